Nothing that an article holds reaches the terminal as a control character.

  $ mkdir evil
  $ printf 'Title \033[31m red \302\233 csi\n\nBody \033]0;x\007 with \342\200\256 bidi, words and \001 more words.\n' >evil/one.txt
  $ printf '# Second \342\200\252 title\n\nWords, and a [link](http://x.example/\033[2J) here.\n' >'evil/t\wo;x.md'
  $ for verb in list 'show 1' 'show 2' 'search words' 'kwic words' 'count words' 'collocates words' 'related 1' timeline frame; do
  >   dossier $verb evil >out 2>&1
  >   LC_ALL=C tr -d '\n' <out | LC_ALL=C grep -q '[[:cntrl:]]' && echo "$verb: a control character"
  >   LC_ALL=C grep -q "$(printf '\302[\200-\237]\|\342\200[\252-\256]')" out && echo "$verb: a C1 or bidi control"
  > done; true

Nor does what the command line holds.

  $ dossier list "$(printf 'no\033[31mfile')"
  dossier: no␛[31mfile: no such file or folder
  [2]
  $ dossier show "$(printf 'no\033[31marticle')"
  dossier: no article "no␛[31marticle"; "dossier list" shows their ids
  [2]

JSON stays well-formed UTF-8 when bytes are not.

  $ printf 'Caf\351 \200\201\n\nText \377 here \303.\n' >bytes.txt
  $ dossier list --jsonl bytes.txt | iconv -f UTF-8 -t UTF-8 >/dev/null
  $ dossier show 1 --json bytes.txt | iconv -f UTF-8 -t UTF-8 >/dev/null

A cell that a spreadsheet would calculate has an apostrophe before it; `--raw` leaves it out, and an import takes it off.

  $ printf 'dossier: 1\narticles:\n  - {id: f, title: "=1+1", source: "-x", date: 2024-03-15, lang: en, text: Words.}\n' >formula.yaml
  $ dossier list --csv formula.yaml | cut -d, -f2,4,6 | tail -1
  2024-03-15,'=1+1,'-x
  $ dossier list --csv --raw formula.yaml | cut -d, -f2,4,6 | tail -1
  2024-03-15,=1+1,-x
  $ dossier kwic words --csv formula.yaml | tail -1 | cut -d, -f2
  '=1+1
  $ printf 'title,text\n"'"'"'=1+1","Some words of a text that is here."\n' >formula.csv
  $ dossier list formula.csv
  formula  en?  =1+1

A limit for the size of files is an error that is told, and what was there stays.

  $ mkdir limit; printf 'One\n\n3 May 2021\n\nA text of some words.\n' >limit/one.txt
  $ dossier import limit >/dev/null 2>&1; cksum limit/manifest.yaml >before
  $ for i in 1 2 3 4 5 6 7 8 9; do printf 'Story %s\n\n3 May 2021\n\nWords of the story number %s, which is longer than the others so that the manifest grows beyond its limit.\n' $i $i >limit/s$i.txt; done
  $ (ulimit -f 1; dossier import limit) 2>&1 | grep -v '^[-+ @]'; cksum limit/manifest.yaml | cmp - before && ls limit | grep tmp
  limit/manifest.yaml: error: cannot be written: file too large
  [1]
