/* store.h - the dossier in memory: articles, their texts, keyword groups.
 *
 * Life of an article. A loader thread publishes the Article (what the manifest says) as soon as it
 * is parsed; a worker publishes its Body (the text) when the file has been read. Both are immutable
 * once published and live as long as the store, so readers on any thread need no locks:
 * store_count() and article_body() are atomic loads. An article that changes on disk comes in again
 * under a new dense id, and the old one is marked retired. */
#ifndef DOSSIER_STORE_H
#define DOSSIER_STORE_H

#include "dossier/calendar.h"
#include "dossier/diag.h"
#include "dossier/mem.h"
#include "dossier/str.h"

typedef uint32_t ArticleId; /* dense, 0 … store_count()-1, in manifest order */
#define ARTICLE_NONE UINT32_MAX

typedef enum BlockKind {
    BLOCK_TITLE, /* always the first block, also when empty */
    BLOCK_PARAGRAPH,
    BLOCK_HEADING, /* level 1..6 */
    BLOCK_QUOTE,   /* level = depth */
    BLOCK_ITEM,    /* list item, level = depth from 1 */
    BLOCK_VERSE,   /* lines kept as they are: poetry, code, tables */
    BLOCK_RULE
} BlockKind;

/* Bytes [start, end) of the body's text; blocks follow each other, separated by "\n\n" (items by
 * "\n"). */
typedef struct Block {
    uint32_t start, end;
    uint8_t kind; /* BlockKind */
    uint8_t level;
    uint16_t number; /* of an ordered list's item, else 0 */
} Block;

typedef enum SpanKind { SPAN_EMPHASIS, SPAN_STRONG, SPAN_CODE, SPAN_LINK } SpanKind;

typedef struct Span {
    uint32_t start, end;
    uint8_t kind; /* SpanKind */
    Slice target; /* of a link */
} Span;

/* What a field of an article rests on. */
typedef enum Origin { ORIGIN_NONE, ORIGIN_DECLARED, ORIGIN_GUESSED, ORIGIN_INFERRED } Origin;

/* Everything known about an article besides its text. Absent slices have ptr NULL. */
typedef struct Meta {
    Slice title, lang, source, author, url;
    Interval date;
    Slice date_reason; /* for an inferred date: a sentence for the reader */
    /* Origin */
    uint8_t title_origin, lang_origin, date_origin, source_origin, author_origin, url_origin;
} Meta;

bool meta_equal(const Meta *a, const Meta *b);
/* The values that have an origin, by their keys in a manifest: title, date, lang, source, author,
 * url. */
enum { META_FIELDS = 6 };
const char *meta_field(size_t n);
Origin meta_origin(const Meta *meta, size_t n);
/* That values are one line of well-formed text, the date an interval, and only what is there has an
 * origin. */
void meta_check(const Meta *meta);

/* The text. Title first (BLOCK_TITLE), so that one positional index covers both. Well-formed UTF-8,
 * NUL-free. */
typedef struct Body {
    Slice text;
    const Block *blocks;
    size_t n_blocks;
    const Span *spans; /* sorted by start */
    size_t n_spans;
    const Meta *meta; /* declared values, completed by what was found in the file */
    /* not empty: the article could not be read, and why (one line); text then holds only the
     * title */
    Slice error;
} Body;

typedef struct Article {
    ArticleId id;
    Slice key;       /* the manifest's string id */
    Slice file;      /* as in the manifest; absent for inline text */
    Slice text;      /* inline text of the manifest; absent with a file */
    uint32_t offset; /* of the entry in the manifest, for findings */
    Meta meta;       /* as declared; use the article_ getters, which complete it from the body */
    const Slice *tags;
    size_t n_tags;
    Slice translation_of; /* key of the original, or absent; see store_original() */
    Slice error;          /* manifest-level error of this entry, or absent */
} Article;

typedef struct GroupTerm {
    Slice lang;       /* absent: any language */
    Slice text;       /* surface form, one word or a phrase */
    uint32_t concept; /* variants of one entry share it */
} GroupTerm;

typedef struct Group {
    Slice name, colour; /* colour: a name, "#rrggbb" or "0".."255" */
    const GroupTerm *terms;
    size_t n_terms;
} Group;

