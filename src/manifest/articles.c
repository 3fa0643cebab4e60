/* articles.c - `articles:` of a manifest, each published as soon as its mapping ends.
 *
 * An entry that cannot be opened (no id, no text, another's file) is published all the same, with
 * its error, under a key made up for it. */
#include "config.h"

#include "manifest/internal.h"

#include "dossier/check.h"
#include "dossier/file.h"

#include <stdlib.h>
#include <string.h>

typedef struct ArticleEntry {
    Article article;
    YamlNode id, file, text, translation; /* their places */
    uint32_t guessed;                     /* bits by number in ARTICLE_KEYS */
} ArticleEntry;

/* The first thing that is wrong with an entry is what stands in the list. */
static void entry_fail(Parse *p, ArticleEntry *entry, const char *error)
{
    if (entry->article.error.len == 0)
        entry->article.error = parse_keep(p, slice_from(error));
}

/* --- keys --- */

static void article_id(Parse *p, const KeyValue *v)
{
    ArticleEntry *entry = v->into;
    entry->id = v->node;
    entry->article.key = parse_line(p, v->node.value);
    if (entry->article.key.len == 0)
        yaml_find(p->yaml, DIAG_ERROR, &v->node, "found an empty id, expected a short name");
}

static void article_file(Parse *p, const KeyValue *v)
{
    ArticleEntry *entry = v->into;
    entry->file = v->node;
    if (v->node.value.len)
        entry->article.file = parse_keep(p, v->node.value);
    else
        yaml_find(p->yaml, DIAG_ERROR, &v->node,
                  "found an empty name, expected the path of a file");
}

static void article_inline(Parse *p, const KeyValue *v)
{
    ArticleEntry *entry = v->into;
    entry->text = v->node;
    if (v->node.value.len > ARTICLE_LIMIT) {
        yaml_find(p->yaml, DIAG_ERROR, &v->node, "found a text of more than %zu MiB, the limit",
                  ARTICLE_LIMIT >> 20);
        entry_fail(p, entry, "the text is too large");
    }
    entry->article.text = parse_keep(p, v->node.value);
}

static void article_translation(Parse *p, const KeyValue *v)
{
    key_text(p, v);
    ((ArticleEntry *)v->into)->translation = v->node;
}

static void article_tags(Parse *p, const KeyValue *v)
{
    ArticleEntry *entry = v->into;
    Grow tags = {NULL, 0, 0};
    list_read(p, v->key->name.ptr, TAKES_TEXT, item_text, &tags);
    entry->article.n_tags = tags.count;
    entry->article.tags = grow_keep(p, &tags, sizeof(Slice));
}

static void article_guessed(Parse *p, const KeyValue *v);

#define FIELD(field) offsetof(ArticleEntry, article.field)

static const KeySpec ARTICLE_KEYS[] = {
    KEY("id", TAKES_TEXT, true, article_id, 0),
    KEY("file", TAKES_TEXT, false, article_file, 0),
    KEY("text", TAKES_TEXT, false, article_inline, 0),
    KEY("title", TAKES_TEXT, false, key_text, FIELD(meta.title)),
    KEY("date", TAKES_TEXT, false, key_date, FIELD(meta.date)),
    KEY("lang", TAKES_TEXT, false, key_lang, FIELD(meta.lang)),
    KEY("source", TAKES_TEXT, false, key_text, FIELD(meta.source)),
    KEY("author", TAKES_TEXT, false, key_text, FIELD(meta.author)),
    KEY("url", TAKES_TEXT, false, key_text, FIELD(meta.url)),
    KEY("tags", TAKES_LIST, false, article_tags, 0),
    KEY("translation_of", TAKES_TEXT, false, article_translation, FIELD(translation_of)),
    KEY("guessed", TAKES_LIST, false, article_guessed, 0),
};

static const KeyTable ARTICLE = {"an article", ARTICLE_KEYS,
                                 sizeof ARTICLE_KEYS / sizeof *ARTICLE_KEYS};

enum {
    KEY_ID,
    KEY_FILE,
    KEY_TEXT,
    KEY_TITLE,
    KEY_DATE,
    KEY_LANG,
    KEY_SOURCE,
    KEY_AUTHOR,
    KEY_URL,
    KEY_TAGS,
    KEY_TRANSLATION,
    KEY_GUESSED
};
static_assert(sizeof ARTICLE_KEYS / sizeof *ARTICLE_KEYS == KEY_GUESSED + 1, "in one order");

static void guessed_item(Parse *p, const YamlNode *item, void *into)
{
    ArticleEntry *entry = into;
    for (size_t i = KEY_TITLE; i <= KEY_TRANSLATION; i++)
        if (i != KEY_TAGS && slice_eq(item->value, ARTICLE_KEYS[i].name)) {
            entry->guessed |= (uint32_t)1 << i;
            return;
        }
    yaml_find(p->yaml, DIAG_ERROR, item,
              "found \"" SLICE_FMT "\", expected one of title, date, lang, source, author, url and "
              "translation_of",
              SLICE_ARG(item->value));
}

static void article_guessed(Parse *p, const KeyValue *v)
{
    list_read(p, v->key->name.ptr, TAKES_TEXT, guessed_item, v->into);
}

