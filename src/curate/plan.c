/* plan.c - from articles found to an edit of the manifest.
 *
 * What the manifest has already is recognised by its file, its address, or the id that the import
 * would give it. New articles are ordered by date, a translation behind its original, and get ids
 * from their file's name (those of feeds and mailboxes from their title as well). */
#include "config.h"

#include "curate/planned.h"
#include "manifest/insert.h"
#include "manifest/slug.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/map.h"
#include "dossier/quote.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ID_LONGEST 60
#define NEW_ENTRY  (MAP_NONE - 1) /* an id that this run gave */

/* --- where --- */

static char *common_folder(char *const *sources, size_t n)
{
    char *common = file_is_folder(sources[0]) ? mem_strdup(sources[0]) : file_folder(sources[0]);
    for (size_t i = 1; i < n; i++) {
        char *folder =
            file_is_folder(sources[i]) ? mem_strdup(sources[i]) : file_folder(sources[i]);
        for (;;) {
            size_t len = strlen(common);
            bool inside = strcmp(common, ".") == 0
                              ? folder[0] != '/'
                              : strncmp(folder, common, len) == 0 &&
                                    (folder[len] == '/' || !folder[len] || common[len - 1] == '/');
            if (inside)
                break;
            char *up = file_folder(common);
            bool top = strcmp(up, common) == 0;
            free(common);
            common = up;
            if (top)
                break;
        }
        free(folder);
    }
    return common;
}

char *import_manifest_path(char *const *sources, size_t n, const char *out)
{
    char *folder = out ? mem_strdup(out) : n ? common_folder(sources, n) : mem_strdup(".");
    char *path =
        strcmp(folder, ".") == 0 ? mem_strdup("manifest.yaml") : file_join(folder, "manifest.yaml");
    free(folder);
    return path;
}

/* The path of `file` below `folder`, or NULL when it does not lie there. Both are as the user named
 * them. */
static const char *below(const char *folder, const char *file)
{
    size_t len = strlen(folder);
    if (strcmp(folder, ".") == 0) {
        bool out = file[0] == '/' || strncmp(file, "../", 3) == 0;
        return out ? NULL : strncmp(file, "./", 2) == 0 ? file + 2 : file;
    }
    if (strncmp(file, folder, len) != 0 || (file[len] != '/' && folder[len - 1] != '/'))
        return NULL;
    file += len;
    while (*file == '/')
        file++;
    return file;
}

/* --- what is known --- */

typedef struct Planning {
    ManifestPlan *plan;
    const Collection *collection;
    char *folder;
    ManifestShape shape;
    Map *ids, *files, *urls; /* to entries of the manifest; ids of what is added too */
    bool *claimed;           /* entries that an article of this run has been found to be */
    uint32_t *item_of;       /* planned item + 1 of each article found, 0 for none */
    char **known_id;         /* of articles the manifest has */
} Planning;

static void note(Map *map, Slice key, uint32_t entry)
{
    if (key.len && map_get(map, key) == MAP_NONE)
        map_set(map, key, entry);
}

static bool has(const Map *map, Slice key)
{
    return key.len && map_get(map, key) != MAP_NONE;
}

static void note_known(Planning *p)
{
    for (size_t i = 0; i < p->shape.count; i++) {
        const KnownEntry *e = &p->shape.entries[i];
        Slice file = slice_starts(e->file, "./") ? slice_sub(e->file, 2, e->file.len) : e->file;
        note(p->ids, e->id, (uint32_t)i);
        note(p->urls, e->url, (uint32_t)i);
        note(p->files, file, (uint32_t)i);
    }
}

static void count_gone(Planning *p)
{
    for (size_t i = 0; i < p->shape.count; i++) {
        const KnownEntry *e = &p->shape.entries[i];
        if (!e->file.len)
            continue;
        char *name = slice_dup(e->file), *path = file_join(p->folder, name);
        struct stat st;
        p->plan->gone += stat(path, &st) != 0;
        free(name);
        free(path);
    }
}

/* Its text is a file of the dossier's folder, read as it is. */
static const char *own_file(const Planning *p, const CollectedArticle *f)
{
    return f->parts == 1 && !f->filtered && !import_is_box(f->file) ? below(p->folder, f->file)
                                                                    : NULL;
}

static Slice stem(const char *path)
{
    const char *name = file_name(path), *dot = strrchr(name, '.');
    return dot && dot != name ? (Slice){name, (size_t)(dot - name)} : slice_from(name);
}

static char *base_id(const CollectedArticle *f)
{
    StrBuf id = STRBUF_INIT;
    bool own = f->parts == 1 && !import_is_box(f->file);
    slug_put(&id, stem(f->file), own ? ID_LONGEST : 20);
    if (!own) {
        if (id.len)
            strbuf_putc(&id, '-');
        slug_put(&id, f->meta.title, ID_LONGEST - 20);
    }
    if (!id.len)
        strbuf_puts(&id, "article");
    return strbuf_steal(&id);
}

