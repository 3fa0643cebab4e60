/* program.c - commands about the program, and the keys of its prompt. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/commands.h"
#include "app/kwic.h"

COMMAND_FN(help)
{
    (void)count;
    strbuf_clear(&app->help.find);
    strbuf_put_slice(&app->help.find, arg);
    app->help.list.selected = 0;
    app_overlay(app, PANE_HELP);
}

COMMAND_FN(find)
{
    if (arg.len > 0)
        cmd_help(app, arg, count);
    else if (app->overlay == PANE_HELP)
        prompt_open(&app->prompt, PROMPT_FIND, (Slice){NULL, 0});
}

COMMAND_FN(keywords)
{
    (void)arg, (void)count;
    app->table.list.count = app_shown(app)->count;
    list_select(&app->table.list, app->list.selected);
    app_overlay(app, PANE_TABLE);
}

COMMAND_FN(messages)
{
    (void)arg, (void)count;
    app_overlay(app, PANE_MESSAGES);
}

COMMAND_FN(command_line)
{
    (void)count;
    prompt_open(&app->prompt, PROMPT_COMMAND, arg);
}

static void close_concordance(App *app)
{
    app->concordance = false;
    app_focus(app, app->focus == PANE_CONCORDANCE ? PANE_ARTICLE : app->focus);
}

/* What Esc means: the innermost thing that is open is closed. */
COMMAND_FN(close)
{
    (void)arg, (void)count;
    if (app->overlay != PANE_NONE)
        app_overlay(app, PANE_NONE);
    else if (app->zoom)
        app->zoom = false;
    else if (app->reading.point_shown)
        app->reading.point_shown = false;
    else if (app->concordance)
        close_concordance(app);
    else if (app->seek.active || finder_busy(app->seek.finder))
        seek_end(app);
    else if (app->seek.filtering)
        seek_end_filter(app);
    else if (app->focus != PANE_LIST)
        app_focus(app, PANE_LIST);
    else
        app_say(app, "nothing is open: q leaves, ? shows the keys");
}

COMMAND_FN(redraw)
{
    (void)arg, (void)count;
    app->wish = WISH_REDRAW;
}

COMMAND_FN(reload)
{
    (void)arg, (void)count;
    if (!app->src.loader)
        return;
    loader_reload(app->src.loader);
    app_say(app, "looking again at what is on disk");
}

COMMAND_FN(suspend)
{
    (void)arg, (void)count;
    app->wish = WISH_SUSPEND;
}

COMMAND_FN(quit)
{
    (void)arg, (void)count;
    if (app->overlay != PANE_NONE)
        app_overlay(app, PANE_NONE);
    else if (app->focus == PANE_CONCORDANCE)
        close_concordance(app);
    else
        app->wish = WISH_QUIT;
}

/* --- the prompt ---------------------------------------------------------------------------------
 */

static void accept_command(App *app)
{
    char *line = slice_dup(strbuf_slice(&app->prompt.line.text));
    prompt_close(&app->prompt);
    if (slice_trim(slice_from(line)).len > 0) {
        state_history_add(app->src.state, HISTORY_COMMAND, slice_from(line));
        app_run(app, line);
    }
    free(line);
}

static void accept(App *app)
{
    switch (app->prompt.kind) {
    case PROMPT_COMMAND:
        accept_command(app);
        break;
    case PROMPT_SEARCH:
    case PROMPT_FILTER:
        search_accepted(app);
        break;
    default:
        prompt_close(&app->prompt);
    }
}

static bool searching(const App *app)
{
    return app->prompt.kind == PROMPT_SEARCH || app->prompt.kind == PROMPT_FILTER;
}

static void edited(App *app)
{
    if (app->prompt.kind == PROMPT_LINES) {
        kwic_filter(app, strbuf_slice(&app->prompt.line.text));
    } else if (searching(app)) {
        search_edited(app);
    } else if (app->prompt.kind == PROMPT_FIND) {
        strbuf_clear(&app->help.find);
        strbuf_put_slice(&app->help.find, strbuf_slice(&app->prompt.line.text));
        app->help.list.selected = 0;
    }
}

static void cancelled(App *app)
{
    if (searching(app)) {
        search_cancelled(app);
        return;
    }
    if (app->prompt.kind == PROMPT_LINES)
        kwic_filter(app, (Slice){NULL, 0});
    if (app->prompt.kind == PROMPT_FIND)
        strbuf_clear(&app->help.find);
    prompt_close(&app->prompt);
}

void app_prompt_key(App *app, Key key)
{
    if (search_key(app, key))
        return;
    if (key == K_TAB || key == K_SHIFT_TAB) {
        prompt_complete(app, key == K_SHIFT_TAB);
        edited(app);
        return;
    }
    switch (prompt_key(&app->prompt, app->src.state, key)) {
    case PROMPT_ACCEPTED:
        accept(app);
        break;
    case PROMPT_CANCELLED:
        cancelled(app);
        break;
    case PROMPT_EDITED:
        edited(app);
        break;
    case PROMPT_NOTHING:
        break;
    }
}
