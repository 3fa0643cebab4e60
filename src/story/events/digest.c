/* digest.c - dates and tellings as a row of small numbers.
 *
 * Each date is two bytes of kinds and flags, then numbers of seven bits a byte: how far it begins
 * behind the one before, its length, and its days, counted from those of the one before. Its value
 * is left out when it is the ISO form of its days, which it nearly always is. The telling of a date
 * follows it: its sentence counted from the date, and its features as they are. */
#include "config.h"

#include "story/events/digest.h"

#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

/* The first byte: type in bits 0-1, how in bits 2-4. */
#define RANGE_BEGIN 0x20
#define OPEN_PAST   0x40
#define CONFLICT    0x80
/* The second byte: precision in bits 0-3. */
#define VALUE 0x10 /* a value of its own follows */
#define LINKS 0x20 /* other expressions, and a mod */
#define TOLD  0x40 /* a telling follows */
#define CLOCK 0x80 /* minute and zone follow */
/* Of a telling. */
#define OF_REPORT  0x01
#define FIGURE     0x02
#define FIGURE_FAR 0x04 /* in a sentence of its own */
#define RANGE      0x08 /* days, end and value are not the date's */
#define REPEATS    0x10 /* same sentence as the telling before */

#define FEATURE_BYTES 3

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

static bool says_days(const char *value, Interval when, StrBuf *room)
{
    strbuf_clear(room);
    interval_format_iso(when, room);
    return strcmp(strbuf_str(room), value) == 0;
}

static bool same_sentence(const Telling *a, const Telling *b)
{
    return a->feature == b->feature && a->n_features == b->n_features &&
           a->sentence_start == b->sentence_start && a->sentence_end == b->sentence_end &&
           a->passage_end == b->passage_end && a->figure_start == b->figure_start &&
           a->figure_end == b->figure_end;
}

static void pack_telling(const Tellings *all, const Telling *telling, const Telling *before,
                         const Timex *date, bool own_value, StrBuf *out)
{
    bool range = telling->end != date->end || telling->when.first != date->when.first ||
                 telling->when.last != date->when.last;
    bool repeats = before && same_sentence(before, telling);
    bool far = telling->figure_end > 0;
    strbuf_putc(out,
                (char)((telling->of_report ? OF_REPORT : 0) | (telling->figure ? FIGURE : 0) |
                       (far ? FIGURE_FAR : 0) | (range ? RANGE : 0) | (repeats ? REPEATS : 0)));
    if (range) {
        put_step(out, telling->end, date->end);
        put(out, (uint32_t)telling->when.precision);
        put_step(out, (uint32_t)telling->when.first, (uint32_t)date->when.first);
        put_step(out, (uint32_t)telling->when.last, (uint32_t)date->when.last);
        if (!own_value) /* else it stands before */
            put_text(out, date->value);
    }
    if (repeats)
        return;
    put_step(out, telling->sentence_start, date->start);
    put_step(out, telling->sentence_end, date->end);
    put_step(out, telling->passage_end, telling->sentence_end);
    if (far) {
        put_step(out, telling->figure_start, telling->sentence_end);
        put_step(out, telling->figure_end, telling->figure_start);
    }
    const Feature *features = telling_features(all, telling);
    put(out, telling->n_features);
    for (size_t i = 0; i < telling->n_features; i++)
        for (int shift = 0; shift < FEATURE_BYTES * 8; shift += 8)
            strbuf_putc(out, (char)(features[i] >> shift));
}

static bool is_placed(const Timex *date)
{
    return date->when.precision != PRECISION_NONE;
}

