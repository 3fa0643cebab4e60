/* glean.c - walking the head and the foot of a text.
 *
 * Head: lines are looked at from the top until prose begins. What is furniture or matter (see
 * line.h) sets a field and is dropped; the first other line is the title, unless it is a
 * sentence. Foot: lines are looked at from the end until prose; short lines that nothing explains
 * are dropped only when a marker such as "Related topics" stands above them. All rules are general:
 * they look at shape and at words of the trade, never at a certain site. */
#include "config.h"

#include "import/glean/internal.h"
#include "import/glean/names.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/language.h"

#include <stdlib.h>
#include <string.h>

#define HEAD_LINES       30 /* lines looked at before prose */
#define BELOW_LINES      3  /* below the first prose */
#define STANDFIRST_LINES 4

static Slice known_title(const Draft *draft, const Meta *declared)
{
    return declared && declared->title.ptr ? declared->title : draft->meta.title;
}

static Slice known_lang(const Draft *draft, const Meta *declared)
{
    return declared && declared->lang.ptr ? declared->lang : draft->meta.lang;
}

/* --- what the lines say --- */

static void take_date(Draft *draft, const DateLine *date)
{
    Meta *m = &draft->meta;
    bool updated = interval_is_none(date->published);
    Interval when = updated ? date->updated : date->published;
    if (interval_is_none(when))
        return;
    bool better = interval_is_none(m->date) ||
                  (m->date_origin == ORIGIN_GUESSED && !updated && !date->doubtful);
    if (!better)
        return;
    m->date = when;
    m->date_origin = updated || date->doubtful ? ORIGIN_GUESSED : ORIGIN_DECLARED;
}

void glean_take_matter(Draft *draft, const LineInfo *info)
{
    Meta *m = &draft->meta;
    take_date(draft, &info->date);
    if (info->author.ptr && !m->author.ptr) {
        StrBuf names = STRBUF_INIT;
        byline_names(info->author, &names);
        field_set(draft, FIELD_AUTHOR, strbuf_slice(&names), ORIGIN_DECLARED);
        strbuf_release(&names);
    }
    if (info->source.ptr)
        field_set(draft, FIELD_SOURCE, info->source, ORIGIN_GUESSED);
    if (info->url.ptr)
        field_set(draft, FIELD_URL, info->url, ORIGIN_DECLARED);
}

/* False when the value does not suit the field, so that the line is no field. */
bool glean_take_field(Glean *g, Field field, Slice value)
{
    Interval date;
    bool doubtful;
    switch (field) {
    case FIELD_DATE:
        if (!date_value_parse(value, g->lang, &date, &doubtful))
            return false;
        if (interval_is_none(g->draft->meta.date)) {
            g->draft->meta.date = date;
            g->draft->meta.date_origin = doubtful ? ORIGIN_GUESSED : ORIGIN_DECLARED;
        }
        return true;
    case FIELD_SOURCE:
        if (slice_starts(value, "http"))
            field = FIELD_URL;
        break;
    case FIELD_URL:
        if (!slice_starts(value, "http") && !slice_starts(value, "www."))
            return false;
        break;
    case FIELD_AUTHOR: {
        StrBuf names = STRBUF_INIT;
        byline_names(value, &names);
        field_set(g->draft, field, strbuf_slice(&names), ORIGIN_DECLARED);
        strbuf_release(&names);
        return true;
    }
    case FIELD_NONE:
    case FIELD_TITLE:
    case FIELD_LANG:
    case FIELD_TAGS:
    case FIELD_ORIGINAL:
    case FIELD_TEXT:
    case FIELD_KEY:
        break;
    }
    field_set(g->draft, field, value, ORIGIN_DECLARED);
    return true;
}

/* --- head --- */

