␛[0;1;38;5;29m━ Results 3 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m●␛[0m ␛[0;38;5;243mMar 2019␛[0m      ␛[0;38;5;243men␛[0m   ␛[0;1mA ferry every hour, says the␛[0m            ␛[0;38;5;29m9␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;1;38;5;63mcouncil␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;38;5;243mWhile the ␛[0;38;5;16;48;5;221mbridge␛[0;38;5;243m is closed, a ␛[0;38;5;16;48;5;221mferry␛[0;38;5;243m will…␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243m12 Jun 2021␛[0m   ␛[0;38;5;243men␛[0m   ␛[0;1;38;5;29mBridge␛[0;1m open again␛[0m                       ␛[0;38;5;29m5␛[0m
                      ␛[0;38;5;243mThe ␛[0;38;5;16;48;5;221mferry␛[0;38;5;243m makes its last crossing on 30…␛[0m
 ␛[0;38;5;243m●␛[0m ␛[0;38;5;243mundated␛[0m       ␛[0;38;5;243men?␛[0m  ␛[0;38;5;243m? ␛[0;1mLetters␛[0m                               ␛[0;38;5;29m2␛[0m
                      ␛[0;38;5;243mThe ␛[0;38;5;16;48;5;221mferry␛[0;38;5;243m is late every morning. The tim…␛[0m



␛[0m hit 1/16 · article 1/3 · bridge (ferry O…  ␛[0;38;5;243m1/3 · 100% · ?:help␛[0m
␛[0;38;5;29m/␛[0mbridge (ferry OR pont)
 ␛[0;38;5;243mbridge AND (ferry OR pont)  ·  hit 1/16 · article 1/3␛[0m
