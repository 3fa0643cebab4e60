/* search.c - commands that search, and what the search prompt does while one types. */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>

#include "app/commands/internal.h"
#include "app/search_departure.h"
#include "app/search_hits.h"

COMMAND_FN(search)
{
    (void)count;
    app_search_depart(app, false);
    app->search.order = ORDER_RANK; /* one that was chosen rules the results it was chosen for */
    app->search.chosen = ARTICLE_NONE;
    app->search.feedback = false;
    app->search.steps = 0;
    if (arg.len == 0) {
        app_overlay(app, PANE_NONE);
        strbuf_clear(&app->search.parse);
        app->search.error.message[0] = '\0';
        prompt_open(&app->prompt, PROMPT_SEARCH, (Slice){NULL, 0});
        return;
    }
    state_history_add(app->src.state, HISTORY_SEARCH, arg);
    app->search.landing = true;
    app_search_start(app, arg, false);
}

COMMAND_FN(filter)
{
    (void)count;
    app_search_depart(app, true);
    if (arg.len == 0) {
        strbuf_clear(&app->search.parse);
        app->search.error.message[0] = '\0';
        prompt_open(&app->prompt, PROMPT_FILTER, (Slice){NULL, 0});
        return;
    }
    state_history_add(app->src.state, HISTORY_FILTER, arg);
    app_search_filter(app, arg, false);
}

COMMAND_FN(next_hit)
{
    (void)arg;
    app_search_step(app, count > 0 ? count : 1);
}

COMMAND_FN(previous_hit)
{
    (void)arg;
    app_search_step(app, count > 0 ? -count : -1);
}

Slice word_here(const App *app)
{
    const SearchState *search = &app->search;
    Slice word = article_view_point_word(&app->article);
    const Related *item = app->focus == PANE_RELATED ? related_selected(app) : NULL;
    if (item) {
        Slice shared;
        bool any = app->article.body && related_words(item, app->article.body->text, &shared, 1);
        return any ? shared : word;
    }
    if (word.len == 0 && search->hit < search->hits.count)
        word = slice_sub(app->article.body->text, search->hits.items[search->hit].start,
                         search->hits.items[search->hit].end);
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
    if (!app->search.active) {
        app_say(app, "no search yet: / begins one");
        return;
    }
    app->search.feedback = !app->search.feedback;
    app->search.announced = !app->search.feedback;
    app_say(app, app->search.feedback ? "looking for articles like the best ones too"
                                      : "only articles that match");
    app_search_start(app, strbuf_slice(&app->search.text), false);
}

COMMAND_FN(correct)
{
    (void)arg;
    char *query = slice_dup(strbuf_slice(&app->search.corrected));
    if (*query)
        cmd_search(app, slice_from(query), count);
    else
        app_say(app, "no search with a word that is nowhere");
    free(query);
}

COMMAND_FN(order)
{
    (void)count;
    ResultOrder order = (ResultOrder)(((int)app->search.order + 1) % RESULT_ORDERS);
    if (arg.len && !result_order_find(arg, &order)) {
        app_complain(app, "results by rank, date, source or list, found \"" SLICE_FMT "\"",
                     SLICE_ARG(arg));
        return;
    }
    if (!app->search.active) {
        app_say(app, "no results to sort: / begins a search; :sort sorts the list");
        return;
    }
    app->search.order = order;
    app->search.renewing = true;
    app_search_start(app, strbuf_slice(&app->search.text), false);
    app_say(app, "results by %s", result_order_name(app->search.order));
}

COMMAND_FN(save)
{
    (void)count;
    if (arg.len == 0 || slice_find(arg, SLICE(" ")) >= 0) {
        app_complain(app, "save NAME: one word, used in queries as query:NAME");
    } else if (app->search.text.len == 0) {
        app_complain(app, "no search to save: / begins one");
    } else {
        state_save_search(app->src.state, arg, strbuf_slice(&app->search.text));
        app_say(app, "saved: query:" SLICE_FMT " is %s", SLICE_ARG(arg),
                strbuf_str(&app->search.text));
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

/* --- the prompt --- */
