/* test_import_parts.c - parts of the importers one by one: paragraphs, drafts, encodings,
 * Markdown written and read again, filters. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/filter.h"
#include "dossier/collect.h"
#include "import/encoding.h"
#include "import/html/entity.h"
#include "import/glean/lines.h"
#include "import/glean/reflow.h"
#include "import/mdwrite.h"
#include "import/mime.h"
#include "manifest/slug.h"
#include "import/tex.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- paragraphs ------------------------------------------------------------------------------- */

/* Blocks as letters with their text, one a line: "P|text". */
static char *blocks_of(const Draft *draft)
{
    static const char letters[] = "TPHQIVR";
    StrBuf out = STRBUF_INIT;
    for (size_t i = 1; i < draft->n_blocks; i++) {
        if (draft->blocks[i].kind == BLOCK_DROPPED)
            continue;
        strbuf_printf(&out, "%c|" SLICE_FMT "\n", letters[draft->blocks[i].kind],
                      SLICE_ARG(draft_block_text(draft, i)));
    }
    if (!out.len)
        strbuf_puts(&out, "");
    return strbuf_steal(&out);
}

static char *reflow(const char *text)
{
    TextLines lines = {NULL, 0, 0};
    Draft *draft = draft_new((Slice){NULL, 0});
    lines_split(slice_from(text), &lines);
    text_lines_check(&lines);
    lines_to_blocks(&lines, 0, lines.count, draft);
    text_lines_release(&lines);
    char *blocks = blocks_of(draft);
    draft_free(draft);
    return blocks;
}

static const struct {
    const char *text, *blocks;
} REFLOWS[] = {
    {"One paragraph.\n\nAnother one.", "P|One paragraph.\nP|Another one.\n"},
    {"One paragraph.\r\n\r\nAnother one.\r\n", "P|One paragraph.\nP|Another one.\n"},
    {"The first line of a paragraph that was wrapped by hand, and which then\n"
     "goes on in a second line, so that both of them together are one block\n"
     "of the text.\n",
     "P|The first line of a paragraph that was wrapped by hand, and which then goes on in a second "
     "line, so that both of them "
     "together are one block of the text.\n"},
    {"Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n",
     "V|Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n"},
    {"To bring:\n\n- a lantern\n- a candle\n- a coat\n",
     "P|To bring:\nI|a lantern\nI|a candle\nI|a coat\n"},
    {"1. first\n2. second\n3. third\n", "I|first\nI|second\nI|third\n"},
    {"1984. It was a bright cold day in the spring of that year, as far as anybody could remember "
     "it.\n",
     "P|1984. It was a bright cold day in the spring of that year, as far as anybody could "
     "remember it.\n"},
    {"– Bonjour, dit-il.\n\n– Bonsoir, répondit-elle.\n",
     "P|– Bonjour, dit-il.\nP|– Bonsoir, répondit-elle.\n"},
    {"A paragraph of prose that comes before the heading and that ends here.\n\nA heading\n\n"
     "A paragraph of prose that comes after the heading and that ends here.\n",
     "P|A paragraph of prose that comes before the heading and that ends here.\nH|A heading\n"
     "P|A paragraph of prose that comes after the heading and that ends here.\n"},
    {"Every line here is a paragraph of its own, and each of them ends with a full stop, as "
     "newspapers print them on their pages.\n"
     "So this is the second paragraph of the text, which follows the first one without an empty "
     "line between the two of them.\n",
     "P|Every line here is a paragraph of its own, and each of them ends with a full stop, as "
     "newspapers print them on their pages.\n"
     "P|So this is the second paragraph of the text, which follows the first one without an empty "
     "line between the two of them.\n"},
    {"Above.\n\n* * *\n\nBelow.\n", "P|Above.\nR|\nP|Below.\n"},
    {"A\tB\x01"
     "C\x7F",
     "P|A B\xEF\xBF\xBD"
     "C\xEF\xBF\xBD\n"},
};

