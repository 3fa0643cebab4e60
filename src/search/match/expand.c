/* expand.c - the terms that an expression stands for.
 *
 * A page of the lexicon is text, a form on each line, and most expressions can be run over a page
 * at once; others are asked term by term. */
#include "config.h"

#include "search/match/expand.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"

#include <stdlib.h>
#include <string.h>

/* --- regular expressions --- */

pcre2_match_context *regex_context(void)
{
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    if (!context)
        abort();
    pcre2_set_match_limit(context, REGEX_STEPS);
    pcre2_set_heap_limit(context, 20000); /* KiB */
    return context;
}

/* One expression on its way through the lexicon. */
typedef struct Sweep {
    const Lexicon *lexicon;
    const pcre2_code *regex;
    pcre2_match_context *context;
    pcre2_match_data *data;
    TermList *out;
    const atomic_bool *cancel;
    bool limited;
} Sweep;

static bool is_off(const Sweep *s)
{
    return s->cancel && atomic_load_explicit(s->cancel, memory_order_relaxed);
}

static bool matches_text(Sweep *s, Slice text)
{
    int rc = pcre2_match(s->regex, (PCRE2_SPTR)text.ptr, text.len, 0, PCRE2_NO_UTF_CHECK, s->data,
                         s->context);
    s->limited = s->limited || (rc < 0 && rc != PCRE2_ERROR_NOMATCH);
    return rc >= 0;
}

static void try_term(Sweep *s, TermId term)
{
    Slice form = lexicon_form(s->lexicon, term), base = lexicon_base(s->lexicon, term);
    if (matches_text(s, form) || (base.ptr != form.ptr && matches_text(s, base)))
        terms_add(s->out, term);
}

/* Whether matching in a page of lines is the same as matching each line: nothing in the expression
 * may match a line's end, look beyond it, or refuse to give back what it took. */
static bool is_of_lines(Slice source)
{
    static const char *const others[] = {"[^", "(?", "(*", "++", "*+", "?+", "}+"};
    for (size_t i = 0; i + 1 < source.len; i++) {
        Slice here = slice_sub(source, i, source.len);
        for (size_t k = 0; k < sizeof others / sizeof *others; k++)
            if (slice_starts(here, others[k]))
                return false;
        if (here.ptr[0] == '\\' && !strchr("bwd/.-+*?()[]{}|^$", here.ptr[1]))
            return false;
    }
    return memchr(source.ptr, '\n', source.len) == NULL;
}

/* The last term of [first, end) whose line begins at or before `place`: the first one's does. Looks
 * near the first before it looks further. */
static TermId term_at(const Lexicon *lexicon, TermId first, TermId end, uint32_t place)
{
    TermId step = 1;
    while (end - first > step && lexicon_place(lexicon, first + step) <= place) {
        first += step;
        step *= 2;
    }
    end = end - first > step ? first + step : end;
    size_t after;
    LOWER_BOUND(after, first + 1, end, lexicon_place(lexicon, (TermId)after) <= place);
    CHECK(lexicon_place(lexicon, (TermId)after - 1) <= place);
    return (TermId)after - 1;
}

static uint32_t lines_end(const Lexicon *lexicon, TermId term)
{
    Slice form = lexicon_form(lexicon, term), base = lexicon_base(lexicon, term);
    uint32_t len = (uint32_t)form.len + 1 + (base.ptr != form.ptr ? (uint32_t)base.len + 1 : 0);
    return lexicon_place(lexicon, term) % LEXICON_PAGE + len;
}

/* The terms [first, end) of one page, all lines at once. False when the limit of steps was reached
 * on the way. */
static bool sweep_page(Sweep *s, TermId first, TermId end)
{
    uint32_t page = lexicon_place(s->lexicon, first) / LEXICON_PAGE;
    const char *text = lexicon_page(s->lexicon, page);
    size_t stop = lines_end(s->lexicon, end - 1), at = 0;
    const size_t *found = pcre2_get_ovector_pointer(s->data);
    while (at < stop && !is_off(s)) {
        int rc = pcre2_match(s->regex, (PCRE2_SPTR)text, stop, at, PCRE2_NO_UTF_CHECK, s->data,
                             s->context);
        if (rc < 0)
            return rc == PCRE2_ERROR_NOMATCH;
        if (found[0] >= stop)
            return true;
        first = term_at(s->lexicon, first, end, page * LEXICON_PAGE + (uint32_t)found[0]);
        terms_add(s->out, first);
        at = lines_end(s->lexicon, first);
    }
    return true;
}

static void sweep_terms(Sweep *s, TermId first, TermId end)
{
    for (TermId term = first; term < end && !is_off(s); term++)
        try_term(s, term);
}

bool find_regex(const Lexicon *lexicon, const Pattern *pattern, const atomic_bool *cancel,
                TermList *out)
{
    Sweep s = {.lexicon = lexicon, .regex = pattern->regex, .out = out, .cancel = cancel};
    TermId n = (TermId)lexicon_count(lexicon), end;
    bool lines = is_of_lines(pattern->source);
    s.context = regex_context();
    s.data = pcre2_match_data_create(1, NULL);
    for (TermId first = 0; first < n; first = end) {
        uint32_t page = lexicon_place(lexicon, first) / LEXICON_PAGE;
        size_t before = out->count;
        end = term_at(lexicon, first, n, page * LEXICON_PAGE + (LEXICON_PAGE - 1)) + 1;
        if (lines && sweep_page(&s, first, end))
            continue;
        out->count = before;
        sweep_terms(&s, first, end);
    }
    pcre2_match_data_free(s.data);
    pcre2_match_context_free(s.context);
    return s.limited;
}
