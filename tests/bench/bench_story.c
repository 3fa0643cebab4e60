/* bench_story.c - the timeline and the related articles, on seeded dossiers of 1,000 and 10,000
 * articles (and of 100,000 when asked: bench_story 100000).
 *
 * Each article is one of prose.c with sentences that date something: days, months, ranges,
 * "yesterday"; some of them are told by several articles in much the same words. Printed are the
 * rates of tagging and merging, the time of one look for related articles, and of a key in the
 * timeline. */
#include "config.h"

#include "prose.h"

#include "dossier/chronicle.h"
#include "dossier/import.h"
#include "dossier/related.h"
#include "dossier/timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <time.h>

#define LOOKS 1000

/* Time this thread has worked: what else the machine does has no part in it. */
static uint64_t work_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static const char *const months[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
static const char *const names[] = {"Tallis",   "Carrec",    "Vaillant", "Lannion",
                                    "Auribeau", "Castagnol", "Brossard", "Rivoal",
                                    "Chabrol",  "Augier",    "Pradel",   "Romestan"};
static const char *const deeds[] = {"opened the quay",  "closed the lock", "sold the mill",
                                    "bought the ferry", "left the board",  "joined the guild",
                                    "signed the lease", "won the race"};

/* Sentences with dates: what happened on a day is fixed by the day, so that articles agree about
 * it. */
static void put_dates(StrBuf *out, uint64_t *seed, Day reported)
{
    Civil c = day_to_civil(reported);
    for (int i = 0; i < 6; i++) {
        uint64_t r = prose_random(seed);
        Civil d = day_to_civil(reported - (Day)(r % 400) - 1);
        unsigned what = (unsigned)(d.year * 372 + d.month * 31 + d.day);
        const char *who = names[what % 12], *did = deeds[what % 8];
        if (i < 3)
            strbuf_printf(out, "On %d %s %d the mayor %s %s with %u others. ", d.day,
                          months[d.month - 1], d.year, who, did, what % 89 + 10);
        else if (i == 3)
            strbuf_printf(out, "In %s the %s of %s grew by %u. ", months[d.month - 1], did, who,
                          (unsigned)(r >> 40) % 500);
        else if (i == 4)
            strbuf_printf(out, "Yesterday %s %s. ", names[r % 12], deeds[r / 16 % 8]);
        else
            strbuf_printf(out, "From 3 %s to 9 %s %d nobody came. ", months[d.month - 1],
                          months[d.month - 1], c.year);
    }
}

static void add_article(Store *store, const Prose *prose, size_t i)
{
    StrBuf text = STRBUF_INIT, key = STRBUF_INIT;
    const char *lang;
    uint64_t seed = i;
    Meta meta = {.date = interval_day(day_from_civil(2015, 1, 1) + (Day)(i % 3000))};
    prose_article(prose, i, &text, &lang);
    strbuf_puts(&text, "\n\n");
    put_dates(&text, &seed, meta.date.first);
    char *end = strstr(text.ptr, "\n\n");
    meta.title = store_keep(store, (Slice){text.ptr, (size_t)(end - text.ptr)});
    meta.lang = SLICE("en");
    meta.lang_origin = meta.date_origin = ORIGIN_DECLARED;
    strbuf_printf(&key, "a%zu", i);
    Article article = {.key = store_keep(store, strbuf_slice(&key)), .meta = meta};
    ArticleId id = store_add(store, &article);
    Draft *draft = draft_new(meta.title);
    for (char *at = end; at; at = end) {
        at += 2;
        end = strstr(at, "\n\n");
        draft_open(draft, BLOCK_PARAGRAPH, 0, 0);
        draft_put(draft, (Slice){at, end ? (size_t)(end - at) : strlen(at)});
        draft_close(draft);
    }
    draft_publish(draft, store, id, &meta);
    draft_free(draft);
    strbuf_release(&text);
    strbuf_release(&key);
}

static double ms(uint64_t ns)
{
    return (double)ns / 1e6;
}

static int by_time(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void print_times(const char *what, uint64_t *times)
{
    qsort(times, LOOKS, sizeof *times, by_time);
    printf("  %-28s median %8.3f ms   p99 %8.3f ms\n", what, ms(times[LOOKS / 2]),
           ms(times[LOOKS * 99 / 100]));
}

static const Timeline *measure_chronicle(Chronicle *chronicle, const Store *store, size_t count)
{
    ArticleId *ids = malloc(count * sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = (ArticleId)i;
    uint64_t began = work_ns();
    chronicle_add(chronicle, ids, count);
    uint64_t tagged = work_ns();
    const Timeline *timeline = chronicle_timeline(chronicle);
    uint64_t merged = work_ns();
    size_t mentions = 0;
    for (size_t i = 0; i < timeline->count; i++)
        mentions += timeline->events[i].n_mentions;
    printf("  tagging, one core            %8.1f MB/s  %8.0f articles/s\n",
           (double)store_bytes(store) / 1e6 / (ms(tagged - began) / 1e3),
           (double)count / (ms(tagged - began) / 1e3));
    printf(
        "  merging                      %8.1f ms    %8.0f mentions/s  (%zu mentions, %zu events)\n",
        ms(merged - tagged), (double)mentions / (ms(merged - tagged) / 1e3), mentions,
        timeline->count);
    free(ids);
    return timeline;
}

static void measure_view(const Timeline *timeline, size_t count)
{
    uint64_t times[LOOKS], follow[LOOKS], zoom[LOOKS];
    TimelineView *view = timeline_view_new();
    TimelineFilter filter = TIMELINE_FILTER_ALL;
    uint64_t began = work_ns();
    timeline_view_set(view, timeline, &filter);
    printf("  timeline, new snapshot       %8.3f ms\n", ms(work_ns() - began));
    size_t at = 0, sum = 0;
    for (size_t i = 0; i < LOOKS; i++) {
        began = work_ns();
        at = timeline_view_step(view, at, i % 7 ? STEP_DAY : STEP_MONTH, i % 13 ? 1 : -1);
        size_t row = timeline_view_row_of(view, at);
        for (size_t r = row; r < row + 60 && r < timeline_view_rows(view); r++)
            sum += timeline_view_row(view, r).shown;
        times[i] = work_ns() - began;
        began = work_ns();
        timeline_view_set_zoom(view, (Zoom)(i % ZOOM_LEVELS));
        zoom[i] = work_ns() - began;
        timeline_view_set_zoom(view, ZOOM_MONTH);
        began = work_ns();
        filter.article = (ArticleId)(i * 7919 % count);
        timeline_view_set(view, timeline, &filter);
        follow[i] = work_ns() - began;
        filter.article = ARTICLE_NONE;
        timeline_view_set(view, timeline, &filter);
    }
    print_times("timeline, a key, 60 rows", times);
    print_times("timeline, another zoom", zoom);
    print_times("timeline, this article only", follow);
    timeline_view_free(view);
    if (sum == 0)
        puts("  nothing shown");
}

static void measure_related(const Store *store, const Index *index, size_t count)
{
    uint64_t times[LOOKS];
    Related related[12];
    for (size_t i = 0; i < LOOKS; i++) {
        uint64_t began = work_ns();
        related_find(index, store, NULL, (ArticleId)(i * 7919 % count), related, 12);
        times[i] = work_ns() - began;
    }
    print_times("related, 12 articles", times);
}

static void measure(size_t count)
{
    Store *store = store_new();
    Prose *prose = prose_new();
    Index *index = index_new(store);
    for (size_t i = 0; i < count; i++)
        add_article(store, prose, i);
    printf("%zu articles, %.1f MB\n", count, (double)store_bytes(store) / 1e6);
    for (size_t from = 0; from < count; from += 256) {
        ArticleId ids[256];
        size_t n = 0;
        for (; n < 256 && from + n < count; n++)
            ids[n] = (ArticleId)(from + n);
        index_add(index, ids, n);
    }
    index_settle(index, 1);
    Chronicle *chronicle = chronicle_new(store);
    measure_view(measure_chronicle(chronicle, store, count), count);
    measure_related(store, index, count);
    chronicle_free(chronicle);
    index_free(index);
    prose_free(prose);
    store_free(store);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        measure(strtoul(argv[i], NULL, 10));
    if (argc == 1) {
        measure(1000);
        measure(10000);
    }
    return 0;
}
