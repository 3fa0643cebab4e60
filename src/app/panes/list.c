/* list.c - the list of articles. A narrow list gives an article its title and below it date,
 * language and source, a wide one date and language before the title.
 *
 * Only the rows on screen are looked at, whatever the number of articles. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/row_text.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/search_hits.h"
#include "dossier/grapheme.h"

enum {
    TITLE_LINES = 3,
    META_LINES = 3,
    CROWDED_FROM = 16, /* lines from which on a long list has titles of two */
    COUNT_CELLS = 7,   /* of the hits beside a title */
    ONE_ROW = 54,      /* cells from which on a single row has space for all */
    ROOMY = 90         /* and from which on for every date */
};

static void list_title(const App *app, StrBuf *out)
{
    const Results *results = app->search.active ? search_thread_results(app->search.thread) : NULL;
    strbuf_puts(out, results ? "Results " : "Articles ");
    size_t rows = app_rows(app)->count, of = results ? results_total(results) : app->all.count;
    describe_number(rows, out);
    if (of > rows) {
        strbuf_puts(out, " of ");
        describe_number(of, out);
    }
    if (results && app->search.feedback)
        strbuf_puts(out, " widened");
    if (app->search.filtering)
        strbuf_printf(out, " & %s", strbuf_str(&app->search.filter_text));
    if (results && app->search.order != ORDER_RANK)
        strbuf_printf(out, " by %s", result_order_name(app->search.order));
    if (!results && app->sort != SORT_LIST)
        strbuf_printf(out, " by %s", sort_name(app->sort));
}

/* The count and the snippet of a result, made when it comes on screen. */
static void make_result(App *app, size_t place, int cells)
{
    ResultRow *row = &app->results[place % RESULT_ROWS];
    ArticleId id = row_order_at(app_rows(app), place);
    const Body *body = store_body(app->src.store, id);
    if (!body || (row->id == id && row->search == app->search.searches && row->cells == cells))
        return;
    Hits hits = {NULL, 0, 0};
    if (!app_search_find_hits(app, id, &hits))
        return;
    row->id = id;
    row->search = app->search.searches;
    row->cells = cells;
    row->hits = hits.count;
    snippet_make(body, &hits, (size_t)cells, &row->snippet);
    hits_release(&hits);
}

static const ResultRow *result_at(const App *app, size_t place)
{
    const ResultRow *row = &app->results[place % RESULT_ROWS];
    return app->search.active && row->id == row_order_at(app_rows(app), place) &&
                   row->search == app->search.searches
               ? row
               : NULL;
}

/* Where the parts of a row stand. */
typedef struct RowShape {
    bool wide;
    int x, w;  /* the title's column in the pane */
    int dates; /* cells of the date, in a wide list */
} RowShape;

static RowShape shape_of(const App *app, int width)
{
    enum { SIGNS = 3, LANG = 5 };
    RowShape shape = {width >= ONE_ROW, SIGNS, width - SIGNS - 1, 0};
    if (shape.wide) {
        shape.dates = width >= ROOMY ? 21 : 13; /* "≈ week of 6 Dec 2021", or most dates */
        shape.x += shape.dates + 1 + LANG;
        shape.w -= shape.dates + 1 + LANG + (app->search.active ? COUNT_CELLS : 0);
    }
    return shape;
}

/* "14 May 2021 · en · Metropolitan Police" */
static void put_meta(const App *app, ArticleId id, StrBuf *out)
{
    const Store *store = app->src.store;
    Slice source = article_meta(store, id)->source;
    describe_date(&app->query_context, id, false, out);
    if (article_lang(store, id).len) {
        strbuf_puts(out, " · ");
        describe_lang(store, id, out);
    }
    if (source.len)
        strbuf_printf(out, " · " SLICE_FMT, SLICE_ARG(source));
}

static int meta_width(const App *app, const RowShape *shape)
{
    return shape->w - (app->search.active ? COUNT_CELLS : 0);
}

static int title_lines(const App *app, const RowShape *shape, ArticleId id)
{
    int sign = article_title_guessed(app->src.store, id) ? 2 : 0;
    return row_text_lines(article_title(app->src.store, id), shape->w - sign, TITLE_LINES);
}

/* What a list of this width is made of, for elastic.h. */
typedef struct ListRows {
    const App *app;
    RowShape shape;
} ListRows;

static RowNeed list_need(const void *ctx, size_t row, bool first, bool selected)
{
    const ListRows *rows = ctx;
    ArticleId id = row_order_at(app_rows(rows->app), row);
    (void)first, (void)selected;
    RowNeed need = {title_lines(rows->app, &rows->shape, id), rows->app->search.active};
    if (rows->shape.wide)
        return need;
    StrBuf meta = STRBUF_INIT;
    put_meta(rows->app, id, &meta);
    int width = meta_width(rows->app, &rows->shape);
    need.text += row_text_lines(strbuf_slice(&meta), width, META_LINES) - 1;
    need.fixed++;
    strbuf_release(&meta);
    return need;
}

