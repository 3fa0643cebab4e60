/* import_place.h - a folder of its own for each test of the import, and an import of it. */
#ifndef IMPORT_PLACE_H
#define IMPORT_PLACE_H

#include "dossier/file.h"
#include "dossier/curate.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ARTICLE_ONE                                                                                \
    "Bridge closed to lorries\n\nBy Anna Carter\n2 March 2020\n\nThe bridge at Saint-Aubin has "   \
    "been closed to lorries since Monday, because a crack was found in its second pier.\n"
#define ARTICLE_TWO                                                                                \
    "Bridge open again\n\n11 May 2020\n\nThe bridge at Saint-Aubin is open again. The inspection " \
    "of the piers took five weeks and cost nine thousand crowns.\n"

/* --- a place to work in ----------------------------------------------------------------------- */

typedef struct Place {
    char folder[64];
    DiagList findings;
    size_t added, known, gone;
    StrBuf diff;
    bool ok;
} Place;

static inline void begin(Place *p)
{
    memset(p, 0, sizeof *p);
    p->findings = DIAG_LIST_INIT;
    strcpy(p->folder, "/tmp/dossier-test-XXXXXX");
    cr_assert_not_null(mkdtemp(p->folder));
}

static inline char *path_in(const Place *p, const char *name)
{
    return file_join(p->folder, name);
}

static inline void put(const Place *p, const char *name, const char *text)
{
    char *path = path_in(p, name), *folder = file_folder(path);
    mkdir(folder, 0755);
    cr_assert_eq(file_write_atomic(path, slice_from(text)), FILE_OK);
    free(folder);
    free(path);
}

static inline char *get(const Place *p, const char *name)
{
    StrBuf text = STRBUF_INIT;
    char *path = path_in(p, name);
    FileError error = file_read(path, 1 << 20, &text);
    free(path);
    if (error != FILE_OK)
        strbuf_clear(&text);
    strbuf_puts(&text, "");
    return text.len ? strbuf_steal(&text) : mem_strdup("");
}

static inline void end(Place *p)
{
    char *const argv[] = {"rm", "-rf", p->folder, NULL};
    pid_t pid = fork();
    if (pid == 0) {
        execvp(argv[0], argv);
        _exit(1);
    }
    waitpid(pid, NULL, 0);
    strbuf_release(&p->diff);
    diag_list_release(&p->findings);
}

/* Imports the folder (or what is named) once; writes unless dry. */
static inline void import(Place *p, const char *const *names, size_t n, const char *out, bool dry)
{
    char *sources[8];
    for (size_t i = 0; i < n; i++)
        sources[i] = *names[i] ? path_in(p, names[i]) : mem_strdup(p->folder);
    char *out_path = out ? path_in(p, out) : NULL;
    ImportOptions options = {.threads = 2};
    diag_list_release(&p->findings);
    Collection *c = import_collect(sources, n, &options, &p->findings);
    char *path = import_manifest_path(sources, n, out_path);
    ManifestPlan plan;
    p->ok = manifest_plan_make(&plan, path, c, &p->findings);
    p->added = plan.n_items;
    p->known = plan.known;
    p->gone = plan.gone;
    strbuf_clear(&p->diff);
    manifest_plan_diff(&plan, &p->diff);
    if (p->ok && !dry)
        p->ok = manifest_plan_write(&plan, c, &options, &p->findings);
    manifest_plan_release(&plan);
    collection_free(c);
    for (size_t i = 0; i < n; i++)
        free(sources[i]);
    free(out_path);
    free(path);
}

static inline void import_folder(Place *p)
{
    const char *const names[] = {""};
    import(p, names, 1, NULL, false);
}

static inline bool has_finding(const Place *p, DiagLevel level, const char *part)
{
    for (size_t i = 0; i < p->findings.count; i++) {
        if (p->findings.items[i].level == level && strstr(p->findings.items[i].message, part))
            return true;
    }
    return false;
}

#endif
