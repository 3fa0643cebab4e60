/* list.c - the list of articles. A narrow list gives an article two rows (title; date and language
 * below), a wide one a single row.
 *
 * Only the rows on screen are looked at, whatever the number of articles. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/search_hits.h"
#include "dossier/grapheme.h"

enum {
    ONE_ROW = 54, /* cells from which on a single row has space for all */
    ROOMY = 90    /* and from which on for every date */
};

static int row_height(const App *app, int width)
{
    return (width >= ONE_ROW ? 1 : 2) + app->search.active;
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

static void list_pane_layout(App *app, Rect inside)
{
    const RowOrder *rows = app_rows(app);
    list_layout(&app->list, rows->count, inside.h / row_height(app, inside.w));
    int cells = inside.w - 4 < 8 ? 8 : inside.w - 4;
    for (size_t i = 0; app->search.active && i < app->list.page && app->list.top + i < rows->count;
         i++)
        make_result(app, app->list.top + i, cells);
}

/* Keywords of the title in their groups' styles. The title is matched as a text of its own, so that
 * no body is needed. */
static void colour_title(const App *app, Frame *frame, int x, int y, int w, ArticleId id,
                         Slice title)
{
    Block block = {0, (uint32_t)title.len, BLOCK_TITLE, 0, 0};
    Body body = {.text = title, .blocks = &block, .n_blocks = 1};
    GroupHits hits = {NULL, 0, 0};
    if (!app->matcher || app->groups == GROUPS_NONE)
        return;
    group_hits_of(app->matcher, &body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count; i++) {
        const GroupHit *hit = &hits.items[i];
        int from = (int)text_width(slice_sub(title, 0, hit->start));
        int to = from + (int)text_width(slice_sub(title, hit->start, hit->end));
        if (to > w - 1)
            break;
        if (app->groups == GROUPS_ALL || app->groups == hit->group)
            frame_restyle(frame, x + from, y, to - from, group_role(hit->group), 0);
    }
    group_hits_release(&hits);
}

/* "? " before a title that was guessed; returns the cells taken. */
static int draw_guess(const App *app, Frame *frame, int x, int y, int w, ArticleId id)
{
    return article_title_guessed(app->src.store, id) ? frame_str(frame, x, y, w, "? ", ROLE_DIM, 0)
                                                     : 0;
}

static void draw_name(const App *app, Frame *frame, int x, int y, int w, ArticleId id, bool read)
{
    Slice title = article_title(app->src.store, id);
    bool failed = article_error(app->src.store, id).len > 0;
    int sign = failed ? 0 : draw_guess(app, frame, x, y, w, id);
    x += sign, w -= sign;
    frame_text_cut(frame, x, y, w, title, failed ? ROLE_ERROR : read ? ROLE_TEXT : ROLE_UNREAD, 0);
    if (!failed)
        colour_title(app, frame, x, y, w, id, title);
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

static void draw_two_rows(const App *app, Frame *frame, Rect at, size_t place, bool read)
{
    const Store *store = app->src.store;
    ArticleId id = row_order_at(app_rows(app), place);
    StrBuf meta = STRBUF_INIT;
    draw_mark(app, frame, at.x + 1, at.y, id, read);
    draw_name(app, frame, at.x + 3, at.y, at.w - 4, id, read);
    describe_date(&app->query_context, id, false, &meta);
    Slice source = article_meta(store, id)->source;
    if (article_lang(store, id).len) {
        strbuf_puts(&meta, " · ");
        describe_lang(store, id, &meta);
    }
    if (source.len)
        strbuf_printf(&meta, " · " SLICE_FMT, SLICE_ARG(source));
    int count = draw_count(app, frame, at.x + 3, at.y + 1, at.w - 4, place);
    frame_text_cut(frame, at.x + 3, at.y + 1, at.w - 4 - count, strbuf_slice(&meta), ROLE_DIM, 0);
    if (at.h > 2)
        draw_snippet(app, frame, at.x + 3, at.y + 2, at.w - 4, place);
    strbuf_release(&meta);
}

static void draw_one_row(const App *app, Frame *frame, Rect at, size_t place, bool read)
{
    enum { LANG = 5 };
    ArticleId id = row_order_at(app_rows(app), place);
    int dates = at.w >= ROOMY ? 21 : 13; /* "≈ week of 6 Dec 2021", or most dates */
    StrBuf date = STRBUF_INIT, lang = STRBUF_INIT;
    describe_date_short(&app->query_context, id, dates, &date);
    describe_lang(app->src.store, id, &lang);
    int x = at.x + 3;
    draw_mark(app, frame, at.x + 1, at.y, id, read);
    frame_text_cut(frame, x, at.y, dates, strbuf_slice(&date), ROLE_DIM, 0);
    frame_text(frame, x + dates + 1, at.y, LANG - 2, strbuf_slice(&lang), ROLE_DIM, 0);
    int name = x + dates + 1 + LANG;
    int count = draw_count(app, frame, name, at.y, at.x + at.w - 1 - name, place);
    draw_name(app, frame, name, at.y, at.x + at.w - 1 - name - count, id, read);
    if (at.h > 1)
        draw_snippet(app, frame, name, at.y + 1, at.x + at.w - 1 - name, place);
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
    int height = row_height(app, inside.w);
    if (rows->count == 0) {
        draw_empty(app, frame, inside);
        return;
    }
    for (size_t i = 0; i < app->list.page && app->list.top + i < rows->count; i++) {
        size_t row = app->list.top + i;
        ArticleId id = rows->ids[row];
        Rect at = {inside.x, inside.y + (int)i * height, inside.w, height};
        if (at.h > inside.h)
            at.h = inside.h;
        bool read = state_is_read(app->src.state, store_article(app->src.store, id)->key);
        if (inside.w >= ONE_ROW)
            draw_one_row(app, frame, at, row, read);
        else
            draw_two_rows(app, frame, at, row, read);
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
    .enter = list_enter,
};
