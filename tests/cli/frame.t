dossier frame: the reader's screen, of any size, after any keys

  $ dossier frame --size 100x30 | sed -n '$p'
   After the murder of Sarah Everard                                                1/5 · 0% · ?:help

  $ dossier frame --size 80x24 --keys '/walk<Enter>n' | sed -n '$p'
   hit 2/5 · article 1/1 · walk                                 1/1 · 0% · ?:help

  $ dossier frame --size 120x40 | wc -l
  40

  $ dossier frame --size 20x5 | wc -l
  5

  $ dossier frame --size 1x1 | wc -c
  4

  $ dossier frame --keys '?' | head -3
  ━ Keys and commands ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
   Moving
    j, <Down>, <C-n>,       :down                 one row or line down

Colours only when they are asked for.

  $ dossier frame | grep -c "$(printf '\033')"
  0
  [1]

  $ dossier frame --ansi | grep -c "$(printf '\033')" | sed 's/[1-9][0-9]*/some/'
  some

The reader itself needs a terminal: its own exit status, one line.

  $ dossier content
  dossier: standard input is not a terminal; the verbs work without (dossier --help)
  [3]
