/* article_view.c - the lines of the article on screen.
 *
 * A body is a text and a list of blocks. Every block is wrapped on its own to the measure less its
 * indent; a blank line stands between blocks, except between items of a list. What is known about
 * the article (date, language, source) is wrapped like text and stands below the title. While lines
 * are made anew the place is kept as a byte of the text, the Anchor. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/article_view.h"
#include "app/panes/describe.h"
#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/words.h"
#include "dossier/wrap.h"

void article_view_release(ArticleView *view)
{
    free(view->lines);
    strbuf_release(&view->meta);
    group_hits_release(&view->groups);
    memset(view, 0, sizeof *view);
    view->id = ARTICLE_NONE;
}

void article_view_open(ArticleView *view, ArticleId id, uint32_t at, bool centre)
{
    if (view->id != id) {
        view->id = id;
        view->body = NULL;
        view->measure = 0;
        view->groups.count = 0;
    }
    view->want = at;
    view->centre = centre;
    view->point_shown = false;
}

static void add_line(ArticleView *view, VisualLine line)
{
    view->lines = mem_grow(view->lines, &view->cap, view->count + 1, sizeof *view->lines);
    view->lines[view->count++] = line;
}

static void add_blank(ArticleView *view, uint32_t block, uint32_t at)
{
    if (view->count > 0)
        add_line(view, (VisualLine){at, at, at, block, LINE_BLANK, 0, false});
}

static unsigned block_indent(const Block *block)
{
    unsigned level = block->level < 1 ? 1 : block->level > 8 ? 8 : block->level;
    switch ((BlockKind)block->kind) {
    case BLOCK_QUOTE:
        return 2 * level;
    case BLOCK_ITEM:
        return 2 * level + (block->number > 9 ? 2 : block->number ? 1 : 0);
    case BLOCK_VERSE:
        return 2;
    case BLOCK_TITLE:
    case BLOCK_PARAGRAPH:
    case BLOCK_HEADING:
    case BLOCK_RULE:
        break;
    }
    return 0;
}

static void add_wrapped(ArticleView *view, Slice text, Range range, VisualLine like)
{
    Lines lines = {NULL, 0, 0};
    int space = view->measure - like.indent;
    wrap_text(text, range, space < 1 ? 1 : (size_t)space, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        like.start = lines.items[i].start;
        like.end = lines.items[i].end;
        like.first = i == 0;
        like.at = like.kind == LINE_META ? like.at : like.start;
        add_line(view, like);
    }
    lines_release(&lines);
}

/* What is known stands below the title: there, as far as the text is concerned. */
static uint32_t at_meta(const ArticleView *view)
{
    return view->body && view->body->n_blocks ? view->body->blocks[0].end : 0;
}

static void add_meta(ArticleView *view, const QueryContext *context)
{
    strbuf_clear(&view->meta);
    describe_article(context, view->id, &view->meta);
    Slice meta = strbuf_slice(&view->meta);
    for (size_t at = 0; at < meta.len;) {
        ptrdiff_t end = slice_find(slice_sub(meta, at, meta.len), SLICE("\n"));
        size_t stop = end < 0 ? meta.len : at + (size_t)end;
        add_wrapped(view, meta, (Range){(uint32_t)at, (uint32_t)stop},
                    (VisualLine){0, 0, at_meta(view), 0, LINE_META, 0, false});
        at = stop + 1;
    }
}

static void add_block(ArticleView *view, size_t i)
{
    const Block *blocks = view->body->blocks, *block = &blocks[i];
    bool tight = i > 0 && block->kind == BLOCK_ITEM && blocks[i - 1].kind == BLOCK_ITEM;
    uint32_t index = (uint32_t)i;
    if (!tight)
        add_blank(view, index, block->start);
    if (block->kind == BLOCK_RULE) {
        add_line(view,
                 (VisualLine){block->start, block->end, block->start, index, LINE_RULE, 0, true});
        return;
    }
    unsigned indent = block_indent(block);
    if ((int)indent > view->measure / 2)
        indent = 0;
    add_wrapped(view, view->body->text, (Range){block->start, block->end},
                (VisualLine){0, 0, 0, index, LINE_TEXT, (uint8_t)indent, false});
}