static char *unique_id(const Planning *p, const char *base)
{
    StrBuf id = STRBUF_INIT;
    strbuf_puts(&id, base);
    for (unsigned n = 2; has(p->ids, strbuf_slice(&id)); n++) {
        strbuf_clear(&id);
        strbuf_printf(&id, "%s-%u", base, n);
    }
    return strbuf_steal(&id);
}

/* An entry stands for one article of a run: the second of the same name is another. */
static const KnownEntry *claim(Planning *p, uint32_t at)
{
    CHECK(at < p->shape.count || at == NEW_ENTRY || at == MAP_NONE);
    if (at >= p->shape.count || p->claimed[at])
        return NULL;
    p->claimed[at] = true;
    return &p->shape.entries[at];
}

static const KnownEntry *claim_id(Planning *p, const char *base)
{
    const KnownEntry *found = NULL;
    StrBuf id = STRBUF_INIT;
    strbuf_puts(&id, base);
    for (unsigned n = 2; !found && has(p->ids, strbuf_slice(&id)); n++) {
        found = claim(p, map_get(p->ids, strbuf_slice(&id)));
        strbuf_clear(&id);
        strbuf_printf(&id, "%s-%u", base, n);
    }
    strbuf_release(&id);
    return found;
}

/* The entry that the manifest has for this article: by its file; or, when its text lies elsewhere,
 * by address or id. */
static const KnownEntry *known_entry(Planning *p, const CollectedArticle *f, const char *base)
{
    const char *own = own_file(p, f);
    if (own)
        return claim(p, map_get(p->files, slice_from(own)));
    const KnownEntry *e = f->meta.url.len ? claim(p, map_get(p->urls, f->meta.url)) : NULL;
    return e ? e : claim_id(p, base);
}

/* --- new articles --- */

static char *text_file(const CollectedArticle *f, const char *id, bool copy)
{
    StrBuf file = STRBUF_INIT;
    const char *dot = strrchr(file_name(f->file), '.');
    strbuf_printf(&file, "articles/%s", id);
    strbuf_puts(&file, copy && dot ? dot : copy ? "" : ".md");
    return strbuf_steal(&file);
}

static void plan_one(Planning *p, uint32_t index)
{
    const CollectedArticle *f = collection_at(p->collection, index);
    char *base = base_id(f);
    const KnownEntry *known = known_entry(p, f, base);
    if (known) {
        p->known_id[index] = slice_dup(known->id);
        p->plan->known++;
        free(base);
        return;
    }
    ManifestPlan *plan = p->plan;
    const char *own = own_file(p, f);
    PlannedArticle item = {.found = index, .id = unique_id(p, base)};
    CHECK(!has(p->ids, slice_from(item.id)) && p->item_of[index] == 0);
    item.copy = !own && f->parts == 1 && !f->filtered && !import_is_box(f->file);
    item.write_text = !own && !item.copy;
    item.file = own ? mem_strdup(own) : text_file(f, item.id, item.copy);
    note(p->ids, slice_from(item.id), NEW_ENTRY);
    plan->items = mem_grow(plan->items, &plan->items_cap, plan->n_items + 1, sizeof *plan->items);
    plan->items[plan->n_items++] = item;
    p->item_of[index] = (uint32_t)plan->n_items;
    CHECK(!(item.copy && item.write_text) && (own == NULL) == (item.copy || item.write_text));
    free(base);
}

/* The date by which an article is placed: its own, or that of what it translates. */
static Interval place_of(const Collection *c, uint32_t index)
{
    const CollectedArticle *f = collection_at(c, index);
    if (interval_is_none(f->meta.date) && f->translation_of != COLLECTED_NONE)
        return collection_at(c, f->translation_of)->meta.date;
    return f->meta.date;
}

typedef struct Ordered {
    Interval date;
    uint32_t leader, index; /* the original, or the article itself */
} Ordered;

