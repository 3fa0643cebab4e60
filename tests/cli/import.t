dossier import: a manifest for a pile of files

  $ mkdir pile; printf 'Mole closed\n\nPublished 4 May 2021\n\nThe mole at the harbour is closed, the council said on Monday. Walkers are asked to use the quay.\n' >pile/mole.txt
  $ printf -- '---\ntitle: The quay\ndate: 2021-05-06\nlang: en\n---\n\nThe quay is open again.\n' >pile/quay.md

  $ dossier import pile --dry-run
  --- /dev/null
  +++ pile/manifest.yaml
  @@ -0,0 +1,17 @@
  +# Every key is described in dossier-manifest(5). Values under "guessed" were guessed by the import:
  +# after checking one, take its key out of the list.
  +dossier: 1
  +title: pile
  +
  +articles:
  +  - id: mole
  +    file: mole.txt
  +    title: Mole closed
  +    date: 2021-05-04
  +    lang: en
  +    guessed: [title, lang]
  +  - id: quay
  +    file: quay.md
  +    title: The quay
  +    date: 2021-05-06
  +    lang: en
  dossier: pile/manifest.yaml: 2 articles would be added

  $ ls pile
  mole.txt
  quay.md

  $ dossier import pile
  dossier: pile/manifest.yaml: 2 articles added

  $ dossier check pile
  pile/manifest.yaml:7:5: note: mole: the title is a guess: the first line that stands by itself and is no sentence
        - id: mole
          ^
  pile/manifest.yaml:7:5: note: mole: the language is a guess: by its words the text is in "en" (94 % sure)
        - id: mole
          ^
  2 articles, 0 errors, 0 warnings, 2 notes

  $ dossier list pile
  mole  2021-05-04  en?  ? Mole closed
  quay  2021-05-06  en   The quay

Running it again adds what is new and keeps what was written by hand.

  $ sed -i -e 's/title: The quay/title: The quay # mine/' pile/manifest.yaml
  $ printf 'A third text\n\nIt has a line or two about the harbour and the mole.\n' >pile/third.txt
  $ dossier import pile
  dossier: pile/manifest.yaml: 1 article added, 2 there already

  $ dossier import pile
  dossier: pile/manifest.yaml: 0 articles added, 3 there already

  $ grep -c '# mine' pile/manifest.yaml
  1

With --output the texts come along.

  $ dossier import pile/mole.txt -o copy
  dossier: copy/manifest.yaml: 1 article added
  $ find copy -type f | sort
  copy/articles/mole.txt
  copy/manifest.yaml

What cannot be read is said; the rest comes in.

  $ printf '\000\001\002\003' >pile/noise.bin
  $ dossier import pile/mole.txt nowhere.txt -o other
  dossier: other/manifest.yaml: 1 article added
  nowhere.txt: error: no such file
  [1]

  $ dossier import nowhere.txt
  nowhere.txt: error: no such file
  dossier: found no article
  [2]

  $ dossier import
  dossier: import needs SOURCE…
  usage: dossier import [--output DIR] [--dry-run] SOURCE…
  [2]

Of two texts in two languages without a date or a signature, the one that keeps words of the other language is the
translation.

  $ mkdir pair && cd pair && cat >quay.txt <<\END
  > The quay at Port-Merlan was shut by Odile Carrec after 85 metres broke.
  > 
  > On the pier Martin Vaillant ordered 320 tonnes of stone from Roc-Saint-Elme, said Yvette Lannion. In all 43 people helped.
  > END
  $ cd pair && cat >quai.txt <<\END
  > Le quai de Port-Merlan a été fermé par Odile Carrec après la rupture de 85 mètres.
  > 
  > Sur la jetée, Martin Vaillant a commandé 320 tonnes de pierre à Roc-Saint-Elme, selon Yvette Lannion du « Board of the Harbour and of the Quays ». Au total 43 personnes ont aidé.
  > END
  $ dossier import pair --dry-run 2>/dev/null | grep -e ' id:' -e translation_of
  +  - id: quay
  +  - id: quai
  +    translation_of: quay
  +    guessed: [title, lang, translation_of]

  $ cd pair && sed -i -e 's/ du « Board.* »\././' quai.txt && sed -i -e 's/Lannion\./Lannion of the Comité des quais et des ponts./' quay.txt
  $ dossier import pair --dry-run 2>/dev/null | grep -e ' id:' -e translation_of
  +  - id: quai
  +  - id: quay
  +    translation_of: quai
  +    guessed: [title, lang, translation_of]

French takes more words, so that is no sign; where nothing tells, the manifest says so.

  $ cd pair && sed -i -e 's/ of the Comité.*ponts\././' quay.txt
  $ dossier import pair --dry-run 2>/dev/null | grep -e ' id:' -e translation_of -e Nothing
  +  - id: quai
  +  - id: quay
  +    # Nothing in the two texts tells which is the original.
  +    translation_of: quai
  +    guessed: [title, lang, translation_of]