/* --- a whole entry --- */

static uint8_t origin(const ArticleEntry *entry, bool present, unsigned key)
{
    if (!present)
        return ORIGIN_NONE;
    return entry->guessed & (uint32_t)1 << key ? ORIGIN_GUESSED : ORIGIN_DECLARED;
}

static void set_origins(ArticleEntry *entry)
{
    Meta *meta = &entry->article.meta;
    meta->title_origin = origin(entry, meta->title.len, KEY_TITLE);
    meta->date_origin = origin(entry, !interval_is_none(meta->date), KEY_DATE);
    meta->lang_origin = origin(entry, meta->lang.len, KEY_LANG);
    meta->source_origin = origin(entry, meta->source.len, KEY_SOURCE);
    meta->author_origin = origin(entry, meta->author.len, KEY_AUTHOR);
    meta->url_origin = origin(entry, meta->url.len, KEY_URL);
}

/* The path without "." and empty components, so that two spellings of one file are the same. */
static void normalise(Slice path, StrBuf *out)
{
    for (size_t at = 0; at <= path.len;) {
        const char *slash = at < path.len ? memchr(path.ptr + at, '/', path.len - at) : NULL;
        size_t end = slash ? (size_t)(slash - path.ptr) : path.len;
        Slice step = slice_sub(path, at, end);
        if (step.len && !slice_eq_str(step, ".")) {
            if (out->len)
                strbuf_putc(out, '/');
            strbuf_put_slice(out, step);
        }
        at = end + 1;
    }
}

static bool is_normal(Slice path)
{
    bool slash = true;
    for (size_t i = 0; i < path.len; i++) {
        if (slash && (path.ptr[i] == '.' || path.ptr[i] == '/'))
            return false;
        slash = path.ptr[i] == '/';
    }
    return !slash;
}

/* Each file may belong to one article. */
static void check_file(Parse *p, ArticleEntry *entry)
{
    StrBuf path = STRBUF_INIT;
    if (!is_normal(entry->article.file))
        normalise(entry->article.file, &path);
    uint32_t mine = (uint32_t)map_count(p->files);
    uint32_t holder = map_intern(p->files, path.len ? strbuf_slice(&path) : entry->article.file);
    CHECK(holder <= mine && p->file_holders.count == mine);
    if (holder == mine) {
        *(ArticleId *)grow_add(&p->file_holders, sizeof(ArticleId)) =
            (ArticleId)store_count(p->store);
    } else {
        const Article *other =
            store_article(p->store, ((ArticleId *)p->file_holders.items)[holder]);
        yaml_find(p->yaml, DIAG_ERROR, &entry->file,
                  "found the file of article \"" SLICE_FMT
                  "\" (line %zu), expected a file of its own",
                  SLICE_ARG(other->key), yaml_line(p->yaml, other->offset));
        entry_fail(p, entry, "its file belongs to another article");
    }
    strbuf_release(&path);
}

static void check_content(Parse *p, ArticleEntry *entry, uint32_t given, const YamlNode *node)
{
    bool file = given & 1u << KEY_FILE, text = given & 1u << KEY_TEXT;
    if (file && text) {
        yaml_find(p->yaml, DIAG_ERROR, &entry->text,
                  "found both \"file\" and \"text\", expected one");
        entry_fail(p, entry, "it has both a file and a text");
    } else if (file && !entry->article.file.len) { /* has been reported */
        entry_fail(p, entry, "its file is not named rightly");
    } else if (!file && !text) {
        yaml_find(p->yaml, DIAG_ERROR, node,
                  "found an article without \"file\" and \"text\", "
                  "expected one of them");
        entry_fail(p, entry, "it has neither a file nor a text");
    } else if (file) {
        check_file(p, entry);
    } else if (!slice_trim(entry->article.text).len) {
        if (entry->article.text.ptr)
            yaml_find(p->yaml, DIAG_ERROR, &entry->text,
                      "found an empty text, expected the words of the article");
        entry_fail(p, entry, "it has no text");
    }
}

/* A key for an entry without one, or whose key is another's. */
static Slice spare_key(Parse *p, const ArticleEntry *entry, unsigned number)
{
    StrBuf key = STRBUF_INIT;
    Slice base = entry->article.key;
    if (base.len == 0 && entry->article.file.len)
        base = slice_from(file_name(entry->article.file.ptr));
    if (base.len)
        strbuf_put_slice(&key, base);
    else
        strbuf_printf(&key, "article-%zu", p->listed + 1);
    if (number > 1)
        strbuf_printf(&key, "-%u", number);
    Slice kept = parse_keep(p, strbuf_slice(&key));
    strbuf_release(&key);
    return kept;
}

