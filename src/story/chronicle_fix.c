/* chronicle_fix.c - the reader's corrections of dates, from the manifest's `dates:`. */
#include "config.h"

#include "story/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <string.h>

/* Indices that pointed at or behind item n move by `by`; one at a removed item itself points
 * nowhere. */
static void renumber(TimexList *dates, size_t n, int by)
{
    for (size_t i = 0; i < dates->count; i++) {
        uint32_t *links[] = {&dates->items[i].range_with, &dates->items[i].anchor};
        for (size_t k = 0; k < 2; k++) {
            if (*links[k] == UINT32_MAX || *links[k] < n)
                continue;
            *links[k] = by < 0 && *links[k] == n ? UINT32_MAX : *links[k] + (uint32_t)by;
        }
    }
}

static void remove_item(TimexList *dates, size_t n)
{
    CHECK(n < dates->count);
    renumber(dates, n, -1);
    memmove(dates->items + n, dates->items + n + 1, (dates->count - n - 1) * sizeof *dates->items);
    dates->count--;
}

static void insert_item(TimexList *dates, size_t n, uint32_t start, uint32_t end)
{
    CHECK(n <= dates->count && start < end);
    dates->items = mem_grow(dates->items, &dates->cap, dates->count + 1, sizeof *dates->items);
    renumber(dates, n, 1);
    memmove(dates->items + n + 1, dates->items + n, (dates->count - n) * sizeof *dates->items);
    dates->items[n] =
        (Timex){.start = start, .end = end, .range_with = UINT32_MAX, .anchor = UINT32_MAX};
    dates->count++;
}

/* Gives an expression the reader's value; it is no end of a range any more. */
static void set_value(TimexList *dates, size_t n, Slice value, Interval when)
{
    Timex *timex = &dates->items[n];
    size_t len = value.len < sizeof timex->value ? value.len : sizeof timex->value - 1;
    if (timex->range_with < dates->count)
        dates->items[timex->range_with].range_with = UINT32_MAX;
    timex->range_with = UINT32_MAX;
    timex->range_begin = timex->conflict = false;
    timex->type = when.precision == PRECISION_TIME ? TIMEX_TIME : TIMEX_DATE;
    timex->how = HOW_READER;
    timex->when = when;
    memset(timex->value, 0, sizeof timex->value);
    memcpy(timex->value, value.ptr, len);
}

/* What stands at bytes [start, end) is corrected: every expression that touches it, or a new
 * one. */
static void correct_at(TimexList *dates, const DateFix *fix, uint32_t start, uint32_t end)
{
    Interval when = INTERVAL_NONE;
    size_t n = 0;
    while (n < dates->count && dates->items[n].end <= start)
        n++;
    if (fix->dismiss) {
        while (n < dates->count && dates->items[n].start < end)
            remove_item(dates, n);
        return;
    }
    if (!interval_parse_iso(fix->value, &when))
        return;
    if (n == dates->count || dates->items[n].start >= end)
        insert_item(dates, n, start, end);
    set_value(dates, n, fix->value, when);
}

static void correct(TimexList *dates, const DateFix *fix, Slice text)
{
    uint32_t nth = 0;
    for (size_t at = 0; fix->text.len;) {
        ptrdiff_t found = slice_find(slice_sub(text, at, text.len), fix->text);
        if (found < 0)
            return;
        uint32_t start = (uint32_t)(at + (size_t)found), end = start + (uint32_t)fix->text.len;
        nth++;
        if (fix->nth == 0 || fix->nth == nth)
            correct_at(dates, fix, start, end);
        at = end;
    }
}

#ifdef DOSSIER_CHECKS
/* Ascending, apart from one another, within the text, and no link leads nowhere or to itself. */
static void dates_check(const TimexList *dates, size_t bytes)
{
    for (size_t i = 0; i < dates->count; i++) {
        const Timex *date = &dates->items[i];
        CHECK(date->start < date->end && date->end <= bytes);
        CHECK(i == 0 || date[-1].end <= date->start);
        CHECK(date->range_with == UINT32_MAX ||
              (date->range_with < dates->count && date->range_with != i));
        CHECK(date->anchor == UINT32_MAX || date->anchor < dates->count);
    }
}
#endif

void dates_correct(const DossierInfo *info, Slice key, Slice text, TimexList *dates)
{
    for (size_t i = 0; i < info->n_dates; i++)
        if (slice_eq(info->dates[i].article, key))
            correct(dates, &info->dates[i], text);
    CHECKED(dates_check(dates, text.len));
}
