/* mdwrite.c - writing blocks and spans as CommonMark.
 *
 * What has a meaning in Markdown is escaped by a backslash where it stands. Spans that cross each
 * other or a block's edge are left out rather than written wrong. */
#include "config.h"

#include "import/mdwrite.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct MarkdownWriter {
    const Draft *draft;
    StrBuf *out;
    const char *prefix; /* of every line: "> " in a quote */
    bool line_start;
} MarkdownWriter;

static const char *mark_of(const Span *span)
{
    static const char *const marks[] = {
        [SPAN_EMPHASIS] = "*", [SPAN_STRONG] = "**", [SPAN_CODE] = "`", [SPAN_LINK] = "["};
    return marks[span->kind];
}

/* At the start of a line: "#", "-", "+", ">" and the like would begin a block. */
static bool begins_block(Slice text, size_t at)
{
    return strchr("#>-+=~|", text.ptr[at]) != NULL;
}

static bool is_number_mark(Slice text, size_t at)
{
    size_t start = at;
    while (start > 0 && ascii_is_digit(text.ptr[start - 1]))
        start--;
    bool head = start == 0 || text.ptr[start - 1] == '\n';
    return head && at > start && (text.ptr[at] == '.' || text.ptr[at] == ')') &&
           (at + 1 == text.len || text.ptr[at + 1] == ' ');
}

static void put_char(MarkdownWriter *w, Slice text, size_t at)
{
    char c = text.ptr[at];
    if (c == '\n') {
        strbuf_puts(w->out, "\\\n");
        strbuf_puts(w->out, w->prefix);
        w->line_start = true;
        return;
    }
    bool special = strchr("\\`*_[]<&", c) || (w->line_start && begins_block(text, at)) ||
                   is_number_mark(text, at);
    if (special && c)
        strbuf_putc(w->out, '\\');
    strbuf_putc(w->out, c);
    w->line_start = w->line_start && c == ' ';
}

/* Spans within the block that nest: those that cross an open one are left out. Sorted by start, the
 * longer first. */
static size_t spans_of(const Draft *d, const Block *b, const Span **list, size_t most)
{
    size_t n = 0;
    for (size_t i = 0; i < d->n_spans && n < most; i++) {
        const Span *s = &d->spans[i];
        if (s->start < b->start || s->end > b->end || s->start >= s->end)
            continue;
        size_t at = n;
        while (at > 0 && (list[at - 1]->start > s->start ||
                          (list[at - 1]->start == s->start && list[at - 1]->end < s->end))) {
            list[at] = list[at - 1];
            at--;
        }
        list[at] = s;
        n++;
    }
    CHECK(n <= most);
    return n;
}

#define SPANS_MAX 256

static void close_span(MarkdownWriter *w, const Span *span)
{
    if (span->kind == SPAN_LINK) {
        strbuf_puts(w->out, "](<");
        for (size_t i = 0; i < span->target.len; i++) {
            char c = span->target.ptr[i];
            if (c == '<' || c == '>' || c == '\\')
                strbuf_putc(w->out, '\\');
            strbuf_putc(w->out, c == '\n' ? ' ' : c);
        }
        strbuf_puts(w->out, ">)");
    } else {
        strbuf_puts(w->out, mark_of(span));
    }
}

static void put_inline(MarkdownWriter *w, const Block *b)
{
    const Span *spans[SPANS_MAX], *open[16];
    size_t n = spans_of(w->draft, b, spans, SPANS_MAX), next = 0, depth = 0;
    Slice text = {w->draft->text.ptr + b->start, b->end - b->start};
    for (size_t at = 0; at <= text.len; at++) {
        while (depth && open[depth - 1]->end == b->start + at)
            close_span(w, open[--depth]);
        for (; next < n && spans[next]->start == b->start + at; next++) {
            const Span *s = spans[next];
            bool crosses = depth && s->end > open[depth - 1]->end;
            bool plain = s->kind != SPAN_CODE || !memchr(text.ptr + at, '`', s->end - s->start);
            if (crosses || depth == 16 || !plain)
                continue;
            strbuf_puts(w->out, mark_of(s));
            open[depth++] = s;
            w->line_start = false;
        }
        if (at == text.len)
            break;
        if (depth && open[depth - 1]->kind == SPAN_CODE)
            strbuf_putc(w->out, text.ptr[at]);
        else
            put_char(w, text, at);
    }
    CHECK(depth == 0 && next == n); /* each begins and ends in the block */
}

