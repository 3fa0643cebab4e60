/* lexicon.c - forms in blocks that never move, found by their bases. */
#include "config.h"

#include "search/index/lexicon_internal.h"

#include "dossier/check.h"
#include "dossier/hash.h"
#include "dossier/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

Lexicon *lexicon_new(void)
{
    Lexicon *lexicon = mem_zalloc(1, sizeof *lexicon);
    pthread_mutex_init(&lexicon->lock, NULL);
    pthread_cond_init(&lexicon->stemmed, NULL);
    lexicon->page_used = LEXICON_PAGE;
    atomic_init(&lexicon->n_languages, 1);
    return lexicon;
}

void lexicon_free(Lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (size_t i = 0; i < BLOCKS; i++) {
        free(atomic_load(&lexicon->blocks[i]));
        free(atomic_load(&lexicon->pages[i]));
    }
    for (size_t i = 0; i < LANGUAGES_MAX; i++) {
        free(lexicon->languages[i].stems.places);
        free(lexicon->languages[i].known);
        stemmer_free(lexicon->languages[i].spare);
    }
    free(lexicon->bases.places);
    pthread_cond_destroy(&lexicon->stemmed);
    pthread_mutex_destroy(&lexicon->lock);
    free(lexicon);
}

size_t lexicon_count(const Lexicon *lexicon)
{
    return atomic_load_explicit(&lexicon->count, memory_order_acquire);
}

static const FormBlock *block_of(const Lexicon *lexicon, TermId term)
{
    return atomic_load_explicit(&lexicon->blocks[term / BLOCK_FORMS], memory_order_acquire);
}

uint32_t lexicon_place(const Lexicon *lexicon, TermId term)
{
    return block_of(lexicon, term)->at[term % BLOCK_FORMS];
}

const char *lexicon_page(const Lexicon *lexicon, uint32_t page)
{
    return atomic_load_explicit(&lexicon->pages[page], memory_order_acquire);
}

static const char *text_at(const Lexicon *lexicon, const FormBlock *block, TermId term)
{
    uint32_t at = block->at[term % BLOCK_FORMS];
    return lexicon_page(lexicon, at / LEXICON_PAGE) + at % LEXICON_PAGE;
}

Slice lexicon_form(const Lexicon *lexicon, TermId term)
{
    CHECK(term < lexicon_count(lexicon));
    const FormBlock *block = block_of(lexicon, term);
    return (Slice){text_at(lexicon, block, term), block->len[term % BLOCK_FORMS]};
}

Slice lexicon_base(const Lexicon *lexicon, TermId term)
{
    CHECK(term < lexicon_count(lexicon));
    const FormBlock *block = block_of(lexicon, term);
    const char *text = text_at(lexicon, block, term);
    uint8_t len = block->len[term % BLOCK_FORMS], base_len = block->base_len[term % BLOCK_FORMS];
    return base_len ? (Slice){text + len + 1, base_len} : (Slice){text, len};
}

static char *text_take(Lexicon *lexicon, size_t size, uint32_t *at)
{
    if (lexicon->page_used + size > LEXICON_PAGE) {
        size_t number = lexicon->pages_made;
        if (number == BLOCKS)
            abort(); /* four gigabytes of different words */
        atomic_store_explicit(&lexicon->pages[number], mem_alloc(LEXICON_PAGE),
                              memory_order_release);
        lexicon->pages_made = number + 1;
        lexicon->page_used = 0;
    }
    size_t chunk = lexicon->pages_made - 1;
    *at = (uint32_t)(chunk * LEXICON_PAGE + lexicon->page_used);
    char *p =
        atomic_load_explicit(&lexicon->pages[chunk], memory_order_relaxed) + lexicon->page_used;
    lexicon->page_used += size;
    CHECK(lexicon->page_used <= LEXICON_PAGE);
    return p;
}

size_t lexicon_keys(const Lexicon *lexicon, TermId first, const uint32_t **keys)
{
    size_t count = lexicon_count(lexicon), n = first < count ? count - first : 0;
    size_t rest = BLOCK_FORMS - first % BLOCK_FORMS; /* of the block */
    *keys = n ? block_of(lexicon, first)->key + first % BLOCK_FORMS : NULL;
    return n < rest ? n : rest;
}

