/* leaf.c - from a typed word, phrase or expression to a leaf of the tree. */
#include "config.h"

#include "search/index/lexicon.h"
#include "search/query/internal.h"

#include "dossier/fold.h"
#include "dossier/words.h"

#include <string.h>

Slice keep_text(Parser *p, Slice text)
{
    return (Slice){arena_strndup(p->query->arena, text.ptr ? text.ptr : "", text.len), text.len};
}

/* --- nodes --- */

Node *node_new(Parser *p, NodeKind kind)
{
    Node *node = arena_zalloc(p->query->arena, 1, sizeof *node);
    node->kind = kind;
    node->number = p->query->n_nodes++;
    if (p->query->n_nodes == NODES_MAX)
        parser_error(p, (Range){0, (uint32_t)p->text.len}, false,
                     "the query is too large: NEAR, ADJ, /s or /p beside long lists of words");
    return node;
}

static size_t kids_of(const Node *node, NodeKind kind)
{
    return node->kind == kind ? node->n_kids : 1;
}

static size_t put_kids(Node **to, size_t at, NodeKind kind, Node *node)
{
    if (node->kind != kind) {
        to[at] = node;
        return at + 1;
    }
    memcpy(to + at, node->kids, node->n_kids * sizeof(Node *));
    return at + node->n_kids;
}

Node *node_pair(Parser *p, NodeKind kind, Node *a, Node *b)
{
    if (!a || !b)
        return a ? a : b;
    Node *node = node_new(p, kind);
    node->n_kids = kids_of(a, kind) + kids_of(b, kind);
    node->kids = arena_alloc(p->query->arena, node->n_kids * sizeof(Node *));
    put_kids(node->kids, put_kids(node->kids, 0, kind, a), kind, b);
    return node;
}

Node *leaf_node(Parser *p, Leaf *leaf)
{
    Query *q = p->query;
    if (q->n_leaves == q->leaves_cap) {
        size_t cap = q->leaves_cap ? q->leaves_cap * 2 : 8;
        const Leaf **leaves = arena_alloc(q->arena, cap * sizeof(Leaf *));
        if (q->n_leaves)
            memcpy(leaves, q->leaves, q->n_leaves * sizeof(Leaf *));
        q->leaves = leaves;
        q->leaves_cap = cap;
    }
    leaf->weight = 1;
    leaf->number = (unsigned)q->n_leaves;
    q->leaves[q->n_leaves++] = leaf;
    Node *node = node_new(p, NODE_LEAF);
    node->leaf = leaf;
    return node;
}

/* --- patterns --- */

static Slice keep_folded(Parser *p, Slice word, FoldLevel level)
{
    StrBuf buf = STRBUF_INIT;
    form_fold(word, level, &buf);
    Slice kept = keep_text(p, strbuf_slice(&buf));
    strbuf_release(&buf);
    return kept;
}

static Pattern pattern_make(Parser *p, PatternKind kind, Slice word)
{
    return (Pattern){.kind = kind,
                     .form = keep_folded(p, word, FOLD_ACCENT),
                     .base = keep_folded(p, word, FOLD_BASE)};
}

Phrase phrase_of(Parser *p, Slice text)
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
    return (Phrase){parts, n, {NULL, 0}};
}

Leaf *phrase_leaf(Parser *p, LeafWhere where, Phrase phrase)
{
    Phrase *kept = arena_alloc(p->query->arena, sizeof *kept);
    *kept = phrase;
    Leaf *leaf = arena_zalloc(p->query->arena, 1, sizeof *leaf);
    *leaf = (Leaf){.kind = LEAF_PHRASE, .where = where, .phrases = kept, .n_phrases = 1};
    return leaf;
}

/* --- words --- */

/* What stands around a typed word. */
typedef struct Dress {
    bool exact, prefix, fuzzy;
    uint8_t distance;
    Slice word;
} Dress;

static bool is_stop(char c)
{
    return c && strchr(",.;:!?", c) != NULL;
}

