/* related.c - the nearest articles and the reasons.
 *
 * The article's words are read (vector.h), with what may stand for them in the dossier's other
 * languages (cross.h); the postings say who shares the heaviest of them (neighbours.h); the best of
 * each language are compared in full (compare.h) and come first, the rest follow in the order of
 * their estimate. What is a translation, declared or by its likeness, stands before all. */
#include "config.h"

#include "story/related/neighbours.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/related.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define COMPARED  20    /* neighbours of a language that are compared in full */
#define LANGUAGES 4     /* other languages looked into */
#define RELATIVES 16    /* translations of one article */
#define ALIKE     0.2F  /* score across languages from which on it may be a translation */
#define ORDERLY   0.5F  /* with this order */
#define APART     1.15F /* and this much more like one than the next */
#define LOOKED    8     /* articles of a language, the best, that are looked at so */
#define DECAY     0.12F /* of the score that years between two reports take away */
#define DAYS      90    /* after which half of that is gone */

/* A neighbour that was compared in full. */
typedef struct Compared {
    Related item;
    size_t lang; /* index of its cross table + 1; 0: of the article's own language */
    float order; /* of what both share, across languages */
} Compared;

typedef struct RelatedSearch {
    const Store *store;
    const Chronicle *chronicle; /* may be NULL */
    IndexView *view;
    VectorReader *reader;
    Subject own, other;
    CrossTable tables[LANGUAGES];
    size_t n_tables;
    Neighbours found;
    Compared *best;
    size_t n_best, best_cap;
} RelatedSearch;

static Interval date_of(const RelatedSearch *f, ArticleId id)
{
    return f->chronicle ? chronicle_article_date(f->chronicle, id, NULL)
                        : article_date(f->store, id);
}

/* The dates in the text, by the chronicle where it has them already. */
static void read_dates(const RelatedSearch *f, ArticleId id, Slice text, TimexList *out)
{
    out->count = 0;
    if (text.len == 0 || (f->chronicle && chronicle_dates(f->chronicle, id, out)))
        return;
    TimexContext context = {.lang = article_lang(f->store, id), .dct = date_of(f, id)};
    timex_tag(slice_sub(text, 0, VECTOR_BYTES), &context, out);
}

static void read_subject(RelatedSearch *f, ArticleId id, Subject *subject)
{
    const Body *body = store_body(f->store, id);
    subject->id = id;
    subject->text = body ? body->text : (Slice){NULL, 0};
    read_dates(f, id, subject->text, &subject->dates);
    vector_read(f->reader, id, &subject->dates, subject == &f->own, &subject->vector);
}

static void release_subject(Subject *subject)
{
    article_vector_release(&subject->vector);
    timex_list_release(&subject->dates);
}

static void read_tables(RelatedSearch *f)
{
    ArticleId samples[LANGUAGES + 1];
    size_t count = index_view_languages(f->view, samples, LANGUAGES + 1);
    unsigned own = index_view_language(f->view, article_lang(f->store, f->own.id));
    for (size_t i = 0; i < count && f->n_tables < LANGUAGES; i++) {
        Slice lang = article_lang(f->store, samples[i]);
        if (lang.len && index_view_language(f->view, lang) != own)
            cross_table_read(&f->tables[f->n_tables++], f->view, &f->own.vector, f->own.text, lang);
    }
}

/* --- comparing --- */

/* Days between the reports, and what they take away. */
static void weigh_time(const RelatedSearch *f, Related *out)
{
    Interval own = date_of(f, f->own.id), other = date_of(f, out->article);
    out->dated = !interval_is_none(own) && !interval_is_none(other);
    if (!out->dated)
        return;
    out->days = other.first - own.first;
    Slice from = article_meta(f->store, f->own.id)->source;
    out->follows =
        from.len && out->days > 0 && slice_eq(from, article_meta(f->store, out->article)->source);
    float apart = (float)abs(out->days);
    out->parts[RELATED_TIME] = -out->score * DECAY * (apart / (apart + DAYS));
    out->score += out->parts[RELATED_TIME];
}

static void compare(RelatedSearch *f, ArticleId id, size_t lang)
{
    f->best = mem_grow(f->best, &f->best_cap, f->n_best + 1, sizeof *f->best);
    Compared *out = &f->best[f->n_best++];
    *out = (Compared){.item = {.article = id}, .lang = lang};
    read_subject(f, id, &f->other);
    out->order =
        related_compare(&f->own, &f->other, lang ? &f->tables[lang - 1] : NULL, &out->item);
    weigh_time(f, &out->item);
}

static int by_score(const void *pa, const void *pb)
{
    const Related *a = &((const Compared *)pa)->item, *b = &((const Compared *)pb)->item;
    if (a->score < b->score || a->score > b->score)
        return a->score > b->score ? -1 : 1;
    return a->article < b->article ? -1 : a->article > b->article;
}

