dossier related and keywords

  $ dossier related walk-and-talk
  0.457  pledge-en       2021-09-30   Met Police promise 650 officers, a strategy, and advice
      women; Sarah Everard; 650; murdered; patrols; Metropolitan Police
      words 0.15 + names 0.18 + figures 0.04 + groups 0.12 + text 0.01 − time 0.04; 4 months before
  0.400  pledge-fr       ~2021-09-30  La police de Londres : une stratégie, des agents et des conseils
      London; Everard; murdered; patrols; Couzens; killings
      words 0.05 + names 0.21 + figures 0.02 + groups 0.16 − time 0.03; 4 months before
  0.262  week-of-action  ~2021-W49    The Taskforce’s week against street violence
      women; patrols; hotspots; Met; Metropolitan Police; London
      words 0.13 + names 0.05 + groups 0.09 + text 0.02 − time 0.02; 81 days before
  0.240  operation       2021-05-14   One day, every borough – an operation on violence against women and girls
      women; patrols; London; Metropolitan Police; offenders; predatory
      words 0.13 + names 0.05 + groups 0.07 + text 0.02 − time 0.02; 9 months before

The translation comes first, from either side.

  $ dossier related pledge-en -n 1 --csv
  score,id,date,lang,title,why,source,terms,days,url
  0.833,pledge-fr,2021-09-30,fr,"La police de Londres : une stratégie, des agents et des conseils",translation,,strategy; London; Police; 650; Metropolitan; Everard,0,

  $ dossier related pledge-fr -n 1 --jsonl
  {"id": "pledge-en", "title": "Met Police promise 650 officers, a strategy, and advice", "date": "2021-09-30", "lang": "en", "source": null, "url": null, "score": 0.829484, "why": "original", "terms": ["stratégie", "police", "Londres", "650", "métropolitaine", "Everard"], "days": 0, "follows": false, "parts": {"words": 0.18128, "names": 0.222942, "figures": 0.0806337, "groups": 0.314537, "dates": 0.0300911}, "reasons": [{"part": "groups", "value": 0.148438, "here": {"text": "stratégie", "start": 28, "end": 38}, "there": {"text": "strategy", "start": 35, "end": 43}}, {"part": "names", "value": 0.0535257, "here": {"text": "police", "start": 3, "end": 9}, "there": {"text": "Police", "start": 4, "end": 10}}, {"part": "groups", "value": 0.045093, "here": {"text": "Londres", "start": 13, "end": 20}, "there": {"text": "London", "start": 1753, "end": 1759}}, {"part": "figures", "value": 0.0439177, "here": {"text": "650", "start": 575, "end": 578}, "there": {"text": "650", "start": 19, "end": 22}}, {"part": "names", "value": 0.0323024, "here": {"text": "métropolitaine", "start": 176, "end": 191}, "there": {"text": "Metropolitan", "start": 61, "end": 73}}, {"part": "dates", "value": 0.0300911, "here": {"text": "ce jour-là", "start": 2607, "end": 2618}, "there": {"text": "30 September 2021", "start": 2819, "end": 2836}}, {"part": "names", "value": 0.0272558, "here": {"text": "Everard", "start": 1016, "end": 1023}, "there": {"text": "Everard", "start": 228, "end": 235}}, {"part": "groups", "value": 0.0252747, "here": {"text": "assassinées", "start": 1377, "end": 1389}, "there": {"text": "murder", "start": 212, "end": 218}}, {"part": "groups", "value": 0.0237428, "here": {"text": "Couzens", "start": 982, "end": 989}, "there": {"text": "Couzens", "start": 1101, "end": 1108}}, {"part": "words", "value": 0.0224791, "here": {"text": "crimes", "start": 936, "end": 942}, "there": {"text": "crimes", "start": 1062, "end": 1068}}, {"part": "groups", "value": 0.0204867, "here": {"text": "patrouilles", "start": 852, "end": 863}, "there": {"text": "patrols", "start": 121, "end": 128}}, {"part": "figures", "value": 0.018358, "here": {"text": "2 000", "start": 449, "end": 455}, "there": {"text": "2,000", "start": 664, "end": 669}}, {"part": "figures", "value": 0.018358, "here": {"text": "999", "start": 2216, "end": 2219}, "there": {"text": "999", "start": 2478, "end": 2481}}, {"part": "words", "value": 0.0179836, "here": {"text": "légitimes", "start": 1240, "end": 1250}, "there": {"text": "legitimately", "start": 332, "end": 344}}, {"part": "groups", "value": 0.0175389, "here": {"text": "harcèlement", "start": 834, "end": 846}, "there": {"text": "harassment", "start": 961, "end": 971}}, {"part": "groups", "value": 0.0175389, "here": {"text": "violé", "start": 997, "end": 1003}, "there": {"text": "raped", "start": 1114, "end": 1119}}]}

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
