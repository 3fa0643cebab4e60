␛[0;1;38;5;29m━ Timeline 13 by decade · 2019 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m 4 Mar␛[0m ␛[0;38;5;243m○␛[0m ␛[0;38;5;243mBridge at Aldmouth closed after inspection␛[0m
 ␛[0;38;5;243m 4 Mar␛[0m ␛[0;38;5;243m○␛[0m ␛[0;38;5;243m≈ Le pont d’Aldmouth fermé après une inspection␛[0m
 ␛[0;38;5;243m 4 Mar␛[0m ● The bridge at Aldmouth was closed on Monday after an…
 ␛[0;38;5;243m 4 Mar␛[0m ● Le pont d’Aldmouth a été fermé lundi, après qu’une i…
 ␛[0;38;5;243m 8 Mar␛[0m ● A meeting is to be held on 8 March in the town hall
 ␛[0;38;5;243m18 Mar␛[0m ● The first ferry is to leave
␛[0;38;5;243m─ ␛[0;38;5;243mArticle␛[0;38;5;243m ──────────────────────────────────────────────────────␛[0m
  ␛[0;38;5;29mBridge␛[0;1m at ␛[0;38;5;29mAldmouth␛[0;1m closed after inspection␛[0m
  ␛[0;38;5;243m4 Mar 2019 · en · Coast Courier · by Mary Vane␛[0m

  The ␛[0;38;5;29mbridge␛[0m at ␛[0;38;5;29mAldmouth␛[0m was closed on ␛[0;3;38;5;243mMonday␛[0m after an
  inspection found cracks in two of its piers. The ␛[0;38;5;63mcouncil␛[0m
  said that it would stay closed for at least a year.

  ␛[0;38;5;131mTom Archer␛[0m, the engineer who led the inspection, told the
  ␛[0;38;5;63mcouncil␛[0m that the cracks had grown since ␛[0;3;38;5;243mNovember 2018␛[0m. He
  advised against any traffic, walkers included.

  ␛[0;1mWhat is known␛[0m

  ␛[0;38;5;131mpeople␛[0;38;5;243m 2␛[0m  ␛[0;38;5;29mplaces␛[0;38;5;243m 7␛[0m  ␛[0;38;5;63mbodies␛[0;38;5;243m 3␛[0m
␛[0m by decade                                             ␛[0;38;5;243m1/6 · 0%␛[0m
 Enter ␛[0;38;5;243mread␛[0m   d ␛[0;38;5;243mnext day␛[0m   M ␛[0;38;5;243mnext month␛[0m   + ␛[0;38;5;243mcloser␛[0m   ? ␛[0;38;5;243mall keys␛[0m
