/* yaml.c - libyaml's events with their dangers taken out.
 *
 * Only the event interface is used: libyaml's loader builds whole documents and takes time that
 * grows with the square of anchors. Nesting costs the scanner the same way, so the stream ends at
 * the first collection that is too deep. Text reaches libyaml through feed(), already clean, so
 * that it has no encoding errors to tell (their places would be wrong). Its places are in
 * characters. */
#include "config.h"

#include "manifest/yaml.h"

#include "dossier/check.h"
#include "dossier/map.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#define SUBSTITUTE       '\x1A'
#define ALIASED_FREE     ((size_t)1 << 20) /* bytes that aliases may repeat in any file */
#define DIRECTIVES_LIMIT 16                /* libyaml compares each %TAG with all before */

/* Where a collection began. */
typedef struct YamlOpen {
    size_t at;    /* character */
    char bracket; /* that ends it in flow style, else 0 */
} YamlOpen;

struct YamlStream {
    yaml_parser_t parser;
    yaml_event_t event;
    const char *name;
    ManifestText *text;
    DiagList *findings;
    size_t fed, found, left_out;
    DiagLevel left_level; /* the gravest of those left out */
    unsigned depth;
    YamlOpen open[YAML_DEPTH_LIMIT]; /* the collections that the place read lies in */
    bool stopped, has_event;
    Map *anchors;  /* name -> number in values, or ANCHOR_REFUSED */
    Slice *values; /* of anchored scalars, in arena */
    size_t n_values, values_cap;
    size_t repeated; /* bytes that aliases have stood for */
    Arena *arena;
};

#define TEXT_OF_(x)    #x
#define TEXT_OF(x)     TEXT_OF_(x)
#define ANCHOR_REFUSED (MAP_NONE - 1)

/* yaml_read_handler_t */
static int feed(void *data, unsigned char *buffer, size_t size, size_t *size_read)
{
    YamlStream *s = data;
    while (s->fed == s->text->text.len && manifest_text_more(s->text))
        ;
    size_t left = s->text->text.len - s->fed;
    *size_read = left < size ? left : size;
    if (*size_read)
        memcpy(buffer, s->text->text.ptr + s->fed, *size_read);
    s->fed += *size_read;
    CHECK(s->fed <= s->text->text.len);
    return 1;
}

YamlStream *yaml_stream_new(const char *name, ManifestText *text, DiagList *findings)
{
    YamlStream *s = mem_zalloc(1, sizeof *s);
    s->name = name;
    s->text = text;
    s->findings = findings;
    s->anchors = map_new(0);
    s->arena = arena_new(0);
    yaml_parser_initialize(&s->parser);
    yaml_parser_set_encoding(&s->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input(&s->parser, feed, s);
    return s;
}

void yaml_stream_free(YamlStream *s)
{
    if (!s)
        return;
    if (s->has_event)
        yaml_event_delete(&s->event);
    yaml_parser_delete(&s->parser);
    map_free(s->anchors);
    free(s->values);
    arena_free(s->arena);
    free(s);
}

bool yaml_stopped(const YamlStream *s)
{
    return s->stopped;
}

size_t yaml_fed(const YamlStream *s)
{
    return s->fed;
}

size_t yaml_place(YamlStream *s, size_t character)
{
    return manifest_text_offset(s->text, character);
}

size_t yaml_line(YamlStream *s, size_t offset)
{
    return manifest_text_line(s->text, offset);
}

/* The line of the text that begins at `at`, read on as far as needed; false at the end. */
static bool read_line(YamlStream *s, size_t at, Slice *line)
{
    const StrBuf *text = &s->text->text;
    const char *end = NULL;
    for (size_t seen = at; !end;) {
        if (seen < text->len)
            end = memchr(text->ptr + seen, '\n', text->len - seen);
        seen = text->len;
        if (!end && !manifest_text_more(s->text))
            break;
    }
    *line = slice_sub(strbuf_slice(text), at, end ? (size_t)(end - text->ptr) : text->len);
    return at < text->len;
}

/* --- findings --- */

/* An error of syntax, or a limit: told whatever has been told before. */
static void find_stop(YamlStream *s, size_t offset, size_t len, const char *message)
{
    manifest_text_find(s->text, s->findings, DIAG_ERROR, s->name, offset, len, message);
    s->findings->items[s->findings->count - 1].stops = true;
}

static void find_at(YamlStream *s, DiagLevel level, size_t offset, size_t len, const char *message)
{
    if (s->found++ < YAML_FINDINGS_MAX) {
        manifest_text_find(s->text, s->findings, level, s->name, offset, len, message);
        return;
    }
    s->left_out++;
    if (level > s->left_level)
        s->left_level = level;
}

void yaml_find(YamlStream *s, DiagLevel level, const YamlNode *node, const char *format, ...)
{
    StrBuf message = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&message, format, args);
    va_end(args);
    size_t at = yaml_place(s, node->at), end = yaml_place(s, node->end);
    find_at(s, level, at, end - at, strbuf_str(&message));
    strbuf_release(&message);
}

