/* test_related_pane.c - the pane of related articles: reasons, filters, and where they lead. */
#include "config.h"

#include "app_fixture.h"

#include "story/dictionary.h"

#include <poll.h>

static void begin(void)
{
    setenv("DOSSIER_DICTIONARIES", "/nowhere", 1);
    open_dossier();
}

TestSuite(related_pane, .init = begin, .fini = close_dossier);

/* What the selected row's reason is, and "here|there". */
static const char *reason(void)
{
    static char text[256];
    const RelatedReason *r = related_reason(session.app);
    const Related *item = related_selected(session.app);
    if (!r)
        return "none";
    Slice here = store_body(session.store, session.app->related.of)->text;
    Slice there = store_body(session.store, item->article)->text;
    Slice own = slice_sub(here, r->start, r->end), other = slice_sub(there, r->other, r->other_end);
    snprintf(text, sizeof text, "%s %.*s|%.*s", related_part(r->part), (int)own.len, own.ptr,
             (int)other.len, other.ptr);
    return text;
}

Test(related_pane, says_what_the_score_is_made_of)
{
    keys("r");
    EXPECT_SHOWN("⇄ translation · 1.00 · the same");
    EXPECT_SHOWN("▇ groups  ▂ words");
    EXPECT_SHOWN("2 years later, by the same");
}

Test(related_pane, goes_from_reason_to_reason_and_round)
{
    char first[256];
    keys("r");
    snprintf(first, sizeof first, "%s", reason());
    cr_expect_str_eq(first, "groups bridge|pont");
    EXPECT_SHOWN("groups 1/");
    keys("l");
    cr_expect_str_neq(reason(), first);
    EXPECT_SHOWN("groups 2/");
    keys("L");
    cr_expect_str_eq(reason(), first);
    keys("L");
    cr_expect_str_neq(reason(), first, "the last one, behind the first");
    keys("l");
    cr_expect_str_eq(reason(), first);
    keys("3l3L");
    cr_expect_str_eq(reason(), first);
    keys("ljk");
    cr_expect_str_eq(reason(), first, "another row begins at its first");
}

Test(related_pane, shows_only_those_that_share_what_is_asked_for)
{
    keys("rs");
    EXPECT_SHOWN("Related 2 by names");
    cr_expect(strncmp(reason(), "names ", 6) == 0, "%s", reason());
    keys("l");
    cr_expect(strncmp(reason(), "names ", 6) == 0, "%s", reason());
    keys(":reasons text<Enter>");
    EXPECT_SHOWN("by text");
    EXPECT_SHOWN("No article shares anything of");
    cr_expect_str_eq(reason(), "none");
    keys("l<Enter>");
    cr_expect_str_eq(open_article(), "closed", "nothing to go to");
    keys(":reasons all<Enter>");
    EXPECT_SHOWN("Related 4 ");
    keys(":reasons weather<Enter>");
    EXPECT_STATUS("no reason \"weather\"");
}

Test(related_pane, enter_goes_to_the_reason_and_keeps_what_this_article_says)
{
    keys("rl");
    const RelatedReason *r = related_reason(session.app);
    char there[64];
    Slice text = store_body(session.store, related_selected(session.app)->article)->text;
    snprintf(there, sizeof there, SLICE_FMT, SLICE_ARG(slice_sub(text, r->other, r->other_end)));
    keys("<Enter>");
    cr_expect_str_eq(open_article(), "closed-fr");
    Slice word = article_view_point_word(&session.app->article);
    cr_expect(slice_eq_str(word, there), SLICE_FMT " instead of %s", SLICE_ARG(word), there);
    EXPECT_STATUS("groups, there: ");
    EXPECT_STATUS("Aldmouth");
    keys("<C-o>");
    cr_expect_str_eq(open_article(), "closed");
}

Test(related_pane, is_found_anew_without_the_dictionary)
{
    keys("r:set dictionary off<Enter>");
    EXPECT_SHOWN("Related 4");
    keys(":set dictionary<Enter>");
    EXPECT_STATUS("off");
}

/* As in a terminal: what is related is shown before the dictionary is there, and looked up again
 * then; the row that is selected stays so. */
Test(related_pane, does_not_wait_for_a_dictionary)
{
    App *app = session.app;
    app_refresh(app);
    app->options.wait = false;
    dictionary_read_aside(-1);
    keys("");
    app_painted(app);
    keys("rj");
    cr_assert_gt(app->related.count, 2);
    ArticleId selected = related_selected(app)->article;
    while (dictionary_count() == 0)
        poll(NULL, 0, 1);
    cr_expect_geq(app_timeout(app), 0);
    keys("");
    cr_expect_eq(app->related.dictionaries, dictionary_count());
    cr_expect_eq(related_selected(app)->article, selected);
    cr_expect_eq(app_timeout(app), 3000, "only the state is still to be saved");
}
