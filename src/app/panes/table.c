/* table.c - the table of keyword groups: how often each group's terms stand in each article of the
 * list.
 *
 * Only rows on screen are counted; counts are kept by row modulo the size of the cache, as a screen
 * has fewer rows. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "dossier/grapheme.h"

enum { COLUMN = 14, LEAST_COLUMN = 8, TITLE = 30, LEAST_TITLE = 16 };

static void table_title(const App *app, StrBuf *out)
{
    (void)app;
    strbuf_puts(out, "Keyword groups by article");
}

/* The columns beside a title: as wide as names are, narrower where not all groups would fit. */
typedef struct TableColumns {
    size_t count;
    int width, title; /* cells */
} TableColumns;

static TableColumns columns_of(const App *app, Rect inside)
{
    size_t most = app->info->n_groups < TABLE_GROUPS ? app->info->n_groups : TABLE_GROUPS;
    int width = most ? (inside.w - 2 - TITLE) / (int)most : COLUMN;
    width = width > COLUMN ? COLUMN : width < LEAST_COLUMN ? LEAST_COLUMN : width;
    int space = (inside.w - 2 - LEAST_TITLE) / width;
    size_t fits = space < 0 ? 0 : (size_t)space;
    size_t count = fits < most ? fits : most;
    return (TableColumns){count, width, inside.w - 2 - (int)count * width};
}

static void count_article(App *app, size_t place)
{
    TableRow *row = &app->table.rows[place % TABLE_ROWS];
    ArticleId id = row_order_at(app_rows(app), place);
    const Body *body = store_body(app->src.store, id);
    GroupHits hits = {NULL, 0, 0};
    if (!body || !app->matcher || (row->body == body && row->id == id))
        return;
    *row = (TableRow){.id = id, .body = body};
    group_hits_of(app->matcher, body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count; i++)
        if (hits.items[i].group < TABLE_GROUPS)
            row->counts[hits.items[i].group]++;
    group_hits_release(&hits);
}

static void table_layout(App *app, Rect inside)
{
    const RowOrder *rows = app_rows(app);
    ListView *list = &app->table.list;
    list_layout(list, rows->count, inside.h - 1);
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++)
        count_article(app, i);
}

static void draw_head(const App *app, Frame *frame, Rect inside, const TableColumns *columns)
{
    for (size_t group = 0; group < columns->count; group++) {
        Slice name = app->info->groups[group].name;
        int most = columns->width - 2, w = (int)text_width(name);
        if (w > most)
            w = most;
        int x = inside.x + 1 + columns->title + (int)(group + 1) * columns->width - w;
        frame_text_cut(frame, x, inside.y, w, name, group_role(group), 0);
    }
}

static void draw_counts(const App *app, Frame *frame, int x, int y, size_t place,
                        const TableColumns *columns)
{
    const TableRow *row = &app->table.rows[place % TABLE_ROWS];
    ArticleId id = row_order_at(app_rows(app), place);
    for (size_t group = 0; group < columns->count && row->id == id && row->body; group++) {
        StrBuf text = STRBUF_INIT;
        if (row->counts[group])
            describe_number(row->counts[group], &text);
        else
            strbuf_puts(&text, "·");
        frame_right(frame, x + (int)group * columns->width, y, columns->width, strbuf_str(&text),
                    row->counts[group] ? ROLE_TEXT : ROLE_DIM, 0);
        strbuf_release(&text);
    }
}

static void table_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const RowOrder *rows = app_rows(app);
    const ListView *list = &app->table.list;
    TableColumns columns = columns_of(app, inside);
    if (app->info->n_groups == 0) {
        pane_note(frame, inside,
                  "This dossier has no keyword groups: groups: in its manifest declares them.");
        return;
    }
    draw_head(app, frame, inside, &columns);
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++) {
        int y = inside.y + 1 + (int)(i - list->top);
        frame_text_cut(frame, inside.x + 2, y, columns.title - 2,
                       article_title(app->src.store, rows->ids[i]), ROLE_TEXT, 0);
        draw_counts(app, frame, inside.x + 1 + columns.title, y, i, &columns);
        if (i != list->selected)
            continue;
        pane_select(frame, (Rect){inside.x, y, 1, 1}, focused);
    }
}

static void table_move(App *app, Move move, long n)
{
    list_move(&app->table.list, move, n);
}

static void table_enter(App *app)
{
    ArticleId id = row_order_at(app_rows(app), app->table.list.selected);
    if (id != ARTICLE_NONE)
        app_jump(app, (Place){id, 0});
}

static bool table_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->table.list;
    size_t row = list->top + (size_t)(y - inside.y - 1);
    (void)x;
    if (y == inside.y || row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

const Pane pane_keywords = {
    .name = "keywords",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · Enter goes to the article · ? help",
    .about = "Here: how often each keyword group stands in each article",
    .title = table_title,
    .layout = table_layout,
    .draw = table_draw,
    .move = table_move,
    .point = table_point,
    .enter = table_enter,
};
