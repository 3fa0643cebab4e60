/* The lists of marks and of jumps. */
#include "config.h"

#include "app_fixture.h"

TestSuite(marks, .init = open_dossier, .fini = close_dossier);

static bool marked(char letter)
{
    StateMark mark;
    return state_mark(session.state, letter, &mark);
}

/* In the articles closed, ferry and letters. */
static void set_marks(void)
{
    keys("<Enter>mbhjj<Enter>maj<Enter>hj<Enter>mZ");
    cr_assert(marked('a') && marked('b') && marked('Z'));
}

Test(marks, are_listed_with_article_place_and_sentence)
{
    keys("`");
    EXPECT_SHOWN("━ 0 marks");
    EXPECT_SHOWN("No place is marked: m and a letter");
    keys("q");
    set_marks();
    keys("`");
    EXPECT_SHOWN("━ 3 marks");
    EXPECT_SHOWN("▌ a  ");
    EXPECT_SHOWN("  b  Bridge at Aldmouth closed after inspection · ");
    EXPECT_SHOWN(" · 0%\n       The bridge at Aldmouth");
    const char *a = strstr(strbuf_str(&shown), " a  "), *z = strstr(strbuf_str(&shown), " Z  ");
    cr_expect(a && z && a < z, "small letters first");
}

Test(marks, enter_goes_there_as_a_jump)
{
    set_marks();
    Place before = app_place(session.app);
    keys(":marks<Enter>j<Enter>");
    cr_expect_str_eq(open_article(), "closed");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    keys("<C-o>");
    cr_expect_eq(app_place(session.app).article, before.article);
}

Test(marks, a_deleted_one_comes_back)
{
    set_marks();
    keys("`jd");
    cr_expect_not(marked('b'));
    EXPECT_SHOWN("━ 2 marks");
    EXPECT_SHOWN("mark b deleted");
    keys("d");
    cr_expect_not(marked('Z'), "the row that took its place");
    keys("u");
    cr_expect(marked('Z') && !marked('b'), "the latest first");
    keys("u");
    cr_expect(marked('b'));
    EXPECT_SHOWN("▌ b  ");
    EXPECT_SHOWN("mark b is back");
    keys("u");
    EXPECT_SHOWN("no mark was deleted");
    keys("<Enter>");
    cr_expect_str_eq(open_article(), "closed");
}

Test(marks, what_was_marked_anew_is_not_lost_by_the_undo)
{
    set_marks();
    keys(":delete-mark a<Enter>ma:undelete-mark<Enter>");
    EXPECT_STATUS("a marks another place now");
    StateMark mark;
    cr_assert(state_mark(session.state, 'a', &mark));
    cr_expect(slice_eq_str(mark.article, open_article()));
    keys(":delete-mark x<Enter>");
    EXPECT_STATUS("no mark x");
    keys(":delete-mark ab<Enter>");
    EXPECT_STATUS("a mark is one letter, found \"ab\"");
}

Test(marks, of_an_article_that_is_gone_say_so)
{
    state_set_mark(session.state, 'g', SLICE("gone"), 7);
    keys("`");
    EXPECT_SHOWN("▌ g  gone\n▌      not in this dossier any more");
    keys("<Enter>");
    EXPECT_SHOWN("mark g is in \"gone\", which is not in this dossier");
    keys("d");
    cr_expect_not(marked('g'));
}

/* --- jumps --- */

Test(marks, jumps_are_listed_with_their_steps)
{
    keys("H");
    EXPECT_SHOWN("━ 0 jumps");
    EXPECT_SHOWN("Nothing was jumped from yet");
    keys("q:article ferry<Enter>:article letters<Enter>:article closed<Enter>H");
    EXPECT_SHOWN("━ 3 jumps · the latest first");
    EXPECT_SHOWN("▌   1 <  ");
    EXPECT_SHOWN("    3 <  Bridge at Aldmouth closed after inspection");
    EXPECT_NOT_SHOWN(" here ");
    keys("q<C-o>H");
    EXPECT_SHOWN("━ 4 jumps");
    EXPECT_SHOWN("    1 >  Bridge at Aldmouth closed after inspection");
    EXPECT_SHOWN("▌ here   ");
    EXPECT_SHOWN("    2 <  Bridge at Aldmouth closed after inspection");
}

/* The number before each row is the count that leads there. */
Test(marks, enter_on_a_jump_is_so_many_steps)
{
    keys(":article ferry<Enter>:article letters<Enter>:article reopened<Enter>Hj<Enter>");
    cr_expect_str_eq(open_article(), "ferry");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    keys(">");
    cr_expect_str_eq(open_article(), "letters", "nothing ahead was forgotten");
    keys(">");
    cr_expect_str_eq(open_article(), "reopened");
    keys("2<C-o>");
    cr_expect_str_eq(open_article(), "ferry");
    keys("2>");
    cr_expect_str_eq(open_article(), "reopened");
    keys("9<lt>");
    cr_expect_str_eq(open_article(), "closed");
    keys("<lt>");
    EXPECT_STATUS("no earlier place");
}

Test(marks, a_full_memory_keeps_its_order_when_one_is_chosen)
{
    Jumps jumps = {.count = 0};
    Place to;
    for (uint32_t i = 0; i < JUMPS_MAX; i++)
        jumps_push(&jumps, (Place){0, i});
    cr_assert(jumps_choose(&jumps, (Place){1, 0}, 40, &to));
    cr_expect_eq(to.at, 40u);
    cr_expect_eq(jumps.items[jumps.now].at, 40u, "the oldest made room");
    cr_expect_eq(jumps.items[jumps.count - 1].article, 1u);
    cr_assert(jumps_forward(&jumps, &to));
    cr_expect_eq(to.at, 41u);
    cr_expect_not(jumps_choose(&jumps, to, JUMPS_MAX, &to));
}

/* Whatever the size: every row has its label, and the selected one is on the screen. */
Test(marks, lists_are_whole_at_any_size)
{
    static const int sizes[][2] = {{200, 60}, {80, 24}, {44, 12}, {20, 5}, {1, 1}};
    set_marks();
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        app_resize(session.app, sizes[i][0], sizes[i][1]);
        keys("`G");
        const PlaceList *list = &session.app->marks.places;
        cr_expect_eq(list->list.selected, 2u);
        cr_expect(list->list.selected < list->list.top + list->list.page);
        keys("qHG");
        cr_expect_eq(session.app->jump_list.list.selected + 1, session.app->jumps.count);
        keys("q");
    }
}
