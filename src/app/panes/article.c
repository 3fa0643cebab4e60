/* article.c - the article: its lines in a centred measure, keywords and hits laid over them, and a
 * legend below. */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/links.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/words.h"
#include "dossier/lower_bound.h"

enum {
    MARGIN = 2,
    LEGEND_ROWS = 6, /* least height that gives a row to the legend */
    LEGEND_GAP = 2,
    NAME_MOST = 30,
    NAME_LEAST = 3
};

/* Where the text stands inside the pane. */
typedef struct TextColumn {
    int x, y, measure, rows;
    int space; /* the measure and the cells to both sides of it that are free */
    bool legend;
} TextColumn;

static TextColumn column_of(const App *app, Rect inside)
{
    int margin = inside.w >= 30 ? MARGIN : inside.w >= 12 ? 1 : 0;
    int space = inside.w - 2 * margin;
    int measure = app->measure < space ? app->measure : space;
    TextColumn column = {0, inside.y, measure, inside.h, space, false};
    if (column.measure < 1)
        column.measure = 1;
    column.x = inside.x + (inside.w - column.measure) / 2;
    column.legend =
        app->groups != GROUPS_NONE && app->info->n_groups > 0 && inside.h >= LEGEND_ROWS;
    column.rows -= column.legend;
    return column;
}

static void article_pane_title(const App *app, StrBuf *out)
{
    if (app->article.id == ARTICLE_NONE || app->article.top == 0)
        strbuf_puts(out, "Article");
    else
        strbuf_put_slice(out, article_title(app->src.store, app->article.id));
}

/* The byte that the real cursor stands on when it is on the screen: the word cursor, else the hit
 * one stands on, else the date of the event that was gone to. */
static uint32_t cursor_of(const App *app)
{
    const ArticleView *view = &app->article;
    const SearchState *search = &app->search;
    const Mention *mention = &app->time.mention;
    if (view->point_shown)
        return view->point;
    if (search->hits_id == view->id && search->hit < search->hits.count)
        return search->hits.items[search->hit].start;
    return mention->article == view->id ? mention->start : UINT32_MAX;
}

static void article_layout(App *app, Rect inside)
{
    TextColumn column = column_of(app, inside);
    app->article.cursor = cursor_of(app);
    article_view_layout(&app->article, &app->query_context, app->matcher, column.measure,
                        (size_t)column.rows);
}

/* --- one line --- */

static Role block_role(const Block *block)
{
    switch ((BlockKind)block->kind) {
    case BLOCK_TITLE:
        return ROLE_TITLE;
    case BLOCK_HEADING:
        return ROLE_HEADING;
    case BLOCK_QUOTE:
        return ROLE_QUOTE;
    case BLOCK_PARAGRAPH:
    case BLOCK_ITEM:
    case BLOCK_VERSE:
    case BLOCK_RULE:
        break;
    }
    return ROLE_TEXT;
}

static void draw_bullet(Frame *frame, int x, int y, const VisualLine *line, const Block *block)
{
    if (block->kind == BLOCK_QUOTE)
        frame_str(frame, x + line->indent - 2, y, 1, "│", ROLE_BORDER, 0);
    if (block->kind != BLOCK_ITEM || !line->first || line->indent == 0)
        return;
    if (block->number == 0) {
        frame_str(frame, x + line->indent - 2, y, 1, "•", ROLE_DIM, 0);
    } else {
        StrBuf number = STRBUF_INIT;
        strbuf_printf(&number, "%u.", block->number);
        frame_right(frame, x, y, line->indent - 1, strbuf_str(&number), ROLE_DIM, 0);
        strbuf_release(&number);
    }
}

/* A line of text as painted at (x, y): ranges of bytes are laid over it. */
typedef struct Painted {
    Frame *frame;
    Slice text;
    const VisualLine *line;
    int x, y;
} Painted;

static int x_of(const Painted *painted, uint32_t at)
{
    return painted->x + (int)text_width(slice_sub(painted->text, painted->line->start, at));
}

/* Gives the part of [start, end) on this line a role and attributes. */
static void lay(const Painted *painted, uint32_t start, uint32_t end, Role role, unsigned attrs)
{
    const VisualLine *line = painted->line;
    if (start < line->start)
        start = line->start;
    if (end > line->end)
        end = line->end;
    if (start >= end)
        return;
    int from = x_of(painted, start);
    frame_restyle(painted->frame, from, painted->y, x_of(painted, end) - from, role, attrs);
}

