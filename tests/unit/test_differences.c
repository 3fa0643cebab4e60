/* test_differences.c - in what aligned sentences differ. */
#include "config.h"

#include "dossier/differences.h"
#include "dossier/mem.h"

#include <criterion/criterion.h>
#include <string.h>

/* "number 2,000|3 000; negation not|": all differences of a pair of sentences. */
static void differences_of(const char *lang_a, const char *a, const char *lang_b, const char *b,
                           StrBuf *out)
{
    Slice one = slice_from(a), other = slice_from(b);
    AlignText text_a = {.segments = &one, .count = 1, .lang = lang_a},
              text_b = {.segments = &other, .count = 1, .lang = lang_b};
    Comparison *comparison = comparison_new(&text_a, &text_b);
    Differences found = {.items = NULL};
    comparison_bead(comparison, &(Bead){{0, 1}, {0, 1}, 1}, &found);
    for (size_t i = 0; i < found.count; i++)
        strbuf_printf(out, "%s%s " SLICE_FMT "|" SLICE_FMT, i ? "; " : "",
                      difference_name(found.items[i].kind), SLICE_ARG(found.items[i].a),
                      SLICE_ARG(found.items[i].b));
    differences_release(&found);
    comparison_free(comparison);
}

static const struct {
    const char *english, *french, *differences;
} pairs[] = {
    /* the same in other signs */
    {"The bridge has 2,000 bolts.", "Le pont a 2 000 boulons.", ""},
    {"The bridge has 2,000 bolts.", "Le pont a 2 000 boulons.", ""},
    {"It grew by 3.5 per cent.", "La hausse est de 3,5 %.", ""},
    {"Twenty-six boats left the harbour.", "Vingt-six bateaux ont quitté le port.", ""},
    {"It opens at 7pm.", "Il ouvre à 19 h.", ""},
    {"It opens at 6.30 p.m.", "Il ouvre à 18 h 30.", ""},
    {"It closed on Monday 3 Nov. 2014.", "Il a fermé le lundi 3 novembre 2014.", ""},
    {"Two crews came.", "Deux équipes sont venues.", ""},
    {"Both crews came.", "Les deux équipes sont venues.", ""},
    {"The town of Marlow has a bridge.", "La ville de Marlow a un pont.", ""},
    {"The mayor of London opened it.", "Le maire de Londres l’a inauguré.", ""},
    {"The bridge is not safe.", "Le pont n’est pas sûr.", ""},
    {"It has only two lanes.", "Il n’a que deux voies.", ""},
    {"She is unsure of the date.", "Elle n’est pas sûre de la date.", ""},
    {"They left without a word.", "Ils sont partis sans un mot.", ""},
    /* what differs */
    {"The bridge has 2,000 bolts.", "Le pont a 3 000 boulons.", "number 2,000|3 000"},
    {"It cost 1.2 million.", "Il a coûté 1,4 million.", "number 1.2 million|1,4 million"},
    {"It closed in March.", "Il a fermé en mai.", "date March|mai"},
    {"It closed on Tuesday.", "Il a fermé jeudi.", "date Tuesday|jeudi"},
    {"It opens at 7pm.", "Il ouvre à 7 h.", "date 7pm|7 h"},
    {"It closed on 30 September 2014.", "Il a fermé.", "date 30 September 2014|"},
    {"It closed on 30 September 2014.", "Il a fermé le 1er octobre 2014.",
     "date 30 September|1er octobre"},
    {"The bridge is safe.", "Le pont n’est pas sûr.", "negation |n’"},
    {"No lorry may cross it.", "Les camions peuvent le traverser.", "negation No|"},
    {"They had 45 boats.", "Ils avaient des bateaux.", "number 45|"},
};

Test(differences, between_two_languages)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        StrBuf found = STRBUF_INIT;
        differences_of("en", pairs[i].english, "fr", pairs[i].french, &found);
        cr_expect_str_eq(strbuf_str(&found), pairs[i].differences, "%s: %s", pairs[i].english,
                         strbuf_str(&found));
        strbuf_release(&found);
    }
}

static const struct {
    const char *before, *after, *differences;
} versions[] = {
    {"Ten boats left Marlow.", "Ten boats left Henley.", "name Marlow|Henley"},
    {"The bridge was closed.", "The bridge was not closed.", "negation |not"},
    {"About 40 people were hurt.", "About 44 people were hurt.", "number 40|44"},
    {"It was not and never safe.", "It was safe.", "negation not|"},
    {"It fell on 4 May.", "It fell on 5 May.", "number 4|5"},
    {"Ten boats left Marlow.", "Boats left Marlow, ten of them.", ""},
    {"Call the Metropolitan Police.", "Call the Met.", ""},
};

Test(differences, between_two_versions)
{
    for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
        StrBuf found = STRBUF_INIT;
        differences_of("en", versions[i].before, "en", versions[i].after, &found);
        cr_expect_str_eq(strbuf_str(&found), versions[i].differences, "%s: %s", versions[i].before,
                         strbuf_str(&found));
        strbuf_release(&found);
    }
}

/* A name that the other text never has may have been translated; one that it has elsewhere was
 * left out here, unless a pronoun stands for it. */
Test(differences, names_left_out)
{
    static const Slice english[] = {SLICE("The bridge is in Marlow."),
                                    SLICE("The road to Marlow is shut, said the Home Office."),
                                    SLICE("It was built by Brunel."),
                                    SLICE("It was finished by Brunel.")};
    static const Slice french[] = {SLICE("Le pont est à Marlow."),
                                   SLICE("La route est fermée, selon le ministère."),
                                   SLICE("Brunel l’a construit."), SLICE("Il l’a achevé.")};
    AlignText a = {.segments = english, .count = 4, .lang = "en"},
              b = {.segments = french, .count = 4, .lang = "fr"};
    Comparison *comparison = comparison_new(&a, &b);
    Differences found = {.items = NULL};
    for (uint32_t i = 0; i < 4; i++)
        comparison_bead(comparison, &(Bead){{i, i + 1}, {i, i + 1}, 1}, &found);
    cr_assert_eq(found.count, 1);
    cr_expect_eq(found.items[0].kind, DIFFERENCE_NAME);
    cr_expect(slice_eq_str(found.items[0].a, "Marlow"));
    cr_expect_null(found.items[0].b.ptr);
    differences_release(&found);
    comparison_free(comparison);
}
