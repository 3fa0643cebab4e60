/* test_search.c - what a query finds, and where. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/feedback.h"

#include <criterion/criterion.h>

static Fixture f;

static void setup(void)
{
    f = fixture_new();
    fixture_add(&f, "walk", "en", "Walk and talk",
                "Women can walk with officers. They walked in Peckham on Thursday.\n\n"
                "The scheme was tried in Lambeth. Walking-and-talking helps, said the Commander.");
    fixture_add(&f, "ecole", "fr",
                "\xC3\x80 l\xE2\x80\x99\xC3\xA9"
                "cole",
                "L\xE2\x80\x99homme a quitt\xC3\xA9 l'\xC3\xA9"
                "cole. Les \xC3\xA9"
                "coles ouvrent aujourd\xE2\x80\x99hui."
                "\n\nUne s\xC5\x93ur du porte-parole. Le c\xC3\xB4t\xC3\xA9 nord.");
    fixture_add(&f, "plain", "fr", "Ecole sans accent", "L'ecole du soir. Le cote nord est ferme.");
    fixture_add(
        &f, "patrol", "en", "Patrols",
        "Officers patrol the park. Sarah Everard was walking home.\n\nWomen talk to officers.");
    fixture_index(&f, 2);
}

static void teardown(void)
{
    fixture_free(&f);
}

TestSuite(search, .init = setup, .fini = teardown);

typedef struct Case {
    const char *query, *found;
} Case;

static const Case cases[] = {
    {"peckham", "walk[Peckham]"},
    {"walk lambeth", "walk[Walk,walk,walked,Lambeth,Walking]"},
    {"=walk", "walk[Walk,walk]"},
    {"lamb*", "walk[Lambeth]"},
    {"\"sarah everard\"", "patrol[Sarah Everard]"},
    {"\xE2\x80\x9Csarah everard\xE2\x80\x9D", "patrol[Sarah Everard]"},
    {"\xC2\xAB sarah everard \xC2\xBB", "patrol[Sarah Everard]"},
    {"\"everard sarah\"", ""},
    {"peckham OR park", "patrol[park] walk[Peckham]"},
    {"peckham | park", "patrol[park] walk[Peckham]"},
    {"officers NOT park", "walk[officers]"},
    {"officers -park", "walk[officers]"},
    {"/^peck/", "walk[Peckham]"},
    {"/^PECK/", "walk[Peckham]"},
    {"/^\\x50eckham$/", "walk[Peckham]"},
    {"pekham~", "walk[Peckham]"},
    {"pecham~2", "walk[Peckham]"},
    {"lambeht~", "walk[Lambeth]"},
    {"women NEAR/2 walk", "walk[Women,walk] patrol[walking,Women]"},
    {"walk ADJ/3 officers", "walk[walk,officers]"},
    {"officers ADJ/2 walk", "walk[officers,walked]"},
    {"talk ADJ/5 park", ""},
    {"peckham /s thursday", "walk[Peckham,Thursday]"},
    {"peckham /s women", ""},
    {"peckham /p women", "walk[Women,Peckham]"},
    {"title:walk", "walk[Walk]"},
    {"text:talk", "patrol[talk] walk[talking]"},
    {"text:/park\\. sarah/", "patrol[park. Sarah]"},
    {"homme", "ecole[homme]"},
    {"l'homme", "ecole[L\xE2\x80\x99homme]"},
    {"=\xC3\xA9"
     "cole",
     "ecole[\xC3\xA9"
     "cole,\xC3\xA9"
     "cole]"},
    {"s\xC5\x93ur", "ecole[s\xC5\x93ur]"},
    {"soeur", "ecole[s\xC5\x93ur]"},
    {"aujourd'hui", "ecole[aujourd\xE2\x80\x99hui]"},
    {"porte-parole", "ecole[porte-parole]"},
    {"walk-and-talk", "walk[Walk and talk]"},
    {"lang:fr nord", "plain[nord] ecole[nord]"},
    {"id:pat*", "patrol"},
    {"is:unread id:walk", "walk"},
    {"is:read", ""},
    {"c\xC3\xB4t\xC3\xA9", "ecole[c\xC3\xB4t\xC3\xA9]"},
};

Test(search, finds)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *found = fixture_find(&f, cases[i].query, NULL, true);
        cr_expect_str_eq(found, cases[i].found, "%s: %s, expected %s", cases[i].query, found,
                         cases[i].found);
        free(found);
    }
}

Test(search, accents_typed_are_insisted_upon)
{
    char *with = fixture_find(&f,
                              "\xC3\xA9"
                              "cole",
                              NULL, false),
         *without = fixture_find(&f, "ecole", NULL, false);
    cr_expect_str_eq(with, "ecole");
    cr_expect_str_eq(without, "plain ecole");
    free(with);
    free(without);
}

/* Two answers speak of otters beside rivers, a third article of otters alone: only the wide query
 * knows. */
Test(search, more_finds_what_is_like_the_best_answers)
{
    Fixture more = fixture_new();
    fixture_add(&more, "a", "en", "The river", "Otters live at the river, and otters swim.");
    fixture_add(&more, "b", "en", "A river again", "The river has otters; an otter was seen.");
    fixture_add(&more, "c", "en", "Animals", "An otter eats fish.");
    fixture_add(&more, "d", "en", "Streets", "Lamps along the street.");
    fixture_index(&more, 2);
    SearchOptions options = {.limit = 0};
    Query *query = query_parse(SLICE("river"), NULL, NULL);
    query = feedback_widen(more.index, more.store, query, SLICE("river"), NULL);
    Results *results = search_run(more.index, more.store, query, &options);
    cr_assert_eq(results_count(results), 3);
    cr_expect_eq(results_at(results, 2).article, 2,
                 "what is only like the answers comes after them");
    Hits hits = {NULL, 0, 0};
    cr_expect(hits_of(more.index, more.store, query, 2, &hits));
    cr_assert_eq(hits.count, 1, "what matched is what is shown");
    cr_expect(slice_eq_str(
        slice_sub(store_body(more.store, 2)->text, hits.items[0].start, hits.items[0].end),
        "otter"));
    hits_release(&hits);
    results_free(results);
    query_free(query);
    fixture_free(&more);
}
