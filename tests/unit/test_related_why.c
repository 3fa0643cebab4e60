/* test_related_why.c - what a score is made of, and where its reasons stand in both articles. */
#include "config.h"

#include "related_fixture.h"

#include "story/related/background.h"

#include "dossier/hash.h"

/* What is installed shall make no difference. */
static void begin(void)
{
    setenv("DOSSIER_DICTIONARIES", "/nowhere", 1);
}

TestSuite(why, .init = begin);

/* "part: what stands here | what stands there" for each reason of a part. */
static const char *reasons(const World *w, ArticleId id, RelatedPart part)
{
    static char text[2048];
    const Related *related = found_of(w, id);
    Slice here = text_of(w->store, w->of), there = text_of(w->store, id);
    text[0] = '\0';
    for (size_t i = 0; related && i < related->n_reasons; i++) {
        const RelatedReason *r = &related->reasons[i];
        Slice own = slice_sub(here, r->start, r->end),
              other = slice_sub(there, r->other, r->other_end);
        if (r->part == part)
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.*s|%.*s",
                     text[0] ? "; " : "", (int)own.len, own.ptr, (int)other.len, other.ptr);
    }
    return text;
}

static float sum_of(const Related *related)
{
    float sum = 0;
    for (size_t i = 0; i < RELATED_PARTS; i++)
        sum += related->parts[i];
    return sum;
}

static const Given reports[] = {
    {"sluice", "en", "2019-06-14", "The sluice at Vlissel gave way",
     "Water came in over 240 houses when the gate broke on 12 June 2019. Nadia Oukil, who runs the "
     "pumps, had asked for a new gate in April. The board will meet again on Friday.",
     NULL, "Polder Post"},
    {"pumps", "en", "2019-06-21", "Pumps run day and night",
     "Since the gate broke on 12 June the pumps have run. Nadia Oukil counted 240 houses. Nadia "
     "Oukil, who runs the pumps, had asked for a new gate in April, says the report.",
     NULL, "Polder Post"},
    {"choir", "en", "2009-02-01", "A choir sings",
     "The choir sang in the new hall. The board will meet again on Friday, said Ann Bree.", NULL,
     "Polder Post"},
    {"lamp", "en", NULL, "A lamp", "Wicks smoulder."},
};

Test(why, the_score_is_the_sum_of_its_parts)
{
    World w = world_of(reports, 4, true, 0, WORLD_MOST);
    cr_assert_eq(w.count, 2);
    cr_expect_eq(w.found[0].article, 1);
    for (size_t i = 0; i < w.count; i++)
        cr_expect_float_eq(sum_of(&w.found[i]), w.found[i].score, 0.0005F);
    const Related *pumps = &w.found[0];
    for (size_t i = 0; i < RELATED_PARTS; i++)
        if (i != RELATED_GROUPS)
            cr_expect(pumps->parts[i] != 0, "%s", related_part((RelatedPart)i));
    cr_expect_eq(pumps->parts[RELATED_GROUPS], 0);
    cr_expect_lt(pumps->parts[RELATED_TIME], 0);
    for (size_t i = 1; i < pumps->n_reasons; i++)
        cr_expect_leq(pumps->reasons[i].value, pumps->reasons[i - 1].value);
    world_free(&w);
}

#define RUN "Nadia Oukil, who runs the pumps, had asked for a new gate in April"

Test(why, each_reason_stands_in_both_articles)
{
    World w = world_of(reports, 4, true, 0, WORLD_MOST);
    cr_expect_str_eq(reasons(&w, 1, RELATED_NAMES), "Nadia|Nadia; Oukil|Oukil");
    cr_expect_str_eq(reasons(&w, 1, RELATED_FIGURES), "240|240");
    cr_expect_str_eq(reasons(&w, 1, RELATED_DATES), "12 June 2019|12 June");
    cr_expect_str_eq(reasons(&w, 1, RELATED_REUSE), RUN "|" RUN);
    world_free(&w);
}

Test(why, the_days_between_are_told)
{
    World w = world_of(reports, 4, true, 0, WORLD_MOST),
          back = world_of(reports, 4, true, 2, WORLD_MOST);
    StrBuf text = STRBUF_INIT;
    cr_expect_eq(found_of(&w, 1)->days, 7);
    cr_expect(found_of(&w, 1)->follows);
    related_days(found_of(&w, 1), &text);
    cr_expect_str_eq(strbuf_str(&text), "7 days later, by the same source");
    strbuf_clear(&text);
    related_days(found_of(&w, 2), &text);
    cr_expect_str_eq(strbuf_str(&text), "10 years before");
    cr_expect_not(found_of(&w, 2)->follows);
    cr_expect(found_of(&back, 0)->follows);
    cr_expect_lt(found_of(&w, 2)->parts[RELATED_TIME] / found_of(&w, 2)->score,
                 found_of(&w, 1)->parts[RELATED_TIME] / found_of(&w, 1)->score,
                 "what is years apart loses more");
    strbuf_release(&text);
    world_free(&w);
    world_free(&back);
}

/* --- what is common elsewhere --- */

