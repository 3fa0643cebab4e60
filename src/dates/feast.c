/* feast.c - named days: fixed ones, n-th weekdays of a month, and those that hang on Easter.
 */
#include "config.h"

#include "dates/resolve.h"

typedef enum FeastKind { FIXED, NTH, EASTER } FeastKind;

typedef struct FeastRule {
    FeastKind kind;
    int8_t month;  /* FIXED, NTH */
    int8_t day;    /* FIXED: of the month; NTH: weekday 1..7 */
    int8_t n;      /* NTH: 1..5, -1 the last */
    int8_t offset; /* days added (EASTER, NTH) */
    int16_t year;  /* only in this year, 0 for all */
} FeastRule;

static const FeastRule feasts[FEAST_TOTAL] = {
    [FEAST_NEW_YEAR] = {FIXED, 1, 1, 0, 0, 0},
    [FEAST_NEW_YEARS_EVE] = {FIXED, 12, 31, 0, 0, 0},
    [FEAST_EPIPHANY] = {FIXED, 1, 6, 0, 0, 0},
    [FEAST_VALENTINE] = {FIXED, 2, 14, 0, 0, 0},
    [FEAST_ST_DAVID] = {FIXED, 3, 1, 0, 0, 0},
    [FEAST_WOMEN] = {FIXED, 3, 8, 0, 0, 0},
    [FEAST_ST_PATRICK] = {FIXED, 3, 17, 0, 0, 0},
    [FEAST_ST_GEORGE] = {FIXED, 4, 23, 0, 0, 0},
    [FEAST_EARTH] = {FIXED, 4, 22, 0, 0, 0},
    [FEAST_MAY_DAY] = {FIXED, 5, 1, 0, 0, 0},
    [FEAST_VE_DAY] = {FIXED, 5, 8, 0, 0, 0},
    [FEAST_JUNETEENTH] = {FIXED, 6, 19, 0, 0, 0},
    [FEAST_CANADA] = {FIXED, 7, 1, 0, 0, 0},
    [FEAST_INDEPENDENCE] = {FIXED, 7, 4, 0, 0, 0},
    [FEAST_BASTILLE] = {FIXED, 7, 14, 0, 0, 0},
    [FEAST_ASSUMPTION] = {FIXED, 8, 15, 0, 0, 0},
    [FEAST_HALLOWEEN] = {FIXED, 10, 31, 0, 0, 0},
    [FEAST_ALL_SAINTS] = {FIXED, 11, 1, 0, 0, 0},
    [FEAST_ALL_SOULS] = {FIXED, 11, 2, 0, 0, 0},
    [FEAST_GUY_FAWKES] = {FIXED, 11, 5, 0, 0, 0},
    [FEAST_ARMISTICE] = {FIXED, 11, 11, 0, 0, 0},
    [FEAST_VIOLENCE] = {FIXED, 11, 25, 0, 0, 0},
    [FEAST_ST_ANDREW] = {FIXED, 11, 30, 0, 0, 0},
    [FEAST_AIDS] = {FIXED, 12, 1, 0, 0, 0},
    [FEAST_HUMAN_RIGHTS] = {FIXED, 12, 10, 0, 0, 0},
    [FEAST_CHRISTMAS_EVE] = {FIXED, 12, 24, 0, 0, 0},
    [FEAST_CHRISTMAS] = {FIXED, 12, 25, 0, 0, 0},
    [FEAST_BOXING] = {FIXED, 12, 26, 0, 0, 0},
    [FEAST_AUSTRALIA] = {FIXED, 1, 26, 0, 0, 0},
    [FEAST_ANZAC] = {FIXED, 4, 25, 0, 0, 0},
    [FEAST_BURNS] = {FIXED, 1, 25, 0, 0, 0},
    [FEAST_CANDLEMAS] = {FIXED, 2, 2, 0, 0, 0},
    [FEAST_MUSIC] = {FIXED, 6, 21, 0, 0, 0},
    [FEAST_MIDSUMMER] = {FIXED, 6, 24, 0, 0, 0},
    [FEAST_APRIL_FOOLS] = {FIXED, 4, 1, 0, 0, 0},
    [FEAST_QUEBEC] = {FIXED, 6, 24, 0, 0, 0},
    [FEAST_BELGIUM] = {FIXED, 7, 21, 0, 0, 0},
    [FEAST_SWISS] = {FIXED, 8, 1, 0, 0, 0},
    [FEAST_MLK] = {NTH, 1, 1, 3, 0, 0},
    [FEAST_PRESIDENTS] = {NTH, 2, 1, 3, 0, 0},
    [FEAST_MEMORIAL] = {NTH, 5, 1, -1, 0, 0},
    [FEAST_LABOR] = {NTH, 9, 1, 1, 0, 0},
    [FEAST_COLUMBUS] = {NTH, 10, 1, 2, 0, 0},
    [FEAST_THANKSGIVING] = {NTH, 11, 4, 4, 0, 0},
    [FEAST_BLACK_FRIDAY] = {NTH, 11, 4, 4, 1, 0},
    [FEAST_CYBER_MONDAY] = {NTH, 11, 4, 4, 4, 0},
    [FEAST_MOTHERS_US] = {NTH, 5, 7, 2, 0, 0},
    [FEAST_FATHERS] = {NTH, 6, 7, 3, 0, 0},
    [FEAST_EARLY_MAY] = {NTH, 5, 1, 1, 0, 0},
    [FEAST_SPRING_BANK] = {NTH, 5, 1, -1, 0, 0},
    [FEAST_AUGUST_BANK] = {NTH, 8, 1, -1, 0, 0},
    [FEAST_REMEMBRANCE] = {NTH, 11, 7, 2, 0, 0},
    [FEAST_SHROVE_TUESDAY] = {EASTER, 0, 0, 0, -47, 0},
    [FEAST_ASH_WEDNESDAY] = {EASTER, 0, 0, 0, -46, 0},
    [FEAST_MOTHERING] = {EASTER, 0, 0, 0, -21, 0},
    [FEAST_PALM_SUNDAY] = {EASTER, 0, 0, 0, -7, 0},
    [FEAST_MAUNDY_THURSDAY] = {EASTER, 0, 0, 0, -3, 0},
    [FEAST_GOOD_FRIDAY] = {EASTER, 0, 0, 0, -2, 0},
    [FEAST_HOLY_SATURDAY] = {EASTER, 0, 0, 0, -1, 0},
    [FEAST_EASTER] = {EASTER, 0, 0, 0, 0, 0},
    [FEAST_EASTER_MONDAY] = {EASTER, 0, 0, 0, 1, 0},
    [FEAST_ASCENSION] = {EASTER, 0, 0, 0, 39, 0},
    [FEAST_PENTECOST] = {EASTER, 0, 0, 0, 49, 0},
    [FEAST_WHIT_MONDAY] = {EASTER, 0, 0, 0, 50, 0},
    [FEAST_CORPUS_CHRISTI] = {EASTER, 0, 0, 0, 60, 0},
    [FEAST_MOTHERS_FR] = {NTH, 5, 7, -1, 0, 0},
    [FEAST_HERITAGE] = {NTH, 9, 7, 3, 0, 0},
    [FEAST_SEPTEMBER_11] = {FIXED, 9, 11, 0, 0, 2001},
    [FEAST_ELECTION_US] = {NTH, 11, 1, 1, 1, 0},
};

int feast_fixed_year(TimexFeast feast)
{
    return feasts[feast].year ? feasts[feast].year : UNSAID;
}

Day feast_day(TimexFeast feast, int year)
{
    const FeastRule *f = &feasts[feast];
    if (feast == FEAST_NONE)
        return DAY_NONE;
    if (f->kind == FIXED)
        return day_from_civil(year, f->month, f->day);
    if (f->kind == EASTER)
        return day_easter(year) + f->offset;
    Day day = day_nth_weekday(year, f->month, f->day, f->n) + f->offset;
    if (feast == FEAST_MOTHERS_FR && day == day_easter(year) + 49)
        day += 7; /* in France it gives way to Whit Sunday */
    return day;
}
