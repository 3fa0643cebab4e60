/* lines.h - a plain text as lines, the form in which it is gleaned and made into paragraphs. */
#ifndef DOSSIER_IMPORT_GLEAN_LINES_H
#define DOSSIER_IMPORT_GLEAN_LINES_H

#include "dossier/import.h"

/* One line without its end and without blanks around it. Empty lines are not kept: they count in
 * `blank` of the line that follows. The gleaning pass moves the edges of `text` and sets `kind`. */
typedef struct TextLine {
    Slice text;
    uint32_t indent; /* cells before the text; a tab goes to the next multiple of 8 */
    uint32_t width;  /* code points of the text */
    uint16_t blank;  /* empty lines before it */
    uint8_t kind;    /* LINE_TEXT … */
    uint8_t level;   /* of a heading */
} TextLine;

enum { LINE_TEXT, LINE_HEADING, LINE_DROPPED };

typedef struct TextLines {
    TextLine *items;
    size_t count, cap;
} TextLines;

/* Splits at LF, CR LF, CR, form feed, VT, NEL, LS and PS. The slices point into `text`. */
void lines_split(Slice text, TextLines *out);
/* That the gleaning pass left lines of text, each of a kind there is. */
void text_lines_check(const TextLines *lines);
void text_lines_release(TextLines *lines);

/* A list mark at the head of a line: "- ", "* ", "• ", "1. ", "2) ", "a) ". Returns its length with
 * the blanks after it, 0 when there is none; *number is 0 for a bullet. */
size_t line_list_mark(Slice text, unsigned *number);
uint32_t text_cps(Slice text);      /* code points */
uint32_t text_first_cp(Slice text); /* 0 when empty */
uint32_t text_last_cp(Slice text);  /* 0 when empty */
bool cp_is_lower(uint32_t cp);      /* a lower-case letter */
bool cp_is_upper(uint32_t cp);
/* Ends with a full stop, question or exclamation mark or ellipsis, perhaps within closing
 * quotes. */
bool text_ends_sentence(Slice text);

#endif
