/* collocates.c - dossier collocates: the words that stand near the hits, weighed as the concordance
 * pane weighs them. */
#include "config.h"

#include <string.h>

#include "cli/query.h"
#include "cli/verbs/internal.h"

#include "dossier/tally.h"

#define WINDOW_MAX 100

static const TableColumn columns[] = {
    {"word", NULL, 0},
    {"near", NULL, COLUMN_RIGHT},
    {"left", NULL, COLUMN_RIGHT},
    {"right", NULL, COLUMN_RIGHT},
    {"articles", NULL, COLUMN_RIGHT},
    {"all", NULL, COLUMN_RIGHT},
    {"information", NULL, COLUMN_RIGHT},
    {"likelihood", NULL, COLUMN_RIGHT},
};

static bool order_asked(const Options *options, TallyOrder *order)
{
    static const char *const names[] = {[TALLY_COUNT] = "count",
                                        [TALLY_LIKELIHOOD] = "likelihood",
                                        [TALLY_INFORMATION] = "information"};
    const char *wanted = options->values[OPT_SORT];
    *order = TALLY_LIKELIHOOD;
    for (size_t i = 0; wanted && i < sizeof names / sizeof *names; i++)
        if (strcmp(wanted, names[i]) == 0) {
            *order = (TallyOrder)i;
            return true;
        }
    if (wanted)
        complain("--sort: found \"%s\", expected likelihood, information or count", wanted);
    return !wanted;
}

static json_t *row_of(const Tally *tally)
{
    return json_pack("{s:o, s:i, s:i, s:i, s:i, s:i, s:f, s:f}", "word", json_text(tally->text),
                     "near", (int)tally->count, "left", (int)tally->left, "right",
                     (int)tally->right, "articles", (int)tally->articles, "all", (int)tally->total,
                     "information", tally->information, "likelihood", tally->likelihood);
}

static Status print_tallies(const CliQuery *asked, const Tallies *tallies, size_t window,
                            const Call *call)
{
    size_t limit = option_number(&call->options, OPT_LIMIT, 50);
    size_t shown = limit && limit < tallies->count ? limit : tallies->count;
    Writer *writer = writer_new(format_asked(&call->options), "words", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(asked->corpus, writer);
    cli_query_note(asked, slice_from(call->args[0]), writer);
    writer_note(writer, "window", json_integer((json_int_t)window));
    writer_heading(writer);
    for (size_t i = 0; i < shown; i++)
        writer_row(writer, row_of(&tallies->items[i]));
    return corpus_finish(writer, shown);
}

Status verb_collocates(const Call *call)
{
    Corpus corpus;
    CliQuery asked;
    TallyOrder order;
    Concordance all;
    Tallies tallies = {.keys = NULL};
    size_t window = option_number(&call->options, OPT_WINDOW, 5);
    if (window > WINDOW_MAX)
        window = WINDOW_MAX;
    if (!order_asked(&call->options, &order) || !cli_query_open(&asked, &corpus, call))
        return STATUS_ERROR;
    cli_query_concordance(&asked, &all);
    tally_collocates(&all, (unsigned)window, &tallies);
    tally_weigh(&tallies, corpus.index, order);
    Status status = print_tallies(&asked, &tallies, window, call);
    tallies_release(&tallies);
    concordance_release(&all);
    cli_query_close(&asked, &corpus);
    return status;
}
