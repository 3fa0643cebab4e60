/* options.h - the one table of options. Each verb names those it takes; help, manual page and
 * completions list them. */
#ifndef DOSSIER_CLI_OPTIONS_H
#define DOSSIER_CLI_OPTIONS_H

#include "dossier/calendar.h"

typedef enum OptionId {
    OPT_JSON,
    OPT_JSONL,
    OPT_CSV,
    OPT_RAW,
    OPT_MD,
    OPT_ICS,
    OPT_TIMELINEJS,
    OPT_TSV,
    OPT_LANG_A,
    OPT_LANG_B,
    OPT_TML,
    OPT_TREC,
    OPT_LIMIT,
    OPT_SORT,
    OPT_ANY,
    OPT_MORE,
    OPT_WINDOW,
    OPT_WIDTH,
    OPT_LANG,
    OPT_DCT,
    OPT_SIZE,
    OPT_KEYS,
    OPT_ANSI,
    OPT_OUTPUT,
    OPT_DRY_RUN,
    OPT_FIX,
    OPT_ALL,
    OPT_TODAY,
    OPT_NO_WATCH,
    OPT_COUNT
} OptionId;

/* The shape of an option's value; a value of another shape is refused before the verb runs. */
typedef enum OptionKind {
    KIND_FLAG, /* no value */
    KIND_TEXT,
    KIND_FILE,
    KIND_NUMBER, /* decimal digits */
    KIND_WIDTH,  /* the same, but not 0 */
    KIND_SIZE,   /* WxH, both 1..1000 */
    KIND_DATE    /* ISO 8601 */
} OptionKind;

typedef struct Option {
    const char *name, *value; /* long name without dashes; what its value is called, or NULL */
    const char *help;         /* one line */
    OptionKind kind;
    char letter; /* short form, or 0 */
} Option;

/* Options of the reader itself. */
#define READER_OPTIONS OPT_BIT(OPT_NO_WATCH)
#define OPTIONS_ERROR  200 /* bytes of a message */

extern const Option option_table[OPT_COUNT];

/* Options a verb takes, as bits. */
typedef uint32_t OptionSet;
#define OPT_BIT(id) ((OptionSet)1 << (id))
#define OPT_ROWS    (OPT_BIT(OPT_JSON) | OPT_BIT(OPT_JSONL) | OPT_BIT(OPT_CSV) | OPT_BIT(OPT_RAW))

/* What was given on the command line. */
typedef struct Options {
    const char *values[OPT_COUNT]; /* NULL: not given; "" for a flag */
} Options;

/* Takes the options out of argv[0..argc), in place; what is left are the positional arguments. "--"
 * ends options. Returns their number, or -1 with one line in `error` (OPTIONS_ERROR bytes). `name`
 * is the verb's, for the message. */
int options_take(int argc, char **argv, OptionSet allowed, const char *name, Options *out,
                 char *error);

bool option_on(const Options *options, OptionId id);
size_t option_number(const Options *options, OptionId id, size_t otherwise);
/* Valid after options_take(): the shape has been checked. */
void option_size(const Options *options, OptionId id, int *width, int *height);
Interval option_date(const Options *options, OptionId id); /* none when not given */

#endif
