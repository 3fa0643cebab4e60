/* test_dates_cases.c - texts, and every expression of time in them with all that is known of it. */
#include "config.h"

#include "cases.h"

#include "dossier/dates.h"

#include <criterion/criterion.h>

static Interval iso(Slice text)
{
    Interval when = INTERVAL_NONE;
    interval_parse_iso(text, &when);
    return when;
}

static void put_timex(StrBuf *out, const TimexList *list, size_t i, Slice text)
{
    const Timex *t = &list->items[i];
    strbuf_printf(out, "%zu [" SLICE_FMT "] %s %s", i, SLICE_ARG(slice_sub(text, t->start, t->end)),
                  timex_type_name(t->type), *t->value ? t->value : "-");
    if (*t->mod)
        strbuf_printf(out, " %s", t->mod);
    if (!interval_is_none(t->when)) {
        strbuf_puts(out, ", ");
        interval_format_iso(t->when, out);
        strbuf_printf(out, " (%s)", precision_name(t->when.precision));
    }
    strbuf_printf(out, ", %s", timex_how_text(t->how));
    if (t->anchor != UINT32_MAX)
        strbuf_printf(out, ", by %u", t->anchor);
    if (t->range_with != UINT32_MAX)
        strbuf_printf(out, ", %s %u", t->range_begin ? "up to" : "from", t->range_with);
    strbuf_printf(out, "%s%s\n", t->open_past ? ", open" : "", t->conflict ? ", conflict" : "");
}

/* The name of a case: language, date of the report ("-": none), other dates of the dossier. Each
 * line of the input is a text of its own. */
static void tag_lines(Slice name, Slice input, StrBuf *out)
{
    Interval near[8];
    TimexContext context = {.lang = case_word(&name), .dct = iso(case_word(&name))};
    for (Slice word; (word = case_word(&name)).ptr;)
        near[context.n_near_dates++] = iso(word);
    context.near_dates = near;
    TimexList list = {0};
    while (input.len) {
        const char *end = memchr(input.ptr, '\n', input.len);
        Slice line = slice_sub(input, 0, end ? (size_t)(end - input.ptr) : input.len);
        input = slice_sub(input, line.len + 1, input.len);
        timex_tag(line, &context, &list);
        timex_list_check(&list, line);
        strbuf_printf(out, "- " SLICE_FMT "\n", SLICE_ARG(line));
        for (size_t i = 0; i < list.count; i++)
            put_timex(out, &list, i, line);
        if (!interval_is_none(list.inferred)) {
            strbuf_puts(out, "written: ");
            interval_format_iso(list.inferred, out);
            strbuf_printf(out, ", %s\n", list.reason);
        }
    }
    timex_list_release(&list);
}

Test(dates_cases, en)
{
    cases_run("dates-en.txt", tag_lines);
}

Test(dates_cases, fr)
{
    cases_run("dates-fr.txt", tag_lines);
}
