/* en.h - the parts of the English table. */
#ifndef DOSSIER_DATES_EN_H
#define DOSSIER_DATES_EN_H

#include "dates/partial.h"

extern const TimexWord timex_english_words[];
extern const TimexRule timex_english_no_dates[], timex_english_more[], timex_english_days[];

#endif