static void list_pane_layout(App *app, Rect inside)
{
    const RowOrder *rows = app_rows(app);
    ListRows ctx = {app, shape_of(app, inside.w)};
    ElasticRows elastic = {list_need, &ctx, inside.h >= CROWDED_FROM ? 2 : 1, !ctx.shape.wide};
    elastic_layout(&app->list_plan, &app->list, rows->count, inside.h, &elastic);
    int cells = inside.w - 4 < 8 ? 8 : inside.w - 4;
    for (size_t i = 0; app->search.active && i < app->list_plan.n; i++)
        make_result(app, app->list.top + i, cells);
}

static int list_ask_width(const App *app, int most)
{
    const RowOrder *rows = app_rows(app);
    int ask = 0;
    if (app->search.active || rows->count > (size_t)app->height)
        return most;
    for (size_t i = 0; i < rows->count && ask < most; i++) {
        int title = (int)text_width(article_title(app->src.store, rows->ids[i])) + 4;
        ask = title > ask ? title : ask;
    }
    return ask < most ? ask : most;
}

/* Keywords of the title in their groups' styles. The title is matched as a text of its own, so that
 * no body is needed. */
static void colour_title(const App *app, Frame *frame, Rect at, const RowText *title, ArticleId id)
{
    Block block = {0, (uint32_t)title->text.len, BLOCK_TITLE, 0, 0};
    Body body = {.text = title->text, .blocks = &block, .n_blocks = 1};
    GroupHits hits = {NULL, 0, 0};
    if (!app->matcher || app->groups == GROUPS_NONE)
        return;
    group_hits_of(app->matcher, &body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count; i++) {
        const GroupHit *hit = &hits.items[i];
        if (app->groups == GROUPS_ALL || app->groups == hit->group)
            row_text_restyle(title, frame, at, (Range){hit->start, hit->end},
                             group_role(hit->group));
    }
    group_hits_release(&hits);
}

/* "? " before a title that was guessed; returns the cells taken. */
static int draw_guess(const App *app, Frame *frame, int x, int y, int w, ArticleId id)
{
    return article_title_guessed(app->src.store, id) ? frame_str(frame, x, y, w, "? ", ROLE_DIM, 0)
                                                     : 0;
}

/* The title in at most at.h lines; returns how many it took. */
static int draw_name(const App *app, Frame *frame, Rect at, ArticleId id, bool read)
{
    bool failed = article_error(app->src.store, id).len > 0;
    int sign = failed ? 0 : draw_guess(app, frame, at.x, at.y, at.w, id);
    at.x += sign, at.w -= sign;
    if (at.w < 1 || at.h < 1)
        return 1;
    RowText title = row_text_wrap(article_title(app->src.store, id), at.w);
    int lines = row_text_paint(&title, frame, at,
                               failed ? ROLE_ERROR
                               : read ? ROLE_TEXT
                                      : ROLE_UNREAD,
                               0);
    if (!failed)
        colour_title(app, frame, at, &title, id);
    row_text_release(&title);
    return lines;
}

static bool is_read(const App *app, ArticleId id)
{
    return state_is_read(app->src.state, store_article(app->src.store, id)->key);
}

/* ✗ could not be read, ● not read yet */
static void draw_mark(const App *app, Frame *frame, int x, int y, ArticleId id, bool read)
{
    if (article_error(app->src.store, id).len > 0)
        frame_str(frame, x, y, 1, "✗", ROLE_ERROR, 0);
    else if (!read)
        frame_str(frame, x, y, 1, "●", ROLE_UNREAD, 0);
}

/* The number of hits at the right end of a row; returns the cells taken. */
static int draw_count(const App *app, Frame *frame, int x, int y, int w, size_t place)
{
    const ResultRow *result = result_at(app, place);
    StrBuf text = STRBUF_INIT;
    if (!result || result->hits == 0)
        return 0;
    describe_number(result->hits, &text);
    int used = frame_right(frame, x, y, w, strbuf_str(&text), ROLE_KEY, 0);
    strbuf_release(&text);
    return used + 1;
}

static void draw_snippet(const App *app, Frame *frame, int x, int y, int w, size_t place)
{
    const ResultRow *result = result_at(app, place);
    if (!result)
        return;
    Slice text = strbuf_slice(&result->snippet.text);
    frame_text_cut(frame, x, y, w, text, ROLE_DIM, 0);
    for (size_t i = 0; i < result->snippet.n_marks; i++) {
        Range mark = result->snippet.marks[i];
        int from = (int)text_width(slice_sub(text, 0, mark.start));
        int to = from + (int)text_width(slice_sub(text, mark.start, mark.end));
        if (to <= w)
            frame_restyle(frame, x + from, y, to - from, ROLE_HIT, 0);
    }
}

