/* fuzz_import.c - whatever bytes an importer is given under whatever name, what comes out is
 * whole. */
#include "config.h"

#include "fuzz.h"

#include "dossier/import.h"
#include "dossier/utf8.h"
#include "import/mdwrite.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "import";

const char *const fuzz_folders[] = {
    "import/inputs/txt",  "import/inputs/md",     "import/inputs/html",
    "import/inputs/feed", "import/inputs/biblio", "import/inputs/csv",
    "import/inputs/mail", "import/inputs/broken", NULL};

const char *const fuzz_tokens[] = {
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "# ",
    "---\n",
    "title: ",
    "date: ",
    "By Jane Doe\n",
    "3 May 2021\n",
    "Publié le 3 mai 2021 à 14h30\n",
    "Share this\n",
    "(Reuters) - ",
    "|",
    " • ",
    "<p>",
    "</p>",
    "<div class=\"share\">",
    "</div>",
    "<br>",
    "<a href=\"x\">",
    "</a>",
    "<table><tr><td>",
    "<li>",
    "<blockquote>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x92;",
    "&#0;",
    "<item>",
    "</item>",
    "<title>",
    "<!DOCTYPE x [ <!ENTITY a \"b\"> ]>",
    "\"",
    "\",\"",
    ";",
    "@article{a,",
    "title = {",
    "{\\'e}",
    "Subject: =?utf-8?B?",
    "?=",
    "\n--x\n",
    "Content-Type: multipart/mixed; boundary=x\n",
    "\nFrom a\nFrom: b\n",
    "\xFF\xFE",
    "\xC3",
    "\xE2\x80\xA8",
    "\r",
    "\t",
    "\f",
    "![",
    "](",
    "**",
    "_",
    "```\n",
    "> ",
    "\x1B[31m",
    "\xE2\x80\xAE",
    "99999999999999999999",
    NULL};

static const char *const names[] = {"x",      "x.txt", "x.md",  "x.html", "x.rss",
                                    "x.json", "x.bib", "x.csv", "x.eml",  "x.mbox"};

static void check_text(Slice s)
{
    MUST(s.ptr || s.len == 0);
    MUST(utf8_check(s.ptr ? s.ptr : "", s.len) == s.len);
    for (size_t i = 0; i < s.len; i++)
        MUST((unsigned char)s.ptr[i] >= ' ' || s.ptr[i] == '\n');
}

static void check_body(const Body *b)
{
    check_text(b->text);
    MUST(b->n_blocks > 0 && b->blocks[0].kind == BLOCK_TITLE && b->blocks[0].start == 0);
    for (size_t i = 0; i < b->n_blocks; i++) {
        MUST(b->blocks[i].start <= b->blocks[i].end && b->blocks[i].end <= b->text.len);
        MUST(i == 0 || b->blocks[i].start > b->blocks[i - 1].end);
        MUST(b->blocks[i].kind <= BLOCK_RULE);
    }
    for (size_t i = 0; i < b->n_spans; i++) {
        const Span *s = &b->spans[i];
        MUST(s->start < s->end && s->end <= b->text.len);
        MUST(i == 0 || s->start >= b->spans[i - 1].start);
        size_t at = 0;
        while (at + 1 < b->n_blocks && b->blocks[at + 1].start <= s->start)
            at++;
        MUST(s->end <= b->blocks[at].end);
        check_text(s->target);
    }
}

static void check_meta(const Draft *draft)
{
    const Meta *m = &draft->meta;
    const Slice texts[] = {m->title, m->lang,    m->source,   m->author,
                           m->url,   draft->key, draft->file, draft->translation_of};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        check_text(texts[i]);
        MUST(!texts[i].len || !memchr(texts[i].ptr, '\n', texts[i].len));
    }
    for (size_t i = 0; i < draft->n_tags; i++)
        check_text(draft->tags[i]);
    MUST(interval_is_none(m->date) || m->date.first <= m->date.last);
}

static void check_draft(void *ctx, Draft *draft)
{
    Meta meta;
    Body body;
    StrBuf markdown = STRBUF_INIT;
    (void)ctx;
    check_meta(draft);
    draft_layout(draft, draft->arena, NULL, &meta, &body);
    check_body(&body);
    draft_check(draft);
    body_check(&body);
    meta_check(&meta);
    draft_put_markdown(draft, &markdown);
    check_text(strbuf_slice(&markdown));
    strbuf_release(&markdown);
    draft_free(draft);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    DiagList findings = DIAG_LIST_INIT;
    size_t n = sizeof names / sizeof *names;
    ImportSource plain = {"x", {(const char *)data, size}}, named = {names[size % n], plain.bytes};
    import_source(&plain, NULL, &findings, check_draft, NULL);
    import_source(&named, NULL, &findings, check_draft, NULL);
    MUST(findings.count < size + 10);
    diag_list_release(&findings);
    return 0;
}
