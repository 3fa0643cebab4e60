/* insert.c - adding entries to a list of a manifest, in the way the list is written.
 *
 *     key: [a, b]      [a, b, c]            before the bracket
 *     key: []          key:                 in a root on lines of its own, else [c]
 *                        - c
 *     key:             - c                  on the lines after it
 *     no key           key: and entries     at the end, or before the brace that ends the root
 */
#include "config.h"

#include "manifest/insert.h"

#include "dossier/check.h"

#include <string.h>

EntryStyle insert_style(const ManifestShape *shape, ManifestList list)
{
    const ListPlace *place = &shape->lists[list];
    bool inside = place->form == INSERT_FLOW;
    return (EntryStyle){place->indent, shape->eol, inside || shape->braces,
                        inside && !place->comma};
}

/* In a root in braces: a list in brackets, with its key where there is none. */
static void put_in_brackets(const ListPlace *place, Slice before, Slice entries, StrBuf *text)
{
    bool apart = place->at == 0 || before.ptr[place->at - 1] == ' ';
    if (place->form == INSERT_KEY)
        strbuf_printf(text, "%s %s: ", place->comma ? "" : ",", place->key);
    else if (!apart)
        strbuf_putc(text, ' ');
    strbuf_printf(text, "[" SLICE_FMT "]", SLICE_ARG(slice_trim(entries)));
}

/* In a root of lines: entries on lines of their own, with their key where there is none. A new key
 * of corrections stands apart from the articles. */
static void put_lines(const ManifestShape *shape, const ListPlace *place, Slice entries,
                      StrBuf *text)
{
    if (place->newline || place->remove)
        strbuf_puts(text, shape->eol);
    if (place->form == INSERT_KEY && place != &shape->lists[LIST_ARTICLES])
        strbuf_puts(text, shape->eol);
    if (place->form == INSERT_KEY)
        strbuf_printf(text, "%s:%s", place->key, shape->eol);
    strbuf_put_slice(text, entries);
}

/* Entries in the place of "[]" and the blanks before it; what else stands on that line stays
 * behind the last one. */
static size_t take_empty_brackets(const ListPlace *place, Slice before, StrBuf *text)
{
    size_t at = place->at;
    while (at > 0 && before.ptr[at - 1] == ' ')
        at--;
    while (text->len && strchr("\r\n", text->ptr[text->len - 1]))
        text->len--;
    return at;
}

bool insert_entries(const ManifestShape *shape, ManifestList list, Slice before, const char *name,
                    Slice entries, TextEdits *edits, DiagList *findings)
{
    const ListPlace *place = &shape->lists[list];
    size_t at = place->at, end = place->at + place->remove;
    CHECK(end <= before.len);
    if (place->form == INSERT_NOWHERE) {
        diag_add_at(findings, DIAG_ERROR, name, before, at, 1,
                    "\"%s\" is not a list; nothing is added to it", place->key);
        return false;
    }
    StrBuf text = STRBUF_INIT;
    if (place->form == INSERT_FLOW)
        strbuf_put_slice(&text, entries);
    else if (shape->braces)
        put_in_brackets(place, before, entries, &text);
    else
        put_lines(shape, place, entries, &text);
    if (place->remove && !shape->braces)
        at = take_empty_brackets(place, before, &text);
    CHECK(at <= end);
    edits_add(edits, at, end - at, strbuf_slice(&text));
    strbuf_release(&text);
    return true;
}
