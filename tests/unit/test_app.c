/* The reader without a terminal: keys in, frames out, over the small dossier of the golden frames.
 */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/help.h"
#include "app/model.h"
#include "dossier/file.h"
#include "dossier/session.h"
#include "dossier/words.h"

static Session session;
static Frame frame;
static StrBuf shown;

static char folder[] = "/tmp/dossier-app-XXXXXX";

static void copy_file(const char *name)
{
    char from[4096], to[4096];
    StrBuf content = STRBUF_INIT;
    snprintf(from, sizeof from, "%s/tests/golden/dossier/%s", getenv("srcdir"), name);
    snprintf(to, sizeof to, "%s/%s", folder, name);
    cr_assert_eq(file_read(from, 1 << 20, &content), FILE_OK);
    cr_assert_eq(file_write_atomic(to, strbuf_slice(&content)), FILE_OK);
    strbuf_release(&content);
}

static const char *const files[] = {"manifest.yaml", "closed.md",   "closed.fr.md",
                                    "ferry.md",      "letters.txt", "reopened.md"};

/* Of a copy: some commands write to the manifest. */
static void open_dossier(void)
{
    char path[4096];
    char *paths[] = {path};
    cr_assert_not_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        copy_file(files[i]);
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    SessionOptions options = {.app = {.width = 120, .height = 40, .wake_fd = -1, .wait = true},
                              .state = ":memory:",
                              .threads = 1};
    session_open(&session, paths, 1, &options);
}

static void close_dossier(void)
{
    session_close(&session);
    frame_release(&frame);
    strbuf_release(&shown);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        unlink(path);
    }
    rmdir(folder);
}

static const char *keys(const char *notation)
{
    app_run_keys(session.app, notation);
    app_frame(session.app, &frame);
    strbuf_clear(&shown);
    frame_render_text(&frame, &shown);
    return strbuf_str(&shown);
}

static bool has(const char *text)
{
    return strstr(strbuf_str(&shown), text) != NULL;
}

#define EXPECT_SHOWN(text)     cr_expect(has(text), "not shown: %s\n%s", text, strbuf_str(&shown))
#define EXPECT_NOT_SHOWN(text) cr_expect(!has(text), "shown: %s\n%s", text, strbuf_str(&shown))

static const char *status_line(void)
{
    static char line[1024];
    const Cell *row = frame.cells + (size_t)session.app->layout.status_y * (size_t)frame.width;
    line[0] = '\0';
    for (int x = 0; x < frame.width; x++)
        strncat(line, row[x].text, sizeof line - strlen(line) - 1);
    return line;
}

#define EXPECT_STATUS(text) cr_expect(strstr(status_line(), text), "status: %s", status_line())

static const char *open_article(void)
{
    static char key[64];
    Slice id = store_article(session.store, session.app->reading.id)->key;
    snprintf(key, sizeof key, SLICE_FMT, SLICE_ARG(id));
    return key;
}

TestSuite(app, .init = open_dossier, .fini = close_dossier);
TestSuite(tables, .init = open_dossier, .fini = close_dossier);

/* --- the tables ---------------------------------------------------------------------------------
 */

Test(tables, every_key_runs_a_command)
{
    for (size_t i = 0; i < binding_count; i++) {
        Slice text = slice_from(bindings[i].command), notation = slice_from(bindings[i].key);
        size_t n = strcspn(bindings[i].command, " "), at = 0;
        Key key;
        cr_expect(command_find(slice_sub(text, 0, n)) != NULL, "%s", bindings[i].command);
        cr_expect(key_parse(notation, &at, &key) && at == notation.len, "%s is not one key",
                  bindings[i].key);
        for (size_t k = 0; k < i; k++)
            cr_expect(bindings[k].context != bindings[i].context ||
                          strcmp(bindings[k].key, bindings[i].key) != 0,
                      "%s is bound twice", bindings[i].key);
    }
}

