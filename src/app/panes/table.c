/* table.c - the table of keyword groups: how often each group's terms stand in each article of the
 * list.
 *
 * The rows on screen are counted at once, the others a little at a time, until there are totals and
 * the rows can be sorted. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/workers.h"

#include <stdlib.h>
#include <string.h>

enum { BEGIN_MS = 4 /* of counting, when it is opened */ };
enum { LEAST_COLUMN = 8, MOST_PART = 7, GAP = 2, TITLE = 30, LEAST_TITLE = 16 };

static Slice sort_column(const App *app, int by)
{
    return by == TABLE_BY_LIST    ? SLICE("list")
           : by == TABLE_BY_TOTAL ? SLICE("total")
                                  : app->info->groups[by].name;
}

static size_t groups_counted(const App *app)
{
    return app->info->n_groups < TABLE_GROUPS ? app->info->n_groups : TABLE_GROUPS;
}

static void table_title(const App *app, StrBuf *out)
{
    if (app->table.terms.shown) {
        term_table_title(app, out);
        return;
    }
    strbuf_puts(out, "Keyword groups by article");
    if (app->table.by != TABLE_BY_LIST)
        strbuf_printf(out, " · by " SLICE_FMT, SLICE_ARG(sort_column(app, app->table.by)));
}

ArticleId table_article(const App *app, size_t row)
{
    const TableView *view = &app->table;
    return row_order_at(app_rows(app),
                        view->n_order && row < view->n_order ? view->order[row] : row);
}

/* The columns beside a title: each as wide as its name, all narrower where not all would fit. */
typedef struct TableColumns {
    size_t count;
    int width[TABLE_GROUPS], title; /* cells */
} TableColumns;

static TableColumns columns_of(const App *app, Rect inside)
{
    size_t most = groups_counted(app);
    TableColumns columns = {.title = inside.w - 2};
    int share = most ? (inside.w - 2 - TITLE) / (int)most : LEAST_COLUMN, spare = 0;
    share = share < LEAST_COLUMN ? LEAST_COLUMN : share;
    for (size_t i = 0; i < most; i++) {
        int wanted = (int)text_width(app->info->groups[i].name) + GAP;
        int largest = inside.w / MOST_PART, may = share + spare < largest ? share + spare : largest;
        int width = wanted < LEAST_COLUMN ? LEAST_COLUMN : wanted < may ? wanted : may;
        if (columns.title - width < LEAST_TITLE)
            break;
        spare += share - width; /* what one leaves the next may have */
        columns.width[columns.count++] = width;
        columns.title -= width;
    }
    return columns;
}

static bool has_totals(const App *app, Rect inside)
{
    return app->info->n_groups > 0 && inside.h >= 4;
}

/* --- counting --- */

static const TableRow *row_of(const TableView *view, ArticleId id)
{
    return id < view->n_rows && view->rows[id].body ? &view->rows[id] : NULL;
}

static void count_article(App *app, ArticleId id)
{
    TableView *view = &app->table;
    const Body *body = store_body(app->src.store, id);
    GroupHits hits = {NULL, 0, 0};
    if (id >= view->n_rows) {
        view->rows = mem_grow(view->rows, &view->cap, (size_t)id + 1, sizeof *view->rows);
        memset(view->rows + view->n_rows, 0, (view->cap - view->n_rows) * sizeof *view->rows);
        view->n_rows = view->cap;
    }
    TableRow *row = &view->rows[id];
    if (!body || !app->matcher || row->body == body)
        return;
    *row = (TableRow){.body = body};
    group_hits_of(app->matcher, body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count; i++)
        if (hits.items[i].group < TABLE_GROUPS)
            row->counts[hits.items[i].group]++;
    group_hits_release(&hits);
}

static TableStamp stamp_of(const App *app)
{
    return (TableStamp){app_rows(app)->count, app->seen, app->progress.loaded, app->retired,
                        app->narrow};
}

static bool same_stamp(const TableStamp *a, const TableStamp *b)
{
    return a->rows == b->rows && a->seen == b->seen && a->loaded == b->loaded &&
           a->retired == b->retired && a->narrow == b->narrow;
}

static bool is_complete(const App *app)
{
    return app->table.counted >= app_rows(app)->count;
}

bool table_progress(const App *app, size_t *done, size_t *of)
{
    *done = app->table.terms.shown ? app->table.terms.counted : app->table.counted;
    *of = app_rows(app)->count;
    return app->overlay == PANE_KEYWORDS && app->info->n_groups && *done < *of;
}

void table_go_on(App *app, uint64_t end)
{
    TableView *view = &app->table;
    const RowOrder *rows = app_rows(app);
    if (view->terms.shown) {
        term_table_go_on(app, end);
        return;
    }
    while (view->counted < rows->count && (end == UINT64_MAX || clock_ns() < end)) {
        ArticleId id = rows->ids[view->counted++];
        count_article(app, id);
        const TableRow *row = row_of(view, id);
        for (size_t group = 0; row && group < groups_counted(app); group++)
            view->totals[group] += row->counts[group];
    }
}

