/* values.c - from the value of a field, or the name of a keyword group, to a node. */
#include "config.h"

#include "search/query/internal.h"

#include "dossier/check.h"

#include <string.h>

/* --- keyword groups --- */

/* Whether the words of `part` stand in `whole` in a row from word `from` on. */
static bool words_at(const QueryPhrase *whole, size_t from, const QueryPhrase *part)
{
    if (from + part->count > whole->count)
        return false;
    for (size_t i = 0; i < part->count; i++)
        if (!slice_eq(whole->parts[from + i].base, part->parts[i].base))
            return false;
    return true;
}

static bool words_in(const QueryPhrase *whole, const QueryPhrase *part)
{
    for (size_t from = 0; from + part->count <= whole->count; from++)
        if (words_at(whole, from, part))
            return true;
    return false;
}

/* The group of that name; else the only one whose name begins with its words. */
static const Group *find_group(QueryParser *p, Slice name)
{
    const DossierInfo *info = p->scope->store ? store_info(p->scope->store) : NULL;
    const Group *begins = NULL;
    bool several = false;
    QueryPhrase want = phrase_of(p, name);
    for (size_t i = 0; info && want.count && i < info->n_groups; i++) {
        QueryPhrase has = phrase_of(p, info->groups[i].name);
        if (!words_at(&has, 0, &want))
            continue;
        if (has.count == want.count)
            return &info->groups[i];
        several = begins != NULL;
        begins = &info->groups[i];
    }
    return several ? NULL : begins;
}

static bool concept_has(QueryParser *p, const Group *group, uint32_t concept,
                        const QueryPhrase *member)
{
    for (size_t i = 0; i < group->n_terms; i++) {
        if (group->terms[i].concept != concept)
            continue;
        QueryPhrase words = phrase_of(p, group->terms[i].text);
        if (words_in(&words, member))
            return true;
    }
    return false;
}

static QueryTerm *group_term(QueryParser *p, const Group *group, const QueryPhrase *member)
{
    QueryPhrase *phrases = arena_zalloc(p->query->arena, group->n_terms + 1, sizeof *phrases);
    size_t n = 0;
    for (size_t i = 0; i < group->n_terms; i++) {
        const GroupTerm *term = &group->terms[i];
        if (member && !concept_has(p, group, term->concept, member))
            continue;
        phrases[n] = phrase_of(p, term->text);
        phrases[n].lang = term->lang.len ? keep_text(p, term->lang) : (Slice){NULL, 0};
        n += phrases[n].count > 0;
    }
    QueryTerm *term = arena_zalloc(p->query->arena, 1, sizeof *term);
    *term = (QueryTerm){.kind = QUERY_TERM_GROUP, .phrases = phrases, .n_phrases = n};
    return term;
}

QueryNode *node_from_group(QueryParser *p, const QueryToken *name)
{
    Slice text = name->text, member = {NULL, 0};
    ptrdiff_t colon = name->kind == TOKEN_WORD ? slice_find(text, SLICE(":")) : -1;
    if (colon >= 0) {
        member = slice_sub(text, (size_t)colon + 1, text.len);
        text = slice_sub(text, 0, (size_t)colon);
    }
    bool typing = name->at.end == p->text.len;
    const Group *group = find_group(p, text);
    if (!group) {
        parser_error(p, name->at, typing, "no keyword group “%.*s” in this dossier",
                     SLICE_ARG(text));
        return NULL;
    }
    QueryPhrase words = phrase_of(p, member);
    if (colon >= 0 && words.count == 0)
        parser_error(p, name->at, true, "expected a name after the colon");
    QueryTerm *term = group_term(p, group, words.count ? &words : NULL);
    if (term->n_phrases == 0) {
        parser_error(p, name->at, typing, "no “%.*s” in the keyword group “%.*s”",
                     SLICE_ARG(member), SLICE_ARG(group->name));
        return NULL;
    }
    term->source = keep_text(p, name->text);
    return term_node(p, term);
}

/* --- fields --- */

