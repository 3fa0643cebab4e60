/* reading.c - an article is read when its end was on the screen, when it was scrolled, or when it
 * stayed open for ten seconds.
 *
 * Open means that the article has the focus: what the cursor of a list shows is a preview. One that
 * ] or n brought may be passed through at once, so that its end counts from the first move on. A
 * visit ends with the next article; a mark changed by hand holds until then. */
#include "config.h"

#include "app/model.h"
#include "app/reading.h"
#include "dossier/workers.h"

#define OPEN_NS 10000000000u /* so long open is read */

static bool is_open(const App *app)
{
    return app->focus == PANE_ARTICLE && app->overlay == PANE_NONE &&
           app->prompt.kind == PROMPT_NONE && app->article.id != ARTICLE_NONE;
}

/* The visit to the article on the screen: it begins with the article. */
static Visit *visit(App *app)
{
    Visit *reading = &app->reading;
    if (reading->id != app->article.id)
        *reading = (Visit){.id = app->article.id};
    if (!is_open(app))
        reading->since = 0;
    else if (reading->since == 0)
        reading->since = clock_ns();
    return reading;
}

void reading_follow(App *app)
{
    (void)visit(app);
}

static void mark(App *app)
{
    query_context_set_read(&app->query_context, app->article.id, true);
    app->reading.done = true;
}

void reading_meant(App *app, ArticleId id)
{
    if (app->reading.id != id)
        app->reading = (Visit){.id = id};
    app->reading.meant = true;
}

void reading_scrolled(App *app)
{
    if (is_open(app) && !visit(app)->done)
        mark(app);
}

void reading_judged(App *app)
{
    visit(app)->done = true;
}

void reading_shown(App *app)
{
    const Visit *reading = visit(app);
    if (is_open(app) && reading->meant && !reading->done && app->article.body &&
        article_view_percent(&app->article) == 100)
        mark(app);
}

int reading_timeout(const App *app)
{
    const Visit *reading = &app->reading;
    if (!is_open(app) || reading->id != app->article.id || reading->since == 0 || reading->done)
        return -1;
    uint64_t open = clock_ns() - reading->since;
    return open >= OPEN_NS ? 0 : (int)((OPEN_NS - open) / 1000000) + 1;
}

void reading_tick(App *app)
{
    if (reading_timeout(app) == 0)
        mark(app);
}
