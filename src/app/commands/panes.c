/* panes.c - commands about panes: focus, zoom, measure, order of the list, highlighting. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/internal.h"
#include "dossier/date_fix.h"
#include "dossier/file.h"
#include "dossier/show.h"

enum { MEASURE_STEP = 4 };

COMMAND_FN(focus)
{
    (void)count;
    PaneId pane = pane_find(app, arg);
    if (pane == PANE_NONE)
        app_complain(app, "no pane \"" SLICE_FMT "\"", SLICE_ARG(arg));
    else if (context_is_overlay(pane_of(app, pane)->keys))
        app_overlay(app, pane);
    else
        app_focus(app, pane);
}

static void step_pane(App *app, int step)
{
    int last = app->concordance ? PANE_CONCORDANCE : PANE_RELATED;
    int pane = (int)app->focus + step;
    app_focus(app, (PaneId)(pane < 0 ? last : pane > last ? 0 : pane));
}

COMMAND_FN(next_pane)
{
    (void)arg, (void)count;
    step_pane(app, 1);
}

COMMAND_FN(previous_pane)
{
    (void)arg, (void)count;
    step_pane(app, -1);
}

COMMAND_FN(zoom)
{
    (void)arg, (void)count;
    app->zoom = !app->zoom;
}

/* What was asked for, and what the pane has space for. */
static void say_measure(App *app)
{
    panes_layout(app);
    int space = app->article.measure;
    if (space > 0 && space < app->measure)
        app_say(app, "measure %d columns; this pane has room for %d", app->measure, space);
    else
        app_say(app, "measure %d columns", app->measure);
}

static void set_measure(App *app, int measure)
{
    app->measure = measure < MEASURE_LEAST  ? MEASURE_LEAST
                   : measure > MEASURE_MOST ? MEASURE_MOST
                                            : measure;
    say_measure(app);
}

COMMAND_FN(wider)
{
    (void)arg;
    set_measure(app, app->measure + MEASURE_STEP * (int)(count > 0 && count < 50 ? count : 1));
}

COMMAND_FN(narrower)
{
    (void)arg;
    set_measure(app, app->measure - MEASURE_STEP * (int)(count > 0 && count < 50 ? count : 1));
}

COMMAND_FN(measure)
{
    (void)count;
    uint64_t cells;
    if (arg.len == 0)
        say_measure(app);
    else if (slice_to_u64(arg, &cells) && cells >= MEASURE_LEAST && cells <= MEASURE_MOST)
        set_measure(app, (int)cells);
    else
        app_complain(app, "a measure is %d to %d columns, found \"" SLICE_FMT "\"", MEASURE_LEAST,
                     MEASURE_MOST, SLICE_ARG(arg));
}