/* libyaml's words for what people most often get wrong, in plainer ones. */
static const struct {
    const char *problem;
    char at;      /* the character at the place, or 0 for any */
    bool context; /* the place is where the thing began */
    const char *plain;
} PLAINER[] = {
    {"found character that cannot start any token", '\t', false,
     "found a tab, expected spaces: YAML is indented by spaces only"},
    {"found character that cannot start any token", 0, false,
     "found a character that begins no plain text, expected quotes around the text"},
    {"mapping values are not allowed in this context", 0, false,
     "found a colon within plain text, expected quotes around the text, or the key in the "
     "column of the one before"},
    {"did not find expected key", 0, false,
     "found something else than a key, expected keys in one column and \": \" after each"},
    {"could not find expected ':'", 0, true, "found no colon, expected \"key: value\""},
    {"found unexpected end of stream", 0, true, "found no closing quote up to the end of the file"},
    {"did not find expected ',' or ']'", 0, false,
     "found no comma or \"]\" after an item of the list"},
    {"did not find expected ',' or '}'", 0, false,
     "found no comma or \"}\" after an entry of the mapping"},
    {"did not find expected '-' indicator", 0, false,
     "found something else than an item, expected \"- \" in the column of the list"},
};

/* The error is that a bracket is never closed: it comes at the end of the text, and is told where
 * the outermost bracket opens. */
static bool find_unclosed(YamlStream *s, size_t offset)
{
    const StrBuf *text = &s->text->text;
    if (slice_trim(slice_sub(strbuf_slice(text), offset, text->len)).len)
        return false;
    for (unsigned d = 0; d < s->depth && d < YAML_DEPTH_LIMIT; d++)
        if (s->open[d].bracket) {
            StrBuf message = STRBUF_INIT;
            strbuf_printf(&message, "found no \"%c\" for this bracket up to the end of the file",
                          s->open[d].bracket);
            find_stop(s, yaml_place(s, s->open[d].at), 1, strbuf_str(&message));
            strbuf_release(&message);
            return true;
        }
    return false;
}

static void find_syntax(YamlStream *s)
{
    const yaml_parser_t *p = &s->parser;
    size_t offset =
        p->error == YAML_READER_ERROR ? p->problem_offset : yaml_place(s, p->problem_mark.index);
    if (find_unclosed(s, offset))
        return;
    const char *problem = p->problem ? p->problem : "no YAML";
    char here = offset < s->text->text.len ? s->text->text.ptr[offset] : '\0';
    StrBuf message = STRBUF_INIT;
    for (size_t i = 0; i < sizeof PLAINER / sizeof *PLAINER && message.len == 0; i++)
        if (strcmp(problem, PLAINER[i].problem) == 0 && (!PLAINER[i].at || PLAINER[i].at == here)) {
            strbuf_puts(&message, PLAINER[i].plain);
            offset = PLAINER[i].context ? yaml_place(s, p->context_mark.index) : offset;
        }
    if (message.len == 0)
        strbuf_printf(&message, "YAML: %s (%s)", problem, p->context ? p->context : "no context");
    find_stop(s, offset, 1, strbuf_str(&message));
    strbuf_release(&message);
}

static YamlKind stop(YamlStream *s, YamlNode *node)
{
    s->stopped = true;
    node->kind = YAML_STOP;
    return YAML_STOP;
}

/* Stops at a node for the reason given. */
static YamlKind stop_at(YamlStream *s, YamlNode *node, const char *why)
{
    size_t at = yaml_place(s, node->at), end = yaml_place(s, node->end);
    find_stop(s, at, end - at, why);
    return stop(s, node);
}

/* --- nodes --- */

static bool parse_event(YamlStream *s)
{
    if (s->has_event)
        yaml_event_delete(&s->event);
    s->has_event = yaml_parser_parse(&s->parser, &s->event) == 1;
    if (!s->has_event)
        find_syntax(s);
    return s->has_event;
}

