/* test_suggest.c - what was meant: by a word that no article has, a field, an operator. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/suggest.h"

#include <criterion/criterion.h>

static void expect_error(const char *text, const char *message)
{
    QueryError error;
    query_free(query_parse(slice_from(text), NULL, &error));
    cr_expect(strstr(error.message, message), "%s: %s", text, error.message);
    cr_expect(*message || !error.message[0], "%s: %s", text, error.message);
}

Test(suggest, the_nearest_name_is_offered)
{
    expect_error("titel:walk", "no field “titel”; did you mean title:?");
    expect_error("LNAG:fr", "no field “LNAG”; did you mean lang:?");
    expect_error("autor:x", "did you mean author:?");
    expect_error("mentionned:2021", "did you mean mentioned:?");
    expect_error("color:x", "no field “color”; the fields are title, ");
    expect_error("xy:z", "the fields are ");
    expect_error("abcdefghijklmnopqrstuvwxyz:x", "the fields are ");
    expect_error("walk NEER/5 talk", "no operator “NEER/5”; did you mean NEAR/5?");
    expect_error("walk near/5 talk", "did you mean NEAR/5?");
    expect_error("walk AJD/3 talk", "did you mean ADJ/3?");
    expect_error("walk NEAR/5 talk", "");
    expect_error("24/7 km/5 and/or", "");
}

Test(suggest, small_operators_are_noticed_between_words)
{
    static const struct {
        const char *query, *lower;
    } rows[] = {{"walk and talk", "and"}, {"walk or talk", "or"},      {"walk not talk", "not"},
                {"walk AND talk", ""},    {"\"walk and talk\"", ""},   {"and talk", ""},
                {"walk and", ""},         {"walk-and-talk", ""},       {"(walk and talk)", "and"},
                {"walk And talk", ""},    {"lang:fr or lang:en", "or"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Query *query = query_parse(slice_from(rows[i].query), NULL, NULL);
        cr_expect(slice_eq_str(query_lower_operator(query), rows[i].lower), "%s", rows[i].query);
        query_free(query);
    }
}

/* "word/articles …", and the query with the first of them. */
static char *suggested(Fixture *f, const char *text, bool typing)
{
    StrBuf out = STRBUF_INIT;
    IndexWord words[4];
    Range at;
    QueryScope scope = {.store = f->store, .partial = typing};
    Query *query = query_parse(slice_from(text), &scope, NULL);
    size_t n = suggest_words(f->index, query, &at, words, 4);
    for (size_t i = 0; i < n; i++)
        strbuf_printf(&out, SLICE_FMT "/%zu ", SLICE_ARG(words[i].form), words[i].df);
    if (n)
        query_put_replaced(query, at, words[0].form, &out);
    query_free(query);
    return strbuf_steal(&out);
}

Test(suggest, words_nearest_first_then_those_of_most_articles)
{
    static const struct {
        const char *query, *found;
        bool typing;
    } rows[] = {
        {"patrl", "patrol/2 patrols/1 petrel/1 patrol", true},
        {"walk patrl talk", "patrol/2 patrols/1 petrel/1 walk patrol talk", false},
        {"title:(walk patrl)", "patrol/2 patrols/1 petrel/1 title:(walk patrol)", false},
        {"=patrl", "patrol/2 patrols/1 petrel/1 patrol", false},
        {"patro", "", true}, /* it begins a word */
        {"patrolled", "", false},
        {"walk -patrl", "", false},
        {"\"patrl\"", "", false},
        {"patrl*", "", false},
        {"xq", "", false},
        {"elephant", "", false},
        {"ecole", "", false},
    };
    Fixture f = fixture_new();
    fixture_add(&f, "a", "en", "Patrol", "A patrol walks. A petrel.");
    fixture_add(&f, "b", "en", "Two", "Patrols and a patrol; talk. An école.");
    fixture_index(&f, 1);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *found = suggested(&f, rows[i].query, rows[i].typing);
        cr_expect_str_eq(found ? found : "", rows[i].found, "%s: %s", rows[i].query, found);
        free(found);
    }
    fixture_free(&f);
}