Test(why, in_a_small_dossier_common_words_weigh_little)
{
    static const Given three[] = {
        {"a", "en", NULL, "A", "The government said people want more money for schools. Vlissel."},
        {"b", "en", NULL, "B", "The government said people want more money for schools too."},
        {"c", "en", NULL, "C", "A storm passed over Vlissel in the night."}};
    World w = world_of(three, 3, true, 0, WORLD_MOST);
    const Related *b = found_of(&w, 1), *c = found_of(&w, 2);
    cr_assert(b && c);
    float name = 0, people = 0;
    for (size_t i = 0; i < c->n_reasons; i++)
        name = c->reasons[i].value > name ? c->reasons[i].value : name;
    for (size_t i = 0; i < b->n_reasons; i++) {
        const RelatedReason *r = &b->reasons[i];
        Slice word = slice_sub(store_body(w.store, 0)->text, r->start, r->end);
        if (slice_eq_str(word, "people"))
            people = r->value;
    }
    cr_expect_gt(people, 0);
    cr_expect_gt(name, 4 * people);
    world_free(&w);
}

Test(why, the_background_knows_common_words_by_their_stems)
{
#define SHARE(stem, lang) background_share(hash_bytes(stem, sizeof stem - 1), lang)
    cr_expect_gt(SHARE("govern", "en"), 0.1F);
    cr_expect_gt(SHARE("gouvern", "fr-CA"), 0.1F);
    cr_expect_eq(SHARE("gouvern", "en"), BACKGROUND_RARE);
    cr_expect_eq(SHARE("vlissel", "en"), BACKGROUND_RARE);
    cr_expect_eq(SHARE("govern", "de"), BACKGROUND_RARE);
    cr_expect_gt(SHARE("said", "en"), SHARE("govern", "en"));
    cr_expect(background_is_empty(hash_bytes("said", 4), "de"));
    cr_expect(background_is_empty(hash_bytes("the", 3), "en"));
    cr_expect_not(background_is_empty(hash_bytes("the", 3), "fr"));
    cr_expect_not(background_is_empty(hash_bytes("govern", 6), "en"));
}

/* --- two languages --- */

static const Given languages[] = {
    {"en", "en", "2019-06-14", "The strategy for Vlissel",
     "The inspector presented a strategy to the commission. She criticised the administration, "
     "which had promised 240 pumps. Residents protested in the cathedral. An engineer, Nadia "
     "Oukil, resigned. The catastrophe cost 35 millions. The minister, Ruben Tack, apologised."},
    {"fr", "fr", "2019-06-15", "La stratégie pour Vlissel",
     "L'inspectrice a présenté une stratégie à la commission. Elle a critiqué l'administration, "
     "qui avait promis 240 pompes. Des résidents ont protesté dans la cathédrale. Une ingénieure, "
     "Nadia Oukil, a démissionné. La catastrophe a coûté 35 millions. Le ministre, Ruben Tack, "
     "s'est excusé."},
    {"mixed", "fr", "2019-06-15", "Ruben Tack",
     "Le ministre Ruben Tack, 35 ans, a des millions. Nadia Oukil est ingénieure. La catastrophe "
     "de la cathédrale, 240 résidents: l'administration a protesté. La commission a présenté sa "
     "stratégie à Vlissel, dit l'inspectrice."},
    {"other", "en", "2019-06-14", "The strategy of the commission",
     "The commission for Vlissel met. The strategy of the administration was presented."},
};

Test(why, a_translation_says_the_same_in_the_same_order)
{
    World w = world_of(languages, 4, true, 0, WORLD_MOST),
          back = world_of(languages, 4, true, 1, WORLD_MOST);
    cr_assert_geq(w.count, 3);
    cr_expect_eq(w.found[0].article, 1);
    cr_expect_eq(w.found[0].why, RELATED_SEEMS_TRANSLATION);
    cr_expect_eq(w.found[1].why, RELATED_TERMS_SHARED);
    cr_expect_eq(w.found[2].why, RELATED_TERMS_SHARED);
    cr_expect_eq(back.found[0].article, 0);
    cr_expect_eq(back.found[0].why, RELATED_SEEMS_ORIGINAL, "for it was reported before");
    world_free(&w);
    world_free(&back);
    World shuffled =
        world_of((Given[]){languages[0], languages[2], languages[3]}, 3, true, 0, WORLD_MOST);
    cr_assert_geq(shuffled.count, 1);
    for (size_t i = 0; i < shuffled.count; i++)
        cr_expect_eq(shuffled.found[i].why, RELATED_TERMS_SHARED, "the same words in disorder");
    world_free(&shuffled);
}

Test(why, cognates_are_reasons_with_a_place_on_both_sides)
{
    World w = world_of(languages, 2, true, 0, WORLD_MOST);
    const char *words = reasons(&w, 1, RELATED_WORDS);
    cr_expect(strstr(words, "administration|administration"), "%s", words);
    cr_expect(strstr(words, "inspector|inspectrice"), "%s", words);
    cr_expect(strstr(reasons(&w, 1, RELATED_NAMES), "Oukil|Oukil"));
    cr_expect(strstr(reasons(&w, 1, RELATED_FIGURES), "240|240"));
    world_free(&w);
}
