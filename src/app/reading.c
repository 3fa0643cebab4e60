/* reading.c - the lines of the article on screen.
 *
 * A body is a text and a list of blocks. Every block is wrapped on its own to the measure less its
 * indent; a blank line stands between blocks, except between items of a list. What is known about
 * the article (date, language, source) is wrapped like text and stands below the title. The scroll
 * position is kept as a byte of the text while lines are made anew, so that a change of the measure
 * keeps the place. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/panes/describe.h"
#include "app/reading.h"
#include "dossier/mem.h"
#include "dossier/words.h"
#include "dossier/wrap.h"

void reading_release(Reading *reading)
{
    free(reading->lines);
    strbuf_release(&reading->meta);
    group_hits_release(&reading->groups);
    memset(reading, 0, sizeof *reading);
    reading->id = ARTICLE_NONE;
}

void reading_open(Reading *reading, ArticleId id, uint32_t at, bool centre)
{
    if (reading->id != id) {
        reading->id = id;
        reading->body = NULL;
        reading->measure = 0;
        reading->groups.count = 0;
    }
    reading->want = at;
    reading->centre = centre;
    reading->point_shown = false;
}

static void add_line(Reading *reading, VisualLine line)
{
    reading->lines =
        mem_grow(reading->lines, &reading->cap, reading->count + 1, sizeof *reading->lines);
    reading->lines[reading->count++] = line;
}

static void add_blank(Reading *reading, uint32_t block, uint32_t at)
{
    if (reading->count > 0)
        add_line(reading, (VisualLine){at, at, at, block, LINE_BLANK, 0, false});
}

static unsigned block_indent(const Block *block)
{
    unsigned level = block->level < 1 ? 1 : block->level > 8 ? 8 : block->level;
    switch (block->kind) {
    case BLOCK_QUOTE:
        return 2 * level;
    case BLOCK_ITEM:
        return 2 * level + (block->number > 9 ? 2 : block->number ? 1 : 0);
    case BLOCK_VERSE:
        return 2;
    default:
        return 0;
    }
}

static void add_wrapped(Reading *reading, Slice text, Range range, VisualLine like)
{
    Lines lines = {NULL, 0, 0};
    int room = reading->measure - like.indent;
    wrap_text(text, range, room < 1 ? 1 : (size_t)room, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        like.start = lines.items[i].start;
        like.end = lines.items[i].end;
        like.first = i == 0;
        like.at = like.kind == LINE_META ? like.at : like.start;
        add_line(reading, like);
    }
    lines_release(&lines);
}

/* What is known stands below the title: there, as far as the text is concerned. */
static uint32_t at_meta(const Reading *reading)
{
    return reading->body && reading->body->n_blocks ? reading->body->blocks[0].end : 0;
}

static void add_meta(Reading *reading, const Asking *asking)
{
    strbuf_clear(&reading->meta);
    describe_article(asking, reading->id, &reading->meta);
    Slice meta = strbuf_slice(&reading->meta);
    for (size_t at = 0; at < meta.len;) {
        ptrdiff_t end = slice_find(slice_sub(meta, at, meta.len), SLICE("\n"));
        size_t stop = end < 0 ? meta.len : at + (size_t)end;
        add_wrapped(reading, meta, (Range){(uint32_t)at, (uint32_t)stop},
                    (VisualLine){0, 0, at_meta(reading), 0, LINE_META, 0, false});
        at = stop + 1;
    }
}

static void add_block(Reading *reading, size_t i)
{
    const Block *blocks = reading->body->blocks, *block = &blocks[i];
    bool tight = i > 0 && block->kind == BLOCK_ITEM && blocks[i - 1].kind == BLOCK_ITEM;
    uint32_t index = (uint32_t)i;
    if (!tight)
        add_blank(reading, index, block->start);
    if (block->kind == BLOCK_RULE) {
        add_line(reading,
                 (VisualLine){block->start, block->end, block->start, index, LINE_RULE, 0, true});
        return;
    }
    unsigned indent = block_indent(block);
    if ((int)indent > reading->measure / 2)
        indent = 0;
    add_wrapped(reading, reading->body->text, (Range){block->start, block->end},
                (VisualLine){0, 0, 0, index, LINE_TEXT, (uint8_t)indent, false});
}

static void make_lines(Reading *reading, const Asking *asking, int measure)
{
    reading->measure = measure;
    reading->count = 0;
    if (reading->body) {
        for (size_t i = 0; i < reading->body->n_blocks; i++) {
            add_block(reading, i);
            if (i == 0)
                add_meta(reading, asking);
        }
    }
    if (reading->count == 0)
        add_meta(reading, asking);
}

static size_t last_top(const Reading *reading)
{
    return reading->count > reading->page ? reading->count - reading->page : 0;
}

static void set_top(Reading *reading, size_t top)
{
    reading->top = top < last_top(reading) ? top : last_top(reading);
}

static void count_groups(Reading *reading)
{
    memset(reading->group_counts, 0, sizeof reading->group_counts);
    for (size_t i = 0; i < reading->groups.count; i++)
        if (reading->groups.items[i].group < READING_GROUPS)
            reading->group_counts[reading->groups.items[i].group]++;
}

