␛[0;1;38;5;29m━ Concordance · 13 hits ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
 ␛[0;38;5;243mBridge open…␛[0m                     ␛[0;38;5;16;48;5;221mBridge␛[0m open again
␛[0;1;38;5;29m▌␛[0;38;5;243mBridge open…␛[0m                 The ␛[0;1;38;5;16;48;5;214mbridge␛[0m at Aldmouth was opened
    The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was opened again on Saturday, two
    years and three months after it had been closed. The
    mayor cut a ribbon, and some two thousand people walked
    across the bridge and back.

 ␛[0;38;5;243mBridge open…␛[0m   walked across the ␛[0;38;5;16;48;5;221mbridge␛[0m and back.
 ␛[0;38;5;243mBridge open…␛[0m   ned, and that the ␛[0;38;5;16;48;5;221mbridge␛[0m would now last for six
 ␛[0;38;5;243mBridge at A…␛[0m                     ␛[0;38;5;16;48;5;221mBridge␛[0m at Aldmouth closed aft
 ␛[0;38;5;243mBridge at A…␛[0m                 The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was closed
 ␛[0;38;5;243mBridge at A…␛[0m                 The ␛[0;38;5;16;48;5;221mbridge␛[0m was built in 1934.
 ␛[0;38;5;243mBridge at A…␛[0m    people cross the ␛[0;38;5;16;48;5;221mbridge␛[0m on a working day.
 ␛[0;38;5;243mBridge at A…␛[0m    will walk over a ␛[0;38;5;16;48;5;221mbridge␛[0m that I would not walk
 ␛[0;38;5;243mA ferry eve…␛[0m           While the ␛[0;38;5;16;48;5;221mbridge␛[0m is closed, a ferry wil
 ␛[0;38;5;243mA ferry eve…␛[0m    goes on once the ␛[0;38;5;16;48;5;221mbridge␛[0m is open again has not
␛[0m hit 2/13 · article 1/4 · bridge…             ␛[0;38;5;243m1/4 · 0% · ?:help␛[0m
