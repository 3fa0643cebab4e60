/* store.c - articles in chunks that never move, and a small table from keys to ids.
 *
 * An article lies in a Slot. Slots lie in chunks of 64, 128, 256 … so that a pointer to one stays
 * good while the dossier grows, and so that a directory of 27 chunk pointers reaches every 32-bit
 * id. A writer fills a slot and only then raises `count` (release); a reader that saw the count
 * (acquire) sees the slot. The body of an article comes later and is one atomic pointer in its
 * slot.
 *
 * What readers look up by key goes through `places`, open addressing over ids, under the lock. The
 * keys themselves are in the articles; half of the hash beside the id keeps the search off them.
 * All memory belongs to arenas of the store; threads that write much (the one that lists a
 * manifest) have an arena of their own. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"
#include "dossier/store.h"
#include "dossier/utf8.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_FIRST 64u
#define CHUNKS      27

typedef struct Slot {
    Article article;
    _Atomic(const Body *) body;
    atomic_bool retired;
    atomic_bool no_original; /* its translation_of leads round to itself */
} Slot;

/* A body as the store has it. Most articles say no more of themselves than the manifest does, and
 * then there is no room for `meta`. */
typedef struct KeptMeta {
    Body body;
    Meta meta;
} KeptMeta;

typedef struct KeyPlace {
    uint32_t number; /* id + 1; 0 is free */
    uint32_t hash;
} KeyPlace;

struct Store {
    _Atomic(Slot *) chunks[CHUNKS];
    atomic_size_t count, bodies, bytes, n_retired;
    _Atomic(const DossierInfo *) info;
    pthread_mutex_t lock; /* of all below, and of writers against each other */
    Arena *arena;
    Arena **lent; /* arenas given to threads */
    size_t n_lent, lent_cap;
    KeyPlace *places; /* by hash of the key */
    size_t keys, mask;
    KeyPlace *translations; /* articles with a translation_of, by its hash as they came */
    size_t n_translations, translations_cap;
};

static const DossierInfo no_info;

Store *store_new(void)
{
    Store *store = mem_zalloc(1, sizeof *store);
    pthread_mutex_init(&store->lock, NULL);
    store->arena = arena_new(16384);
    store->mask = 255;
    store->places = mem_zalloc(store->mask + 1, sizeof *store->places);
    atomic_init(&store->info, &no_info);
    return store;
}

void store_free(Store *store)
{
    if (!store)
        return;
    for (size_t i = 0; i < CHUNKS; i++)
        free(atomic_load(&store->chunks[i]));
    for (size_t i = 0; i < store->n_lent; i++)
        arena_free(store->lent[i]);
    free(store->lent);
    free(store->places);
    free(store->translations);
    arena_free(store->arena);
    pthread_mutex_destroy(&store->lock);
    free(store);
}

/* --- slots --- */

static unsigned chunk_of(ArticleId id, size_t *first)
{
    unsigned chunk = 31u - (unsigned)__builtin_clz(id / CHUNK_FIRST + 1);
    *first = ((size_t)CHUNK_FIRST << chunk) - CHUNK_FIRST;
    return chunk;
}

static Slot *slot_at(const Store *store, ArticleId id)
{
    size_t first;
    unsigned chunk = chunk_of(id, &first);
    return atomic_load_explicit(&store->chunks[chunk], memory_order_acquire) + (id - first);
}

/* The slot of a new id, its chunk made when it is the first there. Under the lock. */
static Slot *slot_make(Store *store, ArticleId id)
{
    size_t first;
    unsigned chunk = chunk_of(id, &first);
    if (!atomic_load_explicit(&store->chunks[chunk], memory_order_relaxed)) {
        Slot *slots = mem_zalloc((size_t)CHUNK_FIRST << chunk, sizeof *slots);
        atomic_store_explicit(&store->chunks[chunk], slots, memory_order_release);
    }
    return slot_at(store, id);
}

static Slot *slot_checked(const Store *store, ArticleId id)
{
    return id < store_count(store) ? slot_at(store, id) : NULL;
}

