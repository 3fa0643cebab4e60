/* dictionary.c - FreeDict's dictionaries for dictd: an index of headwords with place and length, in
 * base 64, and the entries, compressed as gzip compresses.
 *
 *   officer /ɔfisər/          the headword, as it is spoken, what part of speech it is
 *   1. employé, fonctionnaire, officier
 *   2. ...
 *
 * Of an entry the lines below the first are read, each translation between commas and semicolons,
 * less its number and what stands in brackets. Function words are left out; of expressions of two
 * words each word may stand for each, with half the sureness. Longer ones say too little about
 * single words. */
#include "config.h"

#include "story/dictionary.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/hash.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/stem.h"
#include "dossier/workers.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define FOLDER     "/usr/share/dictd"
#define BYTES_MAX  ((size_t)32 << 20) /* of a dictionary, uncompressed */
#define WORDS_MAX  2                  /* of an expression */
#define PAIRS_KEPT 16                 /* dictionaries in memory */
#define WHOLE      1.0F
#define PART       0.5F
#define CODE       4 /* letters and the NUL of a language's code */

enum { ASIDE_LEVEL = 5 /* of nice(1) */ };

/* That one word may mean another. */
typedef struct Meaning {
    uint64_t key;  /* hash of the stem of the one */
    uint32_t word; /* place of the other in `words`: its length in a byte, its bytes */
    float sureness;
} Meaning;

struct Dictionary {
    StrBuf words;
    Meaning *items; /* by key, the surest first */
    size_t count, cap;
};

/* A pair of languages, and what was found for it. */
typedef struct LanguagePair {
    char from[CODE], to[CODE]; /* FreeDict's codes */
    char *langs[2];
    Dictionary *dictionary; /* NULL: not read yet */
    bool asked;             /* for the thread beside */
} LanguagePair;

static LanguagePair kept[PAIRS_KEPT];
static size_t n_kept, n_read;
static Workers *aside; /* one that reads, NULL: who asks reads */
static int aside_wake;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* of all these */
static atomic_bool off;

/* The code that FreeDict has for a language. */
static const char *code_of(const char *lang)
{
    static const struct {
        char lang[3], code[CODE];
    } codes[] = {{"de", "deu"}, {"en", "eng"}, {"es", "spa"}, {"fr", "fra"}, {"it", "ita"},
                 {"nl", "nld"}, {"pl", "pol"}, {"pt", "por"}, {"sv", "swe"}};
    bool tagged = lang[0] && lang[1] && (lang[2] == '\0' || lang[2] == '-');
    for (size_t i = 0; tagged && i < sizeof codes / sizeof *codes; i++)
        if (strncmp(lang, codes[i].lang, 2) == 0)
            return codes[i].code;
    return NULL;
}

/* --- one word for another --- */

/* Reads entries of one file; `turned` when it leads from the other language to this one. */
typedef struct DictionaryReader {
    Dictionary *dictionary;
    const char *from, *to; /* languages of the dictionary, not of the file */
    Stemmer *stemmer;      /* of the language it leads from */
    bool turned;
    const Workers *aside; /* who reads: it may be stopped; NULL: one that waits */
} DictionaryReader;

typedef struct Expression {
    StrBuf words[WORDS_MAX]; /* folded with their accents */
    size_t count;            /* above WORDS_MAX: too many */
} Expression;

static void expression_read(Expression *e, Slice text, const char *lang)
{
    FoldedWord folded = FOLDED_WORD_INIT;
    WordIter iter = words_begin(text);
    e->count = 0;
    for (Word word; words_next_folded(&iter, &word, &folded);) {
        if (word_is_function(folded.base, lang) || folded.accent.len > UINT8_MAX)
            continue;
        if (e->count < WORDS_MAX) {
            strbuf_clear(&e->words[e->count]);
            strbuf_put_slice(&e->words[e->count], folded.accent);
        }
        e->count++;
    }
    folded_word_release(&folded);
}

static void expression_release(Expression *e)
{
    for (size_t i = 0; i < WORDS_MAX; i++)
        strbuf_release(&e->words[i]);
}

static void add_meaning(DictionaryReader *r, Slice from, Slice to, float sureness)
{
    Dictionary *d = r->dictionary;
    Slice stem = stemmer_stem(r->stemmer, from);
    d->items = mem_grow(d->items, &d->cap, d->count + 1, sizeof *d->items);
    d->items[d->count++] =
        (Meaning){hash_bytes(stem.ptr, stem.len), (uint32_t)d->words.len, sureness};
    strbuf_putc(&d->words, (char)(uint8_t)to.len);
    strbuf_put_slice(&d->words, to);
}

