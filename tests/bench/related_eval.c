/* related_eval.c - scores the related articles of labelled dossiers.
 *
 * usage: related_eval [--misses] [--depth N] PATH GOLD
 *   PATH      a dossier: a manifest, or a folder
 *   GOLD      one article a line: its id, a tab, the ids of those that belong to it, by commas
 *   --misses  list what stood first where nothing of the gold did
 *   --depth   how many related articles are asked for (default all)
 *
 * Prints, over the lines of the gold: mean average precision (what is not found counts nothing),
 * the share of lines whose first related article belongs to it, of those that have one among the
 * first five, and the time of a look. */
#include "config.h"

#include "dossier/mem.h"
#include "dossier/related.h"
#include "dossier/session.h"
#include "dossier/workers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Scores {
    size_t lines, first, five, unknown;
    double precision; /* average ones, added up */
    uint64_t *ns;     /* of each look */
    size_t ns_cap;
} Scores;

typedef struct Evaluation {
    Session session;
    Related *found;
    size_t depth;
    bool misses;
    Scores scores;
} Evaluation;

static bool belongs(Slice key, const char *gold)
{
    for (size_t n; *gold; gold += n + (gold[n] == ',')) {
        n = strcspn(gold, ",");
        if (slice_eq(key, (Slice){gold, n}))
            return true;
    }
    return false;
}

static size_t count_ids(const char *gold)
{
    size_t count = *gold != '\0';
    for (; *gold; gold++)
        count += *gold == ',';
    return count;
}

static void score_line(Evaluation *e, const char *query, const char *gold)
{
    const Session *s = &e->session;
    ArticleId id = store_find(s->store, slice_from(query));
    size_t hits = 0, wanted = count_ids(gold);
    double sum = 0;
    if (id == ARTICLE_NONE || wanted == 0) {
        e->scores.unknown++;
        return;
    }
    uint64_t start = clock_ns();
    size_t count = related_find(s->index, s->store, s->chronicle, id, e->found, e->depth);
    e->scores.ns =
        mem_grow(e->scores.ns, &e->scores.ns_cap, e->scores.lines + 1, sizeof *e->scores.ns);
    e->scores.ns[e->scores.lines] = clock_ns() - start;
    size_t first = count;
    for (size_t i = 0; i < count; i++)
        if (belongs(store_article(s->store, e->found[i].article)->key, gold)) {
            first = i < first ? i : first;
            sum += (double)++hits / (double)(i + 1);
        }
    e->scores.lines++;
    e->scores.first += first == 0 && count > 0;
    e->scores.five += first < 5 && first < count;
    e->scores.precision += sum / (double)wanted;
    if (e->misses && (first > 0 || count == 0)) {
        Slice key =
            count ? store_article(s->store, e->found[0].article)->key : slice_from("nothing");
        printf("%s: " SLICE_FMT " %.3f before rank %zu %.3f\n", query, SLICE_ARG(key),
               count ? (double)e->found[0].score : 0, first + 1,
               first < count ? (double)e->found[first].score : 0);
    }
}

static int by_time(const void *pa, const void *pb)
{
    uint64_t a = *(const uint64_t *)pa, b = *(const uint64_t *)pb;
    return a < b ? -1 : a > b;
}

static int score_file(Evaluation *e, const char *path)
{
    FILE *file = fopen(path, "r");
    char line[65536];
    if (!file) {
        perror(path);
        return 1;
    }
    while (fgets(line, sizeof line, file)) {
        char *tab = strchr(line, '\t');
        line[strcspn(line, "\n")] = '\0';
        if (!tab)
            continue;
        *tab = '\0';
        score_line(e, line, tab + 1);
    }
    fclose(file);
    return 0;
}

int main(int argc, char **argv)
{
    Evaluation e = {.depth = SIZE_MAX};
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (strcmp(argv[at], "--misses") == 0)
            e.misses = true;
        else if (strcmp(argv[at], "--depth") == 0 && at + 1 < argc)
            e.depth = strtoul(argv[++at], NULL, 10);
    }
    if (argc - at != 2) {
        printf("related_eval [--misses] [--depth N] PATH GOLD: nothing to score\n");
        return 0;
    }
    char *paths[] = {argv[at]};
    SessionOptions options = {.app = {.width = 80, .height = 24, .wake_fd = -1, .wait = true},
                              .state = ":memory:"};
    session_open(&e.session, paths, 1, &options);
    app_refresh(e.session.app);
    size_t count = store_count(e.session.store);
    e.depth = e.depth < count ? e.depth : count;
    e.found = mem_zalloc(e.depth + 1, sizeof *e.found);
    int status = score_file(&e, argv[at + 1]);
    const Scores *s = &e.scores;
    double lines = s->lines ? (double)s->lines : 1;
    if (s->lines)
        qsort(s->ns, s->lines, sizeof *s->ns, by_time);
    printf("%zu of %zu articles: MAP %.4f  P@1 %.4f  in 5 %.4f  a look %.2f ms, p90 %.2f", s->lines,
           count, s->precision / lines, (double)s->first / lines, (double)s->five / lines,
           s->lines ? (double)s->ns[s->lines / 2] / 1e6 : 0,
           s->lines ? (double)s->ns[s->lines * 9 / 10] / 1e6 : 0);
    printf(s->unknown ? "  (%zu unknown)\n" : "\n", s->unknown);
    free(e.scores.ns);
    free(e.found);
    session_close(&e.session);
    return status;
}
