/* test_import_dates.c - the dates that are inferred for undated inputs of tests/import, by weekdays
 * and by translation, when they are opened as files: importers, loader and chronicle together. */
#include "config.h"

#include "dossier/chronicle.h"
#include "dossier/file.h"
#include "dossier/load.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static json_t *load_expectations(void)
{
    const char *srcdir = getenv("srcdir");
    char *path = file_join(srcdir ? srcdir : ".", "tests/import/expect.json");
    json_error_t error;
    json_t *root = json_load_file(path, 0, &error);
    cr_assert_not_null(root, "%s:%d: %s", path, error.line, error.text);
    free(path);
    return root;
}

/* The first article of an input, when something is expected of its inferred date; else NULL. A
 * weekday fixes the year only beside other dates: a lone text is no input here. */
static json_t *expected_article(json_t *input)
{
    json_t *article = json_array_get(json_object_get(input, "articles"), 0);
    json_t *inferred = json_object_get(article, "date_inferred");
    bool has = json_is_null(inferred) || json_object_get(article, "date_within") ||
               (inferred && json_object_get(input, "with"));
    return has ? article : NULL;
}

static char *input_path(const char *name)
{
    const char *srcdir = getenv("srcdir");
    char *folder = file_join(srcdir ? srcdir : ".", "tests/import/inputs");
    char *path = file_join(folder, name);
    free(folder);
    return path;
}

static void add_batch(void *ctx, const ArticleId *ids, size_t count)
{
    chronicle_add(ctx, ids, count);
}

/* The date of the first of the files when all of them are open. */
static Interval inferred_date(char *const *paths, size_t n)
{
    Store *store = store_new();
    Chronicle *chronicle = chronicle_new(store);
    LoaderOptions options = {.threads = 2, .on_batch = add_batch, .ctx = chronicle, .wake_fd = -1};
    Loader *loader = loader_open(store, paths, n, &options);
    loader_wait(loader);
    chronicle_timeline(chronicle);
    Interval date = chronicle_article_date(chronicle, 0, NULL);
    loader_free(loader);
    chronicle_free(chronicle);
    store_free(store);
    return date;
}

static Day day_of(json_t *range, size_t i)
{
    Interval when = INTERVAL_NONE;
    interval_parse_iso(slice_from(json_string_value(json_array_get(range, i))), &when);
    return when.first;
}

static void check(const char *file, json_t *article, Interval found)
{
    json_t *inferred = json_object_get(article, "date_inferred");
    json_t *within = json_object_get(article, "date_within");
    StrBuf iso = STRBUF_INIT;
    interval_format_iso(found, &iso);
    if (json_is_null(inferred))
        cr_expect(interval_is_none(found), "%s: found %s, expected none", file, strbuf_str(&iso));
    else if (inferred)
        cr_expect(found.first == day_of(inferred, 0) && found.last == day_of(inferred, 1),
                  "%s: found \"%s\", expected %s", file, strbuf_str(&iso),
                  json_string_value(json_array_get(inferred, 0)));
    else if (!interval_is_none(found))
        cr_expect(found.first >= day_of(within, 0) && found.last <= day_of(within, 1),
                  "%s: found %s, expected it within %s", file, strbuf_str(&iso),
                  json_string_value(json_array_get(within, 1)));
    strbuf_release(&iso);
}

ParameterizedTestParameters(import_dates, inferred)
{
    static size_t numbers[256];
    size_t count = 0;
    json_t *root = load_expectations();
    for (size_t i = 0; i < json_array_size(root) && count < 256; i++)
        if (expected_article(json_array_get(root, i)))
            numbers[count++] = i;
    json_decref(root);
    return cr_make_param_array(size_t, numbers, count);
}

ParameterizedTest(size_t *number, import_dates, inferred)
{
    json_t *root = load_expectations(), *input = json_array_get(root, *number);
    json_t *with = json_object_get(input, "with");
    const char *file = json_string_value(json_object_get(input, "file"));
    char *paths[8];
    size_t n = 0;
    paths[n++] = input_path(file);
    for (size_t i = 0; i < json_array_size(with) && n < 8; i++)
        paths[n++] = input_path(json_string_value(json_array_get(with, i)));
    check(file, expected_article(input), inferred_date(paths, n));
    while (n > 0)
        free(paths[--n]);
    json_decref(root);
}
