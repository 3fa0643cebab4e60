/* The tour of README, "Five minutes", taken key by key: each of its lines has a row here that
 * presses its keys and looks for what the line promises. A line that is new, gone or promises
 * something else than the row says fails. */
#include "config.h"

#include <assert.h>

#include "app/kwic.h"
#include "app_fixture.h"

TestSuite(tour, .init = open_dossier, .fini = close_dossier);

static PaneId focus(void)
{
    return session.app->focus;
}

static void down_and_up(void)
{
    keys("j");
    cr_expect_str_eq(open_article(), "closed-fr");
    EXPECT_SHOWN("Le pont d’Aldmouth fermé après une inspection");
    cr_expect_eq(session.app->related.of, session.app->article.id);
    size_t event = session.app->time.list.selected;
    keys("jjj");
    cr_expect_neq(session.app->time.list.selected, event, "the timeline follows");
    keys("kkkk");
    cr_expect_str_eq(open_article(), "closed");
}

static void from_pane_to_pane(void)
{
    static const PaneId order[] = {PANE_ARTICLE, PANE_TIMELINE, PANE_RELATED, PANE_LIST};
    for (size_t i = 0; i < 4; i++) {
        keys("<Tab>");
        cr_expect_eq(focus(), order[i]);
    }
    keys("<A-3>");
    cr_expect_eq(focus(), PANE_TIMELINE);
    app_resize(session.app, 100, 14);
    keys("<A-2>");
    keys("<Space>");
    size_t page = session.app->article.top;
    cr_expect_gt(page, 0u);
    keys("b");
    cr_expect_lt(session.app->article.top, page);
}

static void counts(void)
{
    keys("4j");
    cr_expect_str_eq(open_article(), "reopened");
    keys("3");
    cr_expect_eq(focus(), PANE_LIST);
}

static void from_article_to_article(void)
{
    static const char *const panes[] = {"h", "<A-2>", "t", "r"};
    for (size_t i = 0; i < 4; i++) {
        keys(panes[i]);
        keys("]");
        cr_expect_str_eq(open_article(), "closed-fr");
        keys("[");
        cr_expect_str_eq(open_article(), "closed");
    }
    cr_expect(!state_is_read(session.state, SLICE("closed-fr")));
    keys("<A-2>]j[");
    cr_expect(state_is_read(session.state, SLICE("closed-fr")));
    keys("J");
    cr_expect_str_eq(open_article(), "ferry", "the next unread");
    keys("A");
    cr_expect(state_is_read(session.state, SLICE("letters")));
}

static void search(void)
{
    size_t all = session.app->list.count, narrowed = all;
    keys("/");
    for (const char *letter = "ferry"; *letter; letter++) {
        char text[2] = {*letter, '\0'};
        keys(text);
        cr_expect_leq(session.app->narrowed.count, narrowed);
        narrowed = session.app->narrowed.count;
    }
    cr_expect_lt(narrowed, all);
    keys("<Enter>");
    cr_expect_eq(session.app->article.id, session.app->narrowed.ids[0], "the best");
    EXPECT_STATUS("hit 1/");
    cr_expect_eq(focus(), PANE_ARTICLE);
}

static void hits(void)
{
    keys("j");
    Place before = app_place(session.app);
    keys("/bridge<Enter>n");
    EXPECT_STATUS("hit 2/13");
    keys("nnnnnnnn");
    EXPECT_STATUS("hit 10/13 · article");
    keys("N");
    EXPECT_STATUS("hit 9/13");
    keys("<Esc>");
    cr_expect(!session.app->search.active);
    cr_expect_eq(app_place(session.app).article, before.article);
    cr_expect_eq(app_place(session.app).at, before.at);
}

static void concordance(void)
{
    keys("/bridge<Enter>K");
    cr_expect_eq(focus(), PANE_CONCORDANCE);
    cr_expect_eq(session.app->kwic.list.count, 13u, "a line each");
    keys("r");
    EXPECT_STATUS("1R");
    keys("L");
    EXPECT_STATUS("2L");
    keys("d");
    EXPECT_STATUS("date");
    keys("w");
    EXPECT_SHOWN(":write ");
}

static void timeline(void)
{
    keys("t");
    cr_expect_eq(focus(), PANE_TIMELINE);
    keys(":goto 2018-11<Enter><Enter><Enter>");
    cr_expect_eq(focus(), PANE_ARTICLE);
    EXPECT_SHOWN("November");
    cr_expect_neq(session.app->article.cursor, UINT32_MAX, "on the sentence");
}

