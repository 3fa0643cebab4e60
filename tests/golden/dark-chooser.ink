␛[0;1;38;5;75m━ since Nov 2018 · told 2 times ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━␛[0m
␛[0;1;38;5;75m▌␛[0m ␛[0;38;5;247m4 Mar 2019 · Bridge at Aldmouth closed after inspection · Co…␛[0m
␛[0;1;38;5;75m▌␛[0m   Tom Archer, the engineer who led the inspection, told the
␛[0;1;38;5;75m▌␛[0m   council that the cracks had grown since ␛[0;1;3;38;5;110mNovember 2018␛[0m.

  ␛[0;38;5;247m≈ 4 Mar 2019 · Le pont d’Aldmouth fermé après une inspection…␛[0m
    Tom Archer, l’ingénieur qui a dirigé l’inspection, a dit
    au conseil que les fissures s’étaient élargies depuis







␛[0m Esc or q closes · Enter goes to the sentence · ? help
