/* lex.c - the query's tokens.
 *
 * What a character means hangs on whether an operand or an operator is expected: `/s` after a word
 * is an operator, where a word could stand it begins a regular expression. */
#include "config.h"

#include "search/query/internal.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/nearest.h"
#include "dossier/utf8.h"

#include <stdio.h>

void parser_error(QueryParser *p, Range at, bool incomplete, const char *format, ...)
{
    QueryError *e = p->error;
    if (e->message[0] && (!e->incomplete || incomplete))
        return;
    e->at = p->in_saved ? p->saved_at : at;
    e->incomplete = incomplete && !p->in_saved;
    int n = p->in_saved ? snprintf(e->message, sizeof e->message, "in the saved search: ") : 0;
    va_list args;
    va_start(args, format);
    vsnprintf(e->message + n, sizeof e->message - (size_t)n, format, args);
    va_end(args);
}

bool parser_typing(const QueryParser *p, uint32_t end)
{
    return p->scope->partial && !p->in_saved && !p->negated && end == p->text.len;
}

static char byte_at(const QueryParser *p, uint32_t at)
{
    return at < p->text.len ? p->text.ptr[at] : '\0';
}

/* Bytes of white space at `at`, no-break spaces included; 0 when there is none. */
static uint32_t space_at(const QueryParser *p, uint32_t at)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80"};
    if (ascii_is_space(byte_at(p, at)))
        return 1;
    Slice rest = slice_sub(p->text, at, p->text.len);
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (slice_starts(rest, wide[i]))
            return (uint32_t)slice_from(wide[i]).len;
    return 0;
}

/* --- quotation marks --- */

typedef struct QuotePair {
    const char *open, *close;
} QuotePair;