#ifdef DOSSIER_CHECKS
/* That lines ascend in the text, and each is a part of what it is a line of. */
static void article_view_check(const ArticleView *view)
{
    size_t text = view->body ? view->body->text.len : 0;
    CHECK(view->count <= view->cap);
    for (size_t i = 0; i < view->count; i++) {
        const VisualLine *line = &view->lines[i];
        CHECK(line->start <= line->end);
        CHECK(line->end <= (line->kind == LINE_META ? view->meta.len : text));
        CHECK(line->at <= text);
        CHECK(i == 0 || view->lines[i - 1].at <= line->at);
        CHECK(line->kind == LINE_META || line->block < view->body->n_blocks);
        CHECK(line->indent <= view->measure);
    }
}
#endif

static void make_lines(ArticleView *view, const QueryContext *context, int measure)
{
    view->measure = measure;
    view->count = 0;
    if (view->body) {
        for (size_t i = 0; i < view->body->n_blocks; i++) {
            add_block(view, i);
            if (i == 0)
                add_meta(view, context);
        }
    }
    if (view->count == 0)
        add_meta(view, context);
    CHECKED(article_view_check(view));
}

static size_t last_top(const ArticleView *view)
{
    return view->count > view->page ? view->count - view->page : 0;
}

static void set_top(ArticleView *view, size_t top)
{
    view->top = top < last_top(view) ? top : last_top(view);
}

static void count_groups(ArticleView *view)
{
    memset(view->group_counts, 0, sizeof view->group_counts);
    for (size_t i = 0; i < view->groups.count; i++)
        if (view->groups.items[i].group < ARTICLE_GROUPS)
            view->group_counts[view->groups.items[i].group]++;
}

/* --- the anchor --- */

static size_t row_of(const ArticleView *view, uint32_t at)
{
    size_t line = at == UINT32_MAX ? SIZE_MAX : article_view_line_of(view, at);
    return line >= view->top && line < view->top + view->page ? line - view->top : SIZE_MAX;
}

/* After a move: what one stands on now. */
static void take_anchor(ArticleView *view)
{
    Anchor *anchor = &view->anchor;
    if (view->top == anchor->top && view->cursor == anchor->cursor)
        return;
    size_t row = row_of(view, view->cursor);
    anchor->at = row == SIZE_MAX ? article_view_place(view) : view->cursor;
    anchor->row = row == SIZE_MAX ? 0 : row;
    anchor->page = view->page;
    anchor->top = view->top;
    anchor->cursor = view->cursor;
    CHECK(anchor->row < anchor->page);
}

/* After a resize: the anchor stays in its row, or where that is gone in one that corresponds. */
static void go_to_anchor(ArticleView *view)
{
    Anchor *anchor = &view->anchor;
    size_t line = anchor->at == 0 ? 0 : article_view_line_of(view, anchor->at);
    size_t above = anchor->row < view->page ? anchor->row : anchor->row * view->page / anchor->page;
    set_top(view, line > above ? line - above : 0);
    anchor->top = view->top;
    CHECK(line >= view->top && line < view->top + view->page);
}

static void take_body(ArticleView *view, const QueryContext *context, const GroupMatcher *groups,
                      const Body *body)
{
    view->body = body;
    view->groups.count = 0;
    if (body && groups)
        group_hits_of(groups, body, article_lang(context->store, view->id), &view->groups);
    count_groups(view);
}

static void go_to_wanted(ArticleView *view)
{
    size_t line = view->want == 0 ? 0 : article_view_line_of(view, view->want);
    size_t above = view->centre ? view->page / 3 : 0;
    set_top(view, line > above ? line - above : 0);
    view->want = UINT32_MAX;
    view->anchor.top = SIZE_MAX;
}

void article_view_layout(ArticleView *view, const QueryContext *context, const GroupMatcher *groups,
                         int measure, size_t page)
{
    if (view->id == ARTICLE_NONE) {
        view->count = 0;
        return;
    }
    const Body *body = store_body(context->store, view->id);
    bool same = view->measure == measure && view->body == body;
    bool resized = view->count > 0 && view->measure > 0 && view->body == body &&
                   view->want == UINT32_MAX && (!same || view->page != (page > 0 ? page : 1));
    if (resized)
        take_anchor(view);
    else if (!same && view->want == UINT32_MAX)
        view->want = article_view_place(view);
    if (view->body != body)
        take_body(view, context, groups, body);
    if (!same)
        make_lines(view, context, measure);
    view->page = page > 0 ? page : 1;
    if (resized)
        go_to_anchor(view);
    else if (view->want != UINT32_MAX && (body || view->want == 0))
        go_to_wanted(view);
    set_top(view, view->top);
    if (!resized)
        take_anchor(view);
    CHECK(view->top == 0 || view->top + view->page <= view->count);
}

