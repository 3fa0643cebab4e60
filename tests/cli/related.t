dossier related and keywords

  $ dossier related walk-and-talk
  0.526  pledge-en       2021-09-30   Met Police promise 650 officers, a strategy, and advice
      Sarah Everard; trust; women; follows; feel; Wayne Couzens
  0.199  week-of-action  ~2021-W49    The Taskforce’s week against street violence
      Streets; women; Met; aim; visibility; run
  0.198  pledge-fr       ~2021-09-30  La police de Londres : une stratégie, des agents et des conseils
      Everard; Wayne Couzens; Sabina Nessa; Bibaa Henry; Nicole Smallman; killings
  0.133  operation       2021-05-14   One day, every borough – an operation on violence against women and girls
      safe; women; feel; force

The translation comes first, from either side.

  $ dossier related pledge-en -n 1 --csv
  score,id,date,lang,title,why,source,terms,url
  0.370,pledge-fr,2021-09-30,fr,"La police de Londres : une stratégie, des agents et des conseils",translation,,strategy; 650; Everard; questions; harassment; raped,

  $ dossier related pledge-fr -n 1 --jsonl
  {"id": "pledge-en", "title": "Met Police promise 650 officers, a strategy, and advice", "date": "2021-09-30", "lang": "en", "source": null, "url": null, "score": 0.4301, "why": "original", "terms": ["stratégie", "Wayne Couzens", "questions", "harcèlement", "violé", "Everard"]}

  $ dossier related nothing-like-it
  dossier: no article "nothing-like-it"; "dossier list" shows their ids
  [2]

  $ dossier keywords
  hits  articles  group                        term
     5         3  people                       Sarah Everard
     4         3  people                       Wayne Couzens
     3         3  people                       Nicole Smallman
     3         3  people                       Bibaa Henry
     3         3  people                       Sabina Nessa
     1         1  people                       Nick Ephgrave
     1         1  people                       Katherine Goodwin
     2         1  people                       Commander Rachel Williams
     2         1  people                       Anna Birley
     2         1  people                       Superintendent Jo Edwards
     1         1  people                       Jane Connors
     4         4  police units and programmes  Predatory Offender Units
     4         1  police units and programmes  Taskforce
     1         1  police units and programmes  Violent Crime Taskforce
     1         1  police units and programmes  Mounted Branch
     1         1  police units and programmes  Special Constabulary
     3         1  police units and programmes  walk and talk
     7         2  police units and programmes  strategy
     1         1  police units and programmes  action plan
    10         5  police units and programmes  patrols
     8         5  places                       London
     1         1  places                       Peckham
     1         1  places                       Lambeth
     1         1  places                       Thurlow Park
     1         1  places                       West Dulwich
     2         2  places                       public places
     2         2  places                       public spaces
     1         1  places                       open spaces
     4         4  places                       hotspots
    12         5  organisations                Metropolitan Police
     1         1  organisations                Home Office
     1         1  organisations                Reclaim These Streets
     1         1  organisations                City of London Police
     1         1  organisations                British Transport Police
     1         1  organisations                Transport for London
     5         3  offences                     murder
     3         3  offences                     killed
     2         2  offences                     raped
     1         1  offences                     false arrest
     5         3  offences                     violence against women and girls
     2         1  offences                     street violence
     3         3  offences                     sexual offences
     3         3  offences                     domestic abuse
     2         2  offences                     child abuse
     2         2  offences                     harassment

  $ dossier keywords --jsonl | head -1
  {"group": "people", "term": "Sarah Everard", "variants": ["Sarah Everard", "Ms Everard", "Mme Everard"], "hits": 5, "articles": 3, "counts": {"pledge-en": 2, "pledge-fr": 1, "walk-and-talk": 2}}

A dossier without groups has nothing to count.

  $ printf 'Title\n\nText.\n' >one.txt
  $ dossier keywords one.txt
  hits  articles  group  term
