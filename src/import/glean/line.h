/* line.h - what one line at the head or foot of an article says: date, byline, source,
 * furniture. */
#ifndef DOSSIER_IMPORT_GLEAN_LINE_H
#define DOSSIER_IMPORT_GLEAN_LINE_H

#include "import/glean/date.h"
#include "import/internal.h"

typedef enum LineSays {
    SAYS_TEXT,      /* nothing known: text */
    SAYS_MATTER,    /* date, byline, source: fields are set */
    SAYS_FIELD,     /* "TITLE: …": field and value are set */
    SAYS_SECTION,   /* a kicker such as COMMENT or Actualités */
    SAYS_FURNITURE, /* furniture of the site: nothing of the article */
    SAYS_MARKER     /* a heading of site furniture: what follows it to the end is furniture too */
} LineSays;

typedef struct LineInfo {
    LineSays says;
    DateLine date;
    Slice author, source, url; /* parts of the line, or absent; of SAYS_TEXT they are hints */
    bool trade; /* of SAYS_TEXT: a person's trade, perhaps with the name (author) before it */
    bool alone; /* of SAYS_TEXT: nothing but what may be a person's name */
    Slice plain, undated; /* known to be no furniture, no date line */
    Field field;
    Slice value; /* of a field; empty when the value stands on the next line */
} LineInfo;

/* lang decides how numeric dates read. */
LineInfo line_inspect(Slice line, Slice lang);
/* A line that is furniture wherever it stands in the text ("Share this article", "Read more:
 * …"). */
bool line_is_furniture_anywhere(Slice line);

#endif