/* What is counted is kept: opened again, it goes on. */
void table_stop(App *app)
{
    app_overlay_close(app, PANE_KEYWORDS);
}

void table_forget(App *app)
{
    TableView *view = &app->table;
    if (view->n_rows)
        memset(view->rows, 0, view->n_rows * sizeof *view->rows);
    view->stamp = (TableStamp){.rows = SIZE_MAX};
    term_table_forget(app);
    if (view->by >= 0 && view->by < TABLE_GROUPS && (size_t)view->by >= groups_counted(app))
        view->by = TABLE_BY_LIST;
}

void table_release(TableView *view)
{
    free(view->rows);
    free(view->order);
    term_table_release(&view->terms);
}

/* --- sorting --- */

typedef struct CountedRow {
    uint64_t count;
    uint32_t row;
} CountedRow;

static int by_count(const void *pa, const void *pb)
{
    const CountedRow *a = pa, *b = pb;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static uint64_t count_of(const App *app, ArticleId id)
{
    const TableView *view = &app->table;
    const TableRow *row = row_of(view, id);
    uint64_t sum = 0;
    if (row && view->by < TABLE_GROUPS)
        return row->counts[view->by];
    for (size_t group = 0; row && group < groups_counted(app); group++)
        sum += row->counts[group];
    return sum;
}

/* Once all are counted. */
static void sort_rows(App *app)
{
    TableView *view = &app->table;
    const RowOrder *rows = app_rows(app);
    if (view->by == TABLE_BY_LIST || view->n_order || !is_complete(app) || rows->count == 0)
        return;
    CountedRow *counted = mem_alloc(rows->count * sizeof *counted);
    for (size_t i = 0; i < rows->count; i++)
        counted[i] = (CountedRow){count_of(app, rows->ids[i]), (uint32_t)i};
    qsort(counted, rows->count, sizeof *counted, by_count);
    view->order = mem_grow(view->order, &view->order_cap, rows->count, sizeof *view->order);
    for (size_t i = 0; i < rows->count; i++)
        view->order[i] = counted[i].row;
    view->n_order = rows->count;
    free(counted);
}

void table_select(App *app, ArticleId id)
{
    TableView *view = &app->table;
    size_t row = row_order_place(app_rows(app), id);
    for (size_t i = 0; i < view->n_order; i++)
        if (view->order[i] == row) {
            list_select(&view->list, i);
            return;
        }
    if (row != SIZE_MAX)
        list_select(&view->list, row);
}

void table_sort(App *app, Slice name)
{
    TableView *view = &app->table;
    if (view->terms.shown) {
        term_table_sort(app, name);
        return;
    }
    ArticleId selected = table_article(app, view->list.selected);
    int groups = (int)groups_counted(app), by = TABLE_BY_TOTAL + 1;
    if (name.len == 0)
        by = view->by == TABLE_BY_TOTAL ? TABLE_BY_LIST
             : view->by + 1 < groups    ? view->by + 1
                                        : TABLE_BY_TOTAL;
    for (int i = TABLE_BY_LIST; i <= TABLE_BY_TOTAL && name.len; i++)
        if ((i < groups || i == TABLE_BY_TOTAL) && slice_eq(sort_column(app, i), name))
            by = i;
    if (by > TABLE_BY_TOTAL) {
        app_complain(app, "the table is sorted by list, total or a group, found \"" SLICE_FMT "\"",
                     SLICE_ARG(name));
        return;
    }
    view->by = by;
    view->n_order = 0;
    sort_rows(app);
    table_select(app, selected);
    app_say(app, "by " SLICE_FMT, SLICE_ARG(sort_column(app, by)));
}

/* The order is known a while after the table was opened: the selection stays on its article. */
static void take_order(App *app)
{
    ArticleId selected = table_article(app, app->table.list.selected);
    bool ordered = app->table.n_order > 0;
    sort_rows(app);
    if (!ordered && app->table.n_order > 0)
        table_select(app, selected);
}

static void table_layout(App *app, Rect inside)
{
    const RowOrder *rows = app_rows(app);
    TableView *view = &app->table;
    TableStamp stamp = stamp_of(app);
    uint64_t end = app->options.wait ? UINT64_MAX : clock_ns() + BEGIN_MS * UINT64_C(1000000);
    if (!same_stamp(&stamp, &view->stamp)) {
        view->stamp = stamp;
        view->counted = view->n_order = 0;
        memset(view->totals, 0, sizeof view->totals);
        term_table_forget(app);
        table_go_on(app, end);
    }
    if (view->terms.shown) {
        term_table_layout(app, inside);
        return;
    }
    take_order(app);
    list_layout(&view->list, rows->count, inside.h - 1 - has_totals(app, inside));
    for (size_t i = view->list.top; i < view->list.count && i < view->list.top + view->list.page;
         i++)
        count_article(app, table_article(app, i));
}

/* --- drawing --- */

static void draw_head(const App *app, Frame *frame, Rect inside, const TableColumns *columns)
{
    int x = inside.x + 1 + columns->title;
    for (size_t group = 0; group < columns->count; group++) {
        Slice name = app->info->groups[group].name;
        int most = columns->width[group] - GAP, w = (int)text_width(name);
        if (w > most)
            w = most;
        x += columns->width[group];
        frame_text_cut(frame, x - w, inside.y, w, name, group_role(group), 0);
    }
}

/* Returns the cell behind. */
static int draw_number(Frame *frame, int x, int y, int width, uint64_t count)
{
    StrBuf text = STRBUF_INIT;
    if (count)
        describe_number((size_t)count, &text);
    else
        strbuf_puts(&text, "·");
    frame_right(frame, x, y, width, strbuf_str(&text), count ? ROLE_TEXT : ROLE_DIM, 0);
    strbuf_release(&text);
    return x + width;
}

static void draw_counts(const App *app, Frame *frame, int x, int y, ArticleId id,
                        const TableColumns *columns)
{
    const TableRow *row = row_of(&app->table, id);
    for (size_t group = 0; group < columns->count && row; group++)
        x = draw_number(frame, x, y, columns->width[group], row->counts[group]);
}

/* The last line: all articles together, or how far they are counted. */
static void draw_totals(const App *app, Frame *frame, Rect inside, const TableColumns *columns)
{
    const TableView *view = &app->table;
    int y = inside.y + inside.h - 1;
    StrBuf text = STRBUF_INIT;
    if (!is_complete(app)) {
        strbuf_puts(&text, "counting: ");
        describe_number(view->counted, &text);
        strbuf_puts(&text, " of ");
        describe_number(app_rows(app)->count, &text);
    } else {
        strbuf_puts(&text, "all ");
        describe_number(app_rows(app)->count, &text);
    }
    frame_text_cut(frame, inside.x + 2, y, columns->title - 2, strbuf_slice(&text), ROLE_DIM, 0);
    int x = inside.x + 1 + columns->title;
    for (size_t group = 0; group < columns->count; group++)
        x = draw_number(frame, x, y, columns->width[group], view->totals[group]);
    strbuf_release(&text);
}

static void table_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ListView *list = &app->table.list;
    TableColumns columns = columns_of(app, inside);
    if (app->info->n_groups == 0) {
        pane_note(frame, inside,
                  "This dossier has no keyword groups: groups: in its manifest declares them.");
        return;
    }
    if (app->table.terms.shown) {
        term_table_draw(app, frame, inside, focused);
        return;
    }
    draw_head(app, frame, inside, &columns);
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++) {
        int y = inside.y + 1 + (int)(i - list->top);
        ArticleId id = table_article(app, i);
        frame_text_cut(frame, inside.x + 2, y, columns.title - 2, article_title(app->src.store, id),
                       ROLE_TEXT, 0);
        draw_counts(app, frame, inside.x + 1 + columns.title, y, id, &columns);
        if (i == list->selected)
            pane_select(frame, (Rect){inside.x, y, 1, 1}, focused);
    }
    if (has_totals(app, inside))
        draw_totals(app, frame, inside, &columns);
}

