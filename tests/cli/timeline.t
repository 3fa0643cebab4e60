dossier timeline and dates

  $ dossier timeline
  since Nov 2020        told     2 sources  Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.
  2021                  told     A pilot was held last year and was judged successful.
  Mar 2021              told     Sarah Everard was murdered by Wayne Couzens in March 2021.
  13 May 2021           told     On Thursday 13 May teams of the Metropolitan Police in every London borough joined in a co-ordinated operation on violence against women and girls. In all, 117 people were arrested. (reported 1 day later)
  14 May 2021 09:10     report   One day, every borough – an operation on violence against women and girls
  week of 17 May 2021   told     … as the lockdown eases further next week. (announced 3 days before)
  30 Sep 2021           report   Met Police promise 650 officers, a strategy, and advice
  30 Sep 2021           inferred La police de Londres : une stratégie, des agents et des conseils
  30 Sep 2021           told     Plus tôt ce jour-là, lors d’un point d’information, Nick Ephgrave, haut responsable de la police métropolitaine, a lancé un appel.
  30 Sep 2021           told     Jusqu’ici, elles n’ont rien révélé d’une nature ou d’une gravité égale à celle des faits pour lesquels il a été emprisonné ce jour-là.
  Nov 2021              told     In November the Met made public an action plan, by which it wants to regain the trust of women.
  week of 6 Dec 2021    inferred The Taskforce’s week against street violence
  6–12 Dec 2021         told     The Metropolitan Police are holding a week of intensified activity against street violence aimed at women and girls. It runs from Monday 6 to Sunday 12 December.
  24 Feb 2022           told     On Thursday Commander Rachel Williams led a walk and talk in Peckham. (reported 1 day later)
  25 Feb 2022           report   Walk and talk – on patrol with women officers
  8 Mar 2022            told     The official launch of the scheme is still to come. It will be on 8 March, which is International Women’s Day. (announced 11 days before)

  $ dossier timeline --json | sed -n 1,4p
  {"dossier": "After the murder of Sarah Everard",
  "articles": 5,
  "events": [
  {"start":"2020-11-01","end":"2021-09-30","precision":"month","date":"since Nov 2020","kind":"told","inferred":false,"since":true,"text":"Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.","reported":"2021-09-30","lag_days":null,"articles":2,"mentions":[{"article":"pledge-en","title":"Met Police promise 650 officers, a strategy, and advice","source":null,"lang":"en","url":null,"reported":"2021-09-30","expression":"November 2020","byte":615,"bytes":13,"value":"2020-11","how":"said in full","sentence":"Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse."},{"article":"pledge-fr","title":"La police de Londres : une stratégie, des agents et des conseils","source":null,"lang":"fr","url":null,"reported":"2021-09-30","expression":"novembre 2020","byte":403,"bytes":13,"value":"2020-11","how":"said in full","sentence":"Depuis novembre 2020, ces unités ont permis plus de 2 000 arrestations pour violences domestiques, infractions sexuelles et maltraitance d’enfants."}]},

  $ dossier timeline --csv | head -3
  start,end,precision,date,kind,since,text,reported,lag_days,sources,articles,first_article,first_source,first_title,url,expression,value,how,sentence
  2020-11-01,2021-09-30,month,since Nov 2020,told,yes,"Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.",2021-09-30,,2,pledge-en pledge-fr,pledge-en,,"Met Police promise 650 officers, a strategy, and advice",,November 2020,2020-11,said in full,"Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse."
  2021-01-01,2021-12-31,year,2021,told,,A pilot was held last year and was judged successful.,2022-02-25,,1,walk-and-talk,walk-and-talk,,Walk and talk – on patrol with women officers,,last year,2021,relative to the date of the report,A pilot was held last year and was judged successful.

  $ dossier timeline --md
  # After the murder of Sarah Everard

  ## 2020

  - **since Nov 2020** Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.
    - Met Police promise 650 officers, a strategy, and advice, 30 Sep 2021
    - La police de Londres : une stratégie, des agents et des conseils, 30 Sep 2021

  ## 2021

  - **2021** A pilot was held last year and was judged successful.
    - Walk and talk – on patrol with women officers, 25 Feb 2022
  - **Mar 2021** Sarah Everard was murdered by Wayne Couzens in March 2021.
    - Walk and talk – on patrol with women officers, 25 Feb 2022
  - **13 May 2021** On Thursday 13 May teams of the Metropolitan Police in every London borough joined in a co-ordinated operation on violence against women and girls. In all, 117 people were arrested. – reported 1 day later
    - One day, every borough – an operation on violence against women and girls, Metropolitan Police, news page, 14 May 2021
  - **14 May 2021 09:10** (report) One day, every borough – an operation on violence against women and girls
  - **week of 17 May 2021** … as the lockdown eases further next week. – announced 3 days before
    - One day, every borough – an operation on violence against women and girls, Metropolitan Police, news page, 14 May 2021
  - **30 Sep 2021** (report) Met Police promise 650 officers, a strategy, and advice
  - **30 Sep 2021** (report, date inferred) La police de Londres : une stratégie, des agents et des conseils
  - **30 Sep 2021** Plus tôt ce jour-là, lors d’un point d’information, Nick Ephgrave, haut responsable de la police métropolitaine, a lancé un appel. – reported the same day
    - La police de Londres : une stratégie, des agents et des conseils, 30 Sep 2021
  - **30 Sep 2021** Jusqu’ici, elles n’ont rien révélé d’une nature ou d’une gravité égale à celle des faits pour lesquels il a été emprisonné ce jour-là. – reported the same day
    - La police de Londres : une stratégie, des agents et des conseils, 30 Sep 2021
  - **Nov 2021** In November the Met made public an action plan, by which it wants to regain the trust of women.
    - Walk and talk – on patrol with women officers, 25 Feb 2022
  - **week of 6 Dec 2021** (report, date inferred) The Taskforce’s week against street violence
  - **6–12 Dec 2021** The Metropolitan Police are holding a week of intensified activity against street violence aimed at women and girls. It runs from Monday 6 to Sunday 12 December.
    - The Taskforce’s week against street violence, Metropolitan Police

  ## 2022

  - **24 Feb 2022** On Thursday Commander Rachel Williams led a walk and talk in Peckham. – reported 1 day later
    - Walk and talk – on patrol with women officers, 25 Feb 2022
  - **25 Feb 2022** (report) Walk and talk – on patrol with women officers
  - **8 Mar 2022** The official launch of the scheme is still to come. It will be on 8 March, which is International Women’s Day. – announced 11 days before
    - Walk and talk – on patrol with women officers, 25 Feb 2022

iCalendar: lines end in CR LF and have at most 75 octets.

  $ dossier timeline --ics | tr -d '\r' | head -20 | sed 's/^DTSTAMP.*/DTSTAMP:now/'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//dossier//dossier 0.1.0//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:After the murder of Sarah Everard
  BEGIN:VEVENT
  UID:1d2c935e218b70d4@dossier
  DTSTAMP:now
  DTSTART;VALUE=DATE:20201101
  DTEND;VALUE=DATE:20211001
  SUMMARY:Since November 2020 these units have brought more than 2\,000 arres
   ts for domestic abuse\, sexual offences and child abuse.
  DESCRIPTION:since Nov 2020 (month)\nMet Police promise 650 officers\, a str
   ategy\, and advice\, 30 Sep 2021: Since November 2020 these units have bro
   ught more than 2\,000 arrests for domestic abuse\, sexual offences and chi
   ld abuse.\nLa police de Londres : une stratégie\, des agents et des cons
   eils\, 30 Sep 2021: Depuis novembre 2020\, ces unités ont permis plus de 
   2 000 arrestations pour violences domestiques\, infractions sexuelles et 
   maltraitance d’enfants.
  CATEGORIES:told

  $ dossier timeline --ics | grep -v "$(printf '\r')\$"; true

  $ dossier timeline --ics | LC_ALL=C awk 'length > 76 { print "too long: " $0 }'

  $ dossier timeline --ics --today 2022-03-01 | tr -d '\r' | grep DTSTAMP | sort -u
  DTSTAMP:20220301T000000Z

  $ dossier timeline --timelinejs | sed -n 1,6p
  {"scale": "human",
  "title": {"text":{"headline":"After the murder of Sarah Everard","text":"How the Metropolitan Police answered the concern for the safety of women and girls in London, in five reports from May 2021 to February 2022, one of them in French."}},
  "events": [
  {"start_date":{"year":2020,"month":11},"end_date":{"year":2021,"month":9,"day":30},"display_date":"since Nov 2020","text":{"headline":"Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.","text":"<p>Since November 2020 these units have brought more than 2,000 arrests for domestic abuse, sexual offences and child abuse.<br>Met Police promise 650 officers, a strategy, and advice, 30 Sep 2021</p><p>Depuis novembre 2020, ces unités ont permis plus de 2 000 arrestations pour violences domestiques, infractions sexuelles et maltraitance d’enfants.<br>La police de Londres : une stratégie, des agents et des conseils, 30 Sep 2021</p>"},"group":"Events","unique_id":"event-1"},
  {"start_date":{"year":2021},"end_date":{"year":2021},"display_date":"2021","text":{"headline":"A pilot was held last year and was judged successful.","text":"<p>A pilot was held last year and was judged successful.<br>Walk and talk – on patrol with women officers, 25 Feb 2022</p>"},"group":"Events","unique_id":"event-2"},
  {"start_date":{"year":2021,"month":3},"end_date":{"year":2021,"month":3},"display_date":"Mar 2021","text":{"headline":"Sarah Everard was murdered by Wayne Couzens in March 2021.","text":"<p>Sarah Everard was murdered by Wayne Couzens in March 2021.<br>Walk and talk – on patrol with women officers, 25 Feb 2022</p>"},"group":"Events","unique_id":"event-3"},

  $ dossier dates walk-and-talk
   479   488  DATE      2021         last year
   530   533  DATE      PRESENT_REF  now
   616   624  DATE      2022-02-24   Thursday
  1496  1502  DURATION  P1Y          A year
  1628  1638  DATE      2021-03      March 2021
  1793  1801  DATE      2021-11      November
  2074  2087  DURATION  P1Y          the past year
  2258  2265  DATE      2022-03-08   8 March
  2276  2301  DATE      2022-03-08   International Women’s Day
  2374  2390  DATE      2022-02-25   25 February 2022

  $ dossier dates week-of-action --csv
  start,end,type,value,text,mod,first,last,how
  82,88,DURATION,P1W,a week,,,,"vague, not placed"
  176,184,DATE,2021-12-06,Monday 6,,2021-12-06,2021-12-06,fixed by its weekday
  188,206,DATE,2021-12-12,Sunday 12 December,,2021-12-12,2021-12-12,fixed by its weekday
  399,408,DATE,2021-W49,this week,,2021-12-06,2021-12-12,relative to the date of the report
  1096,1105,SET,P1D,every day,,,,"vague, not placed"
  1136,1145,DATE,2021-W49,this week,,2021-12-06,2021-12-12,relative to the date of the report

A bare text; offsets count code points.

  $ echo '“Déjà – hier”, 8 March 2022: yesterday.' | dossier dates - --lang en --dct 2022-03-10 --json
  {"start": 15, "end": 27, "type": "DATE", "value": "2022-03-08", "text": "8 March 2022", "mod": null, "first": "2022-03-08", "last": "2022-03-08", "how": "said in full"}
  {"start": 29, "end": 38, "type": "DATE", "value": "2022-03-09", "text": "yesterday", "mod": null, "first": "2022-03-09", "last": "2022-03-09", "how": "relative to the date of the report"}

  $ echo 'On Friday 13 May & "later" that week.' | dossier dates - --lang en --dct 2022-05-14 --tml
  <?xml version="1.0" encoding="UTF-8"?>
  <TimeML>
  <DOCID>stdin</DOCID>
  <DCT><TIMEX3 tid="t0" type="DATE" value="2022-05-14" functionInDocument="CREATION_TIME">2022-05-14</TIMEX3></DCT>
  <TEXT>On <TIMEX3 tid="t1" type="DATE" value="2022-05-13">Friday 13 May</TIMEX3> &amp; &quot;later&quot; <TIMEX3 tid="t2" type="DATE" value="2022-W19" anchorTimeID="t1">that week</TIMEX3>.
  </TEXT>
  </TimeML>

  $ echo 'Nothing here.' | dossier dates - --lang en

  $ echo 'x' | dossier dates - --dct yesterday
  dossier: --dct: found "yesterday", expected a date such as 2021-09-30
  usage: dossier dates [--json] [--jsonl] [--csv] [--raw] [--tml] [--lang CODE] [--dct DATE] ARTICLE|- [PATH…]
  [2]
