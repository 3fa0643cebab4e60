/* prompt.h - the line at the bottom where a command, a search or a filter is typed. */
#ifndef DOSSIER_APP_COMMANDS_PROMPT_H
#define DOSSIER_APP_COMMANDS_PROMPT_H

#include "app/commands/completions.h"
#include "app/commands/line_edit.h"
#include "dossier/state.h"

typedef enum PromptKind {
    PROMPT_NONE,
    PROMPT_COMMAND,
    PROMPT_SEARCH,
    PROMPT_FILTER,
    PROMPT_LINES,
    PROMPT_FIND
} PromptKind;

typedef struct Prompt {
    PromptKind kind;
    LineEdit line;
    size_t history; /* 0: what was typed; n: entry n-1 of the history */
    StrBuf typed;   /* what was typed, while history > 0 */
    /* Completion: what the word from byte `word` on may become, and which of them stands there. */
    Completions completions;
    size_t word, tried;
    bool completing;
} Prompt;

typedef enum PromptResult {
    PROMPT_NOTHING,
    PROMPT_EDITED,
    PROMPT_ACCEPTED,
    PROMPT_CANCELLED
} PromptResult;

void prompt_open(Prompt *prompt, PromptKind kind, Slice text);
void prompt_close(Prompt *prompt);
void prompt_release(Prompt *prompt);
PromptResult prompt_key(Prompt *prompt, const State *state, Key key);
/* What the line begins with: ":", "/", "&". */
const char *prompt_sign(PromptKind kind);
StateHistory prompt_history(PromptKind kind);

#endif
