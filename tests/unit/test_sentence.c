/* test_sentence.c - sentence boundaries in English and French. */
#include "config.h"

#include "random_text.h"

#include "dossier/sentence.h"
#include "text/abbreviations.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct {
    const char *lang, *sentences; /* | a boundary with a space, ^ one with nothing */
} examples[] = {
    {"en", ""},
    {"en", "No stop at all"},
    {"en", "One.|Two!|Three?|Four…|Five"},
    {"en", "Mr. Smith met Dr. Jones and Lt. Col. Brown.|They talked."},
    {"en", "It opened at 9 p.m.|The doors closed at 10 p.m. Monday."},
    {"en", "She moved to the U.S.|In May she came back."},
    {"en", "They met in Nov.|However, nothing came of it."},
    {"en", "Call 999.|Ask for the police."},
    {"en", "It rose by 3.5 per cent to 2,000.|Then it fell."},
    {"en", "LONDON, Sept. 30 (Reuters) - The force said so.|It did."},
    {"en", "WASHINGTON, Nov. (AP) – The U.S. Army said on Nov. 5 that it left."},
    {"en", "She lived in the U.S.|He did not."},
    {"en", "George W. Bush and J. K. Rowling came.|So did I.|Others stayed."},
    {"en", "She said: “It is deeply concerning.|We know it.”|They left."},
    {"en", "“Is it safe?” she asked.|“No!” he said."},
    {"en", "He said “no.”|“Why?”|Nobody knew."},
    {"en", "He went (he had to.)|She stayed (see Fig. 3).|See No. 7.|“No.”|Then yes."},
    {"en", "The firm, Acme Inc. of London, left.|Acme Ltd.|Is gone."},
    {"en", "1. First point.|2. Second point."},
    {"en", "100. The hundredth point.|101. The next."},
    {"en", "It was Dr...|Nobody said the name."},
    {"en", "Wait... what?|Yes...|But no."},
    {"en", "What?!|Never!!|Good."},
    {"en", "It ended.^“This was new.”"},
    {"en", "See example.com for more.|Or www.example.org."},
    {"en", "It was shown.[12]|Others disagree."},
    {"en", "He came, e.g. Monday, i.e. Smith v. Jones.|The end."},
    {"en", "A heading\nof two lines.|Another.|New block"},
    {"en", "\"Stop.\"|\"Go.\"|He went."},
    {"fr", "M. Dupont et Mme. Durand sont venus.|Ils partent."},
    {"fr", "« Vous venez ? » demanda-t-il.|« Oui ! »|Elle partit."},
    {"fr", "Il dit : « C'est grave. »|La police l'a confirmé."},
    {"fr", "Il a vendu Durand et Cie.|Le Monde l'a écrit."},
    {"fr", "Il est né en 44 av. J.-C. à Rome.|C'est loin."},
    {"fr", "J.-Y. Le Drian et F. Le Goff parlent, p. ex. Ensuite ils se taisent."},
    {"fr", "Voir p. 12 et l'art. 5, c.-à-d. Tout.|Fin."},
    {"fr", "Quoi\u202F!|Non\u00A0?\u00A0»|Si."},
    {"fr", "Le 3 sept. 2021, il partit.|Ils étaient sept.|Les autres non."},
    {"", "東京です。^今日は晴れ。"},
    {"", "『東京です。』^今日は晴れ。"},
    {"", "यह सच है।|ठीक है।"},
};

static const char *sentences_of(Slice text, const char *lang, StrBuf *out)
{
    SentenceIter iter = sentences_begin(text, lang);
    Range r;
    strbuf_clear(out);
    while (sentences_next(&iter, &r)) {
        if (out->len)
            strbuf_putc(out, '|');
        strbuf_put_slice(out, slice_sub(text, r.start, r.end));
    }
    return strbuf_str(out);
}

