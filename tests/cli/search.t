dossier search

  $ dossier search 'patrl or talk'
  dossier: “or” is a word here: operators are capitals
  dossier: no article has “patrl”; did you mean patrol (1), part (4), patrols (4)?
  [1]

  $ dossier search titel:walk
  query:1:1: error: no field “titel”; did you mean title:?
      titel:walk
      ^~~~~~
  [2]

  $ dossier search walk
  5  walk-and-talk  2022-02-25  Walk and talk – on patrol with women officers
      …Police and is called “walk and talk”. It is meant to help to rebuild…

  $ dossier search 'walk AND (peckham OR lambeth)'
  7  walk-and-talk  2022-02-25  Walk and talk – on patrol with women officers
      …Rachel Williams led a walk and talk in Peckham. She said that the aim…

  $ dossier search trust --sort date
  4  walk-and-talk  2022-02-25  Walk and talk – on patrol with women officers
      …is meant to help to rebuild the trust of the public, after crimes such…
  3  pledge-en      2021-09-30  Met Police promise 650 officers, a strategy, and advice
      …the crimes on trust in the police. They wanted to rebuild that trust.

  $ dossier search trust --csv -n 1 | cut -d, -f1-7,9-
  dossier: 1 of 2 articles shown
  rank,hits,id,date,lang,title,source,snippet,url
  1,4,walk-and-talk,2022-02-25,en,Walk and talk – on patrol with women officers,,"…is meant to help to rebuild the trust of the public, after crimes such…",

Nothing found is exit status 1.

  $ dossier search zeppelin
  [1]

  $ dossier search zeppelin --json
  {
   "version": "0.1.0",
   "dossier": {"title": "After the murder of Sarah Everard", "path": "content/manifest.yaml", "lang": "en"},
   "searched": 5,
   "unreadable": 0,
   "query": "zeppelin",
   "parsed": "zeppelin",
   "total": 0,
   "articles": []
  }
  [1]

Fields, groups, dates, and dates in the prose.

  $ dossier search 'lang:fr' --jsonl | cut -c1-20
  {"id": "pledge-fr", 

  $ dossier search 'date:2021-09..2021-10' --csv | cut -d, -f3
  id
  pledge-en
  pledge-fr

  $ dossier search 'mentioned:2022-03-08' --csv | cut -d, -f2,3
  hits,id
  2,walk-and-talk

  $ dossier search '@people:Everard' --csv | cut -d, -f2,3
  hits,id
  2,walk-and-talk
  2,pledge-en
  1,pledge-fr

A query that is wrong is shown with its place; nothing is searched.

  $ dossier search 'walk AND (peckham'
  query:1:10: error: the parenthesis is not closed
      walk AND (peckham
               ^
  [2]

  $ dossier search 'nofield:x'
  query:1:1: error: no field “nofield”; the fields are title, text, source, author, lang, tag, id, url, group, date, mentioned, is, query
      nofield:x
      ^~~~~~~~
  [2]

  $ dossier search ''
  dossier: the query is empty
  [2]

Words joined by OR.

  $ dossier search 'zeppelin peckham' | head -1

  $ dossier search --any 'zeppelin peckham' | head -1
  1  walk-and-talk  2022-02-25  Walk and talk – on patrol with women officers

What the order is called.

  $ dossier search walk --sort size
  dossier: --sort: found "size", expected rank, date, source or list
  [2]
