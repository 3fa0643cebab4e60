/* ask.h - a query of the command line, parsed against a dossier and run. */
#ifndef DOSSIER_CLI_ASK_H
#define DOSSIER_CLI_ASK_H

#include "cli/corpus.h"
#include "dossier/concordance.h"
#include "dossier/search.h"
#include "dossier/state.h"

/* Not to be moved while open: the query's hooks point into it. */
typedef struct Ask {
    const Corpus *corpus;
    Query *query;
    State *state; /* what the reader did, for is: and query:; NULL when the query does not ask */
    QueryHooks hooks;
    QueryScope scope;
    SearchOptions options;
    bool more; /* the query is widened by words of its best answers */
} Ask;

/* What a corpus needs for a query of this text. */
unsigned ask_needs(Slice query);

void ask_init(Ask *ask, const Corpus *corpus, const Options *options);
/* Parses; replaces the query before. False when it has an error: said on standard error under
 * `file` and `line`, the line's text being the query (line 0: none). The part that could be parsed
 * stands in ask->query all the same. */
bool ask_parse(Ask *ask, Slice text, const char *file, uint32_t line);
void ask_release(Ask *ask);

Results *ask_run(const Ask *ask); /* says on standard error which limits bit */
/* Every hit of the query, in the order of the list. The caller releases. */
void ask_concordance(const Ask *ask, Concordance *out);
/* --sort of ranked articles. False, said on standard error, when the order is unknown. */
bool ask_order(Ask *ask, const Options *options);
/* Notes of the JSON document: query as typed and as understood. */
void ask_note(const Ask *ask, Slice text, Writer *writer);
/* With --more: the words it was widened by, and how many of `total` articles they brought. */
void ask_note_more(const Ask *ask, size_t total, Writer *writer);

/* Opens corpus and query for a verb whose first argument is the query. False: said on standard
 * error, nothing open. */
bool ask_open(Ask *ask, Corpus *corpus, const Call *call);
void ask_close(Ask *ask, Corpus *corpus);

#endif
