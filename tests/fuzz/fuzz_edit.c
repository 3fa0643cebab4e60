/* fuzz_edit.c - a manifest that is edited: places lie within it, and what could be read before can
 * be read after, with all its entries and the new one. */
#include "config.h"

#include "fuzz.h"

#include "manifest/edit.h"
#include "manifest/edits.h"
#include "manifest/manifest.h"

#include <string.h>

const char fuzz_name[] = "edit";

const char *const fuzz_folders[] = {"fuzz/corpus/edit", "fuzz/corpus/manifest", NULL};

const char *const fuzz_tokens[] = {"\n",
                                   "\r",
                                   "\r\n",
                                   "  ",
                                   "- ",
                                   "\n- ",
                                   "\n  - ",
                                   "-\n",
                                   ": ",
                                   "[",
                                   "]",
                                   "{",
                                   "}",
                                   ", ",
                                   ",]",
                                   "# ",
                                   "!!seq ",
                                   "!!map ",
                                   "&a ",
                                   "*a",
                                   "? ",
                                   "---\n",
                                   "...\n",
                                   "\xEF\xBB\xBF",
                                   "\xC3\xA9",
                                   "\xFF",
                                   "\xED\xA0\x80",
                                   "\xE2\x80\xA8",
                                   "'",
                                   "\"",
                                   "|\n",
                                   ">-\n",
                                   "~",
                                   "articles:\n",
                                   "articles: []",
                                   "id: one",
                                   "file: a",
                                   "guessed: [",
                                   "title: T\n",
                                   "dossier: 1\n",
                                   "dates:\n",
                                   "\t",
                                   NULL};

/* Adds an entry as an import does. */
static void add_entry(const ManifestShape *s, Slice before, StrBuf *after)
{
    StrBuf text = STRBUF_INIT;
    TextEdits edits = {NULL, 0, 0};
    if (s->newline || (s->form == INSERT_LIST && s->remove))
        strbuf_puts(&text, s->eol);
    if (s->form == INSERT_KEY)
        strbuf_printf(&text, "articles:%s", s->eol);
    if (s->form == INSERT_FLOW)
        strbuf_puts(&text, s->comma ? " {id: new}" : ", {id: new}");
    else
        strbuf_printf(&text, "%*s- id: new%s", (int)s->indent, "", s->eol);
    edits_add(&edits, s->at, s->remove, strbuf_slice(&text));
    edits_apply(&edits, before, after);
    edits_release(&edits);
    strbuf_release(&text);
}

static void check_places(const ManifestShape *s, Slice text)
{
    MUST(s->at <= text.len && s->remove <= text.len - s->at);
    for (size_t i = 0; i < s->count; i++) {
        MUST(s->entries[i].end <= text.len);
        MUST(s->entries[i].guessed_at == 0 || text.ptr[s->entries[i].guessed_at] == ']');
    }
}

/* What the check lets pass is what an importer would leave on disk. */
static void check_edit(const ManifestShape *before, Slice after)
{
    ManifestShape shape;
    DiagList findings = DIAG_LIST_INIT;
    if (manifest_edit_keeps(before, 1, after, "m", &findings)) {
        MUST(manifest_shape_read(&shape, after, "m", &findings));
        MUST(shape.count == before->count + 1);
        MUST(slice_eq_str(shape.entries[before->count].id, "new"));
        manifest_shape_release(&shape);
    } else {
        MUST(findings.errors > 0);
    }
    diag_list_release(&findings);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Slice text = {(const char *)data, size};
    ManifestShape shape;
    StrBuf after = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    if (manifest_shape_read(&shape, text, "m", &findings)) {
        check_places(&shape, text);
        add_entry(&shape, text, &after);
        check_edit(&shape, strbuf_slice(&after));
    } else {
        MUST(findings.errors > 0);
    }
    manifest_shape_release(&shape);
    strbuf_release(&after);
    diag_list_release(&findings);
    return 0;
}
