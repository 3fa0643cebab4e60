/* Keyword groups are changed from the reader: the manifest, and all that is made with the groups.
 */
#include "config.h"

#include "app_fixture.h"

TestSuite(group_command, .init = open_dossier, .fini = close_dossier);

static bool manifest_has(const char *text)
{
    char path[4096];
    StrBuf content = STRBUF_INIT;
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    cr_assert_eq(file_read(path, 1 << 20, &content), FILE_OK);
    bool found = strstr(strbuf_str(&content), text) != NULL;
    strbuf_release(&content);
    return found;
}

/* The counts below the article. */
static unsigned counted(size_t group)
{
    return session.app->article.group_counts[group];
}

Test(group_command, the_word_under_the_cursor_is_added)
{
    keys("<Enter><Right>");
    unsigned before = counted(0);
    keys("a");
    EXPECT_SHOWN("\n:group  add Bridge\n");
    keys("peo<Tab>");
    EXPECT_SHOWN("\n:group people add Bridge\n");
    keys("<Enter>");
    EXPECT_STATUS("“Bridge” added to people, kept in manifest.yaml");
    cr_expect(manifest_has("      - Tom Archer\n      - Bridge\n"));
    cr_expect_gt(counted(0), before, "highlights and counts follow at once");
}

Test(group_command, a_count_takes_so_many_words)
{
    keys("<Enter><Right>4a");
    EXPECT_SHOWN(":group  add Bridge at Aldmouth closed\n");
    keys("<C-c>9999a");
    EXPECT_SHOWN(":group  add Bridge at Aldmouth closed after inspection\n");
    keys("<C-c>hj:group bodies add<Enter>");
    EXPECT_STATUS("no word here");
}

Test(group_command, a_term_is_taken_out_and_a_group_made)
{
    keys("<Enter>:group people remove tom archer<Enter>");
    EXPECT_STATUS("“tom archer” taken out of people");
    cr_expect_not(manifest_has("Tom Archer"));
    keys(":group works on site make inspection<Enter>");
    EXPECT_STATUS("“inspection” begins the group works on site");
    cr_expect(manifest_has("  - name: works on site\n    terms:\n      - inspection\n"));
    cr_expect_eq(session.app->info->n_groups, 4u);
    keys("");
    cr_expect_gt(counted(3), 0u);
    keys(":group works on site add cracks<Enter>:group works on site<Enter>");
    EXPECT_STATUS("works on site, 2 forms: inspection, cracks");
    keys(":group works add piers<Enter>");
    EXPECT_STATUS("“piers” added to works on site");
}

Test(group_command, what_cannot_be_done_says_why)
{
    keys("<Enter>:group people add mary vane<Enter>");
    EXPECT_STATUS("manifest.yaml:42: the group has this term already");
    keys(":group peopel add x<Enter>");
    EXPECT_STATUS("no keyword group \"peopel\"; did you mean people?");
    keys(":group nobody<Enter>");
    EXPECT_STATUS("no keyword group \"nobody\"; :group NAME make TERM begins a new one");
    keys(":group people make x<Enter>");
    EXPECT_STATUS("there is a group of that name");
    keys(":group people remove nobody<Enter>");
    EXPECT_STATUS("the group has no such term");
    keys(":group p add x<Enter>");
    EXPECT_STATUS("no keyword group \"p\"");
    cr_expect_not(manifest_has("- x\n"));
}

/* A search, a filter, the timeline and the table that ask for a group. */
Test(group_command, what_asks_for_a_group_is_asked_again)
{
    keys("/group:people<Enter>");
    size_t found = session.app->narrowed.count;
    Place place = app_place(session.app);
    EXPECT_NOT_SHOWN("A report that cannot");
    keys(":group people add ferry<Enter>");
    cr_expect_eq(app_place(session.app).article, place.article, "one stays where one was");
    keys("");
    cr_expect_geq(session.app->narrowed.count, found);
    uint64_t hits = session.app->search.before[session.app->narrowed.count];
    keys(":group people remove ferry<Enter>");
    keys("");
    cr_expect_lt(session.app->search.before[session.app->narrowed.count], hits);
    keys("<Esc>&group:bodies<Enter>");
    size_t filtered = session.app->list.count;
    keys(":group bodies add grandmother<Enter>");
    keys("");
    cr_expect_eq(session.app->list.count, filtered + 1, "Letters tells of one");
    keys("<Esc>T");
    uint64_t total = session.app->table.totals[2];
    keys(":group bodies remove grandmother<Enter>");
    keys("");
    cr_expect_eq(session.app->table.totals[2], total - 1);
}

Test(group_command, a_group_that_goes_takes_its_search_along_and_says_so)
{
    keys("/group:places<Enter>");
    cr_expect(session.app->search.active);
    char path[4096];
    StrBuf content = STRBUF_INIT;
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    cr_assert_eq(file_read(path, 1 << 20, &content), FILE_OK);
    ptrdiff_t groups = slice_find(strbuf_slice(&content), SLICE("groups:"));
    cr_assert_eq(file_write_atomic(path, slice_sub(strbuf_slice(&content), 0, (size_t)groups)),
                 FILE_OK);
    strbuf_release(&content);
    keys(":reload<Enter>");
    keys("");
    cr_expect_not(session.app->search.active);
    EXPECT_STATUS("no keyword group “places” in this dossier");
}

Test(group_command, completion_knows_names_and_terms)
{
    keys(":group <Tab>");
    EXPECT_SHOWN("people  places  bodies");
    keys("<C-u>group bodies r<Tab>");
    EXPECT_SHOWN(":group bodies remove council\n");
    keys("<Tab>");
    EXPECT_SHOWN(":group bodies remove conseil\n");
}

/* Corrections of dates and the groups are kept in a manifest only. */
Test(group_command, without_a_manifest_there_is_nothing_to_keep_it_in)
{
    Session other;
    char path[4096], *paths[] = {path};
    snprintf(path, sizeof path, "%s/ferry.md", folder);
    SessionOptions options = {.app = {.width = 100, .height = 30, .wake_fd = -1, .wait = true},
                              .state = ":memory:",
                              .threads = 1};
    session_open(&other, paths, 1, &options);
    app_run_keys(other.app, ":group boats make ferry<Enter>");
    cr_expect(strstr(other.app->message.text, "kept in a manifest"), "%s", other.app->message.text);
    session_close(&other);
}
