/* library.c - libraries of references in a folder: what they say of the texts beside them.
 *
 * They are read by the listing thread before the texts of their folder are listed, so that what
 * they say is declared when an article is published. A library itself is no article. */
#include "config.h"

#include "load/internal.h"

#include "dossier/file.h"
#include "dossier/import.h"
#include "dossier/mem.h"
#include "import/internal.h"
#include "load/records.h"

#include <stdlib.h>

typedef struct Library {
    Loader *loader;
    const char *file;
    size_t entries;
    bool has_text; /* it is a feed */
} Library;

static void take_entry(void *ctx, Draft *draft)
{
    Library *library = ctx;
    if (draft->n_blocks > 1 || draft->file.len) {
        library->has_text = true;
        draft_free(draft);
        return;
    }
    library->entries++;
    records_add(library->loader->records, library->file, draft);
}

static bool may_be_library(const char *file)
{
    static const char *const extensions[] = {"json", "bib", "bibtex"};
    ImportSource source = {file, {NULL, 0}};
    Slice ext = source_extension(&source);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        if (slice_ieq_str(ext, extensions[i]))
            return true;
    return false;
}

bool loader_take_library(Loader *l, const char *file)
{
    if (!may_be_library(file))
        return false;
    if (!l->records)
        l->records = records_new();
    StrBuf bytes = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT; /* what is no library is read again as an article */
    Library library = {.loader = l, .file = file};
    FileError error = l->folder_fd < 0
                          ? file_read(file, ARTICLE_LIMIT, &bytes)
                          : file_read_beneath(l->folder_fd, file, ARTICLE_LIMIT, &bytes);
    if (error == FILE_OK) {
        ImportSource source = {file, strbuf_slice(&bytes)};
        import_source(&source, NULL, &findings, take_entry, &library);
    }
    diag_list_release(&findings);
    strbuf_release(&bytes);
    return library.entries > 0 && !library.has_text;
}

static Slice keep(Loader *l, Slice s)
{
    return s.ptr ? store_keep(l->store, s) : s;
}

void loader_declare(Loader *l, const char *file, Article *article)
{
    const Draft *record = l->records ? records_find(l->records, file) : NULL;
    if (!record)
        return;
    Meta m = record->meta;
    m.title = keep(l, m.title);
    m.lang = keep(l, m.lang);
    m.source = keep(l, m.source);
    m.author = keep(l, m.author);
    m.url = keep(l, m.url);
    article->meta = m;
    Slice *tags = store_alloc(l->store, (record->n_tags + 1) * sizeof *tags);
    for (size_t i = 0; i < record->n_tags; i++)
        tags[i] = keep(l, record->tags[i]);
    article->tags = tags;
    article->n_tags = record->n_tags;
}
