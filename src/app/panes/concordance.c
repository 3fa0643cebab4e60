/* concordance.c - the concordance: every hit a line with its node in one column; or a barcode an
 * article; or the node's forms; or its collocates.
 *
 * Moving shows the hit in the article pane, as everywhere. */
#include "config.h"

#include <assert.h>
#include <stdio.h>

#include "app/kwic.h"
#include "app/kwic_filter.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/search_hits.h"
#include "dossier/grapheme.h"
#include "dossier/wrap.h"

enum { PARAGRAPH_ROWS = 5, NAME_LEAST = 8, NAME_MOST = 28 /* cells of the article's title */ };

static void concordance_title(const App *app, StrBuf *out)
{
    static const char *const modes[] = {[KWIC_LINES] = "Concordance",
                                        [KWIC_BARCODE] = "Where the hits are",
                                        [KWIC_FORMS] = "Forms",
                                        [KWIC_COLLOCATES] = "Collocates"};
    static_assert(sizeof modes / sizeof *modes == KWIC_MODES, "a title for each mode");
    const KwicView *view = &app->kwic;
    bool all = view->articles == app->narrowed.count,
         joined = view->lines.count < view->lines.n_hits;
    strbuf_printf(out, "%s · ", modes[view->mode]);
    if (view->shown) {
        describe_number(view->n_shown, out);
        strbuf_puts(out, " of ");
    }
    describe_count(view->lines.count, joined ? "passage" : "hit", out);
    if (joined) {
        strbuf_puts(out, " of ");
        describe_count(view->lines.n_hits, "hit", out);
    }
    strbuf_puts(out, view->lines.n_hits == KWIC_MAX ? ", the rest left out" : all ? "" : " so far");
    if (view->mode == KWIC_LINES && view->sort.by[0] != KWIC_ADDED) {
        strbuf_puts(out, " by ");
        kwic_sort_format(&view->sort, out);
    }
    if (view->filter.len)
        strbuf_printf(out, " & %s", strbuf_str(&view->filter));
    if (kwic_unlooked(view)) {
        strbuf_puts(out, " · ");
        describe_number(kwic_unlooked(view), out);
        strbuf_puts(out, " not looked at");
    }
}

/* --- lines --- */

/* Where the parts of a line stand: the article's name, the context, the node. */
typedef struct LineColumns {
    int name, x, w, node; /* `node`: where every node begins */
} LineColumns;

static LineColumns line_columns(Rect inside)
{
    LineColumns at = {.name = inside.w / 5};
    at.name = at.name > NAME_MOST ? NAME_MOST : at.name < NAME_LEAST ? NAME_LEAST : at.name;
    at.name = inside.w < 4 * NAME_LEAST ? 0 : at.name;
    at.x = inside.x + 1 + at.name + (at.name ? 2 : 0);
    at.w = inside.x + inside.w - 1 - at.x;
    at.node = at.x + at.w * 2 / 5;
    return at;
}

/* Some cells are left to the node. */
static void fit_sort(App *app, Rect inside)
{
    LineColumns at = line_columns(inside);
    int left = at.node - at.x - 1, right = at.w - (at.node - at.x) - at.w / 5;
    kwic_fit(app, left > 0 ? (size_t)left : 0, right > 0 ? (size_t)right : 0);
}

/* Bytes [start, end) of the text, which begins at cell x, in another role. */
static void mark_bytes(Frame *frame, int x, int y, int w, Slice text, uint32_t start, uint32_t end,
                       Role role, unsigned attrs)
{
    if (start >= text.len)
        return;
    int from = (int)text_width(slice_sub(text, 0, start));
    int to = (int)text_width(slice_sub(text, 0, end < text.len ? end : text.len));
    if (from < w)
        frame_restyle(frame, x + from, y, (to < w ? to : w) - from, role, (uint8_t)attrs);
}

