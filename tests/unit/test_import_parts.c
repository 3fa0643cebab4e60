/* test_import_parts.c - the rooms of the importers one by one: date lines, what a line says,
 * paragraphs, encodings, Markdown written and read again, filters. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/filter.h"
#include "dossier/collect.h"
#include "import/glean/furniture.h"
#include "import/glean/names.h"
#include "import/glean/reflow.h"
#include "import/encoding.h"
#include "import/html/entity.h"
#include "import/glean/date.h"
#include "import/glean/line.h"
#include "import/glean/lines.h"
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

/* --- date lines ------------------------------------------------------------------------------- */

static const struct {
    const char *line, *lang, *date; /* date NULL: no date line */
} DATE_LINES[] = {
    {"14 May 2021", "en", "2021-05-14"},
    {"May 14, 2021", "en", "2021-05-14"},
    {"Feb. 3rd, 2022", "en", "2022-02-03"},
    {"3rd of February 2022", "en", "2022-02-03"},
    {"Sept. 9, 2021", "en", "2021-09-09"},
    {"Thursday, 30 September 2021", "en", "2021-09-30"},
    {"Thu 30 Sep 2021 18:05 GMT", "en", "2021-09-30T18:05Z"},
    {"Published: 30 September 2021 at 6:05pm", "en", "2021-09-30T18:05"},
    {"Published on 2021-09-30", "en", "2021-09-30"},
    {"- Published 30 September 2021", "en", "2021-09-30"},
    {"First published on Thu 30 Sep 2021 18.05 BST", "en", "2021-09-30T18:05+01:00"},
    {"Bread at 18.05", "en", NULL},
    {"Jeudi 30 septembre 2021 - 18 heures 05", "fr", "2021-09-30T18:05"},
    {"May 14, 2021 09:10 BST", "en", "2021-05-14T09:10+01:00"},
    {"Posted 04/28/2022 3:15 PM EDT", "en", "2022-04-28T15:15-04:00"},
    {"28/04/2022", "en", "2022-04-28"},
    {"04/05/2022", "en", "2022"},
    {"04/05/2022", "en-GB", "2022-05-04"},
    {"04/05/2022", "en-US", "2022-04-05"},
    {"04/05/2022", "fr", "2022-05-04"},
    {"2021-09-30T18:45:00.000Z", "en", "2021-09-30T18:45Z"},
    {"04/28/69", "en", "2069-04-28"},
    {"04/28/70", "en", "1970-04-28"},
    {"28/04-2022", "en", NULL},
    {"14 May 3021", "en", NULL},
    {"20210930", "en", "2021-09-30"},
    {"2021/09/30", "en", "2021-09-30"},
    {"30.09.2021", "fr", "2021-09-30"},
    {"14-May-2021", "en", "2021-05-14"},
    {"March 2022", "en", "2022-03"},
    {"Publié le 25 février 2022 à 14h30", "fr", "2022-02-25T14:30"},
    {"Publié le 25 février 2022 à 14 h 30", "fr", "2022-02-25T14:30"},
    {"le 1er mai 2021", "fr", "2021-05-01"},
    {"Vendredi 25 février 2022", "fr", "2022-02-25"},
    {"Mis en ligne le 3 août 2020 à 7h", "fr", "2020-08-03T07:00"},
    {"Paru le 12/04/2022", "fr", "2022-04-12"},
    {"juillet 2019", "fr", "2019-07"},
    {"Fri, 14 May 2021 09:10:00 +0100", "en", "2021-05-14T09:10+01:00"},
    {"Fri, 17 May 2019 18:30:05 +0200 (CEST)", "en", "2019-05-17T18:30+02:00"},
    {"10:05 on Saturday 22 August 2020", "en", "2020-08-22T10:05"},
    {"12 septem 2021", "en", "2021-09-12"},
    {"12 juil. 2021", "fr", "2021-07-12"},
    {"12 jui. 2021", "fr", NULL},
    {"ven. 14 mai 2021", "fr", "2021-05-14"},
    {"le 2e mai 2021", "fr", "2021-05-02"},
    {"3 DÉC. 2021 9h30", "fr", "2021-12-03T09:30"},
    {"14 May 2021 09:10 ET", "en", "2021-05-14T09:10"},
    {"14 May 2021 09:10 AEST", "en", "2021-05-14T09:10+10:00"},
    {"14 May 2021 09:10 mesz", "en", "2021-05-14T09:10+02:00"},
    {"31 June 2021", "en", NULL},
    {"29 February 2021", "en", NULL},
    {"14 May", "en", NULL},
    {"14 May 2021 was a Friday", "en", NULL},
    {"Council votes on 14 May 2021", "en", NULL},
    {"Room 2021", "en", NULL},
    {"May", "en", NULL},
    {"", "en", NULL},
};

