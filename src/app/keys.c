/* keys.c - what a key does.
 *
 * A key goes to the prompt when one is open; else a digit gathers a count, a letter may complete
 * `m`, `'` or `y`, and everything else is looked up in the key table (first in the focused pane's
 * context) and run as command text. Layout before each key makes the sizes and rows known that
 * commands such as page-down depend on. */
#include "config.h"

#include <string.h>

#include "app/commands/internal.h"
#include "app/commands/prompt_keys.h"
#include "app/run.h"
#include "app/steps.h"
#include "app/view.h"
#include "dossier/check.h"
#include "dossier/commands.h"
#include "dossier/workers.h"

enum { SAVE_PAUSE_MS = 3000 };

/* Digits do nothing but count, in every pane; with Alt they go to a pane (bindings.c). */
static void digit(App *app, long value)
{
    CHECK(value >= 0 && value <= 9);
    app->count = app->count * 10 + value;
    if (app->count > COUNT_MAX)
        app->count = COUNT_MAX;
}

static bool passed(uint64_t since, uint64_t ms)
{
    return clock_ns() - since >= ms * 1000000;
}

/* Of two times to wait, of which -1 is for ever. */
static int sooner(int a, int b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

int app_timeout(const App *app)
{
    int first = related_timeout(app);
    first = sooner(first, reading_timeout(app));
    first = sooner(first, steps_timeout(app));
    return sooner(first, app->unsaved ? SAVE_PAUSE_MS : -1);
}

void app_tick(App *app)
{
    reading_tick(app);
    steps_tick(app);
    if (app->unsaved && passed(app->unsaved, SAVE_PAUSE_MS)) {
        app->unsaved = 0;
        app_settle(app);
    }
}

static bool takes_count(const char *text)
{
    size_t n = strcspn(text, " ");
    const Command *command = command_find((Slice){text, n});
    return command && (command->flags & COMMAND_COUNTS);
}

static void bound_key(App *app, Key key)
{
    PaneId pane = app->overlay != PANE_NONE ? app->overlay : app->focus;
    const char *text = binding_find(pane_of(app, pane)->keys, key);
    long count = app->count;
    CHECK(count >= 0 && count <= COUNT_MAX);
    app->count = 0;
    if (text) {
        run_command(app, slice_from(text), takes_count(text) ? count : 0);
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
    steps_layout(app);
    reading_follow(app);
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
    else if (key == K_ESC && app->count > 0)
        app->count = 0;
    else
        bound_key(app, key);
}

const char *app_run_keys(App *app, const char *keys)
{
    Slice notation = slice_from(keys);
    size_t at = 0;
    Key key;
    while (app->request != REQUEST_QUIT && app->request != REQUEST_OPEN &&
           key_parse(notation, &at, &key))
        app_key(app, key);
    return keys + at;
}
