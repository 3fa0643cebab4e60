/* lexicon.c - forms in blocks that never move, found by hash tables of term numbers.
 *
 * A block holds 16,384 forms: where each lies in the pages, and its first four base bytes as a number, so that a prefix is
 * looked for by comparing numbers along an array instead of keeping an order. A page is text: each form on a line, its base
 * on the next when that differs; so an expression can be run over a page at once.
 *
 * A Table is open addressing over term numbers with 32 bits of hash beside each; what it is keyed by (base, or stem) is
 * not in it: a caller compares. Terms with one key stand in one run of places. */
#include "config.h"

#include "lexicon.h"

#include "dossier/map.h"
#include "dossier/mem.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_FORMS 16384u
#define BLOCKS      4096u

typedef struct Block {
    uint32_t at[BLOCK_FORMS];  /* page * LEXICON_PAGE + byte */
    uint32_t key[BLOCK_FORMS]; /* first four bytes of the base, the first one highest */
    uint8_t len[BLOCK_FORMS], base_len[BLOCK_FORMS]; /* base_len 0: the form is its base */
} Block;

typedef struct TablePlace {
    uint32_t term; /* + 1; 0 is free */
    uint32_t hash; /* its lower eight bits are the user's */
} TablePlace;

#define HASH_BITS 0xFFFFFF00u

typedef struct Table {
    TablePlace *places;
    size_t size, count;
} Table;

typedef struct Language {
    char code[8];
    Table stems;
    uint64_t *known; /* bit per term: its stem is in the table */
    size_t known_words;
    Stemmer *spare; /* one stemmer kept for the next caller */
} Language;

struct Lexicon {
    _Atomic(Block *) blocks[BLOCKS];
    _Atomic(char *) pages[BLOCKS];
    atomic_uint count;
    pthread_mutex_t lock; /* of all below */
    Table bases;
    size_t page_used, pages_made;
    Language languages[LANGUAGES_MAX];
    atomic_uint n_languages;
};

/* --- term lists -------------------------------------------------------------------------------- */

void terms_add(TermList *list, TermId term)
{
    if (list->count == list->cap)
        list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = term;
}

static int term_cmp(const void *a, const void *b)
{
    TermId x = *(const TermId *)a, y = *(const TermId *)b;
    return (x > y) - (x < y);
}

void terms_sort(TermList *list)
{
    size_t i = 1;
    while (i < list->count && list->items[i - 1] < list->items[i])
        i++;
    if (i >= list->count)
        return;
    qsort(list->items, list->count, sizeof *list->items, term_cmp);
    size_t kept = 1;
    for (i = 1; i < list->count; i++)
        if (list->items[i] != list->items[kept - 1])
            list->items[kept++] = list->items[i];
    list->count = kept;
}

void terms_release(TermList *list)
{
    free(list->items);
    *list = (TermList){NULL, 0, 0};
}

/* --- tables ------------------------------------------------------------------------------------ */

static uint32_t key_hash(Slice key)
{
    return (uint32_t)(hash_bytes(key.ptr, key.len) >> 32);
}

/* Where a hash begins to look in a table of any size: the hash scaled to the size. */
static size_t table_home(const Table *t, uint32_t hash)
{
    return (size_t)((uint64_t)(hash & HASH_BITS) * t->size >> 32);
}

static size_t table_next(const Table *t, size_t place)
{
    return place + 1 == t->size ? 0 : place + 1;
}

static void table_put(Table *t, uint32_t hash, TermId term)
{
    size_t place = table_home(t, hash);
    while (t->places[place].term)
        place = table_next(t, place);
    t->places[place] = (TablePlace){term + 1, hash};
    t->count++;
}

static void table_resize(Table *t, size_t size)
{
    Table old = *t;
    *t = (Table){mem_zalloc(size, sizeof *t->places), size, 0};
    for (size_t i = 0; i < old.size; i++)
        if (old.places[i].term)
            table_put(t, old.places[i].hash, old.places[i].term - 1);
    free(old.places);
}

/* At most four places in five are taken. */
static void table_reserve(Table *t, size_t more)
{
    if ((t->count + more) * 5 > t->size * 4)
        table_resize(t, (t->size + more) * 3 / 2 + 64);
}

static void table_shrink(Table *t)
{
    if (t->count * 8 < t->size * 6)
        table_resize(t, t->count * 5 / 4 + 1);
}

/* The next term with this hash from *place on, with the user's bits; TERM_NONE at the end of the run. *place begins at
 * table_home(). */
static TermId table_walk(const Table *t, uint32_t hash, size_t *place, uint8_t *own)
{
    if (t->size == 0)
        return TERM_NONE;
    for (TablePlace here; (here = t->places[*place]).term != 0;) {
        *place = table_next(t, *place);
        if (((here.hash ^ hash) & HASH_BITS) == 0) {
            *own = (uint8_t)here.hash;
            return here.term - 1;
        }
    }
    return TERM_NONE;
}