static void warn_of_tag(YamlStream *s, const YamlNode *node, const yaml_char_t *tag)
{
    if (tag && strcmp((const char *)tag, "!") != 0 &&
        strcmp((const char *)tag, YAML_STR_TAG) != 0 &&
        strcmp((const char *)tag, YAML_SEQ_TAG) != 0 &&
        strcmp((const char *)tag, YAML_MAP_TAG) != 0)
        yaml_find(s, DIAG_WARNING, node, "found the tag \"%s\", which has no effect here",
                  (const char *)tag);
}

static void set_anchor(YamlStream *s, const yaml_char_t *anchor, Slice value, bool scalar)
{
    uint32_t number = ANCHOR_REFUSED;
    if (scalar) {
        s->values = mem_grow(s->values, &s->values_cap, s->n_values + 1, sizeof *s->values);
        number = (uint32_t)s->n_values;
        s->values[s->n_values++] =
            (Slice){arena_strndup(s->arena, value.ptr, value.len), value.len};
    }
    map_set(s->anchors, slice_from((const char *)anchor), number);
}

/* Plain text ends at " #". What follows that sign at once, "#5" or "#word", was hardly meant for a
 * comment. */
static void warn_of_cut(YamlStream *s, const YamlNode *node)
{
    Slice rest;
    size_t end = yaml_place(s, node->end);
    if (end >= s->text->text.len || s->text->text.ptr[end] != ' ' || !read_line(s, end, &rest))
        return;
    rest = slice_trim(rest);
    if (rest.len < 2 || rest.ptr[0] != '#' || strchr(" #-=!\t", rest.ptr[1]))
        return;
    size_t at = (size_t)(rest.ptr - s->text->text.ptr);
    find_at(s, DIAG_WARNING, at, rest.len,
            "found a comment that looks like text, expected quotes around the text: it ends before "
            "the \" #\"");
}

static YamlKind take_scalar(YamlStream *s, YamlNode *node)
{
    yaml_event_t *e = &s->event;
    node->value = (Slice){(const char *)e->data.scalar.value, e->data.scalar.length};
    node->plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    for (char *nul = (char *)e->data.scalar.value, *end = nul + node->value.len;
         (nul = memchr(nul, '\0', (size_t)(end - nul)));)
        *nul = SUBSTITUTE; /* from "\0" in quotes; strings of C end there */
    if (s->text->hash && node->plain && node->value.len)
        warn_of_cut(s, node);
    if (e->data.scalar.tag)
        warn_of_tag(s, node, e->data.scalar.tag);
    if (e->data.scalar.anchor)
        set_anchor(s, e->data.scalar.anchor, node->value, true);
    return YAML_SCALAR;
}

static YamlKind take_alias(YamlStream *s, YamlNode *node)
{
    const char *name = (const char *)s->event.data.alias.anchor;
    uint32_t number = map_get(s->anchors, slice_from(name));
    if (number == MAP_NONE) {
        yaml_find(s, DIAG_ERROR, node, "found the alias *%s, expected an anchor &%s before it",
                  name, name);
        return YAML_BAD;
    }
    if (number == ANCHOR_REFUSED) {
        yaml_find(s, DIAG_ERROR, node,
                  "found the alias *%s of a list or mapping; an alias may repeat a scalar only",
                  name);
        return YAML_BAD;
    }
    CHECK(number < s->n_values);
    node->value = s->values[number];
    node->plain = false;
    s->repeated += node->value.len;
    if (s->repeated > ALIASED_FREE + s->fed) {
        s->repeated -= node->value.len;
        yaml_find(s, DIAG_ERROR, node,
                  "found the alias *%s, which repeats %zu bytes: aliases repeat more text than the "
                  "file has",
                  name, node->value.len);
        return YAML_BAD;
    }
    return YAML_SCALAR;
}

static YamlKind take_collection(YamlStream *s, YamlNode *node, const yaml_char_t *anchor,
                                const yaml_char_t *tag, YamlKind kind)
{
    if (tag)
        warn_of_tag(s, node, tag);
    if (anchor) {
        yaml_find(s, DIAG_ERROR, node,
                  "found the anchor &%s on a list or mapping; an anchor may name a scalar only",
                  (const char *)anchor);
        set_anchor(s, anchor, (Slice){NULL, 0}, false);
    }
    if (s->depth < YAML_DEPTH_LIMIT)
        s->open[s->depth] =
            (YamlOpen){node->at, node->flow ? (kind == YAML_LIST ? ']' : '}') : '\0'};
    if (++s->depth > YAML_DEPTH_LIMIT)
        return stop_at(
            s, node,
            "found lists and mappings nested more than " TEXT_OF(YAML_DEPTH_LIMIT) " deep");
    return kind;
}

