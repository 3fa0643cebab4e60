/* The reader without a terminal: reading, the timeline, and anything at all. */
#include "config.h"

#include "app/time.h"
#include "app_fixture.h"

TestSuite(app, .init = open_dossier, .fini = close_dossier);

/* --- reading
 * ------------------------------------------------------------------------------------ */

Test(app, the_first_article_is_shown_and_the_others_follow_the_cursor)
{
    keys("");
    cr_expect_str_eq(open_article(), "closed");
    EXPECT_SHOWN("Coast Courier · by Mary Vane");
    keys("jj");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("▌month  ○ A ferry");
    keys("G");
    EXPECT_SHOWN("could not be read: no such file");
}

/* Digits count and do nothing else, whichever pane has the focus. */
Test(app, digits_are_counts_in_every_pane)
{
    static const struct {
        const char *keys;
        PaneId focus;
    } panes[] = {{"h", PANE_LIST},
                 {"h<Tab>", PANE_ARTICLE},
                 {"t", PANE_TIMELINE},
                 {"r", PANE_RELATED},
                 {"/bridge<Enter>K", PANE_CONCORDANCE}};
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++)
        for (char digit = '1'; digit <= '9'; digit++) {
            char text[2] = {digit, '\0'};
            keys(panes[i].keys);
            keys(text);
            cr_expect_eq(session.app->focus, panes[i].focus, "%s%s", panes[i].keys, text);
            EXPECT_STATUS(": a count for the next key");
            keys("<Esc>");
            cr_expect_eq(session.app->focus, panes[i].focus, "Esc forgets the count alone");
            cr_expect_eq(session.app->count, 0);
        }
}

Test(app, a_count_moves_so_far)
{
    keys("2j");
    cr_expect_str_eq(open_article(), "ferry");
    keys("<Esc>h3G");
    cr_expect_str_eq(open_article(), "ferry");
    keys("10j");
    cr_expect_str_eq(open_article(), "lost");
    keys("gt");
    size_t before = session.app->time.list.selected;
    keys("1j");
    cr_expect_eq(session.app->focus, PANE_TIMELINE);
    cr_expect_gt(session.app->time.list.selected, before, "one event down");
    size_t one = session.app->time.list.selected;
    keys("kj");
    cr_expect_eq(session.app->time.list.selected, one, "as far as j alone");
}

Test(app, panes_by_digit_with_alt)
{
    static const PaneId panes[] = {PANE_LIST, PANE_ARTICLE, PANE_TIMELINE, PANE_RELATED};
    static const char *const by[] = {"<A-1>", "<A-2>", "<A-3>", "<A-4>"};
    for (size_t from = 0; from < 4; from++)
        for (size_t to = 0; to < 4; to++) {
            keys(by[from]);
            keys(by[to]);
            cr_expect_eq(session.app->focus, panes[to], "%s%s", by[from], by[to]);
            cr_expect_eq(session.app->count, 0);
        }
    keys("T<A-2>");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
}

Test(app, a_wider_measure_keeps_the_place)
{
    app_resize(session.app, 60, 14);
    keys("<Enter><Space>");
    uint32_t before = article_view_place(&session.app->article);
    cr_expect_gt(before, 0u);
    keys("----");
    Slice text = session.app->article.body->text;
    cr_expect_eq(
        body_block_at(session.app->article.body, article_view_place(&session.app->article)),
        body_block_at(session.app->article.body, before), "%u of %zu", before, text.len);
    keys("++++");
    cr_expect_eq(article_view_place(&session.app->article), before);
}

/* The byte that stands at the top, or that the cursor stands on, is on the screen. */
static bool on_screen(uint32_t at)
{
    const ArticleView *view = &session.app->article;
    size_t line = at == 0 ? 0 : article_view_line_of(view, at);
    return line >= view->top && line < view->top + view->page;
}

/* Any sequence of sizes, widths of the text and zooms, from places reached in different ways. */
Test(app, resizing_keeps_what_one_stands_on_through_any_sequence)
{
    static const char *const ways[] = {"<Enter><Space>",
                                       "<Enter>jjjjjjj",
                                       "<Enter>G",
                                       "<Enter><Space>lllll",
                                       "/bridge<Enter>nnn",
                                       "/piers<Enter>nnnn",
                                       ":goto 2018-11<Enter><Enter><Enter>"};
    uint32_t seed = 20210513;
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++) {
        app_resize(session.app, 60, 14);
        keys("<Esc><Esc><Esc><Esc><Esc>:article closed<Enter>g");
        keys(ways[way]);
        const ArticleView *view = &session.app->article;
        uint32_t cursor = view->cursor, at = article_view_place(view);
        cr_assert(at > 0 || cursor != UINT32_MAX, "%s", ways[way]);
        at = cursor != UINT32_MAX && on_screen(cursor) ? cursor : at;
        for (int step = 0; step < 200; step++) {
            seed = seed * 1664525 + 1013904223;
            app_resize(session.app, 20 + (int)(seed >> 8) % 180, 4 + (int)(seed >> 20) % 60);
            keys(step % 7 == 3 ? ":zoom<Enter>" : step % 5 == 2 ? ":measure 30<Enter>" : "");
            if (app_pane_visible(session.app, PANE_ARTICLE))
                cr_assert(on_screen(at), "%s, step %d: byte %u at %dx%d\n%s", ways[way], step, at,
                          session.app->width, session.app->height, strbuf_str(&shown));
        }
        app_resize(session.app, 60, 14);
        keys(session.app->zoom ? ":measure 72<Enter>:zoom<Enter>" : ":measure 72<Enter>");
        cr_expect(on_screen(at), "%s", ways[way]);
    }
}

