/* prompt.c - the prompt: which line is typed, and the history it goes through. */
#include "config.h"

#include <assert.h>

#include "app/commands/prompt.h"
#include "dossier/check.h"

static const struct {
    const char *sign;
    StateHistory history;
} kinds[] = {
    [PROMPT_NONE] = {"", HISTORY_COMMAND},          [PROMPT_COMMAND] = {":", HISTORY_COMMAND},
    [PROMPT_SEARCH] = {"/", HISTORY_SEARCH},        [PROMPT_FILTER] = {"&", HISTORY_FILTER},
    [PROMPT_LINES] = {"& lines: ", HISTORY_FILTER}, [PROMPT_FIND] = {"find: ", HISTORY_SEARCH},
};
static_assert(sizeof kinds / sizeof *kinds == PROMPT_FIND + 1, "a row for each kind of prompt");

const char *prompt_sign(PromptKind kind)
{
    CHECK(kind <= PROMPT_FIND);
    return kinds[kind].sign;
}

StateHistory prompt_history(PromptKind kind)
{
    return kinds[kind].history;
}

void prompt_open(Prompt *prompt, PromptKind kind, Slice text)
{
    prompt->kind = kind;
    prompt->history = 0;
    prompt->completing = false;
    line_set(&prompt->line, text);
}

void prompt_close(Prompt *prompt)
{
    prompt->kind = PROMPT_NONE;
    line_set(&prompt->line, (Slice){NULL, 0});
}

void prompt_release(Prompt *prompt)
{
    line_release(&prompt->line);
    strbuf_release(&prompt->typed);
    completions_release(&prompt->completions);
}

/* The next older or newer entry that begins with what was typed; beyond the newest stands that
 * itself. */
static PromptResult step_history(Prompt *prompt, const State *state, bool older)
{
    StateHistory kind = prompt_history(prompt->kind);
    size_t count = state_history_count(state, kind), entry = prompt->history;
    CHECK(prompt->kind != PROMPT_NONE);
    if (entry == 0) {
        strbuf_clear(&prompt->typed);
        strbuf_put_slice(&prompt->typed, strbuf_slice(&prompt->line.text));
    }
    Slice typed = strbuf_slice(&prompt->typed), text = typed;
    do {
        if (older ? entry >= count : entry == 0)
            return PROMPT_NOTHING;
        entry += older ? 1 : (size_t)-1;
        text = entry ? state_history(state, kind, entry - 1) : typed;
    } while (entry && !slice_starts(text, strbuf_str(&prompt->typed)));
    prompt->history = entry;
    line_set(&prompt->line, text);
    return PROMPT_EDITED;
}

/* Up and Down, and ^P and ^N where they do not choose among results. */
static bool is_history_key(const Prompt *prompt, Key key, bool *older)
{
    bool emacs = prompt->kind != PROMPT_SEARCH;
    *older = key == K_UP || (emacs && key == K_CTRL('p'));
    return *older || key == K_DOWN || (emacs && key == K_CTRL('n'));
}

PromptResult prompt_key(Prompt *prompt, const State *state, Key key)
{
    if (key != K_TAB && key != K_SHIFT_TAB)
        prompt->completing = false;
    if (key == K_ENTER)
        return PROMPT_ACCEPTED;
    if (key == K_ESC || key == K_CTRL('c') || key == K_CTRL('g'))
        return PROMPT_CANCELLED;
    if ((key == K_BACKSPACE || key == K_CTRL('h')) && prompt->line.text.len == 0)
        return PROMPT_CANCELLED;
    bool older;
    if (is_history_key(prompt, key, &older))
        return step_history(prompt, state, older);
    if (line_key(&prompt->line, key) != EDIT_CHANGED)
        return PROMPT_NOTHING;
    prompt->history = 0;
    return PROMPT_EDITED;
}
