/* article_view.h - the one article that is shown: its text broken into lines of the measure, and
 * the place in it.
 *
 * Lines are kept for this one article and made again when the measure, the article or its body
 * changes; nothing is wrapped for articles that are not on screen. */
#ifndef DOSSIER_APP_ARTICLE_VIEW_H
#define DOSSIER_APP_ARTICLE_VIEW_H

#include "app/panes/listview.h"
#include "app/query_context.h"
#include "dossier/groups.h"

typedef enum LineKind {
    LINE_TEXT,
    LINE_META, /* bytes of ArticleView.meta: date, language, source… */
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

enum { ARTICLE_GROUPS = 16 /* keyword groups that are counted */ };

/* What a resize keeps on the screen: the byte under the cursor, or else at the top, and the row in
 * which it stood. Taken anew when one moves, never by a resize, so that no sequence of sizes drifts
 * away from it. */
typedef struct Anchor {
    uint32_t at;
    size_t row, page; /* from the top, of so many */
    size_t top;       /* of the view, and */
    uint32_t cursor;  /* its cursor when it was last looked at */
} Anchor;

typedef struct ArticleView {
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
    Anchor anchor;
    uint32_t cursor;  /* byte of what one stands on; UINT32_MAX: nothing but the top line */
    uint32_t point;   /* byte of the word cursor */
    bool point_shown; /* the word cursor was moved here */
    GroupHits groups;
    uint32_t group_counts[ARTICLE_GROUPS];
} ArticleView;

void article_view_release(ArticleView *view);
/* Goes to byte `at` of an article; with `centre` the line comes to the upper third instead of the
 * top. */
void article_view_open(ArticleView *view, ArticleId id, uint32_t at, bool centre);
/* Makes the lines where needed, and the scroll position for `page` visible lines. */
void article_view_layout(ArticleView *view, const QueryContext *context, const GroupMatcher *groups,
                         int measure, size_t page);
void article_view_scroll(ArticleView *view, Move move, long n);
/* The line that shows byte `at` of the text. */
size_t article_view_line_of(const ArticleView *view, uint32_t at);
/* Brings the line of byte `at` on screen, with some lines around it where it was not. */
void article_view_show(ArticleView *view, uint32_t at);
/* Byte of the text at the top of the screen. */
uint32_t article_view_place(const ArticleView *view);
/* How far down, 0 to 100; 100 when the end is visible. */
unsigned article_view_percent(const ArticleView *view);
/* Moves the word cursor by n words; onto the screen first when it is not there. */
void article_view_word(ArticleView *view, long n);
/* The word under the cursor, or an empty slice. */
Slice article_view_point_word(const ArticleView *view);

#endif
