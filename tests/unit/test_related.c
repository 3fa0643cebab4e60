/* test_related.c - which articles are about the same, in which order, and by which words. */
#include "config.h"

#include "related_fixture.h"

#define EXPECT_PLACE(text, start, end, words)                                                      \
    cr_expect(slice_eq_str(slice_sub(text, start, end), words), SLICE_FMT,                         \
              SLICE_ARG(slice_sub(text, start, end)))

static const Given given[] = {
    {"quay", "en", "2019-06-14", "Quay repaired",
     "The quay at Port-Merlan was repaired by masons. Odile Carrec, who led the masons, praised "
     "the granite.\n\n"
     "The mayor said on Monday that the strategy of the Harbour Board is a success."},
    {"quai", "fr", "2019-06-15", "Quai réparé",
     "Le quai de Port-Merlan a été réparé. Odile Carrec a loué le granit. La stratégie est un "
     "succès.",
     "quay"},
    {"granite", "en", "2019-06-20", "Granite for the masons",
     "Masons at the quarry cut granite. Odile Carrec bought it for the quay.\n\nThe mayor said so "
     "on Monday."},
    {"ferry", "en", "2019-07-01", "Ferry sold",
     "The ferry was sold to a company. The mayor said so on Monday."},
    {"lamp", "en", "2019-07-02", "A lamp",
     "Nothing else mentions this lamp, whose wick smoulders."}};

enum { QUAY, QUAI, GRANITE, FERRY, LAMP, COUNT };

static bool has_term(const World *w, const Related *related, const char *term)
{
    Slice words[RELATED_REASONS];
    size_t count =
        related ? related_words(related, text_of(w->store, w->of), words, RELATED_REASONS) : 0;
    for (size_t i = 0; i < count; i++)
        if (slice_eq_str(words[i], term))
            return true;
    return false;
}

Test(related, the_nearest_comes_first_and_never_the_article_itself)
{
    World w = world_of(given, COUNT, false, GRANITE, COUNT);
    cr_assert_geq(w.count, 2);
    cr_expect_eq(w.found[0].article, QUAY);
    cr_expect_null(found_of(&w, GRANITE));
    cr_expect_null(found_of(&w, LAMP), "nothing is shared with it");
    for (size_t i = 0; i < w.count; i++) {
        cr_expect(w.found[i].score > 0 && w.found[i].score <= 1);
        cr_expect(i == 0 || w.found[i].score <= w.found[i - 1].score);
        cr_expect_eq(w.found[i].why, RELATED_TERMS_SHARED);
        cr_expect_gt(w.found[i].n_reasons, 0);
    }
    world_free(&w);
}

Test(related, terms_are_shown_as_written_and_names_whole)
{
    World w = world_of(given, COUNT, false, GRANITE, COUNT);
    const Related *quay = found_of(&w, QUAY);
    cr_expect(has_term(&w, quay, "Odile Carrec"));
    cr_expect(has_term(&w, quay, "granite"));
    cr_expect_not(has_term(&w, quay, "Monday"));
    cr_expect_not(has_term(&w, quay, "said"));
    cr_expect_not(has_term(&w, quay, "the"));
    cr_expect_not(has_term(&w, quay, "Carrec"));
    world_free(&w);
}

Test(related, forms_of_a_word_count_as_one)
{
    static const Given forms[] = {
        {"a", "en", NULL, "A", "Patrols are patrolling here, says the board."},
        {"b", "en", NULL, "B", "One patrol was seen."},
        {"c", "en", NULL, "C", "An owl was seen."}};
    Store *store = fixture_store(forms, 3);
    ArticleId ids[] = {0, 1, 2};
    Index *index = index_new(store);
    Related found[3];
    index_add(index, ids, 3);
    cr_assert_eq(related_find(index, store, NULL, 0, found, 3), 1);
    cr_expect_eq(found[0].article, 1);
    cr_expect_eq(found[0].n_reasons, 1);
    index_free(index);
    store_free(store);
}

Test(related, a_declared_translation_stands_first_both_ways)
{
    World w = world_of(given, COUNT, false, QUAY, COUNT),
          back = world_of(given, COUNT, false, QUAI, COUNT);
    cr_assert_geq(w.count, 2);
    cr_expect_eq(w.found[0].article, QUAI);
    cr_expect_eq(w.found[0].why, RELATED_TRANSLATION);
    cr_expect_eq(w.found[1].article, GRANITE);
    cr_assert_geq(back.count, 1);
    cr_expect_eq(back.found[0].article, QUAY);
    cr_expect_eq(back.found[0].why, RELATED_ORIGINAL);
    for (size_t i = 1; i < w.count; i++)
        cr_expect_neq(w.found[i].article, QUAI, "once is enough");
    world_free(&w);
    world_free(&back);
}

Test(related, at_most_as_many_as_asked_and_the_best_of_them)
{
    World one = world_of(given, COUNT, false, GRANITE, 1),
          none = world_of(given, COUNT, false, GRANITE, 0),
          two = world_of(given, COUNT, false, QUAY, 2);
    cr_expect_eq(one.count, 1);
    cr_expect_eq(one.found[0].article, QUAY);
    cr_expect_eq(none.count, 0);
    cr_expect_eq(two.count, 2);
    cr_expect_eq(two.found[1].article, GRANITE);
    world_free(&one);
    world_free(&none);
    world_free(&two);
}