/* Emphasis and links. They may lie in each other, so that they are walked from the first on; there
 * are few of them. */
static void lay_spans(const Painted *painted, const Body *body, Role role)
{
    static const unsigned attrs[] = {[SPAN_EMPHASIS] = CELL_ITALIC,
                                     [SPAN_STRONG] = CELL_ITALIC,
                                     [SPAN_CODE] = CELL_DIM,
                                     [SPAN_LINK] = CELL_UNDERLINE};
    for (size_t i = 0; i < body->n_spans && body->spans[i].start < painted->line->end; i++)
        if (body->spans[i].end > painted->line->start)
            lay(painted, body->spans[i].start, body->spans[i].end, role,
                attrs[body->spans[i].kind]);
}

/* Keywords, hits and dates all begin with the bytes they cover, and ascend by their start. */
typedef struct Ranges {
    const char *items;
    size_t count, stride;
} Ranges;

static Range range_at(const Ranges *ranges, size_t i)
{
    Range range;
    memcpy(&range, ranges->items + i * ranges->stride, sizeof range);
    return range;
}

/* The first that reaches beyond byte `at`: by bisection, whatever the length of the article. */
static size_t first_beyond(const Ranges *ranges, uint32_t at)
{
    size_t first;
    LOWER_BOUND(first, 0, ranges->count, range_at(ranges, first).start < at);
    CHECK(first == 0 || range_at(ranges, first - 1).start < at);
    while (first > 0 && range_at(ranges, first - 1).end > at)
        first--;
    return first;
}

/* Dates that the prose names, where they are shown. */
static void lay_dates(const App *app, const Painted *painted)
{
    const TimexList *dates = app_dates(app);
    Ranges ranges = {dates ? (const char *)dates->items : NULL, dates ? dates->count : 0,
                     sizeof(Timex)};
    size_t i = first_beyond(&ranges, painted->line->start);
    for (; i < ranges.count && dates->items[i].start < painted->line->end; i++)
        if (!interval_is_none(dates->items[i].when))
            lay(painted, dates->items[i].start, dates->items[i].end, ROLE_DATE, 0);
}

static void lay_keywords(const App *app, const Painted *painted)
{
    const GroupHits *hits = &app->article.groups;
    Ranges ranges = {(const char *)hits->items, hits->count, sizeof(GroupHit)};
    if (app->groups == GROUPS_NONE)
        return;
    size_t i = first_beyond(&ranges, painted->line->start);
    for (; i < hits->count && hits->items[i].start < painted->line->end; i++) {
        const GroupHit *hit = &hits->items[i];
        if (app->groups == GROUPS_ALL || app->groups == hit->group)
            lay(painted, hit->start, hit->end, group_role(hit->group), 0);
    }
}

static void lay_hits(const App *app, const Painted *painted)
{
    const Hits *hits = &app->search.hits;
    Ranges ranges = {(const char *)hits->items, hits->count, sizeof(Hit)};
    size_t i = first_beyond(&ranges, painted->line->start);
    for (; i < hits->count && hits->items[i].start < painted->line->end; i++)
        lay(painted, hits->items[i].start, hits->items[i].end,
            i == app->search.hit ? ROLE_HIT_CURRENT : ROLE_HIT, 0);
}

/* The date by which the timeline came to this place. */
static void lay_mention(const App *app, const Painted *painted)
{
    const Mention *mention = &app->time.mention;
    if (mention->article == app->article.id)
        lay(painted, mention->start, mention->end, ROLE_HIT_CURRENT, 0);
}

static void draw_text_line(const App *app, Frame *frame, int x, int y, const VisualLine *line)
{
    const Body *body = app->article.body;
    const Block *block = &body->blocks[line->block];
    Role role = block_role(block);
    CHECK(line->start >= block->start && line->end <= block->end);
    Painted painted = {frame, body->text, line, x + line->indent, y};
    draw_bullet(frame, x, y, line, block);
    frame_text(frame, painted.x, y, frame->width, slice_sub(body->text, line->start, line->end),
               role, 0);
    lay_spans(&painted, body, role);
    lay_dates(app, &painted);
    lay_keywords(app, &painted);
    lay_hits(app, &painted);
    lay_mention(app, &painted);
    if (!app->no_links)
        links_lay(frame, painted.x, y, body->text, (Range){line->start, line->end});
}