/* Compares the best of each language, and takes them out of the neighbours. */
static void compare_best(RelatedSearch *f)
{
    size_t compared[LANGUAGES + 1] = {0}, kept = 0;
    for (size_t i = 0; i < f->found.count; i++) {
        const Neighbour *neighbour = &f->found.items[i];
        if (store_retired(f->store, neighbour->article))
            continue;
        if (compared[neighbour->lang]++ < COMPARED)
            compare(f, neighbour->article, neighbour->lang);
        else
            f->found.items[kept++] = *neighbour;
    }
    f->found.count = kept;
    if (f->n_best)
        qsort(f->best, f->n_best, sizeof *f->best, by_score);
}

/* --- translations --- */

static void move_to(RelatedSearch *f, size_t from, size_t to)
{
    Compared item = f->best[from];
    for (; from > to; from--)
        f->best[from] = f->best[from - 1];
    f->best[to] = item;
}

/* The table that leads to an article's language, + 1; 0: none does. */
static size_t table_to(const RelatedSearch *f, ArticleId id)
{
    unsigned language = index_view_language(f->view, article_lang(f->store, id));
    for (size_t t = 0; t < f->n_tables; t++)
        if (index_view_language(f->view, slice_from(f->tables[t].lang)) == language)
            return t + 1;
    return 0;
}

/* Puts an article among the first; one that was not compared is compared now. */
static size_t put_relative(RelatedSearch *f, ArticleId id, RelatedWhy why, size_t at)
{
    if (id == ARTICLE_NONE || id == f->own.id || store_retired(f->store, id))
        return at;
    size_t i = 0;
    while (i < f->n_best && f->best[i].item.article != id)
        i++;
    if (i < at)
        return at;
    if (i == f->n_best) {
        compare(f, id, table_to(f, id));
        for (size_t k = 0; k < f->found.count; k++)
            if (f->found.items[k].article == id)
                f->found.items[k].article = ARTICLE_NONE;
    }
    f->best[i].item.why = why;
    move_to(f, i, at);
    return at + 1;
}

/* How much another article is like a translation: both say the same, in the same order. */
static float likeness_of(const Compared *other)
{
    float score = other->item.score;
    return score >= ALIKE && other->order >= ORDERLY ? score * other->order : 0;
}

/* The one of a language that is so like it, and so much more than any other, that it must be its
 * translation. */
static size_t put_likely(RelatedSearch *f, size_t lang, size_t at)
{
    ArticleId first = ARTICLE_NONE;
    float best = 0, next = 0;
    for (size_t i = at, looked = 0; i < f->n_best && looked < LOOKED; i++) {
        if (f->best[i].lang != lang)
            continue;
        looked++;
        float likeness = likeness_of(&f->best[i]);
        if (likeness > best)
            next = best, best = likeness, first = f->best[i].item.article;
        else if (likeness > next)
            next = likeness;
    }
    if (first == ARTICLE_NONE || best < next * APART)
        return at;
    Interval own = date_of(f, f->own.id), other = date_of(f, first);
    bool earlier = !interval_is_none(own) && !interval_is_none(other) && other.first < own.first;
    return put_relative(f, first, earlier ? RELATED_SEEMS_ORIGINAL : RELATED_SEEMS_TRANSLATION, at);
}

/* The original and the translations stand first: the declared, then the likely ones. */
static size_t put_relatives(RelatedSearch *f)
{
    ArticleId ids[RELATIVES];
    ArticleId self = f->own.id;
    size_t at = put_relative(f, store_original(f->store, self), RELATED_ORIGINAL, 0);
    size_t n = store_translations(f->store, self, ids, RELATIVES);
    for (size_t i = 0; i < n; i++)
        at = put_relative(f, ids[i], RELATED_TRANSLATION, at);
    if (f->chronicle) {
        at = put_relative(f, chronicle_original(f->chronicle, self), RELATED_SEEMS_ORIGINAL, at);
        n = chronicle_translations(f->chronicle, self, ids, RELATIVES);
        for (size_t i = 0; i < n; i++)
            at = put_relative(f, ids[i], RELATED_SEEMS_TRANSLATION, at);
    }
    for (size_t i = 0; i < f->n_tables && at == 0; i++)
        at = put_likely(f, i + 1, at);
    return at;
}

/* --- the answer --- */

static size_t fill(const RelatedSearch *f, Related *out, size_t max)
{
    size_t count = f->n_best < max ? f->n_best : max;
    for (size_t i = 0; i < count; i++)
        out[i] = f->best[i].item;
    float least = f->n_best ? f->best[f->n_best - 1].item.score : 1;
    for (size_t i = 0; i < f->found.count && count < max; i++) {
        const Neighbour *neighbour = &f->found.items[i];
        if (neighbour->article == ARTICLE_NONE)
            continue;
        Related *item = &out[count++];
        *item = (Related){.article = neighbour->article};
        item->score = item->parts[RELATED_WORDS] =
            neighbour->score < least ? neighbour->score : least;
    }
    return count;
}

