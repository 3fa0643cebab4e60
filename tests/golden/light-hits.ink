␛[0;38;5;245m─ ␛[0;38;5;241mResults 3␛[0;38;5;245m ────────────────────────────────────────────────────␛[0m
␛[0;38;5;241m▌␛[0;38;5;241m●␛[0m ␛[0;38;5;241mMar 2019␛[0m      ␛[0;38;5;241men␛[0m   ␛[0;1mA ferry every hour, says the␛[0m            ␛[0;38;5;25m6␛[0m
␛[0;38;5;241m▌␛[0m                     ␛[0;1;38;5;62mcouncil␛[0m
␛[0;38;5;241m▌␛[0m                     ␛[0;38;5;241m…the bridge is closed, a ␛[0;38;5;16;48;5;222mferry␛[0;38;5;241m will cros…␛[0m
 ␛[0;38;5;241m●␛[0m ␛[0;38;5;241mundated␛[0m       ␛[0;38;5;241men?␛[0m  ␛[0;38;5;241m? ␛[0;1mLetters␛[0m                               ␛[0;38;5;25m1␛[0m
                      ␛[0;38;5;241mThe ␛[0;38;5;16;48;5;222mferry␛[0;38;5;241m is late every morning. The tim…␛[0m
␛[0;1;38;5;25m━ Article ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
  ␛[0;1mA ␛[0;38;5;16;48;5;222mferry␛[0;1m every hour, says the ␛[0;38;5;62mcouncil␛[0m                         ␛[0;38;5;16;48;5;222m━␛[0m
  ␛[0;38;5;241mMar 2019 · en · Aldmouth Gazette␛[0m                             ␛[0;38;5;245m▐␛[0m
                                                               ␛[0;1;38;5;16;48;5;214m━␛[0m
  While the ␛[0;38;5;29mbridge␛[0m is closed, a ␛[0;1;38;5;16;48;5;214mferry␛[0m will cross from the old  ␛[0;38;5;245m▐␛[0m
  ␛[0;38;5;29mquay␛[0m every hour, the ␛[0;38;5;62mcouncil␛[0m has decided. The first ␛[0;38;5;16;48;5;222mferry␛[0m is ␛[0;38;5;16;48;5;222m━␛[0m
  to leave on ␛[0;3;38;5;59m18 March␛[0m.                                        ␛[0;38;5;245m▐␛[0m

  The ␛[0;38;5;16;48;5;222mferry␛[0m takes sixty walkers. Bicycles are carried when     ␛[0;38;5;16;48;5;222m━␛[0m
  there is room; cars have to go round by the north road,
  which is twenty-two miles longer.                            ␛[0;38;5;16;48;5;222m━␛[0m
  ␛[0;38;5;94mpeople␛[0;38;5;241m 1␛[0m  ␛[0;38;5;29mplaces␛[0;38;5;241m 5␛[0m  ␛[0;38;5;62mbodies␛[0;38;5;241m 4␛[0m
␛[0m hit 2/8 · article 1/3 · ferry…                        ␛[0;38;5;241m1/3 · 0%␛[0m
 n ␛[0;38;5;241mnext hit␛[0m   N ␛[0;38;5;241mhit before␛[0m   K ␛[0;38;5;241mevery hit␛[0m   o ␛[0;38;5;241morder␛[0m   ? ␛[0;38;5;241mall keys␛[0m
