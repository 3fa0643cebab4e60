/* fields.h - numbers of the entries of query_fields. */
#ifndef DOSSIER_SEARCH_QUERY_FIELDS_H
#define DOSSIER_SEARCH_QUERY_FIELDS_H

#include "dossier/query.h"

typedef enum FieldId {
    FIELD_TITLE,
    FIELD_TEXT,
    FIELD_SOURCE,
    FIELD_AUTHOR,
    FIELD_LANG,
    FIELD_TAG,
    FIELD_ID,
    FIELD_URL,
    FIELD_GROUP,
    FIELD_DATE,
    FIELD_MENTIONED,
    FIELD_IS,
    FIELD_QUERY,
    FIELD_COUNT,
    FIELD_NONE = FIELD_COUNT
} FieldId;

#endif