static int ordered_cmp(const void *pa, const void *pb)
{
    const Ordered *a = pa, *b = pb;
    int dates = interval_cmp(a->date, b->date);
    if (dates)
        return dates;
    if (a->leader != b->leader)
        return a->leader < b->leader ? -1 : 1;
    if ((a->index == a->leader) != (b->index == b->leader))
        return a->index == a->leader ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

static void plan_all(Planning *p)
{
    size_t count = collection_count(p->collection);
    Ordered *order = mem_alloc(count * sizeof *order);
    for (size_t i = 0; i < count; i++) {
        const CollectedArticle *f = collection_at(p->collection, i);
        uint32_t leader = f->translation_of != COLLECTED_NONE ? f->translation_of : (uint32_t)i;
        order[i] = (Ordered){place_of(p->collection, (uint32_t)i), leader, (uint32_t)i};
    }
    qsort(order, count, sizeof *order, ordered_cmp);
    for (size_t i = 0; i < count; i++)
        plan_one(p, order[i].index);
    CHECK(p->plan->known + p->plan->n_items == count); /* each article is known or new */
    free(order);
}

/* --- the text --- */

static const char *id_of(const Planning *p, uint32_t index)
{
    if (index == COLLECTED_NONE)
        return NULL;
    uint32_t item = p->item_of[index];
    CHECK(item <= p->plan->n_items && (item || p->known_id[index]));
    return item ? p->plan->items[item - 1].id : p->known_id[index];
}

static void put_entries(const Planning *p, EntryStyle style, StrBuf *out)
{
    for (size_t i = 0; i < p->plan->n_items; i++, style.comma = true) {
        const PlannedArticle *item = &p->plan->items[i];
        const CollectedArticle *f = collection_at(p->collection, item->found);
        planned_put_entry(out, item, f, id_of(p, f->translation_of), id_of(p, f->copy_of), &style);
    }
}

static void write_fresh(const Planning *p)
{
    StrBuf out = STRBUF_INIT;
    char *real = realpath(p->folder, NULL);
    const char *name = file_name(real ? real : p->folder);
    strbuf_puts(&out, "# Every key is described in dossier-manifest(5). Values under \"guessed\" "
                      "were guessed by the import:\n"
                      "# after checking one, take its key out of the list.\n"
                      "dossier: 1\ntitle: ");
    quote_yaml(slice_from(*name ? name : "dossier"), false, &out);
    strbuf_puts(&out, "\n\narticles:\n");
    put_entries(p, (EntryStyle){.indent = 2, .eol = "\n"}, &out);
    edits_add(p->plan->edits, 0, 0, strbuf_slice(&out));
    strbuf_release(&out);
    free(real);
}

static bool write_edit(const Planning *p, DiagList *findings)
{
    StrBuf text = STRBUF_INIT;
    put_entries(p, insert_style(&p->shape, LIST_ARTICLES), &text);
    bool ok = insert_entries(&p->shape, LIST_ARTICLES, strbuf_slice(&p->plan->before),
                             p->plan->path, strbuf_slice(&text), p->plan->edits, findings);
    strbuf_release(&text);
    return ok;
}

/* The new text, which is read again before it may replace the old. */
static bool write_text(const Planning *p, DiagList *findings)
{
    ManifestPlan *plan = p->plan;
    bool ok = true;
    if (plan->n_items && plan->fresh)
        write_fresh(p);
    else if (plan->n_items)
        ok = write_edit(p, findings);
    edits_apply(plan->edits, strbuf_slice(&plan->before), &plan->after);
    return ok && (plan->n_items == 0 || plan->fresh ||
                  manifest_edit_keeps(&p->shape, LIST_ARTICLES, plan->n_items,
                                      strbuf_slice(&plan->after), plan->path, findings));
}

bool manifest_plan_make(ManifestPlan *plan, const char *path, const Collection *collection,
                        DiagList *findings)
{
    *plan = (ManifestPlan){.path = mem_strdup(path), .before = STRBUF_INIT, .after = STRBUF_INIT};
    plan->edits = mem_zalloc(1, sizeof *plan->edits);
    size_t count = collection_count(collection);
    Planning p = {.plan = plan, .collection = collection, .folder = file_folder(path)};
    FileError error = file_read(path, IMPORT_MANIFEST_LARGEST, &plan->before);
    plan->fresh = error == FILE_MISSING;
    bool ok = error == FILE_OK || plan->fresh;
    if (!ok)
        diag_add(findings, DIAG_ERROR, path, "%s", file_error_text(error));
    if (error == FILE_OK)
        ok = manifest_shape_read(&p.shape, strbuf_slice(&plan->before), path, findings);
    p.ids = map_new(count);
    p.files = map_new(count);
    p.urls = map_new(count);
    p.item_of = mem_zalloc(count + 1, sizeof *p.item_of);
    p.known_id = mem_zalloc(count + 1, sizeof *p.known_id);
    p.claimed = mem_zalloc(p.shape.count + 1, sizeof *p.claimed);
    if (ok) {
        note_known(&p);
        count_gone(&p);
        plan_all(&p);
        ok = write_text(&p, findings);
    }
    for (size_t i = 0; i < count; i++)
        free(p.known_id[i]);
    free(p.known_id);
    free(p.item_of);
    free(p.claimed);
    map_free(p.ids);
    map_free(p.files);
    map_free(p.urls);
    manifest_shape_release(&p.shape);
    free(p.folder);
    return ok;
}

void manifest_plan_release(ManifestPlan *plan)
{
    for (size_t i = 0; i < plan->n_items; i++) {
        free(plan->items[i].id);
        free(plan->items[i].file);
    }
    if (plan->edits)
        edits_release(plan->edits);
    free(plan->edits);
    free(plan->items);
    free(plan->path);
    strbuf_release(&plan->before);
    strbuf_release(&plan->after);
    *plan = (ManifestPlan){.path = NULL};
}
