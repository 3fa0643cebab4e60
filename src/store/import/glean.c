/* glean.c - walking the head and the foot of a text.
 *
 * Head: lines are looked at from the top until prose begins. What is furniture or matter (see
 * gleanline.h) sets a field and is dropped; the first other line is the title, unless it is a
 * sentence. Foot: lines are looked at from the end until prose; short lines that nothing explains
 * are dropped only when a marker such as "Related topics" stands above them. All rules are general:
 * they look at shape and at words of the trade, never at a certain site. */
#include "config.h"

#include "glean.h"
#include "gleanline.h"
#include "names.h"
#include "dossier/language.h"

#include <stdlib.h>
#include <string.h>

#define HEAD_LINES       30 /* lines looked at before prose */
#define FOOT_LINES       40
#define BELOW_LINES      3   /* below the first prose */
#define TITLE_WIDEST     170 /* code points */
#define PROSE_WIDTH      110 /* a line as wide as this is prose, or a long title at most */
#define TITLE_LINES      3
#define STANDFIRST_LINES 4

typedef struct Glean {
    TextLines *lines;
    Draft *draft;
    Slice title; /* known already, or absent */
    Slice lang;
    Field pending; /* a field whose value stands on the next line */
    size_t kept;   /* lines of text after the title that stay */
    bool matter;   /* a date, byline or field was found in the head */
} Glean;

static Slice known_title(const Draft *draft, const Meta *declared)
{
    return declared && declared->title.ptr ? declared->title : draft->meta.title;
}

static Slice known_lang(const Draft *draft, const Meta *declared)
{
    return declared && declared->lang.ptr ? declared->lang : draft->meta.lang;
}

/* --- what the lines say ----------------------------------------------------------------------- */

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

static void take_matter(Draft *draft, const LineInfo *info)
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
static bool take_field(Glean *g, Field field, Slice value)
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
    default:
        break;
    }
    field_set(g->draft, field, value, ORIGIN_DECLARED);
    return true;
}

static void drop(TextLine *line)
{
    line->kind = LINE_DROPPED;
}

/* --- prose ------------------------------------------------------------------------------------ */

static size_t chunk_end(const TextLines *lines, size_t i)
{
    size_t end = i + 1;
    while (end < lines->count && lines->items[end].blank == 0 &&
           lines->items[end].kind == LINE_TEXT)
        end++;
    return end;
}

static size_t words_in(Slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        n += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return n;
}

/* Line i is as wide as the widest of its chunk, nearly, and most lines of it go on in lower case.
 */
static bool is_of_wrapped_chunk(const TextLines *lines, size_t i)
{
    size_t end = chunk_end(lines, i), lower = 0;
    uint32_t widest = 0;
    for (size_t k = i; k < end; k++) {
        widest = lines->items[k].width > widest ? lines->items[k].width : widest;
        lower += k > i && cp_is_lower(text_first_cp(lines->items[k].text));
    }
    return end - i >= 3 && 2 * lower >= end - i - 1 && lines->items[i].width + 15 > widest;
}

/* The line goes on in the next one: wrapped prose. */
static bool runs_on(const TextLines *lines, size_t i)
{
    const TextLine *next = &lines->items[i + 1];
    if (i + 1 >= lines->count || next->blank || next->kind != LINE_TEXT ||
        slice_starts(next->text, "http") || slice_starts(next->text, "www."))
        return false;
    return lines->items[i].width >= 45 && !text_ends_sentence(lines->items[i].text) &&
           (cp_is_lower(text_first_cp(next->text)) || is_of_wrapped_chunk(lines, i));
}

static bool says_text(const TextLines *lines, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (line_inspect(lines->items[i].text, (Slice){NULL, 0}).says != SAYS_TEXT)
            return false;
    }
    return true;
}

/* A title broken over a few lines, with no full stop at its end. */
static bool is_broken_title(const TextLines *lines, size_t i)
{
    size_t end = chunk_end(lines, i);
    uint32_t width = 0;
    for (size_t k = i; k < end; k++)
        width += lines->items[k].width + 1;
    return end - i > 1 && end - i <= TITLE_LINES && width <= TITLE_WIDEST && end < lines->count &&
           text_last_cp(lines->items[end - 1].text) != '.' &&
           text_last_cp(lines->items[end - 1].text) != ':' && says_text(lines, i + 1, end);
}

static bool is_prose(const TextLines *lines, size_t i)
{
    const TextLine *line = &lines->items[i];
    if (line->kind == LINE_HEADING)
        return false;
    if (line->width > PROSE_WIDTH)
        return true;
    if (text_last_cp(line->text) == '.' && (words_in(line->text) >= 7 || line->width > 50))
        return true;
    if (text_ends_sentence(line->text) && line->width > 90)
        return true;
    return runs_on(lines, i) && !is_broken_title(lines, i);
}

/* --- title ------------------------------------------------------------------------------------ */

static bool same_text(Slice a, Slice b)
{
    StrBuf fa = STRBUF_INIT, fb = STRBUF_INIT;
    line_fold(a, &fa);
    line_fold(b, &fb);
    bool same = slice_eq(strbuf_slice(&fa), strbuf_slice(&fb));
    strbuf_release(&fa);
    strbuf_release(&fb);
    return same;
}

