/* timex_fr_days.c - named days in French: feasts, holidays, world days. */
#include "config.h"

#include "timex_fr.h"

/* Each may have a year or a direction behind it. */
#define DAY(words, feast, example, value) {"(" words ") (Y4 | LAST | NEXT)?", NORM_NAMED, feast, example, value}

const TimexRule timex_french_days[] = {
    DAY("(le | la)? jour de l ' an | le? nouvel an | le? premier de l ' an", FEAST_NEW_YEAR, "Fermé [le jour de l'An].", "2021-01-01"),
    DAY("(la)? (saint | st) - sylvestre", FEAST_NEW_YEARS_EVE, "La tournée de [la Saint-Sylvestre] a eu lieu.", "2020-12-31"),
    DAY("l ' epiphanie | la? fete des rois", FEAST_EPIPHANY, "Fermé à [l'Épiphanie].", "2021-01-06"),
    DAY("la? chandeleur", FEAST_CANDLEMAS, "Fermé à [la Chandeleur].", "2021-02-02"),
    DAY("(la)? (saint | st) - valentin", FEAST_VALENTINE, "Il commença à [la Saint-Valentin].", "2021-02-14"),
    DAY("le? mardi gras", FEAST_SHROVE_TUESDAY, "Les tables pour [Mardi gras] furent prises.", "2021-02-16"),
    DAY("le? mercredi des cendres", FEAST_ASH_WEDNESDAY, "Fermé [le mercredi des Cendres].", "2021-02-17"),
    DAY("la? journee (internationale | mondiale) (des droits)? (de la femme | des femmes | de lutte pour les droits des femmes) | la? journee de la femme", FEAST_WOMEN,
        "Il ouvrit pour [la Journée internationale des droits des femmes].", "2021-03-08"),
    DAY("(la)? (saint | st) - patrick", FEAST_ST_PATRICK, "Fermé à [la Saint-Patrick].", "2021-03-17"),
    DAY("le? dimanche des rameaux | les rameaux", FEAST_PALM_SUNDAY, "Fermé [le dimanche des Rameaux].", "2021-03-28"),
    DAY("le? jeudi saint", FEAST_MAUNDY_THURSDAY, "Fermé [le Jeudi saint].", "2021-04-01"),
    DAY("le? vendredi saint", FEAST_GOOD_FRIDAY, "Ils ont travaillé [le Vendredi saint].", "2021-04-02"),
    DAY("le? samedi saint", FEAST_HOLY_SATURDAY, "Ils ont travaillé [le Samedi saint].", "2021-04-03"),
    DAY("(le? dimanche de)? paques", FEAST_EASTER, "Les travaux ont pris fin à [Pâques 2001].", "2001-04-15"),
    DAY("le? lundi de paques", FEAST_EASTER_MONDAY, "Ils ont travaillé [le lundi de Pâques].", "2021-04-05"),
    DAY("le? jour de la terre | la? journee de la terre", FEAST_EARTH, "Il planta un arbre [le Jour de la Terre].", "2021-04-22"),
    DAY("la? fete du travail", FEAST_MAY_DAY, "Ils défilaient pour [la fête du Travail].", "2021-05-01"),
    DAY("(le | la)? (jeudi de)? l ' ascension", FEAST_ASCENSION, "Fermé à [l'Ascension].", "2021-05-13"),
    DAY("(le? dimanche de)? la? pentecote", FEAST_PENTECOST, "Il fermera à [la Pentecôte].", "2021-05-23"),
    DAY("le? lundi de (la)? pentecote", FEAST_WHIT_MONDAY, "Il fermera [le lundi de Pentecôte].", "2021-05-24"),
    DAY("la? fete des meres", FEAST_MOTHERS_FR, "Il fermera pour [la fête des Mères].", "2021-05-30"),
    DAY("la? fete dieu | la? fete - dieu", FEAST_CORPUS_CHRISTI, "Il fermera pour [la Fête-Dieu].", "2021-06-03"),
    DAY("la? fete des peres", FEAST_FATHERS, "Il fermera pour [la fête des Pères].", "2021-06-20"),
    DAY("la? fete de la musique", FEAST_MUSIC, "Il jouera à [la fête de la musique].", "2021-06-21"),
    DAY("(la)? (saint | st) - jean - baptiste", FEAST_QUEBEC, "Il fermera à [la Saint-Jean-Baptiste].", "2021-06-24"),
    DAY("(la)? (saint | st) - jean", FEAST_MIDSUMMER, "Il fermera à [la Saint-Jean].", "2021-06-24"),
    DAY("la? fete nationale", FEAST_BASTILLE, "Il fermera pour [la fête nationale].", "2021-07-14"),
    DAY("l ' assomption", FEAST_ASSUMPTION, "Il fermera à [l'Assomption].", "2021-08-15"),
    DAY("les? journees du patrimoine | les? journees europeennes du patrimoine", FEAST_HERITAGE, "Il ouvrira pour [les Journées du patrimoine].", "2021-09-19"),
    DAY("halloween", FEAST_HALLOWEEN, "Il a fermé à [Halloween].", "2020-10-31"),
    DAY("la? toussaint", FEAST_ALL_SAINTS, "Il a fermé à [la Toussaint].", "2020-11-01"),
    DAY("le? jour des morts | la? fete des morts", FEAST_ALL_SOULS, "Il a fermé [le jour des Morts].", "2020-11-02"),
    DAY("l ' armistice", FEAST_ARMISTICE, "Il a fermé à [l'Armistice].", "2020-11-11"),
    DAY("thanksgiving", FEAST_THANKSGIVING, "Il a fermé à [Thanksgiving].", "2020-11-26"),
    DAY("la? journee mondiale (de lutte contre le | du) sida", FEAST_AIDS, "Il ouvrit pour [la Journée mondiale du sida].", "2020-12-01"),
    DAY("la? journee internationale pour l ' elimination (de la violence | des violences) (a` l ' egard des | contre les | faites aux) femmes", FEAST_VIOLENCE,
        "Il ouvrit pour [la Journée internationale pour l'élimination de la violence à l'égard des femmes].", "2020-11-25"),
    DAY("(la)? veille de noel | le? reveillon de noel", FEAST_CHRISTMAS_EVE, "[La veille de Noël], il fermait à l'aube-là.", "2020-12-24"),
    DAY("(le? jour de)? noel", FEAST_CHRISTMAS, "Il a fermé à [Noël].", "2020-12-25"),
    {"le? D - septembre", NORM_NAMED, FEAST_SEPTEMBER_11, "Depuis [le 11-Septembre], il dort mal.", "2001-09-11"},
    {NULL, 0, 0, NULL, NULL},
};
