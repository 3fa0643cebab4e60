/* test_clause.c - what a row says of an event's sentence. */
#include "config.h"

#include <criterion/criterion.h>
#include <string.h>

#include "story/events/clause.h"

/* The date stands in [ ]. */
static const char *clause(const char *marked, bool cut)
{
    static StrBuf out;
    StrBuf text = STRBUF_INIT;
    Range date = {0, 0};
    for (const char *c = marked; *c; c++) {
        if (*c == '[')
            date.start = (uint32_t)text.len;
        else if (*c == ']')
            date.end = (uint32_t)text.len;
        else
            strbuf_putc(&text, *c);
    }
    strbuf_clear(&out);
    clause_put(strbuf_slice(&text), date, cut, &out);
    strbuf_release(&text);
    return strbuf_str(&out);
}

typedef struct ClauseCase {
    const char *sentence, *row;
} ClauseCase;

static void expect_rows(const ClauseCase *cases, size_t n)
{
    for (size_t i = 0; i < n; i++)
        cr_expect_str_eq(clause(cases[i].sentence, false), cases[i].row, "%s: %s",
                         cases[i].sentence, clause(cases[i].sentence, false));
}

#define EXPECT_ROWS(cases) expect_rows(cases, sizeof(cases) / sizeof *(cases))

Test(clause, the_date_before_a_row_is_not_said_again)
{
    static const ClauseCase cases[] = {
        {"On [Thursday, 13 May], divers raised the bell of the old church.",
         "Divers raised the bell of the old church"},
        {"On [Friday] the lock keeper opened all gates.", "The lock keeper opened all gates"},
        {"In [March 2020] a storm took the pier.", "A storm took the pier"},
        {"[Yesterday], two boats collided off the cape.", "Two boats collided off the cape"},
        {"Two boats collided off the cape on [Monday].", "Two boats collided off the cape"},
        {"The cannery was built in [1934].", "The cannery was built"},
        {"The harbour rules change [next week].", "The harbour rules change"},
        {"Since [June] the yard has launched four ships.", "The yard has launched four ships"},
        {"A hearing will be held on [8 March] in the town hall.",
         "A hearing will be held on 8 March in the town hall"},
    };
    EXPECT_ROWS(cases);
}

Test(clause, where_an_agency_writes_from_is_not_what_happened)
{
    static const ClauseCase cases[] = {
        {"NORTH HAVEN (Coast News) - Two boats collided off the cape on [Monday].",
         "… Two boats collided off the cape"},
        {"SANDWICK, Orkney, May 13 (CN) – The ferry sank on [Thursday].", "… The ferry sank"},
        {"Sandwick (Coast News) — On [Thursday] the ferry sank.", "… the ferry sank"},
        {"ALDMOUTH -- The mayor said that the ferry sank on [Thursday].", "… the ferry sank"},
        {"NATO ships left the bay on [Monday] - all of them.",
         "NATO ships left the bay on Monday - all of them"},
        {"BBC - on [Monday].", "BBC - on Monday"},
        {"The ferry (built in 1990) - a wreck - sank on [Monday].",
         "The ferry (built in 1990) - a wreck - sank"},
    };
    EXPECT_ROWS(cases);
}

Test(clause, a_date_that_says_more_than_the_row_stays)
{
    static const ClauseCase cases[] = {
        {"The road is closed until [Friday].", "The road is closed until Friday"},
        {"The road will be open by [1 June].", "The road will be open by 1 June"},
        {"[Thursday] was a day of mourning in the town.",
         "Thursday was a day of mourning in the town"},
        {"The first day of the fair is [Saturday].", "The first day of the fair is Saturday"},
        {"The storm of [March 2020] took the pier.", "The storm of March 2020 took the pier"},
        {"The flood came before [May].", "The flood came before May"},
        {"It closed [then].", "It closed then"},
    };
    EXPECT_ROWS(cases);
}

