The command line itself: help, mistakes, exit statuses.

  $ dossier --version
  dossier 0.1.0

  $ dossier --help | head -4
  dossier - read one story across many articles

    dossier [PATH…]                   open the reader on a manifest, a folder or files
    dossier VERB [ARGUMENT…] [PATH…]  do one thing and print it

Every verb has a help text that names its options.

  $ for v in $(dossier --help | sed -n '/^Verbs/,/^$/s/^  \([a-z]*\).*/\1/p'); do dossier help $v >h || echo "$v"; dossier $v --help | cmp - h; done
  $ dossier --help | sed -n '/^Verbs/,/^$/p' | grep -c '^  '
  17

  $ dossier help related
  dossier related [--json] [--jsonl] [--csv] [--raw] [--limit N] ARTICLE [PATH…]

    find the articles nearest to one

    One row an article, nearest first, with a score from 0 to 1 and the
    strongest terms that both share. A declared translation or original comes
    first.

  Options:
    --json              write one JSON document
    --jsonl             write JSON Lines: one object a row
    --csv               write comma-separated values under a line of names
    --raw               in CSV, no apostrophe before what a spreadsheet would calculate
    -n, --limit N       write at most N rows; 0 for all

A verb that takes another's option says so, and the nearest it has.

  $ dossier list --limt 3
  dossier: list has no option --limt
  usage: dossier list [--json] [--jsonl] [--csv] [--raw] [PATH…]
  [2]

  $ dossier search --limt 3 walk
  dossier: search has no option --limt; did you mean --limit?
  usage: dossier search [--json] [--jsonl] [--csv] [--raw] [--limit N] [--sort ORDER] [--any] [--more] QUERY [PATH…]
  [2]

  $ dossier search walk --limit many
  dossier: --limit: found "many", expected a number
  usage: dossier search [--json] [--jsonl] [--csv] [--raw] [--limit N] [--sort ORDER] [--any] [--more] QUERY [PATH…]
  [2]

  $ dossier frame --size 0x10
  dossier: --size: found "0x10", expected WIDTHxHEIGHT, such as 120x40
  usage: dossier frame [--size WxH] [--keys KEYS] [--ansi] [PATH…]
  [2]

  $ dossier search
  dossier: search needs QUERY
  usage: dossier search [--json] [--jsonl] [--csv] [--raw] [--limit N] [--sort ORDER] [--any] [--more] QUERY [PATH…]
  [2]

  $ dossier serch walk
  dossier: no verb, file or folder is called "serch"; did you mean "search"?
  [2]

  $ dossier help serch
  dossier: no verb "serch"; did you mean "search"?
  [2]

  $ dossier nowhere/at/all
  dossier: no verb, file or folder is called "nowhere/at/all"; "dossier --help" lists the verbs
  [2]

  $ dossier list nowhere.yaml
  dossier: nowhere.yaml: no such file or folder
  [2]

Options may follow the arguments, and -- ends them.

  $ dossier list content/manifest.yaml --csv | head -1
  id,date,lang,title,error,source,author,url,file,tags,translation_of,guessed

  $ dossier search -x
  dossier: search has no option -x; put -- before an argument that begins with a dash
  usage: dossier search [--json] [--jsonl] [--csv] [--raw] [--limit N] [--sort ORDER] [--any] [--more] QUERY [PATH…]
  [2]

A full disk is an error.

  $ dossier list >/dev/full
  dossier: cannot write to standard output
  [2]

What is missing is said.

  $ dossier collocates --sort size walk
  dossier: --sort: found "size", expected likelihood, information or count
  [2]

  $ mkdir void; dossier list void
  void: warning: found no file that can be read as an article
  [2]

  $ printf 'dossier: 1\narticles:\n  - {id: gone, title: Gone, date: 2021-05-14, file: gone.txt}\n' >m.yaml

  $ dossier dates gone m.yaml
  dossier: 1 of 1 articles could not be read; "dossier check" says why

  $ dossier show gone m.yaml
  dossier: 1 of 1 articles could not be read; "dossier check" says why
  Gone
  Date: 14 May 2021
  Error: no such file
