␛[0;1;38;5;25m━ Timeline 13 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
 ␛[0;38;5;59mMar 2019␛[0m
 ␛[0;38;5;241mmonth␛[0m  ␛[0;38;5;241m○␛[0m ␛[0;38;5;241mA ferry every hour, says the council␛[0m
 ␛[0;38;5;241mMon  4␛[0m ␛[0;38;5;241m○␛[0m ␛[0;38;5;241mBridge at Aldmouth closed after inspection␛[0m
 ␛[0;38;5;241mMon  4␛[0m ␛[0;38;5;241m○␛[0m ␛[0;38;5;241m≈ Le pont d’Aldmouth fermé après une inspection␛[0m
␛[0;1;38;5;25m▌␛[0;38;5;241mMon  4␛[0m ● The bridge at Aldmouth was closed on Monday after an
␛[0;1;38;5;25m▌␛[0m         inspection found cracks in two of its piers
␛[0;38;5;245m─ ␛[0;38;5;241mArticle␛[0;38;5;245m ──────────────────────────────────────────────────────␛[0m
  ␛[0;38;5;29mBridge␛[0;1m at ␛[0;38;5;29mAldmouth␛[0;1m closed after inspection␛[0m
  ␛[0;38;5;241m4 Mar 2019 · en · Coast Courier · by Mary Vane␛[0m

  The ␛[0;38;5;29mbridge␛[0m at ␛[0;38;5;29mAldmouth␛[0m was closed on ␛[0;1;38;5;16;48;5;214mMonday␛[0m after an
  inspection found cracks in two of its piers. The ␛[0;38;5;62mcouncil␛[0m
  said that it would stay closed for at least a year.

  ␛[0;38;5;94mTom Archer␛[0m, the engineer who led the inspection, told the
  ␛[0;38;5;62mcouncil␛[0m that the cracks had grown since ␛[0;3;38;5;59mNovember 2018␛[0m. He
  advised against any traffic, walkers included.

  ␛[0;1mWhat is known␛[0m

  ␛[0;38;5;94mpeople␛[0;38;5;241m 2␛[0m  ␛[0;38;5;29mplaces␛[0;38;5;241m 7␛[0m  ␛[0;38;5;62mbodies␛[0;38;5;241m 3␛[0m
␛[0m 4 Mar 2019 · reported the same day · Bridge at Aldm…  ␛[0;38;5;241m1/6 · 0%␛[0m
 Enter ␛[0;38;5;241mread␛[0m   d ␛[0;38;5;241mnext day␛[0m   M ␛[0;38;5;241mnext month␛[0m   + ␛[0;38;5;241mcloser␛[0m   ? ␛[0;38;5;241mall keys␛[0m
