␛[0;1;38;5;75m━ Concordance · 13 hits by 1L ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
 ␛[0;38;5;247mBridge open…␛[0m                     ␛[0;38;5;231;48;5;58mBridge␛[0m open again
␛[0;1;38;5;75m▌␛[0;38;5;247mBridge at A…␛[0m                     ␛[0;1;38;5;16;48;5;214mBridge␛[0m at Aldmouth closed aft
 ␛[0;38;5;247mA ferry eve…␛[0m    ferry was “not ␛[0;38;5;75ma␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m, but better than a swi
 ␛[0;38;5;247mBridge at A…␛[0m    will walk over ␛[0;38;5;75ma␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m that I would not walk
 ␛[0;38;5;247mBridge open…␛[0m                 ␛[0;38;5;75mThe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m at Aldmouth was opened
 ␛[0;38;5;247mBridge at A…␛[0m                 ␛[0;38;5;75mThe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m at Aldmouth was closed
 ␛[0;38;5;247mBridge at A…␛[0m                 ␛[0;38;5;75mThe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m was built in 1934.
 ␛[0;38;5;247mBridge open…␛[0m   walked across ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m and back.
 ␛[0;38;5;247mBridge at A…␛[0m    people cross ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m on a working day.
 ␛[0;38;5;247mLetters␛[0m        other crossed ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m on the day it was open
 ␛[0;38;5;247mA ferry eve…␛[0m    goes on once ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m is open again has not
 ␛[0;38;5;247mBridge open…␛[0m   ned, and that ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m would now last for six
 ␛[0;38;5;247mA ferry eve…␛[0m           While ␛[0;38;5;75mthe␛[0m ␛[0;38;5;231;48;5;58mbridge␛[0m is closed, a ferry wil



␛[0m hit 5/13 · article 2/4 · bridge…             ␛[0;38;5;247m2/4 · 0% · ?:help␛[0m
