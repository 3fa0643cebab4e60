/* timex_fr.c - the French rules of the temporal tagger: dates, clock times, relative expressions.
 *
 * A rule: pattern, what it means, its argument, an example with the expressions in brackets, their
 * values for a report of Friday 14 May 2021. The article belongs to the expression, a preposition
 * or a contracted one (au, du) does not. Durations, sets, vague words and what is no date are in
 * timex_fr_more.c, named days in timex_fr_days.c. */
#include "config.h"

#include "timex_fr.h"

static const TimexMacro macros[] = {
    {"the", "le | la | les | l '"},
    {"u", "U | UT"},
    {"us", "US | UTS"},
    {"uu", "U | UT | US | UTS"},
    {"uw", "heure:UT | heures:UTS | minute:UT | minutes:UTS | jour:U | jours:US | semaine:U | "
           "semaines:US | mois:U | an:U | ans:US"},
    {"wu", "semaine:U | week-end:U | weekend:U | mois:U | trimestre:U | semestre:U | an:U | "
           "annee:U | decennie:U | siecle:U"},
    {"n", "N | DECI"},
    {"one", "un | une"},
    {"year", "Y4 | YW"},
    {"dn", "D | ORD | N"},
    {"h", "h | heure | heures"},
    {"clk", "(HOUR h (MIN mn?)? | HOUR (heure | heures) MIN | CLK | NOON (et demi | et demie | et "
            "quart)?) ZONE?"},
    {"words", "(HOUR | N | @one) (heure | heures)"},
    {"ld", "LAST | NEXT"},
    {"sd", "PREV | FOL"},
    {"day", "(le? WD)? le? (D | ORD | N) M (Y4 | YW | Y2)?"},
    {"of", "de | d ' | du | des | de l ' | de la"},
    {"early", "EDGE -?"},
    {"about", "ABOUT | pres de | plus de | moins de | a` peu pres | au moins | un peu plus de | un "
              "peu moins de | quelque"},
    {"some", "QUANT | de QUANT"},
    {NULL, NULL},
};

