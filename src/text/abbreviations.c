/* abbreviations.c - English and French abbreviations, and initials by their shape. The lists are
 * sorted for bisection; capitals count (Sun. is a day, sun. is a word). */
#include "config.h"

#include "text/abbreviations.h"

#include "dossier/lower_bound.h"
#include "dossier/utf8.h"

#include <unictype.h>

typedef struct Abbreviation {
    const char *word;
    AbbreviationKind kind;
} Abbreviation;

#define T ABBREV_TITLE
#define N ABBREV_NUMBER
#define E ABBREV_EITHER

static const Abbreviation english[] = {
    {"Adm", T},   {"Apr", E},  {"Art", N},  {"Assn", E},   {"Asst", T},   {"Aug", E},  {"Ave", E},
    {"Blvd", E},  {"Brig", T}, {"Bros", E}, {"Capt", T},   {"Cdr", T},    {"Ch", N},   {"Cllr", T},
    {"Cmdr", T},  {"Co", E},   {"Col", T},  {"Corp", E},   {"Cpl", T},    {"Dec", E},  {"Dept", E},
    {"Det", T},   {"Dr", T},   {"Eq", N},   {"Esq", E},    {"Ex", N},     {"Feb", E},  {"Fig", N},
    {"Figs", N},  {"Fr", T},   {"Fri", E},  {"Ft", T},     {"Gen", T},    {"Gov", T},  {"Hon", T},
    {"Inc", E},   {"Insp", T}, {"Jan", E},  {"Jr", E},     {"Jul", E},    {"Jun", E},  {"Lt", T},
    {"Ltd", E},   {"MM", T},   {"Maj", T},  {"Mar", E},    {"Messrs", T}, {"Mgr", T},  {"Mlle", T},
    {"Mme", T},   {"Mon", E},  {"Mr", T},   {"Mrs", T},    {"Ms", T},     {"Mt", T},   {"No", N},
    {"Nos", N},   {"Nov", E},  {"Oct", E},  {"Ph.D", E},   {"Pres", T},   {"Prof", T}, {"Pt", T},
    {"Pte", T},   {"Pvt", T},  {"Rd", E},   {"Rep", T},    {"Reps", T},   {"Rev", T},  {"Sat", E},
    {"Sec", N},   {"Sen", T},  {"Sens", T}, {"Sep", E},    {"Sept", E},   {"Sgt", T},  {"Sq", E},
    {"Sr", E},    {"St", E},   {"Sts", T},  {"Sun", E},    {"Supt", T},   {"Thu", E},  {"Thur", E},
    {"Thurs", E}, {"Tue", E},  {"Tues", E}, {"Univ", E},   {"Vol", N},    {"Wed", E},  {"a.k.a", T},
    {"a.m", E},   {"al", E},   {"app", N},  {"approx", T}, {"art", N},    {"c", T},    {"ca", T},
    {"cf", T},    {"ch", N},   {"chap", N}, {"e.g", T},    {"ed", E},     {"est", E},  {"ext", N},
    {"fig", N},   {"figs", N}, {"i.e", T},  {"incl", T},   {"min", E},    {"no", N},   {"nos", N},
    {"p", N},     {"p.m", E},  {"para", N}, {"pp", N},     {"sec", N},    {"v", T},    {"viz", T},
    {"vol", N},   {"vols", N}, {"vs", T},
};

static const Abbreviation french[] = {
    {"Art", N},    {"Bd", T},   {"Cf", T},    {"Cie", E},  {"Dr", T},   {"Fig", N},  {"Inc", E},
    {"J.-C", E},   {"Jr", E},   {"Ltd", E},   {"M", T},    {"MM", T},   {"Me", T},   {"Mes", T},
    {"Mgr", T},    {"Mlle", T}, {"Mlles", T}, {"Mme", T},  {"Mmes", T}, {"Mr", T},   {"No", N},
    {"Pr", T},     {"Prof", T}, {"St", T},    {"Ste", T},  {"Sté", T},  {"Vol", N},  {"adj", T},
    {"al", E},     {"apr", T},  {"art", N},   {"av", T},   {"avr", E},  {"bd", T},   {"boul", T},
    {"c.-à-d", T}, {"ca", T},   {"cf", T},    {"ch", N},   {"chap", N}, {"coll", E}, {"ct", T},
    {"dir", E},    {"dpt", E},  {"déc", E},   {"dép", E},  {"ed", E},   {"env", T},  {"ex", E},
    {"fig", N},    {"févr", E}, {"hab", E},   {"i.e", T},  {"ibid", E}, {"inc", E},  {"janv", E},
    {"juil", E},   {"min", E},  {"no", N},    {"nov", E},  {"n°", N},   {"nº", N},   {"oct", E},
    {"p", T},      {"pp", N},   {"réf", N},   {"sept", E}, {"suiv", E}, {"t", N},    {"tél", T},
    {"v", T},      {"vol", N},  {"vs", T},    {"éd", E},   {"éds", E},
};

#undef T
#undef N
#undef E

static AbbreviationKind lookup(Slice word, const Abbreviation *list, size_t count)
{
    size_t at;
    LOWER_BOUND(at, 0, count, slice_cmp(slice_from(list[at].word), word) < 0);
    return at < count && slice_eq_str(word, list[at].word) ? list[at].kind : ABBREV_NONE;
}

/* Single letters with dots or hyphens between: J, U.S, J.-C, e.g; the pronoun I is none. */
static bool is_initials(Slice word)
{
    bool want_letter = true;
    size_t letters = 0;
    bool upper = true;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp;
        at += utf8_decode(word.ptr + at, word.len - at, &cp);
        if (uc_is_general_category(cp, UC_CATEGORY_L)) {
            if (!want_letter)
                return false;
            letters++;
            upper = upper && uc_is_general_category(cp, UC_CATEGORY_Lu);
        } else if (cp != '.' && cp != '-') {
            return false;
        }
        want_letter = !uc_is_general_category(cp, UC_CATEGORY_L);
    }
    if (letters == 1)
        return upper && !slice_eq_str(word, "I");
    return letters > 1 && !want_letter;
}

AbbreviationKind abbreviation_kind(Slice word, bool for_french)
{
    AbbreviationKind kind = for_french ? lookup(word, french, sizeof french / sizeof *french)
                                       : lookup(word, english, sizeof english / sizeof *english);
    if (kind != ABBREV_NONE)
        return kind;
    return is_initials(word) ? ABBREV_INITIAL : ABBREV_NONE;
}
