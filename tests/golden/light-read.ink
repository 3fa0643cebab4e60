␛[0;1;38;5;25m━ Bridge at Aldmouth closed after inspection ━━━━━━━━━━━━━━━━━━━␛[0m

  The ␛[0;38;5;29mbridge␛[0m at ␛[0;38;5;29mAldmouth␛[0m was closed on ␛[0;3;38;5;59mMonday␛[0m after an
  inspection found cracks in two of its piers. The ␛[0;38;5;62mcouncil␛[0m
  said that it would stay closed for at least a year.

  ␛[0;38;5;94mTom Archer␛[0m, the engineer who led the inspection, told the
  ␛[0;38;5;62mcouncil␛[0m that the cracks had grown since ␛[0;3;38;5;59mNovember 2018␛[0m. He
  advised against any traffic, walkers included.

  ␛[0;1mWhat is known␛[0m

  ␛[0;38;5;241m•␛[0m The ␛[0;38;5;29mbridge␛[0m was built in ␛[0;3;38;5;59m1934␛[0m.
  ␛[0;38;5;241m•␛[0m Two piers of five are cracked.
  ␛[0;38;5;94mpeople␛[0;38;5;241m 2␛[0m  ␛[0;38;5;29mplaces␛[0;38;5;241m 7␛[0m  ␛[0;38;5;62mbodies␛[0;38;5;241m 3␛[0m
␛[0m The bridge at Aldmouth                      ␛[0;38;5;241m1/6 · 22% · ?:help␛[0m
