/* term.c - from a typed word, phrase or expression to a query term of the tree. */
#include "config.h"

#include "search/index/lexicon.h"
#include "search/query/internal.h"

#include "dossier/ascii.h"
#include "dossier/fold.h"
#include "dossier/mutable.h"
#include "dossier/words.h"

#include <string.h>

Slice keep_text(QueryParser *p, Slice text)
{
    return (Slice){arena_strndup(p->query->arena, text.ptr ? text.ptr : "", text.len), text.len};
}

/* --- nodes --- */

QueryNode *node_new(QueryParser *p, NodeKind kind)
{
    QueryNode *node = arena_zalloc(p->query->arena, 1, sizeof *node);
    node->kind = kind;
    node->number = p->query->n_nodes++;
    if (p->query->n_nodes == NODES_MAX)
        parser_error(p, (Range){0, (uint32_t)p->text.len}, false,
                     "the query is too large: NEAR, ADJ, /s or /p beside long lists of words");
    return node;
}

static size_t kids_of(const QueryNode *node, NodeKind kind)
{
    return node->kind == kind ? node->n_kids : 1;
}

static size_t put_kids(QueryNode **to, size_t at, NodeKind kind, QueryNode *node)
{
    if (node->kind != kind) {
        to[at] = node;
        return at + 1;
    }
    memcpy(to + at, node->kids, node->n_kids * sizeof(QueryNode *));
    return at + node->n_kids;
}

QueryNode *node_pair(QueryParser *p, NodeKind kind, QueryNode *a, QueryNode *b)
{
    if (!a || !b)
        return a ? a : b;
    QueryNode *node = node_new(p, kind);
    node->n_kids = kids_of(a, kind) + kids_of(b, kind);
    node->kids = arena_alloc(p->query->arena, node->n_kids * sizeof(QueryNode *));
    put_kids(node->kids, put_kids(node->kids, 0, kind, a), kind, b);
    return node;
}

QueryNode *term_node(QueryParser *p, QueryTerm *term)
{
    Query *q = p->query;
    if (q->n_terms == q->terms_cap) {
        size_t cap = q->terms_cap ? q->terms_cap * 2 : 8;
        const QueryTerm **terms = arena_alloc(q->arena, cap * sizeof(QueryTerm *));
        if (q->n_terms)
            memcpy(terms, q->terms, q->n_terms * sizeof(QueryTerm *));
        q->terms = terms;
        q->terms_cap = cap;
    }
    term->weight = 1;
    term->number = (unsigned)q->n_terms;
    q->terms[q->n_terms++] = term;
    QueryNode *node = node_new(p, NODE_TERM);
    node->term = term;
    return node;
}

/* --- patterns --- */

static Slice keep_folded(QueryParser *p, Slice word, FoldLevel level)
{
    StrBuf buf = STRBUF_INIT;
    form_fold(word, level, &buf);
    Slice kept = keep_text(p, strbuf_slice(&buf));
    strbuf_release(&buf);
    return kept;
}

static Pattern pattern_make(QueryParser *p, PatternKind kind, Slice word)
{
    return (Pattern){.kind = kind,
                     .form = keep_folded(p, word, FOLD_ACCENT),
                     .base = keep_folded(p, word, FOLD_BASE)};
}

QueryPhrase phrase_of(QueryParser *p, Slice text)
{
    size_t n = 0;
    Word w;
    WordIter iter = words_begin(text);
    while (words_next(&iter, &w))
        n++;
    Pattern *parts = arena_zalloc(p->query->arena, n ? n : 1, sizeof *parts);
    iter = words_begin(text);
    for (size_t i = 0; i < n && words_next(&iter, &w); i++) {
        bool prefix = w.end < text.len && text.ptr[w.end] == '*';
        parts[i] = pattern_make(p, prefix ? PATTERN_PREFIX : PATTERN_EXACT,
                                slice_sub(text, w.start, w.end));
    }
    return (QueryPhrase){parts, n, {NULL, 0}};
}

QueryTerm *phrase_term(QueryParser *p, QueryTermWhere where, QueryPhrase phrase)
{
    QueryPhrase *kept = arena_alloc(p->query->arena, sizeof *kept);
    *kept = phrase;
    QueryTerm *term = arena_zalloc(p->query->arena, 1, sizeof *term);
    *term = (QueryTerm){.kind = QUERY_TERM_PHRASE, .where = where, .phrases = kept, .n_phrases = 1};
    return term;
}

/* --- words --- */

/* What stands around a typed word. */
typedef struct TypedWord {
    bool exact, prefix, fuzzy;
    bool open;    /* … stands behind it */
    bool stopped; /* a mark of punctuation does */
    uint8_t distance;
    Slice word;
} TypedWord;

static bool is_stop(char c)
{
    return c && strchr(",.;:!?", c) != NULL;
}

static TypedWord read_typed(QueryParser *p, const QueryToken *token)
{
    TypedWord d = {.word = token->text};
    if (d.word.len && d.word.ptr[0] == '=') {
        d.exact = true;
        d.word = slice_sub(d.word, 1, d.word.len);
    }
    while (slice_ends(d.word, OPEN_WORD)) {
        d.open = true;
        d.word.len -= sizeof OPEN_WORD - 1;
    }
    while (d.word.len && is_stop(d.word.ptr[d.word.len - 1])) {
        d.stopped = true;
        d.word.len--;
    }
    const char *tilde = d.word.len ? memrchr(d.word.ptr, '~', d.word.len) : NULL;
    size_t rest = tilde ? d.word.len - (size_t)(tilde - d.word.ptr) - 1 : 0;
    if (tilde && (rest == 0 || (rest == 1 && ascii_is_digit(tilde[1])))) {
        d.fuzzy = true;
        d.distance = rest ? (uint8_t)(tilde[1] - '0') : 1;
        d.word.len = (size_t)(tilde - d.word.ptr);
        if (d.distance < 1 || d.distance > 2) {
            parser_error(p, token->at, false, "found ~%u, expected ~1 or ~2", d.distance);
            d.distance = d.distance < 1 ? 1 : 2;
        }
    } else if (d.word.len && d.word.ptr[d.word.len - 1] == '*') {
        d.prefix = true;
        d.word.len--;
    }
    return d;
}

