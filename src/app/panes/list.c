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
    MONTHS_FROM = 12,  /* lines from which on months have headings */
    CROWDED_FROM = 16, /* lines from which on a long list has titles of two */
    COUNT_CELLS = 6,   /* of the hits beside a title */
    ONE_ROW = 72,      /* cells from which on a single row has space for all */
    ONE_ROW_LOW = 54,  /* and in a low list */
    ROOMY = 90         /* and from which on for every date */
};

/* " · 3 unread · Coast Courier · 2010": what is said of all articles once. */
static void put_whole(const App *app, StrBuf *out)
{
    const ListShared *shared = &app->list_shared;
    size_t unread = app->list_unread.count;
    if (unread > 0 && !app->narrow) {
        strbuf_puts(out, " · ");
        describe_number(unread, out);
        strbuf_puts(out, " unread");
    }
    if (shared->source.len)
        strbuf_printf(out, " · " SLICE_FMT, SLICE_ARG(shared->source));
    if (shared->year && !app->list_months)
        strbuf_printf(out, " · %d", shared->year);
}

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
    if (!results)
        put_whole(app, out);
}

/* Cells of the count of hits and the space before it. */
static int count_cells(const ResultRow *row)
{
    StrBuf text = STRBUF_INIT;
    describe_number(row->hits, &text);
    int cells = row->hits > 0 ? (int)text.len + 1 : 0;
    strbuf_release(&text);
    return cells;
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
    int count = app->list_wide ? 0 : count_cells(row);
    snippet_make(body, &hits, (size_t)(cells - count < 8 ? 8 : cells - count), &row->snippet);
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
    int lang;  /* and of the language, 0: it is that of all */
} RowShape;

static RowShape shape_of(const App *app, int width)
{
    enum { SIGNS = 3, LANG = 5 };
    RowShape shape = {app->list_wide, SIGNS, width - SIGNS - 1, 0, 0};
    if (shape.wide) {
        shape.dates = width >= ROOMY ? 21 : 13; /* "≈ week of 6 Dec 2021", or most dates */
        shape.lang = app->list_shared.one_lang ? 1 : LANG;
        shape.x += shape.dates + 1 + shape.lang;
        shape.w -= shape.dates + 1 + shape.lang + (app->search.active ? COUNT_CELLS : 0);
    }
    return shape;
}

/* "14 May 2021 · fr · Coast Courier", without what is the same in all rows; under the heading of a
 * month "Fri 14". */
static void put_meta(const App *app, ArticleId id, StrBuf *out)
{
    const Store *store = app->src.store;
    Slice source = article_meta(store, id)->source, lang = article_lang(store, id);
    if (app->list_months)
        list_put_day(app, id, out);
    else
        describe_date(&app->query_context, id, false, out);
    bool usual = slice_eq(lang, app->list_shared.lang) && !article_lang_guessed(store, id);
    if (lang.len && !usual) {
        strbuf_puts(out, out->len ? " · " : "");
        describe_lang(store, id, out);
    }
    if (source.len && !app->list_shared.source.len)
        strbuf_printf(out, "%s" SLICE_FMT, out->len ? " · " : "", SLICE_ARG(source));
}

/* A row that begins a month, or the screen, has its heading before it. */
static bool begins_month(const App *app, size_t row)
{
    const RowOrder *rows = app_rows(app);
    return row == 0 || !interval_eq(list_month(app, row_order_at(rows, row)),
                                    list_month(app, row_order_at(rows, row - 1)));
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

static RowNeed list_need(const void *ctx, size_t row, bool selected)
{
    const ListRows *rows = ctx;
    ArticleId id = row_order_at(app_rows(rows->app), row);
    (void)selected;
    RowNeed need = {.text = title_lines(rows->app, &rows->shape, id),
                    .fixed = rows->app->search.active,
                    .heading = rows->app->list_months};
    need.begins = need.heading && begins_month(rows->app, row);
    if (rows->shape.wide)
        return need;
    StrBuf meta = STRBUF_INIT;
    put_meta(rows->app, id, &meta);
    need.text += row_text_lines(strbuf_slice(&meta), rows->shape.w, META_LINES) - 1;
    need.fixed++;
    strbuf_release(&meta);
    return need;
}

static bool by_date(const App *app)
{
    return app->search.active ? app->search.order == ORDER_DATE
                              : app->list_shared.known && app->list_shared.by_date;
}

static void list_pane_layout(App *app, Rect inside)
{
    const RowOrder *rows = app_rows(app);
    list_shared_update(app);
    app->list_wide = inside.w >= ONE_ROW || (inside.w >= ONE_ROW_LOW && inside.h < CROWDED_FROM);
    ListRows ctx = {app, shape_of(app, inside.w)};
    ElasticRows elastic = {list_need, &ctx, inside.h >= CROWDED_FROM ? 2 : 1, !ctx.shape.wide};
    app->list_months = !ctx.shape.wide && inside.h >= MONTHS_FROM && by_date(app);
    if (app->list_months && rows->count <= (size_t)inside.h)
        app->list_months = elastic_ask(rows->count, inside.h + 1, &elastic) <= inside.h;
    elastic_layout(&app->list_plan, &app->list, rows->count, inside.h, &elastic);
    int cells = inside.w - 4;
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
static void colour_title(const App *app, Frame *frame, Rect at, const RowText *title, ArticleId id,
                         bool read)
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
                             group_role(hit->group), read ? 0 : CELL_BOLD);
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
        colour_title(app, frame, at, &title, id, read);
    row_text_release(&title);
    return lines;
}

