/* test_habits.c - what a hand relies on, in all panes and after any keys: where the real cursor
 * stands, and that Esc leads back out of a search. */
#include "config.h"

#include "app_fixture.h"
#include "random_text.h"

TestSuite(habits, .init = open_dossier, .fini = close_dossier);

static const int sizes[][2] = {{60, 20}, {80, 24}, {120, 40}, {200, 60}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static const Cell *under_cursor(void)
{
    cr_assert(frame.cursor_x >= 0 && frame.cursor_y >= 0, "no cursor\n%s", strbuf_str(&shown));
    return frame.cells + (size_t)frame.cursor_y * (size_t)frame.width + (size_t)frame.cursor_x;
}

/* The bar of the selected row begins in the row of the cursor or above it, and nothing else
 * is marked between. */
static bool in_selected_row(void)
{
    const Cell *cell = under_cursor();
    for (int x = frame.cursor_x; x >= 0; x--, cell--)
        if (strcmp(cell->text, "▌") == 0 && cell->role == ROLE_SELECTED)
            return true;
    return false;
}

Test(habits, the_cursor_stands_in_the_selected_row_of_every_pane)
{
    static const char *const panes[][2] = {
        {"h", "jjk"},
        {"t", "jjjk"},
        {"r", "jjk"},
        {"/ferry<Enter>K", "jjk"},
        {"T", "jjk"},
        {"?", "jjjk"},
        {"??", "<Space>k"},
        {"!", "jk"},
        {"/ferry<Enter>Kv", "jk"},
        {":goto 2018-11<Enter><Enter>", "jk"},
        {"/bridge<Enter>h", "jjk"},
    };
    for (size_t s = 0; s < SIZES; s++)
        for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
            app_resize(session.app, sizes[s][0], sizes[s][1]);
            keys(panes[i][0]);
            for (const char *c = panes[i][1]; *c;) {
                char key[16];
                size_t n = *c == '<' ? (size_t)(strchr(c, '>') - c) + 1 : 1;
                snprintf(key, sizeof key, "%.*s", (int)n, c);
                c += n;
                keys(key);
                cr_expect(in_selected_row(), "%s then %s in %dx%d\n%s", panes[i][0], key,
                          sizes[s][0], sizes[s][1], strbuf_str(&shown));
            }
            keys("<Esc><Esc><Esc><Esc>h");
        }
}

Test(habits, the_cursor_stands_on_the_hit)
{
    static const char *const steps[] = {"/bridge<Enter>", "n", "n", "N", "]", "n", "[", "N", "3n"};
    for (size_t s = 0; s < SIZES; s++) {
        app_resize(session.app, sizes[s][0], sizes[s][1]);
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
            keys(steps[i]);
            if (steps[i][0] == ']' || steps[i][0] == '[')
                continue;
            cr_expect_eq(under_cursor()->role, ROLE_HIT_CURRENT, "%s in %dx%d: %s\n%s", steps[i],
                         sizes[s][0], sizes[s][1], under_cursor()->text, strbuf_str(&shown));
        }
        keys("<Esc><Esc>");
    }
}

typedef struct Where {
    Place place; /* an empty line at the top is that of the paragraph below it */
    PaneId focus;
} Where;

static Where where(void)
{
    return (Where){app_place(session.app), session.app->focus};
}

/* However far one went from hit to hit, and into whichever list of them: Esc leads back, and the
 * query is known to n. */
Test(habits, escape_leads_back_at_any_depth, .timeout = 120)
{
    static const char *const starts[] = {"", "j", "jj<Enter>jj", "jjjj", "<Enter><Space>", "G"};
    static const char *const queries[] = {"/bridge<Enter>", "/ferry OR pont<Enter>",
                                          "/council<Enter>"};
    static const char *const steps[] = {"n", "N", "nn", "7n",       "Kjj<Enter>",
                                        "o", "]", "[",  "hj<Enter>"};
    Random r = {23};
    for (int round = 0; round < 150; round++) {
        StrBuf pressed = STRBUF_INIT;
        app_resize(session.app, 60 + (int)random_below(&r, 140), 16 + (int)random_below(&r, 40));
        keys("hg");
        keys(starts[random_below(&r, sizeof starts / sizeof *starts)]);
        Where before = where();
        strbuf_puts(&pressed, queries[random_below(&r, sizeof queries / sizeof *queries)]);
        for (uint32_t n = random_below(&r, 12); n > 0; n--)
            strbuf_puts(&pressed, steps[random_below(&r, sizeof steps / sizeof *steps)]);
        keys(strbuf_str(&pressed));
        for (int i = 0; i < 4 && session.app->search.active; i++)
            keys("<Esc>");
        Where after = where();
        cr_expect(after.place.article == before.place.article &&
                      after.place.at == before.place.at && after.focus == before.focus,
                  "round %d, %s: article %u byte %u pane %d, not %u, %u, %d", round,
                  strbuf_str(&pressed), after.place.article, after.place.at, (int)after.focus,
                  before.place.article, before.place.at, (int)before.focus);
        keys("n");
        cr_expect(session.app->search.active, "n after Esc");
        keys("<Esc><Esc><Esc>");
        strbuf_release(&pressed);
    }
}
