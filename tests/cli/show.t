dossier show

  $ dossier show walk-and-talk | head -12
  Walk and talk – on patrol with women officers
  Date: 25 Feb 2022

  Women can join female officers on patrol in the parts of London where
  they feel least safe. The scheme is run by the Metropolitan Police and
  is called “walk and talk”. It is meant to help to rebuild the trust of
  the public, after crimes such as the killings of Sabina Nessa and Sarah
  Everard.

  While they walk, the women talk to the officers about their concerns,
  and about why they feel vulnerable in some places. A pilot was held last
  year and was judged successful. The scheme is now being rolled out

  $ dossier show 5 --width 30 | head -9
  Walk and talk – on patrol
    with women officers
  Date: 25 Feb 2022
  
  Women can join female officers
  on patrol in the parts of
  London where they feel least
  safe. The scheme is run by the
  Metropolitan Police and is

  $ dossier show 5 --width 0
  dossier: --width: found "0", expected a number of cells, 1 or more
  usage: dossier show [--json] [--width N] ARTICLE [PATH…]
  [2]

  $ dossier show walk | head -1
  Walk and talk – on patrol with women officers

  $ dossier show pledge
  dossier: 2 articles have an id that begins with "pledge"
  [2]

  $ dossier show walk-and-tolk
  dossier: no article "walk-and-tolk"; did you mean "walk-and-talk"?
  [2]

  $ dossier show zzzzzzzz
  dossier: no article "zzzzzzzz"; "dossier list" shows their ids
  [2]

  $ dossier show week --json | grep '"kind": "item"'
    {"kind": "item", "level": 1, "number": 0, "start": 447, "end": 569, "text": "patrols in hotspots that were found through intelligence, such as night-time economy areas and the ground outside schools;"},
    {"kind": "item", "level": 1, "number": 0, "start": 570, "end": 614, "text": "engagement days at schools and universities;"},
    {"kind": "item", "level": 1, "number": 0, "start": 615, "end": 658, "text": "operations against unlicensed taxi drivers;"},
    {"kind": "item", "level": 1, "number": 0, "start": 659, "end": 722, "text": "operations against violent and sexual offenders who are wanted."},
