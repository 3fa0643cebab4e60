/* packed_dates.c - dates and mentions as a row of small numbers.
 *
 * Each date is two bytes of kinds and flags, then numbers of seven bits a byte: how far it begins
 * behind the one before, its length, and its days, counted from those of the one before. Its value
 * is left out when it is the ISO form of its days, which it nearly always is. The mention of a date
 * follows it: its sentence counted from the date, and its features as they are. */
#include "config.h"

#include "story/events/packed_dates.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The first byte: type in bits 0-1, how in bits 2-4. */
#define RANGE_BEGIN 0x20
#define OPEN_PAST   0x40
#define CONFLICT    0x80
/* The second byte: precision in bits 0-3. */
#define VALUE   0x10 /* a value of its own follows */
#define LINKS   0x20 /* other expressions, and a mod */
#define MENTION 0x40 /* a mention follows */
#define CLOCK   0x80 /* minute and zone follow */
/* Of a mention. */
#define OF_REPORT  0x01
#define FIGURE     0x02
#define FIGURE_FAR 0x04 /* in a sentence of its own */
#define RANGE      0x08 /* days, end and value are not the date's */
#define REPEATS    0x10 /* same sentence as the mention before */

#define FEATURE_BYTES 3

static_assert(TIMEX_SET <= 3, "two bits hold a type");
static_assert(HOW_READER <= 7, "three bits hold a how");
static_assert(PRECISION_RANGE <= 15, "four bits hold a precision");

/* --- numbers --- */

static void put(StrBuf *out, uint32_t n)
{
    for (; n >= 0x80; n >>= 7)
        strbuf_putc(out, (char)(n | 0x80));
    strbuf_putc(out, (char)n);
}

/* Modulo 2^32, small steps to either side being short. */
static void put_step(StrBuf *out, uint32_t to, uint32_t from)
{
    uint32_t step = to - from;
    put(out, step << 1 ^ (step >> 31 ? UINT32_MAX : 0));
}

static void put_text(StrBuf *out, const char *text)
{
    strbuf_put_slice(out, (Slice){text, strlen(text) + 1});
}

