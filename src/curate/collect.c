/* collect.c - reading all sources of an import on worker threads.
 *
 *   list sources -> read the ones that point at others or describe them (libraries, tables, OPML),
 * here
 *                -> read the texts, on the workers, a run of files a job
 *                -> join the results in order -> look for copies and translations
 *
 * Results go to the place of their file, so the order does not depend on the threads. Of each
 * article there remain its metadata and its sketch, in the arena of its job. */
#include "config.h"

#include "curate/links.h"
#include "curate/sketch.h"
#include "curate/sources.h"
#include "import/internal.h"
#include "load/records.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/workers.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ARTICLE_LARGEST ((size_t)64 << 20)
#define BOX_LARGEST     ((size_t)256 << 20) /* files of many articles */
#define RUN_FILES       16
#define RUN_BYTES       (UINT64_C(4) << 20)
#define PROGRESS_MS     100

/* What came out of one file. */
typedef struct SourceResult {
    CollectedArticle *items;
    size_t count, cap;
    DiagList findings;
} SourceResult;

struct Collection {
    const ImportOptions *options; /* during the run */
    SourceList sources;
    SourceResult *results; /* one a source */
    size_t n_results, results_cap;
    Records *records;
    CollectedArticle *found; /* all, in order */
    size_t count;
    Arena **arenas;
    size_t n_arenas, arenas_cap;
    uint64_t start;
    ImportProgress progress; /* as shown last; of_… as listed */
    pthread_mutex_t lock;    /* of arenas, done and the condition */
    pthread_cond_t some;
    size_t jobs_left;
    atomic_size_t files, articles;
    atomic_uint_fast64_t bytes;
};

typedef struct ReadJob {
    Collection *c;
    size_t from, to; /* sources */
    Arena *arena;
} ReadJob;

/* One file being read. */
typedef struct SourceReading {
    Collection *c;
    SourceResult *result;
    Arena *arena;
    const char *path;
    const Draft *record; /* metadata from another file, or NULL */
    bool filtered;
    bool pointers; /* the first pass: drafts may be records or point at files */
} SourceReading;

/* --- drafts --- */

static Slice keep(Arena *arena, Slice s)
{
    return s.ptr ? (Slice){arena_strndup(arena, s.ptr, s.len), s.len} : s;
}

static Meta keep_meta(Arena *arena, const Meta *meta)
{
    Meta m = *meta;
    m.title = keep(arena, m.title);
    m.lang = keep(arena, m.lang);
    m.source = keep(arena, m.source);
    m.author = keep(arena, m.author);
    m.url = keep(arena, m.url);
    m.date_reason = keep(arena, m.date_reason);
    return m;
}

static void keep_tags(Arena *arena, const Draft *draft, const Draft *record,
                      CollectedArticle *found)
{
    size_t more = record ? record->n_tags : 0;
    Slice *tags = arena_alloc(arena, (draft->n_tags + more + 1) * sizeof *tags);
    for (size_t i = 0; i < draft->n_tags; i++)
        tags[i] = keep(arena, draft->tags[i]);
    for (size_t i = 0; i < more; i++)
        tags[draft->n_tags + i] = keep(arena, record->tags[i]);
    found->tags = tags;
    found->n_tags = draft->n_tags + more;
}

static void add_found(SourceReading *r, Draft *draft)
{
    SourceResult *result = r->result;
    result->items = mem_grow(result->items, &result->cap, result->count + 1, sizeof *result->items);
    CollectedArticle *f = &result->items[result->count++];
    *f = (CollectedArticle){.file = r->path,
                            .part = result->count,
                            .translation_of = COLLECTED_NONE,
                            .copy_of = COLLECTED_NONE};
    Meta meta = r->record ? meta_complete(&r->record->meta, &draft->meta) : draft->meta;
    f->meta = keep_meta(r->arena, &meta);
    keep_tags(r->arena, draft, r->record, f);
    f->key = keep(r->arena, draft->key);
    f->original =
        keep(r->arena, draft->translation_of.ptr || !r->record ? draft->translation_of
                                                               : r->record->translation_of);
    f->bytes = draft->text.len;
    f->filtered = r->filtered;
    Sketch *sketch = arena_alloc(r->arena, sizeof *sketch);
    if (!r->c->options->no_links && sketch_draft(draft, sketch))
        f->sketch = sketch;
    if (r->c->options->on_article)
        r->c->options->on_article(r->c->options->ctx, f, draft);
    atomic_fetch_add(&r->c->articles, 1);
}

