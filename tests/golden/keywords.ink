␛[0;1;38;5;29m━ Keyword groups by article ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
                                         ␛[0;38;5;131mpeople␛[0m  ␛[0;38;5;29mplaces␛[0m  ␛[0;38;5;63mbodies␛[0m
␛[0;1;38;5;29m▌␛[0m Bridge at Aldmouth closed after ins…        2       7       3
  Le pont d’Aldmouth fermé après une…         2       6       2
  A ferry every hour, says the council        1       5       4
  Letters                                     ␛[0;38;5;243m·␛[0m       1       ␛[0;38;5;243m·␛[0m
  Bridge open again                           2       5       1
  A report that cannot be read                ␛[0;38;5;243m·␛[0m       ␛[0;38;5;243m·␛[0m       ␛[0;38;5;243m·␛[0m




  ␛[0;38;5;243mall 6␛[0m                                       7      24      10
␛[0m Esc or q closes · o sorts · x terms · X by term · Enter goes…
