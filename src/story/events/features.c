/* features.c - from the words of a sentence to a small sorted set of hashes.
 *
 * What is a name is decided by capitals alone: a capitalised word that does not begin the sentence
 * or a quotation, or that begins it and is followed by another one. A sentence with capitals nearly
 * everywhere is a headline and has no names. Names lose a possessive and a final s, other words are
 * stemmed; both are then cut to six letters, which makes one feature of a name at the head of a
 * sentence and within, and of most cognates in English and French. */
#include "config.h"

#include "story/events/features.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/lower_bound.h"
#include "dossier/map.h"
#include "dossier/utf8.h"

#include <assert.h>
#include <string.h>

#define WORDS_MAX 120 /* of one sentence */
#define CUT       6   /* letters of a stem that count */

static_assert(FEATURES_MAX <= UINT8_MAX, "RawMention.n_features counts them");

void feature_reader_init(FeatureReader *reader, const char *lang)
{
    memset(reader, 0, sizeof *reader);
    feature_reader_set_lang(reader, slice_from(lang));
}

void feature_reader_set_lang(FeatureReader *reader, Slice lang)
{
    size_t len = lang.len < sizeof reader->lang ? lang.len : sizeof reader->lang - 1;
    if (reader->stemmer && slice_eq_str(slice_sub(lang, 0, len), reader->lang))
        return;
    stemmer_free(reader->stemmer);
    memset(reader->lang, 0, sizeof reader->lang);
    if (len)
        memcpy(reader->lang, lang.ptr, len);
    reader->stemmer = stemmer_new(reader->lang);
}

void feature_reader_release(FeatureReader *reader)
{
    stemmer_free(reader->stemmer);
    strbuf_release(&reader->scratch);
    memset(reader, 0, sizeof *reader);
}

/* --- the set --- */

void feature_set_clear(FeatureSet *set)
{
    set->count = set->strong = 0;
    set->figure = false;
}

static void add(FeatureSet *set, Slice word, bool strong)
{
    Feature feature = (Feature)(hash_bytes(word.ptr, word.len) >> 41 << 1) | (Feature)strong;
    size_t at = 0;
    while (at < set->count && feature_key(set->items[at]) < feature_key(feature))
        at++;
    if (at < set->count && feature_key(set->items[at]) == feature_key(feature)) {
        set->strong += strong && !feature_strong(set->items[at]);
        set->items[at] |= (Feature)strong;
        return;
    }
    if (set->count == FEATURES_MAX)
        return;
    CHECK(at <= set->count && set->strong <= set->count);
    memmove(set->items + at + 1, set->items + at, (set->count - at) * sizeof *set->items);
    set->items[at] = feature;
    set->count++;
    set->strong += strong;
}

/* --- the words of a sentence --- */

typedef struct SentenceWord {
    Word word;
    bool capital, initial, digit, dated;
} SentenceWord;

bool gap_begins_sentence(Slice gap)
{
    for (size_t i = 0; i < gap.len; i++) {
        const char *at = gap.ptr + i;
        if (memchr(".!?:\n\"", *at, 6))
            return true;
        if (*at == '\xE2' && i + 2 < gap.len && at[1] == '\x80' &&
            memchr("\x98\x9C\xA2\xA6", at[2], 4)) /* ‘ “ • … */
            return true;
        if (*at == '\xC2' && i + 1 < gap.len && at[1] == '\xAB') /* « */
            return true;
    }
    return false;
}

static bool is_capital(Slice word, StrBuf *scratch)
{
    CHECK(word.len > 0);
    unsigned char c = (unsigned char)word.ptr[0];
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    strbuf_clear(scratch);
    fold_word(word, FOLD_ACCENT, scratch);
    return fold_begins_capital(word, strbuf_slice(scratch));
}

/* Index of the first expression that ends after `at`. */
static size_t first_date(const TimexList *dates, uint32_t at)
{
    size_t date;
    LOWER_BOUND(date, 0, dates->count, dates->items[date].end <= at);
    return date;
}

static size_t read_words(FeatureReader *reader, Slice text, Range at, const TimexList *dates,
                         SentenceWord *words)
{
    CHECK(at.start <= at.end && at.end <= text.len);
    Slice sentence = slice_sub(text, at.start, at.end);
    WordIter iter = words_begin(sentence);
    Word word;
    size_t count = 0, date = first_date(dates, at.start);
    uint32_t end = 0;
    while (count < WORDS_MAX && words_next(&iter, &word)) {
        Slice gap = slice_sub(sentence, end, word.start);
        SentenceWord entry = {.word = word, .initial = end == 0 || gap_begins_sentence(gap)};
        Slice bytes = slice_sub(sentence, word.start, word.end);
        entry.digit = ascii_is_digit(bytes.ptr[0]);
        entry.capital = is_capital(bytes, &reader->scratch);
        while (date < dates->count && dates->items[date].end <= at.start + word.start)
            date++;
        entry.dated = date < dates->count && dates->items[date].start < at.start + word.end;
        end = word.end;
        words[count++] = entry;
    }
    return count;
}

