/* term_table.c - the table of keyword groups by term.
 *
 * A line for each group; below it, where it is open, one for each of its terms. Articles are
 * counted a little at a time in the order of the list, so that the first place of a term is that of
 * the first article which has it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/sort_key.h"
#include "dossier/workers.h"

enum { COLUMN = 10, LEAST_FIRST = 24 };

static const char *const order_names[] = {
    [TERMS_BY_LIST] = "list",
    [TERMS_BY_TIMES] = "times",
    [TERMS_BY_ARTICLES] = "articles",
    [TERMS_BY_NAME] = "name",
};

void term_table_release(TermsView *view)
{
    free(view->tallies);
    free(view->groups);
    free(view->open);
    free(view->rows);
}

/* --- groups and terms --- */

static void add_tally(TermsView *view, TermTally tally)
{
    view->tallies = mem_grow(view->tallies, &view->cap, view->n_tallies + 1, sizeof *view->tallies);
    tally.first.article = tally.last = ARTICLE_NONE;
    view->tallies[view->n_tallies++] = tally;
}

static void add_group(TermsView *view, const Group *group, uint32_t number)
{
    view->groups[number] = (uint32_t)view->n_tallies;
    add_tally(view, (TermTally){.group = number, .whole = true, .name = group->name});
    for (size_t i = 0; i < group->n_terms; i++)
        if (i == 0 || group->terms[i].concept != group->terms[i - 1].concept)
            add_tally(view, (TermTally){.group = number,
                                        .concept = group->terms[i].concept,
                                        .name = group->terms[i].text});
}

/* Which groups are open stays as it is where their number does. */
static void make_tallies(App *app)
{
    TermsView *view = &app->table.terms;
    size_t n = app->info->n_groups;
    if (n != view->n_groups || !view->groups) {
        free(view->groups);
        free(view->open);
        view->groups = mem_zalloc(n + 1, sizeof *view->groups);
        view->open = mem_zalloc(n + 1, sizeof *view->open);
        view->n_groups = n;
    }
    view->n_tallies = 0;
    for (size_t i = 0; i < n; i++)
        add_group(view, &app->info->groups[i], (uint32_t)i);
    view->counted = 0;
    view->sorted = false;
}

void term_table_forget(App *app)
{
    app->table.terms.n_tallies = 0;
}

/* The tally of a hit: terms stand in the order of their numbers behind their group. */
static TermTally *tally_of(TermsView *view, const GroupHit *hit)
{
    size_t at = view->groups[hit->group] + 1;
    while (at < view->n_tallies && view->tallies[at].group == hit->group &&
           view->tallies[at].concept != hit->concept)
        at++;
    return at < view->n_tallies && view->tallies[at].group == hit->group ? &view->tallies[at]
                                                                         : NULL;
}

/* --- counting --- */

static void count_hit(TermTally *tally, ArticleId id, const GroupHit *hit)
{
    tally->times++;
    tally->articles += tally->last != id;
    tally->last = id;
    if (tally->first.article == ARTICLE_NONE)
        tally->first = (Place){id, hit->start};
}

static void count_article(App *app, ArticleId id)
{
    TermsView *view = &app->table.terms;
    const Body *body = store_body(app->src.store, id);
    GroupHits hits = {NULL, 0, 0};
    if (!body || !app->matcher)
        return;
    group_hits_of(app->matcher, body, article_lang(app->src.store, id), &hits);
    for (size_t i = 0; i < hits.count; i++) {
        TermTally *tally = tally_of(view, &hits.items[i]);
        count_hit(&view->tallies[view->groups[hits.items[i].group]], id, &hits.items[i]);
        if (tally)
            count_hit(tally, id, &hits.items[i]);
    }
    group_hits_release(&hits);
}

static bool term_table_complete(const App *app)
{
    return app->table.terms.counted >= app_rows(app)->count;
}

void term_table_go_on(App *app, uint64_t end)
{
    TermsView *view = &app->table.terms;
    const RowOrder *rows = app_rows(app);
    if (view->n_tallies == 0)
        make_tallies(app);
    while (view->counted < rows->count && (end == UINT64_MAX || clock_ns() < end))
        count_article(app, rows->ids[view->counted++]);
}

/* --- rows --- */

static int by_times(const TermTally *a, const TermTally *b)
{
    return a->times != b->times ? (a->times > b->times ? -1 : 1) : 0;
}

static int by_articles(const TermTally *a, const TermTally *b)
{
    return a->articles != b->articles ? (a->articles > b->articles ? -1 : 1) : by_times(a, b);
}

static int by_name(const TermTally *a, const TermTally *b)
{
    return sort_key_cmp(a->name, (Slice){NULL, 0}, b->name, (Slice){NULL, 0});
}

