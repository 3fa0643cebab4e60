␛[0;1;38;5;75m━ Timeline 13 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
 ␛[0;38;5;110mMar 2019␛[0m
 ␛[0;38;5;247mmonth␛[0m  ␛[0;38;5;247m○␛[0m ␛[0;38;5;247mA ferry every hour, says the council␛[0m
 ␛[0;38;5;247mMon  4␛[0m ␛[0;38;5;247m○␛[0m ␛[0;38;5;247mBridge at Aldmouth closed after inspection␛[0m
 ␛[0;38;5;247mMon  4␛[0m ␛[0;38;5;247m○␛[0m ␛[0;38;5;247m≈ Le pont d’Aldmouth fermé après une inspection␛[0m
␛[0;1;38;5;75m▌␛[0;38;5;247mMon  4␛[0m ● The bridge at Aldmouth was closed on Monday after an
␛[0;1;38;5;75m▌␛[0m         inspection found cracks in two of its piers
␛[0;38;5;242m─ ␛[0;38;5;247mArticle␛[0;38;5;242m ──────────────────────────────────────────────────────␛[0m
  ␛[0;38;5;72mBridge␛[0;1m at ␛[0;38;5;72mAldmouth␛[0;1m closed after inspection␛[0m
  ␛[0;38;5;247m4 Mar 2019 · en · Coast Courier · by Mary Vane␛[0m

  The ␛[0;38;5;72mbridge␛[0m at ␛[0;38;5;72mAldmouth␛[0m was closed on ␛[0;1;38;5;16;48;5;214mMonday␛[0m after an
  inspection found cracks in two of its piers. The ␛[0;38;5;69mcouncil␛[0m
  said that it would stay closed for at least a year.

  ␛[0;38;5;179mTom Archer␛[0m, the engineer who led the inspection, told the
  ␛[0;38;5;69mcouncil␛[0m that the cracks had grown since ␛[0;3;38;5;110mNovember 2018␛[0m. He
  advised against any traffic, walkers included.

  ␛[0;1mWhat is known␛[0m

  ␛[0;38;5;179mpeople␛[0;38;5;247m 2␛[0m  ␛[0;38;5;72mplaces␛[0;38;5;247m 7␛[0m  ␛[0;38;5;69mbodies␛[0;38;5;247m 3␛[0m
␛[0m 4 Mar 2019 · reported the same day · Bridge at Aldm…  ␛[0;38;5;247m1/6 · 0%␛[0m
 Enter ␛[0;38;5;247mread␛[0m   d ␛[0;38;5;247mnext day␛[0m   M ␛[0;38;5;247mnext month␛[0m   + ␛[0;38;5;247mcloser␛[0m   ? ␛[0;38;5;247mall keys␛[0m
