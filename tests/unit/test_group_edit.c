/* Terms come into the manifest's groups and go out of them, and everything else stays as it is. */
#include "config.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "dossier/group_edit.h"

#define HEAD  "dossier: 1\ntitle: T\narticles:\n  - { id: a, text: The ferry and the quay. }\n"
#define WORKS "  - name: works\n    colour: red # mine\n    terms:\n"
#define BOATS "  - name: boats\n    terms: [ferry, \"the, boat\"]\n"

static const struct {
    GroupChange change;
    const char *group, *term, *before, *after; /* NULL: refused, */
    unsigned line;                             /* at this line, 0: at none */
    const char *why;
} cases[] = {
    /* added */
    {GROUP_ADD, "works", "quay wall", HEAD "groups:\n" WORKS "      - quay # the old one\n\n" BOATS,
     HEAD "groups:\n" WORKS "      - quay # the old one\n      - quay wall\n\n" BOATS, 0, NULL},
    {GROUP_ADD, "boats", "bac: le", HEAD "groups:\n" BOATS,
     HEAD "groups:\n  - name: boats\n    terms: [ferry, \"the, boat\", \"bac: le\"]\n", 0, NULL},
    {GROUP_ADD, "works", "pier", HEAD "groups:\n" WORKS "    - { en: quay, fr: [quai, quais] }",
     HEAD "groups:\n" WORKS "    - { en: quay, fr: [quai, quais] }\n    - pier\n", 0, NULL},
    {GROUP_ADD, "works", "pier",
     HEAD "groups:\r\n- name: works\r\n  terms:\r\n  - quay\r\nevents: []\r\n",
     HEAD "groups:\r\n- name: works\r\n  terms:\r\n  - quay\r\n  - pier\r\nevents: []\r\n", 0,
     NULL},
    {GROUP_ADD, "works", "pier",
     HEAD "groups:\n" WORKS
          "      - en:\n          - quay\n          - quays\n        fr: quai\n# end\n",
     HEAD
     "groups:\n" WORKS
     "      - en:\n          - quay\n          - quays\n        fr: quai\n      - pier\n# end\n",
     0, NULL},
    {GROUP_ADD, "boats", "pier",
     "{ dossier: 1, articles: [{ id: a, text: x }], groups: [{ name: boats, "
     "terms: [ferry,] }] }\n",
     "{ dossier: 1, articles: [{ id: a, text: x }], groups: [{ name: boats, terms: [ferry, pier,] "
     "}] "
     "}\n",
     0, NULL},
    {GROUP_ADD, "works", "QUAY", HEAD "groups:\n" WORKS "      - quay\n", NULL, 9, "already"},
    {GROUP_ADD, "roads", "quay", HEAD "groups:\n" WORKS "      - quay\n", NULL, 0, "no group"},
    /* made */
    {GROUP_MAKE, "works", "pier", HEAD "events: []",
     HEAD "events: []\n\ngroups:\n  - name: works\n"
          "    terms:\n      - pier\n",
     0, NULL},
    {GROUP_MAKE, "on: off", "- pier", HEAD "groups:\n" WORKS "      - quay\n\n# end\n",
     HEAD "groups:\n" WORKS
          "      - quay\n  - name: \"on: off\"\n    terms:\n      - \"- pier\"\n\n# "
          "end\n",
     0, NULL},
    {GROUP_MAKE, "works", "pier", HEAD "groups: [] # none\n",
     HEAD "groups: [{name: works, terms: [pier]}] # none\n", 0, NULL},
    {GROUP_MAKE, "works", "pier", HEAD "groups: # none\nevents: []\n",
     HEAD "groups: # none\n  - name: works\n    terms:\n      - pier\nevents: []\n", 0, NULL},
    {GROUP_MAKE, "works", "pier", HEAD "groups:\n" WORKS "      - quay\n", NULL, 6, "that name"},
    {GROUP_MAKE, "works", "pier", "{ dossier: 1, articles: [] }\n", NULL, 1, "by hand"},
    /* taken out */
    {GROUP_REMOVE, "works", "Pier",
     HEAD "groups:\n" WORKS "      - quay\n      - pier # old\n      - mole\n",
     HEAD "groups:\n" WORKS "      - quay\n      - mole\n", 0, NULL},
    {GROUP_REMOVE, "boats", "ferry", HEAD "groups:\n" BOATS,
     HEAD "groups:\n  - name: boats\n    terms: [\"the, boat\"]\n", 0, NULL},
    {GROUP_REMOVE, "boats", "the, boat", HEAD "groups:\n" BOATS,
     HEAD "groups:\n  - name: boats\n    terms: [ferry]\n", 0, NULL},
    {GROUP_REMOVE, "works", "quais",
     HEAD "groups:\n" WORKS "      - { en: quay, fr: [quai, quais] }\n",
     HEAD "groups:\n" WORKS "      - { en: quay, fr: [quai] }\n", 0, NULL},
    {GROUP_REMOVE, "works", "quay",
     HEAD "groups:\n" WORKS "      - { en: quay, fr: [quai, quais] }\n",
     HEAD "groups:\n" WORKS "      - { fr: [quai, quais] }\n", 0, NULL},
    {GROUP_REMOVE, "works", "quay", HEAD "groups:\n" WORKS "      - en: [quay]\n        fr: quai\n",
     HEAD "groups:\n" WORKS "      - fr: quai\n", 0, NULL},
    {GROUP_REMOVE, "works", "quai",
     HEAD "groups:\n" WORKS "      - en: [quay]\n        fr:\n          - quai\n",
     HEAD "groups:\n" WORKS "      - en: [quay]\n", 0, NULL},
    {GROUP_REMOVE, "works", "quai", HEAD "groups:\n" WORKS "      - { fr: quai }\n      - pier\n",
     HEAD "groups:\n" WORKS "      - pier\n", 0, NULL},
    {GROUP_REMOVE, "works", "quay", HEAD "groups:\n" WORKS "      - quay\n", NULL, 8, "only term"},
    {GROUP_REMOVE, "works", "pier", HEAD "groups:\n" WORKS "      - quay\n", NULL, 8,
     "no such term"},
    {GROUP_REMOVE, "works", "quay",
     HEAD "groups:\n" WORKS "      - en: quay # not the pier\n        fr: quai\n", NULL, 9,
     "by hand"},
    /* not a manifest */
    {GROUP_ADD, "works", "pier", "groups: [\n", NULL, 1, ""},
};