/* "date 2021-09-30 …" glued before the first words: takes the date off the line. */
static void take_glued_date(Glean *g, TextLine *line)
{
    DateLine date;
    if (!date_line_prefix(line->text, g->lang, &date) || interval_is_none(date.published) ||
        date.length >= line->text.len)
        return;
    Slice rest = slice_trim(slice_sub(line->text, date.length, line->text.len));
    bool iso = ascii_is_digit(line->text.ptr[0]) && line->text.len > 10 && line->text.ptr[4] == '-';
    bool joint = slice_starts(rest, "–") || slice_starts(rest, "—") || slice_starts(rest, "- ") ||
                 slice_starts(rest, ":") || slice_starts(rest, "|") || slice_starts(rest, "•");
    if (!date.labelled && !iso && !joint)
        return;
    while (rest.len && joint) {
        rest = slice_trim(slice_sub(rest, rest.ptr[0] > 0 ? 1 : 3, rest.len));
        joint = slice_starts(rest, "–") || slice_starts(rest, "—") || slice_starts(rest, "- ");
    }
    if (!rest.len || cp_is_lower(text_first_cp(rest)))
        return;
    take_date(g->draft, &date);
    line->text = rest;
    line->width = text_cps(rest);
}

static bool next_is_candidate(Glean *g, size_t i)
{
    for (size_t k = i + 1; k < g->lines->count && k < i + 6; k++) {
        const TextLine *line = &g->lines->items[k];
        LineInfo info = line_inspect(line->text, g->lang);
        if (info.says == SAYS_TEXT)
            return glean_title_shaped(line) && !glean_is_prose(g->lines, k);
    }
    return false;
}

/* A short line in capitals above the title. */
static bool is_kicker(Glean *g, size_t i, LineSays says)
{
    const TextLine *line = &g->lines->items[i];
    bool capitals = true;
    for (size_t k = 0; k < line->text.len; k++)
        capitals &= !ascii_is_lower(line->text.ptr[k]);
    return (says == SAYS_SECTION || (capitals && glean_words(line->text) <= 2)) &&
           next_is_candidate(g, i);
}

static bool says_date(Glean *g, size_t i)
{
    LineInfo info = line_inspect(g->lines->items[i].text, g->lang);
    return info.says == SAYS_MATTER &&
           !(interval_is_none(info.date.published) && interval_is_none(info.date.updated));
}

/* Between title and text: a source, a name with its trade, a name beside the date line. */
static bool take_hint(Glean *g, size_t i, const LineInfo *info)
{
    CHECK(i < g->lines->count);
    TextLine *line = &g->lines->items[i];
    Meta *m = &g->draft->meta;
    bool beside = (i > 0 && line->blank == 0 && says_date(g, i - 1)) ||
                  (i + 1 < g->lines->count && line[1].blank == 0 && says_date(g, i + 1));
    Slice author = info->alone && beside ? line->text : info->author;
    bool trade = info->trade && (author.ptr || m->author.ptr);
    if (line->width > 70 || (!info->source.ptr && !author.ptr && !trade))
        return false;
    if (author.ptr && !m->author.ptr)
        field_set(g->draft, FIELD_AUTHOR, author, ORIGIN_GUESSED);
    if (info->source.ptr)
        field_set(g->draft, FIELD_SOURCE, info->source, ORIGIN_GUESSED);
    glean_drop(line);
    return true;
}

/* False when the head ends at line i. */
static bool head_text(Glean *g, size_t i, const LineInfo *info)
{
    TextLine *line = &g->lines->items[i];
    Slice source = g->draft->meta.source;
    if ((g->title.ptr && glean_same_text(line->text, g->title)) ||
        (source.ptr && glean_same_text(line->text, source))) {
        glean_drop(line);
        if (i + 1 < g->lines->count && glean_is_underline(line[1].text))
            glean_drop(&line[1]);
        return true;
    }
    if (g->title.ptr) {
        if (take_hint(g, i, info))
            return true;
        g->kept++; /* a standfirst; matter may follow */
        return g->kept <= STANDFIRST_LINES && !glean_is_prose(g->lines, i);
    }
    if (is_kicker(g, i, info->says)) {
        glean_drop(line);
        return true;
    }
    if (glean_is_prose(g->lines, i) || !glean_title_shaped(line) || i + 1 >= g->lines->count ||
        !glean_stands_out(g, i))
        return false;
    glean_keep_title(g, i);
    return true;
}

