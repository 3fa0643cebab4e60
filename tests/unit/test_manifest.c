/* test_manifest.c - what a manifest puts into the store, what is found in it, and its limits. */
#include "config.h"

#include "manifest/manifest.h"
#include "manifest/text.h"

#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/show_finding.h"
#include "dossier/utf8.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Parsed {
    Store *store;
    DiagList findings;
    StrBuf shown; /* the findings as text */
    size_t fed;
    uint32_t place; /* of the last article that the hook saw */
    bool usable;
} Parsed;

static Parsed parse(Slice text)
{
    Parsed p = {.store = store_new(), .findings = DIAG_LIST_INIT, .shown = STRBUF_INIT};
    DossierInfo info = {.path = SLICE("m.yaml"), .folder = SLICE(".")};
    Manifest *manifest = manifest_new("m.yaml", -1, text, 0);
    p.usable = manifest_parse(manifest, p.store, &info, NULL, &p.findings);
    p.fed = manifest_fed(manifest);
    manifest_free(manifest);
    for (size_t i = 0; i < p.findings.count; i++)
        show_finding(&p.findings.items[i], &p.shown);
    return p;
}

static Parsed parse_str(const char *text)
{
    return parse(slice_from(text));
}

static void release(Parsed *p)
{
    store_free(p->store);
    diag_list_release(&p->findings);
    strbuf_release(&p->shown);
}

/* --- findings, as tests/manifest/findings.txt has them ---------------------------------------- */

/* The text up to a line that begins with `mark`; `rest` begins after that line, whose end is
 * `name`. */
static Slice take_until(Slice *rest, const char *mark, Slice *name)
{
    Slice all = *rest;
    for (size_t at = 0; at < all.len;) {
        const char *newline = memchr(all.ptr + at, '\n', all.len - at);
        size_t end = newline ? (size_t)(newline - all.ptr) : all.len;
        Slice line = slice_sub(all, at, end);
        if (slice_starts(line, mark)) {
            *name = slice_sub(line, strlen(mark), line.len);
            *rest = slice_sub(all, end + 1, all.len);
            return slice_sub(all, 0, at);
        }
        at = end + 1;
    }
    *name = *rest = (Slice){NULL, 0};
    return all;
}

Test(manifest, findings)
{
    const char *srcdir = getenv("srcdir");
    char *path = file_join(srcdir ? srcdir : ".", "tests/manifest/findings.txt");
    StrBuf bytes = STRBUF_INIT;
    cr_assert_eq(file_read(path, 1 << 20, &bytes), FILE_OK, "%s", path);
    Slice rest = strbuf_slice(&bytes), name, next, nothing;
    take_until(&rest, "#### in: ", &name);
    size_t cases = 0;
    for (; name.len; name = next, cases++) {
        Slice yaml = take_until(&rest, "#### out", &nothing);
        Slice expected = take_until(&rest, "#### in: ", &next);
        Parsed p = parse(yaml);
        cr_expect(slice_eq(strbuf_slice(&p.shown), expected),
                  SLICE_FMT "\n--- expected\n" SLICE_FMT "--- found\n%s", SLICE_ARG(name),
                  SLICE_ARG(expected), strbuf_str(&p.shown));
        release(&p);
    }
    cr_expect_gt(cases, 40);
    strbuf_release(&bytes);
    free(path);
}

/* --- encodings -------------------------------------------------------------------------------- */

