/* The line at the bottom: completion of commands and queries, and histories. */
#include "config.h"

#include "app_fixture.h"

TestSuite(prompt, .init = open_dossier, .fini = close_dossier);

/* What the prompt says after these keys. */
static const char *line_after(const char *notation)
{
    keys(notation);
    return strbuf_str(&session.app->prompt.line.text);
}

Test(prompt, completion_of_commands_goes_round)
{
    cr_expect_str_eq(line_after(":foc<Tab>"), "focus");
    keys(" rel<Tab><Enter>");
    cr_expect_eq(session.app->focus, PANE_RELATED);
    cr_expect_str_eq(line_after(":sort <Tab><Tab>"), "sort date");
    EXPECT_SHOWN("list  date  title  source");
    cr_expect_str_eq(line_after("<S-Tab><S-Tab>"), "sort author");
}

Test(prompt, completion_says_what_each_command_is_for)
{
    keys(":so<Tab>");
    EXPECT_SHOWN(" sort [ORDER]                sort the list: list, date,");
    EXPECT_SHOWN(" sort-lines [ORDER [ORDER]]  sort the concordance:");
    keys("<Esc>:set <Tab>");
    EXPECT_SHOWN("the row of keys that matter here");
    keys("<Esc>:s<Tab><S-Tab><S-Tab>");
    EXPECT_SHOWN(" suspend ");
    EXPECT_NOT_SHOWN(" set NAME");
    app_resize(session.app, 40, 7);
    keys("<Esc>:s<Tab>");
    EXPECT_NOT_SHOWN("sort the list"); /* no space for a list */
    EXPECT_SHOWN("sort");
}

Test(prompt, what_is_no_command_suggests_the_nearest)
{
    keys(":srot");
    EXPECT_SHOWN("no such command; did you mean sort?");
    keys("<Enter>");
    EXPECT_STATUS("no command \"srot\"; did you mean sort?");
    keys(":zzzzzz");
    EXPECT_SHOWN("no such command: ? lists them");
    keys("<Enter>:set hnits off<Enter>");
    EXPECT_STATUS("nothing to set by the name \"hnits\"; did you mean hints?");
}

Test(prompt, fields_and_groups_are_offered_where_a_query_begins)
{
    cr_expect_str_eq(line_after("/<Tab>"), "title:");
    EXPECT_SHOWN("title:  text:  source:");
    cr_expect_str_eq(line_after("<S-Tab>"), "@bodies");
    cr_expect_str_eq(line_after("<C-u>walk -(aut<Tab>"), "walk -(author:");
    cr_expect_str_eq(line_after("<C-u>@pl<Tab>"), "@places");
    cr_expect_str_eq(line_after(":<Tab>"), "@places:Aldmouth");
    cr_expect_str_eq(line_after("<C-u>@people:To<Tab>"), "@people:Tom-Archer");
}

Test(prompt, values_are_those_of_the_dossier)
{
    cr_expect_str_eq(line_after("/lang:<Tab>"), "lang:en", "the most frequent first");
    cr_expect_str_eq(line_after("<Tab>"), "lang:fr");
    cr_expect_str_eq(line_after("<C-u>source:co<Tab>"), "source:\"Coast Courier\"");
    cr_expect_str_eq(line_after("<C-u>source:\"coast c<Tab>"), "source:\"Coast Courier\"");
    cr_expect_str_eq(line_after("<C-u>author:van<Tab>"), "author:\"Mary Vane\"");
    cr_expect_str_eq(line_after("<C-u>tag:<Tab>"), "tag:bridge");
    cr_expect_str_eq(line_after("<C-u>is:u<Tab>"), "is:unread");
    cr_expect_str_eq(line_after("<C-u>id:cl<Tab><Tab>"), "id:closed-fr");
    keys("<Esc>/ferry<Enter>:save boats<Enter>");
    cr_expect_str_eq(line_after("&query:<Tab>"), "query:boats");
}

Test(prompt, words_are_those_of_the_articles)
{
    cr_expect_str_eq(line_after("/f<Tab>"), "f", "one letter is not enough");
    EXPECT_STATUS("nothing completes this");
    cr_expect_str_eq(line_after("<C-u>brid<Tab>"), "bridge");
    cr_expect_str_eq(line_after("<C-u>title:insp<Tab>"), "title:inspection");
    cr_expect_str_eq(line_after("<C-u>\"the bri<Tab>"), "\"the bridge");
    cr_expect_str_eq(line_after("<C-u>l’inspe<Tab>"), "l’inspection");
    cr_expect_str_eq(line_after("<Esc>:search brid<Tab>"), "search bridge");
    cr_expect_str_eq(line_after("<C-u>filter title:brid<Tab>"), "filter title:bridge");
}

Test(prompt, accents_that_were_typed_are_wanted)
{
    cr_expect_str_eq(line_after("/fissuré<Tab>"), "fissurées");
    cr_expect_str_eq(line_after("<C-u>fissùr<Tab>"), "fissùr");
    EXPECT_STATUS("nothing completes this");
    cr_expect_str_eq(line_after("<C-u>construit<Tab>"), "construit", "it is whole");
}

Test(prompt, signs_before_a_word_are_left_where_they_are)
{
    cr_expect_str_eq(line_after("/ferry -lang:f<Tab>"), "ferry -lang:fr");
    cr_expect_str_eq(line_after("<C-u>=brid<Tab>"), "=bridge");
    keys("<C-u>t<Tab>");
    EXPECT_SHOWN("title:  text:  tag:");
    EXPECT_NOT_SHOWN("@bodies");
}

/* Each Tab searches, as typing does. */
Test(prompt, what_is_completed_is_searched)
{
    keys("/ferr<Tab>");
    EXPECT_SHOWN("Results 3");
}

Test(prompt, a_history_gives_what_begins_so)
{
    keys(":sort date<Enter>:measure 60<Enter>:sort title<Enter>");
    cr_expect_str_eq(line_after(":so<Up>"), "sort title");
    cr_expect_str_eq(line_after("<Up>"), "sort date");
    cr_expect_str_eq(line_after("<Up>"), "sort date", "there is no older one");
    cr_expect_str_eq(line_after("<Down><Down>"), "so");
    cr_expect_str_eq(line_after("<C-u><C-p><C-p>"), "measure 60");
    cr_expect_str_eq(line_after("<C-n>"), "sort title");
}

Test(prompt, the_command_line_says_what_a_command_is_for)
{
    keys(":");
    EXPECT_SHOWN("Tab completes");
    keys("so");
    EXPECT_SHOWN("sort  sort-lines");
    keys("rt");
    EXPECT_SHOWN("sort [ORDER]  sort the list");
    keys(" <Tab>");
    EXPECT_SHOWN("list  date  title  source");
    keys("<C-u>frobnicate");
    EXPECT_SHOWN("no such command");
}

Test(prompt, names_of_other_programs_and_doubtful_ones)
{
    keys(":wo<Enter>");
    EXPECT_STATUS("\"wo\" may be word-right, word-left");
    keys(":wq<Enter>");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
    keys(":h sorts<Enter>");
    cr_expect_eq(session.app->overlay, PANE_HELP);
}
