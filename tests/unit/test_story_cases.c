/* test_story_cases.c - whole dossiers, and what is made of them: events with their mentions, the
 * rows of the timeline at every zoom, exports, related articles with their reasons. */
#include "config.h"

#include "cases.h"
#include "loading.h"

#include "dossier/chronicle.h"
#include "dossier/index.h"
#include "dossier/related.h"
#include "dossier/timeline.h"
#include "dossier/timeline_export.h"

typedef struct World {
    Store *store;
    Chronicle *chronicle;
    Index *index;
    const Timeline *timeline;
} World;

static void put_key(const World *w, ArticleId id, StrBuf *out)
{
    if (id == ARTICLE_NONE)
        strbuf_puts(out, "none");
    else
        strbuf_put_slice(out, store_article(w->store, id)->key);
}

static Slice text_of(const World *w, ArticleId id, uint32_t start, uint32_t end)
{
    return slice_sub(store_body(w->store, id)->text, start, end);
}

static void put_mention(const World *w, const Event *event, const Mention *m, StrBuf *out)
{
    strbuf_puts(out, "    ");
    put_key(w, m->article, out);
    strbuf_printf(out, " [" SLICE_FMT "] ", SLICE_ARG(text_of(w, m->article, m->start, m->end)));
    mention_value(w->timeline, event, m, out);
    strbuf_printf(out, ", %s%s: " SLICE_FMT "\n", mention_reason(m),
                  m->reported_to_day ? "" : ", reported some day",
                  SLICE_ARG(text_of(w, m->article, m->sentence_start, m->sentence_end)));
}

static void put_event(const World *w, const Event *event, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    int days;
    event_format_date(event, out);
    strbuf_puts(out, " = ");
    interval_format_iso(event->when, out);
    strbuf_printf(out, " %s%s%s, articles %u", event_kind_name(event->kind),
                  event->inferred ? " inferred" : "", event->open_past ? " open" : "",
                  event->n_articles);
    if (event_lag(event, &days)) {
        strbuf_printf(out, ", %d: ", days);
        event_format_lag(event, out);
    }
    strbuf_printf(out, "\n    " SLICE_FMT "\n", SLICE_ARG(event_text(w->store, event, &scratch)));
    strbuf_printf(out, "    " SLICE_FMT "\n", SLICE_ARG(event_clause(w->store, event, &scratch)));
    for (size_t i = 0; i < event->n_mentions; i++)
        put_mention(w, event, &event->mentions[i], out);
    strbuf_release(&scratch);
}

static void put_timeline(const World *w, StrBuf *out)
{
    const Timeline *t = w->timeline;
    for (size_t i = 0; i < t->count; i++) {
        put_event(w, &t->events[i], out);
        for (size_t g = 0; g < t->n_groups; g++)
            if (t->group_bits[g][i / 64] >> (i % 64) & 1)
                strbuf_printf(out, "    group %zu\n", g);
    }
    for (size_t i = 0; i < t->n_undated; i++) {
        strbuf_puts(out, "undated ");
        put_key(w, t->undated[i], out);
        strbuf_putc(out, '\n');
    }
    for (ArticleId id = 0; id < store_count(w->store); id++) {
        Slice reason = {NULL, 0};
        Interval when = chronicle_article_date(w->chronicle, id, &reason);
        put_key(w, id, out);
        strbuf_puts(out, ": ");
        interval_format_iso(when, out);
        strbuf_printf(out, " " SLICE_FMT ", seems to translate ", SLICE_ARG(reason));
        put_key(w, chronicle_original(w->chronicle, id), out);
        ArticleId from[4];
        size_t n = chronicle_translations(w->chronicle, id, from, 4);
        for (size_t i = 0; i < n && i < 4; i++) {
            strbuf_puts(out, ", translated by ");
            put_key(w, from[i], out);
        }
        strbuf_printf(out, "; event at its middle: %zu\n",
                      timeline_event_at(t, id, (uint32_t)store_body(w->store, id)->text.len / 2));
    }
}

