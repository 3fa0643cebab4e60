/* parse.c - the query's grammar.
 *
 *     or        = and { ("OR" | "|") and }
 *     and       = not { ["AND"] not }                   words side by side; OR with scope.any
 *     not       = ("NOT" | "-") not | near
 *     near      = primary { ("NEAR/n" | "ADJ/n" | "/s" | "/p") primary }      from the left
 *     primary   = "(" or ")" | field primary | "@" name | word | "phrase" | /expression/
 *
 * Functions return NULL where nothing is to be searched for; an operator with one side missing is
 * that side alone, and an error says so. */
#include "config.h"

#include "search/query/internal.h"

#include "dossier/check.h"
#include "dossier/function_words.h"
#include "dossier/utf8.h"

#include <stdlib.h>

static QueryNode *parse_or(QueryParser *p, FieldId field);

/* --- proximity --- */

static QueryNode *spread(QueryParser *p, NodeKind by, const QueryNode *over, QueryNode *other,
                         bool left, const QueryToken *op);

static bool has_place(const QueryNode *node)
{
    return node->kind == NODE_TERM || node->kind == NODE_OR || node->kind == NODE_AND ||
           node->kind == NODE_NEAR;
}

/* Whether an OR must be spread: an AND lies in it. */
static bool must_spread(const QueryNode *node)
{
    if (node->kind == NODE_AND)
        return true;
    for (size_t i = 0; node->kind == NODE_OR && i < node->n_kids; i++)
        if (must_spread(node->kids[i]))
            return true;
    return false;
}

/* a NEAR b, with AND moved outwards: (a b) NEAR c is (a NEAR c) AND (b NEAR c). */
static QueryNode *near_node(QueryParser *p, const QueryToken *op, QueryNode *a, QueryNode *b)
{
    if (p->query->n_nodes >= NODES_MAX)
        return a;
    if (must_spread(a))
        return spread(p, a->kind, a, b, true, op);
    if (must_spread(b))
        return spread(p, b->kind, b, a, false, op);
    QueryNode *node = node_new(p, NODE_NEAR);
    node->near = op->near;
    node->distance = op->distance;
    node->kids = arena_alloc(p->query->arena, 2 * sizeof(QueryNode *));
    node->kids[0] = a;
    node->kids[1] = b;
    node->n_kids = 2;
    return node;
}

static QueryNode *spread(QueryParser *p, NodeKind by, const QueryNode *over, QueryNode *other,
                         bool left, const QueryToken *op)
{
    QueryNode *all = NULL;
    for (size_t i = 0; i < over->n_kids; i++) {
        QueryNode *kid = over->kids[i];
        QueryNode *one = left ? near_node(p, op, kid, other) : near_node(p, op, other, kid);
        all = node_pair(p, by, all, one);
    }
    return all;
}

/* A part that stands nowhere in a text cannot be near something. */
static bool check_place(QueryParser *p, const QueryNode *node, Range at)
{
    bool ok = has_place(node);
    for (size_t i = 0; ok && i < node->n_kids; i++)
        ok = check_place(p, node->kids[i], at);
    if (!ok)
        parser_error(p, at, false,
                     "this has no place in a text, so nothing can be near it; put it outside");
    return ok;
}

/* --- primaries --- */

static QueryNode *parse_parens(QueryParser *p, FieldId field)
{
    Range open = p->token.at;
    parser_advance(p, true);
    if (++p->depth > DEPTH_MAX) {
        parser_error(p, open, false, "more than %d parentheses in each other", DEPTH_MAX);
        p->at = (uint32_t)p->text.len;
        parser_advance(p, true);
        return NULL;
    }
    QueryNode *node = parse_or(p, field);
    p->depth--;
    if (p->token.kind == TOKEN_CLOSE)
        parser_advance(p, false);
    else
        parser_error(p, open, true, "the parenthesis is not closed");
    return node;
}

static QueryNode *parse_value(QueryParser *p, FieldId field)
{
    QueryToken value = p->token;
    bool text = field == FIELD_NONE || field == FIELD_TITLE || field == FIELD_TEXT;
    QueryTermWhere where = field == FIELD_TITLE  ? WHERE_TITLE
                           : field == FIELD_TEXT ? WHERE_TEXT
                                                 : WHERE_ANY;
    parser_advance(p, false);
    if (value.open && value.kind == TOKEN_QUOTE && !text)
        parser_error(p, value.at, true, "the quotation mark is not closed");
    if (!text)
        return node_from_value(p, field, &value);
    if (value.kind == TOKEN_QUOTE)
        return term_from_quote(p, &value, where);
    if (value.kind == TOKEN_REGEX)
        return term_from_regex(p, &value, field);
    return term_from_word(p, &value, where);
}

static QueryNode *parse_group(QueryParser *p)
{
    Range at = p->token.at;
    parser_read_value(p);
    QueryToken name = p->token;
    if (name.kind != TOKEN_WORD && name.kind != TOKEN_QUOTE) {
        parser_error(p, at, name.kind == TOKEN_END, "expected the name of a keyword group after @");
        return NULL;
    }
    name.at.start = at.start;
    parser_advance(p, false);
    return node_from_group(p, &name);
}