Test(related, retired_and_unknown_articles_are_not_offered)
{
    World w = world_of(given, COUNT, false, GRANITE, COUNT);
    store_retire(w.store, QUAY);
    w.count = related_find(w.index, w.store, NULL, GRANITE, w.found, COUNT);
    cr_expect_null(found_of(&w, QUAY));
    cr_expect_eq(related_find(w.index, w.store, NULL, 999, w.found, COUNT), 0);
    world_free(&w);
}

Test(related, words_of_one_entry_of_a_keyword_group_meet_across_languages)
{
    static const Given two[] = {{"a", "en", NULL, "A", "The quarry is closed."},
                                {"b", "fr", NULL, "B", "La carrière est fermée."},
                                {"c", "fr", NULL, "C", "Le phare est blanc."}};
    static const GroupTerm terms[] = {{.lang = {"en", 2}, .text = {"quarry", 6}, .concept = 7},
                                      {.lang = {"fr", 2}, .text = {"carrière", 9}, .concept = 7}};
    Group group = {.name = SLICE("places"), .terms = terms, .n_terms = 2};
    DossierInfo info = {.groups = &group, .n_groups = 1};
    Store *store = fixture_store(two, 3);
    ArticleId ids[] = {0, 1, 2};
    Index *index = index_new(store);
    Related found[3];
    index_add(index, ids, 3);
    cr_expect_eq(related_find(index, store, NULL, 0, found, 3), 0);
    store_set_info(store, &info);
    cr_assert_eq(related_find(index, store, NULL, 0, found, 3), 1);
    cr_expect_eq(found[0].article, 1);
    cr_assert_eq(found[0].n_reasons, 1);
    cr_expect_eq(found[0].reasons[0].part, RELATED_GROUPS);
    EXPECT_PLACE(text_of(store, 0), found[0].reasons[0].start, found[0].reasons[0].end, "quarry");
    EXPECT_PLACE(text_of(store, 1), found[0].reasons[0].other, found[0].reasons[0].other_end,
                 "carrière");
    index_free(index);
    store_free(store);
}

/* The heap and a plain sort must agree, whatever the number asked for. */
Test(related, any_number_asked_for_is_a_prefix_of_all)
{
    enum { MANY = 300 };
    static Given many[MANY];
    static char keys[MANY][8], texts[MANY][160];
    static Related all[MANY], some[MANY];
    static const char *const words[] = {"granite", "quarry", "mason", "harbour",
                                        "ferry",   "beacon", "rope",  "anchor"};
    for (unsigned i = 0; i < MANY; i++) {
        snprintf(keys[i], sizeof keys[i], "k%u", i);
        snprintf(texts[i], sizeof texts[i], "The %s and the %s near a %s with %s.", words[i % 8],
                 words[i / 3 % 8], words[i / 7 % 8], words[i * i % 8]);
        many[i] = (Given){keys[i], "en", NULL, keys[i], texts[i]};
    }
    Store *store = fixture_store(many, MANY);
    Index *index = index_new(store);
    for (ArticleId id = 0; id < MANY; id++)
        index_add(index, &id, 1);
    size_t count = related_find(index, store, NULL, 17, all, MANY);
    cr_assert_gt(count, 100);
    for (size_t max = 1; max < count; max += 13) {
        cr_assert_eq(related_find(index, store, NULL, 17, some, max), max);
        for (size_t i = 0; i < max; i++)
            cr_assert_eq(some[i].article, all[i].article);
    }
    index_free(index);
    store_free(store);
}

Test(related, a_likely_translation_stands_first_and_is_called_so)
{
    static const Given pair[] = {
        {"other", "en", "2019-06-20", "Other", "A quay of granite and a wall of granite."},
        {"en", "en", "2019-05-04", "EN",
         "The quay at Port-Merlan was shut by Odile Carrec after 85 metres broke. On Monday Martin "
         "Vaillant ordered 320 tonnes of granite, said Yvette Lannion. In all 43 people helped."},
        {"fr", "fr", NULL, "FR",
         "Le quai de Port-Merlan a été fermé par Odile Carrec après la rupture de 85 mètres. "
         "Lundi, Martin Vaillant a commandé 320 tonnes de granit, selon Yvette Lannion. Au total "
         "43 personnes ont aidé."}};
    Store *store = fixture_store(pair, 3);
    ArticleId ids[] = {0, 1, 2};
    Index *index = index_new(store);
    Chronicle *chronicle = chronicle_new(store);
    Related found[3];
    index_add(index, ids, 3);
    chronicle_add(chronicle, ids, 3);
    chronicle_timeline(chronicle);
    cr_assert_geq(related_find(index, store, chronicle, 1, found, 3), 1);
    cr_expect_eq(found[0].article, 2);
    cr_expect_eq(found[0].why, RELATED_SEEMS_TRANSLATION);
    cr_assert_geq(related_find(index, store, chronicle, 2, found, 3), 1);
    cr_expect_eq(found[0].article, 1);
    cr_expect_eq(found[0].why, RELATED_SEEMS_ORIGINAL);
    cr_expect_str_eq(related_why(found[0].why), "seems the original");
    chronicle_free(chronicle);
    index_free(index);
    store_free(store);
}
