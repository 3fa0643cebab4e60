/* reading.h - the one article that is shown: its text broken into lines of the measure, and the
 * place in it.
 *
 * Lines are kept for this one article and made again when the measure, the article or its body
 * changes; nothing is wrapped for articles that are not on screen. */
#ifndef DOSSIER_APP_READING_H
#define DOSSIER_APP_READING_H

#include "app/panes/listview.h"
#include "app/asking.h"
#include "dossier/groups.h"

typedef enum LineKind {
    LINE_TEXT,
    LINE_META, /* bytes of Reading.meta: date, language, source… */
    LINE_BLANK,
    LINE_RULE
} LineKind;

typedef struct VisualLine {
    uint32_t start, end; /* bytes of the body's text (LINE_META: of meta) */
    uint32_t at;         /* byte of the body's text that stands here; ascending */
    uint32_t block;
    uint8_t kind;   /* LineKind */
    uint8_t indent; /* cells before the text */
    bool first;     /* of its block */
} VisualLine;

enum { READING_GROUPS = 16 /* keyword groups that are counted */ };

typedef struct Reading {
    ArticleId id;     /* ARTICLE_NONE: nothing to show */
    const Body *body; /* NULL: not read yet */
    int measure;      /* cells the lines were made for */
    VisualLine *lines;
    size_t count, cap;
    StrBuf meta;
    size_t top;    /* first visible line */
    size_t page;   /* visible lines */
    uint32_t want; /* byte to bring to the top when lines are made; UINT32_MAX: keep the top line */
    bool centre;   /* …or rather to the upper third */
    uint32_t point;   /* byte of the word cursor */
    bool point_shown; /* the word cursor was moved here */
    GroupHits groups;
    uint32_t group_counts[READING_GROUPS];
} Reading;

void reading_release(Reading *reading);
/* Goes to byte `at` of an article; with `centre` the line comes to the upper third instead of the
 * top. */
void reading_open(Reading *reading, ArticleId id, uint32_t at, bool centre);
/* Makes the lines where needed, and settles the scroll position for `page` visible lines. */
void reading_settle(Reading *reading, const Asking *asking, const GroupMatcher *groups, int measure,
                    size_t page);
void reading_scroll(Reading *reading, Move move, long n);
/* The line that shows byte `at` of the text. */
size_t reading_line_of(const Reading *reading, uint32_t at);
/* Brings the line of byte `at` on screen, with some lines around it where it was not. */
void reading_show(Reading *reading, uint32_t at);
/* Byte of the text at the top of the screen. */
uint32_t reading_place(const Reading *reading);
/* How far down, 0 to 100; 100 when the end is visible. */
unsigned reading_percent(const Reading *reading);
/* Moves the word cursor by n words; onto the screen first when it is not there. */
void reading_word(Reading *reading, long n);
/* The word under the cursor, or an empty slice. */
Slice reading_point_word(const Reading *reading);

#endif
