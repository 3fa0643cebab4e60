/* line.c - inspecting one line of the head or foot of an article.
 *
 * A line is cut at strong separators (| • · and spaced dashes) into segments. It is matter of the
 * article, not text, when each segment is a date, a byline, a source, a section or furniture, and
 * at least one of the first two kinds is there: so a headline that happens to hold a newspaper's
 * name or a year stays a headline. */
#include "config.h"

#include "import/glean/furniture.h"
#include "import/glean/linefold.h"
#include "import/glean/datewords.h"
#include "import/glean/line.h"
#include "import/glean/lines.h"
#include "import/glean/names.h"
#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <string.h>

#define LINE_WIDEST  240 /* bytes of a line that is looked at */
#define SEGMENTS_MAX 8
#define SOURCE_WIDTH 7 /* words */

/* --- fields --- */

/* A byte of one of the marks below. */
static bool may_be_mark(char c)
{
    return (unsigned char)c >= 0x80 || c == '|' || c == '-' || c == ',' || c == ';' || c == '*';
}

static Slice trim_marks(Slice text)
{
    for (;;) {
        Slice before = text;
        text = slice_trim(text);
        if (text.len && !may_be_mark(text.ptr[0]) && !may_be_mark(text.ptr[text.len - 1]))
            return text;
        static const char *const marks[] = {"|", "•", "·", "●", "–",        "—",
                                            "-", ",", ";", "*", "\xC2\xA0", "\xE2\x80\xAF"};
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (slice_starts(text, marks[i]))
                text = slice_sub(text, strlen(marks[i]), text.len);
            if (slice_ends(text, marks[i]))
                text = slice_sub(text, 0, text.len - strlen(marks[i]));
        }
        if (text.len == before.len)
            return text;
    }
}

/* "TITLE: …", "Source : …"; a key alone in capitals, "TITLE", has its value on the next line. */
static bool field_line(Slice line, LineInfo *info)
{
    const char *colon = memchr(line.ptr, ':', line.len < 40 ? line.len : 40);
    Slice key = trim_marks(colon ? slice_sub(line, 0, (size_t)(colon - line.ptr)) : line);
    if (!colon && (key.len < 3 || key.ptr[0] < 'A' || key.ptr[0] > 'Z' || (key.ptr[1] & 0x20)))
        return false;
    if (!key.len || !name_words_most(key, 3) || text_first_cp(key) == 0 ||
        !name_begins_capital(key))
        return false;
    Field field = field_of(key);
    if (field == FIELD_NONE || field == FIELD_KEY ||
        (field == FIELD_TEXT && colon && colon + 1 < line.ptr + line.len))
        return false;
    info->field = field;
    info->value = colon ? trim_marks(slice_sub(line, (size_t)(colon + 1 - line.ptr), line.len))
                        : (Slice){line.ptr, 0};
    info->says = SAYS_FIELD;
    return true;
}

static bool is_address(Slice text)
{
    return (slice_starts(text, "http://") || slice_starts(text, "https://") ||
            slice_starts(text, "www.")) &&
           !memchr(text.ptr, ' ', text.len);
}

/* --- segments --- */

static size_t separator_at(Slice line, size_t at)
{
    unsigned char c = (unsigned char)line.ptr[at];
    char next = at + 1 < line.len ? line.ptr[at + 1] : '\0';
    bool may = c == '|' || c == '\t' || c == 0xC2 || c == 0xE2 ||
               (c == ' ' && (next == '-' || next == '\xE2' || next == ' '));
    if (!may)
        return 0;
    static const char *const marks[] = {"|", "•", "●", "·", " – ", " — ", " - ", "\t", "   "};
    Slice rest = slice_sub(line, at, line.len);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (slice_starts(rest, marks[i]))
            return strlen(marks[i]);
    }
    return 0;
}

