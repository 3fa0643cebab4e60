/* lexicon_stems.c - languages, and the stems of forms in them. */
#include "config.h"

#include "lexicon_room.h"

#include "dossier/mem.h"

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

static void find_unknown(Lexicon *lexicon, const Language *lang, const TermId *terms, size_t count,
                         TermList *out)
{
    pthread_mutex_lock(&lexicon->lock);
    for (size_t i = 0; i < count; i++)
        if (!is_known(lang, terms[i]))
            terms_add(out, terms[i]);
    pthread_mutex_unlock(&lexicon->lock);
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

void lexicon_add_stems(Lexicon *lexicon, unsigned language, const TermId *terms, size_t count)
{
    if (language == 0 || language >= LANGUAGES_MAX)
        return;
    Language *lang = &lexicon->languages[language];
    TermList fresh = {NULL, 0, 0};
    find_unknown(lexicon, lang, terms, count, &fresh);
    uint32_t *hashes = mem_alloc(fresh.count * sizeof *hashes);
    Stemmer *stemmer = stemmer_take(lexicon, language);
    for (size_t i = 0; i < fresh.count; i++) {
        Slice stem = stemmer_stem(stemmer, lexicon_form(lexicon, fresh.items[i]));
        hashes[i] = stem_hash(stem, lexicon_base(lexicon, fresh.items[i]));
    }
    pthread_mutex_lock(&lexicon->lock);
    table_reserve(&lang->stems, fresh.count);
    for (size_t i = 0; i < fresh.count; i++)
        if (make_known(lang, fresh.items[i]))
            table_put(&lang->stems, hashes[i], fresh.items[i]);
    pthread_mutex_unlock(&lexicon->lock);
    stemmer_give(lexicon, language, stemmer);
    free(hashes);
    terms_release(&fresh);
}

/* Appends the terms whose stem's hash is that of `stem`; *doubtful gets those of them that must be
 * stemmed to be sure. */
static void find_hashed(const Lexicon *lexicon, const Table *stems, Slice stem, TermList *out,
                        TermList *doubtful)
{
    uint32_t hash = key_hash(stem);
    size_t place = stems->size ? table_home(stems, hash) : 0;
    uint8_t len;
    TermId term;
    while ((term = table_walk(stems, hash, &place, &len)) != TERM_NONE) {
        if (len == STEM_CHANGED)
            terms_add(doubtful, term);
        else if (len == stem.len && memcmp(lexicon_base(lexicon, term).ptr, stem.ptr, len) == 0)
            terms_add(out, term);
    }
}

void lexicon_find_stem(const Lexicon *lexicon, unsigned language, Slice form, TermList *out)
{
    Lexicon *own = (Lexicon *)lexicon;
    Stemmer *stemmer = stemmer_take(own, language);
    TermList doubtful = {NULL, 0, 0};
    char room[FORM_MAX];
    Slice stem = stemmer_stem(stemmer, form);
    stem.len = stem.len < FORM_MAX ? stem.len : FORM_MAX;
    memcpy(room, stem.ptr, stem.len);
    stem.ptr = room;
    pthread_mutex_lock(&own->lock);
    find_hashed(lexicon, &lexicon->languages[language].stems, stem, out, &doubtful);
    pthread_mutex_unlock(&own->lock);
    for (size_t i = 0; i < doubtful.count; i++)
        if (slice_eq(stemmer_stem(stemmer, lexicon_form(lexicon, doubtful.items[i])), stem))
            terms_add(out, doubtful.items[i]);
    terms_release(&doubtful);
    stemmer_give(own, language, stemmer);
}
