/* bench_reader.c - how long a reader waits: for the first screen, for a key's frame, for a search;
 * and what it costs.
 *
 *     bench_reader [--large] [--program FILE] [--part PART] [--dossier PATH] [ARTICLES…]
 *
 * Dossiers of 100 and 10,000 articles (--large: 100,000 too) are made in a temporary folder and
 * removed afterwards; --dossier measures one that is there. Times to first paint and through a
 * terminal are those of the real program in a pseudo-terminal of 120x40; `less` on the first
 * article and `floor` (see floor.c) are timed beside it in turns. The other figures are taken in
 * this process. */
#include "config.h"

#include "reader_bench.h"

#include "dossiers.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZES_MAX = 16, LARGE = 100000 };

typedef struct Options {
    const char *program, *part, *dossier;
    size_t sizes[SIZES_MAX], count;
    bool large;
} Options;

static void add_size(Options *options, size_t articles)
{
    if (articles > 0 && options->count < SIZES_MAX)
        options->sizes[options->count++] = articles;
}

static bool parse_options(int argc, char **argv, Options *options)
{
    uint64_t n;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--large") == 0)
            options->large = true;
        else if (strcmp(argv[i], "--program") == 0 && i + 1 < argc)
            options->program = argv[++i];
        else if (strcmp(argv[i], "--part") == 0 && i + 1 < argc)
            options->part = argv[++i];
        else if (strcmp(argv[i], "--dossier") == 0 && i + 1 < argc)
            options->dossier = argv[++i];
        else if (slice_to_u64(slice_from(argv[i]), &n))
            add_size(options, (size_t)n);
        else
            return false;
    }
    if (options->count == 0) {
        add_size(options, 100);
        add_size(options, 10000);
    }
    if (options->large)
        add_size(options, LARGE);
    return true;
}

static bool wanted(const Options *options, const char *part)
{
    return !options->part || strcmp(options->part, part) == 0;
}

static void measure_parts(const char *manifest, const Options *options)
{
    if (wanted(options, "loading"))
        measure_loading(manifest);
    if (wanted(options, "terminal"))
        measure_terminal(options->program, manifest);
    if (wanted(options, "keys"))
        measure_keys(manifest);
    if (wanted(options, "steps"))
        measure_steps(manifest);
}

static void measure_size(const char *folder, const Options *options, size_t articles)
{
    char name[32];
    snprintf(name, sizeof name, "%zu", articles);
    char *manifest = dossiers_make(folder, name, articles);
    if (!manifest) {
        fprintf(stderr, "bench_reader: %s: %s\n", folder, strerror(errno));
        return;
    }
    printf("\n%zu articles\n", articles);
    measure_parts(manifest, options);
    free(manifest);
}

int main(int argc, char **argv)
{
    Options options = {.program = "./dossier"};
    if (!parse_options(argc, argv, &options)) {
        fputs("usage: bench_reader [--large] [--program FILE] [--part PART] [--dossier PATH]\n"
              "                    [ARTICLES...]\n",
              stderr);
        return 2;
    }
    char *folder = dossiers_folder();
    if (!folder) {
        fprintf(stderr, "bench_reader: no temporary folder: %s\n", strerror(errno));
        return 1;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    setenv("XDG_STATE_HOME", folder, 1);
    setenv("LESSHISTFILE", "-", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    if (options.dossier)
        measure_parts(options.dossier, &options);
    for (size_t i = 0; i < options.count && !options.dossier; i++)
        measure_size(folder, &options, options.sizes[i]);
    dossiers_remove(folder);
    free(folder);
    return 0;
}
