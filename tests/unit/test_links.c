/* test_links.c - which part of a text is an address, and which cells lead to it. */
#include "config.h"

#include "app/panes/links.h"

#include "app_fixture.h"

TestSuite(links, .init = open_dossier, .fini = close_dossier);

/* The addresses of a text, with a blank between them. */
static const char *found(const char *text)
{
    static char out[256];
    size_t at = 0;
    out[0] = '\0';
    for (Slice url; (url = link_next(slice_from(text), &at)).ptr;)
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s" SLICE_FMT, out[0] ? " " : "",
                 SLICE_ARG(url));
    return out;
}

Test(link, addresses_end_before_what_closes_the_sentence)
{
    cr_expect_str_eq(found("See https://a.example/x, and http://b.example."),
                     "https://a.example/x http://b.example");
    cr_expect_str_eq(found("(http://a.example/b_(c))."), "http://a.example/b_(c)");
    cr_expect_str_eq(found("“http://a.example/”"), "http://a.example/");
    cr_expect_str_eq(found("<https://a.example/?q=1&r=2#s>"), "https://a.example/?q=1&r=2#s");
    cr_expect_str_eq(found("https://a.example/caf\303\251 now"), "https://a.example/caf\303\251");
}

Test(link, what_is_no_address)
{
    cr_expect_str_eq(found("http, https:// and xhttp://a.example file:///etc javascript:x"), "");
    cr_expect_str_eq(found(""), "");
    cr_expect_str_eq(found("http://"), "");
    cr_expect_str_eq(found("http://a.example/\033]8;;http://b.example\033\\"),
                     "http://a.example/ http://b.example");
}

static const char *target_at(const Frame *frame_, int x, int y)
{
    const Cell *cell = &frame_->cells[(size_t)y * (size_t)frame_->width + (size_t)x];
    return cell->link ? frame_target(frame_, cell->link) : "";
}

Test(link, a_target_is_printable_ascii)
{
    Frame small = FRAME_INIT;
    frame_reset(&small, 20, 2);
    frame_link(&small, 0, 0, 3, SLICE("http://a.example/\303\251 \033\a;"));
    cr_expect_str_eq(target_at(&small, 0, 0), "http://a.example/%C3%A9%20%1B%07;");
    cr_expect_str_eq(target_at(&small, 3, 0), "");
    frame_link(&small, 1, 1, 2, SLICE("http://b.example/"));
    frame_link(&small, 5, 1, 2, SLICE("http://b.example/"));
    cr_expect_eq(small.n_targets, 2);
    frame_str(&small, 1, 1, 1, "x", ROLE_TEXT, 0);
    cr_expect_str_eq(target_at(&small, 1, 1), "", "painted over");
    cr_expect_str_eq(target_at(&small, 2, 1), "http://b.example/");
    for (int i = 0; i < 400; i++) {
        char url[32];
        int n = snprintf(url, sizeof url, "http://c.example/%d", i);
        frame_link(&small, 9, 1, 1, (Slice){url, (size_t)n});
    }
    cr_expect_eq(small.n_targets, 255);
    cr_expect_str_eq(target_at(&small, 9, 1), "", "no space for more");
    frame_check(&small);
    frame_release(&small);
}

/* Each line on which a part of it stands leads to the whole. */
Test(link, an_address_over_several_lines_is_one)
{
    Frame small = FRAME_INIT;
    Slice text = SLICE("at http://a.example/long/way now");
    frame_reset(&small, 20, 3);
    links_lay(&small, 0, 0, text, (Range){0, 20});
    links_lay(&small, 0, 1, text, (Range){20, 32});
    cr_expect_str_eq(target_at(&small, 2, 0), "");
    cr_expect_str_eq(target_at(&small, 3, 0), "http://a.example/long/way");
    cr_expect_str_eq(target_at(&small, 19, 0), "http://a.example/long/way");
    cr_expect_str_eq(target_at(&small, 0, 1), "http://a.example/long/way");
    cr_expect_str_eq(target_at(&small, 8, 1), "");
    frame_release(&small);
}

static size_t linked_cells(void)
{
    size_t n = 0;
    keys("");
    for (int i = 0; i < frame.width * frame.height; i++)
        n += frame.cells[i].link != 0;
    return n;
}

Test(links, the_address_in_the_heading_is_one_until_it_is_switched_off)
{
    char path[4096];
    StrBuf text = STRBUF_INIT;
    strbuf_puts(&text, "---\nurl: https://gazette.example/ferry\n---\n# A ferry\n\n"
                       "More at http://quay.example/times.\n");
    snprintf(path, sizeof path, "%s/ferry.md", folder);
    cr_assert_eq(file_write_atomic(path, strbuf_slice(&text)), FILE_OK);
    strbuf_release(&text);
    keys(":reload<Enter>");
    app_refresh(session.app);
    keys("/quay.example<Enter>");
    EXPECT_SHOWN("http://quay.example/times");
    size_t both = linked_cells();
    cr_expect_geq(both, strlen("http://quay.example/times"));
    keys(":set links off<Enter>");
    cr_expect_eq(linked_cells(), 0);
    keys(":set links on<Enter>");
    cr_expect_eq(linked_cells(), both);
}
