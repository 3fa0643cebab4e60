/* fields.h - what the words of a match say, each by itself: numbers, units, month, direction. */
#ifndef DOSSIER_DATES_FIELDS_H
#define DOSSIER_DATES_FIELDS_H

#include "dates/partial.h"

typedef struct Fields {
    int year, month, day, weekday, ordinal, season, decade;
    bool short_year, has_decade, plural_unit, quantity, month_before_day, day_before_month,
        frequent, has_times;
    int frequency, naine, vague;
    int n_numbers, number[3];
    Slice number_text[3];
    int n_units;
    TimexUnit unit[3];
    bool directed;
    int direction;
    Anchor anchor;
    bool deictic;
    int deictic_days;
    int hour, minute, second, zone, half_day;
    TimexPart part;
    TimexMod mod;
    int numeric[3];
} Fields;

/* Of the first or second expression (extent 0, 1) of a match. */
void fields_collect(const Tokens *tokens, const Match *match, unsigned extent, Fields *out);

#endif
