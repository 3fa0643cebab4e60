# Queries of every kind over forty articles: what is found, in which order, where, and what is said
# of a query that is none.

    $ mkdir many && awk -v dir=many -f "$TESTS/../golden/many.awk"

    $ dossier search --csv -n 3 'lighthouse' many/manifest.yaml
    dossier: 3 of 23 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,1.180,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",
    2,5,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,1.121,"…Vane of Saint-Élie has a lighthouse, a lighthouse and a timetable.",
    3,4,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,1.026,"The lighthouse was opened again on 12 March 2020, said Père Aubin. The…",

    $ dossier search --csv -n 3 'lighthouse phare' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'lighthouse OR phare' many/manifest.yaml
    dossier: 3 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a24,2019-01-13,fr,Le phare de Brackwater,,3.797,Le phare de Brackwater,
    2,6,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,3.704,"Le 19 février 2021, Mary Vane a fermé le phare.",
    3,2,a03,2018-04-06,fr,Le bateau de Östra Hamn,Le Phare,3.154,"…Saint-Élie. « Nous garderons le phare », a dit Mary Vane au conseil en…",

    $ dossier search --csv -n 3 'ferry -quay' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,2,a34,2020-03-11,en,Letters about 東港: the ferry,,0.634,…Vane closed the lighthouse. The ferry was opened again on 12 December…,
    2,2,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,0.513,"“We shall keep the ferry,” Dr Ito told the council; nobody agreed. The…",
    3,2,a01,2018-06-12,en,Letters about Saint-Élie: the bridge,Coast Courier,0.510,…2018 to 10 October 2019 no ferry crossed to Brackwater. From 11 May…,

    $ dossier search --csv -n 3 'ferry NOT quay' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,2,a34,2020-03-11,en,Letters about 東港: the ferry,,0.634,…Vane closed the lighthouse. The ferry was opened again on 12 December…,
    2,2,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,0.513,"“We shall keep the ferry,” Dr Ito told the council; nobody agreed. The…",
    3,2,a01,2018-06-12,en,Letters about Saint-Élie: the bridge,Coast Courier,0.510,…2018 to 10 October 2019 no ferry crossed to Brackwater. From 11 May…,

    $ dossier search --csv -n 3 '"north road"' many/manifest.yaml
    dossier: 3 of 25 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a27,2019-04,en,Trouble at 東港: the bridge,Aldmouth Gazette,0.873,…walked over the north road twice a day. The north road of Coldhithe is…,
    2,4,a35,,en,News from Coldhithe: the lighthouse,Coast Courier,0.864,…north road of Saint-Élie is older than the lighthouse. The north road…,
    3,3,a16,2019-09,en,Trouble at 東港: the boat,Echo,0.860,"The north road of Aldmouth is older than the boat. On 18 December,…",

    $ dossier search --csv -n 3 '"the * hall"' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'light*' many/manifest.yaml
    dossier: 3 of 23 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,1.180,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",
    2,5,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,1.121,"…Vane of Saint-Élie has a lighthouse, a lighthouse and a timetable.",
    3,4,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,1.026,"The lighthouse was opened again on 12 March 2020, said Père Aubin. The…",

    $ dossier search --csv -n 3 '*house' many/manifest.yaml
    query:1:1: error: * stands at the end of a word only; /.*house/ finds what is meant
        *house
        ^~~~~~
    [2]

    $ dossier search --csv -n 3 'br?dge' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'lighthuose' many/manifest.yaml
    dossier: no article has “lighthuose”; did you mean lighthouse (23)?
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'lighthuose~' many/manifest.yaml
    dossier: 3 of 23 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,1.180,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",
    2,5,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,1.121,"…Vane of Saint-Élie has a lighthouse, a lighthouse and a timetable.",
    3,4,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,1.026,"The lighthouse was opened again on 12 March 2020, said Père Aubin. The…",

    $ dossier search --csv -n 3 'lighthuose~2' many/manifest.yaml
    dossier: 3 of 23 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,1.180,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",
    2,5,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,1.121,"…Vane of Saint-Élie has a lighthouse, a lighthouse and a timetable.",
    3,4,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,1.026,"The lighthouse was opened again on 12 March 2020, said Père Aubin. The…",

    $ dossier search --csv -n 3 'quay NEAR/3 bridge' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a02,2018-11-23,en,Letters about 東港: the lighthouse,Le Phare,1.595,"…of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million,…",https://example.org/articles/2
    2,2,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,1.493,"…Tom Archer. Mary Vane of Saint-Élie has a bridge, a quay and a ferry.",
    3,3,a04,2018-09-17,en,Trouble at Coldhithe: the quay,,1.478,"…of the boat. Ann Holt of Östra Hamn has a bridge, a quay and a bridge.",

    $ dossier search --csv -n 3 'quay NEAR bridge' many/manifest.yaml
    dossier: 3 of 13 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a02,2018-11-23,en,Letters about 東港: the lighthouse,Le Phare,1.595,"…of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million,…",https://example.org/articles/2
    2,2,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,1.493,"…Tom Archer. Mary Vane of Saint-Élie has a bridge, a quay and a ferry.",
    3,3,a04,2018-09-17,en,Trouble at Coldhithe: the quay,,1.478,"…of the boat. Ann Holt of Östra Hamn has a bridge, a quay and a bridge.",

    $ dossier search --csv -n 3 'quay ONEAR/4 pier' many/manifest.yaml
    query:1:6: error: no operator “ONEAR/4”; did you mean NEAR/4?
        quay ONEAR/4 pier
             ^~~~~~~
    [2]

    $ dossier search --csv -n 3 'bridge /s ferry' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a23,2019-08-02,en,Letters about Saint-Élie: the ferry,Echo,1.467,"…Dr Ito of 東港 has a bridge, a ferry and a bridge. The council and the…",
    2,2,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,1.340,"…Tom Archer. Mary Vane of Saint-Élie has a bridge, a quay and a ferry.",
    3,2,a29,2020-02-12,en,News from Aldmouth: the quay,,1.287,"…Östra Hamn. Tom Archer of Coldhithe has a ferry, a quay and a bridge.",

    $ dossier search --csv -n 3 'bridge /p ferry' many/manifest.yaml
    dossier: 3 of 12 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a23,2019-08-02,en,Letters about Saint-Élie: the ferry,Echo,1.467,"…Dr Ito of 東港 has a bridge, a ferry and a bridge. The council and the…",
    2,5,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,1.340,"…Tom Archer. Mary Vane of Saint-Élie has a bridge, a quay and a ferry.",
    3,5,a29,2020-02-12,en,News from Aldmouth: the quay,,1.287,…a timetable and a ferry. The bridge of 東港 is older than the…,

    $ dossier search --csv -n 3 'title:lighthouse' many/manifest.yaml
    dossier: 3 of 4 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,4.684,News from Coldhithe: the lighthouse,
    2,1,a35,,en,News from Coldhithe: the lighthouse,Coast Courier,4.020,News from Coldhithe: the lighthouse,
    3,1,a02,2018-11-23,en,Letters about 東港: the lighthouse,Le Phare,3.981,Letters about 東港: the lighthouse,https://example.org/articles/2

    $ dossier search --csv -n 3 'title:"the pier"' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a12,2018-01-21,en,News from 東港: the pier,Coast Courier,0.668,News from 東港: the pier,
    2,1,a25,2019-06-24,en,Letters about Aldmouth: the pier,Echo,0.627,Letters about Aldmouth: the pier,
    3,1,a13,2018-06-04,en,News from Coldhithe: the pier,Echo,0.574,News from Coldhithe: the pier,

    $ dossier search --csv -n 3 'source:Echo' many/manifest.yaml
    dossier: 3 of 11 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a38,2020-11,fr,Le pont de 東港,Echo,0.000,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    2,0,a30,2020-07-23,en,Trouble at Coldhithe: the pier,Echo,0.000,The council and the harbour board met in Östra Hamn because of the…,
    3,0,a37,2020-06-16,en,Trouble at 東港: the quay,Echo,0.000,Last week Père Aubin walked over the pier twice a day. Mary Vane of…,

    $ dossier search --csv -n 3 'source:"Coast Courier" lighthouse' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,2,a35,,en,News from Coldhithe: the lighthouse,Coast Courier,1.013,…Saint-Élie is older than the lighthouse. The north road of Saint-Élie…,
    2,3,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.843,…week Dr Ito walked over the lighthouse twice a day. Mary Vane of…,
    3,3,a20,2019-05-25,en,Letters about Östra Hamn: the ferry,Coast Courier,0.763,…council and the harbour board met in 東港 because of the lighthouse.,https://example.org/articles/20

    $ dossier search --csv -n 3 'author:Holt' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a21,2019-10-08,en,Trouble at Aldmouth: the ferry,Le Phare,0.000,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth. On 11…,
    2,0,a25,2019-06-24,en,Letters about Aldmouth: the pier,Echo,0.000,"Père Aubin of Brackwater has a pier, a boat and a timetable. From 1…",
    3,0,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,0.000,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",

    $ dossier search --csv -n 3 'tag:news' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a38,2020-11,fr,Le pont de 東港,Echo,0.000,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    2,0,a30,2020-07-23,en,Trouble at Coldhithe: the pier,Echo,0.000,The council and the harbour board met in Östra Hamn because of the…,
    3,0,a14,2019-11-15,en,News from Aldmouth: the quay,,0.000,"the mayor of Saint-Élie has a quay, a ferry and a pier. The council…",https://example.org/articles/14

    $ dossier search --csv -n 3 'lang:fr pont' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a38,2020-11,fr,Le pont de 東港,Echo,3.827,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    2,4,a17,,fr,Le bac de Brackwater,Aldmouth Gazette,3.513,"…mayor a fermé le pont. « Nous garderons le pont », a dit the mayor au…",
    3,7,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,3.273,"…Saint-Élie. « Nous garderons le pont », a dit Mary Vane au conseil en…",

    $ dossier search --csv -n 3 'date:2019' many/manifest.yaml
    dossier: 3 of 12 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.000,"On 22 November 2021, the mayor closed the quay.",
    2,0,a14,2019-11-15,en,News from Aldmouth: the quay,,0.000,"the mayor of Saint-Élie has a quay, a ferry and a pier. The council…",https://example.org/articles/14
    3,0,a21,2019-10-08,en,Trouble at Aldmouth: the ferry,Le Phare,0.000,From 1 July 2020 to 10 March 2020 no ferry crossed to Aldmouth. On 11…,

    $ dossier search --csv -n 3 'date:2019-03..2019-06' many/manifest.yaml
    dossier: 3 of 5 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a25,2019-06-24,en,Letters about Aldmouth: the pier,Echo,0.000,"Père Aubin of Brackwater has a pier, a boat and a timetable. From 1…",
    2,0,a20,2019-05-25,en,Letters about Östra Hamn: the ferry,Coast Courier,0.000,Last week Tom Archer walked over the timetable twice a day. From 26…,https://example.org/articles/20
    3,0,a15,2019-04-26,en,What became of Aldmouth: the timetable,Le Phare,0.000,From 5 April to 25 July no ferry crossed to Saint-Élie. The pier of…,

    $ dossier search --csv -n 3 'date:>2020-06' many/manifest.yaml
    query:1:6: error: found “>2020-06”, expected a date or two with .. between, as 2021-09..2022
        date:>2020-06
             ^~~~~~~~
    [2]

    $ dossier search --csv -n 3 'date:<2018-03' many/manifest.yaml
    query:1:6: error: found “<2018-03”, expected a date or two with .. between, as 2021-09..2022
        date:<2018-03
             ^~~~~~~~
    [2]

    $ dossier search --csv -n 3 'date:2018-02 bridge' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a05,2018-02,en,A year in Östra Hamn: the timetable,Coast Courier,0.431,"The bridge was opened again on 13 April 2019, said Dr Ito. The town…",

    $ dossier search --csv -n 3 '@people' many/manifest.yaml
    dossier: 3 of 40 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,25,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,0.028,"…2017, selon Tom Archer. Le 4 juin 2019, Mary Vane a fermé le bateau. «…",
    2,6,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,0.026,…a ferry and a quay. Last week Ann Holt walked over the boat twice a…,
    3,8,a04,2018-09-17,en,Trouble at Coldhithe: the quay,,0.026,"…Tom Archer said in December 2018. On 26 September, the mayor closed…",

    $ dossier search --csv -n 3 '@never' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 '@places -@people' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'is:unread' many/manifest.yaml
    dossier: 3 of 40 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,0.000,"Le quai a été rouvert le 3 juin 2020, selon Ann Holt.",
    2,0,a38,2020-11,fr,Le pont de 東港,Echo,0.000,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    3,0,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.000,The council and the harbour board met in 東港 because of the quay.…,

    $ dossier search --csv -n 3 'has:url' many/manifest.yaml
    query:1:1: error: no field “has”; the fields are title, text, source, author, lang, tag, id, url, group, date, mentioned, is, query
        has:url
        ^~~~
    [2]

    $ dossier search --csv -n 3 'id:a07' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,0.000,From 27 January 2020 to 28 September 2020 no ferry crossed to…,

    $ dossier search --csv -n 3 'bridge^3 ferry' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 '(quay OR pier) (boat OR ferry)' many/manifest.yaml
    dossier: 3 of 32 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,11,a14,2019-11-15,en,News from Aldmouth: the quay,,2.276,"…of Saint-Élie has a quay, a ferry and a pier. The council and the…",https://example.org/articles/14
    2,10,a05,2018-02,en,A year in Östra Hamn: the timetable,Coast Courier,2.242,"…the town hall. the mayor of Östra Hamn has a pier, a boat and a quay.",
    3,8,a08,,en,A year in Aldmouth: the bridge,Aldmouth Gazette,2.198,"…of Saint-Élie has a ferry, a boat and a quay. The north road of 東港…",https://example.org/articles/8

    $ dossier search --csv -n 3 '((quay))' many/manifest.yaml
    dossier: 3 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.734,"On 22 November 2021, the mayor closed the quay.",
    2,3,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,0.733,"“We shall keep the quay,” the mayor told the council; nobody agreed.",
    3,4,a14,2019-11-15,en,News from Aldmouth: the quay,,0.725,"the mayor of Saint-Élie has a quay, a ferry and a pier. The council…",https://example.org/articles/14

    $ dossier search --csv -n 3 '/qua[iy]/' many/manifest.yaml
    dossier: 3 of 34 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.349,"On 22 November 2021, the mayor closed the quay.",
    2,3,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,0.348,"“We shall keep the quay,” the mayor told the council; nobody agreed.",
    3,4,a14,2019-11-15,en,News from Aldmouth: the quay,,0.344,"the mayor of Saint-Élie has a quay, a ferry and a pier. The council…",https://example.org/articles/14

    $ dossier search --csv -n 3 '/^light/' many/manifest.yaml
    dossier: 3 of 23 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a09,2018-10-16,en,News from Coldhithe: the lighthouse,,1.180,"The lighthouse was opened again on 20 February 2018, said Dr Ito. Dr…",
    2,5,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,1.121,"…Vane of Saint-Élie has a lighthouse, a lighthouse and a timetable.",
    3,4,a36,2020-01-05,en,News from Coldhithe: the town hall,Le Phare,1.026,"The lighthouse was opened again on 12 March 2020, said Père Aubin. The…",

    $ dossier search --csv -n 3 'Élie' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,0.646,The town hall of Saint-Élie is older than the boat. “We shall keep the…,
    2,3,a15,2019-04-26,en,What became of Aldmouth: the timetable,Le Phare,0.620,…July no ferry crossed to Saint-Élie. The pier of Brackwater is older…,
    3,1,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,0.609,News from Saint-Élie: the timetable,

    $ dossier search --csv -n 3 'elie' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,0.646,The town hall of Saint-Élie is older than the boat. “We shall keep the…,
    2,3,a15,2019-04-26,en,What became of Aldmouth: the timetable,Le Phare,0.620,…July no ferry crossed to Saint-Élie. The pier of Brackwater is older…,
    3,1,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,0.609,News from Saint-Élie: the timetable,

    $ dossier search --csv -n 3 '東港' many/manifest.yaml
    dossier: 3 of 27 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,2,a27,2019-04,en,Trouble at 東港: the bridge,Aldmouth Gazette,0.786,東港,
    2,2,a12,2018-01-21,en,News from 東港: the pier,Coast Courier,0.786,…and the harbour board met in 東港 because of the timetable. The…,
    3,5,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.781,…14 February no ferry crossed to 東港. From 3 January to 4 January no…,

    $ dossier search --csv -n 3 'Saint-Élie' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a39,2020-04-10,en,Letters about Saint-Élie: the lighthouse,,0.646,The town hall of Saint-Élie is older than the boat. “We shall keep the…,
    2,3,a15,2019-04-26,en,What became of Aldmouth: the timetable,Le Phare,0.620,…25 July no ferry crossed to Saint-Élie. The pier of Brackwater is…,
    3,1,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,0.609,News from Saint-Élie: the timetable,

    $ dossier search --csv -n 3 'closing' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a11,2018-08-10,en,News from Aldmouth: the town hall,Echo,0.620,"…Vane closed the town hall. On 1 January, Ann Holt closed the…",
    2,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.589,"On 22 November 2021, the mayor closed the quay.",
    3,7,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.565,"…Dr Ito closed the boat. On 19 May 2017, Tom Archer closed the boat.",

    $ dossier search --csv -n 3 '=closed' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a11,2018-08-10,en,News from Aldmouth: the town hall,Echo,0.620,"…Vane closed the town hall. On 1 January, Ann Holt closed the…",
    2,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.589,"On 22 November 2021, the mayor closed the quay.",
    3,7,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.565,"…Dr Ito closed the boat. On 19 May 2017, Tom Archer closed the boat.",

    $ dossier search --csv -n 3 'closed' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a11,2018-08-10,en,News from Aldmouth: the town hall,Echo,0.620,"…Vane closed the town hall. On 1 January, Ann Holt closed the…",
    2,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.589,"On 22 November 2021, the mayor closed the quay.",
    3,7,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.565,"…Dr Ito closed the boat. On 19 May 2017, Tom Archer closed the boat.",

    $ dossier search --csv -n 3 'CLOSED' many/manifest.yaml
    dossier: 3 of 29 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a11,2018-08-10,en,News from Aldmouth: the town hall,Echo,0.620,"…Vane closed the town hall. On 1 January, Ann Holt closed the…",
    2,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,0.589,"On 22 November 2021, the mayor closed the quay.",
    3,7,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.565,"…Dr Ito closed the boat. On 19 May 2017, Tom Archer closed the boat.",

    $ dossier search --csv -n 3 'L'\''an dernier' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,8,a03,2018-04-06,fr,Le bateau de Östra Hamn,Le Phare,8.171,"…L’an dernier, le conseil a vu le bac de Brackwater. L’an dernier, le…",
    2,8,a17,,fr,Le bac de Brackwater,Aldmouth Gazette,8.081,"L’an dernier, le conseil a vu le quai de Coldhithe. L’an dernier, le…",
    3,8,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,7.939,"…L’an dernier, le conseil a vu le quai de 東港. L’an dernier, le…",

    $ dossier search --csv -n 3 'the' many/manifest.yaml
    dossier: 3 of 39 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,61,a00,2018-01-01,en,Trouble at Coldhithe: the pier,Le Phare,0.089,"…2021, the mayor closed the timetable. The council and the harbour…",
    2,16,a12,2018-01-21,en,News from 東港: the pier,Coast Courier,0.088,…東港 because of the timetable. The council and the harbour board met…,
    3,17,a34,2020-03-11,en,Letters about 東港: the ferry,,0.088,"…said the mayor. “We shall keep the town hall,” the mayor told the…",

    $ dossier search --csv -n 3 'of the' many/manifest.yaml
    dossier: 3 of 34 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,18,a26,,en,What became of Östra Hamn: the bridge,Aldmouth Gazette,0.480,…closed the timetable. The pier of Östra Hamn is older than the town…,https://example.org/articles/26
    2,12,a15,2019-04-26,en,What became of Aldmouth: the timetable,Le Phare,0.477,…crossed to Saint-Élie. The pier of Brackwater is older than the pier.,
    3,64,a30,2020-07-23,en,Trouble at Coldhithe: the pier,Echo,0.465,…said the mayor. The boat of Brackwater is older than the lighthouse.,

    $ dossier search --csv -n 3 '2019' many/manifest.yaml
    dossier: 3 of 27 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a01,2018-06-12,en,Letters about Saint-Élie: the bridge,Coast Courier,0.709,…Brackwater. From 11 May 2019 to 4 January 2019 no ferry crossed to…,
    2,3,a22,2019-03-19,en,News from 東港: the town hall,Echo,0.680,"…was opened again on 16 January 2019, said the mayor. The north road…",
    3,3,a14,2019-11-15,en,News from Aldmouth: the quay,,0.662,"…Vane said in October 2019. On 9 March 2019, Père Aubin closed the…",https://example.org/articles/14

    $ dossier search --csv -n 3 '"12 million"' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'million NEAR/2 12' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 '"closed the bridge" OR "fermé le pont"' many/manifest.yaml
    dossier: 3 of 8 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,1,a17,,fr,Le bac de Brackwater,Aldmouth Gazette,2.240,"Le 2 juin 2018, the mayor a fermé le pont. « Nous garderons le pont »,…",
    2,1,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,2.150,"Le 27 juin 2017, Ann Holt a fermé le pont. « Nous garderons le bateau…",
    3,2,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,2.072,"Le 4 octobre 2021, Mary Vane a fermé le pont.",

    $ dossier search --csv -n 3 'mayor AND (ferry OR bac) AND NOT quay' many/manifest.yaml
    dossier: 3 of 9 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,5,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,4.222,"…« Nous garderons le bac », a dit the mayor au conseil en mars 2020. «…",
    2,4,a17,,fr,Le bac de Brackwater,Aldmouth Gazette,4.098,"…mayor a fermé le pont. « Nous garderons le pont », a dit the mayor au…",
    3,11,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,3.240,"…« Nous garderons le bac », a dit the mayor au conseil en janvier 2020.",

    $ dossier search --csv -n 3 '"Mary Vane" "Tom Archer"' many/manifest.yaml
    dossier: 3 of 19 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,4,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,1.280,…pier and a bridge. Last week Mary Vane walked over the pier twice a…,
    2,15,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,1.274,"…2017, selon Tom Archer. Le 4 juin 2019, Mary Vane a fermé le bateau. «…",
    3,5,a13,2018-06-04,en,News from Coldhithe: the pier,Echo,1.189,"Mary Vane of Coldhithe has a north road, a bridge and a pier.",

    $ dossier search --csv -n 3 '*' many/manifest.yaml
    dossier: 3 of 40 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,0.000,"Le quai a été rouvert le 3 juin 2020, selon Ann Holt.",
    2,0,a38,2020-11,fr,Le pont de 東港,Echo,0.000,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    3,0,a33,2020-10-28,en,Trouble at 東港: the bridge,Coast Courier,0.000,The council and the harbour board met in 東港 because of the quay.…,

    $ dossier search --csv -n 3 -- '-bridge ferry' many/manifest.yaml
    dossier: 3 of 6 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,2,a32,2020-05-17,en,News from 東港: the ferry,Echo,0.637,…July 2018 to 14 October 2020 no ferry crossed to Coldhithe. The north…,https://example.org/articles/32
    2,2,a34,2020-03-11,en,Letters about 東港: the ferry,,0.634,…Vane closed the lighthouse. The ferry was opened again on 12 December…,
    3,4,a14,2019-11-15,en,News from Aldmouth: the quay,,0.596,"…of Saint-Élie has a quay, a ferry and a pier. The council and the…",https://example.org/articles/14

    $ dossier search --csv -n 3 'NOT bridge' many/manifest.yaml
    dossier: 3 of 14 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,0,a31,2020-12-06,fr,Le bac de Aldmouth,Aldmouth Gazette,0.000,"Le quai a été rouvert le 3 juin 2020, selon Ann Holt.",
    2,0,a38,2020-11,fr,Le pont de 東港,Echo,0.000,"Le pont a été rouvert le 22 septembre 2018, selon Mary Vane. L’an…",https://example.org/articles/38
    3,0,a28,2020-09-01,en,A year in 東港: the boat,Le Phare,0.000,"On 3 April 2019, Mary Vane closed the lighthouse.",

    $ dossier search --csv -n 3 'quay quay quay' many/manifest.yaml
    dossier: 3 of 28 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,3,a19,2019-12-14,en,What became of Coldhithe: the quay,,2.203,"On 22 November 2021, the mayor closed the quay.",
    2,3,a07,2018-12-22,en,A year in Östra Hamn: the quay,Le Phare,2.198,"“We shall keep the quay,” the mayor told the council; nobody agreed.",
    3,4,a14,2019-11-15,en,News from Aldmouth: the quay,,2.175,"the mayor of Saint-Élie has a quay, a ferry and a pier. The council…",https://example.org/articles/14

    $ dossier search --csv -n 3 'example.org' many/manifest.yaml
    rank,hits,id,date,lang,title,source,score,snippet,url
    [1]

    $ dossier search --csv -n 3 'a' many/manifest.yaml
    dossier: 3 of 36 articles shown
    rank,hits,id,date,lang,title,source,score,snippet,url
    1,28,a10,2018-03-27,fr,Le phare de Östra Hamn,Le Phare,0.264,"…Mary Vane a fermé le bac. « Nous garderons le quai », a dit Mary Vane…",
    2,11,a38,2020-11,fr,Le pont de 東港,Echo,0.257,"…Ann Holt a fermé le quai. « Nous garderons le bac », a dit the mayor…",https://example.org/articles/38
    3,8,a18,2019-07-03,en,News from Saint-Élie: the timetable,Echo,0.257,"…Ito of Brackwater has a bridge, a ferry and a quay. Last week Ann Holt…",

    $ dossier search '(bridge' many/manifest.yaml
    query:1:1: error: the parenthesis is not closed
        (bridge
        ^
    [2]

    $ dossier search 'bridge)' many/manifest.yaml
    query:1:7: error: this parenthesis was never opened
        bridge)
              ^
    [2]

    $ dossier search '"open' many/manifest.yaml
    query:1:1: error: the quotation mark is not closed
        "open
        ^~~~~
    [2]

    $ dossier search 'bridge AND' many/manifest.yaml
    query:1:8: error: expected something to search for after “AND”
        bridge AND
               ^~~
    [2]

    $ dossier search 'OR bridge' many/manifest.yaml
    query:1:1: error: expected something to search for before “OR”
        OR bridge
        ^~
    [2]

    $ dossier search 'NEAR/3 quay' many/manifest.yaml
    query:1:1: error: expected something to search for before “NEAR/3”
        NEAR/3 quay
        ^~~~~~
    [2]

    $ dossier search 'quay NEAR/x pier' many/manifest.yaml
    query:1:6: error: found “NEAR/x”, expected a distance from 1 to 1000 words
        quay NEAR/x pier
             ^~~~~~
    [2]

    $ dossier search 'quay NEAR/0 pier' many/manifest.yaml
    query:1:6: error: found “NEAR/0”, expected a distance from 1 to 1000 words
        quay NEAR/0 pier
             ^~~~~~
    [2]

    $ dossier search 'date:never' many/manifest.yaml
    query:1:6: error: found “never”, expected a date or two with .. between, as 2021-09..2022
        date:never
             ^~~~~
    [2]

    $ dossier search 'date:2019-13' many/manifest.yaml
    query:1:6: error: found “2019-13”, expected a date or two with .. between, as 2021-09..2022
        date:2019-13
             ^~~~~~~
    [2]

    $ dossier search 'date:2020..2019' many/manifest.yaml
    query:1:6: error: found “2020..2019”, expected a date or two with .. between, as 2021-09..2022
        date:2020..2019
             ^~~~~~~~~~
    [2]

    $ dossier search 'colour:red' many/manifest.yaml
    query:1:1: error: no field “colour”; the fields are title, text, source, author, lang, tag, id, url, group, date, mentioned, is, query
        colour:red
        ^~~~~~~
    [2]

    $ dossier search 'title:' many/manifest.yaml
    query:1:1: error: expected a value after title:
        title:
        ^~~~~~
    [2]

    $ dossier search '@nobody' many/manifest.yaml
    query:1:1: error: no keyword group “nobody” in this dossier
        @nobody
        ^~~~~~~
    [2]

    $ dossier search '@' many/manifest.yaml
    query:1:1: error: expected the name of a keyword group after @
        @
        ^
    [2]

    $ dossier search '/[a/' many/manifest.yaml
    query:1:1: error: the expression is not closed by /
        /[a/
        ^~~~
    [2]

    $ dossier search '/a' many/manifest.yaml
    query:1:1: error: the expression is not closed by /
        /a
        ^~
    [2]

    $ dossier search 'query:none' many/manifest.yaml
    query:1:7: error: no saved search “none”
        query:none
              ^~~~
    [2]

    $ dossier search '~' many/manifest.yaml
    query:1:1: error: found “~”, expected a word after it
        ~
        ^
    [2]

    $ dossier search '^' many/manifest.yaml
    query:1:1: error: “^” holds no word
        ^
        ^
    [2]

    $ dossier search 'bridge^' many/manifest.yaml
    2  a26              What became of Östra Hamn: the bridge
        …the quay twice a day. The quay of Saint-Élie is older than the bridge.
    1  a27  2019-04     Trouble at 東港: the bridge
        Trouble at 東港: the bridge
    3  a02  2018-11-23  Letters about 東港: the lighthouse
        …of Saint-Élie has a bridge, a quay and a bridge. It cost 80 million,…
    1  a01  2018-06-12  Letters about Saint-Élie: the bridge
        Letters about Saint-Élie: the bridge
    1  a08              A year in Aldmouth: the bridge
        A year in Aldmouth: the bridge
    2  a33  2020-10-28  Trouble at 東港: the bridge
        …Mary Vane. “We shall keep the bridge,” Ann Holt told the council;…
    3  a23  2019-08-02  Letters about Saint-Élie: the ferry
        …Dr Ito of 東港 has a bridge, a ferry and a bridge. The council and the…
    3  a04  2018-09-17  Trouble at Coldhithe: the quay
        …of the boat. Ann Holt of Östra Hamn has a bridge, a quay and a bridge.
    2  a18  2019-07-03  News from Saint-Élie: the timetable
        …Dr Ito of Brackwater has a bridge, a ferry and a quay. Last week Ann…
    3  a13  2018-06-04  News from Coldhithe: the pier
        …week Tom Archer walked over the bridge twice a day. “We shall keep the…
    2  a07  2018-12-22  A year in Östra Hamn: the quay
        …Brackwater. “We shall keep the bridge,” Tom Archer told the council;…
    5  a00  2018-01-01  Trouble at Coldhithe: the pier
        …a timetable, a town hall and a bridge. “We shall keep the town hall,”…
    5  a30  2020-07-23  Trouble at Coldhithe: the pier
        …council and the harbour board met in Aldmouth because of the bridge.
    2  a29  2020-02-12  News from Aldmouth: the quay
        …Östra Hamn. Tom Archer of Coldhithe has a ferry, a quay and a bridge.
    2  a21  2019-10-08  Trouble at Aldmouth: the ferry
        …Archer said in March 2016. The bridge of Coldhithe is older than the…
    2  a11  2018-08-10  News from Aldmouth: the town hall
        …in Brackwater because of the bridge. Last week the mayor walked over…
    1  a15  2019-04-26  What became of Aldmouth: the timetable
        …of Saint-Élie is older than the bridge. It cost 66 million, Mary Vane…
    1  a09  2018-10-16  News from Coldhithe: the lighthouse
        …Dr Ito. Dr Ito of 東港 has a bridge, a timetable and a quay. Last week…
    1  a12  2018-01-21  News from 東港: the pier
        …because of the town hall. The bridge of Aldmouth is older than the…
    1  a19  2019-12-14  What became of Coldhithe: the quay
        …crossed to Coldhithe. On 12 July 2019, Père Aubin closed the bridge.
    2  a20  2019-05-25  Letters about Östra Hamn: the ferry
        The bridge of Östra Hamn is older than the north road.
    1  a25  2019-06-24  Letters about Aldmouth: the pier
        …Brackwater. “We shall keep the bridge,” Tom Archer told the council;…
    1  a39  2020-04-10  Letters about Saint-Élie: the lighthouse
        …a day. the mayor of Aldmouth has a ferry, a north road and a bridge.
    1  a35              News from Coldhithe: the lighthouse
        …2 October, Mary Vane closed the bridge. “We shall keep the town hall,”…
    1  a05  2018-02     A year in Östra Hamn: the timetable
        The bridge was opened again on 13 April 2019, said Dr Ito. The town…
    1  a37  2020-06-16  Trouble at 東港: the quay
        …a day. Mary Vane of Aldmouth has a pier, a bridge and a north road.

    $ dossier search 'bridge^0' many/manifest.yaml
    [1]

    $ dossier search '""' many/manifest.yaml
    query:1:1: error: found no word between the quotation marks
        ""
        ^~
    [2]

    $ dossier search '()' many/manifest.yaml
    dossier: the query is empty
    [2]

    $ dossier search '-' many/manifest.yaml
    query:1:1: error: expected something to search for after “-”
        -
        ^
    [2]

    $ dossier search '**' many/manifest.yaml
    query:1:1: error: “**” holds no word
        **
        ^~
    [2]

    $ dossier search 'a~9' many/manifest.yaml
    query:1:1: error: found ~9, expected ~1 or ~2
        a~9
        ^~~
    [2]

    $ dossier search 'is:odd' many/manifest.yaml
    query:1:4: error: found “odd”, expected read or unread
        is:odd
           ^~~
    [2]

    $ dossier search 'lang:xx' many/manifest.yaml
    [1]

    $ dossier search 'brigde AND fery' many/manifest.yaml
    dossier: no article has “brigde”; did you mean bridge (26)?
    [1]