/* Beside the file that points at it, and not outside its folder. */
static void point_at(SourceReading *r, Draft *draft)
{
    char *folder = file_folder(r->path), *name = slice_dup(draft->file);
    char *path = strcmp(folder, ".") == 0 ? mem_strdup(name) : file_join(folder, name);
    StrBuf nothing = STRBUF_INIT;
    int fd = file_open_folder(folder);
    FileError error =
        fd < 0 ? FILE_MISSING : file_read_beneath(fd, name, ARTICLE_LARGEST, &nothing);
    strbuf_release(&nothing);
    if (error == FILE_OK) {
        source_list_add(&r->c->sources, path, r->c->options->filters, &r->result->findings);
        records_add_for(r->c->records, path, draft);
    } else {
        diag_add(&r->result->findings, DIAG_WARNING, r->path, "%s: %s", name,
                 file_error_text(error));
        draft_free(draft);
    }
    free(path);
    free(name);
    free(folder);
}

static void take_draft(void *ctx, Draft *draft)
{
    SourceReading *r = ctx;
    bool has_text = draft->n_blocks > 1;
    if (!has_text && draft->file.ptr && r->pointers) {
        point_at(r, draft);
    } else if (!has_text && r->pointers) {
        records_add(r->c->records, r->path, draft);
    } else {
        if (has_text)
            add_found(r, draft);
        draft_free(draft);
    }
}

/* --- files --- */

static Slice extension_of(const char *path)
{
    ImportSource source = {path, {NULL, 0}};
    return source_extension(&source);
}

static bool is_one_of(Slice ext, const char *const *list)
{
    for (; *list; list++) {
        if (slice_ieq_str(ext, *list))
            return true;
    }
    return false;
}

/* Files that describe or point at other files are read first. */
static bool is_pointer(const char *path)
{
    static const char *const extensions[] = {"json", "bib", "bibtex", "opml", "csv", "tsv", NULL};
    return is_one_of(extension_of(path), extensions);
}

static size_t limit_of(const char *path)
{
    static const char *const boxes[] = {"mbox", "mbx", "csv",  "tsv", "json",
                                        "xml",  "rss", "atom", NULL};
    return is_one_of(extension_of(path), boxes) ? BOX_LARGEST : ARTICLE_LARGEST;
}

static bool load(SourceReading *r, StrBuf *bytes)
{
    const Filters *filters = r->c->options->filters;
    if (filters_take(filters, r->path)) {
        r->filtered = true;
        return filters_run(filters, r->path, bytes, &r->result->findings);
    }
    FileError error = file_read(r->path, limit_of(r->path), bytes);
    if (error != FILE_OK)
        diag_add(&r->result->findings, DIAG_ERROR, r->path, "%s", file_error_text(error));
    return error == FILE_OK;
}

/* A filter's output has no name of its own: "report.pdf" is not to be sniffed as a PDF. */
static void read_file(SourceReading *r)
{
    StrBuf bytes = STRBUF_INIT;
    if (load(r, &bytes)) {
        ImportSource source = {r->filtered ? "" : r->path, strbuf_slice(&bytes)};
        r->record = r->pointers ? NULL : records_find(r->c->records, r->path);
        size_t before = r->result->findings.count;
        import_source(&source, r->record ? &r->record->meta : NULL, &r->result->findings,
                      take_draft, r);
        for (size_t i = before; r->filtered && i < r->result->findings.count; i++) {
            Diag *d = &r->result->findings.items[i];
            free(d->file);
            d->file = mem_strdup(r->path);
        }
    }
    for (size_t i = 0; i < r->result->count; i++) {
        CHECK(r->result->items[i].part == i + 1);
        r->result->items[i].parts = r->result->count;
    }
    atomic_fetch_add(&r->c->bytes, bytes.len);
    atomic_fetch_add(&r->c->files, 1);
    strbuf_release(&bytes);
}

static bool stopped(const Collection *c)
{
    return c->options->stop && atomic_load(c->options->stop);
}

static Arena *new_arena(Collection *c)
{
    Arena *arena = arena_new(4096);
    pthread_mutex_lock(&c->lock);
    c->arenas = mem_grow(c->arenas, &c->arenas_cap, c->n_arenas + 1, sizeof *c->arenas);
    c->arenas[c->n_arenas++] = arena;
    pthread_mutex_unlock(&c->lock);
    return arena;
}

static void run_job(void *arg)
{
    ReadJob *job = arg;
    Collection *c = job->c;
    for (size_t i = job->from; i < job->to && !stopped(c); i++) {
        if (is_pointer(c->sources.items[i].path))
            continue;
        SourceReading r = {.c = c,
                           .result = &c->results[i],
                           .arena = job->arena,
                           .path = c->sources.items[i].path};
        read_file(&r);
    }
    free(job);
    pthread_mutex_lock(&c->lock);
    CHECK(c->jobs_left > 0);
    c->jobs_left--;
    pthread_cond_signal(&c->some);
    pthread_mutex_unlock(&c->lock);
}

/* --- the whole --- */

static void grow_results(Collection *c)
{
    size_t had = c->n_results;
    c->results = mem_grow(c->results, &c->results_cap, c->sources.count, sizeof *c->results);
    c->n_results = c->sources.count;
    for (size_t i = had; i < c->n_results; i++)
        c->results[i] = (SourceResult){.findings = DIAG_LIST_INIT};
}