/* First four bytes as a number that compares like them; shorter ones end in zeros. */
static uint32_t first_four(Slice s)
{
    uint32_t key = 0;
    for (size_t i = 0; i < 4; i++)
        key = key << 8 | (i < s.len ? (unsigned char)s.ptr[i] : 0);
    return key;
}

static char *put_line(char *p, Slice text)
{
    memcpy(p, text.ptr, text.len);
    p[text.len] = '\n';
    return p + text.len + 1;
}

static TermId form_add(Lexicon *lexicon, Slice form, Slice base)
{
    TermId term = (TermId)atomic_load_explicit(&lexicon->count, memory_order_relaxed);
    _Atomic(FormBlock *) *slot = &lexicon->blocks[term / BLOCK_FORMS];
    if (term / BLOCK_FORMS >= BLOCKS)
        abort(); /* sixty-seven million different words */
    if (!atomic_load_explicit(slot, memory_order_relaxed))
        atomic_store_explicit(slot, mem_zalloc(1, sizeof(FormBlock)), memory_order_release);
    FormBlock *block = atomic_load_explicit(slot, memory_order_relaxed);
    bool same = slice_eq(form, base);
    CHECK(form.len <= FORM_MAX && base.len <= FORM_MAX);
    uint32_t at;
    char *p = put_line(text_take(lexicon, form.len + 1 + (same ? 0 : base.len + 1), &at), form);
    if (!same)
        put_line(p, base);
    block->at[term % BLOCK_FORMS] = at;
    block->len[term % BLOCK_FORMS] = (uint8_t)form.len;
    block->base_len[term % BLOCK_FORMS] = same ? 0 : (uint8_t)base.len;
    block->key[term % BLOCK_FORMS] = first_four(base);
    atomic_store_explicit(&lexicon->count, term + 1, memory_order_release);
    return term;
}

static TermId form_find(const Lexicon *lexicon, uint32_t hash, Slice form)
{
    size_t place = termtable_home(&lexicon->bases, hash);
    uint8_t own;
    TermId term;
    while ((term = termtable_walk(&lexicon->bases, hash, &place, &own)) != TERM_NONE)
        if (slice_eq(lexicon_form(lexicon, term), form))
            return term;
    return TERM_NONE;
}

/* Cuts the text in out[from, …) to a form that can be kept. */
static void form_cap(StrBuf *out, size_t from)
{
    if (out->len - from <= FORM_MAX)
        return;
    uint64_t hash = hash_bytes(out->ptr + from, out->len - from);
    out->len = from + FORM_MAX - 17;
    while (((unsigned char)out->ptr[out->len] & 0xC0) == 0x80)
        out->len--;
    strbuf_printf(out, "#%016llx", (unsigned long long)hash);
}

/* Appends a word of ASCII letters and digits, folded; false, and nothing, when it is none. */
static bool fold_plain(Slice word, StrBuf *out)
{
    if (word.len > FORM_MAX)
        return false;
    strbuf_reserve(out, word.len);
    char *to = out->ptr + out->len;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i], small = (char)(c | 0x20);
        if ((small < 'a' || small > 'z') && (c < '0' || c > '9'))
            return false;
        to[i] = small;
    }
    out->len += word.len;
    return true;
}

/* Where a form lies in a scratch buffer, its base right after it; base_len 0: it is its base. */
typedef struct Folds {
    size_t at, len, base_len;
} Folds;

/* Appends both folds of a word. */
static Folds fold_both(Slice word, StrBuf *out)
{
    Folds f = {.at = out->len};
    if (fold_plain(word, out)) {
        f.len = word.len;
        return f;
    }
    fold_word(word, FOLD_ACCENT, out);
    form_cap(out, f.at);
    f.len = out->len - f.at;
    size_t i = f.at;
    while (i < out->len && (unsigned char)out->ptr[i] < 0x80)
        i++;
    if (i == out->len)
        return f;
    strbuf_reserve(out, f.len * 4 + 16); /* so that what is folded does not move */
    fold_word((Slice){out->ptr + f.at, f.len}, FOLD_BASE, out);
    form_cap(out, f.at + f.len);
    f.base_len = out->len - f.at - f.len;
    return f;
}

