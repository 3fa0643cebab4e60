/* test_sort_key.c - the order of titles and names. */
#include "config.h"

#include "dossier/sort_key.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* Each comes before the next. */
typedef struct Ordered {
    const char *lang;
    const char *texts[16];
} Ordered;

static const Ordered in_order[] = {
    {"en",
     {"Accra",
      "\xc3\xa9"
      "clair",
      "Eclair x", "Zebra"}}, /* é is e */
    {"en", {"apple", "Apples", "banana", "Banana split"}},
    {"en",
     {"\xe2\x80\x9c"
      "Alpha\xe2\x80\x9d",
      "Beta", "\xc2\xab Delta \xc2\xbb", "'Gamma'"}},
    {"en", {"Part 2", "Part 2 again", "Part 10", "Part 010 b", "Part 1,000"}},
    {"en", {"A bridge", "The bridge again", "bridges", "An engine", "the Fog"}},
    {"en", {"A", "Le pont"}},
    {"fr",
     {"Le cap", "L'eau",
      "L\xe2\x80\x99\xc3\xa9"
      "cole",
      "Les falaises", "Une gare", "The hour"}},
    {"en", {"L'eau", "Le cap"}}, /* no articles in English */
    {"de",
     {"Der Bahnhof",
      "Die Br\xc3\xbc"
      "cke",
      "Das Caf\xc3\xa9"}},
    {"en-GB", {"The anchor", "A beacon"}},
    {"", {"An anchor", "The anchor"}}, /* of no language: as it is */
    {"en",
     {"Zebra", "\xce\x91\xce\xb8\xce\xae\xce\xbd\xce\xb1", "\xd0\x9a\xd0\xb8\xd1\x97\xd0\xb2"}},
    {"en", {"0", "1", "2", "10", "99999999999999999999", "100000000000000000000", "a"}},
    {"en", {"...", "a", ""}}, /* nothing to sort by; none at all */
    {"en", {"The The", "Theatre"}},
};

Test(sort_key, orders_as_a_reader_expects)
{
    for (size_t i = 0; i < sizeof in_order / sizeof *in_order; i++) {
        Slice lang = slice_from(in_order[i].lang);
        const char *const *texts = in_order[i].texts;
        for (size_t a = 0; texts[a]; a++)
            for (size_t b = 0; texts[b]; b++) {
                int order = sort_key_cmp(slice_from(texts[a]), lang, slice_from(texts[b]), lang);
                cr_expect_eq((order > 0) - (order < 0), (a > b) - (a < b), "%zu: %s, %s", i,
                             texts[a], texts[b]);
            }
    }
}

Test(sort_key, the_same_word_stands_together_whatever_its_case_and_accents)
{
    StrBuf a = STRBUF_INIT, b = STRBUF_INIT;
    sort_key_put(slice_from("\xe2\x80\x9c"
                            "The \xc3\x89"
                            "cole, 007!\xe2\x80\x9d"),
                 SLICE("en"), &a);
    sort_key_put(slice_from("ecole 7"), SLICE("fr"), &b);
    size_t head = strcspn(strbuf_str(&a), "\1");
    cr_expect_eq(head, strcspn(strbuf_str(&b), "\1"));
    cr_expect_eq(memcmp(a.ptr, b.ptr, head), 0);
    cr_expect_neq(sort_key_cmp(slice_from("Ecole"), SLICE("fr"),
                               slice_from("\xc3\xa9"
                                          "cole"),
                               SLICE("fr")),
                  0, "a total order");
    strbuf_release(&a);
    strbuf_release(&b);
}

Test(sort_key, no_locale_changes_it)
{
    static const char *const locales[] = {"C", "C.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"};
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        setlocale(LC_ALL, locales[i]); /* those that are not installed change nothing */
        cr_expect_lt(
            sort_key_cmp(slice_from("I"), SLICE("tr"), slice_from("\xc3\xaele"), SLICE("tr")), 0);
        cr_expect_lt(sort_key_cmp(slice_from("c"), SLICE("en"), slice_from("D"), SLICE("en")), 0);
    }
}

/* Any three texts: antisymmetric and transitive. */
Test(sort_key, is_an_order_of_any_texts)
{
    static const char *const pieces[] = {"the ", "A ", "l'",           "\xc3\xa9", "E",  "e",
                                         "10",   "2",  "007",          " ",        "\"", "'",
                                         "z",    ".",  "\xe4\xb8\xad", "\xff"};
    char texts[60][64];
    srand(7);
    for (size_t i = 0; i < 60; i++) {
        texts[i][0] = '\0';
        for (int n = rand() % 7; n > 0; n--)
            strcat(texts[i], pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)]);
    }
    static const char *const langs[] = {"en", "fr"};
    for (size_t a = 0; a < 60; a++)
        for (size_t b = 0; b < 60; b++) {
            Slice x = slice_from(texts[a]), y = slice_from(texts[b]);
            Slice lx = slice_from(langs[a % 2]), ly = slice_from(langs[b % 2]);
            int order = sort_key_cmp(x, lx, y, ly), back = sort_key_cmp(y, ly, x, lx);
            cr_assert_eq((order > 0) - (order < 0), (back < 0) - (back > 0), "%s|%s", texts[a],
                         texts[b]);
            for (size_t c = 0; c < 60 && order < 0; c++) {
                Slice z = slice_from(texts[c]), lz = slice_from(langs[c % 2]);
                if (sort_key_cmp(y, ly, z, lz) < 0)
                    cr_assert_lt(sort_key_cmp(x, lx, z, lz), 0, "%s|%s|%s", texts[a], texts[b],
                                 texts[c]);
            }
        }
}
