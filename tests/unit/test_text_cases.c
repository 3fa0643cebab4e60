/* test_text_cases.c - lines of text, and what sentences, words, folds, stems, breaks, widths and
 * languages there are in them. */
#include "config.h"

#include "cases.h"

#include "dossier/fold.h"
#include "dossier/grapheme.h"
#include "dossier/language.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"
#include "dossier/show.h"
#include "dossier/sort_key.h"
#include "dossier/stem.h"
#include "dossier/words_some.h"
#include "dossier/wrap.h"

#include <criterion/criterion.h>
#include <stdlib.h>

typedef void (*LineFn)(Slice line, const char *argument, StrBuf *out);

static void put_sentences(Slice line, const char *lang, StrBuf *out)
{
    SentenceIter iter = sentences_begin(line, lang);
    for (Range r; sentences_next(&iter, &r);)
        strbuf_printf(out, "  |" SLICE_FMT "|\n", SLICE_ARG(slice_sub(line, r.start, r.end)));
}

/* Words, one way and the other, with both folds where they are not the word. */
static void put_words(Slice line, const char *lang, StrBuf *out)
{
    Word some[64], word;
    WordIter iter = words_begin(line), again = words_begin(line);
    size_t n = words_some(&iter, some, 64), i = 0;
    FoldedWord folded = FOLDED_WORD_INIT;
    Stemmer *stemmer = stemmer_new(lang);
    for (; words_next_folded(&again, &word, &folded); i++) {
        cr_assert(i < n && word.start == some[i].start && word.end == some[i].end);
        Slice text = slice_sub(line, word.start, word.end);
        StrBuf base = STRBUF_INIT;
        fold_word(text, FOLD_BASE, &base);
        cr_expect(slice_eq(strbuf_slice(&base), folded.base));
        strbuf_printf(out, "  %u " SLICE_FMT, word.start, SLICE_ARG(text));
        if (!slice_eq(folded.accent, text))
            strbuf_printf(out, " = " SLICE_FMT, SLICE_ARG(folded.accent));
        if (folded.accents)
            strbuf_printf(out, " ~ " SLICE_FMT, SLICE_ARG(folded.base));
        Slice stem = stemmer_stem(stemmer, folded.accent);
        if (!slice_eq(stem, folded.base))
            strbuf_printf(out, " > " SLICE_FMT, SLICE_ARG(stem));
        strbuf_putc(out, '\n');
        strbuf_release(&base);
    }
    cr_expect_eq(i, n);
    stemmer_free(stemmer);
    folded_word_release(&folded);
}

static void put_wrapped(Slice line, const char *cells, StrBuf *out)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(line, (Range){0, (uint32_t)line.len}, strtoul(cells, NULL, 10), &lines);
    for (size_t i = 0; i < lines.count; i++)
        strbuf_printf(out, "  |" SLICE_FMT "|\n",
                      SLICE_ARG(slice_sub(line, lines.items[i].start, lines.items[i].end)));
    lines_release(&lines);
}

static void put_language(Slice line, const char *argument, StrBuf *out)
{
    char code[8];
    (void)argument;
    int confidence = language_guess(line, code);
    strbuf_printf(out, "  %s %d\n", *code ? code : "-", confidence);
}

static void put_graphemes(Slice line, const char *cells, StrBuf *out)
{
    size_t used, fit = text_fit(line, strtoul(cells, NULL, 10), &used);
    strbuf_printf(out, "  %zu cells, %zu bytes in %zu |", text_width(line), fit, used);
    int width;
    for (size_t at = 0, next; at < line.len; at = next) {
        next = grapheme_next(line, at, &width);
        cr_expect_eq(grapheme_prev(line, next), at);
        strbuf_printf(out, SLICE_FMT "%d|", SLICE_ARG(slice_sub(line, at, next)), width);
    }
    strbuf_puts(out, "|\n  shown |");
    show_text(line, out);
    strbuf_puts(out, "|\n");
}

static void each_line(Slice input, LineFn put, const char *argument, StrBuf *out)
{
    while (input.len) {
        const char *end = memchr(input.ptr, '\n', input.len);
        Slice line = slice_sub(input, 0, end ? (size_t)(end - input.ptr) : input.len);
        input = slice_sub(input, line.len + 1, input.len);
        strbuf_printf(out, "- " SLICE_FMT "\n", SLICE_ARG(line));
        put(line, argument, out);
    }
}

typedef struct Sorted {
    Slice line;
    size_t at;
} Sorted;

static const char *sort_lang;

static int by_key(const void *a, const void *b)
{
    Slice lang = slice_from(sort_lang);
    const Sorted *x = a, *y = b;
    int order = sort_key_cmp(x->line, lang, y->line, lang);
    return order ? order : x->at < y->at ? -1 : 1;
}

/* The lines in their order. */
static void put_sorted(Slice input, const char *lang, StrBuf *out)
{
    Sorted lines[64];
    size_t n = 0;
    while (input.len && n < 64) {
        const char *end = memchr(input.ptr, '\n', input.len);
        Slice line = slice_sub(input, 0, end ? (size_t)(end - input.ptr) : input.len);
        input = slice_sub(input, line.len + 1, input.len);
        lines[n] = (Sorted){line, n};
        n++;
    }
    sort_lang = lang;
    qsort(lines, n, sizeof *lines, by_key);
    for (size_t i = 0; i < n; i++)
        strbuf_printf(out, SLICE_FMT "\n", SLICE_ARG(lines[i].line));
}

/* The name of a case: what is done with each line, and by what language or width. */
static void run_case(Slice name, Slice input, StrBuf *out)
{
    static const struct {
        const char *name;
        LineFn put;
    } ways[] = {{"sentences", put_sentences},
                {"words", put_words},
                {"wrap", put_wrapped},
                {"language", put_language},
                {"graphemes", put_graphemes}};
    Slice way = case_word(&name);
    char *argument = slice_dup(case_word(&name));
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (slice_eq_str(way, ways[i].name))
            each_line(input, ways[i].put, argument, out);
    if (slice_eq_str(way, "sort"))
        put_sorted(input, argument, out);
    free(argument);
}

Test(text_cases, text)
{
    cases_run("text.txt", run_case);
}
