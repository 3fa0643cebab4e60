␛[0;1;38;5;25m━ Help: the first keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;25m▌␛[0;1mRead␛[0m
  ␛[0;38;5;25mj  k␛[0m             down and up: the list, the text, the rows of
                   any pane
  ␛[0;38;5;25m<Enter>  <Tab>␛[0m   into the article; on to the next pane
  ␛[0;38;5;25m<Space>  b␛[0m       a page on, a page back
  ␛[0;38;5;25m]  [␛[0m             the next article, and the one before
  ␛[0;38;5;25mJ  A␛[0m             the next unread one; all marked as read
 ␛[0;1mSearch␛[0m
  ␛[0;38;5;25m/␛[0m                type words: the list narrows; Enter goes
                   there, Esc back
  ␛[0;38;5;25mn  N␛[0m             from hit to hit, across articles
  ␛[0;38;5;25mK␛[0m                every hit on a line of its own
␛[0m Esc or q closes · / narrows · ? all keys · Enter runs the row