static const struct {
    const char *yaml;
    size_t len;
    const char *findings;
} ENCODINGS[] = {
#define YAML(text) text, sizeof(text) - 1
    {YAML("dossier: 1\ntitle: caf\xE9\nlanguage: en\ndescription: \xE9t\xE9\n"),
     "m.yaml:2:11: error: found the byte 0xE9, which is no UTF-8, expected text in UTF-8 (and 2 "
     "more "
     "such places)\n    title: caf\uFFFD\n              ^\n"},
    {YAML("dossier: 1\ntitle: é\x07\n"),
     "m.yaml:2:9: error: found the control character U+0007, expected text\n"
     "    title: é\uFFFD\n            ^\n"},
    {YAML("dossier: 1\ntitle: abcdefghi\x7Fklmnopqrs\n"),
     "m.yaml:2:17: error: found the control character U+007F, expected text\n"
     "    title: abcdefghi\uFFFDklmnopqrs\n                    ^\n"},
    {YAML("dossier: 1\ntitle: a\0b\n"),
     "m.yaml:2:9: error: found the control character U+0000, expected text\n"
     "    title: a\uFFFDb\n            ^\n"},
    {YAML("dossier: 1\ntitle: \xED\xA0\x80\n"),
     "m.yaml:2:8: error: found the byte 0xED, which is no UTF-8, expected text in UTF-8 (and 2 "
     "more "
     "such places)\n    title: \uFFFD\uFFFD\uFFFD\n           ^\n"},
    {YAML("dossier: 1\ntitle: x\xE2\x80"),
     "m.yaml:2:9: error: found the byte 0xE2, which is no UTF-8, expected text in UTF-8\n"
     "    title: x\uFFFD\n            ^\n"},
    {YAML("\xEF\xBB\xBF"
          "dossier: 1\ntitel: x\n"),
     "m.yaml:2:1: warning: found the key \"titel\", which a manifest does not have; did you mean "
     "\"title\"?\n    titel: x\n    ^~~~~\n"},
    {YAML("\xFF\xFE"
          "d\0o\0s\0"),
     "m.yaml: error: found UTF-16, expected text in UTF-8\n"},
    {YAML("\0d\0o\0s"), "m.yaml: error: found UTF-16, expected text in UTF-8\n"},
};

Test(manifest, encodings)
{
    for (size_t i = 0; i < sizeof ENCODINGS / sizeof *ENCODINGS; i++) {
        Parsed p = parse((Slice){ENCODINGS[i].yaml, ENCODINGS[i].len});
        cr_expect_str_eq(strbuf_str(&p.shown), ENCODINGS[i].findings);
        release(&p);
    }
}

Test(manifest, bad_byte_does_not_stop_the_articles)
{
    Parsed p =
        parse_str("dossier: 1\narticles:\n- {id: a, file: a, title: \xE9}\n- {id: b, file: b}\n");
    cr_expect_eq(store_count(p.store), 2);
    cr_expect(slice_eq_str(article_title(p.store, 0), "\uFFFD"));
    cr_expect_eq(p.findings.errors, 1);
    release(&p);
}

/* Pieces of a file end anywhere: every character is cut in every place. */
Test(manifest, characters_across_pieces)
{
    for (size_t shift = 0; shift < 8; shift++) {
        StrBuf yaml = STRBUF_INIT;
        strbuf_puts(&yaml, "dossier: 1\n#");
        strbuf_pad(&yaml, '-', shift);
        while (yaml.len < 140000)
            strbuf_puts(&yaml, "é€😀");
        strbuf_puts(&yaml, "\ntitle: d\xC3\xA9j\xC3\xA0\nx: 1\n");
        Parsed p = parse(strbuf_slice(&yaml));
        cr_expect(slice_eq_str(store_info(p.store)->title, "déjà"));
        cr_assert_eq(p.findings.count, 1, "%s", strbuf_str(&p.shown));
        cr_expect_eq(p.findings.items[0].line, 4);
        cr_expect_eq(p.findings.items[0].column, 1);
        release(&p);
        strbuf_release(&yaml);
    }
}

/* Offsets from characters, asked for in any order, against a plain count. */
Test(manifest, places_in_any_order)
{
    StrBuf text = STRBUF_INIT;
    while (text.len < 30000)
        strbuf_puts(&text, text.len % 7 ? "abc é\n" : "ligne — œuvre 😀 \n");
    ManifestText t;
    manifest_text_init(&t, -1, strbuf_slice(&text), 0);
    while (manifest_text_more(&t))
        ;
    size_t n = utf8_count(strbuf_slice(&text));
    size_t *offsets = mem_alloc((n + 1) * sizeof *offsets);
    for (size_t i = 0, at = 0; i <= n; i++, at = utf8_next(strbuf_slice(&text), at))
        offsets[i] = at;
    for (size_t i = 0, k = 0; i < 20000; i++, k = (k * 31 + i) % (n + 1))
        cr_assert_eq(manifest_text_offset(&t, k), offsets[k]);
    for (size_t k = 0; k <= n; k++)
        cr_assert_eq(manifest_text_offset(&t, k), offsets[k]);
    free(offsets);
    manifest_text_release(&t);
    strbuf_release(&text);
}