static size_t cut_segments(Slice line, Slice out[static SEGMENTS_MAX])
{
    size_t n = 0, start = 0;
    for (size_t at = 0; at <= line.len;) {
        while (at < line.len && ascii_is_letter(line.ptr[at]))
            at++; /* letters come in runs */
        size_t mark = at < line.len ? separator_at(line, at) : 1;
        if (mark) {
            Slice segment = trim_marks(slice_sub(line, start, at));
            if (segment.len) {
                if (n == SEGMENTS_MAX)
                    return SEGMENTS_MAX + 1;
                out[n++] = segment;
            }
            start = at + mark;
        }
        at += mark ? mark : 1;
    }
    return n;
}

typedef enum SegmentKind { SEGMENT_TEXT, SEGMENT_WEAK, SEGMENT_STRONG } SegmentKind;

static void keep_dates(LineInfo *info, const DateLine *date)
{
    if (interval_is_none(info->date.published))
        info->date.published = date->published;
    if (interval_is_none(info->date.updated))
        info->date.updated = date->updated;
    info->date.doubtful |= date->doubtful;
    Interval *when = &info->date.published;
    if (date->minute >= 0 && when->precision == PRECISION_DAY) {
        when->precision = PRECISION_TIME;
        when->minute = date->minute;
        when->zone = date->zone;
    }
}

/* "From the Kestrel Bay Herald": the name without what leads to it. */
static Slice after_preposition(Slice text)
{
    static const char *const leads[] = {"From the ", "From ",    "In the ",
                                        "D’après ",  "D'après ", "Dans "};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (slice_starts(text, leads[i]))
            return slice_sub(text, strlen(leads[i]), text.len);
    }
    return text;
}

/* "Le Monde avec AFP" is Le Monde. */
static Slice without_agency(Slice text)
{
    static const char *const marks[] = {" avec ", " with ", " et AFP", " and agencies"};
    enum { MARKS = sizeof marks / sizeof *marks };
    size_t first[MARKS] = {0}; /* where each stands first */
    const char *end = text.ptr + text.len;
    for (const char *p = text.ptr + 1; p + 6 <= end; p++) {
        p = memchr(p, ' ', (size_t)(end - p));
        if (!p || p + 6 > end)
            break;
        if (p[1] != 'a' && p[1] != 'w' && p[1] != 'e')
            continue;
        for (size_t i = 0; i < MARKS; i++)
            if (!first[i] && slice_starts((Slice){p, (size_t)(end - p)}, marks[i]))
                first[i] = (size_t)(p - text.ptr);
    }
    for (size_t i = 0; i < MARKS; i++)
        if (first[i] && name_is_source(slice_sub(text, 0, first[i])))
            return slice_sub(text, 0, first[i]);
    return text;
}

static bool same_place(Slice a, Slice b)
{
    return a.ptr == b.ptr && a.len == b.len;
}

static SegmentKind simple_segment(Slice text, Slice lang, LineInfo *info)
{
    DateLine date;
    Slice names;
    if (!same_place(text, info->undated) && date_line_parse(text, lang, &date)) {
        keep_dates(info, &date);
        return SEGMENT_STRONG;
    }
    if (name_byline(text, &names)) {
        Slice name, source = without_agency(names);
        bool person = name_with_trade(source, &name) || !name_is_source(source);
        *(person ? &info->author : &info->source) = person ? names : source;
        return SEGMENT_STRONG;
    }
    if (is_address(text)) {
        info->url = text;
        return SEGMENT_STRONG;
    }
    if (name_is_section(text))
        return SEGMENT_WEAK;
    Slice source = without_agency(after_preposition(text));
    if (name_is_source(source)) {
        info->source = source;
        return SEGMENT_WEAK;
    }
    if (same_place(text, info->plain))
        return SEGMENT_TEXT;
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool furniture = furniture_of(strbuf_slice(&folded)) != FURNITURE_NONE;
    strbuf_release(&folded);
    return furniture ? SEGMENT_STRONG : SEGMENT_TEXT;
}

/* "Aldermouth Courier, 8 October 2022", "By Tom Ashby on 12 March 2022", "London, 3 May 2021": the
 * date stands at the end, after a comma or a short joint. */
