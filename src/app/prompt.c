#include "config.h"

#include "app/prompt.h"

static const struct {
    const char *sign;
    StateHistory history;
} kinds[] = {
    [PROMPT_NONE] = {"", HISTORY_COMMAND},          [PROMPT_COMMAND] = {":", HISTORY_COMMAND},
    [PROMPT_SEARCH] = {"/", HISTORY_SEARCH},        [PROMPT_FILTER] = {"&", HISTORY_FILTER},
    [PROMPT_LINES] = {"& lines: ", HISTORY_FILTER}, [PROMPT_FIND] = {"find: ", HISTORY_SEARCH},
};

const char *prompt_sign(PromptKind kind)
{
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
    strbuf_release(&prompt->stem);
}

static PromptResult step_history(Prompt *prompt, const State *state, bool older)
{
    StateHistory kind = prompt_history(prompt->kind);
    if (older ? prompt->history >= state_history_count(state, kind) : prompt->history == 0)
        return PROMPT_NOTHING;
    if (prompt->history == 0) {
        strbuf_clear(&prompt->typed);
        strbuf_put_slice(&prompt->typed, strbuf_slice(&prompt->line.text));
    }
    prompt->history += older ? 1 : (size_t)-1;
    line_set(&prompt->line, prompt->history ? state_history(state, kind, prompt->history - 1)
                                            : strbuf_slice(&prompt->typed));
    return PROMPT_EDITED;
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
    if (key == K_UP || key == K_DOWN)
        return step_history(prompt, state, key == K_UP);
    return line_key(&prompt->line, key) == EDIT_CHANGED ? PROMPT_EDITED : PROMPT_NOTHING;
}
