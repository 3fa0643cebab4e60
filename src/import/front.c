/* front.c - front matter: scalars and lists of scalars under top-level keys.
 *
 * It is read by the same bounded stream as a manifest: aliases of collections are refused, depth is
 * limited, and every scalar is text, so a title "1984" needs no quotes. Values deeper than a list
 * are looked through for a "name" (authors written as mappings) and otherwise passed over. */
#include "config.h"

#include "import/front.h"
#include "import/internal.h"
#include "manifest/yaml.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <string.h>

#define FRONT_LARGEST 65536

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

/* --- values --- */

typedef struct Front {
    Draft *draft;
    YamlStream *stream;
} Front;

static void set(const Front *f, Field field, Slice value)
{
    if (value.len && !slice_eq_str(value, "~") && !slice_eq_str(value, "null"))
        field_set(f->draft, field, value, ORIGIN_DECLARED);
}

/* An author as a mapping: only its name is of use. */
static void read_person(const Front *f, Field field)
{
    YamlNode key, value;
    while (yaml_next(f->stream, &key) == YAML_SCALAR) {
        bool name = slice_eq_str(key.value, "name") || slice_eq_str(key.value, "nom");
        if (yaml_next(f->stream, &value) == YAML_SCALAR && name)
            set(f, field, value.value);
        else
            yaml_skip(f->stream, &value);
    }
}

static void read_list(const Front *f, Field field)
{
    YamlNode item;
    for (;;) {
        YamlKind kind = yaml_next(f->stream, &item);
        if (kind == YAML_SCALAR)
            set(f, field, item.value);
        else if (kind == YAML_MAP)
            read_person(f, field);
        else if (kind == YAML_END || kind == YAML_STOP)
            return;
        else
            yaml_skip(f->stream, &item);
    }
}

static void read_keys(const Front *f)
{
    YamlNode key, value;
    if (yaml_next(f->stream, &key) != YAML_MAP)
        return;
    while (yaml_next(f->stream, &key) == YAML_SCALAR) {
        Field field = field_of(key.value);
        YamlKind kind = yaml_next(f->stream, &value);
        if (kind == YAML_SCALAR)
            set(f, field, value.value);
        else if (kind == YAML_LIST)
            read_list(f, field);
        else if (kind == YAML_MAP)
            read_person(f, field);
    }
}

/* Of all that YAML has to say the first is said, as a warning, at its place in the file: the text
 * comes in whatever the front matter is. */
static void pass_on(const ImportSource *source, size_t start, const DiagList *said,
                    DiagList *findings)
{
    if (!said->count)
        return;
    const Diag *first = &said->items[0];
    size_t at = start;
    for (uint32_t line = 1; line < first->line; line++)
        at = next_line(source->bytes, at);
    for (uint32_t column = 1; column < first->column; column++)
        at = utf8_next(source->bytes, at);
    diag_add_at(findings, DIAG_WARNING, source->name, source->bytes, at, 1, "front matter: %s",
                first->message);
}

/* The end of the YAML within the first `length` bytes: before the closing line, if there is one. */
static size_t front_end(const ImportSource *source, size_t start, size_t length, DiagList *findings)
{
    if (!closes(source->bytes, length)) {
        diag_add_at(findings, DIAG_WARNING, source->name, source->bytes, 0, 3,
                    "the front matter begins here and is not closed by a line \"---\"");
        return length;
    }
    size_t end = length;
    while (end > start && source->bytes.ptr[end - 1] != '-' && source->bytes.ptr[end - 1] != '.')
        end--;
    return end - (end >= start + 3 ? 3 : 0);
}

void front_matter_read(const ImportSource *source, size_t length, Draft *draft, DiagList *findings)
{
    size_t start = next_line(source->bytes, 0), end = front_end(source, start, length, findings);
    CHECK(start <= end && end <= length && length <= source->bytes.len);
    Slice yaml = slice_sub(source->bytes, start, end);
    DiagList said = DIAG_LIST_INIT;
    ManifestText text;
    manifest_text_init(&text, -1, yaml, yaml.len);
    Front f = {draft, yaml_stream_new(source->name, &text, &said)};
    read_keys(&f);
    pass_on(source, start, &said, findings);
    yaml_stream_free(f.stream);
    manifest_text_release(&text);
    diag_list_release(&said);
}
