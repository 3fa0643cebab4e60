/* diag.h - findings: errors and warnings as values.
 *
 * The library never prints. A Diag says where (file:line:column), what was found and what was
 * expected, and carries the source line so that it can be shown with a caret. */
#ifndef DOSSIER_DIAG_H
#define DOSSIER_DIAG_H

#include "dossier/str.h"

typedef enum DiagLevel { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR } DiagLevel;

typedef struct Diag {
    DiagLevel level;
    char *file;      /* owned, may be NULL */
    uint32_t line;   /* 1-based, 0 when there is none */
    uint32_t column; /* 1-based, in code points */
    char *message;   /* owned: "found X, expected Y" */
    char *source;    /* owned: the source line without its end, or NULL */
    uint32_t width;  /* of the place in code points, at least 1 */
    bool stops;      /* nothing of the file after it was read */
    char *about;     /* owned: the file that could not be read, where the finding stands in one that
                        names it; NULL otherwise */
} Diag;

typedef struct DiagList {
    Diag *items;
    size_t count, cap;
    size_t errors, warnings;
} DiagList;

#define DIAG_LIST_INIT ((DiagList){NULL, 0, 0, 0, 0})

void diag_list_release(DiagList *list);
/* A finding without a place in the file (file may be NULL). */
void diag_add(DiagList *list, DiagLevel level, const char *file, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* A finding at bytes [offset, offset+len) of `text`, the whole content of `file`; line, column and
 * source line are computed from the offset. */
void diag_add_at(DiagList *list, DiagLevel level, const char *file, Slice text, size_t offset,
                 size_t len, const char *format, ...) __attribute__((format(printf, 7, 8)));
void diag_move(DiagList *to, DiagList *from); /* appends all, empties `from` */
/* Takes out what was found in `file` and is about itself, or, with `about`, about that file. */
void diag_forget(DiagList *list, const char *file, const char *about);
const char *diag_level_name(DiagLevel level);

#endif
