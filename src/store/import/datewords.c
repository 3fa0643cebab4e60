/* datewords.c - cutting a line into tokens, and the words of dates in English and French. */
#include "config.h"

#include "datewords.h"
#include "dossier/utf8.h"

#include <string.h>
#include <unictype.h>

/* --- tokens ----------------------------------------------------------------------------------- */

static const char *base_letter(uint32_t cp)
{
    static const char *const latin[64] = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "",  "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "",  "y",
    };
    return cp >= 0xC0 && cp <= 0xFF ? latin[cp - 0xC0] : "";
}

static size_t read_word(Slice text, size_t at, DateToken *token)
{
    size_t n = 0;
    while (at < text.len) {
        uint32_t cp;
        size_t len = utf8_decode(text.ptr + at, text.len - at, &cp);
        const char *base = base_letter(cp);
        char ascii[2] = {cp < 0x80 ? (char)(cp | 0x20) : '\0', '\0'};
        if (cp < 0x80 && (ascii[0] < 'a' || ascii[0] > 'z'))
            break;
        if (cp >= 0x80 && !*base)
            break;
        for (const char *p = cp < 0x80 ? ascii : base; *p && n < sizeof token->word - 1; p++)
            token->word[n++] = *p;
        at += len;
    }
    token->word[n] = '\0';
    return at;
}

static size_t read_number(Slice text, size_t at, DateToken *token)
{
    while (at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9') {
        if (token->digits < 9)
            token->value = token->value * 10 + (uint32_t)(text.ptr[at] - '0');
        token->digits = (uint8_t)(token->digits + (token->digits < 20));
        at++;
    }
    return at;
}

/* Where the next token begins. */
static size_t skip_space(Slice text, size_t at)
{
    while (at < text.len) {
        uint32_t cp = (unsigned char)text.ptr[at];
        size_t len = cp < 0x80 ? 1 : utf8_decode(text.ptr + at, text.len - at, &cp);
        if (cp > ' ' && (cp < 0x7F || !uc_is_property_white_space(cp)))
            break;
        at += len;
    }
    return at;
}

bool date_token(Slice text, size_t *at, DateToken *token)
{
    size_t start = skip_space(text, *at);
    *token = (DateToken){.kind = TOKEN_END};
    if (start >= text.len)
        return false;
    token->glued = start == *at && start > 0;
    token->start = (uint32_t)start;
    size_t end = read_number(text, start, token);
    token->kind = TOKEN_NUMBER;
    if (end == start) {
        end = read_word(text, start, token);
        token->kind = TOKEN_WORD;
    }
    if (end == start) {
        end += utf8_decode(text.ptr + start, text.len - start, &token->value);
        token->kind = TOKEN_MARK;
    }
    token->end = (uint32_t)end;
    *at = end;
    return true;
}

size_t date_tokens(Slice text, DateToken tokens[static TOKENS_MAX + 1], bool *overflow)
{
    size_t count = 0, at = 0;
    while (count < TOKENS_MAX && date_token(text, &at, &tokens[count]))
        count++;
    tokens[count] = (DateToken){.kind = TOKEN_END};
    *overflow = count == TOKENS_MAX && skip_space(text, at) < text.len;
    return count;
}

bool token_is_mark(const DateToken *t, const char *marks)
{
    return t->kind == TOKEN_MARK && t->value < 0x80 && strchr(marks, (int)t->value);
}

bool token_is_word(const DateToken *t, const char *word)
{
    return t->kind == TOKEN_WORD && strcmp(t->word, word) == 0;
}

/* --- words ------------------------------------------------------------------------------------ */

bool token_in(const DateToken *t, const char *const *list)
{
    for (; t->kind == TOKEN_WORD && *list; list++) {
        if (t->word[0] == **list && strcmp(t->word, *list) == 0)
            return true;
    }
    return false;
}

/* The shortest form that names one month in either language, and the full forms it may begin. */
int token_month(const DateToken *t)
{
    static const struct {
        const char *name;
        uint8_t month, least; /* least letters of an abbreviation */
    } names[] = {
        {"january", 1, 3},   {"janvier", 1, 3},   {"february", 2, 3},  {"fevrier", 2, 3},
        {"march", 3, 3},     {"mars", 3, 4},      {"april", 4, 3},     {"avril", 4, 3},
        {"may", 5, 3},       {"mai", 5, 3},       {"june", 6, 3},      {"juin", 6, 4},
        {"july", 7, 3},      {"juillet", 7, 4},   {"august", 8, 3},    {"aout", 8, 4},
        {"september", 9, 3}, {"septembre", 9, 3}, {"october", 10, 3},  {"octobre", 10, 3},
        {"november", 11, 3}, {"novembre", 11, 3}, {"december", 12, 3}, {"decembre", 12, 3},
    };
    size_t len = t->kind == TOKEN_WORD ? strlen(t->word) : 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (len >= names[i].least && t->word[0] == names[i].name[0] &&
            strncmp(t->word, names[i].name, len) == 0)
            return names[i].month;
    }
    return 0;
}

bool token_is_weekday(const DateToken *t)
{
    static const char *const names[] = {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
        "tue",    "tues",    "wed",       "thu",      "thur",   "thurs",    "fri",    "sat",
        "sun",    "lundi",   "mardi",     "mercredi", "jeudi",  "vendredi", "samedi", "dimanche",
        "lun",    "mar",     "mer",       "jeu",      "ven",    "sam",      "dim",    NULL};
    return token_in(t, names);
}

/* Minutes east of UTC for a named zone; 1 when the word is no zone, ZONE_NONE for one that says
 * "local time". */
int token_zone(const DateToken *t)
{
    static const struct {
        const char *name;
        int16_t minutes;
    } zones[] = {
        {"z", 0},          {"gmt", 0},        {"utc", 0},    {"bst", 60},   {"wet", 0},
        {"west", 60},      {"cet", 60},       {"cest", 120}, {"mez", 60},   {"mesz", 120},
        {"eet", 120},      {"eest", 180},     {"est", -300}, {"edt", -240}, {"cst", -360},
        {"cdt", -300},     {"mst", -420},     {"mdt", -360}, {"pst", -480}, {"pdt", -420},
        {"et", ZONE_NONE}, {"pt", ZONE_NONE},
    };
    for (size_t i = 0; t->kind == TOKEN_WORD && i < sizeof zones / sizeof *zones; i++) {
        if (strcmp(t->word, zones[i].name) == 0)
            return zones[i].minutes;
    }
    return 1;
}

bool token_is_ordinal(const DateToken *t)
{
    static const char *const suffixes[] = {"st", "nd", "rd", "th", "er", NULL};
    return t->glued && token_in(t, suffixes);
}
