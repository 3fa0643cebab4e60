/* test_import_formats.c - small sources of several formats, and every field of what is read out of
 * them. */
#include "config.h"

#include "dossier/import.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

/* --- an article as lines ---------------------------------------------------------------------- */

static void put_field(StrBuf *out, const char *name, Slice value)
{
    if (value.len)
        strbuf_printf(out, "%s " SLICE_FMT "\n", name, SLICE_ARG(value));
}

/* "title …", "date …" and what else there is, then the blocks, each as "- …". */
static void put_draft(void *ctx, Draft *draft)
{
    StrBuf *out = ctx, date = STRBUF_INIT;
    interval_format_iso(draft->meta.date, &date);
    put_field(out, "key", draft->key);
    put_field(out, "title", draft->meta.title);
    put_field(out, "date", strbuf_slice(&date));
    put_field(out, "author", draft->meta.author);
    put_field(out, "source", draft->meta.source);
    if (draft->meta.lang_origin == ORIGIN_DECLARED)
        put_field(out, "lang", draft->meta.lang);
    put_field(out, "url", draft->meta.url);
    put_field(out, "file", draft->file);
    for (size_t i = 1; i < draft->n_blocks; i++)
        if (draft->blocks[i].kind != BLOCK_DROPPED)
            put_field(out, "-", draft_block_text(draft, i));
    strbuf_release(&date);
    draft_free(draft);
}

typedef struct Case {
    const char *name, *bytes, *want; /* what is read, then the findings as "! LINE" */
} Case;

static void expect_case(const Case *c)
{
    StrBuf out = STRBUF_INIT;
    DiagList findings = DIAG_LIST_INIT;
    ImportSource source = {c->name, slice_from(c->bytes)};
    bool any = import_source(&source, NULL, &findings, put_draft, &out);
    cr_expect_eq(any, out.len > 0, "%s", c->name);
    for (size_t i = 0; i < findings.count; i++)
        strbuf_printf(&out, "! %u\n", findings.items[i].line);
    cr_expect_str_eq(strbuf_str(&out), c->want, "%s:\n%s\nfound:\n%s\nexpected:\n%s", c->name,
                     c->bytes, strbuf_str(&out), c->want);
    strbuf_release(&out);
    diag_list_release(&findings);
}

static void expect_cases(const Case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++)
        expect_case(&cases[i]);
}

#define EXPECT_CASES(cases) expect_cases(cases, sizeof(cases) / sizeof *(cases))

/* --- tables ----------------------------------------------------------------------------------- */

Test(csv, quotation_marks_hold_separators_line_ends_and_doubled_marks)
{
    static const Case cases[] = {
        {"a.csv",
         "title,date,text\n\"The \"\"Amarante\"\"\",2020-02-14,\"She \"\"sank\"\", twice.\"\n",
         "title The \"Amarante\"\ndate 2020-02-14\n- She \"sank\", twice.\n"},
        {"a.csv", "title,text\n\"\"\"Ahoy\"\"\",\"\"\"Ahoy\"\" is what they said.\"\n",
         "title \"Ahoy\"\n- \"Ahoy\" is what they said.\n"},
        {"a.csv", "title,text\nOne,\"\"\nTwo,Text of two.\n", "title Two\n- Text of two.\n! 2\n"},
        {"a.csv", "title,text\r\n\"A, b\",\"One.\r\n\r\nTwo.\"\r\nC,Three.\r\n",
         "title A, b\n- One.\n- Two.\ntitle C\n- Three.\n"},
        {"a.csv", "title,text\nOne,Text of one.\nTwo,\"Text of two\nThree,Text of three.\n",
         "title One\n- Text of one.\n! 3\n"},
    };
    EXPECT_CASES(cases);
}

