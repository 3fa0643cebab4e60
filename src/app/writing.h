/* writing.h - `:write`: one file at a time is written while one reads on. */
#ifndef DOSSIER_APP_WRITING_H
#define DOSSIER_APP_WRITING_H

#include "app/write_thread.h"
#include "dossier/app.h"

typedef struct RowsFile {
    WriteThread *thread; /* NULL: nothing is being written */
    char *path;
    size_t rows;
    bool timeline; /* they are the timeline's: no other snapshot of it is taken up meanwhile */
} RowsFile;

/* Begins; what is done in a moment is done when it returns. `timeline`: see above. */
void writing_start(App *app, const char *path, const WriteRows *rows, bool timeline);
/* The step: see steps.h. */
bool writing_progress(const App *app, size_t *done, size_t *of);
void writing_go_on(App *app, uint64_t end);
void writing_stop(App *app);
/* Says how it ended, when it has. */
void writing_take(App *app);
/* Ends it without a word: the reader leaves. */
void writing_release(App *app);

#endif
