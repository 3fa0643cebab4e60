/* Completion of the command line: command names, then what the command's table entry says its
 * argument is; and the row below it, which shows the candidates or what the command is for.
 *
 * The word being completed is remembered as it was typed; each Tab offers the next candidate that
 * begins with it. */
#include "config.h"

#include <string.h>

#include "app/commands.h"
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
    [COMPLETE_ARTICLE] = candidate_article, [COMPLETE_QUERY] = NULL,
};

/* What completes the word that begins at byte `word` of the line. */
static CandidateFn candidates_of(Slice line, size_t word)
{
    if (word == 0)
        return candidate_command;
    const Command *command = command_find(slice_sub(line, 0, word - 1));
    return command ? candidates[command->completion] : NULL;
}

/* The n-th candidate that begins with `stem`; absent beyond the last. */
static Slice nth_match(const App *app, CandidateFn fn, Slice stem, size_t n)
{
    Slice item;
    for (size_t i = 0; (item = fn(app, i)).ptr; i++)
        if (slice_eq(slice_sub(item, 0, stem.len), stem) && n-- == 0)
            return item;
    return (Slice){NULL, 0};
}

static size_t count_matches(const App *app, CandidateFn fn, Slice stem)
{
    size_t n = 0;
    Slice item;
    for (size_t i = 0; (item = fn(app, i)).ptr; i++)
        n += slice_eq(slice_sub(item, 0, stem.len), stem);
    return n;
}

static void begin(Prompt *prompt)
{
    Slice line = strbuf_slice(&prompt->line.text);
    ptrdiff_t space = slice_find(line, SLICE(" "));
    prompt->word = space >= 0 && (size_t)space < prompt->line.cursor ? (size_t)space + 1 : 0;
    strbuf_clear(&prompt->stem);
    strbuf_put_slice(&prompt->stem, slice_sub(line, prompt->word, prompt->line.cursor));
    prompt->completing = true;
    prompt->tried = SIZE_MAX;
}

void prompt_complete(App *app, bool backward)
{
    Prompt *prompt = &app->prompt;
    if (prompt->kind != PROMPT_COMMAND)
        return;
    if (!prompt->completing)
        begin(prompt);
    CandidateFn fn = candidates_of(strbuf_slice(&prompt->line.text), prompt->word);
    size_t n = fn ? count_matches(app, fn, strbuf_slice(&prompt->stem)) : 0;
    if (n == 0) {
        app_say(app, "nothing completes this");
        return;
    }
    prompt->tried = prompt->tried == SIZE_MAX ? (backward ? n - 1 : 0)
                                              : (prompt->tried + (backward ? n - 1 : 1)) % n;
    line_replace(&prompt->line, prompt->word,
                 nth_match(app, fn, strbuf_slice(&prompt->stem), prompt->tried));
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
static void hint_candidates(const App *app, CandidateFn fn, Slice stem, Frame *frame, Rect row)
{
    size_t tried = app->prompt.completing ? app->prompt.tried : SIZE_MAX, from = 0, width = 0;
    Slice item;
    for (size_t i = 0; tried != SIZE_MAX && i <= tried && from == 0; i++) {
        width += text_width(nth_match(app, fn, stem, i)) + 2;
        if (width > (size_t)row.w)
            from = tried;
    }
    int x = row.x + 1, end = row.x + row.w;
    for (size_t i = from; x < end && (item = nth_match(app, fn, stem, i)).ptr; i++)
        x += 2 + frame_text_cut(frame, x, row.y, end - x, item,
                                i == tried ? ROLE_SELECTED : ROLE_DIM, 0);
}

void command_hint_draw(const App *app, Frame *frame, Rect row)
{
    const Prompt *prompt = &app->prompt;
    Slice line = strbuf_slice(&prompt->line.text), stem = line;
    size_t word = 0;
    ptrdiff_t space = slice_find(line, SLICE(" "));
    if (prompt->completing)
        word = prompt->word, stem = strbuf_slice(&prompt->stem);
    else if (space >= 0)
        word = (size_t)space + 1, stem = slice_sub(line, word, line.len);
    const Command *command = command_find(slice_sub(line, 0, space < 0 ? line.len : (size_t)space));
    CandidateFn fn = candidates_of(line, word);
    bool choose = prompt->completing || (word == 0 && stem.len > 0 && !command);
    if (choose && fn && count_matches(app, fn, stem) > 0)
        hint_candidates(app, fn, stem, frame, row);
    else if (command)
        hint_usage(command, frame, row);
    else
        frame_text_cut(frame, row.x + 1, row.y, row.w - 1,
                       line.len ? SLICE("no such command: ? lists them")
                                : SLICE("a command: Tab completes it, ? lists them all"),
                       ROLE_DIM, 0);
}