static void table_move(App *app, Move move, long n)
{
    TableView *view = &app->table;
    list_move(view->terms.shown ? &view->terms.list : &view->list, move, n);
}

void table_expand(App *app)
{
    TableView *view = &app->table;
    bool by_group = view->by >= 0 && view->by < TABLE_GROUPS;
    if (view->terms.shown) {
        term_table_expand(app);
        return;
    }
    view->terms.shown = true;
    term_table_open(app, by_group ? (size_t)view->by : 0);
}

/* Where the first term of the sorted group stands, else of any; 0: none does. */
static uint32_t first_term(const App *app, ArticleId id)
{
    const Body *body = store_body(app->src.store, id);
    GroupHits hits = {NULL, 0, 0};
    uint32_t at = 0;
    if (!body || !app->matcher)
        return 0;
    group_hits_of(app->matcher, body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count && at == 0; i++)
        if (app->table.by < 0 || app->table.by == TABLE_BY_TOTAL ||
            hits.items[i].group == (uint32_t)app->table.by)
            at = hits.items[i].start;
    group_hits_release(&hits);
    return at;
}

static void table_enter(App *app)
{
    if (app->table.terms.shown) {
        term_table_enter(app);
        return;
    }
    ArticleId id = table_article(app, app->table.list.selected);
    if (id == ARTICLE_NONE)
        return;
    uint32_t at = first_term(app, id);
    (at > 0 ? app_jump_to_word : app_jump)(app, (Place){id, at});
}

static bool table_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->table.list;
    size_t row = list->top + (size_t)(y - inside.y - 1);
    (void)x;
    if (app->table.terms.shown)
        return term_table_point(app, inside, y);
    if (y == inside.y || row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

const Pane pane_keywords = {
    .name = "keywords",
    .keys = KEYS_TABLE,
    .hint = "Esc or q closes · o sorts · x terms · X by term · Enter goes there · ? help",
    .about = "Here: how often each keyword group stands in each article, and each of its terms",
    .title = table_title,
    .layout = table_layout,
    .draw = table_draw,
    .move = table_move,
    .point = table_point,
    .enter = table_enter,
};
