/* timex_en_more.c - the English rules for durations, sets, vague words, and for what is not a date. */
#include "config.h"

#include "timex_en.h"

/* What is not a date. These come first in the table: where one is as long as another rule's match, it wins. */
const TimexRule timex_english_no_dates[] = {
    {"(his | her | their | my | our | your) @early? DEC", NORM_VETO, 0, "They are in their late twenties.", ""},
    {"@about? N DASH @u DASH? (old | olds)", NORM_VETO, 0, "A 38-year-old plumber won.", ""},
    {"@about? N @uu (old | of age)", NORM_VETO, 0, "She is 22 years old.", ""},
    {"WD (times | telegraph | mirror | express | mail | herald | post | star)", NORM_VETO, 0, "The Sunday Times wrote so.", ""},
    {"usa today | sheffield wednesday | good friday (agreement | accord | accords)", NORM_VETO, 0, "USA Today and Sheffield Wednesday do.", ""},
    {"COUNT N", NORM_VETO, 0, "Paragraph 1999 does not exist.", ""},
    {NULL, 0, 0, NULL, NULL},
};

const TimexRule timex_english_more[] = {
    /* durations */
    {"@about? (@n | @dozens) @more? @uu", NORM_DURATION, 0, "They waited [eleven weeks] for it.", "P11W"},
    {"(a | an) @n @u", NORM_DURATION, 0, "It fell to [a 20 year] low.", "P20Y"},
    {"@about? (a | an) @more? @u", NORM_DURATION, 0, "It used to take [a day] or more.", "P1D"},
    {"@about? N and a half @uu", NORM_DURATION, DURATION_AND_HALF, "He waited [two and a half years].", "P2.5Y"},
    {"@about? (a | an | one) @u and a half", NORM_DURATION, DURATION_AND_HALF, "He waited [an hour and a half].", "PT1.5H"},
    {"@about? half DASH? (a | an)? DASH? @u", NORM_DURATION, DURATION_HALF_OF, "It takes [half an hour].", "PT30M"},
    {"@about? a half DASH? @u", NORM_DURATION, DURATION_HALF_OF, "It takes [a half hour].", "PT30M"},
    {"@about? a? quarter of an? @u", NORM_DURATION, DURATION_QUARTER_OF, "It takes [a quarter of an hour].", "PT15M"},
    {"@about? N quarters of an? @u", NORM_DURATION, DURATION_QUARTER_OF, "It takes [three quarters of an hour].", "PT45M"},
    {"@about? (N | a | an) @uu and? N @uu", NORM_DURATION, 0, "They met for [three hours and ten minutes].", "PT3H10M"},
    {"@about? @n DASH @uu", NORM_DURATION, 0, "A [six-month] trial starts.", "P6M"},
    {"@some @more? @us", NORM_DURATION, DURATION_SOME, "[Several months] went by.", "PXM"},
    {"(US | UTS) DASH long", NORM_DURATION, DURATION_SOME, "Their [decades-long] dispute ended.", "PXDE"},
    {"@u DASH long", NORM_DURATION, 0, "The [year-long] siege ended.", "P1Y"},
    {"for|of|over|in|after|within|take|takes|took|lasted|last|spent|spend|two< (US | UTS) >!ago|of|earlier|later|old", NORM_DURATION,
     DURATION_SOME, "They fought for [years] over it.", "PXY"},
    {"(the | these | those) (LAST | NEXT | PREV | FOL)? (first | final | opening)? @about? N @more? @us", NORM_DURATION, 0,
     "It gained in [the first nine months].", "P9M"},
    {"(the LAST | the? NEXT | the (PREV | FOL)) @about? N @more? @us", NORM_DURATION, 0,
     "Waits have shortened over [the past two years].", "P2Y"},
    {"(the (LAST | PREV | FOL) | the? NEXT) NAINE of? @more? @us", NORM_DURATION, 0, "They meet within [the next couple of months].", "P2M"},
    {"(the (LAST | PREV | FOL) | the? NEXT) N and a half @us", NORM_DURATION, DURATION_AND_HALF, "It grew over [the past two and a half years].", "P2.5Y"},
    {"(the | these)? (LAST | NEXT | PREV | FOL | first | final) QUANT @more? @us", NORM_DURATION, DURATION_SOME,
     "He apologised for [the last few days].", "PXD"},
    {"(the | these)? (NEXT | LAST | recent) @us", NORM_DURATION, DURATION_SOME, "Over [the coming weeks] they will dig.", "PXW"},
    {"the past @more? @wu", NORM_DURATION, 0, "It has changed over [the past year].", "P1Y"},
    {"{ N } (TO | DASH | and | or) { @n DASH? @us }", NORM_DURATION, 0, "It takes between [60] and [90 days].", "P60D P90D"},
    {"an? (undetermined | unspecified | indefinite) (period | amount) of time", NORM_DURATION, (UNIT_DAY << 4) | DURATION_SOME,
     "He left for [an indefinite period of time].", "PXD"},

    /* sets */
    {"EVERY (N | ORD)? (@u | @us)", NORM_SET, 0, "Shifts change [every six hours].", "PT6H"},
    {"EVERY other (U | UT)", NORM_SET, 2, "They meet [every other week].", "P2W"},
    {"EVERY QUANT (US | UTS)", NORM_SET, 0, "A car passes [every few minutes].", "PTXM"},
    {"EVERY (WD POD? | M | SEASON | POD)", NORM_SET, 0, "The bus leaves [every Saturday].", "XXXX-WXX-6"},
    {"EVERY (M (D | ORD) | (D | ORD) of? M)", NORM_SET, 0, "They march [every 8 March].", "XXXX-03-08"},
    {"(once | twice | N times:TIMES | TIMES) (a | an | per | EVERY) @u", NORM_SET, 0, "It runs [twice a week].", "P1W"},
    {"(once | twice) EVERY N @us", NORM_SET, 0, "It runs [once every two weeks].", "P2W"},
    {"WDS", NORM_SET, 0, "It runs on [Tuesdays] and so on.", "XXXX-WXX-2"},
    {"N @us (a | an | per) @u", NORM_SET, SET_LAST_UNIT, "It is open [24 hours a day] there.", "P1D"},
    {"FREQ >!NAME", NORM_SET, 0, "The depot washes them [daily].", "P1D"},

    /* vague words */
    {"REF >!that|-|after|before|thereafter", NORM_REF, 0, "The company is [now] under new management.", "PRESENT_REF"},
    {"at< (the | this)? (present | moment | minute)", NORM_REF, 0, "At [present] it is shut.", "PRESENT_REF"},
    {"these days", NORM_REF, 0, "It is shut [these days].", "PRESENT_REF"},
    {"right now", NORM_REF, 0, "It is shut [right now].", "PRESENT_REF"},
    {"the|its|their|his|her|our|LPAR|,< current >!US", NORM_REF, 0, "It fits the [current] rules.", "PRESENT_REF"},
    {"(more | very | most | as) REF", NORM_REF, 0, "It [very recently] replaced the pumps.", "PAST_REF"},
    {"in|of|from|like< the (recent | distant)? past >!US|N|QUANT|U", NORM_REF, -1, "In [the past], they waited.", "PAST_REF"},
    {"in|of|for< the (near | foreseeable | immediate | distant)? future", NORM_REF, 1, "In [the future] it will not.", "FUTURE_REF"},
    {"the (long | short | medium | near) (term | run)", NORM_REF, 1, "It is kept for [the long term].", "FUTURE_REF"},
    {NULL, 0, 0, NULL, NULL},
};