/* day: the first one of the date placed last. */
static void pack_date(const Timex *date, uint32_t before, Day day, bool own_value, bool told,
                      StrBuf *out)
{
    bool links = date->range_with != UINT32_MAX || date->anchor != UINT32_MAX || date->mod[0];
    bool clock = is_placed(date) && (date->when.minute != -1 || date->when.zone != ZONE_NONE);
    strbuf_putc(out, (char)((unsigned)date->type | (unsigned)date->how << 2 |
                            (date->range_begin ? RANGE_BEGIN : 0) |
                            (date->open_past ? OPEN_PAST : 0) | (date->conflict ? CONFLICT : 0)));
    strbuf_putc(out, (char)((unsigned)date->when.precision | (own_value ? VALUE : 0) |
                            (links ? LINKS : 0) | (told ? TOLD : 0) | (clock ? CLOCK : 0)));
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

Digest *digest_new(const TimexList *dates, const Tellings *tellings)
{
    StrBuf bytes = STRBUF_INIT, room = STRBUF_INIT;
    size_t told = 0;
    uint32_t before = 0;
    Day day = 0;
    for (size_t i = 0; i < dates->count; i++) {
        const Timex *date = &dates->items[i];
        const Telling *telling = told < tellings->count ? &tellings->items[told] : NULL;
        bool tells = telling && telling->timex == i;
        bool own_value = !says_days(date->value, date->when, &room);
        pack_date(date, before, day, own_value, tells, &bytes);
        if (tells) {
            pack_telling(tellings, telling, told ? telling - 1 : NULL, date, own_value, &bytes);
            told++;
        }
        before = date->start;
        day = is_placed(date) ? date->when.first : day;
    }
    Digest *digest = mem_alloc(sizeof *digest + bytes.len);
    digest->n_dates = (uint32_t)dates->count;
    digest->n_tellings = (uint32_t)told;
    digest->n_features = (uint32_t)tellings->n_features;
    if (bytes.len)
        memcpy(digest->bytes, bytes.ptr, bytes.len);
    strbuf_release(&bytes);
    strbuf_release(&room);
    return digest;
}

/* --- unpacking --- */

/* Walks along the bytes; what was read last is what the next one counts from. */
typedef struct Walk {
    const uint8_t *at;
    Timex date;        /* without its value and mod */
    Day day;           /* the first one of the date placed last */
    const char *value; /* NULL: the ISO form of its days */
    const char *mod;
    bool told;
    Telling telling; /* the last one */
} Walk;

static void walk_date(Walk *w)
{
    Timex *date = &w->date;
    uint8_t first = *w->at++, second = *w->at++;
    date->type = (TimexType)(first & 3);
    date->how = (TimexHow)(first >> 2 & 7);
    date->range_begin = first & RANGE_BEGIN;
    date->open_past = first & OPEN_PAST;
    date->conflict = first & CONFLICT;
    date->start += take(&w->at);
    date->end = date->start + take(&w->at);
    date->when = INTERVAL_NONE;
    date->when.precision = (Precision)(second & 15);
    if (is_placed(date)) {
        date->when.first = w->day = (Day)take_step(&w->at, (uint32_t)w->day);
        date->when.last = (Day)take_step(&w->at, (uint32_t)date->when.first);
    }
    if (second & CLOCK) {
        date->when.minute = (int16_t)take_step(&w->at, 0);
        date->when.zone = (int16_t)take_step(&w->at, 0);
    }
    date->range_with = second & LINKS ? take(&w->at) - 1 : UINT32_MAX;
    date->anchor = second & LINKS ? take(&w->at) - 1 : UINT32_MAX;
    w->mod = second & LINKS ? take_text(&w->at) : "";
    w->value = second & VALUE ? take_text(&w->at) : NULL;
    w->told = second & TOLD;
}

static Feature feature_at(const uint8_t *bytes)
{
    return (Feature)(bytes[0] | bytes[1] << 8 | bytes[2] << 16);
}

static void walk_sentence(Walk *w, unsigned flags, Tellings *out)
{
    Telling *telling = &w->telling;
    telling->sentence_start = take_step(&w->at, w->date.start);
    telling->sentence_end = take_step(&w->at, w->date.end);
    telling->passage_end = take_step(&w->at, telling->sentence_end);
    telling->figure_start = telling->figure_end = 0;
    if (flags & FIGURE_FAR) {
        telling->figure_start = take_step(&w->at, telling->sentence_end);
        telling->figure_end = take_step(&w->at, telling->figure_start);
    }
    telling->n_features = (uint8_t)take(&w->at);
    if (out) {
        telling->feature = (uint32_t)out->n_features;
        out->features = mem_grow(out->features, &out->features_cap,
                                 out->n_features + telling->n_features, sizeof *out->features);
        for (size_t i = 0; i < telling->n_features; i++)
            out->features[out->n_features++] = feature_at(w->at + i * FEATURE_BYTES);
    }
    w->at += (size_t)telling->n_features * FEATURE_BYTES;
}

/* The telling that follows a date; features go to `out` when that is not NULL. */
static void walk_telling(Walk *w, Tellings *out)
{
    Telling *telling = &w->telling;
    uint8_t flags = *w->at++;
    telling->of_report = flags & OF_REPORT;
    telling->figure = flags & FIGURE;
    telling->start = w->date.start;
    telling->end = w->date.end;
    telling->when = w->date.when;
    telling->how = (uint8_t)w->date.how;
    telling->open_past = w->date.open_past;
    telling->value = w->value;
    if (flags & RANGE) {
        telling->end = take_step(&w->at, w->date.end);
        Precision precision = (Precision)take(&w->at);
        Day first = (Day)take_step(&w->at, (uint32_t)w->date.when.first);
        Day last = (Day)take_step(&w->at, (uint32_t)w->date.when.last);
        telling->when = interval_range(first, last);
        telling->when.precision = precision;
        if (!w->value)
            telling->value = take_text(&w->at);
    }
    if (!(flags & REPEATS))
        walk_sentence(w, flags, out);
}

static void keep(char *out, size_t size, const char *text)
{
    size_t len = strlen(text);
    memset(out, 0, size);
    memcpy(out, text, len < size ? len : size - 1);
}

void digest_dates(const Digest *digest, TimexList *out)
{
    Walk w = {.at = digest->bytes};
    StrBuf room = STRBUF_INIT;
    out->items = mem_grow(out->items, &out->cap, digest->n_dates, sizeof *out->items);
    out->count = digest->n_dates;
    for (size_t i = 0; i < out->count; i++) {
        walk_date(&w);
        if (!w.value) {
            strbuf_clear(&room);
            interval_format_iso(w.date.when, &room);
        }
        out->items[i] = w.date;
        keep(out->items[i].value, sizeof out->items[i].value,
             w.value ? w.value : strbuf_str(&room));
        keep(out->items[i].mod, sizeof out->items[i].mod, w.mod);
        if (w.told)
            walk_telling(&w, NULL);
    }
    strbuf_release(&room);
}

void digest_tellings(const Digest *digest, Tellings *out)
{
    Walk w = {.at = digest->bytes};
    out->items =
        mem_grow(out->items, &out->cap, out->count + digest->n_tellings, sizeof *out->items);
    for (uint32_t i = 0; i < digest->n_dates; i++) {
        walk_date(&w);
        if (!w.told)
            continue;
        walk_telling(&w, out);
        w.telling.timex = i;
        out->items[out->count++] = w.telling;
    }
}

size_t digest_mentions(const Digest *digest, Interval when, Range *out, size_t max)
{
    Walk w = {.at = digest->bytes};
    size_t found = 0;
    for (uint32_t i = 0; i < digest->n_dates; i++) {
        walk_date(&w);
        if (w.told)
            walk_telling(&w, NULL);
        if (interval_is_none(w.date.when) || !interval_overlaps(w.date.when, when))
            continue;
        if (found < max)
            out[found] = (Range){w.date.start, w.date.end};
        found++;
    }
    return found;
}
