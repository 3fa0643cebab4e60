/* verbs.c - the table of verbs. A new verb is a row here, a file verbs/NAME.c and its cases in
 * tests/cli. */
#include "config.h"

#include "cli/verbs.h"
#include "cli/verbs/internal.h"

#define FORMATS OPT_ROWS
#define LIMIT   OPT_BIT(OPT_LIMIT)
#define SORT    OPT_BIT(OPT_SORT)
#define QUERY   (OPT_BIT(OPT_ANY) | OPT_BIT(OPT_MORE))

/* In the order in which help and manual page show them: reading, searching, time, keeping. */
static const Verb rows[] = {
    {.name = "list",
     .args = "",
     .summary = "list the articles",
     .help = "One row an article: id, date, language, title. A date after \"~\" was inferred, "
             "and what stands by a \"?\" was guessed from the text; --json says by what reason, "
             "and which fields.",
     .options = FORMATS,
     .run = verb_list},
    {.name = "show",
     .args = "ARTICLE",
     .summary = "print an article",
     .help = "ARTICLE is an id, the unique beginning of one, or the article's number in the "
             "list. The text is wrapped to --width cells (72); --json gives the exact text and "
             "its blocks, with offsets in bytes.",
     .options = OPT_BIT(OPT_JSON) | OPT_BIT(OPT_WIDTH),
     .n_args = 1,
     .run = verb_show},
    {.name = "search",
     .args = "QUERY",
     .summary = "find articles, best first",
     .help = "QUERY is one argument in the language of dossier-query(7). Each row has the number "
             "of hits in the article and the piece of text that answers best. --sort is rank, "
             "date, source or list.",
     .options = FORMATS | LIMIT | SORT | QUERY,
     .n_args = 1,
     .run = verb_search},
    {.name = "kwic",
     .args = "QUERY",
     .summary = "show every hit in its context",
     .help = "A concordance: one row a hit, the words before it, the hit, the words after it. "
             "--width is the context on each side in cells (40). --sort is 1L or 2L (words "
             "before), 1R or 2R (words after), node, date or article. --json and --csv give the "
             "place of each hit: paragraph, offset in bytes and in words.",
     .options = FORMATS | LIMIT | SORT | QUERY | OPT_BIT(OPT_WIDTH) | OPT_BIT(OPT_MD),
     .n_args = 1,
     .run = verb_kwic},
    {.name = "count",
     .args = "QUERY",
     .summary = "count the hits by article",
     .help = "One row for each article with hits, in the order of the list, and one for the "
             "whole: hits, words of the article, and hits in a thousand words.",
     .options = FORMATS | QUERY,
     .n_args = 1,
     .run = verb_count},
    {.name = "collocates",
     .args = "QUERY",
     .summary = "count the words that stand near the hits",
     .help = "One row a word that stands at most --window words from a hit, in its paragraph, "
             "function words left out: how often, how often to the left and to the right, in how "
             "many articles, and how often in the whole dossier. --sort is likelihood "
             "(log-likelihood ratio, Dunning 1993), information (mutual information in bits: "
             "what occurs once comes first) or count.",
     .options = FORMATS | LIMIT | SORT | QUERY | OPT_BIT(OPT_WINDOW),
     .n_args = 1,
     .run = verb_collocates},
    {.name = "batch",
     .args = "FILE",
     .summary = "run a file of queries",
     .help = "FILE (- is standard input) has one query a line; blank lines and lines that begin "
             "with # are skipped. One row a query: hits, articles, the date of the first article "
             "with a hit, and the hits in every article. A line that cannot be parsed is "
             "reported and does not stop the rest.\n\n"
             "With --trec a line is an id, a tab and the query, and the ranked articles are "
             "written as a TREC run (id, Q0, article, rank, score, dossier), at most --limit "
             "(1000) a query. With --any too, what follows the tab is running text: its words "
             "are joined by OR, and no sign in it is an operator.",
     .options = FORMATS | LIMIT | QUERY | OPT_BIT(OPT_TREC),
     .n_args = 1,
     .run = verb_batch},
    {.name = "related",
     .args = "ARTICLE",
     .summary = "find the articles nearest to one",
     .help = "One row an article, nearest first, with a score from 0 to 1 and the strongest "
             "terms that both share. A declared translation or original comes first.",
     .options = FORMATS | LIMIT,
     .n_args = 1,
     .run = verb_related},
    {.name = "align",
     .args = "A B",
     .summary = "lay two articles side by side, sentence by sentence",
     .help = "A translation beside its original, two versions, two reports of one event: what of "
             "A says the same as what of B, in the order of both. ∅ stands where no counterpart "
             "was found, ? where it is doubtful.\n\n"
             "--tsv writes a line a pair: numbers of A's segments, a tab, those of B, a tab, and "
             "the confidence from 0 to 1; a range is 4-6, none is -. With --lang-a or --lang-b, A "
             "and B are files with one segment a line.",
     .options = FORMATS | OPT_BIT(OPT_TSV) | OPT_BIT(OPT_LANG_A) | OPT_BIT(OPT_LANG_B) |
                OPT_BIT(OPT_WIDTH),
     .n_args = 2,
     .run = verb_align},
    {.name = "gaps",
     .args = "A B",
     .summary = "show what of one article was not found in the other",
     .help = "Sentences of A for which no counterpart was found in B, and of B in A; and aligned "
             "sentences that differ in a number, a date, a name or a negation. Numbers count by "
             "their value (2,000 and 2 000), hours and months by what they are (7pm and 19 h). "
             "With --lang-a or --lang-b, A and B are files with one segment a line.",
     .options = FORMATS | OPT_BIT(OPT_LANG_A) | OPT_BIT(OPT_LANG_B),
     .n_args = 2,
     .run = verb_gaps},
    {.name = "keywords",
     .args = "",
     .summary = "count the keyword groups' terms",
     .help = "One row a term of the manifest's keyword groups, all its variants together: how "
             "often it occurs, and in how many articles.",
     .options = FORMATS,
     .run = verb_keywords},
    {.name = "timeline",
     .args = "",
     .summary = "print what happened when",
     .help = "One row an event: its date in the precision in which it was told, its kind "
             "(report, told, own), the number of reports that tell it, and the sentence of the "
             "earliest. See dossier-timeline(7).",
     .options = OPT_BIT(OPT_JSON) | OPT_BIT(OPT_CSV) | OPT_BIT(OPT_RAW) | OPT_BIT(OPT_MD) |
                OPT_BIT(OPT_ICS) | OPT_BIT(OPT_TIMELINEJS) | OPT_BIT(OPT_TODAY),
     .run = verb_timeline},
    {.name = "dates",
     .args = "ARTICLE|-",
     .summary = "tag the dates in an article or in standard input",
     .help = "One row an expression: start and end in code points from the beginning of the "
             "text, type and value of TIMEX3, and the words. --json writes one object a line. "
             "For standard input --lang gives its language (guessed when absent) and --dct the "
             "day it was written.",
     .options = FORMATS | OPT_BIT(OPT_TML) | OPT_BIT(OPT_LANG) | OPT_BIT(OPT_DCT),
     .n_args = 1,
     .run = verb_dates},
    {.name = "check",
     .args = "",
     .summary = "report what is wrong with a dossier",
     .help = "Errors and warnings of the manifest with their place; articles that cannot be "
             "read, have no date or are in an unknown language; copies, near copies and likely "
             "translations; keyword terms that never occur. Notes say what was guessed or "
             "inferred, and why.\n\n"
             "With --fix date, language, source and author that a text says and its entry in the "
             "manifest lacks are written there, guesses marked as such; what stands there is not "
             "changed. --dry-run only shows it.\n\n"
             "What stopped the reading stands first. Of one kind of finding the first five are "
             "shown, and how many more there are; --all shows all.",
     .options = OPT_BIT(OPT_JSON) | OPT_BIT(OPT_JSONL) | OPT_BIT(OPT_CSV) | OPT_BIT(OPT_RAW) |
                OPT_BIT(OPT_FIX) | OPT_BIT(OPT_DRY_RUN) | OPT_BIT(OPT_ALL),
     .run = verb_check},
    {.name = "import",
     .args = "SOURCE…",
     .summary = "make a dossier of files, folders and feeds",
     .help = "Writes a manifest beside the sources, or with --output into a folder of its own "
             "together with the texts. Running it again adds what is new and keeps what was "
             "edited by hand. See dossier-import(1).",
     .options = OPT_BIT(OPT_OUTPUT) | OPT_BIT(OPT_DRY_RUN),
     .n_args = 1,
     .more = true,
     .run = verb_import},
    {.name = "frame",
     .args = "",
     .summary = "print the screen that the reader would show",
     .help = "Opens the reader without a terminal, presses --keys, and prints the screen of "
             "--size cells. Keys are written as themselves; others as <Enter>, <Esc>, <Tab>, "
             "<Space>, <Up>, <PgDn>, <C-o>, <lt>.",
     .options = OPT_BIT(OPT_SIZE) | OPT_BIT(OPT_KEYS) | OPT_BIT(OPT_ANSI),
     .run = verb_frame},
    {.name = "help",
     .args = "[VERB]",
     .summary = "explain a verb",
     .help = "Without VERB: all of them.",
     .more = true,
     .run = verb_help},
};
const Verbs verb_table = {rows, sizeof rows / sizeof *rows};
