␛[0;1;38;5;29m━ Results 4 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m●␛[0m ␛[0;38;5;243m12 Jun 2021␛[0m   ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;29mBridge␛[0;1m open again␛[0m                       ␛[0;38;5;29m4␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;38;5;243mThe ␛[0;38;5;16;48;5;221mbridge␛[0;38;5;243m at Aldmouth was opened again…␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243m4 Mar 2019␛[0m    ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;29mBridge␛[0;1m at ␛[0;1;38;5;29mAldmouth␛[0;1m closed after␛[0m         ␛[0;38;5;29m5␛[0m
                      ␛[0;1minspection␛[0m
                      ␛[0;38;5;243mThe ␛[0;38;5;16;48;5;221mbridge␛[0;38;5;243m at Aldmouth was closed on Mon…␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243mMar 2019␛[0m      ␛[0;38;5;243men␛[0m   ␛[0;1mA ferry every hour, says the␛[0m            ␛[0;38;5;29m3␛[0m
                      ␛[0;1;38;5;63mcouncil␛[0m
                      ␛[0;38;5;243mWhile the ␛[0;38;5;16;48;5;221mbridge␛[0;38;5;243m is closed, a ferry will…␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243mundated␛[0m       ␛[0;38;5;243men?␛[0m  ␛[0;38;5;243m? ␛[0;1mLetters␛[0m                               ␛[0;38;5;29m1␛[0m
                      ␛[0;38;5;243m…grandmother crossed the ␛[0;38;5;16;48;5;221mbridge␛[0;38;5;243m on the d…␛[0m
␛[0m hit 1/13 · article 1/4 · bridge AND (      ␛[0;38;5;243m1/4 · 100% · ?:help␛[0m
␛[0;38;5;29m/␛[0mbridge AND (
            ␛[0;38;5;243m^␛[0m ␛[0;38;5;243mthe parenthesis is not closed␛[0m
