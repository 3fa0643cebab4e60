/* app.c - the life of an App, and what a key does.
 *
 * A key goes to the prompt when one is open; else a digit gathers a count, a letter may complete
 * `m` or `'`, and everything else is looked up in the key table (first in the focused pane's
 * context) and run as command text. Settling before each key makes the sizes and rows known that
 * commands such as page-down depend on. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/model.h"
#include "app/commands/commands.h"
#include "app/kwic.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"
#include "dossier/workers.h"

enum {
    COUNT_MAX = 1000000,
    COUNT_PAUSE_MS = 800,
    SAVE_PAUSE_MS = 3000,
    REST_MS = 15,
    MEASURE = 72
};

App *app_new(const AppSources *sources, const AppOptions *options)
{
    App *app = mem_zalloc(1, sizeof *app);
    app->src = *sources;
    app->options = *options;
    app->width = options->width > 0 ? options->width : 80;
    app->height = options->height > 0 ? options->height : 24;
    app->focus = app->drawer = PANE_LIST;
    app->overlay = PANE_NONE;
    app->count_focus = PANE_NONE;
    app->measure = MEASURE;
    app->groups = GROUPS_ALL;
    app->dates = true;
    app->reading.id = ARTICLE_NONE;
    app->home.article = app->before.article = app->related.of = app->time.followed =
        app->time.told.article = app->said_by = ARTICLE_NONE;
    app->time.view = timeline_view_new();
    concordance_init(&app->kwic.lines, app->src.store);
    asking_init(&app->asking, app->src.store, app->src.chronicle, app->src.state);
    seek_init(&app->seek, app->src.index, app->src.store, options->wake_fd);
    app_refresh(app);
    return app;
}

void app_free(App *app)
{
    if (!app)
        return;
    app_remember(app);
    kwic_release(&app->kwic);
    seek_release(&app->seek);
    asking_release(&app->asking);
    for (size_t i = 0; i < RESULT_ROWS; i++)
        snippet_release(&app->results[i].snippet);
    reading_release(&app->reading);
    shown_release(&app->all);
    shown_release(&app->narrowed);
    prompt_release(&app->prompt);
    strbuf_release(&app->help.find);
    timeline_view_free(app->time.view);
    timex_list_release(&app->said);
    diag_list_release(&app->findings);
    group_matcher_free(app->matcher);
    free(app);
}

void app_resize(App *app, int width, int height)
{
    app->width = width < 1 ? 1 : width;
    app->height = height < 1 ? 1 : height;
}

__attribute__((format(printf, 3, 0))) static void set_message(App *app, bool error,
                                                              const char *format, va_list args)
{
    StrBuf text = STRBUF_INIT;
    strbuf_vprintf(&text, format, args);
    size_t n = text.len;
    while (n >= sizeof app->message.text)
        n = utf8_prev(strbuf_slice(&text), n);
    if (n)
        memcpy(app->message.text, text.ptr, n);
    app->message.text[n] = '\0';
    app->message.error = error;
    strbuf_release(&text);
}

void app_say(App *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(app, false, format, args);
    va_end(args);
}

void app_complain(App *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(app, true, format, args);
    va_end(args);
}

/* --- commands -----------------------------------------------------------------------------------
 */

/* "no command", or the commands that a beginning may mean. */
static void complain_of_name(App *app, Slice name)
{
    StrBuf names = STRBUF_INIT;
    for (size_t i = 0; i < command_count; i++)
        if (slice_eq(slice_sub(slice_from(commands[i].name), 0, name.len), name))
            strbuf_printf(&names, "%s%s", names.len ? ", " : "", commands[i].name);
    if (names.len > 0)
        app_complain(app, "\"" SLICE_FMT "\" may be %s", SLICE_ARG(name), strbuf_str(&names));
    else
        app_complain(app, "no command \"" SLICE_FMT "\": ? lists them", SLICE_ARG(name));
    strbuf_release(&names);
}

static void run_counted(App *app, Slice text, long count)
{
    text = slice_trim(text);
    size_t end = 0;
    while (end < text.len && text.ptr[end] != ' ')
        end++;
    Slice name = slice_sub(text, 0, end), arg = slice_trim(slice_sub(text, end, text.len));
    uint64_t row;
    if (name.len == 0)
        return;
    if (arg.len == 0 && slice_to_u64(name, &row)) {
        pane_of(app->focus)->move(app, MOVE_TOP, row > COUNT_MAX ? COUNT_MAX : (long)row);
        return;
    }
    const Command *command = command_find(name);
    if (!command)
        complain_of_name(app, name);
    else if (arg.len > 0 && !*command->args)
        app_complain(app, "%s takes no argument, found \"" SLICE_FMT "\"", command->name,
                     SLICE_ARG(arg));
    else
        command->run(app, arg, count);
}

