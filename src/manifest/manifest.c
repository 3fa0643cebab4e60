/* manifest.c - the root of a manifest, and what can only be checked when all of it is known. */
#include "config.h"

#include "manifest/manifest.h"

#include "manifest/internal.h"

#include <stdlib.h>
#include <string.h>

struct Manifest {
    char *name;
    ManifestText text;
    size_t fed;
    bool complete;
};

Manifest *manifest_new(const char *name, int fd, Slice bytes, size_t expected)
{
    Manifest *m = mem_zalloc(1, sizeof *m);
    m->name = mem_strdup(name);
    manifest_text_init(&m->text, fd, bytes, fd < 0 ? bytes.len : expected);
    return m;
}

void manifest_free(Manifest *m)
{
    if (!m)
        return;
    manifest_text_release(&m->text);
    free(m->name);
    free(m);
}

void manifest_find(Manifest *m, DiagList *findings, DiagLevel level, uint32_t place, uint32_t width,
                   const char *message)
{
    manifest_text_find(&m->text, findings, level, m->name, place, width, message);
}

bool manifest_complete(const Manifest *m)
{
    return m->complete;
}

size_t manifest_fed(const Manifest *m)
{
    return m->fed;
}

/* --- the root --- */

static void root_version(Parse *p, const KeyValue *v)
{
    if (!slice_eq_str(slice_trim(v->node.value), "1"))
        yaml_find(p->yaml, DIAG_ERROR, &v->node,
                  "found version \"" SLICE_FMT "\" of the format, expected 1",
                  SLICE_ARG(v->node.value));
}

static void root_text(Parse *p, const KeyValue *v)
{
    key_text(p, v);
    store_set_info(p->store, &p->info);
}

static void root_lang(Parse *p, const KeyValue *v)
{
    key_lang(p, v);
    store_set_info(p->store, &p->info);
}

#define INFO(field) offsetof(DossierInfo, field)

static const KeySpec ROOT_KEYS[] = {
    KEY("dossier", TAKES_TEXT, true, root_version, 0),
    KEY("title", TAKES_TEXT, false, root_text, INFO(title)),
    KEY("description", TAKES_TEXT, false, root_text, INFO(description)),
    KEY("language", TAKES_TEXT, false, root_lang, INFO(lang)),
    KEY("articles", TAKES_LIST, false, manifest_articles, 0),
    KEY("groups", TAKES_LIST, false, manifest_groups, 0),
    KEY("dates", TAKES_LIST, false, manifest_dates, 0),
    KEY("events", TAKES_LIST, false, manifest_events, 0),
};

static const KeyTable ROOT = {"a manifest", ROOT_KEYS, sizeof ROOT_KEYS / sizeof *ROOT_KEYS};

/* What kept the text from being read at all; false when nothing did. */
static bool unreadable(Manifest *m, DiagList *findings)
{
    const ManifestText *t = &m->text;
    if (t->utf16)
        diag_add(findings, DIAG_ERROR, m->name, "found UTF-16, expected text in UTF-8");
    else if (t->utf32)
        diag_add(findings, DIAG_ERROR, m->name, "found UTF-32, expected text in UTF-8");
    else if (t->too_large)
        diag_add(findings, DIAG_ERROR, m->name, "found more than %zu MiB, the limit for a manifest",
                 MANIFEST_LIMIT >> 20);
    else if (t->failed)
        diag_add(findings, DIAG_ERROR, m->name, "cannot be read to its end");
    return t->utf16 || t->utf32 || t->too_large || t->failed;
}

static void say_no_manifest(Parse *p, const char *name, const YamlNode *root, DiagList *findings)
{
    if (root->kind == YAML_END)
        diag_add(findings, DIAG_ERROR, name,
                 "found an empty file, expected a mapping with the key \"dossier\"");
    else if (root->kind != YAML_STOP && root->kind != YAML_BAD)
        yaml_find(p->yaml, DIAG_ERROR, root,
                  "found %s, expected a mapping with the key \"dossier\"",
                  root->kind == YAML_LIST ? "a list" : "text");
}

static void read_root(Parse *p, const char *name, const YamlNode *root, DiagList *findings)
{
    keys_read(p, &ROOT, root, &p->info);
    manifest_check_references(p);
    yaml_finish(p->yaml);
    if (yaml_stopped(p->yaml) && p->listed)
        diag_add(findings, DIAG_NOTE, name, "%zu article%s before the error can be read", p->listed,
                 p->listed == 1 ? "" : "s");
}

bool manifest_parse(Manifest *m, Store *store, const DossierInfo *info, const ManifestHooks *hooks,
                    DiagList *findings)
{
    Parse p = {.store = store, .hooks = hooks, .info = *info};
    p.yaml = yaml_stream_new(m->name, &m->text, findings);
    p.keep = store_lend_arena(store);
    p.files = map_new(0);
    store_set_info(store, &p.info);
    YamlNode root;
    bool usable = yaml_next(p.yaml, &root) == YAML_MAP;
    if (usable)
        read_root(&p, m->name, &root, findings);
    if (!unreadable(m, findings) && !usable)
        say_no_manifest(&p, m->name, &root, findings);
    m->complete = usable && !yaml_stopped(p.yaml) && !m->text.too_large && !m->text.failed;
    m->fed = yaml_fed(p.yaml);
    free(p.references);
    map_free(p.files);
    free(p.file_holders.items);
    yaml_stream_free(p.yaml);
    return usable;
}
