/* clause.c - the short text of an event, from its sentence.
 *
 * A sentence is narrowed from both ends, by word lists for English and French at once: their words
 * do not get in each other's way here. At the head go an agency's line of place, and, as often as
 * one stands there, words that lead in ("However,"), the date with its preposition ("On Thursday 13
 * May"), and who said it ("The mayor said that"); at the tail who said it (", said the mayor") and
 * the date ("in March 2021"). Never goes what the date says more than its row does ("until
 * Friday"), nor an attribution that the date belongs to: then the saying is the event. */
#include "config.h"

#include "story/events/clause.h"

#include "dossier/check.h"

#include <stddef.h>
#include <string.h>

enum {
    WORDS_LEAST = 3,    /* fewer say nothing */
    SPEAKER_WORDS = 14, /* before the verb of saying */
    HEARER_WORDS = 4,   /* between it and "that" */
    TAIL_WORDS = 10,
    SOURCE_WORDS = 10, /* in "according to …," */
    DATELINE_WORDS = 8
};

/* What is left of a sentence: bytes [from, to). */
typedef struct Clause {
    Slice text;
    size_t from, to;
    Range date;
    bool head, tail; /* something was left out there that nobody says elsewhere */
} Clause;

/* --- words: runs without blanks, compared without punctuation around them --- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static size_t skip_blanks(Slice text, size_t at, size_t to)
{
    while (at < to && is_blank(text.ptr[at]))
        at++;
    return at;
}

static size_t word_end(Slice text, size_t at, size_t to)
{
    while (at < to && !is_blank(text.ptr[at]))
        at++;
    return at;
}

/* Begin of the word that ends at `to`. */
static size_t word_begin(Slice text, size_t from, size_t to)
{
    while (to > from && !is_blank(text.ptr[to - 1]))
        to--;
    return to;
}

static size_t trim_end(Slice text, size_t from, size_t to)
{
    while (to > from && is_blank(text.ptr[to - 1]))
        to--;
    return to;
}

static bool is_mark(char c)
{
    return c == ',' || c == ':' || c == ';' || c == '.' || c == '!' || c == '?';
}

static Slice bare(Slice word)
{
    while (word.len > 0 && is_mark(word.ptr[word.len - 1]))
        word.len--;
    return word;
}

static bool is_one_of(Slice word, const char *const *list)
{
    for (; *list; list++)
        if (slice_ieq_str(word, *list))
            return true;
    return false;
}

static size_t count_words(Slice text, size_t from, size_t to)
{
    size_t n = 0;
    for (size_t at = skip_blanks(text, from, to); at < to; n++)
        at = skip_blanks(text, word_end(text, at, to), to);
    return n;
}

/* --- word lists --- */

/* May stand between the head of a sentence and its date, or before a date at its end, and say no
 * more than the row's date. */
static const char *const before_date[] = {
    "on",   "in", "at",   "since", "during", "from",   "early", "late",   "later", "earlier",
    "the",  "le", "la",   "en",    "au",     "dès",    "Dès",   "depuis", "plus",  "tôt",
    "tard", "ce", "dans", "à",     "À",      "partir", "du",    NULL};
static const char *const before_last_date[] = {"on",   "in",    "at", "since", "during", "early",
                                               "late", "later", "le", "en",    "depuis", NULL};
/* Before a date at the end: it belongs to what stands there. */
static const char *const binding[] = {
    "until", "till", "by",     "before", "after",    "from",     "to",      "through",  "between",
    "and",   "or",   "of",     "for",    "than",     "about",    "is",      "was",      "be",
    "are",   "were", "the",    "this",   "avant",    "après",    "de",      "du",       "des",
    "à",     "au",   "entre",  "et",     "ou",       "pour",     "que",     "vers",     "est",
    "était", "la",   "ce",     "dès",    "jusqu’au", "jusqu’en", "jusqu’à", "jusqu'au", "jusqu'en",
    "as",    "with", "within", NULL};
