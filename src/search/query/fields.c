/* fields.c - the fields of the query language. */
#include "config.h"

#include "search/query/fields.h"

#include <assert.h>

const QueryField query_fields[] = {
    [FIELD_TITLE] = {"title", "words", "in the title", "title:walk"},
    [FIELD_TEXT] = {"text", "words", "below the title; with /…/ over the whole text",
                    "text:/wom[ae]n and girls/"},
    [FIELD_SOURCE] = {"source", "words", "the publisher's name has these words in a row",
                      "source:\"BBC News\""},
    [FIELD_AUTHOR] = {"author", "words", "the author's name has these words in a row",
                      "author:birley"},
    [FIELD_LANG] = {"lang", "code", "the article's language", "lang:fr"},
    [FIELD_TAG] = {"tag", "words", "one of the tags has these words in a row", "tag:policing"},
    [FIELD_ID] = {"id", "id", "the article's id; with * at the end, ids that begin so", "id:2021*"},
    [FIELD_URL] = {"url", "text", "the address contains this", "url:bbc.co.uk"},
    [FIELD_GROUP] = {"group", "name", "any term of a keyword group, as @name", "group:people"},
    [FIELD_DATE] = {"date", "A..B", "the article's date lies in or touches this",
                    "date:2021-09..2022"},
    [FIELD_MENTIONED] = {"mentioned", "A..B", "the text speaks of a date in this time",
                         "mentioned:2021-11"},
    [FIELD_IS] = {"is", "read|unread", "whether the article has been read", "is:unread"},
    [FIELD_QUERY] = {"query", "name", "a saved search", "query:patrols"},
    [FIELD_COUNT] = {NULL, NULL, NULL, NULL},
};
static_assert(sizeof query_fields / sizeof *query_fields == FIELD_COUNT + 1,
              "a row for each field and the end");
