/* commands.h - the one table of commands, and the one table of keys.
 *
 * Help pane, completion of the prompt, manual page and tests are derived from these two tables. A
 * key is bound to command text, exactly what could be typed after `:`. */
#ifndef DOSSIER_COMMANDS_H
#define DOSSIER_COMMANDS_H

#include "dossier/app.h"

typedef enum CommandSection {
    SECTION_MOVE,
    SECTION_PANES,
    SECTION_SEARCH,
    SECTION_HIGHLIGHT,
    SECTION_TIME,
    SECTION_PLACES,
    SECTION_PROGRAM,
    SECTION_COUNT
} CommandSection;

/* What completes a command's argument. */
typedef enum CompletionKind {
    COMPLETE_NOTHING,
    COMPLETE_COMMAND,
    COMPLETE_PANE,
    COMPLETE_SORT,
    COMPLETE_ARTICLE,
    COMPLETE_GROUP,
    COMPLETE_MEMBER,
    COMPLETE_ORDER,
    COMPLETE_LINES,
    COMPLETE_COUNTS,
    COMPLETE_SAVED,
    COMPLETE_EVENTS,
    COMPLETE_SCOPE,
    COMPLETE_REASON,
    COMPLETE_COPY,
    COMPLETE_SETTING,
    COMPLETE_PATH,
    COMPLETE_QUERY,
    COMPLETE_KINDS
} CompletionKind;

enum { COMMAND_COUNTS = 1 /* takes a count before its key */ };

/* arg is trimmed and may be empty; count is 0 when none was given. */
typedef void CommandFn(App *app, Slice arg, long count);

typedef struct Command {
    const char *name;
    const char *args; /* "[QUERY]"; NULL when it takes none */
    const char *help; /* one line */
    CommandFn *run;
    uint8_t section, completion, flags;
} Command;

extern const Command commands[];
extern const size_t command_count;
const Command *command_find(Slice name); /* a unique beginning is enough; NULL */
/* The name nearest to one that is no command's; NULL when none is near. */
const char *command_nearest(Slice name);
const char *section_name(CommandSection section);

/* Where a key means what it says. */
typedef enum KeyContext {
    KEYS_EVERYWHERE,
    KEYS_LIST,
    KEYS_ARTICLE,
    KEYS_TIMELINE,
    KEYS_RELATED,
    KEYS_CONCORDANCE,
    KEYS_OVERLAY,
    KEYS_TABLE, /* an overlay too: what is not bound here is as in the others */
    KEYS_MARKS, /* and one more */
    KEYS_CONTEXTS
} KeyContext;

typedef struct KeyBinding {
    KeyContext context;
    const char *key; /* in notation */
    const char *command;
} KeyBinding;

extern const KeyBinding bindings[];
extern const size_t binding_count;
/* The command text of a key in a context, else in those around it, everywhere at last; NULL. */
const char *binding_find(KeyContext context, Key key);
/* Of a pane that lies over all others. */
bool context_is_overlay(KeyContext context);
const char *context_name(KeyContext context);
/* "j, <Down>": the keys that run this command text in a context (KEYS_EVERYWHERE: only those). */
void binding_keys(KeyContext context, const char *command, StrBuf *out);
/* The whole key table as text, one line a command: what the manual page prints. */
void bindings_describe(StrBuf *out);

#endif
