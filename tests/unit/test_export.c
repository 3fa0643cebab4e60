/* test_export.c - timelines as text, JSON, CSV, iCalendar, TimelineJS3 and Markdown: their syntax,
 * and nothing lost. */
#include "config.h"

#include "story_fixture.h"

#include "dossier/timeline_export.h"
#include "dossier/utf8.h"

#include <jansson.h>

/* Titles and texts with all that the formats treat in their own way. */
static const Given given[] = {
    {"a", "en", "2019-06-14T09:10+01:00", "Quay, \"piles\"; *rot* <b>&amp;</b> \\ end",
     "On 13 June 2019 Odile Carrec, of the Harbour Board, said: \"the quay, the piles; all of it\" "
     "– 43 of them – would "
     "be replaced by a very long sentence with accents (é, è, ê) so that lines must be folded – "
     "more than once – here.",
     NULL, "The Courier", "https://courier.example/a?b=1&c=2"},
    {"b", "en", "2019-07", "Second", "Since November 2018 the Board has closed 12 piers.", NULL,
     NULL, "javascript:alert(1)"},
    {"c", "en", NULL, "Undated", "The lighthouse of Port-Merlan burned in 1911."}};

typedef struct World {
    Store *store;
    Chronicle *chronicle;
    TimelineExport export;
} World;

static World world_new(void)
{
    World w = {.store = fixture_store(given, 3)};
    ArticleId ids[] = {0, 1, 2};
    DossierInfo info = {.title = SLICE("Quay & piers, a story"),
                        .description = SLICE("From <1911> on")};
    store_set_info(w.store, &info);
    w.chronicle = chronicle_new(w.store);
    chronicle_add(w.chronicle, ids, 3);
    w.export = (TimelineExport){.store = w.store,
                                .timeline = chronicle_timeline(w.chronicle),
                                .stamp = 1561024800, /* 2019-06-20T10:00:00Z */
                                .version = "1.2"};
    return w;
}

static void world_free(World *w)
{
    chronicle_free(w->chronicle);
    store_free(w->store);
}

static char *write_as(const World *w, const char *name)
{
    StrBuf out = STRBUF_INIT;
    const TimelineFormat *format = timeline_format(slice_from(name));
    cr_assert(format, "%s", name);
    format->write(&w->export, &out);
    return strbuf_steal(&out);
}

Test(export, every_format_is_utf8_and_the_same_each_time)
{
    World w = world_new(), again = world_new();
    for (const TimelineFormat *format = timeline_formats; format->name; format++) {
        char *a = write_as(&w, format->name), *b = write_as(&again, format->name);
        cr_expect_str_eq(a, b);
        cr_expect_eq(utf8_check(a, strlen(a)), strlen(a));
        cr_expect(strstr(a, "1911"), "%s", format->name);
        free(a);
        free(b);
    }
    cr_expect_null(timeline_format(SLICE("pdf")));
    world_free(&w);
    world_free(&again);
}

Test(export, text_has_a_line_an_event)
{
    World w = world_new();
    char *text = write_as(&w, "text");
    cr_expect(
        strstr(
            text,
            "since Nov 2018        told     Since November 2018 the Board has closed 12 piers.\n"),
        "%s", text);
    cr_expect(strstr(text, "(reported 1 day later)\n"), "%s", text);
    cr_expect(strstr(text, "undated               report   Undated\n"), "%s", text);
    free(text);
    world_free(&w);
}

Test(export, only_the_chosen_events)
{
    World w = world_new();
    static const uint32_t chosen[] = {0, 2};
    w.export.events = chosen;
    w.export.n_events = 2;
    char *text = write_as(&w, "text"), *json = write_as(&w, "json");
    size_t lines = 0;
    for (const char *at = text; (at = strchr(at, '\n')); at++)
        lines++;
    cr_expect_eq(lines, 2, "%s", text);
    json_t *root = json_loads(json, 0, NULL);
    cr_expect_eq(json_array_size(json_object_get(root, "events")), 2);
    json_decref(root);
    free(text);
    free(json);
    world_free(&w);
}

/* --- JSON
 * --------------------------------------------------------------------------------------- */

static const char *string_at(const json_t *object, const char *key)
{
    const char *value = json_string_value(json_object_get(object, key));
    return value ? value : "(none)";
}

static json_t *event_on(const json_t *events, const char *date)
{
    size_t i;
    json_t *event;
    json_array_foreach(events, i,
                       event) if (strcmp(string_at(event, "date"), date) == 0) return event;
    return NULL;
}