Test(csv, the_separator_is_what_the_header_has_most_of)
{
    static const Case cases[] = {
        {"a.csv", "title;date;text\nOne, two;2020-02-14;Text, and more.\n",
         "title One, two\ndate 2020-02-14\n- Text, and more.\n"},
        {"a.csv", "title|date|text\nOne|2020-02-14|Text, and more.\n",
         "title One\ndate 2020-02-14\n- Text, and more.\n"},
        {"a.tsv", "title\tdate\ttext\nOne\t2020-02-14\tText; and more.\n",
         "title One\ndate 2020-02-14\n- Text; and more.\n"},
        {"a.csv", "title,file,author\nOne,one.txt,Ann Roe\n",
         "title One\nauthor Ann Roe\nfile one.txt\n"},
        {"a.csv", "title,body,text\nOne,,Text of one.\n", "title One\n- Text of one.\n"},
    };
    EXPECT_CASES(cases);
}

/* --- mail ------------------------------------------------------------------------------------- */

#define MAIL_HEAD "From: Ann Roe <ann@roe.example>\nDate: Fri, 14 May 2021 09:10:00 +0100\n"

Test(mail, the_text_is_the_first_part_that_is_no_attachment)
{
    static const Case cases[] = {
        {"a.eml",
         MAIL_HEAD
         "Subject: Pier\nMIME-Version: 1.0\n"
         "Content-Type: multipart/mixed;\n x-boundary=\"no\"; boundary=\"b\"\n\n"
         "--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\n"
         "The text of an attachment that nobody reads.\n"
         "--b\nContent-Type: text/plain\n\nThe pier is open again, says the council.\n"
         "--b\nContent-Type: text/plain\n\nA list of members, and their addresses.\n--b--\n",
         "title Pier\ndate 2021-05-14T09:10+01:00\nauthor Ann Roe\n- The pier is open again, says "
         "the council.\n"},
        {"a.eml",
         MAIL_HEAD "Subject: =?koi8-r*ru?Q?=F0=C9=D2_and?= =?utf-8?Q?_pier?= open\n"
                   "Content-Transfer-Encoding: quoted-printable\n\n"
                   "The pier_is op=  \nen again, says the caf=C3=A9 at the end of it =3D here.\n",
         "title Пир and pier open\ndate 2021-05-14T09:10+01:00\nauthor Ann Roe\n"
         "- The pier_is open again, says the café at the end of it = here.\n"},
    };
    EXPECT_CASES(cases);
}

Test(mail, a_message_without_a_text_is_no_article)
{
    static const Case cases[] = {
        {"a.eml", MAIL_HEAD "Subject: Pier\n\n", "! 0\n"},
        {"a.mbox",
         "From ann\n" MAIL_HEAD "Subject: Pier\n\n\nFrom ann\n" MAIL_HEAD
         "Subject: Mill\n\nThe mill is sold, says the council.\n>From there it went.\n",
         "title Mill\ndate 2021-05-14T09:10+01:00\nauthor Ann Roe\n"
         "- The mill is sold, says the council.\nFrom there it went.\n! 0\n"},
    };
    EXPECT_CASES(cases);
}

/* --- pages ------------------------------------------------------------------------------------ */

#define TWENTY "The mill was sold. "

Test(page, tables_of_data_are_kept_by_lines)
{
    static const Case cases[] = {
        {"a.html",
         "<html><body><title>Mill</title><article><p>The mill was sold. The mill was sold, and "
         "nobody was told "
         "of it.</p>"
         "<table><tr><td>North</td><td>12</td></tr><tr><td>South</td><td>7</td></tr></table>"
         "</article></body></html>",
         "title Mill\n- The mill was sold. The mill was sold, and nobody was told of it.\n"
         "- North  12\nSouth  7\n"},
    };
    EXPECT_CASES(cases);
}

