/* verb.h - the one table of verbs, and what a verb is given. */
#ifndef DOSSIER_CLI_VERB_H
#define DOSSIER_CLI_VERB_H

#include "cli/options.h"
#include "dossier/cli.h"

/* One command line, taken apart. A verb's own arguments come first; whatever follows is PATH…. */
typedef struct Call {
    const struct Verb *verb;
    Options options;
    char **args; /* exactly verb->n_args of them, or more when verb->more */
    size_t n_args;
    char **paths; /* the dossier to open; empty: the installed one, see corpus.h */
    size_t n_paths;
    const char *program; /* argv[0] */
} Call;

typedef struct Verb {
    const char *name;
    const char *args;    /* as shown: "QUERY" */
    const char *summary; /* one line without a full stop */
    const char
        *help; /* a paragraph or more, for help and manual page; blank lines part paragraphs */
    OptionSet options;
    unsigned char n_args; /* positional arguments before PATH… */
    bool more;            /* takes any number of arguments after those, and no PATH… */
    bool hidden;
    Status (*run)(const Call *call);
} Verb;

extern const Verb verb_table[];
extern const size_t verb_count;
const Verb *verb_find(Slice name); /* NULL */
const Verb *verb_near(Slice name); /* the nearest name, at most two edits away; NULL */
/* "dossier search [--json] … QUERY [PATH…]" */
void verb_usage(const Verb *verb, StrBuf *out);

/* One per file verb_NAME.c. */
Status verb_batch(const Call *call);
Status verb_check(const Call *call);
Status verb_collocates(const Call *call);
Status verb_count_hits(const Call *call);
Status verb_dates(const Call *call);
Status verb_frame(const Call *call);
Status verb_help(const Call *call);
Status verb_import(const Call *call);
Status verb_keywords(const Call *call);
Status verb_kwic(const Call *call);
Status verb_list(const Call *call);
Status verb_related(const Call *call);
Status verb_search(const Call *call);
Status verb_show(const Call *call);
Status verb_timeline(const Call *call);

/* One line on standard error, after "dossier: ", shown as text from outside is; returns
 * STATUS_ERROR. */
Status complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Text to standard output; STATUS_ERROR, said on standard error, when it cannot be written. */
Status print_out(Slice text);

#endif
