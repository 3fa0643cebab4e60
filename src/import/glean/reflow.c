/* reflow.c - lines of plain text to blocks: which line breaks mean something.
 *
 * A chunk is a run of lines without an empty line in it. It is one of four things: prose wrapped by
 * hand or by a mailer, whose lines are joined; verse or an address, whose lines are kept; a list;
 * or lines that are a paragraph each. Wrapping shows in the widths: in wrapped prose nearly every
 * line is full, that is, the first word of the next line would not have fitted in the widest line
 * of the text; and most lines go on in lower case, which those of a poem do not. */
#include "config.h"

#include "import/glean/lines.h"
#include "import/glean/reflow.h"

#include "dossier/ascii.h"
#include "dossier/check.h"

#include <string.h>

#define WIDEST_WRAP    130 /* code points: no line wrapped by hand is wider */
#define RAGGED         8   /* code points by which a full line may miss the margin */
#define VERSE_WIDEST   72
#define HEADING_WIDEST 80
#define HEADING_WORDS  14

typedef enum Shape { SHAPE_LINES, SHAPE_WRAPPED, SHAPE_VERSE } Shape;

typedef struct Reflow {
    const TextLine *lines;
    size_t to;
    Draft *draft;
    uint32_t wrap; /* widest line that another follows directly; 0 when lines are not wrapped */
    bool in_item;  /* the open block is a list item … */
    uint32_t item_indent;
    unsigned item_number;
} Reflow;

static uint32_t first_word_width(Slice text)
{
    size_t n = 0;
    while (n < text.len && text.ptr[n] != ' ' && text.ptr[n] != '\t')
        n++;
    return text_cps((Slice){text.ptr, n});
}

static bool is_dropped(const TextLine *line)
{
    return line->kind == LINE_DROPPED;
}

/* Line i and the next one are of one chunk. */
static bool joined(const Reflow *r, size_t i)
{
    return i + 1 < r->to && r->lines[i + 1].blank == 0 && r->lines[i].kind == LINE_TEXT &&
           r->lines[i + 1].kind == LINE_TEXT;
}

static bool is_rule(Slice text)
{
    size_t marks = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ' ')
            continue;
        if (!strchr("*-_=~#", text.ptr[i]) || text.ptr[i] == '\0' || text.ptr[i] != text.ptr[0])
            return false;
        marks++;
    }
    return marks >= 3;
}

/* The next word would have fitted by a wide margin: the line was ended on purpose. */
static bool is_full(const Reflow *r, size_t i)
{
    const TextLine *line = &r->lines[i];
    return line->indent + line->width + 1 + first_word_width(r->lines[i + 1].text) + RAGGED >
           r->wrap;
}

static uint32_t wrap_width(const Reflow *r, size_t from)
{
    uint32_t widest = 0;
    for (size_t i = from; i + 1 < r->to; i++) {
        const TextLine *line = &r->lines[i];
        if (!joined(r, i) || first_word_width(line->text) == line->width)
            continue;
        uint32_t width = line->indent + line->width;
        if (width > widest)
            widest = width;
    }
    return widest <= WIDEST_WRAP ? widest : 0;
}

/* A comma or the like, with which a line of verse goes on. */
static bool ends_in_mark(Slice text)
{
    uint32_t last = text_last_cp(text);
    return last == ',' || last == ';' || last == ':' || last == 0x2014 || last == 0x2013;
}

static Shape chunk_shape(const Reflow *r, size_t from, size_t to)
{
    size_t pairs = to - from - 1, full = 0, lower = 0, sentences = 0;
    uint32_t widest = 0;
    for (size_t i = from; i < to; i++) {
        widest = r->lines[i].width > widest ? r->lines[i].width : widest;
        sentences += text_ends_sentence(r->lines[i].text);
        if (i + 1 < to) {
            full += r->wrap > 0 && is_full(r, i);
            lower += cp_is_lower(text_first_cp(r->lines[i + 1].text));
        }
    }
    if (pairs == 0)
        return SHAPE_LINES;
    bool runs_on = 5 * lower >= 2 * pairs || (pairs <= 2 && r->wrap >= 55 && sentences <= pairs);
    if (10 * full >= 7 * pairs && runs_on)
        return SHAPE_WRAPPED;
    bool short_sentences = 10 * sentences >= 7 * (to - from) && widest > 45;
    bool heading_first = pairs == 1 && sentences == 1 &&
                         text_ends_sentence(r->lines[to - 1].text) &&
                         !ends_in_mark(r->lines[from].text);
    return widest <= VERSE_WIDEST && !short_sentences && !heading_first ? SHAPE_VERSE : SHAPE_LINES;
}

