/* bench_text.c - how fast the text layer is: MB/s on seeded English and French prose.
 *
 * Each measure walks over the same text until half a second has passed and prints the best pass.
 * The "library" lines do the same work through libunistring alone and are there for comparison. */
#include "config.h"

#include "dossier/fold.h"
#include "dossier/grapheme.h"
#include "dossier/language.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"
#include "dossier/words.h"
#include "dossier/wrap.h"
#include "text/linebreak.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <uniwbrk.h>

#define TEXT_BYTES  (4u << 20)
#define BLOCK_BYTES 400u

static const char *const english[] = {
    "the",      "of",     "and",       "to",           "in",       "a",        "police", "women",
    "officers", "patrol", "said",      "London",       "is",       "for",      "public", "trust",
    "with",     "were",   "that",      "Metropolitan", "concerns", "violence", "on",     "by",
    "streets",  "March",  "announced", "was",          "who",      "2,000",
};
static const char *const french[] = {
    "de",         "la",         "le",       "les",   "et",      "des", "à",    "l’enquête",
    "police",     "femmes",     "déclaré",  "été",   "qu’elle", "du",  "en",   "une",
    "officières", "préfecture", "sécurité", "d'une", "un",      "que", "pour", "dans",
    "Londres",    "après",      "où",       "très",  "par",     "650",
};

/* Prose of a kind: words drawn with a preference for the first, a comma or a full stop now and
 * then, blocks of about BLOCK_BYTES ended by two newlines. */
static char *make_text(const char *const *words, size_t n, size_t *len)
{
    StrBuf b = STRBUF_INIT;
    uint64_t seed = 1;
    size_t block = 0;
    while (b.len < TEXT_BYTES) {
        seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
        size_t r = (size_t)(seed >> 33);
        strbuf_puts(&b, words[(r % n) * (r / n % n) / n]);
        r /= n * n;
        if (b.len - block > BLOCK_BYTES) {
            strbuf_puts(&b, ".\n\n");
            block = b.len;
        } else {
            strbuf_puts(&b, r % 17 == 0 ? ". The " : r % 11 == 0 ? ", " : " ");
        }
    }
    *len = b.len;
    return strbuf_steal(&b);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t sink; /* keeps the work from being optimised away */

static void run_words(Slice text)
{
    WordIter iter = words_begin(text);
    Word word;
    while (words_next(&iter, &word))
        sink += word.end;
}

static void run_words_folded(Slice text)
{
    WordIter iter = words_begin(text);
    FoldedWord folded = FOLDED_WORD_INIT;
    Word word;
    while (words_next_folded(&iter, &word, &folded))
        sink += folded.hash;
    folded_word_release(&folded);
}

static void run_words_library(Slice text)
{
    char *breaks = mem_alloc(text.len);
    u8_wordbreaks((const uint8_t *)text.ptr, text.len, breaks);
    for (size_t i = 0; i < text.len; i++)
        sink += (size_t)breaks[i];
    free(breaks);
}

static void run_sentences(Slice text)
{
    SentenceIter iter = sentences_begin(text, "en");
    Range range;
    while (sentences_next(&iter, &range))
        sink += range.end;
}

static void run_wrap(Slice text)
{
    Lines lines = {NULL, 0, 0};
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.ptr + at, '\n', text.len - at);
        size_t stop = end ? (size_t)(end - text.ptr) : text.len;
        lines.count = 0;
        wrap_text(text, (Range){(uint32_t)at, (uint32_t)stop}, 72, &lines);
        sink += lines.count;
        at = stop + 1;
    }
    lines_release(&lines);
}

static void run_breaks(Slice text, void (*find)(Slice, char *))
{
    char *breaks = mem_alloc(text.len);
    for (size_t at = 0; at < text.len; at += BLOCK_BYTES) {
        Slice block = slice_sub(text, at, at + BLOCK_BYTES);
        find(block, breaks);
        sink += (size_t)breaks[block.len / 2];
    }
    free(breaks);
}

static void run_breaks_quick(Slice text)
{
    run_breaks(text, line_breaks);
}

static void run_breaks_library(Slice text)
{
    run_breaks(text, line_breaks_unicode);
}

static void run_width(Slice text)
{
    sink += text_width(text);
}

static void run_language(Slice text)
{
    char lang[8];
    for (size_t at = 0; at < text.len; at += 3000)
        sink += (size_t)language_guess(slice_sub(text, at, at + 3000), lang);
}

static const struct {
    const char *name;
    void (*run)(Slice text);
} measures[] = {
    {"words", run_words},
    {"words, folded", run_words_folded},
    {"words, library", run_words_library},
    {"sentences", run_sentences},
    {"wrap to 72 cells", run_wrap},
    {"line breaks", run_breaks_quick},
    {"line breaks, library", run_breaks_library},
    {"width", run_width},
    {"language of 3 kB", run_language},
};

/* Bytes per second of the best pass. */
static double measure(void (*run)(Slice), Slice text)
{
    double best = 0, begin = now();
    do {
        double start = now();
        run(text);
        double rate = (double)text.len / (now() - start);
        best = rate > best ? rate : best;
    } while (now() - begin < 0.5);
    return best;
}

int main(void)
{
    size_t len[2];
    char *text[2] = {make_text(english, sizeof english / sizeof *english, &len[0]),
                     make_text(french, sizeof french / sizeof *french, &len[1])};
    printf("%-22s %10s %10s\n", "MB/s", "English", "French");
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        double rate[2];
        for (size_t l = 0; l < 2; l++)
            rate[l] = measure(measures[i].run, (Slice){text[l], len[l]}) / 1e6;
        printf("%-22s %10.1f %10.1f\n", measures[i].name, rate[0], rate[1]);
    }
    free(text[0]);
    free(text[1]);
    return sink == 0;
}
