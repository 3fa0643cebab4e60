␛[0;1;38;5;29m━ Results 1 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;7m▸● Mar 2019      en   A ferry every hour, says the council      ␛[0m
␛[0;7m                      While the bridge is closed, a ferry will… ␛[0m








␛[0;7m article 1/1 · source:"Aldmouth Gazette"    1/1 · 100% · ?:help ␛[0m
␛[0;1;38;5;29m/␛[0msource:"Aldmouth Gazette"
 ␛[0;38;5;243m"Coast Courier"␛[0m  ␛[0;7m"Aldmouth Gazette"␛[0m
