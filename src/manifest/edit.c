/* edit.c - where entries can be added to a manifest, by the marks of its YAML events.
 *
 * Block entries are added after the line on which the last value of the last entry ends: the end
 * marks of block collections lie behind the comments and empty lines that follow, those of scalars
 * do not. */
#include "config.h"

#include "manifest/edit.h"
#include "manifest/yaml.h"

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

static unsigned column_of(Slice text, size_t at)
{
    size_t start = at;
    while (start > 0 && text.ptr[start - 1] != '\n')
        start--;
    return (unsigned)(at - start);
}

/* After the line of `at`, or there if a line begins there. */
static size_t after_line(Slice text, size_t at)
{
    if (at > 0 && text.ptr[at - 1] == '\n')
        return at;
    while (at < text.len && text.ptr[at] != '\n')
        at++;
    return at < text.len ? at + 1 : at;
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
    entry.block = start < l->text.len && l->text.ptr[start] != '{';
    entry.column = column_of(l->text, start);
    while (next(l, &key) == YAML_SCALAR)
        take_value(l, keep(l, key.value), &entry);
    entry.end = after_line(l->text, l->last);
    entry.newline = entry.end == l->text.len && entry.end > 0 && l->text.ptr[entry.end - 1] != '\n';
    s->entries = mem_grow(s->entries, &s->cap, s->count + 1, sizeof *s->entries);
    s->entries[s->count++] = entry;
}

static void take_list(Look *l, const YamlNode *list)
{
    ManifestShape *s = l->shape;
    size_t start = yaml_place(l->stream, list->at);
    bool flow = start < l->text.len && l->text.ptr[start] == '[';
    YamlNode entry;
    s->indent = flow ? 2 : column_of(l->text, start);
    for (;;) {
        YamlKind kind = next(l, &entry);
        if (kind == YAML_MAP)
            take_entry(l, &entry);
        else if (kind == YAML_END || kind == YAML_STOP)
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
    } else {
        s->form = INSERT_ITEMS;
        s->at = after_line(l->text, l->last);
        s->newline = s->at == l->text.len && s->at > 0 && l->text.ptr[s->at - 1] != '\n';
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
        s->newline = s->at == l->text.len && l->text.ptr[s->at - 1] != '\n';
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

bool manifest_shape_read(ManifestShape *shape, Slice text, const char *name, DiagList *findings)
{
    *shape = (ManifestShape){.arena = arena_new(0),
                             .eol = slice_find(text, SLICE("\r\n")) >= 0 ? "\r\n" : "\n"};
    size_t mark = slice_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    ManifestText clean;
    manifest_text_init(&clean, -1, slice_sub(text, mark, text.len), text.len);
    Look l = {.shape = shape,
              .stream = yaml_stream_new(name, &clean, findings),
              .text = slice_sub(text, mark, text.len)};
    bool ok = look(&l);
    if (ok)
        yaml_finish(l.stream);
    if (clean.n_bad || (ok && yaml_stopped(l.stream)))
        ok = false; /* places would not be those of the file */
    if (shape->form == INSERT_KEY) {
        shape->at = l.text.len;
        shape->newline = l.text.len && l.text.ptr[l.text.len - 1] != '\n';
    }
    shape->at += mark;
    for (size_t i = 0; i < shape->count; i++) {
        shape->entries[i].end += mark;
        shape->entries[i].guessed_at += shape->entries[i].guessed_at ? mark : 0;
    }
    if (!ok)
        diag_add(findings, DIAG_ERROR, name,
                 "the manifest cannot be read whole, so nothing is added to it");
    yaml_stream_free(l.stream);
    manifest_text_release(&clean);
    return ok;
}

void manifest_shape_release(ManifestShape *shape)
{
    free(shape->entries);
    arena_free(shape->arena);
    *shape = (ManifestShape){.arena = NULL};
}