/* --- forms ------------------------------------------------------------------------------------- */

static pthread_mutex_t *lock_of(const Lexicon *lexicon)
{
    return (pthread_mutex_t *)&lexicon->lock;
}

Lexicon *lexicon_new(void)
{
    Lexicon *lexicon = mem_zalloc(1, sizeof *lexicon);
    pthread_mutex_init(&lexicon->lock, NULL);
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
    pthread_mutex_destroy(&lexicon->lock);
    free(lexicon);
}

size_t lexicon_count(const Lexicon *lexicon)
{
    return atomic_load_explicit(&lexicon->count, memory_order_acquire);
}

static const Block *block_of(const Lexicon *lexicon, TermId term)
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

static const char *text_at(const Lexicon *lexicon, const Block *block, TermId term)
{
    uint32_t at = block->at[term % BLOCK_FORMS];
    return lexicon_page(lexicon, at / LEXICON_PAGE) + at % LEXICON_PAGE;
}

Slice lexicon_form(const Lexicon *lexicon, TermId term)
{
    const Block *block = block_of(lexicon, term);
    return (Slice){text_at(lexicon, block, term), block->len[term % BLOCK_FORMS]};
}

Slice lexicon_base(const Lexicon *lexicon, TermId term)
{
    const Block *block = block_of(lexicon, term);
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
        atomic_store_explicit(&lexicon->pages[number], mem_alloc(LEXICON_PAGE), memory_order_release);
        lexicon->pages_made = number + 1;
        lexicon->page_used = 0;
    }
    size_t chunk = lexicon->pages_made - 1;
    *at = (uint32_t)(chunk * LEXICON_PAGE + lexicon->page_used);
    char *p = atomic_load_explicit(&lexicon->pages[chunk], memory_order_relaxed) + lexicon->page_used;
    lexicon->page_used += size;
    return p;
}