Test(tables, every_command_has_a_name_of_its_own_and_a_line_of_help)
{
    for (size_t i = 0; i < command_count; i++) {
        cr_expect_eq(command_find(slice_from(commands[i].name)), &commands[i]);
        cr_expect_gt(strlen(commands[i].help), 3u);
        cr_expect_lt(strlen(commands[i].help), 100u);
        for (size_t k = 0; k < i; k++)
            cr_expect_str_neq(commands[k].name, commands[i].name);
    }
    cr_expect_null(command_find(SLICE("frobnicate")));
    cr_expect_null(command_find(SLICE("pre")), "an ambiguous beginning is no command");
    cr_expect_not_null(command_find(SLICE("concor")));
    cr_expect_not_null(command_find(SLICE("q!")));
    cr_expect_eq(command_find(SLICE("q!")), command_find(SLICE("quit")));
    cr_expect_str_eq(command_find(SLICE("write!"))->name, "write!");
}

Test(tables, the_description_has_every_command_and_every_key)
{
    StrBuf text = STRBUF_INIT;
    bindings_describe(&text);
    for (size_t i = 0; i < command_count; i++) {
        char name[64];
        snprintf(name, sizeof name, ":%s", commands[i].name);
        cr_expect(strstr(strbuf_str(&text), name), "%s", name);
        cr_expect(strstr(strbuf_str(&text), commands[i].help), "%s", commands[i].help);
    }
    for (size_t i = 0; i < binding_count; i++)
        cr_expect(strstr(strbuf_str(&text), bindings[i].key), "%s", bindings[i].key);
    strbuf_release(&text);
}

/* Each command runs in each pane, with and without an argument, and something can be painted after.
 */
Test(tables, every_command_runs_everywhere)
{
    static const char *const panes[] = {"list", "article", "timeline", "related", "concordance"};
    for (size_t p = 0; p < sizeof panes / sizeof *panes; p++)
        for (size_t i = 0; i < command_count; i++) {
            char line[128];
            if (strncmp(commands[i].name, "write", 5) == 0)
                continue;
            snprintf(line, sizeof line, "focus %s", panes[p]);
            app_run(session.app, line);
            app_run(session.app, commands[i].name);
            keys("<Esc><Esc><Esc>");
            snprintf(line, sizeof line, "%s nonsense", commands[i].name);
            app_run(session.app, line);
            keys("<Esc><Esc><Esc>");
        }
    cr_expect_neq(session.app->reading.id, ARTICLE_NONE);
}

/* --- reading ------------------------------------------------------------------------------------
 */

Test(app, the_first_article_is_shown_and_the_others_follow_the_cursor)
{
    keys("");
    cr_expect_str_eq(open_article(), "closed");
    EXPECT_SHOWN("Coast Courier · by Mary Vane");
    keys("jj");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("▸ month  ○ A ferry");
    keys("G");
    EXPECT_SHOWN("could not be read: no such file");
}

Test(app, counts_and_panes_by_digit)
{
    keys("2j");
    cr_expect_str_eq(open_article(), "ferry");
    cr_expect_eq(session.app->focus, PANE_LIST, "a digit before a motion is a count");
    keys("2");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    keys("<Esc>h");
    keys("3G");
    cr_expect_str_eq(open_article(), "ferry");
    keys("10j");
    cr_expect_str_eq(open_article(), "lost");
    keys("3");
    cr_expect_eq(session.app->focus, PANE_TIMELINE);
}

Test(app, a_wider_measure_keeps_the_place)
{
    app_resize(session.app, 60, 14);
    keys("<Enter><Space>");
    uint32_t before = reading_place(&session.app->reading);
    cr_expect_gt(before, 0u);
    keys("----");
    Slice text = session.app->reading.body->text;
    cr_expect_eq(body_block_at(session.app->reading.body, reading_place(&session.app->reading)),
                 body_block_at(session.app->reading.body, before), "%u of %zu", before, text.len);
    keys("++++");
    cr_expect_eq(reading_place(&session.app->reading), before);
}

Test(app, a_measure_without_room_says_so)
{
    app_resize(session.app, 80, 24);
    keys("+");
    EXPECT_STATUS("measure 76 columns; this pane has room for 45");
    keys(":measure 40<Enter>");
    EXPECT_STATUS(" measure 40 columns ");
}

