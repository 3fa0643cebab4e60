/* fuzz_text.c - whatever the bytes: words, folds, sentences, lines and marks stay within them and
 * keep their promises. */
#include "config.h"

#include "fuzz.h"

#include "dossier/fold.h"
#include "dossier/grapheme.h"
#include "dossier/hash.h"
#include "dossier/language.h"
#include "dossier/sentence.h"
#include "dossier/show.h"
#include "dossier/utf8.h"
#include "dossier/words.h"
#include "dossier/words_some.h"
#include "dossier/wrap.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "text";

const char *const fuzz_tokens[] = {" ",
                                   "\n",
                                   "\n\n",
                                   "\t",
                                   ".",
                                   ". ",
                                   "?! ",
                                   "... ",
                                   "…",
                                   "’",
                                   "'",
                                   "’s ",
                                   "l’",
                                   "qu'",
                                   "-",
                                   "_",
                                   ":",
                                   ",000",
                                   "2\u202F000",
                                   "p.m.",
                                   "U.S.",
                                   "Mr. ",
                                   "« ",
                                   " »",
                                   "“",
                                   "”",
                                   "\"",
                                   "(",
                                   ")",
                                   "[1]",
                                   "é",
                                   "e\u0301",
                                   "\u0301",
                                   "\u00AD",
                                   "\u200B",
                                   "\u200D",
                                   "\uFE0F",
                                   "œ",
                                   "ß",
                                   "İ",
                                   "ŉ",
                                   "\u0345",
                                   "東京",
                                   "ひらがな",
                                   "カ\u3099",
                                   "서울",
                                   "\u1109\u1165",
                                   "א\"ב",
                                   "א'",
                                   "ก",
                                   "कि",
                                   "😀",
                                   "👩\u200D🚒",
                                   "🇫🇷",
                                   "🇬",
                                   "\u202E",
                                   "\u2066",
                                   "\u2028",
                                   "\u2029",
                                   "\x1B[2J",
                                   "\x07",
                                   "\x7F",
                                   "\xC2\x9B",
                                   "\xFF",
                                   "\xC3",
                                   "\xE2\x80",
                                   "\xF0\x9F",
                                   "\xED\xA0\x80",
                                   "police ",
                                   "The ",
                                   NULL};

static void check_fold(Slice word, const FoldedWord *folded)
{
    StrBuf out = STRBUF_INIT;
    fold_word(word, FOLD_ACCENT, &out);
    MUST(slice_eq(strbuf_slice(&out), folded->accent));
    strbuf_clear(&out);
    fold_word(folded->accent, FOLD_BASE, &out);
    MUST(slice_eq(strbuf_slice(&out), folded->base));
    strbuf_release(&out);
    MUST(folded->base.len > 0 && folded->hash == hash_bytes(folded->base.ptr, folded->base.len));
    MUST(utf8_check(folded->accent.ptr, folded->accent.len) == folded->accent.len);
    MUST(utf8_check(folded->base.ptr, folded->base.len) == folded->base.len);
}

static void check_words(Slice text)
{
    WordIter iter = words_begin(text);
    FoldedWord folded = FOLDED_WORD_INIT;
    Word word;
    for (uint32_t last = 0; words_next_folded(&iter, &word, &folded); last = word.end) {
        MUST(word.start >= last && word.start < word.end && word.end <= iter.at &&
             iter.at <= text.len);
        check_fold(slice_sub(text, word.start, word.end), &folded);
    }
    folded_word_release(&folded);
}

static void check_many_words(Slice text)
{
    WordIter one = words_begin(text), some = one;
    Word word, words[7];
    for (size_t n; (n = words_some(&some, words, 7)) > 0;)
        for (size_t i = 0; i < n; i++)
            MUST(words_next(&one, &word) && word.start == words[i].start &&
                 word.end == words[i].end);
    MUST(!words_next(&one, &word));
}

static void check_sentences(Slice text, const char *lang)
{
    SentenceIter iter = sentences_begin(text, lang);
    Range range;
    for (uint32_t last = 0; sentences_next(&iter, &range); last = range.end)
        MUST(range.start >= last && range.start < range.end && range.end <= text.len);
}

static void check_lines(Slice text, size_t cells)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, cells, &lines);
    MUST(lines.count > 0);
    uint32_t last = 0;
    for (size_t i = 0; i < lines.count; i++) {
        Line line = lines.items[i];
        Slice shown = slice_sub(text, line.start, line.end);
        int width;
        MUST(line.start >= last && line.end >= line.start && line.end <= text.len);
        MUST(text_width(shown) <= cells || grapheme_next(shown, 0, &width) == shown.len);
        last = line.end;
    }
    lines_release(&lines);
}

static void check_graphemes(Slice text)
{
    for (size_t at = 0, next; at < text.len; at = next) {
        int width;
        next = grapheme_next(text, at, &width);
        MUST(next > at && next <= text.len && width >= 0 && width <= 2);
        MUST(next > 200 || grapheme_prev(text, next) == at);
    }
}

/* Nothing that is shown can steer a terminal, and it is as wide as was measured where no cluster
 * was capped. */
static void check_shown(Slice text)
{
    StrBuf out = STRBUF_INIT;
    show_text(text, &out);
    for (size_t at = 0; at < out.len;) {
        uint32_t cp, mark;
        at += utf8_decode(out.ptr + at, out.len - at, &cp);
        MUST(show_code_point(cp, &mark));
    }
    MUST(utf8_check(out.ptr, out.len) == out.len);
    strbuf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Slice text = {(const char *)data, size};
    char lang[8];
    size_t used;
    check_words(text);
    check_many_words(text);
    check_sentences(text, "en");
    check_sentences(text, "fr");
    check_lines(text, 1 + size % 80);
    check_graphemes(text);
    check_shown(text);
    MUST(text_fit(text, 10, &used) <= size && used <= 10);
    MUST((language_guess(text, lang) > 0) == (lang[0] != '\0'));
    return 0;
}