/* --- lists --- */

static bool ends_colon(Slice text)
{
    return text_last_cp(text) == ':';
}

/* A dash opens direct speech more often than a list, and "1830." may begin a sentence: such marks
 * count only beside a neighbour, or after a colon. */
static size_t item_mark(const Reflow *r, size_t from, size_t i, unsigned *number)
{
    Slice text = r->lines[i].text;
    size_t mark = line_list_mark(text, number);
    if (!mark)
        return 0;
    bool after_colon = i > from && ends_colon(r->lines[i - 1].text);
    bool doubtful = slice_starts(text, "–") || slice_starts(text, "—");
    if (doubtful)
        return after_colon || r->in_item ? mark : 0;
    if (*number == 0 || after_colon || (r->in_item && *number == r->item_number + 1))
        return mark;
    for (size_t k = i + 1; *number == 1 && k < r->to && k < i + 12; k++) {
        unsigned next;
        if (line_list_mark(r->lines[k].text, &next) && next == 2)
            return mark;
        if (r->lines[k].blank) /* a paragraph between: "1. Summary" is a heading */
            break;
    }
    return 0;
}

static void put_item(Reflow *r, const TextLine *line, size_t mark, unsigned number)
{
    draft_open(r->draft, BLOCK_ITEM, 1, number);
    draft_put(r->draft, slice_sub(line->text, mark, line->text.len));
    r->in_item = true;
    r->item_indent = line->indent;
    r->item_number = number;
}

/* --- headings --- */

static size_t count_words(Slice text)
{
    size_t words = 0;
    for (size_t i = 0; i < text.len; i++)
        words += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return words;
}

static bool begins_high(Slice text)
{
    uint32_t cp = text_first_cp(text);
    return cp_is_upper(cp) || ascii_is_digit(cp) || cp == '"' || cp == '\'' || cp == 0x2018 ||
           cp == 0x201C || cp == 0xAB || cp == 0xBF || cp == 0xA1;
}

static bool is_prose(const TextLine *line)
{
    return line->kind == LINE_TEXT && (line->width > 60 || text_ends_sentence(line->text));
}

/* A short line by itself between prose, without a full stop. */
static bool is_heading(const Reflow *r, size_t from, size_t i)
{
    const TextLine *line = &r->lines[i];
    unsigned number = 0;
    bool numbered = line_list_mark(line->text, &number) && number;
    if (i == from || i + 1 >= r->to || line->width > HEADING_WIDEST)
        return false;
    uint32_t last = text_last_cp(line->text);
    if (last == '.' || last == ',' || last == ';' || last == ':' || last == 0x2026 || last == '-')
        return false;
    return begins_high(line->text) && count_words(line->text) <= HEADING_WORDS &&
           is_prose(&r->lines[i + 1]) && (is_prose(&r->lines[i - 1]) || numbered) &&
           r->lines[i + 1].width + 20 > line->width;
}

/* --- chunks --- */

static void put_paragraph(Reflow *r, Slice text)
{
    r->in_item = false;
    draft_open(r->draft, BLOCK_PARAGRAPH, 0, 0);
    draft_put(r->draft, text);
}

static void put_heading(Reflow *r, Slice text, unsigned level)
{
    r->in_item = false;
    draft_open(r->draft, BLOCK_HEADING, level ? level : 2, 0);
    draft_put(r->draft, text);
    draft_close(r->draft);
}

/* In wrapped prose: line i begins a paragraph, by its indent or after a line that ends early. */
static bool begins_paragraph(const Reflow *r, size_t from, size_t i, uint32_t base)
{
    if (i == from)
        return true;
    const TextLine *line = &r->lines[i], *before = &r->lines[i - 1];
    if (line->indent >= base + 2 && before->indent < line->indent)
        return true;
    uint32_t room =
        r->wrap -
        (before->indent + before->width < r->wrap ? before->indent + before->width : r->wrap);
    return room > r->wrap / 6 + first_word_width(line->text) && text_ends_sentence(before->text) &&
           begins_high(line->text);
}