static bool goes_before(TermsOrder by, const TermTally *a, const TermTally *b)
{
    int order = by == TERMS_BY_TIMES      ? by_times(a, b)
                : by == TERMS_BY_ARTICLES ? by_articles(a, b)
                : by == TERMS_BY_NAME     ? by_name(a, b)
                                          : 0;
    return order < 0;
}

/* Puts the rows [from, n) in order; they are few, and equal ones stay as they are. */
static void sort_from(TermsView *view, size_t from)
{
    for (size_t i = from + 1; i < view->n_rows; i++) {
        uint32_t row = view->rows[i];
        size_t k = i;
        for (; k > from &&
               goes_before(view->by, &view->tallies[row], &view->tallies[view->rows[k - 1]]);
             k--)
            view->rows[k] = view->rows[k - 1];
        view->rows[k] = row;
    }
}

static void add_row(TermsView *view, size_t tally)
{
    view->rows = mem_grow(view->rows, &view->rows_cap, view->n_rows + 1, sizeof *view->rows);
    view->rows[view->n_rows++] = (uint32_t)tally;
}

static void select_tally(TermsView *view, uint32_t tally)
{
    view->list.count = view->n_rows;
    for (size_t i = 0; i < view->n_rows; i++)
        if (view->rows[i] == tally) {
            list_select(&view->list, i);
            return;
        }
}

/* The groups stay in their order; what is sorted are the terms of each. */
static void make_rows(App *app)
{
    TermsView *view = &app->table.terms;
    size_t selected = view->list.selected;
    uint32_t tally = selected < view->n_rows ? view->rows[selected] : 0;
    view->n_rows = 0;
    for (size_t i = 0; i < view->n_tallies; i++) {
        if (view->tallies[i].whole) {
            add_row(view, i);
            continue;
        }
        size_t from = view->n_rows;
        for (; i < view->n_tallies && !view->tallies[i].whole; i++)
            if (view->open[view->tallies[i].group])
                add_row(view, i);
        if (term_table_complete(app))
            sort_from(view, from);
        i--;
    }
    select_tally(view, tally);
    view->sorted = term_table_complete(app);
}

void term_table_layout(App *app, Rect inside)
{
    TermsView *view = &app->table.terms;
    if (view->n_tallies == 0)
        make_tallies(app);
    if (!view->sorted)
        make_rows(app);
    list_layout(&view->list, view->n_rows, inside.h - 2);
}

static const TermTally *selected_tally(const App *app)
{
    const TermsView *view = &app->table.terms;
    size_t row = view->list.selected;
    return row < view->n_rows && view->rows[row] < view->n_tallies ? &view->tallies[view->rows[row]]
                                                                   : NULL;
}

void term_table_open(App *app, size_t group)
{
    TermsView *view = &app->table.terms;
    if (view->n_tallies == 0)
        make_tallies(app);
    if (group >= view->n_groups)
        return;
    view->open[group] = true;
    make_rows(app);
    select_tally(view, view->groups[group]);
}

void term_table_expand(App *app)
{
    TermsView *view = &app->table.terms;
    const TermTally *tally = selected_tally(app);
    if (!tally)
        return;
    uint32_t group = tally->group;
    view->open[group] = !view->open[group];
    make_rows(app);
    if (!view->open[group])
        select_tally(view, view->groups[group]);
}

void term_table_sort(App *app, Slice name)
{
    TermsView *view = &app->table.terms;
    size_t by = name.len == 0 ? (view->by + 1) % TERMS_ORDERS : 0;
    while (name.len > 0 && by < TERMS_ORDERS && !slice_eq_str(name, order_names[by]))
        by++;
    if (by == TERMS_ORDERS) {
        app_complain(app,
                     "terms are sorted by list, times, articles or name, found \"" SLICE_FMT "\"",
                     SLICE_ARG(name));
        return;
    }
    view->by = (TermsOrder)by;
    make_rows(app);
    app_say(app, "terms of each group by %s",
            by == TERMS_BY_LIST ? "the order of the manifest" : order_names[by]);
}

void term_table_enter(App *app)
{
    const TermTally *tally = selected_tally(app);
    if (!tally)
        return;
    if (tally->first.article == ARTICLE_NONE)
        app_say(app, term_table_complete(app) ? "no article of the list has it"
                                              : "not found in what is counted so far");
    else
        app_jump_to_word(app, tally->first);
}

