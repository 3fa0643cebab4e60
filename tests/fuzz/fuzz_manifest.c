/* fuzz_manifest.c - whatever a manifest says, what gets into the store and into the findings is
 * whole. */
#include "config.h"

#include "fuzz.h"

#include "manifest/manifest.h"

#include "dossier/show_finding.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "manifest";

const char *const fuzz_tokens[] = {"\n",
                                   "  ",
                                   "- ",
                                   ": ",
                                   "\n- ",
                                   "\n  - ",
                                   "&a ",
                                   "*a",
                                   "<<: ",
                                   "[",
                                   "]",
                                   "{",
                                   "}",
                                   ", ",
                                   "|\n",
                                   ">-\n",
                                   "'",
                                   "\"",
                                   "\\0",
                                   "\\x07",
                                   "# ",
                                   "!x ",
                                   "!!str ",
                                   "? ",
                                   "---\n",
                                   "...\n",
                                   "%YAML 1.1\n",
                                   "\t",
                                   "\r\n",
                                   "\xEF\xBB\xBF",
                                   "\xC3\xA9",
                                   "\xE2\x80\xA8",
                                   "\xFF",
                                   "\xED\xA0\x80",
                                   "id: ",
                                   "file: ",
                                   "text: ",
                                   "date: 2021",
                                   "lang: en",
                                   "title: ",
                                   "articles:\n",
                                   "groups:\n",
                                   "terms: ",
                                   "translation_of: ",
                                   "guessed: [",
                                   "events:\n",
                                   "dates:\n",
                                   "nth: 2",
                                   "dismiss: true",
                                   "dossier: 1\n",
                                   "article: ",
                                   "value: 2021-W09",
                                   "colour: 7",
                                   NULL};

static void check_text(Slice s)
{
    MUST(s.ptr || s.len == 0);
    MUST(utf8_check(s.ptr, s.len) == s.len);
    MUST(!s.len || !memchr(s.ptr, '\0', s.len));
}

static void check_article(const Store *store, ArticleId id)
{
    const Article *a = store_article(store, id);
    MUST(a->key.len > 0 && store_find(store, a->key) == id);
    MUST(a->error.len || (a->file.len > 0) != (a->text.ptr != NULL));
    const Slice texts[] = {
        a->key,         a->file,        a->text,     a->meta.title,     a->meta.lang,
        a->meta.source, a->meta.author, a->meta.url, a->translation_of, a->error};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check_text(texts[i]);
    for (size_t i = 0; i < a->n_tags; i++)
        check_text(a->tags[i]);
    size_t steps = 0;
    for (ArticleId at = id; (at = store_original(store, at)) != ARTICLE_NONE; steps++)
        MUST(steps <= store_count(store));
}

static void check_info(const DossierInfo *info)
{
    for (size_t i = 0; i < info->n_groups; i++) {
        MUST(info->groups[i].name.len && info->groups[i].n_terms);
        for (size_t k = 0; k < info->groups[i].n_terms; k++)
            check_text(info->groups[i].terms[k].text);
    }
    for (size_t i = 0; i < info->n_dates; i++)
        MUST(info->dates[i].nth >= 1 && info->dates[i].dismiss != (info->dates[i].value.len > 0));
    for (size_t i = 0; i < info->n_events; i++)
        MUST(info->events[i].when.first <= info->events[i].when.last && info->events[i].text.len);
}

static void check_findings(const DiagList *findings, size_t lines)
{
    StrBuf shown = STRBUF_INIT;
    for (size_t i = 0; i < findings->count; i++) {
        MUST(findings->items[i].line <= lines);
        show_finding(&findings->items[i], &shown);
    }
    check_text(strbuf_slice(&shown));
    strbuf_release(&shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Store *store = store_new();
    DiagList findings = DIAG_LIST_INIT;
    DossierInfo info = {.path = SLICE("m.yaml")};
    Manifest *manifest = manifest_new("m.yaml", -1, (Slice){(const char *)data, size}, 0);
    manifest_parse(manifest, store, &info, NULL, &findings);
    size_t lines = 1;
    for (size_t i = 0; i < size; i++)
        lines += data[i] == '\n';
    check_findings(&findings, lines);
    for (ArticleId id = 0; id < store_count(store); id++)
        check_article(store, id);
    check_info(store_info(store));
    manifest_free(manifest);
    diag_list_release(&findings);
    store_free(store);
    return 0;
}
