dossier list

  $ dossier list
  operation       2021-05-14   en  One day, every borough – an operation on violence against women and girls
  pledge-en       2021-09-30   en  Met Police promise 650 officers, a strategy, and advice
  pledge-fr       ~2021-09-30  fr  La police de Londres : une stratégie, des agents et des conseils
  week-of-action  ~2021-W49    en  The Taskforce’s week against street violence
  walk-and-talk   2022-02-25   en  Walk and talk – on patrol with women officers

  $ dossier list content
  operation       2021-05-14   en  One day, every borough – an operation on violence against women and girls
  pledge-en       2021-09-30   en  Met Police promise 650 officers, a strategy, and advice
  pledge-fr       ~2021-09-30  fr  La police de Londres : une stratégie, des agents et des conseils
  week-of-action  ~2021-W49    en  The Taskforce’s week against street violence
  walk-and-talk   2022-02-25   en  Walk and talk – on patrol with women officers

  $ dossier list --csv
  id,date,lang,title,error,source,author,url,file,tags,translation_of,guessed
  operation,2021-05-14T09:10+01:00,en,"One day, every borough – an operation on violence against women and girls",,"Metropolitan Police, news page",,,articles/2021-05-14-operation.md,policing; arrests; operations,,
  pledge-en,2021-09-30,en,"Met Police promise 650 officers, a strategy, and advice",,,,,articles/2021-09-30-pledge.en.md,policing; patrols; strategy; trust,,
  pledge-fr,2021-09-30,fr,"La police de Londres : une stratégie, des agents et des conseils",,,,,articles/2021-09-30-pledge.fr.md,policing; patrols; strategy; trust,pledge-en,
  week-of-action,2021-W49,en,The Taskforce’s week against street violence,,Metropolitan Police,,,articles/2021-12-week-of-action.md,policing; patrols; operations,,
  walk-and-talk,2022-02-25,en,Walk and talk – on patrol with women officers,,,,,articles/2022-02-25-walk-and-talk.md,policing; patrols; trust,,

  $ dossier list --jsonl | tail -1
  {"id": "walk-and-talk", "title": "Walk and talk – on patrol with women officers", "date": "2022-02-25", "lang": "en", "source": null, "url": null, "date_reason": null, "author": null, "file": "articles/2022-02-25-walk-and-talk.md", "tags": ["policing", "patrols", "trust"], "translation_of": null, "guessed": [], "inferred": [], "bytes": 2403, "error": null}

  $ dossier list --json | grep -v '^  '
  {
   "version": "0.1.0",
   "dossier": {"title": "After the murder of Sarah Everard", "path": "content/manifest.yaml", "lang": "en"},
   "searched": 5,
   "unreadable": 0,
   "articles": [
   ]
  }

A folder without a manifest, and files.

  $ mkdir pile; printf 'A title\n\nSome text here.\n' >pile/one.txt; printf '# Two\n\nOther text here.\n' >pile/two.md
  $ dossier list pile
  one  en?  ? A title
  two       Two

  $ dossier list pile/two.md pile/one.txt
  two       Two
  one  en?  ? A title

What cannot be read is in the list with its error, and said.

  $ printf 'dossier: 1\narticles:\n  - { id: gone, file: gone.txt, title: Gone }\n  - { id: here, file: pile/one.txt, title: Here }\n' >m.yaml
  $ dossier list m.yaml
  dossier: 1 of 2 articles could not be read; "dossier check" says why
  gone       Gone
      no such file
  here  en?  Here

Control characters of articles never reach the terminal; JSON has them exactly.

  $ printf 'dossier: 1\narticles:\n  - { id: evil, text: "x", title: "red \\e[31m \\u202e bidi" }\n' >m.yaml
  $ dossier list m.yaml
  evil  red �[31m � bidi

  $ dossier list --jsonl m.yaml | LC_ALL=C tr -cd '\342\200\256' | od -An -tx1
   e2 80 ae

Where there is nothing to read, that is an error, and why is said.

  $ mkdir bare; dossier list bare
  bare: warning: found no file that can be read as an article
  [2]

  $ printf 'articles: {\n' >m.yaml; dossier search word m.yaml
  m.yaml:1:11: error: found no "}" for this bracket up to the end of the file
      articles: {
                ^
  m.yaml:1:11: error: found a mapping, expected a list for "articles"
      articles: {
                ^
  [2]