/* After a date that is the subject of the sentence; with "le" before it also the others. */
static const char *const verbs[] = {"is",       "was",    "will",    "has",  "had",   "saw",
                                    "marks",    "marked", "brought", "and",  "to",    "of",
                                    "est",      "était",  "fut",     "sera", "avait", "marque",
                                    "marquera", "et",     "au",      "–",    NULL};
static const char *const articles[] = {"le", "la", "ce", NULL};
static const char *const french_verbs[] = {"a", "aura", "verra", NULL};
static const char *const lead_ins[] = {
    "however",     "meanwhile", "moreover",     "furthermore", "also",        "then",
    "later",       "earlier",   "finally",      "now",         "so",          "again",
    "in addition", "in fact",   "of course",    "as a result", "for example", "at the same time",
    "cependant",   "toutefois", "par ailleurs", "en outre",    "or",          "de plus",
    "en effet",    "enfin",     "ensuite",      "puis",        "par exemple", "de même",
    "ainsi",       "pourtant",  "plus tôt",     "plus tard",   NULL};
static const char *const conjunctions[] = {"but", "and", "mais", "et", "or", "so", "yet", NULL};
/* At the head of what was cut from a longer sentence. */
static const char *const subordinates[] = {
    "as",      "when",    "while", "because", "although", "where", "which", "that",
    "whereas", "lorsque", "quand", "alors",   "tandis",   "que",   "où",    NULL};
static const char *const saying[] = {
    "said",      "says",      "say",      "told",     "tells",    "added",   "adds",    "announced",
    "announces", "confirmed", "confirms", "reported", "claimed",  "claims",  "warned",  "stated",
    "explained", "dit",       "déclaré",  "annoncé",  "indiqué",  "affirmé", "précisé", "expliqué",
    "ajouté",    "confirmé",  "estimé",   "rapporté", "souligné", NULL};
static const char *const plain_saying[] = {"said", "says", "say", NULL};
/* After "said" these go on with the saying, not with what is said. */
static const char *const not_said[] = {"in", "on", "at",  "to",  "of", "by",     "that", "so",
                                       "it", "he", "she", "and", "as", "during", NULL};
static const char *const according[] = {"according to ", "selon ", "d’après ", "d'après ", NULL};
static const char *const said_verbs[] = {"a", "ont", "dit", "disent", NULL};

/* --- the head --- */

/* Skips a comma, and blanks; the rest must still say something. */
static bool begin_at(Clause *c, size_t at)
{
    if (at < c->to && is_mark(c->text.ptr[at]))
        at++;
    at = skip_blanks(c->text, at, c->to);
    if (count_words(c->text, at, c->to) < WORDS_LEAST)
        return false;
    c->from = at;
    return true;
}

static bool dated(const Clause *c)
{
    return c->date.start < c->date.end && c->date.start >= c->from && c->date.end <= c->to;
}

/* "On Thursday 13 May", "Plus tôt ce jour-là,". */
static bool drop_first_date(Clause *c)
{
    if (!dated(c))
        return false;
    bool led = false, article = false;
    for (size_t at = c->from; at < c->date.start;) {
        size_t end = word_end(c->text, at, c->date.start);
        if (!is_one_of(bare(slice_sub(c->text, at, end)), before_date))
            return false;
        led = true;
        article = is_one_of(slice_sub(c->text, at, end), articles);
        at = skip_blanks(c->text, end, c->date.start);
    }
    bool comma = c->date.end < c->to && c->text.ptr[c->date.end] == ',';
    size_t next = skip_blanks(c->text, c->date.end, c->to);
    Slice word = slice_sub(c->text, next, word_end(c->text, next, c->to));
    bool subject =
        !led || is_one_of(bare(word), verbs) || (article && is_one_of(bare(word), french_verbs));
    if (!comma && (subject || (c->date.end < c->to && !is_blank(c->text.ptr[c->date.end]))))
        return false;
    return begin_at(c, c->date.end);
}

static bool starts_folded(Slice text, const char *with)
{
    size_t n = strlen(with);
    return text.len >= n && slice_ieq_str(slice_sub(text, 0, n), with);
}

/* "NORTH HAVEN", in capitals: where agencies say that they write from. */
static bool is_place_line(Slice word)
{
    size_t capitals = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] >= 'a' && word.ptr[i] <= 'z')
            return false;
        capitals += word.ptr[i] >= 'A' && word.ptr[i] <= 'Z';
    }
    return capitals >= 3;
}

