␛[0;1;38;5;75m━ Related 4 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;75m▌␛[0m Le pont d’Aldmouth fermé après une inspection
␛[0;1;38;5;75m▌␛[0m ␛[0;38;5;247m⇄ translation · 1.00 · the same day␛[0m
␛[0;1;38;5;75m▌␛[0m ␛[0;38;5;247mbridge, Aldmouth, inspection, council, Tom Archer␛[0m
␛[0;1;38;5;75m▌␛[0m ␛[0;38;5;247m▇ groups  ▂ words  ▁ names␛[0m
␛[0;1;38;5;75m▌␛[0m ␛[0;38;5;247mgroups 1/6, 0.46␛[0m
␛[0;1;38;5;75m▌␛[0m The ␛[0;1;38;5;75mbridge␛[0m at Aldmouth was closed on Monday after an
␛[0;1;38;5;75m▌␛[0m inspection found …
␛[0;1;38;5;75m▌␛[0m Le ␛[0;1;38;5;75mpont␛[0m d’Aldmouth fermé après une inspection
  Bridge open again
  ␛[0;38;5;247m0.80 · 2 years later, by the same source␛[0m
  ␛[0;38;5;247mbridge, Aldmouth, council, piers, Tom Archer, boats, mayor,␛[0m
  ␛[0;38;5;247mwalk␛[0m
  A ferry every hour, says the council
  ␛[0;38;5;247m0.39 · 3 days before␛[0m
␛[0m The bridge at Aldmouth                     ␛[0;38;5;247m1/6 · 100% · ?:help␛[0m
