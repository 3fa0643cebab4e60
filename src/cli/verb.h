/* verb.h - what a verb is, and what it is given.
 *
 * The table of all verbs (verbs.h) stands at the top: only cli_main() knows it, and every verb is
 * handed it with its call, so that what a verb needs never needs the verbs. */
#ifndef DOSSIER_CLI_VERB_H
#define DOSSIER_CLI_VERB_H

#include "cli/options.h"
#include "cli/say.h"

/* One command line, taken apart. A verb's own arguments come first; whatever follows is PATH…. */
typedef struct Call {
    const struct Verbs *verbs; /* all of them */
    Options options;
    char **args; /* exactly as many as the verb takes, or more when it takes any number */
    size_t n_args;
    char **paths; /* the dossier to open; empty: the installed one, see corpus.h */
    size_t n_paths;
} Call;

typedef struct Verb {
    const char *name;
    const char *args;    /* as shown: "QUERY" */
    const char *summary; /* one line without a full stop */
    /* A paragraph or more, for help and manual page; blank lines part paragraphs. */
    const char *help;
    OptionSet options;
    unsigned char n_args; /* positional arguments before PATH… */
    bool more;            /* takes any number of arguments after those, and no PATH… */
    Status (*run)(const Call *call);
} Verb;

typedef struct Verbs {
    const Verb *items;
    size_t count;
} Verbs;

const Verb *verb_find(const Verbs *verbs, Slice name); /* NULL */
/* The nearest name, at most two edits away; NULL. */
const Verb *verb_near(const Verbs *verbs, Slice name);
/* "dossier search [--json] … QUERY [PATH…]" */
void verb_usage(const Verb *verb, StrBuf *out);

#endif