/* The concordance takes the lower half: what stands in the upper one stays where it is. */
Test(app, a_pane_that_opens_below_scrolls_nothing)
{
    app_resize(session.app, 100, 30);
    keys("/ferry<Enter>nnn");
    cr_assert_eq(session.app->article.top, 0u);
    keys("K");
    cr_expect_lt(session.app->article.page, 20u);
    cr_expect_eq(session.app->article.top, 0u);
    keys("K");
    cr_expect_eq(session.app->article.top, 0u);
}

Test(app, a_measure_without_room_says_so)
{
    app_resize(session.app, 80, 24);
    keys("+");
    EXPECT_STATUS("measure 76 columns; this pane has room for 45");
    keys(":measure 40<Enter>");
    EXPECT_STATUS(" measure 40 columns ");
}

/* What the screen shows after these keys in the open article, from its top. */
static char *read_by(const char *notation)
{
    keys("<Enter>g");
    return mem_strdup(keys(notation));
}

Test(app, pages_turn_by_the_keys_of_less_too)
{
    static const char *const same[][2] = {{"<Space>", "f"}, {"<C-d>", "d"}, {"f<C-u>", "fu"}};
    app_resize(session.app, 80, 16);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        char *a = read_by(same[i][0]), *b = read_by(same[i][1]), *top = read_by("");
        cr_expect_str_eq(a, b, "%s and %s", same[i][0], same[i][1]);
        cr_expect_str_neq(a, top, "%s moves", same[i][0]);
        free(a);
        free(b);
        free(top);
    }
}

/* Also from an article that the list only previews. */
Test(app, a_related_article_leads_back)
{
    keys("r<Enter>");
    cr_expect_str_neq(open_article(), "closed");
    keys("<C-o>");
    cr_expect_str_eq(open_article(), "closed");
    keys("hjjr<Enter><C-o>");
    cr_expect_str_eq(open_article(), "ferry");
}

Test(app, opening_marks_as_read)
{
    keys("");
    EXPECT_SHOWN("▌● Bridge at Aldmouth");
    keys("<Enter>");
    EXPECT_SHOWN("▌  Bridge at Aldmouth");
    keys("U");
    EXPECT_SHOWN("▌● Bridge at Aldmouth");
}

Test(app, a_guess_has_a_sign)
{
    keys("gg");
    EXPECT_SHOWN("● ? Letters");
    EXPECT_SHOWN("undated · en? ");
    EXPECT_SHOWN("4 Mar 2019 · en · Coast");
    EXPECT_NOT_SHOWN("guessed from the text");
    keys(":article letters<Enter>");
    EXPECT_SHOWN("guessed from the text: title, language");
}

Test(app, jumps_go_back_and_forward)
{
    keys("<Enter>hjj<Enter>hj<Enter>");
    cr_expect_str_eq(open_article(), "letters");
    keys("<C-o>");
    cr_expect_str_eq(open_article(), "ferry");
    keys("<lt>");
    cr_expect_str_eq(open_article(), "closed");
    keys("<lt>");
    EXPECT_STATUS("no earlier place");
    keys(">>");
    cr_expect_str_eq(open_article(), "letters");
}

/* As in a pager: from one end to the other, and from article to article, is a jump. */
Test(app, far_moves_in_the_article_can_be_undone)
{
    keys("jj<Enter>");
    Place start = app_place(session.app);
    keys("G''");
    cr_expect_eq(app_place(session.app).at, start.at);
    keys("]<C-o>");
    cr_expect_eq(app_place(session.app).article, start.article);
}

Test(app, marks)
{
    keys("jj<Enter>ma");
    EXPECT_STATUS("marked as a");
    keys("hgg<Enter>'a");
    cr_expect_str_eq(open_article(), "ferry");
    keys("''");
    cr_expect_str_eq(open_article(), "closed");
    keys("'z");
    EXPECT_STATUS("no mark z");
}