static uint32_t take(const uint8_t **at)
{
    uint32_t n = 0;
    for (unsigned shift = 0;; shift += 7) {
        uint8_t byte = *(*at)++;
        n |= (uint32_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return n;
    }
}

static uint32_t take_step(const uint8_t **at, uint32_t from)
{
    uint32_t n = take(at);
    return from + (n >> 1 ^ (n & 1 ? UINT32_MAX : 0));
}

static const char *take_text(const uint8_t **at)
{
    const char *text = (const char *)*at;
    *at += strlen(text) + 1;
    return text;
}

/* --- packing --- */

static bool says_days(const char *value, Interval when, StrBuf *scratch)
{
    strbuf_clear(scratch);
    interval_format_iso(when, scratch);
    return strcmp(strbuf_str(scratch), value) == 0;
}

static bool same_sentence(const RawMention *a, const RawMention *b)
{
    return a->feature == b->feature && a->n_features == b->n_features &&
           a->sentence_start == b->sentence_start && a->sentence_end == b->sentence_end &&
           a->passage_end == b->passage_end && a->figure_start == b->figure_start &&
           a->figure_end == b->figure_end;
}

static void pack_mention(const RawMentions *all, const RawMention *mention,
                         const RawMention *before, const Timex *date, bool own_value, StrBuf *out)
{
    bool range = mention->end != date->end || mention->when.first != date->when.first ||
                 mention->when.last != date->when.last;
    bool repeats = before && same_sentence(before, mention);
    bool far = mention->figure_end > 0;
    strbuf_putc(out,
                (char)((mention->of_report ? OF_REPORT : 0) | (mention->figure ? FIGURE : 0) |
                       (far ? FIGURE_FAR : 0) | (range ? RANGE : 0) | (repeats ? REPEATS : 0)));
    if (range) {
        put_step(out, mention->end, date->end);
        put(out, (uint32_t)mention->when.precision);
        put_step(out, (uint32_t)mention->when.first, (uint32_t)date->when.first);
        put_step(out, (uint32_t)mention->when.last, (uint32_t)date->when.last);
        if (!own_value) /* else it stands before */
            put_text(out, date->value);
    }
    if (repeats)
        return;
    put_step(out, mention->sentence_start, date->start);
    put_step(out, mention->sentence_end, date->end);
    put_step(out, mention->passage_end, mention->sentence_end);
    if (far) {
        put_step(out, mention->figure_start, mention->sentence_end);
        put_step(out, mention->figure_end, mention->figure_start);
    }
    const Feature *features = mention_features(all, mention);
    put(out, mention->n_features);
    for (size_t i = 0; i < mention->n_features; i++)
        for (int shift = 0; shift < FEATURE_BYTES * 8; shift += 8)
            strbuf_putc(out, (char)(features[i] >> shift));
}

static bool is_placed(const Timex *date)
{
    return date->when.precision != PRECISION_NONE;
}

/* day: the first one of the date placed last. */
static void pack_date(const Timex *date, uint32_t before, Day day, bool own_value, bool has_mention,
                      StrBuf *out)
{
    bool links = date->range_with != UINT32_MAX || date->anchor != UINT32_MAX || date->mod[0];
    bool clock = is_placed(date) && (date->when.minute != -1 || date->when.zone != ZONE_NONE);
    strbuf_putc(out, (char)((unsigned)date->type | (unsigned)date->how << 2 |
                            (date->range_begin ? RANGE_BEGIN : 0) |
                            (date->open_past ? OPEN_PAST : 0) | (date->conflict ? CONFLICT : 0)));
    strbuf_putc(out,
                (char)((unsigned)date->when.precision | (own_value ? VALUE : 0) |
                       (links ? LINKS : 0) | (has_mention ? MENTION : 0) | (clock ? CLOCK : 0)));
    put(out, date->start - before);
    put(out, date->end - date->start);
    if (is_placed(date)) {
        put_step(out, (uint32_t)date->when.first, (uint32_t)day);
        put_step(out, (uint32_t)date->when.last, (uint32_t)date->when.first);
    }
    if (clock) {
        put_step(out, (uint32_t)date->when.minute, 0);
        put_step(out, (uint32_t)date->when.zone, 0);
    }
    if (links) {
        put(out, date->range_with + 1);
        put(out, date->anchor + 1);
        put_text(out, date->mod);
    }
    if (own_value)
        put_text(out, date->value);
}

#ifdef DOSSIER_CHECKS
/* What was packed is unpacked as it was, to the last byte. */
static void packed_dates_check(const PackedDates *packed, const TimexList *dates,
                               const RawMentions *mentions, size_t bytes);
#endif

PackedDates *packed_dates_new(const TimexList *dates, const RawMentions *mentions)
{
    StrBuf bytes = STRBUF_INIT, scratch = STRBUF_INIT;
    size_t next = 0;
    uint32_t before = 0;
    Day day = 0;
    for (size_t i = 0; i < dates->count; i++) {
        const Timex *date = &dates->items[i];
        const RawMention *mention = next < mentions->count ? &mentions->items[next] : NULL;
        bool has_mention = mention && mention->timex == i;
        CHECK(date->start >= before && date->end >= date->start);
        bool own_value = !says_days(date->value, date->when, &scratch);
        pack_date(date, before, day, own_value, has_mention, &bytes);
        if (has_mention) {
            pack_mention(mentions, mention, next ? mention - 1 : NULL, date, own_value, &bytes);
            next++;
        }
        before = date->start;
        day = is_placed(date) ? date->when.first : day;
    }
    PackedDates *packed = mem_alloc(sizeof *packed + bytes.len);
    CHECK(next == mentions->count); /* each mention belongs to a date */
    packed->n_dates = (uint32_t)dates->count;
    packed->n_mentions = (uint32_t)next;
    packed->n_features = (uint32_t)mentions->n_features;
    if (bytes.len)
        memcpy(packed->bytes, bytes.ptr, bytes.len);
    CHECKED(packed_dates_check(packed, dates, mentions, bytes.len));
    strbuf_release(&bytes);
    strbuf_release(&scratch);
    return packed;
}

/* --- unpacking --- */

/* Walks along the bytes; what was read last is what the next one counts from. */
typedef struct PackedReader {
    const uint8_t *at;
    Timex date;        /* without its value and mod */
    Day day;           /* the first one of the date placed last */
    const char *value; /* NULL: the ISO form of its days */
    const char *mod;
    bool has_mention;
    RawMention mention; /* the last one */
} PackedReader;

static void read_date(PackedReader *r)
{
    Timex *date = &r->date;
    uint8_t first = *r->at++, second = *r->at++;
    date->type = (TimexType)(first & 3);
    date->how = (TimexHow)(first >> 2 & 7);
    date->range_begin = first & RANGE_BEGIN;
    date->open_past = first & OPEN_PAST;
    date->conflict = first & CONFLICT;
    date->start += take(&r->at);
    date->end = date->start + take(&r->at);
    date->when = INTERVAL_NONE;
    date->when.precision = (Precision)(second & 15);
    if (is_placed(date)) {
        date->when.first = r->day = (Day)take_step(&r->at, (uint32_t)r->day);
        date->when.last = (Day)take_step(&r->at, (uint32_t)date->when.first);
    }
    if (second & CLOCK) {
        date->when.minute = (int16_t)take_step(&r->at, 0);
        date->when.zone = (int16_t)take_step(&r->at, 0);
    }
    date->range_with = second & LINKS ? take(&r->at) - 1 : UINT32_MAX;
    date->anchor = second & LINKS ? take(&r->at) - 1 : UINT32_MAX;
    r->mod = second & LINKS ? take_text(&r->at) : "";
    r->value = second & VALUE ? take_text(&r->at) : NULL;
    r->has_mention = second & MENTION;
}

static Feature feature_at(const uint8_t *bytes)
{
    return (Feature)(bytes[0] | bytes[1] << 8 | bytes[2] << 16);
}

static void read_sentence(PackedReader *r, unsigned flags, RawMentions *out)
{
    RawMention *mention = &r->mention;
    mention->sentence_start = take_step(&r->at, r->date.start);
    mention->sentence_end = take_step(&r->at, r->date.end);
    mention->passage_end = take_step(&r->at, mention->sentence_end);
    mention->figure_start = mention->figure_end = 0;
    if (flags & FIGURE_FAR) {
        mention->figure_start = take_step(&r->at, mention->sentence_end);
        mention->figure_end = take_step(&r->at, mention->figure_start);
    }
    mention->n_features = (uint8_t)take(&r->at);
    if (out) {
        mention->feature = (uint32_t)out->n_features;
        out->features = mem_grow(out->features, &out->features_cap,
                                 out->n_features + mention->n_features, sizeof *out->features);
        for (size_t i = 0; i < mention->n_features; i++)
            out->features[out->n_features++] = feature_at(r->at + i * FEATURE_BYTES);
    }
    r->at += (size_t)mention->n_features * FEATURE_BYTES;
}

/* The mention that follows a date; features go to `out` when that is not NULL. */
static void read_mention(PackedReader *r, RawMentions *out)
{
    RawMention *mention = &r->mention;
    uint8_t flags = *r->at++;
    mention->of_report = flags & OF_REPORT;
    mention->figure = flags & FIGURE;
    mention->start = r->date.start;
    mention->end = r->date.end;
    mention->when = r->date.when;
    mention->how = (uint8_t)r->date.how;
    mention->open_past = r->date.open_past;
    mention->value = r->value;
    if (flags & RANGE) {
        mention->end = take_step(&r->at, r->date.end);
        Precision precision = (Precision)take(&r->at);
        Day first = (Day)take_step(&r->at, (uint32_t)r->date.when.first);
        Day last = (Day)take_step(&r->at, (uint32_t)r->date.when.last);
        mention->when = interval_range(first, last);
        mention->when.precision = precision;
        if (!r->value)
            mention->value = take_text(&r->at);
    }
    if (!(flags & REPEATS))
        read_sentence(r, flags, out);
}

static void keep(char *out, size_t size, const char *text)
{
    size_t len = strlen(text);
    memset(out, 0, size);
    memcpy(out, text, len < size ? len : size - 1);
}

void packed_dates_unpack(const PackedDates *packed, TimexList *out)
{
    PackedReader r = {.at = packed->bytes};
    StrBuf scratch = STRBUF_INIT;
    out->items = mem_grow(out->items, &out->cap, packed->n_dates, sizeof *out->items);
    out->count = packed->n_dates;
    for (size_t i = 0; i < out->count; i++) {
        read_date(&r);
        if (!r.value) {
            strbuf_clear(&scratch);
            interval_format_iso(r.date.when, &scratch);
        }
        out->items[i] = r.date;
        keep(out->items[i].value, sizeof out->items[i].value,
             r.value ? r.value : strbuf_str(&scratch));
        keep(out->items[i].mod, sizeof out->items[i].mod, r.mod);
        if (r.has_mention)
            read_mention(&r, NULL);
    }
    strbuf_release(&scratch);
}

void packed_dates_mentions(const PackedDates *packed, RawMentions *out)
{
    PackedReader r = {.at = packed->bytes};
    out->items =
        mem_grow(out->items, &out->cap, out->count + packed->n_mentions, sizeof *out->items);
    for (uint32_t i = 0; i < packed->n_dates; i++) {
        read_date(&r);
        if (!r.has_mention)
            continue;
        read_mention(&r, out);
        r.mention.timex = i;
        out->items[out->count++] = r.mention;
    }
}

size_t packed_dates_within(const PackedDates *packed, Interval when, Range *out, size_t max)
{
    PackedReader r = {.at = packed->bytes};
    size_t found = 0;
    for (uint32_t i = 0; i < packed->n_dates; i++) {
        read_date(&r);
        if (r.has_mention)
            read_mention(&r, NULL);
        if (interval_is_none(r.date.when) || !interval_overlaps(r.date.when, when))
            continue;
        if (found < max)
            out[found] = (Range){r.date.start, r.date.end};
        found++;
    }
    return found;
}

#ifdef DOSSIER_CHECKS
static void packed_dates_check(const PackedDates *packed, const TimexList *dates,
                               const RawMentions *mentions, size_t bytes)
{
    PackedReader r = {.at = packed->bytes};
    size_t next = 0;
    for (size_t i = 0; i < dates->count; i++) {
        read_date(&r);
        CHECK(r.date.start == dates->items[i].start && r.date.end == dates->items[i].end);
        CHECK(r.date.type == dates->items[i].type && r.date.how == dates->items[i].how);
        if (!r.has_mention)
            continue;
        const RawMention *mention = &mentions->items[next++];
        read_mention(&r, NULL);
        CHECK(r.mention.start == mention->start && r.mention.end == mention->end);
        CHECK(r.mention.sentence_start == mention->sentence_start);
        CHECK(r.mention.passage_end == mention->passage_end);
        CHECK(r.mention.n_features == mention->n_features);
    }
    CHECK(next == packed->n_mentions && r.at == packed->bytes + bytes);
}
#endif
