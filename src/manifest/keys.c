/* keys.c - reads any mapping of the manifest by its table of keys. */
#include "config.h"

#include "manifest/keys.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/language.h"
#include "dossier/map.h"
#include "dossier/nearest.h"

#include <stdlib.h>
#include <string.h>

#define KEYS_MAX 32 /* of a table: a bit for each */
#define NEAR     3  /* edits up to which an unknown key is taken for a slip */

static const char *const TAKES_NAMES[] = {"text", "a list", "a mapping"};

/* Keys mostly come in the order of their table, so the search begins after the last one. */
static const KeySpec *find_key(const KeyTable *table, Slice name, size_t *last)
{
    for (size_t i = 0; i < table->count; i++) {
        *last = *last + 1 < table->count ? *last + 1 : 0;
        if (slice_eq(name, table->keys[*last].name))
            return &table->keys[*last];
    }
    return NULL;
}

static void warn_unknown(Parse *p, const KeyTable *table, const YamlNode *name)
{
    size_t len = name->value.len;
    for (size_t i = 0; i < table->count; i++)
        if (slice_ieq_str(name->value, table->keys[i].name.ptr)) {
            yaml_find(p->yaml, DIAG_WARNING, name,
                      "found the key \"" SLICE_FMT
                      "\", expected \"%s\": case counts; it is skipped",
                      SLICE_ARG(name->value), table->keys[i].name.ptr);
            return;
        }
    Nearest near = nearest_to(name->value, len > NEAR ? NEAR : len > 0 ? (unsigned)len - 1 : 0);
    for (size_t i = 0; i < table->count; i++)
        nearest_offer(&near, table->keys[i].name);
    if (near.name.len)
        yaml_find(p->yaml, DIAG_WARNING, name,
                  "found the key \"" SLICE_FMT "\", which %s does not have; did you mean \"%s\"?",
                  SLICE_ARG(name->value), table->what, near.name.ptr);
    else
        yaml_find(p->yaml, DIAG_WARNING, name,
                  "found the key \"" SLICE_FMT "\", which %s does not have; it is skipped",
                  SLICE_ARG(name->value), table->what);
}

/* An empty value is as good as none. */
static bool is_empty(const YamlNode *node)
{
    return node->kind == YAML_SCALAR && node->plain && node->value.len == 0;
}

/* True when the node is what the key takes. */
static bool node_takes(Parse *p, const char *place, const char *key, Takes takes,
                       const YamlNode *node)
{
    static const Takes kinds[] = {
        [YAML_SCALAR] = TAKES_TEXT, [YAML_LIST] = TAKES_LIST, [YAML_MAP] = TAKES_MAP};
    if (node->kind > YAML_MAP)
        return false;
    if (kinds[node->kind] == takes)
        return true;
    if (!is_empty(node))
        yaml_find(p->yaml, DIAG_ERROR, node, "found %s, expected %s %s \"%s\"",
                  TAKES_NAMES[kinds[node->kind]], TAKES_NAMES[takes], place, key);
    yaml_skip(p->yaml, node);
    return false;
}

/* The keys of a mapping that have been read. */
typedef struct KeysGiven {
    uint32_t bits;       /* by their place in the table */
    size_t at[KEYS_MAX]; /* characters: where each stood first */
} KeysGiven;

static void find_again(Parse *p, const KeySpec *key, size_t first, const YamlNode *name)
{
    yaml_find(p->yaml, DIAG_ERROR, name,
              "found the key \"%s\" a second time; the first, in line %zu, counts", key->name.ptr,
              yaml_line(p->yaml, yaml_place(p->yaml, first)));
}

/* The key's node has been read; reads its value. */
static void read_value(Parse *p, const KeyTable *table, const KeySpec *key, const YamlNode *name,
                       KeysGiven *given, void *into)
{
    size_t number = key ? (size_t)(key - table->keys) : 0;
    uint32_t bit = key ? (uint32_t)1 << number : 0;
    bool again = given->bits & bit;
    bool merge = !key && name->plain && slice_eq_str(name->value, "<<");
    if (merge)
        yaml_find(p->yaml, DIAG_ERROR, name, "found the merge key \"<<\", which is not allowed");
    else if (name->kind == YAML_SCALAR && !key)
        warn_unknown(p, table, name);
    else if (again)
        find_again(p, key, given->at[number], name);
    else if (key)
        given->at[number] = name->at;
    given->bits |= bit;
    YamlNode value;
    yaml_next(p->yaml, &value);
    if (!key || again)
        yaml_skip(p->yaml, &value);
    else if (is_empty(&value)) /* the key may still come */
        given->bits &= ~bit;
    else if (node_takes(p, "for", key->name.ptr, key->takes, &value))
        key->read(p, &(KeyValue){key, value, into});
}