static const TimexRule dates[] = {
    /* days */
    {"le? WD? ,? (D | ORD | YW | N) M (@year | Y2)?", NORM_DATE, 0,
     "La charte fut scellée [le 3 mai 1291].", "1291-05-03"},
    {"le? WD le (D | ORD) M @year?", NORM_DATE, 0, "On se retrouve [mercredi le 19 mai 2021].",
     "2021-05-19"},
    {"le? WD? (D | ORD) M @ld", NORM_DATE, 0, "Elle fut élue [le 6 mai dernier].", "2021-05-06"},
    {"le? WD? (ISO | NDATE)", NORM_DATE, 0, "Le marché fut signé [le 17/12/2012].", "2012-12-17"},
    {"le? WD D >!h|heure|heures|UT|UTS|US|ans", NORM_DATE, 0, "Il ouvrira [lundi 17].",
     "2021-05-17"},
    {"{ (le | les)? WD? (D | ORD) } (TO | DASH | et) { le? WD? (D | ORD) M (@year | Y2)? @ld? }",
     NORM_DATE, 0, "La fête, du [10] au [16 février 2020], fut belle.", "2020-02-10 2020-02-16"},

    /* days with their time */
    {"le? (@day | WD | DEIC) POD", NORM_DATE, 0, "Les écoles ont fermé [mercredi après-midi].",
     "2021-05-12TAF"},
    {"(@day | WD | DEIC) (en | dans la | en fin de | en debut de) POD", NORM_DATE, 0,
     "Il est mort [jeudi dans la nuit].", "2021-05-13TNI"},
    {"le? WD @ld POD", NORM_DATE, 0, "Il est mort [mardi dernier soir].", "2021-05-11TEV"},
    {"DEIC (NOON | WD)", NORM_DATE, 0, "Il part [aujourd'hui vendredi].", "2021-05-14"},
    {"(le? WD? D M | WD | DEIC) @clk", NORM_DATE, 0, "Rendez-vous [demain 18h30].",
     "2021-05-15T18:30"},
    {"THIS SAME? (matin:POD | soir:POD | nuit:POD | apres-midi:POD)", NORM_DATE, 0,
     "Le courant est revenu [ce matin].", "2021-05-14TMO"},
    {"THIS SAME? WD POD?", NORM_DATE, 0, "Les services [ce mercredi] doutent.", "2021-05-12"},
    {"THIS POD - la:SAME", NORM_DATE, 0,
     "Il est parti [le 11 mai 2021]. [Ce soir-là], il pleuvait.", "2021-05-11 2021-05-11TEV"},
    {"THIS NOON", NORM_DATE, 0, "Ils partent [ce midi].", "2021-05-14T12:00"},
    {"la nuit:POD LAST", NORM_DATE, 0, "Il a plu [la nuit dernière].", "2021-05-13TNI"},
    {"le POD SAME", NORM_DATE, 0, "Il est venu [hier] et reparti [le soir même].",
     "2021-05-13 2021-05-13TEV"},
    {"le SAME POD", NORM_DATE, 0, "Il est venu [hier] et reparti [le même soir].",
     "2021-05-13 2021-05-13TEV"},
    {"dans|pendant|durant|de|passe|cours|avant|toute|ou|d< (la (nuit:POD | soiree:POD | "
     "matinee:POD) | l ' apres-midi:POD) >!@of",
     NORM_DATE, 0, "Il est venu [hier] et reparti dans [la soirée].", "2021-05-13 2021-05-13TEV"},
    {"la nuit:POD de (WD | DEIC)", NORM_DATE, 0, "Dans [la nuit de mercredi] à [jeudi], il a plu.",
     "2021-05-12TNI 2021-05-13"},
    {"le POD (du | de) @day", NORM_DATE, 0, "Il est parti [le matin du 5 mai 2020].",
     "2020-05-05TMO"},

    /* clock times */
    {"@clk", NORM_DATE, 0, "La retransmission s'est arrêtée à [18h05].", "2021-05-14T18:05"},
    {"a`|a|vers|des|avant|apres|jusqu'a|pour|sur|environ|entre|et|de|d< @words (du (matin:POD | "
     "soir:POD) | de l ' apres-midi:POD)? ZONE? >!de|d|et|par",
     NORM_CLOCK, 0, "Les tribunes étaient pleines à [quatorze heures].", "2021-05-14T14:00"},
    {"{ la nuit:POD du D } au { D M @year? }", NORM_DATE, 0,
     "Dans [la nuit du 10] au [11 novembre 1918], il a fui.", "1918-11-10TNI 1918-11-11"},
    {"@words du (matin:POD | soir:POD)", NORM_CLOCK, 0, "Il était [deux heures du matin].",
     "2021-05-14T02:00"},
    {"@words de l ' apres-midi:POD", NORM_CLOCK, 0, "Il était [trois heures de l'après-midi].",
     "2021-05-14T15:00"},
    {"HOUR h du (matin:POD | soir:POD)", NORM_DATE, 0, "Il était [9 h du soir].",
     "2021-05-14T21:00"},
    {"a`|a|vers|des|avant|apres< @words et (demi | demie) (du (matin:POD | soir:POD))?", NORM_CLOCK,
     30, "Il partit à [six heures et demie du soir].", "2021-05-14T18:30"},
    {"a`|a|vers|des|avant|apres< @words et quart (du (matin:POD | soir:POD))?", NORM_CLOCK, 15,
     "Il partit à [six heures et quart].", "2021-05-14T06:15"},
    {"de|entre< { HOUR } (TO | et) { HOUR h MIN? }", NORM_DATE, 0,
     "Ouvert de [9] à [12 h] environ.", "2021-05-14T09:00 2021-05-14T12:00"},

    /* weekdays */
    {"WD", NORM_DATE, 0, "Le texte a été voté [lundi].", "2021-05-10"},
    {"le? WD (@ld | @sd)", NORM_DATE, 0, "Une autre suivra [mardi prochain].", "2021-05-18"},
    {"WD de la semaine:U @ld", NORM_DATE, 0, "On s'est vu [lundi de la semaine dernière].",
     "2021-05-03"},

    /* months */
    {"@early? M @year", NORM_DATE, 0, "Les archives ont ouvert en [octobre 1988].", "1988-10"},
    {"@early? M Y2", NORM_DATE, 0, "Décidé en [octobre 95].", "1995-10"},
    {"@early? MU", NORM_DATE, 0, "En [novembre], la mairie avait tout gelé.", "2020-11"},
    {"en|depuis|debut|fin|jusqu'en|d|des|courant< M >!NAME", NORM_DATE, 0, "Il fut élu en [Mars].",
     "2021-03"},
    {"la mi - M @year?", NORM_DATE, 0, "Le jugement est tombé à [la mi-mars].", "2021-03"},
    {"@early? M (@ld | @sd)", NORM_DATE, 0, "Depuis [novembre dernier], elle est coupée.",
     "2020-11"},
    {"(le | ce:THIS)? mois (de | d ') M (@year | @ld)?", NORM_DATE, 0,
     "Achevé au [mois de mars 2001].", "2001-03"},
    {"(le | la)? EDGEN (de | du | d ' | des)? (mois de)? M (@year | Y2 | @ld)?", NORM_DATE, 0,
     "Il vint au [début de mars 2001].", "2001-03"},

    /* years, decades, centuries */
    {"ici|en|depuis|dans|avant|apres|pendant|durant|entre|jusqu'en|des|vers|courant|et|fin|debut|"
     "de|du|,|LPAR|-|_|;|pour|que|contre|a|de|d|'|ete|hiver|"
     "automne< Y4 >!US|UTS|h|PLURAL|MIN|euros|francs|metres|personnes|places|N|%",
     NORM_DATE, 0, "Musée depuis [2001] au moins.", "2001"},
    {"Y4 >est|sera|a|fut|aura|avait|restera|marque", NORM_DATE, 0, "[2012] fut sec.", "2012"},
    {"entre|de|des|en< { Y4 } (TO | DASH | et) { Y4 }", NORM_DATE, 0,
     "Parus entre [2001] et [2010].", "2001 2010"},
    {"en|depuis|de|avant|des|vers< YW", NORM_DATE, 0,
     "Fondée en [mil neuf cent quatre-vingt-seize].", "1996"},
    {"(l ' an)? N (avant | av .) (notre ere | j . - c . | jc | jesus - christ)", NORM_DATE, DATE_BC,
     "C'était en [52 avant notre ère].", "BC0052"},
    {"le? (EDGEN du)? ORD siecle (avant | av .) (notre ere | j . - c . | jc | jesus - christ)",
     NORM_CENTURY, DATE_BC, "C'était au [IIIe siècle avant J.-C.] déjà.", "BC02"},
    {"@early Y4", NORM_DATE, 0, "Le chantier commencera [début 2022].", "2022"},
    {"(le | la)? EDGEN (de | d ' | du)? (l ' annee)? Y4", NORM_DATE, 0,
     "Promis pour [la fin de 2024].", "2024"},
    {"(l ' | cette:THIS)? (annee | an | exercice) Y4 >!DASH|/", NORM_DATE, 0,
     "Dès [l'année 2001], tout changea.", "2001"},
    {"{ Y4 } (DASH | /) { (Y4 | Y2) } >!DASH|/", NORM_DATE, 0, "L'exercice [2019]-[2020] est clos.",
     "2019 2020"},
    {"(les | @the? EDGEN (des | de ces))? annees (DEC | Y2 | Y4 | N)", NORM_DATE, DATE_DECADE,
     "Fermé dans [les années 1880].", "188X"},
    {"(le | la)? (EDGEN du)? ORD siecle", NORM_CENTURY, 0, "Il apparut au [XIVe siècle].", "13XX"},
    {"(le | la)? EDGEN (de | du | d ') (cette:THIS | ce:THIS | l ' | la | le)? @wu (@ld | @sd)?",
     NORM_DATE, 0, "Refaite à [la fin de l'année dernière].", "2020"},

    /* seasons, quarters, halves, weeks */
    {"(l ' | le)? (EDGEN (de l ' | du | d '))? SEASON (de)? Y4", NORM_DATE, 0,
     "[L'été 1976] fut chaud.", "1976-SU"},
    {"(l ' | le)? SEASON @ld", NORM_DATE, 0, "[L'hiver dernier], il a neigé.", "2020-WI"},
    {"(l ' | le)? SEASON @sd", NORM_DATE, 0, "Il vint en [2006] et repartit [l'été suivant].",
     "2006 2007-SU"},
    {"THIS SEASON", NORM_DATE, 0, "[Cet été] sera sec.", "2021-SU"},
    {"THIS SEASON - la:SAME", NORM_DATE, 0, "Il vint en [mai 2006]. [Cet été-là], il paya.",
     "2006-05 2006-SU"},
    {"en< SEASON", NORM_DATE, DATE_ANY_YEAR, "Il y a du monde en [été].", "XXXX-SU"},
    {"au|le|du|ce< (printemps:SEASON)", NORM_DATE, 0, "Il reviendra au [printemps].", "2021-SP"},
    {"(l ') (SEASON)", NORM_DATE, 0, "Il est venu pendant [l'hiver].", "2020-WI"},
    {"le? ORD (trimestre:U | semestre:U) (de | de l ' (an | annee | exercice))? @year?",
     NORM_ORDINAL, 0, "Un recul au [premier trimestre 2018].", "2018-Q1"},
    {"le? ORD (trimestre:U | semestre:U) de (l ' | cette:THIS) (an:U | annee:U) (@ld | @sd)?",
     NORM_ORDINAL, 0, "Un recul au [premier trimestre de l'année dernière].", "2020-Q1"},
    {"(t:U | s:U) N Y4", NORM_ORDINAL, 0, "Une perte au [T3 2020] encore.", "2020-Q3"},
    {"(la)? semaine N", NORM_WEEKNO, 0, "Elle décidera en [semaine 41].", "2021-W41"},
    {"la semaine (du | de) WD? D M @year?", NORM_WEEKOF, 0,
     "Elle a commencé dans [la semaine du 4 septembre 2017].", "2017-W36"},

    /* seen from the report */
    {"DEIC", NORM_DATE, 0, "[Hier], le maire a parlé.", "2021-05-13"},
    {"THIS @wu", NORM_DATE, 0, "[Cette année], on espère.", "2021"},
    {"(la | le | l ')? @wu (@ld)", NORM_DATE, 0, "Les trams reviendront [le mois prochain].",
     "2021-06"},
    {"(fin:EDGEN | debut:EDGEN | milieu:EDGEN) de (semaine:U | mois:U | week-end:U | annee:U)",
     NORM_DATE, 0, "Un vent sec vient en [fin de semaine].", "2021-W19"},

    /* seen from the date before */
    {"(la | le | l ') @wu (suivante:FOL | suivant:FOL | PREV | d ' apres:FOL | d ' avant:PREV)",
     NORM_DATE, 0, "Il paya en [mai 2006]. [L'année suivante], il partit.", "2006-05 2007"},
    {"le jour:U (suivant:FOL | PREV | d ' apres:FOL | d ' avant:PREV)", NORM_DATE, 0,
     "Il paya [le 3 mai 2006] et partit [le jour suivant].", "2006-05-03 2006-05-04"},
    {"(la | le) SAME U", NORM_DATE, 0, "Il paya [le 3 mai 2006] ; [le même jour], il partit.",
     "2006-05-03 2006-05-03"},
    {"THIS U - la:SAME", NORM_DATE, 0, "Il paya [le 3 mai 2006]. [Ce jour-là], il partit.",
     "2006-05-03 2006-05-03"},
    {"le U SAME >!si|pour", NORM_DATE, 0, "Il paya [le 3 mai 2006] et partit [le jour même].",
     "2006-05-03 2006-05-03"},
    {"le? lendemain POD?", NORM_DATE, DATE_STEP(1),
     "Il paya [le 3 mai 2006]. [Le lendemain], il partit.", "2006-05-03 2006-05-04"},
    {"le? surlendemain", NORM_DATE, DATE_STEP(2),
     "Il paya [le 3 mai 2006]. [Le surlendemain], il partit.", "2006-05-03 2006-05-05"},
    {"(la)? veille (au)? POD?", NORM_DATE, DATE_STEP(-1),
     "Il paya [le 3 mai 2006]. [La veille], il dormait.", "2006-05-03 2006-05-02"},
    {"(l ')? avant-veille", NORM_DATE, DATE_STEP(-2),
     "Il paya [le 3 mai 2006]. [L'avant-veille], il dormait.", "2006-05-03 2006-05-01"},
    {NULL, 0, 0, NULL, NULL},
};

const TimexLanguage timex_french = {
    .code = "fr",
    .space_thousands = true,
    .ordinals = "ème eme ère ere nde nd er re e",
    .decades = "",
    .past_endings = "erent irent urent ait aient",
    .future_endings = "ra ront erait eraient drait draient",
    .ahead = "des",
    .born = "ne",
    .century_xx = true,
    .ref_type = TIMEX_TIME,
    .words = timex_french_words,
    .macros = macros,
    .parts = {{timex_french_no_dates}, {dates}, {timex_french_more}, {timex_french_days}},
};