static Dress undress(Parser *p, const Token *token)
{
    Dress d = {.word = token->text};
    if (d.word.len && d.word.ptr[0] == '=') {
        d.exact = true;
        d.word = slice_sub(d.word, 1, d.word.len);
    }
    while (d.word.len && is_stop(d.word.ptr[d.word.len - 1]))
        d.word.len--;
    const char *tilde = d.word.len ? memrchr(d.word.ptr, '~', d.word.len) : NULL;
    size_t rest = tilde ? d.word.len - (size_t)(tilde - d.word.ptr) - 1 : 0;
    if (tilde && (rest == 0 || (rest == 1 && tilde[1] >= '0' && tilde[1] <= '9'))) {
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

static PatternKind kind_of(const Dress *d)
{
    if (d->fuzzy)
        return PATTERN_FUZZY;
    if (d->prefix)
        return PATTERN_PREFIX;
    return d->exact ? PATTERN_EXACT : PATTERN_STEM;
}

/* Joined by hyphens or elision, with scope.any: each part by itself. */
static Node *any_of_parts(Parser *p, LeafWhere where, const Phrase *phrase)
{
    Node *all = NULL;
    for (size_t i = 0; i < phrase->count; i++) {
        Pattern *part = arena_alloc(p->query->arena, sizeof *part);
        *part = phrase->parts[i];
        if (part->kind == PATTERN_EXACT)
            part->kind = PATTERN_STEM;
        Leaf *leaf = phrase_leaf(p, where, (Phrase){part, 1, {NULL, 0}});
        all = node_pair(p, NODE_OR, all, leaf_node(p, leaf));
    }
    return all;
}

static Node *no_word(Parser *p, const Token *token)
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

static bool is_partial(const Parser *p, const Token *token, const Dress *d)
{
    return p->scope->partial && !p->in_saved && token->at.end == p->text.len &&
           kind_of(d) == PATTERN_STEM;
}

Node *leaf_from_word(Parser *p, const Token *token, LeafWhere where)
{
    if (slice_eq_str(token->text, "*"))
        return node_new(p, NODE_ALL);
    Dress d = undress(p, token);
    Phrase phrase = phrase_of(p, d.word);
    if (phrase.count == 0)
        return no_word(p, token);
    const char *star = memchr(d.word.ptr, '*', d.word.len);
    if (star)
        parser_error(p, token->at, false,
                     "* stands at the end of a word only; /%.*s.*%.*s/ finds what is meant",
                     (int)(star - d.word.ptr), d.word.ptr,
                     (int)(d.word.ptr + d.word.len - star - 1), star + 1);
    bool partial = is_partial(p, token, &d);
    Pattern *last = (Pattern *)&phrase.parts[phrase.count - 1];
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
    return leaf_node(p, phrase_leaf(p, where, phrase));
}

Node *leaf_from_more(Parser *p, const QueryWord *word)
{
    if (word->leaf < p->query->n_leaves) {
        ((Leaf *)p->query->leaves[word->leaf])->weight += word->weight;
        return NULL;
    }
    Phrase phrase = phrase_of(p, word->text);
    if (phrase.count != 1)
        return NULL;
    ((Pattern *)&phrase.parts[0])->kind = PATTERN_STEM;
    Leaf *leaf = phrase_leaf(p, WHERE_ANY, phrase);
    Node *node = leaf_node(p, leaf);
    leaf->weight = word->weight;
    leaf->added = true;
    return node;
}

Node *leaf_from_quote(Parser *p, const Token *token, LeafWhere where)
{
    Phrase phrase = phrase_of(p, token->text);
    if (token->open)
        parser_error(p, token->at, true, "the quotation mark is not closed");
    if (phrase.count == 0) {
        if (!token->open)
            parser_error(p, token->at, false, "found no word between the quotation marks");
        return NULL;
    }
    if (token->open && p->scope->partial && !p->in_saved)
        ((Pattern *)&phrase.parts[phrase.count - 1])->kind = PATTERN_PREFIX;
    Leaf *leaf = phrase_leaf(p, where, phrase);
    leaf->quoted = true;
    return leaf_node(p, leaf);
}