static void related(void)
{
    keys("r");
    cr_expect_eq(focus(), PANE_RELATED);
    EXPECT_SHOWN("translation · ");
    keys("<Enter>");
    cr_expect_str_eq(open_article(), "closed-fr");
    keys("<C-o>");
    cr_expect_str_eq(open_article(), "closed");
}

static void marks(void)
{
    keys("mahjj'a");
    cr_expect_str_eq(open_article(), "closed");
    keys("`");
    EXPECT_SHOWN("▌ a  Bridge at Aldmouth closed after inspection · ");
    EXPECT_SHOWN("The bridge at Aldmouth");
    keys("qH");
    EXPECT_SHOWN("▌   1 <  ");
}

static void keyword_groups(void)
{
    keys("T");
    EXPECT_SHOWN("people");
    EXPECT_SHOWN("bodies");
    keys("x");
    EXPECT_SHOWN("  Mary Vane");
    keys("X");
    EXPECT_SHOWN("Keyword groups by article");
    keys("qc");
    EXPECT_STATUS("keyword groups shown: people");
    keys("cccc.");
    cr_expect(session.app->article.point_shown, "on a term");
    EXPECT_STATUS(": ");
}

static void group_grows(void)
{
    keys("<Enter><Right>a");
    EXPECT_SHOWN(":group  add Bridge");
    keys("<C-c>3a");
    EXPECT_SHOWN(":group  add Bridge at Aldmouth");
    keys("people<Enter>");
    EXPECT_STATUS("“Bridge at Aldmouth” added to people");
}

static void filter(void)
{
    keys("&lang:fr<Enter>");
    cr_expect_eq(session.app->list.count, 1u);
    cr_expect_str_eq(open_article(), "closed-fr");
}

static void zoom(void)
{
    keys("tz");
    cr_expect_eq(session.app->layout.panes[PANE_TIMELINE].w, session.app->width);
    keys("z");
    cr_expect(app_pane_visible(session.app, PANE_LIST));
    keys("h");
    int before = session.app->layout.panes[PANE_LIST].w;
    keys("=");
    cr_expect_gt(session.app->layout.panes[PANE_LIST].w, before);
    keys("_");
    cr_expect_eq(session.app->layout.panes[PANE_LIST].w, before);
}

/* An article that has an address, open. */
static void give_address(void)
{
    char path[128];
    snprintf(path, sizeof path, "%s/ferry.md", folder);
    cr_assert_eq(file_write_atomic(path, SLICE("---\nurl: https://example.org/ferry\n---\n\n"
                                               "# A ferry\n\nThe ferry sails every hour.\n")),
                 FILE_OK);
    keys(":reload<Enter>jj<Enter>");
}

static void copying(void)
{
    give_address();
    keys("ys");
    EXPECT_STATUS("copied: the sentence");
    keys("yq");
    EXPECT_STATUS("copied: the quotation");
    keys("yp");
    EXPECT_STATUS("copied: the paragraph");
    keys("yu");
    EXPECT_STATUS("copied: the url");
    cr_expect(slice_eq_str(app_errand(session.app).text, "https://example.org/ferry"));
}

static void outside(void)
{
    give_address();
    keys("O");
    EXPECT_STATUS("https://example.org/ferry");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("O");
    cr_expect_eq(app_take_request(session.app), REQUEST_BROWSE);
    keys("v");
    cr_expect_eq(app_take_request(session.app), REQUEST_EDIT);
    keys("|");
    cr_expect_eq(app_take_request(session.app), REQUEST_PAGE);
}

static void opened_before(void)
{
    keys("B");
    EXPECT_SHOWN("━ Opened before: 0 dossiers");
    keys("q:open nowhere<Enter>");
    EXPECT_STATUS("nowhere: no such file or folder");
    char line[128];
    snprintf(line, sizeof line, ":open %s/ferry.md<Enter>", folder);
    keys(line);
    cr_expect_eq(app_take_request(session.app), REQUEST_OPEN);
}

static void commands_by_name(void)
{
    keys(":conc<Tab>");
    EXPECT_SHOWN(":concordance");
    keys("<Esc>/source:<Tab>");
    EXPECT_SHOWN("/source:\"");
    keys("<Esc>??");
    EXPECT_SHOWN("Keys and commands");
    keys("/zoom<Enter>");
    EXPECT_SHOWN(":zoom");
    EXPECT_NOT_SHOWN(":page-down");
}

