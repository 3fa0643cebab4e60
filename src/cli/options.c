/* options.c - the table of options, and their parser.
 *
 * Options may stand before or after the arguments, as "--name value", "--name=value" or, for the
 * few that have one, as a letter. Values are checked for their shape here, so that a verb can take
 * them as they are. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "dossier/check.h"
#include "dossier/nearest.h"

static_assert(OPT_COUNT <= 32, "a bit for each in an OptionSet");

const Option option_table[OPT_COUNT] = {
    [OPT_JSON] = {"json", NULL, "write one JSON document", KIND_FLAG, 0},
    [OPT_JSONL] = {"jsonl", NULL, "write JSON Lines: one object a row", KIND_FLAG, 0},
    [OPT_CSV] = {"csv", NULL, "write comma-separated values under a line of names", KIND_FLAG, 0},
    [OPT_RAW] = {"raw", NULL, "in CSV, no apostrophe before what a spreadsheet would calculate",
                 KIND_FLAG, 0},
    [OPT_MD] = {"md", NULL, "write Markdown", KIND_FLAG, 0},
    [OPT_ICS] = {"ics", NULL, "write an iCalendar file (RFC 5545)", KIND_FLAG, 0},
    [OPT_TIMELINEJS] = {"timelinejs", NULL, "write JSON for TimelineJS3", KIND_FLAG, 0},
    [OPT_TSV] = {"tsv", NULL, "write a line a pair: segments of A, a tab, of B, a tab, confidence",
                 KIND_FLAG, 0},
    [OPT_LANG_A] = {"lang-a", "CODE", "A is a file in this language, one segment a line", KIND_TEXT,
                    0},
    [OPT_LANG_B] = {"lang-b", "CODE", "B is a file in this language, one segment a line", KIND_TEXT,
                    0},
    [OPT_TML] = {"tml", NULL, "write the text with inline TIMEX3 tags", KIND_FLAG, 0},
    [OPT_TREC] = {"trec", NULL, "write a TREC run; each query line is ID, a tab, and the query",
                  KIND_FLAG, 0},
    [OPT_LIMIT] = {"limit", "N", "write at most N rows; 0 for all", KIND_NUMBER, 'n'},
    [OPT_SORT] = {"sort", "ORDER", "the order of the rows", KIND_TEXT, 0},
    [OPT_ANY] = {"any", NULL, "join the words of the query by OR", KIND_FLAG, 0},
    [OPT_MORE] = {"more", NULL, "widen the query by words of its best answers", KIND_FLAG, 0},
    [OPT_WINDOW] = {"window", "N", "look N words to the left and right (5)", KIND_NUMBER, 0},
    [OPT_WIDTH] = {"width", "N", "the measure in terminal cells", KIND_WIDTH, 'w'},
    [OPT_LANG] = {"lang", "CODE", "the language of the text: en or fr", KIND_TEXT, 0},
    [OPT_DCT] = {"dct", "DATE", "the day the text was written, ISO 8601", KIND_DATE, 0},
    [OPT_SIZE] = {"size", "WxH", "the size of the screen in cells (80x24)", KIND_SIZE, 0},
    [OPT_KEYS] = {"keys", "KEYS", "keys to press, such as '/walk<Enter>n'", KIND_TEXT, 0},
    [OPT_ANSI] = {"ansi", NULL, "write colours and attributes too", KIND_FLAG, 0},
    [OPT_OUTPUT] = {"output", "DIR", "the folder to write to", KIND_FILE, 'o'},
    [OPT_DRY_RUN] = {"dry-run", NULL, "say what would be written, and write nothing", KIND_FLAG, 0},
    [OPT_FIX] = {"fix", NULL, "write what is safe into the manifest, after showing it", KIND_FLAG,
                 0},
    [OPT_ALL] = {"all", NULL, "show all findings, and not five of a kind and how many more",
                 KIND_FLAG, 0},
    [OPT_TODAY] = {"today", "DATE", "the day on which an export is made", KIND_DATE, 0},
    [OPT_NO_WATCH] = {"no-watch", NULL, "do not follow changes on disk", KIND_FLAG, 0},
};

static bool parse_size(const char *text, int *width, int *height)
{
    const char *x = strchr(text, 'x');
    uint64_t w, h;
    if (!x || !slice_to_u64((Slice){text, (size_t)(x - text)}, &w) ||
        !slice_to_u64(slice_from(x + 1), &h))
        return false;
    if (w < 1 || w > 1000 || h < 1 || h > 1000)
        return false;
    *width = (int)w;
    *height = (int)h;
    return true;
}

/* What a value of this kind should have been; NULL when it is well-shaped. */
static const char *wrong_shape(OptionKind kind, const char *value)
{
    uint64_t number;
    int width, height;
    Interval when;
    switch (kind) {
    case KIND_NUMBER:
        return slice_to_u64(slice_from(value), &number) ? NULL : "a number";
    case KIND_WIDTH:
        return slice_to_u64(slice_from(value), &number) && number > 0
                   ? NULL
                   : "a number of cells, 1 or more";
    case KIND_SIZE:
        return parse_size(value, &width, &height) ? NULL : "WIDTHxHEIGHT, such as 120x40";
    case KIND_DATE:
        return interval_parse_iso(slice_from(value), &when) ? NULL : "a date such as 2021-09-30";
    case KIND_FLAG:
    case KIND_TEXT:
    case KIND_FILE:
        break;
    }
    return NULL;
}