static void add_meanings(DictionaryReader *r, const Expression *head, const Expression *other)
{
    const Expression *from = r->turned ? other : head, *to = r->turned ? head : other;
    if (from->count > WORDS_MAX || to->count > WORDS_MAX)
        return;
    float sureness = from->count == 1 && to->count == 1 ? WHOLE : PART;
    for (size_t i = 0; i < from->count; i++)
        for (size_t k = 0; k < to->count; k++)
            add_meaning(r, strbuf_slice(&from->words[i]), strbuf_slice(&to->words[k]), sureness);
}

/* A translation without what stands in brackets. */
static void put_bare(Slice text, StrBuf *out)
{
    int depth = 0;
    for (size_t i = 0; i < text.len; i++) {
        depth += memchr("(<[", text.ptr[i], 3) != NULL;
        if (depth == 0)
            strbuf_putc(out, text.ptr[i]);
        depth -= depth > 0 && memchr(")>]", text.ptr[i], 3);
    }
}

/* "1. employé, fonctionnaire" */
static void read_line(DictionaryReader *r, const Expression *head, Slice line, StrBuf *scratch)
{
    size_t at = 0;
    while (at < line.len && (ascii_is_digit(line.ptr[at]) || memchr(". ", line.ptr[at], 2)))
        at++;
    strbuf_clear(scratch);
    put_bare(slice_sub(line, at, line.len), scratch);
    Slice rest = strbuf_slice(scratch);
    Expression other = {.count = 0};
    for (size_t start = 0, end; start < rest.len; start = end + 1) {
        for (end = start; end < rest.len && !memchr(",;", rest.ptr[end], 2); end++)
            continue;
        expression_read(&other, slice_sub(rest, start, end), r->turned ? r->from : r->to);
        add_meanings(r, head, &other);
    }
    expression_release(&other);
}

static void read_entry(DictionaryReader *r, Slice word, Slice body, StrBuf *scratch)
{
    Expression head = {.count = 0};
    expression_read(&head, word, r->turned ? r->to : r->from);
    size_t at = 0;
    Slice line;
    slice_part(body, '\n', &at, &line);
    while (head.count <= WORDS_MAX && slice_part(body, '\n', &at, &line))
        read_line(r, &head, line, scratch);
    expression_release(&head);
}

/* --- the files --- */

/* All of a file, compressed or not. */
static bool read_file(const char *path, StrBuf *out)
{
    char bytes[16384];
    gzFile file = gzopen(path, "rb");
    int n = 0;
    if (!file)
        return false;
    while (out->len < BYTES_MAX && (n = gzread(file, bytes, sizeof bytes)) > 0)
        strbuf_put(out, bytes, (size_t)n);
    return gzclose(file) == Z_OK && n == 0;
}

static bool read_number(Slice digits, size_t *out)
{
    static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    *out = 0;
    for (size_t i = 0; i < digits.len; i++) {
        const char *at = memchr(all, digits.ptr[i], 64);
        if (!at || *out > BYTES_MAX)
            return false;
        *out = *out * 64 + (size_t)(at - all);
    }
    return digits.len > 0;
}

/* One line of the index: the headword, place and length of its entry. */
static void read_row(DictionaryReader *r, Slice row, Slice entries, StrBuf *scratch)
{
    Slice word, place, length;
    size_t from = 0, at, len;
    if (slice_starts(row, "00") || !slice_part(row, '\t', &from, &word) ||
        !slice_part(row, '\t', &from, &place) || !slice_part(row, '\t', &from, &length) ||
        from <= row.len) /* more than three */
        return;
    if (read_number(place, &at) && read_number(length, &len) && at <= entries.len &&
        len <= entries.len - at)
        read_entry(r, word, slice_sub(entries, at, at + len), scratch);
}

static void read_files(DictionaryReader *r, const char *first, const char *second)
{
    const char *folder = getenv("DOSSIER_DICTIONARIES");
    StrBuf path = STRBUF_INIT, index = STRBUF_INIT, entries = STRBUF_INIT, scratch = STRBUF_INIT;
    strbuf_printf(&path, "%s/freedict-%s-%s.index", folder && *folder ? folder : FOLDER, first,
                  second);
    bool there = read_file(strbuf_str(&path), &index);
    path.len -= strlen("index");
    strbuf_puts(&path, "dict.dz");
    there = there && read_file(strbuf_str(&path), &entries);
    size_t at = 0;
    for (Slice row; there && slice_part(strbuf_slice(&index), '\n', &at, &row) &&
                    !(r->aside && workers_stopping(r->aside));)
        read_row(r, row, strbuf_slice(&entries), &scratch);
    strbuf_release(&path);
    strbuf_release(&index);
    strbuf_release(&entries);
    strbuf_release(&scratch);
}

static int by_key(const void *pa, const void *pb)
{
    const Meaning *a = pa, *b = pb;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->sureness < b->sureness || a->sureness > b->sureness)
        return a->sureness > b->sureness ? -1 : 1;
    return a->word < b->word ? -1 : a->word > b->word;
}

