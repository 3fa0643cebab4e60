/* write.c - carrying a plan out: texts first, the manifest last.
 *
 * Texts go to new files only. Of those that are copies of their source the bytes are copied;
 * articles out of feeds, mailboxes and filters are read once more and written as Markdown. The
 * texts are forced to the disk together, by one syncfs(), before the manifest that names them is
 * renamed into place; so an interrupted run leaves the old manifest whole, and at worst some files
 * that nothing names. */
#include "config.h"

#include "curate/planned.h"
#include "import/mdwrite.h"
#include "manifest/edits.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/map.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Writing {
    const ManifestPlan *plan;
    const Collection *collection;
    char *folder;
    Map *targets; /* "file\0part" -> planned item */
    pthread_mutex_t lock;
    DiagList *findings;
    size_t written;
    bool failed;
} Writing;

void manifest_plan_diff(const ManifestPlan *plan, StrBuf *out)
{
    edits_diff(plan->edits, strbuf_slice(&plan->before), plan->fresh ? "/dev/null" : plan->path,
               plan->path, out);
}

/* --- texts --- */

static void fail(Writing *w, const char *path, const char *why)
{
    pthread_mutex_lock(&w->lock);
    diag_add(w->findings, DIAG_ERROR, path, "cannot be written: %s", why);
    w->failed = true;
    pthread_mutex_unlock(&w->lock);
}

static char *target_path(const Writing *w, const PlannedArticle *item)
{
    return strcmp(w->folder, ".") == 0 ? mem_strdup(item->file) : file_join(w->folder, item->file);
}

/* Never over a file that is there. */
static void write_new(Writing *w, const PlannedArticle *item, Slice content)
{
    char *path = target_path(w, item);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    bool ok = fd >= 0;
    for (size_t done = 0; ok && done < content.len;) {
        ssize_t put = write(fd, content.ptr + done, content.len - done);
        ok = put >= 0 || errno == EINTR;
        done += put > 0 ? (size_t)put : 0;
    }
    int saved = errno;
    if (fd >= 0)
        close(fd);
    if (!ok)
        fail(w, path, saved == EEXIST ? "a file of this name is there already" : strerror(saved));
    pthread_mutex_lock(&w->lock);
    w->written += ok;
    pthread_mutex_unlock(&w->lock);
    free(path);
}

static void target_key(StrBuf *key, const char *file, size_t part)
{
    strbuf_printf(key, "%s\n%zu", file, part);
}

static const PlannedArticle *target_of(const Writing *w, const CollectedArticle *found)
{
    StrBuf key = STRBUF_INIT;
    target_key(&key, found->file, found->part);
    uint32_t at = map_get(w->targets, strbuf_slice(&key));
    strbuf_release(&key);
    return at == MAP_NONE ? NULL : &w->plan->items[at];
}

static void on_article(void *ctx, const CollectedArticle *found, Draft *draft)
{
    Writing *w = ctx;
    const PlannedArticle *item = target_of(w, found);
    if (!item)
        return;
    StrBuf text = STRBUF_INIT;
    draft_put_markdown(draft, &text);
    write_new(w, item, strbuf_slice(&text));
    strbuf_release(&text);
}

static void copy_source(Writing *w, const PlannedArticle *item)
{
    const CollectedArticle *f = collection_at(w->collection, item->found);
    CHECK(item->copy && !item->write_text);
    StrBuf bytes = STRBUF_INIT;
    FileError error = file_read(f->file, IMPORT_MANIFEST_LARGEST, &bytes);
    if (error == FILE_OK)
        write_new(w, item, strbuf_slice(&bytes));
    else
        fail(w, f->file, file_error_text(error));
    strbuf_release(&bytes);
}

/* Reads the sources of articles that are to be written as Markdown again, each once. */
static void write_parts(Writing *w, const ImportOptions *options)
{
    char **sources = NULL;
    size_t n = 0, cap = 0;
    Map *seen = map_new(16);
    for (size_t i = 0; i < w->plan->n_items; i++) {
        const PlannedArticle *item = &w->plan->items[i];
        const CollectedArticle *f = collection_at(w->collection, item->found);
        StrBuf key = STRBUF_INIT;
        target_key(&key, f->file, f->part);
        if (item->write_text)
            map_set(w->targets, strbuf_slice(&key), (uint32_t)i);
        strbuf_release(&key);
        if (item->write_text && map_set(seen, slice_from(f->file), 1)) {
            sources = mem_grow(sources, &cap, n + 1, sizeof *sources);
            sources[n++] = mem_strdup(f->file);
        }
    }
    if (n) {
        ImportOptions again = *options;
        DiagList said = DIAG_LIST_INIT; /* has been said in the first reading */
        again.on_article = on_article;
        again.ctx = w;
        again.on_progress = NULL;
        again.no_links = true;
        collection_free(import_collect(sources, n, &again, &said));
        diag_list_release(&said);
    }
    for (size_t i = 0; i < n; i++)
        free(sources[i]);
    free(sources);
    map_free(seen);
}

static bool make_folder(const char *path)
{
    if (mkdir(path, 0755) == 0 || errno == EEXIST)
        return file_is_folder(path);
    return false;
}

static bool make_folders(Writing *w, bool texts)
{
    char *articles =
        strcmp(w->folder, ".") == 0 ? mem_strdup("articles") : file_join(w->folder, "articles");
    bool ok = make_folder(w->folder) && (!texts || make_folder(articles));
    if (!ok)
        fail(w, texts ? articles : w->folder, strerror(errno));
    free(articles);
    return ok;
}

static void sync_texts(const Writing *w)
{
    int fd = file_open_folder(w->folder);
    if (fd >= 0) {
        syncfs(fd);
        close(fd);
    }
}

bool manifest_plan_write(const ManifestPlan *plan, const Collection *collection,
                         const ImportOptions *options, DiagList *findings)
{
    Writing w = {.plan = plan,
                 .collection = collection,
                 .folder = file_folder(plan->path),
                 .findings = findings};
    size_t texts = 0;
    pthread_mutex_init(&w.lock, NULL);
    w.targets = map_new(plan->n_items);
    for (size_t i = 0; i < plan->n_items; i++)
        texts += plan->items[i].write_text || plan->items[i].copy;
    bool ok = make_folders(&w, texts > 0);
    for (size_t i = 0; ok && i < plan->n_items; i++) {
        if (plan->items[i].copy)
            copy_source(&w, &plan->items[i]);
    }
    if (ok && texts) {
        write_parts(&w, options);
        sync_texts(&w);
    }
    CHECK(w.written <= texts);
    if (ok && !w.failed && w.written < texts)
        fail(&w, plan->path, "not all texts could be read again");
    ok = ok && !w.failed;
    if (ok && plan->edits->count) {
        FileError error = file_write_atomic(plan->path, strbuf_slice(&plan->after));
        if (error != FILE_OK)
            fail(&w, plan->path, file_error_text(error));
        ok = error == FILE_OK;
    }
    map_free(w.targets);
    pthread_mutex_destroy(&w.lock);
    free(w.folder);
    return ok;
}

bool manifest_plan_save(const ManifestPlan *plan, DiagList *findings)
{
    if (!plan->edits->count)
        return true;
    FileError error = file_write_atomic(plan->path, strbuf_slice(&plan->after));
    if (error != FILE_OK)
        diag_add(findings, DIAG_ERROR, plan->path, "cannot be written: %s", file_error_text(error));
    return error == FILE_OK;
}