static bool has_letter(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((text.ptr[i] | 0x20) >= 'a' && (text.ptr[i] | 0x20) <= 'z')
            return true;
        if ((unsigned char)text.ptr[i] >= 0xC3)
            return true;
    }
    return false;
}

/* Shaped like a title: not too wide, no full stop, comma or colon at its end. */
static bool title_shaped(const TextLine *line)
{
    uint32_t last = text_last_cp(line->text);
    bool abbreviation =
        last == '.' && line->text.len > 3 && line->text.ptr[line->text.len - 3] == '.';
    unsigned number;
    return line->width <= TITLE_WIDEST && has_letter(line->text) && (last != '.' || abbreviation) &&
           last != ',' && last != ';' && last != ':' && !line_list_mark(line->text, &number);
}

/* A first line among lines of its own kind (verse, an address) is no title, unless matter follows.
 */
static bool stands_out(Glean *g, size_t i)
{
    size_t end = chunk_end(g->lines, i);
    if (end == i + 1 || is_prose(g->lines, i + 1) || is_broken_title(g->lines, i))
        return true;
    for (size_t k = i + 1; k < end && k < i + 4; k++) {
        LineSays says = line_inspect(g->lines->items[k].text, g->lang).says;
        if (says == SAYS_MATTER || says == SAYS_FIELD || says == SAYS_CHROME)
            return true;
        if (is_prose(g->lines, k))
            return true;
    }
    return false;
}

/* "======" or "------" under the title. */
static bool is_underline(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != text.ptr[0])
            return false;
    }
    return text.len >= 3 && strchr("=-~*_#^", text.ptr[0]);
}

/* "Police to walk the streets - BBC News": the name of the site is the source. */
static Slice without_site(Glean *g, Slice title)
{
    static const char *const marks[] = {" | ", " - ", " – ", " — ", " · "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = slice_find(title, slice_from(marks[i]));
        size_t end = at > 0 ? (size_t)at + strlen(marks[i]) : 0;
        Slice site = slice_sub(title, end, title.len);
        if (at > 10 && name_is_source(site) && !name_has_digit(site)) {
            field_set(g->draft, FIELD_SOURCE, site, ORIGIN_GUESSED);
            return slice_sub(title, 0, (size_t)at);
        }
    }
    return title;
}

static void keep_title(Glean *g, size_t i)
{
    TextLine *items = g->lines->items;
    size_t end = i + 1;
    StrBuf title = STRBUF_INIT;
    text_put_line(&title, items[i].text);
    if (is_broken_title(g->lines, i) && runs_on(g->lines, i)) {
        for (; end < chunk_end(g->lines, i); end++) {
            strbuf_putc(&title, ' ');
            text_put_line(&title, items[end].text);
        }
    }
    Slice text = strbuf_slice(&title);
    while (text.len > 2 && text.ptr[0] == '#')
        text = slice_trim(slice_sub(text, 1, text.len));
    text = without_site(g, text);
    draft_set_title(g->draft, text,
                    items[i].kind == LINE_HEADING ? ORIGIN_DECLARED : ORIGIN_GUESSED);
    strbuf_release(&title);
    for (size_t k = i; k < end; k++)
        drop(&items[k]);
    if (end < g->lines->count && is_underline(items[end].text))
        drop(&items[end]);
    g->title = g->draft->meta.title;
}

/* --- head ------------------------------------------------------------------------------------- */

/* "date 2021-09-30 …" glued before the first words: takes the date off the line. */
static void take_glued_date(Glean *g, TextLine *line)
{
    DateLine date;
    if (!date_line_prefix(line->text, g->lang, &date) || interval_is_none(date.published) ||
        date.length >= line->text.len)
        return;
    Slice rest = slice_trim(slice_sub(line->text, date.length, line->text.len));
    bool iso = line->text.ptr[0] >= '0' && line->text.ptr[0] <= '9' && line->text.len > 10 &&
               line->text.ptr[4] == '-';
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
    g->matter = true;
}

static bool next_is_candidate(Glean *g, size_t i)
{
    for (size_t k = i + 1; k < g->lines->count && k < i + 6; k++) {
        const TextLine *line = &g->lines->items[k];
        LineInfo info = line_inspect(line->text, g->lang);
        if (info.says == SAYS_TEXT)
            return title_shaped(line) && !is_prose(g->lines, k);
    }
    return false;
}

/* A short line in capitals above the title. */
static bool is_kicker(Glean *g, size_t i, LineSays says)
{
    const TextLine *line = &g->lines->items[i];
    bool capitals = true;
    for (size_t k = 0; k < line->text.len; k++)
        capitals &= !(line->text.ptr[k] >= 'a' && line->text.ptr[k] <= 'z');
    return (says == SAYS_SECTION || (capitals && words_in(line->text) <= 2)) &&
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
    drop(line);
    return true;
}

