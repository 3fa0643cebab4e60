/* query.c - a parsed query as a whole. */
#include "config.h"

#include "search/query/internal.h"

#include "dossier/check.h"

#include <stdlib.h>

void query_free(Query *query)
{
    if (!query)
        return;
    attachments_free(&query->attachments);
    for (size_t i = 0; i < query->n_regexes; i++)
        pcre2_code_free(query->regexes[i]);
    free(query->regexes);
    arena_free(query->arena);
    free(query);
}

bool query_is_empty(const Query *query)
{
    return !query->root;
}

void query_put_text(const Query *query, StrBuf *out)
{
    CHECK(query->open.len == 0 || query->text.len > 0);
    strbuf_put_slice(out, slice_trim(query->text));
    strbuf_put_slice(out, query->open);
}

void query_put_replaced(const Query *query, Range at, Slice words, StrBuf *out)
{
    CHECK(at.start <= at.end && at.end <= query->text.len);
    strbuf_put_slice(out, slice_sub(query->text, 0, at.start));
    strbuf_put_slice(out, words);
    strbuf_put_slice(out, slice_sub(query->text, at.end, query->text.len));
}

Slice query_lower_operator(const Query *query)
{
    return query->lower;
}

size_t query_terms(const Query *query)
{
    return query->n_terms;
}

size_t query_before(const Query *query)
{
    return query->widened ? query->before : SIZE_MAX;
}

void query_added(const Query *query, size_t max, StrBuf *out)
{
    size_t n = 0;
    for (size_t i = 0; i < query->n_terms && n <= max; i++) {
        const QueryTerm *term = query->terms[i];
        if (!term->added)
            continue;
        strbuf_puts(out, n ? ", " : "");
        if (n++ < max)
            strbuf_put_slice(out, term->phrases[0].parts[0].form);
        else
            strbuf_puts(out, "\xE2\x80\xA6");
    }
}

/* --- what must hold --- */

#ifdef DOSSIER_CHECKS

static void check_term(const Query *query, const QueryTerm *term)
{
    CHECK(term->number < query->n_terms && query->terms[term->number] == term);
    CHECK(term->weight > 0);
    CHECK(term->kind != QUERY_TERM_PHRASE || term->n_phrases == 1);
    CHECK(term->kind != QUERY_TERM_TEXT || term->regex);
    for (size_t i = 0; i < term->n_phrases; i++)
        CHECK(term->phrases[i].count > 0);
}

static void check_node(const Query *query, const QueryNode *node, bool near)
{
    CHECK(node->number < query->n_nodes);
    CHECK(!near || node->kind == NODE_TERM || node->kind == NODE_OR || node->kind == NODE_NEAR);
    CHECK((node->kind == NODE_TERM) == (node->term != NULL));
    CHECK((node->kind == NODE_TEST) == (node->test != NULL));
    CHECK((node->kind == NODE_NEAR) == (node->near != NULL));
    CHECK(node->kind != NODE_NEAR || node->n_kids == 2);
    CHECK(node->kind != NODE_NOT || node->n_kids == 1);
    CHECK((node->kind <= NODE_NEAR) == (node->n_kids > 0));
    if (node->term)
        check_term(query, node->term);
    for (size_t i = 0; i < node->n_kids; i++)
        check_node(query, node->kids[i], near || node->kind == NODE_NEAR);
}

void query_check(const Query *query)
{
    for (unsigned i = 0; i < query->n_terms; i++)
        CHECK(query->terms[i]->number == i);
    if (query->root)
        check_node(query, query->root, false);
}

#endif
