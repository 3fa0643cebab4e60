/* duration.c - values of durations and sets, in the unit that the text uses (P24M stays
 * P24M). */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define COUNT_MAX 100000 /* of units with a fraction */

typedef struct UnitForm {
    int times; /* how many of the letter's unit */
    char letter[3];
    bool clock;
} UnitForm;

static const UnitForm forms[] = {
    [UNIT_SECOND] = {1, "S", true},         [UNIT_MINUTE] = {1, "M", true},
    [UNIT_HOUR] = {1, "H", true},           [UNIT_DAY] = {1, "D", false},
    [UNIT_WEEKEND] = {1, "WE", false},      [UNIT_WEEK] = {1, "W", false},
    [UNIT_FORTNIGHT] = {2, "W", false},     [UNIT_MONTH] = {1, "M", false},
    [UNIT_QUARTER] = {3, "M", false},       [UNIT_SEASON] = {3, "M", false},
    [UNIT_HALF] = {6, "M", false},          [UNIT_YEAR] = {1, "Y", false},
    [UNIT_DECADE] = {10, "Y", false},       [UNIT_CENTURY] = {100, "Y", false},
    [UNIT_MILLENNIUM] = {1000, "Y", false},
};
static_assert(sizeof forms / sizeof *forms == UNIT_MILLENNIUM + 1, "a form for each unit");

static void duration_format(int count, TimexUnit unit, char out[28])
{
    const UnitForm *form = &forms[unit];
    CHECK(form->times > 0 && count >= 0);
    snprintf(out, 28, "P%s%lld%s", form->clock ? "T" : "", (long long)count * form->times,
             form->letter);
}

/* Half or a quarter of a unit, in the next smaller one: PT30M, P6M, PT12H. */
static void fraction_format(TimexUnit unit, int divisor, int count, char out[28])
{
    static const struct {
        TimexUnit unit, smaller;
        int holds;
    } parts[] = {
        {UNIT_MINUTE, UNIT_SECOND, 60},     {UNIT_HOUR, UNIT_MINUTE, 60},
        {UNIT_DAY, UNIT_HOUR, 24},          {UNIT_YEAR, UNIT_MONTH, 12},
        {UNIT_DECADE, UNIT_YEAR, 10},       {UNIT_CENTURY, UNIT_YEAR, 100},
        {UNIT_MILLENNIUM, UNIT_YEAR, 1000},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].unit == unit) {
            duration_format(parts[i].holds * count / divisor, parts[i].smaller, out);
            return;
        }
    snprintf(out, 28, "P0.5%s", forms[unit].letter);
}

static void decimal_format(const Fields *f, TimexUnit unit, char out[28])
{
    char digits[12];
    size_t n = 0;
    Slice s = f->number_text[0];
    for (size_t i = 0; i < s.len && n + 1 < sizeof digits; i++)
        digits[n++] = s.ptr[i] == ',' ? '.' : s.ptr[i];
    digits[n] = '\0';
    const UnitForm *form = &forms[unit];
    snprintf(out, 28, "P%s%s%s", form->clock ? "T" : "", digits, form->letter);
}

static void unknown_format(TimexUnit unit, char out[28])
{
    const UnitForm *form = &forms[unit];
    const char *letter = unit == UNIT_QUARTER || unit == UNIT_SEASON ? "M" : form->letter;
    if (unit == UNIT_DECADE || unit == UNIT_CENTURY || unit == UNIT_MILLENNIUM)
        letter = unit == UNIT_DECADE ? "DE" : unit == UNIT_CENTURY ? "CE" : "ML";
    snprintf(out, 28, "P%sX%s", form->clock ? "T" : "", letter);
}