Test(sentence, an_empty_line_is_a_boundary)
{
    StrBuf got = STRBUF_INIT;
    sentences_of(SLICE("A heading\n \nand a text\nof two lines"), "en", &got);
    cr_expect_str_eq(strbuf_str(&got), "A heading|and a text\nof two lines");
    strbuf_release(&got);
}

Test(sentence, examples)
{
    StrBuf text = STRBUF_INIT, want = STRBUF_INIT, got = STRBUF_INIT;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        strbuf_clear(&text);
        strbuf_clear(&want);
        for (const char *p = examples[i].sentences; *p; p++) {
            if (*p != '^')
                strbuf_putc(&text, *p == '|' ? ' ' : *p);
            strbuf_putc(&want, *p == '^' ? '|' : *p);
        }
        sentences_of((Slice){strbuf_str(&text), text.len}, examples[i].lang, &got);
        cr_expect_str_eq(strbuf_str(&got), strbuf_str(&want));
    }
    strbuf_release(&text);
    strbuf_release(&want);
    strbuf_release(&got);
}

static const char *const pieces[] = {
    "a", "The", "He", "Mr",   "p.m",    "J",      "999", ".", ".",    "!",    "?",  "…",
    " ", " ",   "\n", "\n\n", "”",      "“",      "«",   "»", " »",   "\"",   "'",  "(",
    ")", "é",   "É",  "。",   "\u2029", "\u202F", "[1]", "-", "\xE2", "\xFF", "No", "U.S",
};

/* Sentences ascend, cover all but the white space between them, and neither begin nor end with a
 * space. */
Test(sentence, cover_any_text)
{
    Random r = {17};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 40000; round++) {
        random_text(&r, pieces, sizeof pieces / sizeof *pieces, random_below(&r, 16), &text);
        Slice s = {strbuf_str(&text), text.len};
        SentenceIter iter = sentences_begin(s, round % 2 ? "fr" : "en");
        Range range;
        size_t at = 0;
        while (sentences_next(&iter, &range)) {
            cr_assert(range.start >= at && range.end > range.start && range.end <= s.len, "\"%s\"",
                      s.ptr);
            for (; at < range.start; at++)
                cr_assert(strchr(" \n\xE2\x80\xA9\xAF", s.ptr[at]), "\"%s\" at %zu", s.ptr, at);
            cr_assert(s.ptr[range.end - 1] != ' ' && s.ptr[range.end - 1] != '\n');
            at = range.end;
        }
        for (; at < s.len; at++)
            cr_assert(strchr(" \n\xE2\x80\xA9\xAF", s.ptr[at]), "\"%s\" at %zu", s.ptr, at);
    }
    strbuf_release(&text);
}

static const struct {
    const char *word;
    bool french;
    AbbreviationKind kind;
} kinds[] = {
    {"Mr", false, ABBREV_TITLE},   {"M", true, ABBREV_TITLE},
    {"M", false, ABBREV_INITIAL},  {"No", false, ABBREV_NUMBER},
    {"p.m", false, ABBREV_EITHER}, {"U.S", false, ABBREV_INITIAL},
    {"J.-C", true, ABBREV_EITHER}, {"J.-Y", true, ABBREV_INITIAL},
    {"É", true, ABBREV_INITIAL},   {"I", false, ABBREV_NONE},
    {"sun", false, ABBREV_NONE},   {"Sun", false, ABBREV_EITHER},
    {"", false, ABBREV_NONE},      {"example.com", false, ABBREV_NONE},
    {"-", false, ABBREV_NONE},     {"vs", false, ABBREV_TITLE},
    {"éds", true, ABBREV_EITHER},  {"Adm", false, ABBREV_TITLE},
    {"Art", true, ABBREV_NUMBER},
};

Test(sentence, kinds_of_abbreviation)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        cr_expect_eq(abbreviation_kind(slice_from(kinds[i].word), kinds[i].french), kinds[i].kind,
                     "%s", kinds[i].word);
}