/* A text has commas; a longer list of names has none. */
Test(page, the_text_is_where_the_commas_are)
{
    static const Case cases[] = {
        {"a.html",
         "<html><body><title>Mill</title><div><p>The mill, the oldest of Fenby, was sold, "
         "after a year, to the masons, who, it is said, paid a crown, no more.</p></div>"
         "<div><p>The hall of the guild and the yard of the masons and the house of the dyers and "
         "the quay of the pilots and the shed of the carters and the school of the town and the "
         "church on the hill and the bridge over the brook and the old mill of Fenby at last</p>"
         "</div></body></html>",
         "title Mill\n- The mill, the oldest of Fenby, was sold, after a year, to the masons, who, "
         "it "
         "is said, paid a crown, no more.\n"},
    };
    EXPECT_CASES(cases);
}

Test(page, sixty_bytes_are_an_article_and_fewer_are_none)
{
    static const Case cases[] = {
        {"a.html",
         "<title>Mill</title><div><p>The mill at Fenby was sold to the masons for a single "
         "crown.</p></div>",
         "title Mill\n- The mill at Fenby was sold to the masons for a single crown.\n"},
        {"a.html",
         "<title>Mill</title><div><p>The mill at Fenby was sold to the mason for a single "
         "crown.</p></div>",
         "! 0\n"},
    };
    EXPECT_CASES(cases);
}

/* --- what a text begins with ------------------------------------------------------------------ */

Test(head, a_standfirst_is_a_paragraph_of_its_own)
{
    static const Case cases[] = {
        {"a.txt",
         "Pier reopens after the storm\n"
         "Council says the repairs took two years longer than was planned at first by anybody\n"
         "By Tom Ashby\n"
         "The pier at Fenby was opened again on Monday, after a storm had broken it in two.\n",
         "title Pier reopens after the storm\nauthor Tom Ashby\n"
         "- Council says the repairs took two years longer than was planned at first by anybody\n"
         "- The pier at Fenby was opened again on Monday, after a storm had broken it in two.\n"},
    };
    EXPECT_CASES(cases);
}

Test(head, authors_in_front_matter_are_names_lists_or_persons)
{
    static const Case cases[] = {
        {"a.md", "---\ntitle: A\nauthor: {mail: a@x.example, name: Ann Roe}\n---\nThe mill.\n",
         "title A\nauthor Ann Roe\n- The mill.\n"},
        {"a.md",
         "---\ntitle: A\nauthors:\n  - Tom Poe\n  - {name: Ann Roe, of: [x, y]}\n---\nThe mill.\n",
         "title A\nauthor Tom Poe, Ann Roe\n- The mill.\n"},
    };
    EXPECT_CASES(cases);
}

Test(head, front_matter_that_is_no_yaml_is_pointed_at)
{
    DiagList findings = DIAG_LIST_INIT;
    StrBuf out = STRBUF_INIT;
    ImportSource source = {"a.md",
                           SLICE("---\ntitle: A\n  date: [\n---\nThe mill at Fenby was sold.\n")};
    import_source(&source, NULL, &findings, put_draft, &out);
    cr_assert_eq(findings.count, 1);
    cr_expect_eq(findings.items[0].line, 3);
    cr_expect_eq(findings.items[0].column, 7);
    cr_expect_eq(findings.items[0].width, 1);
    strbuf_release(&out);
    diag_list_release(&findings);
}

/* --- references ------------------------------------------------------------------------------- */

Test(bibtex, values_are_joined_and_nested_and_dates_put_together)
{
    static const Case cases[] = {
        {"a.bib",
         "@comment{not, an = {entry}}\n@string{cm = {Courier} # \" of\"}\n"
         "@article{roe, title = {The {Old} {\\'E}tude}, author = {Roe, Ann and others},\n"
         " journal = cm # { Fenby}, year = 2021, month = may, day = 14}\n"
         "@misc(poe, title = \"A {\"}quoted{\"} word\", author = {Tom Poe and Lena Crowe}, year = "
         "{2020}, month = {3})\n",
         "key roe\ntitle The Old Étude\ndate 2021-05-14\nauthor Ann Roe\nsource Courier of Fenby\n"
         "key poe\ntitle A \"quoted\" word\ndate 2020-03\nauthor Tom Poe, Lena Crowe\n"},
        {"a.bib", "@article{broken, title = {No end}\n\n@article{whole, title = {Whole}}\n",
         "key whole\ntitle Whole\n! 1\n"},
    };
    EXPECT_CASES(cases);
}

