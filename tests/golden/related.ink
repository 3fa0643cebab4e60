␛[0;1;38;5;29m━ Related 4 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0m Le pont d’Aldmouth fermé après une inspection
␛[0;1;38;5;29m▌␛[0m ␛[0;38;5;243m⇄ translation · 0.60  Aldmouth, inspection, bridge, Tom␛[0m
␛[0;1;38;5;29m▌␛[0m ␛[0;38;5;243mArcher, council, 2018␛[0m

  Bridge open again
  ␛[0;38;5;243m0.47  Aldmouth, piers, closed, walk, bridge, Tom Archer␛[0m

  A ferry every hour, says the council
  ␛[0;38;5;243m0.19  closed, bridge, council, walkers, harbour, board␛[0m

  Letters
  ␛[0;38;5;243m0.02  bridge, cross␛[0m


␛[0m The bridge at Aldmouth                     ␛[0;38;5;243m1/6 · 100% · ?:help␛[0m