/* Capitals on most of the longer words that need none. */
static bool is_headline(const SentenceWord *words, size_t count)
{
    size_t longer = 0, capitals = 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].initial || words[i].digit || words[i].dated ||
            words[i].word.end - words[i].word.start < 4)
            continue;
        longer++;
        capitals += words[i].capital;
    }
    return longer >= 5 && capitals * 10 > longer * 7;
}

static bool is_name(const SentenceWord *words, size_t i, size_t count)
{
    if (!words[i].capital)
        return false;
    return !words[i].initial ||
           (i + 1 < count && words[i + 1].capital && !words[i + 1].initial && !words[i + 1].dated);
}

/* --- from words to features --- */

/* The first CUT code points, without a vowel at the end: ferri, ferry and ferr are one. */
static Slice cut(Slice word)
{
    size_t at = 0;
    for (int i = 0; i < CUT && at < word.len; i++)
        at = utf8_next(word, at);
    if (at > 4 && strchr("aeiouy", word.ptr[at - 1]))
        at--;
    return slice_sub(word, 0, at);
}

static void add_word(FeatureReader *reader, Slice word, bool name, bool strong_only,
                     FeatureSet *set)
{
    strbuf_clear(&reader->scratch);
    fold_word(word, name ? FOLD_BASE : FOLD_ACCENT, &reader->scratch);
    Slice folded = strbuf_slice(&reader->scratch);
    if (name) {
        if (slice_ends(folded, "'s") || slice_ends(folded, "s'"))
            folded.len -= 2;
        if (folded.len > 3 && slice_ends(folded, "s"))
            folded.len--;
        add(set, cut(folded), true);
    } else if (!strong_only) {
        add(set, cut(stemmer_stem(reader->stemmer, folded)), false);
    }
}

static bool is_space(Slice gap)
{
    return slice_eq_str(gap, " ") || slice_eq_str(gap, "\u00A0") || slice_eq_str(gap, "\u202F");
}

/* A number, with groups of three digits after spaces joined to it. Returns the words taken. */
static size_t add_number(FeatureReader *reader, Slice sentence, const SentenceWord *words,
                         size_t count, FeatureSet *set)
{
    size_t taken = 0;
    strbuf_clear(&reader->scratch);
    do {
        Word word = words[taken].word;
        fold_word(slice_sub(sentence, word.start, word.end), FOLD_BASE, &reader->scratch);
        taken++;
    } while (taken < count && words[taken].digit && !words[taken].dated &&
             words[taken].word.end - words[taken].word.start == 3 &&
             is_space(slice_sub(sentence, words[taken - 1].word.end, words[taken].word.start)));
    set->figure |= reader->scratch.len > 1;
    add(set, strbuf_slice(&reader->scratch), true);
    return taken;
}

static bool is_function(FeatureReader *reader, Slice word)
{
    strbuf_clear(&reader->scratch);
    fold_word(word, FOLD_BASE, &reader->scratch);
    return word_is_function(strbuf_slice(&reader->scratch), reader->lang);
}

#ifdef DOSSIER_CHECKS
static void feature_set_check(const FeatureSet *set)
{
    size_t strong = 0;
    CHECK(set->count <= FEATURES_MAX);
    for (size_t i = 0; i < set->count; i++) {
        CHECK(i == 0 || feature_key(set->items[i - 1]) < feature_key(set->items[i]));
        strong += feature_strong(set->items[i]);
    }
    CHECK(set->strong == strong);
}
#endif

void feature_set_read(FeatureReader *reader, Slice text, Range at, const TimexList *dates,
                      bool strong_only, FeatureSet *set)
{
    SentenceWord words[WORDS_MAX];
    Slice sentence = slice_sub(text, at.start, at.end);
    size_t count = read_words(reader, text, at, dates, words);
    bool headline = is_headline(words, count);
    for (size_t i = 0; i < count; i++) {
        Word word = words[i].word;
        Slice bytes = slice_sub(sentence, word.start, word.end);
        if (words[i].dated)
            continue;
        if (words[i].digit) {
            i += add_number(reader, sentence, words + i, count - i, set) - 1;
            continue;
        }
        if (word.end - word.start < 2 || is_function(reader, bytes))
            continue;
        add_word(reader, bytes, !headline && is_name(words, i, count), strong_only, set);
    }
    CHECKED(feature_set_check(set));
}
