/* read.c - a worker of the loader: takes a run of articles, reads and publishes them.
 *
 * A source may turn out to hold several articles (a feed, a mailbox). The first takes the listed
 * id; each of the others is added to the store under a key of its own. A source may also point at
 * files beside it instead of giving a text (a table, a bibliography); what it says of them goes
 * before what they say. */
#include "config.h"

#include "load/claim.h"
#include "load/internal.h"
#include "load/spelled.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/import.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define READ_LEVEL    5   /* of nice(1) */
#define RESPELLED_MAX 100 /* missing files that are looked for under another spelling */

typedef struct Reading {
    Loader *loader;
    const Todo *todo;
    size_t place; /* of the article in the loader's list */
    const Article *article;
    Extras *waiting;   /* articles out of its source that must not be added yet */
    FileTrace trace;   /* of its file */
    StrBuf bytes;      /* of the file; kept from one article to the next */
    DiagList findings; /* of one article */
    ArticleId *batch;  /* published and not yet handed on */
    size_t n_batch, batch_cap, batch_bytes;
    size_t drafts;   /* out of the article's source so far */
    Arena *keep;     /* for the store; this worker's own */
    bool pointed_at; /* drafts are of a file that a source points at: they are collected */
    Draft **collected;
    size_t n_collected, collected_cap;
} Reading;

static void note_published(Reading *r, ArticleId id)
{
    loader_set_trace(r->loader, id, r->article->id, r->trace);
    r->batch = mem_grow(r->batch, &r->batch_cap, r->n_batch + 1, sizeof *r->batch);
    r->batch[r->n_batch++] = id;
    size_t bytes = store_body(r->loader->store, id)->text.len;
    r->batch_bytes += bytes;
    if (atomic_fetch_add_explicit(&r->loader->bytes, bytes, memory_order_relaxed) == 0)
        loader_wake(r->loader, true); /* the first text is what the first screen waits for */
}

static int id_cmp(const void *a, const void *b)
{
    ArticleId x = *(const ArticleId *)a, y = *(const ArticleId *)b;
    return (x > y) - (x < y);
}

static void hand_on(Reading *r)
{
    const LoaderOptions *o = &r->loader->options;
    if (r->n_batch && o->on_batch) {
        qsort(r->batch, r->n_batch, sizeof *r->batch, id_cmp);
        for (size_t i = 1; i < r->n_batch; i++)
            CHECK(r->batch[i - 1] < r->batch[i]);
        o->on_batch(o->ctx, r->batch, r->n_batch);
    }
    if (r->n_batch)
        loader_wake(r->loader, false);
    r->n_batch = r->batch_bytes = 0;
}

/* An article without a text: its title, or else the name it has in the list, and why. */
static void publish_error(Reading *r, const char *error)
{
    Draft *draft = draft_new((Slice){NULL, 0});
    Meta declared = r->article->meta, meta;
    Body body;
    if (declared.title.len == 0)
        declared.title = r->article->key;
    draft_layout(draft, r->keep, &declared, &meta, &body);
    body.error = (Slice){arena_strndup(r->keep, error, strlen(error)), strlen(error)};
    store_set_body(r->loader->store, r->article->id, &body);
    draft_free(draft);
    note_published(r, r->article->id);
}

/* --- drafts --- */

static Slice keep(Reading *r, Slice s)
{
    return s.ptr ? (Slice){arena_strndup(r->keep, s.ptr, s.len), s.len} : s;
}

/* Adds an article for a further draft, under the item's own key or the listed one with a number. */
static ArticleId add_extra(Reading *r, const Draft *draft, size_t number)
{
    Store *store = r->loader->store;
    Article article = {.file = r->article->file,
                       .offset = r->article->offset,
                       .meta.date = INTERVAL_NONE,
                       .meta.source = r->article->meta.source,
                       .meta.source_origin = r->article->meta.source_origin,
                       .meta.lang = r->article->meta.lang,
                       .meta.lang_origin = r->article->meta.lang_origin,
                       .n_tags = draft->n_tags,
                       .translation_of = keep(r, draft->translation_of)};
    Slice *tags = draft->n_tags ? arena_alloc(r->keep, draft->n_tags * sizeof *tags) : NULL;
    for (size_t i = 0; i < draft->n_tags; i++)
        tags[i] = keep(r, draft->tags[i]);
    article.tags = tags;
    article.key = keep(r, draft->key);
    ArticleId id = article.key.len ? store_add(store, &article) : ARTICLE_NONE;
    Slice base = r->article->key;
    while (id == ARTICLE_NONE) {
        StrBuf key = STRBUF_INIT;
        strbuf_printf(&key, SLICE_FMT "-%zu", SLICE_ARG(base), ++number);
        article.key = keep(r, strbuf_slice(&key));
        strbuf_release(&key);
        id = store_add(store, &article);
    }
    return id;
}

