dossier batch

  $ printf '# a comment\ntrust\n\n"sexual offences"\nwalk AND (\nzeppelin\n' >queries
  $ dossier batch queries
  queries:5:10: error: the parenthesis is not closed
      walk AND (
               ^
  query              hits  articles  first                   operation  pledge-en  pledge-fr  week-of-action  walk-and-talk
  trust                 7         2  2021-09-30                      0          3          0               0              4
  "sexual offences"     2         2  2021-05-14T09:10+01:00          1          1          0               0              0
  zeppelin              0         0                                  0          0          0               0              0
  dossier: 1 of 4 queries had errors
  [2]

  $ dossier batch queries --csv 2>/dev/null
  query,hits,articles,first,operation,pledge-en,pledge-fr,week-of-action,walk-and-talk
  trust,7,2,2021-09-30,0,3,0,0,4
  """sexual offences""",2,2,2021-05-14T09:10+01:00,1,1,0,0,0
  zeppelin,0,0,,0,0,0,0,0
  [2]

  $ dossier batch - <queries 2>/dev/null --jsonl | head -1
  {"line": 2, "query": "trust", "parsed": "trust", "hits": 7, "articles": 2, "first": "2021-09-30", "counts": {"operation": 0, "pledge-en": 3, "pledge-fr": 0, "week-of-action": 0, "walk-and-talk": 4}}

  $ dossier batch no-such-file
  dossier: no-such-file: no such file
  [2]

A TREC run: words joined by OR, best first, one line an article.

  $ printf '1\twalk and talk in Peckham\n2\tzeppelin\n3\tdétective\n' >topics
  $ dossier batch --any --trec topics | sed 's/ [0-9.]* dossier$//'
  1 Q0 walk-and-talk 1
  1 Q0 operation 2

  $ dossier batch --any --trec --limit 1 topics | wc -l
  1

Scores fall with the rank.

  $ dossier batch --any --trec topics | awk '$1 == q && $5 > s { print "rises:", $0 } { q = $1; s = $5 }'

  $ printf 'no tab here\n1\twalk\n' >topics
  $ dossier batch --trec topics | wc -l
  dossier: line 1: found no tab, expected ID, a tab, and the query
  dossier: 1 of 1 queries had errors
  1