/* "NORTH HAVEN, May 13 (Coast News) - ", "Sandwick (CN) — ". */
static bool drop_dateline(Clause *c)
{
    static const char *const dashes[] = {"-", "--", "–", "—", NULL};
    bool place = is_place_line(slice_sub(c->text, c->from, word_end(c->text, c->from, c->to))),
         agency = false, within = false;
    size_t at = c->from;
    for (int n = 0; n <= DATELINE_WORDS && at < c->to; n++) {
        size_t end = word_end(c->text, at, c->to);
        Slice word = slice_sub(c->text, at, end);
        if (n > 0 && is_one_of(word, dashes))
            return (place || agency) && begin_at(c, end) && (c->head = true);
        within |= word.ptr[0] == '(';
        agency = word.ptr[word.len - 1] == ')';
        if (!within && word.ptr[0] >= 'a' && word.ptr[0] <= 'z')
            return false;
        within &= !agency;
        at = skip_blanks(c->text, end, c->to);
    }
    return false;
}

/* "However,", "But ". */
static bool drop_lead_in(Clause *c)
{
    Slice rest = slice_sub(c->text, c->from, c->to);
    for (const char *const *lead = lead_ins; *lead; lead++) {
        size_t n = strlen(*lead);
        if (starts_folded(rest, *lead) && n < rest.len && rest.ptr[n] == ',' &&
            begin_at(c, c->from + n))
            return c->head = true;
    }
    size_t end = word_end(c->text, c->from, c->to);
    return is_one_of(slice_sub(c->text, c->from, end), conjunctions) && begin_at(c, end) &&
           (c->head = true);
}

/* "According to the mayor," */
static bool drop_source(Clause *c)
{
    for (const char *const *source = according; *source; source++) {
        Slice rest = slice_sub(c->text, c->from, c->to);
        ptrdiff_t comma = slice_find(rest, SLICE(","));
        if (!starts_folded(rest, *source) || comma < 0)
            continue;
        size_t end = c->from + (size_t)comma;
        if (count_words(c->text, c->from, end) > SOURCE_WORDS ||
            (dated(c) && c->date.start < end) || !begin_at(c, end))
            return false;
        return c->head = true;
    }
    return false;
}

/* Where what is said begins, when "that" stands within a few words of `at`; 0: nowhere. */
static size_t after_that(const Clause *c, size_t at)
{
    for (int n = 0; n <= HEARER_WORDS && at < c->to; n++) {
        size_t end = word_end(c->text, at, c->to);
        Slice word = slice_sub(c->text, at, end);
        if (slice_eq_str(word, "that") || slice_eq_str(word, "que"))
            return end;
        if (slice_starts(word, "qu’") || slice_starts(word, "qu'"))
            return at + (word.ptr[2] == '\'' ? 3 : strlen("qu’"));
        if (word.len > 0 && is_mark(word.ptr[word.len - 1]))
            return 0;
        at = skip_blanks(c->text, end, c->to);
    }
    return 0;
}

/* "The mayor said that", "Police said", when the date is in what is said. */
static bool drop_speaker(Clause *c)
{
    size_t at = c->from;
    for (int n = 0; n <= SPEAKER_WORDS && at < c->to; n++) {
        size_t end = word_end(c->text, at, c->to);
        Slice word = slice_sub(c->text, at, end);
        size_t next = skip_blanks(c->text, end, c->to);
        if (n > 0 && is_one_of(word, saying)) {
            size_t said = after_that(c, next);
            Slice after = slice_sub(c->text, next, word_end(c->text, next, c->to));
            if (!said && is_one_of(word, plain_saying) && n <= HEARER_WORDS &&
                !is_one_of(after, not_said))
                said = next;
            if (!said || !dated(c) || c->date.start < said || !begin_at(c, said))
                return false;
            return c->head = true;
        }
        if (word.len > 0 && strchr(".;:", word.ptr[word.len - 1]))
            return false;
        at = next;
    }
    return false;
}