size_t lexicon_some(const Lexicon *lexicon, TermId first, bool accents, Slice out[LEXICON_SOME])
{
    size_t count = lexicon_count(lexicon), n = first < count ? count - first : 0;
    size_t rest = BLOCK_FORMS - first % BLOCK_FORMS; /* of the block */
    n = n < LEXICON_SOME ? n : LEXICON_SOME;
    n = n < rest ? n : rest;
    const Block *block = n ? block_of(lexicon, first) : NULL;
    for (size_t i = 0; i < n; i++) {
        size_t k = first % BLOCK_FORMS + i;
        const char *text = text_at(lexicon, block, (TermId)(first + i));
        bool base = !accents && block->base_len[k];
        out[i] = base ? (Slice){text + block->len[k] + 1, block->base_len[k]} : (Slice){text, block->len[k]};
    }
    return n;
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
    _Atomic(Block *) *slot = &lexicon->blocks[term / BLOCK_FORMS];
    if (term / BLOCK_FORMS >= BLOCKS)
        abort(); /* sixty-seven million different words */
    if (!atomic_load_explicit(slot, memory_order_relaxed))
        atomic_store_explicit(slot, mem_zalloc(1, sizeof(Block)), memory_order_release);
    Block *block = atomic_load_explicit(slot, memory_order_relaxed);
    bool same = slice_eq(form, base);
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
    size_t place = table_home(&lexicon->bases, hash);
    uint8_t own;
    TermId term;
    while ((term = table_walk(&lexicon->bases, hash, &place, &own)) != TERM_NONE)
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

/* Folds both ways into scratch: form first, base after it. */
static void fold_both(Slice word, StrBuf *scratch, Slice *form, Slice *base)
{
    strbuf_clear(scratch);
    fold_word(word, FOLD_ACCENT, scratch);
    form_cap(scratch, 0);
    size_t len = scratch->len, i = 0;
    while (i < len && (unsigned char)scratch->ptr[i] < 0x80)
        i++;
    if (i < len) {
        strbuf_reserve(scratch, len * 4 + 16);
        fold_word((Slice){scratch->ptr, len}, FOLD_BASE, scratch);
        form_cap(scratch, len);
    }
    *form = (Slice){scratch->ptr, len};
    *base = i < len ? (Slice){scratch->ptr + len, scratch->len - len} : *form;
}

void form_fold(Slice word, FoldLevel level, StrBuf *out)
{
    StrBuf scratch = STRBUF_INIT;
    Slice form, base;
    fold_both(word, &scratch, &form, &base);
    strbuf_put_slice(out, level == FOLD_BASE ? base : form);
    strbuf_release(&scratch);
}

TermId lexicon_intern(Lexicon *lexicon, Slice word, StrBuf *scratch)
{
    Slice form, base;
    fold_both(word, scratch, &form, &base);
    uint32_t hash = key_hash(base);
    pthread_mutex_lock(&lexicon->lock);
    TermId term = form_find(lexicon, hash, form);
    if (term == TERM_NONE) {
        table_reserve(&lexicon->bases, 1);
        term = form_add(lexicon, form, base);
        table_put(&lexicon->bases, hash, term);
    }
    pthread_mutex_unlock(&lexicon->lock);
    return term;
}

TermId lexicon_lookup(const Lexicon *lexicon, Slice word, StrBuf *scratch)
{
    Slice form, base;
    fold_both(word, scratch, &form, &base);
    pthread_mutex_lock(lock_of(lexicon));
    TermId term = form_find(lexicon, key_hash(base), form);
    pthread_mutex_unlock(lock_of(lexicon));
    return term;
}

void lexicon_find_base(const Lexicon *lexicon, Slice base, TermList *out)
{
    uint32_t hash = key_hash(base);
    pthread_mutex_lock(lock_of(lexicon));
    size_t place = table_home(&lexicon->bases, hash);
    uint8_t own;
    TermId term;
    while ((term = table_walk(&lexicon->bases, hash, &place, &own)) != TERM_NONE)
        if (slice_eq(lexicon_base(lexicon, term), base))
            terms_add(out, term);
    pthread_mutex_unlock(lock_of(lexicon));
}

static bool has_prefix(const Lexicon *lexicon, TermId term, Slice prefix)
{
    Slice base = lexicon_base(lexicon, term);
    return base.len >= prefix.len && memcmp(base.ptr, prefix.ptr, prefix.len) == 0;
}

#define KEYS_AT_ONCE 32 /* divides BLOCK_FORMS */

/* Terms whose first four bytes agree are appended without a branch: with short prefixes there are many. */
static void find_in_block(const Lexicon *lexicon, TermId first, uint32_t n, Slice prefix, TermList *out)
{
    const uint32_t *keys = block_of(lexicon, first)->key;
    uint32_t want = first_four(prefix);
    uint32_t mask = prefix.len >= 4 ? UINT32_MAX : ~(UINT32_MAX >> (prefix.len * 8));
    if (out->count + n > out->cap)
        out->items = mem_grow(out->items, &out->cap, out->count + n, sizeof *out->items);
    size_t from = out->count, count = from;
    for (uint32_t run = 0; run < n; run += KEYS_AT_ONCE) {
        bool whole = n - run >= KEYS_AT_ONCE; /* a key beyond n may be written just now */
        unsigned any = !whole;
        for (uint32_t i = 0; whole && i < KEYS_AT_ONCE; i++)
            any |= (keys[run + i] & mask) == want;
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

/* --- languages --------------------------------------------------------------------------------- */

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
        memset(lang->known + lang->known_words, 0, (words - lang->known_words) * sizeof *lang->known);
        lang->known_words = words;
    }
    lang->known[term / 64] |= UINT64_C(1) << (term % 64);
    return true;
}

static void find_unknown(Lexicon *lexicon, const Language *lang, const TermId *terms, size_t count, TermList *out)
{
    pthread_mutex_lock(&lexicon->lock);
    for (size_t i = 0; i < count; i++)
        if (!is_known(lang, terms[i]))
            terms_add(out, terms[i]);
    pthread_mutex_unlock(&lexicon->lock);
}

/* Most stems are what their word's base begins with; their length then stands beside the hash, so that they can be compared
 * without being made again. */
#define STEM_CHANGED 0xFFu /* not so */

static uint32_t stem_hash(Slice stem, Slice base)
{
    bool begins = stem.len < STEM_CHANGED && stem.len <= base.len && memcmp(stem.ptr, base.ptr, stem.len) == 0;
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

/* Appends the terms whose stem's hash is that of `stem`; *doubtful gets those of them that must be stemmed to be sure. */
static void find_hashed(const Lexicon *lexicon, const Table *stems, Slice stem, TermList *out, TermList *doubtful)
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

void lexicon_settle(Lexicon *lexicon)
{
    pthread_mutex_lock(&lexicon->lock);
    table_shrink(&lexicon->bases);
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        table_shrink(&lexicon->languages[i].stems);
    pthread_mutex_unlock(&lexicon->lock);
}

size_t lexicon_bytes(const Lexicon *lexicon)
{
    pthread_mutex_lock(lock_of(lexicon));
    size_t forms = lexicon_count(lexicon);
    size_t bytes = forms * 10 + lexicon->bases.size * sizeof(TablePlace);
    if (lexicon->pages_made)
        bytes += (lexicon->pages_made - 1) * LEXICON_PAGE + lexicon->page_used;
    for (size_t i = 0; i < LANGUAGES_MAX; i++)
        bytes += lexicon->languages[i].stems.size * sizeof(TablePlace) + lexicon->languages[i].known_words * 8;
    pthread_mutex_unlock(lock_of(lexicon));
    return bytes;
}
