/* cli.c - the command line: which verb, which arguments. A first word that is no verb is what the
 * reader opens. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/corpus.h"
#include "cli/help.h"
#include "cli/verbs.h"

static Status usage_error(const Verb *verb)
{
    StrBuf usage = STRBUF_INIT;
    verb_usage(verb, &usage);
    fprintf(stderr, "usage: %s\n", strbuf_str(&usage));
    strbuf_release(&usage);
    return STATUS_ERROR;
}

/* argv begins after the verb's name. */
static Status run_verb(const Verb *verb, int argc, char **argv)
{
    Call call = {.verbs = &verb_table};
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return help_verb(verb);
    char error[OPTIONS_ERROR];
    int n = options_take(argc, argv, verb->options, verb->name, &call.options, error);
    if (n < 0) {
        complain("%s", error);
        return usage_error(verb);
    }
    if (n < verb->n_args) {
        complain("%s needs %s", verb->name, verb->args);
        return usage_error(verb);
    }
    call.args = argv;
    call.n_args = verb->more ? (size_t)n : verb->n_args;
    call.paths = argv + call.n_args;
    call.n_paths = (size_t)n - call.n_args;
    return verb->run(&call);
}

static Status run_reader(ReaderFn reader, int argc, char **argv)
{
    Call call = {.verbs = &verb_table};
    char error[OPTIONS_ERROR];
    int n = options_take(argc, argv, READER_OPTIONS, "the reader", &call.options, error);
    if (n < 0)
        return complain("%s; \"dossier --help\" lists the verbs", error);
    call.paths = argv;
    call.n_paths = (size_t)n;
    Paths paths;
    if (!paths_init(&paths, &call))
        return STATUS_ERROR;
    ReaderRequest request = {.paths = paths.items,
                             .n_paths = paths.count,
                             .watch = !option_on(&call.options, OPT_NO_WATCH)};
    Status status = reader(&request);
    paths_release(&paths);
    return status;
}

/* A word that is neither a verb nor anything on disk. */
static Status unknown_word(const char *word)
{
    const Verb *near = verb_near(&verb_table, slice_from(word));
    if (near)
        return complain("no verb, file or folder is called \"%s\"; did you mean \"%s\"?", word,
                        near->name);
    return complain("no verb, file or folder is called \"%s\"; \"dossier --help\" lists the verbs",
                    word);
}

Status cli_main(int argc, char **argv, ReaderFn reader)
{
    const char *first = argc > 1 ? argv[1] : "";
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
        return help_all(&verb_table);
    if (strcmp(first, "--version") == 0 || strcmp(first, "-V") == 0)
        return print_out(SLICE("dossier " PACKAGE_VERSION "\n"));
    const Verb *verb = verb_find(&verb_table, slice_from(first));
    if (verb)
        return run_verb(verb, argc - 2, argv + 2);
    if (*first && *first != '-' && access(first, F_OK) != 0)
        return unknown_word(first);
    return run_reader(reader, argc > 1 ? argc - 1 : 0, argv + 1);
}
