/* fuzz_timex.c - whatever the text, in both languages, dated or not: expressions lie within it in
 * order, cut no character, have a value, and refer to each other soundly. */
#include "config.h"

#include "fuzz.h"

#include "dossier/dates.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "timex";

const char *const fuzz_tokens[] = {" ",
                                   "\n",
                                   "\n\n",
                                   ", ",
                                   ". ",
                                   "-",
                                   " \xE2\x80\x93 ",
                                   "/",
                                   "'",
                                   "\xE2\x80\x99",
                                   "(",
                                   "1",
                                   "31",
                                   "0",
                                   "99",
                                   "2021",
                                   "1.30",
                                   "10:15",
                                   "2021-05-13",
                                   "1/2/03",
                                   "1st",
                                   "1er",
                                   "XXe",
                                   "80s",
                                   "999999999999",
                                   " the ",
                                   " of ",
                                   " to ",
                                   " from ",
                                   " between ",
                                   " and ",
                                   " half ",
                                   "Monday",
                                   "May",
                                   "March 8",
                                   "Nov. ",
                                   "year",
                                   "years",
                                   "week",
                                   "hours",
                                   "last ",
                                   "next ",
                                   "the same ",
                                   " ago",
                                   " later",
                                   "yesterday",
                                   "night",
                                   "noon",
                                   "pm",
                                   "GMT",
                                   "every ",
                                   "twice a ",
                                   "first ",
                                   "century",
                                   "quarter",
                                   "BC",
                                   "hundred",
                                   "twenty-",
                                   "since ",
                                   "Easter ",
                                   "lundi",
                                   "mars",
                                   "le ",
                                   "du ",
                                   "au ",
                                   "\xC3\xA0 ",
                                   "il y a ",
                                   "ans",
                                   "semaine ",
                                   "dernier",
                                   "prochaine",
                                   "tous les ",
                                   "h",
                                   "si\xC3\xA8"
                                   "cle",
                                   "ann\xC3\xA9"
                                   "es ",
                                   "veille",
                                   "\xFF",
                                   "\xC3",
                                   "\xE2\x80",
                                   NULL};

static void check_item(const TimexList *list, size_t i, Slice text)
{
    const Timex *x = &list->items[i];
    MUST(x->start < x->end && x->end <= text.len);
    MUST(i == 0 || list->items[i - 1].end <= x->start);
    MUST(((unsigned char)text.ptr[x->start] & 0xC0) != 0x80 ||
         utf8_check(text.ptr, text.len) < text.len);
    MUST(x->value[0] && memchr(x->value, '\0', sizeof x->value));
    MUST(memchr(x->mod, '\0', sizeof x->mod));
    MUST(interval_is_none(x->when) || x->when.first <= x->when.last);
    MUST(x->anchor == UINT32_MAX || (x->anchor < list->count && x->anchor != i));
    if (x->range_with != UINT32_MAX) {
        MUST(x->range_with < list->count && x->range_with != i);
        MUST(list->items[x->range_with].range_with == i || list->items[x->range_with].range_begin);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"en", "fr"};
    Slice text = {(const char *)data, size};
    Interval dct = interval_day(day_from_civil(2021, 5, 14)),
             near[] = {interval_year(2020), INTERVAL_NONE};
    for (int i = 0; i < 4; i++) {
        TimexContext context = {.lang = slice_from(languages[i & 1]),
                                .dct = i & 2 ? dct : INTERVAL_NONE,
                                .near_dates = near,
                                .n_near_dates = 2};
        TimexList list = {0};
        timex_tag(text, &context, &list);
        for (size_t k = 0; k < list.count; k++)
            check_item(&list, k, text);
        timex_list_release(&list);
    }
    return 0;
}
