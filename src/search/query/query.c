/* query.c - a parsed query as a whole. */
#include "config.h"

#include "search/query/tree.h"

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