Test(app, brackets_walk_the_list)
{
    keys("<Enter>]]");
    cr_expect_str_eq(open_article(), "ferry");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    keys("[");
    cr_expect_str_eq(open_article(), "closed-fr");
    keys("9[[");
    EXPECT_STATUS("this is the first article");
}

/* --- the timeline
 * ------------------------------------------------------------------------------- */

Test(app, the_timeline_leads_the_text_and_follows_it)
{
    keys(":goto 2021-06-30<Enter>");
    cr_expect_str_eq(open_article(), "reopened");
    EXPECT_STATUS("30 Jun 2021");
    keys("hgg");
    EXPECT_SHOWN("▌Mon  4 ○ Bridge at Aldmou");
    keys(":goto<Enter>");
    EXPECT_STATUS("goto DATE: YYYY, ");
}

Test(app, more_shows_in_the_title)
{
    keys("/ferry<Enter>");
    EXPECT_NOT_SHOWN(" widened");
    keys(":more<Enter>");
    EXPECT_SHOWN(" widened ");
    keys(":more<Enter>");
    EXPECT_NOT_SHOWN(" widened");
}

Test(app, a_query_of_articles_alone_counts_no_hits)
{
    keys("/lang:fr");
    EXPECT_SHOWN("  ·  article 1/1");
    EXPECT_NOT_SHOWN("0 hits");
    keys("<Enter>");
    EXPECT_STATUS(" article 1/1 ");
    cr_expect_null(strstr(status_line(), "hit"));
}

/* On what has a place in an article. */
static bool stands_on_event(void)
{
    const TimeView *time = &session.app->time;
    return time_event(session.app, time->list.selected) ||
           time_undated(session.app, time->list.selected) != ARTICLE_NONE;
}

/* Headings, and stretches without events, are no stops; a count is of events. */
Test(app, the_timeline_moves_from_event_to_event)
{
    keys("tg");
    EXPECT_SHOWN("▌year   ● The bridge was");
    keys("W");
    EXPECT_STATUS("no earlier one");
    const TimelineView *view = session.app->time.view;
    for (size_t i = 1; i < timeline_view_count(view); i++) {
        keys("j");
        cr_expect_eq(session.app->time.list.selected, timeline_view_row_of(view, i), "j %zu", i);
    }
    keys("4g3j2k");
    cr_expect_eq(session.app->time.list.selected, timeline_view_row_of(view, 4));
    static const char *const pages[][2] = {{"<Space>", "b"}, {"<C-d>", "<C-u>"}};
    for (int h = 10; h < 40; h++) {
        app_resize(session.app, 120, h);
        for (size_t i = 0; i < 4; i++) {
            const char *page = pages[i / 2][i % 2];
            for (size_t n = 0; n < 40; n++) {
                keys(page);
                cr_assert(stands_on_event(), "%s in %d lines", page, h);
            }
            size_t end = session.app->time.list.selected;
            keys(i % 2 ? "g" : "G");
            cr_expect_eq(session.app->time.list.selected, end, "%s in %d lines", page, h);
        }
    }
}

/* What stands below the axis is of a time that can be seen, as a heading or in the title. */
Test(app, the_timeline_says_of_when_its_first_rows_are)
{
    app_resize(session.app, 120, 26);
    keys("tG2k");
    EXPECT_SHOWN("━ Timeline 13 · Mar 2019 ━");
    keys("g");
    EXPECT_SHOWN("━ Timeline 13 ━");
}

Test(app, an_event_told_twice_lets_choose)
{
    keys(":goto 2018-11<Enter><Enter>");
    cr_expect_eq(session.app->overlay, PANE_CHOOSER);
    EXPECT_SHOWN("novembre 2018");
    keys("j<Enter>");
    cr_expect_str_eq(open_article(), "closed-fr");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
}

Test(app, the_timeline_is_filtered)
{
    keys("te");
    EXPECT_SHOWN(" · events");
    EXPECT_NOT_SHOWN("○ Bridge open again");
    keys("ee");
    keys(":scope article<Enter>");
    EXPECT_SHOWN("of this");
}

Test(app, a_date_is_corrected_in_the_manifest)
{
    keys("<Enter>i");
    EXPECT_STATUS("2019-03-04");
    keys(":fix-date 2019-03-01<Enter>i");
    EXPECT_STATUS("2019-03-01");
    EXPECT_SHOWN("Fri  1 ● The bridge at");
    keys(":dismiss-date<Enter>");
    EXPECT_NOT_SHOWN("Fri  1 ● The bridge at");
    keys(":fix-date soon<Enter>");
    EXPECT_STATUS("a date is YYYY");
}

/* --- anything goes
 * ------------------------------------------------------------------------------ */

static uint32_t seed = 12345;

static uint32_t draw(uint32_t n)
{
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % n;
}

