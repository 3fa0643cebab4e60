/* prose.c - made-up prose. */
#include "config.h"

#include "prose.h"

#include "dossier/mem.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEMMAS 45000u
#define TOPIC  14u   /* words an article comes back to */
#define BYTES  3000u /* of one article */

typedef struct Tongue {
    const char *code;
    const char *const *function; /* ends with NULL; the most frequent words */
    const char *const *endings;  /* four kinds of four, the bare one first */
    const char *const *onsets, *const *vowels, *const *codas;
    size_t n_function;
    char *lemmas[LEMMAS];
    uint32_t alias[LEMMAS]; /* A. J. Walker's method of drawing from a distribution */
    uint32_t cut[LEMMAS];
} Tongue;

struct Prose {
    Tongue tongues[2];
};

static const char *const english[] = {
    "the",   "of",   "to",    "and",  "a",    "in",   "that", "for",   "was",  "on",    "is",
    "with",  "he",   "said",  "it",   "as",   "at",   "by",   "from",  "be",   "have",  "has",
    "who",   "an",   "not",   "were", "are",  "they", "but",  "she",   "his",  "her",   "which",
    "been",  "had",  "their", "this", "will", "one",  "or",   "would", "more", "about", "after",
    "we",    "when", "there", "its",  "up",   "out",  "no",   "if",    "over", "than",  "could",
    "other", "into", "what",  "all",  "also", NULL};
static const char *const french[] = {
    "de",   "la",   "le",    "et",   "les",   "des",   "en",    "un",   "du",    "une",
    "que",  "est",  "pour",  "qui",  "dans",  "a",     "par",   "plus", "pas",   "au",
    "sur",  "ne",   "se",    "le",   "ce",    "il",    "sont",  "la",   "avec",  "son",
    "aux",  "d'",   "l'",    "qu'",  "cette", "été",   "ses",   "mais", "comme", "on",
    "ou",   "tout", "nous",  "sa",   "fait",  "être",  "aussi", "leur", "deux",  "même",
    "elle", "ont",  "après", "bien", "où",    "entre", "sans",  "peut", "dont",  NULL};
static const char *const english_endings[] = {"", "s", "ed", "ing", "", "s", "ly",   "er",
                                              "", "s", "",   "",    "", "s", "ment", "ments"};
static const char *const french_endings[] = {"e", "er", "é", "ée", "",     "s",     "e",   "es",
                                             "",  "s",  "",  "",   "tion", "tions", "ter", "té"};
static const char *const english_onsets[] = {"b",  "c",  "d",  "f",  "g",  "h",  "l",  "m",  "n",
                                             "p",  "r",  "s",  "t",  "w",  "st", "tr", "pl", "ch",
                                             "sh", "gr", "br", "cl", "sp", "th", "j",  "v",  NULL};
static const char *const english_vowels[] = {"a",  "e",  "i",  "o",  "u", "ea",
                                             "ou", "ai", "ee", "oo", NULL};
static const char *const english_codas[] = {"n",  "t",  "r", "l", "s", "nd", "ck", "m",
                                            "rt", "st", "",  "",  "d", "p",  NULL};
static const char *const french_onsets[] = {"b",  "c",  "d",  "f", "g",  "l",  "m",  "n",
                                            "p",  "r",  "s",  "t", "v",  "ch", "pr", "tr",
                                            "qu", "gr", "pl", "j", "br", "cr", NULL};
static const char *const french_vowels[] = {"a",  "e",   "i",  "o",  "u",  "é",  "è",
                                            "ou", "eau", "ai", "œu", "eu", "oi", NULL};
static const char *const french_codas[] = {"n", "r", "l", "s",  "t", "nt",
                                           "",  "",  "",  "ss", "c", NULL};

