/* What an import made of an article, field by field against what a careful reader would. */
#include "config.h"

#include "import_expect.h"

#include "dossier/utf8.h"
#include "import/glean/line.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unictype.h>

/* White space of any kind as one blank; soft hyphens do not count. */
static void flatten(Slice text, StrBuf *out)
{
    bool space = false;
    for (size_t at = 0; at < text.len;) {
        uint32_t cp;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        if (cp == 0xAD)
            continue;
        if (uc_is_property_white_space(cp)) {
            space = true;
            continue;
        }
        if (space && out->len)
            strbuf_putc(out, ' ');
        space = false;
        strbuf_put_cp(out, cp);
    }
}

static char *flat(Slice text)
{
    StrBuf out = STRBUF_INIT;
    flatten(text, &out);
    return strbuf_steal(&out);
}

static char *flat_body(const Body *body)
{
    Slice text = body->n_blocks > 1 ? slice_sub(body->text, body->blocks[1].start, body->text.len)
                                    : SLICE("");
    return flat(text);
}

#define WHERE "%s#%zu: "
#define WHO   c->file, c->n

static void check_slice(const Check *c, const char *field, Slice found)
{
    json_t *want = json_object_get(c->expect, field);
    if (!want)
        return;
    char *is = flat(found);
    if (json_is_null(want)) {
        cr_expect_str_empty(is, WHERE "%s: found \"%s\", expected none", WHO, field, is);
    } else {
        char *should = flat(slice_from(json_string_value(want)));
        cr_expect_str_eq(is, should, WHERE "%s: found \"%s\", expected \"%s\"", WHO, field, is,
                         should);
        free(should);
    }
    free(is);
}

static void check_author(const Check *c)
{
    json_t *want = json_object_get(c->expect, "author"), *name;
    size_t i;
    if (!json_is_array(want)) {
        check_slice(c, "author", c->found->meta.author);
        return;
    }
    json_array_foreach(want, i, name)
    {
        cr_expect_geq(slice_find(c->found->meta.author, slice_from(json_string_value(name))), 0,
                      WHERE "author: found \"" SLICE_FMT "\", expected \"%s\" in it", WHO,
                      SLICE_ARG(c->found->meta.author), json_string_value(name));
    }
}

static void check_lang(const Check *c)
{
    const char *want = json_string_value(json_object_get(c->expect, "lang"));
    Slice lang = c->found->meta.lang;
    if (want)
        cr_expect(lang.len >= 2 && memcmp(lang.ptr, want, 2) == 0,
                  WHERE "lang: found \"" SLICE_FMT "\", expected \"%s\"", WHO, SLICE_ARG(lang),
                  want);
}

static int64_t minutes_of(Interval i)
{
    return (int64_t)i.first * 1440 + (i.minute >= 0 ? i.minute : 0) -
           (i.zone == ZONE_NONE ? 0 : i.zone);
}

static void check_date(const Check *c)
{
    json_t *want = json_object_get(c->expect, "date");
    if (!want)
        return;
    StrBuf iso = STRBUF_INIT;
    interval_format_iso(c->found->meta.date, &iso);
    if (json_is_null(want)) {
        cr_expect(interval_is_none(c->found->meta.date), WHERE "date: found %s, expected none", WHO,
                  strbuf_str(&iso));
    } else {
        Interval expected = INTERVAL_NONE;
        const char *s = json_string_value(want);
        cr_assert(interval_parse_iso(slice_from(s), &expected), WHERE "%s is no date", WHO, s);
        bool same = expected.minute >= 0
                        ? c->found->meta.date.minute >= 0 &&
                              minutes_of(expected) == minutes_of(c->found->meta.date)
                        : slice_starts(strbuf_slice(&iso), s);
        cr_expect(same, WHERE "date: found \"%s\", expected %s", WHO, strbuf_str(&iso), s);
    }
    strbuf_release(&iso);
}

static void check_tags(const Check *c)
{
    size_t i;
    json_t *tag;
    json_array_foreach(json_object_get(c->expect, "tags"), i, tag)
    {
        bool has = false;
        for (size_t k = 0; k < c->found->n_tags; k++)
            has |= slice_eq_str(c->found->tags[k], json_string_value(tag));
        cr_expect(has, WHERE "tag \"%s\" is missing", WHO, json_string_value(tag));
    }
}

static Slice first_paragraph(const Body *body)
{
    for (size_t i = 1; i < body->n_blocks; i++) {
        if (body->blocks[i].kind != BLOCK_RULE)
            return slice_sub(body->text, body->blocks[i].start, body->blocks[i].end);
    }
    return SLICE("");
}

/* The words of a made title are words of the first paragraph. */
static void check_made_title(const Check *c)
{
    json_t *made = json_object_get(c->expect, "title_made");
    bool is_made = c->found->meta.title_origin == ORIGIN_INFERRED;
    if (!made)
        return;
    cr_expect_eq(is_made, json_is_true(made), WHERE "title_made: found %s (\"" SLICE_FMT "\")", WHO,
                 is_made ? "true" : "false", SLICE_ARG(c->found->meta.title));
    if (!json_is_true(made))
        return;
    char *title = flat(c->found->meta.title), *lead = flat(first_paragraph(c->body));
    cr_expect_str_not_empty(title, WHERE "the made title is empty", WHO);
    for (char *word = strtok(title, " …"); word; word = strtok(NULL, " …"))
        cr_expect_not_null(strstr(lead, word),
                           WHERE "made title: \"%s\" is not in the first paragraph", WHO, word);
    free(title);
    free(lead);
}

