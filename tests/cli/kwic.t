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
  id,title,source,date,url,paragraph,start,end,word,left,hit,right
  walk-and-talk,Walk and talk – on patrol with women officers,,2022-02-25,,0,0,13,0,,Walk and talk, – on patrol with women officers
  walk-and-talk,Walk and talk – on patrol with women officers,,2022-02-25,,1,203,216,36, the Metropolitan Police and is called “,walk and talk,”. It is meant to help to rebuild the tr
  walk-and-talk,Walk and talk – on patrol with women officers,,2022-02-25,,4,663,676,119,hursday Commander Rachel Williams led a ,walk and talk, in Peckham. She said that the aim is to

  $ dossier kwic trust --md -n 2 --width 10
  dossier: 2 of 7 hits shown
  | id | left | hit | right |
  | --- | ---: | --- | --- |
  | pledge-en | imes, and | trust | in the po |
  | pledge-en | crimes on | trust | in the po |

  $ dossier kwic trust --sort '3L 1R' --width 26
  pledge-en                The crimes, and  trust  in the police
  pledge-en      e effect of the crimes on  trust  in the police. They wante
  walk-and-talk  a time when the force has  trust  to win back. Sarah Everar
  pledge-en      ey wanted to rebuild that  trust  .
  walk-and-talk  nt to help to rebuild the  trust  of the public, after crim
  walk-and-talk  ch it wants to regain the  trust  of women. The plan has br
  walk-and-talk  n under intense scrutiny.  Trust  in it, she said, is erode
  $ dossier kwic trust --sort 4L
  dossier: --sort: found "4L", expected 1L, 2L, 3L, 1R, 2R, 3R, node, date or article, or two of them
  [2]

Words that the query joins are one row; the first is the node, and all have their places.

  $ dossier kwic 'women NEAR/5 girls' --width 10
  operation       e against  women  and girls
  operation       e against  women  and girls
  operation       e against  women  and girls
  operation       , is that  women  and girls
  pledge-en       , so that  women  and girls
  pledge-en       e against  women  and girls
  pledge-en       ces where  women  and girls
  week-of-action   aimed at  women  and girls
  week-of-action  eas where  women  and girls
  $ dossier kwic 'women /s girls' --jsonl | sed -n 's/.*"marks": //p'
  [[60, 65], [70, 75]]}
  [[208, 213], [218, 223]]}
  [[298, 303], [308, 313]]}
  [[1353, 1358], [1363, 1368]]}
  [[138, 143], [148, 153]]}
  [[387, 392], [397, 402]]}
  [[844, 849], [854, 859]]}
  [[148, 153], [158, 163]]}
  [[333, 338], [343, 348]]}

  $ dossier kwic zeppelin
  [1]

All views count the same hits; those of a passage are its marks.

  $ for q in trust 'women AND patrols' '"sexual offences"' 'women NEAR/5 girls' 'wom*' '@people'; do
  >   kwic=$(dossier kwic "$q" --jsonl | sed 's/.*"marks"//' | awk '{ n += gsub(/[0-9],/, "") } END { print n + 0 }')
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
  word     near  left  right  articles  all  information  likelihood
  rebuild     2     2      0         2    2        5.015      13.968
  wanted      2     1      1         1    3        4.430      10.210
  crimes      3     2      1         2   10        3.278       9.203
  effect      1     1      0         1    1        5.015       6.968
  intense     1     1      0         1    1        5.015       6.968

  $ dossier collocates women --window 2 -n 5 --csv
  word,near,left,right,articles,all,information,likelihood
  girls,9,0,9,3,9,4.642,58.938
  violence,4,4,0,2,8,3.642,15.158
  aimed,1,1,0,1,1,4.642,6.447
  experiences,1,1,0,1,1,4.642,6.447
  international,1,1,0,1,1,4.642,6.447
