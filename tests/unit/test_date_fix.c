/* Corrections of dates come into the manifest's text, and everything else stays as it is. */
#include "config.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "dossier/date_fix.h"

#define HEAD "dossier: 1\ntitle: T\narticles:\n  - { id: a, text: on Monday and Monday }\n"

#define LINES(dash, more)                                                                          \
    dash "- article: \"a\"\n" more "text: \"Monday\"\n" more "value: \"2021-03\"\n"
#define TWO    LINES("  ", "    ")
#define BRACES "{ article: \"a\", text: \"Monday\", value: \"2021-03\" }"
#define OTHER  "{ article: a, text: x, dismiss: true }"

static const struct {
    const char *before, *after; /* NULL: refused, at this line */
    unsigned line;
} cases[] = {
    {HEAD, HEAD "\ndates:\n" TWO, 0},
    {HEAD "dates: []\nevents: []\n", HEAD "dates:\n" TWO "events: []\n", 0},
    {HEAD "dates:\n- article: a # mine\n  text: x\n  dismiss: true\n\n# the rest\nevents: []\n",
     HEAD "dates:\n- article: a # mine\n  text: x\n  dismiss: true\n" LINES(
         "", "  ") "\n# the rest\nevents: []\n",
     0},
    {HEAD "dates: # none yet\n", HEAD "dates: # none yet\n" TWO, 0},
    {HEAD "dates:\n\n  # none yet\nevents: []\n",
     HEAD "dates:\n" TWO "\n  # none yet\nevents: []\n", 0},
    {HEAD "dates:", HEAD "dates:\n" TWO, 0},
    {HEAD "events: []", HEAD "events: []\n\ndates:\n" TWO, 0},
    {HEAD "dates:   []   # none yet\n",
     HEAD "dates:\n  - article: \"a\"\n    text: \"Monday\"\n    value: \"2021-03\"   # none yet\n",
     0},
    /* lists in brackets */
    {HEAD "dates: [ " OTHER " ]\n", HEAD "dates: [ " OTHER " , " BRACES "]\n", 0},
    {HEAD "dates: [" OTHER ",]\n", HEAD "dates: [" OTHER ", " BRACES "]\n", 0},
    {HEAD "dates: [\n  " OTHER " # mine\n]\n", HEAD "dates: [\n  " OTHER " # mine\n, " BRACES "]\n",
     0},
    {HEAD "dates: [x, y]\n", HEAD "dates: [x, y, " BRACES "]\n", 0},
    {HEAD "dates:\n  [" OTHER "]\nevents: []\n",
     HEAD "dates:\n  [" OTHER ", " BRACES "]\nevents: []\n", 0},
    {HEAD "dates: [\n]\n", HEAD "dates:\n" TWO, 0},
    /* entries as people write them */
    {HEAD "dates:\n  - " OTHER "\n", HEAD "dates:\n  - " OTHER "\n" TWO, 0},
    {HEAD "dates:\n    -\n      article: a\n      text: x\n      dismiss: true",
     HEAD "dates:\n    -\n      article: a\n      text: x\n      dismiss: true\n" LINES("    ",
                                                                                        "      "),
     0},
    {HEAD "dates:\n  - article: a\n    dismiss: true\n    text: >\n      x\n\n\nevents: []\n",
     HEAD "dates:\n  - article: a\n    dismiss: true\n    text: >\n      x\n" TWO
          "\n\nevents: []\n",
     0},
    {HEAD "dates:\n  - article: a\n    dismiss: true\n    text: |+\n      x\n\n\nevents: []\n",
     HEAD "dates:\n  - article: a\n    dismiss: true\n    text: |+\n      x\n\n\n" TWO
          "events: []\n",
     0},
    {HEAD "dates:\n  - article: a\n    text: |+\n\nevents: []\n",
     HEAD "dates:\n  - article: a\n    text: |+\n\n" TWO "events: []\n", 0},
    {HEAD "\"dates\":\n  - " OTHER "\n", HEAD "\"dates\":\n  - " OTHER "\n" TWO, 0},
    {HEAD "dates :\n  - " OTHER "\n", HEAD "dates :\n  - " OTHER "\n" TWO, 0},
    {HEAD "? dates\n: - " OTHER "\n", HEAD "? dates\n: - " OTHER "\n" TWO, 0},
    {HEAD "dates: !!seq\n  - " OTHER "\n", HEAD "dates: !!seq\n  - " OTHER "\n" TWO, 0},
    {"dates:\n  - " OTHER "\n# dates: of old\n" HEAD,
     "dates:\n  - " OTHER "\n" TWO "# dates: of old\n" HEAD, 0},
    {HEAD "description: |\n  dates:\n    - none\n",
     HEAD "description: |\n  dates:\n    - none\n\ndates:\n" TWO, 0},
    {"dossier: 1\r\narticles: []\r\ndates: []\r\n",
     "dossier: 1\r\narticles: []\r\ndates:\r\n  - article: \"a\"\r\n    text: \"Monday\"\r\n    "
     "value: \"2021-03\"\r\n",
     0},
    {"\xEF\xBB\xBF" HEAD "dates: []\n", "\xEF\xBB\xBF" HEAD "dates:\n" TWO, 0},
    {"---\n" HEAD "...\n", "---\n" HEAD "\ndates:\n" TWO "...\n", 0},
    /* a root in braces */
    {"{ dossier: 1, articles: [] }\n", "{ dossier: 1, articles: [], dates: [" BRACES "] }\n", 0},
    {"{ dossier: 1, articles: [], }\n", "{ dossier: 1, articles: [], dates: [" BRACES "] }\n", 0},
    {"{dossier: 1,\n dates: [],\n articles: []}",
     "{dossier: 1,\n dates: [" BRACES "],\n articles: []}", 0},
    {"{dossier: 1, dates: , articles: []}", "{dossier: 1, dates: [" BRACES "], articles: []}", 0},
    {"{dossier: 1, dates: [" OTHER "]}", "{dossier: 1, dates: [" OTHER ", " BRACES "]}", 0},
    {"", "\ndates:\n" TWO, 0},
    {"{}", "{ dates: [" BRACES "]}", 0},
    {"{ dossier: 1 # one\n}", "{ dossier: 1 # one\n, dates: [" BRACES "]}", 0},
    /* no place for it */
    {HEAD "dates: none\n", NULL, 5},
    {HEAD "dates: ~\n", NULL, 5},
    {HEAD "dates:\n  a: b\n", NULL, 6},
    {HEAD "dates: *d\n", NULL, 5},
    {HEAD "dates: [\n", NULL, 5},
    {"- one\n", NULL, 0},
    {"{ dossier: 1, # one\n}", NULL, 0},
};