static Key any_key(void)
{
    static const Key special[] = {K_ENTER,     K_TAB,    K_ESC,  K_BACKSPACE, K_UP,   K_DOWN,
                                  K_LEFT,      K_RIGHT,  K_PGUP, K_PGDN,      K_HOME, K_END,
                                  K_SHIFT_TAB, K_DELETE, 0xe9,   0x65e5,      0x301,  K_NONE};
    return draw(3)   ? ' ' + draw(95)
           : draw(2) ? draw(32)
                     : special[draw(sizeof special / sizeof *special)];
}

/* Frames hold no control characters, and the cursor stands inside, whatever was typed at whatever
 * size. */
Test(app, any_keys_at_any_size, .timeout = 120)
{
    static const int sizes[][2] = {{120, 40}, {80, 24}, {200, 60}, {60, 24},
                                   {20, 5},   {1, 1},   {5, 40},   {150, 3}};
    for (int i = 0; i < 4000; i++) {
        if (draw(40) == 0) {
            size_t n = draw(sizeof sizes / sizeof *sizes);
            app_resize(session.app, sizes[n][0], sizes[n][1]);
        }
        Key key = any_key();
        if (session.app->prompt.kind == PROMPT_COMMAND && key == K_ENTER)
            key = K_ESC; /* commands may write files */
        app_key(session.app, key);
        app_take_request(session.app);
        app_frame(session.app, &frame);
        cr_assert(frame.cursor_x >= -1 && frame.cursor_x < frame.width);
        cr_assert(frame.cursor_y >= -1 && frame.cursor_y < frame.height);
        for (int c = 0; c < frame.width * frame.height; c++)
            cr_assert(frame.cells[c].bytes == 0 || (unsigned char)frame.cells[c].text[0] >= ' ',
                      "a control character after key %x", key);
    }
}

Test(app, the_smallest_screens_show_something)
{
    app_resize(session.app, 1, 1);
    keys("");
    app_resize(session.app, 20, 5);
    keys("");
    EXPECT_SHOWN("Articles 6");
    keys("/ferry");
    EXPECT_SHOWN("/ferry");
}

/* --- memory
 * ------------------------------------------------------------------------------------- */

#ifdef HAVE_MALLINFO2
#include <malloc.h>

static size_t bytes_in_use(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/* What a reader does all day, and reading the dossier again, of which nothing has changed. */
static void use(int rounds)
{
    static const char *const habits[] = {
        "jjkj",      "]][[", "/harbour<Enter>nnN<Esc>", "tjjk",
        "r<Enter>",  "1G",   "/quay ferry<Esc>",        ":dates<Enter>",
        "2<Space>b", "R"};
    for (int i = 0; i < rounds; i++)
        for (size_t k = 0; k < sizeof habits / sizeof *habits; k++)
            keys(habits[k]);
}

/* What a round leaves would be found above 250 bytes; the allocator's own rooms come and go by some
 * 20,000. */
Test(app, use_takes_no_more_memory, .timeout = 120)
{
    use(100); /* rooms grow to what is needed, lists of places gone to fill */
    size_t before = bytes_in_use();
    use(400);
    size_t after = bytes_in_use();
    cr_expect(after < before + 400 * 250, "%zu bytes more", after - before);
}
#endif

/* --- orders
 * ------------------------------------------------------------------------------------ */

Test(shown, merging_the_new_ones_is_sorting_all)
{
    enum { ARTICLES = 60 };
    static char titles[ARTICLES][4], ids[ARTICLES][8];
    Store *store = store_new();
    for (unsigned i = 0; i < ARTICLES; i++) {
        snprintf(titles[i], sizeof titles[i], "%u", i * 7 % 10);
        snprintf(ids[i], sizeof ids[i], "a%u", i);
        Article article = {
            .key = slice_from(ids[i]),
            .meta = {.title = slice_from(titles[i]), .date = interval_day((Day)(i * 13 % 17))}};
        store_add(store, &article);
    }
    for (SortKey key = 0; key < SORT_COUNT; key++) {
        RowOrder whole = {0}, merged = {0};
        for (ArticleId id = 0; id < ARTICLES; id++)
            row_order_add(&whole, id);
        row_order_sort(&whole, store, key);
        for (ArticleId id = 0; id < ARTICLES;) {
            size_t before = merged.count;
            for (size_t n = id % 11 + 1; n > 0 && id < ARTICLES; n--)
                row_order_add(&merged, id++);
            row_order_merge(&merged, before, store, key);
        }
        for (size_t row = 0; row < ARTICLES; row++) {
            cr_expect_eq(merged.ids[row], whole.ids[row], "%s, row %zu", sort_name(key), row);
            cr_expect_eq(row_order_place(&merged, merged.ids[row]), row);
        }
        row_order_release(&whole);
        row_order_release(&merged);
    }
    store_free(store);
}
