/* lint.c - looking over a loaded dossier: copies, missing dates, unknown languages, guesses with
 * their reasons. */
#include "config.h"

#include "curate/links.h"
#include "curate/sketch.h"

#include "dossier/check.h"
#include "dossier/curate.h"
#include "dossier/file.h"
#include "dossier/language.h"

#include <stdlib.h>
#include <string.h>

typedef struct Lint {
    const Store *store;
    const LintOptions *options;
    DiagList *findings;
    LintSummary *summary;
    ArticleId *ids;          /* live articles, in order */
    CollectedArticle *found; /* the same, for the comparison */
    size_t count;
    Arena *arena;
} Lint;

/* --- findings at an entry --- */

static void find(Lint *l, ArticleId id, DiagLevel level, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void find_in_file(Lint *l, const Article *a, DiagLevel level, const char *message)
{
    Slice folder = store_info(l->store)->folder;
    bool inside = a->file.len && folder.len && !slice_eq_str(folder, ".");
    char *path = inside ? file_join(folder.ptr, a->file.ptr) : slice_dup(a->file);
    diag_add(l->findings, level, *path ? path : l->options->manifest, "%s", message);
    free(path);
}

/* At the article's entry in the manifest, or at its file. The id stands before the message in
 * either case. */
static void find(Lint *l, ArticleId id, DiagLevel level, const char *format, ...)
{
    const Article *a = store_article(l->store, id);
    StrBuf message = STRBUF_INIT;
    va_list args;
    strbuf_printf(&message, SLICE_FMT ": ", SLICE_ARG(a->key));
    va_start(args, format);
    strbuf_vprintf(&message, format, args);
    va_end(args);
    if (l->options->manifest && a->offset < l->options->text.len)
        diag_add_at(l->findings, level, l->options->manifest, l->options->text, a->offset, 1, "%s",
                    strbuf_str(&message));
    else
        find_in_file(l, a, level, strbuf_str(&message));
    strbuf_release(&message);
}

/* --- guesses --- */

static Slice first_text(const Body *body)
{
    for (size_t i = 1; i < body->n_blocks; i++) {
        if (body->blocks[i].kind != BLOCK_RULE)
            return slice_sub(body->text, body->blocks[i].start, body->blocks[i].end);
    }
    return (Slice){NULL, 0};
}

/* A made title is the beginning of the text, whole or cut. */
static bool is_made(Slice title, const Body *body)
{
    Slice text = first_text(body);
    if (slice_ends(title, "…"))
        title.len -= strlen("…");
    return title.len >= 8 && slice_find(slice_sub(text, 0, title.len + 100), title) >= 0;
}

static void guess_lang(Lint *l, ArticleId id, const Body *body)
{
    char code[8];
    int sure = language_guess(slice_sub(body->text, 0, 4000), code);
    Slice lang = body->meta->lang;
    if (sure > 0 && lang.len >= 2 && memcmp(lang.ptr, code, 2) == 0)
        find(l, id, DIAG_NOTE,
             "the language is a guess: by its words the text is in \"%s\" (%d %% sure)", code,
             sure);
    else
        find(l, id, DIAG_NOTE,
             "the language \"" SLICE_FMT "\" is a guess; by its words the text is in \"%s\"",
             SLICE_ARG(lang), sure > 0 ? code : "?");
}

static void note_guesses(Lint *l, ArticleId id, const Body *body)
{
    const Meta *m = body->meta;
    StrBuf date = STRBUF_INIT;
    interval_format_iso(m->date, &date);
    if (m->title_origin == ORIGIN_INFERRED ||
        (m->title_origin == ORIGIN_GUESSED && is_made(m->title, body)))
        find(l, id, DIAG_NOTE, "the title is made from the first sentence, as the text has none");
    else if (m->title_origin == ORIGIN_GUESSED)
        find(l, id, DIAG_NOTE,
             "the title is a guess: the first line that stands by itself and is no sentence");
    if (m->lang_origin == ORIGIN_GUESSED)
        guess_lang(l, id, body);
    if (m->date_origin == ORIGIN_GUESSED)
        find(l, id, DIAG_NOTE,
             "the date %s is a guess: the order of day and month is not sure, or it is that of an "
             "update",
             strbuf_str(&date));
    if (m->source_origin == ORIGIN_GUESSED)
        find(l, id, DIAG_NOTE,
             "the source \"" SLICE_FMT "\" is a guess: a name at the head or foot of the text",
             SLICE_ARG(m->source));
    if (m->author_origin == ORIGIN_GUESSED)
        find(l, id, DIAG_NOTE,
             "the author \"" SLICE_FMT "\" is a guess: a credit at the end of the text",
             SLICE_ARG(m->author));
    strbuf_release(&date);
}

/* --- dates and languages --- */

static bool is_dated(const Lint *l, ArticleId id)
{
    ArticleId original = store_original(l->store, id);
    return !interval_is_none(article_date(l->store, id)) ||
           (original != ARTICLE_NONE && !interval_is_none(article_date(l->store, original))) ||
           (l->options->dated && l->options->dated(l->options->ctx, id));
}

static void look_at(Lint *l, ArticleId id)
{
    const Body *body = store_body(l->store, id);
    if (!body || body->error.len) {
        l->summary->dead++;
        return;
    }
    note_guesses(l, id, body);
    if (!is_dated(l, id)) {
        l->summary->undated++;
        find(l, id, DIAG_NOTE, "no date: none is given, and the text does not fix one");
    }
    if (!article_lang(l->store, id).len) {
        find(l, id, DIAG_WARNING, "the language is not known: give it as \"lang\"");
    }
}

/* --- copies and translations --- */

static void gather(Lint *l)
{
    size_t all = store_count(l->store);
    l->ids = mem_alloc(all * sizeof *l->ids);
    l->found = mem_zalloc(all, sizeof *l->found);
    for (ArticleId id = 0; id < all; id++) {
        if (store_retired(l->store, id))
            continue;
        const Body *body = store_body(l->store, id);
        const Article *a = store_article(l->store, id);
        CollectedArticle *f = &l->found[l->count];
        *f = (CollectedArticle){.file = a->key.ptr,
                                .part = l->count + 1,
                                .translation_of = COLLECTED_NONE,
                                .copy_of = COLLECTED_NONE};
        f->meta = *article_meta(l->store, id);
        f->meta.date = article_date(l->store, id);
        Sketch *sketch = arena_alloc(l->arena, sizeof *sketch);
        if (body && !body->error.len && sketch_body(body, sketch))
            f->sketch = sketch;
        l->ids[l->count++] = id;
    }
}

static void look_for_copies(Lint *l, size_t i)
{
    const CollectedArticle *f = &l->found[i];
    if (f->copy_of == COLLECTED_NONE)
        return;
    CHECK(f->copy_of < l->count && f->copy_of != i);
    const Article *other = store_article(l->store, l->ids[f->copy_of]);
    if (f->likeness == 100) {
        l->summary->duplicates++;
        find(l, l->ids[i], DIAG_WARNING, "its text is that of " SLICE_FMT, SLICE_ARG(other->key));
    } else {
        find(l, l->ids[i], DIAG_NOTE,
             "nearly a copy of " SLICE_FMT ": %u %% of the shorter text is the same",
             SLICE_ARG(other->key), f->likeness);
    }
}

static bool are_linked(const Lint *l, ArticleId a, ArticleId b)
{
    return store_original(l->store, a) == b || store_original(l->store, b) == a;
}

static void look_for_translations(Lint *l, size_t i)
{
    const CollectedArticle *f = &l->found[i];
    if (f->translation_of == COLLECTED_NONE || are_linked(l, l->ids[i], l->ids[f->translation_of]))
        return;
    CHECK(f->translation_of < l->count);
    const Article *other = store_article(l->store, l->ids[f->translation_of]);
    find(l, l->ids[i], DIAG_NOTE,
         "probably a translation of " SLICE_FMT
         "%s: %u %% of the names and numbers are the same, in the same order",
         SLICE_ARG(other->key), f->either_way ? ", or its original" : "",
         translation_likeness(f, &l->found[f->translation_of]));
}

LintSummary lint_articles(const Store *store, const LintOptions *options, DiagList *findings)
{
    LintSummary summary = {.articles = 0};
    Lint l = {.store = store,
              .options = options,
              .findings = findings,
              .summary = &summary,
              .arena = arena_new(0)};
    gather(&l);
    CHECK(l.count <= store_count(store));
    summary.articles = l.count;
    links_find(l.found, l.count);
    for (size_t i = 0; i < l.count; i++) {
        look_at(&l, l.ids[i]);
        look_for_copies(&l, i);
        look_for_translations(&l, i);
    }
    arena_free(l.arena);
    free(l.found);
    free(l.ids);
    return summary;
}
