␛[0;1;38;5;29m━ Timeline 13 by day ━━━━━━━━━━━━━␛[0;38;5;243m┬─ ␛[0;38;5;243mArticle␛[0;38;5;243m ─────────────────────────────────────────────␛[0m
 ␛[0;38;5;243m▂                              ␛[0;7m█␛[0m ␛[0;38;5;243m│␛[0m  ␛[0;38;5;29mBridge␛[0;1m at ␛[0;38;5;29mAldmouth␛[0;1m closed after inspection␛[0m
 ␛[0;38;5;243m1934␛[0m               ␛[0;38;5;243m30 Jun 2021␛[0m ␛[0;1;38;5;29m▲␛[0m ␛[0;38;5;243m│␛[0m  ␛[0;38;5;243m4 Mar 2019 · en · Coast Courier · by Mary Vane␛[0m
 ␛[0;1;38;5;243m1934␛[0m ␛[0;38;5;243m───────────────────────────␛[0m ␛[0;38;5;243m│␛[0m
  ␛[0;38;5;243myear␛[0m   ␛[0;1;38;5;29m●␛[0m The bridge was built…  ␛[0;38;5;243m│␛[0m  The ␛[0;38;5;29mbridge␛[0m at ␛[0;38;5;29mAldmouth␛[0m was closed on ␛[0;3;38;5;243mMonday␛[0m after
  ␛[0;38;5;243myear␛[0m   ␛[0;1;38;5;29m●␛[0m Le pont a été constru… ␛[0;38;5;243m│␛[0m  an inspection found cracks in two of its piers. The
  ␛[0;38;5;243m┊ 84 years without events␛[0m       ␛[0;38;5;243m│␛[0m  ␛[0;38;5;63mcouncil␛[0m said that it would stay closed for at least
  ␛[0;1;38;5;243mNov 2018␛[0m                        ␛[0;38;5;243m│␛[0m  a year.
  ␛[0;38;5;243msince␛[0m  ␛[0;1;38;5;29m●␛[0m Tom Archer, the en…␛[0;1;38;5;29m ×2␛[0m ␛[0;38;5;243m│␛[0m
  ␛[0;38;5;243m┊ 120 days without events␛[0m       ␛[0;38;5;243m│␛[0m  ␛[0;38;5;131mTom Archer␛[0m, the engineer who led the inspection,
  ␛[0;1;38;5;243mMar 2019␛[0m                        ␛[0;38;5;243m│␛[0m  told the ␛[0;38;5;63mcouncil␛[0m that the cracks had grown since
  ␛[0;38;5;243mmonth␛[0m  ␛[0;38;5;243m○␛[0m ␛[0;38;5;243mA ferry every hour, s…␛[0m ␛[0;38;5;243m│␛[0m  ␛[0;3;38;5;243mNovember 2018␛[0m. He advised against any traffic,
  ␛[0;38;5;243m┊ 3 days without events␛[0m         ␛[0;38;5;243m│␛[0m  walkers included.
  ␛[0;1;38;5;243m4 Mar 2019␛[0m                      ␛[0;38;5;243m│␛[0m
␛[0;7m▸ Mon  4 ○ Bridge at Aldmouth cl… ␛[0;38;5;243m│␛[0m  ␛[0;1mWhat is known␛[0m
  ␛[0;38;5;243mMon  4␛[0m ␛[0;38;5;243m○␛[0m ␛[0;38;5;243m≈ Le pont d’Aldmouth…␛[0m  ␛[0;38;5;243m│␛[0m
  ␛[0;38;5;243mMon  4␛[0m ␛[0;1;38;5;29m●␛[0m The bridge at Aldmout… ␛[0;38;5;243m│␛[0m  ␛[0;38;5;243m•␛[0m The ␛[0;38;5;29mbridge␛[0m was built in ␛[0;3;38;5;243m1934␛[0m.
  ␛[0;38;5;243mMon  4␛[0m ␛[0;1;38;5;29m●␛[0m Le pont d’Aldmouth a…  ␛[0;38;5;243m│␛[0m  ␛[0;38;5;243m•␛[0m Two piers of five are cracked.
  ␛[0;38;5;243m┊ 3 days without events␛[0m         ␛[0;38;5;243m│␛[0m  ␛[0;38;5;243m•␛[0m About 6,000 people cross the ␛[0;38;5;29mbridge␛[0m on a working
  ␛[0;1;38;5;243m8 Mar 2019␛[0m                      ␛[0;38;5;243m│␛[0m    day.
  ␛[0;38;5;243mFri  8␛[0m ␛[0;1;38;5;29m●␛[0m A meeting is to be he… ␛[0;38;5;243m│␛[0m
  ␛[0;38;5;243m┊ 9 days without events␛[0m         ␛[0;38;5;243m│␛[0m  ␛[0;38;5;243m│␛[0m ␛[0;3mNobody will walk over a ␛[0;38;5;29mbridge␛[0;3m that I would not␛[0m
  ␛[0;1;38;5;243m18 Mar 2019␛[0m                     ␛[0;38;5;243m│␛[0m  ␛[0;38;5;131mpeople␛[0;38;5;243m 2␛[0m  ␛[0;38;5;29mplaces␛[0;38;5;243m 7␛[0m  ␛[0;38;5;63mbodies␛[0;38;5;243m 3␛[0m
␛[0;7m by day                                                                 1/6 · 0% · ?:help ␛[0m
