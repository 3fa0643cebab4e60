␛[0;1;38;5;29m━ Articles 1 of 6 & lang:fr ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;29m▌␛[0;38;5;243m●␛[0m ␛[0;38;5;243m≈ 4 Mar 2019␛[0m  ␛[0;38;5;243mfr␛[0m   ␛[0;1mLe ␛[0;1;38;5;29mpont␛[0;1m d’␛[0;1;38;5;29mAldmouth␛[0;1m fermé après une␛[0m
␛[0;1;38;5;29m▌␛[0m                     ␛[0;1minspection␛[0m










␛[0m The bridge at Aldmouth                     ␛[0;38;5;243m1/1 · 100% · ?:help␛[0m
