/* fr.h - the parts of the French table. */
#ifndef DOSSIER_DATES_FR_H
#define DOSSIER_DATES_FR_H

#include "dates/partial.h"

extern const TimexWord timex_french_words[];
extern const TimexRule timex_french_no_dates[], timex_french_more[], timex_french_days[];

#endif