ParameterizedTestParameters(dates, lines)
{
    static size_t numbers[sizeof DATE_LINES / sizeof *DATE_LINES];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

ParameterizedTest(size_t *number, dates, lines)
{
    const char *line = DATE_LINES[*number].line, *want = DATE_LINES[*number].date;
    DateLine date;
    bool is = date_line_parse(slice_from(line), slice_from(DATE_LINES[*number].lang), &date) &&
              !interval_is_none(date.published);
    StrBuf iso = STRBUF_INIT;
    if (is)
        interval_format_iso(date.published, &iso);
    cr_expect_str_eq(is ? strbuf_str(&iso) : "none", want ? want : "none",
                     "\"%s\": found %s, expected %s", line, is ? strbuf_str(&iso) : "none",
                     want ? want : "none");
    strbuf_release(&iso);
}

Test(dates, an_update_is_told_from_the_publication)
{
    DateLine date;
    cr_assert(
        date_line_parse(SLICE("Publié le 1er mai 2021 à 09h15, mis à jour le 3 mai 2021 à 11h00"),
                        SLICE("fr"), &date));
    cr_expect_eq(date.published.first, day_from_civil(2021, 5, 1));
    cr_expect_eq(date.published.minute, 9 * 60 + 15);
    cr_expect_eq(date.updated.first, day_from_civil(2021, 5, 3));
    cr_assert(date_line_parse(SLICE("Last updated: 5 March 2022"), SLICE("en"), &date));
    cr_expect(interval_is_none(date.published));
    cr_expect_eq(date.updated.first, day_from_civil(2022, 3, 5));
}

Test(dates, what_could_be_another_date_is_doubtful)
{
    static const struct {
        const char *line;
        bool doubtful;
    } cases[] = {
        {"28/04/2022", false}, {"28/04/22", true}, {"04/05/2022", true}, {"05/05/2022", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        DateLine date;
        cr_assert(date_line_parse(slice_from(cases[i].line), SLICE("en"), &date));
        cr_expect_eq(date.doubtful, cases[i].doubtful, "%s", cases[i].line);
    }
}

Test(dates, a_glued_date_ends_before_the_first_word)
{
    DateLine date;
    Slice text = SLICE(" date 2021-09-30 The police have said");
    cr_assert(date_line_prefix(text, SLICE("en"), &date));
    cr_expect(date.labelled);
    cr_expect(slice_eq_str(slice_sub(text, date.length, text.len), " The police have said"));
}

/* --- what a line says ------------------------------------------------------------------------- */

static const struct {
    const char *line;
    LineSays says;
    const char *author, *source;
} LINES[] = {
    {"By Tom Ashby and Lena Crowe", SAYS_MATTER, "Tom Ashby, Lena Crowe", NULL},
    {"By Jonas Ebert, science correspondent", SAYS_MATTER, "Jonas Ebert", NULL},
    {"BY SIBYL TARRANT", SAYS_MATTER, "SIBYL TARRANT", NULL},
    {"Par Hélène Vasseur", SAYS_MATTER, "Hélène Vasseur", NULL},
    {"Par Hélène Vasseur et Jean d’Ormoy, à Londres", SAYS_MATTER, "Hélène Vasseur, Jean d’Ormoy",
     NULL},
    {"Propos recueillis par Léontine Chabrol", SAYS_MATTER, "Léontine Chabrol", NULL},
    {"By Tom Ashby | 12 March 2022 | 07:30 GMT", SAYS_MATTER, "Tom Ashby", NULL},
    {"By Tom Ashby on 12 March 2022", SAYS_MATTER, "Tom Ashby", NULL},
    {"By midnight all was over.", SAYS_TEXT, NULL, NULL},
    {"Par un matin d’hiver", SAYS_TEXT, NULL, NULL},
    {"Aldermouth Courier, 8 October 2022", SAYS_MATTER, NULL, "Aldermouth Courier"},
    {"From the Kestrel Bay Herald, 16 June 2011", SAYS_MATTER, NULL, "Kestrel Bay Herald"},
    {"News   •   May 14, 2021 09:10 BST", SAYS_MATTER, NULL, NULL},
    {"- Published", SAYS_MATTER, NULL, NULL},
    {"Posted on September 30, 2021 by John Smith", SAYS_MATTER, "John Smith", NULL},
    {"By JOHN SMITH Crime Reporter", SAYS_MATTER, "JOHN SMITH", NULL},
    {"Par Le Figaro avec AFP", SAYS_MATTER, NULL, "Le Figaro"},
    {"De notre correspondante à Valbrune, Lucie Marchand", SAYS_MATTER, "Lucie Marchand", NULL},
    {"Thu, September 30, 2021, 6:05 PM·2 min read", SAYS_MATTER, NULL, NULL},
    {"3 hours ago", SAYS_FURNITURE, NULL, NULL},
    {"Publié aujourd’hui à 14h30", SAYS_FURNITURE, NULL, NULL},
    {"3 hours of rain", SAYS_TEXT, NULL, NULL},
    {"@DomHart", SAYS_FURNITURE, NULL, NULL},
    {"Image caption, the pier", SAYS_FURNITURE, NULL, NULL},
    {"Photo: Anna Roe", SAYS_FURNITURE, NULL, NULL},
    {"Photographers gather in Fenby", SAYS_TEXT, NULL, NULL},
    {"Follow Metropolitan Police", SAYS_FURNITURE, NULL, "Metropolitan Police"},
    {"Follow the money, says the auditor", SAYS_TEXT, NULL, NULL},
    {"COMMENT", SAYS_SECTION, NULL, NULL},
    {"Actualités", SAYS_SECTION, NULL, NULL},
    {"Home > News > Kestrel Bay", SAYS_FURNITURE, NULL, NULL},
    {"Share this article", SAYS_FURNITURE, NULL, NULL},
    {"Share of women in parliament rises", SAYS_TEXT, NULL, NULL},
    {"Abonnez-vous", SAYS_FURNITURE, NULL, NULL},
    {"Related Topics", SAYS_MARKER, NULL, NULL},
    {"© 2020 Kestrel Bay Herald. All rights reserved.", SAYS_FURNITURE, NULL, "Kestrel Bay Herald"},
    {"Copyright law to change next year", SAYS_TEXT, NULL, NULL},
    {"Cookie factory burns down", SAYS_TEXT, NULL, NULL},
    {"Home rule for Skerry Island?", SAYS_TEXT, NULL, NULL},
    {"Council meeting on 12 March 2022", SAYS_TEXT, NULL, NULL},
    {"Read more books, pupils told", SAYS_TEXT, NULL, NULL},
    {"Save this church, say villagers", SAYS_TEXT, NULL, NULL},
};

ParameterizedTestParameters(glean, lines)
{
    static size_t numbers[sizeof LINES / sizeof *LINES];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

ParameterizedTest(size_t *number, glean, lines)
{
    const char *line = LINES[*number].line, *author = LINES[*number].author,
               *source = LINES[*number].source;
    LineInfo info = line_inspect(slice_from(line), SLICE("en"));
    cr_expect_eq(info.says, LINES[*number].says, "\"%s\": found %d, expected %d", line, info.says,
                 LINES[*number].says);
    StrBuf names = STRBUF_INIT;
    if (info.author.ptr)
        byline_names(info.author, &names);
    cr_expect_str_eq(strbuf_str(&names), author ? author : "", "\"%s\": author \"%s\"", line,
                     strbuf_str(&names));
    if (info.says != SAYS_TEXT)
        cr_expect(slice_eq_str(info.source, source ? source : ""),
                  "\"%s\": source \"" SLICE_FMT "\"", line, SLICE_ARG(info.source));
    strbuf_release(&names);
}

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
