/* group_edit.c - a term of a keyword group as an edit of the manifest.
 *
 * The manifest is read as a tree with places (twig.h), changed at one of them, and read again
 * before it is written: it must have its articles as before, and the terms that are meant. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/fold.h"
#include "dossier/group_edit.h"
#include "dossier/quote.h"
#include "manifest/edit.h"
#include "manifest/manifest.h"
#include "manifest/twig.h"

#include <string.h>

bool group_same_term(Slice a, Slice b)
{
    WordIter left = words_begin(a), right = words_begin(b);
    FoldedWord x = FOLDED_WORD_INIT, y = FOLDED_WORD_INIT;
    Word word;
    bool same = true, more_left, more_right;
    do {
        more_left = words_next_folded(&left, &word, &x);
        more_right = words_next_folded(&right, &word, &y);
        same = more_left == more_right && (!more_left || slice_eq(x.accent, y.accent));
    } while (same && more_left);
    folded_word_release(&x);
    folded_word_release(&y);
    return same;
}

/* What is being edited, and where its findings go. */
typedef struct Editing {
    const GroupEdit *edit;
    const char *name;
    TwigTree tree;
    DiagList *findings;
} Editing;

/* A finding at a node; NULL: about the whole. */
static bool refuse(const Editing *e, const Twig *at, const char *message)
{
    if (at)
        diag_add_at(e->findings, DIAG_ERROR, e->name, e->tree.text, at->start, 1, "%s", message);
    else
        diag_add(e->findings, DIAG_ERROR, e->name, "%s", message);
    return false;
}

static const char by_hand[] = "found a form that is not changed from here; this has to be written "
                              "by hand";

static const Twig *find_group(const TwigTree *tree, Slice name)
{
    const Twig *groups = twig_get(tree->root, "groups");
    for (const Twig *group = groups ? groups->first : NULL; group; group = group->next) {
        const Twig *own = twig_get(group, "name");
        if (own && slice_eq(slice_trim(own->value), name))
            return group;
    }
    return NULL;
}

/* The scalar at or below a node that is the term; NULL. */
static const Twig *find_term(const Twig *twig, Slice term)
{
    if (twig->kind == YAML_SCALAR)
        return group_same_term(twig->value, term) ? twig : NULL;
    const Twig *found = NULL;
    for (const Twig *child = twig->first; child && !found; child = child->next)
        found = find_term(child, term);
    return found;
}

static size_t count_scalars(const Twig *twig)
{
    size_t count = twig->kind == YAML_SCALAR;
    for (const Twig *child = twig->first; child; child = child->next)
        count += count_scalars(child);
    return count;
}

/* --- the changes --- */

static bool add_term(const Editing *e, const Twig *terms, TextEdits *edits)
{
    StrBuf flow = STRBUF_INIT, block = STRBUF_INIT;
    quote_yaml(e->edit->term, true, &flow);
    quote_yaml(e->edit->term, false, &block);
    bool good = twig_append(&e->tree, terms, strbuf_slice(&flow), strbuf_slice(&block), edits);
    strbuf_release(&flow);
    strbuf_release(&block);
    return good || refuse(e, terms, by_hand);
}

/* The node that goes when the term goes: itself, or what would be empty without it. */
static const Twig *goes_with(const Twig *term, const Twig *terms)
{
    const Twig *twig = term;
    while (twig->parent != terms && !twig->next && !twig->prev)
        twig = twig->parent;
    return twig;
}

static bool remove_term(const Editing *e, const Twig *terms, TextEdits *edits)
{
    const Twig *term = find_term(terms, e->edit->term);
    if (!term)
        return refuse(e, terms, "the group has no such term");
    const Twig *twig = goes_with(term, terms);
    if (twig->parent == terms && !twig->next && !twig->prev)
        return refuse(e, terms,
                      "this is the only term of the group, and a group without any is none; it has "
                      "to be taken out by hand");
    return twig_remove(&e->tree, twig, edits) || refuse(e, twig, by_hand);
}

/* A key "groups" at the end of a manifest that has none. */
static bool add_key(const Editing *e, Slice block, TextEdits *edits)
{
    const Twig *root = e->tree.root;
    Slice text = e->tree.text;
    StrBuf out = STRBUF_INIT;
    if (!root || root->kind != YAML_MAP || root->flow)
        return refuse(e, root, by_hand);
    bool open = text.len > 0 && text.ptr[text.len - 1] != '\n' && text.ptr[text.len - 1] != '\r';
    strbuf_printf(&out, "%s%sgroups:%s  - ", open ? e->tree.eol : "", e->tree.eol, e->tree.eol);
    for (size_t i = 0; i < block.len; i++)
        if (block.ptr[i] == '\n')
            strbuf_printf(&out, "%s    ", e->tree.eol);
        else
            strbuf_putc(&out, block.ptr[i]);
    strbuf_puts(&out, e->tree.eol);
    edits_add(edits, text.len, 0, strbuf_slice(&out));
    strbuf_release(&out);
    return true;
}

