/* gaps.c - dossier gaps: what of one text was not found in the other, and where they differ. */
#include "config.h"

#include <stdlib.h>

#include "cli/pair.h"
#include "cli/verbs/internal.h"
#include "dossier/differences.h"

static const TableColumn columns[] = {
    {"kind", NULL, 0},
    {"shown", NULL, COLUMN_TEXT},
    {"words_a", NULL, COLUMN_DATA},
    {"words_b", NULL, COLUMN_DATA},
    {"confidence", NULL, COLUMN_DATA},
    {"line_a", NULL, COLUMN_BELOW | COLUMN_TEXT},
    {"line_b", NULL, COLUMN_BELOW | COLUMN_TEXT},
    {"text_a", NULL, COLUMN_DATA},
    {"text_b", NULL, COLUMN_DATA},
};

typedef struct GapReport {
    const PairedTexts *pair;
    Writer *writer;
    size_t rows;
} GapReport;

/* "A 12: the sentence"; null for no segment. */
static json_t *line_of(const PairedTexts *pair, int side, Range run)
{
    if (run.start == run.end)
        return json_null();
    StrBuf line = STRBUF_INIT;
    strbuf_printf(&line, "%c %u: ", "AB"[side], run.start + 1);
    strbuf_put_slice(&line, parallel_text_run(&pair->texts[side], run));
    json_t *shown = json_text(strbuf_slice(&line));
    strbuf_release(&line);
    return shown;
}

static void put_row(GapReport *report, const char *kind, const char *shown, Range a, Range b,
                    const Difference *difference, float confidence)
{
    const PairedTexts *pair = report->pair;
    static const Slice none = {NULL, 0};
    json_t *row = json_pack(
        "{s:s, s:s, s:o, s:o, s:f, s:o, s:o, s:o, s:o, s:o, s:o}", "kind", kind, "shown", shown,
        "words_a", json_text(difference ? difference->a : none), "words_b",
        json_text(difference ? difference->b : none), "confidence", (double)confidence, "line_a",
        line_of(pair, 0, a), "line_b", line_of(pair, 1, b), "text_a", pair_text(pair, 0, a),
        "text_b", pair_text(pair, 1, b), "a", pair_run(pair, 0, a), "b", pair_run(pair, 1, b));
    writer_row(report->writer, row);
    report->rows++;
}

/* --- what was not found --- */

static void put_gap(GapReport *report, const Bead *bead)
{
    bool in_a = bead->a.start < bead->a.end;
    Range run = in_a ? bead->a : bead->b;
    for (uint32_t i = run.start; i < run.end; i++) {
        Range one = {i, i + 1}, none = {0, 0};
        put_row(report, "no counterpart found", in_a ? "in B" : "in A", in_a ? one : none,
                in_a ? none : one, NULL, bead->confidence);
    }
}

/* --- what differs --- */

/* Words of one line in quotation marks, or that there are none. */
static void put_words(Slice words, StrBuf *out)
{
    if (words.ptr)
        strbuf_printf(out, "\"" SLICE_FMT "\"", SLICE_ARG(words));
    else
        strbuf_puts(out, "nothing");
}

static void put_differences(GapReport *report, const Bead *bead, const Differences *differences)
{
    for (size_t i = 0; i < differences->count; i++) {
        const Difference *d = &differences->items[i];
        StrBuf shown = STRBUF_INIT;
        put_words(d->a, &shown);
        strbuf_puts(&shown, " against ");
        put_words(d->b, &shown);
        put_row(report, difference_name(d->kind), strbuf_str(&shown), bead->a, bead->b, d,
                bead->confidence);
        strbuf_release(&shown);
    }
}

static void put_report(GapReport *report)
{
    const PairedTexts *pair = report->pair;
    Comparison *comparison = comparison_new(&pair->sides[0], &pair->sides[1]);
    Differences differences = {.items = NULL};
    for (size_t i = 0; i < pair->alignment.count; i++) {
        const Bead *bead = &pair->alignment.items[i];
        if (bead_is_gap(bead)) {
            put_gap(report, bead);
            continue;
        }
        differences.count = 0;
        comparison_bead(comparison, bead, &differences);
        put_differences(report, bead, &differences);
    }
    differences_release(&differences);
    comparison_free(comparison);
}

Status verb_gaps(const Call *call)
{
    PairedTexts pair;
    if (!pair_open(&pair, call))
        return STATUS_ERROR;
    GapReport report = {.pair = &pair,
                        .writer = writer_new(format_asked(&call->options), "gaps", columns,
                                             sizeof columns / sizeof *columns)};
    pair_note(&pair, call, report.writer);
    put_report(&report);
    bool ok = writer_close(report.writer);
    pair_close(&pair);
    return !ok ? STATUS_ERROR : report.rows ? STATUS_OK : STATUS_NONE;
}