/* "three hours and ten minutes", "two years and six months". */
static void pair_format(const Fields *f, char out[28])
{
    char second[28];
    duration_format(f->number[0], f->unit[0], out);
    duration_format(f->number[1], f->unit[1], second);
    bool same_side = forms[f->unit[0]].clock == forms[f->unit[1]].clock;
    size_t len = strlen(out);
    snprintf(out + len, 28 - len, "%s", second + 1 + (same_side && forms[f->unit[0]].clock));
}

bool duration_value(const Fields *f, int arg, char out[28])
{
    TimexUnit unit = f->n_units ? f->unit[0] : (TimexUnit)(arg >> 4);
    int kind = arg & 15;
    if (unit == UNIT_NONE)
        return false;
    int count = f->n_numbers ? f->number[0] : f->naine ? f->naine : 1;
    if (kind != DURATION_PLAIN && count > COUNT_MAX)
        return false;
    if (kind == DURATION_HALF_OF || kind == DURATION_QUARTER_OF)
        fraction_format(unit, kind == DURATION_HALF_OF ? 2 : 4, count, out);
    else if (kind == DURATION_SOME || (f->quantity && !f->n_numbers))
        unknown_format(unit, out);
    else if (f->n_numbers == 2 && f->n_units == 2)
        pair_format(f, out);
    else if (kind == DURATION_AND_HALF)
        snprintf(out, 28, "P%s%d.5%s", forms[unit].clock ? "T" : "", count * forms[unit].times,
                 forms[unit].letter);
    else if (f->n_numbers && f->number_text[0].len)
        decimal_format(f, unit, out);
    else
        duration_format(count, unit, out);
    return true;
}

static const char *part_suffix(TimexPart part)
{
    static const char *const names[] = {
        [PART_NONE] = "",         [PART_MORNING] = "TMO", [PART_MIDDAY] = "TMI",
        [PART_AFTERNOON] = "TAF", [PART_EVENING] = "TEV", [PART_NIGHT] = "TNI",
        [PART_DAYTIME] = "TDT",
    };
    static_assert(sizeof names / sizeof *names == PART_DAYTIME + 1, "a suffix for each part");
    return names[part];
}

bool set_value(const Fields *f, int arg, char out[28])
{
    static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};
    if (f->frequent) {
        if (f->frequency == 0)
            snprintf(out, 28, "PT1H");
        else if (f->frequency < 0)
            duration_format(f->frequency % 7 ? -f->frequency : -f->frequency / 7,
                            f->frequency % 7 ? UNIT_DAY : UNIT_WEEK, out);
        else
            duration_format(f->frequency % 12 ? f->frequency : f->frequency / 12,
                            f->frequency % 12 ? UNIT_MONTH : UNIT_YEAR, out);
    } else if (f->weekday) {
        snprintf(out, 28, "XXXX-WXX-%d%s", f->weekday, part_suffix(f->part));
    } else if (f->month && f->day) {
        snprintf(out, 28, "XXXX-%02d-%02d", f->month % 100, f->day % 100);
    } else if (f->month) {
        snprintf(out, 28, "XXXX-%02d", f->month % 100);
    } else if (f->season) {
        snprintf(out, 28, "XXXX-%s", seasons[f->season]);
    } else if (f->part) {
        snprintf(out, 28, "XXXX-XX-XX%s", part_suffix(f->part));
    } else if (f->n_units && f->unit[0] == UNIT_WEEKEND) {
        snprintf(out, 28, "XXXX-WXX-WE");
    } else if (f->n_units) {
        TimexUnit unit = f->unit[arg == SET_LAST_UNIT ? f->n_units - 1 : 0];
        int count = arg == SET_LAST_UNIT ? 1
                    : f->n_numbers       ? f->number[0]
                    : f->ordinal         ? f->ordinal
                    : arg                ? arg
                                         : 1;
        if (f->plural_unit && !f->n_numbers && f->quantity)
            unknown_format(unit, out);
        else
            duration_format(!f->has_times ? count : f->n_numbers > 1 ? f->number[1] : 1, unit, out);
    } else {
        return false;
    }
    return true;
}
