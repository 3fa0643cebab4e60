␛[0;1;38;5;29m━ Results 1 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m●␛[0m ␛[0;38;5;243mMar 2019␛[0m      ␛[0;38;5;243men␛[0m   ␛[0;1mA ferry every hour, says the␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;1;38;5;63mcouncil␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;38;5;243mWhile the bridge is closed, a ferry will…␛[0m







␛[0m article 1/1 · source:"Aldmouth Gazette"    ␛[0;38;5;243m1/1 · 100% · ?:help␛[0m
␛[0;38;5;29m/␛[0msource:"Aldmouth Gazette"
 ␛[0;38;5;243m"Coast Courier"␛[0m  ␛[0;1;38;5;29m"Aldmouth Gazette"␛[0m
