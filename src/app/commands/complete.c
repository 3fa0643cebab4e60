/* complete.c - completion of the command line: command names, then what the command's table entry
 * says its argument is; in queries what complete_query.c finds. And the row below, which shows the
 * candidates or what the command is for.
 *
 * What completes the word is collected at the first Tab; each Tab puts the next one in its place.
 */
#include "config.h"

#include <string.h>

#include "app/commands/commands.h"
#include "dossier/wrap.h"

static Slice candidate_command(const App *app, size_t i)
{
    (void)app;
    return i < command_count ? slice_from(commands[i].name) : (Slice){NULL, 0};
}

static Slice candidate_pane(const App *app, size_t i)
{
    (void)app;
    return i < PANE_COUNT ? slice_from(pane_of((PaneId)i)->name) : (Slice){NULL, 0};
}

static Slice candidate_order(const App *app, size_t i)
{
    (void)app;
    return i < RESULT_ORDERS ? slice_from(order_name((ResultOrder)i)) : (Slice){NULL, 0};
}

static Slice candidate_sort(const App *app, size_t i)
{
    if (app->seek.active)
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
    static const char *const names[] = {"lines", "barcode", "forms", "collocates"};
    (void)app;
    return i < sizeof names / sizeof *names ? slice_from(names[i]) : (Slice){NULL, 0};
}

static Slice candidate_saved(const App *app, size_t i)
{
    return i < state_saved_count(app->src.state) ? state_saved_name(app->src.state, i)
                                                 : (Slice){NULL, 0};
}

static Slice candidate_events(const App *app, size_t i)
{
    static const char *const names[] = {"all", "events", "reports"};
    (void)app;
    return i < sizeof names / sizeof *names ? slice_from(names[i]) : (Slice){NULL, 0};
}

static Slice candidate_scope(const App *app, size_t i)
{
    static const char *const names[] = {"all", "article", "results"};
    enum { N = sizeof names / sizeof *names };
    if (i < N)
        return slice_from(names[i]);
    return i - N < app->info->n_groups ? app->info->groups[i - N].name : (Slice){NULL, 0};
}

typedef Slice (*CandidateFn)(const App *app, size_t i);

static const CandidateFn candidates[] = {
    [COMPLETE_COMMAND] = candidate_command, [COMPLETE_PANE] = candidate_pane,
    [COMPLETE_SORT] = candidate_sort,       [COMPLETE_GROUP] = candidate_group,
    [COMPLETE_ORDER] = candidate_order,     [COMPLETE_SAVED] = candidate_saved,
    [COMPLETE_LINES] = candidate_lines,     [COMPLETE_COUNTS] = candidate_counts,
    [COMPLETE_EVENTS] = candidate_events,   [COMPLETE_SCOPE] = candidate_scope,
    [COMPLETE_ARTICLE] = candidate_article,
};

/* More are of no use to somebody who goes through them by Tab. */
enum { CANDIDATES_MAX = 500 };

static void collect(const App *app, CandidateFn fn, Slice stem, Candidates *out)
{
    Slice item;
    candidates_clear(out);
    for (size_t i = 0; fn && out->count < CANDIDATES_MAX && (item = fn(app, i)).ptr; i++)
        if (slice_eq(slice_sub(item, 0, stem.len), stem))
            candidates_add(out, item);
}

/* What completes the last word of a command line; returns the byte where that word begins. */
static size_t command_candidates(const App *app, Slice line, Candidates *out)
{
    ptrdiff_t space = slice_find(line, SLICE(" "));
    if (space < 0) {
        collect(app, candidate_command, line, out);
        return 0;
    }
    size_t word = (size_t)space + 1;
    const Command *command = command_find(slice_sub(line, 0, word - 1));
    if (command && command->completion == COMPLETE_QUERY)
        return word + query_candidates(app, slice_sub(line, word, line.len), out);
    collect(app, command ? candidates[command->completion] : NULL, slice_sub(line, word, line.len),
            out);
    return word;
}

static void begin(App *app)
{
    Prompt *prompt = &app->prompt;
    Slice line = slice_sub(strbuf_slice(&prompt->line.text), 0, prompt->line.cursor);
    prompt->word = (prompt->kind == PROMPT_COMMAND ? command_candidates : query_candidates)(
        app, line, &prompt->candidates);
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
    size_t n = prompt->candidates.count;
    if (n == 0) {
        prompt->completing = false;
        app_say(app, "nothing completes this");
        return;
    }
    prompt->tried = prompt->tried == SIZE_MAX ? (backward ? n - 1 : 0)
                                              : (prompt->tried + (backward ? n - 1 : 1)) % n;
    line_replace(&prompt->line, prompt->word, slice_from(prompt->candidates.items[prompt->tried]));
}

/* --- the row below the command line -------------------------------------------------------------
 */

/* "sort [ORDER]  sort the list: …": what the command is for. */
static void hint_usage(const Command *command, Frame *frame, Rect row)
{
    StrBuf text = STRBUF_INIT;
    strbuf_printf(&text, "%s%s%s  %s", command->name, *command->args ? " " : "", command->args,
                  command->help);
    frame_text_cut(frame, row.x + 1, row.y, row.w - 1, strbuf_slice(&text), ROLE_DIM, 0);
    strbuf_release(&text);
}

/* The candidates side by side, from the first on, or from the one that is tried when it would not
 * be seen. */
static void hint_candidates(const Candidates *list, size_t tried, Frame *frame, Rect row)
{
    size_t from = 0, width = 0;
    for (size_t i = 0; tried != SIZE_MAX && i <= tried && from == 0; i++) {
        width += text_width(slice_from(list->items[i])) + 2;
        if (width > (size_t)row.w)
            from = tried;
    }
    int x = row.x + 1, end = row.x + row.w;
    for (size_t i = from; x < end && i < list->count; i++)
        x += 2 + frame_text_cut(frame, x, row.y, end - x, slice_from(list->items[i]),
                                i == tried ? ROLE_SELECTED : ROLE_DIM, 0);
}

bool completion_hint_draw(const App *app, Frame *frame, Rect row)
{
    const Prompt *prompt = &app->prompt;
    if (!prompt->completing || prompt->candidates.count < 2)
        return false;
    hint_candidates(&prompt->candidates, prompt->tried, frame, row);
    return true;
}

void command_hint_draw(const App *app, Frame *frame, Rect row)
{
    Slice line = strbuf_slice(&app->prompt.line.text);
    ptrdiff_t space = slice_find(line, SLICE(" "));
    const Command *command = command_find(slice_sub(line, 0, space < 0 ? line.len : (size_t)space));
    Candidates list = {NULL, 0, 0};
    if (line.len > 0 && space < 0 && !command)
        command_candidates(app, line, &list);
    if (list.count > 0)
        hint_candidates(&list, SIZE_MAX, frame, row);
    else if (command)
        hint_usage(command, frame, row);
    else
        frame_text_cut(frame, row.x + 1, row.y, row.w - 1,
                       line.len ? SLICE("no such command: ? lists them")
                                : SLICE("a command: Tab completes it, ? lists them all"),
                       ROLE_DIM, 0);
    candidates_release(&list);
}