static YamlKind take_event(YamlStream *s, YamlNode *node)
{
    const yaml_event_t *e = &s->event;
    switch (e->type) {
    case YAML_SCALAR_EVENT:
        return take_scalar(s, node);
    case YAML_ALIAS_EVENT:
        return take_alias(s, node);
    case YAML_SEQUENCE_START_EVENT:
        node->flow = e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        return take_collection(s, node, e->data.sequence_start.anchor, e->data.sequence_start.tag,
                               YAML_LIST);
    case YAML_MAPPING_START_EVENT:
        node->flow = e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        return take_collection(s, node, e->data.mapping_start.anchor, e->data.mapping_start.tag,
                               YAML_MAP);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        CHECK(s->depth > 0);
        s->depth--;
        return YAML_END;
    default: /* the ends of document and stream */
        return YAML_END;
    }
}

/* libyaml parses directives before it says that a document starts, so they are counted first. */
static bool directives_bounded(YamlStream *s)
{
    size_t directives = 0;
    Slice line;
    for (size_t at = 0; read_line(s, at, &line); at += line.len + 1) {
        Slice trimmed = slice_trim(line);
        if (slice_starts(line, "%") && ++directives > DIRECTIVES_LIMIT) {
            find_stop(s, at, trimmed.len, "found too many YAML directives");
            return false;
        }
        if (trimmed.len && trimmed.ptr[0] != '%' && trimmed.ptr[0] != '#')
            break;
    }
    return true;
}

YamlKind yaml_next(YamlStream *s, YamlNode *node)
{
    *node = (YamlNode){.kind = YAML_STOP};
    if (s->stopped)
        return YAML_STOP;
    if (s->fed == 0 && !directives_bounded(s))
        return stop(s, node);
    do {
        if (!parse_event(s))
            return stop(s, node);
    } while (s->event.type == YAML_STREAM_START_EVENT ||
             s->event.type == YAML_DOCUMENT_START_EVENT);
    node->at = s->event.start_mark.index;
    node->end = s->event.end_mark.index;
    CHECK(node->at <= node->end);
    node->kind = take_event(s, node);
    return node->kind;
}

void yaml_skip(YamlStream *s, const YamlNode *node)
{
    if (node->kind != YAML_LIST && node->kind != YAML_MAP)
        return;
    CHECK(s->depth > 0 || s->stopped);
    unsigned outside = s->depth - 1;
    YamlNode inner;
    while (s->depth > outside && yaml_next(s, &inner) != YAML_STOP)
        ;
}

/* True for a line that may follow the document without being another one. */
static bool says_nothing(Slice line)
{
    line = slice_trim(line);
    return line.len == 0 || line.ptr[0] == '#' || slice_eq(line, SLICE("..."));
}

/* What follows is looked at line by line and not parsed: it has no effect, whatever it is. */
static void warn_of_more(YamlStream *s)
{
    YamlNode end;
    Slice line;
    if (yaml_next(s, &end) == YAML_STOP)
        return;
    for (size_t at = yaml_place(s, end.end); read_line(s, at, &line); at += line.len + 1) {
        if (says_nothing(line))
            continue;
        if (slice_starts(line, "---") || slice_starts(line, "%"))
            find_at(s, DIAG_WARNING, at, line.len,
                    "found a second document, expected the end of the file; it is ignored");
        else
            find_at(s, DIAG_ERROR, at, line.len,
                    "found more text after the manifest's mapping, expected the end of the file");
        return;
    }
}

void yaml_finish(YamlStream *s)
{
    if (!s->stopped)
        warn_of_more(s);
    ManifestText *t = s->text;
    StrBuf message = STRBUF_INIT;
    if (t->n_bad) {
        strbuf_printf(&message,
                      t->bad_control ? "found the control character U+%04X"
                                     : "found the byte 0x%02X, which is no UTF-8",
                      t->bad);
        strbuf_puts(&message, t->bad_control ? ", expected text" : ", expected text in UTF-8");
        if (t->n_bad > 1)
            strbuf_printf(&message, " (and %zu more such places)", t->n_bad - 1);
        find_at(s, DIAG_ERROR, t->bad_at, 1, strbuf_str(&message));
    }
    if (s->left_out) {
        strbuf_clear(&message);
        strbuf_printf(&message, "%zu more findings in this file are left out", s->left_out);
        diag_add(s->findings, s->left_level, s->name, "%s", strbuf_str(&message));
    }
    strbuf_release(&message);
}
