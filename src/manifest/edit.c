/* edit.c - where entries can be added to a manifest, by the marks of its YAML events.
 *
 * Block entries are added after the line on which the last value of the last entry ends: the end
 * marks of block collections lie behind the comments and empty lines that follow, those of scalars
 * do not. */
#include "config.h"

#include "manifest/edit.h"
#include "manifest/yaml.h"

#include "dossier/check.h"

#include <stdlib.h>
#include <string.h>

typedef struct Look {
    ManifestShape *shape;
    YamlStream *stream;
    Slice text;
    size_t last; /* end of the last scalar, or of the last collection in brackets, in bytes */
} Look;

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r'; /* the latter alone as well: so libyaml reads it */
}

/* The end of a scalar that is a block of lines lies behind the empty lines after it. They are part
 * of it when they are kept ("|+"). */
static size_t scalar_end(Slice text, size_t end, Slice value)
{
    size_t len = value.len;
    if (len > 0 && value.ptr[len - 1] == '\n' && (len == 1 || value.ptr[len - 2] == '\n'))
        return end;
    while (end > 1 && text.ptr[end - 1] == '\n' && text.ptr[end - 2] == '\n')
        end--;
    return end;
}

static YamlKind next(Look *l, YamlNode *node)
{
    YamlKind kind = yaml_next(l->stream, node);
    if (kind != YAML_SCALAR && kind != YAML_END)
        return kind;
    size_t end = yaml_place(l->stream, node->end);
    bool bracket = end > 0 && (l->text.ptr[end - 1] == ']' || l->text.ptr[end - 1] == '}');
    if (kind == YAML_SCALAR)
        end = scalar_end(l->text, end, node->value);
    if (kind == YAML_SCALAR || bracket)
        l->last = end > l->last ? end : l->last;
    return kind;
}

static void skip(Look *l, const YamlNode *node)
{
    size_t depth = node->kind == YAML_LIST || node->kind == YAML_MAP;
    YamlNode inner;
    while (depth > 0) {
        YamlKind kind = next(l, &inner);
        if (kind == YAML_STOP)
            return;
        depth += kind == YAML_LIST || kind == YAML_MAP;
        depth -= kind == YAML_END;
    }
}

static Slice keep(Look *l, Slice s)
{
    return (Slice){arena_strndup(l->shape->arena, s.ptr ? s.ptr : "", s.len), s.len};
}

static unsigned column_of(Slice text, size_t at)
{
    CHECK(at <= text.len);
    size_t start = at;
    while (start > 0 && !is_line_end(text.ptr[start - 1]))
        start--;
    return (unsigned)(at - start);
}

/* A place at the end of a text whose last line has no end. */
static bool ends_open(Slice text, size_t at)
{
    return at == text.len && at > 0 && !is_line_end(text.ptr[at - 1]);
}

/* The value of one key of an entry. */
static void take_value(Look *l, Slice name, KnownEntry *entry)
{
    const struct {
        const char *name;
        Slice *slot;
    } slots[] = {{"id", &entry->id},         {"file", &entry->file},    {"url", &entry->url},
                 {"title", &entry->title},   {"date", &entry->date},    {"lang", &entry->lang},
                 {"source", &entry->source}, {"author", &entry->author}};
    YamlNode value;
    YamlKind kind = next(l, &value);
    bool guessed = slice_eq_str(name, "guessed");
    entry->guessed |= guessed;
    if (kind != YAML_SCALAR) {
        skip(l, &value);
        if (guessed && kind == YAML_LIST && l->last > 0 && l->text.ptr[l->last - 1] == ']')
            entry->guessed_at = l->last - 1;
        return;
    }
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
        if (slice_eq_str(name, slots[i].name))
            *slots[i].slot = keep(l, value.value);
    }
}

static void take_entry(Look *l, const YamlNode *map)
{
    ManifestShape *s = l->shape;
    YamlNode key;
    KnownEntry entry = {.block = true};
    size_t start = yaml_place(l->stream, map->at);
    entry.block = !map->flow;
    entry.column = column_of(l->text, start);
    while (next(l, &key) == YAML_SCALAR)
        take_value(l, keep(l, key.value), &entry);
    entry.end = manifest_after_line(l->text, l->last);
    entry.newline = ends_open(l->text, entry.end);
    s->entries = mem_grow(s->entries, &s->cap, s->count + 1, sizeof *s->entries);
    s->entries[s->count++] = entry;
}

/* The byte behind what stands before a place, blanks and line ends aside. */
static size_t before_blanks(Slice text, size_t at)
{
    while (at > 0 &&
           (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == '\t' || is_line_end(text.ptr[at - 1])))
        at--;
    return at;
}

/* "[a, b,]": the last item has its comma already; "{}": there is none that needs one. */
static bool needs_no_comma(Slice text, size_t at)
{
    at = before_blanks(text, at);
    return at > 0 && (text.ptr[at - 1] == ',' || text.ptr[at - 1] == '{');
}

