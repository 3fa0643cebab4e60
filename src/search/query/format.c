/* format.c - a query written out as it was understood. */
#include "config.h"

#include "search/query/fields.h"
#include "search/query/tree.h"

#include <assert.h>

static void put_pattern(const Pattern *p, StrBuf *out)
{
    switch (p->kind) {
    case PATTERN_REGEX:
        strbuf_printf(out, "/" SLICE_FMT "/", SLICE_ARG(p->source));
        return;
    case PATTERN_EXACT:
        strbuf_putc(out, '=');
        break;
    case PATTERN_STEM:
    case PATTERN_PREFIX:
    case PATTERN_FUZZY:
        break;
    }
    strbuf_put_slice(out, p->form);
    if (p->kind == PATTERN_PREFIX)
        strbuf_putc(out, '*');
    if (p->kind == PATTERN_FUZZY)
        strbuf_printf(out, p->distance == 1 ? "~" : "~%u", p->distance);
    if (p->partial)
        strbuf_puts(out, "\xE2\x80\xA6"); /* … */
}

static void put_phrase(const QueryPhrase *phrase, StrBuf *out)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < phrase->count; i++) {
        strbuf_puts(out, i ? " " : "");
        strbuf_put_slice(out, phrase->parts[i].form);
        strbuf_puts(out, phrase->parts[i].kind == PATTERN_PREFIX ? "*" : "");
    }
    strbuf_putc(out, '"');
}

static void put_term(const QueryTerm *term, StrBuf *out)
{
    static const char *const where[] = {
        [WHERE_ANY] = "", [WHERE_TITLE] = "title:", [WHERE_TEXT] = "text:"};
    static_assert(sizeof where / sizeof *where == WHERE_TEXT + 1, "one for each place");
    strbuf_puts(out, where[term->where]);
    switch (term->kind) {
    case QUERY_TERM_PHRASE:
        if (term->phrases[0].count == 1 &&
            (!term->quoted || term->phrases[0].parts[0].kind != PATTERN_EXACT))
            put_pattern(&term->phrases[0].parts[0], out);
        else
            put_phrase(&term->phrases[0], out);
        break;
    case QUERY_TERM_GROUP:
        strbuf_printf(out, "@" SLICE_FMT, SLICE_ARG(term->source));
        break;
    case QUERY_TERM_TEXT:
        strbuf_printf(out, "text:/" SLICE_FMT "/", SLICE_ARG(term->source));
        break;
    case QUERY_TERM_MENTION:
        strbuf_printf(out, "mentioned:" SLICE_FMT, SLICE_ARG(term->source));
        break;
    }
}

static void put_test(const Test *test, StrBuf *out)
{
    static const FieldId fields[] = {
        [TEST_SOURCE] = FIELD_SOURCE, [TEST_AUTHOR] = FIELD_AUTHOR, [TEST_LANG] = FIELD_LANG,
        [TEST_TAG] = FIELD_TAG,       [TEST_ID] = FIELD_ID,         [TEST_URL] = FIELD_URL,
        [TEST_DATE] = FIELD_DATE,     [TEST_READ] = FIELD_IS,
    };
    static_assert(sizeof fields / sizeof *fields == TEST_READ + 1, "a field for each test");
    strbuf_printf(out, "%s:", query_fields[fields[test->kind]].name);
    bool several = test->phrase && test->phrase->count > 1;
    if (test->regex)
        strbuf_printf(out, "/" SLICE_FMT "/", SLICE_ARG(test->text));
    else
        strbuf_printf(out, several ? "\"" SLICE_FMT "\"" : SLICE_FMT, SLICE_ARG(test->text));
}

/* How tightly a node holds its parts: a looser one inside a tighter one gets parentheses. */
static int hold_of(NodeKind kind)
{
    switch (kind) {
    case NODE_OR:
        return 1;
    case NODE_AND:
        return 2;
    case NODE_NOT:
        return 3;
    case NODE_NEAR:
        return 4;
    case NODE_TERM:
    case NODE_TEST:
    case NODE_ALL:
        break;
    }
    return 5;
}

/* What stands between two of a node's parts. */
static void put_operator(const QueryNode *node, StrBuf *out)
{
    if (node->kind != NODE_NEAR)
        strbuf_puts(out, node->kind == NODE_AND ? " AND " : " OR ");
    else if (node->near->unit == WITHIN_WORDS)
        strbuf_printf(out, " %s/%u ", node->near->name, node->distance);
    else
        strbuf_printf(out, " %s ", node->near->name);
}

static void put_node(const QueryNode *node, int outer, StrBuf *out)
{
    int hold = hold_of(node->kind);
    bool parens = hold < outer;
    strbuf_puts(out, parens ? "(" : "");
    if (node->kind == NODE_TERM)
        put_term(node->term, out);
    else if (node->kind == NODE_TEST)
        put_test(node->test, out);
    else if (node->kind == NODE_ALL)
        strbuf_putc(out, '*');
    else if (node->kind == NODE_NOT)
        strbuf_puts(out, "NOT ");
    for (size_t i = 0; i < node->n_kids; i++) {
        if (i)
            put_operator(node, out);
        /* proximity goes from the left, so only its right side needs parentheses for another */
        put_node(node->kids[i], hold + (i > 0 && hold == 4), out);
    }
    strbuf_puts(out, parens ? ")" : "");
}

void query_format(const Query *query, StrBuf *out)
{
    if (query->root)
        put_node(query->root, 0, out);
}