const char *related_why(RelatedWhy why)
{
    static const char *const texts[] = {[RELATED_TERMS_SHARED] = "terms",
                                        [RELATED_TRANSLATION] = "translation",
                                        [RELATED_ORIGINAL] = "original",
                                        [RELATED_SEEMS_TRANSLATION] = "seems a translation",
                                        [RELATED_SEEMS_ORIGINAL] = "seems the original"};
    static_assert(sizeof texts / sizeof *texts == RELATED_SEEMS_ORIGINAL + 1, "each has a text");
    return texts[why];
}

void related_days(const Related *related, StrBuf *out)
{
    if (!related->dated)
        return;
    if (related->days == 0) {
        strbuf_puts(out, "the same day");
        return;
    }
    days_format(abs(related->days), out);
    strbuf_puts(out, related->days > 0 ? " later" : " before");
    if (related->follows)
        strbuf_puts(out, ", by the same source");
}

const char *related_part(RelatedPart part)
{
    static const char *const texts[] = {
        [RELATED_WORDS] = "words",   [RELATED_NAMES] = "names", [RELATED_FIGURES] = "figures",
        [RELATED_GROUPS] = "groups", [RELATED_DATES] = "dates", [RELATED_REUSE] = "text",
        [RELATED_TIME] = "time"};
    static_assert(sizeof texts / sizeof *texts == RELATED_PARTS, "each has a name");
    return texts[part];
}

/* The reason of a name that stands right before this one or right behind it, or n_reasons. */
static size_t name_beside(const Related *related, Slice text, uint32_t at, bool behind)
{
    for (size_t i = 0; i < related->n_reasons; i++) {
        const RelatedReason *reason = &related->reasons[i];
        uint32_t edge = behind ? reason->start : reason->end;
        if (reason->part == RELATED_NAMES && (behind ? edge == at + 1 : edge + 1 == at) &&
            text.ptr[behind ? at : edge] == ' ')
            return i;
    }
    return related->n_reasons;
}

size_t related_words(const Related *related, Slice text, Slice *out, size_t max)
{
    uint32_t taken = 0;
    size_t count = 0;
    static_assert(RELATED_REASONS <= 32, "each has a bit");
    for (size_t i = 0; i < related->n_reasons && count < max; i++) {
        RelatedReason reason = related->reasons[i];
        if ((taken >> i & 1) || reason.part == RELATED_DATES || reason.part == RELATED_REUSE)
            continue;
        for (size_t k; reason.part == RELATED_NAMES &&
                       (k = name_beside(related, text, reason.end, true)) < related->n_reasons;
             taken |= UINT32_C(1) << k)
            reason.end = related->reasons[k].end;
        for (size_t k; reason.part == RELATED_NAMES &&
                       (k = name_beside(related, text, reason.start, false)) < related->n_reasons;
             taken |= UINT32_C(1) << k)
            reason.start = related->reasons[k].start;
        out[count++] = slice_sub(text, reason.start, reason.end);
    }
    return count;
}

#ifdef DOSSIER_CHECKS
/* No article is its own neighbour or comes twice, and those by their words come best first. */
static void answer_check(const RelatedSearch *f, const Related *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        float sum = 0;
        for (size_t p = 0; p < RELATED_PARTS; p++)
            sum += out[i].parts[p];
        CHECK(out[i].article != f->own.id && out[i].score >= 0 && out[i].score <= 1);
        CHECK(fabsf(sum - out[i].score) < 0.001F && out[i].n_reasons <= RELATED_REASONS);
        for (size_t k = 0; k < i; k++)
            CHECK(out[k].article != out[i].article);
        if (i && out[i - 1].why == RELATED_TERMS_SHARED && out[i].why == RELATED_TERMS_SHARED)
            CHECK(out[i - 1].score >= out[i].score);
    }
}
#endif

size_t related_find(const Index *index, const Store *store, const Chronicle *chronicle,
                    ArticleId id, Related *out, size_t max)
{
    size_t articles = store_count(store);
    RelatedSearch f = {.store = store, .chronicle = chronicle};
    if (id >= articles || max == 0)
        return 0;
    f.view = index_view_open(index);
    f.reader = vector_reader_new(f.view, store);
    read_subject(&f, id, &f.own);
    read_tables(&f);
    neighbours_find(&f.found, f.view, f.reader, &f.own, article_lang(store, id), f.tables,
                    f.n_tables, articles);
    compare_best(&f);
    put_relatives(&f);
    size_t count = fill(&f, out, max);
    CHECKED(answer_check(&f, out, count));
    for (size_t i = 0; i < f.n_tables; i++)
        cross_table_release(&f.tables[i]);
    neighbours_release(&f.found);
    release_subject(&f.own);
    release_subject(&f.other);
    vector_reader_free(f.reader);
    index_view_close(f.view);
    free(f.best);
    return count;
}