static bool make_group(const Editing *e, TextEdits *edits)
{
    const Twig *groups = twig_get(e->tree.root, "groups");
    StrBuf flow = STRBUF_INIT, block = STRBUF_INIT;
    strbuf_puts(&flow, "{name: ");
    quote_yaml(e->edit->group, true, &flow);
    strbuf_puts(&flow, ", terms: [");
    quote_yaml(e->edit->term, true, &flow);
    strbuf_puts(&flow, "]}");
    strbuf_puts(&block, "name: ");
    quote_yaml(e->edit->group, false, &block);
    strbuf_puts(&block, "\nterms:\n  - ");
    quote_yaml(e->edit->term, false, &block);
    bool good =
        !groups ? add_key(e, strbuf_slice(&block), edits)
                : twig_append(&e->tree, groups, strbuf_slice(&flow), strbuf_slice(&block), edits) ||
                      refuse(e, groups, by_hand);
    strbuf_release(&flow);
    strbuf_release(&block);
    return good;
}

static bool find_edits(const Editing *e, TextEdits *edits)
{
    const Twig *group = find_group(&e->tree, e->edit->group), *terms = twig_get(group, "terms");
    if (e->edit->change == GROUP_MAKE)
        return group ? refuse(e, group, "there is a group of that name") : make_group(e, edits);
    if (!terms)
        return refuse(e, group, "there is no group of that name with terms");
    if (e->edit->change == GROUP_REMOVE)
        return remove_term(e, terms, edits);
    const Twig *there = find_term(terms, e->edit->term);
    return there ? refuse(e, there, "the group has this term already") : add_term(e, terms, edits);
}

/* --- looking again --- */

/* The group has one term more or less than before, and the one that is meant, or no longer. */
static bool is_meant(const Editing *e, Slice after)
{
    Editing again = {e->edit, e->name, {.arena = NULL}, e->findings};
    DiagList own = DIAG_LIST_INIT;
    bool good = twig_tree_read(&again.tree, after, e->name, &own) && own.errors == 0;
    const Twig *was = twig_get(find_group(&e->tree, e->edit->group), "terms");
    const Twig *is = twig_get(find_group(&again.tree, e->edit->group), "terms");
    size_t before = was ? count_scalars(was) : 0;
    if (e->edit->change == GROUP_REMOVE)
        good = good && is && count_scalars(is) + 1 == before;
    else
        good = good && is && count_scalars(is) == before + 1 && find_term(is, e->edit->term);
    twig_tree_release(&again.tree);
    diag_list_release(&own);
    return good || refuse(e, NULL,
                          "what would be written here could not be read again, so the manifest is "
                          "left as it is; it has to be edited by hand");
}

static bool articles_kept(const Editing *e, Slice after)
{
    ManifestShape shape;
    bool good = manifest_shape_read(&shape, e->tree.text, e->name, e->findings) &&
                manifest_edit_keeps(&shape, LIST_ARTICLES, 0, after, e->name, e->findings);
    manifest_shape_release(&shape);
    return good;
}

bool group_edit_apply(Slice before, const char *name, const GroupEdit *edit, StrBuf *after,
                      DiagList *findings)
{
    Editing e = {edit, name, {.arena = NULL}, findings};
    TextEdits edits = {NULL, 0, 0};
    bool good = twig_tree_read(&e.tree, before, name, findings) ||
                refuse(&e, NULL, "the manifest cannot be read whole, so nothing is changed in it");
    good = good && find_edits(&e, &edits);
    if (good) {
        edits_apply(&edits, before, after);
        good = is_meant(&e, strbuf_slice(after)) && articles_kept(&e, strbuf_slice(after));
    }
    edits_release(&edits);
    twig_tree_release(&e.tree);
    return good;
}

bool group_edit_save(const char *manifest, const GroupEdit *edit, DiagList *findings)
{
    StrBuf before = STRBUF_INIT, after = STRBUF_INIT;
    FileError error = file_read(manifest, MANIFEST_LIMIT, &before);
    bool good = error == FILE_OK &&
                group_edit_apply(strbuf_slice(&before), manifest, edit, &after, findings);
    if (good)
        error = file_write_atomic(manifest, strbuf_slice(&after));
    if (error != FILE_OK)
        diag_add(findings, DIAG_ERROR, manifest, "%s", file_error_text(error));
    strbuf_release(&before);
    strbuf_release(&after);
    return good && error == FILE_OK;
}