COMMAND_FN(sort)
{
    SortKey key = SORT_COUNT;
    if (app->overlay == PANE_KEYWORDS) {
        table_sort(app, arg);
        return;
    }
    if (app->search.active) {
        cmd_order(app, arg, count);
        return;
    }
    for (int i = 0; i < SORT_COUNT; i++)
        if (slice_eq_str(arg, sort_name((SortKey)i)))
            key = (SortKey)i;
    if (arg.len == 0)
        key = (SortKey)((app->sort + 1) % SORT_COUNT);
    if (key == SORT_COUNT) {
        app_complain(app, "sort by list, date, title, source or author, found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
        return;
    }
    app->sort = key;
    row_order_sort(&app->all, app->src.store, key);
    if (app->narrow)
        row_order_sort(&app->narrowed, app->src.store, key);
    app_preview(app, app->article.id);
    app_say(app, "sorted by %s", key == SORT_LIST ? "the order of the dossier" : sort_name(key));
}

static Slice group_name(const App *app, int group)
{
    if (group == GROUPS_ALL)
        return SLICE("all");
    if (group == GROUPS_NONE)
        return SLICE("none");
    return app->info->groups[group].name;
}

/* all, each group alone, none, all again */
static int next_groups(const App *app)
{
    int n = (int)app->info->n_groups;
    if (app->groups == GROUPS_NONE)
        return GROUPS_ALL;
    return app->groups + 1 < n ? app->groups + 1 : GROUPS_NONE;
}

COMMAND_FN(groups)
{
    (void)count;
    int group = GROUPS_NONE - 1;
    if (arg.len == 0)
        group = next_groups(app);
    for (int i = GROUPS_NONE; i < (int)app->info->n_groups && arg.len; i++)
        if (slice_eq(group_name(app, i), arg))
            group = i;
    if (group < GROUPS_NONE) {
        app_complain(app, "no keyword group \"" SLICE_FMT "\"", SLICE_ARG(arg));
        return;
    }
    app->groups = group;
    app_say(app, "keyword groups shown: " SLICE_FMT, SLICE_ARG(group_name(app, group)));
}

static bool group_shows(const App *app, const GroupHit *hit)
{
    return app->groups == GROUPS_ALL || app->groups == hit->group;
}

/* To the next highlighted term from the word cursor, or from the top of the screen. */
static void step_term(App *app, bool forward)
{
    ArticleView *view = &app->article;
    const GroupHit *found = NULL;
    uint32_t from = view->point_shown ? view->point : article_view_place(view);
    for (size_t i = 0; i < view->groups.count; i++) {
        const GroupHit *hit = &view->groups.items[i];
        if (!group_shows(app, hit))
            continue;
        if (forward ? hit->start > from || (hit->start == from && !view->point_shown)
                    : hit->start < from)
            found = hit;
        if (forward && found)
            break;
    }
    if (!found) {
        app_say(app, forward ? "no highlighted term below" : "no highlighted term above");
        return;
    }
    view->point = found->start;
    view->point_shown = true;
    article_view_show(view, found->start);
    Slice group = app->info->groups[found->group].name;
    app_say(app, SLICE_FMT ": " SLICE_FMT, SLICE_ARG(group),
            SLICE_ARG(slice_sub(view->body->text, found->start, found->end)));
}

COMMAND_FN(next_term)
{
    (void)arg;
    for (long n = count > 0 ? count : 1; n > 0; n--)
        step_term(app, true);
}

COMMAND_FN(previous_term)
{
    (void)arg;
    for (long n = count > 0 ? count : 1; n > 0; n--)
        step_term(app, false);
}

COMMAND_FN(dates)
{
    (void)arg, (void)count;
    app->dates = !app->dates;
    app_say(app, "dates in the text are %s", app->dates ? "shown" : "not shown");
}

/* The date at the word cursor, else the next one below the top of the screen. */
static const Timex *date_here(const App *app)
{
    const TimexList *dates = app_dates(app);
    uint32_t from = app_point(app);
    for (size_t i = 0; dates && i < dates->count; i++)
        if (dates->items[i].end > from && !interval_is_none(dates->items[i].when))
            return &dates->items[i];
    return NULL;
}

COMMAND_FN(date)
{
    (void)arg, (void)count;
    const Timex *date = date_here(app);
    ArticleView *view = &app->article;
    if (!date) {
        app_say(app, app->dates ? "no date below" : "dates are not shown: :dates shows them");
        return;
    }
    StrBuf text = STRBUF_INIT;
    show_text(slice_sub(view->body->text, date->start, date->end), &text);
    app_say(app, "“%s” is %s %s: %s%s", strbuf_str(&text), timex_type_name(date->type), date->value,
            timex_how_text(date->how), date->conflict ? "; it contradicts itself" : "");
    strbuf_release(&text);
    view->point = date->start;
    view->point_shown = true;
    article_view_show(view, date->start);
}

/* Writes a correction of the date at the cursor into the manifest, and reads that again. */
static void fix_date(App *app, Slice value, bool dismiss)
{
    const Timex *date = date_here(app);
    Slice path = app->info->path;
    DiagList findings = DIAG_LIST_INIT;
    if (!date) {
        app_say(app, "no date below");
        return;
    }
    if (!slice_ends(path, ".yaml") && !slice_ends(path, ".yml")) {
        app_complain(app, "corrections are kept in a manifest: dossier import makes one");
        return;
    }
    Slice text = app->article.body->text;
    DateFix fix = {.article = store_article(app->src.store, app->article.id)->key,
                   .text = slice_sub(text, date->start, date->end),
                   .value = value,
                   .dismiss = dismiss,
                   .nth = date_fix_nth(text, date->start, date->end)};
    char *file = slice_dup(path);
    if (date_fix_save(file, &fix, &findings)) {
        app_say(app, "“" SLICE_FMT "” %s" SLICE_FMT ", kept in %s", SLICE_ARG(fix.text),
                dismiss ? "is no date" : "is ", SLICE_ARG(value), file_name(file));
        if (app->src.loader)
            loader_reload(app->src.loader);
    } else {
        app_complain(app, "%s", findings.count ? findings.items[0].message : "cannot be written");
    }
    diag_list_release(&findings);
    free(file);
}

COMMAND_FN(fix_date)
{
    (void)count;
    Interval when;
    if (arg.len == 0)
        prompt_open(&app->prompt, PROMPT_COMMAND, SLICE("fix-date "));
    else if (!interval_parse_iso(arg, &when))
        app_complain(app,
                     "a date is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-Www, found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
    else
        fix_date(app, arg, false);
}

COMMAND_FN(dismiss_date)
{
    (void)arg, (void)count;
    fix_date(app, (Slice){NULL, 0}, true);
}

COMMAND_FN(read)
{
    (void)arg, (void)count;
    if (app->article.id == ARTICLE_NONE)
        return;
    bool read = !query_context_is_read(&app->query_context, app->article.id);
    query_context_set_read(&app->query_context, app->article.id, read);
    reading_judged(app);
    app_say(app, read ? "marked as read" : "marked as unread");
}
