/* Corrections of dates come into the manifest's text, and everything else stays as it is. */
#include "config.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "dossier/date_fix.h"

#define HEAD "dossier: 1\ntitle: T\narticles:\n  - { id: a, text: on Monday and Monday }\n"

static const struct {
    const char *before, *after; /* NULL: refused, at this line */
    unsigned line;
} cases[] = {
    {HEAD, HEAD "\ndates:\n  - article: \"a\"\n    text: \"Monday\"\n    value: \"2021-03\"\n", 0},
    {HEAD "dates: []\nevents: []\n",
     HEAD "dates:\n  - article: \"a\"\n    text: \"Monday\"\n    value: \"2021-03\"\nevents: []\n",
     0},
    {HEAD "dates:\n- article: a # mine\n  text: x\n  dismiss: true\n\n# the rest\nevents: []\n",
     HEAD "dates:\n- article: a # mine\n  text: x\n  dismiss: true\n- article: \"a\"\n  text: "
          "\"Monday\"\n  value: \"2021-03\"\n\n# the rest\nevents: []\n",
     0},
    {HEAD "dates: # none yet\n",
     HEAD "dates: # none yet\n  - article: \"a\"\n    text: \"Monday\"\n    value: \"2021-03\"\n",
     0},
    {HEAD "dates: [ { article: a, text: x, dismiss: true } ]\n", NULL, 5},
    {"{ dossier: 1, articles: [] }\n", NULL, 1},
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

Test(date_fix, occurrences_are_counted_from_one)
{
    Slice text = SLICE("Monday, Tuesday, Monday");
    cr_expect_eq(date_fix_nth(text, 0, 6), 1u);
    cr_expect_eq(date_fix_nth(text, 8, 15), 1u);
    cr_expect_eq(date_fix_nth(text, 17, 23), 2u);
}
