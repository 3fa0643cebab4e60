/* align.c - dossier align: two texts side by side, sentence by sentence. */
#include "config.h"

#include "cli/pair.h"
#include "cli/verbs/internal.h"
#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/wrap.h"

#define BESIDE_LEAST 60 /* cells from which both stand beside each other */
#define MEASURE      100
#define GUTTER       3 /* cells between the two, for a mark of doubt */

static const TableColumn columns[] = {
    {"segments_a", NULL, 0}, {"segments_b", NULL, 0}, {"confidence", NULL, COLUMN_RIGHT},
    {"text_a", NULL, 0},     {"text_b", NULL, 0},
};

/* --- rows --- */

/* "4", "4-6", "-" for none. */
static void put_run(Range run, StrBuf *out)
{
    if (run.start == run.end)
        strbuf_putc(out, '-');
    else if (run.end - run.start == 1)
        strbuf_printf(out, "%u", run.start + 1);
    else
        strbuf_printf(out, "%u-%u", run.start + 1, run.end);
}

static json_t *run_shown(Range run)
{
    StrBuf text = STRBUF_INIT;
    put_run(run, &text);
    json_t *shown = json_text(strbuf_slice(&text));
    strbuf_release(&text);
    return shown;
}

static json_t *row_of(const PairedTexts *pair, const Bead *bead)
{
    return json_pack("{s:o, s:o, s:f, s:b, s:o, s:o, s:o, s:o}", "segments_a", run_shown(bead->a),
                     "segments_b", run_shown(bead->b), "confidence", (double)bead->confidence,
                     "sure", bead->confidence >= BEAD_SURE, "text_a", pair_text(pair, 0, bead->a),
                     "text_b", pair_text(pair, 1, bead->b), "a", pair_run(pair, 0, bead->a), "b",
                     pair_run(pair, 1, bead->b));
}

static Status print_rows(const PairedTexts *pair, const Call *call)
{
    Writer *writer = writer_new(format_asked(&call->options), "beads", columns,
                                sizeof columns / sizeof *columns);
    pair_note(pair, call, writer);
    for (size_t i = 0; i < pair->alignment.count; i++)
        writer_row(writer, row_of(pair, &pair->alignment.items[i]));
    return writer_close(writer) ? STATUS_OK : STATUS_ERROR;
}

static void put_tsv(const PairedTexts *pair, StrBuf *out)
{
    for (size_t i = 0; i < pair->alignment.count; i++) {
        const Bead *bead = &pair->alignment.items[i];
        put_run(bead->a, out);
        strbuf_putc(out, '\t');
        put_run(bead->b, out);
        strbuf_printf(out, "\t%.3f\n", (double)bead->confidence);
    }
}

/* --- for reading --- */

/* The segments of one side of a bead, as lines. */
typedef struct Column {
    Slice text;
    Lines lines;
} Column;

static Column column_of(const PairedTexts *pair, int side, Range run, size_t cells)
{
    Column column = {.text = parallel_text_run(&pair->texts[side], run)};
    if (column.text.len)
        wrap_text(column.text, (Range){0, (uint32_t)column.text.len}, cells, &column.lines);
    return column;
}

/* Returns the cells that the line takes. */
static size_t put_line(const Column *column, size_t line, StrBuf *out)
{
    if (line >= column->lines.count)
        return 0;
    StrBuf shown = STRBUF_INIT;
    show_text(
        slice_sub(column->text, column->lines.items[line].start, column->lines.items[line].end),
        &shown);
    size_t cells = text_width(strbuf_slice(&shown));
    strbuf_put_slice(out, strbuf_slice(&shown));
    strbuf_release(&shown);
    return cells;
}

static const char *sign_of(const Bead *bead, bool first)
{
    return !first                         ? "   "
           : bead_is_gap(bead)            ? " ∅ "
           : bead->confidence < BEAD_SURE ? " ? "
                                          : " │ ";
}

static void put_beside(const PairedTexts *pair, const Bead *bead, size_t width, StrBuf *out)
{
    size_t left = (width - GUTTER) / 2;
    Column a = column_of(pair, 0, bead->a, left), b = column_of(pair, 1, bead->b, left);
    for (size_t i = 0; i < a.lines.count || i < b.lines.count; i++) {
        size_t cells = put_line(&a, i, out);
        strbuf_pad(out, ' ', left > cells ? left - cells : 0);
        strbuf_puts(out, sign_of(bead, i == 0));
        put_line(&b, i, out);
        while (out->len && out->ptr[out->len - 1] == ' ')
            out->len--;
        strbuf_putc(out, '\n');
    }
    lines_release(&a.lines);
    lines_release(&b.lines);
}

static void put_side(const PairedTexts *pair, int side, Range run, const char *sign, size_t width,
                     StrBuf *out)
{
    Column column = column_of(pair, side, run, width - 2);
    for (size_t i = 0; i < column.lines.count; i++) {
        strbuf_puts(out, i ? "  " : sign);
        put_line(&column, i, out);
        strbuf_putc(out, '\n');
    }
    if (column.lines.count == 0)
        strbuf_printf(out, "%s∅\n", sign);
    lines_release(&column.lines);
}

static void put_interleaved(const PairedTexts *pair, const Bead *bead, size_t width, StrBuf *out)
{
    bool doubt = !bead_is_gap(bead) && bead->confidence < BEAD_SURE;
    put_side(pair, 0, bead->a, "  ", width, out);
    put_side(pair, 1, bead->b, doubt ? "? " : "> ", width, out);
}

static void put_text(const PairedTexts *pair, size_t width, StrBuf *out)
{
    for (size_t i = 0; i < pair->alignment.count; i++) {
        strbuf_puts(out, i ? "\n" : "");
        if (width >= BESIDE_LEAST)
            put_beside(pair, &pair->alignment.items[i], width, out);
        else
            put_interleaved(pair, &pair->alignment.items[i], width, out);
    }
}

static Status print_plain(const PairedTexts *pair, const Call *call)
{
    StrBuf out = STRBUF_INIT;
    if (option_on(&call->options, OPT_TSV))
        put_tsv(pair, &out);
    else
        put_text(pair, option_number(&call->options, OPT_WIDTH, MEASURE), &out);
    Status status = print_out(strbuf_slice(&out));
    strbuf_release(&out);
    return status;
}

Status verb_align(const Call *call)
{
    PairedTexts pair;
    if (!pair_open(&pair, call))
        return STATUS_ERROR;
    bool plain = option_on(&call->options, OPT_TSV) || format_asked(&call->options) == FORMAT_TEXT;
    Status status = plain ? print_plain(&pair, call) : print_rows(&pair, call);
    pair_close(&pair);
    return status;
}
