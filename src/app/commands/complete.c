/* complete.c - completion of the command line: command names, then what the command's table entry
 * says its argument is; in queries what complete_query.c finds.
 *
 * What completes the word is collected at the first Tab; each Tab puts the next in its place. */
#include "config.h"

#include <assert.h>

#include "app/commands/complete.h"
#include "app/commands/internal.h"
#include "app/commands/open.h"
#include "app/commands/complete_query.h"
#include "app/commands/settings.h"
#include "app/model.h"
#include "app/panes/pane.h"
#include "app/say.h"
#include "app/time.h"
#include "dossier/check.h"
#include "dossier/commands.h"

static Slice candidate_command(const App *app, size_t i)
{
    (void)app;
    return i < command_count ? slice_from(commands[i].name) : (Slice){NULL, 0};
}

static Slice candidate_pane(const App *app, size_t i)
{
    (void)app;
    return i < PANE_COUNT ? slice_from(pane_of(app, (PaneId)i)->name) : (Slice){NULL, 0};
}

static Slice candidate_order(const App *app, size_t i)
{
    (void)app;
    return i < RESULT_ORDERS ? slice_from(result_order_name((ResultOrder)i)) : (Slice){NULL, 0};
}

static Slice candidate_sort(const App *app, size_t i)
{
    if (app->search.active)
        return candidate_order(app, i);
    return i < SORT_COUNT ? slice_from(sort_name((SortKey)i)) : (Slice){NULL, 0};
}

static Slice candidate_group(const App *app, size_t i)
{
    if (i < app->info->n_groups)
        return app->info->groups[i].name;
    return i == app->info->n_groups       ? SLICE("all")
           : i == app->info->n_groups + 1 ? SLICE("none")
                                          : (Slice){NULL, 0};
}

static Slice candidate_copy(const App *app, size_t i)
{
    (void)app;
    return slice_from(copy_name(i));
}

static Slice candidate_article(const App *app, size_t i)
{
    return i < app->all.count ? store_article(app->src.store, app->all.ids[i])->key
                              : (Slice){NULL, 0};
}

static Slice candidate_lines(const App *app, size_t i)
{
    (void)app;
    return i < KWIC_ORDERS ? slice_from(kwic_order_name((KwicOrder)i)) : (Slice){NULL, 0};
}

static Slice candidate_counts(const App *app, size_t i)
{
    (void)app;
    return i < KWIC_MODES ? slice_from(kwic_mode_name((KwicMode)i)) : (Slice){NULL, 0};
}

static Slice candidate_saved(const App *app, size_t i)
{
    return i < state_saved_count(app->src.state) ? state_saved_name(app->src.state, i)
                                                 : (Slice){NULL, 0};
}

static Slice candidate_events(const App *app, size_t i)
{
    (void)app;
    return i < TIME_KINDS ? slice_from(time_kinds[i].name) : (Slice){NULL, 0};
}

static Slice candidate_scope(const App *app, size_t i)
{
    if (i < SCOPE_GROUP)
        return slice_from(time_scope_name((TimeScope)i));
    i -= SCOPE_GROUP;
    return i < app->info->n_groups ? app->info->groups[i].name : (Slice){NULL, 0};
}

static Slice candidate_reason(const App *app, size_t i)
{
    const char *name = reason_name(i);
    (void)app;
    return name ? slice_from(name) : (Slice){NULL, 0};
}

static Slice candidate_setting(const App *app, size_t i)
{
    (void)app;
    return setting_line(i);
}

typedef Slice (*CandidateFn)(const App *app, size_t i);

static const CandidateFn candidates[] = {
    [COMPLETE_COMMAND] = candidate_command,
    [COMPLETE_PANE] = candidate_pane,
    [COMPLETE_SORT] = candidate_sort,
    [COMPLETE_GROUP] = candidate_group,
    [COMPLETE_ORDER] = candidate_order,
    [COMPLETE_SAVED] = candidate_saved,
    [COMPLETE_LINES] = candidate_lines,
    [COMPLETE_COUNTS] = candidate_counts,
    [COMPLETE_EVENTS] = candidate_events,
    [COMPLETE_SCOPE] = candidate_scope,
    [COMPLETE_COPY] = candidate_copy,
    [COMPLETE_SETTING] = candidate_setting,
    [COMPLETE_REASON] = candidate_reason,
    [COMPLETE_ARTICLE] = candidate_article,
    [COMPLETE_MEMBER] = NULL /* group_completions() */,
    [COMPLETE_PATH] = NULL /* path_completions() */,
    [COMPLETE_QUERY] = NULL /* query_completions() */,
};
static_assert(sizeof candidates / sizeof *candidates == COMPLETE_KINDS, "a function for each kind");

/* More are of no use to somebody who goes through them by Tab. */
enum { CANDIDATES_MAX = 500 };

static void collect(const App *app, CandidateFn fn, Slice stem, Completions *out)
{
    Slice item;
    completions_clear(out);
    for (size_t i = 0; fn && out->count < CANDIDATES_MAX && (item = fn(app, i)).ptr; i++)
        if (slice_eq(slice_sub(item, 0, stem.len), stem))
            completions_add(out, item);
}

/* What completes the last word of a command line; returns the byte where that word begins. */
size_t command_completions(const App *app, Slice line, Completions *out)
{
    ptrdiff_t space = slice_find(line, SLICE(" "));
    if (space < 0) {
        collect(app, candidate_command, line, out);
        return 0;
    }
    size_t word = (size_t)space + 1;
    const Command *command = command_find(slice_sub(line, 0, word - 1));
    if (command && command->completion == COMPLETE_QUERY)
        return word + query_completions(app, slice_sub(line, word, line.len), out);
    if (command && command->completion == COMPLETE_PATH) {
        path_completions(slice_sub(line, word, line.len), out);
        return word;
    }
    if (command && command->completion == COMPLETE_MEMBER) {
        group_completions(app, slice_sub(line, word, line.len), out);
        return word;
    }
    collect(app, command ? candidates[command->completion] : NULL, slice_sub(line, word, line.len),
            out);
    return word;
}

static void begin(App *app)
{
    Prompt *prompt = &app->prompt;
    Slice line = slice_sub(strbuf_slice(&prompt->line.text), 0, prompt->line.cursor);
    prompt->word = (prompt->kind == PROMPT_COMMAND ? command_completions : query_completions)(
        app, line, &prompt->completions);
    prompt->completing = true;
    prompt->tried = SIZE_MAX;
}

void prompt_complete(App *app, bool backward)
{
    Prompt *prompt = &app->prompt;
    if (prompt->kind == PROMPT_FIND || prompt->kind == PROMPT_LINES)
        return;
    if (!prompt->completing)
        begin(app);
    size_t n = prompt->completions.count;
    if (n == 0) {
        prompt->completing = false;
        app_say(app, "nothing completes this");
        return;
    }
    prompt->tried = prompt->tried == SIZE_MAX ? (backward ? n - 1 : 0)
                                              : (prompt->tried + (backward ? n - 1 : 1)) % n;
    CHECK(prompt->tried < n);
    CHECK(prompt->word <= prompt->line.cursor);
    line_replace(&prompt->line, prompt->word, slice_from(prompt->completions.items[prompt->tried]));
}