static const QuotePair quotes[] = {
    {"\"", "\""}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xC2\xAB", "\xC2\xBB"}};
#define N_QUOTES (sizeof quotes / sizeof *quotes)

/* The pair that opens at `at`, or NULL. A closing mark typed first opens as well. */
static const QuotePair *quote_at(const QueryParser *p, uint32_t at, uint32_t *len)
{
    Slice rest = slice_sub(p->text, at, p->text.len);
    char c = byte_at(p, at);
    if (c != '"' && (c & 0x80) == 0) /* all others begin with bytes beyond ASCII */
        return NULL;
    for (size_t i = 0; i < N_QUOTES; i++) {
        const char *mark = slice_starts(rest, quotes[i].open) ? quotes[i].open : quotes[i].close;
        *len = (uint32_t)slice_from(mark).len;
        if (slice_starts(rest, mark))
            return &quotes[i];
    }
    return NULL;
}

static QueryToken read_quote(QueryParser *p, uint32_t start, uint32_t mark)
{
    QueryToken t = {.kind = TOKEN_QUOTE};
    uint32_t end = start + mark, len = 0;
    while (end < p->text.len && !quote_at(p, end, &len))
        end++;
    t.open = end >= p->text.len;
    t.text = slice_sub(p->text, start + mark, end);
    t.at = (Range){start, t.open ? end : end + len};
    return t;
}

/* --- regular expressions --- */

static QueryToken read_regex(QueryParser *p, uint32_t start)
{
    QueryToken t = {.kind = TOKEN_REGEX};
    uint32_t end = start + 1;
    bool class = false;
    for (; end < p->text.len; end++) {
        char c = p->text.ptr[end];
        if (c == '\\' && end + 1 < p->text.len)
            end++;
        else if (c == '[')
            class = true;
        else if (c == ']')
            class = false;
        else if (c == '/' && !class)
            break;
    }
    t.open = end >= p->text.len;
    if (t.open)
        end = (uint32_t)p->text.len;
    t.text = slice_sub(p->text, start + 1, end);
    t.at = (Range){start, t.open ? end : end + 1};
    return t;
}

/* --- words and operators --- */

static bool ends_word(const QueryParser *p, uint32_t at)
{
    uint32_t len;
    char c = byte_at(p, at);
    return at >= p->text.len || c == '(' || c == ')' || c == '|' || space_at(p, at) ||
           quote_at(p, at, &len);
}

static uint32_t word_end(const QueryParser *p, uint32_t at)
{
    while (!ends_word(p, at))
        at++;
    return at;
}

static void no_field(QueryParser *p, Range at, Slice name)
{
    StrBuf fields = STRBUF_INIT;
    Nearest near = nearest_to(name, name.len < 4 ? (unsigned)name.len / 2 : 2);
    for (const QueryField *field = query_fields; field->name; field++) {
        nearest_offer(&near, slice_from(field->name));
        strbuf_printf(&fields, "%s%s", field == query_fields ? "" : ", ", field->name);
    }
    if (near.name.len)
        parser_error(p, at, false, "no field “%.*s”; did you mean %s:?", SLICE_ARG(name),
                     near.name.ptr);
    else
        parser_error(p, at, false, "no field “%.*s”; the fields are %s", SLICE_ARG(name),
                     strbuf_str(&fields));
    strbuf_release(&fields);
}

/* NEER/5: capitals and a number as an operator of words has them, but of no name there is. */
static void check_operator(QueryParser *p, const QueryToken *t)
{
    ptrdiff_t slash = slice_find(t->text, SLICE("/"));
    Slice name = slice_sub(t->text, 0, slash < 2 ? 0 : (size_t)slash);
    uint64_t number;
    if (name.len == 0 || !slice_to_u64(slice_sub(t->text, name.len + 1, t->text.len), &number))
        return;
    for (size_t i = 0; i < name.len; i++)
        if ((name.ptr[i] < 'A' || name.ptr[i] > 'Z') && (name.ptr[i] < 'a' || name.ptr[i] > 'z'))
            return;
    for (const Nearness *near = nearnesses; near->name; near++)
        if (near->unit == WITHIN_WORDS && edit_distance(name, slice_from(near->name), 1) <= 1)
            parser_error(p, t->at, false, "no operator “%.*s”; did you mean %s/%u?",
                         SLICE_ARG(t->text), near->name, (unsigned)number);
}

/* A field's name and colon at the start of the run [start, end). */
static bool read_field(QueryParser *p, uint32_t start, uint32_t end, QueryToken *t)
{
    uint32_t colon = start;
    while (colon < end && ((byte_at(p, colon) | 0x20) >= 'a' && (byte_at(p, colon) | 0x20) <= 'z'))
        colon++;
    if (colon == start || byte_at(p, colon) != ':')
        return false;
    Slice name = slice_sub(p->text, start, colon);
    for (int i = 0; query_fields[i].name; i++)
        if (slice_ieq_str(name, query_fields[i].name)) {
            *t = (QueryToken){
                .kind = TOKEN_FIELD, .at = {start, colon + 1}, .text = name, .field = (FieldId)i};
            return true;
        }
    bool apart = space_at(p, colon + 1) || colon + 1 == p->text.len;
    if (!apart && byte_at(p, colon + 1) != '/') /* neither "Note: …" nor an address */
        no_field(p, (Range){start, colon + 1}, name);
    return false;
}

/* The operator that a run of text begins with: the whole of it, or NAME/number. */
static const Nearness *near_named(Slice text)
{
    for (const Nearness *near = nearnesses; near->name; near++) {
        size_t len = slice_from(near->name).len;
        if (slice_starts(text, near->name) &&
            (text.len == len || (text.ptr[len] == '/' && near->unit == WITHIN_WORDS)))
            return near;
    }
    return NULL;
}

/* Of words: NEAR/n, or without a number the distance the operator means then. */
static void read_near(QueryParser *p, QueryToken *t)
{
    const Nearness *near = near_named(t->text);
    if (!near || near->unit != WITHIN_WORDS)
        return;
    Slice number = slice_sub(t->text, slice_from(near->name).len, t->text.len);
    uint64_t distance = near->distance;
    if (number.len == 1) {
        t->open = true;
    } else if (number.len > 1 && (!slice_to_u64(slice_sub(number, 1, number.len), &distance) ||
                                  distance < 1 || distance > DISTANCE_MAX)) {
        parser_error(p, t->at, false, "found “%.*s”, expected a distance from 1 to %u words",
                     SLICE_ARG(t->text), DISTANCE_MAX);
        distance = distance < 1 ? 1 : DISTANCE_MAX;
    }
    t->kind = TOKEN_NEAR;
    t->near = near;
    t->distance = (uint32_t)distance;
}

static QueryToken read_word(QueryParser *p, uint32_t start)
{
    static const struct {
        const char *text;
        TokenKind kind;
    } operators[] = {{"AND", TOKEN_AND}, {"OR", TOKEN_OR}, {"NOT", TOKEN_NOT}};
    uint32_t end = word_end(p, start);
    QueryToken t;
    if (read_field(p, start, end, &t))
        return t;
    t = (QueryToken){
        .kind = TOKEN_WORD, .at = {start, end}, .text = slice_sub(p->text, start, end)};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (slice_eq_str(t.text, operators[i].text))
            t.kind = operators[i].kind;
    if (t.kind == TOKEN_WORD)
        read_near(p, &t);
    if (t.kind == TOKEN_WORD)
        check_operator(p, &t);
    return t;
}

/* `/s` or `/p` as an operator: alone in its run. */
static bool read_slash(const QueryParser *p, uint32_t start, QueryToken *t)
{
    uint32_t end = start + 1;
    while (!ends_word(p, end))
        end++;
    const Nearness *near = p->operand ? NULL : near_named(slice_sub(p->text, start, end));
    if (near)
        *t = (QueryToken){.kind = TOKEN_NEAR, .near = near, .at = {start, end}};
    return near != NULL;
}

static QueryToken read_mark(TokenKind kind, uint32_t start)
{
    return (QueryToken){.kind = kind, .at = {start, start + 1}};
}

static QueryToken read_token(QueryParser *p, uint32_t start)
{
    uint32_t len;
    QueryToken t;
    char c = byte_at(p, start);
    if (start >= p->text.len)
        return (QueryToken){.kind = TOKEN_END, .at = {start, start}};
    if (c == '(' || c == ')')
        return read_mark(c == '(' ? TOKEN_OPEN : TOKEN_CLOSE, start);
    if (c == '|')
        return read_mark(TOKEN_OR, start);
    if (c == '@')
        return read_mark(TOKEN_GROUP, start);
    if (c == '-' && !space_at(p, start + 1) && byte_at(p, start + 1) != '-')
        return read_mark(TOKEN_NOT, start);
    if (quote_at(p, start, &len))
        return read_quote(p, start, len);
    if (c == '=' && quote_at(p, start + 1, &len)) {
        t = read_quote(p, start + 1, len);
        t.at.start = start;
        return t;
    }
    if (c == '/')
        return read_slash(p, start, &t) ? t : read_regex(p, start);
    return read_word(p, start);
}

void parser_advance(QueryParser *p, bool operand)
{
    uint32_t len;
    p->operand = operand;
    while ((len = space_at(p, p->at)) > 0)
        p->at += len;
    p->token = read_token(p, p->at);
    CHECK(p->token.at.start >= p->at && p->token.at.end <= p->text.len);
    CHECK(p->token.kind == TOKEN_END || p->token.at.end > p->at);
    p->at = p->token.at.end;
}

void parser_read_value(QueryParser *p)
{
    uint32_t start = p->at, end = word_end(p, start);
    if (end == start || byte_at(p, start) == '/') {
        parser_advance(p, true);
        return;
    }
    p->token = (QueryToken){
        .kind = TOKEN_WORD, .at = {start, end}, .text = slice_sub(p->text, start, end)};
    p->at = end;
}
