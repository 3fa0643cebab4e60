/* test_import.c - every input of tests/import against what a careful reader would make of it
 * (expect.json, see the README there), and the five forms of robustness that need inputs made on
 * the spot. */
#include "config.h"

#include "import_expect.h"

#include "dossier/file.h"
#include "import/encoding.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* --- the expectations ------------------------------------------------------------------------- */

static char *input_path(const char *name)
{
    const char *srcdir = getenv("srcdir");
    StrBuf path = STRBUF_INIT;
    strbuf_printf(&path, "%s/tests/import/%s", srcdir ? srcdir : ".", name);
    return strbuf_steal(&path);
}

static json_t *load_expectations(void)
{
    char *path = input_path("expect.json");
    json_error_t error;
    json_t *root = json_load_file(path, 0, &error);
    cr_assert_not_null(root, "%s:%d: %s", path, error.line, error.text);
    free(path);
    return root;
}

/* --- one run ---------------------------------------------------------------------------------- */

typedef struct Text {
    const CollectedArticle
        *slot; /* while the import runs; files and parts tell texts apart after */
    char *file;
    size_t part;
    Body body;
    Arena *arena;
} Text;

typedef struct Run {
    pthread_mutex_t lock;
    Text texts[64];
    size_t n_texts;
    DiagList findings;
    Collection *collection;
} Run;

static void keep_text(void *ctx, const CollectedArticle *found, Draft *draft)
{
    Run *run = ctx;
    Arena *arena = arena_new(0);
    Meta meta;
    Body body;
    draft_layout(draft, arena, &found->meta, &meta, &body);
    body.meta = NULL; /* it does not outlive this call */
    pthread_mutex_lock(&run->lock);
    if (run->n_texts < 64)
        run->texts[run->n_texts++] =
            (Text){found, mem_strdup(found->file), found->part, body, arena};
    pthread_mutex_unlock(&run->lock);
}

static void run_import(Run *run, char *const *sources, size_t n)
{
    memset(run, 0, sizeof *run);
    pthread_mutex_init(&run->lock, NULL);
    run->findings = DIAG_LIST_INIT;
    ImportOptions options = {.threads = 2, .on_article = keep_text, .ctx = run};
    run->collection = import_collect(sources, n, &options, &run->findings);
}

static void end_run(Run *run)
{
    for (size_t i = 0; i < run->n_texts; i++) {
        free(run->texts[i].file);
        arena_free(run->texts[i].arena);
    }
    collection_free(run->collection);
    diag_list_release(&run->findings);
}

static const Body *body_of(const Run *run, const CollectedArticle *found)
{
    for (size_t i = 0; i < run->n_texts; i++) {
        if (strcmp(run->texts[i].file, found->file) == 0 && run->texts[i].part == found->part)
            return &run->texts[i].body;
    }
    return NULL;
}

/* --- findings and encodings ------------------------------------------------------------------- */

static bool says(const Diag *d, const char *part)
{
    size_t len = strlen(part);
    StrBuf line = STRBUF_INIT;
    bool found = len == 0;
    strbuf_printf(&line, "%u: %s", d->line, d->message);
    for (const char *p = line.ptr; *p && !found; p++)
        found = strncasecmp(p, part, len) == 0;
    strbuf_release(&line);
    return found;
}

static void check_findings(const char *file, json_t *expect, const DiagList *findings)
{
    static const DiagLevel levels[] = {DIAG_ERROR, DIAG_WARNING};
    static const char *const names[] = {"error", "warning"};
    for (size_t k = 0; k < 2; k++) {
        const char *want = json_string_value(json_object_get(expect, names[k]));
        size_t found = 0, fitting = 0;
        const char *message = "";
        for (size_t i = 0; i < findings->count; i++) {
            if (findings->items[i].level != levels[k])
                continue;
            found++;
            message = findings->items[i].message;
            fitting += want && says(&findings->items[i], want);
        }
        if (want)
            cr_expect_gt(fitting, 0, "%s: %s: found \"%s\", expected \"%s\" in it", file, names[k],
                         message, want);
        else if (k == 0)
            cr_expect_eq(found, 0, "%s: unexpected error: %s", file, message);
        if (want && k == 0)
            cr_expect_eq(found, 1, "%s: found %zu errors, expected one line", file, found);
    }
}

static void check_encoding(const char *file, const char *path, const char *want)
{
    StrBuf bytes = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    Decoded decoded;
    cr_assert_eq(file_read(path, 1 << 20, &bytes), FILE_OK);
    ImportSource source = {path, strbuf_slice(&bytes)};
    cr_expect(text_decode(&source, &findings, &decoded), "%s: not decoded", file);
    bool western = strcmp(want, "iso-8859-1") == 0 && strcmp(decoded.encoding, "windows-1252") == 0;
    cr_expect(western || strcmp(decoded.encoding, want) == 0, "%s: encoding: found %s, expected %s",
              file, decoded.encoding, want);
    decoded_release(&decoded);
    strbuf_release(&bytes);
    diag_list_release(&findings);
}

/* --- the test --------------------------------------------------------------------------------- */

/* Articles of the file itself, and of those it points at: all that are of none of the
 * companions. */
static bool is_companion(const CollectedArticle *found, json_t *with)
{
    size_t i;
    json_t *name;
    json_array_foreach(with, i, name)
    {
        char *path = input_path("inputs/"), *full = file_join(path, json_string_value(name));
        bool is = strcmp(full, found->file) == 0;
        free(path);
        free(full);
        if (is)
            return true;
    }
    return false;
}

static char *source_path(const char *name)
{
    char *folder = input_path("inputs/"), *path = file_join(folder, name);
    free(folder);
    return path;
}

static void check_expectation(json_t *expect)
{
    const char *file = json_string_value(json_object_get(expect, "file"));
    json_t *with = json_object_get(expect, "with"), *articles = json_object_get(expect, "articles");
    char *sources[8];
    size_t n = 0;
    sources[n++] = source_path(file);
    for (size_t i = 0; i < json_array_size(with) && n < 8; i++)
        sources[n++] = source_path(json_string_value(json_array_get(with, i)));
    Run run;
    run_import(&run, sources, n);
    check_findings(file, expect, &run.findings);
    const char *encoding = json_string_value(json_object_get(expect, "encoding"));
    if (encoding)
        check_encoding(file, sources[0], encoding);
    size_t seen = 0;
    for (size_t i = 0; i < collection_count(run.collection); i++) {
        const CollectedArticle *found = collection_at(run.collection, i);
        json_t *one = is_companion(found, with) ? NULL : json_array_get(articles, seen++);
        Check c = {.file = file,
                   .n = seen,
                   .collection = run.collection,
                   .found = found,
                   .body = body_of(&run, found),
                   .expect = one};
        if (one && c.body)
            check_article(&c);
    }
    cr_expect_eq(seen, json_array_size(articles), "%s: found %zu articles, expected %zu", file,
                 seen, json_array_size(articles));
    end_run(&run);
    while (n > 0)
        free(sources[--n]);
}

ParameterizedTestParameters(import, inputs)
{
    static size_t numbers[1024];
    json_t *root = load_expectations();
    size_t count = json_array_size(root);
    json_decref(root);
    for (size_t i = 0; i < count && i < 1024; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, count);
}

ParameterizedTest(size_t *number, import, inputs)
{
    json_t *root = load_expectations();
    check_expectation(json_array_get(root, *number));
    json_decref(root);
}
