dossier align and gaps

  $ dossier align pledge-en pledge-fr | head -9
  Met Police promise 650 officers, a strategy, and │ La police de Londres : une stratégie, des agents
  advice                                             et des conseils

  The Metropolitan Police have promised 650 new    ∅
  officers and more patrols, so that women and
  girls are better protected.

  The pledge comes in the wake of the murder of    ∅
  Sarah Everard.
  $ dossier align pledge-en pledge-fr --width 40 | head -10
    Met Police promise 650 officers, a
    strategy, and advice
  > La police de Londres : une stratégie,
    des agents et des conseils

    The Metropolitan Police have promised
    650 new officers and more patrols, so
    that women and girls are better
    protected.
  > ∅
  $ dossier align --tsv pledge-en pledge-fr | cut -f1,2 | tail -4
  -	33
  -	34
  -	35
  35	36
  $ dossier align pledge-fr pledge-en --jsonl | grep -c '"sure": true'
  42

What was left out on either side, and what differs; never more than "not found".

  $ dossier gaps pledge-en pledge-fr | head -6
  number                "650" against nothing
      A 1: Met Police promise 650 officers, a strategy, and advice
      B 1: La police de Londres : une stratégie, des agents et des conseils
  no counterpart found  in B
      A 2: The Metropolitan Police have promised 650 new officers and more patrols, so that women and girls are better protected.
  no counterpart found  in B
  $ dossier gaps pledge-en pledge-fr --csv | cut -d, -f1 | sort | uniq -c | sed 's/^ *//'
  1 date
  1 kind
  1 negation
  13 no counterpart found
  1 number
  $ dossier gaps pledge-fr pledge-en --json | grep -c 'no counterpart found'
  13
  $ dossier gaps pledge-en pledge-en
  [1]

Bare files, one segment a line.

  $ printf 'The ferry left at 7pm.\nNobody was hurt.\nIt carried 2,000 crates to Marlow.\n' >en
  $ printf 'Le bac est parti à 19 h.\nIl transportait 2 500 caisses vers Marlow.\n' >fr
  $ dossier align --tsv --lang-a en --lang-b fr en fr | cut -f1,2
  1	1
  2-3	2
  $ dossier gaps --lang-a en --lang-b fr en fr
  number    "2,000" against "2 500"
      A 2: Nobody was hurt. It carried 2,000 crates to Marlow.
      B 2: Il transportait 2 500 caisses vers Marlow.
  negation  "Nobody" against nothing
      A 2: Nobody was hurt. It carried 2,000 crates to Marlow.
      B 2: Il transportait 2 500 caisses vers Marlow.
  $ dossier align --lang-a xx1 --lang-b fr en fr
  dossier: --lang-a: found "xx1", expected the code of a language such as en or fr
  [2]
  $ dossier align --lang-a en en none
  dossier: none: no such file
  [2]
  $ dossier align pledge-en nothing-there
  dossier: no article "nothing-there"; "dossier list" shows their ids
  [2]
