/* datewords.c - cutting a line into tokens, and the words of dates in English and French. */
#include "config.h"

#include "import/glean/datewords.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* --- words --- */

typedef struct DateWord {
    const char *word;
    uint16_t is;
    int16_t zone;
} DateWord;

/* In the order of the alphabet. */
static const DateWord date_words[] = {
    {"a", WORD_JOINT | WORD_HALF, 0},
    {"actualisation", WORD_LATER, 0},
    {"actualise", WORD_LATER, 0},
    {"actualisee", WORD_LATER, 0},
    {"am", WORD_HALF, 0},
    {"at", WORD_JOINT, 0},
    {"bst", WORD_ZONE, 60},
    {"cdt", WORD_ZONE, -300},
    {"cest", WORD_ZONE, 120},
    {"cet", WORD_ZONE, 60},
    {"created", WORD_FIRST, 0},
    {"cree", WORD_FIRST, 0},
    {"creee", WORD_FIRST, 0},
    {"cst", WORD_ZONE, -360},
    {"d", WORD_PART, 0},
    {"date", WORD_FIRST, 0},
    {"dated", WORD_FIRST, 0},
    {"de", WORD_JOINT | WORD_PART, 0},
    {"derniere", WORD_LATER, 0},
    {"diffuse", WORD_FIRST, 0},
    {"dim", WORD_WEEKDAY, 0},
    {"dimanche", WORD_WEEKDAY, 0},
    {"edited", WORD_LATER, 0},
    {"edt", WORD_ZONE, -240},
    {"eest", WORD_ZONE, 180},
    {"eet", WORD_ZONE, 120},
    {"en", WORD_JOINT, 0},
    {"er", WORD_ORDINAL, 0},
    {"est", WORD_ZONE, -300},
    {"et", WORD_ZONE, ZONE_NONE},
    {"first", WORD_JOINT, 0},
    {"fri", WORD_WEEKDAY, 0},
    {"friday", WORD_WEEKDAY, 0},
    {"from", WORD_JOINT, 0},
    {"gmt", WORD_ZONE, 0},
    {"h", WORD_HOUR, 0},
    {"heure", WORD_JOINT | WORD_HOUR, 0},
    {"heures", WORD_JOINT | WORD_HOUR, 0},
    {"hrs", WORD_HOUR, 0},
    {"issued", WORD_FIRST, 0},
    {"jeu", WORD_WEEKDAY, 0},
    {"jeudi", WORD_WEEKDAY, 0},
    {"jour", WORD_LATER, 0},
    {"last", WORD_LATER, 0},
    {"le", WORD_JOINT, 0},
    {"ligne", WORD_FIRST, 0},
    {"local", WORD_JOINT, 0},
    {"lun", WORD_WEEKDAY, 0},
    {"lundi", WORD_WEEKDAY, 0},
    {"m", WORD_HALF, 0},
    {"mar", WORD_WEEKDAY, 0},
    {"mardi", WORD_WEEKDAY, 0},
    {"mdt", WORD_ZONE, -360},
    {"mer", WORD_WEEKDAY, 0},
    {"mercredi", WORD_WEEKDAY, 0},
    {"mesz", WORD_ZONE, 120},
    {"mez", WORD_ZONE, 60},
    {"mis", WORD_JOINT, 0},
    {"mise", WORD_JOINT, 0},
    {"modification", WORD_LATER, 0},
    {"modifie", WORD_LATER, 0},
    {"modified", WORD_LATER, 0},
    {"modifiee", WORD_LATER, 0},
    {"mon", WORD_WEEKDAY, 0},
    {"monday", WORD_WEEKDAY, 0},
    {"mst", WORD_ZONE, -420},
    {"nd", WORD_ORDINAL, 0},
    {"of", WORD_JOINT | WORD_PART, 0},
    {"on", WORD_JOINT, 0},
    {"online", WORD_JOINT, 0},
    {"p", WORD_HALF, 0},
    {"paris", WORD_JOINT, 0},
    {"paru", WORD_FIRST, 0},
    {"parue", WORD_FIRST, 0},
    {"parution", WORD_FIRST, 0},
    {"pdt", WORD_ZONE, -420},
    {"pm", WORD_HALF, 0},
    {"poste", WORD_FIRST, 0},
    {"posted", WORD_FIRST, 0},
    {"postee", WORD_FIRST, 0},
    {"pst", WORD_ZONE, -480},
    {"pt", WORD_ZONE, ZONE_NONE},
    {"pubdate", WORD_FIRST, 0},
    {"publication", WORD_FIRST, 0},
    {"publie", WORD_FIRST, 0},
    {"publiee", WORD_FIRST, 0},
    {"publish", WORD_FIRST, 0},
    {"published", WORD_FIRST, 0},
    {"rd", WORD_ORDINAL, 0},
    {"redige", WORD_FIRST, 0},
    {"released", WORD_FIRST, 0},
    {"revised", WORD_LATER, 0},
    {"sam", WORD_WEEKDAY, 0},
    {"samedi", WORD_WEEKDAY, 0},
    {"sat", WORD_WEEKDAY, 0},
    {"saturday", WORD_WEEKDAY, 0},
    {"st", WORD_ORDINAL, 0},
    {"story", WORD_JOINT, 0},
    {"sun", WORD_WEEKDAY, 0},
    {"sunday", WORD_WEEKDAY, 0},
    {"t", WORD_PART, 0},
    {"th", WORD_ORDINAL, 0},
    {"the", WORD_JOINT, 0},
    {"thu", WORD_WEEKDAY, 0},
    {"thur", WORD_WEEKDAY, 0},
    {"thurs", WORD_WEEKDAY, 0},
    {"thursday", WORD_WEEKDAY, 0},
    {"time", WORD_JOINT, 0},
    {"tue", WORD_WEEKDAY, 0},
    {"tues", WORD_WEEKDAY, 0},
    {"tuesday", WORD_WEEKDAY, 0},
    {"update", WORD_LATER, 0},
    {"updated", WORD_LATER, 0},
    {"uploaded", WORD_FIRST, 0},
    {"utc", WORD_ZONE, 0},
    {"ven", WORD_WEEKDAY, 0},
    {"vendredi", WORD_WEEKDAY, 0},
    {"wed", WORD_WEEKDAY, 0},
    {"wednesday", WORD_WEEKDAY, 0},
    {"west", WORD_ZONE, 60},
    {"wet", WORD_ZONE, 0},
    {"z", WORD_ZONE, 0},
};