/* The words that the line is sorted by, and the other hits of the passage. */
static void mark_line(const App *app, Frame *frame, int y, const KwicRow *row, LineColumns at,
                      Slice left, Slice right, int node_w)
{
    const KwicView *view = &app->kwic;
    int end = at.x + at.w, right_x = at.node + node_w, left_x = at.node - (int)text_width(left);
    uint32_t left_start = row->hit.start - (uint32_t)left.len;
    for (int key = 0; key < 2; key++) {
        Range word;
        if (!kwic_sort_word(app->src.store, row, &view->sort, key, &word))
            continue;
        if (word.start >= row->hit.end)
            mark_bytes(frame, right_x, y, end - right_x, right, word.start - row->hit.end,
                       word.end - row->hit.end, ROLE_KEY, 0);
        else
            mark_bytes(frame, left_x, y, at.node - left_x, left, word.start - left_start,
                       word.end - left_start, ROLE_KEY, 0);
    }
    for (uint32_t i = 1; i < row->n_hits; i++) {
        const Hit *hit = &view->lines.hits[row->hits + i];
        if (hit->start >= row->hit.end)
            mark_bytes(frame, right_x, y, end - right_x, right, hit->start - row->hit.end,
                       hit->end - row->hit.end, ROLE_HIT, 0);
    }
}

/* Of which article the line is; when sorted by date, first its day. */
static void draw_name(const App *app, Frame *frame, int x, int y, int w, ArticleId id)
{
    StrBuf name = STRBUF_INIT;
    if (app->kwic.sort.by[0] == KWIC_DATE || app->kwic.sort.by[1] == KWIC_DATE)
        interval_format_iso(query_context_date(&app->query_context, id, NULL), &name);
    ptrdiff_t time = slice_find(strbuf_slice(&name), SLICE("T"));
    name.len = time > 0 ? (size_t)time : name.len;
    strbuf_puts(&name, name.len ? " " : "");
    strbuf_put_slice(&name, article_title(app->src.store, id));
    frame_text_cut(frame, x, y, w, strbuf_slice(&name), ROLE_DIM, 0);
    strbuf_release(&name);
}

/* The hit that the article shows as the one under the cursor is that here too. */
static void draw_line(const App *app, Frame *frame, Rect inside, int y, const KwicRow *row,
                      bool selected)
{
    const Store *store = app->src.store;
    LineColumns at = line_columns(inside);
    Slice node = slice_sub(store_body(store, row->article)->text, row->hit.start, row->hit.end);
    int node_w = (int)text_width(node) < at.w / 2 ? (int)text_width(node) : at.w / 2;
    int left_space = at.node - at.x - 1, right_space = at.x + at.w - at.node - node_w;
    Slice left = kwic_left(store, row, left_space > 0 ? (size_t)left_space : 0);
    Slice right = kwic_right(store, row, right_space > 0 ? (size_t)right_space : 0);
    draw_name(app, frame, inside.x + 1, y, at.name, row->article);
    frame_text(frame, at.node - (int)text_width(left), y, left_space, left, ROLE_TEXT, 0);
    frame_text(frame, at.node, y, node_w, node, selected ? ROLE_HIT_CURRENT : ROLE_HIT, 0);
    frame_text(frame, at.node + node_w, y, right_space, right, ROLE_TEXT, 0);
    mark_line(app, frame, y, row, at, left, right, node_w);
}

static void mark_hit(Frame *frame, int x, int y, Slice text, Line line, const Hit *hit)
{
    uint32_t start = hit->start < line.start ? line.start : hit->start;
    uint32_t end = hit->end > line.end ? line.end : hit->end;
    if (start < end)
        frame_restyle(frame, x + (int)text_width(slice_sub(text, line.start, start)), y,
                      (int)text_width(slice_sub(text, start, end)), ROLE_HIT, 0);
}

