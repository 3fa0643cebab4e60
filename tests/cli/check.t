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
  m.yaml:1:10: error: found a list, expected text for "dossier"
      dossier: [
               ^
  m.yaml:1:11: error: YAML: did not find expected node content (while parsing a flow node)
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