/* The language of the dossier is that of every article that does not name its own. */
static void set_general_lang(Reading *r, Draft *draft)
{
    Slice general = store_info(r->loader->store)->lang;
    if (general.len && draft->meta.lang_origin != ORIGIN_DECLARED) {
        draft->meta.lang = general;
        draft->meta.lang_origin = ORIGIN_DECLARED;
    }
}

/* Takes the draft; it is the source's article of this number. */
static void publish_now(Reading *r, Draft *draft, const char *error, size_t number)
{
    Store *store = r->loader->store;
    ArticleId id = number == 0 ? r->article->id : add_extra(r, draft, number);
    const Meta *declared = &store_article(store, id)->meta;
    set_general_lang(r, draft);
    if (error) {
        Meta meta;
        Body body;
        draft_layout(draft, r->keep, declared, &meta, &body);
        body.error = keep(r, slice_from(error));
        store_set_body(store, id, &body);
    } else {
        draft_publish(draft, store, id, declared);
    }
    draft_free(draft);
    note_published(r, id);
}

static void put_off(Reading *r, Draft *draft, const char *error, size_t number)
{
    if (!r->waiting) {
        r->waiting = mem_zalloc(1, sizeof *r->waiting);
        r->waiting->article = r->article;
        r->waiting->trace = r->trace;
    }
    Extras *w = r->waiting;
    w->items = mem_grow(w->items, &w->cap, w->count + 1, sizeof *w->items);
    w->items[w->count++] = (Extra){draft, error, number};
}

/* Takes them. */
static void publish_waiting(Reading *r, Extras *extras)
{
    r->article = extras->article;
    r->trace = extras->trace;
    for (size_t i = 0; i < extras->count; i++) {
        const Extra *f = &extras->items[i];
        publish_now(r, f->draft, f->error, f->number);
        if (r->batch_bytes >= BATCH_BYTES)
            hand_on(r);
    }
    extras->count = 0;
    extras_free(extras);
}

/* Takes the draft. The first has its number already; the others wait for their turn. */
static void publish(Reading *r, Draft *draft, const char *error)
{
    size_t number = r->drafts++;
    if (number > 0 && !loader_turn_has_come(r->loader, r->place)) {
        put_off(r, draft, error, number);
        return;
    }
    if (r->waiting)
        publish_waiting(r, r->waiting);
    r->waiting = NULL;
    publish_now(r, draft, error, number);
}

static void read_pointed_at(Reading *r, Draft *draft);

static void take_draft(void *ctx, Draft *draft)
{
    Reading *r = ctx;
    if (r->pointed_at) {
        r->collected =
            mem_grow(r->collected, &r->collected_cap, r->n_collected + 1, sizeof *r->collected);
        r->collected[r->n_collected++] = draft;
        return;
    }
    if (draft->file.len)
        read_pointed_at(r, draft);
    else
        publish(r, draft, NULL);
}

/* --- sources --- */

/* Through the user's filter for such files, if there is one. */
static FileError read_filtered(Reading *r, const char *file, StrBuf *out)
{
    char *path = loader_shown_path(r->loader, file);
    bool ok = filters_run(r->loader->filters, path, out, &r->findings);
    if (!ok && r->findings.count == 0)
        diag_add(&r->findings, DIAG_ERROR, path, "the filter cannot be started");
    FileError error = ok ? FILE_OK : FILE_FAILED;
    free(path);
    return error;
}

static FileError read_file(Reading *r, const char *file, StrBuf *out)
{
    strbuf_clear(out);
    if (filters_take(r->loader->filters, file))
        return read_filtered(r, file, out);
    int folder = r->loader->folder_fd;
    return folder < 0 ? file_read(file, ARTICLE_LIMIT, out)
                      : file_read_beneath(folder, file, ARTICLE_LIMIT, out);
}