uint32_t keys_read(Parse *p, const KeyTable *table, const YamlNode *node, void *into)
{
    KeysGiven given = {.bits = 0};
    size_t last = table->count;
    CHECK(table->count <= KEYS_MAX);
    YamlNode name;
    while (yaml_next(p->yaml, &name) != YAML_END && name.kind != YAML_STOP) {
        const KeySpec *key = NULL;
        if (name.kind == YAML_SCALAR) {
            key = find_key(table, name.value, &last);
        } else if (name.kind != YAML_BAD) {
            yaml_find(p->yaml, DIAG_ERROR, &name, "found a list or mapping, expected a key");
            yaml_skip(p->yaml, &name);
        }
        read_value(p, table, key, &name, &given, into);
    }
    for (size_t i = 0; i < table->count && name.kind == YAML_END; i++)
        if (table->keys[i].required && !(given.bits & (uint32_t)1 << i))
            yaml_find(p->yaml, DIAG_ERROR, node, "found %s without \"%s\", which is required",
                      table->what, table->keys[i].name.ptr);
    return given.bits;
}

/* --- lists --- */

void list_read(Parse *p, const char *key, Takes takes, ItemFn item, void *into)
{
    YamlNode value;
    while (yaml_next(p->yaml, &value) != YAML_END && value.kind != YAML_STOP)
        if (node_takes(p, "in", key, takes, &value))
            item(p, &value, into);
}

void item_text(Parse *p, const YamlNode *item, void *into)
{
    Slice text = parse_line(p, item->value);
    if (text.len)
        *(Slice *)grow_add(into, sizeof(Slice)) = text;
}

void *grow_add(Grow *grow, size_t size)
{
    grow->items = mem_grow(grow->items, &grow->cap, grow->count + 1, size);
    void *item = (char *)grow->items + grow->count++ * size;
    return memset(item, 0, size);
}

const void *grow_keep(Parse *p, Grow *grow, size_t size)
{
    void *kept = NULL;
    CHECK(grow->count <= grow->cap);
    if (grow->count) {
        kept = arena_alloc(p->keep, grow->count * size);
        memcpy(kept, grow->items, grow->count * size);
    }
    free(grow->items);
    *grow = (Grow){NULL, 0, 0};
    return kept;
}

/* --- values --- */

Slice parse_keep(Parse *p, Slice text)
{
    return (Slice){arena_strndup(p->keep, text.ptr, text.len), text.len};
}

#define SHORT 48 /* bytes of a line that is likely to come again */

Slice parse_line(Parse *p, Slice text)
{
    text = slice_trim(text);
    bool again = text.len > 0 && text.len <= SHORT;
    Slice *recent = again ? &p->recent[hash_bytes(text.ptr, text.len) % RECENT] : NULL;
    if (again && slice_eq(*recent, text))
        return *recent;
    char *line = arena_strndup(p->keep, text.ptr, text.len);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++)
        if (!ascii_is_space(text.ptr[i]))
            line[len++] = text.ptr[i];
        else if (line[len - 1] != ' ')
            line[len++] = ' ';
    CHECK(len <= text.len && (len == 0 || line[len - 1] != ' '));
    line[len] = '\0';
    if (again)
        *recent = (Slice){line, len};
    return (Slice){line, len};
}

/* Four digits, two, two, with dashes between. */
static bool day_shaped(Slice s)
{
    static const char shape[] = "dddd-dd-dd";
    bool fits = s.len == sizeof shape - 1;
    for (size_t i = 0; fits && i < s.len; i++)
        fits = shape[i] == 'd' ? ascii_is_digit(s.ptr[i]) : s.ptr[i] == '-';
    return fits;
}

bool parse_date(Parse *p, const YamlNode *value, Interval *out)
{
    Slice text = slice_trim(value->value);
    if (interval_parse_iso(text, out))
        return true;
    if (day_shaped(text))
        yaml_find(p->yaml, DIAG_ERROR, value, "found \"" SLICE_FMT "\", a day that no calendar has",
                  SLICE_ARG(text));
    else
        yaml_find(p->yaml, DIAG_ERROR, value,
                  "found \"" SLICE_FMT "\", expected a date such as 2021, 2021-05, 2021-05-14 or "
                  "2021-05-14T09:10+01:00",
                  SLICE_ARG(text));
    return false;
}

bool parse_lang(Parse *p, const YamlNode *value)
{
    if (language_code_valid(slice_trim(value->value)))
        return true;
    yaml_find(p->yaml, DIAG_ERROR, value,
              "found \"" SLICE_FMT "\", expected the code of a language such as en or fr",
              SLICE_ARG(value->value));
    return false;
}

static void *field_of(const KeyValue *v)
{
    return (char *)v->into + v->key->field;
}

void key_text(Parse *p, const KeyValue *v)
{
    Slice line = parse_line(p, v->node.value);
    if (line.len)
        *(Slice *)field_of(v) = line;
}

void key_date(Parse *p, const KeyValue *v)
{
    if (v->node.value.len)
        parse_date(p, &v->node, field_of(v));
}

void key_lang(Parse *p, const KeyValue *v)
{
    if (v->node.value.len && parse_lang(p, &v->node))
        *(Slice *)field_of(v) = parse_line(p, v->node.value);
}

void parse_refer(Parse *p, const YamlNode *value, Slice key, ArticleId from)
{
    p->references =
        mem_grow(p->references, &p->references_cap, p->n_references + 1, sizeof *p->references);
    p->references[p->n_references++] = (Reference){key, from, value->at, value->end};
}