Test(clause, who_said_so_and_what_leads_in_are_left_to_the_article)
{
    static const ClauseCase cases[] = {
        {"The mayor said that the ferry would stop on [Monday].", "… the ferry would stop"},
        {"Police said two boats collided on [Monday].", "… two boats collided"},
        {"Ann Lee, the engineer who led the survey, told the council that the cracks had grown "
         "since [2018].",
         "… the cracks had grown"},
        {"According to the harbour board, a crane fell on [Tuesday].", "… a crane fell"},
        {"However, on [Tuesday] a crane fell into the dock.", "… a crane fell into the dock"},
        {"But the crane fell on [Tuesday].", "… the crane fell"},
        {"On [Tuesday] a crane fell into the dock, the harbour master said.",
         "A crane fell into the dock …"},
        {"On [Tuesday] a crane fell into the dock, said Ann Lee of the harbour board.",
         "A crane fell into the dock …"},
        {"A crane fell on [Tuesday], according to the harbour board.", "A crane fell …"},
    };
    EXPECT_ROWS(cases);
}

/* Then the saying is what happened that day. */
Test(clause, a_saying_with_the_date_stays)
{
    static const ClauseCase cases[] = {
        {"The mayor said on [Monday] that the ferry would stop.",
         "The mayor said on Monday that the ferry would stop"},
        {"On [Monday] the mayor said that the ferry would stop.",
         "The mayor said that the ferry would stop"},
        {"The ferry would stop, the mayor said on [Monday].",
         "The ferry would stop, the mayor said"},
        {"She said it in the harbour on [Monday].", "She said it in the harbour"},
    };
    EXPECT_ROWS(cases);
}

Test(clause, french)
{
    static const ClauseCase cases[] = {
        {"Le [13 mai 2021], des plongeurs ont remonté la cloche.",
         "Des plongeurs ont remonté la cloche"},
        {"En [mars 2020] une tempête a emporté la jetée.", "Une tempête a emporté la jetée"},
        {"Plus tôt [ce jour-là], deux bateaux sont entrés en collision.",
         "Deux bateaux sont entrés en collision"},
        {"Le [13 mai] est un jour de deuil.", "Le 13 mai est un jour de deuil"},
        {"La conserverie a été construite en [1934].", "La conserverie a été construite"},
        {"La route est fermée jusqu’au [3 juin].", "La route est fermée jusqu’au 3 juin"},
        {"La maire a déclaré que le bac s’arrêterait [lundi].", "… le bac s’arrêterait"},
        {"La maire a annoncé qu’un bac partirait [lundi].", "… un bac partirait"},
        {"Selon la capitainerie, une grue est tombée [mardi].", "… une grue est tombée"},
        {"Une grue est tombée [mardi], a indiqué la capitainerie.", "Une grue est tombée …"},
        {"Cependant, une grue est tombée [mardi].", "… une grue est tombée"},
        {"La maire a dit [lundi] que le bac s’arrêterait.",
         "La maire a dit lundi que le bac s’arrêterait"},
    };
    EXPECT_ROWS(cases);
}

Test(clause, the_end_of_a_longer_sentence)
{
    cr_expect_str_eq(clause("as the harbour rules change [next week].", true),
                     "… the harbour rules change");
    cr_expect_str_eq(clause("lorsque la route a rouvert [lundi].", true), "… la route a rouvert");
}

/* Whatever stands there: no more than the sentence comes out, and "…" at most at both ends. */
Test(clause, odd_sentences)
{
    static const char *const odd[] = {"",
                                      " ",
                                      ".",
                                      "[]",
                                      "[Monday]",
                                      "On [Monday].",
                                      ", said.",
                                      "said said said that that",
                                      "qu’ qu' that",
                                      "On [Mon]day x y z",
                                      "“On [Monday]”, a b c",
                                      "but but but but and and",
                                      "selon ,"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        cr_expect_leq(strlen(clause(odd[i], i % 2)), strlen(odd[i]) + 8, "%s: %s", odd[i],
                      clause(odd[i], i % 2));
}
