␛[0;38;5;242m─ ␛[0;38;5;247mResults 3␛[0;38;5;242m ────────────────────────────────────────────────────␛[0m
␛[0;38;5;247m▌␛[0;38;5;247m●␛[0m ␛[0;38;5;247mMar 2019␛[0m      ␛[0;38;5;247men␛[0m   ␛[0;1mA ferry every hour, says the␛[0m            ␛[0;38;5;75m6␛[0m
␛[0;38;5;247m▌␛[0m                     ␛[0;1;38;5;69mcouncil␛[0m
␛[0;38;5;247m▌␛[0m                     ␛[0;38;5;247m…the bridge is closed, a ␛[0;38;5;231;48;5;58mferry␛[0;38;5;247m will cros…␛[0m
 ␛[0;38;5;247m●␛[0m ␛[0;38;5;247mundated␛[0m       ␛[0;38;5;247men?␛[0m  ␛[0;38;5;247m? ␛[0;1mLetters␛[0m                               ␛[0;38;5;75m1␛[0m
                      ␛[0;38;5;247mThe ␛[0;38;5;231;48;5;58mferry␛[0;38;5;247m is late every morning. The tim…␛[0m
␛[0;1;38;5;75m━ Article ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
  ␛[0;1mA ␛[0;38;5;231;48;5;58mferry␛[0;1m every hour, says the ␛[0;38;5;69mcouncil␛[0m                         ␛[0;38;5;231;48;5;58m━␛[0m
  ␛[0;38;5;247mMar 2019 · en · Aldmouth Gazette␛[0m                             ␛[0;38;5;242m▐␛[0m
                                                               ␛[0;1;38;5;16;48;5;214m━␛[0m
  While the ␛[0;38;5;72mbridge␛[0m is closed, a ␛[0;1;38;5;16;48;5;214mferry␛[0m will cross from the old  ␛[0;38;5;242m▐␛[0m
  ␛[0;38;5;72mquay␛[0m every hour, the ␛[0;38;5;69mcouncil␛[0m has decided. The first ␛[0;38;5;231;48;5;58mferry␛[0m is ␛[0;38;5;231;48;5;58m━␛[0m
  to leave on ␛[0;3;38;5;110m18 March␛[0m.                                        ␛[0;38;5;242m▐␛[0m

  The ␛[0;38;5;231;48;5;58mferry␛[0m takes sixty walkers. Bicycles are carried when     ␛[0;38;5;231;48;5;58m━␛[0m
  there is room; cars have to go round by the north road,
  which is twenty-two miles longer.                            ␛[0;38;5;231;48;5;58m━␛[0m
  ␛[0;38;5;179mpeople␛[0;38;5;247m 1␛[0m  ␛[0;38;5;72mplaces␛[0;38;5;247m 5␛[0m  ␛[0;38;5;69mbodies␛[0;38;5;247m 4␛[0m
␛[0m hit 2/8 · article 1/3 · ferry…                        ␛[0;38;5;247m1/3 · 0%␛[0m
 n ␛[0;38;5;247mnext hit␛[0m   N ␛[0;38;5;247mhit before␛[0m   K ␛[0;38;5;247mevery hit␛[0m   o ␛[0;38;5;247morder␛[0m   ? ␛[0;38;5;247mall keys␛[0m
