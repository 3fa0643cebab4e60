/* timex_fr.c - the French rules of the temporal tagger. */
#include "config.h"

#include "timex_grammar.h"

static const TimexWord words[] = {
    {BIT(DEIC), 0, 0, "aujourd'hui"},
    {BIT(DEIC), -1, 0, "hier"},
    {BIT(DEIC), 1, 0, "demain"},
    {0, 0, 0, NULL},
};
static const TimexMacro macros[] = {{NULL, NULL}};
static const TimexRule rules[] = {
    {"DEIC", NORM_DATE, 0, "Il est venu [hier].", "2021-05-13"},
    {NULL, 0, 0, NULL, NULL},
};

const TimexLanguage timex_french = {
    .code = "fr", .ordinals = "er", .decades = "", .past_endings = "", .future_endings = "", .ref_type = "TIME",
    .words = words, .macros = macros, .parts = {{rules}},
};
