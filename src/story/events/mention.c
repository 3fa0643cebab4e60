/* mention.c - from date expressions to mentions.
 *
 * Expressions come in the order of the text, and so do blocks and sentences: a MentionReader walks
 * along with them. A sentence that holds nothing but a date (the heading of a chronology) speaks
 * for the undated sentence after it. The passage of a mention is its sentence and up to two after
 * it without a date of their own; their names and figures count too. */
#include "config.h"

#include "story/events/mention.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"
#include "dossier/words.h"

#include <stdlib.h>
#include <string.h>

#define PASSAGE_SENTENCES 2
#define FEW               7 /* features; a sentence with fewer may need the one before it */

typedef struct MentionReader {
    FeatureReader *features;
    const Body *body;
    char lang[8];
    Interval report;
    const TimexList *dates;
    RawMentions *out;
    size_t block; /* the one that `sentences` walks over */
    SentenceIter sentences;
    Range sentence; /* the last one read, in the body's text; empty before the first */
    Range before;   /* the one before it in its block, or empty */
    uint32_t read;  /* start of the sentence that the last mention was read from */
} MentionReader;

void mentions_release(RawMentions *mentions)
{
    free(mentions->items);
    free(mentions->features);
    memset(mentions, 0, sizeof *mentions);
}

static bool is_placed(const Timex *timex)
{
    return (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME) && timex->how != HOW_VAGUE &&
           !interval_is_none(timex->when);
}

/* --- sentences --- */

static void enter_block(MentionReader *r, size_t block)
{
    const Block *b = &r->body->blocks[block];
    r->block = block;
    r->sentences = sentences_begin(slice_sub(r->body->text, b->start, b->end), r->lang);
    r->sentence = r->before = (Range){b->start, b->start};
}

/* The next sentence of the iterator's block, in the body's text. */
static bool next_sentence(const MentionReader *r, SentenceIter *iter, Range *sentence)
{
    uint32_t start = r->body->blocks[r->block].start;
    if (!sentences_next(iter, sentence))
        return false;
    sentence->start += start;
    sentence->end += start;
    return true;
}

/* Moves on to the sentence that holds byte `at`. */
static void move_to(MentionReader *r, uint32_t at)
{
    CHECK(at < r->body->text.len);
    size_t block = body_block_at(r->body, at);
    if (block != r->block)
        enter_block(r, block);
    for (Range next; r->sentence.end <= at && next_sentence(r, &r->sentences, &next);) {
        r->before = r->sentence;
        r->sentence = next;
    }
    if (r->sentence.end <= at) /* no sentence there: the rest of the block */
        r->sentence = (Range){at, r->body->blocks[block].end};
    CHECK(at < r->sentence.end && r->before.end <= r->sentence.start);
}

/* Is there a placed date in the range? */
static bool is_dated(const MentionReader *r, Range range)
{
    size_t at;
    LOWER_BOUND(at, 0, r->dates->count, r->dates->items[at].end <= range.start);
    for (; at < r->dates->count && r->dates->items[at].start < range.end; at++)
        if (is_placed(&r->dates->items[at]))
            return true;
    return false;
}

/* The sentence after the current one, in this block or at the head of the next, if it has no
 * date. */
static bool undated_after(const MentionReader *r, Range *sentence)
{
    MentionReader ahead = *r;
    bool found = next_sentence(&ahead, &ahead.sentences, sentence);
    if (!found && r->block + 1 < r->body->n_blocks) {
        enter_block(&ahead, r->block + 1);
        found = next_sentence(&ahead, &ahead.sentences, sentence);
    }
    return found && !is_dated(r, *sentence);
}

/* Does the sentence begin with a word that only points back? */
static bool points_back(const MentionReader *r)
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

/* --- one mention --- */

static void read_passage(MentionReader *r, RawMention *mention, FeatureSet *set)
{
    SentenceIter iter = r->sentences;
    Range next;
    mention->figure = set->figure;
    for (int i = 0; i < PASSAGE_SENTENCES && next_sentence(r, &iter, &next); i++) {
        if (is_dated(r, next))
            break;
        set->figure = false;
        feature_set_read(r->features, r->body->text, next, r->dates, true, set);
        if (set->figure && !mention->figure && mention->figure_end == 0) {
            mention->figure_start = next.start;
            mention->figure_end = next.end;
        }
        mention->passage_end = next.end;
    }
}

static void keep_features(RawMentions *out, RawMention *mention, const FeatureSet *set)
{
    out->features = mem_grow(out->features, &out->features_cap, out->n_features + set->count,
                             sizeof *out->features);
    memcpy(out->features + out->n_features, set->items, set->count * sizeof *set->items);
    CHECK(set->count <= UINT8_MAX && out->n_features + set->count <= UINT32_MAX);
    mention->feature = (uint32_t)out->n_features;
    mention->n_features = (uint8_t)set->count;
    out->n_features += set->count;
}

/* Only the day of its own report, in full, and no name and no figure beside. */
static bool speaks_of_report(const MentionReader *r, const Timex *timex, const FeatureSet *set)
{
    bool in_full = timex->how == HOW_EXPLICIT || timex->how == HOW_READER;
    return in_full && set->strong == 0 && !interval_is_none(r->report) &&
           r->report.precision >= PRECISION_DAY && timex->when.first == r->report.first &&
           timex->when.last == r->report.last;
}

