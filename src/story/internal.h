/* internal.h - the inside of the chronicle: what is known of each article, and how it came to be
 * known.
 *
 * A DateRecord holds an article's dates and mentions in one context: its own date, or the one
 * inferred for it. When a better context becomes known (the original that an article translates,
 * the dossier's other dates), a new record takes the place of the old one. Only its packed dates
 * are freed then, under the lock: the rest is small, and is read without one. */
#ifndef DOSSIER_STORY_INTERNAL_H
#define DOSSIER_STORY_INTERNAL_H

#include "story/events/build.h"
#include "story/events/packed_dates.h"

#include "dossier/chronicle.h"
#include "dossier/cognates.h"

#include <pthread.h>
#include <stdatomic.h>

/* What the dates of an article are read by. */
typedef struct Context {
    Interval dct;     /* its own date or that of its original; none when unknown */
    bool own;         /* dct is declared or was found */
    bool inferred;    /* an own date that an importer inferred */
    Slice reason;     /* of an inferred dct; lives as long as the store, or static */
    uint64_t near;    /* stamp of the near dates, when dct is none */
    const void *info; /* the state of the dossier's corrections */
} Context;

typedef struct DateRecord {
    Interval dct; /* this and the next two: of the context it was made in */
    uint64_t near;
    const void *info;
    /* Dates and mentions. Other threads than the one that merges look at them under the lock. */
    PackedDates *packed;
    Interval date; /* dct, else what the text's weekdays fix; may be none */
    Slice reason, lang;
    /* By mention, after the last the title: bits of keyword groups in group_bytes each, lowest
     * first; NULL: none. Once published, filled by the thread that merges. */
    uint8_t *groups;
    const void *groups_state;    /* what they were filled for */
    Cognates *cognates;          /* names and numbers, once they were needed; as above */
    struct DateRecord *replaced; /* list of those that gave way */
    uint8_t group_bytes;
    bool inferred;
    bool sensitive; /* undated, and other near dates may place its dates otherwise */
} DateRecord;

/* Records by article id in chunks that never move: chunk k holds 64 << k. */
#define RECORD_CHUNKS 26

typedef struct RecordTable {
    _Atomic(_Atomic(DateRecord *) *) chunks[RECORD_CHUNKS];
} RecordTable;

/* One date for each month in which the dossier has reports: enough to choose among years five
 * apart. */
typedef struct NearDates {
    Interval *items; /* ascending */
    size_t count, cap;
    uint64_t stamp; /* a hash of them */
} NearDates;

/* An article that seems to translate another. */
typedef struct Likeness {
    ArticleId translation, original;
} Likeness;

struct Chronicle {
    const Store *store;
    RecordTable records;
    pthread_mutex_t lock; /* over all below */
    pthread_cond_t wake;
    NearDates near; /* of what has been added so far */
    size_t ids;     /* above every id added */
    uint64_t added; /* grows with each chronicle_add() */
    DateRecord *replaced;
    Likeness *likenesses; /* by translation, as the last merge found them */
    size_t n_likenesses;
    Arena *reasons;         /* of dates that the articles' own words fix */
    TimelineBuilder *ready; /* made by the watching thread, not yet fetched */
    bool watching, stopping;
    pthread_t thread;
    int wake_fd;
    /* Of the thread that merges. */
    uint64_t merged; /* value of `added` at the last merge */
    const void *merged_info;
    size_t merged_retired;
    TimelineBuilder *current; /* what chronicle_timeline() gave; of the thread that calls it */
};

/* --- chronicle_record.c --- */
DateRecord *record_get(const RecordTable *table, ArticleId id); /* NULL: not tagged yet */
/* Returns what was there before. */
DateRecord *record_put(RecordTable *table, ArticleId id, DateRecord *record);
void record_free(DateRecord *record);
void record_table_release(RecordTable *table);
/* Tags the article (its body is there) in a context. near: used when the context has no dct. */
DateRecord *record_make(Chronicle *chronicle, FeatureReader *reader, ArticleId id,
                        const Context *context, const NearDates *near);
Context context_of(const Store *store, ArticleId id); /* from its own date */

/* --- chronicle_fix.c --- */
/* Applies the corrections of `dates:` to an article's list. */
void dates_correct(const DossierInfo *info, Slice key, Slice text, TimexList *dates);

/* --- chronicle_resolve.c --- */
void near_dates_add(NearDates *near, Interval date);
void near_dates_stamp(NearDates *near);
/* Brings every record into its final context, given all that has been added. */
void chronicle_resolve(Chronicle *chronicle, size_t ids);

/* --- chronicle_guess.c --- */
/* By article: a dated one that it seems to translate, or ARTICLE_NONE. NULL when there can be none;
 * the caller frees. */
ArticleId *chronicle_guess(const Chronicle *chronicle, size_t ids);

/* --- chronicle_groups.c --- */
/* Finds the keyword groups that an article's mentions and title speak of. One thread. */
typedef struct Grouper Grouper;
Grouper *grouper_new(const DossierInfo *info); /* NULL when there are no groups */
void grouper_free(Grouper *grouper);
/* Fills a record that is not published, or on the thread that merges. grouper may be NULL. */
void grouper_read(Grouper *grouper, DateRecord *record, const Body *body);
/* Bits of the groups of mention i, of the title after the last. */
uint64_t record_groups(const DateRecord *record, size_t i);
/* Fills those that were not read with the groups that are known now. */
void chronicle_group(Chronicle *chronicle, size_t ids);

#endif
