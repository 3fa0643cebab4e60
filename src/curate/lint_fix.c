/* lint_fix.c - filling in what an entry lacks and its text says.
 *
 * Keys are added behind the last one of the entry, in its own column; what is a guess is added to
 * its list "guessed". Entries in braces are left alone, and so are those whose "guessed" is not a
 * list in brackets: the reader has a style of his own there. */
#include "config.h"

#include "curate/planned.h"
#include "manifest/edit.h"
#include "manifest/edits.h"

#include "dossier/check.h"
#include "dossier/curate.h"
#include "dossier/file.h"
#include "dossier/quote.h"

#include <stdlib.h>

typedef struct Fix {
    const Store *store;
    ManifestPlan *plan;
    const ManifestShape *shape;
    size_t filled;
} Fix;

/* The keys of one entry under way. */
typedef struct Filling {
    const KnownEntry *entry;
    const char *eol;
    StrBuf lines, guessed; /* whole lines; keys separated by ", " */
    size_t count;
} Filling;

static void fill(Filling *f, const char *key, Slice value, uint8_t origin, Slice there)
{
    if (there.ptr || !value.len)
        return;
    strbuf_pad(&f->lines, ' ', f->entry->column);
    strbuf_printf(&f->lines, "%s: ", key);
    quote_yaml(value, false, &f->lines);
    strbuf_puts(&f->lines, f->eol);
    f->count++;
    if (origin == ORIGIN_GUESSED || origin == ORIGIN_INFERRED)
        strbuf_printf(&f->guessed, "%s%s", f->guessed.len ? ", " : "", key);
}

/* A date is written plain: its form is that of the manifest. */
static void fill_date(Filling *f, const Meta *meta)
{
    StrBuf iso = STRBUF_INIT;
    if (meta->date_origin != ORIGIN_INFERRED)
        interval_format_iso(meta->date, &iso);
    fill(f, "date", strbuf_slice(&iso), meta->date_origin, f->entry->date);
    strbuf_release(&iso);
}

static void add_guessed(Fix *fix, Filling *f)
{
    if (!f->guessed.len)
        return;
    StrBuf text = STRBUF_INIT;
    if (f->entry->guessed) {
        size_t at = f->entry->guessed_at;
        CHECK(at > 0 && at <= fix->plan->before.len);
        while (at > 0 && fix->plan->before.ptr[at - 1] == ' ')
            at--;
        bool empty = at > 0 && fix->plan->before.ptr[at - 1] == '[';
        strbuf_printf(&text, "%s%s", empty ? "" : ", ", strbuf_str(&f->guessed));
        edits_add(fix->plan->edits, f->entry->guessed_at, 0, strbuf_slice(&text));
    } else {
        strbuf_pad(&f->lines, ' ', f->entry->column);
        strbuf_printf(&f->lines, "guessed: [%s]%s", strbuf_str(&f->guessed), f->eol);
    }
    strbuf_release(&text);
}

static void fix_entry(Fix *fix, const KnownEntry *entry)
{
    ArticleId id = store_find(fix->store, entry->id);
    const Body *body = id == ARTICLE_NONE ? NULL : store_body(fix->store, id);
    if (!body || body->error.len || !entry->block || (entry->guessed && !entry->guessed_at))
        return;
    Slice general = store_info(fix->store)->lang, none = {NULL, 0};
    const Meta *m = body->meta;
    Filling f = {
        .entry = entry, .eol = fix->shape->eol, .lines = STRBUF_INIT, .guessed = STRBUF_INIT};
    fill_date(&f, m);
    fill(&f, "lang", general.len ? none : m->lang, m->lang_origin, entry->lang);
    fill(&f, "source", m->source, m->source_origin, entry->source);
    fill(&f, "author", m->author, m->author_origin, entry->author);
    add_guessed(fix, &f);
    CHECK((f.count == 0) == (f.lines.len == 0));
    if (f.count) {
        StrBuf text = STRBUF_INIT;
        strbuf_printf(&text, "%s%s", entry->newline ? f.eol : "", strbuf_str(&f.lines));
        edits_add(fix->plan->edits, entry->end, 0, strbuf_slice(&text));
        strbuf_release(&text);
    }
    fix->filled += f.count;
    strbuf_release(&f.lines);
    strbuf_release(&f.guessed);
}

bool lint_fix(const Store *store, const char *manifest, ManifestPlan *plan, size_t *filled,
              DiagList *findings)
{
    ManifestShape shape = {.arena = NULL};
    *plan =
        (ManifestPlan){.path = mem_strdup(manifest), .before = STRBUF_INIT, .after = STRBUF_INIT};
    plan->edits = mem_zalloc(1, sizeof *plan->edits);
    FileError error = file_read(manifest, IMPORT_MANIFEST_LARGEST, &plan->before);
    *filled = 0;
    if (error != FILE_OK) {
        diag_add(findings, DIAG_ERROR, manifest, "%s", file_error_text(error));
        return false;
    }
    bool ok = manifest_shape_read(&shape, strbuf_slice(&plan->before), manifest, findings);
    Fix fix = {.store = store, .plan = plan, .shape = &shape};
    for (size_t i = 0; ok && i < shape.count; i++)
        fix_entry(&fix, &shape.entries[i]);
    edits_apply(plan->edits, strbuf_slice(&plan->before), &plan->after);
    *filled = fix.filled;
    ok = ok && manifest_edit_keeps(&shape, LIST_ARTICLES, 0, strbuf_slice(&plan->after), manifest,
                                   findings);
    manifest_shape_release(&shape);
    return ok;
}