/* `dates:` of the manifest: what the reader corrected. */
typedef struct DateFix {
    Slice article, text, value; /* value: TIMEX3/ISO; absent when dismissed */
    bool dismiss;
    uint32_t nth; /* 1-based occurrence of text, 0 = every one */
} DateFix;

/* `events:` of the manifest. */
typedef struct OwnEvent {
    Interval when;
    Slice text;
    const Slice *articles; /* keys */
    size_t n_articles;
} OwnEvent;

typedef struct Store Store;

Store *store_new(void);
void store_free(Store *store); /* no thread may use it any more */

/* --- readers, any thread --- */
size_t store_count(const Store *store);                         /* articles published so far */
const Article *store_article(const Store *store, ArticleId id); /* id < store_count() */
/* the live article of that key, or ARTICLE_NONE */
ArticleId store_find(const Store *store, Slice key);
bool store_retired(const Store *store, ArticleId id); /* replaced or gone */
/* so that nobody need ask for each when it is 0 */
size_t store_retired_count(const Store *store);
size_t store_bodies(const Store *store);                  /* bodies published so far (errors too) */
const Body *store_body(const Store *store, ArticleId id); /* NULL until read */
/* The original that a translation was declared to come from, or ARTICLE_NONE. */
ArticleId store_original(const Store *store, ArticleId id);
/* The live articles that were declared to be translations of this one, at most `max`; returns how
 * many. */
size_t store_translations(const Store *store, ArticleId original, ArticleId *out, size_t max);
size_t store_bytes(const Store *store); /* bytes of article text */

/* Getters that complete the declared from the found; title falls back to the key. Never crash on an
 * unread body. */
Slice article_title(const Store *store, ArticleId id);
Slice article_lang(const Store *store, ArticleId id); /* absent when unknown */
/* Whether that language, title or date is a guess from the text, not something declared. */
bool article_lang_guessed(const Store *store, ArticleId id);
bool article_title_guessed(const Store *store, ArticleId id);
bool article_date_guessed(const Store *store, ArticleId id);
Interval article_date(const Store *store, ArticleId id);
/* the body's when read, else the declared */
const Meta *article_meta(const Store *store, ArticleId id);
Slice article_error(const Store *store, ArticleId id);

/* That a body is what it promises: well-formed text without NUL, blocks one behind the other with
 * line ends between them, the title first, spans in order and each within one block. */
void body_check(const Body *body);
/* Block that holds byte `at`; the last one that begins at or before it. */
size_t body_block_at(const Body *body, uint32_t at);

/* --- dossier-wide, set by the manifest before loading is done --- */
typedef struct DossierInfo {
    Slice title, description, lang; /* lang: default language */
    Slice path, folder;             /* the manifest's (or folder's) path, and its folder */
    const Group *groups;
    size_t n_groups;
    const DateFix *dates;
    size_t n_dates;
    const OwnEvent *events;
    size_t n_events;
} DossierInfo;
/* The latest published state; never NULL; the pointer stays good as long as the store. */
const DossierInfo *store_info(const Store *store);

/* --- writers: one loader thread publishes articles, workers publish bodies --- */
void *store_alloc(Store *store, size_t size); /* from the store's arena, under its lock */
Slice store_keep(Store *store, Slice bytes);  /* a copy in the store's arena, NUL-terminated */
/* Copied shallowly: slices must be the store's. ARTICLE_NONE, and nothing added, when the key is
 * live already. */
ArticleId store_add(Store *store, const Article *article);
/* A new arena that the store frees at its end, for one thread that puts much into it without the
 * lock. */
Arena *store_lend_arena(Store *store);
/* Copied shallowly: slices must be the store's. The meta is copied too, unless it says what the
 * article's does; NULL stands for that. */
void store_set_body(Store *store, ArticleId id, const Body *body);
void store_retire(Store *store, ArticleId id);
/* translation_of leads in a circle: it is not followed. */
void store_set_no_original(Store *store, ArticleId id, bool circle);
bool store_no_original(const Store *store, ArticleId id);
void store_set_info(Store *store, const DossierInfo *info);

#endif
