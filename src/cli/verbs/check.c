/* check.c - dossier check: everything that is wrong, and what a curator would want to know, with
 * its place; --fix writes into the manifest what the texts say and it lacks. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/article.h"
#include "cli/terms.h"
#include "cli/verbs/internal.h"
#include "dossier/ascii.h"
#include "dossier/curate.h"
#include "dossier/file.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/show.h"
#include "dossier/show_finding.h"

#define MANIFEST_MAX_BYTES ((size_t)256 << 20)
#define SHOWN_OF_KIND      5 /* findings, unless all are asked for */

static const TableColumn columns[] = {{"level", NULL, 0},
                                      {"file", NULL, 0},
                                      {"line", NULL, 0},
                                      {"column", NULL, 0},
                                      {"message", NULL, 0}};

typedef struct Check {
    const Call *call;
    Corpus corpus;
    char *path;    /* of the dossier */
    bool manifest; /* it is a manifest … */
    StrBuf text;   /* … with this text */
} Check;

/* --- looking --- */

static bool is_dated(void *ctx, ArticleId id)
{
    const Check *check = ctx;
    return !interval_is_none(corpus_date(&check->corpus, id));
}

static void note_inferred_date(Check *check, ArticleId id)
{
    Slice why = {NULL, 0};
    Interval when = chronicle_article_date(check->corpus.chronicle, id, &why);
    const Article *article = store_article(check->corpus.store, id);
    if (!interval_is_none(article_date(check->corpus.store, id)) || interval_is_none(when))
        return;
    StrBuf said = STRBUF_INIT;
    strbuf_printf(&said, SLICE_FMT ": the date ", SLICE_ARG(article->key));
    interval_format_iso(when, &said);
    strbuf_printf(&said, " was inferred: " SLICE_FMT, SLICE_ARG(why));
    if (check->manifest)
        diag_add_at(&check->corpus.findings, DIAG_NOTE, check->path, strbuf_slice(&check->text),
                    article->offset, 1, "%s", strbuf_str(&said));
    else
        diag_add(&check->corpus.findings, DIAG_NOTE, check->path, "%s", strbuf_str(&said));
    strbuf_release(&said);
}

static void check_terms(Check *check)
{
    TermCounts terms;
    term_counts_make(&check->corpus, &terms);
    for (size_t i = 0; i < terms.count; i++)
        if (terms.items[i].hits == 0)
            diag_add(&check->corpus.findings, DIAG_WARNING, check->path,
                     "group \"" SLICE_FMT "\": \"" SLICE_FMT "\" occurs in no article",
                     SLICE_ARG(terms.items[i].group->name), SLICE_ARG(terms.items[i].name));
    term_counts_release(&terms);
}

static void look(Check *check)
{
    Corpus *corpus = &check->corpus;
    LintOptions options = {.manifest = check->manifest ? check->path : NULL,
                           .text = strbuf_slice(&check->text),
                           .dated = is_dated,
                           .ctx = check};
    if (check->manifest && corpus_articles(corpus) == 0 && corpus->findings.errors == 0)
        diag_add(&corpus->findings, DIAG_WARNING, check->path,
                 "found no articles, expected a list \"articles\" with one at least");
    lint_articles(corpus->store, &options, &corpus->findings);
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1))
        note_inferred_date(check, id);
    check_terms(check);
}

/* --- saying --- */

static json_t *row_of(const Diag *diag)
{
    return json_pack("{s:s, s:o, s:o, s:o, s:o}", "level", diag_level_name(diag->level), "file",
                     json_cstr(diag->file), "line",
                     diag->line ? json_integer(diag->line) : json_null(), "column",
                     diag->line ? json_integer(diag->column) : json_null(), "message",
                     json_cstr(diag->message));
}

static bool print_rows(const Corpus *corpus, Format format)
{
    const DiagList *list = &corpus->findings;
    Writer *writer = writer_new(format, "findings", columns, sizeof columns / sizeof *columns);
    corpus_note(corpus, writer);
    writer_note(writer, "errors", json_integer((json_int_t)list->errors));
    writer_note(writer, "warnings", json_integer((json_int_t)list->warnings));
    for (size_t i = 0; i < list->count; i++)
        writer_row(writer, row_of(&list->items[i]));
    return writer_close(writer);
}