static ArticleId add_entry(Parse *p, ArticleEntry *entry)
{
    if (entry->article.key.len) {
        ArticleId id = store_add(p->store, &entry->article);
        if (id != ARTICLE_NONE)
            return id;
        const Article *other = store_article(p->store, store_find(p->store, entry->article.key));
        yaml_find(p->yaml, DIAG_ERROR, &entry->id,
                  "found the id \"" SLICE_FMT "\" a second time (first in line %zu)",
                  SLICE_ARG(entry->article.key), yaml_line(p->yaml, other->offset));
        entry_fail(p, entry, "its id belongs to another article");
    } else {
        entry_fail(p, entry, "it has no id");
    }
    Article article = entry->article;
    for (unsigned number = entry->article.key.len ? 2 : 1;; number++) {
        article.error = entry->article.error;
        article.key = spare_key(p, entry, number);
        ArticleId id = store_add(p->store, &article);
        if (id != ARTICLE_NONE)
            return id;
    }
}

static void read_entry(Parse *p, const YamlNode *node, void *into)
{
    (void)into;
    ArticleEntry entry = {.article.meta.date = INTERVAL_NONE, .id = *node, .file = *node};
    if (p->hooks && p->hooks->stop && atomic_load_explicit(p->hooks->stop, memory_order_relaxed)) {
        yaml_skip(p->yaml, node);
        return;
    }
    uint32_t given = keys_read(p, &ARTICLE, node, &entry);
    bool broken = yaml_stopped(p->yaml);
    if (broken && !given)
        return;
    entry.article.offset = (uint32_t)yaml_place(p->yaml, node->at);
    if (broken)
        entry_fail(p, &entry, "the manifest has an error within its entry");
    else
        check_content(p, &entry, given, node);
    set_origins(&entry);
    CHECKED(meta_check(&entry.article.meta));
    ArticleId id = add_entry(p, &entry);
    p->listed += !broken;
    if (entry.article.translation_of.len)
        parse_refer(p, &entry.translation, entry.article.translation_of, id);
    if (p->hooks && p->hooks->on_article) {
        size_t at = yaml_place(p->yaml, entry.file.at), end = yaml_place(p->yaml, entry.file.end);
        p->hooks->on_article(p->hooks->ctx, id, (uint32_t)at, (uint32_t)(end - at));
    }
}

void manifest_articles(Parse *p, const KeyValue *v)
{
    list_read(p, v->key->name.ptr, TAKES_MAP, read_entry, NULL);
}

/* --- references --- */

/* Follows each translation to its original. `walk` has the number of the walk that came by first; a
 * walk that meets itself has found a circle, and every article of the circle loses its original. */
typedef struct Walks {
    uint32_t *original, *reference, *walk; /* by article */
} Walks;

#define CIRCLE_SHOWN 8

static void break_circle(Parse *p, const Walks *w, ArticleId at)
{
    const Reference *ref = &p->references[w->reference[at]];
    YamlNode place = {.at = ref->at, .end = ref->end};
    StrBuf path = STRBUF_INIT;
    unsigned shown = 0;
    ArticleId id = at;
    do {
        store_set_no_original(p->store, id, true);
        if (shown++ < CIRCLE_SHOWN) {
            strbuf_put_slice(&path, store_article(p->store, id)->key);
            strbuf_puts(&path, " → ");
        }
        id = w->original[id];
    } while (id != at);
    if (shown > CIRCLE_SHOWN)
        strbuf_puts(&path, "… → ");
    strbuf_put_slice(&path, store_article(p->store, at)->key);
    yaml_find(p->yaml, DIAG_ERROR, &place, "found a translation of itself: %s", strbuf_str(&path));
    strbuf_release(&path);
}

static void find_circles(Parse *p, Walks *w)
{
    for (size_t i = 0; i < p->n_references; i++) {
        ArticleId id = p->references[i].from;
        uint32_t number = (uint32_t)i + 1;
        while (id != ARTICLE_NONE && w->walk[id] == 0) {
            w->walk[id] = number;
            id = w->original[id];
        }
        if (id != ARTICLE_NONE && w->walk[id] == number)
            break_circle(p, w, id);
    }
}

/* What an entry refers to; an id that is none is reported, unless the manifest breaks off. */
static ArticleId resolve(Parse *p, const Reference *ref)
{
    YamlNode place = {.at = ref->at, .end = ref->end};
    ArticleId to = store_find(p->store, ref->key);
    if (to == ARTICLE_NONE && !yaml_stopped(p->yaml))
        yaml_find(p->yaml, DIAG_ERROR, &place,
                  "found \"" SLICE_FMT "\", expected the id of an article", SLICE_ARG(ref->key));
    return to;
}

void manifest_check_references(Parse *p)
{
    size_t n = store_count(p->store);
    Walks w = {mem_alloc(n * sizeof *w.original), mem_alloc(n * sizeof *w.reference),
               mem_zalloc(n, sizeof *w.walk)};
    for (size_t i = 0; i < n; i++)
        w.original[i] = ARTICLE_NONE;
    for (size_t i = 0; i < p->n_references; i++) {
        const Reference *ref = &p->references[i];
        ArticleId to = resolve(p, ref);
        if (ref->from == ARTICLE_NONE)
            continue;
        CHECK(ref->from < n && (to == ARTICLE_NONE || to < n));
        w.original[ref->from] = to;
        w.reference[ref->from] = (uint32_t)i;
    }
    find_circles(p, &w);
    free(w.original);
    free(w.reference);
    free(w.walk);
}
