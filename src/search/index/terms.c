/* terms.c - single terms of the index, for those who compare articles. */
#include "config.h"

#include "search/index/lexicon_stems.h"
#include "search/index/snapshot.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

size_t index_view_articles(const IndexView *view)
{
    return view->docs;
}

unsigned index_view_language(const IndexView *view, Slice lang)
{
    return lexicon_language(view->lexicon, lang);
}

size_t index_view_languages(const IndexView *view, ArticleId *out, size_t max)
{
    size_t count = 0;
    for (size_t i = 0; i < view->count && count < max; i++) {
        bool known = view->segments[i]->n_docs == 0;
        for (size_t k = 0; k < i && !known; k++)
            known = view->segments[k]->language == view->segments[i]->language;
        if (!known)
            out[count++] = view->segments[i]->ids[0];
    }
    return count;
}

uint32_t index_view_term(const IndexView *view, Slice word, StrBuf *scratch)
{
    return lexicon_lookup(view->lexicon, word, scratch);
}

/* Appends the forms with the stem of a folded word. */
static void find_forms(const IndexView *view, Slice lang, Slice folded, TermList *out)
{
    unsigned language = lexicon_language(view->lexicon, lang);
    if (language)
        lexicon_find_stem(view->lexicon, language, folded, out);
}

size_t index_view_kin(const IndexView *view, Slice lang, uint32_t term, uint32_t *out, size_t max)
{
    TermList kin = {NULL, 0, 0};
    find_forms(view, lang, lexicon_form(view->lexicon, term), &kin);
    terms_add(&kin, term);
    terms_sort(&kin);
    size_t count = 0;
    for (size_t i = 0; i < kin.count && count + 1 < max; i++)
        if (kin.items[i] != term)
            out[count++] = kin.items[i];
    CHECK(count < max);
    out[count++] = term;
    terms_release(&kin);
    return count;
}

size_t index_view_forms(const IndexView *view, Slice lang, Slice folded, uint32_t *out, size_t max)
{
    TermList forms = {NULL, 0, 0};
    find_forms(view, lang, folded, &forms);
    size_t count = forms.count < max ? forms.count : max;
    if (count)
        memcpy(out, forms.items, count * sizeof *out);
    terms_release(&forms);
    return count;
}

size_t index_view_df(const IndexView *view, uint32_t term)
{
    size_t df = 0;
    Postings postings;
    for (size_t i = 0; i < view->count; i++)
        if (segment_find(view->segments[i], term, &postings))
            df += postings.df;
    return df;
}

/* Keeps the list sorted: by articles, then in order of the forms. */
static size_t insert_word(IndexWord *words, size_t count, size_t max, IndexWord word)
{
    size_t at = count;
    while (at > 0 && (words[at - 1].df < word.df || (words[at - 1].df == word.df &&
                                                     slice_cmp(words[at - 1].form, word.form) > 0)))
        at--;
    if (at == max)
        return count;
    count += count < max;
    CHECK(at < count && count <= max);
    memmove(words + at + 1, words + at, (count - at - 1) * sizeof *words);
    words[at] = word;
    return count;
}

size_t index_view_words(const IndexView *view, Slice prefix, IndexWord *out, size_t max)
{
    TermList terms = {NULL, 0, 0};
    size_t count = 0;
    lexicon_find_prefix(view->lexicon, prefix, &terms);
    for (size_t i = 0; i < terms.count; i++) {
        size_t df = index_view_df(view, terms.items[i]);
        if (df > 0)
            count = insert_word(out, count, max,
                                (IndexWord){lexicon_form(view->lexicon, terms.items[i]), df});
    }
    terms_release(&terms);
    return count;
}

/* Appends a segment's postings. */
static void append(const Segment *segment, const Postings *postings, IndexPostings *out)
{
    size_t df = postings->df;
    out->scratch = mem_grow(out->scratch, &out->scratch_cap, df * 2, sizeof *out->scratch);
    out->items = mem_grow(out->items, &out->cap, out->count + df, sizeof *out->items);
    uint32_t *docs = out->scratch, *counts = out->scratch + df;
    postings_decode(postings, docs, counts);
    for (size_t i = 0; i < df; i++)
        out->items[out->count++] = (IndexPosting){.article = segment->ids[docs[i]],
                                                  .count = counts[i] >> 1,
                                                  .words = segment->words[docs[i]],
                                                  .language = segment->language};
}

void index_view_postings(const IndexView *view, uint32_t term, IndexPostings *out)
{
    Postings postings;
    out->count = 0;
    for (size_t i = 0; i < view->count; i++)
        if (segment_find(view->segments[i], term, &postings))
            append(view->segments[i], &postings, out);
}

void index_postings_release(IndexPostings *postings)
{
    free(postings->items);
    free(postings->scratch);
    *postings = (IndexPostings){NULL, 0, 0, NULL, 0};
}