/* False when the head ends at line i. */
static bool head_text(Glean *g, size_t i, const LineInfo *info)
{
    TextLine *line = &g->lines->items[i];
    Slice source = g->draft->meta.source;
    if ((g->title.ptr && same_text(line->text, g->title)) ||
        (source.ptr && same_text(line->text, source))) {
        drop(line);
        if (i + 1 < g->lines->count && is_underline(line[1].text))
            drop(&line[1]);
        return true;
    }
    if (g->title.ptr) {
        if (take_hint(g, i, info))
            return true;
        g->kept++; /* a standfirst; matter may follow */
        return g->kept <= STANDFIRST_LINES && !is_prose(g->lines, i);
    }
    if (is_kicker(g, i, info->says)) {
        drop(line);
        return true;
    }
    if (is_prose(g->lines, i) || !title_shaped(line) || i + 1 >= g->lines->count ||
        !stands_out(g, i))
        return false;
    keep_title(g, i);
    return true;
}

/* Furniture cannot be all there is: a text of one such line stays. */
static bool head_line(Glean *g, size_t i)
{
    TextLine *line = &g->lines->items[i];
    if (line->kind == LINE_DROPPED)
        return true;
    if (g->pending != FIELD_NONE) {
        bool taken = take_field(g, g->pending, line->text);
        g->pending = FIELD_NONE;
        g->title = g->draft->meta.title;
        if (taken) {
            drop(line);
            return true;
        }
    }
    LineInfo info = line_inspect(line->text, g->lang);
    if (line->kind == LINE_HEADING && info.says != SAYS_CHROME && info.says != SAYS_MATTER)
        info.says = SAYS_TEXT;
    switch (info.says) {
    case SAYS_FIELD:
        if (info.value.len && !take_field(g, info.field, info.value))
            return head_text(g, i, &info);
        g->pending = info.value.len ? FIELD_NONE : info.field;
        g->title = g->draft->meta.title.ptr && !g->title.ptr ? g->draft->meta.title : g->title;
        g->matter = true;
        break;
    case SAYS_MATTER:
        take_matter(g->draft, &info);
        g->matter = true;
        break;
    case SAYS_CHROME:
    case SAYS_MARKER:
        take_matter(g->draft, &info);
        if (text_last_cp(line->text) == ',' && i + 1 < g->lines->count && line[1].blank == 0)
            drop(&line[1]); /* "Image caption," and then the caption */
        break;
    default:
        return head_text(g, i, &info);
    }
    drop(line);
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
        take_matter(g->draft, &info);
        drop(line);
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

/* --- foot ------------------------------------------------------------------------------------- */

/* Matter at the foot (source, address, date) counts only as lines of their own after the text. */
static void walk_foot(Glean *g, size_t from)
{
    TextLine *items = g->lines->items;
    size_t drop_from = g->lines->count;
    LineInfo found[FOOT_LINES];
    size_t n_found = 0;
    bool unexplained = false;
    for (size_t i = g->lines->count, looked = 0; i-- > from && looked < FOOT_LINES; looked++) {
        LineInfo info = line_inspect(items[i].text, g->lang);
        bool source = info.says == SAYS_TEXT && info.source.ptr && !info.author.ptr;
        if (info.alone && !unexplained && drop_from == i + 1 && n_found &&
            items[i + 1].blank == 0) {
            info.author = items[i].text; /* a signature above source or date */
            source = true;
        }
        if (info.says == SAYS_MARKER ||
            (!unexplained && (info.says == SAYS_CHROME || info.says == SAYS_MATTER ||
                              info.says == SAYS_FIELD || source))) {
            unexplained = false;
            drop_from = i;
            found[n_found++] = info;
            continue;
        }
        if (is_prose(g->lines, i) || items[i].width > 90)
            break;
        if (info.says == SAYS_TEXT || info.says == SAYS_SECTION)
            unexplained = true;
    }
    if (drop_from == from && from == 0)
        return; /* nothing would be left */
    for (size_t i = drop_from; i < g->lines->count; i++)
        drop(&items[i]);
    for (size_t i = n_found; i-- > 0;) {
        if (found[i].says == SAYS_FIELD)
            take_field(g, found[i].field, found[i].value);
        else
            take_matter(g->draft, &found[i]);
    }
}

static void walk_middle(Glean *g)
{
    for (size_t i = 0; i < g->lines->count; i++) {
        TextLine *line = &g->lines->items[i];
        if (line->kind == LINE_DROPPED || line->width > PROSE_WIDTH ||
            !line_is_chrome_anywhere(line->text))
            continue;
        bool caption = text_last_cp(line->text) == ','; /* "Image caption," and then the caption */
        drop(line);
        if (caption && i + 1 < g->lines->count && line[1].blank == 0)
            drop(&line[1]);
    }
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
    walk_foot(&g, body);
    walk_middle(&g);
    if (all_dropped(lines) && lines->count && !draft->meta.title.ptr)
        lines->items[lines->count - 1].kind = LINE_TEXT;
}

void glean_matter(TextLines *lines, Draft *draft)
{
    Glean g = {
        .lines = lines, .draft = draft, .title = draft->meta.title, .lang = draft->meta.lang};
    for (size_t i = 0; i < lines->count && g.title.ptr; i++)
        head_line(&g, i);
}