static QueryNode *test_node(QueryParser *p, Test test)
{
    Test *kept = arena_alloc(p->query->arena, sizeof *kept);
    *kept = test;
    QueryNode *node = node_new(p, NODE_TEST);
    node->test = kept;
    return node;
}

static bool read_interval(QueryParser *p, const QueryToken *value, Interval *when)
{
    if (interval_parse_range(value->text, when))
        return true;
    bool typing = value->at.end == p->text.len;
    for (size_t i = 0; i < value->text.len; i++)
        typing = typing && strchr("0123456789-.WQ:T", value->text.ptr[i]) != NULL;
    parser_error(p, value->at, typing,
                 "found “%.*s”, expected a date or two with .. between, as 2021-09..2022",
                 SLICE_ARG(value->text));
    return false;
}

static QueryNode *date_node(QueryParser *p, FieldId field, const QueryToken *value)
{
    Interval when;
    if (!read_interval(p, value, &when))
        return NULL;
    if (field == FIELD_DATE)
        return test_node(
            p, (Test){.kind = TEST_DATE, .when = when, .text = keep_text(p, value->text)});
    QueryTerm *term = arena_zalloc(p->query->arena, 1, sizeof *term);
    *term =
        (QueryTerm){.kind = QUERY_TERM_MENTION, .when = when, .source = keep_text(p, value->text)};
    return term_node(p, term);
}

static QueryNode *read_node(QueryParser *p, const QueryToken *value)
{
    bool yes = slice_eq_str(value->text, "read");
    if (!yes && !slice_eq_str(value->text, "unread")) {
        parser_error(p, value->at, value->at.end == p->text.len,
                     "found “%.*s”, expected read or unread", SLICE_ARG(value->text));
        return NULL;
    }
    return test_node(p, (Test){.kind = TEST_READ, .yes = yes, .text = keep_text(p, value->text)});
}

/* source:, author:, tag: words in a row, or an expression. */
static QueryNode *words_node(QueryParser *p, TestKind kind, const QueryToken *value)
{
    Test test = {.kind = kind, .text = keep_text(p, value->text)};
    if (value->kind == TOKEN_REGEX) {
        test.regex = regex_compile(p, value, PCRE2_CASELESS);
        return test.regex ? test_node(p, test) : NULL;
    }
    QueryPhrase phrase = phrase_of(p, value->text);
    if (phrase.count == 0) {
        parser_error(p, value->at, false, "“%.*s” holds no word", SLICE_ARG(value->text));
        return NULL;
    }
    QueryPhrase *kept = arena_alloc(p->query->arena, sizeof *kept);
    *kept = phrase;
    test.phrase = kept;
    return test_node(p, test);
}

QueryNode *node_from_value(QueryParser *p, FieldId field, const QueryToken *value)
{
    static const TestKind tests[FIELD_COUNT] = {
        [FIELD_SOURCE] = TEST_SOURCE, [FIELD_AUTHOR] = TEST_AUTHOR, [FIELD_TAG] = TEST_TAG,
        [FIELD_LANG] = TEST_LANG,     [FIELD_ID] = TEST_ID,         [FIELD_URL] = TEST_URL,
    };
    switch (field) {
    case FIELD_GROUP:
        return node_from_group(p, value);
    case FIELD_QUERY:
        return parse_saved(p, value);
    case FIELD_DATE:
    case FIELD_MENTIONED:
        return date_node(p, field, value);
    case FIELD_IS:
        return read_node(p, value);
    case FIELD_LANG:
    case FIELD_ID:
    case FIELD_URL:
        return test_node(p, (Test){.kind = tests[field], .text = keep_text(p, value->text)});
    case FIELD_SOURCE:
    case FIELD_AUTHOR:
    case FIELD_TAG:
    case FIELD_TITLE: /* these two are no tests: parse.c reads their values itself */
    case FIELD_TEXT:
    case FIELD_COUNT:
        break;
    }
    CHECK(field == FIELD_SOURCE || field == FIELD_AUTHOR || field == FIELD_TAG);
    return words_node(p, tests[field], value);
}