/* --- keys --- */

static uint32_t key_hash(Slice key)
{
    return (uint32_t)(hash_bytes(key.ptr, key.len) >> 32);
}

/* The key's place, or the free one where it would go. */
static KeyPlace *key_place(const Store *store, Slice key, uint32_t hash)
{
    size_t at = hash & store->mask;
    for (; store->places[at].number; at = (at + 1) & store->mask) {
        const KeyPlace *place = &store->places[at];
        if (place->hash == hash && slice_eq(slot_at(store, place->number - 1)->article.key, key))
            break;
    }
    return &store->places[at];
}

static void keys_grow(Store *store)
{
    KeyPlace *old = store->places;
    size_t size = store->mask + 1;
    store->mask = size * 2 - 1;
    store->places = mem_zalloc(size * 2, sizeof *old);
    for (size_t i = 0; i < size; i++) {
        size_t at = old[i].hash & store->mask;
        while (old[i].number && store->places[at].number)
            at = (at + 1) & store->mask;
        if (old[i].number)
            store->places[at] = old[i];
    }
    free(old);
}

static ArticleId find_live(const Store *store, Slice key)
{
    uint32_t number = key_place(store, key, key_hash(key))->number;
    return number && !store_retired(store, number - 1) ? number - 1 : ARTICLE_NONE;
}

ArticleId store_find(const Store *store, Slice key)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &store->lock);
    pthread_mutex_lock(lock);
    ArticleId id = find_live(store, key);
    pthread_mutex_unlock(lock);
    return id;
}

/* --- writers --- */

void *store_alloc(Store *store, size_t size)
{
    pthread_mutex_lock(&store->lock);
    void *p = arena_alloc(store->arena, size);
    pthread_mutex_unlock(&store->lock);
    return p;
}

Slice store_keep(Store *store, Slice bytes)
{
    char *copy = store_alloc(store, bytes.len + 1);
    if (bytes.len)
        memcpy(copy, bytes.ptr, bytes.len);
    copy[bytes.len] = '\0';
    return (Slice){copy, bytes.len};
}

Arena *store_lend_arena(Store *store)
{
    Arena *arena = arena_new(16384);
    pthread_mutex_lock(&store->lock);
    store->lent = mem_grow(store->lent, &store->lent_cap, store->n_lent + 1, sizeof *store->lent);
    store->lent[store->n_lent++] = arena;
    pthread_mutex_unlock(&store->lock);
    return arena;
}

static void publish(Store *store, ArticleId id, const Article *article)
{
    Slot *slot = slot_make(store, id);
    slot->article = *article;
    slot->article.id = id;
    atomic_store_explicit(&store->count, (size_t)id + 1, memory_order_release);
}

/* Under the lock. */
static void note_translation(Store *store, ArticleId id, Slice original)
{
    if (original.len == 0)
        return;
    store->translations = mem_grow(store->translations, &store->translations_cap,
                                   store->n_translations + 1, sizeof *store->translations);
    store->translations[store->n_translations++] = (KeyPlace){id + 1, key_hash(original)};
}

ArticleId store_add(Store *store, const Article *article)
{
    ArticleId id = ARTICLE_NONE;
    uint32_t hash = key_hash(article->key);
    pthread_mutex_lock(&store->lock);
    KeyPlace *place = key_place(store, article->key, hash);
    if (!place->number || store_retired(store, place->number - 1)) {
        id = (ArticleId)atomic_load_explicit(&store->count, memory_order_relaxed);
        publish(store, id, article);
        note_translation(store, id, article->translation_of);
        store->keys += !place->number;
        *place = (KeyPlace){id + 1, hash};
        if (store->keys * 3 > (store->mask + 1) * 2)
            keys_grow(store);
    }
    pthread_mutex_unlock(&store->lock);
    return id;
}