static void put_rows(const World *w, StrBuf *out)
{
    TimelineView *view = timeline_view_new();
    const TimelineFilter all = TIMELINE_FILTER_ALL;
    timeline_view_set(view, w->timeline, &all);
    for (Zoom zoom = 0; zoom < ZOOM_LEVELS; zoom++) {
        timeline_view_set_zoom(view, zoom);
        strbuf_printf(out, "zoom %s\n", zoom_name(zoom));
        for (size_t r = 0; r < timeline_view_rows(view); r++) {
            TimelineRow row = timeline_view_row(view, r);
            static const char *const kinds[] = {"period", "gap", "event"};
            strbuf_printf(out, "  %s %s ", kinds[row.kind], zoom_name(row.level));
            if (row.kind != ROW_EVENT)
                timeline_row_format(view, &row, out);
            strbuf_printf(out, " %zu %d %zu\n", row.events, row.units, row.shown);
        }
        size_t count = timeline_view_count(view);
        for (size_t i = 0; i < count; i++) {
            uint32_t bins[6];
            Interval window = timeline_view_window(view, i, 24);
            int from = -1, to = -1;
            bool seen = timeline_bar(timeline_view_event(view, i)->when, window, 24, &from, &to);
            timeline_view_density(view, window, bins, 6);
            strbuf_printf(out, "  %zu in row %zu: ", i, timeline_view_row_of(view, i));
            interval_format_iso(window, out);
            strbuf_printf(out, " bar %d %d-%d, %u %u %u %u %u %u, steps", seen, from, to, bins[0],
                          bins[1], bins[2], bins[3], bins[4], bins[5]);
            for (TimelineStep step = STEP_EVENT; step <= STEP_YEAR; step++)
                strbuf_printf(out, " %zu/%zu", timeline_view_step(view, i, step, 1),
                              timeline_view_step(view, i, step, -1));
            strbuf_putc(out, '\n');
        }
    }
    timeline_view_free(view);
}

static void put_related(const World *w, StrBuf *out)
{
    for (ArticleId id = 0; id < store_count(w->store); id++) {
        Related found[8];
        size_t n = related_find(w->index, w->store, w->chronicle, id, found, 8);
        put_key(w, id, out);
        strbuf_putc(out, '\n');
        for (size_t i = 0; i < n; i++) {
            const Related *r = &found[i];
            strbuf_puts(out, "  ");
            put_key(w, r->article, out);
            strbuf_printf(out, " %.2f %s, ", (double)r->score, related_why(r->why));
            related_days(r, out);
            for (size_t p = 0; p < RELATED_PARTS; p++)
                if (r->parts[p] != 0)
                    strbuf_printf(out, ", %s %.2f", related_part((RelatedPart)p),
                                  (double)r->parts[p]);
            strbuf_putc(out, '\n');
            for (size_t k = 0; k < r->n_reasons; k++)
                strbuf_printf(out, "    %s %.2f [" SLICE_FMT "] [" SLICE_FMT "]\n",
                              related_part(r->reasons[k].part), (double)r->reasons[k].value,
                              SLICE_ARG(text_of(w, id, r->reasons[k].start, r->reasons[k].end)),
                              SLICE_ARG(text_of(w, r->article, r->reasons[k].other,
                                                r->reasons[k].other_end)));
        }
    }
}

static void put_exports(const World *w, StrBuf *out)
{
    TimelineExport export = {.store = w->store,
                             .timeline = w->timeline,
                             .stamp = 1561024800, /* 2019-06-20T10:00:00Z */
                             .version = "1.2"};
    for (const TimelineFormat *f = timeline_formats; f->name; f++) {
        strbuf_printf(out, "--- %s (.%s)\n", f->name, f->extension);
        f->write(&export, out);
        strbuf_putc(out, '\n');
    }
}

/* The input is a manifest, the name of a case what is shown of its dossier. */
static void run_case(Slice name, Slice input, StrBuf *out)
{
    make_folder();
    char *manifest = slice_dup(input);
    put("m.yaml", manifest);
    Loaded l = load("m.yaml", NULL);
    strbuf_put_slice(out, strbuf_slice(&l.shown));
    World w = {.store = l.store, .chronicle = chronicle_new(l.store), .index = index_new(l.store)};
    for (ArticleId id = 0; id < store_count(l.store); id++) {
        chronicle_add(w.chronicle, &id, 1);
        index_add(w.index, &id, 1);
    }
    w.timeline = chronicle_timeline(w.chronicle);
    for (Slice what; (what = case_word(&name)).ptr;) {
        if (slice_eq_str(what, "timeline"))
            put_timeline(&w, out);
        else if (slice_eq_str(what, "rows"))
            put_rows(&w, out);
        else if (slice_eq_str(what, "exports"))
            put_exports(&w, out);
        else if (slice_eq_str(what, "related"))
            put_related(&w, out);
    }
    chronicle_free(w.chronicle);
    index_free(w.index);
    release(&l);
    free(manifest);
    remove_folder();
}

#define CASES(name)                                                                                \
    Test(story_cases, name)                                                                        \
    {                                                                                              \
        cases_run("story-" #name ".txt", run_case);                                                \
    }

CASES(timeline)
CASES(rows)
CASES(exports)
CASES(related)
