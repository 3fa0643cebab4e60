/* app.c - the life of an App. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/prompt_keys.h"
#include "app/kwic.h"
#include "app/model.h"
#include "app/panes/internal.h"
#include "app/places.h"
#include "app/say.h"
#include "app/view.h"
#include "app/writing.h"
#include "dossier/mem.h"

/* The loader goes for the article that was left, however far down the list it stands. */
static void resume_begin(App *app)
{
    Slice key = state_last_article(app->src.state);
    if (key.len == 0)
        return;
    app->resume = slice_dup(key);
    app->resuming = true;
    if (app->src.loader)
        loader_want(app->src.loader, key);
}

App *app_new(const AppSources *sources, const AppOptions *options)
{
    App *app = mem_zalloc(1, sizeof *app);
    app->src = *sources;
    app->options = *options;
    app->width = options->width > 0 ? options->width : 80;
    app->height = options->height > 0 ? options->height : 24;
    app->focus = app->drawer = PANE_LIST;
    app->overlay = PANE_NONE;
    app->measure = APP_MEASURE;
    app->panes = all_panes;
    app->groups = GROUPS_ALL;
    app->dates = true;
    app->article.id = app->browse_asked = app->browse_next = ARTICLE_NONE;
    app->related.part = RELATED_PARTS;
    app->table.by = TABLE_BY_LIST;
    app->home.article = app->before.article = app->related.of = app->time.followed =
        app->time.mention.article = app->timexes_of = app->reading.id = ARTICLE_NONE;
    app->time.view = timeline_view_new();
    app->time.anchor = SIZE_MAX;
    concordance_init(&app->kwic.lines, app->src.store);
    query_context_init(&app->query_context, app->src.store, app->src.chronicle, app->src.state);
    search_state_init(&app->search, app->src.index, app->src.store, options->wake_fd);
    resume_begin(app);
    app_refresh(app);
    view_restore(app);
    return app;
}

void app_free(App *app)
{
    if (!app)
        return;
    app_settle(app);
    writing_release(app);
    free(app->resume);
    free(app->marked);
    free(app->errand_target);
    strbuf_release(&app->errand_text);
    kwic_release(&app->kwic);
    table_release(&app->table);
    marks_release(&app->marks);
    recent_release(&app->recent);
    search_state_release(&app->search);
    query_context_release(&app->query_context);
    for (size_t i = 0; i < RESULT_ROWS; i++)
        snippet_release(&app->results[i].snippet);
    article_view_release(&app->article);
    row_order_release(&app->all);
    row_order_release(&app->narrowed);
    prompt_release(&app->prompt);
    strbuf_release(&app->help.find);
    timeline_view_free(app->time.view);
    timex_list_release(&app->timexes);
    diag_list_release(&app->findings);
    group_matcher_free(app->matcher);
    free(app);
}

void app_resize(App *app, int width, int height)
{
    app->width = width < 1 ? 1 : width;
    app->height = height < 1 ? 1 : height;
}

void app_findings(App *app, DiagList *findings)
{
    diag_move(&app->findings, findings);
}

AppRequest app_take_request(App *app)
{
    AppRequest request = app->request;
    app->request = REQUEST_NONE;
    return request;
}

AppErrand app_errand(const App *app)
{
    return (AppErrand){.text = strbuf_slice(&app->errand_text),
                       .target = app->errand_target,
                       .line = app->errand_line};
}

void app_paste(App *app, Slice text, bool cut)
{
    app->message.text[0] = '\0';
    if (app->prompt.kind == PROMPT_NONE)
        app_complain(app, "pasted text is no command: open a prompt first, / to search for it");
    else
        prompt_paste(app, text);
    if (cut && app->prompt.kind != PROMPT_NONE)
        app_complain(app, "only the beginning of what was pasted came in");
}

void app_settle(App *app)
{
    app_remember(app);
    view_save(app);
    state_flush(app->src.state);
}

void app_notice(App *app, const char *text)
{
    app_say(app, "%s", text);
}

void app_set_ground(App *app, Ground ground)
{
    app->ground = ground;
}

void app_theme(const App *app, Depth depth, Theme *theme)
{
    Ground ground = app->background == 1   ? GROUND_DARK
                    : app->background == 2 ? GROUND_LIGHT
                                           : app->ground;
    theme_init(theme, depth, ground, app->info->groups, app->info->n_groups);
}
