dossier check: 0 for a clean dossier, 1 for warnings, 2 for errors

  $ dossier check
  content/manifest.yaml:26:5: note: pledge-fr: the date 2021-09-30 was inferred: date of the original it translates
        - id: pledge-fr
          ^
  content/manifest.yaml:34:5: note: week-of-action: the date 2021-W49 was inferred: “Monday 6” fits 2021, and the text says “this week”
        - id: week-of-action
          ^
  5 articles, 0 errors, 0 warnings, 2 notes

  $ printf 'Title\n\nText.\n' >one.txt
  $ printf 'dossier: 1\ntitel: x\narticles:\n  - { id: one, file: one.txt, date: 2021, lang: en }\ngroups:\n  - { name: people, terms: [Nobody] }\n' >m.yaml
  $ dossier check m.yaml
  m.yaml:2:1: warning: found the key "titel", which a manifest does not have; did you mean "title"?
      titel: x
      ^~~~~
  m.yaml:4:5: note: one: the title is a guess: the first line that stands by itself and is no sentence
        - { id: one, file: one.txt, date: 2021, lang: en }
          ^
  m.yaml: warning: group "people": "Nobody" occurs in no article
  1 article, 0 errors, 2 warnings, 1 note
  [1]

  $ printf 'dossier: 1\narticles:\n  - { id: one, file: ../out.txt }\n' >m.yaml
  $ dossier check m.yaml
  m.yaml:3:22: error: ../out.txt: the path leaves the folder it is read from
        - { id: one, file: ../out.txt }
                           ^~~~~~~~~~
  1 article, 1 error, 0 warnings, 0 notes
  [2]

  $ dossier check m.yaml --json
  {
   "version": "0.1.0",
   "dossier": {"title": null, "path": "m.yaml", "lang": null},
   "searched": 0,
   "unreadable": 1,
   "errors": 1,
   "warnings": 0,
   "findings": [
    {"level": "error", "file": "m.yaml", "line": 3, "column": 22, "message": "../out.txt: the path leaves the folder it is read from"}
   ]
  }
  [2]

  $ printf 'dossier: [' >m.yaml
  $ dossier check m.yaml
  m.yaml:1:10: error: found no "]" for this bracket up to the end of the file
      dossier: [
               ^
  m.yaml:1:10: error: found a list, expected text for "dossier"
      dossier: [
               ^
  0 articles, 2 errors, 0 warnings, 0 notes
  [2]

What was guessed, and what is missing.

  $ mkdir pile; printf '21 march\n' >pile/a.txt; printf 'By Ann Lee\n\nMonday 6 December was the day on which they met in the old town hall.\n' >pile/b.txt
  $ dossier check pile
  pile/a.txt: note: a: the title is made from the first sentence, as the text has none
  pile/a.txt: note: a: the language is a guess: by its words the text is in "en" (66 % sure)
  pile/a.txt: note: a: no date: none is given, and the text does not fix one
  pile/b.txt: note: b: the title is made from the first sentence, as the text has none
  pile/b.txt: note: b: the language is a guess: by its words the text is in "en" (77 % sure)
  pile/b.txt: note: b: no date: none is given, and the text does not fix one
  2 articles, 0 errors, 0 warnings, 6 notes

--fix writes into the manifest what the texts say and it lacks.

  $ printf '# mine\ndossier: 1\narticles:\n  - id: a\n    file: a.txt\n  - id: c\n    file: c.md\n' >pile/manifest.yaml
  $ printf -- '---\ntitle: The quay\ndate: 2021-05-06\nauthor: Ann Lee\n---\n\nThe quay is open again.\n' >pile/c.md
  $ dossier check --fix --dry-run pile
  --- pile/manifest.yaml
  +++ pile/manifest.yaml
  @@ -3,5 +3,11 @@
   articles:
     - id: a
       file: a.txt
  +    lang: en
  +    guessed: [lang]
     - id: c
       file: c.md
  +    date: 2021-05-06
  +    lang: en
  +    author: Ann Lee
  +    guessed: [lang]
  dossier: pile/manifest.yaml: 4 values would be filled in

  $ head -3 pile/manifest.yaml; dossier check --fix pile >/dev/null; cat pile/manifest.yaml
  # mine
  dossier: 1
  articles:
  dossier: pile/manifest.yaml: 4 values filled in
  # mine
  dossier: 1
  articles:
    - id: a
      file: a.txt
      lang: en
      guessed: [lang]
    - id: c
      file: c.md
      date: 2021-05-06
      lang: en
      author: Ann Lee
      guessed: [lang]

  $ dossier check --fix pile
  dossier: pile/manifest.yaml: 0 values filled in

  $ dossier check --fix pile/c.md
  dossier: --fix needs a manifest; "dossier import" makes one
  [2]

Brackets and quotation marks that are never closed are named where they open, whatever else was found; it stands first.

  $ printf 'dossier: 1\ntilte: A\narticles: [\n  {id: a, text: "x", lang: en},\n  {id: b, text: y\n' >open.yaml
  $ dossier check open.yaml | head -3
  open.yaml:3:11: error: found no "]" for this bracket up to the end of the file
      articles: [
                ^
  $ printf 'dossier: 1\narticles:\n  - {id: a, lang: en, date: 2021, title: "T, text: x}\n' >quote.yaml
  $ dossier check quote.yaml
  quote.yaml:3:42: error: found no closing quote up to the end of the file
        - {id: a, lang: en, date: 2021, title: "T, text: x}
                                               ^
  0 articles, 1 error, 0 warnings, 0 notes
  [2]
  $ { printf 'dossier: 1\narticles:\n'; for i in $(seq 1 1200); do echo "  - {id: a$i, file: one.txt}"; done; echo '  - {id: z'; } >many.yaml
  $ dossier check many.yaml | head -3 | cut -c1-70
  many.yaml:1203:5: error: found no "}" for this bracket up to the end o
        - {id: z
          ^

Of one kind the first five are shown, and how many more there are; all on demand.

  $ dossier check many.yaml | grep -c 'a file of its own'
  6
  $ dossier check many.yaml | tail -4
          ^
  995 more like: error: found the file of article "a1" (line 3), expected a file of its own
  dossier check --all shows all
  1201 articles, 1002 errors, 1 warning, 3 notes
  $ dossier check --all many.yaml | grep -c 'a file of its own'
  1000

A key that stands twice says where the first is; one in capitals, text that a comment cuts, what is empty: each its own word.

  $ printf 'dossier: 1\nTitle: A\narticles:\n  - id: a\n    lang: en\n    date: 2021-05-14\n    title: Report #5\n    source: Paper # a note\n    id: b\n    file: ""\n' >words.yaml
  $ dossier check words.yaml
  words.yaml:2:1: warning: found the key "Title", expected "title": case counts; it is skipped
      Title: A
      ^~~~~
  words.yaml:7:19: warning: found a comment that looks like text, expected quotes around the text: it ends before the " #"
          title: Report #5
                        ^~
  words.yaml:9:5: error: found the key "id" a second time; the first, in line 4, counts
          id: b
          ^~
  words.yaml:10:11: error: found an empty name, expected the path of a file
          file: ""
                ^~
  1 article, 2 errors, 2 warnings, 0 notes
  [2]
  $ printf 'dossier: 1\ntitle: A\n' >none.yaml
  $ dossier check none.yaml
  none.yaml: warning: found no articles, expected a list "articles" with one at least
  0 articles, 0 errors, 1 warning, 0 notes
  [1]
  $ printf 'dossier: 1\narticles:\n  - {id: a, title: T, lang: en, date: 2021, text: ""}\n  - {id: b, title: T, lang: en, date: 2021, text: [x]}\n' >empty.yaml
  $ dossier check empty.yaml
  empty.yaml:3:51: error: found an empty text, expected the words of the article
        - {id: a, title: T, lang: en, date: 2021, text: ""}
                                                        ^~
  empty.yaml:4:51: error: found a list, expected text for "text"
        - {id: b, title: T, lang: en, date: 2021, text: [x]}
                                                        ^
  2 articles, 2 errors, 0 warnings, 0 notes
  [2]
  $ printf '\377\376\0\0d\0\0\0' >wide.yaml; dossier check wide.yaml
  wide.yaml: error: found UTF-32, expected text in UTF-8
  [2]

Names that only look the same, links in a circle, and names too long are told apart from what is missing.

  $ mkdir names; printf 'A text.\n' >"names/caf$(printf '\303\251').txt"; ln -s b names/a; ln -s a names/b
  $ printf 'dossier: 1\narticles:\n  - {id: a, title: T, lang: en, date: 2021, file: "caf%s.txt"}\n  - {id: b, title: T, lang: en, date: 2021, file: a}\n  - {id: c, title: T, lang: en, date: 2021, file: no.txt}\n' "$(printf 'e\314\201')" >names/manifest.yaml
  $ dossier check names | grep error:
  names/manifest.yaml:3:51: error: café.txt: no such file; one that looks the same is there, its accents written in other code points
  names/manifest.yaml:4:51: error: a: symbolic links that lead in a circle
  names/manifest.yaml:5:51: error: no.txt: no such file
  $ printf 'dossier: 1\narticles:\n  - {id: a, title: T, lang: en, date: 2021, file: %0300d}\n' 1 >names/long.yaml
  $ dossier check names/long.yaml | head -1 | sed 's/0000*/0/'
  names/long.yaml:3:51: error: 01: the name is too long

Aliases may not make much of little.

  $ { printf 'dossier: 1\ntitle: &a "'; head -c 60000 /dev/zero | tr '\0' x; printf '"\narticles:\n  - {id: a, title: T, lang: en, date: 2021, text: W, tags: ['; for i in $(seq 1 50); do printf '*a, '; done; echo '*a]}'; } >alias.yaml
  $ dossier check alias.yaml | grep -v '^   '
  alias.yaml:4:133: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  alias.yaml:4:137: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  alias.yaml:4:141: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  alias.yaml:4:145: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  alias.yaml:4:149: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  28 more like: error: found the alias *a, which repeats 60000 bytes: aliases repeat more text than the file has
  dossier check --all shows all
  1 article, 33 errors, 0 warnings, 0 notes