static bool is_value(TokenKind kind)
{
    return kind == TOKEN_WORD || kind == TOKEN_QUOTE || kind == TOKEN_REGEX;
}

static QueryNode *parse_field(QueryParser *p, FieldId outer)
{
    QueryToken name = p->token;
    bool inside = outer != FIELD_NONE;
    if (name.field == FIELD_TITLE || name.field == FIELD_TEXT)
        parser_advance(p, true);
    else
        parser_read_value(p);
    if (inside)
        parser_error(p, name.at, false, "%.*s: stands inside another field", SLICE_ARG(name.text));
    if (p->token.kind == TOKEN_OPEN)
        return parse_parens(p, name.field);
    if (is_value(p->token.kind))
        return parse_value(p, name.field);
    parser_error(p, name.at, p->token.kind == TOKEN_END,
                 "expected a value after %.*s:", SLICE_ARG(name.text));
    return NULL;
}

static bool starts_primary(TokenKind kind)
{
    return is_value(kind) || kind == TOKEN_OPEN || kind == TOKEN_GROUP || kind == TOKEN_FIELD;
}

static QueryNode *parse_primary(QueryParser *p, FieldId field)
{
    switch (p->token.kind) {
    case TOKEN_OPEN:
        return parse_parens(p, field);
    case TOKEN_GROUP:
        return parse_group(p);
    case TOKEN_FIELD:
        return parse_field(p, field);
    case TOKEN_WORD:
    case TOKEN_QUOTE:
    case TOKEN_REGEX:
        return parse_value(p, field);
    case TOKEN_END: /* begin no primary: starts_primary() */
    case TOKEN_CLOSE:
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_NOT:
    case TOKEN_NEAR:
        break;
    }
    CHECK(starts_primary(p->token.kind));
    return NULL;
}

/* --- operators --- */

static void missing(QueryParser *p, Range operator, const char * side)
{
    Slice text = slice_sub(p->text, operator.start, operator.end);
    bool end = p->token.kind == TOKEN_END && side[0] == 'a';
    parser_error(p, operator, end, "expected something to search for %s “%.*s”", side,
                 SLICE_ARG(text));
}

/* One operator and what follows it, with `left` before it. */
static QueryNode *parse_near_rest(QueryParser *p, FieldId field, QueryNode *left, Range left_at)
{
    QueryToken op = p->token;
    parser_advance(p, true);
    if (op.open)
        parser_error(p, op.at, p->token.kind == TOKEN_END, "expected a number after the slash");
    if (!starts_primary(p->token.kind)) {
        missing(p, op.at, "after");
        return left;
    }
    Range at = {p->token.at.start, 0};
    QueryNode *right = parse_primary(p, field);
    at.end = p->token.at.start;
    if (!left || !right)
        return left ? left : right;
    if (!check_place(p, left, left_at) || !check_place(p, right, at))
        return node_pair(p, NODE_AND, left, right);
    return near_node(p, &op, left, right);
}

static QueryNode *parse_near(QueryParser *p, FieldId field)
{
    Range at = {p->token.at.start, 0};
    QueryNode *node = parse_primary(p, field);
    at.end = p->token.at.start;
    while (p->token.kind == TOKEN_NEAR)
        node = parse_near_rest(p, field, node, at);
    return node;
}

static QueryNode *parse_not(QueryParser *p, FieldId field)
{
    if (p->token.kind != TOKEN_NOT)
        return parse_near(p, field);
    bool odd = false;
    Range at = p->token.at;
    for (; p->token.kind == TOKEN_NOT; odd = !odd) {
        at = p->token.at;
        parser_advance(p, true);
    }
    if (!starts_primary(p->token.kind)) {
        missing(p, at, "after");
        return NULL;
    }
    bool outer = p->negated;
    p->negated = true;
    QueryNode *kid = parse_near(p, field);
    p->negated = outer;
    if (!kid || !odd)
        return kid;
    QueryNode *node = node_new(p, NODE_NOT);
    node->kids = arena_alloc(p->query->arena, sizeof(QueryNode *));
    node->kids[0] = kid;
    node->n_kids = 1;
    return node;
}

/* An operator where an operand should be: passed over with an error. */
static void pass_operator(QueryParser *p)
{
    Range at = p->token.at;
    if (p->token.kind == TOKEN_CLOSE)
        parser_error(p, at, false, "this parenthesis was never opened");
    else
        missing(p, at, "before");
    parser_advance(p, true);
}

/* A word that would be an operator in capitals. */
static Slice lower_operator(Slice word)
{
    static const char *const words[] = {"and", "or", "not"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_eq_str(word, words[i]))
            return slice_from(words[i]);
    return (Slice){NULL, 0};
}

