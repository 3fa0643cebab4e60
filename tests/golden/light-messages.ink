␛[0;1;38;5;25m━ Messages: 1 error, 0 warnings ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;25m▌␛[0m ␛[0;1;38;5;124mmanifest.yaml:35:11: error: lost.txt: no such file␛[0m






␛[0;38;5;245m────────────────────────────────────────────────────────────────␛[0m
  manifest.yaml:35:11: error: lost.txt: no such file
        file: lost.txt
              ␛[0;1;38;5;124m^~~~~~~~␛[0m

␛[0m Esc or q closes · Enter goes to the article · ? help
