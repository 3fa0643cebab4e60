/* fr_more.c - the French rules for durations, sets, vague words, and for what is not a date. */
#include "config.h"

#include "dates/internal.h"

/* What is not a date. These come first in the table: where one is as long as another rule's match,
 * it wins. */
const TimexRule timex_french_no_dates[] = {
    {"(age | agee | ages | agees) (de | d ') @about? N ans", NORM_VETO, 0,
     "Un homme âgé de 38 ans est mort.", ""},
    {"(homme | femme | garcon | fille | fillette | garconnet | enfant | enfants | bebe | jeune | "
     "jeunes | adolescent | adolescente | ado | "
     "retraite | retraitee | automobiliste | mineur | mineure | etudiant | etudiante | personne | "
     "vieillard) (de | d ') (N | une NAINE d ') ans",
     NORM_VETO, 0, "Une fillette de 6 ans s'est noyée.", ""},
    {"(homme | femme | personne) (de | d ') une NAINE d ' annees", NORM_VETO, 0,
     "Une femme d'une trentaine d'années est morte.", ""},
    {"(de | d ') (D | Y2) ans", NORM_VETO, 0, "Un plombier de 38 ans gagne.", ""},
    {"(les | des | aux) N (DASH | a`) N ans", NORM_VETO, 0, "L'accueil des 0-6 ans est gratuit.",
     ""},
    {"(les | des | aux) (moins | plus) de N ans", NORM_VETO, 0, "Interdit aux moins de 18 ans.",
     ""},
    {"(rue | place | avenue | boulevard | square | ecole | college | lycee | quai | pont | cours) "
     "du D - M (- Y4)?",
     NORM_VETO, 0, "La rue du 8-Mai-1945 est barrée.", ""},
    {",|LPAR< N ans >,|.|RPAR|;|et", NORM_VETO, 0, "Paul, 38 ans, est mort.", ""},
    {"(ses | leurs | mes | nos | vos) N ans", NORM_VETO, 0, "Il fête ses 20 ans.", ""},
    {"(a` | a) N ans ,", NORM_VETO, 0, "À 38 ans, il est mort.", ""},
    {"COUNT N", NORM_VETO, 0, "L'article 1999 n'existe pas.", ""},
    {"en (seconde | second)", NORM_VETO, 0, "Elle entre en seconde.", ""},
    {NULL, 0, 0, NULL, NULL},
};