/* --- what goes into the store ----------------------------------------------------------------- */

Test(manifest, every_key_of_an_article)
{
    Parsed p = parse_str("dossier: 1\n"
                         "articles:\n"
                         "- id: one\n"
                         "  file: a/b.md\n"
                         "  title: \"1984\"\n"
                         "  date: 2021-05-14T09:10+01:00\n"
                         "  lang: no\n"
                         "  source: The\n"
                         "    Paper\n"
                         "  author: A. Carter\n"
                         "  url: https://paper.example/1\n"
                         "  tags: [x, y z]\n"
                         "  guessed: [lang, date]\n"
                         "- {id: two, text: \"a\\nb\", translation_of: one}\n");
    cr_expect_str_eq(strbuf_str(&p.shown), "");
    cr_assert_eq(store_count(p.store), 2);
    const Article *a = store_article(p.store, 0), *b = store_article(p.store, 1);
    cr_expect(slice_eq_str(a->key, "one"));
    cr_expect_str_eq(a->file.ptr, "a/b.md");
    cr_expect_null(a->text.ptr);
    cr_expect_eq(a->offset, 23);
    cr_expect(slice_eq_str(a->meta.title, "1984"));
    cr_expect(slice_eq_str(a->meta.lang, "no"));
    cr_expect(slice_eq_str(a->meta.source, "The Paper"));
    cr_expect(slice_eq_str(a->meta.author, "A. Carter"));
    cr_expect(slice_eq_str(a->meta.url, "https://paper.example/1"));
    cr_expect_eq(a->meta.date.precision, PRECISION_TIME);
    cr_expect_eq(a->meta.date.minute, 550);
    cr_assert_eq(a->n_tags, 2);
    cr_expect(slice_eq_str(a->tags[1], "y z"));
    cr_expect_eq(a->meta.title_origin, ORIGIN_DECLARED);
    cr_expect_eq(a->meta.lang_origin, ORIGIN_GUESSED);
    cr_expect_eq(a->meta.date_origin, ORIGIN_GUESSED);
    cr_expect(slice_eq_str(b->text, "a\nb"));
    cr_expect_eq(b->meta.date_origin, ORIGIN_NONE);
    cr_expect_eq(store_original(p.store, 1), 0);
    release(&p);
}

Test(manifest, circle_of_translations_has_no_originals)
{
    Parsed p = parse_str("dossier: 1\narticles:\n"
                         "- {id: a, file: a, translation_of: b}\n"
                         "- {id: b, file: b, translation_of: c}\n"
                         "- {id: c, file: c, translation_of: b}\n");
    cr_expect_eq(store_original(p.store, 0), 1);
    cr_expect_eq(store_original(p.store, 1), ARTICLE_NONE);
    cr_expect_eq(store_original(p.store, 2), ARTICLE_NONE);
    release(&p);
}

Test(manifest, bad_articles_stand_in_the_list_with_their_error)
{
    Parsed p = parse_str("dossier: 1\narticles:\n"
                         "- {id: a, file: a}\n- {id: a, file: b}\n- {file: c/d.txt}\n- {id: e}\n"
                         "- {id: f, file: ./a}\n- {id: g, file: g, date: soon}\n");
    static const char *const keys[] = {"a", "a-2", "d.txt", "e", "f", "g"};
    static const bool bad[] = {false, true, true, true, true, false};
    cr_assert_eq(store_count(p.store), 6);
    for (ArticleId id = 0; id < 6; id++) {
        cr_expect(slice_eq_str(store_article(p.store, id)->key, keys[id]));
        cr_expect_eq(article_error(p.store, id).len > 0, bad[id], "%s", keys[id]);
    }
    cr_expect(interval_is_none(article_date(p.store, 5)));
    release(&p);
}