static void blocks_check(const Body *body)
{
    CHECK(body->n_blocks > 0 && body->blocks[0].kind == BLOCK_TITLE && body->blocks[0].start == 0);
    for (size_t i = 0; i < body->n_blocks; i++) {
        const Block *b = &body->blocks[i];
        CHECK(b->start <= b->end && b->end <= body->text.len && b->kind <= BLOCK_RULE);
        CHECK(i == 0 || b->kind != BLOCK_TITLE);
        for (size_t at = i ? body->blocks[i - 1].end : 0; at < b->start; at++)
            CHECK(body->text.ptr[at] == '\n');
        CHECK(i == 0 || body->blocks[i - 1].end < b->start);
        CHECK(b->start == body->text.len || (body->text.ptr[b->start] & 0xC0) != 0x80);
    }
    CHECK(body->blocks[body->n_blocks - 1].end == body->text.len);
}

void body_check(const Body *body)
{
    if (body->meta)
        CHECKED(meta_check(body->meta));
    CHECK(utf8_check(body->text.ptr, body->text.len) == body->text.len);
    CHECK(body->text.len == 0 || !memchr(body->text.ptr, '\0', body->text.len));
    blocks_check(body);
    for (size_t i = 0; i < body->n_spans; i++) {
        const Span *s = &body->spans[i];
        CHECK(s->start < s->end && s->end <= body->text.len && s->kind <= SPAN_LINK);
        CHECK(i == 0 || body->spans[i - 1].start <= s->start);
        CHECK(s->end <= body->blocks[body_block_at(body, s->start)].end);
    }
}

void store_set_body(Store *store, ArticleId id, const Body *body)
{
    CHECK(id < store_count(store));
    CHECKED(body_check(body));
    const Meta *declared = &slot_at(store, id)->article.meta;
    bool same = !body->meta || meta_equal(body->meta, declared);
    KeptMeta *kept = store_alloc(store, same ? offsetof(KeptMeta, meta) : sizeof *kept);
    kept->body = *body;
    kept->body.meta = declared;
    if (!same) {
        kept->meta = *body->meta;
        kept->body.meta = &kept->meta;
    }
    atomic_fetch_add(&store->bytes, body->text.len);
    const Body *before = atomic_exchange(&slot_at(store, id)->body, &kept->body);
    if (!before)
        atomic_fetch_add(&store->bodies, 1);
}

void store_retire(Store *store, ArticleId id)
{
    if (!atomic_exchange(&slot_at(store, id)->retired, true))
        atomic_fetch_add(&store->n_retired, 1);
}

void store_set_no_original(Store *store, ArticleId id, bool circle)
{
    atomic_store(&slot_at(store, id)->no_original, circle);
}

bool store_no_original(const Store *store, ArticleId id)
{
    return atomic_load(&slot_at(store, id)->no_original);
}

#ifdef DOSSIER_CHECKS
static void group_check(const Group *group)
{
    CHECK(group->name.len > 0 && group->n_terms > 0);
    for (size_t i = 0; i < group->n_terms; i++) {
        CHECK(group->terms[i].text.len > 0);
        CHECK(i == 0 || group->terms[i - 1].concept <= group->terms[i].concept);
    }
}

/* Groups have names and terms, corrections a place and either a value or none, events a day. */
static void info_check(const DossierInfo *info)
{
    for (size_t i = 0; i < info->n_groups; i++)
        group_check(&info->groups[i]);
    for (size_t i = 0; i < info->n_dates; i++) {
        const DateFix *fix = &info->dates[i];
        CHECK(fix->article.len > 0 && fix->text.len > 0);
        CHECK(fix->dismiss != (fix->value.len > 0));
    }
    for (size_t i = 0; i < info->n_events; i++) {
        const OwnEvent *event = &info->events[i];
        CHECK(!interval_is_none(event->when) && event->when.first <= event->when.last);
        CHECK(event->text.len > 0 && (event->articles || event->n_articles == 0));
    }
}
#endif

void store_set_info(Store *store, const DossierInfo *info)
{
    CHECKED(info_check(info));
    DossierInfo *kept = store_alloc(store, sizeof *kept);
    *kept = *info;
    atomic_store_explicit(&store->info, kept, memory_order_release);
}

/* --- readers --- */

