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
  m.yaml:4:5: note: one: the title was guessed
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
  pile/a.txt: warning: has no date, and none follows from its text
  pile/a.txt: note: the title was made from the first sentence; the language was told by the words
  pile/b.txt: warning: has no date, and none follows from its text
  pile/b.txt: note: the title was made from the first sentence; the language was told by the words
  2 articles, 0 errors, 2 warnings, 2 notes
  [1]
