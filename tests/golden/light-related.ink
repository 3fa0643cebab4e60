␛[0;1;38;5;25m━ Related 4 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;25m▌␛[0m Le pont d’Aldmouth fermé après une inspection
␛[0;1;38;5;25m▌␛[0m ␛[0;38;5;241m⇄ translation · 1.00 · the same day␛[0m
␛[0;1;38;5;25m▌␛[0m ␛[0;38;5;241mbridge, Aldmouth, inspection, council, Tom Archer␛[0m
␛[0;1;38;5;25m▌␛[0m ␛[0;38;5;241m▇ groups  ▂ words  ▁ names␛[0m
␛[0;1;38;5;25m▌␛[0m ␛[0;38;5;241mgroups 1/6, 0.46␛[0m
␛[0;1;38;5;25m▌␛[0m The ␛[0;1;38;5;25mbridge␛[0m at Aldmouth was closed on Monday after an
␛[0;1;38;5;25m▌␛[0m inspection found …
␛[0;1;38;5;25m▌␛[0m Le ␛[0;1;38;5;25mpont␛[0m d’Aldmouth fermé après une inspection
  Bridge open again
  ␛[0;38;5;241m0.80 · 2 years later, by the same source␛[0m
  ␛[0;38;5;241mbridge, Aldmouth, council, piers, Tom Archer, boats, mayor,␛[0m
  ␛[0;38;5;241mwalk␛[0m
  A ferry every hour, says the council
  ␛[0;38;5;241m0.39 · 3 days before␛[0m
␛[0m The bridge at Aldmouth                     ␛[0;38;5;241m1/6 · 100% · ?:help␛[0m
