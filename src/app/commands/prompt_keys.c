/* prompt_keys.c - what a key does while a line is typed: completion, history, and for a search or a
 * filter its results, which follow what is typed. */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>

#include "app/commands/complete.h"
#include "app/commands/prompt_keys.h"
#include "app/kwic.h"
#include "app/kwic_filter.h"
#include "app/model.h"
#include "app/places.h"
#include "app/say.h"
#include "app/search_departure.h"
#include "app/search_hits.h"
#include "dossier/utf8.h"

/* --- searches and filters --- */

static bool searching(const App *app)
{
    return app->prompt.kind == PROMPT_SEARCH || app->prompt.kind == PROMPT_FILTER;
}

/* A line of the history means what it meant: it is whole until it is edited. */
static void search_edited(App *app)
{
    Slice text = strbuf_slice(&app->prompt.line.text);
    bool typing = app->prompt.history == 0;
    app->search.chosen = ARTICLE_NONE;
    if (app->prompt.kind == PROMPT_FILTER) {
        app_search_filter(app, text, typing);
    } else {
        app->search.landing = app->search.renewing = false;
        app_search_start(app, text, typing);
        if (!app->search.active && !search_thread_busy(app->search.thread))
            app_search_go_origin(app);
    }
}

/* A letter behind `patr…`, as the history keeps it, goes on with the word. */
static void go_on_with_word(App *app, Key key)
{
    static const char open[] = "\xE2\x80\xA6"; /* … */
    LineEdit *line = &app->prompt.line;
    Slice before = slice_sub(strbuf_slice(&line->text), 0, line->cursor);
    bool letter = key < K_BACKSPACE ? isalnum((int)key) : key > K_BACKSPACE && key < K_NONE;
    if (searching(app) && letter && slice_ends(before, open))
        line_replace(line, line->cursor - (sizeof open - 1), (Slice){NULL, 0});
}

/* ^T: the word that is nowhere becomes the nearest one. */
static bool take_meant(App *app, Key key)
{
    SearchState *search = &app->search;
    if (app->prompt.kind != PROMPT_SEARCH || key != K_CTRL('t') || search->corrected.len == 0 ||
        search_thread_busy(search->thread))
        return false;
    line_set(&app->prompt.line, strbuf_slice(&search->corrected));
    app->prompt.history = 0;
    search_edited(app);
    return true;
}

/* Enter on an empty line: the search that was there, else the one before. */
static void search_again(App *app)
{
    if (app->search.origin.active) {
        app_search_start(app, strbuf_slice(&app->search.origin.text), false);
    } else if (state_history_count(app->src.state, HISTORY_SEARCH) > 0) {
        app->search.landing = true;
        app_search_start(app, state_history(app->src.state, HISTORY_SEARCH, 0), false);
    }
}

/* What stands on the screen is what is kept. */
static void search_accepted(App *app)
{
    PromptKind kind = app->prompt.kind;
    bool empty = slice_trim(strbuf_slice(&app->prompt.line.text)).len == 0;
    bool part =
        app->search.error.incomplete && app->search.parse.len > 0; /* the rest is searched */
    if (!empty && app->search.error.message[0] && !part)
        return;
    prompt_close(&app->prompt);
    if (empty && kind == PROMPT_SEARCH)
        search_again(app);
    else if (empty)
        app_search_filter(app, (Slice){NULL, 0}, false);
    else
        state_history_add(app->src.state, prompt_history(kind),
                          kind == PROMPT_FILTER ? app_search_keep_filter(app)
                                                : app_search_land(app));
}

static void search_cancelled(App *app)
{
    const Departure *origin = &app->search.origin;
    bool filter = app->prompt.kind == PROMPT_FILTER;
    prompt_close(&app->prompt);
    if (!filter) {
        app_search_cancel(app);
        return;
    }
    if (origin->active)
        app_search_filter(app, strbuf_slice(&origin->text), false);
    else
        app_search_end_filter(app);
    app_search_go_origin(app);
}

/* While a search is typed, ^N and ^P choose among the results. */
static bool search_key(App *app, Key key)
{
    bool down = key == K_CTRL('n'), up = key == K_CTRL('p');
    if (app->prompt.kind != PROMPT_SEARCH || (!down && !up) || app->narrowed.count == 0)
        return false;
    list_move(&app->list, down ? MOVE_DOWN : MOVE_UP, 1);
    app->search.chosen = row_order_at(app_rows(app), app->list.selected);
    app_preview(app, app->search.chosen);
    app_search_hits(app);
    if (app->search.hits.count > 0)
        article_view_show(&app->article, app->search.hits.items[app->search.hit = 0].start);
    return true;
}

/* --- all prompts --- */

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
    case PROMPT_LINES:
    case PROMPT_FIND:
    case PROMPT_NONE:
        prompt_close(&app->prompt);
        break;
    }
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
    if (search_key(app, key) || take_meant(app, key))
        return;
    go_on_with_word(app, key);
    if (key == K_TAB || key == K_SHIFT_TAB) {
        prompt_complete(app, key == K_SHIFT_TAB);
        app->prompt.history = 0;
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

/* One line of it: runs of line ends and other controls are blanks. */
static void flatten(Slice text, StrBuf *out)
{
    StrBuf clean = STRBUF_INIT;
    utf8_repair(text, &clean);
    for (size_t i = 0; i < clean.len; i++) {
        unsigned char c = (unsigned char)clean.ptr[i];
        if (c >= ' ' && c != 0x7f)
            strbuf_putc(out, (char)c);
        else if (out->len > 0 && out->ptr[out->len - 1] != ' ')
            strbuf_putc(out, ' ');
    }
    strbuf_release(&clean);
}

void prompt_paste(App *app, Slice text)
{
    StrBuf line = STRBUF_INIT;
    flatten(text, &line);
    line_insert(&app->prompt.line, slice_trim(strbuf_slice(&line)));
    strbuf_release(&line);
    app->prompt.history = 0;
    edited(app);
}