/* Fills what the sentence gives; false when it says nothing beside its dates. */
static bool read_sentence(MentionReader *r, const Timex *timex, RawMention *mention)
{
    FeatureSet set;
    Range sentence = r->sentence;
    r->read = sentence.start;
    feature_set_clear(&set);
    feature_set_read(r->features, r->body->text, sentence, r->dates, false, &set);
    if (set.count < FEW && r->before.end > r->before.start && points_back(r) &&
        !is_dated(r, r->before)) {
        feature_set_read(r->features, r->body->text, r->before, r->dates, false, &set);
        sentence.start = r->before.start;
    }
    mention->of_report = speaks_of_report(r, timex, &set);
    mention->sentence_start = sentence.start;
    mention->sentence_end = mention->passage_end = sentence.end;
    if (set.count == 0 && !mention->of_report) {
        if (!undated_after(r, &sentence))
            return false;
        feature_set_read(r->features, r->body->text, sentence, r->dates, false, &set);
        mention->sentence_end = mention->passage_end = sentence.end;
        mention->figure = set.figure;
    } else {
        read_passage(r, mention, &set);
    }
    keep_features(r->out, mention, &set);
    return true;
}

/* The sentence was read for the mention before: takes it over. */
static bool same_sentence(const MentionReader *r, RawMention *mention)
{
    if (r->out->count == 0)
        return false;
    const RawMention *before = &r->out->items[r->out->count - 1];
    if (r->read != r->sentence.start || before->of_report)
        return false;
    mention->sentence_start = before->sentence_start;
    mention->sentence_end = before->sentence_end;
    mention->passage_end = before->passage_end;
    mention->figure = before->figure;
    mention->figure_start = before->figure_start;
    mention->figure_end = before->figure_end;
    mention->feature = before->feature;
    mention->n_features = before->n_features;
    return true;
}

/* The interval and bytes of an expression, of both ends where it begins a range. */
static RawMention measure(const TimexList *dates, size_t n)
{
    const Timex *timex = &dates->items[n];
    RawMention mention = {.when = timex->when,
                          .start = timex->start,
                          .end = timex->end,
                          .timex = (uint32_t)n,
                          .how = (uint8_t)timex->how,
                          .open_past = timex->open_past};
    if (!timex->range_begin || timex->range_with >= dates->count)
        return mention;
    const Timex *other = &dates->items[timex->range_with];
    if (is_placed(other) && other->when.last >= timex->when.first && !timex->open_past) {
        mention.when = interval_range(timex->when.first, other->when.last);
        mention.end = other->end;
    }
    return mention;
}

/* The other end of a range whose beginning stands for both. */
static bool ends_range(const TimexList *dates, size_t n)
{
    const Timex *timex = &dates->items[n];
    if (timex->range_begin || timex->range_with >= n)
        return false;
    const Timex *begin = &dates->items[timex->range_with];
    return is_placed(begin) && begin->range_begin && begin->range_with == n &&
           timex->when.last >= begin->when.first && !begin->open_past;
}

#ifdef DOSSIER_CHECKS
static void mentions_check(const RawMentions *mentions, const Body *body, size_t n_dates)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const RawMention *m = &mentions->items[i];
        CHECK(!interval_is_none(m->when) && m->when.first <= m->when.last);
        CHECK(m->start < m->end && m->end <= body->text.len);
        CHECK(m->sentence_start < m->sentence_end && m->sentence_end <= m->passage_end);
        CHECK(m->passage_end <= body->text.len);
        CHECK(m->figure_start <= m->figure_end && m->figure_end <= m->passage_end);
        CHECK(m->feature + m->n_features <= mentions->n_features);
        CHECK(m->timex < n_dates && (i == 0 || m[-1].timex < m->timex));
        CHECK(i == 0 || m[-1].start <= m->start);
    }
}
#endif

void mentions_read(FeatureReader *reader, const Body *body, Slice lang, Interval report,
                   const TimexList *dates, RawMentions *mentions)
{
    MentionReader r = {
        .features = reader, .body = body, .report = report, .dates = dates, .out = mentions};
    mentions->count = mentions->n_features = 0;
    if (body->n_blocks == 0)
        return;
    feature_reader_set_lang(reader, lang);
    memcpy(r.lang, reader->lang, sizeof r.lang);
    enter_block(&r, 0);
    r.read = UINT32_MAX;
    for (size_t n = 0; n < dates->count; n++) {
        if (!is_placed(&dates->items[n]) || ends_range(dates, n))
            continue;
        RawMention mention = measure(dates, n);
        move_to(&r, mention.start);
        if (!same_sentence(&r, &mention) && !read_sentence(&r, &dates->items[n], &mention))
            continue;
        mentions->items =
            mem_grow(mentions->items, &mentions->cap, mentions->count + 1, sizeof *mentions->items);
        mentions->items[mentions->count++] = mention;
    }
    CHECKED(mentions_check(mentions, body, dates->count));
}