static QueryNode *parse_and(QueryParser *p, FieldId field)
{
    QueryNode *node = NULL;
    for (;;) {
        bool explicit = p->token.kind == TOKEN_AND && node;
        Range op = p->token.at;
        if (explicit)
            parser_advance(p, true);
        TokenKind kind = p->token.kind;
        Slice lower = node && kind == TOKEN_WORD ? lower_operator(p->token.text) : (Slice){0};
        if (starts_primary(kind) || kind == TOKEN_NOT) {
            QueryNode *next = parse_not(p, field);
            bool any = p->query->any && !explicit && kind != TOKEN_NOT;
            node = node_pair(p, any ? NODE_OR : NODE_AND, node, next);
            if (lower.len && starts_primary(p->token.kind) && !p->in_saved)
                p->query->lower = lower;
            continue;
        }
        if (explicit)
            missing(p, op, "after");
        bool closes = kind == TOKEN_CLOSE && p->depth > 0;
        if (kind == TOKEN_END || closes || (kind == TOKEN_OR && node))
            return node;
        pass_operator(p);
    }
}

static QueryNode *parse_or(QueryParser *p, FieldId field)
{
    QueryNode *node = parse_and(p, field);
    while (p->token.kind == TOKEN_OR) {
        Range op = p->token.at;
        parser_advance(p, true);
        bool more = starts_primary(p->token.kind) || p->token.kind == TOKEN_NOT;
        if (!more) {
            missing(p, op, "after");
            if (p->token.kind == TOKEN_END || p->token.kind == TOKEN_CLOSE)
                continue;
        }
        node = node_pair(p, NODE_OR, node, parse_and(p, field));
    }
    return node;
}

/* --- function words --- */

/* The word of a query term that is one typed word; absent for others. */
static Slice plain_word(const QueryNode *node)
{
    if (node->kind != NODE_TERM || node->term->kind != QUERY_TERM_PHRASE)
        return (Slice){NULL, 0};
    const QueryPhrase *phrase = &node->term->phrases[0];
    bool plain = phrase->count == 1 && phrase->parts[0].kind == PATTERN_STEM;
    return plain ? phrase->parts[0].form : (Slice){NULL, 0};
}

static size_t count_function(const QueryNode * or, const char *lang)
{
    size_t n = 0;
    for (size_t i = 0; i < or->n_kids; i++)
        n += word_is_function(plain_word(or->kids[i]), lang);
    return n;
}

/* Words joined by OR: function words of the query's own language go, unless nothing else is there.
 * Its language is the one that has most of them, the dossier's when they draw. */
static void drop_function_words(QueryParser *p)
{
    QueryNode * or = p->query->root;
    if (! or || or->kind != NODE_OR)
        return;
    size_t en = count_function(or, "en"), fr = count_function(or, "fr");
    bool french = p->scope->store && slice_starts(store_info(p->scope->store)->lang, "fr");
    const char *lang = fr > en || (fr == en && french) ? "fr" : "en";
    if (count_function(or, lang) == or->n_kids)
        return;
    size_t kept = 0;
    for (size_t i = 0; i < or->n_kids; i++)
        if (!word_is_function(plain_word(or->kids[i]), lang))
            or->kids[kept++] = or->kids[i];
    or->n_kids = kept;
}

/* --- whole queries --- */

QueryNode *parse_saved(QueryParser *p, const QueryToken *name)
{
    Slice text = {NULL, 0};
    if (p->scope->saved)
        text = p->scope->saved(p->scope->ctx, name->text);
    if (!text.ptr) {
        parser_error(p, name->at, name->at.end == p->text.len, "no saved search “%.*s”",
                     SLICE_ARG(name->text));
        return NULL;
    }
    if (p->saved_depth == SAVED_DEPTH) {
        parser_error(p, name->at, false,
                     "saved searches stand more than %d deep in each other, or in themselves",
                     SAVED_DEPTH);
        return NULL;
    }
    QueryParser inner = *p;
    inner.text = text;
    inner.at = 0;
    inner.depth = 0;
    inner.saved_at = p->in_saved ? p->saved_at : name->at;
    inner.in_saved = true;
    inner.saved_depth++;
    parser_advance(&inner, true);
    return parse_or(&inner, FIELD_NONE);
}

Query *query_parse(Slice text, const QueryScope *scope, QueryError *error)
{
    static const QueryScope no_scope = {.store = NULL};
    QueryError own;
    if (!error)
        error = &own;
    *error = (QueryError){.message = ""};
    Query *query = mem_zalloc(1, sizeof *query);
    query->arena = arena_new(2048);
    QueryParser p = {.query = query, .scope = scope ? scope : &no_scope, .error = error};
    query->hooks = p.scope->hooks;
    query->any = p.scope->any;
    StrBuf clean = STRBUF_INIT;
    utf8_repair(text, &clean);
    p.text = keep_text(&p, strbuf_slice(&clean));
    strbuf_release(&clean);
    query->text = p.text;
    parser_advance(&p, true);
    query->root = parse_or(&p, FIELD_NONE);
    if (query->n_nodes >= NODES_MAX)
        query->root = NULL;
    if (query->any)
        drop_function_words(&p);
    for (size_t i = 0; query->root && i < p.scope->n_added; i++)
        query->root =
            node_pair(&p, NODE_OR, query->root, term_from_feedback(&p, &p.scope->added[i]));
    CHECKED(query_check(query));
    return query;
}
