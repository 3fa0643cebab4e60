␛[0;1;38;5;29m━ Articles 6 · 6 unread ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243m4 Mar 2019␛[0m    ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;29mBridge␛[0;1m at ␛[0;1;38;5;29mAldmouth␛[0;1m closed after␛[0m
                      ␛[0;1minspection␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243m≈ 4 Mar 2019␛[0m  ␛[0;38;5;243mfr␛[0m   ␛[0;1mLe ␛[0;1;38;5;29mpont␛[0;1m d’␛[0;1;38;5;29mAldmouth␛[0;1m fermé après une␛[0m
                      ␛[0;1minspection␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243mMar 2019␛[0m      ␛[0;38;5;243men␛[0m   ␛[0;1mA ferry every hour, says the ␛[0;1;38;5;63mcouncil␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m●␛[0m ␛[0;38;5;243mundated␛[0m       ␛[0;38;5;243men?␛[0m  ␛[0;38;5;243m? ␛[0;1mLetters␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243m12 Jun 2021␛[0m   ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;29mBridge␛[0;1m open again␛[0m
 ␛[0;1;38;5;131m✗␛[0m ␛[0;38;5;243mundated␛[0m       ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;131mA report that cannot be read␛[0m






␛[0m The bridge at Aldmouth                     ␛[0;38;5;243m4/6 · 100% · ?:help␛[0m
