/* test_unicode.c - the program's tables and the installed libunistring against the pinned version
 * of Unicode, and what a newer or a wrong library makes of the tests.
 *
 * The library's functions stand here once more and ask the real ones, so that the tests can bend
 * what they say: characters that were not assigned in the pinned version get other properties, as a
 * newer version would give them; or one that was assigned does, which must be noticed. */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "config.h"

#include "random_text.h"
#include "unicode_rules.h"

#include "dossier/grapheme.h"
#include "dossier/utf8.h"
#include "text/linebreak.h"

#include <criterion/criterion.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uniwbrk.h>

/* --- the bent library */

static bool newer;         /* gaps are filled */
static uint32_t wrong_one; /* this character has other properties, 0 for none */

static bool is_bent(uint32_t cp)
{
    return cp == wrong_one ? wrong_one != 0 : newer && !pinned_is_assigned(cp);
}

int uc_wordbreak_property(ucs4_t cp)
{
    static int (*real)(ucs4_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "uc_wordbreak_property");
    int is = real(cp);
    return is_bent(cp) ? (is == WBP_ALETTER ? WBP_EXTEND : WBP_ALETTER) : is;
}

int uc_graphemeclusterbreak_property(ucs4_t cp)
{
    static int (*real)(ucs4_t);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "uc_graphemeclusterbreak_property");
    int is = real(cp);
    return is_bent(cp) ? (is == GBP_EXTEND ? GBP_OTHER : GBP_EXTEND) : is;
}

/* --- comparing, one character after the other */

typedef struct Differences {
    size_t count;
    uint32_t first;
} Differences;

static void note(Differences *d, uint32_t cp)
{
    if (d->count++ == 0)
        d->first = cp;
}

/* Of all assigned characters. `tables` are the program's classes as it uses them; else it asks the
 * library. */
static Differences compare_words(bool tables)
{
    Differences d = {0, 0};
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++)
        if (pinned_is_assigned(cp) &&
            (tables ? word_class(cp) : word_class_unicode(cp)) != pinned_word_class(cp))
            note(&d, cp);
    return d;
}

/* Whether the program and the rules cut a text alike into clusters. */
static bool clusters_agree(Slice text)
{
    char breaks[64];
    cr_assert_leq(text.len, sizeof breaks);
    cluster_breaks_by_rules(text, breaks);
    for (size_t at = 0, next; at < text.len; at = next) {
        int width;
        next = grapheme_next(text, at, &width);
        for (size_t i = at + 1; i < next; i++)
            if (breaks[i])
                return false;
        if (next < text.len && !breaks[next])
            return false;
    }
    return true;
}

/* Each assigned character after and before one of every kind. */
static Differences compare_clusters(void)
{
    static const char *const around[][2] = {
        {"a", "a"},
        {"\u1100", "\u1161"},
        {"\uAC01", "\u11A8"},
        {"\u1161", "\U0001F1E6"},
        {"\U0001F1E6", "\u0301"},
        {"👩\u200D", "\u200D👩"},
    };
    Differences d = {0, 0};
    StrBuf text = STRBUF_INIT;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        if (!pinned_is_assigned(cp) || (cp >= 0xD800 && cp <= 0xDFFF))
            continue;
        bool same = true;
        for (size_t i = 0; same && i < sizeof around / sizeof *around; i++) {
            strbuf_clear(&text);
            strbuf_puts(&text, around[i][0]);
            strbuf_put_cp(&text, cp);
            strbuf_puts(&text, around[i][1]);
            same = clusters_agree(strbuf_slice(&text));
        }
        if (!same)
            note(&d, cp);
    }
    strbuf_release(&text);
    return d;
}

/* A newer version does change a few characters of an older one: of 282,230 it was 43 up to 16.0,
 * and 695 with 17.0, nearly all of them no longer pictographs. */
#define CHANGED_MAX 2000u

static void expect_few(Differences d)
{
    cr_expect(d.count <= (library_is_pinned() ? 0 : CHANGED_MAX), "%zu, the first U+%04X", d.count,
              d.first);
}

static void check_all(void)
{
    expect_few(compare_words(true));
    expect_few(compare_words(false));
    expect_few(compare_clusters());
}

/* --- tests */

Test(unicode, the_tables_are_of_the_pinned_version)
{
    for (uint32_t cp = 0; cp < WORD_LATIN_END; cp++)
        cr_expect_eq(word_class(cp), pinned_word_class(cp), "U+%04X", cp);
    for (uint32_t cp = 0x2010; cp < 0x2028; cp++)
        cr_expect_eq(word_class(cp), pinned_word_class(cp), "U+%04X", cp);
}

Test(unicode, the_library_is_of_the_pinned_version_or_near)
{
    check_all();
}

Test(unicode, a_newer_library_passes)
{
    WordClass before = word_class_unicode(0x1E6C0);
    newer = true;
    cr_expect_neq(word_class_unicode(0x1E6C0), before, "not bent");
    check_all();
}

/* One wrong answer is found, whether gaps are filled or not. */
Test(unicode, a_wrong_library_is_noticed)
{
    static const uint32_t some[] = {0x3B1, 0x1F600};
    Differences word = compare_words(false), cluster = compare_clusters();
    for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
        newer = i % 2;
        wrong_one = some[i];
        cr_expect_eq(compare_words(false).count, word.count + 1, "U+%04X", some[i]);
        cr_expect_eq(compare_clusters().count, cluster.count + 1, "U+%04X", some[i]);
    }
}

/* What the program has in tables of its own does not depend on the library at all. */
Test(unicode, a_wrong_library_does_not_reach_the_tables)
{
    static const uint32_t some[] = {'a', 0xB8, 0xE9, 0x24F, 0x2019};
    for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
        wrong_one = some[i];
        cr_expect_eq(word_class(some[i]), pinned_word_class(some[i]), "U+%04X", some[i]);
        cr_expect_neq(word_class_unicode(some[i]), pinned_word_class(some[i]), "U+%04X", some[i]);
    }
}