static Slice form_of(const StrBuf *scratch, Folds f)
{
    return (Slice){scratch->ptr + f.at, f.len};
}

static Slice base_of(const StrBuf *scratch, Folds f)
{
    return f.base_len ? (Slice){scratch->ptr + f.at + f.len, f.base_len} : form_of(scratch, f);
}

void form_fold(Slice word, FoldLevel level, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    Folds f = fold_both(word, &scratch);
    strbuf_put_slice(out, level == FOLD_BASE ? base_of(&scratch, f) : form_of(&scratch, f));
    strbuf_release(&scratch);
}

/* With the lock. */
static TermId find_or_add(Lexicon *lexicon, uint32_t hash, Slice form, Slice base)
{
    TermId term = form_find(lexicon, hash, form);
    if (term != TERM_NONE)
        return term;
    termtable_reserve(&lexicon->bases, 1);
    term = form_add(lexicon, form, base);
    termtable_put(&lexicon->bases, hash, term);
    return term;
}

/* With the lock: fetches what find_or_add() will look at, for all words at once. Most unknown
 * spellings are of known forms when several threads read. */
static void fetch_ahead(const Lexicon *lexicon, const uint32_t *hashes, size_t count)
{
    const TermTable *bases = &lexicon->bases;
    TermId first[LEXICON_AT_ONCE]; /* + 1; what stands where each begins to look */
    for (size_t i = 0; i < count; i++)
        __builtin_prefetch(&bases->places[termtable_home(bases, hashes[i])]);
    for (size_t i = 0; i < count; i++) {
        first[i] = bases->places[termtable_home(bases, hashes[i])].term;
        if (!first[i])
            continue;
        const FormBlock *block = block_of(lexicon, first[i] - 1);
        __builtin_prefetch(&block->at[(first[i] - 1) % BLOCK_FORMS]);
        __builtin_prefetch(&block->len[(first[i] - 1) % BLOCK_FORMS]);
    }
    for (size_t i = 0; i < count; i++)
        if (first[i])
            __builtin_prefetch(text_at(lexicon, block_of(lexicon, first[i] - 1), first[i] - 1));
}

void lexicon_intern(Lexicon *lexicon, WordTerm *words, size_t count, StrBuf *scratch)
{
    Folds folds[LEXICON_AT_ONCE];
    uint32_t hashes[LEXICON_AT_ONCE];
    CHECK(count <= LEXICON_AT_ONCE);
    strbuf_clear(scratch);
    for (size_t i = 0; i < count; i++) {
        folds[i] = fold_both(words[i].word, scratch);
        hashes[i] = key_hash(base_of(scratch, folds[i]));
    }
    pthread_mutex_lock(&lexicon->lock);
    termtable_reserve(&lexicon->bases, count);
    fetch_ahead(lexicon, hashes, count);
    for (size_t i = 0; i < count; i++)
        words[i].term =
            find_or_add(lexicon, hashes[i], form_of(scratch, folds[i]), base_of(scratch, folds[i]));
    pthread_mutex_unlock(&lexicon->lock);
}

TermId lexicon_lookup(const Lexicon *lexicon, Slice word, StrBuf *scratch)
{
    strbuf_clear(scratch);
    Folds f = fold_both(word, scratch);
    uint32_t hash = key_hash(base_of(scratch, f));
    pthread_mutex_lock(lock_of(lexicon));
    TermId term = form_find(lexicon, hash, form_of(scratch, f));
    pthread_mutex_unlock(lock_of(lexicon));
    return term;
}

void lexicon_find_base(const Lexicon *lexicon, Slice base, TermList *out)
{
    uint32_t hash = key_hash(base);
    pthread_mutex_lock(lock_of(lexicon));
    size_t place = termtable_home(&lexicon->bases, hash);
    uint8_t own;
    TermId term;
    while ((term = termtable_walk(&lexicon->bases, hash, &place, &own)) != TERM_NONE)
        if (slice_eq(lexicon_base(lexicon, term), base))
            terms_add(out, term);
    pthread_mutex_unlock(lock_of(lexicon));
}