static SegmentKind dated_segment(Slice text, Slice lang, LineInfo *info)
{
    size_t digits = text.len; /* without a digit there is no date */
    while (digits > 0 && !ascii_is_digit(text.ptr[digits - 1]))
        digits--;
    size_t at = date_tail(text);
    for (Slice word; name_next_word(text, &at, &word) && word.ptr < text.ptr + digits;) {
        size_t start = (size_t)(word.ptr - text.ptr);
        DateLine date;
        if (start == 0 || !date_line_parse(slice_sub(text, start, text.len), lang, &date) ||
            (interval_is_none(date.published) && interval_is_none(date.updated)))
            continue;
        Slice head = slice_trim(slice_sub(text, 0, start));
        bool comma = slice_ends(head, ",");
        head = trim_marks(head);
        LineInfo part = *info;
        SegmentKind kind = simple_segment(head, lang, &part);
        if (kind == SEGMENT_TEXT && !(comma && name_is_shaped(head, 3)))
            return SEGMENT_TEXT;
        *info = part;
        keep_dates(info, &date);
        return SEGMENT_STRONG;
    }
    return SEGMENT_TEXT;
}

/* "September 30, 2021 by John Smith": the date stands first. */
static SegmentKind date_then(Slice text, Slice lang, LineInfo *info)
{
    DateLine date;
    if (!name_has_digit(text) || !date_line_prefix(text, lang, &date) || date.length >= text.len)
        return SEGMENT_TEXT;
    LineInfo part = *info;
    if (simple_segment(trim_marks(slice_sub(text, date.length, text.len)), lang, &part) ==
        SEGMENT_TEXT)
        return SEGMENT_TEXT;
    *info = part;
    keep_dates(info, &date);
    return SEGMENT_STRONG;
}

static SegmentKind inspect_segment(Slice text, Slice lang, LineInfo *info)
{
    SegmentKind kind = simple_segment(text, lang, info);
    kind = kind == SEGMENT_TEXT ? dated_segment(text, lang, info) : kind;
    return kind == SEGMENT_TEXT ? date_then(text, lang, info) : kind;
}

/* All segments are known ones, or short names beside a strong one. */
static bool all_matter(Slice line, Slice lang, LineInfo *info)
{
    Slice segments[SEGMENTS_MAX];
    size_t n = cut_segments(line, segments), strong = 0;
    if (n > SEGMENTS_MAX)
        return false;
    for (size_t i = 0; i < n; i++) {
        SegmentKind kind = inspect_segment(segments[i], lang, info);
        if (kind == SEGMENT_TEXT && !(n > 1 && name_is_shaped(segments[i], 4)))
            return false;
        strong += kind == SEGMENT_STRONG;
    }
    return strong > 0;
}

/* "Follow Metropolitan Police", "Suivre Le Courrier": the name may be the source. */
static bool follow_line(Slice line, LineInfo *info)
{
    static const char *const leads[] = {"Follow ", "Suivre ", "Suivez "};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (!slice_starts(line, leads[i]))
            continue;
        Slice name = slice_trim(slice_sub(line, strlen(leads[i]), line.len));
        if (!name_is_shaped(name, 6) || text_ends_sentence(name))
            return false;
        info->source = name;
        return true;
    }
    return false;
}

/* "© 2020 Kestrel Bay Herald. All rights reserved.", "Copyright © Le Courrier – Tous droits …" */
static void copyright_source(Slice line, LineInfo *info)
{
    ptrdiff_t mark = slice_find(line, SLICE("©"));
    if (mark < 0)
        return;
    Slice rest = trim_marks(slice_sub(line, (size_t)mark + 2, line.len));
    while (rest.len && (ascii_is_digit(rest.ptr[0]) || rest.ptr[0] == ' ' || rest.ptr[0] == '-'))
        rest = slice_sub(rest, 1, rest.len);
    size_t end = 0;
    while (end < rest.len && rest.ptr[end] != '.' && rest.ptr[end] != ',' &&
           !separator_at(rest, end))
        end++;
    rest = trim_marks(slice_sub(rest, 0, end));
    if (rest.len && name_is_shaped(rest, SOURCE_WIDTH))
        info->source = rest;
}

