/* import_expect.h - what an import made of an article, against what is expected of it. */
#ifndef TEST_IMPORT_EXPECT_H
#define TEST_IMPORT_EXPECT_H

#include "dossier/curate.h"

#include <jansson.h>

typedef struct Check {
    const char *file;
    size_t n;
    const Collection *collection;
    const CollectedArticle *found;
    const Body *body;
    char *text;     /* made and freed by check_article(): the body, flat */
    json_t *expect; /* an object of tests/import/expect.json */
} Check;

/* Every field that `expect` has; each one that differs is a failure of the test. */
void check_article(Check *c);

#endif