static void draw_narrow(const App *app, Frame *frame, Rect at, const ElasticRow *item, size_t place)
{
    RowShape shape = shape_of(app, at.w);
    ArticleId id = row_order_at(app_rows(app), place);
    StrBuf meta = STRBUF_INIT;
    put_meta(app, id, &meta);
    int meta_w = meta_width(app, &shape);
    int titles = title_lines(app, &shape, id);
    titles = titles < item->text ? titles : item->text;
    Rect title = {at.x + shape.x, at.y, shape.w, titles};
    int y = at.y + draw_name(app, frame, title, id, is_read(app, id)), end = at.y + at.h;
    int metas = item->text - titles + 1;
    if (y < end) {
        draw_count(app, frame, at.x + shape.x, y, shape.w, place);
        y += row_text_draw(frame,
                           (Rect){at.x + shape.x, y, meta_w, metas < end - y ? metas : end - y},
                           strbuf_slice(&meta), ROLE_DIM, 0);
    }
    if (y < end)
        draw_snippet(app, frame, at.x + shape.x, y, shape.w, place);
    strbuf_release(&meta);
}

static void draw_wide(const App *app, Frame *frame, Rect at, const ElasticRow *item, size_t place)
{
    RowShape shape = shape_of(app, at.w);
    ArticleId id = row_order_at(app_rows(app), place);
    StrBuf date = STRBUF_INIT, lang = STRBUF_INIT;
    describe_date_short(&app->query_context, id, shape.dates, &date);
    describe_lang(app->src.store, id, &lang);
    int x = at.x + 3;
    frame_text_cut(frame, x, at.y, shape.dates, strbuf_slice(&date), ROLE_DIM, 0);
    frame_text(frame, x + shape.dates + 1, at.y, 3, strbuf_slice(&lang), ROLE_DIM, 0);
    draw_count(app, frame, at.x + shape.x, at.y, at.w - shape.x - 1, place);
    Rect title = {at.x + shape.x, at.y, shape.w, item->text};
    int y = at.y + draw_name(app, frame, title, id, is_read(app, id));
    if (y < at.y + at.h)
        draw_snippet(app, frame, at.x + shape.x, y, at.w - shape.x - 1, place);
    strbuf_release(&date);
    strbuf_release(&lang);
}

/* The selected row carries a sign too, and in the focused pane the cursor. */
static void draw_selected(Frame *frame, Rect at, bool focused)
{
    for (int i = 0; i < at.h; i++)
        if (focused)
            frame_restyle(frame, at.x, at.y + i, at.w, ROLE_SELECTED, 0);
    frame_str(frame, at.x, at.y, 1, "▸", focused ? ROLE_SELECTED : ROLE_SELECTED_DIM, 0);
    if (focused)
        frame_cursor(frame, at.x, at.y);
}

static void draw_empty(const App *app, Frame *frame, Rect inside)
{
    const char *text = "No articles here.\n\n"
                       "dossier DIR opens a folder of texts; dossier import makes a dossier of it.";
    if (app->narrow)
        text = "Nothing matches.\n\nEsc shows all articles again.";
    else if (app_loading(app))
        text = "Opening…";
    else if (app->findings.errors > 0)
        text = "No article could be opened.\n\n! shows what was found wrong.";
    pane_note(frame, inside, text);
}

static void list_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const RowOrder *rows = app_rows(app);
    if (rows->count == 0) {
        draw_empty(app, frame, inside);
        return;
    }
    for (size_t i = 0; i < app->list_plan.n; i++) {
        const ElasticRow *item = &app->list_plan.rows[i];
        size_t row = app->list.top + i;
        ArticleId id = rows->ids[row];
        Rect at = {inside.x, inside.y + item->y, inside.w, item->h};
        draw_mark(app, frame, at.x + 1, at.y, id, is_read(app, id));
        (inside.w >= ONE_ROW ? draw_wide : draw_narrow)(app, frame, at, item, row);
        if (row == app->list.selected)
            draw_selected(frame, at, focused);
    }
}

static void list_pane_move(App *app, Move move, long n)
{
    list_move(&app->list, move, n);
    app_preview(app, row_order_at(app_rows(app), app->list.selected));
}

static void list_enter(App *app)
{
    ArticleId id = row_order_at(app_rows(app), app->list.selected);
    if (id == ARTICLE_NONE)
        return;
    Slice key = store_article(app->src.store, id)->key;
    app_jump(app, (Place){id, id == app->article.id ? article_view_place(&app->article)
                                                    : state_position(app->src.state, key)});
}

const Pane pane_list = {
    .name = "list",
    .keys = KEYS_LIST,
    .title = list_title,
    .layout = list_pane_layout,
    .draw = list_draw,
    .move = list_pane_move,
    .ask_width = list_ask_width,
    .enter = list_enter,
};