/* The column of the "-" before an entry; a list with a tag or an anchor begins before it. */
static unsigned dash_column(Slice text, size_t entry, unsigned otherwise)
{
    size_t at = before_blanks(text, entry);
    return at > 0 && text.ptr[at - 1] == '-' ? column_of(text, at - 1) : otherwise;
}

/* The entries, and the column of the first one's "-". False: no place is known. */
static bool take_items(Look *l, ListPlace *list, bool flow, YamlNode *node)
{
    for (bool first = true;; first = false) {
        YamlKind kind = next(l, node);
        if (kind == YAML_STOP || kind == YAML_END)
            return kind == YAML_END;
        if (first && !flow)
            list->indent = dash_column(l->text, yaml_place(l->stream, node->at), list->indent);
        list->count++;
        if (kind == YAML_MAP && list == &l->shape->lists[LIST_ARTICLES])
            take_entry(l, node);
        else
            skip(l, node);
    }
}

static void take_list(Look *l, ListPlace *list, const YamlNode *value)
{
    size_t start = yaml_place(l->stream, value->at);
    bool flow = value->flow;
    YamlNode node;
    list->indent = flow ? 2 : column_of(l->text, start);
    if (!take_items(l, list, flow, &node))
        return;
    if (flow && list->count == 0) {
        list->form = INSERT_LIST;
        list->at = start;
        list->remove = yaml_place(l->stream, node.end) - start;
    } else if (flow) {
        list->form = INSERT_FLOW;
        list->at = yaml_place(l->stream, node.end) - 1;
        list->comma = needs_no_comma(l->text, list->at);
    } else {
        list->form = INSERT_ITEMS;
        list->at = manifest_after_line(l->text, l->last);
        list->newline = ends_open(l->text, list->at);
    }
}

/* "articles:" and nothing behind it. */
static void take_empty(Look *l, ListPlace *list, const YamlNode *value)
{
    size_t end = yaml_place(l->stream, value->end);
    list->form = INSERT_LIST;
    list->at = l->shape->braces ? end : manifest_after_line(l->text, end);
    list->newline = ends_open(l->text, list->at);
}

/* False when it cannot be told where the value ends. */
static bool take_value_of_list(Look *l, ListPlace *list)
{
    YamlNode value;
    YamlKind kind = next(l, &value);
    list->found = true;
    if (kind == YAML_LIST) {
        take_list(l, list, &value);
    } else if (kind == YAML_SCALAR && value.value.len == 0) {
        take_empty(l, list, &value);
    } else if (kind != YAML_STOP) {
        list->form = INSERT_NOWHERE;
        list->at = yaml_place(l->stream, value.at);
        list->remove = yaml_place(l->stream, value.end) - list->at;
        skip(l, &value);
    }
    return kind != YAML_STOP;
}

/* The list that a key of the root names; of a key that is there twice, the first. */
static ListPlace *list_named(ManifestShape *shape, Slice key)
{
    for (size_t i = 0; i < MANIFEST_LISTS; i++)
        if (slice_eq_str(key, shape->lists[i].key) && !shape->lists[i].found)
            return &shape->lists[i];
    return NULL;
}

/* Before the line that ends the document ("..."), or the end of the text: behind the last value
 * stand comments only. */
static size_t document_end(const Look *l)
{
    for (size_t at = manifest_after_line(l->text, l->last); at < l->text.len;
         at = manifest_after_line(l->text, at + 1))
        if (slice_starts(slice_sub(l->text, at, l->text.len), "..."))
            return at;
    return l->text.len;
}

/* Where keys that are missing go: at the end of the document, or before the brace that ends it. */
static void place_keys(Look *l, const YamlNode *end)
{
    bool braces = l->shape->braces;
    size_t at = braces ? yaml_place(l->stream, end->end) - 1 : document_end(l);
    while (braces && l->text.ptr[at - 1] == ' ')
        at--;
    bool comma = braces && needs_no_comma(l->text, at);
    for (size_t i = 0; i < MANIFEST_LISTS; i++) {
        ListPlace *list = &l->shape->lists[i];
        if (!list->found) {
            list->at = at;
            list->newline = ends_open(l->text, at);
            list->comma = comma;
        }
    }
}

static bool look(Look *l)
{
    YamlNode node;
    YamlKind kind = next(l, &node);
    bool empty = kind == YAML_END || (kind == YAML_SCALAR && node.value.len == 0);
    l->shape->braces = kind == YAML_MAP && node.flow;
    if (kind != YAML_MAP && !empty)
        return false;
    while (kind != YAML_END && !empty) {
        kind = next(l, &node);
        ListPlace *list = kind == YAML_SCALAR ? list_named(l->shape, node.value) : NULL;
        if (kind != YAML_SCALAR && kind != YAML_END)
            return false;
        if (list && !take_value_of_list(l, list))
            return false;
        if (kind == YAML_SCALAR && !list) {
            next(l, &node);
            skip(l, &node);
        }
    }
    if (yaml_stopped(l->stream))
        return false;
    place_keys(l, &node);
    return true;
}

