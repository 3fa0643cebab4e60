/* search.c - commands that search, and what the search prompt does while one types. */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>

#include "app/commands/commands.h"
#include "dossier/wrap.h"

COMMAND_FN(search)
{
    (void)count;
    seek_keep_origin(app, strbuf_slice(&app->seek.text), app->seek.active);
    app->seek.chosen = ARTICLE_NONE;
    app->seek.more = false;
    app->seek.steps = 0;
    if (arg.len == 0) {
        app_overlay(app, PANE_NONE);
        strbuf_clear(&app->seek.parse);
        app->seek.error.message[0] = '\0';
        prompt_open(&app->prompt, PROMPT_SEARCH, (Slice){NULL, 0});
        return;
    }
    state_history_add(app->src.state, HISTORY_SEARCH, arg);
    app->seek.landing = true;
    seek_start(app, arg, false);
}

COMMAND_FN(filter)
{
    (void)count;
    seek_keep_origin(app, strbuf_slice(&app->seek.filter_text), app->seek.filtering);
    if (arg.len == 0) {
        strbuf_clear(&app->seek.parse);
        app->seek.error.message[0] = '\0';
        prompt_open(&app->prompt, PROMPT_FILTER, (Slice){NULL, 0});
        return;
    }
    state_history_add(app->src.state, HISTORY_FILTER, arg);
    seek_filter(app, arg, false);
}

COMMAND_FN(next_hit)
{
    (void)arg;
    seek_step(app, count > 0 ? count : 1);
}

COMMAND_FN(previous_hit)
{
    (void)arg;
    seek_step(app, count > 0 ? -count : -1);
}

/* The word under the cursor, or the first words of what is selected. */
static Slice word_here(const App *app)
{
    const Seek *seek = &app->seek;
    Slice word = reading_point_word(&app->reading);
    if (app->focus == PANE_RELATED && app->related.list.selected < app->related.count) {
        const Related *item = &app->related.items[app->related.list.selected];
        return item->n_terms ? item->terms[0] : word;
    }
    if (word.len == 0 && seek->hit < seek->hits.count)
        word = slice_sub(app->reading.body->text, seek->hits.items[seek->hit].start,
                         seek->hits.items[seek->hit].end);
    return word;
}

COMMAND_FN(search_word)
{
    (void)arg;
    char *word = slice_dup(word_here(app));
    for (char *c = word; *c; c++)
        *c = (char)tolower((unsigned char)*c); /* AND, OR, NEAR are words here */
    if (*word)
        cmd_search(app, slice_from(word), count);
    else
        app_say(app, "no word here: <Left> and <Right> in the article move the word cursor");
    free(word);
}

COMMAND_FN(more)
{
    (void)arg, (void)count;
    if (!app->seek.active) {
        app_say(app, "no search yet: / begins one");
        return;
    }
    app->seek.more = !app->seek.more;
    app->seek.told = !app->seek.more;
    app_say(app, app->seek.more ? "looking for articles like the best ones too"
                                : "only articles that match");
    seek_start(app, strbuf_slice(&app->seek.text), false);
}