ParameterizedTestParameters(group_edit, changed)
{
    static int index[sizeof cases / sizeof *cases];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        index[i] = (int)i;
    return cr_make_param_array(int, index, sizeof cases / sizeof *cases);
}

ParameterizedTest(int *i, group_edit, changed)
{
    GroupEdit edit = {cases[*i].change, slice_from(cases[*i].group), slice_from(cases[*i].term)};
    StrBuf after = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    bool good = group_edit_apply(slice_from(cases[*i].before), "m.yaml", &edit, &after, &findings);
    cr_expect_eq(good, cases[*i].after != NULL, "%s\n%s", cases[*i].before,
                 findings.count ? findings.items[0].message : "");
    if (cases[*i].after && good) {
        cr_expect_str_eq(strbuf_str(&after), cases[*i].after);
    } else if (!cases[*i].after) {
        cr_assert_gt(findings.errors, 0u, "a refusal says why");
        cr_expect_eq(findings.items[0].line, cases[*i].line, "%s\n%s at %u", cases[*i].before,
                     findings.items[0].message, findings.items[0].line);
        cr_expect(strstr(findings.items[0].message, cases[*i].why), "%s",
                  findings.items[0].message);
    }
    strbuf_release(&after);
    diag_list_release(&findings);
}

/* What goes in comes out again, whatever it is made of, and the text is as it was. */
Test(group_edit, a_term_that_was_added_is_taken_out_again)
{
    static const char *const terms[] = {"pier",   "l’école",   "a: b", "#1",   "yes", "- x",
                                        "[x], y", "\"q\" 'r'", "*x",   "12.5", "?",   "U.S."};
    static const char *const before[] = {HEAD "groups:\n" WORKS "      - quay\n# end\n",
                                         HEAD "groups:\n" BOATS,
                                         "\xEF\xBB\xBF" HEAD "groups:\n" WORKS "    - quay\n"};
    for (size_t b = 0; b < 3; b++)
        for (size_t t = 0; t < sizeof terms / sizeof *terms; t++) {
            GroupEdit edit = {GROUP_ADD, b == 1 ? SLICE("boats") : SLICE("works"),
                              slice_from(terms[t])};
            StrBuf with = STRBUF_INIT, without = STRBUF_INIT;
            DiagList findings = DIAG_LIST_INIT;
            cr_expect(group_edit_apply(slice_from(before[b]), "m.yaml", &edit, &with, &findings),
                      "%s", terms[t]);
            edit.change = GROUP_REMOVE;
            cr_expect(group_edit_apply(strbuf_slice(&with), "m.yaml", &edit, &without, &findings),
                      "%s\n%s", terms[t], strbuf_str(&with));
            cr_expect_str_eq(strbuf_str(&without), before[b]);
            strbuf_release(&with);
            strbuf_release(&without);
            diag_list_release(&findings);
        }
}

Test(group_edit, case_makes_no_difference_and_accents_do)
{
    cr_expect(group_same_term(SLICE("Ann  Holt"), SLICE("ann holt")));
    cr_expect(group_same_term(SLICE("l'été"), SLICE("L’ÉTÉ")));
    cr_expect_not(group_same_term(SLICE("ete"), SLICE("été")));
    cr_expect_not(group_same_term(SLICE("Ann"), SLICE("Ann Holt")));
    cr_expect_not(group_same_term(SLICE("Ann Holt"), SLICE("Ann")));
}