static void move_places(ManifestShape *shape, size_t by)
{
    for (size_t i = 0; i < MANIFEST_LISTS; i++)
        shape->lists[i].at += by;
    for (size_t i = 0; i < shape->count; i++) {
        shape->entries[i].end += by;
        shape->entries[i].guessed_at += shape->entries[i].guessed_at ? by : 0;
    }
}

#ifdef DOSSIER_CHECKS
/* What stands at a place is what it is said to be, and what an edit adds there begins a line where
 * it is one. */
static void place_check(const ManifestShape *shape, const ListPlace *list, Slice text)
{
    CHECK(list->at <= text.len && list->remove <= text.len - list->at);
    CHECK(list->found == (list->form != INSERT_KEY));
    CHECK(list->remove == 0 || list->form == INSERT_LIST || list->form == INSERT_NOWHERE);
    CHECK(list->form != INSERT_LIST || list->count == 0);
    CHECK(list->form != INSERT_FLOW || (list->count > 0 && text.ptr[list->at] == ']'));
    CHECK(!list->newline || (list->at == text.len && list->form != INSERT_FLOW));
    if (list->form == INSERT_ITEMS)
        CHECK(list->newline || is_line_end(text.ptr[list->at - 1]));
    if (list->form == INSERT_KEY && shape->braces)
        CHECK(list->at > 0 && before_blanks(text, list->at) > 0);
}

static void shape_check(const ManifestShape *shape, Slice text)
{
    CHECK(shape->count <= shape->lists[LIST_ARTICLES].count);
    for (size_t i = 0; i < MANIFEST_LISTS; i++)
        place_check(shape, &shape->lists[i], text);
    for (size_t i = 0; i < shape->count; i++) {
        const KnownEntry *entry = &shape->entries[i];
        CHECK(entry->end <= text.len && (i == 0 || entry[-1].end <= entry->end));
        CHECK(entry->guessed_at == 0 || (entry->guessed && text.ptr[entry->guessed_at] == ']'));
        CHECK(!entry->newline || entry->end == text.len);
    }
}
#endif

bool manifest_shape_read(ManifestShape *shape, Slice text, const char *name, DiagList *findings)
{
    *shape = (ManifestShape){
        .arena = arena_new(0),
        .lists = {[LIST_ARTICLES] = {.key = "articles", .form = INSERT_KEY, .indent = 2},
                  [LIST_DATES] = {.key = "dates", .form = INSERT_KEY, .indent = 2}},
        .eol = manifest_line_end(text)};
    size_t mark = slice_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    Slice body = slice_sub(text, mark, text.len);
    ManifestText clean;
    manifest_text_init(&clean, -1, body, body.len);
    bool same = manifest_text_all(&clean, body);
    Look l = {.shape = shape,
              .stream = yaml_stream_new(name, &clean, findings),
              .text = strbuf_slice(&clean.text)};
    bool ok = look(&l);
    if (ok)
        yaml_finish(l.stream); /* which tells of bad bytes */
    ok = ok && same && !yaml_stopped(l.stream);
    move_places(shape, mark);
    if (!ok)
        diag_add(findings, DIAG_ERROR, name,
                 "the manifest cannot be read whole, so nothing is added to it");
    else
        CHECKED(shape_check(shape, text));
    yaml_stream_free(l.stream);
    manifest_text_release(&clean);
    return ok;
}

bool manifest_edit_keeps(const ManifestShape *before, ManifestList list, size_t added, Slice after,
                         const char *name, DiagList *findings)
{
    ManifestShape shape;
    DiagList own = DIAG_LIST_INIT;
    bool same = manifest_shape_read(&shape, after, name, &own) && own.errors == 0 &&
                shape.count == before->count + (list == LIST_ARTICLES ? added : 0);
    for (size_t i = 0; same && i < MANIFEST_LISTS; i++)
        same = shape.lists[i].count == before->lists[i].count + (i == list ? added : 0);
    for (size_t i = 0; same && i < before->count; i++)
        same = slice_eq(shape.entries[i].id, before->entries[i].id) &&
               slice_eq(shape.entries[i].file, before->entries[i].file);
    manifest_shape_release(&shape);
    diag_list_release(&own);
    if (!same)
        diag_add(
            findings, DIAG_ERROR, name,
            "what would be written here could not be read again, so the manifest is left as it "
            "is; it has to be edited by hand");
    return same;
}

void manifest_shape_release(ManifestShape *shape)
{
    free(shape->entries);
    arena_free(shape->arena);
    *shape = (ManifestShape){.arena = NULL};
}
