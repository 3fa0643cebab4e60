/* grammar.h - what a language gives the tagger: a lexicon and a table of rules, and their
 * compiled form.
 *
 * The lexicon maps folded words to token classes; a rule is a pattern over classes and literal
 * words, what it means (a TimexNorm and an argument) and an example that runs as a test. A language
 * is const data; the engine knows none. */
#ifndef DOSSIER_DATES_GRAMMAR_H
#define DOSSIER_DATES_GRAMMAR_H

#include "dossier/str.h"
#include "dossier/dates.h"

/* The alphabet of the rules. One list gives the enum, the names used in patterns, and so the
 * documentation. */
#define TIMEX_CLASSES(X)                                                                           \
    X(N)       /* a whole number, in digits or words */                                            \
    X(D)       /* one or two digits, 1..31 */                                                      \
    X(HOUR)    /* one or two digits, 0..24 */                                                      \
    X(MIN)     /* two digits, 00..59 */                                                            \
    X(Y4)      /* four digits, 1000..2199 */                                                       \
    X(Y2)      /* two digits */                                                                    \
    X(YW)      /* a year in words: nineteen ninety-six */                                          \
    X(DECI)    /* 2.5, 30,4 */                                                                     \
    X(ORD)     /* 1st, first, 2e, deuxième, XIXe */                                               \
    X(DEC)     /* 1980s, 80s, eighties: the decade's first year, below 100 without its century */  \
    X(CLK)     /* 16:08, 16:08:30 */                                                               \
    X(CLKD)    /* 9.10, when it may be a clock time */                                             \
    X(ISO)     /* 2021-05-13, with a time perhaps */                                               \
    X(NDATE)   /* 13/05/2021, 5-13-21 */                                                           \
    X(TO)      /* to, until: between the ends of a range */                                        \
    X(WD)      /* Monday; value 1..7 */                                                            \
    X(WDX)     /* a weekday's abbreviation, only beside a date */                                  \
    X(WDS)     /* Mondays */                                                                       \
    X(M)       /* any month's name or abbreviation; value 1..12 */                                 \
    X(MU)      /* a month's name that is nothing else */                                           \
    X(SEASON)  /* value is a TimexSeason */                                                        \
    X(SEASONU) /* a season's name that is nothing else */                                          \
    X(POD)     /* part of the day; value is a TimexPart */                                         \
    X(NOON)    /* noon, midnight; value is the hour */                                             \
    X(DEIC)    /* today, yesterday; value is days from the report */                               \
    X(U)       /* unit of a day or more, singular; value is a TimexUnit */                         \
    X(US)      /* its plural */                                                                    \
    X(UT)      /* hour, minute, second */                                                          \
    X(UTS)     /* their plural */                                                                  \
    X(HALF)    /* half, only after an ordinal */                                                   \
    X(THIS)    /* this, seen from the report */                                                    \
    X(LAST)    /* last: last week */                                                               \
    X(NEXT)    /* next */                                                                          \
    X(PREV)    /* previous, seen from the date before */                                           \
    X(FOL)     /* following */                                                                     \
    X(SAME)    /* the same */                                                                      \
    X(EDGE)    /* early, mid, late; value is a TimexMod */                                         \
    X(EDGEN)   /* beginning, middle, end (a noun) */                                               \
    X(ABOUT)   /* about, nearly, over; value is a TimexMod */                                      \
    X(QUANT)   /* several, few */                                                                  \
    X(EVERY)   /* every, each */                                                                   \
    X(FREQ)    /* daily, annual; value is months (> 0) or days (< 0) */                            \
    X(TIMES)   /* once, twice */                                                                   \
    X(REF)     /* vague words; value -1, 0, +1 */                                                  \
    X(MN)      /* a month that is a given name as well */                                          \
    X(NAME)    /* an unknown word with a capital */                                                \
    X(ZONE)    /* GMT; value is minutes east of UTC */                                             \
    X(AMPM)    /* value 0 or 12 */                                                                 \
    X(NAINE)   /* dizaine, dozen; value is the number */                                           \
    X(PREP)    /* a preposition that may stand before a date */                                    \
    X(DASH)    /* hyphen or dash */                                                                \
    X(AUX)     /* cues of tense, all four; FUT and AUX together: a modal */                        \
    X(PAST)    /* was, said */                                                                     \
    X(FUT)     /* will, due */                                                                     \
    X(PRES)    /* is, are */                                                                       \
    X(NUNIT)   /* parts of numbers in words: a unit */                                             \
    X(NTEN)    /* a ten */                                                                         \
    X(NBIG)    /* hundred, thousand */                                                             \
    X(NAND)    /* and */                                                                           \
    X(OUNIT)   /* an ordinal below 20 */                                                           \
    X(OTEN)    /* twentieth */                                                                     \
    X(COUNT)   /* a noun before a number that counts or names: section, room */                    \
    X(BETWEEN) /* before a pair joined by and */                                                   \
    X(PLURAL)  /* an unknown word that looks like a plural */

typedef enum TimexClass {
#define X(name) C_##name,
    TIMEX_CLASSES(X)
#undef X
        C_TOTAL
} TimexClass;

#define BIT(name) (UINT64_C(1) << C_##name)