Test(export, json_says_all_about_an_event)
{
    World w = world_new();
    char *json = write_as(&w, "json");
    json_error_t error;
    json_t *root = json_loads(json, 0, &error);
    cr_assert(root, "%s at %d:%d", error.text, error.line, error.column);
    json_t *event = event_on(json_object_get(root, "events"), "13 Jun 2019");
    cr_assert(event);
    cr_expect_str_eq(string_at(event, "start"), "2019-06-13");
    cr_expect_str_eq(string_at(event, "end"), "2019-06-13");
    cr_expect_str_eq(string_at(event, "precision"), "day");
    cr_expect_str_eq(string_at(event, "kind"), "told");
    cr_expect_str_eq(string_at(event, "reported"), "2019-06-14");
    cr_expect_eq(json_integer_value(json_object_get(event, "lag_days")), 1);
    json_t *mention = json_array_get(json_object_get(event, "mentions"), 0);
    cr_expect_str_eq(string_at(mention, "article"), "a");
    cr_expect_str_eq(string_at(mention, "title"), given[0].title);
    cr_expect_str_eq(string_at(mention, "expression"), "13 June 2019");
    cr_expect_str_eq(string_at(mention, "value"), "2019-06-13");
    cr_expect_str_eq(string_at(mention, "sentence"), given[0].text);
    Slice text = store_body(w.store, 0)->text;
    size_t at = (size_t)json_integer_value(json_object_get(mention, "byte"));
    cr_expect(slice_eq_str(slice_sub(text, at, at + 12), "13 June 2019"));
    json_t *month = event_on(json_object_get(root, "events"), "Jul 2019");
    cr_expect(json_is_null(json_object_get(month, "reported")), "a month is not its first day");
    cr_expect_str_eq(string_at(json_array_get(json_object_get(root, "undated"), 0), "article"),
                     "c");
    json_decref(root);
    free(json);
    world_free(&w);
}

Test(export, timelinejs_has_dates_in_their_precision_and_safe_html)
{
    World w = world_new();
    char *json = write_as(&w, "timelinejs");
    json_t *root = json_loads(json, 0, NULL);
    cr_assert(root, "%s", json);
    json_t *events = json_object_get(root, "events"), *event, *report = NULL;
    size_t i;
    json_array_foreach(events, i, event)
    {
        json_t *start = json_object_get(event, "start_date");
        const char *shown = string_at(event, "display_date");
        cr_expect(json_is_integer(json_object_get(start, "year")));
        if (strcmp(shown, "1911") == 0)
            cr_expect_null(json_object_get(start, "month"));
        if (strcmp(shown, "since Nov 2018") == 0) {
            cr_expect_null(json_object_get(start, "day"));
            cr_expect_eq(
                json_integer_value(json_object_get(json_object_get(event, "end_date"), "day")), 31);
        }
        if (strcmp(string_at(event, "group"), "Reports") == 0 && !report)
            report = event;
    }
    json_t *start = json_object_get(report, "start_date");
    cr_expect_eq(json_integer_value(json_object_get(start, "hour")), 9);
    const char *headline = string_at(json_object_get(report, "text"), "headline");
    cr_expect(strstr(headline, "&lt;b&gt;&amp;amp;&lt;/b&gt;"), "%s", headline);
    cr_expect_null(strstr(json, "javascript:"));
    cr_expect(strstr(json, "href=\\\"https://courier.example/a?b=1&amp;c=2\\\""), "%s", json);
    json_decref(root);
    free(json);
    world_free(&w);
}

/* --- CSV
 * ---------------------------------------------------------------------------------------- */

/* Reads one field of RFC 4180 at *at into out and leaves *at behind its comma or line end. Returns
 * the character that ended it. */
static char csv_field(const char **at, StrBuf *out)
{
    strbuf_clear(out);
    const char *p = *at;
    if (*p == '"') {
        for (p++; *p; p++) {
            if (*p == '"' && *++p != '"')
                break;
            strbuf_putc(out, *p);
        }
    } else {
        while (*p && *p != ',' && *p != '\r')
            strbuf_putc(out, *p++);
    }
    char end = *p;
    *at = end == '\r' ? p + 2 : end ? p + 1 : p;
    return end;
}

