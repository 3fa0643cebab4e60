␛[0;1;38;5;75m━ Messages: 1 error, 0 warnings ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;75m▌␛[0m ␛[0;1;38;5;209mmanifest.yaml:35:11: error: lost.txt: no such file␛[0m






␛[0;38;5;242m────────────────────────────────────────────────────────────────␛[0m
  manifest.yaml:35:11: error: lost.txt: no such file
        file: lost.txt
              ␛[0;1;38;5;209m^~~~~~~~␛[0m

␛[0m Esc or q closes · Enter goes to the article · ? help
