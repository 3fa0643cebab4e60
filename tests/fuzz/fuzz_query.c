/* fuzz_query.c - whatever is typed as a query: it parses, its errors lie within it, what it was
 * understood as parses again, and the search and the matcher agree about a small dossier. */
#include "config.h"

#include "fuzz.h"

#include "../unit/search_fixture.h"

const char fuzz_name[] = "query";

const char *const fuzz_tokens[] = {
    " ",          "(",         ")",        "\"",      "«",      "»",     "/",      "*",     "~",
    "~2",         "=",         "-",        ":",       "|",      "@",     "..",     "’",     "AND ",
    "OR ",        "NOT ",      " NEAR/3 ", " ADJ/1 ", " /s ",   " /p ",  "title:", "text:", "date:",
    "mentioned:", "is:unread", "lang:",    "id:",     "query:", "trust", "police", "é",     "\xFF",
    "(?",         "[",         "+",        "{9}",     "\\",     NULL};

static Fixture *dossier(void)
{
    static Fixture f;
    if (!f.store) {
        f = fixture_new();
        fixture_add(&f, "a", "en", "Trust in the police",
                    "Women walk and talk with the police. Trust is eroded.");
        fixture_add(&f, "b", "fr", "La confiance", "L’enquête de la police continue à l’école.");
        fixture_index(&f, 1);
    }
    return &f;
}

static void check_error(const QueryError *error, size_t size)
{
    MUST(memchr(error->message, '\0', sizeof error->message));
    if (error->message[0])
        MUST(error->at.start <= error->at.end && error->at.end <= 3 * size);
}

/* Every result matches, and its hits lie in its text, in order. */
static void check_results(const Fixture *f, const Query *query)
{
    Results *results = search_run(f->index, f->store, query, NULL);
    Hits hits = {NULL, 0, 0};
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        MUST(hits_of(f->index, f->store, query, id, &hits));
        for (size_t h = 0; h < hits.count; h++) {
            MUST(hits.items[h].start < hits.items[h].end);
            MUST(hits.items[h].end <= store_body(f->store, id)->text.len);
            MUST(h == 0 || hits.items[h - 1].start <= hits.items[h].start);
        }
    }
    hits_release(&hits);
    results_free(results);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Fixture *f = dossier();
    QueryScope scope = {.store = f->store, .partial = size % 2 == 1};
    QueryError error;
    StrBuf said = STRBUF_INIT;
    if (size > 2000)
        return 0;
    Query *query = query_parse((Slice){(const char *)data, size}, &scope, &error);
    check_error(&error, size);
    query_format(query, &said);
    query_free(query_parse(strbuf_slice(&said), &scope, NULL));
    check_results(f, query);
    query_free(query);
    strbuf_release(&said);
    return 0;
}
