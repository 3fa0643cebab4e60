/* program.c - commands about the program, and the keys of its prompt. */
#include "config.h"

#include <string.h>

#include "app/commands/internal.h"
#include "app/search_departure.h"
#include "app/steps.h"

static void show_help(App *app, bool all, Slice find, const Command *command)
{
    HelpView *help = &app->help;
    help->all = all;
    help->command = command;
    strbuf_clear(&help->find);
    strbuf_put_slice(&help->find, find);
    help->list.selected = help->list.top = 0;
    app_overlay(app, PANE_HELP);
}

/* The command of this name, or the one that this key runs in the focused pane. */
static const Command *command_named(const App *app, Slice name)
{
    const Command *command = command_find(name);
    size_t at = 0;
    Key key;
    if (command && slice_eq_str(name, command->name))
        return command;
    if (!key_parse(name, &at, &key) || at != name.len)
        return NULL;
    const char *text = binding_find(pane_of(app, app->focus)->keys, key);
    return text ? command_find((Slice){text, strcspn(text, " ")}) : NULL;
}

/* Once more: from the primer to the whole table, and from there it is closed. */
COMMAND_FN(help)
{
    (void)count;
    const HelpView *help = &app->help;
    bool shown = app->overlay == PANE_HELP;
    const Command *command = arg.len > 0 ? command_named(app, arg) : NULL;
    if (arg.len == 0 && shown && (help->all || help->find.len > 0 || help->command))
        app_overlay_close(app, PANE_HELP);
    else
        show_help(app, arg.len == 0 && shown, command ? (Slice){NULL, 0} : arg, command);
}

COMMAND_FN(find)
{
    (void)count;
    if (arg.len > 0)
        show_help(app, false, arg, NULL);
    if (arg.len > 0 || app->overlay != PANE_HELP)
        return;
    app->help.command = NULL;
    prompt_open(&app->prompt, PROMPT_FIND, (Slice){NULL, 0});
}

COMMAND_FN(keywords)
{
    (void)arg, (void)count;
    app->table.stamp.rows = SIZE_MAX; /* the list may have another order */
    app_overlay(app, PANE_KEYWORDS);
    panes_layout(app);
    table_select(app, app->article.id);
}

COMMAND_FN(terms)
{
    (void)arg, (void)count;
    app->table.terms.shown = !app->table.terms.shown || app->overlay != PANE_KEYWORDS;
    if (app->overlay != PANE_KEYWORDS)
        cmd_keywords(app, (Slice){NULL, 0}, 0);
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
    if (steps_stop(app))
        return;
    if (app->overlay != PANE_NONE)
        app_overlay_close(app, app->overlay);
    else if (app->zoom)
        app->zoom = false;
    else if (app->article.point_shown)
        app->article.point_shown = false;
    else if (app->concordance)
        close_concordance(app);
    else if (app->search.active || search_thread_busy(app->search.thread))
        app_search_leave(app);
    else if (app->search.filtering)
        app_search_end_filter(app);
    else if (app->focus != PANE_LIST)
        app_focus(app, PANE_LIST);
    else
        app_say(app, "nothing is open: q leaves, ? shows the keys");
}

COMMAND_FN(redraw)
{
    (void)arg, (void)count;
    app->request = REQUEST_REDRAW;
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
    app->request = REQUEST_SUSPEND;
}

/* The one thing that lies on top is closed; one stays at the place that is read. False: the base
 * shows, nothing lies on it. */
static bool close_top(App *app)
{
    bool covered = app->focus != PANE_LIST && !app_pane_visible(app, PANE_LIST);
    if (app->overlay != PANE_NONE)
        app_overlay_close(app, app->overlay);
    else if (app->zoom)
        app->zoom = false;
    else if (app->concordance && (app->focus == PANE_CONCORDANCE || !covered))
        close_concordance(app);
    else if (covered)
        app_focus(app, PANE_LIST);
    else if (app->search.active || search_thread_busy(app->search.thread))
        app_search_end(app);
    else if (app->search.filtering)
        app_search_end_filter(app);
    else
        return false;
    return true;
}

COMMAND_FN(leave)
{
    (void)arg, (void)count;
    if (close_top(app))
        return;
    if (app->writing.thread)
        app_say(app, "%s is not whole yet: Q leaves without it", app->writing.path);
    else
        app->request = REQUEST_QUIT;
}

COMMAND_FN(quit)
{
    (void)arg, (void)count;
    app->request = REQUEST_QUIT;
}
