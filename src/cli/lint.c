/* The lint of "dossier check". Errors and warnings of the loader are there already; this looks at
 * what was loaded. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/lint.h"
#include "cli/terms.h"
#include "dossier/file.h"
#include "dossier/mem.h"

#define MANIFEST_MAX_BYTES ((size_t)64 << 20)

/* Where findings are placed: the manifest's text, or nothing when there is none. */
typedef struct Lint {
    Corpus *corpus;
    char *path;
    StrBuf manifest;
} Lint;

static bool is_manifest(Slice path)
{
    return slice_ends(path, ".yaml") || slice_ends(path, ".yml");
}

/* At the entry of the article in the manifest, else under the article's own name. */
static void find_article(Lint *lint, DiagLevel level, ArticleId id, const char *message)
{
    const Article *article = store_article(lint->corpus->store, id);
    DiagList *findings = &lint->corpus->findings;
    if (lint->manifest.len) {
        Slice text = strbuf_slice(&lint->manifest);
        diag_add_at(findings, level, lint->path, text, article->offset, 1, SLICE_FMT ": %s",
                    SLICE_ARG(article->key), message);
        return;
    }
    char *folder = slice_dup(store_info(lint->corpus->store)->folder);
    char *name = slice_dup(article->file.len ? article->file : article->key);
    char *path = strcmp(folder, ".") == 0 ? mem_strdup(name) : file_join(folder, name);
    diag_add(findings, level, path, "%s", message);
    free(path);
    free(name);
    free(folder);
}

/* --- guesses ---------------------------------------------------------------------------------- */

/* How the fields of raw text are found; see dossier-import(1). */
static const struct {
    const char *guessed, *inferred;
    const char *kept; /* a guess that the manifest states */
} reasons[] = {
    {"the title was taken from the head of the text", "the title was made from the first sentence",
     "the title was guessed"},
    {"the date was found in the text", "the date was inferred", "the date was guessed"},
    {"the language was told by the words", "the language was told by the words",
     "the language was guessed"},
    {"the source was found in the text", "the source was inferred", "the source was guessed"},
    {"the author was found in a byline", "the author was inferred", "the author was guessed"},
    {"the address was found in the text", "the address was inferred", "the address was guessed"},
};

static void put_reason(StrBuf *out, const char *reason)
{
    strbuf_puts(out, out->len ? "; " : "");
    strbuf_puts(out, reason);
}

static void put_inferred_date(Lint *lint, ArticleId id, StrBuf *out)
{
    Slice why = {NULL, 0};
    Interval when = chronicle_article_date(lint->corpus->chronicle, id, &why);
    if (!interval_is_none(article_date(lint->corpus->store, id)) || interval_is_none(when))
        return;
    put_reason(out, "the date ");
    interval_format_iso(when, out);
    strbuf_printf(out, " was inferred: " SLICE_FMT, SLICE_ARG(why));
}

static void note_guesses(Lint *lint, ArticleId id)
{
    const Meta *m = article_meta(lint->corpus->store, id);
    const uint8_t origins[] = {m->title_origin,  m->date_origin,   m->lang_origin,
                               m->source_origin, m->author_origin, m->url_origin};
    StrBuf out = STRBUF_INIT;
    for (size_t i = 0; i < sizeof origins; i++) {
        if (origins[i] == ORIGIN_GUESSED)
            put_reason(&out, lint->manifest.len ? reasons[i].kept : reasons[i].guessed);
        else if (origins[i] == ORIGIN_INFERRED)
            put_reason(&out, reasons[i].inferred);
    }
    put_inferred_date(lint, id, &out);
    if (out.len)
        find_article(lint, DIAG_NOTE, id, strbuf_str(&out));
    strbuf_release(&out);
}

/* --- articles --------------------------------------------------------------------------------- */

static void check_article(Lint *lint, ArticleId id)
{
    if (article_error(lint->corpus->store, id).len)
        return; /* said already */
    if (interval_is_none(corpus_date(lint->corpus, id)))
        find_article(lint, DIAG_WARNING, id, "has no date, and none follows from its text");
    if (!article_lang(lint->corpus->store, id).len)
        find_article(lint, DIAG_WARNING, id, "its language is not known; say it with lang:");
    note_guesses(lint, id);
}

static void check_terms(Lint *lint)
{
    TermCounts terms;
    term_counts_make(lint->corpus, &terms);
    for (size_t i = 0; i < terms.count; i++)
        if (terms.items[i].hits == 0)
            diag_add(&lint->corpus->findings, DIAG_WARNING, lint->path,
                     "group \"" SLICE_FMT "\": \"" SLICE_FMT "\" occurs in no article",
                     SLICE_ARG(terms.items[i].group->name), SLICE_ARG(terms.items[i].name));
    term_counts_release(&terms);
}

void lint(Corpus *corpus)
{
    Slice path = store_info(corpus->store)->path;
    Lint l = {.corpus = corpus, .path = slice_dup(path), .manifest = STRBUF_INIT};
    if (is_manifest(path) && file_read(l.path, MANIFEST_MAX_BYTES, &l.manifest) != FILE_OK)
        strbuf_clear(&l.manifest);
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        check_article(&l, id);
    check_terms(&l);
    strbuf_release(&l.manifest);
    free(l.path);
}