/* Both languages; an abbreviation has at least so many letters that it names one month only. */
static uint8_t month_of(const char *word, size_t len)
{
    static const struct {
        const char *name;
        uint8_t month, least;
    } names[] = {
        {"january", 1, 3},   {"janvier", 1, 3},   {"february", 2, 3},  {"fevrier", 2, 3},
        {"march", 3, 3},     {"mars", 3, 4},      {"april", 4, 3},     {"avril", 4, 3},
        {"may", 5, 3},       {"mai", 5, 3},       {"june", 6, 3},      {"juin", 6, 4},
        {"july", 7, 3},      {"juillet", 7, 4},   {"august", 8, 3},    {"aout", 8, 4},
        {"september", 9, 3}, {"septembre", 9, 3}, {"october", 10, 3},  {"octobre", 10, 3},
        {"november", 11, 3}, {"novembre", 11, 3}, {"december", 12, 3}, {"decembre", 12, 3},
    };
    if (len < 3 || len > 9)
        return 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *name = names[i].name;
        if (word[0] == name[0] && word[1] == name[1] && len >= names[i].least &&
            strncmp(word, name, len) == 0)
            return names[i].month;
    }
    return 0;
}

static int word_cmp(const void *word, const void *entry)
{
    return strcmp(word, ((const DateWord *)entry)->word);
}

static void know_word(DateToken *token, size_t len)
{
    const DateWord *found = bsearch(token->word, date_words, sizeof date_words / sizeof *date_words,
                                    sizeof *date_words, word_cmp);
    if (found) {
        token->is = found->is;
        token->zone = found->zone;
    }
    token->month = month_of(token->word, len);
    if (token->month)
        token->is |= WORD_MONTH;
}

/* --- tokens --- */

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
    if (n)
        know_word(token, n);
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

bool token_is_known(const DateToken *t)
{
    return t->kind == TOKEN_NUMBER || (t->kind == TOKEN_WORD && t->is) || token_is_joint(t) ||
           token_is_mark(t, "+");
}

bool date_tokens(Slice text, DateToken tokens[static TOKENS_MAX + 1], size_t *count)
{
    size_t n = 0, at = 0;
    bool known = true;
    while (n < TOKENS_MAX && known && date_token(text, &at, &tokens[n]))
        known = token_is_known(&tokens[n++]);
    tokens[n] = (DateToken){.kind = TOKEN_END};
    *count = n;
    return known && (n < TOKENS_MAX || skip_space(text, at) == text.len);
}

size_t date_tail(Slice text)
{
    size_t tail = text.len;
    for (size_t end = text.len; end > 0;) {
        while (end > 0 && text.ptr[end - 1] == ' ')
            end--;
        size_t start = end, at = 0;
        while (start > 0 && text.ptr[start - 1] != ' ')
            start--;
        DateToken token;
        Slice word = slice_sub(text, start, end);
        while (date_token(word, &at, &token))
            if (!token_is_known(&token))
                return tail;
        tail = end = start;
    }
    return tail;
}

bool token_is_mark(const DateToken *t, const char *marks)
{
    return t->kind == TOKEN_MARK && t->value < 0x80 && strchr(marks, (int)t->value);
}

bool token_is_word(const DateToken *t, const char *word)
{
    return t->kind == TOKEN_WORD && strcmp(t->word, word) == 0;
}

bool token_is_joint(const DateToken *t)
{
    if (t->kind == TOKEN_MARK && t->value >= 0x80)
        return t->value == 0x2022 || t->value == 0x00B7 || t->value == 0x2013 ||
               t->value == 0x2014 || t->value == 0x25CF;
    return token_is_mark(t, ",;:-|/().*") || (t->kind == TOKEN_WORD && t->is & WORD_JOINT);
}

bool token_is_ordinal(const DateToken *t)
{
    return t->glued && t->is & WORD_ORDINAL;
}