void reading_settle(Reading *reading, const Asking *asking, const GroupMatcher *groups, int measure,
                    size_t page)
{
    if (reading->id == ARTICLE_NONE) {
        reading->count = 0;
        return;
    }
    const Body *body = store_body(asking->store, reading->id);
    bool same = reading->measure == measure && reading->body == body;
    if (!same && reading->want == UINT32_MAX)
        reading->want = reading_place(reading);
    if (reading->body != body) {
        reading->body = body;
        reading->groups.count = 0;
        if (body && groups)
            group_hits_of(groups, body, article_lang(asking->store, reading->id), &reading->groups);
        count_groups(reading);
    }
    if (!same)
        make_lines(reading, asking, measure);
    reading->page = page > 0 ? page : 1;
    if (reading->want != UINT32_MAX && (body || reading->want == 0)) {
        size_t line = reading->want == 0 ? 0 : reading_line_of(reading, reading->want);
        size_t above = reading->centre ? reading->page / 3 : 0;
        set_top(reading, line > above ? line - above : 0);
        reading->want = UINT32_MAX;
    }
    set_top(reading, reading->top);
}

static void scroll_by(Reading *reading, size_t lines, bool down)
{
    if (down)
        set_top(reading, reading->top + lines);
    else
        set_top(reading, reading->top > lines ? reading->top - lines : 0);
}

void reading_scroll(Reading *reading, Move move, long n)
{
    size_t times = n > 0 ? (size_t)n : 1;
    size_t page = reading->page > 2 ? reading->page - 1 : 1,
           half = reading->page > 1 ? reading->page / 2 : 1;
    switch (move) {
    case MOVE_DOWN:
    case MOVE_UP:
        scroll_by(reading, times, move == MOVE_DOWN);
        break;
    case MOVE_PAGE_DOWN:
    case MOVE_PAGE_UP:
        scroll_by(reading, times * page, move == MOVE_PAGE_DOWN);
        break;
    case MOVE_HALF_DOWN:
    case MOVE_HALF_UP:
        scroll_by(reading, n > 0 ? times : half, move == MOVE_HALF_DOWN);
        break;
    case MOVE_TOP:
        set_top(reading, n > 0 ? times - 1 : 0);
        break;
    case MOVE_BOTTOM:
        set_top(reading, n > 0 ? times - 1 : reading->count);
        break;
    }
}

size_t reading_line_of(const Reading *reading, uint32_t at)
{
    size_t low = 0, high = reading->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (reading->lines[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    size_t line = low > 0 ? low - 1 : 0;
    while (line > 0 &&
           (reading->lines[line].kind == LINE_META || reading->lines[line].kind == LINE_BLANK))
        line--;
    return line;
}

void reading_show(Reading *reading, uint32_t at)
{
    if (reading->want != UINT32_MAX || reading->count == 0) {
        reading->want = at;
        reading->centre = true;
        return;
    }
    size_t line = reading_line_of(reading, at);
    if (line >= reading->top && line < reading->top + reading->page)
        return;
    set_top(reading, line > reading->page / 3 ? line - reading->page / 3 : 0);
}

uint32_t reading_place(const Reading *reading)
{
    if (reading->want != UINT32_MAX)
        return reading->want;
    for (size_t i = reading->top; i < reading->count; i++)
        if (reading->lines[i].kind != LINE_META)
            return i == 0 ? 0 : reading->lines[i].start;
    return 0;
}

unsigned reading_percent(const Reading *reading)
{
    size_t last = last_top(reading);
    return last == 0 || reading->top >= last ? 100 : (unsigned)(reading->top * 100 / last);
}

/* --- the word cursor --- */

static bool point_on_screen(const Reading *reading)
{
    size_t line = reading_line_of(reading, reading->point);
    return reading->point_shown && line >= reading->top && line < reading->top + reading->page;
}

/* First word at or after byte `at`. */
static bool word_from(const Reading *reading, uint32_t at, Word *word)
{
    Slice text = reading->body->text;
    WordIter iter = words_begin(text);
    iter.at = at;
    return words_next(&iter, word);
}

/* The word before byte `at`: looked for from the beginning of its block, or of the one before. */
static bool word_before(const Reading *reading, uint32_t at, Word *word)
{
    const Body *body = reading->body;
    for (size_t block = body_block_at(body, at) + 1; block-- > 0;) {
        WordIter iter = words_begin(body->text);
        Word next;
        bool found = false;
        iter.at = body->blocks[block].start;
        while (words_next(&iter, &next) && next.start < at) {
            *word = next;
            found = true;
        }
        if (found)
            return true;
    }
    return false;
}

void reading_word(Reading *reading, long n)
{
    Word word;
    if (!reading->body || reading->count == 0)
        return;
    if (!point_on_screen(reading)) {
        if (!word_from(reading, reading_place(reading), &word))
            return;
        reading->point = word.start;
        reading->point_shown = true;
        n -= n > 0;
    }
    for (; n > 0 && word_from(reading, reading->point, &word); n--)
        if (word_from(reading, word.end, &word))
            reading->point = word.start;
    for (; n < 0 && word_before(reading, reading->point, &word); n++)
        reading->point = word.start;
    reading_show(reading, reading->point);
}

Slice reading_point_word(const Reading *reading)
{
    Word word;
    if (!reading->body || !point_on_screen(reading) || !word_from(reading, reading->point, &word))
        return (Slice){NULL, 0};
    return slice_sub(reading->body->text, word.start, word.end);
}