/* Indented verse and text with runs of blanks go into a fence, where they stay as they are. */
static bool needs_fence(Slice text)
{
    return slice_find(text, SLICE("  ")) >= 0 || slice_find(text, SLICE("\n ")) >= 0 ||
           !memchr(text.ptr, '\n', text.len);
}

static void put_fenced(StrBuf *out, Slice text)
{
    const char *fence = slice_find(text, SLICE("```")) >= 0 ? "~~~~~~\n" : "```\n";
    strbuf_puts(out, fence);
    strbuf_put_slice(out, text);
    strbuf_putc(out, '\n');
    strbuf_put(out, fence, strlen(fence) - 1);
}

static void put_lead(MarkdownWriter *w, const Block *b)
{
    StrBuf *out = w->out;
    switch ((BlockKind)b->kind) {
    case BLOCK_HEADING:
        strbuf_pad(out, '#', b->level >= 1 && b->level <= 6 ? b->level : 2);
        strbuf_putc(out, ' ');
        break;
    case BLOCK_ITEM:
        strbuf_pad(out, ' ', b->level > 1 ? (size_t)(b->level - 1) * 4 : 0);
        if (b->number)
            strbuf_printf(out, "%u. ", b->number);
        else
            strbuf_puts(out, "- ");
        break;
    case BLOCK_QUOTE:
        for (unsigned i = 0; i < (b->level ? b->level : 1u); i++)
            strbuf_puts(out, "> ");
        break;
    case BLOCK_TITLE:
    case BLOCK_PARAGRAPH:
    case BLOCK_VERSE:
    case BLOCK_RULE:
        break;
    }
}

static void put_block(MarkdownWriter *w, const Block *b)
{
    Slice text = {w->draft->text.ptr + b->start, b->end - b->start};
    if (b->kind == BLOCK_RULE) {
        strbuf_puts(w->out, "---");
        return;
    }
    if (b->kind == BLOCK_VERSE && needs_fence(text)) {
        put_fenced(w->out, text);
        return;
    }
    w->prefix = b->kind == BLOCK_QUOTE ? "> " : b->kind == BLOCK_ITEM ? "  " : "";
    w->line_start = b->kind != BLOCK_HEADING;
    put_lead(w, b);
    put_inline(w, b);
}

void draft_put_markdown(const Draft *draft, StrBuf *out)
{
    MarkdownWriter w = {.draft = draft, .out = out, .prefix = ""};
    unsigned before = BLOCK_TITLE;
    for (size_t i = 1; i < draft->n_blocks; i++) {
        const Block *b = &draft->blocks[i];
        if (b->kind == BLOCK_DROPPED || (b->start >= b->end && b->kind != BLOCK_RULE))
            continue;
        if (before != BLOCK_TITLE)
            strbuf_puts(out, before == BLOCK_ITEM && b->kind == BLOCK_ITEM ? "\n" : "\n\n");
        if (before == BLOCK_ITEM && b->kind == BLOCK_PARAGRAPH)
            strbuf_puts(out, "<!-- -->\n\n"); /* ends the list */
        if (before == BLOCK_QUOTE && b->kind == BLOCK_QUOTE)
            strbuf_puts(out, "<!-- -->\n\n");
        put_block(&w, b);
        before = b->kind;
    }
    if (before != BLOCK_TITLE)
        strbuf_putc(out, '\n');
}
