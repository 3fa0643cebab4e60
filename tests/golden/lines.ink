␛[0;1;38;5;29m━ Concordance · 13 hits by 1L ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
                         ␛[0;38;5;16;48;5;221mBridge␛[0m open again
␛[0;1;38;5;29m▸␛[0m                        ␛[0;38;5;16;48;5;221mBridge␛[0m at Aldmouth closed after inspec
  t the ferry was “not a ␛[0;38;5;16;48;5;221mbridge␛[0m, but better than a swim”.
  obody will walk over a ␛[0;38;5;16;48;5;221mbridge␛[0m that I would not walk over myse
                     The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was opened again on
                     The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was closed on Monda
                     The ␛[0;38;5;16;48;5;221mbridge␛[0m was built in 1934.
  ople walked across the ␛[0;38;5;16;48;5;221mbridge␛[0m and back.
  6,000 people cross the ␛[0;38;5;16;48;5;221mbridge␛[0m on a working day.
  randmother crossed the ␛[0;38;5;16;48;5;221mbridge␛[0m on the day it was opened.
  ferry goes on once the ␛[0;38;5;16;48;5;221mbridge␛[0m is open again has not been deci
  ngthened, and that the ␛[0;38;5;16;48;5;221mbridge␛[0m would now last for sixty years.
               While the ␛[0;38;5;16;48;5;221mbridge␛[0m is closed, a ferry will cross f



␛[0;7m hit 5/13 · article 2/4 · bridge…             2/4 · 0% · ?:help ␛[0m
