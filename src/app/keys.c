/* keys.c - what a key does.
 *
 * A key goes to the prompt when one is open; else a digit gathers a count, a letter may complete
 * `m` or `'`, and everything else is looked up in the key table (first in the focused pane's
 * context) and run as command text. Settling before each key makes the sizes and rows known that
 * commands such as page-down depend on. */
#include "config.h"

#include <string.h>

#include "app/commands/internal.h"
#include "app/commands/prompt_keys.h"
#include "app/run.h"
#include "app/view.h"
#include "dossier/check.h"
#include "dossier/commands.h"
#include "dossier/workers.h"

enum { COUNT_PAUSE_MS = 800, SAVE_PAUSE_MS = 3000 };

static void undo_pane(App *app)
{
    CHECK(app->count_focus < PANE_COUNT);
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
    CHECK(value >= 0 && value <= 9);
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

int app_timeout(const App *app)
{
    int related = related_timeout(app);
    if (related >= 0)
        return related;
    return app->count_focus != PANE_NONE ? COUNT_PAUSE_MS : app->unsaved ? SAVE_PAUSE_MS : -1;
}

void app_tick(App *app)
{
    if (app->count_focus != PANE_NONE && passed(app->count_time, COUNT_PAUSE_MS))
        forget_count(app);
    if (app->unsaved && passed(app->unsaved, SAVE_PAUSE_MS)) {
        app->unsaved = 0;
        app_remember(app);
        view_save(app);
        state_flush(app->src.state);
    }
}

/* The binding of a key given the focus that the key would act in. */
static const char *bound(const App *app, Key key, PaneId focus)
{
    return binding_find(app->overlay != PANE_NONE ? KEYS_OVERLAY : pane_of(app, focus)->keys, key);
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
    CHECK(count >= 0 && count <= COUNT_MAX);
    forget_count(app);
    if (text) {
        run_command(app, slice_from(text), count);
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
    panes_layout(app);
    app->unsaved = app->last_key = clock_ns();
    app->browse_asked = app->browse_next;
    app->browse_next = ARTICLE_NONE;
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
    while (app->request != REQUEST_QUIT && key_parse(notation, &at, &key))
        app_key(app, key);
}
