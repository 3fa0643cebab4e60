dossier frame: the reader's screen, of any size, after any keys

  $ dossier frame --size 100x30 | tail -n 2 | head -n 1
   After the murder of Sarah Everard                                                         1/5 · 0%

  $ dossier frame --size 80x24 --keys '/walk<Enter>n' | tail -n 2 | head -n 1
   hit 2/5 · article 1/1 · walk…                                         1/1 · 0%

  $ dossier frame --size 120x40 | wc -l
  40

  $ dossier frame --size 20x5 | wc -l
  5

  $ dossier frame --size 1x1 | wc -c
  4

  $ dossier frame --keys '?' | head -3
  ━ Help: the first keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
  ▌Read
    j  k             down and up: the list, the text, the rows of any pane

In a list of single rows a date that is too long for its column is said shorter, never cut.

  $ dossier frame --size 60x24 | grep W49
   ● ≈ 2021-W49    en   The Taskforce’s week against street…

The ends of the timeline's strip stay at its edges, by month or year where a mark stands.

  $ dossier frame --size 32x24 --keys 'Gtz' | grep '^ Nov 2020'
   Nov 2020          8 Mar 2022 ▲
  $ dossier frame --size 32x24 --keys 'jjjtz' | grep '^ Nov 2020'
   Nov 2020                ▲ 2022
  $ dossier frame --size 32x24 --keys 'jtz' | grep '^ Nov 2020'
   Nov 2020            ▲ Mar 2022

Every result on the screen has its count and its piece of text, whatever its number in the dossier.

  $ mkdir many
  $ for i in $(seq 1000 1256); do echo "A line about the weather, number $i." >many/$i.txt; done
  $ for i in 1000 1128 1256; do echo "The ferry ran." >>many/$i.txt; done
  $ dossier frame --size 80x24 --keys '/ferry<Enter>' many | cut -c 1-30 | grep -c 'ferry ran'
  3

So has every row of the table of keyword groups.

  $ printf 'dossier: 1\narticles:\n' >many/manifest.yaml
  $ for i in $(seq 1000 1256); do printf -- '- {id: a%s, file: %s.txt}\n' $i $i; done >>many/manifest.yaml
  $ printf 'groups:\n- {name: boats, terms: [ferry]}\n' >>many/manifest.yaml
  $ dossier frame --size 80x24 --keys '&ferry<Enter>T' many | grep -c ' 1$'
  3

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