/* The list grows while it is read: an OPML file names feeds. */
static void read_pointers(Collection *c)
{
    Arena *arena = new_arena(c);
    for (size_t i = 0; i < c->sources.count && !stopped(c); i++) {
        grow_results(c);
        if (!is_pointer(c->sources.items[i].path))
            continue;
        SourceResult result = {.findings = DIAG_LIST_INIT}; /* the list of results may move */
        SourceReading r = {.c = c,
                           .result = &result,
                           .arena = arena,
                           .path = c->sources.items[i].path,
                           .pointers = true};
        read_file(&r);
        c->results[i] = result;
    }
    grow_results(c);
}

static void show_progress(Collection *c, bool done)
{
    c->progress.files = atomic_load(&c->files);
    c->progress.articles = atomic_load(&c->articles);
    c->progress.bytes = atomic_load(&c->bytes);
    c->progress.ns = clock_ns() - c->start;
    c->progress.of_files = c->sources.count;
    c->progress.done = done;
    if (c->options->on_progress)
        c->options->on_progress(c->options->ctx, &c->progress);
}

static void wait_for_jobs(Collection *c)
{
    pthread_mutex_lock(&c->lock);
    while (c->jobs_left) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += PROGRESS_MS * 1000000L;
        until.tv_sec += until.tv_nsec / 1000000000L;
        until.tv_nsec %= 1000000000L;
        if (pthread_cond_timedwait(&c->some, &c->lock, &until) == 0)
            continue;
        pthread_mutex_unlock(&c->lock);
        show_progress(c, false);
        pthread_mutex_lock(&c->lock);
    }
    pthread_mutex_unlock(&c->lock);
}

static void read_texts(Collection *c)
{
    Workers *workers = workers_new(c->options->threads);
    for (size_t from = 0; from < c->sources.count;) {
        uint64_t bytes = 0;
        size_t to = from;
        while (to < c->sources.count && to - from < RUN_FILES && bytes < RUN_BYTES)
            bytes += c->sources.items[to++].bytes;
        CHECK(from < to);
        ReadJob *job = mem_alloc(sizeof *job);
        *job = (ReadJob){c, from, to, new_arena(c)};
        pthread_mutex_lock(&c->lock);
        c->jobs_left++;
        pthread_mutex_unlock(&c->lock);
        workers_submit(workers, run_job, job);
        from = to;
    }
    wait_for_jobs(c);
    workers_free(workers);
}

static void join(Collection *c, DiagList *findings)
{
    size_t total = 0;
    CHECK(c->jobs_left == 0 && c->n_results == c->sources.count);
    for (size_t i = 0; i < c->n_results; i++)
        total += c->results[i].count;
    c->found = mem_alloc((total + 1) * sizeof *c->found);
    for (size_t i = 0; i < c->n_results; i++) {
        SourceResult *result = &c->results[i];
        if (result->count)
            memcpy(c->found + c->count, result->items, result->count * sizeof *result->items);
        c->count += result->count;
        diag_move(findings, &result->findings);
        free(result->items);
        diag_list_release(&result->findings);
    }
    CHECK(c->count == total);
    free(c->results);
    c->results = NULL;
    c->n_results = c->results_cap = 0;
}

Collection *import_collect(char *const *sources, size_t n_sources, const ImportOptions *options,
                           DiagList *findings)
{
    Collection *c = mem_zalloc(1, sizeof *c);
    c->options = options;
    c->start = clock_ns();
    c->records = records_new();
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->some, NULL);
    source_list_init(&c->sources);
    for (size_t i = 0; i < n_sources; i++)
        source_list_add(&c->sources, sources[i], options->filters, findings);
    for (size_t i = 0; i < c->sources.count; i++)
        c->progress.of_bytes += c->sources.items[i].bytes;
    read_pointers(c);
    read_texts(c);
    join(c, findings);
    if (c->sources.unknown)
        diag_add(findings, DIAG_NOTE, NULL, "files of unknown kinds passed over: %zu",
                 c->sources.unknown);
    links_declared(c->found, c->count);
    if (!options->no_links)
        links_find(c->found, c->count);
    show_progress(c, true);
    c->options = NULL;
    return c;
}

void collection_free(Collection *c)
{
    if (!c)
        return;
    for (size_t i = 0; i < c->n_arenas; i++)
        arena_free(c->arenas[i]);
    free(c->arenas);
    free(c->found);
    records_free(c->records);
    source_list_release(&c->sources);
    pthread_mutex_destroy(&c->lock);
    pthread_cond_destroy(&c->some);
    free(c);
}

size_t collection_count(const Collection *c)
{
    return c->count;
}

const CollectedArticle *collection_at(const Collection *c, size_t i)
{
    CHECK(i < c->count);
    return &c->found[i];
}