/* The paragraph of the selected line, below it: the lines around the hit. */
static void draw_paragraph(const App *app, Frame *frame, Rect at, const KwicRow *row)
{
    Slice text = store_body(app->src.store, row->article)->text;
    Lines lines = {NULL, 0, 0};
    size_t first = 0;
    if (at.w < 1)
        return;
    wrap_text(text, kwic_paragraph(app->src.store, row), (size_t)at.w, &lines);
    while (first < lines.count && lines.items[first].end <= row->hit.start)
        first++;
    first = first > (size_t)at.h / 2 ? first - (size_t)at.h / 2 : 0;
    for (size_t i = first; i < lines.count && (int)(i - first) < at.h; i++) {
        Line line = lines.items[i];
        int y = at.y + (int)(i - first);
        frame_text(frame, at.x, y, at.w, slice_sub(text, line.start, line.end), ROLE_TEXT, 0);
        for (uint32_t k = 0; k < row->n_hits; k++)
            mark_hit(frame, at.x, y, text, line, &app->kwic.lines.hits[row->hits + k]);
    }
    lines_release(&lines);
}

/* --- barcodes --- */

static void draw_barcode(const App *app, Frame *frame, Rect inside, int y, size_t row)
{
    static const char *const blocks[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    enum { BINS_MAX = 400 };
    uint32_t bins[BINS_MAX] = {0};
    ArticleId id = app->narrowed.ids[row];
    const Hits *hits = search_thread_hits(app->search.thread, app->search.ranks[row]);
    const Body *body = store_body(app->src.store, id);
    int name = inside.w / 3 < 40 ? inside.w / 3 : 40, count = 6;
    int x = inside.x + 1 + name + count + 2, w = inside.x + inside.w - 1 - x;
    StrBuf number = STRBUF_INIT;
    describe_number(hits->count, &number);
    frame_text_cut(frame, inside.x + 1, y, name, article_title(app->src.store, id), ROLE_TEXT, 0);
    frame_right(frame, inside.x + 1 + name, y, count, strbuf_str(&number), ROLE_KEY, 0);
    strbuf_release(&number);
    if (w > BINS_MAX)
        w = BINS_MAX;
    if (w > 0 && body)
        hits_dispersion(hits, body->text.len, bins, (size_t)w);
    for (int i = 0; i < w; i++)
        frame_str(frame, x + i, y, 1, blocks[bins[i] < 4 ? bins[i] * 2 : 8],
                  bins[i] ? ROLE_KEY : ROLE_BORDER, 0);
}

/* --- counts --- */

static void draw_tally(const App *app, Frame *frame, Rect inside, int y, size_t row)
{
    const KwicView *view = &app->kwic;
    const Tally *tally = &view->tallies.items[row];
    char numbers[80];
    if (view->mode == KWIC_FORMS)
        snprintf(numbers, sizeof numbers, "%8u %10.2f %9u", tally->count,
                 view->tallies.words ? 1000.0 * tally->count / (double)view->tallies.words : 0.0,
                 tally->articles);
    else
        snprintf(numbers, sizeof numbers, "%8u %6u %6u %9u %8.1f", tally->count, tally->left,
                 tally->right, tally->articles, tally->likelihood);
    int w = inside.w - 44 > 30 ? 30 : inside.w - 44;
    frame_text_cut(frame, inside.x + 2, y, w, tally->text, ROLE_TEXT, 0);
    frame_str(frame, inside.x + 2 + w, y, inside.w - 3 - w, numbers, ROLE_DIM, 0);
}

static void draw_tally_head(const App *app, Frame *frame, Rect inside)
{
    int w = inside.w - 44 > 30 ? 30 : inside.w - 44;
    const char *head = app->kwic.mode == KWIC_FORMS ? "   times  per 1,000  articles"
                                                    : "    near   left  right  articles strength";
    frame_str(frame, inside.x + 2, inside.y, w,
              app->kwic.mode == KWIC_FORMS ? "form" : "word near it", ROLE_RULER, 0);
    frame_str(frame, inside.x + 2 + w, inside.y, inside.w - 3 - w, head, ROLE_RULER, 0);
}

/* --- the pane --- */

static void concordance_layout(App *app, Rect inside)
{
    fit_sort(app, inside);
    kwic_update(app);
    int rows =
        inside.h - (app->kwic.expanded ? PARAGRAPH_ROWS : 0) - (app->kwic.mode >= KWIC_FORMS);
    list_layout(&app->kwic.list, kwic_rows(app), rows < 1 ? 1 : rows);
}

static void draw_row(const App *app, Frame *frame, Rect inside, int y, size_t row)
{
    switch (app->kwic.mode) {
    case KWIC_LINES:
        draw_line(app, frame, inside, y, kwic_line(app, row), row == app->kwic.list.selected);
        break;
    case KWIC_BARCODE:
        draw_barcode(app, frame, inside, y, row);
        break;
    case KWIC_FORMS:
    case KWIC_COLLOCATES:
        draw_tally(app, frame, inside, y, row);
        break;
    case KWIC_MODES:
        break;
    }
}

static void concordance_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const KwicView *view = &app->kwic;
    int y = inside.y;
    if (kwic_rows(app) == 0) {
        pane_note(frame, inside,
                  !app->search.active ? "No search yet: / begins one." : "No hits here.");
        return;
    }
    if (view->mode >= KWIC_FORMS)
        draw_tally_head(app, frame, inside), y++;
    for (size_t i = view->list.top; i < view->list.count && i < view->list.top + view->list.page;
         i++, y++) {
        draw_row(app, frame, inside, y, i);
        if (i != view->list.selected)
            continue;
        pane_select(frame, (Rect){inside.x, y, 1, 1}, focused);
        if (view->expanded && view->mode == KWIC_LINES) {
            Rect at = {inside.x + 4, y + 1, inside.w - 8 < 76 ? inside.w - 8 : 76, PARAGRAPH_ROWS};
            draw_paragraph(app, frame, at, kwic_line(app, i));
            y += PARAGRAPH_ROWS;
        }
    }
}

