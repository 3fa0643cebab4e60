/* date.h - date lines: "Published: 3 March 2022", "Publié le 25 février 2022 à 14h30", "Feb.
 * 3rd, 2022". */
#ifndef DOSSIER_IMPORT_GLEAN_DATE_H
#define DOSSIER_IMPORT_GLEAN_DATE_H

#include "dossier/calendar.h"

typedef struct DateLine {
    Interval published, updated; /* none when not said */
    int16_t minute,
        zone;      /* a time of day without a date beside it; minute is -1 when there is none */
    bool doubtful; /* day and month may be the other way round (then only the year is given), or a
                      short year */
    bool labelled; /* a word such as "Published" or "date" was there */
    size_t length; /* bytes up to the end of the last date or time */
} DateLine;

/* The whole text says dates, times and the words that go with them, and nothing else. Without any
 * date but with such words ("- Published"), true too, with both intervals none. lang decides the
 * order of 03/04/2022. */
bool date_line_parse(Slice text, Slice lang, DateLine *out);
/* As much of the head of the text as says so; false when it does not begin with a full date. */
bool date_line_prefix(Slice text, Slice lang, DateLine *out);
/* One date value of a metadata field: ISO 8601, RFC 5322, or any form of a date line. */
bool date_value_parse(Slice text, Slice lang, Interval *out, bool *doubtful);

#endif