Test(export, csv_rows_have_the_fields_of_the_header)
{
    World w = world_new();
    char *csv = write_as(&w, "csv");
    StrBuf field = STRBUF_INIT;
    size_t rows = 0, columns = 0, wanted = 0;
    bool title = false, sentence = false;
    for (const char *at = csv; *at;) {
        char end = csv_field(&at, &field);
        columns++;
        title |= strcmp(strbuf_str(&field), given[0].title) == 0;
        sentence |= strcmp(strbuf_str(&field), given[0].text) == 0;
        if (end == ',')
            continue;
        cr_assert_eq(end, '\r');
        cr_assert_eq(at[-1], '\n');
        wanted = rows++ == 0 ? columns : wanted;
        cr_expect_eq(columns, wanted, "row %zu has %zu", rows, columns);
        columns = 0;
    }
    cr_expect_eq(rows, w.export.timeline->count + 1);
    cr_expect(title && sentence);
    strbuf_release(&field);
    free(csv);
    world_free(&w);
}

/* --- iCalendar
 * ---------------------------------------------------------------------------------- */

/* Joins folded lines and ends each with "\n"; checks the length of every physical line. */
static char *unfolded(const char *ics)
{
    StrBuf out = STRBUF_INIT;
    for (const char *at = ics; *at;) {
        const char *end = strstr(at, "\r\n");
        cr_assert(end, "a line without CRLF: %s", at);
        cr_expect_leq(end - at, 75);
        cr_expect_eq(utf8_check(at, (size_t)(end - at)), (size_t)(end - at),
                     "a character was divided");
        if (*at == ' ')
            out.len--; /* the "\n" before */
        strbuf_put(&out, *at == ' ' ? at + 1 : at, (size_t)(end - at) - (*at == ' '));
        strbuf_putc(&out, '\n');
        at = end + 2;
    }
    return strbuf_steal(&out);
}

Test(export, icalendar_is_folded_escaped_and_ends_after_the_last_day)
{
    World w = world_new();
    char *ics = write_as(&w, "ics"), *text = unfolded(ics);
    static const char *const wanted[] = {
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//dossier//dossier 1.2//EN\n",
        "X-WR-CALNAME:Quay & piers\\, a story\n",
        "DTSTAMP:20190620T100000Z\nDTSTART;VALUE=DATE:20190613\nDTEND;VALUE=DATE:20190614\n",
        "DTSTART;VALUE=DATE:20181101\nDTEND;VALUE=DATE:20190801\n", /* since November, to the end of
                                                                       July */
        "DTSTART;VALUE=DATE:19110101\nDTEND;VALUE=DATE:19120101\n",
        "DTSTART:20190614T081000Z\n", /* 9:10 in London in summer */
        "SUMMARY:Quay\\, \"piles\"\\; *rot* <b>&amp\\;</b> \\\\ end\n",
        "URL:https://courier.example/a?b=1&c=2\n",
        "END:VEVENT\nEND:VCALENDAR\n"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        cr_expect(strstr(text, wanted[i]), "%s in\n%s", wanted[i], text);
    cr_expect_null(strstr(text, "javascript"));
    free(text);
    free(ics);
    world_free(&w);
}

Test(export, icalendar_uids_are_distinct_and_stay)
{
    World w = world_new();
    char *a = write_as(&w, "ics");
    w.export.stamp += 86400;
    char *b = write_as(&w, "ics");
    const char *at = a, *bt = b;
    size_t count = 0;
    while ((at = strstr(at, "UID:")) && (bt = strstr(bt, "UID:"))) {
        cr_expect_eq(strncmp(at, bt, 20), 0);
        StrBuf uid = STRBUF_INIT;
        strbuf_put(&uid, at, 20);
        cr_expect_null(strstr(at + 20, strbuf_str(&uid)));
        strbuf_release(&uid);
        at += 20, bt += 20, count++;
    }
    cr_expect_eq(count, w.export.timeline->count);
    cr_expect_str_neq(a, b, "the stamp is there");
    free(a);
    free(b);
    world_free(&w);
}

Test(export, markdown_goes_by_years_and_escapes)
{
    World w = world_new();
    char *md = write_as(&w, "md");
    static const char *const wanted[] = {
        "# Quay \\& piers, a story\n",
        "\n## 1911\n\n- **1911** ",
        "\n## 2018\n",
        "\\*rot\\* \\<b\\>",
        "](<https://courier.example/a?b=1&c=2>), The Courier, 14 Jun 2019\n",
        "\n## Undated\n\n- Undated\n"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        cr_expect(strstr(md, wanted[i]), "%s in\n%s", wanted[i], md);
    cr_expect_null(strstr(md, "javascript"));
    free(md);
    world_free(&w);
}
