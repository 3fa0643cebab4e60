␛[0;1;38;5;29m━ Articles 1 of 6 & lang:fr ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;7m▸● ≈ 4 Mar 2019  fr   Le pont d’Aldmouth fermé après une inspe… ␛[0m











␛[0;7m The bridge at Aldmouth                     1/1 · 100% · ?:help ␛[0m