/* ✗ could not be read, ● not read yet */
static void draw_mark(const App *app, Frame *frame, int x, int y, ArticleId id, bool read)
{
    if (article_error(app->src.store, id).len > 0)
        frame_str(frame, x, y, 1, "✗", ROLE_ERROR, 0);
    else if (!read)
        frame_str(frame, x, y, 1, "●", ROLE_DIM, 0);
}

/* The number of hits at the right end of a row; returns the cells taken. */
static int draw_count(const App *app, Frame *frame, int x, int y, int w, size_t place)
{
    const ResultRow *result = result_at(app, place);
    StrBuf text = STRBUF_INIT;
    if (!result || result->hits == 0)
        return 0;
    describe_number(result->hits, &text);
    frame_right(frame, x, y, w, strbuf_str(&text), ROLE_KEY, 0);
    strbuf_release(&text);
    return count_cells(result);
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
    int titles = title_lines(app, &shape, id);
    titles = titles < item->text ? titles : item->text;
    Rect title = {at.x + shape.x, at.y, shape.w, titles};
    int y = at.y + draw_name(app, frame, title, id, query_context_is_read(&app->query_context, id)),
        end = at.y + at.h;
    int metas = item->text - titles + 1;
    if (y < end) {
        y += row_text_draw(frame,
                           (Rect){at.x + shape.x, y, shape.w, metas < end - y ? metas : end - y},
                           strbuf_slice(&meta), ROLE_DIM, 0);
    }
    if (y < end) {
        int count = draw_count(app, frame, at.x + shape.x, y, shape.w, place);
        draw_snippet(app, frame, at.x + shape.x, y, shape.w - count, place);
    }
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
    if (shape.lang > 1)
        frame_text(frame, x + shape.dates + 1, at.y, 3, strbuf_slice(&lang), ROLE_DIM, 0);
    draw_count(app, frame, at.x + shape.x, at.y, at.w - shape.x - 1, place);
    Rect title = {at.x + shape.x, at.y, shape.w, item->text};
    int y = at.y + draw_name(app, frame, title, id, query_context_is_read(&app->query_context, id));
    if (y < at.y + at.h)
        draw_snippet(app, frame, at.x + shape.x, y, at.w - shape.x - 1, place);
    strbuf_release(&date);
    strbuf_release(&lang);
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

/* Returns the lines taken. */
static int draw_heading(const App *app, Frame *frame, Rect at, size_t row)
{
    StrBuf text = STRBUF_INIT;
    Interval month = list_month(app, row_order_at(app_rows(app), row));
    if (interval_is_none(month))
        strbuf_puts(&text, "undated");
    else
        interval_format(month, &text);
    frame_text_cut(frame, at.x + 1, at.y, at.w - 2, strbuf_slice(&text), ROLE_RULER, 0);
    strbuf_release(&text);
    return 1;
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
        if (app->list_months && (i == 0 || begins_month(app, row))) {
            int heading = draw_heading(app, frame, at, row);
            at.y += heading, at.h -= heading;
        }
        if (at.h < 1)
            continue;
        draw_mark(app, frame, at.x + 1, at.y, id, query_context_is_read(&app->query_context, id));
        (app->list_wide ? draw_wide : draw_narrow)(app, frame, at, item, row);
        if (row == app->list.selected)
            pane_select(frame, at, focused);
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

static bool list_point(App *app, Rect inside, int x, int y)
{
    size_t row = elastic_row_at(&app->list_plan, &app->list, y - inside.y);
    (void)x;
    if (row >= app_rows(app)->count)
        return false;
    list_pane_move(app, MOVE_TOP, (long)row + 1);
    return true;
}

const Pane pane_list = {
    .name = "list",
    .keys = KEYS_LIST,
    .title = list_title,
    .layout = list_pane_layout,
    .draw = list_draw,
    .move = list_pane_move,
    .point = list_point,
    .ask_width = list_ask_width,
    .enter = list_enter,
};
