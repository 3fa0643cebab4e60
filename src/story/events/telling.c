/* telling.c - from date expressions to tellings.
 *
 * Expressions come in the order of the text, and so do blocks and sentences: a Reader walks along
 * with them. A sentence that holds nothing but a date (the heading of a chronology) speaks for the
 * undated sentence after it. The passage of a telling is its sentence and up to two after it
 * without a date of their own; their names and figures count too. */
#include "config.h"

#include "story/events/telling.h"

#include "dossier/mem.h"
#include "dossier/sentence.h"

#include <stdlib.h>
#include <string.h>

#define PASSAGE_SENTENCES 2
#define FEW               7 /* features; a sentence with fewer may need the one before it */

typedef struct Reader {
    FeatureReader *features;
    const Body *body;
    char lang[8];
    Interval report;
    const TimexList *dates;
    Tellings *out;
    size_t block; /* the one that `sentences` walks over */
    SentenceIter sentences;
    Range sentence; /* the last one read, in the body's text; empty before the first */
    Range before;   /* the one before it in its block, or empty */
    uint32_t told;  /* start of the sentence that the last telling was read from */
} Reader;

void tellings_release(Tellings *tellings)
{
    free(tellings->items);
    free(tellings->features);
    memset(tellings, 0, sizeof *tellings);
}

static bool is_placed(const Timex *timex)
{
    return (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME) && timex->how != HOW_VAGUE &&
           !interval_is_none(timex->when);
}

/* --- sentences --- */

static void enter_block(Reader *r, size_t block)
{
    const Block *b = &r->body->blocks[block];
    r->block = block;
    r->sentences = sentences_begin(slice_sub(r->body->text, b->start, b->end), r->lang);
    r->sentence = r->before = (Range){b->start, b->start};
}

/* The next sentence of the iterator's block, in the body's text. */
static bool next_sentence(const Reader *r, SentenceIter *iter, Range *sentence)
{
    uint32_t start = r->body->blocks[r->block].start;
    if (!sentences_next(iter, sentence))
        return false;
    sentence->start += start;
    sentence->end += start;
    return true;
}

/* Moves on to the sentence that holds byte `at`. */
static void seek(Reader *r, uint32_t at)
{
    size_t block = body_block_at(r->body, at);
    if (block != r->block)
        enter_block(r, block);
    for (Range next; r->sentence.end <= at && next_sentence(r, &r->sentences, &next);) {
        r->before = r->sentence;
        r->sentence = next;
    }
    if (r->sentence.end <= at) /* no sentence there: the rest of the block */
        r->sentence = (Range){at, r->body->blocks[block].end};
}

/* Is there a placed date in the range? */
static bool is_dated(const Reader *r, Range range)
{
    size_t lo = 0, hi = r->dates->count;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (r->dates->items[mid].end <= range.start)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < r->dates->count && r->dates->items[lo].start < range.end; lo++)
        if (is_placed(&r->dates->items[lo]))
            return true;
    return false;
}

/* The sentence after the current one, in this block or at the head of the next, if it has no date.
 */
static bool undated_after(const Reader *r, Range *sentence)
{
    Reader ahead = *r;
    bool found = next_sentence(&ahead, &ahead.sentences, sentence);
    if (!found && r->block + 1 < r->body->n_blocks) {
        enter_block(&ahead, r->block + 1);
        found = next_sentence(&ahead, &ahead.sentences, sentence);
    }
    return found && !is_dated(r, *sentence);
}

/* Does the sentence begin with a word that only points back? */
static bool points_back(const Reader *r)
{
    static const char *const words[] = {"it",   "this", "that", "these", "those", "they",
                                        "he",   "she",  "il",   "elle",  "ils",   "elles",
                                        "cela", "ce",   "ceci", "ces",   "celle", "celui"};
    Slice sentence = slice_sub(r->body->text, r->sentence.start, r->sentence.end);
    WordIter iter = words_begin(sentence);
    Word word;
    if (!words_next(&iter, &word))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_ieq_str(slice_sub(sentence, word.start, word.end), words[i]))
            return true;
    return false;
}

/* --- one telling --- */

static void read_passage(Reader *r, Telling *telling, FeatureSet *set)
{
    SentenceIter iter = r->sentences;
    Range next;
    telling->figure = set->figure;
    for (int i = 0; i < PASSAGE_SENTENCES && next_sentence(r, &iter, &next); i++) {
        if (is_dated(r, next))
            break;
        set->figure = false;
        feature_set_read(r->features, r->body->text, next, r->dates, true, set);
        if (set->figure && !telling->figure && telling->figure_end == 0) {
            telling->figure_start = next.start;
            telling->figure_end = next.end;
        }
        telling->passage_end = next.end;
    }
}