/* Furniture cannot be all there is: a text of one such line stays. */
static bool head_line(Glean *g, size_t i)
{
    TextLine *line = &g->lines->items[i];
    if (line->kind == LINE_DROPPED)
        return true;
    if (g->pending != FIELD_NONE) {
        bool taken = glean_take_field(g, g->pending, line->text);
        g->pending = FIELD_NONE;
        g->title = g->draft->meta.title;
        if (taken) {
            glean_drop(line);
            return true;
        }
    }
    LineInfo info = line_inspect(line->text, g->lang);
    if (line->kind == LINE_HEADING && info.says != SAYS_FURNITURE && info.says != SAYS_MATTER)
        info.says = SAYS_TEXT;
    switch (info.says) {
    case SAYS_FIELD:
        if (info.value.len && !glean_take_field(g, info.field, info.value))
            return head_text(g, i, &info);
        /* "TEXT:" is followed by the text itself, which is no value to be taken out of it. */
        g->pending = info.value.len || info.field == FIELD_TEXT ? FIELD_NONE : info.field;
        g->title = g->draft->meta.title.ptr && !g->title.ptr ? g->draft->meta.title : g->title;
        break;
    case SAYS_MATTER:
        glean_take_matter(g->draft, &info);
        break;
    case SAYS_FURNITURE:
    case SAYS_MARKER:
        glean_take_matter(g->draft, &info);
        if (text_last_cp(line->text) == ',' && i + 1 < g->lines->count && line[1].blank == 0)
            glean_drop(&line[1]); /* "Image caption," and then the caption */
        break;
    case SAYS_TEXT:
    case SAYS_SECTION:
        return head_text(g, i, &info);
    }
    glean_drop(line);
    return true;
}

/* Byline and date may stand below the standfirst, within the lines after it. */
static void look_below(Glean *g, size_t i)
{
    for (size_t k = i + 1; k < g->lines->count && k <= i + BELOW_LINES; k++) {
        TextLine *line = &g->lines->items[k];
        LineInfo info = line_inspect(line->text, g->lang);
        bool fresh = info.author.ptr || !interval_is_none(info.date.published);
        if (info.says != SAYS_MATTER || !fresh)
            continue;
        glean_take_matter(g->draft, &info);
        glean_drop(line);
    }
}

/* What stays of the head, between and before the lines that were dropped, is no verse. */
static void part_standfirst(Glean *g, size_t end)
{
    TextLine *items = g->lines->items;
    size_t last = 0;
    for (size_t k = 0; k < end && k < g->lines->count; k++)
        last = items[k].kind == LINE_DROPPED ? k + 1 : last;
    for (size_t k = 0; k <= last && last > 0 && k < g->lines->count; k++)
        items[k].blank = 1;
}

static size_t walk_head(Glean *g)
{
    size_t i = 0;
    if (g->lines->count)
        take_glued_date(g, &g->lines->items[0]);
    while (i < g->lines->count && i < HEAD_LINES && head_line(g, i))
        i++;
    look_below(g, i);
    part_standfirst(g, i);
    return i;
}

static bool all_dropped(const TextLines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        if (lines->items[i].kind != LINE_DROPPED)
            return false;
    }
    return true;
}

void glean_lines(TextLines *lines, Draft *draft, const Meta *declared)
{
    Glean g = {.lines = lines,
               .draft = draft,
               .title = known_title(draft, declared),
               .lang = known_lang(draft, declared)};
    size_t body = walk_head(&g);
    CHECK(body <= lines->count);
    glean_walk_foot(&g, body);
    glean_walk_middle(&g);
    if (all_dropped(lines) && lines->count && !draft->meta.title.ptr)
        lines->items[lines->count - 1].kind = LINE_TEXT;
    CHECK(g.kept <= lines->count);
    CHECKED(text_lines_check(lines));
}

void glean_matter(TextLines *lines, Draft *draft)
{
    Glean g = {
        .lines = lines, .draft = draft, .title = draft->meta.title, .lang = draft->meta.lang};
    for (size_t i = 0; i < lines->count && g.title.ptr; i++)
        head_line(&g, i);
}