Test(app, opening_marks_as_read)
{
    keys("");
    EXPECT_SHOWN("▸● Bridge at Aldmouth");
    keys("<Enter>");
    EXPECT_SHOWN("▸  Bridge at Aldmouth");
    keys("u");
    EXPECT_SHOWN("▸● Bridge at Aldmouth");
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

/* --- searching ----------------------------------------------------------------------------------
 */

Test(app, the_list_narrows_while_typing)
{
    keys("/ferr");
    EXPECT_SHOWN("Results 3");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("hit 1/8 · article 1/3");
    keys("yman");
    EXPECT_SHOWN("Nothing matches.");
    keys("<BS><BS><BS>");
    EXPECT_SHOWN("Results 3");
}

Test(app, escape_restores)
{
    keys("jjjj<Enter>jj");
    Place before = app_place(session.app);
    keys("/letters");
    cr_expect_str_eq(open_article(), "letters");
    keys("<Esc>");
    Place after = app_place(session.app);
    cr_expect_eq(after.article, before.article);
    cr_expect_eq(after.at, before.at);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    EXPECT_SHOWN("Articles 6");
}

Test(app, escape_restores_the_search_before)
{
    keys("/ferry<Enter>n");
    keys("/zebra<Esc>");
    EXPECT_STATUS("· ferry");
    keys("/");
    keys("<Enter>");
    EXPECT_STATUS("· ferry");
}

static uint64_t hits_in_status(void)
{
    const char *slash = strchr(status_line(), '/');
    return slash ? strtoull(slash + 1, NULL, 10) : 0;
}

/* n stops at every hit once, in every article, and then says that it begins again. */
Test(app, n_walks_through_all_hits)
{
    keys("/bridge OR ferry<Enter>");
    uint64_t total = hits_in_status();
    cr_assert_gt(total, 10u, "%s", status_line());
    for (uint64_t i = 2; i <= total; i++) {
        char want[64];
        snprintf(want, sizeof want, "hit %llu/%llu ", (unsigned long long)i,
                 (unsigned long long)total);
        keys("n");
        EXPECT_STATUS(want);
        const Seek *seek = &session.app->seek;
        size_t line = reading_line_of(&session.app->reading, seek->hits.items[seek->hit].start);
        cr_expect_geq(line, session.app->reading.top);
        cr_expect_lt(line, session.app->reading.top + session.app->reading.page);
    }
    keys("n");
    EXPECT_STATUS("past the last hit, on from the first: hit 1/");
    keys("N");
    EXPECT_STATUS("before the first hit, on from the last: hit ");
}

/* What is highlighted is what was counted. */
/* Esc ends the highlighting, not the memory: n takes the search up again from where one stands. */
Test(app, n_takes_up_the_search_that_escape_ended)
{
    keys("n");
    EXPECT_STATUS("no search yet");
    keys("/ferry<Enter><Esc>");
    EXPECT_SHOWN("Articles 6");
    keys("n");
    EXPECT_STATUS("hit 2/8");
    keys("<Esc>/<Enter>");
    EXPECT_STATUS("hit 1/8");
}

Test(app, highlighted_cells_are_the_hits)
{
    app_resize(session.app, 200, 90);
    keys("/ferry<Enter>");
    for (size_t row = 0; row < session.app->narrowed.count; row++) {
        size_t runs = 0;
        Rect pane = session.app->layout.panes[PANE_ARTICLE];
        for (int y = pane.y + 1; y < pane.y + pane.h; y++)
            for (int x = pane.x; x < pane.x + pane.w - 1; x++) {
                const Cell *cell = &frame.cells[(size_t)y * (size_t)frame.width + (size_t)x];
                bool hit = cell[0].role == ROLE_HIT || cell[0].role == ROLE_HIT_CURRENT;
                bool next = cell[1].role == ROLE_HIT || cell[1].role == ROLE_HIT_CURRENT;
                runs += hit && !next;
            }
        cr_expect_eq(runs, session.app->seek.hits.count, "%s: %zu", open_article(), runs);
        keys("]");
    }
}

Test(app, a_search_without_hits_says_so_and_stays)
{
    keys("jj");
    keys("/zebra<Enter>");
    EXPECT_STATUS("nothing found for \"zebra\"");
    cr_expect_str_eq(open_article(), "ferry");
    EXPECT_SHOWN("Articles 6");
}

/* What was previewed for the first letters does not stay when the whole has no meaning. */
Test(app, a_query_without_meaning_shows_where_one_was)
{
    Place before = app_place(session.app);
    keys("/lang");
    keys("<BS><BS>");
    cr_expect_neq(app_place(session.app).article, before.article);
    keys("ng:");
    EXPECT_SHOWN("expected a value after lang:");
    EXPECT_SHOWN("Articles 6");
    cr_expect_eq(app_place(session.app).article, before.article);
}

Test(app, a_wrong_query_is_not_lost)
{
    keys("/bridge NEAR/x ferry<Enter>");
    EXPECT_SHOWN("/bridge NEAR/x ferry");
    EXPECT_SHOWN("        ^^^^^^");
}

Test(app, the_history_comes_back)
{
    keys("/quay<Enter>/mayor<Enter>");
    keys("/<Up><Up>");
    EXPECT_SHOWN("/quay");
    keys("<Down>");
    EXPECT_SHOWN("/mayor");
}

Test(app, star_searches_the_word_under_the_cursor)
{
    keys("<Enter><Right><Right>*");
    EXPECT_STATUS("· at");
    keys("<Esc><Esc>");
    keys("h*");
    EXPECT_STATUS("no word here");
}

Test(app, a_filter_narrows_the_list_and_the_search_within)
{
    keys("&lang:fr<Enter>");
    EXPECT_SHOWN("Articles 1 of 6 & lang:fr");
    keys("/pont<Enter>");
    EXPECT_STATUS("article 1/1");
    keys("<Esc>");
    EXPECT_SHOWN("Articles 1 of 6");
    keys("&<Enter>");
    EXPECT_SHOWN("Articles 6 ");
}

Test(app, saved_searches_are_used_in_queries)
{
    keys("/ferry<Enter>:save boat<Enter>/query:boat quay<Enter>");
    EXPECT_STATUS("article 1/1");
}

/* --- the concordance ----------------------------------------------------------------------------
 */

Test(app, the_concordance_has_a_line_for_every_hit)
{
    keys("/bridge<Enter>K");
    size_t lines = session.app->kwic.lines.count;
    EXPECT_SHOWN("Concordance · ");
    cr_expect_eq(lines, session.app->seek.before[session.app->narrowed.count]);
    keys("j");
    EXPECT_STATUS("hit 2/");
    keys("&north<Enter>");
    EXPECT_SHOWN("0 of ");
    keys("&<C-u><Enter>");
    keys("nn");
    cr_expect_eq(session.app->kwic.list.selected, 3u, "it follows n");
}

Test(app, the_concordance_is_closed_before_the_search)
{
    keys("/bridge<Enter>K<Esc>");
    EXPECT_NOT_SHOWN("Concordance");
    EXPECT_SHOWN("Results");
    keys("Kq");
    EXPECT_NOT_SHOWN("Concordance");
    cr_expect_eq(session.app->wish, WISH_NONE);
    keys("<Esc>");
    EXPECT_SHOWN("Articles 6");
}

Test(app, o_sorts_what_the_list_shows)
{
    keys("/bridge<Enter>o");
    EXPECT_SHOWN(" by date ");
    EXPECT_STATUS("results by date");
    keys("<Esc>o");
    EXPECT_STATUS("sorted by date");
}

Test(app, lines_are_sorted_by_the_word_beside_the_node)
{
    keys("/bridge<Enter>Kr");
    StrBuf before = STRBUF_INIT, word = STRBUF_INIT;
    for (size_t i = 0; i < session.app->kwic.lines.count; i++) {
        Slice right = kwic_right(session.store, &session.app->kwic.lines.rows[i], 60);
        WordIter iter = words_begin(right);
        Word first = {0, 0};
        words_next(&iter, &first);
        strbuf_clear(&word);
        fold_word(slice_sub(right, first.start, first.end), FOLD_BASE, &word);
        cr_expect_leq(slice_cmp(strbuf_slice(&before), strbuf_slice(&word)), 0, "%s before %s",
                      strbuf_str(&before), strbuf_str(&word));
        strbuf_clear(&before);
        strbuf_put_slice(&before, strbuf_slice(&word));
    }
    strbuf_release(&before);
    strbuf_release(&word);
}

Test(app, rows_are_written_as_they_are_shown)
{
    char path[] = "/tmp/dossier-test-XXXXXX", line[128];
    char *folder = mkdtemp(path);
    keys("/bridge<Enter>");
    snprintf(line, sizeof line, "write %s/hits.csv", folder);
    app_run(session.app, line);
    cr_expect(strstr(session.app->message.text, "written"), "%s", session.app->message.text);
    app_run(session.app, line);
    cr_expect(session.app->message.error, "what exists is not written over");
    snprintf(line, sizeof line, "write %s/hits.xyz", folder);
    app_run(session.app, line);
    cr_expect(session.app->message.error);
    snprintf(line, sizeof line, "%s/hits.csv", folder);
    FILE *file = fopen(line, "r");
    size_t rows = 0;
    cr_assert_not_null(file);
    for (int c, column = 0; (c = getc(file)) != EOF; column = c == '\n' ? 0 : column + 1)
        rows += c == '\n';
    fclose(file);
    unlink(line);
    rmdir(folder);
    cr_expect_gt(rows, session.app->kwic.lines.count, "a head, and a line for each hit");
}

/* --- the timeline -------------------------------------------------------------------------------
 */

Test(app, the_timeline_leads_the_text_and_follows_it)
{
    keys(":goto 2021-06-30<Enter>");
    cr_expect_str_eq(open_article(), "reopened");
    EXPECT_STATUS("30 Jun 2021");
    keys("hgg");
    EXPECT_SHOWN("▸ Mon  4 ○ Bridge at Aldmou");
    keys(":goto<Enter>");
    EXPECT_STATUS("goto DATE: YYYY, ");
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

Test(app, a_step_from_a_heading_is_to_the_event_below)
{
    keys("tgd");
    EXPECT_SHOWN("▸  year  ● The bridge was");
    keys("gW");
    EXPECT_STATUS("no earlier one");
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

/* --- the prompt and help ------------------------------------------------------------------------
 */

Test(app, completion_goes_round)
{
    keys(":foc<Tab>");
    EXPECT_SHOWN(":focus");
    keys(" rel<Tab><Enter>");
    cr_expect_eq(session.app->focus, PANE_RELATED);
    keys(":sort <Tab><Tab>");
    EXPECT_SHOWN(":sort date");
    keys("<S-Tab><S-Tab>");
    EXPECT_SHOWN(":sort source");
}

Test(app, the_command_line_says_what_a_command_is_for)
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

/* Help goes on in lines of its own where the screen is narrow. */
Test(app, help_is_whole_on_a_narrow_screen)
{
    app_resize(session.app, 60, 250);
    keys("?");
    EXPECT_SHOWN("  <Right>          move the word cursor in the article to\n");
    EXPECT_SHOWN("  (article)        the next word\n");
}

Test(app, help_runs_the_row_of_any_of_its_lines)
{
    app_resize(session.app, 80, 24);
    keys("?/sort the list<Enter>jj<Enter>");
    EXPECT_SHOWN("\n:sort\n");
}

Test(app, help_is_searched)
{
    keys("?");
    EXPECT_SHOWN(":page-down");
    keys("/timeline<Enter>");
    EXPECT_SHOWN(":closer");
    EXPECT_NOT_SHOWN(":page-down");
    keys("q");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    cr_expect_eq(app_take_wish(session.app), WISH_NONE);
    keys("q");
    cr_expect_eq(app_take_wish(session.app), WISH_QUIT);
}

/* --- anything goes ------------------------------------------------------------------------------
 */

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
        app_take_wish(session.app);
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