static void scroll_by(ArticleView *view, size_t lines, bool down)
{
    if (down)
        set_top(view, view->top + lines);
    else
        set_top(view, view->top > lines ? view->top - lines : 0);
}

void article_view_scroll(ArticleView *view, Move move, long n)
{
    size_t times = n > 0 ? (size_t)n : 1;
    size_t page = view->page > 2 ? view->page - 1 : 1, half = view->page > 1 ? view->page / 2 : 1;
    switch (move) {
    case MOVE_DOWN:
    case MOVE_UP:
        scroll_by(view, times, move == MOVE_DOWN);
        break;
    case MOVE_PAGE_DOWN:
    case MOVE_PAGE_UP:
        scroll_by(view, times * page, move == MOVE_PAGE_DOWN);
        break;
    case MOVE_HALF_DOWN:
    case MOVE_HALF_UP:
        scroll_by(view, n > 0 ? times : half, move == MOVE_HALF_DOWN);
        break;
    case MOVE_TOP:
        set_top(view, n > 0 ? times - 1 : 0);
        break;
    case MOVE_BOTTOM:
        set_top(view, n > 0 ? times - 1 : view->count);
        break;
    }
}

size_t article_view_line_of(const ArticleView *view, uint32_t at)
{
    size_t after;
    LOWER_BOUND(after, 0, view->count, view->lines[after].at <= at);
    CHECK(after == 0 || view->lines[after - 1].at <= at);
    CHECK(after == view->count || view->lines[after].at > at);
    size_t line = after > 0 ? after - 1 : 0;
    while (line > 0 &&
           (view->lines[line].kind == LINE_META || view->lines[line].kind == LINE_BLANK))
        line--;
    return line;
}

void article_view_show(ArticleView *view, uint32_t at)
{
    if (view->want != UINT32_MAX || view->count == 0) {
        view->want = at;
        view->centre = true;
        return;
    }
    size_t line = article_view_line_of(view, at);
    if (line >= view->top && line < view->top + view->page)
        return;
    set_top(view, line > view->page / 3 ? line - view->page / 3 : 0);
}

uint32_t article_view_place(const ArticleView *view)
{
    if (view->want != UINT32_MAX)
        return view->want;
    for (size_t i = view->top; i < view->count; i++)
        if (view->lines[i].kind != LINE_META)
            return i == 0 ? 0 : view->lines[i].start;
    return 0;
}

unsigned article_view_percent(const ArticleView *view)
{
    size_t last = last_top(view);
    CHECK(view->top <= last || view->count == 0);
    return last == 0 || view->top >= last ? 100 : (unsigned)(view->top * 100 / last);
}

/* --- the word cursor --- */

static bool point_on_screen(const ArticleView *view)
{
    size_t line = article_view_line_of(view, view->point);
    return view->point_shown && line >= view->top && line < view->top + view->page;
}

/* First word at or after byte `at`. */
static bool word_from(const ArticleView *view, uint32_t at, Word *word)
{
    Slice text = view->body->text;
    WordIter iter = words_begin(text);
    iter.at = at;
    return words_next(&iter, word);
}

/* The word before byte `at`: looked for from the beginning of its block, or of the one before. */
static bool word_before(const ArticleView *view, uint32_t at, Word *word)
{
    const Body *body = view->body;
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

void article_view_word(ArticleView *view, long n)
{
    Word word;
    if (!view->body || view->count == 0)
        return;
    if (!point_on_screen(view)) {
        if (!word_from(view, article_view_place(view), &word))
            return;
        view->point = word.start;
        view->point_shown = true;
        n -= n > 0;
    }
    for (; n > 0 && word_from(view, view->point, &word); n--)
        if (word_from(view, word.end, &word))
            view->point = word.start;
    for (; n < 0 && word_before(view, view->point, &word); n++)
        view->point = word.start;
    article_view_show(view, view->point);
}

Slice article_view_point_word(const ArticleView *view)
{
    Word word;
    if (!view->body || !point_on_screen(view) || !word_from(view, view->point, &word))
        return (Slice){NULL, 0};
    return slice_sub(view->body->text, word.start, word.end);
}