static void check_text(const Check *c)
{
    const char *first = json_string_value(json_object_get(c->expect, "first_words"));
    const char *last = json_string_value(json_object_get(c->expect, "last_words"));
    if (first) {
        char *want = flat(slice_from(first));
        cr_expect(slice_starts(slice_from(c->text), want),
                  WHERE "begins \"%.60s\", expected \"%s\"", WHO, c->text, want);
        free(want);
    }
    if (last) {
        char *want = flat(slice_from(last));
        size_t len = strlen(c->text);
        cr_expect(slice_ends(slice_from(c->text), want), WHERE "ends \"%s\", expected \"%s\"", WHO,
                  c->text + (len > 60 ? len - 60 : 0), want);
        free(want);
    }
    static const char *const lists[] = {"present", "absent"};
    for (size_t k = 0; k < 2; k++) {
        size_t i;
        json_t *string;
        json_array_foreach(json_object_get(c->expect, lists[k]), i, string)
        {
            char *want = flat(slice_from(json_string_value(string)));
            bool there = strstr(c->text, want) != NULL;
            cr_expect_eq(there, k == 0, WHERE "%s: \"%s\"", WHO,
                         k == 0 ? "is missing" : "is in the body", want);
            free(want);
        }
    }
}

static bool has_line(Slice text, const char *line)
{
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t stop = end ? (size_t)(end - text.ptr) : text.len;
        if (slice_eq_str(slice_trim(slice_sub(text, at, stop)), line))
            return true;
        at = stop + 1;
    }
    return false;
}

static void check_lines(const Check *c)
{
    size_t i;
    json_t *line;
    json_array_foreach(json_object_get(c->expect, "lines"), i, line)
    {
        cr_expect(has_line(c->body->text, json_string_value(line)), WHERE "no line \"%s\"", WHO,
                  json_string_value(line));
    }
}

static size_t count_blocks(const Body *body, BlockKind kind)
{
    size_t n = 0;
    for (size_t i = 1; i < body->n_blocks; i++)
        n += body->blocks[i].kind == kind;
    return n;
}

static size_t count_of(const Body *body, const char *what)
{
    size_t links = 0, emphasis = 0;
    for (size_t i = 0; i < body->n_spans; i++) {
        links += body->spans[i].kind == SPAN_LINK;
        emphasis += body->spans[i].kind == SPAN_EMPHASIS || body->spans[i].kind == SPAN_STRONG;
    }
    if (strcmp(what, "headings") == 0)
        return count_blocks(body, BLOCK_HEADING);
    if (strcmp(what, "quotes") == 0)
        return count_blocks(body, BLOCK_QUOTE);
    if (strcmp(what, "list_items") == 0)
        return count_blocks(body, BLOCK_ITEM);
    if (strcmp(what, "paragraphs") == 0)
        return count_blocks(body, BLOCK_PARAGRAPH);
    return strcmp(what, "links") == 0 ? links : emphasis;
}

static void check_blocks(const Check *c)
{
    const char *what;
    json_t *number;
    json_object_foreach(json_object_get(c->expect, "blocks"), what, number)
    {
        cr_expect_eq(count_of(c->body, what), (size_t)json_integer_value(number),
                     WHERE "%s: found %zu, expected %d", WHO, what, count_of(c->body, what),
                     (int)json_integer_value(number));
    }
}

/* "txt/a.txt" or "mail/b.mbox#2" */
static bool is_article(const CollectedArticle *found, const char *name)
{
    const char *mark = strchr(name, '#');
    size_t len = mark ? (size_t)(mark - name) : strlen(name), path = strlen(found->file);
    size_t part = mark ? (size_t)atoi(mark + 1) : 1;
    return path >= len && memcmp(found->file + path - len, name, len) == 0 && found->part == part;
}

static void check_link(const Check *c, const char *field, uint32_t at)
{
    json_t *want = json_object_get(c->expect, field);
    if (!want)
        return;
    const CollectedArticle *to = at == COLLECTED_NONE ? NULL : collection_at(c->collection, at);
    if (json_is_null(want))
        cr_expect_null(to, WHERE "%s: found %s (%u %%), expected none", WHO, field,
                       to ? to->file : "", c->found->likeness);
    else
        cr_expect(to && is_article(to, json_string_value(want)), WHERE "%s: found %s, expected %s",
                  WHO, field, to ? to->file : "none", json_string_value(want));
}

static void check_body_is_clean(const Check *c)
{
    Slice text = c->body->text;
    cr_expect_eq(utf8_check(text.ptr, text.len), text.len, WHERE "the body is not UTF-8", WHO);
    for (size_t i = 0; i < text.len; i++)
        cr_expect((unsigned char)text.ptr[i] >= 0x20 || text.ptr[i] == '\n',
                  WHERE "control character at byte %zu", WHO, i);
    for (size_t i = 1; i < c->body->n_blocks; i++)
        cr_expect_geq(c->body->blocks[i].start, c->body->blocks[i - 1].end,
                      WHERE "blocks out of order", WHO);
}

void check_article(Check *c)
{
    c->text = flat_body(c->body);
    check_slice(c, "title", c->found->meta.title);
    check_slice(c, "source", c->found->meta.source);
    check_slice(c, "url", c->found->meta.url);
    check_author(c);
    check_lang(c);
    check_date(c);
    check_tags(c);
    check_made_title(c);
    check_text(c);
    check_lines(c);
    check_blocks(c);
    check_link(c, "translation_of", c->found->translation_of);
    check_link(c, "near_copy_of", c->found->copy_of);
    check_body_is_clean(c);
    free(c->text);
}
