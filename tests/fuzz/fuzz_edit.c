/* fuzz_edit.c - a manifest that is edited: places lie within it, and what could be read before can
 * be read after, with all its entries and the new one. */
#include "config.h"

#include "fuzz.h"

#include "manifest/insert.h"
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

/* Adds an entry as an import or a correction does. False: said why not. */
static bool add_entry(const ManifestShape *s, ManifestList list, Slice before, StrBuf *after)
{
    StrBuf text = STRBUF_INIT;
    TextEdits edits = {NULL, 0, 0};
    DiagList findings = DIAG_LIST_INIT;
    EntryStyle style = insert_style(s, list);
    if (style.flow)
        strbuf_printf(&text, "%s{id: new}", style.comma ? ", " : " ");
    else
        strbuf_printf(&text, "%*s- id: new%s", (int)style.indent, "", style.eol);
    bool ok = insert_entries(s, list, before, "m", strbuf_slice(&text), &edits, &findings);
    MUST(ok == (findings.errors == 0));
    edits_apply(&edits, before, after);
    edits_release(&edits);
    strbuf_release(&text);
    diag_list_release(&findings);
    return ok;
}

static void check_places(const ManifestShape *s, Slice text)
{
    for (size_t i = 0; i < MANIFEST_LISTS; i++)
        MUST(s->lists[i].at <= text.len && s->lists[i].remove <= text.len - s->lists[i].at);
    for (size_t i = 0; i < s->count; i++) {
        MUST(s->entries[i].end <= text.len);
        MUST(s->entries[i].guessed_at == 0 || text.ptr[s->entries[i].guessed_at] == ']');
    }
}

/* What the check lets pass is what would be left on disk. */
static void check_edit(const ManifestShape *before, ManifestList list, Slice after)
{
    ManifestShape shape;
    DiagList findings = DIAG_LIST_INIT;
    if (manifest_edit_keeps(before, list, 1, after, "m", &findings)) {
        MUST(manifest_shape_read(&shape, after, "m", &findings));
        MUST(shape.count == before->count + (list == LIST_ARTICLES));
        if (list == LIST_ARTICLES)
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
    DiagList findings = DIAG_LIST_INIT;
    if (manifest_shape_read(&shape, text, "m", &findings)) {
        check_places(&shape, text);
        for (ManifestList list = 0; list < MANIFEST_LISTS; list++) {
            StrBuf after = STRBUF_INIT;
            if (add_entry(&shape, list, text, &after))
                check_edit(&shape, list, strbuf_slice(&after));
            strbuf_release(&after);
        }
    } else {
        MUST(findings.errors > 0);
    }
    manifest_shape_release(&shape);
    diag_list_release(&findings);
    return 0;
}
