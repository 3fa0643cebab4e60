dossier kwic, count, collocates

  $ dossier kwic trust --width 20
  pledge-en          The crimes, and  trust  in the police
  pledge-en      ct of the crimes on  trust  in the police. They
  pledge-en      ted to rebuild that  trust  .
  walk-and-talk  help to rebuild the  trust  of the public, afte
  walk-and-talk   when the force has  trust  to win back. Sarah
  walk-and-talk  wants to regain the  trust  of women. The plan
  walk-and-talk  r intense scrutiny.  Trust  in it, she said, is

  $ dossier kwic trust --width 20 --sort 1R
  pledge-en      ted to rebuild that  trust  .
  walk-and-talk  r intense scrutiny.  Trust  in it, she said, is
  pledge-en          The crimes, and  trust  in the police
  pledge-en      ct of the crimes on  trust  in the police. They
  walk-and-talk  help to rebuild the  trust  of the public, afte
  walk-and-talk  wants to regain the  trust  of women. The plan
  walk-and-talk   when the force has  trust  to win back. Sarah

  $ dossier kwic trust --width 20 --sort 1L -n 3
  dossier: 3 of 7 hits shown
  pledge-en          The crimes, and  trust  in the police
  walk-and-talk   when the force has  trust  to win back. Sarah
  pledge-en      ct of the crimes on  trust  in the police. They

  $ dossier kwic '"walk and talk"' --sort date --csv
  id,left,node,right,title,source,date,lang,paragraph,start,end,word,url
  walk-and-talk,,Walk and talk, – on patrol with women officers,Walk and talk – on patrol with women officers,,2022-02-25,en,0,0,13,0,
  walk-and-talk, the Metropolitan Police and is called “,walk and talk,”. It is meant to help to rebuild the tr,Walk and talk – on patrol with women officers,,2022-02-25,en,1,203,216,36,
  walk-and-talk,hursday Commander Rachel Williams led a ,walk and talk, in Peckham. She said that the aim is to,Walk and talk – on patrol with women officers,,2022-02-25,en,4,663,676,119,

  $ dossier kwic trust --md -n 2 --width 10
  dossier: 2 of 7 hits shown
  | id | left | node | right |
  | --- | ---: | --- | --- |
  | pledge-en | imes, and | trust | in the po |
  | pledge-en | crimes on | trust | in the po |

  $ dossier kwic trust --sort 3L
  dossier: --sort: found "3L", expected 1L, 2L, 1R, 2R, node, date or article
  [2]

  $ dossier kwic zeppelin
  [1]

All views count the same hits.

  $ for q in trust 'women AND patrols' '"sexual offences"' 'women NEAR/5 girls' 'wom*' '@people'; do
  >   kwic=$(dossier kwic "$q" --jsonl | wc -l)
  >   count=$(dossier count "$q" | sed -n '$s/^ *\([0-9]*\).*/\1/p')
  >   search=$(dossier search "$q" --csv | awk -F, 'NR > 1 && $1 ~ /^[0-9]+$/ { n += $2 } END { print n + 0 }')
  >   echo "$q: $kwic $count $search"
  > done
  trust: 7 7 7
  women AND patrols: 33 33 33
  "sexual offences": 2 2 2
  women NEAR/5 girls: 18 18 18
  wom*: 21 21 21
  @people: 27 27 27

  $ dossier count trust
  hits  words  per_thousand  id             date        title
     3    493         6.085  pledge-en      2021-09-30  Met Police promise 650 officers, a strategy, and advice
     4    436         9.174  walk-and-talk  2022-02-25  Walk and talk – on patrol with women officers
     7   1972         3.550  all

  $ dossier count zeppelin
  hits  words  per_thousand  id   date  title
     0   1972         0.000  all
  [1]

  $ dossier collocates trust -n 5
  word     near  left  right  articles  all  ratio   score
  rebuild     2     2      0         2    2  5.295  14.847
  wanted      2     1      1         1    3  4.710  11.075
  crimes      3     2      1         2   10  3.558  10.502
  effect      1     1      0         1    1  5.295   7.381
  intense     1     1      0         1    1  5.295   7.381

  $ dossier collocates women --window 2 -n 5 --csv
  word,near,left,right,articles,all,ratio,score
  girls,9,0,9,3,9,4.792,62.329
  violence,4,4,0,2,8,3.792,16.217
  aimed,1,1,0,1,1,4.792,6.672
  experiences,1,1,0,1,1,4.792,6.672
  international,1,1,0,1,1,4.792,6.672