/* --- the pane --- */

static void draw_line(const App *app, Frame *frame, const TextColumn *column, int y,
                      const VisualLine *line)
{
    const ArticleView *view = &app->article;
    switch ((LineKind)line->kind) {
    case LINE_TEXT:
        draw_text_line(app, frame, column->x, y, line);
        break;
    case LINE_META:
        frame_text(frame, column->x, y, column->measure,
                   slice_sub(strbuf_slice(&view->meta), line->start, line->end), ROLE_DIM, 0);
        if (!app->no_links)
            links_lay(frame, column->x, y, strbuf_slice(&view->meta),
                      (Range){line->start, line->end});
        break;
    case LINE_RULE:
        frame_repeat(frame, column->x + column->measure / 3, y, column->measure / 3, "─",
                     ROLE_BORDER, 0);
        break;
    case LINE_BLANK:
        break;
    }
}

/* Keyword groups in their styles with their number in this article; those that do not occur are
 * left out. */
static bool in_legend(const App *app, size_t group)
{
    return group < ARTICLE_GROUPS && app->article.group_counts[group] > 0 &&
           (app->groups == GROUPS_ALL || app->groups == (int)group);
}

/* Cells of the legend when names are cut to at most `most` cells. */
static int legend_width(const App *app, int most)
{
    int width = -LEGEND_GAP;
    for (size_t group = 0; group < app->info->n_groups; group++)
        if (in_legend(app, group)) {
            int name = (int)text_width(app->info->groups[group].name);
            width += (name < most ? name : most) + LEGEND_GAP +
                     snprintf(NULL, 0, " %zu", (size_t)app->article.group_counts[group]);
        }
    return width;
}

/* The keyword groups of the article and how often each stands in it. Long names are cut first, all
 * to the same length, so that every group is named; what is left then makes names whole. */
static void draw_legend(const App *app, Frame *frame, const TextColumn *column, int y)
{
    int whole = legend_width(app, INT_MAX), width = column->measure, x = column->x;
    if (whole > width) { /* the margins are free in this row */
        width = whole < column->space ? whole : column->space;
        x -= (width - column->measure) / 2;
    }
    int end = x + width, most = NAME_MOST;
    while (most > NAME_LEAST && legend_width(app, most) > width)
        most--;
    int spare = width - legend_width(app, most);
    for (size_t group = 0; group < app->info->n_groups && x < end; group++) {
        char count[24];
        if (!in_legend(app, group))
            continue;
        snprintf(count, sizeof count, " %zu", (size_t)app->article.group_counts[group]);
        Slice name = app->info->groups[group].name;
        int more = (int)text_width(name) - most;
        if (more < 0 || more > spare)
            more = 0;
        spare -= more;
        x += frame_text_cut(frame, x, y, most + more < end - x ? most + more : end - x, name,
                            group_role(group), 0);
        x += frame_str(frame, x, y, end - x, count, ROLE_DIM, 0) + LEGEND_GAP;
    }
}

/* A column of ticks beside the text: where in the whole article the hits lie, and which part is on
 * screen. */
static void draw_minimap(const App *app, Frame *frame, Rect inside, const TextColumn *column)
{
    const ArticleView *view = &app->article;
    const Hits *hits = &app->search.hits;
    int x = inside.x + inside.w - 1;
    if (hits->count == 0 || inside.w < 24 || view->count == 0)
        return;
    size_t rows = (size_t)column->rows;
    size_t lines = view->count > rows ? view->count : rows;
    size_t first = view->top * rows / lines, end = (view->top + rows) * rows / lines;
    for (size_t row = first; lines > rows && row <= end && row < rows; row++)
        frame_str(frame, x, column->y + (int)row, 1, "▐", ROLE_BORDER, 0);
    Ranges ranges = {(const char *)hits->items, hits->count, sizeof(Hit)};
    for (size_t row = 0; row < rows && row * lines / rows < view->count; row++) {
        uint32_t from = view->lines[row * lines / rows].at;
        size_t below = (row + 1) * lines / rows, i = first_beyond(&ranges, from);
        uint32_t to = below < view->count ? view->lines[below].at : UINT32_MAX;
        size_t hit = app->search.hit;
        bool current =
            hit < hits->count && hits->items[hit].start >= from && hits->items[hit].start < to;
        if (current || (i < hits->count && hits->items[i].start < to))
            frame_str(frame, x, column->y + (int)row, 1, "━", current ? ROLE_HIT_CURRENT : ROLE_HIT,
                      0);
    }
}