static PatternKind kind_of(const TypedWord *d)
{
    if (d->fuzzy)
        return PATTERN_FUZZY;
    if (d->prefix)
        return PATTERN_PREFIX;
    return d->exact ? PATTERN_EXACT : PATTERN_STEM;
}

/* Joined by hyphens or elision, with scope.any: each part by itself. */
static QueryNode *any_of_parts(QueryParser *p, QueryTermWhere where, const QueryPhrase *phrase)
{
    QueryNode *all = NULL;
    for (size_t i = 0; i < phrase->count; i++) {
        Pattern *part = arena_alloc(p->query->arena, sizeof *part);
        *part = phrase->parts[i];
        if (part->kind == PATTERN_EXACT)
            part->kind = PATTERN_STEM;
        QueryTerm *term = phrase_term(p, where, (QueryPhrase){part, 1, {NULL, 0}});
        all = node_pair(p, NODE_OR, all, term_node(p, term));
    }
    return all;
}

static QueryNode *no_word(QueryParser *p, const QueryToken *token)
{
    bool typing = token->at.end == p->text.len;
    if (slice_eq_str(token->text, "=") || slice_eq_str(token->text, "-") ||
        slice_eq_str(token->text, "~"))
        parser_error(p, token->at, typing, "found “%.*s”, expected a word after it",
                     SLICE_ARG(token->text));
    else
        parser_error(p, token->at, false, "“%.*s” holds no word", SLICE_ARG(token->text));
    return NULL;
}

/* Whether the word stands open; that it does because it is being typed is kept in the query. */
static bool is_partial(QueryParser *p, const QueryToken *token, const TypedWord *d)
{
    if (kind_of(d) != PATTERN_STEM)
        return false;
    if (!d->open && !d->stopped && parser_typing(p, token->at.end)) {
        p->query->open = slice_from(OPEN_WORD);
        return true;
    }
    return d->open;
}

QueryNode *term_from_word(QueryParser *p, const QueryToken *token, QueryTermWhere where)
{
    if (slice_eq_str(token->text, "*"))
        return node_new(p, NODE_ALL);
    TypedWord d = read_typed(p, token);
    QueryPhrase phrase = phrase_of(p, d.word);
    if (phrase.count == 0)
        return no_word(p, token);
    const char *star = memchr(d.word.ptr, '*', d.word.len);
    if (star)
        parser_error(p, token->at, false,
                     "* stands at the end of a word only; /%.*s.*%.*s/ finds what is meant",
                     (int)(star - d.word.ptr), d.word.ptr,
                     (int)(d.word.ptr + d.word.len - star - 1), star + 1);
    bool partial = is_partial(p, token, &d);
    Pattern *last = MUTABLE(Pattern, &phrase.parts[phrase.count - 1]);
    if (phrase.count == 1) {
        last->kind = kind_of(&d);
        last->distance = d.distance;
        last->partial = partial;
    } else if (d.fuzzy) {
        parser_error(p, token->at, false, "~ goes with one word, and “%.*s” is %zu",
                     SLICE_ARG(d.word), phrase.count);
    } else if (d.prefix || partial) {
        last->kind = PATTERN_PREFIX;
    }
    if (phrase.count > 1 && p->query->any && !d.exact)
        return any_of_parts(p, where, &phrase);
    QueryTerm *term = phrase_term(p, where, phrase);
    if (!p->in_saved)
        term->at = token->at;
    return term_node(p, term);
}

QueryNode *term_from_feedback(QueryParser *p, const QueryWord *word)
{
    if (word->term < p->query->n_terms) {
        MUTABLE(QueryTerm, p->query->terms[word->term])->weight += word->weight;
        return NULL;
    }
    QueryPhrase phrase = phrase_of(p, word->text);
    if (phrase.count != 1)
        return NULL;
    MUTABLE(Pattern, &phrase.parts[0])->kind = PATTERN_STEM;
    QueryTerm *term = phrase_term(p, WHERE_ANY, phrase);
    QueryNode *node = term_node(p, term);
    term->weight = word->weight;
    term->added = true;
    return node;
}

static bool ends_in_word(Slice text)
{
    Word word;
    size_t end = 0;
    for (WordIter iter = words_begin(text); words_next(&iter, &word);)
        end = word.end;
    return end > 0 && end == text.len;
}

QueryNode *term_from_quote(QueryParser *p, const QueryToken *token, QueryTermWhere where)
{
    QueryPhrase phrase = phrase_of(p, token->text);
    if (token->open)
        parser_error(p, token->at, true, "the quotation mark is not closed");
    if (phrase.count == 0) {
        if (!token->open)
            parser_error(p, token->at, false, "found no word between the quotation marks");
        return NULL;
    }
    if (token->open && parser_typing(p, token->at.end) && ends_in_word(token->text)) {
        MUTABLE(Pattern, &phrase.parts[phrase.count - 1])->kind = PATTERN_PREFIX;
        p->query->open = SLICE("*");
    }
    QueryTerm *term = phrase_term(p, where, phrase);
    term->quoted = true;
    return term_node(p, term);
}
