/* test_outside.c - what leaves the reader: copies, addresses, files and texts for other
 * programs. */
#include "config.h"

#include "app_fixture.h"

TestSuite(outside, .init = open_dossier, .fini = close_dossier);

static const char *copied(void)
{
    static char text[2048];
    cr_assert_eq(app_take_request(session.app), REQUEST_COPY);
    Slice errand = app_errand(session.app).text;
    snprintf(text, sizeof text, SLICE_FMT, SLICE_ARG(errand));
    return text;
}

/* The word cursor, or else the hit under the cursor, says which sentence. */
Test(outside, a_sentence_is_the_one_under_the_cursor)
{
    keys("/engineer<Enter>ys");
    cr_expect_str_eq(copied(), "Tom Archer, the engineer who led the inspection, told the council "
                               "that the cracks had grown since November 2018.");
    EXPECT_SHOWN("copied: the sentence");
    keys("yy");
    cr_expect(strstr(copied(), "Tom Archer"));
    keys("yp");
    cr_expect(strstr(copied(), "He advised against any traffic"));
}

Test(outside, a_quotation_has_its_source_and_date)
{
    keys("/engineer<Enter>yq");
    const char *text = copied();
    cr_expect(strstr(text, "“Tom Archer, the engineer"), "%s", text);
    cr_expect(strstr(text, "November 2018.”\nBridge at Aldmouth closed after inspection. Coast "
                           "Courier, 4 Mar 2019"),
              "%s", text);
}

Test(outside, what_is_not_there_is_not_copied)
{
    keys("<Enter>yu");
    EXPECT_SHOWN("this article has no url");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("yx");
    EXPECT_SHOWN("y is followed by s, p, q or u");
    app_run(session.app, "copy everything");
    keys("");
    EXPECT_SHOWN("sentence, paragraph, quotation or url, found \"everything\"");
}

/* What an article holds cannot speak to the shell that it is pasted into. */
Test(outside, copies_hold_no_controls)
{
    keys("jjj<Enter>|");
    cr_assert_eq(app_take_request(session.app), REQUEST_PAGE);
    Slice text = app_errand(session.app).text;
    cr_assert_gt(text.len, 0u);
    for (size_t i = 0; i < text.len; i++)
        cr_assert((unsigned char)text.ptr[i] >= ' ' || text.ptr[i] == '\n', "byte %zu", i);
}

Test(outside, the_editor_gets_the_file_and_the_line)
{
    keys("/engineer<Enter>v");
    cr_assert_eq(app_take_request(session.app), REQUEST_EDIT);
    AppErrand errand = app_errand(session.app);
    char want[64];
    snprintf(want, sizeof want, "%s/closed.md", folder);
    cr_expect_str_eq(errand.target, want);
    StrBuf file = STRBUF_INIT;
    cr_assert_eq(file_read(want, 1 << 20, &file), FILE_OK);
    const char *line = strbuf_str(&file);
    for (unsigned n = 1; n < errand.line; n++)
        line = strchr(line, '\n') + 1;
    cr_expect_eq(strncmp(line, "Tom Archer", 10), 0, "line %u", errand.line);
    strbuf_release(&file);
}

static void put_article(const char *head)
{
    char path[128];
    StrBuf text = STRBUF_INIT;
    strbuf_printf(&text, "%s\n\n# A page\n\nThe text of it.\n", head);
    snprintf(path, sizeof path, "%s/ferry.md", folder);
    cr_assert_eq(file_write_atomic(path, strbuf_slice(&text)), FILE_OK);
    strbuf_release(&text);
    keys(":reload<Enter>jj<Enter>");
}

/* An address is opened when it has been shown, and by nothing but the same key again. */
Test(outside, an_address_is_shown_before_it_is_opened)
{
    put_article("---\nurl: https://example.org/news?id=3\n---");
    keys("O");
    EXPECT_SHOWN("O again opens https://example.org/news?id=3");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("l");
    keys("O");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("O");
    cr_expect_eq(app_take_request(session.app), REQUEST_BROWSE);
    cr_expect_str_eq(app_errand(session.app).target, "https://example.org/news?id=3");
}

Test(outside, only_pages_go_to_the_browser)
{
    put_article("---\nurl: \"file:///etc/passwd\"\n---");
    keys("OO");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
}
