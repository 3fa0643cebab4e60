/* bind.c - from patterns to terms. */
#include "config.h"

#include "search/index/lexicon_stems.h"
#include "search/match/bind.h"
#include "search/match/expand.h"
#include "search/match/fuzzy.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdlib.h>

static uint32_t next_letter(Slice s, size_t *at)
{
    uint32_t cp = 0;
    if (*at < s.len)
        *at += utf8_decode(s.ptr + *at, s.len - *at, &cp);
    return cp;
}

/* An accented letter of the pattern stands for itself alone: it must stand at the same place in the
 * form. Unaccented ones were compared by base or stem. */
static bool accents_agree(const Pattern *pattern, Slice form)
{
    size_t p = 0, b = 0, f = 0;
    while (p < pattern->form.len) {
        uint32_t letter = next_letter(pattern->form, &p);
        bool accented = letter != next_letter(pattern->base, &b);
        if (letter != next_letter(form, &f) && accented)
            return false;
    }
    return true;
}

static void keep_accented(const Lexicon *lexicon, const Pattern *pattern, TermList *list)
{
    size_t kept = 0;
    if (slice_eq(pattern->form, pattern->base))
        return;
    for (size_t i = 0; i < list->count; i++)
        if (accents_agree(pattern, lexicon_form(lexicon, list->items[i])))
            list->items[kept++] = list->items[i];
    list->count = kept;
}

/* --- one word --- */

static void copy_terms(const TermList *from, TermList *to)
{
    for (size_t i = 0; i < from->count; i++)
        terms_add(to, from->items[i]);
}

/* The forms as typed: of its letters, unaccented ones standing for accented ones too. */
static void find_exact(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    lexicon_find_base(lexicon, pattern->base, out);
    keep_accented(lexicon, pattern, out);
    terms_sort(out);
}

static void find_stems(const Lexicon *lexicon, const Pattern *pattern, unsigned language,
                       TermList *out)
{
    lexicon_find_stem(lexicon, language, pattern->form, out);
    keep_accented(lexicon, pattern, out);
    terms_sort(out);
}

static void find_prefix(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    lexicon_find_prefix(lexicon, pattern->base, out);
    keep_accented(lexicon, pattern, out);
}

void bind_word(const Lexicon *lexicon, unsigned language, const Pattern *pattern, BoundPart *part)
{
    *part = (BoundPart){.shared = true};
    part->by_language = mem_zalloc(1, sizeof *part->by_language);
    find_exact(lexicon, pattern, &part->exact);
    copy_terms(&part->exact, &part->by_language[0]);
    if (language)
        find_stems(lexicon, pattern, language, &part->by_language[0]);
}

static void bind_stem(const BoundQuery *b, const Pattern *pattern, BoundPart *part)
{
    const Lexicon *lexicon = b->snapshot->lexicon;
    part->by_language = mem_zalloc(b->n_languages, sizeof *part->by_language);
    find_exact(lexicon, pattern, &part->exact);
    for (unsigned i = 0; i < b->n_languages; i++) {
        copy_terms(&part->exact, &part->by_language[i]);
        if (i)
            find_stems(lexicon, pattern, i, &part->by_language[i]);
    }
}

static bool begins_with(const Lexicon *lexicon, TermId term, Slice base)
{
    Slice other = lexicon_base(lexicon, term);
    return slice_eq(slice_sub(other, 0, base.len < other.len ? base.len : other.len), base);
}

/* A word still being typed: what it begins, and its stems in all languages. Few of these begin
 * otherwise. */
static void bind_partial(const BoundQuery *b, const Pattern *pattern, BoundPart *part)
{
    const Lexicon *lexicon = b->snapshot->lexicon;
    TermList stems = {NULL, 0, 0}, *list;
    part->shared = true;
    list = part->by_language = mem_zalloc(1, sizeof *part->by_language);
    find_exact(lexicon, pattern, &part->exact);
    find_prefix(lexicon, pattern, list);
    for (unsigned i = 1; i < b->n_languages; i++)
        find_stems(lexicon, pattern, i, &stems);
    size_t begun = list->count;
    for (size_t i = 0; i < stems.count; i++)
        if (!begins_with(lexicon, stems.items[i], pattern->base))
            terms_add(list, stems.items[i]);
    part->begun = list->count == begun;
    terms_sort(list);
    terms_release(&stems);
}

static void bind_other(BoundQuery *b, const Pattern *pattern, BoundPart *part)
{
    const Lexicon *lexicon = b->snapshot->lexicon;
    TermList *list;
    part->shared = true;
    list = part->by_language = mem_zalloc(1, sizeof *part->by_language);
    if (pattern->kind == PATTERN_EXACT)
        find_exact(lexicon, pattern, list);
    else if (pattern->kind == PATTERN_FUZZY)
        find_fuzzy(lexicon, pattern, list);
    else if (pattern->kind == PATTERN_REGEX && find_regex(lexicon, pattern, b->cancel, list))
        atomic_store(&b->steps_bit, true);
    else if (pattern->kind == PATTERN_PREFIX)
        find_prefix(lexicon, pattern, list);
    part->begun = pattern->kind == PATTERN_PREFIX;
    terms_sort(list);
}

