/* query.h - a query of the command line, parsed against a dossier and run. */
#ifndef DOSSIER_CLI_QUERY_H
#define DOSSIER_CLI_QUERY_H

#include "cli/corpus.h"
#include "dossier/concordance.h"
#include "dossier/search.h"
#include "dossier/state.h"

/* Not to be moved while open: the query's hooks point into it. */
typedef struct CliQuery {
    const Corpus *corpus;
    Query *query;
    State *state; /* what the reader did, for is: and query:; NULL when the query does not ask */
    QueryHooks hooks;
    QueryScope scope;
    SearchOptions options;
    bool feedback; /* the query is widened by words of its best answers */
} CliQuery;

/* What a corpus needs for a query of this text. */
unsigned cli_query_needs(Slice query);

void cli_query_init(CliQuery *asked, const Corpus *corpus, const Options *options);
/* Parses; replaces the query before. False when it has an error: said on standard error under
 * `file` and `line`, the line's text being the query (line 0: none). The part that could be parsed
 * stands in asked->query all the same. */
bool cli_query_parse(CliQuery *asked, Slice text, const char *file, uint32_t line);
void cli_query_release(CliQuery *asked);

Results *cli_query_run(const CliQuery *asked); /* says on standard error which limits bit */
/* Every hit of the query, in the order of the list. The caller releases. */
void cli_query_concordance(const CliQuery *asked, Concordance *out);
/* --sort of ranked articles. False, said on standard error, when the order is unknown. */
bool cli_query_order(CliQuery *asked, const Options *options);
/* Notes of the JSON document: query as typed and as understood. */
void cli_query_note(const CliQuery *asked, Slice text, Writer *writer);
/* With --more: the words it was widened by, and how many of `total` articles they brought. */
void cli_query_note_feedback(const CliQuery *asked, size_t total, Writer *writer);

/* Opens corpus and query for a verb whose first argument is the query. False: said on standard
 * error, nothing open. */
bool cli_query_open(CliQuery *asked, Corpus *corpus, const Call *call);
void cli_query_close(CliQuery *asked, Corpus *corpus);

#endif