static void keep_features(Tellings *out, Telling *telling, const FeatureSet *set)
{
    out->features = mem_grow(out->features, &out->features_cap, out->n_features + set->count,
                             sizeof *out->features);
    memcpy(out->features + out->n_features, set->items, set->count * sizeof *set->items);
    telling->feature = (uint32_t)out->n_features;
    telling->n_features = (uint8_t)set->count;
    out->n_features += set->count;
}

/* Only the day of its own report, in full, and no name and no figure beside. */
static bool speaks_of_report(const Reader *r, const Timex *timex, const FeatureSet *set)
{
    bool in_full = timex->how == HOW_EXPLICIT || timex->how == HOW_READER;
    return in_full && set->strong == 0 && !interval_is_none(r->report) &&
           r->report.precision >= PRECISION_DAY && timex->when.first == r->report.first &&
           timex->when.last == r->report.last;
}

/* Fills what the sentence gives; false when there is nothing in it to tell. */
static bool read_sentence(Reader *r, const Timex *timex, Telling *telling)
{
    FeatureSet set;
    Range sentence = r->sentence;
    r->told = sentence.start;
    feature_set_clear(&set);
    feature_set_read(r->features, r->body->text, sentence, r->dates, false, &set);
    if (set.count < FEW && r->before.end > r->before.start && points_back(r) &&
        !is_dated(r, r->before)) {
        feature_set_read(r->features, r->body->text, r->before, r->dates, false, &set);
        sentence.start = r->before.start;
    }
    telling->of_report = speaks_of_report(r, timex, &set);
    telling->sentence_start = sentence.start;
    telling->sentence_end = telling->passage_end = sentence.end;
    if (set.count == 0 && !telling->of_report) {
        if (!undated_after(r, &sentence))
            return false;
        feature_set_read(r->features, r->body->text, sentence, r->dates, false, &set);
        telling->sentence_end = telling->passage_end = sentence.end;
        telling->figure = set.figure;
    } else {
        read_passage(r, telling, &set);
    }
    keep_features(r->out, telling, &set);
    return true;
}

/* The sentence was read for the telling before: takes it over. */
static bool same_sentence(const Reader *r, Telling *telling)
{
    if (r->out->count == 0)
        return false;
    const Telling *before = &r->out->items[r->out->count - 1];
    if (r->told != r->sentence.start || before->of_report)
        return false;
    telling->sentence_start = before->sentence_start;
    telling->sentence_end = before->sentence_end;
    telling->passage_end = before->passage_end;
    telling->figure = before->figure;
    telling->figure_start = before->figure_start;
    telling->figure_end = before->figure_end;
    telling->feature = before->feature;
    telling->n_features = before->n_features;
    return true;
}

/* The interval and bytes of an expression, of both ends where it begins a range. */
static Telling measure(const TimexList *dates, size_t n)
{
    const Timex *timex = &dates->items[n];
    Telling telling = {.when = timex->when,
                       .start = timex->start,
                       .end = timex->end,
                       .timex = (uint32_t)n,
                       .how = (uint8_t)timex->how,
                       .open_past = timex->open_past};
    if (!timex->range_begin || timex->range_with >= dates->count)
        return telling;
    const Timex *other = &dates->items[timex->range_with];
    if (is_placed(other) && other->when.last >= timex->when.first && !timex->open_past) {
        telling.when = interval_range(timex->when.first, other->when.last);
        telling.end = other->end;
    }
    return telling;
}

/* The other end of a range that is told with its beginning. */
static bool ends_range(const TimexList *dates, size_t n)
{
    const Timex *timex = &dates->items[n];
    if (timex->range_begin || timex->range_with >= n)
        return false;
    const Timex *begin = &dates->items[timex->range_with];
    return is_placed(begin) && begin->range_begin && begin->range_with == n &&
           timex->when.last >= begin->when.first && !begin->open_past;
}

void tellings_read(FeatureReader *reader, const Body *body, Slice lang, Interval report,
                   const TimexList *dates, Tellings *tellings)
{
    Reader r = {
        .features = reader, .body = body, .report = report, .dates = dates, .out = tellings};
    tellings->count = tellings->n_features = 0;
    if (body->n_blocks == 0)
        return;
    feature_reader_set_lang(reader, lang);
    memcpy(r.lang, reader->lang, sizeof r.lang);
    enter_block(&r, 0);
    r.told = UINT32_MAX;
    for (size_t n = 0; n < dates->count; n++) {
        if (!is_placed(&dates->items[n]) || ends_range(dates, n))
            continue;
        Telling telling = measure(dates, n);
        seek(&r, telling.start);
        if (!same_sentence(&r, &telling) && !read_sentence(&r, &dates->items[n], &telling))
            continue;
        tellings->items =
            mem_grow(tellings->items, &tellings->cap, tellings->count + 1, sizeof *tellings->items);
        tellings->items[tellings->count++] = telling;
    }
}