const TimexRule timex_french_more[] = {
    /* durations */
    {"(periode | duree | peine | mandat | contrat | bail | plan | terme | delai | essai | prison | "
     "reclusion | detention | emprisonnement | "
     "ferme | sursis | experience | carriere | programme | bout | retard | avance | garantie | "
     "projet | formation | cycle | credit | moyenne) "
     "de { @about? N @us }",
     NORM_DURATION, 0, "Il est condamné à une peine de [10 ans] ferme.", "P10Y"},
    {"il y-a { @about? (@n | @one | une NAINE (de | d ')) @uu }", NORM_OFFSET,
     OFFSET_AGO | OFFSET_SAYS_DURATION, "La taxe fut relevée il y a [trois ans] déjà.", "P3Y"},
    {"il y-a { (des | @some) @us }", NORM_OFFSET, OFFSET_AGO | OFFSET_SAYS_DURATION,
     "Elle fut inaugurée il y a [quelques mois] déjà.", "PXM"},
    {"{ @about? (@n | @one) @uu } plus tard", NORM_OFFSET, OFFSET_AFTER | OFFSET_SAYS_DURATION,
     "Il paya [le 3 mai 2006]. [Trois semaines] plus tard, il partit.", "2006-05-03 P3W"},
    {"{ @about? (@n | @one) @uu } (plus tot | auparavant)", NORM_OFFSET,
     OFFSET_BEFORE | OFFSET_SAYS_DURATION,
     "Il paya [le 3 mai 2006]. [Trois semaines] plus tôt, il refusait.", "2006-05-03 P3W"},
    {"@about? (@n | @one) @uu", NORM_DURATION, 0, "Ils ont attendu [onze semaines] en vain.",
     "P11W"},
    {"@about? (@one | N) @uu et (demi | demie)", NORM_DURATION, DURATION_AND_HALF,
     "Il a patienté [deux ans et demi] en vain.", "P2.5Y"},
    {"@about? une? (demi | demie) - @u", NORM_DURATION, DURATION_HALF_OF,
     "Il faut [une demi-heure] à pied.", "PT30M"},
    {"@about? un demi - siecle:U", NORM_DURATION, DURATION_HALF_OF,
     "Il a duré [un demi-siècle] en tout.", "P50Y"},
    {"@about? (un | le)? quart (de | d ') @u", NORM_DURATION, DURATION_QUARTER_OF,
     "Il sert depuis [un quart de siècle] ici.", "P25Y"},
    {"@about? N quarts d ' heure:UT", NORM_DURATION, DURATION_QUARTER_OF,
     "Il faut [trois quarts d'heure] à pied.", "PT45M"},
    {"@about? (N | @one) @uw et? (N | @one) @uw", NORM_DURATION, 0,
     "Elle a duré [trois heures et dix minutes] en tout.", "PT3H10M"},
    {"@about? une NAINE (de | d ') @us", NORM_DURATION, 0,
     "En poste depuis [une dizaine d'années] déjà.", "P10Y"},
    {"@some @us", NORM_DURATION, DURATION_SOME, "[Plusieurs mois] ont passé.", "PXM"},
    {"depuis|pendant|apres|durant|voila|a< (des @us | de longs US | de longues US)", NORM_DURATION,
     DURATION_SOME, "Il attend depuis [des années] une réponse.", "PXY"},
    {"(les | ces | ses)? (LAST | NEXT) @us", NORM_DURATION, DURATION_SOME,
     "Elle s'excuse des [derniers jours] sans eau.", "PXD"},
    {"(les | ces)? N? (LAST | NEXT | premiers | premieres) @us", NORM_DURATION, 0,
     "Elle a chuté au cours des [deux dernières années] noires.", "P2Y"},
    {"(les | ces) (LAST | NEXT | premiers | premieres) N @us", NORM_DURATION, 0,
     "Elle a chuté pendant [les dernières 48 heures] ici.", "PT48H"},
    {"{ N } (TO | DASH | ou) { N @us }", NORM_DURATION, 0, "Il faut [60] à [90 jours] de plus.",
     "P60D P90D"},
    {"quinquennat:NAINE", NORM_DURATION, UNIT_YEAR << 4, "Il veut un [quinquennat] sobre.", "P5Y"},
    {"septennat:NAINE", NORM_DURATION, UNIT_YEAR << 4, "Il veut un [septennat] sobre.", "P7Y"},

    /* sets */
    {"EVERY (@u | M | SEASON | WD POD? | POD | NOON)", NORM_SET, 0,
     "Le bus part [chaque samedi] de l'église.", "XXXX-WXX-6"},
    {"(tous | toutes) les N? @us", NORM_SET, 0, "Ils se relaient [toutes les six heures] environ.",
     "PT6H"},
    {"(tous | toutes) les (WDS POD? | POD)", NORM_SET, 0,
     "Il roule [tous les vendredis soir] en ville.", "XXXX-WXX-5TEV"},
    {"(N | @one | plusieurs) TIMES par @u", NORM_SET, 0, "Il circule [deux fois par semaine] ici.",
     "P1W"},
    {"@one fois tous les N @us", NORM_SET, 0, "Il circule [une fois tous les deux mois] ici.",
     "P2M"},
    {"par { (@u | US) }", NORM_SET, 0, "Il coûte trois euros par [jour] de fête.", "P1D"},
    {"le WD POD? >!D|saint|gras|noir|qui", NORM_SET, 0,
     "Il roule uniquement [le mercredi] en ville.", "XXXX-WXX-3"},
    {"un WD sur N", NORM_SET, 0, "Il roule [un samedi sur deux] ici.", "XXXX-WXX-6"},
    {"les WDS POD?", NORM_SET, 0, "Il roule [les mardis] en ville.", "XXXX-WXX-2"},
    {"!le|la|les|un|une|de|des|du|ce|ces|d|l|presse|principaux|grand|grands|autres|deux|trois|leur|"
     "son|plusieurs|autre< FREQ",
     NORM_SET, 0, "L'abonnement [mensuel] coûte cher.", "P1M"},

    /* vague words */
    {"REF", NORM_REF, 0, "La compagnie a [désormais] un chef.", "PRESENT_REF"},
    {"d ' { ici } >a`|la|le|au|l|quelques|peu|D|fin|en|N|un|une|l'|demain", NORM_REF, 0,
     "Ils seront trente d'[ici] à [trois ans] au plus.", "PRESENT_REF P3Y"},
    {"les|le|la|des|aux|au|du|leurs|leur|ses|son|sa|nos|vos< NEXT "
     ">!U|US|UT|UTS|WD|WDS|M|SEASON|POD|N|.|,|;|RPAR|et|de|du",
     NORM_REF, 1, "Il prépare les [prochaines] échéances.", "FUTURE_REF"},
    {"a` present", NORM_REF, 0, "Ils sont trente [à présent].", "PRESENT_REF"},
    {"l ' heure actuelle", NORM_REF, 0, "Ils sont trente à [l'heure actuelle].", "PRESENT_REF"},
    {"THIS moment", NORM_REF, 0, "Ils sont trente en [ce moment].", "PRESENT_REF"},
    {"a`|a< l ' avenir", NORM_REF, 1, "À [l'avenir], ils seront trente.", "FUTURE_REF"},
    {"(tres | tout | plus) REF", NORM_REF, 0, "Il est mort [tout récemment].", "PAST_REF"},
    {"par|dans< le passe", NORM_REF, -1, "Dans [le passé], on attendait.", "PAST_REF"},
    {"ces derniers temps", NORM_REF, -1, "Il dort mal [ces derniers temps].", "PAST_REF"},
    {NULL, 0, 0, NULL, NULL},
};