static Dictionary *load(const LanguagePair *pair, const Workers *reader)
{
    Dictionary *d = mem_zalloc(1, sizeof *d);
    const char *from = pair->langs[0], *to = pair->langs[1];
    DictionaryReader r = {
        .dictionary = d, .from = from, .to = to, .stemmer = stemmer_new(from), .aside = reader};
    read_files(&r, pair->from, pair->to);
    r.turned = true;
    read_files(&r, pair->to, pair->from);
    if (d->count)
        qsort(d->items, d->count, sizeof *d->items, by_key);
    stemmer_free(r.stemmer);
    return d;
}

static void dictionary_free(Dictionary *d)
{
    strbuf_release(&d->words);
    free(d->items);
    free(d);
}

/* --- on a thread of its own --- */

static void read_aside(void *arg)
{
    LanguagePair *pair = arg;
    thread_step_back(ASIDE_LEVEL);
    Dictionary *d = load(pair, aside);
    pthread_mutex_lock(&lock);
    bool whole = !workers_stopping(aside);
    pair->asked = false;
    if (whole) {
        pair->dictionary = d;
        n_read++;
    }
    int wake_fd = aside_wake;
    pthread_mutex_unlock(&lock);
    if (!whole)
        dictionary_free(d);
    else if (wake_fd >= 0 && write(wake_fd, "", 1) < 0)
        return; /* the pipe is full: who reads it will look anyway */
}

void dictionary_read_aside(int wake_fd)
{
    pthread_mutex_lock(&lock);
    aside_wake = wake_fd;
    if (!aside)
        aside = workers_new(1);
    pthread_mutex_unlock(&lock);
}

/* What is queued and not begun is dropped with the worker. */
void dictionary_end_aside(void)
{
    workers_free(aside);
    pthread_mutex_lock(&lock);
    aside = NULL;
    for (size_t i = 0; i < n_kept; i++)
        kept[i].asked = false;
    pthread_mutex_unlock(&lock);
}

size_t dictionary_count(void)
{
    pthread_mutex_lock(&lock);
    size_t count = n_read;
    pthread_mutex_unlock(&lock);
    return count;
}

/* --- finding --- */

static LanguagePair *pair_of(const char *from_code, const char *to_code, const char *from,
                             const char *to)
{
    for (size_t i = 0; i < n_kept; i++)
        if (strcmp(kept[i].from, from_code) == 0 && strcmp(kept[i].to, to_code) == 0)
            return &kept[i];
    if (n_kept == PAIRS_KEPT)
        return NULL;
    LanguagePair *pair = &kept[n_kept++];
    *pair = (LanguagePair){.langs = {mem_strdup(from), mem_strdup(to)}};
    memcpy(pair->from, from_code, CODE);
    memcpy(pair->to, to_code, CODE);
    return pair;
}

/* With the lock held. */
static const Dictionary *dictionary_of(LanguagePair *pair)
{
    if (!pair->dictionary && aside && !pair->asked) {
        pair->asked = true;
        workers_submit(aside, read_aside, pair);
    }
    if (!pair->dictionary && !aside) {
        pair->dictionary = load(pair, NULL);
        n_read++;
    }
    return pair->dictionary;
}

const Dictionary *dictionary_between(const char *from, const char *to)
{
    const char *from_code = code_of(from), *to_code = code_of(to);
    if (!from_code || !to_code || from_code == to_code || atomic_load(&off))
        return NULL;
    pthread_mutex_lock(&lock);
    LanguagePair *pair = pair_of(from_code, to_code, from, to);
    const Dictionary *found = pair ? dictionary_of(pair) : NULL;
    pthread_mutex_unlock(&lock);
    return found && found->count ? found : NULL;
}

static DictionaryWord word_of(const Dictionary *d, const Meaning *meaning)
{
    const char *at = d->words.ptr + meaning->word;
    CHECK(meaning->word + 1U + (uint8_t)*at <= d->words.len);
    return (DictionaryWord){{at + 1, (uint8_t)*at}, meaning->sureness};
}

size_t dictionary_find(const Dictionary *d, Slice stem, DictionaryWord *out, size_t max)
{
    uint64_t key = hash_bytes(stem.ptr, stem.len);
    size_t at, count = 0;
    LOWER_BOUND(at, 0, d->count, d->items[at].key < key);
    for (; at < d->count && d->items[at].key == key && count < max; at++) {
        DictionaryWord word = word_of(d, &d->items[at]);
        bool again = false;
        for (size_t i = 0; i < count && !again; i++)
            again = slice_eq(out[i].word, word.word);
        if (!again)
            out[count++] = word;
    }
    return count;
}

void dictionary_turn(bool on)
{
    atomic_store(&off, !on);
}