bool term_table_point(App *app, Rect inside, int y)
{
    ListView *list = &app->table.terms.list;
    size_t line = (size_t)(y - inside.y - 1), row = list->top + line;
    if (y == inside.y || line >= list->page || row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

/* --- drawing --- */

void term_table_title(const App *app, StrBuf *out)
{
    const TermsView *view = &app->table.terms;
    strbuf_puts(out, "Keyword groups by term");
    if (view->by != TERMS_BY_LIST)
        strbuf_printf(out, " · by %s", order_names[view->by]);
}

/* Where the columns begin: names, two numbers, and the first article where it has space. */
typedef struct TermsColumns {
    int name, times, articles, first, first_w;
} TermsColumns;

static TermsColumns columns_of(Rect inside)
{
    int w = inside.w - 2;
    bool wide = w >= 2 * COLUMN + 2 * LEAST_FIRST;
    int first = w * 3 / 10 > LEAST_FIRST ? w * 3 / 10 : LEAST_FIRST;
    int name = w - 2 * COLUMN - (wide ? first : 0);
    TermsColumns c = {.name = name < 1 ? 1 : name};
    c.times = inside.x + 2 + c.name;
    c.articles = c.times + COLUMN;
    c.first = c.articles + COLUMN + 2;
    c.first_w = wide ? inside.x + inside.w - 1 - c.first : 0;
    return c;
}

static void draw_number(Frame *frame, int x, int y, size_t count)
{
    StrBuf text = STRBUF_INIT;
    if (count)
        describe_number(count, &text);
    else
        strbuf_puts(&text, "·");
    frame_right(frame, x, y, COLUMN, strbuf_str(&text), count ? ROLE_TEXT : ROLE_DIM, 0);
    strbuf_release(&text);
}

/* All variants of a term: "the mayor, la maire". */
static void put_name(const App *app, const TermTally *tally, StrBuf *out)
{
    const Group *group = &app->info->groups[tally->group];
    for (size_t i = 0; i < group->n_terms; i++)
        if (group->terms[i].concept == tally->concept)
            strbuf_printf(out, "%s" SLICE_FMT, out->len ? ", " : "",
                          SLICE_ARG(group->terms[i].text));
}

static void draw_tally(const App *app, Frame *frame, Rect inside, int y, const TermTally *tally)
{
    TermsColumns c = columns_of(inside);
    StrBuf name = STRBUF_INIT;
    int indent = tally->whole ? 2 : 4;
    if (tally->whole)
        strbuf_printf(&name, "%s " SLICE_FMT, app->table.terms.open[tally->group] ? "▾" : "▸",
                      SLICE_ARG(tally->name));
    else
        put_name(app, tally, &name);
    frame_text_cut(frame, inside.x + indent, y, c.name - indent + 2, strbuf_slice(&name),
                   tally->whole ? group_role(tally->group) : ROLE_TEXT, 0);
    draw_number(frame, c.times, y, tally->times);
    draw_number(frame, c.articles, y, tally->articles);
    if (c.first_w > 0 && tally->first.article != ARTICLE_NONE)
        frame_text_cut(frame, c.first, y, c.first_w,
                       article_title(app->src.store, tally->first.article), ROLE_DIM, 0);
    strbuf_release(&name);
}

static void draw_foot(const App *app, Frame *frame, Rect inside)
{
    StrBuf text = STRBUF_INIT;
    if (!term_table_complete(app)) {
        strbuf_puts(&text, "counting: ");
        describe_number(app->table.terms.counted, &text);
        strbuf_puts(&text, " of ");
        describe_number(app_rows(app)->count, &text);
    } else {
        strbuf_puts(&text, "counted in ");
        describe_count(app_rows(app)->count, "article", &text);
    }
    frame_text_cut(frame, inside.x + 2, inside.y + inside.h - 1, inside.w - 3, strbuf_slice(&text),
                   ROLE_DIM, 0);
    strbuf_release(&text);
}

void term_table_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const TermsView *view = &app->table.terms;
    TermsColumns c = columns_of(inside);
    frame_right(frame, c.times, inside.y, COLUMN, "times", ROLE_RULER, 0);
    frame_right(frame, c.articles, inside.y, COLUMN, "articles", ROLE_RULER, 0);
    if (c.first_w > 0)
        frame_str(frame, c.first, inside.y, c.first_w, "first in", ROLE_RULER, 0);
    for (size_t i = view->list.top; i < view->n_rows && i < view->list.top + view->list.page; i++) {
        int y = inside.y + 1 + (int)(i - view->list.top);
        draw_tally(app, frame, inside, y, &view->tallies[view->rows[i]]);
        if (i == view->list.selected)
            pane_select(frame, (Rect){inside.x, y, 1, 1}, focused);
    }
    if (inside.h > 2)
        draw_foot(app, frame, inside);
}
