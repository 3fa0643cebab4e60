/* test_glean.c - what a single line of a source is: a date line, matter, furniture, text; and what
 * it may be between a title and a text. */
#include "config.h"

#include "import/glean/date.h"
#include "import/glean/line.h"
#include "import/glean/names.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

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

/* What a line may be between a title and a text, without saying so. */
static const struct {
    const char *line, *author, *source;
    bool trade, alone;
} HINTS[] = {
    {"Kestrel Bay Herald", "", "Kestrel Bay Herald", false, false},
    {"Sibyl Tarrant, Kestrel Bay Herald", "Sibyl Tarrant", "Kestrel Bay Herald", false, false},
    {"Sibyl Tarrant, science correspondent", "Sibyl Tarrant", "", true, false},
    {"Sibyl Tarrant", "", "", false, true},
    {"The lamp was lit again", "", "", false, false},
};

Test(glean, hints)
{
    for (size_t i = 0; i < sizeof HINTS / sizeof *HINTS; i++) {
        LineInfo info = line_inspect(slice_from(HINTS[i].line), SLICE("en"));
        cr_expect_eq(info.says, SAYS_TEXT, "%s", HINTS[i].line);
        cr_expect(slice_eq_str(info.author, HINTS[i].author), "%s: author " SLICE_FMT,
                  HINTS[i].line, SLICE_ARG(info.author));
        cr_expect(slice_eq_str(info.source, HINTS[i].source), "%s: source " SLICE_FMT,
                  HINTS[i].line, SLICE_ARG(info.source));
        cr_expect_eq(info.trade, HINTS[i].trade, "%s", HINTS[i].line);
        cr_expect_eq(info.alone, HINTS[i].alone, "%s", HINTS[i].line);
    }
}
