/* front.c - front matter by libyaml's events: scalars and lists of scalars under top-level keys.
 *
 * Values deeper than a list are looked through for a "name" (authors written as mappings) and
 * otherwise passed over. Every scalar is text, as in the manifest: a title "1984" needs no quotes.
 */
#include "config.h"

#include "front.h"
#include "importers.h"

#include <string.h>
#include <yaml.h>

#define FRONT_LARGEST 65536
#define DEPTH_LARGEST 16

static size_t line_length(Slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\r')
        end++;
    return end - at;
}

static size_t next_line(Slice text, size_t at)
{
    at += line_length(text, at);
    if (at < text.len && text.ptr[at] == '\r')
        at++;
    if (at < text.len && text.ptr[at] == '\n')
        at++;
    return at;
}

static bool is_fence(Slice text, size_t at, const char *mark)
{
    Slice line = slice_trim((Slice){text.ptr + at, line_length(text, at)});
    return slice_eq_str(line, mark) && text.ptr[at] == mark[0];
}

/* A first line "key:" tells front matter from a rule that happens to open the text. */
static bool begins_with_key(Slice text, size_t at)
{
    while (at < text.len) {
        Slice line = slice_trim((Slice){text.ptr + at, line_length(text, at)});
        if (line.len && line.ptr[0] != '#') {
            const char *colon = memchr(line.ptr, ':', line.len);
            return colon && !memchr(line.ptr, ' ', (size_t)(colon - line.ptr));
        }
        at = next_line(text, at);
    }
    return false;
}

static bool is_key_line(Slice line)
{
    const char *colon = line.len ? memchr(line.ptr, ':', line.len) : NULL;
    return (colon && !memchr(line.ptr, ' ', (size_t)(colon - line.ptr))) ||
           slice_starts(line, "- ") || slice_starts(line, "#");
}

/* Without a closing line, front matter goes to the first empty line, if all before it are keys. */
static size_t unclosed_length(Slice text, size_t at)
{
    while (at < text.len) {
        Slice line = slice_trim((Slice){text.ptr + at, line_length(text, at)});
        if (line.len == 0)
            return at;
        if (!is_key_line(line))
            return 0;
        at = next_line(text, at);
    }
    return 0;
}

size_t front_matter_length(Slice text)
{
    if (!slice_starts(text, "---") || !is_fence(text, 0, "---"))
        return 0;
    size_t start = next_line(text, 0), at = start;
    if (!begins_with_key(text, at))
        return 0;
    while (at < text.len && at < FRONT_LARGEST) {
        size_t next = next_line(text, at);
        if (is_fence(text, at, "---") || is_fence(text, at, "..."))
            return next;
        at = next;
    }
    return unclosed_length(text, start);
}

/* The line before `end` is a closing one. */
static bool closes(Slice text, size_t end)
{
    size_t start = end;
    while (start > 0 && (text.ptr[start - 1] == '\n' || text.ptr[start - 1] == '\r'))
        start--;
    while (start > 0 && text.ptr[start - 1] != '\n' && text.ptr[start - 1] != '\r')
        start--;
    return start > 0 && (is_fence(text, start, "---") || is_fence(text, start, "..."));
}

/* --- events ----------------------------------------------------------------------------------- */

typedef struct Front {
    Draft *draft;
    Field field; /* of the top-level key being read */
    int depth;   /* open collections */
    int maps;    /* open mappings below the top */
    bool key_next;
    Slice inner_key; /* last key of the innermost mapping */
    char inner[16];
} Front;

static bool inner_is_name(const Front *f)
{
    return strcmp(f->inner, "name") == 0 || strcmp(f->inner, "nom") == 0;
}

/* In a nested mapping keys and values alternate; only "name:" is of use. */
static void nested_scalar(Front *f, Slice value)
{
    if (f->key_next) {
        size_t n = value.len < sizeof f->inner - 1 ? value.len : sizeof f->inner - 1;
        memcpy(f->inner, value.ptr, n);
        f->inner[n] = '\0';
    } else if (inner_is_name(f)) {
        field_set(f->draft, f->field, value, ORIGIN_DECLARED);
    }
    f->key_next = !f->key_next;
}

static void scalar(Front *f, Slice value)
{
    if (f->maps) {
        nested_scalar(f, value);
    } else if (f->depth == 1 && f->key_next) {
        f->field = field_of(value);
        f->key_next = false;
    } else {
        if (value.len && !slice_eq_str(value, "~") && !slice_eq_str(value, "null"))
            field_set(f->draft, f->field, value, ORIGIN_DECLARED);
        f->key_next = f->depth == 1;
    }
}

static void open_collection(Front *f, bool mapping)
{
    f->depth++;
    f->maps += mapping && f->depth > 1;
    f->key_next = mapping;
}

static void close_collection(Front *f, bool mapping)
{
    f->maps -= mapping && f->depth > 1;
    f->depth--;
    f->key_next = f->depth == 1 || f->maps;
}

static bool on_event(Front *f, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        scalar(f, (Slice){(const char *)event->data.scalar.value, event->data.scalar.length});
        break;
    case YAML_MAPPING_START_EVENT:
        open_collection(f, true);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open_collection(f, false);
        break;
    case YAML_MAPPING_END_EVENT:
        close_collection(f, true);
        break;
    case YAML_SEQUENCE_END_EVENT:
        close_collection(f, false);
        break;
    default:
        break;
    }
    return event->type != YAML_DOCUMENT_END_EVENT && event->type != YAML_STREAM_END_EVENT &&
           f->depth <= DEPTH_LARGEST;
}

void front_matter_read(const Source *source, size_t length, Draft *draft, DiagList *findings)
{
    Front f = {.draft = draft, .field = FIELD_NONE};
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser))
        return;
    size_t start = next_line(source->bytes, 0), end = length;
    if (!closes(source->bytes, end)) {
        diag_add_at(findings, DIAG_WARNING, source->name, source->bytes, 0, 3,
                    "the front matter begins here and is not closed by a line \"---\"");
    } else {
        while (end > start && source->bytes.ptr[end - 1] != '-' &&
               source->bytes.ptr[end - 1] != '.')
            end--;
        end -= end >= start + 3 ? 3 : 0;
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)source->bytes.ptr + start,
                                 end - start);
    bool more = true;
    while (more) {
        if (!yaml_parser_parse(&parser, &event)) {
            diag_add_at(findings, DIAG_WARNING, source->name, source->bytes,
                        start + parser.problem_mark.index, 1, "front matter is not valid YAML: %s",
                        parser.problem ? parser.problem : "unknown error");
            break;
        }
        if (event.type == YAML_ALIAS_EVENT)
            diag_add_at(
                findings, DIAG_WARNING, source->name, source->bytes, start + event.start_mark.index,
                1,
                "found an alias in the front matter, expected a value; the rest of it is not read");
        more = event.type != YAML_ALIAS_EVENT && on_event(&f, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}
