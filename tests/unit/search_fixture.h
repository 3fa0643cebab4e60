/* search_fixture.h - a dossier written in the test: articles out of strings, indexed in one call or
 * several. */
#ifndef SEARCH_FIXTURE_H
#define SEARCH_FIXTURE_H

#include "dossier/index.h"
#include "dossier/mem.h"
#include "dossier/search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Fixture {
    Store *store;
    Index *index;
} Fixture;

static inline Fixture fixture_new(void)
{
    Fixture f = {store_new(), NULL};
    f.index = index_new(f.store);
    return f;
}

static inline void fixture_free(Fixture *f)
{
    index_free(f->index);
    store_free(f->store);
}

/* Paragraphs of `text` are parted by an empty line. Not indexed yet. */
static inline ArticleId fixture_put(Fixture *f, Article article, const char *text)
{
    ArticleId id = store_add(f->store, &article);
    Slice title = article.meta.title;
    StrBuf all = STRBUF_INIT;
    Block blocks[64] = {{0, (uint32_t)title.len, BLOCK_TITLE, 0, 0}};
    size_t n = 1;
    strbuf_put_slice(&all, title);
    while (*text && n < 64) {
        const char *end = strstr(text, "\n\n");
        size_t len = end ? (size_t)(end - text) : strlen(text);
        strbuf_puts(&all, "\n\n");
        blocks[n++] = (Block){(uint32_t)all.len, (uint32_t)(all.len + len), BLOCK_PARAGRAPH, 0, 0};
        strbuf_put(&all, text, len);
        text += len + (end ? 2 : 0);
    }
    Block *kept = store_alloc(f->store, n * sizeof *kept);
    memcpy(kept, blocks, n * sizeof *kept);
    Body body = {.text = store_keep(f->store, strbuf_slice(&all)),
                 .blocks = kept,
                 .n_blocks = n,
                 .meta = &article.meta};
    strbuf_release(&all);
    store_set_body(f->store, id, &body);
    return id;
}

static inline ArticleId fixture_add(Fixture *f, const char *key, const char *lang,
                                    const char *title, const char *text)
{
    Article article = {.key = store_keep(f->store, slice_from(key))};
    article.meta.lang = lang ? store_keep(f->store, slice_from(lang)) : (Slice){NULL, 0};
    article.meta.title = store_keep(f->store, slice_from(title));
    article.meta.lang_origin = lang ? ORIGIN_DECLARED : ORIGIN_NONE;
    article.meta.date = INTERVAL_NONE;
    return fixture_put(f, article, text);
}

/* Indexes every article, `run` at a time. */
static inline void fixture_index(Fixture *f, size_t run)
{
    size_t n = store_count(f->store);
    for (ArticleId at = 0; at < n; at += (ArticleId)run) {
        ArticleId ids[256];
        size_t len = 0;
        while (len < run && len < 256 && at + len < n) {
            ids[len] = at + (ArticleId)len;
            len++;
        }
        index_add(f->index, ids, len);
    }
}

/* What a query finds, best first, as "key key …"; with `hits` each followed by the words hit:
 * "key[walk,walks]". */
static inline char *fixture_find(Fixture *f, const char *text, const QueryScope *scope, bool hits)
{
    StrBuf out = STRBUF_INIT;
    Query *query = query_parse(slice_from(text), scope, NULL);
    Results *results = search_run(f->index, f->store, query, NULL);
    Hits found = {NULL, 0, 0};
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        strbuf_puts(&out, i ? " " : "");
        strbuf_put_slice(&out, store_article(f->store, id)->key);
        if (!hits || !hits_of(f->index, f->store, query, id, &found) || found.count == 0)
            continue;
        for (size_t k = 0; k < found.count; k++) {
            strbuf_puts(&out, k ? "," : "[");
            strbuf_put_slice(&out, slice_sub(store_body(f->store, id)->text, found.items[k].start,
                                             found.items[k].end));
        }
        strbuf_puts(&out, "]");
    }
    hits_release(&found);
    results_free(results);
    query_free(query);
    return out.ptr ? strbuf_steal(&out) : mem_strdup("");
}

#endif
