/* test_said.c - what the reader says to keys and commands, above all to those that cannot be done:
 * a line each. */
#include "config.h"

#include "app_fixture.h"

TestSuite(said, .init = open_dossier, .fini = close_dossier);

static const struct {
    const char *keys, *status;
} cases[] = {
    /* keys */
    {"X", "X does nothing here: ? shows the keys"},
    {"m", "mark: a letter"},
    {"ma", "marked as a"},
    {":mark 1<Enter>", "a mark is one letter, found \"1\""},
    {"'", "to which mark: a letter, or ' for the place before the last jump"},
    {"''", "no place before"},
    {"'b", "no mark b"},
    {":go-mark ab<Enter>", "a mark is one letter, found \"ab\""},
    {":back<Enter>", "no earlier place"},
    {":forward<Enter>", "no later place"},
    {"<Esc>", "nothing is open: q leaves, ? shows the keys"},
    {":redraw 5<Enter>", "redraw takes no argument, found \"5\""},
    {":reload<Enter>", "looking again at what is on disk"},
    /* panes */
    {":focus attic<Enter>", "no pane \"attic\""},
    {":measure 5<Enter>", "found \"5\""},
    {":measure many<Enter>", "found \"many\""},
    {":sort size<Enter>", "sort by list, date, title, source or author, found \"size\""},
    {":dates<Enter>", "dates in the text are not shown"},
    {":dates<Enter>:dates<Enter>", "dates in the text are shown"},
    {":dates<Enter>:date<Enter>", "dates are not shown: :dates shows them"},
    {"jjj<Enter>G:date<Enter>", "no date below"},
    {"jjj<Enter>G:fix-date 2020<Enter>", "no date below"},
    {"<Enter>99.", "no highlighted term below"},
    {"<Enter>,", "no highlighted term above"},
    {":read<Enter>", "marked as read"},
    {":read<Enter>:read<Enter>", "marked as unread"},
    {"<Enter>G<Space>", "the end of the article: ] is the next one"},
    {"<Enter>b", "the beginning of the article: [ is the one before"},
    /* searches */
    {"n", "no search yet: / begins one"},
    {"K", "no search yet: / begins one, then K shows its hits in context"},
    {":more<Enter>", "no search yet: / begins one"},
    {"/lang:fr<Enter>:more<Enter>", "no words to widen the search by"},
    {"/zebra<Enter>n", "no hits"},
    {":search-word<Enter>", "no word here: <Left> and <Right> in the article move the word cursor"},
    {":order size<Enter>", "results by rank, date, source or list, found \"size\""},
    {":order date<Enter>", "no results to sort: / begins a search; :sort sorts the list"},
    {"/ferry<Enter>:order date<Enter>", "results by date"},
    {"/ferry<Enter>:sort-lines 4L<Enter>", "or two of them, found \"4L\""},
    {"/ferry<Enter>:sort-lines 2l<Enter>", "lines by 2L"},
    {":count-lines words<Enter>", "lines, barcode, forms or collocates, found \"words\""},
    {":save two words<Enter>", "save NAME: one word, used in queries as query:NAME"},
    {":save old<Enter>", "no search to save: / begins one"},
    {":forget old<Enter>", "no saved search \"old\""},
    {"/ferry<Enter>:save old<Enter>", "saved: query:old is ferry"},
    {"/ferry<Enter>:save old<Enter>:forget old<Enter>", "forgotten: old"},
    /* rows in files */
    {"/ferry<Enter>:write /dev/null<Enter>", "\"/dev/null\" is there already: write! replaces it"},
    {"/ferry<Enter>:write /nowhere/a.csv<Enter>", "cannot write /nowhere/a.csv: "},
    {"t:write ics<Enter>", "or .txt, found \"ics\""},
    {"t:write /nowhere/a.ics<Enter>", "cannot write /nowhere/a.ics: "},
    {"t:write a.pdf<Enter>", "or .txt, found \"a.pdf\""},
    {":write a.csv<Enter>", "nothing to write: / begins a search, t goes to the timeline"},
    {"/ferry<Enter>:write a.pdf<Enter>",
     "hits are written as .csv, .jsonl or .md, found \"a.pdf\""},
    /* the timeline */
    {"t-----", "this is the widest zoom"},
    {"t++++", "this is the closest zoom"},
    {":events none<Enter>", "all, events or reports, found \"none\""},
    {":events reports<Enter>", "on the timeline: reports"},
    {":scope none<Enter>", "all, article, results or a keyword group, found \"none\""},
    {"tG:next-year<Enter>", "no later one"},
    {"tg:previous-day<Enter>", "no earlier one"},
    {"Gts<Enter>", "no event on this line: j and k go to one"},
};

Test(said, a_line_for_each)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (i > 0) {
            close_dossier();
            memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
            open_dossier();
        }
        keys(cases[i].keys);
        cr_expect(strstr(status_line(), cases[i].status), "%s: \"%s\", not \"%s\"", cases[i].keys,
                  status_line(), cases[i].status);
    }
}

Test(said, what_was_pasted_without_a_prompt)
{
    app_paste(session.app, SLICE("ferry"), false);
    keys("");
    EXPECT_STATUS("pasted text is no command: open a prompt first, / to search for it");
    keys("/");
    app_paste(session.app, SLICE("ferry"), true);
    keys("");
    EXPECT_SHOWN("/ferry");
    EXPECT_SHOWN("only the beginning of what was pasted came in");
}

Test(said, what_the_program_around_is_asked_for)
{
    keys(":redraw<Enter>");
    cr_expect_eq(app_take_request(session.app), REQUEST_REDRAW);
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys(":suspend<Enter>");
    cr_expect_eq(app_take_request(session.app), REQUEST_SUSPEND);
    keys("q");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
}