static bool drop_subordinate(Clause *c)
{
    size_t end = word_end(c->text, c->from, c->to);
    return is_one_of(slice_sub(c->text, c->from, end), subordinates) && begin_at(c, end);
}

/* --- the tail --- */

static size_t without_stop(Slice text, size_t from, size_t to)
{
    to = trim_end(text, from, to);
    bool dots = to >= from + 2 && text.ptr[to - 2] == '.';
    return to > from && text.ptr[to - 1] == '.' && !dots ? to - 1 : to;
}

/* ", said the mayor", ", the mayor said", ", according to police". */
static bool drop_last_speaker(Clause *c)
{
    size_t end = without_stop(c->text, c->from, c->to), comma = end;
    while (comma > c->from && c->text.ptr[comma - 1] != ',')
        comma--;
    if (comma == c->from || (dated(c) && c->date.end > comma - 1))
        return false;
    size_t at = skip_blanks(c->text, comma, end), first_end = word_end(c->text, at, end);
    Slice tail = slice_sub(c->text, at, end), first = slice_sub(c->text, at, first_end);
    size_t second = skip_blanks(c->text, first_end, end);
    bool said = is_one_of(first, saying) ||
                is_one_of(slice_sub(c->text, word_begin(c->text, at, end), end), plain_saying) ||
                (is_one_of(first, said_verbs) &&
                 is_one_of(slice_sub(c->text, second, word_end(c->text, second, end)), saying)) ||
                slice_starts(first, "a-t-") || slice_starts(first, "ont-");
    for (const char *const *source = according; *source; source++)
        said |= starts_folded(tail, *source);
    if (!said || count_words(c->text, at, end) > TAIL_WORDS ||
        count_words(c->text, c->from, comma - 1) < WORDS_LEAST)
        return false;
    c->to = comma - 1;
    return c->tail = true;
}

/* "in March 2021", "next week". */
static bool drop_last_date(Clause *c)
{
    size_t end = without_stop(c->text, c->from, c->to);
    if (!dated(c) || c->date.end != end)
        return false;
    size_t to = trim_end(c->text, c->from, c->date.start);
    if (to == c->date.start) /* within a word or after a mark: “(May”, “d’avril” */
        return false;
    size_t begin = word_begin(c->text, c->from, to);
    Slice before = slice_sub(c->text, begin, to);
    if (is_one_of(before, before_last_date))
        to = trim_end(c->text, c->from, begin);
    else if (is_one_of(before, binding))
        return false;
    begin = word_begin(c->text, c->from, to);
    if (is_one_of(slice_sub(c->text, begin, to), binding) ||
        count_words(c->text, c->from, to) < WORDS_LEAST)
        return false;
    c->to = to;
    while (c->to > c->from && c->text.ptr[c->to - 1] == ',')
        c->to--;
    return true;
}

/* --- the clause --- */

static void put_capital(StrBuf *out, Slice text)
{
    size_t at = out->len;
    strbuf_put_slice(out, text);
    if (at < out->len && out->ptr[at] >= 'a' && out->ptr[at] <= 'z')
        out->ptr[at] = (char)(out->ptr[at] - 'a' + 'A');
}

void clause_put(Slice sentence, Range date, bool cut, StrBuf *out)
{
    Clause c = {.text = sentence, .to = sentence.len, .date = date};
    CHECK(date.start <= date.end);
    const size_t begin = c.from = skip_blanks(sentence, 0, sentence.len);
    c.head = cut;
    if (cut)
        drop_subordinate(&c);
    drop_dateline(&c);
    while (drop_first_date(&c) || drop_lead_in(&c) || drop_source(&c) || drop_speaker(&c))
        ;
    drop_last_speaker(&c);
    drop_last_date(&c);
    CHECK(c.from <= c.to && c.to <= sentence.len);
    Slice rest = slice_sub(sentence, c.from, without_stop(sentence, c.from, c.to));
    if (c.head)
        strbuf_puts(out, "… ");
    (c.head || c.from == begin ? strbuf_put_slice : put_capital)(out, rest);
    if (c.tail)
        strbuf_puts(out, " …");
}