ParameterizedTestParameters(reflow, texts)
{
    static size_t numbers[sizeof REFLOWS / sizeof *REFLOWS];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

ParameterizedTest(size_t *number, reflow, texts)
{
    char *blocks = reflow(REFLOWS[*number].text);
    cr_expect_str_eq(blocks, REFLOWS[*number].blocks, "found:\n%sexpected:\n%s", blocks,
                     REFLOWS[*number].blocks);
    free(blocks);
}

/* --- drafts ----------------------------------------------------------------------------------- */

Test(draft, a_block_without_text_is_left_out_but_for_a_rule)
{
    Draft *draft = draft_new((Slice){NULL, 0});
    static const BlockKind kinds[] = {BLOCK_PARAGRAPH, BLOCK_PARAGRAPH, BLOCK_RULE,
                                      BLOCK_PARAGRAPH};
    static const char *const texts[] = {"One.", "", "", "Two."};
    for (size_t i = 0; i < 4; i++) {
        draft_open(draft, kinds[i], 0, 0);
        draft_put(draft, slice_from(texts[i]));
        draft_close(draft);
    }
    Meta meta;
    Body body;
    draft_layout(draft, draft->arena, NULL, &meta, &body);
    cr_expect_eq(body.n_blocks, 4, "%zu", (size_t)body.n_blocks); /* the title's is the first */
    cr_expect(slice_eq_str(body.text, "\n\nOne.\n\n\n\nTwo."), SLICE_FMT, SLICE_ARG(body.text));
    draft_free(draft);
}

Test(draft, a_tag_is_kept_once)
{
    Draft *draft = draft_new((Slice){NULL, 0});
    static const char *const tags[] = {"quay", " ferry ", "quay", "", "ferry", "Quay"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        draft_add_tag(draft, slice_from(tags[i]));
    cr_assert_eq(draft->n_tags, 3);
    cr_expect(slice_eq_str(draft->tags[0], "quay"));
    cr_expect(slice_eq_str(draft->tags[1], "ferry"));
    cr_expect(slice_eq_str(draft->tags[2], "Quay"));
    draft_free(draft);
}

Test(draft, spans_follow_their_text_into_the_layout)
{
    Draft *draft = draft_new(SLICE("A title"));
    draft_open(draft, BLOCK_PARAGRAPH, 0, 0);
    draft_put(draft, SLICE("dropped"));
    draft->blocks[1].kind = BLOCK_DROPPED;
    draft_open(draft, BLOCK_PARAGRAPH, 0, 0);
    draft_put(draft, SLICE("glued "));
    uint32_t start = draft_mark(draft);
    draft_put(draft, SLICE("the link"));
    draft_span(draft, SPAN_LINK, start, draft_mark(draft), SLICE("https://x.example"));
    draft_close(draft);
    draft->blocks[2].start += 6; /* as gleaning moves an edge */
    Meta meta;
    Body body;
    draft_layout(draft, draft->arena, NULL, &meta, &body);
    cr_expect(slice_eq_str(body.text, "A title\n\nthe link"));
    cr_assert_eq(body.n_spans, 1);
    cr_expect(
        slice_eq_str(slice_sub(body.text, body.spans[0].start, body.spans[0].end), "the link"));
    cr_expect(slice_eq_str(body.spans[0].target, "https://x.example"));
    draft_free(draft);
}

Test(draft, a_declared_title_is_the_title_block_and_is_cleaned)
{
    Draft *draft = draft_new(SLICE("Found"));
    Meta declared = {.title = SLICE("De\x01"
                                    "clared\n"),
                     .title_origin = ORIGIN_DECLARED,
                     .date = INTERVAL_NONE};
    Meta meta;
    Body body;
    draft_layout(draft, draft->arena, &declared, &meta, &body);
    cr_expect(slice_eq_str(body.text, "De\xEF\xBF\xBD"
                                      "clared"));
    draft_free(draft);
}

/* --- Markdown out and in ---------------------------------------------------------------------- */

static void keep_blocks(void *ctx, Draft *draft)
{
    char **blocks = ctx;
    free(*blocks);
    *blocks = blocks_of(draft);
    draft_free(draft);
}

static char *import_blocks(const char *name, Slice bytes)
{
    char *blocks = NULL;
    DiagList findings = DIAG_LIST_INIT;
    ImportSource source = {name, bytes};
    Meta declared = {.title = SLICE("zz"), .lang = SLICE("en"), .date = INTERVAL_NONE};
    import_source(&source, &declared, &findings, keep_blocks, &blocks);
    diag_list_release(&findings);
    return blocks ? blocks : mem_strdup("");
}

static void keep_markdown(void *ctx, Draft *draft)
{
    draft_put_markdown(draft, ctx);
    draft_free(draft);
}

static const char *const WRITTEN[] = {
    "A *word* and **another** and `code` and [a link](<https://x.example/a(b)>).\n",
    "1\\. is no item, nor is \\- this\n\n\\# nor this a heading\n",
    "- one\n- two\n\nAfter the list.\n",
    "3. three\n4. four\n",
    "> A quotation\\\n> in two lines\n\nAfter it.\n",
    "Verse in\\\nthree short\\\nlines\n",
    "```\n  indented\n    more\n```\n",
    "## A heading\n\nText with a \\* star, an \\_underscore\\_ and \\<tags> \\&amp; more.\n",
    "First.\n\n---\n\nSecond.\n",
};

ParameterizedTestParameters(markdown, written)
{
    static size_t numbers[sizeof WRITTEN / sizeof *WRITTEN];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

ParameterizedTest(size_t *number, markdown, written)
{
    StrBuf again = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    ImportSource source = {"x.md", slice_from(WRITTEN[*number])};
    Meta declared = {.title = SLICE("zz"), .lang = SLICE("en"), .date = INTERVAL_NONE};
    import_source(&source, &declared, &findings, keep_markdown, &again);
    char *first = import_blocks("x.md", source.bytes),
         *second = import_blocks("x.md", strbuf_slice(&again));
    cr_expect_str_eq(second, first, "written:\n%s\nread again:\n%s\nat first:\n%s",
                     strbuf_str(&again), second, first);
    free(first);
    free(second);
    strbuf_release(&again);
    diag_list_release(&findings);
}

/* --- small things ----------------------------------------------------------------------------- */

Test(small, entities)
{
    StrBuf out = STRBUF_INIT;
    text_put_entities(&out,
                      SLICE("&eacute;&#8217;&#x2019;&#146;&amp;&nosuch;&;&#xFFFFFFFF; a & b &lt"));
    cr_expect_str_eq(strbuf_str(&out), "é’’’&&nosuch;&;&#xFFFFFFFF; a & b &lt");
    strbuf_clear(&out);
    text_put_entities(&out,
                      SLICE("&AElig;&Dagger;&dagger;&thetasym;&apos;&euro;&hellip;&yuml;&zeta;"
                            "&Aacut;&aacutes;&zwnjs;&eacute"));
    cr_expect_str_eq(strbuf_str(&out), "Æ‡†ϑ'€…ÿζ&Aacut;&aacutes;&zwnjs;&eacute");
    strbuf_release(&out);
}

Test(small, tex)
{
    StrBuf out = STRBUF_INIT;
    tex_put_text(
        &out,
        SLICE("H{\\'e}l{\\`e}ne \\\"{o} \\c{c}a {Saint-Orry} 10--12 \\oe uvre \\& \\^\\i le~1"));
    cr_expect_str_eq(strbuf_str(&out), "Hélène ö ça Saint-Orry 10–12 œuvre & île 1");
    strbuf_release(&out);
}

Test(small, slugs)
{
    StrBuf out = STRBUF_INIT;
    slug_put(&out, SLICE("L’été à Saint-Orry : 3 œuvres !"), 60);
    cr_expect_str_eq(strbuf_str(&out), "lete-a-saint-orry-3-oeuvres");
    strbuf_clear(&out);
    slug_put(&out, SLICE("a very long title that must be cut somewhere"), 20);
    cr_expect_leq(out.len, 20);
    cr_expect(out.len > 10 && out.ptr[out.len - 1] != '-');
    strbuf_clear(&out);
    slug_put(&out, SLICE("the lighthouse of Roc-Saint-Elme"), 22);
    cr_expect_str_eq(strbuf_str(&out), "the-lighthouse-of", "cut behind a whole word");
    strbuf_release(&out);
}

Test(small, bytes_of_a_labelled_encoding)
{
    static const struct {
        const char *label, *bytes, *text; /* text NULL: the label is not known */
    } cases[] = {
        {"l9", "\xA4\xA6\xA8\xB4\xB8\xBC\xBD\xBE\xE9", "€ŠšŽžŒœŸé"},
        {"L1", "\x93\xE9\x94", "“é”"},
        {"utf8", "\xC3\xA9", "é"},
        {"koi8-r", "\xD0\xC9\xD2", "пир"},
        {"klingon", "x", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        StrBuf out = STRBUF_INIT;
        bool known = bytes_decode(slice_from(cases[i].bytes), slice_from(cases[i].label), &out);
        cr_expect_eq(known, cases[i].text != NULL, "%s", cases[i].label);
        cr_expect(!known || slice_eq_str(strbuf_slice(&out), cases[i].text), "%s: %s",
                  cases[i].label, strbuf_str(&out));
        strbuf_release(&out);
    }
}

Test(small, encoded_words)
{
    StrBuf out = STRBUF_INIT;
    cr_assert(mime_header(SLICE("From: x\r\nSubject: =?utf-8?Q?La_f=C3=AAte?=\r\n "
                                "=?iso-8859-1?B?IGTpag==?= et fin\r\n\r\nText"),
                          "Subject", &out));
    cr_expect_str_eq(strbuf_str(&out), "La fête déj et fin");
    cr_expect_not(mime_header(SLICE("From: x\n\nSubject: in the body"), "Subject", &out));
    strbuf_release(&out);
}