Test(manifest, groups_dates_and_events)
{
    Parsed p =
        parse_str("dossier: 1\ntitle: T\ndescription: >-\n  one\n  two\nlanguage: fr\n"
                  "articles: [{id: a, file: a}]\n"
                  "groups:\n- name: g\n  colour: \"#4090c0\"\n  terms:\n  - Lenoir\n"
                  "  - {en: [lorry, lorries], fr: camion}\n  - {any: [Carter, A.  Carter]}\n"
                  "dates:\n- {article: a, text: Monday, nth: 2, value: 2020-11-09}\n"
                  "- {article: a, text: May, dismiss: true}\n"
                  "events:\n- {date: 2020-05-11, end: 2020-06, text: It lasted, articles: [a]}\n");
    cr_expect_str_eq(strbuf_str(&p.shown), "");
    const DossierInfo *info = store_info(p.store);
    cr_expect(slice_eq_str(info->description, "one two"));
    cr_expect(slice_eq_str(info->lang, "fr"));
    cr_assert_eq(info->n_groups, 1);
    const Group *g = &info->groups[0];
    cr_assert_eq(g->n_terms, 6);
    cr_expect_null(g->terms[0].lang.ptr);
    cr_expect(slice_eq_str(g->terms[2].lang, "en"));
    cr_expect(slice_eq_str(g->terms[2].text, "lorries"));
    cr_expect(slice_eq_str(g->terms[3].lang, "fr"));
    cr_expect_eq(g->terms[1].concept, g->terms[3].concept);
    cr_expect_neq(g->terms[0].concept, g->terms[1].concept);
    cr_expect(slice_eq_str(g->terms[5].text, "A. Carter"));
    cr_expect_null(g->terms[5].lang.ptr);
    cr_assert_eq(info->n_dates, 2);
    cr_expect_eq(info->dates[0].nth, 2);
    cr_expect(slice_eq_str(info->dates[0].value, "2020-11-09"));
    cr_expect_eq(info->dates[1].nth, 1);
    cr_expect(info->dates[1].dismiss);
    cr_assert_eq(info->n_events, 1);
    cr_expect_eq(info->events[0].when.first, day_from_civil(2020, 5, 11));
    cr_expect_eq(info->events[0].when.last, day_from_civil(2020, 6, 30));
    cr_expect(slice_eq_str(info->events[0].articles[0], "a"));
    release(&p);
}

/* Each article is there as soon as its entry ends: seen from the hook, and by how much had been
 * read. */
static void see_article(void *ctx, ArticleId id, uint32_t place, uint32_t width)
{
    Parsed *p = ctx;
    cr_expect_eq(store_count(p->store), (size_t)id + 1);
    cr_expect_eq(width, 5);
    p->place = place;
    strbuf_put_slice(&p->shown, store_article(p->store, id)->key);
}

Test(manifest, articles_come_one_by_one)
{
    Parsed p = {.store = store_new(), .findings = DIAG_LIST_INIT, .shown = STRBUF_INIT};
    DossierInfo info = {.path = SLICE("m.yaml")};
    ManifestHooks hooks = {see_article, &p, NULL};
    Slice yaml = SLICE("dossier: 1\narticles:\n- {id: a, file: a.txt}\n- {file: b.txt, id: é}\n");
    Manifest *manifest = manifest_new("m.yaml", -1, yaml, 0);
    cr_expect(manifest_parse(manifest, p.store, &info, &hooks, &p.findings));
    cr_expect_str_eq(strbuf_str(&p.shown), "aé");
    manifest_find(manifest, &p.findings, DIAG_ERROR, p.place, 5, "late");
    cr_assert_eq(p.findings.count, 1);
    strbuf_clear(&p.shown);
    show_finding(&p.findings.items[0], &p.shown);
    cr_expect_str_eq(strbuf_str(&p.shown), "m.yaml:4:10: error: late\n"
                                           "    - {file: b.txt, id: é}\n"
                                           "             ^~~~~\n");
    manifest_free(manifest);
    release(&p);
}

/* --- limits: counted in what the YAML parser was given and in findings, never in time --------- */

static Parsed parse_repeated(const char *head, const char *each, size_t times)
{
    StrBuf yaml = STRBUF_INIT;
    strbuf_puts(&yaml, head);
    for (size_t i = 0; i < times; i++)
        strbuf_puts(&yaml, each);
    Parsed p = parse(strbuf_slice(&yaml));
    strbuf_release(&yaml);
    return p;
}

Test(manifest, nesting_ends_the_reading_early)
{
    static const char *const openings[] = {"[", "{a: ", "- ", "? ", "[[{", "\n[", "!!seq ["};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        Parsed p = parse_repeated("dossier: 1\nx:\n ", openings[i], 80000);
        cr_expect_leq(p.fed, 32768, "%s", openings[i]);
        cr_expect_eq(p.findings.errors, 1, "%s", strbuf_str(&p.shown));
        release(&p);
    }
}