/* The cell of a byte of the text; false where it is not on the screen. */
static bool cell_of(const ArticleView *view, const TextColumn *column, uint32_t at, int *x, int *y)
{
    size_t row = view->body ? article_view_line_of(view, at) : SIZE_MAX;
    if (row < view->top || row >= view->top + view->page || row >= view->count)
        return false;
    const VisualLine *line = &view->lines[row];
    if (line->kind != LINE_TEXT || at < line->start || at > line->end)
        return false;
    *x = column->x + line->indent + (int)text_width(slice_sub(view->body->text, line->start, at));
    *y = column->y + (int)(row - view->top);
    return true;
}

/* The real cursor, which screen readers follow: on what one stands on, where it is on the screen,
 * else on the first line. */
static void place_cursor(const App *app, Frame *frame, const TextColumn *column)
{
    const ArticleView *view = &app->article;
    int x = column->x, y = column->y;
    bool found = view->cursor != UINT32_MAX && cell_of(view, column, view->cursor, &x, &y);
    if (found && view->point_shown)
        frame_restyle(frame, x, y, (int)text_width(article_view_point_word(view)), ROLE_SELECTED,
                      CELL_UNDERLINE);
    frame_cursor(frame, x, y);
}

static void article_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ArticleView *view = &app->article;
    TextColumn column = column_of(app, inside);
    if (view->id == ARTICLE_NONE) {
        frame_str(frame, column.x, column.y, column.measure, "Nothing to read yet.", ROLE_DIM, 0);
        return;
    }
    for (int row = 0; row < column.rows && view->top + (size_t)row < view->count; row++)
        draw_line(app, frame, &column, column.y + row, &view->lines[view->top + (size_t)row]);
    if (!view->body)
        frame_str(frame, column.x, column.y + (int)view->count + 1, column.measure, "Reading…",
                  ROLE_DIM, 0);
    draw_minimap(app, frame, inside, &column);
    if (column.legend)
        draw_legend(app, frame, &column, inside.y + inside.h - 1);
    if (focused)
        place_cursor(app, frame, &column);
}

static void article_move(App *app, Move move, long n)
{
    ArticleView *view = &app->article;
    size_t before = view->top;
    article_view_scroll(view, move, n);
    if (before != view->top)
        return;
    if (move == MOVE_DOWN || move == MOVE_PAGE_DOWN || move == MOVE_HALF_DOWN)
        app_say(app, "the end of the article: ] is the next one");
    else if (move == MOVE_UP || move == MOVE_PAGE_UP || move == MOVE_HALF_UP)
        app_say(app, "the beginning of the article: [ is the one before");
}

/* The word cursor goes to what stands there. */
static bool article_point(App *app, Rect inside, int x, int y)
{
    ArticleView *view = &app->article;
    TextColumn column = column_of(app, inside);
    size_t row = view->top + (size_t)(y - column.y);
    if (y < column.y || y >= column.y + column.rows || row >= view->count || !view->body)
        return false;
    const VisualLine *line = &view->lines[row];
    if (line->kind != LINE_TEXT)
        return false;
    Slice text = slice_sub(view->body->text, line->start, line->end);
    int at = column.x + line->indent, width;
    size_t byte = 0;
    for (size_t next; byte < text.len; byte = next, at += width) {
        next = grapheme_next(text, byte, &width);
        if (at + width > x)
            break;
    }
    WordIter iter = words_begin(text);
    for (Word word; words_next(&iter, &word);)
        if (word.end > byte) {
            view->point = line->start + word.start;
            view->point_shown = true;
            return true;
        }
    return false;
}

const Pane pane_article = {
    .name = "article",
    .keys = KEYS_ARTICLE,
    .title = article_pane_title,
    .layout = article_layout,
    .draw = article_draw,
    .move = article_move,
    .point = article_point,
};
