/* regex.c - regular expressions of a query: over words, or over the text. */
#include "config.h"

#include "search/query/internal.h"

#include "dossier/ascii.h"

#include <string.h>

static void note_regex_error(QueryParser *p, const QueryToken *token, int code, size_t offset)
{
    char reason[96];
    pcre2_get_error_message(code, (unsigned char *)reason, sizeof reason);
    uint32_t at = token->at.start + 1 + (uint32_t)offset;
    uint32_t end = at < token->at.end ? at + 1 : token->at.end;
    parser_error(p, (Range){at < token->at.end ? at : token->at.end - 1, end}, false,
                 "in the expression: %s", reason);
}

pcre2_code *regex_compile(QueryParser *p, const QueryToken *token, uint32_t options)
{
    if (token->open || token->text.len == 0) {
        parser_error(p, token->at, token->open,
                     token->open ? "the expression is not closed by /" : "// is empty");
        return NULL;
    }
    int code;
    size_t offset;
    uint32_t all = options | PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    pcre2_code *regex = pcre2_compile((const unsigned char *)token->text.ptr, token->text.len, all,
                                      &code, &offset, NULL);
    if (!regex) {
        note_regex_error(p, token, code, offset);
        return NULL;
    }
    pcre2_jit_compile(regex, PCRE2_JIT_COMPLETE); /* without JIT it is only slower */
    Query *q = p->query;
    q->regexes = mem_grow(q->regexes, &q->regexes_cap, q->n_regexes + 1, sizeof *q->regexes);
    q->regexes[q->n_regexes++] = regex;
    return regex;
}

/* Whether an expression finds the same in folded forms when it is case-sensitive: it is of small
 * ASCII letters, and none of its escapes and classes means others. For s and k there are capital
 * letters beyond ASCII (ſ, K), and looking for them too keeps an expression from being looked for
 * by its first letters. */
static bool is_folded(Slice source)
{
    for (size_t i = 0; i < source.len; i++) {
        unsigned char c = (unsigned char)source.ptr[i];
        char next = i + 1 < source.len ? source.ptr[i + 1] : '\0';
        bool letter = ascii_is_lower(next) || ascii_is_digit(next);
        if (c >= 0x80 || (c >= 'A' && c <= 'Z') || (c == '\\' && letter && !strchr("bwds", next)))
            return false;
        if ((c == '[' && next == ':') || (c == '(' && (next == '?' || next == '*')))
            return false;
    }
    return true;
}

QueryNode *term_from_regex(QueryParser *p, const QueryToken *token, FieldId field)
{
    bool folded = field != FIELD_TEXT && is_folded(token->text);
    pcre2_code *regex = regex_compile(p, token, folded ? 0 : PCRE2_CASELESS);
    if (!regex)
        return NULL;
    if (field == FIELD_TEXT) {
        QueryTerm *term = arena_zalloc(p->query->arena, 1, sizeof *term);
        *term = (QueryTerm){
            .kind = QUERY_TERM_TEXT, .source = keep_text(p, token->text), .regex = regex};
        return term_node(p, term);
    }
    Pattern *part = arena_zalloc(p->query->arena, 1, sizeof *part);
    *part = (Pattern){.kind = PATTERN_REGEX, .source = keep_text(p, token->text), .regex = regex};
    QueryTermWhere where = field == FIELD_TITLE ? WHERE_TITLE : WHERE_ANY;
    return term_node(p, phrase_term(p, where, (QueryPhrase){part, 1, {NULL, 0}}));
}
