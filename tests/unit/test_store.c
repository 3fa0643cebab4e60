/* test_store.c - publishing articles and bodies, and what readers see of them. */
#include "config.h"

#include "dossier/store.h"
#include "dossier/workers.h"

#include <criterion/criterion.h>
#include <stdatomic.h>
#include <stdio.h>

static const Block no_title = {.kind = BLOCK_TITLE}; /* of a body without a text */

static Slice numbered(Store *store, const char *prefix, unsigned n)
{
    char text[32];
    snprintf(text, sizeof text, "%s%u", prefix, n);
    return store_keep(store, slice_from(text));
}

static ArticleId add(Store *store, const char *key)
{
    Article article = {.key = store_keep(store, slice_from(key)), .meta.date = INTERVAL_NONE};
    return store_add(store, &article);
}

static void give_body(Store *store, ArticleId id, const char *title)
{
    Slice kept = store_keep(store, slice_from(title));
    Block *block = store_alloc(store, sizeof *block);
    *block = (Block){.end = (uint32_t)kept.len, .kind = BLOCK_TITLE};
    Body body = {.text = kept,
                 .blocks = block,
                 .n_blocks = 1,
                 .meta = &(Meta){.title = kept, .date = INTERVAL_NONE}};
    store_set_body(store, id, &body);
}

Test(store, articles_stay_where_they_are_while_thousands_follow)
{
    Store *store = store_new();
    add(store, "first");
    const Article *first = store_article(store, 0);
    for (unsigned i = 1; i < 5000; i++) {
        Article article = {.key = numbered(store, "a", i), .offset = i};
        cr_assert_eq(store_add(store, &article), i);
    }
    cr_expect_eq(store_count(store), 5000);
    cr_expect_eq(store_article(store, 0), first);
    for (unsigned i = 1; i < 5000; i++) {
        cr_assert_eq(store_article(store, i)->offset, i);
        cr_assert_eq(store_article(store, i)->id, i);
        cr_assert_eq(store_find(store, numbered(store, "a", i)), i);
    }
    cr_expect_eq(store_find(store, SLICE("a5000")), ARTICLE_NONE);
    store_free(store);
}

Test(store, key_is_held_until_its_article_retires)
{
    Store *store = store_new();
    cr_expect_eq(add(store, "a"), 0);
    cr_expect_eq(add(store, "a"), ARTICLE_NONE);
    cr_expect_eq(store_count(store), 1);
    store_retire(store, 0);
    cr_expect(store_retired(store, 0));
    cr_expect_eq(store_find(store, SLICE("a")), ARTICLE_NONE);
    cr_expect_eq(add(store, "a"), 1);
    cr_expect_eq(store_find(store, SLICE("a")), 1);
    store_free(store);
}

Test(store, getters_complete_the_declared_from_the_found)
{
    Store *store = store_new();
    ArticleId id = add(store, "the-key");
    cr_expect(slice_eq_str(article_title(store, id), "the-key"));
    cr_expect_null(store_body(store, id));
    cr_expect_eq(store_bodies(store), 0);
    give_body(store, id, "A title");
    cr_expect(slice_eq_str(article_title(store, id), "A title"));
    cr_expect_eq(store_bodies(store), 1);
    cr_expect_eq(store_bytes(store), 7);
    cr_expect_eq(article_error(store, id).len, 0);
    store_free(store);
}

Test(store, what_the_text_says_no_more_of_is_the_articles)
{
    Store *store = store_new();
    ArticleId id = add(store, "a");
    Meta same = store_article(store, id)->meta, other = same;
    other.author = SLICE("Someone");
    store_set_body(store, id, &(Body){.blocks = &no_title, .n_blocks = 1, .meta = &same});
    cr_expect_eq(article_meta(store, id), &store_article(store, id)->meta);
    store_set_body(store, id, &(Body){.blocks = &no_title, .n_blocks = 1, .meta = NULL});
    cr_expect_eq(article_meta(store, id), &store_article(store, id)->meta);
    store_set_body(store, id, &(Body){.blocks = &no_title, .n_blocks = 1, .meta = &other});
    cr_expect_neq(article_meta(store, id), &other);
    cr_expect(slice_eq_str(article_meta(store, id)->author, "Someone"));
    store_free(store);
}

