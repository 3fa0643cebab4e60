/* reader_loading.c - how fast a dossier becomes readable, searchable and dated. */
#include "config.h"

#include "reader_bench.h"

#include "dossier/chronicle.h"
#include "dossier/file.h"
#include "dossier/load.h"
#include "dossier/search.h"
#include "dossier/workers.h"
#include "manifest/manifest.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 44 };

void report(const char *name, double value, const char *unit)
{
    printf("  %-*s %10.*f %s\n", NAME, name, value < 10 ? 2 : value < 100 ? 1 : 0, value, unit);
}

void report_sample(const char *name, Sample *sample)
{
    double middle = sample_quantile(sample, .5), high = sample_quantile(sample, .99);
    printf("  %-*s %10.3f ms median %9.3f p99 %9.3f worst  (%zu)\n", NAME, name, middle, high,
           sample_quantile(sample, 1), sample->count);
}

static double seconds_since(uint64_t start)
{
    return (double)(clock_ns() - start) / 1e9;
}

/* --- manifest
 * ----------------------------------------------------------------------------------- */

static void measure_manifest(const char *path)
{
    StrBuf bytes = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    if (file_read(path, MANIFEST_LIMIT, &bytes) != FILE_OK)
        return;
    Store *store = store_new();
    uint64_t start = clock_ns();
    Manifest *manifest = manifest_new(path, -1, strbuf_slice(&bytes), bytes.len);
    manifest_parse(manifest, store, &(DossierInfo){.path = slice_from(path)},
                   &(ManifestHooks){NULL, NULL, NULL}, &findings);
    double seconds = seconds_since(start);
    report("manifest alone", (double)store_count(store) / seconds / 1e3, "thousand entries/s");
    manifest_free(manifest);
    store_free(store);
    diag_list_release(&findings);
    strbuf_release(&bytes);
}

/* --- loading
 * ------------------------------------------------------------------------------------ */

typedef struct Loading {
    Store *store;
    Index *index;
    Chronicle *chronicle; /* NULL: not asked for */
} Loading;

static void on_batch(void *ctx, const ArticleId *ids, size_t count)
{
    Loading *loading = ctx;
    if (loading->index && count)
        index_add(loading->index, ids, count);
    else if (loading->index)
        index_flush(loading->index);
    if (count && loading->chronicle)
        chronicle_add(loading->chronicle, ids, count);
}

typedef enum Wanted { WANT_TEXT, WANT_INDEX, WANT_ALL } Wanted;

/* Seconds until everything wanted is there; `loading` is left for the caller to look at and
 * release. */
static double load(const char *manifest, Wanted wanted, Loading *loading)
{
    char *paths[] = {(char *)manifest};
    loading->store = store_new();
    loading->index = wanted >= WANT_INDEX ? index_new(loading->store) : NULL;
    loading->chronicle = wanted == WANT_ALL ? chronicle_new(loading->store) : NULL;
    uint64_t start = clock_ns();
    LoaderOptions options = {.on_batch = on_batch, .ctx = loading, .wake_fd = -1};
    Loader *loader = loader_open(loading->store, paths, 1, &options);
    loader_wait(loader);
    double seconds = seconds_since(start);
    loader_free(loader);
    return seconds;
}

static void release(Loading *loading)
{
    chronicle_free(loading->chronicle);
    index_free(loading->index);
    store_free(loading->store);
}

static double megabytes(const Loading *loading)
{
    return (double)store_bytes(loading->store) / 1e6;
}

static void report_load(const char *manifest, Wanted wanted, const char *what, const char *on)
{
    Loading loading;
    char name[80];
    double seconds = load(manifest, wanted, &loading);
    snprintf(name, sizeof name, "%s, %s", what, on);
    report(name, megabytes(&loading) / seconds, "MB/s");
    snprintf(name, sizeof name, "   … the whole, %s", on);
    report(name, seconds * 1e3, "ms");
    release(&loading);
}

static void measure_loads(const char *manifest, const char *on)
{
    report_load(manifest, WANT_TEXT, "load", on);
    report_load(manifest, WANT_INDEX, "load and index (searchable)", on);
    report_load(manifest, WANT_ALL, "load, index and tag dates", on);
}

static void measure_tagging(const char *manifest)
{
    Loading loading;
    TimexList dates = {NULL, 0, 0, INTERVAL_NONE, ""};
    size_t tagged = 0, bytes = 0;
    load(manifest, WANT_TEXT, &loading);
    uint64_t start = clock_ns();
    for (ArticleId id = 0; id < store_count(loading.store) && seconds_since(start) < 2; id++) {
        Slice text = store_body(loading.store, id)->text;
        TimexContext context = {.lang = article_lang(loading.store, id),
                                .dct = article_date(loading.store, id)};
        timex_tag(text, &context, &dates);
        tagged += dates.count;
        bytes += text.len;
    }
    double seconds = seconds_since(start);
    report("temporal tagging, one processor", (double)bytes / 1e6 / seconds, "MB/s");
    report("   … dates found in 1 kB", (double)tagged * 1e3 / (double)bytes, "");
    timex_list_release(&dates);
    release(&loading);
}

static void measure_timeline(const char *manifest)
{
    Loading loading;
    load(manifest, WANT_ALL, &loading);
    uint64_t start = clock_ns();
    const Timeline *timeline = chronicle_timeline(loading.chronicle);
    report("timeline of all, made in the background", seconds_since(start) * 1e3, "ms");
    report("   … events on it", (double)timeline->count, "");
    start = clock_ns();
    search_settle(loading.index, 0);
    report("index settled, in the background", seconds_since(start) * 1e3, "ms");
    IndexStats stats = index_stats(loading.index);
    report("   … bytes of index for one of text",
           (double)stats.index_bytes / (double)stats.text_bytes, "");
    release(&loading);
}

size_t dossier_text(const char *manifest)
{
    Loading loading;
    load(manifest, WANT_TEXT, &loading);
    size_t bytes = store_bytes(loading.store);
    release(&loading);
    return bytes;
}

void measure_loading(const char *manifest)
{
    cpu_set_t all, one;
    measure_manifest(manifest);
    if (sched_getaffinity(0, sizeof all, &all) == 0) {
        CPU_ZERO(&one);
        for (size_t cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; cpu++)
            if (CPU_ISSET(cpu, &all))
                CPU_SET(cpu, &one);
        sched_setaffinity(0, sizeof one, &one);
        measure_loads(manifest, "one processor");
        sched_setaffinity(0, sizeof all, &all);
    }
    measure_loads(manifest, "all");
    measure_tagging(manifest);
    measure_timeline(manifest);
}