/* --- what a draft is given at last ------------------------------------------------------------ */

typedef struct TitleCase {
    const char *text, *title;
} TitleCase;

/* Ninety code points are taken whole. A longer sentence is cut at a clause if enough is left, else
 * after the last word that ends within 78, and not behind a little one. */
Test(headline, a_title_is_made_of_the_first_sentence)
{
    static const TitleCase cases[] = {
        {"The council of Fenby has sold an old mill to the guild of masons for one silver crown "
         "all.",
         "The council of Fenby has sold an old mill to the guild of masons for one silver crown "
         "all"},
        {"The council of Fenby has sold the old mill to the guild of masons for one silver crown "
         "all.",
         "The council of Fenby has sold the old mill to the guild of masons…"},
        {"The council of Fenby has heard that the guild of masons in the high town broke thirteen "
         "lamps on Monday.",
         "The council of Fenby has heard that the guild of masons in the high town broke…"},
        {"The council of Fenby has heard that the guild of masons in the lower town broke thirteen "
         "lamps on Monday.",
         "The council of Fenby has heard that the guild of masons in the lower town…"},
        {"The council of Fenby has sold old mill, to the guild of masons of the town of Rocaval "
         "for a crown.",
         "The council of Fenby has sold old mill…"},
        {"The council of Fenby has sold a mill, to the guild of masons of the town of Rocaval for "
         "a crown.",
         "The council of Fenby has sold a mill, to the guild of masons of the town…"},
        {"LONDON, 3 May 2021 – The mill is sold. It was old.", "The mill is sold"},
        {"“The mill is sold”, he said.", "The mill is sold”, he said"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        StrBuf bytes = STRBUF_INIT, want = STRBUF_INIT, found = STRBUF_INIT;
        DiagList findings = DIAG_LIST_INIT;
        strbuf_printf(&bytes, "text\n\"%s\"\n", cases[i].text);
        strbuf_printf(&want, "title %s\n", cases[i].title);
        ImportSource source = {"a.csv", strbuf_slice(&bytes)};
        import_source(&source, NULL, &findings, put_draft, &found);
        cr_expect_eq(slice_find(strbuf_slice(&found), strbuf_slice(&want)), 0, "%s\n%s",
                     strbuf_str(&want), strbuf_str(&found));
        strbuf_release(&bytes), strbuf_release(&want), strbuf_release(&found);
        diag_list_release(&findings);
    }
}

Test(headline, a_dateline_is_a_place_in_capitals_or_an_agency_in_brackets)
{
    static const Case cases[] = {
        {"a.csv",
         "title,text\nA,\"PORT MERLAN, 3 May 2021 – The mill is sold.\"\n"
         "B,FENBY (Northwire) - The mill is sold.\nC,It – The mill – is sold.\n"
         "D,\"ALL SIX MASONS OF FENBY TOWN, 3 May 2021 – have left.\"\n"
         "E,\"UK, 3 May 2021 – The mill is sold.\"\n",
         "title A\ndate 2021-05-03\n- PORT MERLAN, 3 May 2021 – The mill is sold.\n"
         "title B\nsource Northwire\n- FENBY (Northwire) - The mill is sold.\n"
         "title C\n- It – The mill – is sold.\n"
         "title D\n- ALL SIX MASONS OF FENBY TOWN, 3 May 2021 – have left.\n"
         "title E\n- UK, 3 May 2021 – The mill is sold.\n"},
        {"a.csv", "text\n\"Dear friends,\n\nThe mill is sold.\"\n",
         "title The mill is sold\n- Dear friends,\n- The mill is sold.\n"},
    };
    EXPECT_CASES(cases);
}
