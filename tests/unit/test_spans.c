/* test_spans.c - emphasis, code and links of a text, on the screen. */
#include "config.h"

#include "loading.h"

#include "app/model.h"
#include "dossier/session.h"

static Session session;
static Frame frame;

static void begin(void)
{
    make_folder();
    put("a.md", "# The title\n\n*First* come **second** and `third` and then "
                "[fourth](https://x.example), and nothing\nelse but *a line that is so long that "
                "it goes on in a second one*.\n");
    char *paths[] = {folder};
    SessionOptions options = {.app = {.width = 60, .height = 24, .wake_fd = -1, .wait = true},
                              .state = ":memory:"};
    session_open(&session, paths, 1, &options);
    app_run_keys(session.app, "<Enter>");
    app_frame(session.app, &frame);
}

static void end(void)
{
    session_close(&session);
    frame_release(&frame);
    remove_folder();
}

TestSuite(spans, .init = begin, .fini = end);

/* The text that stands in cells with this attribute, a space for each gap. */
static const char *marked(unsigned attr)
{
    static char text[400];
    bool gap = false;
    text[0] = '\0';
    Rect pane = session.app->layout.panes[PANE_ARTICLE];
    for (int y = pane.y + 1; y < pane.y + pane.h; y++)
        for (int x = pane.x; x < pane.x + pane.w; x++) {
            const Cell *cell = &frame.cells[(size_t)y * (size_t)frame.width + (size_t)x];
            if (!(cell->attrs & attr)) {
                gap = text[0] != '\0';
                continue;
            }
            if (gap)
                strcat(text, "|");
            gap = false;
            strcat(text, cell->text);
        }
    return text;
}

Test(spans, each_kind_has_its_attribute_from_its_first_to_its_last_letter)
{
    cr_expect_str_eq(marked(CELL_ITALIC),
                     "First|second|a line that is so long that it goes on in a|second one");
    cr_expect_str_eq(marked(CELL_BOLD), "");
    cr_expect_str_eq(marked(CELL_DIM), "third");
    cr_expect_str_eq(marked(CELL_UNDERLINE), "fourth");
}
