/* quantity.h - the numbers of a sentence by their value, in digits or in words, English and French:
 * 2,000 and 2 000; 3.5 and 3,5; 1.2 million and 1,2 million; twenty-six and vingt-six; and times of
 * day: 7pm and 19 h, 6.30pm and 18 h 30. */
#ifndef DOSSIER_STORY_ALIGN_QUANTITY_H
#define DOSSIER_STORY_ALIGN_QUANTITY_H

#include "dossier/words.h"

/* A word of a sentence with its fold (FOLD_BASE). */
typedef struct QuantityWord {
    Word word;
    Slice base;
} QuantityWord;

typedef struct Quantity {
    uint64_t value; /* in thousandths; of a clock time minutes after midnight */
    bool clock;
    bool small;   /* one: it may be an article or a pronoun */
    size_t words; /* that it takes */
} Quantity;

/* The quantity that begins with word `at`; false when none does. */
bool quantity_read(Slice text, const QuantityWord *words, size_t count, size_t at, bool french,
                   Quantity *out);

#endif