static void leaving(void)
{
    keys("T");
    keys("q");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("q");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
    keys("T");
    keys("Q");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
}

/* In the order of README; `promise` is what the row's keys are held to. */
static const struct {
    const char *line, *promise;
    void (*take)(void);
} tour[] = {
    {"j k", "the article, the timeline and the related pane follow", down_and_up},
    {"Tab", "Alt-1 to Alt-4 to one; Space and b turn pages", from_pane_to_pane},
    {"5j", "it never means anything else", counts},
    {"] [", "J goes to the next unread, A marks all", from_article_to_article},
    {"/", "the list narrows with every letter, best first; Enter goes to the best hit", search},
    {"n N", "Esc leaves the search and goes back to where you were", hits},
    {"K", "r, L, d … sort them by 1R, 2L, date …; w writes them", concordance},
    {"t", "Enter goes to the sentence", timeline},
    {"r", "Enter goes there, Ctrl-O comes back", related},
    {"m '", "`  all marks, with what stands there;  H  the", marks},
    {"T", "x its terms one by one, X by term; c shows one", keyword_groups},
    {"a", "3a three words, to a keyword group", group_grows},
    {"&", "show only the articles that match", filter},
    {"z", "give one pane the whole screen, and back;  = _ and } {  move its borders", zoom},
    {"y", "s the sentence, q a quotation with its source, p the paragraph, u the address", copying},
    {"O", "v  its file in the editor;  |  a pager", outside},
    {"B", "Enter opens one in place of this, `:open PATH` any other", opened_before},
    {":", "Tab completes them, and queries too;   ?  every key, searchable", commands_by_name},
    {"q", "at last the program; Q leaves at once", leaving},
};
enum { STOPS = sizeof tour / sizeof *tour };

/* The section as lines: each begins with its keys, and what goes on stands below it. */
static Slice five_minutes(StrBuf *readme)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/README", getenv("srcdir"));
    cr_assert_eq(file_read(path, 1 << 20, readme), FILE_OK);
    Slice text = strbuf_slice(readme);
    ptrdiff_t from = slice_find(text, SLICE("Five minutes\n------------\n\n"));
    cr_assert_geq(from, 0);
    text = slice_sub(text, (size_t)from + strlen("Five minutes\n------------\n\n"), text.len);
    ptrdiff_t end = slice_find(text, SLICE("\n\n"));
    cr_assert_gt(end, 0);
    return slice_sub(text, 0, (size_t)end + 1);
}

Test(tour, each_line_of_readme_has_its_row)
{
    StrBuf readme = STRBUF_INIT;
    Slice text = five_minutes(&readme);
    size_t row = SIZE_MAX;
    bool kept[STOPS] = {false};
    for (size_t at = 0, next; at < text.len; at = next) {
        next = at + (size_t)slice_find(slice_sub(text, at, text.len), SLICE("\n")) + 1;
        Slice line = slice_sub(text, at, next - 1);
        cr_assert(line.len > 10 && memcmp(line.ptr, "    ", 4) == 0);
        if (line.ptr[4] != ' ') {
            row = row == SIZE_MAX ? 0 : row + 1;
            cr_assert_lt(row, STOPS, "no row for: " SLICE_FMT, SLICE_ARG(line));
            Slice sign = slice_trim(slice_sub(line, 4, 10));
            cr_expect(slice_eq_str(sign, tour[row].line), SLICE_FMT, SLICE_ARG(line));
        }
        kept[row] = kept[row] || slice_find(line, slice_from(tour[row].promise)) >= 0;
    }
    cr_expect_eq(row + 1, STOPS);
    for (size_t i = 0; i < STOPS; i++)
        cr_expect(kept[i], "README no longer promises: %s", tour[i].promise);
    strbuf_release(&readme);
}

/* Each from a fresh start: every line of a tour may be the first that somebody tries. */
#define STOP(n)                                                                                    \
    Test(tour, stop_##n)                                                                           \
    {                                                                                              \
        keys("");                                                                                  \
        tour[n].take();                                                                            \
    }
STOP(0)
STOP(1)
STOP(2)
STOP(3)
STOP(4)
STOP(5)
STOP(6)
STOP(7)
STOP(8)
STOP(9)
STOP(10)
STOP(11)
STOP(12)
STOP(13)
STOP(14)
STOP(15)
STOP(16)
STOP(17)
STOP(18)
static_assert(STOPS == 19, "a STOP for each row");