void app_run(App *app, const char *command)
{
    app_settle(app);
    run_counted(app, slice_from(command), 0);
}

/* --- counts and panes by digit ------------------------------------------------------------------
 */

static void undo_pane(App *app)
{
    app->focus = app->count_focus;
    app->drawer = app->count_drawer;
    app->count_focus = PANE_NONE;
}

/* A digit moves to the pane of that number at once; when a command follows that takes a count, it
 * was a count after all, and the focus goes back. After a pause it stays a pane. */
static void digit(App *app, long value)
{
    if (app->count_focus != PANE_NONE)
        undo_pane(app);
    bool first = app->count == 0;
    app->count = app->count * 10 + value;
    if (app->count > COUNT_MAX)
        app->count = COUNT_MAX;
    app->count_time = clock_ns();
    if (first && app->overlay == PANE_NONE && value <= PANE_RELATED + 1) {
        app->count_focus = app->focus;
        app->count_drawer = app->drawer;
        app_focus(app, (PaneId)(value - 1));
    }
}

static void forget_count(App *app)
{
    app->count = 0;
    app->count_focus = PANE_NONE;
    app->count_time = 0;
}

static bool passed(uint64_t since, uint64_t ms)
{
    return clock_ns() - since >= ms * 1000000;
}

bool app_keys_rest(const App *app)
{
    return passed(app->last_key, REST_MS);
}

int app_timeout(const App *app)
{
    if (app_pane_visible(app, PANE_RELATED) && related_is_due(app))
        return REST_MS;
    return app->count_focus != PANE_NONE ? COUNT_PAUSE_MS : app->unsaved ? SAVE_PAUSE_MS : -1;
}

void app_tick(App *app)
{
    if (app->count_focus != PANE_NONE && passed(app->count_time, COUNT_PAUSE_MS))
        forget_count(app);
    if (app->unsaved && passed(app->unsaved, SAVE_PAUSE_MS)) {
        app->unsaved = 0;
        app_remember(app);
        state_flush(app->src.state);
    }
}

/* The binding of a key given the focus that the key would act in. */
static const char *bound(const App *app, Key key, PaneId focus)
{
    return binding_find(app->overlay != PANE_NONE ? KEYS_OVERLAY : pane_of(focus)->keys, key);
}

static bool takes_count(const char *text)
{
    size_t n = strcspn(text, " ");
    const Command *command = command_find((Slice){text, n});
    return command && (command->flags & COMMAND_COUNTS);
}

static void bound_key(App *app, Key key)
{
    bool pane = app->count_focus != PANE_NONE;
    const char *text = bound(app, key, pane ? app->count_focus : app->focus);
    long count = app->count;
    if (pane && text && takes_count(text))
        undo_pane(app);
    else if (pane)
        text = bound(app, key, app->focus);
    forget_count(app);
    if (text) {
        run_counted(app, slice_from(text), count);
    } else {
        StrBuf name = STRBUF_INIT;
        key_format(key, &name);
        app_say(app, "%s does nothing here: ? shows the keys", strbuf_str(&name));
        strbuf_release(&name);
    }
}

void app_key(App *app, Key key)
{
    if (app->options.wait)
        app_refresh(app);
    app_settle(app);
    app->unsaved = app->last_key = clock_ns();
    app->touched = true;
    app->message.text[0] = '\0';
    if (app->prompt.kind != PROMPT_NONE)
        app_prompt_key(app, key);
    else if (app->pending)
        app_pending_key(app, key);
    else if ((key >= '1' && key <= '9') || (key == '0' && app->count > 0))
        digit(app, (long)(key - '0'));
    else
        bound_key(app, key);
}

void app_run_keys(App *app, const char *keys)
{
    Slice notation = slice_from(keys);
    size_t at = 0;
    Key key;
    while (app->wish != WISH_QUIT && key_parse(notation, &at, &key))
        app_key(app, key);
}

void app_findings(App *app, DiagList *findings)
{
    diag_move(&app->findings, findings);
}

AppWish app_take_wish(App *app)
{
    AppWish wish = app->wish;
    app->wish = WISH_NONE;
    return wish;
}

void app_theme(const App *app, Depth depth, Theme *theme)
{
    theme_init(theme, depth, app->info->groups, app->info->n_groups);
}
