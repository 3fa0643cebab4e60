/* import.c - dossier import: files, folders and feeds become a manifest, or come into one that is
 * there.
 *
 * Everything is read first, then the edit of the manifest is planned, and only then something is
 * written: texts that are new, and the manifest whole or not at all. An interrupt stops before
 * that. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/corpus.h"
#include "cli/progress.h"
#include "cli/verbs/internal.h"
#include "dossier/filter.h"
#include "dossier/curate.h"

static atomic_bool interrupted;

static void note_interrupt(int number)
{
    (void)number;
    atomic_store(&interrupted, true);
}

static void heed_interrupts(void)
{
    struct sigaction action = {.sa_handler = note_interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

/* "content/manifest.yaml: 3 articles added, 2 there already, 1 whose file is gone" */
static void say_plan(const ManifestPlan *plan, bool dry)
{
    StrBuf out = STRBUF_INIT;
    strbuf_puts(&out, plan->path);
    strbuf_printf(&out, ": %zu article%s %s", plan->n_items, plan->n_items == 1 ? "" : "s",
                  dry ? "would be added" : "added");
    if (plan->known)
        strbuf_printf(&out, ", %zu there already", plan->known);
    if (plan->gone)
        strbuf_printf(&out, ", %zu whose file is gone", plan->gone);
    complain(SLICE_FMT, SLICE_ARG(strbuf_slice(&out)));
    strbuf_release(&out);
}

static bool show_plan(const ManifestPlan *plan)
{
    StrBuf diff = STRBUF_INIT;
    manifest_plan_diff(plan, &diff);
    bool ok = print_out(strbuf_slice(&diff)) == STATUS_OK;
    strbuf_release(&diff);
    return ok;
}

/* Plans the edit of the manifest and carries it out, or shows it. */
static bool edit_manifest(const Call *call, const Collection *collection,
                          const ImportOptions *options, DiagList *findings)
{
    bool dry = option_on(&call->options, OPT_DRY_RUN);
    char *path = import_manifest_path(call->args, call->n_args, call->options.values[OPT_OUTPUT]);
    ManifestPlan plan = {.path = NULL};
    bool ok = manifest_plan_make(&plan, path, collection, findings) &&
              (dry ? show_plan(&plan) : manifest_plan_write(&plan, collection, options, findings));
    if (ok)
        say_plan(&plan, dry);
    manifest_plan_release(&plan);
    free(path);
    return ok;
}

Status verb_import(const Call *call)
{
    DiagList findings = DIAG_LIST_INIT;
    Filters *filters = filters_read_user(&findings);
    Progress progress;
    progress_init(&progress, stderr);
    ImportOptions options = {
        .filters = filters, .on_progress = progress_show, .ctx = &progress, .stop = &interrupted};
    heed_interrupts();
    Collection *collection = import_collect(call->args, call->n_args, &options, &findings);
    progress_end(&progress);
    size_t found = collection_count(collection);
    size_t unread = findings.errors;
    bool ok = found == 0 ||
              (!atomic_load(&interrupted) && edit_manifest(call, collection, &options, &findings));
    print_findings(&findings, DIAG_NOTE);
    diag_list_release(&findings);
    collection_free(collection);
    filters_free(filters);
    if (atomic_load(&interrupted))
        return complain("interrupted; nothing was written");
    if (found == 0)
        complain("found no article");
    if (!ok || (found == 0 && unread))
        return STATUS_ERROR;
    return found == 0 || unread ? STATUS_NONE : STATUS_OK;
}