/* The place that a row stands for. */
static bool row_place(const App *app, size_t row, Place *place)
{
    if (row >= kwic_rows(app) || app->kwic.mode >= KWIC_FORMS)
        return false;
    if (app->kwic.mode == KWIC_LINES) {
        const KwicRow *line = kwic_line(app, row);
        *place = (Place){line->article, line->hit.start};
        return true;
    }
    const Hits *hits = search_thread_hits(app->search.thread, app->search.ranks[row]);
    *place = (Place){app->narrowed.ids[row], hits->count ? hits->items[0].start : 0};
    return true;
}

static void stand_on_hit(App *app, uint32_t at)
{
    app_search_hits(app);
    for (size_t i = 0; i < app->search.hits.count; i++)
        if (app->search.hits.items[i].start == at)
            app->search.hit = i;
}

static void concordance_move(App *app, Move move, long n)
{
    Place place;
    list_move(&app->kwic.list, move, n);
    if (!row_place(app, app->kwic.list.selected, &place))
        return;
    app_preview_at(app, place.article, place.at);
    stand_on_hit(app, place.at);
}

static bool concordance_point(App *app, Rect inside, int x, int y)
{
    const KwicView *view = &app->kwic;
    int line = y - inside.y - (view->mode >= KWIC_FORMS);
    int open = (int)(view->list.selected - view->list.top); /* the line above the open paragraph */
    bool expanded =
        view->expanded && view->mode == KWIC_LINES && view->list.selected >= view->list.top;
    (void)x;
    if (expanded && line > open)
        line = line > open + PARAGRAPH_ROWS ? line - PARAGRAPH_ROWS : open;
    size_t row = view->list.top + (size_t)line;
    if (line < 0 || row >= kwic_rows(app) || (size_t)line >= view->list.page)
        return false;
    concordance_move(app, MOVE_TOP, (long)row + 1);
    return true;
}

static void concordance_enter(App *app)
{
    Place place;
    if (!row_place(app, app->kwic.list.selected, &place))
        return;
    app_jump(app, place);
    app->article.centre = true;
    stand_on_hit(app, place.at);
}

const Pane pane_concordance = {
    .name = "concordance",
    .keys = KEYS_CONCORDANCE,
    .title = concordance_title,
    .layout = concordance_layout,
    .draw = concordance_draw,
    .move = concordance_move,
    .point = concordance_point,
    .enter = concordance_enter,
};
