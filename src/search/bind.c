/* bind.c - from patterns to terms. */
#include "config.h"

#include "bind.h"

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

/* An accented letter of the pattern stands for itself alone: it must stand at the same place in the form. Unaccented ones
 * were compared by base or stem. */
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

/* True when an expression reached its limit of steps. */
static bool find_terms(const Lexicon *lexicon, const Pattern *pattern, unsigned language, TermList *out)
{
    bool limited = false;
    switch (pattern->kind) {
    case PATTERN_STEM:
        lexicon_find_base(lexicon, pattern->base, out);
        if (language)
            lexicon_find_stem(lexicon, language, pattern->form, out);
        if (pattern->partial)
            lexicon_find_prefix(lexicon, pattern->base, out);
        break;
    case PATTERN_EXACT:
        lexicon_find_base(lexicon, pattern->base, out);
        break;
    case PATTERN_PREFIX:
        lexicon_find_prefix(lexicon, pattern->base, out);
        break;
    case PATTERN_FUZZY:
        find_fuzzy(lexicon, pattern, out);
        break;
    case PATTERN_REGEX:
        limited = find_regex(lexicon, pattern, out);
        break;
    }
    if (pattern->kind != PATTERN_FUZZY && pattern->kind != PATTERN_REGEX)
        keep_accented(lexicon, pattern, out);
    terms_sort(out);
    return limited;
}

static void find_exact(const Lexicon *lexicon, const Pattern *pattern, BoundPart *part)
{
    if (pattern->kind != PATTERN_STEM)
        return;
    lexicon_find_base(lexicon, pattern->base, &part->exact);
    keep_accented(lexicon, pattern, &part->exact);
    terms_sort(&part->exact);
}

void bind_word(const Lexicon *lexicon, unsigned language, const Pattern *pattern, BoundPart *part)
{
    *part = (BoundPart){.shared = true};
    part->by_language = mem_zalloc(1, sizeof *part->by_language);
    find_terms(lexicon, pattern, language, &part->by_language[0]);
    find_exact(lexicon, pattern, part);
}

static void make_set(const Binding *b, BoundPart *part)
{
    const TermList *list = &part->by_language[0];
    if (!part->shared || list->count <= PART_MANY)
        return;
    part->set = mem_zalloc(bits_words(b->n_terms), sizeof *part->set);
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] < b->n_terms)
            bits_set(part->set, list->items[i]);
}

static void bind_part(Binding *b, const Pattern *pattern, BoundPart *part)
{
    part->shared = pattern->kind != PATTERN_STEM || pattern->partial;
    size_t n = part->shared ? 1 : b->n_languages;
    part->by_language = mem_zalloc(n, sizeof *part->by_language);
    for (size_t i = 0; i < n; i++)
        if (find_terms(b->snapshot->lexicon, pattern, (unsigned)i, &part->by_language[i]))
            atomic_store(&b->steps_bit, true);
    find_exact(b->snapshot->lexicon, pattern, part);
    make_set(b, part);
}

/* Partial words have the stems of every language too; one list then holds all. */
static void bind_partial(Binding *b, const Pattern *pattern, BoundPart *part)
{
    TermList *list = &part->by_language[0];
    for (unsigned language = 1; language < b->n_languages; language++)
        lexicon_find_stem(b->snapshot->lexicon, language, pattern->form, list);
    keep_accented(b->snapshot->lexicon, pattern, list);
    terms_sort(list);
}

static void bind_phrase(Binding *b, const Phrase *phrase, BoundPhrase *bound)
{
    bound->count = phrase->count;
    bound->parts = mem_zalloc(phrase->count, sizeof *bound->parts);
    bound->language = phrase->lang.len ? lexicon_language(b->snapshot->lexicon, phrase->lang) : 0;
    for (size_t i = 0; i < phrase->count; i++) {
        bind_part(b, &phrase->parts[i], &bound->parts[i]);
        if (phrase->parts[i].partial)
            bind_partial(b, &phrase->parts[i], &bound->parts[i]);
    }
}

static Binding *binding_make(Snapshot *snapshot, const Query *query)
{
    Binding *b = mem_zalloc(1, sizeof *b);
    atomic_init(&b->refs, 1);
    b->snapshot = snapshot;
    b->n_languages = lexicon_languages(snapshot->lexicon);
    b->n_terms = lexicon_count(snapshot->lexicon);
    b->n_leaves = query->n_leaves;
    b->leaves = mem_zalloc(query->n_leaves, sizeof *b->leaves);
    for (size_t i = 0; i < query->n_leaves; i++) {
        const Leaf *leaf = query->leaves[i];
        BoundLeaf *bound = &b->leaves[i];
        bound->leaf = leaf;
        bound->n_phrases = leaf->n_phrases;
        bound->phrases = mem_zalloc(leaf->n_phrases, sizeof *bound->phrases);
        for (size_t k = 0; k < leaf->n_phrases; k++)
            bind_phrase(b, &leaf->phrases[k], &bound->phrases[k]);
    }
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

static void leaf_release(BoundLeaf *leaf, size_t n_languages)
{
    for (size_t i = 0; i < leaf->n_phrases; i++) {
        for (size_t k = 0; k < leaf->phrases[i].count; k++)
            part_release(&leaf->phrases[i].parts[k], n_languages);
        free(leaf->phrases[i].parts);
    }
    free(leaf->phrases);
}

void binding_unref(Binding *b)
{
    if (!b || atomic_fetch_sub(&b->refs, 1) != 1)
        return;
    for (size_t i = 0; i < b->n_leaves; i++)
        leaf_release(&b->leaves[i], b->n_languages);
    free(b->leaves);
    snapshot_unref(b->snapshot);
    free(b);
}

Binding *binding_get(const Index *index, const Query *query)
{
    Query *q = (Query *)query; /* what is kept changes nothing that can be seen */
    Snapshot *snapshot = index_snapshot(index);
    pthread_mutex_lock(&q->lock);
    Binding *b = q->bound;
    if (b && b->snapshot == snapshot) {
        atomic_fetch_add(&b->refs, 1);
        pthread_mutex_unlock(&q->lock);
        snapshot_unref(snapshot);
        return b;
    }
    pthread_mutex_unlock(&q->lock);
    Binding *made = binding_make(snapshot, query);
    atomic_fetch_add(&made->refs, 1);
    pthread_mutex_lock(&q->lock);
    Binding *old = q->bound;
    q->bound = made;
    pthread_mutex_unlock(&q->lock);
    binding_unref(old);
    return made;
}

void binding_drop(Query *query)
{
    binding_unref(query->bound);
    query->bound = NULL;
}
