/* suggest.c - what was meant by a word that no article has: words one or two edits away. */
#include "config.h"

#include "search/index/lexicon_stems.h"
#include "search/index/snapshot.h"
#include "search/match/fuzzy.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/suggest.h"

#include <stdlib.h>

enum {
    LETTERS_LEAST = 3,
    LETTERS_FOR_TWO = 5 /* bytes from which on one and two edits are near */
};

static bool any_has(const IndexView *view, const TermList *terms)
{
    for (size_t i = 0; i < terms->count; i++)
        if (index_view_df(view, terms->items[i]) > 0)
            return true;
    return false;
}

/* Whether an article may have the word in any form that the pattern stands for. */
static bool is_known(const IndexView *view, const Pattern *pattern)
{
    TermList terms = {NULL, 0, 0};
    const Lexicon *lexicon = view->lexicon;
    if (pattern->partial)
        lexicon_find_prefix(lexicon, pattern->base, &terms);
    else
        lexicon_find_base(lexicon, pattern->base, &terms);
    for (unsigned i = 1; i < lexicon_languages(lexicon) && pattern->kind == PATTERN_STEM; i++)
        lexicon_find_stem(lexicon, i, pattern->form, &terms);
    bool known = any_has(view, &terms);
    terms_release(&terms);
    return known;
}

/* The pattern of a query term that is one typed word; NULL for others. */
static const Pattern *typed_word(const QueryTerm *term)
{
    if (term->kind != QUERY_TERM_PHRASE || term->at.end == term->at.start ||
        term->phrases[0].count != 1)
        return NULL;
    const Pattern *pattern = &term->phrases[0].parts[0];
    bool whole = pattern->kind == PATTERN_STEM || pattern->kind == PATTERN_EXACT;
    return whole && pattern->base.len >= LETTERS_LEAST ? pattern : NULL;
}

/* Below NOT a word that is nowhere takes nothing away. */
static const QueryTerm *unknown_term(const IndexView *view, const QueryNode *node)
{
    const QueryTerm *found = NULL;
    const Pattern *pattern;
    if (node->kind == NODE_NOT)
        return NULL;
    if (node->kind == NODE_TERM && (pattern = typed_word(node->term)) != NULL &&
        !is_known(view, pattern))
        return node->term;
    for (size_t i = 0; i < node->n_kids && !found; i++)
        found = unknown_term(view, node->kids[i]);
    return found;
}

static int by_articles(const void *a, const void *b)
{
    const IndexWord *x = a, *y = b;
    if (x->df != y->df)
        return x->df > y->df ? -1 : 1;
    return slice_cmp(x->form, y->form);
}

static bool is_among(const IndexWord *words, size_t count, Slice form)
{
    for (size_t i = 0; i < count; i++)
        if (slice_eq(words[i].form, form))
            return true;
    return false;
}

/* Adds the words so many edits away to the `count` nearer ones. */
static size_t add_near(const IndexView *view, const Pattern *word, uint8_t edits, IndexWord *out,
                       size_t count, size_t max)
{
    Pattern pattern = *word;
    TermList terms = {NULL, 0, 0};
    pattern.kind = PATTERN_FUZZY;
    pattern.distance = edits;
    find_fuzzy(view->lexicon, &pattern, &terms);
    IndexWord *all = mem_alloc((terms.count + 1) * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < terms.count; i++) {
        IndexWord found = {lexicon_form(view->lexicon, terms.items[i]),
                           index_view_df(view, terms.items[i])};
        if (found.df > 0 && !is_among(out, count, found.form))
            all[n++] = found;
    }
    qsort(all, n, sizeof *all, by_articles);
    for (size_t i = 0; i < n && count < max; i++)
        out[count++] = all[i];
    free(all);
    terms_release(&terms);
    return count;
}

size_t suggest_words(const Index *index, const Query *query, Range *at, IndexWord *out, size_t max)
{
    size_t count = 0;
    IndexView *view = index_view_open(index);
    const QueryTerm *term = query->root ? unknown_term(view, query->root) : NULL;
    if (term) {
        const Pattern *pattern = typed_word(term);
        *at = term->at;
        count = add_near(view, pattern, 1, out, count, max);
        if (pattern->base.len >= LETTERS_FOR_TWO)
            count = add_near(view, pattern, 2, out, count, max);
    }
    index_view_close(view);
    CHECK(count <= max);
    return count;
}
