/* test_fold.c - folding: examples, and what must hold of any word. */
#include "config.h"

#include "random_text.h"

#include "dossier/fold.h"
#include "dossier/utf8.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <uninorm.h>

static const struct {
    const char *word, *accent, *base;
} examples[] = {
    {"Police", "police", "police"},
    {"École", "école", "ecole"},
    {"e\u0301cole", "école", "ecole"},
    {"ÉTÉ", "été", "ete"},
    {"Œuvre", "oeuvre", "oeuvre"},
    {"cœur", "coeur", "coeur"},
    {"Æsop", "aesop", "aesop"},
    {"straße", "strasse", "strasse"},
    {"STRAẞE", "strasse", "strasse"},
    {"don’t", "don't", "don't"},
    {"l’", "l'", "l'"},
    {"Oʼbrien", "o'brien", "o'brien"},
    {"wo\u00ADmen", "women", "women"},
    {"ｐｏｌｉｃｅ", "police", "police"},
    {"ﬁnal", "final", "final"},
    {"U.S.A", "usa", "usa"},
    {"p.m", "pm", "pm"},
    {"3.5", "3.5", "3.5"},
    {"2,000", "2000", "2000"},
    {"2\u202F000", "2000", "2000"},
    {"1,234,567.89", "1234567.89", "1234567.89"},
    {"2,00", "2,00", "2,00"},
    {"1234,567", "1234,567", "1234,567"},
    {"Søren", "søren", "soren"},
    {"Łódź", "łódź", "lodz"},
    {"Þór", "þór", "þor"},
    {"Ÿ", "ÿ", "y"},
    {"ΣΊΣΥΦΟΣ", "σίσυφοσ", "σισυφοσ"},
    {"σίσυφος", "σίσυφοσ", "σισυφοσ"},
    {"Ёлка", "ёлка", "елка"},
    {"が", "が", "が"},
    {"서울", "서울", "서울"},
    {"İstanbul", "i\u0307stanbul", "istanbul"},
    {"ǅ", "dž", "dz"},
    {"m²", "m2", "m2"},
    {"\u00AD", "\u00AD", "\u00AD"},
};

static const char *fold(Slice word, FoldLevel level, StrBuf *out)
{
    strbuf_clear(out);
    fold_word(word, level, out);
    return strbuf_str(out);
}

Test(fold, examples)
{
    StrBuf out = STRBUF_INIT;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        Slice word = slice_from(examples[i].word);
        cr_expect_str_eq(fold(word, FOLD_ACCENT, &out), examples[i].accent, "%s", examples[i].word);
        cr_expect_str_eq(fold(word, FOLD_BASE, &out), examples[i].base, "%s", examples[i].word);
    }
    strbuf_release(&out);
}

Test(fold, appends)
{
    StrBuf out = STRBUF_INIT;
    strbuf_puts(&out, "1.2,");
    fold_word(SLICE("U.S"), FOLD_BASE, &out);
    fold_word(SLICE("É"), FOLD_ACCENT, &out);
    cr_expect_str_eq(strbuf_str(&out), "1.2,usé");
    strbuf_release(&out);
}

/* What must hold of every word: folding twice changes nothing; the base of the accented fold is the
 * base; composed and decomposed spellings fold alike. */
static void check_laws(Slice word, StrBuf buf[4])
{
    fold(word, FOLD_ACCENT, &buf[0]);
    fold(word, FOLD_BASE, &buf[1]);
    cr_assert_str_eq(fold(strbuf_slice(&buf[0]), FOLD_ACCENT, &buf[2]), buf[0].ptr,
                     "accent twice: %s", buf[0].ptr);
    cr_assert_str_eq(fold(strbuf_slice(&buf[1]), FOLD_BASE, &buf[2]), buf[1].ptr, "base twice: %s",
                     buf[1].ptr);
    cr_assert_str_eq(fold(strbuf_slice(&buf[0]), FOLD_BASE, &buf[2]), buf[1].ptr,
                     "base of accent of %s: %s, not %s", word.ptr, buf[2].ptr, buf[1].ptr);
    size_t len = 0;
    uint8_t *nfd = u8_normalize(UNINORM_NFD, (const uint8_t *)word.ptr, word.len, NULL, &len);
    Slice other = {(const char *)nfd, len};
    cr_assert_str_eq(fold(other, FOLD_ACCENT, &buf[2]), buf[0].ptr, "NFD: %s", buf[0].ptr);
    cr_assert_str_eq(fold(other, FOLD_BASE, &buf[2]), buf[1].ptr, "NFD: %s", buf[1].ptr);
    free(nfd);
}