static bool import(Reading *r, const char *file, Slice bytes, const Meta *declared)
{
    char *shown = file ? loader_shown_path(r->loader, file) : mem_strdup("");
    /* What a filter has written is recognised by its content alone. */
    ImportSource source = {file && filters_take(r->loader->filters, file) ? "" : shown, bytes};
    bool ok = import_source(&source, declared, &r->findings, take_draft, r);
    free(shown);
    return ok;
}

/* A file beside the source, or in a folder beside it, and never elsewhere. */
static FileError read_beside(Reading *r, const char *folder, const char *name, const char *path,
                             StrBuf *out)
{
    if (r->loader->folder_fd >= 0)
        return read_file(r, path, out);
    int fd = file_open_folder(folder);
    FileError error = fd < 0 ? FILE_MISSING : file_read_beneath(fd, name, ARTICLE_LIMIT, out);
    if (fd >= 0)
        close(fd);
    return error;
}

static void own_slices(Draft *draft)
{
    Meta *m = &draft->meta;
    Slice *const slices[] = {&m->title, &m->lang,        &m->source,  &m->author,
                             &m->url,   &m->date_reason, &draft->key, &draft->translation_of};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++)
        if (slices[i]->ptr)
            slices[i]->ptr = arena_strndup(draft->arena, slices[i]->ptr, slices[i]->len);
}

/* What the source says of a file is more than what was read in it; but of a file with many articles
 * it says only where they are from. */
static void publish_collected(Reading *r, const Draft *outer)
{
    Meta general = {.date = INTERVAL_NONE,
                    .lang = outer->meta.lang,
                    .lang_origin = outer->meta.lang_origin,
                    .source = outer->meta.source,
                    .source_origin = outer->meta.source_origin};
    for (size_t i = 0; i < r->n_collected; i++) {
        Draft *inner = r->collected[i];
        inner->meta = meta_complete(r->n_collected == 1 ? &outer->meta : &general, &inner->meta);
        if (r->n_collected == 1 && outer->key.len)
            inner->key = outer->key;
        if (r->n_collected == 1 && outer->translation_of.len)
            inner->translation_of = outer->translation_of;
        for (size_t k = 0; k < outer->n_tags; k++)
            draft_add_tag(inner, outer->tags[k]);
        own_slices(inner); /* it may outlive the outer one */
        publish(r, inner, NULL);
    }
    r->n_collected = 0;
}

/* Takes the draft. */
static void read_pointed_at(Reading *r, Draft *draft)
{
    bool taken = false;
    char *folder = file_folder(r->article->file.len ? r->article->file.ptr : "");
    char *name = slice_dup(draft->file);
    char *path = strcmp(folder, ".") == 0 ? mem_strdup(name) : file_join(folder, name);
    StrBuf bytes = STRBUF_INIT;
    FileError error = read_beside(r, folder, name, path, &bytes);
    r->pointed_at = true;
    if (error == FILE_OK)
        import(r, path, strbuf_slice(&bytes), &draft->meta);
    r->pointed_at = false;
    if (error != FILE_OK) {
        char *shown =
            loader_shown_path(r->loader, r->article->file.ptr ? r->article->file.ptr : "");
        diag_add(&r->findings, DIAG_ERROR, shown, "%s: %s", name, file_error_text(error));
        publish(r, draft, file_error_text(error));
        taken = true;
        free(shown);
    } else if (r->loader->mode == MODE_FOLDER) {
        loader_note_pointed_at(r->loader, slice_from(path));
    }
    if (!taken) {
        publish_collected(r, draft);
        draft_free(draft);
    }
    strbuf_release(&bytes);
    free(path);
    free(name);
    free(folder);
}

static void say_unread(Reading *r, const char *file, FileError error)
{
    if (filters_take(r->loader->filters, file)) { /* the filter has been found fault with */
        publish_error(r, r->findings.items[r->findings.count - 1].message);
        return;
    }
    StrBuf message = STRBUF_INIT;
    if (r->loader->mode == MODE_MANIFEST) {
        strbuf_printf(&message, "%s: %s", file, file_error_text(error));
        if (error == FILE_MISSING && atomic_fetch_add(&r->loader->respelled, 1) < RESPELLED_MAX &&
            spelled_otherwise(r->loader->folder_fd, file))
            strbuf_puts(&message, "; one that looks the same is there, its accents written in "
                                  "other code points");
        loader_add_late(r->loader, r->todo, DIAG_ERROR, strbuf_str(&message));
    } else {
        char *shown = loader_shown_path(r->loader, file);
        diag_add(&r->findings, DIAG_ERROR, shown, "%s", file_error_text(error));
        free(shown);
    }
    strbuf_release(&message);
    publish_error(r, file_error_text(error));
}