static LineSays furniture_says(Slice line, LineInfo *info)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(line, &folded);
    Furniture kind = furniture_of(strbuf_slice(&folded));
    bool furniture = kind != FURNITURE_NONE || furniture_is_breadcrumb(strbuf_slice(&folded)) ||
                     furniture_is_age(strbuf_slice(&folded));
    LineSays says = kind == FURNITURE_MARKER ? SAYS_MARKER : furniture ? SAYS_FURNITURE : SAYS_TEXT;
    strbuf_release(&folded);
    info->plain = furniture ? (Slice){NULL, 0} : line;
    if (says == SAYS_FURNITURE)
        copyright_source(line, info);
    bool handle = line.ptr[0] == '@' && !memchr(line.ptr, ' ', line.len);
    if (says == SAYS_TEXT && (handle || follow_line(line, info)))
        says = SAYS_FURNITURE;
    return says;
}

/* What a line may be when it stands between a title and a text. */
static void look_for_hints(Slice line, LineInfo *info)
{
    Slice name, source = without_agency(line);
    if (name_is_source(source)) {
        info->source = source;
    } else if (name_with_source(line, &name, &source)) {
        info->author = name;
        info->source = source;
    } else if (name_with_trade(line, &name)) {
        info->author = name;
        info->trade = true;
    } else {
        info->alone = name_alone(line);
    }
}

#ifdef DOSSIER_CHECKS
/* Absent, or a part of the line. */
static void part_check(Slice part, Slice line)
{
    CHECK(!part.ptr || (part.ptr >= line.ptr && part.ptr + part.len <= line.ptr + line.len));
}

static void line_info_check(const LineInfo *info, Slice line)
{
    part_check(info->author, line);
    part_check(info->source, line);
    part_check(info->value, line);
    part_check(info->plain, line);
    part_check(info->undated, line);
    CHECK((info->says == SAYS_FIELD) == (info->field != FIELD_NONE));
    CHECK(info->says == SAYS_TEXT || (!info->trade && !info->alone));
    CHECK(info->says == SAYS_MATTER ||
          (interval_is_none(info->date.published) && interval_is_none(info->date.updated)));
}
#endif

static LineInfo inspect(Slice line, Slice lang)
{
    LineInfo info = {.says = SAYS_TEXT,
                     .date = {.published = INTERVAL_NONE, .updated = INTERVAL_NONE}};
    if (line.len > 2 && line.ptr[0] == '(' && line.ptr[line.len - 1] == ')')
        line = slice_sub(line, 1, line.len - 1);
    Slice whole = trim_marks(line);
    if (whole.len == 0 || line.len > LINE_WIDEST)
        return info;
    LineInfo matter = info;
    info.says = furniture_says(whole, &info);
    /* "30 September 2021 · 2 min read" is furniture with a date in it. */
    bool dated = info.says == SAYS_FURNITURE && name_has_digit(line) &&
                 all_matter(line, lang, &matter) && !interval_is_none(matter.date.published);
    if (dated)
        matter.says = SAYS_MATTER;
    if (info.says != SAYS_TEXT || field_line(line, &info))
        return dated ? matter : info;
    DateLine date;
    matter = info;
    matter.undated = line;
    if (date_line_parse(line, lang, &date)) {
        keep_dates(&matter, &date);
        matter.says = SAYS_MATTER;
    } else if (all_matter(line, lang, &matter)) {
        matter.says = SAYS_MATTER;
    } else {
        info.says = name_is_section(whole) ? SAYS_SECTION : SAYS_TEXT;
        look_for_hints(whole, &info);
        return info;
    }
    return matter;
}

LineInfo line_inspect(Slice line, Slice lang)
{
    LineInfo info = inspect(line, lang);
    CHECKED(line_info_check(&info, line));
    return info;
}

bool line_is_furniture_anywhere(Slice line)
{
    if (line.len > LINE_WIDEST)
        return false;
    StrBuf folded = STRBUF_INIT;
    line_fold(line, &folded);
    bool found = furniture_of(strbuf_slice(&folded)) == FURNITURE_ANYWHERE;
    strbuf_release(&folded);
    return found;
}