COMMAND_FN(order)
{
    (void)count;
    int order = arg.len ? RESULT_ORDERS : ((int)app->seek.order + 1) % RESULT_ORDERS;
    for (int i = 0; i < RESULT_ORDERS && arg.len; i++)
        if (slice_eq_str(arg, order_name((ResultOrder)i)))
            order = i;
    if (order == RESULT_ORDERS) {
        app_complain(app, "results by rank, date, source or list, found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
        return;
    }
    app->seek.order = (ResultOrder)order;
    app->seek.renewing = true;
    if (app->seek.active)
        seek_start(app, strbuf_slice(&app->seek.text), false);
    app_say(app, "results by %s", order_name(app->seek.order));
}

COMMAND_FN(save)
{
    (void)count;
    if (arg.len == 0 || slice_find(arg, SLICE(" ")) >= 0) {
        app_complain(app, "save NAME: one word, used in queries as query:NAME");
    } else if (app->seek.text.len == 0) {
        app_complain(app, "no search to save: / begins one");
    } else {
        state_save_search(app->src.state, arg, strbuf_slice(&app->seek.text));
        app_say(app, "saved: query:" SLICE_FMT " is %s", SLICE_ARG(arg),
                strbuf_str(&app->seek.text));
    }
}

COMMAND_FN(forget)
{
    (void)count;
    if (state_saved_search(app->src.state, arg).len == 0) {
        app_complain(app, "no saved search \"" SLICE_FMT "\"", SLICE_ARG(arg));
        return;
    }
    state_save_search(app->src.state, arg, (Slice){NULL, 0});
    app_say(app, "forgotten: " SLICE_FMT, SLICE_ARG(arg));
}

/* --- the prompt ---------------------------------------------------------------------------------
 */

void search_edited(App *app)
{
    Slice text = strbuf_slice(&app->prompt.line.text);
    app->seek.chosen = ARTICLE_NONE;
    if (app->prompt.kind == PROMPT_FILTER) {
        seek_filter(app, text, true);
    } else {
        app->seek.landing = app->seek.renewing = false;
        seek_start(app, text, true);
        if (!app->seek.active && !finder_busy(app->seek.finder))
            seek_go_origin(app);
    }
}

void search_accepted(App *app)
{
    PromptKind kind = app->prompt.kind;
    char *text = slice_dup(slice_trim(strbuf_slice(&app->prompt.line.text)));
    bool part = app->seek.error.incomplete && app->seek.parse.len > 0; /* the rest is searched */
    if (*text && app->seek.error.message[0] && !part) {
        free(text);
        return;
    }
    prompt_close(&app->prompt);
    if (*text)
        state_history_add(app->src.state, prompt_history(kind), slice_from(text));
    if (kind == PROMPT_FILTER) {
        seek_filter(app, slice_from(text), false);
    } else if (*text) {
        app->seek.landing = true;
        seek_start(app, slice_from(text), false);
    } else if (app->seek.origin.active) {
        seek_start(app, strbuf_slice(&app->seek.origin.text), false);
    } else if (state_history_count(app->src.state, HISTORY_SEARCH) > 0) {
        app->seek.landing = true;
        seek_start(app, state_history(app->src.state, HISTORY_SEARCH, 0), false);
    }
    free(text);
}

void search_cancelled(App *app)
{
    const Departure *origin = &app->seek.origin;
    bool filter = app->prompt.kind == PROMPT_FILTER;
    prompt_close(&app->prompt);
    app->seek.landing = false;
    if (filter && origin->active) {
        seek_filter(app, strbuf_slice(&origin->text), false);
    } else if (filter) {
        seek_end_filter(app);
    } else if (origin->active) {
        app->seek.renewing = true;
        seek_start(app, strbuf_slice(&origin->text), false);
    } else {
        seek_end(app);
    }
    seek_go_origin(app);
}

/* While a search is typed, ^N and ^P choose among the results. */
bool search_key(App *app, Key key)
{
    bool down = key == K_CTRL('n'), up = key == K_CTRL('p');
    if (app->prompt.kind != PROMPT_SEARCH || (!down && !up) || app->narrowed.count == 0)
        return false;
    list_move(&app->list, down ? MOVE_DOWN : MOVE_UP, 1);
    app->seek.chosen = shown_at(app_shown(app), app->list.selected);
    app_preview(app, app->seek.chosen);
    seek_hits(app);
    if (app->seek.hits.count > 0)
        reading_show(&app->reading, app->seek.hits.items[app->seek.hit = 0].start);
    return true;
}

/* Below the prompt: the error under its place, else how the query was understood and what it found.
 */
void prompt_hint_draw(const App *app, Frame *frame, Rect row)
{
    const Seek *seek = &app->seek;
    Slice text = strbuf_slice(&app->prompt.line.text);
    int x = row.x + 1;
    if (seek->error.message[0]) {
        int at = 1 + (int)text_width(slice_sub(text, 0, seek->error.at.start));
        int w = (int)text_width(slice_sub(text, seek->error.at.start, seek->error.at.end));
        Role role = seek->error.incomplete ? ROLE_DIM : ROLE_ERROR;
        frame_repeat(frame, at, row.y, w < 1 ? 1 : w, "^", role, 0);
        frame_text_cut(frame, at + (w < 1 ? 1 : w) + 1, row.y, row.w - at - w - 2,
                       slice_from(seek->error.message), role, 0);
        return;
    }
    if (slice_trim(text).len == 0) {
        const char *help =
            app->prompt.kind == PROMPT_FILTER
                ? "show only: words, \"a phrase\", lang:fr, date:2021, is:unread; Tab completes"
                : "words, \"a phrase\", wom*, a NEAR/5 b, title:…, date:2021, @group; Tab "
                  "completes";
        frame_text_cut(frame, x, row.y, row.w - 1, slice_from(help), ROLE_DIM, 0);
        return;
    }
    StrBuf hint = STRBUF_INIT;
    strbuf_puts(&hint, strbuf_str(&seek->parse));
    if (app->prompt.kind == PROMPT_SEARCH) {
        strbuf_puts(&hint, "  ·  ");
        seek_status(app, &hint);
    }
    frame_text_cut(frame, x, row.y, row.w - 1, strbuf_slice(&hint), ROLE_DIM, 0);
    strbuf_release(&hint);
}
