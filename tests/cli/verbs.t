# What the verbs make of forty articles, by each of their options.

    $ mkdir many && awk -v dir=many -f "$TESTS/../golden/many.awk"

    $ dossier list --csv many/manifest.yaml
    id,date,lang,title,error,source,author,url,file,tags,translation_of,guessed
    a00,2018-01-01,en,Trouble at Coldhithe: the pier,,Le Phare,,,a00.md,,,
    a01,2018-06-12,en,Letters about Saint-Élie: the bridge,,Coast Courier,Ann Holt,,a01.md,,,
    a02,2018-11-23,en,Letters about 東港: the lighthouse,,Le Phare,,https://example.org/articles/2,a02.md,,,
    a03,2018-04-06,fr,Le bateau de Östra Hamn,,Le Phare,,,a03.md,,,
    a04,2018-09-17,en,Trouble at Coldhithe: the quay,,,,,a04.md,,,
    a05,2018-02,en,A year in Östra Hamn: the timetable,,Coast Courier,the mayor,,a05.md,,,
    a06,2018-07-11,en,Letters about Coldhithe: the north road,,Aldmouth Gazette,,,a06.md,quay; news,,
    a07,2018-12-22,en,A year in Östra Hamn: the quay,,Le Phare,,,a07.md,,,
    a08,,en,A year in Aldmouth: the bridge,,Aldmouth Gazette,,https://example.org/articles/8,a08.md,,,
    a09,2018-10-16,en,News from Coldhithe: the lighthouse,,,Ann Holt,,a09.md,,,
    a10,2018-03-27,fr,Le phare de Östra Hamn,,Le Phare,,,a10.md,,,
    a11,2018-08-10,en,News from Aldmouth: the town hall,,Echo,,,a11.md,,,
    a12,2018-01-21,en,News from 東港: the pier,,Coast Courier,,,a12.md,,,
    a13,2018-06-04,en,News from Coldhithe: the pier,,Echo,Ann Holt,,a13.md,,,
    a14,2019-11-15,en,News from Aldmouth: the quay,,,,https://example.org/articles/14,a14.md,bridge; news,,
    a15,2019-04-26,en,What became of Aldmouth: the timetable,,Le Phare,,,a15.md,,,
    a16,2019-09,en,Trouble at 東港: the boat,,Echo,,,a16.md,,,
    a17,,fr,Le bac de Brackwater,,Aldmouth Gazette,Ann Holt,,a17.md,,,
    a18,2019-07-03,en,News from Saint-Élie: the timetable,,Echo,,,a18.md,,,
    a19,2019-12-14,en,What became of Coldhithe: the quay,,,,,a19.md,,,
    a20,2019-05-25,en,Letters about Östra Hamn: the ferry,,Coast Courier,,https://example.org/articles/20,a20.md,,,
    a21,2019-10-08,en,Trouble at Aldmouth: the ferry,,Le Phare,Ann Holt,,a21.md,,,
    a22,2019-03-19,en,News from 東港: the town hall,,Echo,,,a22.md,lighthouse; news,,
    a23,2019-08-02,en,Letters about Saint-Élie: the ferry,,Echo,,,a23.md,,,
    a24,2019-01-13,fr,Le phare de Brackwater,,,,,a24.md,,,
    a25,2019-06-24,en,Letters about Aldmouth: the pier,,Echo,Ann Holt,,a25.md,,,
    a26,,en,What became of Östra Hamn: the bridge,,Aldmouth Gazette,,https://example.org/articles/26,a26.md,,,
    a27,2019-04,en,Trouble at 東港: the bridge,,Aldmouth Gazette,,,a27.md,,,
    a28,2020-09-01,en,A year in 東港: the boat,,Le Phare,,,a28.md,,,
    a29,2020-02-12,en,News from Aldmouth: the quay,,,Dr Ito,,a29.md,,,
    a30,2020-07-23,en,Trouble at Coldhithe: the pier,,Echo,,,a30.md,timetable; news,,
    a31,2020-12-06,fr,Le bac de Aldmouth,,Aldmouth Gazette,,,a31.md,,,
    a32,2020-05-17,en,News from 東港: the ferry,,Echo,,https://example.org/articles/32,a32.md,,,
    a33,2020-10-28,en,Trouble at 東港: the bridge,,Coast Courier,Tom Archer,,a33.md,,,
    a34,2020-03-11,en,Letters about 東港: the ferry,,,,,a34.md,,,
    a35,,en,News from Coldhithe: the lighthouse,,Coast Courier,,,a35.md,,,
    a36,2020-01-05,en,News from Coldhithe: the town hall,,Le Phare,,,a36.md,,,
    a37,2020-06-16,en,Trouble at 東港: the quay,,Echo,Mary Vane,,a37.md,,,
    a38,2020-11,fr,Le pont de 東港,,Echo,,https://example.org/articles/38,a38.md,pier; news,,
    a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,,,,a39.md,,,

    $ dossier show --json a13 many/manifest.yaml
    {
     "id": "a13",
     "title": "News from Coldhithe: the pier",
     "date": "2018-06-04",
     "lang": "en",
     "source": "Echo",
     "url": null,
     "author": "Ann Holt",
     "text": "News from Coldhithe: the pier\n\nLast week Tom Archer walked over the bridge twice a day. “We shall keep the town hall,” the mayor told the council; nobody agreed.\n\nMary Vane of Coldhithe has a north road, a bridge and a pier.\n\nFrom 3 January 2019 to 16 January no ferry crossed to 東港. “We shall keep the bridge,” Tom Archer told the council; nobody agreed. Last week the mayor walked over the lighthouse twice a day. On 4 January 2018, Mary Vane closed the ferry.\n\nThe town hall of Coldhithe is older than the timetable. From 13 October 2021 to 5 June no ferry crossed to 東港. Last week the mayor walked over the timetable twice a day. The council and the harbour board met in Saint-Élie because of the pier.\n\nAldmouth\n\nLast week Père Aubin walked over the quay twice a day. It cost 27 million, Père Aubin said in May 2019. On 27 January, Tom Archer closed the lighthouse. Père Aubin of Brackwater has a ferry, a north road and a town hall.",
     "blocks": [
      {"kind": "title", "level": 0, "number": 0, "start": 0, "end": 29, "text": "News from Coldhithe: the pier"},
      {"kind": "item", "level": 1, "number": 0, "start": 31, "end": 165, "text": "Last week Tom Archer walked over the bridge twice a day. “We shall keep the town hall,” the mayor told the council; nobody agreed."},
      {"kind": "paragraph", "level": 0, "number": 0, "start": 167, "end": 228, "text": "Mary Vane of Coldhithe has a north road, a bridge and a pier."},
      {"kind": "paragraph", "level": 0, "number": 0, "start": 230, "end": 474, "text": "From 3 January 2019 to 16 January no ferry crossed to 東港. “We shall keep the bridge,” Tom Archer told the council; nobody agreed. Last week the mayor walked over the lighthouse twice a day. On 4 January 2018, Mary Vane closed the ferry."},
      {"kind": "paragraph", "level": 0, "number": 0, "start": 476, "end": 723, "text": "The town hall of Coldhithe is older than the timetable. From 13 October 2021 to 5 June no ferry crossed to 東港. Last week the mayor walked over the timetable twice a day. The council and the harbour board met in Saint-Élie because of the pier."},
      {"kind": "heading", "level": 2, "number": 0, "start": 725, "end": 733, "text": "Aldmouth"},
      {"kind": "paragraph", "level": 0, "number": 0, "start": 735, "end": 958, "text": "Last week Père Aubin walked over the quay twice a day. It cost 27 million, Père Aubin said in May 2019. On 27 January, Tom Archer closed the lighthouse. Père Aubin of Brackwater has a ferry, a north road and a town hall."}
     ]
    }

    $ dossier show -w 30 a02 many/manifest.yaml
    Letters about 東港: the
      lighthouse
    Date: 23 Nov 2018
    Source: Le Phare
    URL: https://example.org/articles/2

    • Dr Ito of Saint-Élie has a
      bridge, a quay and a bridge.
      It cost 80 million, Mary
      Vane said in September 2019.
      The quay of 東港 is older
      than the boat. On 20
      November, Mary Vane closed
      the pier.

    It cost 2 million, Mary Vane
    said in August 2020. On 19
    February, Dr Ito closed the
    bridge. The quay was opened
    again on 23 April, said Mary
    Vane.

    “We shall keep the pier,” Dr
    Ito told the council; nobody
    agreed. It cost 66 million,
    the mayor said in January
    2018.

    $ dossier show -w 100 a17 many/manifest.yaml
    Le bac de Brackwater
    Source: Aldmouth Gazette
    Author: Ann Holt

    L’an dernier, le conseil a vu le quai de Coldhithe. L’an dernier, le conseil a vu le bateau de Östra
    Hamn. « Nous garderons le bateau », a dit Mary Vane au conseil en novembre 2020. « Nous garderons le
    pont », a dit Père Aubin au conseil en mai 2020.

    • Le 2 juin 2018, the mayor a fermé le pont. « Nous garderons le pont », a dit the mayor au conseil
      en octobre 2020.

    Le quai a été rouvert le 28 janvier 2018, selon Mary Vane. L’an dernier, le conseil a vu le bac de
    Brackwater. L’an dernier, le conseil a vu le pont de Brackwater.

    $ dossier show a99 many/manifest.yaml
    dossier: no article "a99"; did you mean "a09"?
    [2]

    $ dossier search --jsonl -n 4 'lighthouse OR phare' many/manifest.yaml
    dossier: 4 of 28 articles shown
    {"id": "a24", "title": "Le phare de Brackwater", "date": "2019-01-13", "lang": "fr", "source": null, "url": null, "rank": 1, "hits": 1, "score": 3.79654, "snippet": "Le phare de Brackwater", "marks": [[3, 8]]}
    {"id": "a10", "title": "Le phare de Östra Hamn", "date": "2018-03-27", "lang": "fr", "source": "Le Phare", "url": null, "rank": 2, "hits": 6, "score": 3.70372, "snippet": "Le 19 février 2021, Mary Vane a fermé le phare.", "marks": [[43, 48]]}
    {"id": "a03", "title": "Le bateau de Östra Hamn", "date": "2018-04-06", "lang": "fr", "source": "Le Phare", "url": null, "rank": 3, "hits": 2, "score": 3.15416, "snippet": "…Saint-Élie. « Nous garderons le phare », a dit Mary Vane au conseil en…", "marks": [[37, 42]]}
    {"id": "a31", "title": "Le bac de Aldmouth", "date": "2020-12-06", "lang": "fr", "source": "Aldmouth Gazette", "url": null, "rank": 4, "hits": 1, "score": 2.15022, "snippet": "…dernier, le conseil a vu le phare de Coldhithe. L’an dernier, le…", "marks": [[31, 36]]}

    $ dossier search --any -n 5 'boat pier timetable' many/manifest.yaml
    dossier: 5 of 34 articles shown
     9  a05  2018-02     A year in Östra Hamn: the timetable
        …Ito closed the timetable. The pier of Aldmouth is older than the boat.
     6  a18  2019-07-03  News from Saint-Élie: the timetable
        …a pier and a bridge. Last week Mary Vane walked over the pier twice a…
    20  a30  2020-07-23  Trouble at Coldhithe: the pier
        …a boat, a lighthouse and a timetable. “We shall keep the timetable,”…
    16  a00  2018-01-01  Trouble at Coldhithe: the pier
        …Dr Ito closed the boat. On 19 May 2017, Tom Archer closed the boat.
     6  a08              A year in Aldmouth: the bridge
        …the pier twice a day. The boat of Aldmouth is older than the pier. On…

    $ dossier search --more -n 5 --csv 'lighthouse ferry' many/manifest.yaml
    dossier: widened by said, boat, council, dr, ito, pier, …: 20 more articles
    dossier: 5 of 40 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,42,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,2.751,…Dr Ito told the council; nobody agreed. The boat of 東港 is older than…,
    2,53,a29,2020-02-12,en,News from Aldmouth: the quay,,2.561,"…no ferry crossed to Saint-Élie. It cost 66 million, Mary Vane said in…",
    3,33,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,2.525,"…2018, said Dr Ito. Dr Ito of 東港 has a bridge, a timetable and a…",
    4,52,a35,,en,News from Coldhithe: the lighthouse,Coast Courier,2.523,"…“We shall keep the pier,” Ann Holt told the council; nobody agreed.",
    5,41,a34,2020-03-11,en,Letters about 東港: the ferry,,2.512,"…“We shall keep the pier,” Ann Holt told the council; nobody agreed.",

    $ dossier search --sort date --csv -n 6 quay many/manifest.yaml
    dossier: 6 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.551,…board met in 東港 because of the quay. Last week Dr Ito walked over…,
    2,4,a30,2020-07-23,en,Trouble at Coldhithe: the pier,Echo,0.493,"…has a north road, a quay and a quay. Last week the mayor walked over…",
    3,3,a37,2020-06-16,en,Trouble at 東港: the quay,Echo,0.689,The quay of Brackwater is older than the timetable. It cost 84…,
    4,2,a32,2020-05-17,en,News from 東港: the ferry,Echo,0.574,"…2 April 2021, Dr Ito closed the quay. The council and the harbour…",https://example.org/articles/32
    5,1,a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,0.383,…because of the north road. The quay was opened again on 22 February…,
    6,2,a29,2020-02-12,en,News from Aldmouth: the quay,,0.649,"…Östra Hamn. Tom Archer of Coldhithe has a ferry, a quay and a bridge.",

    $ dossier search --sort source --csv -n 6 quay many/manifest.yaml
    dossier: 6 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a06,2018-07-11,en,Letters about Coldhithe: the north road,Aldmouth Gazette,0.377,…of the town hall. Last week Ann Holt walked over the quay twice a day.,
    2,1,a08,,en,A year in Aldmouth: the bridge,Aldmouth Gazette,0.406,"…has a ferry, a boat and a quay. The north road of 東港 is older than…",https://example.org/articles/8
    3,3,a26,,en,What became of Östra Hamn: the bridge,Aldmouth Gazette,0.642,…walked over the quay twice a day. The quay of Saint-Élie is older than…,https://example.org/articles/26
    4,3,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.551,…board met in 東港 because of the quay. Last week Dr Ito walked over…,
    5,6,a20,2019-05-25,en,Letters about Östra Hamn: the ferry,Coast Courier,0.644,…than the quay. Last week Tom Archer walked over the quay twice a day.,https://example.org/articles/20
    6,3,a05,2018-02,en,A year in Östra Hamn: the timetable,Coast Courier,0.602,"…Aubin of Aldmouth has a pier, a quay and a timetable. It cost 36…",

    $ dossier search --sort list --csv -n 6 quay many/manifest.yaml
    dossier: 6 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.441,…council; nobody agreed. The quay of Östra Hamn is older than the quay.,
    2,3,a02,2018-11-23,en,Letters about 東港: the lighthouse,Le Phare,0.655,"…of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million,…",https://example.org/articles/2
    3,2,a04,2018-09-17,en,Trouble at Coldhithe: the quay,,0.654,"…of the boat. Ann Holt of Östra Hamn has a bridge, a quay and a bridge.",
    4,3,a05,2018-02,en,A year in Östra Hamn: the timetable,Coast Courier,0.602,"…Aubin of Aldmouth has a pier, a quay and a timetable. It cost 36…",
    5,1,a06,2018-07-11,en,Letters about Coldhithe: the north road,Aldmouth Gazette,0.377,…of the town hall. Last week Ann Holt walked over the quay twice a day.,
    6,3,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,0.733,"“We shall keep the quay,” the mayor told the council; nobody agreed.",

    $ dossier search --sort colour quay many/manifest.yaml
    dossier: --sort: found "colour", expected rank, date, source or list
    [2]

    $ dossier search -n 2 'bridge quay' many/manifest.yaml
    dossier: 2 of 23 articles shown
    6  a02  2018-11-23  Letters about 東港: the lighthouse
        …of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million,…
    5  a07  2018-12-22  A year in Östra Hamn: the quay
        …Tom Archer. Mary Vane of Saint-Élie has a bridge, a quay and a ferry.

    $ dossier kwic -n 12 lighthouse many/manifest.yaml
    dossier: 12 of 55 hits shown
    a01         Last week Dr Ito walked over the  lighthouse  twice a day. On 27 July 2021, Ann Holt
    a02                  Letters about 東港: the  lighthouse
    a04  er told the council; nobody agreed. The  lighthouse  of Saint-Élie is older than the boat.
    a04  . On 26 September, the mayor closed the  lighthouse  . The town hall was opened again on 28 S
    a04  twice a day. Dr Ito of Brackwater has a  lighthouse  , a boat and a timetable. Last week Ann
    a05  On 8 November 2017, Ann Holt closed the  lighthouse  . “We shall keep the town hall,” Mary Va
    a06  une no ferry crossed to Brackwater. The  lighthouse  was opened again on 7 January 2017, sai
    a09                 News from Coldhithe: the  lighthouse
    a09                                      The  lighthouse  was opened again on 20 February 2018, s
    a09  uay. Last week Ann Holt walked over the  lighthouse  twice a day. It cost 35 million, Père A
    a09               Ann Holt of Aldmouth has a  lighthouse  , a ferry and a boat. Last week Tom Arch
    a11                                      The  lighthouse  was opened again on 28 June 2019, said

    $ dossier kwic -n 8 --sort 1L --csv bridge many/manifest.yaml
    dossier: 8 of 50 hits shown
    id,title,source,date,url,paragraph,start,end,word,left,hit,right
    a00,Trouble at Coldhithe: the pier,Le Phare,2018-01-01,,2,354,360,65,"Élie has a timetable, a town hall and a ",bridge,". “We shall keep the town hall,” Père Au"
    a02,Letters about 東港: the lighthouse,Le Phare,2018-11-23,https://example.org/articles/2,1,87,93,18,"f Saint-Élie has a bridge, a quay and a ",bridge,". It cost 80 million, Mary Vane said in "
    a04,Trouble at Coldhithe: the quay,,2018-09-17,,5,572,578,106,"f Östra Hamn has a bridge, a quay and a ",bridge,.
    a18,News from Saint-Élie: the timetable,Echo,2019-07-03,,2,245,251,50,"Coldhithe has a town hall, a pier and a ",bridge,. Last week Mary Vane walked over the pi
    a23,Letters about Saint-Élie: the ferry,Echo,2019-08-02,,5,590,596,114,"Ito of 東港 has a bridge, a ferry and a ",bridge,. The council and the harbour board met 
    a29,News from Aldmouth: the quay,,2020-02-12,,1,134,140,28," of Coldhithe has a ferry, a quay and a ",bridge,.
    a30,Trouble at Coldhithe: the pier,Echo,2020-07-23,,14,1878,1884,353,"ter has a north road, a town hall and a ",bridge,.
    a39,Letters about Saint-Élie: the lighthouse,,2020-04-10,,3,445,451,85,"ldmouth has a ferry, a north road and a ",bridge,.

    $ dossier kwic -n 8 --sort 1R -w 40 bridge many/manifest.yaml
    dossier: 8 of 50 hits shown
    a00   hall. On 28 March, Ann Holt closed the  bridge  .
    a01            Letters about Saint-Élie: the  bridge
    a04  f Östra Hamn has a bridge, a quay and a  bridge  .
    a08                  A year in Aldmouth: the  bridge
    a11  12 November 2018, Tom Archer closed the  bridge  .
    a19   On 12 July 2019, Père Aubin closed the  bridge  .
    a26           What became of Östra Hamn: the  bridge
    a26  he quay of Saint-Élie is older than the  bridge  .

    $ dossier kwic -n 8 --sort 3R --md quay many/manifest.yaml
    dossier: 8 of 58 hits shown
    | id | left | hit | right |
    | --- | ---: | --- | --- |
    | a00 | he quay of Östra Hamn is older than the | quay | . |
    | a04 | Trouble at Coldhithe: the | quay |  |
    | a05 | of Östra Hamn has a pier, a boat and a | quay | . |
    | a07 | A year in Östra Hamn: the | quay |  |
    | a12 | he bridge of Aldmouth is older than the | quay | . |
    | a14 | News from Aldmouth: the | quay |  |
    | a14 | On 9 March 2019, Père Aubin closed the | quay | . |
    | a19 | What became of Coldhithe: the | quay |  |

    $ dossier kwic -n 8 --sort date 'pont OR bridge' many/manifest.yaml
    dossier: 8 of 69 hits shown
    a00  Élie has a timetable, a town hall and a  bridge  . “We shall keep the town hall,” Père Au
    a00  th road of Östra Hamn is older than the  bridge  . The north road of 東港 is older than t
    a00   hall. On 28 March, Ann Holt closed the  bridge  .
    a00  arbour board met in 東港 because of the  bridge  . The council and the harbour board met
    a00  et in Aldmouth because of the quay. The  bridge  was opened again on 3 April 2018, said
    a12  aint-Élie because of the town hall. The  bridge  of Aldmouth is older than the quay.
    a05                                      The  bridge  was opened again on 13 April 2019, said
    a10  quai de Saint-Élie. « Nous garderons le  pont    », a dit Mary Vane au conseil en févrie

    $ dossier kwic -n 8 --sort article --jsonl 'ferry NEAR/6 quay' many/manifest.yaml
    {"id": "a07", "title": "A year in Östra Hamn: the quay", "date": "2018-12-22", "lang": "en", "source": "Le Phare", "url": null, "left": "Mary Vane of Saint-Élie has a bridge, a ", "hit": "quay", "right": " and a ferry.", "paragraph": 3, "start": 556, "end": 560, "word": 100, "marks": [[556, 560], [567, 572]]}
    {"id": "a08", "title": "A year in Aldmouth: the bridge", "date": null, "lang": "en", "source": "Aldmouth Gazette", "url": "https://example.org/articles/8", "left": "to 東港. Tom Archer of Saint-Élie has a ", "hit": "ferry", "right": ", a boat and a quay. The north road of ", "paragraph": 1, "start": 180, "end": 185, "word": 36, "marks": [[180, 185], [200, 204]]}
    {"id": "a11", "title": "News from Aldmouth: the town hall", "date": "2018-08-10", "lang": "en", "source": "Echo", "url": null, "left": "ary Vane. Père Aubin of Coldhithe has a ", "hit": "ferry", "right": ", a lighthouse and a quay. It cost 64 mi", "paragraph": 5, "start": 627, "end": 632, "word": 115, "marks": [[627, 632], [653, 657]]}
    {"id": "a14", "title": "News from Aldmouth: the quay", "date": "2019-11-15", "lang": "en", "source": null, "url": "https://example.org/articles/14", "left": "the mayor of Saint-Élie has a ", "hit": "quay", "right": ", a ferry and a pier. The council and th", "paragraph": 2, "start": 74, "end": 78, "word": 14, "marks": [[74, 78], [82, 87]]}
    {"id": "a18", "title": "News from Saint-Élie: the timetable", "date": "2019-07-03", "lang": "en", "source": "Echo", "url": null, "left": "t. Dr Ito of Brackwater has a bridge, a ", "hit": "ferry", "right": " and a quay. Last week Ann Holt walked o", "paragraph": 1, "start": 120, "end": 125, "word": 23, "marks": [[120, 125], [132, 136]]}
    {"id": "a29", "title": "News from Aldmouth: the quay", "date": "2020-02-12", "lang": "en", "source": null, "url": null, "left": "tra Hamn. Tom Archer of Coldhithe has a ", "hit": "ferry", "right": ", a quay and a bridge.", "paragraph": 1, "start": 114, "end": 119, "word": 23, "marks": [[114, 119], [123, 127]]}

    $ dossier kwic -n 5 --sort 'node 2R' 'b*' many/manifest.yaml
    dossier: 5 of 274 hits shown
    a31                                      Le  bac  de Aldmouth
    a03  Holt. L’an dernier, le conseil a vu le  bac  de Brackwater. L’an dernier, le conseil
    a17                                      Le  bac  de Brackwater
    a17  Vane. L’an dernier, le conseil a vu le  bac  de Brackwater. L’an dernier, le conseil
    a03                     « Nous garderons le  bac  », a dit Dr Ito au conseil en mai 2020.

    $ dossier kwic -n 5 --sort found '"closed the"' many/manifest.yaml
    dossier: 5 of 60 hits shown
    a00  an the town hall. On 28 March, Ann Holt  closed the  bridge.
    a00  ; nobody agreed. On 2 September, Dr Ito  closed the  boat. On 19 May 2017, Tom Archer closed
    a00  ed the boat. On 19 May 2017, Tom Archer  closed the  boat.
    a00               On 14 September, Mary Vane  closed the  timetable. The council and the harbour
    a00   town hall. On 15 April 2021, the mayor  closed the  boat. From 14 October 2017 to 11 June 2

    $ dossier kwic --sort 4L quay many/manifest.yaml
    dossier: --sort: found "4L", expected 1L, 2L, 3L, 1R, 2R, 3R, node, date or article, or two of them
    [2]

    $ dossier count many/manifest.yaml
    hits  words  per_thousand  id   date  title
       0   1972         0.000  all
    [1]

    $ dossier count 'bridge OR pont OR quay' many/manifest.yaml
    hits  words  per_thousand  id   date        title
       8    377        21.220  a00  2018-01-01  Trouble at Coldhithe: the pier
       1    107         9.346  a01  2018-06-12  Letters about Saint-Élie: the bridge
       6     98        61.224  a02  2018-11-23  Letters about 東港: the lighthouse
       1    102         9.804  a03  2018-04-06  Le bateau de Östra Hamn
       5    153        32.680  a04  2018-09-17  Trouble at Coldhithe: the quay
       4    149        26.846  a05  2018-02     A year in Östra Hamn: the timetable
       1    132         7.576  a06  2018-07-11  Letters about Coldhithe: the north road
       5    104        48.077  a07  2018-12-22  A year in Östra Hamn: the quay
       2    109        18.349  a08              A year in Aldmouth: the bridge
       2     86        23.256  a09  2018-10-16  News from Coldhithe: the lighthouse
       7    333        21.021  a10  2018-03-27  Le phare de Östra Hamn
       3    163        18.405  a11  2018-08-10  News from Aldmouth: the town hall
       2     87        22.989  a12  2018-01-21  News from 東港: the pier
       4    179        22.346  a13  2018-06-04  News from Coldhithe: the pier
       4    148        27.027  a14  2019-11-15  News from Aldmouth: the quay
       1     73        13.699  a15  2019-04-26  What became of Aldmouth: the timetable
       4    110        36.364  a17              Le bac de Brackwater
       3     83        36.145  a18  2019-07-03  News from Saint-Élie: the timetable
       4    102        39.216  a19  2019-12-14  What became of Coldhithe: the quay
       8    278        28.777  a20  2019-05-25  Letters about Östra Hamn: the ferry
       3    161        18.634  a21  2019-10-08  Trouble at Aldmouth: the ferry
       1    131         7.634  a22  2019-03-19  News from 東港: the town hall
       4    141        28.369  a23  2019-08-02  Letters about Saint-Élie: the ferry
       1     72        13.889  a24  2019-01-13  Le phare de Brackwater
       2    124        16.129  a25  2019-06-24  Letters about Aldmouth: the pier
       5    110        45.455  a26              What became of Östra Hamn: the bridge
       1     87        11.494  a27  2019-04     Trouble at 東港: the bridge
       4    159        25.157  a29  2020-02-12  News from Aldmouth: the quay
       9    402        22.388  a30  2020-07-23  Trouble at Coldhithe: the pier
       1    123         8.130  a31  2020-12-06  Le bac de Aldmouth
       2     99        20.202  a32  2020-05-17  News from 東港: the ferry
       5    207        24.155  a33  2020-10-28  Trouble at 東港: the bridge
       2    144        13.889  a35              News from Coldhithe: the lighthouse
       1    134         7.463  a36  2020-01-05  News from Coldhithe: the town hall
       4    158        25.316  a37  2020-06-16  Trouble at 東港: the quay
       5    135        37.037  a38  2020-11     Le pont de 東港
       2    127        15.748  a39  2020-04-10  Letters about Saint-Élie: the lighthouse
     127   5788        21.942  all

    $ dossier count --csv 'light*' many/manifest.yaml
    hits,words,per_thousand,id,date,lang,title,source,url
    1,107,9.346,a01,2018-06-12,en,Letters about Saint-Élie: the bridge,Coast Courier,
    1,98,10.204,a02,2018-11-23,en,Letters about 東港: the lighthouse,Le Phare,https://example.org/articles/2
    3,153,19.608,a04,2018-09-17,en,Trouble at Coldhithe: the quay,,
    1,149,6.711,a05,2018-02,en,A year in Östra Hamn: the timetable,Coast Courier,
    1,132,7.576,a06,2018-07-11,en,Letters about Coldhithe: the north road,Aldmouth Gazette,
    4,86,46.512,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,
    2,163,12.270,a11,2018-08-10,en,News from Aldmouth: the town hall,Echo,
    2,179,11.173,a13,2018-06-04,en,News from Coldhithe: the pier,Echo,
    3,148,20.270,a14,2019-11-15,en,News from Aldmouth: the quay,,https://example.org/articles/14
    3,278,10.791,a20,2019-05-25,en,Letters about Östra Hamn: the ferry,Coast Courier,https://example.org/articles/20
    1,161,6.211,a21,2019-10-08,en,Trouble at Aldmouth: the ferry,Le Phare,
    1,124,8.065,a25,2019-06-24,en,Letters about Aldmouth: the pier,Echo,
    2,87,22.989,a27,2019-04,en,Trouble at 東港: the bridge,Aldmouth Gazette,
    5,104,48.077,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,
    3,159,18.868,a29,2020-02-12,en,News from Aldmouth: the quay,,
    7,402,17.413,a30,2020-07-23,en,Trouble at Coldhithe: the pier,Echo,
    1,99,10.101,a32,2020-05-17,en,News from 東港: the ferry,Echo,https://example.org/articles/32
    3,207,14.493,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,
    2,102,19.608,a34,2020-03-11,en,Letters about 東港: the ferry,,
    2,144,13.889,a35,,en,News from Coldhithe: the lighthouse,Coast Courier,
    4,134,29.851,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,
    2,158,12.658,a37,2020-06-16,en,Trouble at 東港: the quay,Echo,
    1,127,7.874,a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,

    $ dossier count --jsonl 'closed opened' many/manifest.yaml
    {"id": "a00", "title": "Trouble at Coldhithe: the pier", "date": "2018-01-01", "lang": "en", "source": "Le Phare", "url": null, "hits": 9, "words": 377, "per_thousand": 23.8727}
    {"id": "a02", "title": "Letters about 東港: the lighthouse", "date": "2018-11-23", "lang": "en", "source": "Le Phare", "url": "https://example.org/articles/2", "hits": 3, "words": 98, "per_thousand": 30.6122}
    {"id": "a04", "title": "Trouble at Coldhithe: the quay", "date": "2018-09-17", "lang": "en", "source": null, "url": null, "hits": 4, "words": 153, "per_thousand": 26.1438}
    {"id": "a05", "title": "A year in Östra Hamn: the timetable", "date": "2018-02", "lang": "en", "source": "Coast Courier", "url": null, "hits": 4, "words": 149, "per_thousand": 26.8456}
    {"id": "a06", "title": "Letters about Coldhithe: the north road", "date": "2018-07-11", "lang": "en", "source": "Aldmouth Gazette", "url": null, "hits": 2, "words": 132, "per_thousand": 15.1515}
    {"id": "a11", "title": "News from Aldmouth: the town hall", "date": "2018-08-10", "lang": "en", "source": "Echo", "url": null, "hits": 7, "words": 163, "per_thousand": 42.9448}
    {"id": "a12", "title": "News from 東港: the pier", "date": "2018-01-21", "lang": "en", "source": "Coast Courier", "url": null, "hits": 2, "words": 87, "per_thousand": 22.9885}
    {"id": "a14", "title": "News from Aldmouth: the quay", "date": "2019-11-15", "lang": "en", "source": null, "url": "https://example.org/articles/14", "hits": 2, "words": 148, "per_thousand": 13.5135}
    {"id": "a18", "title": "News from Saint-Élie: the timetable", "date": "2019-07-03", "lang": "en", "source": "Echo", "url": null, "hits": 2, "words": 83, "per_thousand": 24.0964}
    {"id": "a21", "title": "Trouble at Aldmouth: the ferry", "date": "2019-10-08", "lang": "en", "source": "Le Phare", "url": null, "hits": 4, "words": 161, "per_thousand": 24.8447}
    {"id": "a22", "title": "News from 東港: the town hall", "date": "2019-03-19", "lang": "en", "source": "Echo", "url": null, "hits": 6, "words": 131, "per_thousand": 45.8015}
    {"id": "a25", "title": "Letters about Aldmouth: the pier", "date": "2019-06-24", "lang": "en", "source": "Echo", "url": null, "hits": 3, "words": 124, "per_thousand": 24.1935}
    {"id": "a26", "title": "What became of Östra Hamn: the bridge", "date": null, "lang": "en", "source": "Aldmouth Gazette", "url": "https://example.org/articles/26", "hits": 2, "words": 110, "per_thousand": 18.1818}
    {"id": "a28", "title": "A year in 東港: the boat", "date": "2020-09-01", "lang": "en", "source": "Le Phare", "url": null, "hits": 2, "words": 104, "per_thousand": 19.2308}
    {"id": "a30", "title": "Trouble at Coldhithe: the pier", "date": "2020-07-23", "lang": "en", "source": "Echo", "url": null, "hits": 6, "words": 402, "per_thousand": 14.9254}
    {"id": "a32", "title": "News from 東港: the ferry", "date": "2020-05-17", "lang": "en", "source": "Echo", "url": "https://example.org/articles/32", "hits": 2, "words": 99, "per_thousand": 20.202}
    {"id": "a33", "title": "Trouble at 東港: the bridge", "date": "2020-10-28", "lang": "en", "source": "Coast Courier", "url": null, "hits": 3, "words": 207, "per_thousand": 14.4928}
    {"id": "a34", "title": "Letters about 東港: the ferry", "date": "2020-03-11", "lang": "en", "source": null, "url": null, "hits": 4, "words": 102, "per_thousand": 39.2157}
    {"id": "a35", "title": "News from Coldhithe: the lighthouse", "date": null, "lang": "en", "source": "Coast Courier", "url": null, "hits": 2, "words": 144, "per_thousand": 13.8889}
    {"id": "a36", "title": "News from Coldhithe: the town hall", "date": "2020-01-05", "lang": "en", "source": "Le Phare", "url": null, "hits": 3, "words": 134, "per_thousand": 22.3881}
    {"id": "a37", "title": "Trouble at 東港: the quay", "date": "2020-06-16", "lang": "en", "source": "Echo", "url": null, "hits": 4, "words": 158, "per_thousand": 25.3165}
    {"id": "a39", "title": "Letters about Saint-Élie: the lighthouse", "date": "2020-04-10", "lang": "en", "source": null, "url": null, "hits": 3, "words": 127, "per_thousand": 23.622}

    $ dossier collocates -n 12 bridge many/manifest.yaml
    word        near  left  right  articles  all  information  likelihood
    港             9     8      1         9   46        1.462       7.670
    older         10     4      6         8   56        1.330       7.219
    quay          10     4      6         7   58        1.280       6.738
    東             8     6      2         7   46        1.292       5.469
    80             1     0      1         1    1        3.816       5.292
    keep           7     4      3         7   39        1.338       5.083
    trouble        2     2      0         2    8        1.816       2.472
    brackwater     6     5      1         6   45        0.909       2.165
    66             1     0      1         1    3        2.231       1.767
    bridge         6     3      3         3   50        0.757       1.545
    élie           6     5      1         6   52        0.700       1.337
    15             1     0      1         1    4        1.816       1.234

    $ dossier collocates -n 8 --window 2 --sort likelihood ferry many/manifest.yaml
    word     near  left  right  articles  all  information  likelihood
    crossed    41     0     41        23   41        4.370     254.387
    2021        7     7      0         5   38        1.929       9.271
    2019        7     7      0         6   46        1.653       7.122
    2018        6     6      0         6   48        1.370       4.392
    2017        4     4      0         4   30        1.463       3.273
    2020        6     6      0         6   57        1.122       3.082
    june        2     2      0         2   18        1.200       1.149
    25          1     0      1         1    7        1.562       0.913

    $ dossier collocates -n 8 --sort information --csv ferry many/manifest.yaml
    word,near,left,right,articles,all,information,likelihood
    crossed,41,0,41,23,41,3.087,177.707
    16,7,5,2,5,10,2.573,18.550
    11,4,1,3,4,7,2.280,8.327
    10,3,3,0,3,6,2.087,5.282
    12,4,2,2,4,9,1.917,6.021
    25,3,2,1,3,7,1.865,4.288
    9,3,3,0,3,7,1.865,4.288
    14,6,5,1,6,15,1.765,7.773

    $ dossier collocates -n 8 --sort count --jsonl 'pont OR quai' many/manifest.yaml
    {"word": "garderons", "near": 19, "left": 12, "right": 7, "articles": 5, "all": 25, "information": 3.70632, "likelihood": 82.2077}
    {"word": "dit", "near": 12, "left": 0, "right": 12, "articles": 4, "all": 25, "information": 3.04335, "likelihood": 35.5407}
    {"word": "conseil", "near": 11, "left": 10, "right": 1, "articles": 6, "all": 44, "information": 2.10224, "likelihood": 17.2577}
    {"word": "vu", "near": 10, "left": 10, "right": 0, "articles": 6, "all": 19, "information": 3.17625, "likelihood": 31.9142}
    {"word": "rouvert", "near": 9, "left": 0, "right": 9, "articles": 6, "all": 14, "information": 3.46481, "likelihood": 33.7462}
    {"word": "fermé", "near": 8, "left": 8, "right": 0, "articles": 5, "all": 14, "information": 3.29489, "likelihood": 27.2579}
    {"word": "mary", "near": 8, "left": 4, "right": 4, "articles": 3, "all": 63, "information": 1.12496, "likelihood": 4.19676}
    {"word": "vane", "near": 8, "left": 4, "right": 4, "articles": 3, "all": 63, "information": 1.12496, "likelihood": 4.19676}

    $ dossier collocates -n 8 --sort dice ferry many/manifest.yaml
    dossier: --sort: found "dice", expected likelihood, information or count
    [2]

    $ dossier collocates -n 5 --window 0 ferry many/manifest.yaml
    word  near  left  right  articles  all  information  likelihood
    [1]

    $ dossier collocates -n 8 --sort word quay many/manifest.yaml
    dossier: --sort: found "word", expected likelihood, information or count
    [2]

    $ dossier related -n 5 a00 many/manifest.yaml
    0.980  a26              What became of Östra Hamn: the bridge
        Östra Hamn; Coldhithe; bridge; Saint; Élie; quay
        words 0.32 + names 0.52 + groups 0.14
    0.964  a08              A year in Aldmouth: the bridge
        Aldmouth; Père Aubin; Tom Archer; bridge; Östra Hamn; Saint
        words 0.38 + names 0.42 + groups 0.16
    0.918  a06  2018-07-11  Letters about Coldhithe: the north road
        Saint; Élie; Coldhithe; harbour; hall; town
        words 0.51 + names 0.46 + groups 0.03 − time 0.08; 6 months later
    0.904  a07  2018-12-22  A year in Östra Hamn: the quay
        quay; bridge; Aldmouth; Östra Hamn; Tom Archer; Vane
        words 0.26 + names 0.51 + groups 0.23 − time 0.10; 11 months later, by the same source
    0.903  a13  2018-06-04  News from Coldhithe: the pier
        Coldhithe; Vane; bridge; Mary; Père Aubin; Tom Archer
        words 0.41 + names 0.46 + groups 0.11 − time 0.07; 5 months later

    $ dossier related -n 3 --json a03 many/manifest.yaml
    {
     "version": "0.1.0",
     "dossier": {"title": "Forty of the coast", "path": "many/manifest.yaml", "lang": "en"},
     "searched": 40,
     "unreadable": 0,
     "article": "a03",
     "related": [
      {"id": "a26", "title": "What became of Östra Hamn: the bridge", "date": null, "lang": "en", "source": "Aldmouth Gazette", "url": "https://example.org/articles/26", "score": 0.822333, "why": "seems a translation", "terms": ["Östra Hamn", "Coldhithe", "pont", "Élie", "Ito", "Saint"], "days": null, "follows": false, "parts": {"names": 0.755932, "groups": 0.0664017}, "reasons": [{"part": "names", "value": 0.211941, "here": {"text": "Östra", "start": 13, "end": 19}, "there": {"text": "Östra", "start": 15, "end": 21}}, {"part": "names", "value": 0.211941, "here": {"text": "Hamn", "start": 20, "end": 24}, "there": {"text": "Hamn", "start": 22, "end": 26}}, {"part": "names", "value": 0.0760524, "here": {"text": "Coldhithe", "start": 441, "end": 450}, "there": {"text": "Coldhithe", "start": 239, "end": 248}}, {"part": "groups", "value": 0.0664017, "here": {"text": "pont", "start": 185, "end": 189}, "there": {"text": "bridge", "start": 32, "end": 38}}, {"part": "names", "value": 0.0584984, "here": {"text": "Élie", "start": 199, "end": 204}, "there": {"text": "Élie", "start": 46, "end": 51}}, {"part": "names", "value": 0.0546647, "here": {"text": "Ito", "start": 64, "end": 67}, "there": {"text": "Ito", "start": 292, "end": 295}}, {"part": "names", "value": 0.0394837, "here": {"text": "Saint", "start": 193, "end": 198}, "there": {"text": "Saint", "start": 172, "end": 177}}, {"part": "names", "value": 0.0362394, "here": {"text": "Brackwater", "start": 385, "end": 395}, "there": {"text": "Brackwater", "start": 65, "end": 75}}, {"part": "names", "value": 0.0345501, "here": {"text": "Holt", "start": 337, "end": 341}, "there": {"text": "Holt", "start": 543, "end": 547}}, {"part": "names", "value": 0.0325617, "here": {"text": "Ann", "start": 333, "end": 336}, "there": {"text": "Ann", "start": 539, "end": 542}}]},
      {"id": "a10", "title": "Le phare de Östra Hamn", "date": "2018-03-27", "lang": "fr", "source": "Le Phare", "url": null, "score": 0.988, "why": "terms", "terms": ["phare", "bateau", "Mary Vane", "bac", "Östra Hamn", "quai"], "days": -10, "follows": false, "parts": {"words": 0.488907, "names": 0.468358, "groups": 0.0427344, "time": -0.012}, "reasons": [{"part": "words", "value": 0.121233, "here": {"text": "phare", "start": 227, "end": 232}, "there": {"text": "phare", "start": 3, "end": 8}}, {"part": "words", "value": 0.1052, "here": {"text": "bateau", "start": 3, "end": 9}, "there": {"text": "bateau", "start": 283, "end": 289}}, {"part": "names", "value": 0.105149, "here": {"text": "Mary", "start": 243, "end": 247}, "there": {"text": "Mary", "start": 117, "end": 121}}, {"part": "names", "value": 0.105149, "here": {"text": "Vane", "start": 248, "end": 252}, "there": {"text": "Vane", "start": 122, "end": 126}}, {"part": "words", "value": 0.0797117, "here": {"text": "bac", "start": 47, "end": 50}, "there": {"text": "bac", "start": 708, "end": 711}}, {"part": "names", "value": 0.0645641, "here": {"text": "Östra", "start": 13, "end": 19}, "there": {"text": "Östra", "start": 12, "end": 18}}, {"part": "names", "value": 0.0645641, "here": {"text": "Hamn", "start": 20, "end": 24}, "there": {"text": "Hamn", "start": 19, "end": 23}}, {"part": "words", "value": 0.054559, "here": {"text": "quai", "start": 286, "end": 290}, "there": {"text": "quai", "start": 60, "end": 64}}, {"part": "words", "value": 0.0477943, "here": {"text": "rouvert", "start": 299, "end": 306}, "there": {"text": "rouvert", "start": 298, "end": 305}}, {"part": "groups", "value": 0.0427344, "here": {"text": "pont", "start": 185, "end": 189}, "there": {"text": "pont", "start": 102, "end": 106}}, {"part": "words", "value": 0.0376049, "here": {"text": "garderons", "start": 34, "end": 43}, "there": {"text": "garderons", "start": 89, "end": 98}}, {"part": "names", "value": 0.0373984, "here": {"text": "Ann", "start": 333, "end": 336}, "there": {"text": "Ann", "start": 499, "end": 502}}, {"part": "names", "value": 0.0373984, "here": {"text": "Holt", "start": 337, "end": 341}, "there": {"text": "Holt", "start": 503, "end": 507}}, {"part": "names", "value": 0.0281955, "here": {"text": "Ito", "start": 64, "end": 67}, "there": {"text": "Ito", "start": 634, "end": 637}}, {"part": "words", "value": 0.0280645, "here": {"text": "conseil", "start": 71, "end": 78}, "there": {"text": "conseil", "start": 44, "end": 51}}, {"part": "names", "value": 0.0178205, "here": {"text": "Élie", "start": 199, "end": 204}, "there": {"text": "Élie", "start": 74, "end": 79}}]},
      {"id": "a20", "title": "Letters about Östra Hamn: the ferry", "date": "2019-05-25", "lang": "en", "source": "Coast Courier", "url": "https://example.org/articles/20", "score": 0.901429, "why": "terms", "terms": ["Östra Hamn", "Mary Vane", "Ito", "Brackwater", "Ann Holt", "pont"], "days": 414, "follows": false, "parts": {"names": 0.95851, "groups": 0.0414902, "time": -0.0985714}, "reasons": [{"part": "names", "value": 0.265324, "here": {"text": "Östra", "start": 13, "end": 19}, "there": {"text": "Östra", "start": 14, "end": 20}}, {"part": "names", "value": 0.265324, "here": {"text": "Hamn", "start": 20, "end": 24}, "there": {"text": "Hamn", "start": 21, "end": 25}}, {"part": "names", "value": 0.0997208, "here": {"text": "Vane", "start": 248, "end": 252}, "there": {"text": "Vane", "start": 385, "end": 389}}, {"part": "names", "value": 0.0939819, "here": {"text": "Mary", "start": 243, "end": 247}, "there": {"text": "Mary", "start": 764, "end": 768}}, {"part": "names", "value": 0.0625816, "here": {"text": "Ito", "start": 64, "end": 67}, "there": {"text": "Ito", "start": 830, "end": 833}}, {"part": "names", "value": 0.0498408, "here": {"text": "Brackwater", "start": 385, "end": 395}, "there": {"text": "Brackwater", "start": 668, "end": 678}}, {"part": "names", "value": 0.0475175, "here": {"text": "Holt", "start": 337, "end": 341}, "there": {"text": "Holt", "start": 258, "end": 262}}, {"part": "names", "value": 0.0447829, "here": {"text": "Ann", "start": 333, "end": 336}, "there": {"text": "Ann", "start": 254, "end": 257}}, {"part": "groups", "value": 0.0414902, "here": {"text": "pont", "start": 185, "end": 189}, "there": {"text": "bridge", "start": 555, "end": 561}}, {"part": "names", "value": 0.0294368, "here": {"text": "Coldhithe", "start": 441, "end": 450}, "there": {"text": "Coldhithe", "start": 978, "end": 987}}]}
     ]
    }

    $ dossier related -n 3 --csv a13 many/manifest.yaml
    score,id,date,lang,title,why,source,terms,days,url
    0.907,a00,2018-01-01,en,Trouble at Coldhithe: the pier,terms,Le Phare,Coldhithe; Vane; bridge; Mary; Père Aubin; Tom Archer,-154,
    0.861,a25,2019-06-24,en,Letters about Aldmouth: the pier,terms,Echo,Père Aubin; pier; Vane; Coldhithe; Mary; Tom Archer,385,
    0.829,a19,2019-12-14,en,What became of Coldhithe: the quay,terms,,Coldhithe; quay; Père Aubin; 27; ferry; bridge,558,

    $ dossier keywords many/manifest.yaml
    hits  articles  group   term
      63        29  people  Mary Vane
      46        25  people  Tom Archer
      64        34  people  the mayor
      51        29  people  Ann Holt
      38        24  places  Aldmouth
      69        32  places  bridge
      58        28  places  quay
      46        27  places  東港
       0         0  never   zeppelin

    $ dossier keywords --csv many/manifest.yaml
    hits,articles,group,term
    63,29,people,Mary Vane
    46,25,people,Tom Archer
    64,34,people,the mayor
    51,29,people,Ann Holt
    38,24,places,Aldmouth
    69,32,places,bridge
    58,28,places,quay
    46,27,places,東港
    0,0,never,zeppelin

    $ dossier timeline --csv many/manifest.yaml
    start,end,precision,date,kind,since,text,reported,lag_days,sources,articles,first_article,first_source,first_title,url,expression,value,how,sentence
    2016-03-01,2016-03-31,month,Mar 2016,told,,"It cost 53 million, Tom Archer said in March 2016.",2019-10-08,,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,March 2016,2016-03,said in full,"It cost 53 million, Tom Archer said in March 2016."
    2016-03-01,2016-03-31,month,Mar 2016,told,,"Dr Ito of 東港 has a lighthouse, a town hall and a quay. It cost 28 million, Mary Vane said in March 2016.",2019-11-15,,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,March 2016,2016-03,said in full,"Dr Ito of 東港 has a lighthouse, a town hall and a quay. It cost 28 million, Mary Vane said in March 2016."
    2016-03-01,2016-03-31,month,Mar 2016,told,,"It cost 55 million, Tom Archer said in March 2016.",,,1,a08,a08,Aldmouth Gazette,A year in Aldmouth: the bridge,https://example.org/articles/8,March 2016,2016-03,said in full,"It cost 55 million, Tom Archer said in March 2016."
    2016-05-01,2016-05-31,month,May 2016,told,,"It cost 43 million, the mayor said in May 2016.",2020-02-12,,1,a29,a29,,News from Aldmouth: the quay,,May 2016,2016-05,said in full,"It cost 43 million, the mayor said in May 2016."
    2016-08-01,2016-08-31,month,Aug 2016,told,,"It cost 45 million, the mayor said in August 2016.",,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,August 2016,2016-08,said in full,"It cost 45 million, the mayor said in August 2016."
    2016-09-01,2016-09-30,month,Sep 2016,told,,"It cost 45 million, Père Aubin said in September 2016.",2018-12-22,,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,September 2016,2016-09,said in full,"It cost 45 million, Père Aubin said in September 2016."
    2016-10-01,2016-10-31,month,Oct 2016,told,,"It cost 2 million, Ann Holt said in October 2016.",2018-06-12,,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,October 2016,2016-10,said in full,"It cost 2 million, Ann Holt said in October 2016."
    2016-10-01,2016-10-31,month,Oct 2016,told,,"It cost 35 million, Père Aubin said in October 2016.",2018-10-16,,1,a09,a09,,News from Coldhithe: the lighthouse,,October 2016,2016-10,said in full,"It cost 35 million, Père Aubin said in October 2016."
    2016-10-01,2016-10-31,month,Oct 2016,told,,"The quay of Brackwater is older than the timetable. It cost 84 million, the mayor said in October 2016.",2020-06-16,,1,a37,a37,Echo,Trouble at 東港: the quay,,October 2016,2016-10,said in full,"The quay of Brackwater is older than the timetable. It cost 84 million, the mayor said in October 2016."
    2016-11-01,2016-11-30,month,Nov 2016,told,,"It cost 33 million, Dr Ito said in November 2016.",2020-05-17,,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,November 2016,2016-11,said in full,"It cost 33 million, Dr Ito said in November 2016."
    2016-11-18,2017-02-26,range,18 Nov 2016 – 26 Feb 2017,told,,From 18 November to 26 February 2017 no ferry crossed to 東港.,,,1,a08,a08,Aldmouth Gazette,A year in Aldmouth: the bridge,https://example.org/articles/8,18 November to 26 February 2017,2016-11-18,said in full,From 18 November to 26 February 2017 no ferry crossed to 東港.
    2016-12-01,2016-12-31,month,Dec 2016,told,,"It cost 23 million, Ann Holt said in December 2016.",2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,December 2016,2016-12,said in full,"It cost 23 million, Ann Holt said in December 2016."
    2017-01-01,2017-12-31,year,2017,told,,"L’an dernier, le conseil a vu le quai de Saint-Élie.",2018-03-27,,2,a10 a03,a10,Le Phare,Le phare de Östra Hamn,,L’an dernier,2017,relative to the date of the report,"L’an dernier, le conseil a vu le quai de Saint-Élie."
    2017-01-05,2017-01-05,day,5 Jan 2017,told,,"Le bateau a été rouvert le 5 janvier 2017, selon Ann Holt.",2019-01-13,738,1,a24,a24,,Le phare de Brackwater,,le 5 janvier 2017,2017-01-05,said in full,"Le bateau a été rouvert le 5 janvier 2017, selon Ann Holt."
    2017-01-07,2017-01-07,day,7 Jan 2017,told,,"The lighthouse was opened again on 7 January 2017, said Dr Ito.",2018-07-11,550,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,7 January 2017,2017-01-07,said in full,"The lighthouse was opened again on 7 January 2017, said Dr Ito."
    2017-02-01,2017-02-28,month,Feb 2017,told,,"Tom Archer of 東港 has a lighthouse, a timetable and a boat. It cost 8 million, the mayor said in February 2017.",2020-01-05,,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,February 2017,2017-02,said in full,"Tom Archer of 東港 has a lighthouse, a timetable and a boat. It cost 8 million, the mayor said in February 2017."
    2017-02-14,2018-10-23,range,14 Feb 2017 – 23 Oct 2018,told,,From 14 February 2017 to 23 October 2018 no ferry crossed to Brackwater.,2020-09-01,679,1,a28,a28,Le Phare,A year in 東港: the boat,,14 February 2017 to 23 October 2018,2017-02-14,said in full,From 14 February 2017 to 23 October 2018 no ferry crossed to Brackwater.
    2017-02-21,2017-02-21,day,21 Feb 2017,told,,"The pier was opened again on 21 February, said the mayor.",2018-01-21,334,1,a12,a12,Coast Courier,News from 東港: the pier,,21 February,2017-02-21,by the tense of its clause,"The pier was opened again on 21 February, said the mayor."
    2017-03-01,2017-03-31,month,Mar 2017,told,,"The timetable of Östra Hamn is older than the north road. It cost 57 million, Tom Archer said in March 2017.",2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,March 2017,2017-03,said in full,"The timetable of Östra Hamn is older than the north road. It cost 57 million, Tom Archer said in March 2017."
    2017-03-25,2017-03-25,day,25 Mar 2017,told,,"Le pont a été rouvert le 25 mars 2017, selon Tom Archer.",2018-03-27,367,1,a10,a10,Le Phare,Le phare de Östra Hamn,,le 25 mars 2017,2017-03-25,said in full,"Le pont a été rouvert le 25 mars 2017, selon Tom Archer."
    2017-03-28,2017-03-28,day,28 Mar 2017,told,,"On 28 March, Ann Holt closed the bridge.",2018-01-01,279,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,28 March,2017-03-28,by the tense of its clause,"On 28 March, Ann Holt closed the bridge."
    2017-04-05,2017-04-05,day,5 Apr 2017,told,,From 24 April 2019 to 5 April 2017 no ferry crossed to 東港.,2019-08-02,849,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,5 April 2017,2017-04-05,said in full,From 24 April 2019 to 5 April 2017 no ferry crossed to 東港.
    2017-05-02,2017-05-02,day,2 May 2017,told,,"The ferry was opened again on 2 May 2017, said Père Aubin.",2018-01-01,244,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,2 May 2017,2017-05-02,said in full,"The ferry was opened again on 2 May 2017, said Père Aubin."
    2017-05-03,2017-05-03,day,3 May 2017,told,,From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie.,2020-07-23,1177,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,3 May 2017,2017-05-03,said in full,From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie.
    2017-05-11,2017-05-11,day,11 May 2017,told,,"The north road was opened again on 11 May 2017, said Père Aubin.",2020-05-17,1102,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,11 May 2017,2017-05-11,said in full,"The north road was opened again on 11 May 2017, said Père Aubin."
    2017-05-19,2017-05-19,day,19 May 2017,told,,"On 19 May 2017, Tom Archer closed the boat.",2018-01-01,227,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,19 May 2017,2017-05-19,said in full,"On 19 May 2017, Tom Archer closed the boat."
    2017-05-28,2020-08-12,range,28 May 2017 – 12 Aug 2020,told,,From 28 May 2017 to 12 August 2020 no ferry crossed to 東港.,2020-10-28,77,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,28 May 2017 to 12 August 2020,2017-05-28,said in full,From 28 May 2017 to 12 August 2020 no ferry crossed to 東港.
    2017-06-26,2017-06-26,day,26 Jun 2017,told,,"Le 26 juin 2017, Mary Vane a fermé le phare.",2018-03-27,274,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 26 juin 2017,2017-06-26,said in full,"Le 26 juin 2017, Mary Vane a fermé le phare."
    2017-06-27,2017-06-27,day,27 Jun 2017,told,,"Le 27 juin 2017, Ann Holt a fermé le pont.",2020-12-06,1258,1,a31,a31,Aldmouth Gazette,Le bac de Aldmouth,,Le 27 juin 2017,2017-06-27,said in full,"Le 27 juin 2017, Ann Holt a fermé le pont."
    2017-07-01,2017-07-31,month,Jul 2017,told,,"It cost 86 million, Tom Archer said in July 2017.",2019-07-03,,1,a18,a18,Echo,News from Saint-Élie: the timetable,,July 2017,2017-07,said in full,"It cost 86 million, Tom Archer said in July 2017."
    2017-07-03,2017-07-03,day,3 Jul 2017,told,,"Le bac a été rouvert le 3 juillet 2017, selon Tom Archer.",2018-03-27,267,1,a10,a10,Le Phare,Le phare de Östra Hamn,,le 3 juillet 2017,2017-07-03,said in full,"Le bac a été rouvert le 3 juillet 2017, selon Tom Archer."
    2017-07-04,2017-07-04,day,4 Jul 2017,told,,"On 4 July, Dr Ito closed the north road.",2020-07-23,1115,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,4 July,2017-07-04,relative to the date before it in the text,"On 4 July, Dr Ito closed the north road."
    2017-07-26,2018-02-14,range,26 Jul 2017 – 14 Feb 2018,told,,From 26 July 2017 to 14 February no ferry crossed to 東港.,2020-10-28,987,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,26 July 2017 to 14 February,2017-07-26,said in full,From 26 July 2017 to 14 February no ferry crossed to 東港.
    2017-08-01,2017-08-31,month,Aug 2017,told,,"It cost 40 million, the mayor said in August 2017.",2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,August 2017,2017-08,said in full,"It cost 40 million, the mayor said in August 2017."
    2017-08-12,2017-08-12,day,12 Aug 2017,told,,"On 12 August, the mayor closed the boat.",2018-01-21,162,1,a12,a12,Coast Courier,News from 東港: the pier,,12 August,2017-08-12,by the tense of its clause,"On 12 August, the mayor closed the boat."
    2017-08-12,2017-08-12,day,12 Aug 2017,told,,"On 12 August 2017, Mary Vane closed the lighthouse.",2020-07-23,1076,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,12 August 2017,2017-08-12,said in full,"On 12 August 2017, Mary Vane closed the lighthouse."
    2017-08-27,2017-08-27,day,27 Aug 2017,told,,"On 27 August 2017, Tom Archer closed the town hall.",2020-04-10,957,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,27 August 2017,2017-08-27,said in full,"On 27 August 2017, Tom Archer closed the town hall."
    2017-09-01,2021-06-09,range,1 Sep 2017 – 9 Jun 2021,told,,From 1 September 2017 to 9 June 2021 no ferry crossed to Coldhithe.,2019-06-24,0,1,a25,a25,Echo,Letters about Aldmouth: the pier,,1 September 2017 to 9 June 2021,2017-09-01,said in full,From 1 September 2017 to 9 June 2021 no ferry crossed to Coldhithe.
    2017-09-01,2017-09-30,month,Sep 2017,told,,"It cost 77 million, the mayor said in September 2017.",2019-10-08,,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,September 2017,2017-09,said in full,"It cost 77 million, the mayor said in September 2017."
    2017-09-02,2017-09-02,day,2 Sep 2017,told,,"On 2 September, Dr Ito closed the boat.",2018-01-01,121,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,2 September,2017-09-02,by the tense of its clause,"On 2 September, Dr Ito closed the boat."
    2017-09-14,2017-09-14,day,14 Sep 2017,told,,"On 14 September, Mary Vane closed the timetable.",2018-01-01,109,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,14 September,2017-09-14,by the tense of its clause,"On 14 September, Mary Vane closed the timetable."
    2017-09-14,2017-09-14,day,14 Sep 2017,told,,"The lighthouse was opened again on 14 September 2017, said Dr Ito.",2020-10-28,1140,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,14 September 2017,2017-09-14,said in full,"The lighthouse was opened again on 14 September 2017, said Dr Ito."
    2017-09-26,2017-09-26,day,26 Sep 2017,told,,"On 26 September, the mayor closed the lighthouse.",2018-09-17,356,1,a04,a04,,Trouble at Coldhithe: the quay,,26 September,2017-09-26,by the tense of its clause,"On 26 September, the mayor closed the lighthouse."
    2017-10-01,2017-10-31,month,Oct 2017,told,,"It cost 25 million, Mary Vane said in October 2017.",2018-10-16,,1,a09,a09,,News from Coldhithe: the lighthouse,,October 2017,2017-10,said in full,"It cost 25 million, Mary Vane said in October 2017."
    2017-10-13,2017-10-13,day,13 Oct 2017,told,,"On 13 October 2017, Mary Vane closed the north road.",2019-05-25,589,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,13 October 2017,2017-10-13,said in full,"On 13 October 2017, Mary Vane closed the north road."
    2017-10-14,2019-06-11,range,14 Oct 2017 – 11 Jun 2019,told,,From 14 October 2017 to 11 June 2019 no ferry crossed to Aldmouth.,2018-01-01,0,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,14 October 2017 to 11 June 2019,2017-10-14,said in full,From 14 October 2017 to 11 June 2019 no ferry crossed to Aldmouth.
    2017-11-01,2017-11-30,month,Nov 2017,told,,"Père Aubin of Coldhithe has a ferry, a lighthouse and a quay. It cost 64 million, Dr Ito said in November 2017.",2018-08-10,,1,a11,a11,Echo,News from Aldmouth: the town hall,,November 2017,2017-11,said in full,"Père Aubin of Coldhithe has a ferry, a lighthouse and a quay. It cost 64 million, Dr Ito said in November 2017."
    2017-11-08,2017-11-08,day,8 Nov 2017,told,,"On 8 November 2017, Ann Holt closed the lighthouse.",,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,8 November 2017,2017-11-08,said in full,"On 8 November 2017, Ann Holt closed the lighthouse."
    2017-11-18,2018-10-14,range,18 Nov 2017 – 14 Oct 2018,told,,From 18 November to 14 October 2018 no ferry crossed to Coldhithe.,2019-05-25,223,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,18 November to 14 October 2018,2017-11-18,said in full,From 18 November to 14 October 2018 no ferry crossed to Coldhithe.
    2017-12-09,2017-12-09,day,9 Dec 2017,told,,From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth.,2020-04-10,853,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,9 December 2017,2017-12-09,said in full,From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth.
    2017-12-25,2017-12-31,week,week of 25 Dec 2017,told,,Last week the mayor walked over the timetable twice a day.,2018-01-01,1,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,Last week,2017-W52,relative to the date of the report,Last week the mayor walked over the timetable twice a day.
    2018-01-01,2018-12-31,year,2018,told,,"L’an dernier, le conseil a vu le quai de Brackwater.",2019-01-13,,1,a24,a24,,Le phare de Brackwater,,L’an dernier,2018,relative to the date of the report,"L’an dernier, le conseil a vu le quai de Brackwater."
    2018-01-01,2018-01-31,month,Jan 2018,told,,"“We shall keep the pier,” Dr Ito told the council; nobody agreed. It cost 66 million, the mayor said in January 2018.",2018-11-23,,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,January 2018,2018-01,said in full,"“We shall keep the pier,” Dr Ito told the council; nobody agreed. It cost 66 million, the mayor said in January 2018."
    2018-01-01,2018-01-01,day,1 Jan 2018,report,,Trouble at Coldhithe: the pier,2018-01-01,,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,,,,
    2018-01-01,2018-01-01,day,1 Jan 2018,told,,"On 1 January, Ann Holt closed the timetable.",2018-08-10,221,1,a11,a11,Echo,News from Aldmouth: the town hall,,1 January,2018-01-01,by the tense of its clause,"On 1 January, Ann Holt closed the timetable."
    2018-01-04,2018-01-04,day,4 Jan 2018,told,,"On 4 January 2018, Mary Vane closed the ferry.",2018-06-04,151,1,a13,a13,Echo,News from Coldhithe: the pier,,4 January 2018,2018-01-04,said in full,"On 4 January 2018, Mary Vane closed the ferry."
    2018-01-10,2018-01-10,day,10 Jan 2018,told,,"Le quai a été rouvert le 10 janvier 2018, selon Ann Holt.",2018-04-06,86,1,a03,a03,Le Phare,Le bateau de Östra Hamn,,le 10 janvier 2018,2018-01-10,said in full,"Le quai a été rouvert le 10 janvier 2018, selon Ann Holt."
    2018-01-13,2018-01-13,day,13 Jan 2018,told,,"On 13 January 2018, Mary Vane closed the lighthouse.",2020-03-11,788,1,a34,a34,,Letters about 東港: the ferry,,13 January 2018,2018-01-13,said in full,"On 13 January 2018, Mary Vane closed the lighthouse."
    2018-01-15,2018-01-15,day,15 Jan 2018,told,,"On 15 January 2018, Père Aubin closed the north road.",2019-08-02,564,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,15 January 2018,2018-01-15,said in full,"On 15 January 2018, Père Aubin closed the north road."
    2018-01-21,2018-01-21,day,21 Jan 2018,report,,News from 東港: the pier,2018-01-21,,1,a12,a12,Coast Courier,News from 東港: the pier,,,,,
    2018-01-22,2018-01-22,day,22 Jan 2018,told,,"The boat was opened again on 22 January 2018, said Père Aubin.",2019-10-08,624,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,22 January 2018,2018-01-22,said in full,"The boat was opened again on 22 January 2018, said Père Aubin."
    2018-01-27,2018-01-27,day,27 Jan 2018,told,,"On 27 January, Tom Archer closed the lighthouse.",2018-06-04,128,1,a13,a13,Echo,News from Coldhithe: the pier,,27 January,2018-01-27,by the tense of its clause,"On 27 January, Tom Archer closed the lighthouse."
    2018-01-28,2018-01-28,day,28 Jan 2018,told,,"Le quai a été rouvert le 28 janvier 2018, selon Mary Vane.",,,1,a17,a17,Aldmouth Gazette,Le bac de Brackwater,,le 28 janvier 2018,2018-01-28,said in full,"Le quai a été rouvert le 28 janvier 2018, selon Mary Vane."
    2018-02-01,2018-02-28,month,Feb 2018,report,,A year in Östra Hamn: the timetable,,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,,,,
    2018-02-01,2018-02-28,month,Feb 2018,told,,"It cost 40 million, Ann Holt said in February 2018.",2020-05-17,,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,February 2018,2018-02,said in full,"It cost 40 million, Ann Holt said in February 2018."
    2018-02-12,2018-03-16,range,12 Feb – 16 Mar 2018,told,,From 12 February to 16 March 2018 no ferry crossed to Aldmouth.,2020-06-16,823,1,a37,a37,Echo,Trouble at 東港: the quay,,12 February to 16 March 2018,2018-02-12,said in full,From 12 February to 16 March 2018 no ferry crossed to Aldmouth.
    2018-02-13,2018-02-13,day,13 Feb 2018,told,,"On 13 February 2018, Dr Ito closed the lighthouse.",2019-10-08,602,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,13 February 2018,2018-02-13,said in full,"On 13 February 2018, Dr Ito closed the lighthouse."
    2018-02-19,2018-02-19,day,19 Feb 2018,told,,"On 19 February, Dr Ito closed the bridge.",2018-11-23,277,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,19 February,2018-02-19,by the tense of its clause,"On 19 February, Dr Ito closed the bridge."
    2018-02-20,2018-02-20,day,20 Feb 2018,told,,"The lighthouse was opened again on 20 February 2018, said Dr Ito.",2018-10-16,238,1,a09,a09,,News from Coldhithe: the lighthouse,,20 February 2018,2018-02-20,said in full,"The lighthouse was opened again on 20 February 2018, said Dr Ito."
    2018-02-22,2018-02-22,day,22 Feb 2018,told,,"The quay was opened again on 22 February 2018, said the mayor.",2020-04-10,778,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,22 February 2018,2018-02-22,said in full,"The quay was opened again on 22 February 2018, said the mayor."
    2018-03-01,2018-03-31,month,Mar 2018,told,,"It cost 57 million, Tom Archer said in March 2018.",2018-06-12,,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,March 2018,2018-03,said in full,"It cost 57 million, Tom Archer said in March 2018."
    2018-03-01,2018-03-31,month,Mar 2018,told,,"It cost 56 million, Père Aubin said in March 2018.",2019-10-08,,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,March 2018,2018-03,said in full,"It cost 56 million, Père Aubin said in March 2018."
    2018-03-06,2018-06-26,range,6 Mar – 26 Jun 2018,told,,From 6 March to 26 June no ferry crossed to Brackwater.,2018-07-11,15,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,6 March to 26 June,2018-03-06,by the tense of its clause,From 6 March to 26 June no ferry crossed to Brackwater.
    2018-03-24,2021-03-27,range,24 Mar 2018 – 27 Mar 2021,told,,From 24 March 2018 to 27 March 2021 no ferry crossed to 東港.,2018-07-11,0,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,24 March 2018 to 27 March 2021,2018-03-24,said in full,From 24 March 2018 to 27 March 2021 no ferry crossed to 東港.
    2018-03-27,2018-03-27,day,27 Mar 2018,report,,Le phare de Östra Hamn,2018-03-27,,1,a10,a10,Le Phare,Le phare de Östra Hamn,,,,,
    2018-04-01,2018-04-30,month,Apr 2018,told,,"The council and the harbour board met in 東港 because of the north road. It cost 27 million, Dr Ito said in April 2018.",2019-12-14,,1,a19,a19,,What became of Coldhithe: the quay,,April 2018,2018-04,said in full,"The council and the harbour board met in 東港 because of the north road. It cost 27 million, Dr Ito said in April 2018."
    2018-04-01,2018-04-30,month,Apr 2018,told,,"The quay of 東港 is older than the pier. It cost 61 million, Ann Holt said in April 2018.",2020-01-05,,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,April 2018,2018-04,said in full,"The quay of 東港 is older than the pier. It cost 61 million, Ann Holt said in April 2018."
    2018-04-01,2018-04-30,month,Apr 2018,told,,"… nobody agreed. It cost 20 million, the mayor said in April 2018.",2020-10-28,,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,April 2018,2018-04,said in full,"“We shall keep the quay,” Mary Vane told the council; nobody agreed. It cost 20 million, the mayor said in April 2018."
    2018-04-03,2018-04-03,day,3 Apr 2018,told,,"The bridge was opened again on 3 April 2018, said Mary Vane.",2018-01-01,-92,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,3 April 2018,2018-04-03,said in full,"The bridge was opened again on 3 April 2018, said Mary Vane."
    2018-04-06,2018-04-06,day,6 Apr 2018,report,,Le bateau de Östra Hamn,2018-04-06,,1,a03,a03,Le Phare,Le bateau de Östra Hamn,,,,,
    2018-04-07,2018-12-14,range,7 Apr – 14 Dec 2018,told,,From 7 April 2018 to 14 December 2018 no ferry crossed to Östra Hamn.,,,1,a08,a08,Aldmouth Gazette,A year in Aldmouth: the bridge,https://example.org/articles/8,7 April 2018 to 14 December 2018,2018-04-07,said in full,From 7 April 2018 to 14 December 2018 no ferry crossed to Östra Hamn.
    2018-04-13,2018-04-13,day,13 Apr 2018,told,,"On 13 April, Dr Ito closed the timetable.",2018-06-12,60,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,13 April,2018-04-13,by the tense of its clause,"On 13 April, Dr Ito closed the timetable."
    2018-04-20,2018-04-20,day,20 Apr 2018,told,,"On 20 April 2018, Mary Vane closed the town hall.",2018-08-10,112,1,a11,a11,Echo,News from Aldmouth: the town hall,,20 April 2018,2018-04-20,said in full,"On 20 April 2018, Mary Vane closed the town hall."
    2018-04-21,2018-04-21,day,21 Apr 2018,told,,"The boat was opened again on 21 April, said Tom Archer.",2018-12-22,245,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,21 April,2018-04-21,by the tense of its clause,"The boat was opened again on 21 April, said Tom Archer."
    2018-04-23,2018-04-23,day,23 Apr 2018,told,,"The quay was opened again on 23 April, said Mary Vane.",2018-11-23,214,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,23 April,2018-04-23,by the tense of its clause,"The quay was opened again on 23 April, said Mary Vane."
    2018-04-27,2018-04-27,day,27 Apr 2018,told,,"On 27 April 2018, Ann Holt closed the boat.",2020-06-16,781,1,a37,a37,Echo,Trouble at 東港: the quay,,27 April 2018,2018-04-27,said in full,"On 27 April 2018, Ann Holt closed the boat."
    2018-05-13,2018-05-13,day,13 May 2018,told,,"Le bac a été rouvert le 13 mai 2018, selon Mary Vane.",2020-12-06,938,1,a31,a31,Aldmouth Gazette,Le bac de Aldmouth,,le 13 mai 2018,2018-05-13,said in full,"Le bac a été rouvert le 13 mai 2018, selon Mary Vane."
    2018-05-28,2018-06-03,week,week of 28 May 2018,told,,Last week the mayor walked over the timetable twice a day.,2018-06-04,1,1,a13,a13,Echo,News from Coldhithe: the pier,,Last week,2018-W22,relative to the date of the report,Last week Tom Archer walked over the bridge twice a day.
    2018-06-02,2018-06-02,day,2 Jun 2018,told,,"Le 2 juin 2018, the mayor a fermé le pont.",,,1,a17,a17,Aldmouth Gazette,Le bac de Brackwater,,Le 2 juin 2018,2018-06-02,said in full,"Le 2 juin 2018, the mayor a fermé le pont."
    2018-06-04,2018-06-10,week,week of 4 Jun 2018,told,,Last week Dr Ito walked over the lighthouse twice a day.,2018-06-12,2,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,Last week,2018-W23,relative to the date of the report,Last week Dr Ito walked over the lighthouse twice a day.
    2018-06-04,2018-06-04,day,4 Jun 2018,report,,News from Coldhithe: the pier,2018-06-04,,1,a13,a13,Echo,News from Coldhithe: the pier,,,,,
    2018-06-05,2018-06-05,day,5 Jun 2018,told,,"On 5 June 2018, Dr Ito closed the pier.",2019-03-19,287,1,a22,a22,Echo,News from 東港: the town hall,,5 June 2018,2018-06-05,said in full,"On 5 June 2018, Dr Ito closed the pier."
    2018-06-06,2021-02-27,range,6 Jun 2018 – 27 Feb 2021,told,,From 6 June 2018 to 27 February 2021 no ferry crossed to Saint-Élie.,2018-01-01,-156,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,6 June 2018 to 27 February 2021,2018-06-06,said in full,From 6 June 2018 to 27 February 2021 no ferry crossed to Saint-Élie.
    2018-06-12,2018-06-12,day,12 Jun 2018,report,,Letters about Saint-Élie: the bridge,2018-06-12,,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,,,,
    2018-06-13,2018-06-13,day,13 Jun 2018,told,,"On 13 June 2018, the mayor closed the ferry.",,,1,a16,a16,Echo,Trouble at 東港: the boat,,13 June 2018,2018-06-13,said in full,"On 13 June 2018, the mayor closed the ferry."
    2018-06-21,2018-06-21,day,21 Jun 2018,told,,"The quay was opened again on 21 June 2018, said the mayor.",,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,21 June 2018,2018-06-21,said in full,"The quay was opened again on 21 June 2018, said the mayor."
    2018-06-26,2018-06-26,day,26 Jun 2018,told,,"The pier was opened again on 26 June, said Ann Holt.",2019-07-03,372,1,a18,a18,Echo,News from Saint-Élie: the timetable,,26 June,2018-06-26,relative to the date before it in the text,"The pier was opened again on 26 June, said Ann Holt."
    2018-07-01,2018-07-31,month,Jul 2018,told,,"It cost 66 million, Mary Vane said in July 2018.",2020-02-12,,1,a29,a29,,News from Aldmouth: the quay,,July 2018,2018-07,said in full,"It cost 66 million, Mary Vane said in July 2018."
    2018-07-02,2018-07-08,week,week of 2 Jul 2018,told,,Last week Ann Holt walked over the quay twice a day.,2018-07-11,3,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,Last week,2018-W27,relative to the date of the report,Last week Ann Holt walked over the quay twice a day.
    2018-07-09,2018-07-09,day,9 Jul 2018,told,,"The north road was opened again on 9 July 2018, said Père Aubin.",2020-06-16,708,1,a37,a37,Echo,Trouble at 東港: the quay,,9 July 2018,2018-07-09,said in full,"The north road was opened again on 9 July 2018, said Père Aubin."
    2018-07-10,2020-10-14,range,10 Jul 2018 – 14 Oct 2020,told,,From 10 July 2018 to 14 October 2020 no ferry crossed to Coldhithe.,2020-05-17,0,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,10 July 2018 to 14 October 2020,2018-07-10,said in full,From 10 July 2018 to 14 October 2020 no ferry crossed to Coldhithe.
    2018-07-11,2018-07-11,day,11 Jul 2018,report,,Letters about Coldhithe: the north road,2018-07-11,,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,,,,
    2018-07-22,2018-07-22,day,22 Jul 2018,told,,"On 22 July, Ann Holt closed the pier.",2018-09-17,57,1,a04,a04,,Trouble at Coldhithe: the quay,,22 July,2018-07-22,by the tense of its clause,"On 22 July, Ann Holt closed the pier."
    2018-07-30,2018-08-05,week,week of 30 Jul 2018,told,,Last week the mayor walked over the pier twice a day.,2018-08-10,5,1,a11,a11,Echo,News from Aldmouth: the town hall,,Last week,2018-W31,relative to the date of the report,Last week the mayor walked over the pier twice a day.
    2018-08-01,2018-08-31,month,Aug 2018,told,,"It cost 54 million, the mayor said in August 2018.",2020-10-28,,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,August 2018,2018-08,said in full,"It cost 54 million, the mayor said in August 2018."
    2018-08-10,2018-08-10,day,10 Aug 2018,report,,News from Aldmouth: the town hall,2018-08-10,,1,a11,a11,Echo,News from Aldmouth: the town hall,,,,,
    2018-09-10,2018-09-16,week,week of 10 Sep 2018,told,,Last week Tom Archer walked over the timetable twice a day.,2018-09-17,1,1,a04,a04,,Trouble at Coldhithe: the quay,,Last week,2018-W37,relative to the date of the report,Last week Tom Archer walked over the timetable twice a day.
    2018-09-10,2018-09-16,week,week of 10 Sep 2018,told,,Last week Ann Holt walked over the town hall twice a day.,2018-09-17,1,1,a04,a04,,Trouble at Coldhithe: the quay,,Last week,2018-W37,relative to the date of the report,Last week Ann Holt walked over the town hall twice a day.
    2018-09-17,2018-09-17,day,17 Sep 2018,report,,Trouble at Coldhithe: the quay,2018-09-17,,1,a04,a04,,Trouble at Coldhithe: the quay,,,,,
    2018-09-22,2018-09-22,day,22 Sep 2018,told,,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane.",,,1,a38,a38,Echo,Le pont de 東港,https://example.org/articles/38,le 22 septembre 2018,2018-09-22,said in full,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane."
    2018-09-28,2018-09-28,day,28 Sep 2018,told,,From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater.,2018-12-22,85,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,28 September 2018,2018-09-28,said in full,From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater.
    2018-10-01,2018-10-31,month,Oct 2018,told,,"It cost 37 million, Dr Ito said in October 2018.",2019-11-15,,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,October 2018,2018-10,said in full,"It cost 37 million, Dr Ito said in October 2018."
    2018-10-08,2018-10-14,week,week of 8 Oct 2018,told,,Last week Ann Holt walked over the lighthouse twice a day.,2018-10-16,2,1,a09,a09,,News from Coldhithe: the lighthouse,,Last week,2018-W41,relative to the date of the report,Last week Ann Holt walked over the lighthouse twice a day.
    2018-10-08,2018-10-14,week,week of 8 Oct 2018,told,,Last week Tom Archer walked over the north road twice a day.,2018-10-16,2,1,a09,a09,,News from Coldhithe: the lighthouse,,Last week,2018-W41,relative to the date of the report,Last week Tom Archer walked over the north road twice a day.
    2018-10-11,2018-10-11,day,11 Oct 2018,told,,"On 11 October, Père Aubin closed the north road.",2019-10-08,362,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,11 October,2018-10-11,by the tense of its clause,"On 11 October, Père Aubin closed the north road."
    2018-10-16,2018-10-16,day,16 Oct 2018,report,,News from Coldhithe: the lighthouse,2018-10-16,,1,a09,a09,,News from Coldhithe: the lighthouse,,,,,
    2018-10-25,2018-10-25,day,25 Oct 2018,told,,"The town hall was opened again on 25 October 2018, said Mary Vane.",2018-08-10,-76,1,a11,a11,Echo,News from Aldmouth: the town hall,,25 October 2018,2018-10-25,said in full,"The town hall was opened again on 25 October 2018, said Mary Vane."
    2018-11-01,2018-11-30,month,Nov 2018,told,,"The boat of Aldmouth is older than the lighthouse. It cost 78 million, Dr Ito said in November 2018.",,,1,a27,a27,Aldmouth Gazette,Trouble at 東港: the bridge,,November 2018,2018-11,said in full,"The boat of Aldmouth is older than the lighthouse. It cost 78 million, Dr Ito said in November 2018."
    2018-11-01,2018-11-30,month,Nov 2018,told,,"It cost 42 million, the mayor said in November 2018.",2019-05-25,,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,November 2018,2018-11,said in full,"It cost 42 million, the mayor said in November 2018."
    2018-11-01,2018-11-30,month,Nov 2018,told,,"It cost 47 million, Père Aubin said in November 2018.",2020-01-05,,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,November 2018,2018-11,said in full,"It cost 47 million, Père Aubin said in November 2018."
    2018-11-02,2019-10-10,range,2 Nov 2018 – 10 Oct 2019,told,,From 2 November 2018 to 10 October 2019 no ferry crossed to Brackwater.,2018-06-12,-143,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,2 November 2018 to 10 October 2019,2018-11-02,said in full,From 2 November 2018 to 10 October 2019 no ferry crossed to Brackwater.
    2018-11-08,2018-11-08,day,8 Nov 2018,told,,"The north road was opened again on 8 November, said Père Aubin.",2019-06-24,228,1,a25,a25,Echo,Letters about Aldmouth: the pier,,8 November,2018-11-08,by the tense of its clause,"The north road was opened again on 8 November, said Père Aubin."
    2018-11-12,2018-11-12,day,12 Nov 2018,told,,"On 12 November 2018, Tom Archer closed the bridge.",2018-08-10,-94,1,a11,a11,Echo,News from Aldmouth: the town hall,,12 November 2018,2018-11-12,said in full,"On 12 November 2018, Tom Archer closed the bridge."
    2018-11-15,2018-11-15,day,15 Nov 2018,told,,"The lighthouse was opened again on 15 November 2018, said the mayor.",,,1,a27,a27,Aldmouth Gazette,Trouble at 東港: the bridge,,15 November 2018,2018-11-15,said in full,"The lighthouse was opened again on 15 November 2018, said the mayor."
    2018-11-20,2019-03-16,range,20 Nov 2018 – 16 Mar 2019,told,,From 20 November to 16 March 2019 no ferry crossed to Östra Hamn.,2019-11-15,244,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,20 November to 16 March 2019,2018-11-20,said in full,From 20 November to 16 March 2019 no ferry crossed to Östra Hamn.
    2018-11-20,2018-11-20,day,20 Nov 2018,told,,"On 20 November, Mary Vane closed the pier.",2018-11-23,3,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,20 November,2018-11-20,by the tense of its clause,"On 20 November, Mary Vane closed the pier."
    2018-11-23,2018-11-23,day,23 Nov 2018,report,,Letters about 東港: the lighthouse,2018-11-23,,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,,,,
    2018-11-24,2018-11-24,day,24 Nov 2018,told,,From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth.,2018-08-10,-106,1,a11,a11,Echo,News from Aldmouth: the town hall,,24 November 2018,2018-11-24,said in full,From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth.
    2018-12-01,2018-12-31,month,Dec 2018,told,,"It cost 39 million, Tom Archer said in December 2018.",2018-09-17,,1,a04,a04,,Trouble at Coldhithe: the quay,,December 2018,2018-12,said in full,"It cost 39 million, Tom Archer said in December 2018."
    2018-12-18,2018-12-18,day,18 Dec 2018,told,,"On 18 December, Père Aubin closed the boat.",,,1,a16,a16,Echo,Trouble at 東港: the boat,,18 December,2018-12-18,by the tense of its clause,"On 18 December, Père Aubin closed the boat."
    2018-12-22,2018-12-22,day,22 Dec 2018,report,,A year in Östra Hamn: the quay,2018-12-22,,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,,,,
    2018-12-24,2018-12-24,day,24 Dec 2018,told,,From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth.,2020-04-10,473,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,24 December 2018,2018-12-24,said in full,From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth.
    2019-01-01,2019-12-31,year,2019,told,,"L’an dernier, le conseil a vu le bateau de Saint-Élie.",,,2,a38 a31,a38,Echo,Le pont de 東港,https://example.org/articles/38,L’an dernier,2019,relative to the date of the report,"L’an dernier, le conseil a vu le phare de Brackwater."
    2019-01-01,2019-01-31,month,Jan 2019,told,,"It cost 58 million, Ann Holt said in January 2019.",2018-01-21,,1,a12,a12,Coast Courier,News from 東港: the pier,,January 2019,2019-01,said in full,"It cost 58 million, Ann Holt said in January 2019."
    2019-01-03,2019-01-16,range,3–16 Jan 2019,told,,From 3 January 2019 to 16 January no ferry crossed to 東港.,2018-06-04,-213,1,a13,a13,Echo,News from Coldhithe: the pier,,3 January 2019 to 16 January,2019-01-03,said in full,From 3 January 2019 to 16 January no ferry crossed to 東港.
    2019-01-04,2019-01-04,day,4 Jan 2019,told,,From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe.,2018-06-12,-206,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,4 January 2019,2019-01-04,said in full,From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe.
    2019-01-06,2019-02-09,range,6 Jan – 9 Feb 2019,told,,From 6 January to 9 February 2019 no ferry crossed to Coldhithe.,2019-12-14,308,1,a19,a19,,What became of Coldhithe: the quay,,6 January to 9 February 2019,2019-01-06,said in full,From 6 January to 9 February 2019 no ferry crossed to Coldhithe.
    2019-01-11,2019-01-11,day,11 Jan 2019,told,,"The pier was opened again on 11 January 2019, said Tom Archer.",2019-11-15,308,2,a14 a36,a14,,News from Aldmouth: the quay,https://example.org/articles/14,11 January,2019-01-11,by the tense of its clause,"The ferry was opened again on 11 January, said Tom Archer."
    2019-01-13,2019-01-13,day,13 Jan 2019,report,,Le phare de Brackwater,2019-01-13,,1,a24,a24,,Le phare de Brackwater,,,,,
    2019-01-16,2019-01-16,day,16 Jan 2019,told,,"The pier was opened again on 16 January 2019, said the mayor.",2019-03-19,62,1,a22,a22,Echo,News from 東港: the town hall,,16 January 2019,2019-01-16,said in full,"The pier was opened again on 16 January 2019, said the mayor."
    2019-01-25,2019-01-25,day,25 Jan 2019,told,,"On 25 January 2019, Ann Holt closed the quay.",2019-05-25,120,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,25 January 2019,2019-01-25,said in full,"On 25 January 2019, Ann Holt closed the quay."
    2019-02-16,2019-02-16,day,16 Feb 2019,told,,"Le 16 février 2019, Ann Holt a fermé le quai.",,,1,a38,a38,Echo,Le pont de 東港,https://example.org/articles/38,Le 16 février 2019,2019-02-16,said in full,"Le 16 février 2019, Ann Holt a fermé le quai."
    2019-03-01,2019-03-31,month,Mar 2019,told,,"It cost 63 million, Tom Archer said in March 2019.",2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,March 2019,2019-03,said in full,"It cost 63 million, Tom Archer said in March 2019."
    2019-03-01,2019-03-31,month,Mar 2019,told,,"It cost 49 million, Père Aubin said in March 2019.",2020-10-28,,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,March 2019,2019-03,said in full,"It cost 49 million, Père Aubin said in March 2019."
    2019-03-09,2019-03-09,day,9 Mar 2019,told,,"On 9 March 2019, Père Aubin closed the quay.",2019-11-15,251,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,9 March 2019,2019-03-09,said in full,"On 9 March 2019, Père Aubin closed the quay."
    2019-03-14,2019-03-14,day,14 Mar 2019,told,,"On 14 March 2019, Ann Holt closed the pier.",2018-08-10,-216,1,a11,a11,Echo,News from Aldmouth: the town hall,,14 March 2019,2019-03-14,said in full,"On 14 March 2019, Ann Holt closed the pier."
    2019-03-19,2019-03-19,day,19 Mar 2019,report,,News from 東港: the town hall,2019-03-19,,1,a22,a22,Echo,News from 東港: the town hall,,,,,
    2019-03-19,2019-03-19,day,19 Mar 2019,told,,"Le quai a été rouvert le 19 mars 2019, selon Dr Ito.",2018-03-27,-357,1,a10,a10,Le Phare,Le phare de Östra Hamn,,le 19 mars 2019,2019-03-19,said in full,"Le quai a été rouvert le 19 mars 2019, selon Dr Ito."
    2019-03-21,2019-03-21,day,21 Mar 2019,told,,"On 21 March 2019, Tom Archer closed the town hall.",,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,21 March 2019,2019-03-21,said in full,"On 21 March 2019, Tom Archer closed the town hall."
    2019-03-21,2019-03-21,day,21 Mar 2019,told,,"The lighthouse was opened again on 21 March 2019, said Dr Ito.",2020-03-11,356,1,a34,a34,,Letters about 東港: the ferry,,21 March 2019,2019-03-21,said in full,"The lighthouse was opened again on 21 March 2019, said Dr Ito."
    2019-04-01,2019-04-30,month,Apr 2019,report,,Trouble at 東港: the bridge,,,1,a27,a27,Aldmouth Gazette,Trouble at 東港: the bridge,,,,,
    2019-04-01,2019-04-30,month,Apr 2019,told,,Last week Ann Holt walked over the north road twice a day.,,,1,a27,a27,Aldmouth Gazette,Trouble at 東港: the bridge,,Last week,2019-W14,relative to the date of the report,Last week Ann Holt walked over the north road twice a day.
    2019-04-03,2019-04-03,day,3 Apr 2019,told,,"On 3 April 2019, Mary Vane closed the lighthouse.",2020-09-01,517,1,a28,a28,Le Phare,A year in 東港: the boat,,3 April 2019,2019-04-03,said in full,"On 3 April 2019, Mary Vane closed the lighthouse."
    2019-04-05,2019-07-25,range,5 Apr – 25 Jul 2019,told,,From 5 April to 25 July no ferry crossed to Saint-Élie.,2019-04-26,0,1,a15,a15,Le Phare,What became of Aldmouth: the timetable,,5 April to 25 July,2019-04-05,by the tense of its clause,From 5 April to 25 July no ferry crossed to Saint-Élie.
    2019-04-13,2019-04-13,day,13 Apr 2019,told,,"The bridge was opened again on 13 April 2019, said Dr Ito.",,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,13 April 2019,2019-04-13,said in full,"The bridge was opened again on 13 April 2019, said Dr Ito."
    2019-04-24,2019-04-24,day,24 Apr 2019,told,,From 24 April 2019 to 5 April 2017 no ferry crossed to 東港.,2019-08-02,100,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,24 April 2019,2019-04-24,said in full,From 24 April 2019 to 5 April 2017 no ferry crossed to 東港.
    2019-04-26,2019-04-26,day,26 Apr 2019,report,,What became of Aldmouth: the timetable,2019-04-26,,1,a15,a15,Le Phare,What became of Aldmouth: the timetable,,,,,
    2019-05-01,2019-05-31,month,May 2019,told,,"« Nous garderons le quai », a dit Mary Vane au conseil en mai 2019.",2018-04-06,,2,a03 a38,a03,Le Phare,Le bateau de Östra Hamn,,mai 2019,2019-05,said in full,"« Nous garderons le quai », a dit Mary Vane au conseil en mai 2019."
    2019-05-01,2019-05-31,month,May 2019,told,,"It cost 27 million, Père Aubin said in May 2019.",2018-06-04,,1,a13,a13,Echo,News from Coldhithe: the pier,,May 2019,2019-05,said in full,"It cost 27 million, Père Aubin said in May 2019."
    2019-05-06,2019-05-14,range,6–14 May 2019,told,,From 6 May to 14 May no ferry crossed to Östra Hamn.,2020-02-12,274,1,a29,a29,,News from Aldmouth: the quay,,6 May to 14 May,2019-05-06,by the tense of its clause,From 6 May to 14 May no ferry crossed to Östra Hamn.
    2019-05-11,2019-05-11,day,11 May 2019,told,,From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe.,2018-06-12,-333,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,11 May 2019,2019-05-11,said in full,From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe.
    2019-05-13,2019-05-19,week,week of 13 May 2019,told,,Last week Mary Vane walked over the north road twice a day.,2019-05-25,6,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,Last week,2019-W20,relative to the date of the report,Last week Tom Archer walked over the timetable twice a day.
    2019-05-17,2019-05-17,day,17 May 2019,told,,"The boat was opened again on 17 May 2019, said the mayor.",2020-07-23,433,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,17 May 2019,2019-05-17,said in full,"The boat was opened again on 17 May 2019, said the mayor."
    2019-05-25,2019-05-25,day,25 May 2019,report,,Letters about Östra Hamn: the ferry,2019-05-25,,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,,,,
    2019-05-26,2020-02-21,range,26 May 2019 – 21 Feb 2020,told,,From 26 May 2019 to 21 February no ferry crossed to 東港.,2019-05-25,-1,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,26 May 2019 to 21 February,2019-05-26,said in full,From 26 May 2019 to 21 February no ferry crossed to 東港.
    2019-06-04,2019-06-04,day,4 Jun 2019,told,,"Le 4 juin 2019, Mary Vane a fermé le bateau.",2018-03-27,-434,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 4 juin 2019,2019-06-04,said in full,"Le 4 juin 2019, Mary Vane a fermé le bateau."
    2019-06-11,2019-06-11,day,11 Jun 2019,told,,"The pier was opened again on 11 June, said Dr Ito.",2019-06-24,13,1,a25,a25,Echo,Letters about Aldmouth: the pier,,11 June,2019-06-11,by the tense of its clause,"The pier was opened again on 11 June, said Dr Ito."
    2019-06-13,2019-06-13,day,13 Jun 2019,told,,"Le 13 juin 2019, Mary Vane a fermé le bac.",2018-03-27,-443,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 13 juin 2019,2019-06-13,said in full,"Le 13 juin 2019, Mary Vane a fermé le bac."
    2019-06-14,2019-06-14,day,14 Jun 2019,told,,"The boat was opened again on 14 June 2019, said the mayor.",2019-03-19,-87,1,a22,a22,Echo,News from 東港: the town hall,,14 June 2019,2019-06-14,said in full,"The boat was opened again on 14 June 2019, said the mayor."
    2019-06-17,2019-10-12,range,17 Jun – 12 Oct 2019,told,,From 17 June to 12 October no ferry crossed to Saint-Élie.,2020-02-12,123,1,a29,a29,,News from Aldmouth: the quay,,17 June to 12 October,2019-06-17,by the tense of its clause,From 17 June to 12 October no ferry crossed to Saint-Élie.
    2019-06-21,2019-06-21,day,21 Jun 2019,told,,"On 21 June 2019, Tom Archer closed the boat.",2019-07-03,12,1,a18,a18,Echo,News from Saint-Élie: the timetable,,21 June 2019,2019-06-21,said in full,"On 21 June 2019, Tom Archer closed the boat."
    2019-06-24,2019-06-30,week,week of 24 Jun 2019,told,,Last week Ann Holt walked over the boat twice a day.,2019-07-03,3,1,a18,a18,Echo,News from Saint-Élie: the timetable,,Last week,2019-W26,relative to the date of the report,Last week Ann Holt walked over the boat twice a day.
    2019-06-24,2019-06-24,day,24 Jun 2019,report,,Letters about Aldmouth: the pier,2019-06-24,,1,a25,a25,Echo,Letters about Aldmouth: the pier,,,,,
    2019-06-28,2019-06-28,day,28 Jun 2019,told,,"The lighthouse was opened again on 28 June 2019, said Tom Archer.",2018-08-10,-322,1,a11,a11,Echo,News from Aldmouth: the town hall,,28 June 2019,2019-06-28,said in full,"The lighthouse was opened again on 28 June 2019, said Tom Archer."
    2019-07-03,2019-07-03,day,3 Jul 2019,report,,News from Saint-Élie: the timetable,2019-07-03,,1,a18,a18,Echo,News from Saint-Élie: the timetable,,,,,
    2019-07-04,2019-07-04,day,4 Jul 2019,told,,From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie.,2020-06-16,348,1,a37,a37,Echo,Trouble at 東港: the quay,,4 July 2019,2019-07-04,said in full,From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie.
    2019-07-08,2019-07-08,day,8 Jul 2019,told,,"On 8 July, Tom Archer closed the lighthouse.",2020-01-05,181,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,8 July,2019-07-08,by the tense of its clause,"On 8 July, Tom Archer closed the lighthouse."
    2019-07-12,2019-07-12,day,12 Jul 2019,told,,"On 12 July 2019, Père Aubin closed the bridge.",2019-12-14,155,1,a19,a19,,What became of Coldhithe: the quay,,12 July 2019,2019-07-12,said in full,"On 12 July 2019, Père Aubin closed the bridge."
    2019-07-18,2019-07-18,day,18 Jul 2019,told,,"On 18 July 2019, Mary Vane closed the town hall.",2019-06-24,-24,2,a25 a19,a25,Echo,Letters about Aldmouth: the pier,,18 July 2019,2019-07-18,said in full,"On 18 July 2019, Mary Vane closed the town hall."
    2019-07-22,2019-07-28,week,week of 22 Jul 2019,told,,Last week Mary Vane walked over the town hall twice a day.,2019-08-02,5,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,Last week,2019-W30,relative to the date of the report,Last week Mary Vane walked over the town hall twice a day.
    2019-07-25,2019-07-25,day,25 Jul 2019,told,,"On 25 July, Dr Ito closed the pier.",2020-07-23,364,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,25 July,2019-07-25,by the tense of its clause,"On 25 July, Dr Ito closed the pier."
    2019-08-01,2019-08-31,month,Aug 2019,told,,"It cost 88 million, the mayor said in August 2019.",2019-08-02,,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,August 2019,2019-08,said in full,"It cost 88 million, the mayor said in August 2019."
    2019-08-02,2019-08-02,day,2 Aug 2019,report,,Letters about Saint-Élie: the ferry,2019-08-02,,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,,,,
    2019-08-23,2021-08-10,range,23 Aug 2019 – 10 Aug 2021,told,,From 23 August 2019 to 10 August 2021 no ferry crossed to Aldmouth.,,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,23 August 2019 to 10 August 2021,2019-08-23,said in full,From 23 August 2019 to 10 August 2021 no ferry crossed to Aldmouth.
    2019-09-01,2019-09-30,month,Sep 2019,report,,Trouble at 東港: the boat,,,1,a16,a16,Echo,Trouble at 東港: the boat,,,,,
    2019-09-01,2019-09-30,month,Sep 2019,told,,"Dr Ito of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million, Mary Vane said in September 2019.",2018-11-23,,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,September 2019,2019-09,said in full,"Dr Ito of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million, Mary Vane said in September 2019."
    2019-09-01,2019-09-30,month,Sep 2019,told,,Last week Mary Vane walked over the timetable twice a day.,,,1,a16,a16,Echo,Trouble at 東港: the boat,,Last week,2019-W35,relative to the date of the report,Last week Tom Archer walked over the boat twice a day.
    2019-09-02,2019-10-05,range,2 Sep – 5 Oct 2019,told,,From 2 September 2019 to 5 October 2019 no ferry crossed to Brackwater.,2019-05-25,-100,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,2 September 2019 to 5 October 2019,2019-09-02,said in full,From 2 September 2019 to 5 October 2019 no ferry crossed to Brackwater.
    2019-09-18,2019-09-18,day,18 Sep 2019,told,,"The north road was opened again on 18 September 2019, said Dr Ito.",2019-03-19,-183,1,a22,a22,Echo,News from 東港: the town hall,,18 September 2019,2019-09-18,said in full,"The north road was opened again on 18 September 2019, said Dr Ito."
    2019-09-24,2019-09-24,day,24 Sep 2019,told,,"Le 24 septembre 2019, Ann Holt a fermé le quai.",2019-01-13,-254,1,a24,a24,,Le phare de Brackwater,,Le 24 septembre 2019,2019-09-24,said in full,"Le 24 septembre 2019, Ann Holt a fermé le quai."
    2019-09-30,2019-10-06,week,week of 30 Sep 2019,told,,Last week Dr Ito walked over the timetable twice a day.,2019-10-08,2,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,Last week,2019-W40,relative to the date of the report,Last week Dr Ito walked over the timetable twice a day.
    2019-10-01,2019-10-31,month,Oct 2019,told,,"The town hall of Saint-Élie is older than the bridge. It cost 66 million, Mary Vane said in October 2019.",2019-04-26,,1,a15,a15,Le Phare,What became of Aldmouth: the timetable,,October 2019,2019-10,said in full,"The town hall of Saint-Élie is older than the bridge. It cost 66 million, Mary Vane said in October 2019."
    2019-10-01,2019-10-31,month,Oct 2019,told,,"It cost 7 million, Mary Vane said in October 2019.",2019-11-15,,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,October 2019,2019-10,said in full,"It cost 7 million, Mary Vane said in October 2019."
    2019-10-08,2019-10-08,day,8 Oct 2019,report,,Trouble at Aldmouth: the ferry,2019-10-08,,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,,,,
    2019-10-13,2019-10-13,day,13 Oct 2019,told,,"On 13 October 2019, the mayor closed the town hall.",2018-07-11,-459,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,13 October 2019,2019-10-13,said in full,"On 13 October 2019, the mayor closed the town hall."
    2019-10-14,2019-10-14,day,14 Oct 2019,told,,"The boat was opened again on 14 October, said Ann Holt.",2020-07-23,283,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,14 October,2019-10-14,by the tense of its clause,"The boat was opened again on 14 October, said Ann Holt."
    2019-11-04,2019-11-10,week,week of 4 Nov 2019,told,,Last week Tom Archer walked over the ferry twice a day.,2019-11-15,5,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,Last week,2019-W45,relative to the date of the report,Last week Tom Archer walked over the ferry twice a day.
    2019-11-04,2019-11-10,week,week of 4 Nov 2019,told,,Last week Ann Holt walked over the north road twice a day.,2019-11-15,5,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,Last week,2019-W45,relative to the date of the report,Last week Ann Holt walked over the north road twice a day.
    2019-11-14,2019-11-14,day,14 Nov 2019,told,,"Le pont a été rouvert le 14 novembre 2019, selon Dr Ito.",2018-03-27,-597,1,a10,a10,Le Phare,Le phare de Östra Hamn,,le 14 novembre 2019,2019-11-14,said in full,"Le pont a été rouvert le 14 novembre 2019, selon Dr Ito."
    2019-11-15,2019-11-15,day,15 Nov 2019,report,,News from Aldmouth: the quay,2019-11-15,,1,a14,a14,,News from Aldmouth: the quay,https://example.org/articles/14,,,,
    2019-12-02,2019-12-08,week,week of 2 Dec 2019,told,,Last week Mary Vane walked over the quay twice a day.,2019-12-14,6,1,a19,a19,,What became of Coldhithe: the quay,,Last week,2019-W49,relative to the date of the report,Last week Mary Vane walked over the quay twice a day.
    2019-12-14,2019-12-14,day,14 Dec 2019,report,,What became of Coldhithe: the quay,2019-12-14,,1,a19,a19,,What became of Coldhithe: the quay,,,,,
    2019-12-19,2019-12-19,day,19 Dec 2019,told,,"The pier was opened again on 19 December, said the mayor.",2020-09-01,257,1,a28,a28,Le Phare,A year in 東港: the boat,,19 December,2019-12-19,by the tense of its clause,"The pier was opened again on 19 December, said the mayor."
    2019-12-23,2019-12-29,week,week of 23 Dec 2019,told,,Last week Mary Vane walked over the pier twice a day.,2020-01-05,7,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,Last week,2019-W52,relative to the date of the report,Last week Mary Vane walked over the pier twice a day.
    2019-12-23,2019-12-29,week,week of 23 Dec 2019,told,,Last week Père Aubin walked over the lighthouse twice a day.,2020-01-05,7,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,Last week,2019-W52,relative to the date of the report,Last week Père Aubin walked over the lighthouse twice a day.
    2020-01-01,2020-01-31,month,Jan 2020,told,,"It cost 41 million, Père Aubin said in January 2020.",,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,January 2020,2020-01,said in full,"It cost 41 million, Père Aubin said in January 2020."
    2020-01-01,2020-01-31,month,Jan 2020,told,,"« Nous garderons le quai », a dit the mayor au conseil en janvier 2020.",2018-03-27,,3,a10 a38 a31,a10,Le Phare,Le phare de Östra Hamn,,janvier 2020,2020-01,said in full,"« Nous garderons le quai », a dit the mayor au conseil en janvier 2020."
    2020-01-03,2020-01-04,range,3–4 Jan 2020,told,,From 3 January to 4 January no ferry crossed to Saint-Élie.,2020-10-28,298,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,3 January to 4 January,2020-01-03,by the tense of its clause,From 3 January to 4 January no ferry crossed to Saint-Élie.
    2020-01-05,2020-01-05,day,5 Jan 2020,report,,News from Coldhithe: the town hall,2020-01-05,,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,,,,
    2020-01-27,2020-09-28,range,27 Jan – 28 Sep 2020,told,,From 27 January 2020 to 28 September 2020 no ferry crossed to Aldmouth.,2018-12-22,-401,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,27 January 2020 to 28 September 2020,2020-01-27,said in full,From 27 January 2020 to 28 September 2020 no ferry crossed to Aldmouth.
    2020-02-01,2020-02-29,month,Feb 2020,told,,"« Nous garderons le pont », a dit Mary Vane au conseil en février 2020.",2018-03-27,,3,a10 a03 a38,a10,Le Phare,Le phare de Östra Hamn,,février 2020,2020-02,said in full,"« Nous garderons le pont », a dit Mary Vane au conseil en février 2020."
    2020-02-01,2020-02-29,month,Feb 2020,told,,"It cost 58 million, Ann Holt said in February 2020.",,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,February 2020,2020-02,said in full,"It cost 58 million, Ann Holt said in February 2020."
    2020-02-03,2020-02-09,week,week of 3 Feb 2020,told,,Last week Père Aubin walked over the boat twice a day.,2020-02-12,3,1,a29,a29,,News from Aldmouth: the quay,,Last week,2020-W06,relative to the date of the report,Last week Père Aubin walked over the boat twice a day.
    2020-02-05,2020-02-05,day,5 Feb 2020,told,,From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie.,2020-06-16,132,1,a37,a37,Echo,Trouble at 東港: the quay,,5 February 2020,2020-02-05,said in full,From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie.
    2020-02-09,2020-02-09,day,9 Feb 2020,told,,"The lighthouse was opened again on 9 February, said the mayor.",2020-06-16,128,1,a37,a37,Echo,Trouble at 東港: the quay,,9 February,2020-02-09,by the tense of its clause,"The lighthouse was opened again on 9 February, said the mayor."
    2020-02-12,2020-02-12,day,12 Feb 2020,report,,News from Aldmouth: the quay,2020-02-12,,1,a29,a29,,News from Aldmouth: the quay,,,,,
    2020-02-13,2020-02-13,day,13 Feb 2020,told,,"On 13 February 2020, Père Aubin closed the boat.",2019-05-25,-264,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,13 February 2020,2020-02-13,said in full,"On 13 February 2020, Père Aubin closed the boat."
    2020-02-24,2020-02-24,day,24 Feb 2020,told,,"On 24 February 2020, Dr Ito closed the timetable.",,,1,a05,a05,Coast Courier,A year in Östra Hamn: the timetable,,24 February 2020,2020-02-24,said in full,"On 24 February 2020, Dr Ito closed the timetable."
    2020-03-01,2020-03-31,month,Mar 2020,told,,"« Nous garderons le quai », a dit Mary Vane au conseil en mars 2020.",,,2,a38 a31,a38,Echo,Le pont de 東港,https://example.org/articles/38,mars 2020,2020-03,said in full,"« Nous garderons le quai », a dit Mary Vane au conseil en mars 2020."
    2020-03-08,2020-03-08,day,8 Mar 2020,told,,"On 8 March 2020, Père Aubin closed the timetable.",2019-05-25,-288,1,a20,a20,Coast Courier,Letters about Östra Hamn: the ferry,https://example.org/articles/20,8 March 2020,2020-03-08,said in full,"On 8 March 2020, Père Aubin closed the timetable."
    2020-03-10,2020-03-10,day,10 Mar 2020,told,,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth.,2019-10-08,-154,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,10 March 2020,2020-03-10,said in full,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth.
    2020-03-11,2020-03-11,day,11 Mar 2020,report,,Letters about 東港: the ferry,2020-03-11,,1,a34,a34,,Letters about 東港: the ferry,,,,,
    2020-03-12,2020-03-12,day,12 Mar 2020,told,,"The lighthouse was opened again on 12 March 2020, said Père Aubin.",2020-01-05,-67,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,12 March 2020,2020-03-12,said in full,"The lighthouse was opened again on 12 March 2020, said Père Aubin."
    2020-03-30,2020-04-05,week,week of 30 Mar 2020,told,,"Last week Dr Ito walked over the timetable twice a day. the mayor of Aldmouth has a ferry, a north road and a bridge.",2020-04-10,5,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,Last week,2020-W14,relative to the date of the report,"Last week Dr Ito walked over the timetable twice a day. the mayor of Aldmouth has a ferry, a north road and a bridge."
    2020-04-10,2020-04-10,day,10 Apr 2020,report,,Letters about Saint-Élie: the lighthouse,2020-04-10,,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,,,,
    2020-04-23,2020-04-23,day,23 Apr 2020,told,,"On 23 April 2020, Tom Archer closed the pier.",2020-04-10,-13,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,23 April 2020,2020-04-23,said in full,"On 23 April 2020, Tom Archer closed the pier."
    2020-05-01,2020-05-31,month,May 2020,told,,"« Nous garderons le pont », a dit Ann Holt au conseil en mai 2020.",2018-03-27,,2,a10 a17,a10,Le Phare,Le phare de Östra Hamn,,mai 2020,2020-05,said in full,"« Nous garderons le pont », a dit Ann Holt au conseil en mai 2020."
    2020-05-01,2020-05-31,month,May 2020,told,,"« Nous garderons le bac », a dit Dr Ito au conseil en mai 2020.",2018-04-06,,1,a03,a03,Le Phare,Le bateau de Östra Hamn,,mai 2020,2020-05,said in full,"« Nous garderons le bac », a dit Dr Ito au conseil en mai 2020."
    2020-05-01,2020-05-31,month,May 2020,told,,"It cost 48 million, Ann Holt said in May 2020.",2020-02-12,,1,a29,a29,,News from Aldmouth: the quay,,May 2020,2020-05,said in full,"It cost 48 million, Ann Holt said in May 2020."
    2020-05-06,2021-05-02,range,6 May 2020 – 2 May 2021,told,,From 6 May 2020 to 2 May no ferry crossed to Saint-Élie.,2019-10-08,-211,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,6 May 2020 to 2 May,2020-05-06,said in full,From 6 May 2020 to 2 May no ferry crossed to Saint-Élie.
    2020-05-17,2020-05-17,day,17 May 2020,report,,News from 東港: the ferry,2020-05-17,,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,,,,
    2020-05-17,2020-05-17,day,17 May 2020,told,,"On 17 May 2020, Mary Vane closed the quay.",2019-03-19,-425,1,a22,a22,Echo,News from 東港: the town hall,,17 May 2020,2020-05-17,said in full,"On 17 May 2020, Mary Vane closed the quay."
    2020-06-01,2020-06-30,month,Jun 2020,told,,"« Nous garderons le bateau », a dit the mayor au conseil en juin 2020.",2018-03-27,,1,a10,a10,Le Phare,Le phare de Östra Hamn,,juin 2020,2020-06,said in full,"« Nous garderons le bateau », a dit the mayor au conseil en juin 2020."
    2020-06-03,2020-06-03,day,3 Jun 2020,told,,"Le quai a été rouvert le 3 juin 2020, selon Ann Holt.",2020-12-06,186,1,a31,a31,Aldmouth Gazette,Le bac de Aldmouth,,le 3 juin 2020,2020-06-03,said in full,"Le quai a été rouvert le 3 juin 2020, selon Ann Holt."
    2020-06-08,2020-06-14,week,week of 8 Jun 2020,told,,Last week Père Aubin walked over the pier twice a day.,2020-06-16,2,1,a37,a37,Echo,Trouble at 東港: the quay,,Last week,2020-W24,relative to the date of the report,Last week Père Aubin walked over the pier twice a day.
    2020-06-16,2020-06-16,day,16 Jun 2020,report,,Trouble at 東港: the quay,2020-06-16,,1,a37,a37,Echo,Trouble at 東港: the quay,,,,,
    2020-06-22,2020-06-22,day,22 Jun 2020,told,,"Le 22 juin 2020, Mary Vane a fermé le pont.",2018-03-27,-818,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 22 juin 2020,2020-06-22,said in full,"Le 22 juin 2020, Mary Vane a fermé le pont."
    2020-07-01,2020-07-01,day,1 Jul 2020,told,,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth.,2019-10-08,-267,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,1 July 2020,2020-07-01,said in full,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth.
    2020-07-13,2020-07-19,week,week of 13 Jul 2020,told,,Last week Mary Vane walked over the timetable twice a day.,2020-07-23,4,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,Last week,2020-W29,relative to the date of the report,Last week Mary Vane walked over the timetable twice a day.
    2020-07-16,2020-11-16,range,16 Jul – 16 Nov 2020,told,,From 16 July to 16 November no ferry crossed to Aldmouth.,2020-10-28,0,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,16 July to 16 November,2020-07-16,by the tense of its clause,From 16 July to 16 November no ferry crossed to Aldmouth.
    2020-07-16,2020-07-16,day,16 Jul 2020,told,,From 16 July 2020 to 16 July 2020 no ferry crossed to Saint-Élie.,2020-04-10,-97,1,a39,a39,,Letters about Saint-Élie: the lighthouse,,16 July 2020 to 16 July 2020,2020-07-16,said in full,From 16 July 2020 to 16 July 2020 no ferry crossed to Saint-Élie.
    2020-07-23,2020-07-23,day,23 Jul 2020,report,,Trouble at Coldhithe: the pier,2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,,,,
    2020-08-01,2020-08-31,month,Aug 2020,told,,"It cost 2 million, Mary Vane said in August 2020.",2018-11-23,,1,a02,a02,Le Phare,Letters about 東港: the lighthouse,https://example.org/articles/2,August 2020,2020-08,said in full,"It cost 2 million, Mary Vane said in August 2020."
    2020-08-17,2020-08-17,day,17 Aug 2020,told,,"On 17 August 2020, Dr Ito closed the pier.",2019-10-08,-314,1,a21,a21,Le Phare,Trouble at Aldmouth: the ferry,,17 August 2020,2020-08-17,said in full,"On 17 August 2020, Dr Ito closed the pier."
    2020-08-21,2021-03-25,range,21 Aug 2020 – 25 Mar 2021,told,,From 21 August to 25 March 2021 no ferry crossed to Saint-Élie.,,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,21 August to 25 March 2021,2020-08-21,said in full,From 21 August to 25 March 2021 no ferry crossed to Saint-Élie.
    2020-08-27,2020-08-27,day,27 Aug 2020,told,,"On 27 August 2020, Dr Ito closed the timetable.",2020-06-16,-72,1,a37,a37,Echo,Trouble at 東港: the quay,,27 August 2020,2020-08-27,said in full,"On 27 August 2020, Dr Ito closed the timetable."
    2020-09-01,2020-09-30,month,Sep 2020,told,,"Père Aubin of Aldmouth has a pier, a quay and a timetable. It cost 36 million, the mayor said in September 2020.",,,2,a05 a28,a05,Coast Courier,A year in Östra Hamn: the timetable,,September 2020,2020-09,said in full,"Père Aubin of Aldmouth has a pier, a quay and a timetable. It cost 36 million, the mayor said in September 2020."
    2020-09-01,2020-09-30,month,Sep 2020,told,,"« Nous garderons le bateau », a dit Mary Vane au conseil en septembre 2020.",2018-03-27,,1,a10,a10,Le Phare,Le phare de Östra Hamn,,septembre 2020,2020-09,said in full,"« Nous garderons le bateau », a dit Mary Vane au conseil en septembre 2020."
    2020-09-01,2020-09-30,month,Sep 2020,told,,"It cost 17 million, Père Aubin said in September 2020.",2020-01-05,,1,a36,a36,Le Phare,News from Coldhithe: the town hall,,September 2020,2020-09,said in full,"It cost 17 million, Père Aubin said in September 2020."
    2020-09-01,2020-09-30,month,Sep 2020,told,,"It cost 87 million, Dr Ito said in September 2020.",2020-07-23,,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,September 2020,2020-09,said in full,"It cost 87 million, Dr Ito said in September 2020."
    2020-09-01,2020-09-01,day,1 Sep 2020,report,,A year in 東港: the boat,2020-09-01,,1,a28,a28,Le Phare,A year in 東港: the boat,,,,,
    2020-09-18,2020-09-18,day,18 Sep 2020,told,,From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie.,2018-07-11,-800,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,18 September 2020,2020-09-18,said in full,From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie.
    2020-09-28,2020-09-28,day,28 Sep 2020,told,,"On 28 September 2020, the mayor closed the boat.",2018-01-01,-1001,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,28 September 2020,2020-09-28,said in full,"On 28 September 2020, the mayor closed the boat."
    2020-10-01,2020-10-31,month,Oct 2020,told,,"« Nous garderons le bac », a dit Ann Holt au conseil en octobre 2020.",2018-03-27,,3,a10 a31 a17,a10,Le Phare,Le phare de Östra Hamn,,octobre 2020,2020-10,said in full,"« Nous garderons le bac », a dit Ann Holt au conseil en octobre 2020."
    2020-10-04,2020-10-04,day,4 Oct 2020,told,,"Le 4 octobre 2020, the mayor a fermé le phare.",2018-03-27,-922,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 4 octobre 2020,2020-10-04,said in full,"Le 4 octobre 2020, the mayor a fermé le phare."
    2020-10-19,2020-10-25,week,week of 19 Oct 2020,told,,Last week Dr Ito walked over the lighthouse twice a day.,2020-10-28,3,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,Last week,2020-W43,relative to the date of the report,Last week Dr Ito walked over the lighthouse twice a day.
    2020-10-19,2020-10-25,week,week of 19 Oct 2020,told,,Last week Tom Archer walked over the pier twice a day.,2020-10-28,3,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,Last week,2020-W43,relative to the date of the report,Last week Tom Archer walked over the pier twice a day.
    2020-10-28,2020-10-28,day,28 Oct 2020,report,,Trouble at 東港: the bridge,2020-10-28,,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,,,,
    2020-11-01,2020-11-30,month,Nov 2020,report,,Le pont de 東港,,,1,a38,a38,Echo,Le pont de 東港,https://example.org/articles/38,,,,
    2020-11-01,2020-11-30,month,Nov 2020,told,,"It cost 75 million, Dr Ito said in November 2020.",2020-02-12,,1,a29,a29,,News from Aldmouth: the quay,,November 2020,2020-11,said in full,"It cost 75 million, Dr Ito said in November 2020."
    2020-11-01,2020-11-30,month,Nov 2020,told,,"« Nous garderons le bateau », a dit Mary Vane au conseil en novembre 2020.",,,1,a17,a17,Aldmouth Gazette,Le bac de Brackwater,,novembre 2020,2020-11,said in full,"« Nous garderons le bateau », a dit Mary Vane au conseil en novembre 2020."
    2020-11-10,2020-11-10,day,10 Nov 2020,told,,"On 10 November 2020, Ann Holt closed the ferry.",2018-08-10,-823,1,a11,a11,Echo,News from Aldmouth: the town hall,,10 November 2020,2020-11-10,said in full,"On 10 November 2020, Ann Holt closed the ferry."
    2020-12-06,2020-12-06,day,6 Dec 2020,report,,Le bac de Aldmouth,2020-12-06,,1,a31,a31,Aldmouth Gazette,Le bac de Aldmouth,,,,,
    2020-12-12,2020-12-12,day,12 Dec 2020,told,,"The ferry was opened again on 12 December 2020, said the mayor.",2020-03-11,-276,1,a34,a34,,Letters about 東港: the ferry,,12 December 2020,2020-12-12,said in full,"The ferry was opened again on 12 December 2020, said the mayor."
    2021-01-14,2021-09-13,range,14 Jan – 13 Sep 2021,told,,From 14 January to 13 September 2021 no ferry crossed to Brackwater.,2019-06-24,-570,1,a25,a25,Echo,Letters about Aldmouth: the pier,,14 January to 13 September 2021,2021-01-14,said in full,From 14 January to 13 September 2021 no ferry crossed to Brackwater.
    2021-02-05,2021-02-05,day,5 Feb 2021,told,,"Le bateau a été rouvert le 5 février 2021, selon the mayor.",2019-01-13,-754,1,a24,a24,,Le phare de Brackwater,,le 5 février 2021,2021-02-05,said in full,"Le bateau a été rouvert le 5 février 2021, selon the mayor."
    2021-02-05,2021-02-05,day,5 Feb 2021,told,,"The north road was opened again on 5 February 2021, said Mary Vane.",2020-10-28,-100,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,5 February 2021,2021-02-05,said in full,"The north road was opened again on 5 February 2021, said Mary Vane."
    2021-02-09,2021-02-09,day,9 Feb 2021,told,,"Le 9 février 2021, Mary Vane a fermé le quai.",2018-03-27,-1050,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 9 février 2021,2021-02-09,said in full,"Le 9 février 2021, Mary Vane a fermé le quai."
    2021-02-19,2021-02-19,day,19 Feb 2021,told,,"Le 19 février 2021, Mary Vane a fermé le phare.",2018-03-27,-1060,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 19 février 2021,2021-02-19,said in full,"Le 19 février 2021, Mary Vane a fermé le phare."
    2021-02-24,2021-02-24,day,24 Feb 2021,told,,"Le quai a été rouvert le 24 février 2021, selon Dr Ito.",2019-01-13,-773,1,a24,a24,,Le phare de Brackwater,,le 24 février 2021,2021-02-24,said in full,"Le quai a été rouvert le 24 février 2021, selon Dr Ito."
    2021-03-08,2021-03-08,day,8 Mar 2021,told,,"Le bateau a été rouvert le 8 mars 2021, selon Tom Archer.",2018-03-27,-1077,1,a10,a10,Le Phare,Le phare de Östra Hamn,,le 8 mars 2021,2021-03-08,said in full,"Le bateau a été rouvert le 8 mars 2021, selon Tom Archer."
    2021-03-17,2021-03-17,day,17 Mar 2021,told,,"The pier was opened again on 17 March 2021, said Père Aubin.",2019-03-19,-729,1,a22,a22,Echo,News from 東港: the town hall,,17 March 2021,2021-03-17,said in full,"The pier was opened again on 17 March 2021, said Père Aubin."
    2021-03-24,2021-03-24,day,24 Mar 2021,told,,"On 24 March 2021, the mayor closed the timetable.",2018-01-01,-1178,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,24 March 2021,2021-03-24,said in full,"On 24 March 2021, the mayor closed the timetable."
    2021-03-28,2021-03-28,day,28 Mar 2021,told,,From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth.,2018-08-10,-961,1,a11,a11,Echo,News from Aldmouth: the town hall,,28 March 2021,2021-03-28,said in full,From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth.
    2021-04-02,2021-04-02,day,2 Apr 2021,told,,"On 2 April 2021, Dr Ito closed the quay.",2020-05-17,-320,1,a32,a32,Echo,News from 東港: the ferry,https://example.org/articles/32,2 April 2021,2021-04-02,said in full,"On 2 April 2021, Dr Ito closed the quay."
    2021-04-03,2021-04-03,day,3 Apr 2021,told,,"The pier was opened again on 3 April 2021, said Ann Holt.",,,1,a26,a26,Aldmouth Gazette,What became of Östra Hamn: the bridge,https://example.org/articles/26,3 April 2021,2021-04-03,said in full,"The pier was opened again on 3 April 2021, said Ann Holt."
    2021-04-15,2021-04-15,day,15 Apr 2021,told,,"On 15 April 2021, the mayor closed the boat.",2018-01-01,-1200,1,a00,a00,Le Phare,Trouble at Coldhithe: the pier,,15 April 2021,2021-04-15,said in full,"On 15 April 2021, the mayor closed the boat."
    2021-05-02,2021-10-05,range,2 May – 5 Oct 2021,told,,From 2 May 2021 to 5 October 2021 no ferry crossed to Coldhithe.,,,1,a26,a26,Aldmouth Gazette,What became of Östra Hamn: the bridge,https://example.org/articles/26,2 May 2021 to 5 October 2021,2021-05-02,said in full,From 2 May 2021 to 5 October 2021 no ferry crossed to Coldhithe.
    2021-05-06,2021-05-06,day,6 May 2021,told,,"The bridge was opened again on 6 May 2021, said Dr Ito.",2018-09-17,-962,1,a04,a04,,Trouble at Coldhithe: the quay,,6 May 2021,2021-05-06,said in full,"The bridge was opened again on 6 May 2021, said Dr Ito."
    2021-06-02,2021-06-02,day,2 Jun 2021,told,,"On 2 June 2021, Ann Holt closed the boat.",2020-03-11,-448,1,a34,a34,,Letters about 東港: the ferry,,2 June 2021,2021-06-02,said in full,"On 2 June 2021, Ann Holt closed the boat."
    2021-06-05,2021-06-05,day,5 Jun 2021,told,,"On 5 June 2021, Tom Archer closed the boat.",2019-08-02,-673,1,a23,a23,Echo,Letters about Saint-Élie: the ferry,,5 June 2021,2021-06-05,said in full,"On 5 June 2021, Tom Archer closed the boat."
    2021-06-06,2021-06-06,day,6 Jun 2021,told,,"Le quai a été rouvert le 6 juin 2021, selon the mayor.",,,1,a38,a38,Echo,Le pont de 東港,https://example.org/articles/38,le 6 juin 2021,2021-06-06,said in full,"Le quai a été rouvert le 6 juin 2021, selon the mayor."
    2021-06-14,2021-06-14,day,14 Jun 2021,told,,"Le 14 juin 2021, Mary Vane a fermé le quai.",2018-03-27,-1175,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 14 juin 2021,2021-06-14,said in full,"Le 14 juin 2021, Mary Vane a fermé le quai."
    2021-06-16,2021-06-16,day,16 Jun 2021,told,,"On 16 June 2021, Père Aubin closed the timetable.",,,1,a08,a08,Aldmouth Gazette,A year in Aldmouth: the bridge,https://example.org/articles/8,16 June 2021,2021-06-16,said in full,"On 16 June 2021, Père Aubin closed the timetable."
    2021-06-21,2021-06-21,day,21 Jun 2021,told,,"The quay was opened again on 21 June 2021, said the mayor.",2020-07-23,-333,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,21 June 2021,2021-06-21,said in full,"The quay was opened again on 21 June 2021, said the mayor."
    2021-07-27,2021-07-27,day,27 Jul 2021,told,,"On 27 July 2021, Ann Holt closed the timetable. the mayor of Östra Hamn has a north road, a pier and a north road.",2018-06-12,-1141,1,a01,a01,Coast Courier,Letters about Saint-Élie: the bridge,,27 July 2021,2021-07-27,said in full,"On 27 July 2021, Ann Holt closed the timetable. the mayor of Östra Hamn has a north road, a pier and a north road."
    2021-08-18,2021-08-18,day,18 Aug 2021,told,,From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie.,2018-07-11,-1134,1,a06,a06,Aldmouth Gazette,Letters about Coldhithe: the north road,,18 August 2021,2021-08-18,said in full,From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie.
    2021-09-15,2021-09-15,day,15 Sep 2021,told,,From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater.,2018-12-22,-998,1,a07,a07,Le Phare,A year in Östra Hamn: the quay,,15 September 2021,2021-09-15,said in full,From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater.
    2021-09-28,2021-09-28,day,28 Sep 2021,told,,"The town hall was opened again on 28 September 2021, said Ann Holt.",2018-09-17,-1107,1,a04,a04,,Trouble at Coldhithe: the quay,,28 September 2021,2021-09-28,said in full,"The town hall was opened again on 28 September 2021, said Ann Holt."
    2021-10-02,2021-10-02,day,2 Oct 2021,told,,"On 2 October, Mary Vane closed the bridge.",,,1,a35,a35,Coast Courier,News from Coldhithe: the lighthouse,,2 October,2021-10-02,relative to the date before it in the text,"On 2 October, Mary Vane closed the bridge."
    2021-10-04,2021-10-04,day,4 Oct 2021,told,,"Le 4 octobre 2021, Mary Vane a fermé le pont.",2018-03-27,-1287,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 4 octobre 2021,2021-10-04,said in full,"Le 4 octobre 2021, Mary Vane a fermé le pont."
    2021-10-08,2021-10-08,day,8 Oct 2021,told,,"On 8 October 2021, Dr Ito closed the lighthouse.",2020-10-28,-345,1,a33,a33,Coast Courier,Trouble at 東港: the bridge,,8 October 2021,2021-10-08,said in full,"On 8 October 2021, Dr Ito closed the lighthouse."
    2021-10-13,2022-06-05,range,13 Oct 2021 – 5 Jun 2022,told,,From 13 October 2021 to 5 June no ferry crossed to 東港.,2018-06-04,-1227,1,a13,a13,Echo,News from Coldhithe: the pier,,13 October 2021 to 5 June,2021-10-13,said in full,From 13 October 2021 to 5 June no ferry crossed to 東港.
    2021-10-13,2021-10-13,day,13 Oct 2021,told,,"Le 13 octobre 2021, the mayor a fermé le bateau.",2018-03-27,-1296,1,a10,a10,Le Phare,Le phare de Östra Hamn,,Le 13 octobre 2021,2021-10-13,said in full,"Le 13 octobre 2021, the mayor a fermé le bateau."
    2021-10-19,2021-10-19,day,19 Oct 2021,told,,From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie.,2020-07-23,-453,1,a30,a30,Echo,Trouble at Coldhithe: the pier,,19 October 2021,2021-10-19,said in full,From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie.
    2021-11-22,2021-11-22,day,22 Nov 2021,told,,"On 22 November 2021, the mayor closed the quay.",2019-12-14,-709,1,a19,a19,,What became of Coldhithe: the quay,,22 November 2021,2021-11-22,said in full,"On 22 November 2021, the mayor closed the quay."
    2021-12-21,2021-12-21,day,21 Dec 2021,told,,"The north road was opened again on 21 December 2021, said Tom Archer.",2019-04-26,-970,1,a15,a15,Le Phare,What became of Aldmouth: the timetable,,21 December 2021,2021-12-21,said in full,"The north road was opened again on 21 December 2021, said Tom Archer."

    $ dossier timeline --today 2026-01-02 many/manifest.yaml
    Mar 2016              told     It cost 53 million, Tom Archer said in March 2016.
    Mar 2016              told     Dr Ito of 東港 has a lighthouse, a town hall and a quay. It cost 28 million, Mary Vane said in March 2016.
    Mar 2016              told     It cost 55 million, Tom Archer said in March 2016.
    May 2016              told     It cost 43 million, the mayor said in May 2016.
    Aug 2016              told     It cost 45 million, the mayor said in August 2016.
    Sep 2016              told     It cost 45 million, Père Aubin said in September 2016.
    Oct 2016              told     It cost 2 million, Ann Holt said in October 2016.
    Oct 2016              told     It cost 35 million, Père Aubin said in October 2016.
    Oct 2016              told     The quay of Brackwater is older than the timetable. It cost 84 million, the mayor said in October 2016.
    Nov 2016              told     It cost 33 million, Dr Ito said in November 2016.
    18 Nov 2016 – 26 Feb 2017 told     From 18 November to 26 February 2017 no ferry crossed to 東港.
    Dec 2016              told     It cost 23 million, Ann Holt said in December 2016.
    2017                  told     2 sources  L’an dernier, le conseil a vu le quai de Saint-Élie.
    5 Jan 2017            told     Le bateau a été rouvert le 5 janvier 2017, selon Ann Holt. (reported 2 years later)
    7 Jan 2017            told     The lighthouse was opened again on 7 January 2017, said Dr Ito. (reported 18 months later)
    Feb 2017              told     Tom Archer of 東港 has a lighthouse, a timetable and a boat. It cost 8 million, the mayor said in February 2017.
    14 Feb 2017 – 23 Oct 2018 told     From 14 February 2017 to 23 October 2018 no ferry crossed to Brackwater. (reported 22 months later)
    21 Feb 2017           told     The pier was opened again on 21 February, said the mayor. (reported 10 months later)
    Mar 2017              told     The timetable of Östra Hamn is older than the north road. It cost 57 million, Tom Archer said in March 2017.
    25 Mar 2017           told     Le pont a été rouvert le 25 mars 2017, selon Tom Archer. (reported 12 months later)
    28 Mar 2017           told     On 28 March, Ann Holt closed the bridge. (reported 9 months later)
    5 Apr 2017            told     From 24 April 2019 to 5 April 2017 no ferry crossed to 東港. (reported 2 years later)
    2 May 2017            told     The ferry was opened again on 2 May 2017, said Père Aubin. (reported 8 months later)
    3 May 2017            told     From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie. (reported 3 years later)
    11 May 2017           told     The north road was opened again on 11 May 2017, said Père Aubin. (reported 3 years later)
    19 May 2017           told     On 19 May 2017, Tom Archer closed the boat. (reported 7 months later)
    28 May 2017 – 12 Aug 2020 told     From 28 May 2017 to 12 August 2020 no ferry crossed to 東港. (reported 77 days later)
    26 Jun 2017           told     Le 26 juin 2017, Mary Vane a fermé le phare. (reported 9 months later)
    27 Jun 2017           told     Le 27 juin 2017, Ann Holt a fermé le pont. (reported 3 years later)
    Jul 2017              told     It cost 86 million, Tom Archer said in July 2017.
    3 Jul 2017            told     Le bac a été rouvert le 3 juillet 2017, selon Tom Archer. (reported 8 months later)
    4 Jul 2017            told     On 4 July, Dr Ito closed the north road. (reported 3 years later)
    26 Jul 2017 – 14 Feb 2018 told     From 26 July 2017 to 14 February no ferry crossed to 東港. (reported 2 years later)
    Aug 2017              told     It cost 40 million, the mayor said in August 2017.
    12 Aug 2017           told     On 12 August, the mayor closed the boat. (reported 5 months later)
    12 Aug 2017           told     On 12 August 2017, Mary Vane closed the lighthouse. (reported 2 years later)
    27 Aug 2017           told     On 27 August 2017, Tom Archer closed the town hall. (reported 2 years later)
    1 Sep 2017 – 9 Jun 2021 told     From 1 September 2017 to 9 June 2021 no ferry crossed to Coldhithe.
    Sep 2017              told     It cost 77 million, the mayor said in September 2017.
    2 Sep 2017            told     On 2 September, Dr Ito closed the boat. (reported 3 months later)
    14 Sep 2017           told     On 14 September, Mary Vane closed the timetable. (reported 3 months later)
    14 Sep 2017           told     The lighthouse was opened again on 14 September 2017, said Dr Ito. (reported 3 years later)
    26 Sep 2017           told     On 26 September, the mayor closed the lighthouse. (reported 11 months later)
    Oct 2017              told     It cost 25 million, Mary Vane said in October 2017.
    13 Oct 2017           told     On 13 October 2017, Mary Vane closed the north road. (reported 19 months later)
    14 Oct 2017 – 11 Jun 2019 told     From 14 October 2017 to 11 June 2019 no ferry crossed to Aldmouth.
    Nov 2017              told     Père Aubin of Coldhithe has a ferry, a lighthouse and a quay. It cost 64 million, Dr Ito said in November 2017.
    8 Nov 2017            told     On 8 November 2017, Ann Holt closed the lighthouse.
    18 Nov 2017 – 14 Oct 2018 told     From 18 November to 14 October 2018 no ferry crossed to Coldhithe. (reported 7 months later)
    9 Dec 2017            told     From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth. (reported 2 years later)
    week of 25 Dec 2017   told     Last week the mayor walked over the timetable twice a day. (reported 1 day later)
    2018                  told     L’an dernier, le conseil a vu le quai de Brackwater.
    Jan 2018              told     “We shall keep the pier,” Dr Ito told the council; nobody agreed. It cost 66 million, the mayor said in January 2018.
    1 Jan 2018            report   Trouble at Coldhithe: the pier
    1 Jan 2018            told     On 1 January, Ann Holt closed the timetable. (reported 7 months later)
    4 Jan 2018            told     On 4 January 2018, Mary Vane closed the ferry. (reported 4 months later)
    10 Jan 2018           told     Le quai a été rouvert le 10 janvier 2018, selon Ann Holt. (reported 86 days later)
    13 Jan 2018           told     On 13 January 2018, Mary Vane closed the lighthouse. (reported 2 years later)
    15 Jan 2018           told     On 15 January 2018, Père Aubin closed the north road. (reported 18 months later)
    21 Jan 2018           report   News from 東港: the pier
    22 Jan 2018           told     The boat was opened again on 22 January 2018, said Père Aubin. (reported 20 months later)
    27 Jan 2018           told     On 27 January, Tom Archer closed the lighthouse. (reported 4 months later)
    28 Jan 2018           told     Le quai a été rouvert le 28 janvier 2018, selon Mary Vane.
    Feb 2018              report   A year in Östra Hamn: the timetable
    Feb 2018              told     It cost 40 million, Ann Holt said in February 2018.
    12 Feb – 16 Mar 2018  told     From 12 February to 16 March 2018 no ferry crossed to Aldmouth. (reported 2 years later)
    13 Feb 2018           told     On 13 February 2018, Dr Ito closed the lighthouse. (reported 19 months later)
    19 Feb 2018           told     On 19 February, Dr Ito closed the bridge. (reported 9 months later)
    20 Feb 2018           told     The lighthouse was opened again on 20 February 2018, said Dr Ito. (reported 7 months later)
    22 Feb 2018           told     The quay was opened again on 22 February 2018, said the mayor. (reported 2 years later)
    Mar 2018              told     It cost 57 million, Tom Archer said in March 2018.
    Mar 2018              told     It cost 56 million, Père Aubin said in March 2018.
    6 Mar – 26 Jun 2018   told     From 6 March to 26 June no ferry crossed to Brackwater. (reported 15 days later)
    24 Mar 2018 – 27 Mar 2021 told     From 24 March 2018 to 27 March 2021 no ferry crossed to 東港.
    27 Mar 2018           report   Le phare de Östra Hamn
    Apr 2018              told     The council and the harbour board met in 東港 because of the north road. It cost 27 million, Dr Ito said in April 2018.
    Apr 2018              told     The quay of 東港 is older than the pier. It cost 61 million, Ann Holt said in April 2018.
    Apr 2018              told     … nobody agreed. It cost 20 million, the mayor said in April 2018.
    3 Apr 2018            told     The bridge was opened again on 3 April 2018, said Mary Vane. (announced 92 days before)
    6 Apr 2018            report   Le bateau de Östra Hamn
    7 Apr – 14 Dec 2018   told     From 7 April 2018 to 14 December 2018 no ferry crossed to Östra Hamn.
    13 Apr 2018           told     On 13 April, Dr Ito closed the timetable. (reported 60 days later)
    20 Apr 2018           told     On 20 April 2018, Mary Vane closed the town hall. (reported 3 months later)
    21 Apr 2018           told     The boat was opened again on 21 April, said Tom Archer. (reported 8 months later)
    23 Apr 2018           told     The quay was opened again on 23 April, said Mary Vane. (reported 7 months later)
    27 Apr 2018           told     On 27 April 2018, Ann Holt closed the boat. (reported 2 years later)
    13 May 2018           told     Le bac a été rouvert le 13 mai 2018, selon Mary Vane. (reported 2 years later)
    week of 28 May 2018   told     Last week the mayor walked over the timetable twice a day. (reported 1 day later)
    2 Jun 2018            told     Le 2 juin 2018, the mayor a fermé le pont.
    week of 4 Jun 2018    told     Last week Dr Ito walked over the lighthouse twice a day. (reported 2 days later)
    4 Jun 2018            report   News from Coldhithe: the pier
    5 Jun 2018            told     On 5 June 2018, Dr Ito closed the pier. (reported 9 months later)
    6 Jun 2018 – 27 Feb 2021 told     From 6 June 2018 to 27 February 2021 no ferry crossed to Saint-Élie. (announced 5 months before)
    12 Jun 2018           report   Letters about Saint-Élie: the bridge
    13 Jun 2018           told     On 13 June 2018, the mayor closed the ferry.
    21 Jun 2018           told     The quay was opened again on 21 June 2018, said the mayor.
    26 Jun 2018           told     The pier was opened again on 26 June, said Ann Holt. (reported 12 months later)
    Jul 2018              told     It cost 66 million, Mary Vane said in July 2018.
    week of 2 Jul 2018    told     Last week Ann Holt walked over the quay twice a day. (reported 3 days later)
    9 Jul 2018            told     The north road was opened again on 9 July 2018, said Père Aubin. (reported 23 months later)
    10 Jul 2018 – 14 Oct 2020 told     From 10 July 2018 to 14 October 2020 no ferry crossed to Coldhithe.
    11 Jul 2018           report   Letters about Coldhithe: the north road
    22 Jul 2018           told     On 22 July, Ann Holt closed the pier. (reported 57 days later)
    week of 30 Jul 2018   told     Last week the mayor walked over the pier twice a day. (reported 5 days later)
    Aug 2018              told     It cost 54 million, the mayor said in August 2018.
    10 Aug 2018           report   News from Aldmouth: the town hall
    week of 10 Sep 2018   told     Last week Tom Archer walked over the timetable twice a day. (reported 1 day later)
    week of 10 Sep 2018   told     Last week Ann Holt walked over the town hall twice a day. (reported 1 day later)
    17 Sep 2018           report   Trouble at Coldhithe: the quay
    22 Sep 2018           told     Le pont a été rouvert le 22 septembre 2018, selon Mary Vane.
    28 Sep 2018           told     From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater. (reported 85 days later)
    Oct 2018              told     It cost 37 million, Dr Ito said in October 2018.
    week of 8 Oct 2018    told     Last week Ann Holt walked over the lighthouse twice a day. (reported 2 days later)
    week of 8 Oct 2018    told     Last week Tom Archer walked over the north road twice a day. (reported 2 days later)
    11 Oct 2018           told     On 11 October, Père Aubin closed the north road. (reported 11 months later)
    16 Oct 2018           report   News from Coldhithe: the lighthouse
    25 Oct 2018           told     The town hall was opened again on 25 October 2018, said Mary Vane. (announced 76 days before)
    Nov 2018              told     The boat of Aldmouth is older than the lighthouse. It cost 78 million, Dr Ito said in November 2018.
    Nov 2018              told     It cost 42 million, the mayor said in November 2018.
    Nov 2018              told     It cost 47 million, Père Aubin said in November 2018.
    2 Nov 2018 – 10 Oct 2019 told     From 2 November 2018 to 10 October 2019 no ferry crossed to Brackwater. (announced 4 months before)
    8 Nov 2018            told     The north road was opened again on 8 November, said Père Aubin. (reported 7 months later)
    12 Nov 2018           told     On 12 November 2018, Tom Archer closed the bridge. (announced 94 days before)
    15 Nov 2018           told     The lighthouse was opened again on 15 November 2018, said the mayor.
    20 Nov 2018 – 16 Mar 2019 told     From 20 November to 16 March 2019 no ferry crossed to Östra Hamn. (reported 8 months later)
    20 Nov 2018           told     On 20 November, Mary Vane closed the pier. (reported 3 days later)
    23 Nov 2018           report   Letters about 東港: the lighthouse
    24 Nov 2018           told     From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth. (announced 3 months before)
    Dec 2018              told     It cost 39 million, Tom Archer said in December 2018.
    18 Dec 2018           told     On 18 December, Père Aubin closed the boat.
    22 Dec 2018           report   A year in Östra Hamn: the quay
    24 Dec 2018           told     From 24 December 2018 to 9 December 2017 no ferry crossed to Aldmouth. (reported 15 months later)
    2019                  told     2 sources  L’an dernier, le conseil a vu le bateau de Saint-Élie.
    Jan 2019              told     It cost 58 million, Ann Holt said in January 2019.
    3–16 Jan 2019         told     From 3 January 2019 to 16 January no ferry crossed to 東港. (announced 6 months before)
    4 Jan 2019            told     From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe. (announced 6 months before)
    6 Jan – 9 Feb 2019    told     From 6 January to 9 February 2019 no ferry crossed to Coldhithe. (reported 10 months later)
    11 Jan 2019           told     2 sources  The pier was opened again on 11 January 2019, said Tom Archer. (reported 10 months later)
    13 Jan 2019           report   Le phare de Brackwater
    16 Jan 2019           told     The pier was opened again on 16 January 2019, said the mayor. (reported 62 days later)
    25 Jan 2019           told     On 25 January 2019, Ann Holt closed the quay. (reported 3 months later)
    16 Feb 2019           told     Le 16 février 2019, Ann Holt a fermé le quai.
    Mar 2019              told     It cost 63 million, Tom Archer said in March 2019.
    Mar 2019              told     It cost 49 million, Père Aubin said in March 2019.
    9 Mar 2019            told     On 9 March 2019, Père Aubin closed the quay. (reported 8 months later)
    14 Mar 2019           told     On 14 March 2019, Ann Holt closed the pier. (announced 7 months before)
    19 Mar 2019           report   News from 東港: the town hall
    19 Mar 2019           told     Le quai a été rouvert le 19 mars 2019, selon Dr Ito. (announced 11 months before)
    21 Mar 2019           told     On 21 March 2019, Tom Archer closed the town hall.
    21 Mar 2019           told     The lighthouse was opened again on 21 March 2019, said Dr Ito. (reported 11 months later)
    Apr 2019              report   Trouble at 東港: the bridge
    Apr 2019              told     Last week Ann Holt walked over the north road twice a day.
    3 Apr 2019            told     On 3 April 2019, Mary Vane closed the lighthouse. (reported 16 months later)
    5 Apr – 25 Jul 2019   told     From 5 April to 25 July no ferry crossed to Saint-Élie.
    13 Apr 2019           told     The bridge was opened again on 13 April 2019, said Dr Ito.
    24 Apr 2019           told     From 24 April 2019 to 5 April 2017 no ferry crossed to 東港. (reported 3 months later)
    26 Apr 2019           report   What became of Aldmouth: the timetable
    May 2019              told     2 sources  « Nous garderons le quai », a dit Mary Vane au conseil en mai 2019.
    May 2019              told     It cost 27 million, Père Aubin said in May 2019.
    6–14 May 2019         told     From 6 May to 14 May no ferry crossed to Östra Hamn. (reported 9 months later)
    11 May 2019           told     From 11 May 2019 to 4 January 2019 no ferry crossed to Coldhithe. (announced 10 months before)
    week of 13 May 2019   told     Last week Mary Vane walked over the north road twice a day. (reported 6 days later)
    17 May 2019           told     The boat was opened again on 17 May 2019, said the mayor. (reported 14 months later)
    25 May 2019           report   Letters about Östra Hamn: the ferry
    26 May 2019 – 21 Feb 2020 told     From 26 May 2019 to 21 February no ferry crossed to 東港. (announced 1 day before)
    4 Jun 2019            told     Le 4 juin 2019, Mary Vane a fermé le bateau. (announced 14 months before)
    11 Jun 2019           told     The pier was opened again on 11 June, said Dr Ito. (reported 13 days later)
    13 Jun 2019           told     Le 13 juin 2019, Mary Vane a fermé le bac. (announced 14 months before)
    14 Jun 2019           told     The boat was opened again on 14 June 2019, said the mayor. (announced 87 days before)
    17 Jun – 12 Oct 2019  told     From 17 June to 12 October no ferry crossed to Saint-Élie. (reported 4 months later)
    21 Jun 2019           told     On 21 June 2019, Tom Archer closed the boat. (reported 12 days later)
    week of 24 Jun 2019   told     Last week Ann Holt walked over the boat twice a day. (reported 3 days later)
    24 Jun 2019           report   Letters about Aldmouth: the pier
    28 Jun 2019           told     The lighthouse was opened again on 28 June 2019, said Tom Archer. (announced 10 months before)
    3 Jul 2019            report   News from Saint-Élie: the timetable
    4 Jul 2019            told     From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie. (reported 11 months later)
    8 Jul 2019            told     On 8 July, Tom Archer closed the lighthouse. (reported 5 months later)
    12 Jul 2019           told     On 12 July 2019, Père Aubin closed the bridge. (reported 5 months later)
    18 Jul 2019           told     2 sources  On 18 July 2019, Mary Vane closed the town hall. (announced 24 days before)
    week of 22 Jul 2019   told     Last week Mary Vane walked over the town hall twice a day. (reported 5 days later)
    25 Jul 2019           told     On 25 July, Dr Ito closed the pier. (reported 11 months later)
    Aug 2019              told     It cost 88 million, the mayor said in August 2019.
    2 Aug 2019            report   Letters about Saint-Élie: the ferry
    23 Aug 2019 – 10 Aug 2021 told     From 23 August 2019 to 10 August 2021 no ferry crossed to Aldmouth.
    Sep 2019              report   Trouble at 東港: the boat
    Sep 2019              told     Dr Ito of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million, Mary Vane said in September 2019.
    Sep 2019              told     Last week Mary Vane walked over the timetable twice a day.
    2 Sep – 5 Oct 2019    told     From 2 September 2019 to 5 October 2019 no ferry crossed to Brackwater. (announced 3 months before)
    18 Sep 2019           told     The north road was opened again on 18 September 2019, said Dr Ito. (announced 6 months before)
    24 Sep 2019           told     Le 24 septembre 2019, Ann Holt a fermé le quai. (announced 8 months before)
    week of 30 Sep 2019   told     Last week Dr Ito walked over the timetable twice a day. (reported 2 days later)
    Oct 2019              told     The town hall of Saint-Élie is older than the bridge. It cost 66 million, Mary Vane said in October 2019.
    Oct 2019              told     It cost 7 million, Mary Vane said in October 2019.
    8 Oct 2019            report   Trouble at Aldmouth: the ferry
    13 Oct 2019           told     On 13 October 2019, the mayor closed the town hall. (announced 15 months before)
    14 Oct 2019           told     The boat was opened again on 14 October, said Ann Holt. (reported 9 months later)
    week of 4 Nov 2019    told     Last week Tom Archer walked over the ferry twice a day. (reported 5 days later)
    week of 4 Nov 2019    told     Last week Ann Holt walked over the north road twice a day. (reported 5 days later)
    14 Nov 2019           told     Le pont a été rouvert le 14 novembre 2019, selon Dr Ito. (announced 19 months before)
    15 Nov 2019           report   News from Aldmouth: the quay
    week of 2 Dec 2019    told     Last week Mary Vane walked over the quay twice a day. (reported 6 days later)
    14 Dec 2019           report   What became of Coldhithe: the quay
    19 Dec 2019           told     The pier was opened again on 19 December, said the mayor. (reported 8 months later)
    week of 23 Dec 2019   told     Last week Mary Vane walked over the pier twice a day. (reported 7 days later)
    week of 23 Dec 2019   told     Last week Père Aubin walked over the lighthouse twice a day. (reported 7 days later)
    Jan 2020              told     It cost 41 million, Père Aubin said in January 2020.
    Jan 2020              told     3 sources  « Nous garderons le quai », a dit the mayor au conseil en janvier 2020.
    3–4 Jan 2020          told     From 3 January to 4 January no ferry crossed to Saint-Élie. (reported 9 months later)
    5 Jan 2020            report   News from Coldhithe: the town hall
    27 Jan – 28 Sep 2020  told     From 27 January 2020 to 28 September 2020 no ferry crossed to Aldmouth. (announced 13 months before)
    Feb 2020              told     3 sources  « Nous garderons le pont », a dit Mary Vane au conseil en février 2020.
    Feb 2020              told     It cost 58 million, Ann Holt said in February 2020.
    week of 3 Feb 2020    told     Last week Père Aubin walked over the boat twice a day. (reported 3 days later)
    5 Feb 2020            told     From 5 February 2020 to 4 July 2019 no ferry crossed to Saint-Élie. (reported 4 months later)
    9 Feb 2020            told     The lighthouse was opened again on 9 February, said the mayor. (reported 4 months later)
    12 Feb 2020           report   News from Aldmouth: the quay
    13 Feb 2020           told     On 13 February 2020, Père Aubin closed the boat. (announced 8 months before)
    24 Feb 2020           told     On 24 February 2020, Dr Ito closed the timetable.
    Mar 2020              told     2 sources  « Nous garderons le quai », a dit Mary Vane au conseil en mars 2020.
    8 Mar 2020            told     On 8 March 2020, Père Aubin closed the timetable. (announced 9 months before)
    10 Mar 2020           told     From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth. (announced 5 months before)
    11 Mar 2020           report   Letters about 東港: the ferry
    12 Mar 2020           told     The lighthouse was opened again on 12 March 2020, said Père Aubin. (announced 67 days before)
    week of 30 Mar 2020   told     Last week Dr Ito walked over the timetable twice a day. the mayor of Aldmouth has a ferry, a north road and a bridge. (reported 5 days later)
    10 Apr 2020           report   Letters about Saint-Élie: the lighthouse
    23 Apr 2020           told     On 23 April 2020, Tom Archer closed the pier. (announced 13 days before)
    May 2020              told     2 sources  « Nous garderons le pont », a dit Ann Holt au conseil en mai 2020.
    May 2020              told     « Nous garderons le bac », a dit Dr Ito au conseil en mai 2020.
    May 2020              told     It cost 48 million, Ann Holt said in May 2020.
    6 May 2020 – 2 May 2021 told     From 6 May 2020 to 2 May no ferry crossed to Saint-Élie. (announced 6 months before)
    17 May 2020           report   News from 東港: the ferry
    17 May 2020           told     On 17 May 2020, Mary Vane closed the quay. (announced 13 months before)
    Jun 2020              told     « Nous garderons le bateau », a dit the mayor au conseil en juin 2020.
    3 Jun 2020            told     Le quai a été rouvert le 3 juin 2020, selon Ann Holt. (reported 6 months later)
    week of 8 Jun 2020    told     Last week Père Aubin walked over the pier twice a day. (reported 2 days later)
    16 Jun 2020           report   Trouble at 東港: the quay
    22 Jun 2020           told     Le 22 juin 2020, Mary Vane a fermé le pont. (announced 2 years before)
    1 Jul 2020            told     From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth. (announced 8 months before)
    week of 13 Jul 2020   told     Last week Mary Vane walked over the timetable twice a day. (reported 4 days later)
    16 Jul – 16 Nov 2020  told     From 16 July to 16 November no ferry crossed to Aldmouth.
    16 Jul 2020           told     From 16 July 2020 to 16 July 2020 no ferry crossed to Saint-Élie. (announced 97 days before)
    23 Jul 2020           report   Trouble at Coldhithe: the pier
    Aug 2020              told     It cost 2 million, Mary Vane said in August 2020.
    17 Aug 2020           told     On 17 August 2020, Dr Ito closed the pier. (announced 10 months before)
    21 Aug 2020 – 25 Mar 2021 told     From 21 August to 25 March 2021 no ferry crossed to Saint-Élie.
    27 Aug 2020           told     On 27 August 2020, Dr Ito closed the timetable. (announced 72 days before)
    Sep 2020              told     2 sources  Père Aubin of Aldmouth has a pier, a quay and a timetable. It cost 36 million, the mayor said in September 2020.
    Sep 2020              told     « Nous garderons le bateau », a dit Mary Vane au conseil en septembre 2020.
    Sep 2020              told     It cost 17 million, Père Aubin said in September 2020.
    Sep 2020              told     It cost 87 million, Dr Ito said in September 2020.
    1 Sep 2020            report   A year in 東港: the boat
    18 Sep 2020           told     From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie. (announced 2 years before)
    28 Sep 2020           told     On 28 September 2020, the mayor closed the boat. (announced 2 years before)
    Oct 2020              told     3 sources  « Nous garderons le bac », a dit Ann Holt au conseil en octobre 2020.
    4 Oct 2020            told     Le 4 octobre 2020, the mayor a fermé le phare. (announced 2 years before)
    week of 19 Oct 2020   told     Last week Dr Ito walked over the lighthouse twice a day. (reported 3 days later)
    week of 19 Oct 2020   told     Last week Tom Archer walked over the pier twice a day. (reported 3 days later)
    28 Oct 2020           report   Trouble at 東港: the bridge
    Nov 2020              report   Le pont de 東港
    Nov 2020              told     It cost 75 million, Dr Ito said in November 2020.
    Nov 2020              told     « Nous garderons le bateau », a dit Mary Vane au conseil en novembre 2020.
    10 Nov 2020           told     On 10 November 2020, Ann Holt closed the ferry. (announced 2 years before)
    6 Dec 2020            report   Le bac de Aldmouth
    12 Dec 2020           told     The ferry was opened again on 12 December 2020, said the mayor. (announced 9 months before)
    14 Jan – 13 Sep 2021  told     From 14 January to 13 September 2021 no ferry crossed to Brackwater. (announced 18 months before)
    5 Feb 2021            told     Le bateau a été rouvert le 5 février 2021, selon the mayor. (announced 2 years before)
    5 Feb 2021            told     The north road was opened again on 5 February 2021, said Mary Vane. (announced 3 months before)
    9 Feb 2021            told     Le 9 février 2021, Mary Vane a fermé le quai. (announced 2 years before)
    19 Feb 2021           told     Le 19 février 2021, Mary Vane a fermé le phare. (announced 2 years before)
    24 Feb 2021           told     Le quai a été rouvert le 24 février 2021, selon Dr Ito. (announced 2 years before)
    8 Mar 2021            told     Le bateau a été rouvert le 8 mars 2021, selon Tom Archer. (announced 2 years before)
    17 Mar 2021           told     The pier was opened again on 17 March 2021, said Père Aubin. (announced 23 months before)
    24 Mar 2021           told     On 24 March 2021, the mayor closed the timetable. (announced 3 years before)
    28 Mar 2021           told     From 28 March 2021 to 24 November 2018 no ferry crossed to Aldmouth. (announced 2 years before)
    2 Apr 2021            told     On 2 April 2021, Dr Ito closed the quay. (announced 10 months before)
    3 Apr 2021            told     The pier was opened again on 3 April 2021, said Ann Holt.
    15 Apr 2021           told     On 15 April 2021, the mayor closed the boat. (announced 3 years before)
    2 May – 5 Oct 2021    told     From 2 May 2021 to 5 October 2021 no ferry crossed to Coldhithe.
    6 May 2021            told     The bridge was opened again on 6 May 2021, said Dr Ito. (announced 2 years before)
    2 Jun 2021            told     On 2 June 2021, Ann Holt closed the boat. (announced 14 months before)
    5 Jun 2021            told     On 5 June 2021, Tom Archer closed the boat. (announced 22 months before)
    6 Jun 2021            told     Le quai a été rouvert le 6 juin 2021, selon the mayor.
    14 Jun 2021           told     Le 14 juin 2021, Mary Vane a fermé le quai. (announced 3 years before)
    16 Jun 2021           told     On 16 June 2021, Père Aubin closed the timetable.
    21 Jun 2021           told     The quay was opened again on 21 June 2021, said the mayor. (announced 10 months before)
    27 Jul 2021           told     On 27 July 2021, Ann Holt closed the timetable. the mayor of Östra Hamn has a north road, a pier and a north road. (announced 3 years before)
    18 Aug 2021           told     From 18 August 2021 to 18 September 2020 no ferry crossed to Saint-Élie. (announced 3 years before)
    15 Sep 2021           told     From 15 September 2021 to 28 September 2018 no ferry crossed to Brackwater. (announced 2 years before)
    28 Sep 2021           told     The town hall was opened again on 28 September 2021, said Ann Holt. (announced 3 years before)
    2 Oct 2021            told     On 2 October, Mary Vane closed the bridge.
    4 Oct 2021            told     Le 4 octobre 2021, Mary Vane a fermé le pont. (announced 3 years before)
    8 Oct 2021            told     On 8 October 2021, Dr Ito closed the lighthouse. (announced 11 months before)
    13 Oct 2021 – 5 Jun 2022 told     From 13 October 2021 to 5 June no ferry crossed to 東港. (announced 3 years before)
    13 Oct 2021           told     Le 13 octobre 2021, the mayor a fermé le bateau. (announced 3 years before)
    19 Oct 2021           told     From 19 October 2021 to 3 May 2017 no ferry crossed to Saint-Élie. (announced 14 months before)
    22 Nov 2021           told     On 22 November 2021, the mayor closed the quay. (announced 23 months before)
    21 Dec 2021           told     The north road was opened again on 21 December 2021, said Tom Archer. (announced 2 years before)
    undated               report   A year in Aldmouth: the bridge
    undated               report   Le bac de Brackwater
    undated               report   What became of Östra Hamn: the bridge
    undated               report   News from Coldhithe: the lighthouse

    $ dossier dates --csv a13 many/manifest.yaml
    start,end,type,value,text,mod,first,last,how
    31,40,DATE,2018-W22,Last week,,2018-05-28,2018-06-03,relative to the date of the report
    75,86,SET,P1D,twice a day,,,,"vague, not placed"
    231,245,DATE,2019-01-03,3 January 2019,,2019-01-03,2019-01-03,said in full
    249,259,DATE,2019-01-16,16 January,,2019-01-16,2019-01-16,said in full
    356,365,DATE,2018-W22,Last week,,2018-05-28,2018-06-03,relative to the date of the report
    403,414,SET,P1D,twice a day,,,,"vague, not placed"
    419,433,DATE,2018-01-04,4 January 2018,,2018-01-04,2018-01-04,said in full
    525,540,DATE,2021-10-13,13 October 2021,,2021-10-13,2021-10-13,said in full
    544,550,DATE,2022-06-05,5 June,,2022-06-05,2022-06-05,said in full
    575,584,DATE,2018-W22,Last week,,2018-05-28,2018-06-03,relative to the date of the report
    621,632,SET,P1D,twice a day,,,,"vague, not placed"
    718,727,DATE,2018-W22,Last week,,2018-05-28,2018-06-03,relative to the date of the report
    760,771,SET,P1D,twice a day,,,,"vague, not placed"
    812,820,DATE,2019-05,May 2019,,2019-05-01,2019-05-31,said in full
    825,835,DATE,2018-01-27,27 January,,2018-01-27,2018-01-27,by the tense of its clause

    $ dossier dates --tml a09 many/manifest.yaml
    <?xml version="1.0" encoding="UTF-8"?>
    <TimeML>
    <DOCID>a09</DOCID>
    <DCT><TIMEX3 tid="t0" type="DATE" value="2018-10-16" functionInDocument="CREATION_TIME">2018-10-16</TIMEX3></DCT>
    <TEXT>News from Coldhithe: the lighthouse

    Aldmouth

    The lighthouse was opened again on <TIMEX3 tid="t1" type="DATE" value="2018-02-20">20 February 2018</TIMEX3>, said Dr Ito. Dr Ito of 東港 has a bridge, a timetable and a quay. <TIMEX3 tid="t2" type="DATE" value="2018-W41">Last week</TIMEX3> Ann Holt walked over the lighthouse <TIMEX3 tid="t3" type="SET" value="P1D">twice a day</TIMEX3>. It cost 35 million, Père Aubin said in <TIMEX3 tid="t4" type="DATE" value="2016-10">October 2016</TIMEX3>.

    Ann Holt of Aldmouth has a lighthouse, a ferry and a boat. <TIMEX3 tid="t5" type="DATE" value="2018-W41">Last week</TIMEX3> Tom Archer walked over the north road <TIMEX3 tid="t6" type="SET" value="P1D">twice a day</TIMEX3>. It cost 25 million, Mary Vane said in <TIMEX3 tid="t7" type="DATE" value="2017-10">October 2017</TIMEX3>.</TEXT>
    </TimeML>

    $ dossier check many/manifest.yaml
    many/manifest.yaml:49:5: note: a08: no date: none is given, and the text does not fix one
          - id: a08
            ^
    many/manifest.yaml:87:5: note: a15: nearly a copy of a00: 54 % of the shorter text is the same
          - id: a15
            ^
    many/manifest.yaml:97:5: note: a17: no date: none is given, and the text does not fix one
          - id: a17
            ^
    many/manifest.yaml:146:5: note: a26: no date: none is given, and the text does not fix one
          - id: a26
            ^
    many/manifest.yaml:194:5: note: a35: no date: none is given, and the text does not fix one
          - id: a35
            ^
    many/manifest.yaml: warning: group "never": "zeppelin" occurs in no article
    40 articles, 0 errors, 1 warning, 5 notes
    [1]

    $ dossier check --csv many/manifest.yaml
    level,file,line,column,message
    note,many/manifest.yaml,49,5,"a08: no date: none is given, and the text does not fix one"
    note,many/manifest.yaml,87,5,a15: nearly a copy of a00: 54 % of the shorter text is the same
    note,many/manifest.yaml,97,5,"a17: no date: none is given, and the text does not fix one"
    note,many/manifest.yaml,146,5,"a26: no date: none is given, and the text does not fix one"
    note,many/manifest.yaml,194,5,"a35: no date: none is given, and the text does not fix one"
    warning,many/manifest.yaml,,,"group ""never"": ""zeppelin"" occurs in no article"
    [1]

    $ printf 'q1\tbridge\nq2\tlighthouse phare\nq3\tzeppelin\n' | dossier batch --trec -n 5 many/manifest.yaml
    dossier: line 1: found no tab, expected ID, a tab, and the query
    dossier: line 2: found no tab, expected ID, a tab, and the query
    dossier: line 3: found no tab, expected ID, a tab, and the query
    dossier: line 4: found no tab, expected ID, a tab, and the query
    dossier: line 5: found no tab, expected ID, a tab, and the query
    dossier: line 6: found no tab, expected ID, a tab, and the query
    dossier: line 7: found no tab, expected ID, a tab, and the query
    dossier: line 8: found no tab, expected ID, a tab, and the query
    dossier: line 9: found no tab, expected ID, a tab, and the query
    dossier: line 10: found no tab, expected ID, a tab, and the query
    dossier: line 11: found no tab, expected ID, a tab, and the query
    dossier: line 12: found no tab, expected ID, a tab, and the query
    dossier: line 13: found no tab, expected ID, a tab, and the query
    dossier: line 14: found no tab, expected ID, a tab, and the query
    dossier: line 15: found no tab, expected ID, a tab, and the query
    dossier: line 16: found no tab, expected ID, a tab, and the query
    dossier: line 17: found no tab, expected ID, a tab, and the query
    dossier: line 18: found no tab, expected ID, a tab, and the query
    dossier: line 19: found no tab, expected ID, a tab, and the query
    dossier: line 20: found no tab, expected ID, a tab, and the query
    dossier: line 21: found no tab, expected ID, a tab, and the query
    dossier: line 22: found no tab, expected ID, a tab, and the query
    dossier: line 23: found no tab, expected ID, a tab, and the query
    dossier: line 24: found no tab, expected ID, a tab, and the query
    dossier: line 25: found no tab, expected ID, a tab, and the query
    dossier: line 26: found no tab, expected ID, a tab, and the query
    dossier: line 27: found no tab, expected ID, a tab, and the query
    dossier: line 28: found no tab, expected ID, a tab, and the query
    dossier: line 29: found no tab, expected ID, a tab, and the query
    dossier: line 30: found no tab, expected ID, a tab, and the query
    dossier: line 31: found no tab, expected ID, a tab, and the query
    dossier: line 32: found no tab, expected ID, a tab, and the query
    dossier: line 33: found no tab, expected ID, a tab, and the query
    dossier: line 34: found no tab, expected ID, a tab, and the query
    dossier: line 35: found no tab, expected ID, a tab, and the query
    dossier: line 36: found no tab, expected ID, a tab, and the query
    dossier: line 37: found no tab, expected ID, a tab, and the query
    dossier: line 38: found no tab, expected ID, a tab, and the query
    dossier: line 39: found no tab, expected ID, a tab, and the query
    dossier: line 40: found no tab, expected ID, a tab, and the query
    dossier: line 41: found no tab, expected ID, a tab, and the query
    dossier: line 42: found no tab, expected ID, a tab, and the query
    dossier: line 43: found no tab, expected ID, a tab, and the query
    dossier: line 44: found no tab, expected ID, a tab, and the query
    dossier: line 45: found no tab, expected ID, a tab, and the query
    dossier: line 46: found no tab, expected ID, a tab, and the query
    dossier: line 47: found no tab, expected ID, a tab, and the query
    dossier: line 48: found no tab, expected ID, a tab, and the query
    dossier: line 49: found no tab, expected ID, a tab, and the query
    dossier: line 50: found no tab, expected ID, a tab, and the query
    dossier: line 51: found no tab, expected ID, a tab, and the query
    dossier: line 52: found no tab, expected ID, a tab, and the query
    dossier: line 53: found no tab, expected ID, a tab, and the query
    dossier: line 54: found no tab, expected ID, a tab, and the query
    dossier: line 55: found no tab, expected ID, a tab, and the query
    dossier: line 56: found no tab, expected ID, a tab, and the query
    dossier: line 57: found no tab, expected ID, a tab, and the query
    dossier: line 58: found no tab, expected ID, a tab, and the query
    dossier: line 59: found no tab, expected ID, a tab, and the query
    dossier: line 60: found no tab, expected ID, a tab, and the query
    dossier: line 61: found no tab, expected ID, a tab, and the query
    dossier: line 62: found no tab, expected ID, a tab, and the query
    dossier: line 63: found no tab, expected ID, a tab, and the query
    dossier: line 64: found no tab, expected ID, a tab, and the query
    dossier: line 65: found no tab, expected ID, a tab, and the query
    dossier: line 66: found no tab, expected ID, a tab, and the query
    dossier: line 67: found no tab, expected ID, a tab, and the query
    dossier: line 68: found no tab, expected ID, a tab, and the query
    dossier: line 69: found no tab, expected ID, a tab, and the query
    dossier: line 70: found no tab, expected ID, a tab, and the query
    dossier: line 71: found no tab, expected ID, a tab, and the query
    dossier: line 72: found no tab, expected ID, a tab, and the query
    dossier: line 73: found no tab, expected ID, a tab, and the query
    dossier: line 74: found no tab, expected ID, a tab, and the query
    dossier: line 75: found no tab, expected ID, a tab, and the query
    dossier: line 76: found no tab, expected ID, a tab, and the query
    dossier: line 77: found no tab, expected ID, a tab, and the query
    dossier: line 78: found no tab, expected ID, a tab, and the query
    dossier: line 79: found no tab, expected ID, a tab, and the query
    dossier: line 80: found no tab, expected ID, a tab, and the query
    dossier: line 81: found no tab, expected ID, a tab, and the query
    dossier: line 82: found no tab, expected ID, a tab, and the query
    dossier: line 83: found no tab, expected ID, a tab, and the query
    dossier: line 84: found no tab, expected ID, a tab, and the query
    dossier: line 85: found no tab, expected ID, a tab, and the query
    dossier: line 86: found no tab, expected ID, a tab, and the query
    dossier: line 87: found no tab, expected ID, a tab, and the query
    dossier: line 88: found no tab, expected ID, a tab, and the query
    dossier: line 89: found no tab, expected ID, a tab, and the query
    dossier: line 90: found no tab, expected ID, a tab, and the query
    dossier: line 91: found no tab, expected ID, a tab, and the query
    dossier: line 92: found no tab, expected ID, a tab, and the query
    dossier: line 93: found no tab, expected ID, a tab, and the query
    dossier: line 94: found no tab, expected ID, a tab, and the query
    dossier: line 95: found no tab, expected ID, a tab, and the query
    dossier: line 96: found no tab, expected ID, a tab, and the query
    dossier: line 97: found no tab, expected ID, a tab, and the query
    dossier: line 98: found no tab, expected ID, a tab, and the query
    dossier: line 99: found no tab, expected ID, a tab, and the query
    dossier: line 100: found no tab, expected ID, a tab, and the query
    dossier: line 101: found no tab, expected ID, a tab, and the query
    dossier: line 102: found no tab, expected ID, a tab, and the query
    dossier: line 103: found no tab, expected ID, a tab, and the query
    dossier: line 104: found no tab, expected ID, a tab, and the query
    dossier: line 105: found no tab, expected ID, a tab, and the query
    dossier: line 106: found no tab, expected ID, a tab, and the query
    dossier: line 107: found no tab, expected ID, a tab, and the query
    dossier: line 108: found no tab, expected ID, a tab, and the query
    dossier: line 109: found no tab, expected ID, a tab, and the query
    dossier: line 110: found no tab, expected ID, a tab, and the query
    dossier: line 111: found no tab, expected ID, a tab, and the query
    dossier: line 112: found no tab, expected ID, a tab, and the query
    dossier: line 113: found no tab, expected ID, a tab, and the query
    dossier: line 114: found no tab, expected ID, a tab, and the query
    dossier: line 115: found no tab, expected ID, a tab, and the query
    dossier: line 116: found no tab, expected ID, a tab, and the query
    dossier: line 117: found no tab, expected ID, a tab, and the query
    dossier: line 118: found no tab, expected ID, a tab, and the query
    dossier: line 119: found no tab, expected ID, a tab, and the query
    dossier: line 120: found no tab, expected ID, a tab, and the query
    dossier: line 121: found no tab, expected ID, a tab, and the query
    dossier: line 122: found no tab, expected ID, a tab, and the query
    dossier: line 123: found no tab, expected ID, a tab, and the query
    dossier: line 124: found no tab, expected ID, a tab, and the query
    dossier: line 125: found no tab, expected ID, a tab, and the query
    dossier: line 126: found no tab, expected ID, a tab, and the query
    dossier: line 127: found no tab, expected ID, a tab, and the query
    dossier: line 128: found no tab, expected ID, a tab, and the query
    dossier: line 129: found no tab, expected ID, a tab, and the query
    dossier: line 130: found no tab, expected ID, a tab, and the query
    dossier: line 131: found no tab, expected ID, a tab, and the query
    dossier: line 132: found no tab, expected ID, a tab, and the query
    dossier: line 133: found no tab, expected ID, a tab, and the query
    dossier: line 134: found no tab, expected ID, a tab, and the query
    dossier: line 135: found no tab, expected ID, a tab, and the query
    dossier: line 136: found no tab, expected ID, a tab, and the query
    dossier: line 137: found no tab, expected ID, a tab, and the query
    dossier: line 138: found no tab, expected ID, a tab, and the query
    dossier: line 139: found no tab, expected ID, a tab, and the query
    dossier: line 140: found no tab, expected ID, a tab, and the query
    dossier: line 141: found no tab, expected ID, a tab, and the query
    dossier: line 142: found no tab, expected ID, a tab, and the query
    dossier: line 143: found no tab, expected ID, a tab, and the query
    dossier: line 144: found no tab, expected ID, a tab, and the query
    dossier: line 145: found no tab, expected ID, a tab, and the query
    dossier: line 146: found no tab, expected ID, a tab, and the query
    dossier: line 147: found no tab, expected ID, a tab, and the query
    dossier: line 148: found no tab, expected ID, a tab, and the query
    dossier: line 149: found no tab, expected ID, a tab, and the query
    dossier: line 150: found no tab, expected ID, a tab, and the query
    dossier: line 151: found no tab, expected ID, a tab, and the query
    dossier: line 152: found no tab, expected ID, a tab, and the query
    dossier: line 153: found no tab, expected ID, a tab, and the query
    dossier: line 154: found no tab, expected ID, a tab, and the query
    dossier: line 155: found no tab, expected ID, a tab, and the query
    dossier: line 156: found no tab, expected ID, a tab, and the query
    dossier: line 157: found no tab, expected ID, a tab, and the query
    dossier: line 158: found no tab, expected ID, a tab, and the query
    dossier: line 159: found no tab, expected ID, a tab, and the query
    dossier: line 160: found no tab, expected ID, a tab, and the query
    dossier: line 161: found no tab, expected ID, a tab, and the query
    dossier: line 162: found no tab, expected ID, a tab, and the query
    dossier: line 163: found no tab, expected ID, a tab, and the query
    dossier: line 164: found no tab, expected ID, a tab, and the query
    dossier: line 165: found no tab, expected ID, a tab, and the query
    dossier: line 166: found no tab, expected ID, a tab, and the query
    dossier: line 167: found no tab, expected ID, a tab, and the query
    dossier: line 168: found no tab, expected ID, a tab, and the query
    dossier: line 169: found no tab, expected ID, a tab, and the query
    dossier: line 170: found no tab, expected ID, a tab, and the query
    dossier: line 171: found no tab, expected ID, a tab, and the query
    dossier: line 172: found no tab, expected ID, a tab, and the query
    dossier: line 173: found no tab, expected ID, a tab, and the query
    dossier: line 174: found no tab, expected ID, a tab, and the query
    dossier: line 175: found no tab, expected ID, a tab, and the query
    dossier: line 176: found no tab, expected ID, a tab, and the query
    dossier: line 177: found no tab, expected ID, a tab, and the query
    dossier: line 178: found no tab, expected ID, a tab, and the query
    dossier: line 179: found no tab, expected ID, a tab, and the query
    dossier: line 180: found no tab, expected ID, a tab, and the query
    dossier: line 181: found no tab, expected ID, a tab, and the query
    dossier: line 182: found no tab, expected ID, a tab, and the query
    dossier: line 183: found no tab, expected ID, a tab, and the query
    dossier: line 184: found no tab, expected ID, a tab, and the query
    dossier: line 185: found no tab, expected ID, a tab, and the query
    dossier: line 186: found no tab, expected ID, a tab, and the query
    dossier: line 187: found no tab, expected ID, a tab, and the query
    dossier: line 188: found no tab, expected ID, a tab, and the query
    dossier: line 189: found no tab, expected ID, a tab, and the query
    dossier: line 190: found no tab, expected ID, a tab, and the query
    dossier: line 191: found no tab, expected ID, a tab, and the query
    dossier: line 192: found no tab, expected ID, a tab, and the query
    dossier: line 193: found no tab, expected ID, a tab, and the query
    dossier: line 194: found no tab, expected ID, a tab, and the query
    dossier: line 195: found no tab, expected ID, a tab, and the query
    dossier: line 196: found no tab, expected ID, a tab, and the query
    dossier: line 197: found no tab, expected ID, a tab, and the query
    dossier: line 198: found no tab, expected ID, a tab, and the query
    dossier: line 199: found no tab, expected ID, a tab, and the query
    dossier: line 200: found no tab, expected ID, a tab, and the query
    dossier: line 201: found no tab, expected ID, a tab, and the query
    dossier: line 202: found no tab, expected ID, a tab, and the query
    dossier: line 203: found no tab, expected ID, a tab, and the query
    dossier: line 204: found no tab, expected ID, a tab, and the query
    dossier: line 205: found no tab, expected ID, a tab, and the query
    dossier: line 206: found no tab, expected ID, a tab, and the query
    dossier: line 207: found no tab, expected ID, a tab, and the query
    dossier: line 208: found no tab, expected ID, a tab, and the query
    dossier: line 209: found no tab, expected ID, a tab, and the query
    dossier: line 210: found no tab, expected ID, a tab, and the query
    dossier: line 211: found no tab, expected ID, a tab, and the query
    dossier: line 212: found no tab, expected ID, a tab, and the query
    dossier: line 213: found no tab, expected ID, a tab, and the query
    dossier: line 214: found no tab, expected ID, a tab, and the query
    dossier: line 215: found no tab, expected ID, a tab, and the query
    dossier: line 216: found no tab, expected ID, a tab, and the query
    dossier: line 217: found no tab, expected ID, a tab, and the query
    dossier: line 218: found no tab, expected ID, a tab, and the query
    dossier: line 219: found no tab, expected ID, a tab, and the query
    dossier: line 220: found no tab, expected ID, a tab, and the query
    dossier: line 221: found no tab, expected ID, a tab, and the query
    dossier: line 222: found no tab, expected ID, a tab, and the query
    dossier: line 223: found no tab, expected ID, a tab, and the query
    dossier: line 224: found no tab, expected ID, a tab, and the query
    dossier: line 225: found no tab, expected ID, a tab, and the query
    dossier: line 226: found no tab, expected ID, a tab, and the query
    dossier: line 227: found no tab, expected ID, a tab, and the query
    dossier: line 228: found no tab, expected ID, a tab, and the query
    dossier: line 229: found no tab, expected ID, a tab, and the query
    dossier: line 230: found no tab, expected ID, a tab, and the query
    dossier: 230 of 0 queries had errors
    [2]