Test(store, dossiers_language_is_that_of_articles_without_their_own)
{
    Store *store = store_new();
    DossierInfo info = {.lang = SLICE("fr")};
    store_set_info(store, &info);
    Article own = {.key = SLICE("a"), .meta = {.lang = SLICE("de"), .date = INTERVAL_NONE}};
    Article none = {.key = SLICE("b"), .meta.date = INTERVAL_NONE};
    store_add(store, &own);
    store_add(store, &none);
    Meta guess = {.lang = SLICE("en"), .lang_origin = ORIGIN_GUESSED};
    Body guessed = {.blocks = &no_title, .n_blocks = 1, .meta = &guess};
    store_set_body(store, 1, &guessed);
    cr_expect(slice_eq_str(article_lang(store, 0), "de"));
    cr_expect(slice_eq_str(article_lang(store, 1), "fr"));
    Meta read = {.lang = SLICE("en"), .lang_origin = ORIGIN_DECLARED};
    Body found = {.blocks = &no_title, .n_blocks = 1, .meta = &read};
    store_set_body(store, 1, &found);
    cr_expect(slice_eq_str(article_lang(store, 1), "en"));
    cr_expect_eq(store_bodies(store), 1);
    store_free(store);
}

Test(store, original_is_the_live_article_of_that_key)
{
    Store *store = store_new();
    Article translation = {.key = SLICE("fr"), .translation_of = SLICE("en")};
    store_add(store, &translation);
    cr_expect_eq(store_original(store, 0), ARTICLE_NONE);
    add(store, "en");
    cr_expect_eq(store_original(store, 0), 1);
    cr_expect_eq(store_original(store, 1), ARTICLE_NONE);
    cr_expect_eq(store_original(store, 99), ARTICLE_NONE);
    store_set_no_original(store, 0, true);
    cr_expect_eq(store_original(store, 0), ARTICLE_NONE);
    store_free(store);
}

Test(store, info_is_never_absent_and_old_ones_stay_good)
{
    Store *store = store_new();
    const DossierInfo *empty = store_info(store);
    DossierInfo info = {.title = SLICE("one")};
    store_set_info(store, &info);
    const DossierInfo *one = store_info(store);
    info.title = SLICE("two");
    store_set_info(store, &info);
    cr_expect_null(empty->title.ptr);
    cr_expect(slice_eq_str(one->title, "one"));
    cr_expect(slice_eq_str(store_info(store)->title, "two"));
    store_free(store);
}

Test(store, block_at_is_the_last_that_begins_before)
{
    static const Block blocks[] = {{0, 5, 0, 0, 0}, {7, 9, 1, 0, 0}, {11, 20, 1, 0, 0}};
    Body body = {.blocks = blocks, .n_blocks = 3};
    cr_expect_eq(body_block_at(&body, 0), 0);
    cr_expect_eq(body_block_at(&body, 6), 0);
    cr_expect_eq(body_block_at(&body, 7), 1);
    cr_expect_eq(body_block_at(&body, 1000), 2);
    body.n_blocks = 0;
    cr_expect_eq(body_block_at(&body, 3), 0);
}

/* Readers run beside the writer: whatever the count says is there must be whole. */
typedef struct Watch {
    Store *store;
    atomic_bool stop;
    atomic_uint wrong;
} Watch;

static void watch(void *arg)
{
    Watch *w = arg;
    while (!atomic_load(&w->stop)) {
        size_t n = store_count(w->store);
        for (size_t i = n > 100 ? n - 100 : 0; i < n; i++) {
            const Article *a = store_article(w->store, (ArticleId)i);
            const Body *body = store_body(w->store, (ArticleId)i);
            if (a->id != i || a->key.len == 0 || (body && body->text.len != 4))
                atomic_fetch_add(&w->wrong, 1);
        }
        if (n && store_find(w->store, store_article(w->store, (ArticleId)n - 1)->key) != n - 1)
            atomic_fetch_add(&w->wrong, 1);
    }
}

Test(store, readers_see_whole_articles_only)
{
    Watch w = {.store = store_new()};
    Workers *workers = workers_new(2);
    workers_submit(workers, watch, &w);
    workers_submit(workers, watch, &w);
    for (unsigned i = 0; i < 20000; i++) {
        Article article = {.key = numbered(w.store, "key", i)};
        give_body(w.store, store_add(w.store, &article), "text");
    }
    atomic_store(&w.stop, true);
    workers_wait(workers);
    workers_free(workers);
    cr_expect_eq(atomic_load(&w.wrong), 0);
    cr_expect_eq(store_bodies(w.store), 20000);
    store_free(w.store);
}