static void forget_findings(const Reading *r, const char *file)
{
    Loader *l = r->loader;
    char *shown = loader_shown_path(l, file);
    loader_forget(l, shown, NULL);
    if (l->mode == MODE_MANIFEST)
        loader_forget(l, l->paths[0], file);
    free(shown);
}

static void read_article(Reading *r, const Todo *todo, size_t place)
{
    r->todo = todo;
    r->place = place;
    r->article = store_article(r->loader->store, todo->id);
    r->drafts = 0;
    const Article *a = r->article;
    const char *file = a->file.len ? a->file.ptr : NULL;
    r->trace = file ? file_trace(r->loader, file) : (FileTrace){0, 0, 0};
    if (a->error.len) {
        publish_error(r, a->error.ptr);
        return;
    }
    if (file && atomic_load(&r->loader->again))
        forget_findings(r, file);
    FileError error = file ? read_file(r, file, &r->bytes) : FILE_OK;
    if (error != FILE_OK)
        say_unread(r, file, error);
    else
        import(r, file, file ? strbuf_slice(&r->bytes) : a->text, &a->meta);
    if (error == FILE_OK && r->drafts == 0)
        publish_error(r, r->findings.count ? r->findings.items[r->findings.count - 1].message
                                           : "no text was found in it");
    if (r->waiting)
        loader_leave_extras(r->loader, place, r->waiting);
    r->waiting = NULL;
    loader_add_findings(r->loader, &r->findings);
    if (r->bytes.cap > BATCH_BYTES)
        strbuf_release(&r->bytes);
}

/* --- runs --- */

/* Tells when nothing is left to read: who is handed batches may have waited for more. */
static void tell_end(Loader *l)
{
    pthread_mutex_lock(&l->lock);
    bool end = l->claimed == l->n_todo;
    pthread_mutex_unlock(&l->lock);
    if (end && l->options.on_batch)
        l->options.on_batch(l->options.ctx, NULL, 0);
}

static void finish(Loader *l, size_t count)
{
    pthread_mutex_lock(&l->lock);
    l->finished += count;
    CHECK(l->finished <= l->claimed + l->ahead_taken); /* one may be read before its turn */
    pthread_mutex_unlock(&l->lock);
    loader_check_done(l);
}

/* What has waited for its turn, as far as that has come. */
static void publish_in_turn(Reading *r)
{
    bool mine;
    do { /* what comes due before the end is said, nobody else looks for */
        mine = false;
        for (Extras *f; (f = loader_next_turn(r->loader, &mine));)
            publish_waiting(r, f);
        if (mine) {
            hand_on(r);
            tell_end(r->loader);
            loader_end_turns(r->loader);
        }
    } while (mine);
}

static void read_run(Reading *r, const TodoRun *run)
{
    Loader *l = r->loader;
    for (size_t i = 0; i < run->count && !atomic_load(&l->stop); i++) {
        read_article(r, &run->todo[i], run->first + i);
        if (r->batch_bytes >= BATCH_BYTES)
            hand_on(r);
        if (atomic_load_explicit(&l->wake_due, memory_order_relaxed))
            loader_wake(l, false);
    }
}

/* What was read of `count` articles from the list's place `first` on goes to the others. */
static void end_runs(Reading *r, size_t first, size_t count)
{
    hand_on(r);
    loader_note_read(r->loader, first, count);
    publish_in_turn(r);
    tell_end(r->loader);
    finish(r->loader, count);
}

void loader_work(void *loader)
{
    Loader *l = loader;
    TodoRun run;
    Reading r = {.loader = l, .findings = DIAG_LIST_INIT, .keep = store_lend_arena(l->store)};
    if (l->options.wake_fd >= 0) /* somebody paints meanwhile */
        thread_step_back(READ_LEVEL);
    for (size_t first = 0, unfinished = 0; loader_claim(l, &r, &run);) {
        if (unfinished && run.first != first + unfinished) { /* let go meanwhile: others went on */
            end_runs(&r, first, unfinished);
            unfinished = 0;
        }
        if (unfinished == 0)
            first = run.first;
        read_run(&r, &run);
        unfinished += run.count;
        if (run.count && loader_await_more(l))
            continue;
        end_runs(&r, first, unfinished);
        unfinished = 0;
    }
    strbuf_release(&r.bytes);
    free(r.batch);
    free(r.collected);
}