static void put_wrapped(Reflow *r, size_t from, size_t to)
{
    uint32_t base = UINT32_MAX;
    for (size_t i = from; i < to; i++)
        base = r->lines[i].indent < base ? r->lines[i].indent : base;
    for (size_t i = from; i < to; i++) {
        unsigned number;
        size_t mark = item_mark(r, from, i, &number);
        if (mark) {
            put_item(r, &r->lines[i], mark, number);
        } else if (begins_paragraph(r, from, i, base) && !(r->in_item && i > from)) {
            put_paragraph(r, r->lines[i].text);
        } else {
            draft_put(r->draft, SLICE(" "));
            draft_put(r->draft, r->lines[i].text);
        }
    }
}

static void put_verse(Reflow *r, size_t from, size_t to)
{
    uint32_t base = UINT32_MAX;
    for (size_t i = from; i < to; i++)
        base = r->lines[i].indent < base ? r->lines[i].indent : base;
    r->in_item = false;
    draft_open(r->draft, BLOCK_VERSE, 0, 0);
    for (size_t i = from; i < to; i++) {
        if (i > from)
            draft_put(r->draft, SLICE("\n"));
        for (uint32_t n = base; i > from && n < r->lines[i].indent && n < base + 40; n++)
            draft_put(r->draft, SLICE(" "));
        draft_put(r->draft, r->lines[i].text);
    }
}

static void put_line(Reflow *r, size_t from, size_t i)
{
    const TextLine *line = &r->lines[i];
    unsigned number;
    size_t mark = item_mark(r, from, i, &number);
    if (line->kind == LINE_HEADING)
        put_heading(r, line->text, line->level);
    else if (is_rule(line->text))
        draft_open(r->draft, BLOCK_RULE, 0, 0);
    else if (mark)
        put_item(r, line, mark, number);
    else if (r->in_item && line->blank == 0 && line->indent > r->item_indent) {
        draft_put(r->draft, SLICE(" "));
        draft_put(r->draft, line->text);
    } else if (is_heading(r, from, i))
        put_heading(r, line->text, 0);
    else
        put_paragraph(r, line->text);
}

/* A chunk with a list in it is taken line by line. */
static bool has_list(Reflow *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        unsigned number;
        if (item_mark(r, from, i, &number))
            return true;
    }
    return false;
}

/* Within a list, a line without a mark goes on with the item; otherwise it leaves the list. */
static void put_list_chunk(Reflow *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        unsigned number;
        size_t mark = item_mark(r, from, i, &number);
        const TextLine *line = &r->lines[i];
        bool goes_on =
            i > from && (line->indent > r->item_indent || !text_ends_sentence(line[-1].text));
        if (mark) {
            put_item(r, line, mark, number);
        } else if (i > from && (r->in_item ? goes_on : r->wrap > 0 && !ends_colon(line[-1].text))) {
            draft_put(r->draft, SLICE(" "));
            draft_put(r->draft, line->text);
        } else {
            put_paragraph(r, line->text);
        }
    }
}

static void put_chunk(Reflow *r, size_t first, size_t from, size_t to)
{
    Shape shape = chunk_shape(r, from, to);
    if (to - from > 1 && has_list(r, from, to))
        put_list_chunk(r, from, to);
    else if (shape == SHAPE_WRAPPED)
        put_wrapped(r, from, to);
    else if (shape == SHAPE_VERSE)
        put_verse(r, from, to);
    else {
        for (size_t i = from; i < to; i++)
            put_line(r, first, i);
    }
}

void lines_to_blocks(const TextLines *lines, size_t from, size_t to, Draft *draft)
{
    CHECK(from <= to && to <= lines->count);
    Reflow r = {.lines = lines->items, .to = to, .draft = draft};
    r.wrap = wrap_width(&r, from);
    for (size_t i = from; i < to;) {
        if (is_dropped(&r.lines[i])) {
            i++;
            continue;
        }
        size_t end = i + 1;
        while (end < to && joined(&r, end - 1) && !is_rule(r.lines[end - 1].text) &&
               !is_rule(r.lines[end].text))
            end++;
        CHECK(from <= i && i < end && end <= to);
        put_chunk(&r, from, i, end);
        i = end;
    }
    draft_close(draft);
}