Test(manifest, directives_are_not_given_to_the_parser)
{
    Parsed p = parse_repeated("", "%TAG !a! tag:x\n", 60000);
    cr_expect_eq(p.fed, 0);
    cr_expect_eq(p.findings.errors, 1);
    release(&p);
}

Test(manifest, anchors_by_the_megabyte)
{
    Parsed p = parse_repeated("dossier: 1\nx:\n", "- &a1 [*a0]\n", 80000);
    cr_expect_leq(p.findings.count, 1100);
    cr_expect_gt(p.findings.errors, 500);
    release(&p);
}

/* What they repeat beyond the file's own size is refused where it stands; the rest is read. */
Test(manifest, aliases_do_not_multiply)
{
    StrBuf yaml = STRBUF_INIT;
    strbuf_puts(&yaml, "dossier: 1\nx: &a ");
    strbuf_pad(&yaml, 'a', 1 << 20);
    strbuf_puts(&yaml, "\narticles:\n");
    for (int i = 0; i < 100; i++)
        strbuf_printf(&yaml, "- {id: a%d, text: *a}\n", i);
    Parsed p = parse(strbuf_slice(&yaml));
    size_t texts = 0;
    cr_assert_eq(store_count(p.store), 100);
    for (ArticleId id = 0; id < 100; id++)
        texts += store_article(p.store, id)->text.len > 0;
    cr_expect_eq(texts, 2);
    cr_expect_eq(p.findings.errors, 98);
    release(&p);
    strbuf_release(&yaml);
}

Test(manifest, article_too_large_stays_in_the_list)
{
    StrBuf yaml = STRBUF_INIT;
    strbuf_puts(&yaml, "dossier: 1\narticles:\n- {id: b, file: b}\n- id: a\n  text: ");
    strbuf_pad(&yaml, 'a', ARTICLE_LIMIT + 1);
    Parsed p = parse(strbuf_slice(&yaml));
    cr_assert_eq(store_count(p.store), 2);
    cr_expect_gt(article_error(p.store, 1).len, 0);
    cr_expect_eq(p.findings.errors, 1);
    release(&p);
    strbuf_release(&yaml);
}

Test(manifest, more_findings_than_anyone_reads_are_counted)
{
    Parsed p = parse_repeated("dossier: 1\n", "zzzz: 1\n", 5000);
    cr_expect_leq(p.findings.count, 1001);
    Slice last = slice_from(p.findings.items[p.findings.count - 1].message);
    cr_expect(slice_eq_str(last, "4000 more findings in this file are left out"));
    release(&p);
}

/* Why an article has no text; an article with an error stays in the list. */
Test(manifest, each_article_says_what_is_wrong_with_it)
{
    static const struct {
        const char *entry, *error;
    } cases[] = {
        {"{id: b, title: B, file: a.txt}", "its file belongs to another article"},
        {"{id: b, title: B, file: ./a.txt}", "its file belongs to another article"},
        {"{id: b, title: B, file: b.txt, text: Words.}", "it has both a file and a text"},
        {"{id: b, title: B, file: \"\"}", "its file is not named rightly"},
        {"{id: b, title: B}", "it has neither a file nor a text"},
        {"{id: a, title: B, text: Words.}", "its id belongs to another article"},
        {"{title: B, text: Words.}", "it has no id"},
        {"{id: b, title: B, text: Words., tags: [", "the manifest has an error within its entry"},
        {"{id: b, title: B, text: Words.}", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        StrBuf text = STRBUF_INIT;
        strbuf_printf(
            &text, "dossier: 1\ntitle: T\narticles:\n  - {id: a, title: A, file: a.txt}\n  - %s\n",
            cases[i].entry);
        Parsed p = parse(strbuf_slice(&text));
        cr_assert_eq(store_count(p.store), 2, "%s", cases[i].entry);
        Slice error = article_error(p.store, 1);
        cr_expect(slice_eq_str(error, cases[i].error), "%s: " SLICE_FMT, cases[i].entry,
                  SLICE_ARG(error));
        cr_expect_eq(article_error(p.store, 0).len, 0);
        release(&p);
        strbuf_release(&text);
    }
}
