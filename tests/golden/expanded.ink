␛[0;1;38;5;29m━ Concordance · 13 hits ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
                         ␛[0;38;5;16;48;5;221mBridge␛[0m open again
␛[0;1;38;5;29m▸␛[0m                    The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was opened again on
    The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was opened again on Saturday, two
    years and three months after it had been closed. The
    mayor cut a ribbon, and some two thousand people walked
    across the bridge and back.

  ople walked across the ␛[0;38;5;16;48;5;221mbridge␛[0m and back.
  ngthened, and that the ␛[0;38;5;16;48;5;221mbridge␛[0m would now last for sixty years.
                         ␛[0;38;5;16;48;5;221mBridge␛[0m at Aldmouth closed after inspec
                     The ␛[0;38;5;16;48;5;221mbridge␛[0m at Aldmouth was closed on Monda
                     The ␛[0;38;5;16;48;5;221mbridge␛[0m was built in 1934.
  6,000 people cross the ␛[0;38;5;16;48;5;221mbridge␛[0m on a working day.
  obody will walk over a ␛[0;38;5;16;48;5;221mbridge␛[0m that I would not walk over myse
               While the ␛[0;38;5;16;48;5;221mbridge␛[0m is closed, a ferry will cross f
  ferry goes on once the ␛[0;38;5;16;48;5;221mbridge␛[0m is open again has not been deci
␛[0;7m hit 2/13 · article 1/4 · bridge…             1/4 · 0% · ?:help ␛[0m