/* --- terms as a set --- */

static void note_first(BoundPart *part, Slice form)
{
    unsigned char c = form.len ? (unsigned char)form.ptr[0] : 0;
    bits_set(part->first, c);
    if (ascii_is_lower(c))
        bits_set(part->first, c - 32u);
}

/* A letter outside ASCII may be folded to any other. An ASCII letter is folded to its small form;
 * when an accent of its own follows, the two become a letter outside ASCII whose base begins with
 * that small form. */
static void make_first(const Lexicon *lexicon, const Pattern *pattern, BoundPart *part)
{
    const TermList *list = &part->by_language[0];
    part->first[2] = part->first[3] = UINT64_MAX;
    if (part->begun)
        note_first(part, pattern->base);
    for (size_t i = 0; !part->begun && i < list->count; i++) {
        note_first(part, lexicon_form(lexicon, list->items[i]));
        note_first(part, lexicon_base(lexicon, list->items[i]));
    }
}

static void make_set(const BoundQuery *b, const Pattern *pattern, BoundPart *part)
{
    const TermList *list = &part->by_language[0];
    if (!part->shared || list->count <= PART_MANY)
        return;
    part->set = mem_zalloc(bits_words(b->lexicon_terms), sizeof *part->set);
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] < b->lexicon_terms)
            bits_set(part->set, list->items[i]);
    make_first(b->snapshot->lexicon, pattern, part);
}

static void bind_part(BoundQuery *b, const Pattern *pattern, BoundPart *part)
{
    if (pattern->kind == PATTERN_STEM && !pattern->partial)
        bind_stem(b, pattern, part);
    else if (pattern->kind == PATTERN_STEM)
        bind_partial(b, pattern, part);
    else
        bind_other(b, pattern, part);
    bool plain = pattern->base.len == 1 && slice_eq(pattern->form, pattern->base);
    part->letter = part->begun && plain ? pattern->base.ptr[0] : 0;
    make_set(b, pattern, part);
}

static void bind_phrase(BoundQuery *b, const QueryPhrase *phrase, BoundPhrase *bound)
{
    bound->count = phrase->count;
    bound->parts = mem_zalloc(phrase->count, sizeof *bound->parts);
    bound->language = phrase->lang.len ? lexicon_language(b->snapshot->lexicon, phrase->lang) : 0;
    for (size_t i = 0; i < phrase->count; i++)
        bind_part(b, &phrase->parts[i], &bound->parts[i]);
}

BoundQuery *bound_make(Snapshot *snapshot, const Query *query, const atomic_bool *cancel)
{
    BoundQuery *b = mem_zalloc(1, sizeof *b);
    b->cancel = cancel;
    atomic_init(&b->refs, 1);
    b->snapshot = snapshot;
    b->n_languages = lexicon_languages(snapshot->lexicon);
    b->lexicon_terms = lexicon_count(snapshot->lexicon);
    b->n_terms = query->n_terms;
    b->terms = mem_zalloc(query->n_terms, sizeof *b->terms);
    for (size_t i = 0; i < query->n_terms; i++) {
        const QueryTerm *term = query->terms[i];
        BoundTerm *bound = &b->terms[i];
        bound->term = term;
        bound->n_phrases = term->n_phrases;
        bound->phrases = mem_zalloc(term->n_phrases, sizeof *bound->phrases);
        for (size_t k = 0; k < term->n_phrases; k++)
            bind_phrase(b, &term->phrases[k], &bound->phrases[k]);
    }
    b->cancel = NULL;
    CHECK(lexicon_count(snapshot->lexicon) >= b->lexicon_terms);
    return b;
}

void part_release(BoundPart *part, size_t n_languages)
{
    for (size_t i = 0; i < (part->shared ? 1 : n_languages); i++)
        terms_release(&part->by_language[i]);
    free(part->by_language);
    terms_release(&part->exact);
    free(part->set);
}

static void bound_term_release(BoundTerm *term, size_t n_languages)
{
    for (size_t i = 0; i < term->n_phrases; i++) {
        for (size_t k = 0; k < term->phrases[i].count; k++)
            part_release(&term->phrases[i].parts[k], n_languages);
        free(term->phrases[i].parts);
    }
    free(term->phrases);
}

void bound_ref(BoundQuery *b)
{
    atomic_fetch_add_explicit(&b->refs, 1, memory_order_relaxed);
}

void bound_unref(BoundQuery *b)
{
    if (!b || atomic_fetch_sub(&b->refs, 1) != 1)
        return;
    for (size_t i = 0; i < b->n_terms; i++)
        bound_term_release(&b->terms[i], b->n_languages);
    free(b->terms);
    snapshot_unref(b->snapshot);
    free(b);
}
