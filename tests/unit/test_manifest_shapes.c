/* test_manifest_shapes.c - an import into manifests as people write them: it is added to or left as
 * it is, and never made unreadable. */
#include "config.h"

#include "import_place.h"
#include "dossier/load.h"

#include <stdio.h>

/* `two` is to be added, and `one` where it is not there. */
typedef struct Shape {
    const char *text,
        *want; /* want: the text around what is added, "@" in its place; NULL: refused */
} Shape;

#define ONE "{id: one, file: one.txt}"

static const Shape shapes[] = {
    {"dossier: 1\narticles:\n  - id: one\n    file: one.txt\n", "one.txt\n  - id: two@"},
    {"dossier: 1\narticles:\n- id: one\n  file: one.txt\n", "one.txt\n- id: two@"},
    {"dossier: 1\narticles:\n- id: one\n  file: one.txt", "one.txt\n- id: two@"},
    {"dossier: 1\narticles:\n  -\n    id: one\n    file: one.txt\n", "one.txt\n  - id: two@"},
    {"dossier: 1\narticles:\n- file: one.txt # c\n# end\ngroups: []\n", "# c\n- id: two@# end\n"},
    {"dossier: 1\r\narticles:\r\n- file: one.txt\r\n", "one.txt\r\n- id: two\r\n@"},
    {"dossier: 1\rarticles:\r- file: one.txt\r", "one.txt\r- id: two\r@"},
    {"dossier: 1\narticles: [" ONE "]\n", "}, {id: two@}]\n"},
    {"dossier: 1\narticles: [" ONE ",]\n", "}, {id: two@}]\n"},
    {"dossier: 1\narticles: [" ONE " ,\n]\n", "} ,\n {id: two@}]\n"},
    {"dossier: 1\narticles: [\n  " ONE "\n]\n", "}\n, {id: two@}]\n"},
    {"dossier: 1\narticles: !!seq [" ONE "]\n", "}, {id: two@}]\n"},
    {"dossier: 1\narticles: !!seq\n    - " ONE "\n", "}\n    - id: two@"},
    {"dossier: 1\n? articles\n: - " ONE "\n", "}\n  - id: two@"},
    {"{dossier: 1, articles: [" ONE "]}\n", "}, {id: two@}]}\n"},
    {"\xEF\xBB\xBF"
     "dossier: 1\narticles:\n- file: one.txt\n",
     "one.txt\n- id: two@"},
    {"\"articles\":\n  - \"file\": 'one.txt'\n", "'one.txt'\n  - id: two@"},
    {"articles:\n  - file: |-\n      one.txt\n", "one.txt\n  - id: two@"},
    {"articles:\n  - file: one.txt\n    title: >\n      A long\n      title\n\n\n",
     "title\n  - id: two@\n\n"},
    {"articles:\n  - file: one.txt\n    title: |+\n      A title\n\n\n", "title\n\n\n  - id: two@"},
    {"{dossier: 1}\n", "1, articles: [{id: one@}]}\n"},
    {"{dossier: 1, articles: []}\n", "articles: [{id: one@}]}\n"},
    {"{dossier: 1,\n title: T,\n}\n", " title: T,\n articles: [{id: one@}]}\n"},
    {"dossier: 1\n...\n", "dossier: 1\narticles:\n  - id: one@...\n"},
    /* no place for it: said, and nothing changed */
    {"dossier: 1\narticles: ~\n", NULL},
    {"dossier: 1\narticles: one.txt\n", NULL},
    {"- one.txt\n", NULL},
    {"dossier: 1\narticles:\n  - {id: one\n", NULL},
    {"dossier: 1\n# caf\xE9 \xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\narticles:\n  - file: one.txt\n",
     NULL},
    {"dossier: 1\narticles:\n  - file: one.txt\n    title: \"\xE9t\xE9\"\n", NULL},
};

static size_t listed(const Place *p)
{
    char *path = path_in(p, "manifest.yaml");
    Store *store = store_new();
    LoaderOptions options = {.threads = 1, .wake_fd = -1};
    Loader *loader = loader_open(store, &path, 1, &options);
    loader_wait(loader);
    size_t count = store_bodies(store);
    loader_free(loader);
    store_free(store);
    free(path);
    return count;
}

/* Both parts of `want`, one behind the other. */
static bool fits(const char *text, const char *want)
{
    char head[256];
    const char *gap = strchr(want, '@');
    snprintf(head, sizeof head, "%.*s", (int)(gap - want), want);
    const char *at = strstr(text, head);
    return at && strstr(at + strlen(head), gap + 1);
}

Test(shapes, are_added_to_or_left_as_they_are)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        Place p;
        begin(&p);
        put(&p, "one.txt", ARTICLE_ONE);
        put(&p, "two.txt", ARTICLE_TWO);
        put(&p, "manifest.yaml", shapes[i].text);
        import_folder(&p);
        char *after = get(&p, "manifest.yaml");
        if (shapes[i].want) {
            cr_expect(p.ok && p.added == (strstr(shapes[i].text, "one.txt") ? 1u : 2u), "%zu: %s",
                      i, shapes[i].text);
            cr_expect(fits(after, shapes[i].want), "%zu: found:\n%s", i, after);
            cr_expect_eq(listed(&p), 2, "%zu: not readable:\n%s", i, after);
            import_folder(&p);
            char *again = get(&p, "manifest.yaml");
            cr_expect_str_eq(again, after, "%zu: a second import changes nothing", i);
            free(again);
        } else {
            cr_expect_not(p.ok, "%zu: %s", i, shapes[i].text);
            cr_expect_gt(p.findings.errors, 0);
            cr_expect_str_eq(after, shapes[i].text, "%zu: left as it is", i);
        }
        free(after);
        end(&p);
    }
}

Test(shapes, a_byte_that_is_no_text_is_told_with_its_place)
{
    Place p;
    begin(&p);
    put(&p, "two.txt", ARTICLE_TWO);
    put(&p, "manifest.yaml", "dossier: 1\narticles:\n  - id: one\n    title: \"d\xE9j\xE0\"\n");
    import_folder(&p);
    cr_assert_gt(p.findings.count, 0);
    cr_expect(strstr(p.findings.items[0].message, "found the byte 0xE9, which is no UTF-8"), "%s",
              p.findings.items[0].message);
    cr_expect_eq(p.findings.items[0].line, 4);
    end(&p);
}
