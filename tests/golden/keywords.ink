␛[0;1;38;5;29m━ Keyword groups by article ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
                                     ␛[0;38;5;131mpeople␛[0m    ␛[0;38;5;29mplaces␛[0m    ␛[0;38;5;63mbodies␛[0m
␛[0;7m▸ Bridge at Aldmouth closed aft…          2         7         3 ␛[0m
  Le pont d’Aldmouth fermé aprè…          2         6         2
  A ferry every hour, says the…           1         5         4
  Letters                                 ␛[0;38;5;243m·␛[0m         1         ␛[0;38;5;243m·␛[0m
  Bridge open again                       2         5         1
  A report that cannot be read            ␛[0;38;5;243m·␛[0m         ␛[0;38;5;243m·␛[0m         ␛[0;38;5;243m·␛[0m





␛[0;7m The bridge at Aldmouth                     1/6 · 100% · ?:help ␛[0m
