/* test_import_cases.c - small sources of every format, and all that is read out of them: fields
 * with their origins, blocks with their levels, spans with their targets, findings with their
 * places. */
#include "config.h"

#include "cases.h"

#include "dossier/import.h"
#include "dossier/show_finding.h"

#include <criterion/criterion.h>

static const char *const block_names[] = {
    [BLOCK_TITLE] = "title", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_HEADING] = "heading",
    [BLOCK_QUOTE] = "quote", [BLOCK_ITEM] = "item",           [BLOCK_VERSE] = "verse",
    [BLOCK_RULE] = "rule"};
static const char *const span_names[] = {[SPAN_EMPHASIS] = "emphasis",
                                         [SPAN_STRONG] = "strong",
                                         [SPAN_CODE] = "code",
                                         [SPAN_LINK] = "link"};
static const char *const origin_names[] = {[ORIGIN_NONE] = "without origin",
                                           [ORIGIN_DECLARED] = "declared",
                                           [ORIGIN_GUESSED] = "guessed",
                                           [ORIGIN_INFERRED] = "inferred"};

static void put_meta(StrBuf *out, const Meta *m)
{
    StrBuf date = STRBUF_INIT;
    interval_format_iso(m->date, &date);
    const Slice values[META_FIELDS] = {m->title,  strbuf_slice(&date), m->lang,
                                       m->source, m->author,           m->url};
    for (size_t i = 0; i < META_FIELDS; i++)
        if (values[i].ptr || meta_origin(m, i) != ORIGIN_NONE)
            strbuf_printf(out, "  %s (%s): " SLICE_FMT "\n", meta_field(i),
                          origin_names[meta_origin(m, i)], SLICE_ARG(values[i]));
    case_put(out, "  why that date", m->date_reason);
    strbuf_release(&date);
}

static void put_body(StrBuf *out, const Body *body)
{
    for (size_t i = 1; i < body->n_blocks; i++) {
        const Block *b = &body->blocks[i];
        strbuf_printf(out, "  %s", block_names[b->kind]);
        if (b->level)
            strbuf_printf(out, " %u", b->level);
        if (b->number)
            strbuf_printf(out, " #%u", b->number);
        strbuf_printf(out, "| " SLICE_FMT "\n", SLICE_ARG(slice_sub(body->text, b->start, b->end)));
    }
    for (size_t i = 0; i < body->n_spans; i++) {
        const Span *s = &body->spans[i];
        strbuf_printf(out, "  %s \"" SLICE_FMT "\"", span_names[s->kind],
                      SLICE_ARG(slice_sub(body->text, s->start, s->end)));
        if (s->target.ptr)
            strbuf_printf(out, " to " SLICE_FMT, SLICE_ARG(s->target));
        strbuf_putc(out, '\n');
    }
}

static void put_draft(void *ctx, Draft *draft)
{
    StrBuf *out = ctx;
    Meta meta;
    Body body;
    draft_layout(draft, draft->arena, NULL, &meta, &body);
    body_check(&body);
    strbuf_puts(out, "article\n");
    put_meta(out, &meta);
    for (size_t i = 0; i < draft->n_tags; i++)
        case_put(out, "  tag", draft->tags[i]);
    case_put(out, "  key", draft->key);
    case_put(out, "  file", draft->file);
    case_put(out, "  translation of", draft->translation_of);
    case_put(out, "  doubtful date", draft->doubtful_date);
    put_body(out, &body);
    draft_free(draft);
}

/* The name of a case is that of the file. */
static void read_source(Slice name, Slice input, StrBuf *out)
{
    char *file = slice_dup(case_word(&name));
    ImportSource source = {file, input};
    DiagList findings = DIAG_LIST_INIT;
    bool any = import_source(&source, NULL, &findings, put_draft, out);
    for (size_t i = 0; i < findings.count; i++)
        show_finding(&findings.items[i], out);
    if (!any)
        strbuf_puts(out, "nothing\n");
    diag_list_release(&findings);
    free(file);
}

#define CASES(name)                                                                                \
    Test(import_cases, name)                                                                       \
    {                                                                                              \
        cases_run("import-" #name ".txt", read_source);                                            \
    }

CASES(html)
CASES(markdown)
CASES(text)
CASES(tables)
CASES(mail)
CASES(feeds)
CASES(references)
CASES(bytes)
