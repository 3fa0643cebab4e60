/* nearness.c - the table of proximity operators: what the lexer reads, the matcher obeys and a
 * query is written with. */
#include "config.h"

#include "search/query/nearness.h"

#include <stddef.h>

const Nearness nearnesses[] = {
    {"NEAR", .unit = WITHIN_WORDS, .distance = 10},
    {"ADJ", .unit = WITHIN_WORDS, .ordered = true, .distance = 1},
    {"/s", .unit = WITHIN_SENTENCE},
    {"/p", .unit = WITHIN_PARAGRAPH},
    {.name = NULL},
};