ParameterizedTestParameters(date_fix, added)
{
    static int index[sizeof cases / sizeof *cases];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        index[i] = (int)i;
    return cr_make_param_array(int, index, sizeof cases / sizeof *cases);
}

ParameterizedTest(int *i, date_fix, added)
{
    DateFix fix = {SLICE("a"), SLICE("Monday"), SLICE("2021-03"), false, 1};
    StrBuf after = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    bool good = date_fix_add(slice_from(cases[*i].before), "m.yaml", &fix, &after, &findings);
    cr_expect_eq(good, cases[*i].after != NULL, "%s", cases[*i].before);
    if (cases[*i].after)
        cr_expect_str_eq(strbuf_str(&after), cases[*i].after);
    else if (findings.errors > 0)
        cr_expect_eq(findings.items[0].line, cases[*i].line, "%s", cases[*i].before);
    else
        cr_expect(false, "a refusal says why");
    strbuf_release(&after);
    diag_list_release(&findings);
}

Test(date_fix, text_from_articles_is_quoted)
{
    DateFix fix = {SLICE("a"), SLICE("\"8\\3\"\x01"), {NULL, 0}, true, 2};
    StrBuf after = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    cr_expect(date_fix_add(SLICE(HEAD), "m.yaml", &fix, &after, &findings));
    cr_expect(strstr(strbuf_str(&after),
                     "text: \"\\\"8\\\\3\\\"\\x01\"\n    nth: 2\n    dismiss: true\n"),
              "%s", strbuf_str(&after));
    strbuf_release(&after);
    diag_list_release(&findings);
}

Test(date_fix, text_in_braces_is_quoted)
{
    DateFix fix = {SLICE("a"), SLICE("one, {two}: #3\n"), {NULL, 0}, true, 2};
    StrBuf after = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    cr_expect(date_fix_add(SLICE("{dossier: 1, dates: []}"), "m.yaml", &fix, &after, &findings));
    cr_expect_str_eq(strbuf_str(&after),
                     "{dossier: 1, dates: [{ article: \"a\", text: \"one, {two}: #3\\x0a\", nth: "
                     "2, dismiss: true }]}");
    strbuf_release(&after);
    diag_list_release(&findings);
}

Test(date_fix, occurrences_are_counted_from_one)
{
    Slice text = SLICE("Monday, Tuesday, Monday");
    cr_expect_eq(date_fix_nth(text, 0, 6), 1u);
    cr_expect_eq(date_fix_nth(text, 8, 15), 1u);
    cr_expect_eq(date_fix_nth(text, 17, 23), 2u);
}