size_t store_count(const Store *store)
{
    return atomic_load_explicit(&store->count, memory_order_acquire);
}

size_t store_bodies(const Store *store)
{
    return atomic_load_explicit(&store->bodies, memory_order_acquire);
}

size_t store_bytes(const Store *store)
{
    return atomic_load_explicit(&store->bytes, memory_order_relaxed);
}

const DossierInfo *store_info(const Store *store)
{
    return atomic_load_explicit(&store->info, memory_order_acquire);
}

const Article *store_article(const Store *store, ArticleId id)
{
    return &slot_at(store, id)->article;
}

const Body *store_body(const Store *store, ArticleId id)
{
    Slot *slot = slot_checked(store, id);
    return slot ? atomic_load_explicit(&slot->body, memory_order_acquire) : NULL;
}

bool store_retired(const Store *store, ArticleId id)
{
    return atomic_load_explicit(&slot_at(store, id)->retired, memory_order_relaxed);
}

size_t store_retired_count(const Store *store)
{
    return atomic_load_explicit(&store->n_retired, memory_order_relaxed);
}

ArticleId store_original(const Store *store, ArticleId id)
{
    Slot *slot = slot_checked(store, id);
    if (!slot || slot->article.translation_of.len == 0 || atomic_load(&slot->no_original))
        return ARTICLE_NONE;
    ArticleId original = store_find(store, slot->article.translation_of);
    return original == id ? ARTICLE_NONE : original;
}

size_t store_translations(const Store *store, ArticleId original, ArticleId *out, size_t max)
{
    pthread_mutex_t *lock = MUTABLE(pthread_mutex_t, &store->lock);
    Slice key = store_article(store, original)->key;
    uint32_t hash = key_hash(key);
    size_t count = 0;
    pthread_mutex_lock(lock);
    for (size_t i = 0; i < store->n_translations && count < max; i++) {
        ArticleId id = store->translations[i].number - 1;
        if (store->translations[i].hash == hash && id != original && !store_retired(store, id) &&
            !store_no_original(store, id) &&
            slice_eq(slot_at(store, id)->article.translation_of, key))
            out[count++] = id;
    }
    pthread_mutex_unlock(lock);
    return count;
}

const Meta *article_meta(const Store *store, ArticleId id)
{
    const Body *body = store_body(store, id);
    return body ? body->meta : &store_article(store, id)->meta;
}

Slice article_title(const Store *store, ArticleId id)
{
    Slice title = article_meta(store, id)->title;
    return title.len ? title : store_article(store, id)->key;
}

/* A language of its own, else the dossier's, else what was guessed from the text. */
Slice article_lang(const Store *store, ArticleId id)
{
    const Meta *meta = article_meta(store, id);
    Slice general = store_info(store)->lang;
    bool own = meta->lang.len &&
               (meta->lang_origin == ORIGIN_DECLARED || store_article(store, id)->meta.lang.len);
    return own || general.len == 0 ? meta->lang : general;
}

bool article_lang_guessed(const Store *store, ArticleId id)
{
    const Meta *meta = article_meta(store, id);
    return meta->lang.len && meta->lang_origin == ORIGIN_GUESSED &&
           article_lang(store, id).ptr == meta->lang.ptr;
}

bool article_title_guessed(const Store *store, ArticleId id)
{
    Origin origin = article_meta(store, id)->title_origin;
    return origin == ORIGIN_GUESSED || origin == ORIGIN_INFERRED;
}

bool article_date_guessed(const Store *store, ArticleId id)
{
    const Meta *meta = article_meta(store, id);
    return meta->date_origin == ORIGIN_GUESSED && !interval_is_none(meta->date);
}

Interval article_date(const Store *store, ArticleId id)
{
    return article_meta(store, id)->date;
}

Slice article_error(const Store *store, ArticleId id)
{
    const Article *article = store_article(store, id);
    const Body *body = store_body(store, id);
    return article->error.len || !body ? article->error : body->error;
}

size_t body_block_at(const Body *body, uint32_t at)
{
    size_t low = 0, high = body->n_blocks;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (body->blocks[middle].start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}
