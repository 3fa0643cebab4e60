/* feast.c - named days: fixed ones, n-th weekdays of a month, and those that hang on Easter. */
#include "config.h"

#include "dates/partial.h"

#include "dossier/check.h"

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
    [FEAST_NEW_YEAR] = {FIXED, 1, 1},
    [FEAST_NEW_YEARS_EVE] = {FIXED, 12, 31},
    [FEAST_EPIPHANY] = {FIXED, 1, 6},
    [FEAST_VALENTINE] = {FIXED, 2, 14},
    [FEAST_ST_DAVID] = {FIXED, 3, 1},
    [FEAST_WOMEN] = {FIXED, 3, 8},
    [FEAST_ST_PATRICK] = {FIXED, 3, 17},
    [FEAST_ST_GEORGE] = {FIXED, 4, 23},
    [FEAST_EARTH] = {FIXED, 4, 22},
    [FEAST_MAY_DAY] = {FIXED, 5, 1},
    [FEAST_VE_DAY] = {FIXED, 5, 8},
    [FEAST_JUNETEENTH] = {FIXED, 6, 19},
    [FEAST_CANADA] = {FIXED, 7, 1},
    [FEAST_INDEPENDENCE] = {FIXED, 7, 4},
    [FEAST_BASTILLE] = {FIXED, 7, 14},
    [FEAST_ASSUMPTION] = {FIXED, 8, 15},
    [FEAST_HALLOWEEN] = {FIXED, 10, 31},
    [FEAST_ALL_SAINTS] = {FIXED, 11, 1},
    [FEAST_ALL_SOULS] = {FIXED, 11, 2},
    [FEAST_GUY_FAWKES] = {FIXED, 11, 5},
    [FEAST_ARMISTICE] = {FIXED, 11, 11},
    [FEAST_VIOLENCE] = {FIXED, 11, 25},
    [FEAST_ST_ANDREW] = {FIXED, 11, 30},
    [FEAST_AIDS] = {FIXED, 12, 1},
    [FEAST_HUMAN_RIGHTS] = {FIXED, 12, 10},
    [FEAST_CHRISTMAS_EVE] = {FIXED, 12, 24},
    [FEAST_CHRISTMAS] = {FIXED, 12, 25},
    [FEAST_BOXING] = {FIXED, 12, 26},
    [FEAST_AUSTRALIA] = {FIXED, 1, 26},
    [FEAST_ANZAC] = {FIXED, 4, 25},
    [FEAST_BURNS] = {FIXED, 1, 25},
    [FEAST_CANDLEMAS] = {FIXED, 2, 2},
    [FEAST_MUSIC] = {FIXED, 6, 21},
    [FEAST_MIDSUMMER] = {FIXED, 6, 24},
    [FEAST_APRIL_FOOLS] = {FIXED, 4, 1},
    [FEAST_QUEBEC] = {FIXED, 6, 24},
    [FEAST_BELGIUM] = {FIXED, 7, 21},
    [FEAST_SWISS] = {FIXED, 8, 1},
    [FEAST_MLK] = {NTH, 1, 1, .n = 3},
    [FEAST_PRESIDENTS] = {NTH, 2, 1, .n = 3},
    [FEAST_MEMORIAL] = {NTH, 5, 1, .n = -1},
    [FEAST_LABOR] = {NTH, 9, 1, .n = 1},
    [FEAST_COLUMBUS] = {NTH, 10, 1, .n = 2},
    [FEAST_THANKSGIVING] = {NTH, 11, 4, .n = 4},
    [FEAST_BLACK_FRIDAY] = {NTH, 11, 4, .n = 4, .offset = 1},
    [FEAST_CYBER_MONDAY] = {NTH, 11, 4, .n = 4, .offset = 4},
    [FEAST_MOTHERS_US] = {NTH, 5, 7, .n = 2},
    [FEAST_FATHERS] = {NTH, 6, 7, .n = 3},
    [FEAST_EARLY_MAY] = {NTH, 5, 1, .n = 1},
    [FEAST_SPRING_BANK] = {NTH, 5, 1, .n = -1},
    [FEAST_AUGUST_BANK] = {NTH, 8, 1, .n = -1},
    [FEAST_REMEMBRANCE] = {NTH, 11, 7, .n = 2},
    [FEAST_SHROVE_TUESDAY] = {EASTER, .offset = -47},
    [FEAST_ASH_WEDNESDAY] = {EASTER, .offset = -46},
    [FEAST_MOTHERING] = {EASTER, .offset = -21},
    [FEAST_PALM_SUNDAY] = {EASTER, .offset = -7},
    [FEAST_MAUNDY_THURSDAY] = {EASTER, .offset = -3},
    [FEAST_GOOD_FRIDAY] = {EASTER, .offset = -2},
    [FEAST_HOLY_SATURDAY] = {EASTER, .offset = -1},
    [FEAST_EASTER] = {EASTER},
    [FEAST_EASTER_MONDAY] = {EASTER, .offset = 1},
    [FEAST_ASCENSION] = {EASTER, .offset = 39},
    [FEAST_PENTECOST] = {EASTER, .offset = 49},
    [FEAST_WHIT_MONDAY] = {EASTER, .offset = 50},
    [FEAST_CORPUS_CHRISTI] = {EASTER, .offset = 60},
    [FEAST_MOTHERS_FR] = {NTH, 5, 7, .n = -1},
    [FEAST_HERITAGE] = {NTH, 9, 7, .n = 3},
    [FEAST_SEPTEMBER_11] = {FIXED, 9, 11, .year = 2001},
    [FEAST_ELECTION_US] = {NTH, 11, 1, .n = 1, .offset = 1},
};

int feast_fixed_year(TimexFeast feast)
{
    return feasts[feast].year ? feasts[feast].year : UNSAID;
}

Day feast_day(TimexFeast feast, int year)
{
    CHECK(feast < FEAST_TOTAL);
    const FeastRule *f = &feasts[feast];
    if (feast == FEAST_NONE)
        return DAY_NONE;
    CHECK(f->kind == EASTER || (f->month >= 1 && f->month <= 12));
    if (f->kind == FIXED)
        return day_from_civil(year, f->month, f->day);
    if (f->kind == EASTER)
        return day_easter(year) + f->offset;
    Day day = day_nth_weekday(year, f->month, f->day, f->n) + f->offset;
    if (feast == FEAST_MOTHERS_FR && day == day_easter(year) + 49)
        day += 7; /* in France it gives way to Whit Sunday */
    return day;
}