uint64_t prose_random(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static size_t below(uint64_t *state, size_t n)
{
    return (size_t)((prose_random(state) >> 32) * n >> 32);
}

static size_t count(const char *const *list)
{
    size_t n = 0;
    while (list[n])
        n++;
    return n;
}

static const char *pick(uint64_t *state, const char *const *list)
{
    return list[below(state, count(list))];
}

/* Frequent lemmas are short. */
static char *make_lemma(const Tongue *t, size_t rank, uint64_t *state)
{
    StrBuf b = STRBUF_INIT;
    size_t most = rank < 400 ? 1 : rank < 8000 ? 2 : 3;
    for (size_t n = 1 + below(state, most) + (rank > 1500 && below(state, 2)); n; n--) {
        strbuf_puts(&b, pick(state, t->onsets));
        strbuf_puts(&b, pick(state, t->vowels));
        strbuf_puts(&b, pick(state, t->codas));
    }
    return strbuf_steal(&b);
}

/* Zipf and Mandelbrot: the r-th lemma comes as often as 1 / (r + 30)^1.4. */
static void make_aliases(Tongue *t)
{
    static double share[LEMMAS];
    static uint32_t small[LEMMAS], large[LEMMAS];
    size_t n_small = 0, n_large = 0;
    double sum = 0;
    for (size_t i = 0; i < LEMMAS; i++)
        sum += share[i] = 1 / pow((double)i + 30, 1.4);
    for (size_t i = 0; i < LEMMAS; i++) {
        share[i] *= LEMMAS / sum;
        *(share[i] < 1 ? &small[n_small++] : &large[n_large++]) = (uint32_t)i;
    }
    while (n_small && n_large) {
        uint32_t s = small[--n_small], l = large[n_large - 1];
        t->cut[s] = (uint32_t)(share[s] * 4294967295.0);
        t->alias[s] = l;
        share[l] -= 1 - share[s];
        if (share[l] < 1) {
            n_large--;
            small[n_small++] = l;
        }
    }
    while (n_large)
        t->cut[large[--n_large]] = UINT32_MAX;
    while (n_small)
        t->cut[small[--n_small]] = UINT32_MAX;
}

static size_t draw(const Tongue *t, uint64_t *state)
{
    size_t i = below(state, LEMMAS);
    return (uint32_t)prose_random(state) <= t->cut[i] ? i : t->alias[i];
}

static void tongue_init(Tongue *t, uint64_t seed)
{
    t->n_function = count(t->function);
    for (size_t i = 0; i < LEMMAS; i++)
        t->lemmas[i] = make_lemma(t, i, &seed);
    make_aliases(t);
}

Prose *prose_new(void)
{
    Prose *prose = mem_zalloc(1, sizeof *prose);
    prose->tongues[0] = (Tongue){.code = "en",
                                 .function = english,
                                 .endings = english_endings,
                                 .onsets = english_onsets,
                                 .vowels = english_vowels,
                                 .codas = english_codas};
    prose->tongues[1] = (Tongue){.code = "fr",
                                 .function = french,
                                 .endings = french_endings,
                                 .onsets = french_onsets,
                                 .vowels = french_vowels,
                                 .codas = french_codas};
    tongue_init(&prose->tongues[0], 1);
    tongue_init(&prose->tongues[1], 2);
    return prose;
}

void prose_free(Prose *prose)
{
    for (size_t k = 0; k < 2; k++)
        for (size_t i = 0; i < LEMMAS; i++)
            free(prose->tongues[k].lemmas[i]);
    free(prose);
}

/* --- articles
 * -------------------------------------------------------------------------------------- */

static void put_capital(StrBuf *out, const char *word)
{
    size_t at = out->len;
    strbuf_puts(out, word);
    out->ptr[at] = (char)toupper((unsigned char)out->ptr[at]);
}

/* The bare form of a lemma more often than its others; one lemma in eight is a name. */
static void put_lemma(const Tongue *t, size_t lemma, uint64_t *state, bool capital, StrBuf *out)
{
    size_t form = below(state, 10);
    bool name = lemma % 8 == 3;
    if (capital || name)
        put_capital(out, t->lemmas[lemma]);
    else
        strbuf_puts(out, t->lemmas[lemma]);
    if (!name)
        strbuf_puts(out, t->endings[lemma % 4 * 4 + (form < 6 ? 0 : form - 6)]);
}

/* One word; a French elision keeps the next word close. Returns whether a space may follow. */
static bool put_word(const Tongue *t, const size_t *topic, uint64_t *state, bool capital,
                     StrBuf *out)
{
    size_t kind = below(state, 100);
    if (kind < 46) {
        size_t rank = below(state, t->n_function) * below(state, t->n_function) / t->n_function;
        const char *word = t->function[rank];
        if (capital)
            put_capital(out, word);
        else
            strbuf_puts(out, word);
        return word[strlen(word) - 1] != '\'';
    }
    if (kind < 48)
        strbuf_printf(out, "%zu", below(state, 2500));
    else
        put_lemma(t, kind < 56 ? topic[below(state, TOPIC)] : draw(t, state), state, capital, out);
    return true;
}

static void put_sentence(const Tongue *t, const size_t *topic, uint64_t *state, StrBuf *out)
{
    size_t words = 8 + below(state, 18);
    for (size_t i = 0; i < words; i++) {
        bool space = put_word(t, topic, state, i == 0, out);
        if (i + 1 == words)
            strbuf_puts(out, space ? ". " : "a. ");
        else if (space)
            strbuf_puts(out, below(state, 14) ? " " : ", ");
    }
}

void prose_article(const Prose *prose, size_t i, StrBuf *out, const char **lang)
{
    uint64_t state = i * 77 + 5;
    const Tongue *t = &prose->tongues[below(&state, 2)];
    size_t topic[TOPIC], start = out->len, paragraph = 0;
    *lang = t->code;
    for (size_t k = 0; k < TOPIC; k++)
        topic[k] = below(&state, 1000) * below(&state, 1000) * 30 / 1000 + 40;
    for (size_t k = 5 + below(&state, 4); k; k--) {
        put_lemma(t, topic[below(&state, TOPIC)], &state, k == 8, out);
        strbuf_putc(out, k > 1 ? ' ' : '\n');
    }
    while (out->len - start < BYTES - 150 + below(&state, 300)) {
        if (paragraph == 0)
            strbuf_putc(out, '\n');
        put_sentence(t, topic, &state, out);
        paragraph = (paragraph + 1) % (2 + below(&state, 4));
        if (paragraph == 0) {
            out->len--;
            strbuf_putc(out, '\n');
        }
    }
}