static int find_long(Slice name)
{
    for (int id = 0; id < OPT_COUNT; id++)
        if (slice_eq_str(name, option_table[id].name))
            return id;
    return -1;
}

static int find_letter(char letter)
{
    for (int id = 0; id < OPT_COUNT; id++)
        if (option_table[id].letter && option_table[id].letter == letter)
            return id;
    return -1;
}

static void say_unknown(Slice name, OptionSet allowed, const char *verb, char *error)
{
    Nearest near = nearest_to(name, 2);
    for (int id = 0; id < OPT_COUNT; id++)
        if (allowed & OPT_BIT(id))
            nearest_offer(&near, slice_from(option_table[id].name));
    int shown = name.len > 40 ? 40 : (int)name.len;
    if (near.name.len)
        snprintf(error, OPTIONS_ERROR, "%s has no option --%.*s; did you mean --%s?", verb, shown,
                 name.ptr, near.name.ptr);
    else
        snprintf(error, OPTIONS_ERROR, "%s has no option --%.*s", verb, shown, name.ptr);
}

/* One word that begins with a dash. */
typedef struct Dashed {
    int id;            /* -1 when unknown */
    const char *value; /* joined to it, or NULL */
} Dashed;

static Dashed read_dashed(const char *word, OptionSet allowed, const char *verb, char *error)
{
    Dashed d = {-1, NULL};
    if (word[1] == '-') {
        const char *equals = strchr(word, '=');
        Slice name = {word + 2, equals ? (size_t)(equals - word - 2) : strlen(word + 2)};
        d.id = find_long(name);
        d.value = equals ? equals + 1 : NULL;
        if (d.id < 0 || !(allowed & OPT_BIT(d.id))) {
            say_unknown(name, allowed, verb, error);
            d.id = -1;
        }
        return d;
    }
    d.id = find_letter(word[1]);
    d.value = word[2] ? word + 2 : NULL;
    if (d.id < 0 || !(allowed & OPT_BIT(d.id))) {
        snprintf(error, OPTIONS_ERROR,
                 "%s has no option -%c; put -- before an argument that begins with a dash", verb,
                 word[1] > ' ' && word[1] < 127 ? word[1] : '?');
        d.id = -1;
    }
    return d;
}

/* Stores the option at argv[at]; returns how many words it took, or 0 with `error`. */
static int take_one(int argc, char **argv, int at, OptionSet allowed, const char *verb,
                    Options *out, char *error)
{
    Dashed d = read_dashed(argv[at], allowed, verb, error);
    if (d.id < 0)
        return 0;
    const Option *option = &option_table[d.id];
    if (option->kind == KIND_FLAG) {
        if (d.value) {
            snprintf(error, OPTIONS_ERROR, "--%s takes no value", option->name);
            return 0;
        }
        out->values[d.id] = "";
        return 1;
    }
    int taken = 1;
    if (!d.value) {
        if (at + 1 >= argc) {
            snprintf(error, OPTIONS_ERROR, "--%s needs a value: %s", option->name, option->value);
            return 0;
        }
        d.value = argv[at + 1];
        taken = 2;
    }
    const char *expected = wrong_shape(option->kind, d.value);
    if (expected) {
        snprintf(error, OPTIONS_ERROR, "--%s: found \"%.40s\", expected %s", option->name, d.value,
                 expected);
        return 0;
    }
    out->values[d.id] = d.value;
    return taken;
}

int options_take(int argc, char **argv, OptionSet allowed, const char *name, Options *out,
                 char *error)
{
    *out = (Options){{NULL}};
    int kept = 0;
    for (int at = 0; at < argc;) {
        if (strcmp(argv[at], "--") == 0) {
            while (++at < argc)
                argv[kept++] = argv[at];
            break;
        }
        if (argv[at][0] != '-' || argv[at][1] == '\0') {
            argv[kept++] = argv[at++];
            continue;
        }
        int taken = take_one(argc, argv, at, allowed, name, out, error);
        if (taken == 0)
            return -1;
        at += taken;
        CHECK(kept <= at && at <= argc);
    }
    return kept;
}

bool option_on(const Options *options, OptionId id)
{
    return options->values[id] != NULL;
}

size_t option_number(const Options *options, OptionId id, size_t otherwise)
{
    uint64_t number;
    if (!options->values[id] || !slice_to_u64(slice_from(options->values[id]), &number))
        return otherwise;
    return number > SIZE_MAX ? SIZE_MAX : (size_t)number;
}

void option_size(const Options *options, OptionId id, int *width, int *height)
{
    if (!options->values[id] || !parse_size(options->values[id], width, height)) {
        *width = 80;
        *height = 24;
    }
}

Interval option_date(const Options *options, OptionId id)
{
    Interval when = INTERVAL_NONE;
    if (options->values[id])
        interval_parse_iso(slice_from(options->values[id]), &when);
    return when;
}
