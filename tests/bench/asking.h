/* asking.h - the queries of bench_search: drawn from the articles, none chosen. */
#ifndef ASKING_H
#define ASKING_H

#include "peer.h"

#include "dossier/index.h"

#define QUERIES 120 /* of one kind */

typedef struct Asked {
    char text[96], a[40], b[40];
    QueryKind kind;
    bool peers; /* they can be asked the same */
} Asked;

typedef struct Asking {
    const char *name;
    Asked asked[QUERIES];
    size_t count;
} Asking;

#define KINDS 6
extern const char *const kind_names[KINDS];
void asking_draw(Asking *asking, size_t kind, const Index *index, const Store *store);

#endif
