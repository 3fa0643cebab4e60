/* refresh.c - taking in what came from other threads: articles, bodies, the chronicle's timeline,
 * results of searches. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/model.h"
#include "app/places.h"
#include "app/renew.h"
#include "app/say.h"
#include "app/time.h"
#include "dossier/check.h"

/* How long a first frame waits for what it shows: longer for one's place in a large dossier than
 * for the beginning of the list. */
enum { FIRST_FRAME_MS = 8, RESUME_MS = 400 };

/* The number that a group has now, by its name; those that nobody knows keep theirs. */
static int group_now(const DossierInfo *before, const DossierInfo *now, int group)
{
    if (!before || group < 0 || group >= (int)before->n_groups)
        return group;
    for (size_t i = 0; i < now->n_groups; i++)
        if (slice_eq(now->groups[i].name, before->groups[group].name))
            return (int)i;
    return (int)now->n_groups;
}

static bool same_terms(const Group *a, const Group *b)
{
    bool same = slice_eq(a->name, b->name) && a->n_terms == b->n_terms;
    for (size_t i = 0; same && i < a->n_terms; i++)
    same = slice_eq(a->terms[i].text, b->terms[i].text) &&
           slice_eq(a->terms[i].lang, b->terms[i].lang) &&
           a->terms[i].concept == b->terms[i].concept;
    return same;
}

static bool same_groups(const DossierInfo *a, const DossierInfo *b)
{
    bool same = a->n_groups == b->n_groups;
    for (size_t i = 0; same && i < a->n_groups; i++)
        same = same_terms(&a->groups[i], &b->groups[i]);
    return same;
}

/* Whatever was made with the terms of the groups is made again. */
static void renew_groups(App *app)
{
    app->time.stale = true;
    app->related.indexed = 0;
    app_search_groups(app);
}

static void take_groups(App *app)
{
    const DossierInfo *info = store_info(app->src.store), *before = app->info;
    if (info == before)
        return;
    app->groups = group_now(app->info, info, app->groups);
    if (app->time.scope == SCOPE_GROUP)
        app->time.scope_group = group_now(app->info, info, app->time.scope_group);
    if (app->table.by >= 0 && app->table.by < TABLE_GROUPS)
        app->table.by = group_now(app->info, info, app->table.by);
    app->info = info;
    group_matcher_free(app->matcher);
    app->matcher = info->n_groups ? group_matcher_new(info->groups, info->n_groups) : NULL;
    if (app->groups >= (int)info->n_groups)
        app->groups = GROUPS_ALL;
    if (app->time.scope == SCOPE_GROUP && app->time.scope_group >= (int)info->n_groups) {
        app->time.scope = SCOPE_ALL;
        app->time.stale = true;
    }
    app->article.body = NULL;
    table_forget(app);
    if (app->src.chronicle)
        chronicle_add(app->src.chronicle, NULL, 0); /* the corrections of dates may be others */
    if (before && !same_groups(before, info))
        renew_groups(app);
}

static void take_article(App *app, ArticleId id)
{
    row_order_add(&app->all, id);
    query_context_take(&app->query_context, id);
}

/* The new ones go where they belong, and the selection with its article. When all are read their
 * texts have given titles and dates: then all are sorted once more. */
static void sort_articles(App *app, size_t before)
{
    bool whole = !app_loading(app) && !app->sorted;
    if (app->all.count == before && !whole)
        return;
    ArticleId selected = row_order_at(app_rows(app), app->list.selected);
    row_order_merge(&app->all, whole ? 0 : before, app->src.store, app->sort);
    app->sorted = whole;
    size_t row = row_order_place(app_rows(app), selected);
    app->list.count = app_rows(app)->count;
    if (row != SIZE_MAX)
        list_select(&app->list, row);
}

static void take_articles(App *app)
{
    size_t count = store_count(app->src.store), before = app->all.count;
    for (; app->seen < count; app->seen++)
        if (!store_retired(app->src.store, (ArticleId)app->seen) &&
            row_order_place(&app->all, (ArticleId)app->seen) == SIZE_MAX)
            take_article(app, (ArticleId)app->seen);
    CHECK(app->all.count <= app->seen);
    if (app->sort != SORT_LIST)
        sort_articles(app, before);
}

static void resume_end(App *app)
{
    free(app->resume);
    app->resume = NULL;
}

/* Before the reader chose anything: the article left open last time, else the first. While the one
 * that was left may still be listed no other opens, for that would be one's place from then on. */
static void first_article(App *app)
{
    if (app->all.count == 0 || (app->touched && app->article.id != ARTICLE_NONE))
        return;
    ArticleId last = app->resume && !app->touched
                         ? store_find(app->src.store, slice_from(app->resume))
                         : ARTICLE_NONE;
    if (last != ARTICLE_NONE) {
        app_preview(app, last);
        resume_end(app);
        return;
    }
    if (app->resume && app->progress.wanted && !app->touched)
        return;
    resume_end(app);
    if (app->article.id == ARTICLE_NONE)
        app_preview(app, app->all.ids[0]);
}

/* The chronicle merges on a thread of its own and says so; here its newest snapshot is only taken
 * up. */
static void take_timeline(App *app)
{
    if (!app->src.chronicle || (app->writing.thread && app->writing.timeline))
        return;
    const Timeline *timeline = chronicle_timeline(app->src.chronicle);
    if (timeline == app->time.timeline && timeline->articles == app->time.articles)
        return;
    app->time.timeline = timeline;
    app->time.articles = timeline->articles;
    app->time.stale = true;
    time_update(app); /* at once: the snapshot before is gone, and the pane may be hidden */
    app->timexes_of = ARTICLE_NONE;  /* some dates may be read otherwise now */
    app->related.indexed = 0;        /* and some translations be known */
    app->article.measure = 0;        /* the article's own date may be known now */
    app->chooser.event = (Event){0}; /* its mentions were the snapshot's */
    app_overlay_close(app, PANE_CHOOSER);
}

/* What breaks, or is mended, while one reads is said at once. */
static void take_findings(App *app)
{
    loader_findings(app->src.loader, &app->findings);
    size_t before = app->errors_known, now = app->findings.errors;
    if (app_loading(app))
        return;
    app->errors_known = now;
    if (!app->errors_counted || now == before) {
        app->errors_counted = true;
        return;
    }
    if (now == 0)
        app_say(app, "what was wrong with this dossier is mended");
    else if (now > before)
        app_complain(app, "%zu error%s in this dossier: ! shows %s", now, now == 1 ? "" : "s",
                     now == 1 ? "it" : "them");
}

void app_refresh(App *app)
{
    if (app->src.loader && app->options.wait)
        loader_wait(app->src.loader);
    if (app->src.loader) {
        app->progress = loader_progress(app->src.loader);
        take_findings(app);
    }
    if (app->src.on_loaded && !app_loading(app))
        app->src.on_loaded(app->src.ctx, app->options.wait);
    writing_take(app);
    take_groups(app);
    renew_articles(app);
    take_articles(app);
    first_article(app);
    take_timeline(app);
    app_search_renew(app);
}

int app_patience(const App *app)
{
    return app->resuming ? RESUME_MS : FIRST_FRAME_MS;
}

bool app_ready(const App *app)
{
    if (!app_loading(app))
        return true;
    if (app->resume)
        return false;
    bool rows =
        app->progress.listing_done || app->progress.held || app->all.count >= (size_t)app->height;
    return rows && app->article.id != ARTICLE_NONE && store_body(app->src.store, app->article.id);
}

void app_painted(App *app)
{
    if (app->src.loader && !app->painted)
        loader_go(app->src.loader);
    app->painted = true;
}
