/* show.c - dossier show: one article, as text for reading or with its blocks as JSON. */
#include "config.h"

#include "cli/article.h"
#include "cli/verbs/internal.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/wrap.h"

/* What stands before the first and the other lines of a block. */
static void put_lead(StrBuf *out, const Block *block, bool first)
{
    switch ((BlockKind)block->kind) {
    case BLOCK_QUOTE:
        for (unsigned depth = 0; depth < block->level; depth++)
            strbuf_puts(out, "> ");
        break;
    case BLOCK_ITEM:
        strbuf_pad(out, ' ', 2u * (block->level ? block->level - 1u : 0));
        if (!first)
            strbuf_puts(out, block->number ? "   " : "  ");
        else if (block->number)
            strbuf_printf(out, "%u. ", block->number);
        else
            strbuf_puts(out, "• ");
        break;
    case BLOCK_HEADING:
        strbuf_pad(out, '#', block->level);
        strbuf_putc(out, ' ');
        break;
    case BLOCK_VERSE:
        strbuf_puts(out, "    ");
        break;
    case BLOCK_TITLE:
    case BLOCK_PARAGRAPH:
    case BLOCK_RULE:
        break;
    }
}

static void put_block(StrBuf *out, Slice text, const Block *block, size_t width)
{
    if (block->kind == BLOCK_RULE) {
        strbuf_puts(out, "* * *\n");
        return;
    }
    StrBuf lead = STRBUF_INIT;
    put_lead(&lead, block, true);
    size_t taken = text_width(strbuf_slice(&lead));
    strbuf_release(&lead);
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){block->start, block->end}, taken < width ? width - taken : 1, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        put_lead(out, block, i == 0);
        show_text(slice_sub(text, lines.items[i].start, lines.items[i].end), out);
        strbuf_putc(out, '\n');
    }
    lines_release(&lines);
}

/* A line of the head; what does not fit goes on below, indented. */
static void put_line(StrBuf *out, Slice text, size_t width)
{
    enum { INDENT = 2 };
    Lines lines = {NULL, 0, 0};
    bool fits = text_width(text) <= width;
    size_t measure = fits ? width : width > INDENT ? width - INDENT : 1;
    wrap_text(text, (Range){0, (uint32_t)text.len}, measure, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        strbuf_pad(out, ' ', i ? INDENT : 0);
        show_text(slice_sub(text, lines.items[i].start, lines.items[i].end), out);
        strbuf_putc(out, '\n');
    }
    lines_release(&lines);
}

static void put_field(StrBuf *out, const char *name, Slice value, size_t width)
{
    StrBuf line = STRBUF_INIT;
    strbuf_printf(&line, "%s: ", name);
    strbuf_put_slice(&line, value);
    if (value.len)
        put_line(out, strbuf_slice(&line), width);
    strbuf_release(&line);
}

static void put_head(StrBuf *out, const Corpus *corpus, ArticleId id, size_t width)
{
    const Meta *meta = article_meta(corpus->store, id);
    StrBuf date = STRBUF_INIT;
    interval_format(corpus_date(corpus, id), &date);
    put_line(out, article_title(corpus->store, id), width);
    put_field(out, "Date", strbuf_slice(&date), width);
    put_field(out, "Source", meta->source, width);
    put_field(out, "Author", meta->author, width);
    put_field(out, "URL", meta->url, SIZE_MAX); /* in pieces it is no address */
    put_field(out, "Error", article_error(corpus->store, id), width);
    strbuf_release(&date);
}

static Status show_text_of(const Corpus *corpus, ArticleId id, size_t width)
{
    StrBuf out = STRBUF_INIT;
    const Body *body = store_body(corpus->store, id);
    put_head(&out, corpus, id, width);
    for (size_t b = 1; body && b < body->n_blocks; b++) {
        bool tight = body->blocks[b].kind == BLOCK_ITEM && body->blocks[b - 1].kind == BLOCK_ITEM;
        strbuf_puts(&out, tight ? "" : "\n");
        put_block(&out, body->text, &body->blocks[b], width);
    }
    Status status = print_out(strbuf_slice(&out));
    strbuf_release(&out);
    return status;
}

static json_t *block_row(const Body *body, const Block *block)
{
    static const char *const kinds[] = {
        [BLOCK_TITLE] = "title", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_HEADING] = "heading",
        [BLOCK_QUOTE] = "quote", [BLOCK_ITEM] = "item",           [BLOCK_VERSE] = "verse",
        [BLOCK_RULE] = "rule",
    };
    static_assert(sizeof kinds / sizeof *kinds == BLOCK_RULE + 1, "a name for each kind");
    Slice text = slice_sub(body->text, block->start, block->end);
    return json_pack("{s:s, s:i, s:i, s:i, s:i, s:o}", "kind", kinds[block->kind], "level",
                     block->level, "number", block->number, "start", (int)block->start, "end",
                     (int)block->end, "text", json_text(text.ptr ? text : SLICE("")));
}

static Status show_json_of(const Corpus *corpus, ArticleId id)
{
    Writer *writer = writer_new(FORMAT_JSON, "blocks", NULL, 0);
    const Body *body = store_body(corpus->store, id);
    json_t *fields = article_row(corpus, id), *value;
    const char *name;
    json_object_foreach(fields, name, value)
    {
        writer_note(writer, name, json_incref(value));
    }
    json_decref(fields);
    writer_note(writer, "author", json_text(article_meta(corpus->store, id)->author));
    writer_note(writer, "text", json_text(body ? body->text : SLICE("")));
    for (size_t b = 0; body && b < body->n_blocks; b++)
        writer_row(writer, block_row(body, &body->blocks[b]));
    return corpus_finish(writer, 1);
}

Status verb_show(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_NO_DATES))
        return STATUS_ERROR;
    ArticleId id = corpus_article(&corpus, call->args[0]);
    Status status = STATUS_ERROR;
    if (id != ARTICLE_NONE)
        corpus_infer_date(&corpus, id);
    if (id != ARTICLE_NONE && option_on(&call->options, OPT_JSON))
        status = show_json_of(&corpus, id);
    else if (id != ARTICLE_NONE)
        status = show_text_of(&corpus, id, option_number(&call->options, OPT_WIDTH, 72));
    corpus_close(&corpus);
    return status;
}