static void put_count(StrBuf *out, size_t count, const char *what)
{
    strbuf_printf(out, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

/* Findings of one kind are of one level and say the same but for names in quotation marks, numbers,
 * and an id or a path before the message. */
static Slice kind_of(const Diag *diag, StrBuf *kind)
{
    Slice message = slice_from(diag->message);
    ptrdiff_t colon = slice_find(message, SLICE(": ")), blank = slice_find(message, SLICE(" "));
    if (colon >= 0 && blank > colon)
        message = slice_sub(message, (size_t)colon + 2, message.len);
    strbuf_clear(kind);
    strbuf_printf(kind, "%d", (int)diag->level);
    bool quoted = false;
    for (size_t i = 0; i < message.len; i++) {
        quoted ^= message.ptr[i] == '"';
        if (!quoted && !ascii_is_digit(message.ptr[i]))
            strbuf_putc(kind, message.ptr[i]);
    }
    return strbuf_slice(kind);
}

/* The findings of a kind. */
typedef struct Kind {
    size_t count, shown;
    const Diag *last; /* shown */
} Kind;

static Kind *count_kinds(const DiagList *list, Map *kinds)
{
    Kind *counts = mem_zalloc(list->count + 1, sizeof *counts);
    StrBuf kind = STRBUF_INIT;
    for (size_t i = 0; i < list->count; i++)
        counts[map_intern(kinds, kind_of(&list->items[i], &kind))].count++;
    strbuf_release(&kind);
    return counts;
}

static void put_more(const Kind *kind, StrBuf *out)
{
    StrBuf message = STRBUF_INIT;
    show_text(slice_from(kind->last->message), &message);
    strbuf_printf(out, "%zu more like: %s: %s\n", kind->count - kind->shown,
                  diag_level_name(kind->last->level), strbuf_str(&message));
    strbuf_release(&message);
}

/* The first of each kind, and how many more there are. */
static void put_folded(const DiagList *list, StrBuf *out)
{
    Map *kinds = map_new(0);
    Kind *counts = count_kinds(list, kinds);
    StrBuf name = STRBUF_INIT;
    for (size_t i = 0; i < list->count; i++) {
        Kind *kind = &counts[map_get(kinds, kind_of(&list->items[i], &name))];
        if (kind->shown == SHOWN_OF_KIND && kind->count > SHOWN_OF_KIND + 1)
            continue;
        show_finding(&list->items[i], out);
        kind->last = &list->items[i];
        kind->shown++;
    }
    bool folded = false;
    for (size_t k = 0; k < map_count(kinds); k++)
        if (counts[k].count > counts[k].shown) {
            put_more(&counts[k], out);
            folded = true;
        }
    strbuf_puts(out, folded ? "dossier check --all shows all\n" : "");
    strbuf_release(&name);
    free(counts);
    map_free(kinds);
}

static bool print_text(const Corpus *corpus, bool all)
{
    const DiagList *list = &corpus->findings;
    StrBuf out = STRBUF_INIT;
    if (!all)
        put_folded(list, &out);
    for (size_t i = 0; all && i < list->count; i++)
        show_finding(&list->items[i], &out);
    put_count(&out, corpus_articles(corpus), "article");
    strbuf_puts(&out, ", ");
    put_count(&out, list->errors, "error");
    strbuf_puts(&out, ", ");
    put_count(&out, list->warnings, "warning");
    strbuf_puts(&out, ", ");
    put_count(&out, list->count - list->errors - list->warnings, "note");
    strbuf_putc(&out, '\n');
    bool ok = print_out(strbuf_slice(&out)) == STATUS_OK;
    strbuf_release(&out);
    return ok;
}

static Status report(Check *check)
{
    look(check);
    Format format = format_asked(&check->call->options);
    const DiagList *list = &check->corpus.findings;
    bool ok = format == FORMAT_TEXT
                  ? print_text(&check->corpus, option_on(&check->call->options, OPT_ALL))
                  : print_rows(&check->corpus, format);
    return !ok || list->errors ? STATUS_ERROR : list->warnings ? STATUS_NONE : STATUS_OK;
}

/* --- mending --- */

/* Shows the edit, and carries it out unless only asked for it. */
static bool carry_out(const Check *check, const ManifestPlan *plan, size_t filled,
                      DiagList *findings)
{
    bool dry = option_on(&check->call->options, OPT_DRY_RUN);
    StrBuf diff = STRBUF_INIT;
    manifest_plan_diff(plan, &diff);
    bool ok = print_out(strbuf_slice(&diff)) == STATUS_OK &&
              (dry || filled == 0 || manifest_plan_save(plan, findings));
    strbuf_release(&diff);
    if (ok)
        complain("%s: %zu value%s %s", check->path, filled, filled == 1 ? "" : "s",
                 dry ? "would be filled in" : "filled in");
    return ok;
}

static Status fix(Check *check)
{
    if (!check->manifest)
        return complain("--fix needs a manifest; \"dossier import\" makes one");
    ManifestPlan plan = {.path = NULL};
    DiagList findings = DIAG_LIST_INIT;
    size_t filled = 0;
    bool ok = lint_fix(check->corpus.store, check->path, &plan, &filled, &findings) &&
              carry_out(check, &plan, filled, &findings);
    print_findings(&findings, DIAG_NOTE);
    diag_list_release(&findings);
    manifest_plan_release(&plan);
    return ok ? STATUS_OK : STATUS_ERROR;
}

Status verb_check(const Call *call)
{
    Check check = {.call = call, .text = STRBUF_INIT};
    if (!corpus_open(&check.corpus, call, NEED_QUIET))
        return STATUS_ERROR;
    Slice path = store_info(check.corpus.store)->path;
    check.path = slice_dup(path);
    check.manifest = (slice_ends(path, ".yaml") || slice_ends(path, ".yml")) &&
                     file_read(check.path, MANIFEST_MAX_BYTES, &check.text) == FILE_OK;
    Status status = option_on(&call->options, OPT_FIX) ? fix(&check) : report(&check);
    strbuf_release(&check.text);
    free(check.path);
    corpus_close(&check.corpus);
    return status;
}
