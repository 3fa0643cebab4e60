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

static YamlKind next(Look *l, YamlNode *node)
{
    YamlKind kind = yaml_next(l->stream, node);
    if (kind == YAML_SCALAR || kind == YAML_END) {
        size_t end = yaml_place(l->stream, node->end);
        bool bracket = end > 0 && (l->text.ptr[end - 1] == ']' || l->text.ptr[end - 1] == '}');
        if (kind == YAML_SCALAR || bracket)
            l->last = end > l->last ? end : l->last;
    }
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

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r'; /* the latter alone as well: so libyaml reads it */
}

static unsigned column_of(Slice text, size_t at)
{
    CHECK(at <= text.len);
    size_t start = at;
    while (start > 0 && !is_line_end(text.ptr[start - 1]))
        start--;
    return (unsigned)(at - start);
}

/* After the line of `at`, or there if a line begins there. */
static size_t after_line(Slice text, size_t at)
{
    CHECK(at <= text.len);
    if (at > 0 && is_line_end(text.ptr[at - 1]))
        return at;
    while (at < text.len && !is_line_end(text.ptr[at]))
        at++;
    if (at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n')
        at++;
    return at < text.len ? at + 1 : at;
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
    entry.end = after_line(l->text, l->last);
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

/* "[a, b,]": the last item has its comma already. */
static bool ends_with_comma(Slice text, size_t at)
{
    at = before_blanks(text, at);
    return at > 0 && text.ptr[at - 1] == ',';
}

/* The column of the "-" before an entry; a list with a tag or an anchor begins before it. */
static unsigned dash_column(Slice text, size_t entry, unsigned otherwise)
{
    size_t at = before_blanks(text, entry);
    return at > 0 && text.ptr[at - 1] == '-' ? column_of(text, at - 1) : otherwise;
}

static void take_list(Look *l, const YamlNode *list)
{
    ManifestShape *s = l->shape;
    size_t start = yaml_place(l->stream, list->at);
    bool flow = list->flow;
    YamlNode entry;
    s->indent = flow ? 2 : column_of(l->text, start);
    for (bool first = true;; first = false) {
        YamlKind kind = next(l, &entry);
        if (first && !flow && kind != YAML_END && kind != YAML_STOP)
            s->indent = dash_column(l->text, yaml_place(l->stream, entry.at), s->indent);
        if (kind == YAML_MAP)
            take_entry(l, &entry);
        else if (kind == YAML_STOP)
            return; /* no place is known */
        else if (kind == YAML_END)
            break;
        else
            skip(l, &entry);
    }
    if (flow && s->count == 0) {
        s->form = INSERT_LIST;
        s->at = start;
        s->remove = yaml_place(l->stream, entry.end) - start;
    } else if (flow) {
        s->form = INSERT_FLOW;
        s->at = yaml_place(l->stream, entry.end) - 1;
        s->comma = ends_with_comma(l->text, s->at);
    } else {
        s->form = INSERT_ITEMS;
        s->at = after_line(l->text, l->last);
        s->newline = ends_open(l->text, s->at);
    }
}

static bool take_articles(Look *l)
{
    YamlNode value;
    ManifestShape *s = l->shape;
    YamlKind kind = next(l, &value);
    if (kind == YAML_LIST) {
        take_list(l, &value);
    } else if (kind == YAML_SCALAR && value.value.len == 0) {
        s->form = INSERT_LIST;
        s->at = after_line(l->text, yaml_place(l->stream, value.end));
        s->newline = ends_open(l->text, s->at);
        s->indent = 2;
    } else {
        if (kind != YAML_STOP)
            yaml_find(l->stream, DIAG_ERROR, &value,
                      "\"articles\" is not a list; nothing is added to it");
        return false;
    }
    return true;
}

static bool look(Look *l)
{
    YamlNode node;
    ManifestShape *s = l->shape;
    bool found = false;
    s->form = INSERT_KEY;
    s->indent = 2;
    YamlKind kind = next(l, &node);
    if (kind == YAML_END || (kind == YAML_SCALAR && node.value.len == 0))
        return true; /* an empty file */
    if (kind != YAML_MAP)
        return false;
    for (;;) {
        kind = next(l, &node);
        if (kind != YAML_SCALAR)
            return kind == YAML_END && !yaml_stopped(l->stream);
        if (slice_eq_str(node.value, "articles") && !found) {
            found = true;
            if (!take_articles(l))
                return false;
            continue;
        }
        next(l, &node);
        skip(l, &node);
    }
}

static const char *line_end_of(Slice text)
{
    if (slice_find(text, SLICE("\r\n")) >= 0)
        return "\r\n";
    return memchr(text.ptr ? text.ptr : "", '\n', text.len) || slice_find(text, SLICE("\r")) < 0
               ? "\n"
               : "\r";
}

/* Everything is read first, so that a place in the clean text is one in the file: where a byte had
 * to be replaced, or the file is in another encoding, it would not be, and nothing is looked at. */
static bool read_all(ManifestText *clean, Slice text)
{
    while (manifest_text_more(clean))
        ;
    return slice_eq(strbuf_slice(&clean->text), text);
}

static void move_places(ManifestShape *shape, size_t by)
{
    shape->at += by;
    for (size_t i = 0; i < shape->count; i++) {
        shape->entries[i].end += by;
        shape->entries[i].guessed_at += shape->entries[i].guessed_at ? by : 0;
    }
}

#ifdef DOSSIER_CHECKS
static void shape_check(const ManifestShape *shape, Slice text)
{
    CHECK(shape->at <= text.len && shape->remove <= text.len - shape->at);
    for (size_t i = 0; i < shape->count; i++) {
        const KnownEntry *entry = &shape->entries[i];
        CHECK(entry->end <= text.len && (i == 0 || entry[-1].end <= entry->end));
        CHECK(entry->guessed_at == 0 || text.ptr[entry->guessed_at] == ']');
    }
}
#endif

bool manifest_shape_read(ManifestShape *shape, Slice text, const char *name, DiagList *findings)
{
    *shape = (ManifestShape){.arena = arena_new(0), .eol = line_end_of(text)};
    size_t mark = slice_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    Slice body = slice_sub(text, mark, text.len);
    ManifestText clean;
    manifest_text_init(&clean, -1, body, body.len);
    bool same = read_all(&clean, body);
    Look l = {.shape = shape,
              .stream = yaml_stream_new(name, &clean, findings),
              .text = strbuf_slice(&clean.text)};
    bool ok = look(&l);
    if (ok)
        yaml_finish(l.stream); /* which tells of bad bytes */
    ok = ok && same && !yaml_stopped(l.stream);
    if (ok && shape->form == INSERT_KEY) {
        shape->at = l.text.len;
        shape->newline = ends_open(l.text, l.text.len);
    }
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

bool manifest_edit_keeps(const ManifestShape *before, size_t added, Slice after, const char *name,
                         DiagList *findings)
{
    ManifestShape shape;
    DiagList own = DIAG_LIST_INIT;
    bool same = manifest_shape_read(&shape, after, name, &own) && own.errors == 0 &&
                shape.count == before->count + added;
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
