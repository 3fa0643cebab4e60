/* keys.h - mappings of the manifest as tables of keys.
 *
 * Each mapping (the root, an article, a group …) is one const table. From it come the checks of
 * what a key takes, the warnings about keys given twice, the required ones, and the nearest name
 * for an unknown one. */
#ifndef DOSSIER_MANIFEST_KEYS_H
#define DOSSIER_MANIFEST_KEYS_H

#include "manifest/manifest.h"
#include "manifest/yaml.h"

#include "dossier/map.h"
#include "dossier/mem.h"

/* A key of one article that stands elsewhere in the manifest, checked when all articles are
 * known. */
typedef struct Reference {
    Slice key;
    ArticleId from; /* the translation; ARTICLE_NONE for a reference out of `dates` or `events` */
    size_t at, end; /* characters */
} Reference;

/* A growing list of things while their number is not known, then copied into the store's memory. */
typedef struct Grow {
    void *items;
    size_t count, cap;
} Grow;

#define RECENT 128

typedef struct Parse {
    YamlStream *yaml;
    Store *store;
    Arena *keep;          /* what goes into the store; this thread's own */
    Slice recent[RECENT]; /* short lines kept before, by hash: sources, languages, tags */
    const ManifestHooks *hooks;
    DossierInfo info;
    Map *files;        /* normalised paths */
    Grow file_holders; /* ArticleId by number in files */
    Reference *references;
    size_t n_references, references_cap;
    size_t listed;
} Parse;

typedef enum Takes { TAKES_TEXT, TAKES_LIST, TAKES_MAP } Takes;

typedef struct KeySpec KeySpec;
typedef struct KeyValue {
    const KeySpec *key;
    /* Just given by yaml_next, of the kind that the key takes; all of it is to be read. */
    YamlNode node;
    void *into; /* as given to keys_read */
} KeyValue;
typedef void (*KeyFn)(Parse *p, const KeyValue *v);

struct KeySpec {
    Slice name;
    Takes takes;
    bool required;
    KeyFn read;
    size_t field; /* offset in `v->into`, for the readers that fill one field */
};

typedef struct KeyTable {
    const char *what; /* "an article" */
    const KeySpec *keys;
    size_t count; /* at most 32 */
} KeyTable;

/* Reads the mapping that `node` began into `into`; returns a bit for each key of the table
 * that was given, also with a wrong value. A missing required key is an error at the mapping's
 * beginning. */
uint32_t keys_read(Parse *p, const KeyTable *table, const YamlNode *node, void *into);

/* A row of a table. */
#define KEY(name, takes, required, read, field)                                                    \
    {                                                                                              \
        {name, sizeof name - 1}, takes, required, read, field                                      \
    }

/* Readers of one field. */
void key_text(Parse *p, const KeyValue *v); /* Slice; one line, trimmed */
void key_date(Parse *p, const KeyValue *v); /* Interval */
void key_lang(Parse *p, const KeyValue *v); /* Slice */

Slice parse_keep(Parse *p, Slice text); /* a copy for the store */
Slice parse_line(Parse *p, Slice text); /* on one line: runs of white space are one blank */
bool parse_date(Parse *p, const YamlNode *value, Interval *out); /* says what is wrong with it */
bool parse_lang(Parse *p, const YamlNode *value);
void parse_refer(Parse *p, const YamlNode *value, Slice key, ArticleId from);

void *grow_add(Grow *grow, size_t size);                  /* zeroed */
const void *grow_keep(Parse *p, Grow *grow, size_t size); /* empties it */

/* Reads the items of the list that has begun, the value of `key`; an item that is not of the kind
 * `takes` is reported and skipped. */
typedef void (*ItemFn)(Parse *p, const YamlNode *item, void *into);
void list_read(Parse *p, const char *key, Takes takes, ItemFn item, void *into);
/* An item reader for lists of text: into is a Grow of Slices. */
void item_text(Parse *p, const YamlNode *item, void *into);

#endif
