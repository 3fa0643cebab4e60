/* lexicon_stems.c - languages, and the stems of forms in them. */
#include "config.h"

#include "search/index/lexicon_internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/mutable.h"

#include <stdlib.h>
#include <string.h>

size_t lexicon_languages(const Lexicon *lexicon)
{
    return atomic_load_explicit(&lexicon->n_languages, memory_order_acquire);
}

unsigned lexicon_language(Lexicon *lexicon, Slice lang)
{
    char code[8] = "";
    size_t len = 0;
    while (len < lang.len && len < 7 && lang.ptr[len] != '-' && lang.ptr[len] != '_') {
        char c = lang.ptr[len];
        code[len++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    if (len < 2 || len > 3)
        return 0;
    pthread_mutex_lock(&lexicon->lock);
    unsigned n = atomic_load_explicit(&lexicon->n_languages, memory_order_relaxed), i = 1;
    while (i < n && strcmp(lexicon->languages[i].code, code) != 0)
        i++;
    if (i == n && n < LANGUAGES_MAX) {
        memcpy(lexicon->languages[n].code, code, sizeof code);
        atomic_store_explicit(&lexicon->n_languages, n + 1, memory_order_release);
    }
    pthread_mutex_unlock(&lexicon->lock);
    return i < LANGUAGES_MAX ? i : 0;
}

static Stemmer *stemmer_take(Lexicon *lexicon, unsigned language)
{
    pthread_mutex_lock(&lexicon->lock);
    Stemmer *stemmer = lexicon->languages[language].spare;
    lexicon->languages[language].spare = NULL;
    pthread_mutex_unlock(&lexicon->lock);
    return stemmer ? stemmer : stemmer_new(lexicon->languages[language].code);
}

static void stemmer_give(Lexicon *lexicon, unsigned language, Stemmer *stemmer)
{
    pthread_mutex_lock(&lexicon->lock);
    Stemmer *other = lexicon->languages[language].spare;
    lexicon->languages[language].spare = stemmer;
    pthread_mutex_unlock(&lexicon->lock);
    stemmer_free(other);
}

static bool is_known(const Language *lang, TermId term)
{
    return term / 64 < lang->known_words && lang->known[term / 64] >> (term % 64) & 1;
}

/* Notes that the term's stem is in the table; false when it was before. */
static bool make_known(Language *lang, TermId term)
{
    if (is_known(lang, term))
        return false;
    if (term / 64 >= lang->known_words) {
        size_t words = term / 64 + term / 128 + 16;
        lang->known = mem_realloc(lang->known, words, sizeof *lang->known);
        memset(lang->known + lang->known_words, 0,
               (words - lang->known_words) * sizeof *lang->known);
        lang->known_words = words;
    }
    lang->known[term / 64] |= UINT64_C(1) << (term % 64);
    return true;
}

/* Most stems are what their word's base begins with; their length then stands beside the hash, so
 * that they can be compared without being made again. */
#define STEM_CHANGED 0xFFu /* not so */

static uint32_t stem_hash(Slice stem, Slice base)
{
    bool begins = stem.len < STEM_CHANGED && stem.len <= base.len &&
                  memcmp(stem.ptr, base.ptr, stem.len) == 0;
    return (key_hash(stem) & HASH_BITS) | (begins ? (uint32_t)stem.len : STEM_CHANGED);
}

#define STEMS_AT_ONCE 64

/* With the lock: puts the terms whose stems are not known yet on the list of what is to be stemmed.
 * They count as known from now on. */
static void list_unknown(Language *lang, const TermId *terms, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (make_known(lang, terms[i]))
            terms_add(&lang->waiting, terms[i]);
}

/* With the lock: takes some terms off the list, stems them without the lock, and puts them into the
 * table. */
static void stem_some(Lexicon *lexicon, Language *lang, Stemmer *stemmer)
{
    TermId terms[STEMS_AT_ONCE];
    uint32_t hashes[STEMS_AT_ONCE];
    size_t n = lang->waiting.count < STEMS_AT_ONCE ? lang->waiting.count : STEMS_AT_ONCE;
    CHECK(n > 0);
    lang->waiting.count -= n;
    memcpy(terms, lang->waiting.items + lang->waiting.count, n * sizeof *terms);
    lang->stemming++;
    pthread_mutex_unlock(&lexicon->lock);
    for (size_t i = 0; i < n; i++) {
        Slice stem = stemmer_stem(stemmer, lexicon_form(lexicon, terms[i]));
        hashes[i] = stem_hash(stem, lexicon_base(lexicon, terms[i]));
    }
    pthread_mutex_lock(&lexicon->lock);
    termtable_reserve(&lang->stems, n);
    for (size_t i = 0; i < n; i++)
        termtable_put(&lang->stems, hashes[i], terms[i]);
    CHECK(lang->stemming > 0);
    if (--lang->stemming == 0)
        pthread_cond_broadcast(&lexicon->stemmed);
}

/* Threads that come at once with the same new words share the work, and none goes before all is
 * done: what it then publishes can be found by its stems. */
void lexicon_add_stems(Lexicon *lexicon, unsigned language, const TermId *terms, size_t count)
{
    if (language == 0 || language >= LANGUAGES_MAX)
        return;
    Language *lang = &lexicon->languages[language];
    Stemmer *stemmer = stemmer_take(lexicon, language);
    pthread_mutex_lock(&lexicon->lock);
    list_unknown(lang, terms, count);
    termtable_reserve(&lang->stems, lang->waiting.count);
    while (lang->waiting.count || lang->stemming)
        if (lang->waiting.count)
            stem_some(lexicon, lang, stemmer);
        else
            pthread_cond_wait(&lexicon->stemmed, &lexicon->lock);
    CHECK(lang->waiting.count == 0 && lang->stemming == 0);
    terms_release(&lang->waiting);
    pthread_mutex_unlock(&lexicon->lock);
    stemmer_give(lexicon, language, stemmer);
}

/* Appends the terms whose stem's hash is that of `stem`; *doubtful gets those of them that must be
 * stemmed to be sure. */
static void find_hashed(const Lexicon *lexicon, const TermTable *stems, Slice stem, TermList *out,
                        TermList *doubtful)
{
    uint32_t hash = key_hash(stem);
    size_t place = stems->size ? termtable_home(stems, hash) : 0;
    uint8_t len;
    TermId term;
    while ((term = termtable_walk(stems, hash, &place, &len)) != TERM_NONE) {
        if (len == STEM_CHANGED)
            terms_add(doubtful, term);
        else if (len == stem.len && memcmp(lexicon_base(lexicon, term).ptr, stem.ptr, len) == 0)
            terms_add(out, term);
    }
}

void lexicon_find_stem(const Lexicon *lexicon, unsigned language, Slice form, TermList *out)
{
    Lexicon *own = MUTABLE(Lexicon, lexicon);
    Stemmer *stemmer = stemmer_take(own, language);
    TermList doubtful = {NULL, 0, 0};
    char scratch[FORM_MAX];
    Slice stem = stemmer_stem(stemmer, form);
    stem.len = stem.len < FORM_MAX ? stem.len : FORM_MAX;
    memcpy(scratch, stem.ptr, stem.len);
    stem.ptr = scratch;
    pthread_mutex_lock(&own->lock);
    find_hashed(lexicon, &lexicon->languages[language].stems, stem, out, &doubtful);
    pthread_mutex_unlock(&own->lock);
    for (size_t i = 0; i < doubtful.count; i++)
        if (slice_eq(stemmer_stem(stemmer, lexicon_form(lexicon, doubtful.items[i])), stem))
            terms_add(out, doubtful.items[i]);
    terms_release(&doubtful);
    stemmer_give(own, language, stemmer);
}