Test(fold, laws_for_every_code_point)
{
    StrBuf buf[4] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    for (uint32_t cp = 0x20; cp < 0x20000; cp++) {
        if (cp >= 0xD800 && cp <= 0xDFFF)
            continue;
        strbuf_clear(&buf[3]);
        strbuf_putc(&buf[3], 'a');
        strbuf_put_cp(&buf[3], cp);
        check_laws(strbuf_slice(&buf[3]), buf);
    }
    for (size_t i = 0; i < 4; i++)
        strbuf_release(&buf[i]);
}

static const char *const pieces[] = {
    "a", "E",  "ss",     "é",      "É",       "e\u0301", "ß",      "œ",        "Æ",
    "’", "'",  "‘",      "\u00AD", "ﬁ",       "Ｑ",      "İ",      "ı",        "ς",
    "Σ", "й",  "\u0323", "\u0307", "ø",       "Ł",       "が",     "カ\u3099", "서",
    "1", "23", "000",    ",",      ".",       ".",       "\u00A0", "ǆ",        "\u0345",
    "ŉ", "ſ",  "Ŀ",      "þ",      "क\u093C",
};

Test(fold, laws_for_mixtures)
{
    Random r = {42};
    StrBuf buf[4] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};
    for (int round = 0; round < 30000; round++) {
        random_text(&r, pieces, sizeof pieces / sizeof *pieces, 1 + random_below(&r, 7), &buf[3]);
        check_laws(strbuf_slice(&buf[3]), buf);
    }
    for (size_t i = 0; i < 4; i++)
        strbuf_release(&buf[i]);
}

/* The table of Latin letters gives what normalization gives: a combining grapheme joiner, which
 * folds to nothing, sends the word the thorough way. */
Test(fold, table_equals_normalization)
{
    StrBuf a = STRBUF_INIT, b = STRBUF_INIT, word = STRBUF_INIT;
    for (uint32_t cp = 0x20; cp < 0x250; cp++) {
        if (cp == '.' || (cp >= 0x7F && cp < 0xA0))
            continue;
        for (FoldLevel level = FOLD_ACCENT; level <= FOLD_BASE; level++) {
            strbuf_clear(&word);
            strbuf_putc(&word, 'x');
            strbuf_put_cp(&word, cp);
            fold(strbuf_slice(&word), level, &a);
            strbuf_puts(&word, "\u034F");
            cr_expect_str_eq(fold(strbuf_slice(&word), level, &b), a.ptr, "U+%04X", cp);
        }
    }
    strbuf_release(&a);
    strbuf_release(&b);
    strbuf_release(&word);
}

Test(fold, long_words_and_broken_bytes)
{
    StrBuf word = STRBUF_INIT, out = STRBUF_INIT;
    strbuf_pad(&word, 'X', 100000);
    cr_expect_eq(strlen(fold(strbuf_slice(&word), FOLD_BASE, &out)), 100000);
    strbuf_puts(&word, "\xFF\u0301");
    fold(strbuf_slice(&word), FOLD_ACCENT, &out);
    cr_expect_eq(utf8_check(out.ptr, out.len), out.len);
    strbuf_release(&word);
    strbuf_release(&out);
}

Test(fold, a_capital_is_what_folding_makes_small)
{
    static const struct {
        const char *word;
        bool capital;
    } words[] = {{"Quay", true},  {"quay", false},  {"Écluse", true}, {"écluse", false},
                 {"Œuvre", true}, {"œuvre", true},  {"8th", false},   {"ßen", true},
                 {"Ärger", true}, {"mcCoy", false}, {"", false}};
    StrBuf out = STRBUF_INIT;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        Slice word = slice_from(words[i].word);
        fold(word, FOLD_ACCENT, &out);
        cr_expect_eq(fold_begins_capital(word, strbuf_slice(&out)), words[i].capital, "%s",
                     words[i].word);
    }
    strbuf_release(&out);
}

Test(fold, a_text_is_folded_piece_by_piece)
{
    StrBuf out = STRBUF_INIT;
    fold_text(SLICE(" Le  cœur\n de l’Été, U.S. 2,000\t"), FOLD_BASE, &out);
    cr_expect_str_eq(strbuf_str(&out), " le coeur de l'ete, us. 2000 ");
    strbuf_clear(&out);
    fold_text(SLICE(""), FOLD_BASE, &out);
    cr_expect_str_eq(strbuf_str(&out), "");
    strbuf_release(&out);
}