typedef enum TimexUnit {
    UNIT_NONE,
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEKEND,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_SEASON,
    UNIT_HALF,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_MILLENNIUM
} TimexUnit;
typedef enum TimexSeason {
    SEASON_NONE,
    SEASON_SPRING,
    SEASON_SUMMER,
    SEASON_AUTUMN,
    SEASON_WINTER
} TimexSeason;
typedef enum TimexPart {
    PART_NONE,
    PART_MORNING,
    PART_MIDDAY,
    PART_AFTERNOON,
    PART_EVENING,
    PART_NIGHT,
    PART_DAYTIME
} TimexPart;
typedef enum TimexMod {
    MOD_NONE,
    MOD_START,
    MOD_MID,
    MOD_END,
    MOD_APPROX,
    MOD_MORE,
    MOD_LESS,
    MOD_LEAST,
    MOD_MOST
} TimexMod;

/* When a lexicon row holds. */
enum {
    WORD_ANY = 0,
    WORD_CAP = 1 /* only with a capital */,
    WORD_LOW = 2 /* only without */,
    WORD_ABBR = 4 /* takes a full stop */,
    WORD_LINE = 8 /* only in date lines (dateword.c): the tagger does not know it */
};

typedef struct TimexWord {
    uint64_t classes; /* BIT()s */
    int16_t value;
    uint8_t when;
    const char *words; /* NULL ends the lexicon; separated by spaces; folded: lower case, no
                          accents; "-" inside also stands for a space */
} TimexWord;

/* What a matched pattern means. The fields (year, month, part of day ...) come from the classes
 * matched. */
typedef enum TimexNorm {
    NORM_VETO,    /* not a time at all: the words are taken away from other rules */
    NORM_DATE,    /* a calendar date from its fields, clock time and part of day included;
                     DATE_FROM_TEXT */
    NORM_ORDINAL, /* the n-th quarter, half, week ... (an ordinal and a unit); argument: the ordinal
                     when not said, or ORDINAL_LAST */
    NORM_CENTURY, /* DATE_BC */
    NORM_NTHDAY,  /* the first Monday in October; argument: the ordinal when not said, or
                     ORDINAL_LAST */
    NORM_WEEKNO,  /* week 41 */
    NORM_WEEKOF,  /* the week of 4 September */
    NORM_OFFSET,  /* three weeks ago: argument is an OFFSET_* */
    NORM_REF,     /* vague; argument -1, 0, +1 when no REF says it */
    NORM_DURATION, /* argument: a DURATION_*, and UNIT_* << 4 for the unit when none is said */
    NORM_SET,      /* every two weeks; argument: the count when not said */
    NORM_CLOCK,    /* a clock time in words; argument: minutes to add to the hour */
    NORM_NAMED     /* argument is a TimexFeast */
} TimexNorm;

enum { DURATION_PLAIN, DURATION_AND_HALF, DURATION_HALF_OF, DURATION_QUARTER_OF, DURATION_SOME };
enum {
    DATE_PLAIN,
    DATE_FROM_TEXT, /* seen from the date before, whatever the words */
    DATE_TONIGHT,
    DATE_DAY_BEFORE, /* one day less: the day before yesterday */
    DATE_DAY_AFTER,
    DATE_DECADE,    /* the year or number said is a decade: les années 80 */
    DATE_WEAK_YEAR, /* four digits that are a year only when they lie near our time */
    DATE_BC,        /* years before Christ */
    DATE_AD,
    DATE_ANY_YEAR /* in every year: en été */
};
#define DATE_STEP(days) (100 + (days)) /* so many days from the date before */
enum { ORDINAL_LAST = 99 };
enum { SET_LAST_UNIT = -1 }; /* once in the last unit said: 24 hours a day */
enum { OFFSET_AGO = 0, OFFSET_AHEAD = 1, OFFSET_BEFORE = 2, OFFSET_AFTER = 3 };
#define OFFSET_SAYS_DURATION 8 /* placed, but annotated as the duration that it says */

typedef struct TimexRule {
    const char *pattern;
    uint8_t norm;
    int16_t arg;
    const char *example; /* expressions in [brackets] */
    const char *values;  /* their values, separated by spaces, for a report of Friday 14 May 2021 */
} TimexRule;

typedef struct TimexRules {
    const TimexRule *rules; /* ended by one without a pattern */
} TimexRules;

typedef struct TimexMacro {
    const char *name,
        *text; /* "@name" in a pattern stands for "(text)"; the list ends with a nameless one */
} TimexMacro;

typedef struct TimexLanguage {
    char code[4];
    bool month_first;                          /* 5/13/2021 unless the text shows otherwise */
    bool space_thousands;                      /* 12 000 */
    const char *ordinals;                      /* what may be glued to digits: "st nd rd th" */
    const char *decades;                       /* "s 's" */
    const char *past_endings, *future_endings; /* of verbs: "ed" */
    const char *ahead;  /* words before a weekday to come, unless the tense is past */
    const char *born;   /* what stands before a day of birth, which the story does not go on from */
    bool half_days;     /* hours are counted twice a day, am and pm */
    bool century_xx;    /* 18XX and 188X, as French TimeBank writes, instead of 18 and 188 */
    TimexType ref_type; /* of vague words: the corpora differ */
    const TimexWord *words;
    const TimexMacro *macros;
    TimexRules parts[4]; /* the table, in as many pieces as it has chapters */
} TimexLanguage;

/* The languages in order; NULL after the last one. */
const TimexLanguage *timex_language(size_t i);

typedef struct TimexGrammar TimexGrammar;

/* The grammar of a language, compiled on first use; NULL for a language without one.
 * Thread-safe. */
const TimexGrammar *timex_grammar(Slice lang);
const TimexLanguage *grammar_language(const TimexGrammar *g);
size_t grammar_rule_count(const TimexGrammar *g);
const TimexRule *grammar_rule(const TimexGrammar *g, size_t rule);

#endif