static bool has_prefix(const Lexicon *lexicon, TermId term, Slice prefix)
{
    Slice base = lexicon_base(lexicon, term);
    return base.len >= prefix.len && memcmp(base.ptr, prefix.ptr, prefix.len) == 0;
}

static_assert(FORM_MAX <= UINT8_MAX, "lengths of forms are bytes");

#define KEYS_AT_ONCE 32
static_assert(BLOCK_FORMS % KEYS_AT_ONCE == 0, "a run of keys lies in one block");

typedef uint32_t FourKeys __attribute__((vector_size(16)));

/* Whether one of KEYS_AT_ONCE keys agrees, four compared at a time. */
static bool one_agrees(const uint32_t *keys, uint32_t mask, uint32_t want)
{
    FourKeys masks = {mask, mask, mask, mask}, wants = {want, want, want, want};
    FourKeys any = {0, 0, 0, 0}, four;
    for (uint32_t i = 0; i < KEYS_AT_ONCE; i += 4) {
        memcpy(&four, keys + i, sizeof four);
        any |= (FourKeys)((four & masks) == wants);
    }
    return (any[0] | any[1] | any[2] | any[3]) != 0;
}

/* Terms whose first four bytes agree are appended without a branch: with short prefixes there are
 * many. */
static void find_in_block(const Lexicon *lexicon, TermId first, uint32_t n, Slice prefix,
                          TermList *out)
{
    const uint32_t *keys = block_of(lexicon, first)->key;
    uint32_t want = first_four(prefix);
    uint32_t mask = prefix.len >= 4 ? UINT32_MAX : ~(UINT32_MAX >> (prefix.len * 8));
    if (out->count + n > out->cap)
        out->items = mem_grow(out->items, &out->cap, out->count + n, sizeof *out->items);
    size_t from = out->count, count = from;
    for (uint32_t run = 0; run < n; run += KEYS_AT_ONCE) {
        bool whole = n - run >= KEYS_AT_ONCE; /* a key beyond n may be written just now */
        bool any = !whole || one_agrees(keys + run, mask, want);
        for (uint32_t i = run; any && i < run + KEYS_AT_ONCE && i < n; i++) {
            out->items[count] = first + i;
            count += (keys[i] & mask) == want;
        }
    }
    out->count = prefix.len <= 4 ? count : from;
    for (size_t i = from; prefix.len > 4 && i < count; i++)
        if (has_prefix(lexicon, out->items[i], prefix))
            out->items[out->count++] = out->items[i];
}

void lexicon_find_prefix(const Lexicon *lexicon, Slice prefix, TermList *out)
{
    size_t count = lexicon_count(lexicon);
    for (size_t first = 0; first < count; first += BLOCK_FORMS) {
        size_t n = count - first < BLOCK_FORMS ? count - first : BLOCK_FORMS;
        find_in_block(lexicon, (TermId)first, (uint32_t)n, prefix, out);
    }
}

void lexicon_settle(Lexicon *lexicon)
{
    pthread_mutex_lock(&lexicon->lock);
    termtable_shrink(&lexicon->bases);
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        termtable_shrink(&lexicon->languages[i].stems);
    pthread_mutex_unlock(&lexicon->lock);
}

size_t lexicon_bytes(const Lexicon *lexicon)
{
    pthread_mutex_lock(lock_of(lexicon));
    size_t forms = lexicon_count(lexicon);
    size_t bytes = forms * 10 + lexicon->bases.size * sizeof(TermPlace);
    if (lexicon->pages_made)
        bytes += (lexicon->pages_made - 1) * LEXICON_PAGE + lexicon->page_used;
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        bytes += lexicon->languages[i].stems.size * sizeof(TermPlace) +
                 lexicon->languages[i].known_words * 8;
    pthread_mutex_unlock(lock_of(lexicon));
    return bytes;
}
