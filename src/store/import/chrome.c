/* chrome.c - the furniture of news sites: follow, share, subscribe, copyright, breadcrumbs.
 *
 * One table of phrases, English and French, as they look after line_fold(): lower case, no accents,
 * plain apostrophes. A phrase counts at the head and foot of a text, in short lines; the ones that
 * never stand in prose count anywhere. */
#include "config.h"

#include "chrome.h"

#include <string.h>

enum { WHOLE = 1, BEGINS = 2, HOLDS = 4, MARKER = 8, ANYWHERE = 16 };

typedef struct Phrase {
    const char *text;
    unsigned how;
} Phrase;

static const Phrase phrases[] = {
    /* sharing */
    {"share", WHOLE | ANYWHERE},
    {"share this", WHOLE | ANYWHERE},
    {"share this article", BEGINS | ANYWHERE},
    {"share this page", BEGINS | ANYWHERE},
    {"share this story", BEGINS | ANYWHERE},
    {"share this post", BEGINS | ANYWHERE},
    {"share this with", BEGINS | ANYWHERE},
    {"share this on", BEGINS | ANYWHERE},
    {"share on facebook", BEGINS | ANYWHERE},
    {"share on twitter", BEGINS | ANYWHERE},
    {"share on", BEGINS},
    {"share via", BEGINS | ANYWHERE},
    {"share page", WHOLE | ANYWHERE},
    {"about sharing", WHOLE | ANYWHERE},
    {"close panel", WHOLE | ANYWHERE},
    {"close share panel", WHOLE | ANYWHERE},
    {"copy this link", BEGINS | ANYWHERE},
    {"read more about these links", BEGINS | ANYWHERE},
    {"reuse this content", BEGINS},
    {"filed under", BEGINS},
    {"posted in", BEGINS},
    {"classe dans", BEGINS},
    {"publie dans", BEGINS},
    /* pictures */
    {"image source", BEGINS | ANYWHERE},
    {"image caption", BEGINS | ANYWHERE},
    {"media caption", BEGINS | ANYWHERE},
    {"image copyright", BEGINS | ANYWHERE},
    {"getty images", WHOLE | ANYWHERE},
    {"photograph:", BEGINS | ANYWHERE},
    {"photo:", BEGINS | ANYWHERE},
    {"photo :", BEGINS | ANYWHERE},
    {"photo credit", BEGINS | ANYWHERE},
    {"credit photo", BEGINS | ANYWHERE},
    {"credits photo", BEGINS | ANYWHERE},
    {"illustration :", BEGINS},
    {"illustration:", BEGINS},
    {"(photo ", BEGINS},
    /* press releases */
    {"for immediate release", BEGINS},
    {"embargoed until", BEGINS},
    {"pour diffusion immediate", BEGINS},
    {"ends", WHOLE | ANYWHERE},
    {"-ends-", WHOLE | ANYWHERE},
    {"- ends -", WHOLE | ANYWHERE},
    {"-30-", WHOLE | ANYWHERE},
    {"- 30 -", WHOLE | ANYWHERE},
    {"###", WHOLE | ANYWHERE},
    {"# # #", WHOLE | ANYWHERE},
    {"fin", WHOLE},
    {"share article", WHOLE | ANYWHERE},
    {"share:", BEGINS | ANYWHERE},
    {"save this article", BEGINS},
    {"tweet", WHOLE | ANYWHERE},
    {"tweet this", WHOLE | ANYWHERE},
    {"pin it", WHOLE | ANYWHERE},
    {"print", WHOLE},
    {"save", WHOLE},
    {"print this page", BEGINS | ANYWHERE},
    {"print this article", BEGINS | ANYWHERE},
    {"print this story", BEGINS | ANYWHERE},
    {"email this", WHOLE | ANYWHERE},
    {"email this page", BEGINS | ANYWHERE},
    {"email this article", BEGINS | ANYWHERE},
    {"email this story", BEGINS | ANYWHERE},
    {"email article", WHOLE | ANYWHERE},
    {"send by email", BEGINS | ANYWHERE},
    {"copy link", BEGINS | ANYWHERE},
    {"copy the link", BEGINS | ANYWHERE},
    {"facebook twitter", BEGINS | ANYWHERE},
    {"facebook", WHOLE},
    {"twitter", WHOLE},
    {"whatsapp", WHOLE},
    {"linkedin", WHOLE},
    {"email", WHOLE},
    {"partager", WHOLE | ANYWHERE},
    {"partagez", WHOLE | ANYWHERE},
    {"partager sur", BEGINS | ANYWHERE},
    {"partager cet", BEGINS | ANYWHERE},
    {"partager l'article", BEGINS | ANYWHERE},
    {"partagez cet", BEGINS | ANYWHERE},
    {"partager par", BEGINS | ANYWHERE},
    {"partager via", BEGINS | ANYWHERE},
    {"partager :", BEGINS | ANYWHERE},
    {"tweeter", WHOLE | ANYWHERE},
    {"imprimer", WHOLE | ANYWHERE},
    {"imprimer l'article", BEGINS | ANYWHERE},
    {"imprimer cet article", BEGINS | ANYWHERE},
    {"envoyer a un ami", BEGINS | ANYWHERE},
    {"envoyer par", BEGINS | ANYWHERE},
    {"copier le lien", BEGINS | ANYWHERE},
    /* following and subscribing */
    {"follow us", BEGINS | ANYWHERE},
    {"follow @", BEGINS | ANYWHERE},
    {"sign up to our", BEGINS},
    {"sign up for our", BEGINS},
    {"sign up to the", BEGINS},
    {"sign up for the", BEGINS},
    {"sign up here", BEGINS},
    {"sign up", WHOLE},
    {"sign in", WHOLE},
    {"log in", WHOLE},
    {"login", WHOLE},
    {"register", WHOLE},
    {"subscribe", WHOLE},
    {"subscribe to", BEGINS},
    {"subscribe now", BEGINS},
    {"subscribe for", BEGINS},
    {"get our newsletter", BEGINS | ANYWHERE},
    {"join our newsletter", BEGINS | ANYWHERE},
    {"newsletter", WHOLE},
    {"already a subscriber", BEGINS},
    {"support us", WHOLE},
    {"donate", WHOLE},
    {"suivez-nous", BEGINS | ANYWHERE},
    {"suivez nous", BEGINS | ANYWHERE},
    {"nous suivre", BEGINS},
    {"abonnez-vous", BEGINS},
    {"s'abonner", BEGINS},
    {"je m'abonne", BEGINS},
    {"deja abonne", BEGINS},
    {"inscrivez-vous", BEGINS},
    {"s'inscrire", WHOLE},
    {"se connecter", WHOLE},
    {"connexion", WHOLE},
    {"recevez notre", BEGINS},
    {"recevez nos", BEGINS},
    {"recevez toute l'actualite", BEGINS},
    {"article reserve aux abonnes", BEGINS | ANYWHERE},
    {"cet article est reserve", BEGINS | ANYWHERE},
    {"il vous reste", BEGINS},
    {"s'abonner a partir", BEGINS | ANYWHERE},
    {"abonnez-vous a partir", BEGINS | ANYWHERE},
    {"abonnez-vous pour", BEGINS | ANYWHERE},
    {"this article is for subscribers", BEGINS | ANYWHERE},
    {"subscribe to continue", BEGINS | ANYWHERE},
    {"subscribe to read", BEGINS | ANYWHERE},
    {"reserve aux abonnes", BEGINS | ANYWHERE},
    {"faire un don", WHOLE},
    /* other articles */
    {"read more", WHOLE | ANYWHERE},
    {"read more:", BEGINS | ANYWHERE},
    {"read more :", BEGINS | ANYWHERE},
    {"read more about", BEGINS},
    {"read more on", BEGINS},
    {"read also", WHOLE | ANYWHERE},
    {"read also:", BEGINS | ANYWHERE},
    {"read next", WHOLE | ANYWHERE},
    {"read next:", BEGINS | ANYWHERE},
    {"also read:", BEGINS | ANYWHERE},
    {"see also", WHOLE},
    {"see also:", BEGINS | ANYWHERE},
    {"related:", BEGINS | ANYWHERE},
    {"related", WHOLE | MARKER},
    {"related topics", BEGINS | MARKER},
    {"related articles", BEGINS | MARKER},
    {"related stories", BEGINS | MARKER},
    {"related content", BEGINS | MARKER},
    {"related links", BEGINS | MARKER},
    {"related internet links", BEGINS | MARKER},
    {"more on this story", BEGINS | MARKER},
    {"more from this", BEGINS | MARKER},
    {"more from the", BEGINS | MARKER},
    {"more from our", BEGINS | MARKER},
    {"more stories", WHOLE | MARKER},
    {"more stories from", BEGINS | MARKER},
    {"more news", WHOLE | MARKER},
    {"you may also like", BEGINS | MARKER},
    {"you might also", BEGINS | MARKER},
    {"recommended", WHOLE | MARKER},
    {"most read", BEGINS | MARKER},
    {"most popular", BEGINS | MARKER},
    {"most viewed", BEGINS | MARKER},
    {"trending", WHOLE | MARKER},
    {"top stories", WHOLE | MARKER},
    {"latest news", WHOLE | MARKER},
    {"topics", WHOLE | MARKER},
    {"tags", WHOLE | MARKER},
    {"appeared first on", HOLDS | ANYWHERE},
    {"est apparu en premier sur", HOLDS | ANYWHERE},
    {"lire aussi", BEGINS | ANYWHERE},
    {"a lire aussi", BEGINS | ANYWHERE},
    {"lire la suite", BEGINS | ANYWHERE},
    {"lire egalement", BEGINS | ANYWHERE},
    {"a lire egalement", BEGINS | ANYWHERE},
    {"voir aussi", WHOLE | ANYWHERE},
    {"voir aussi :", BEGINS | ANYWHERE},
    {"voir aussi:", BEGINS | ANYWHERE},
    {"a voir aussi", BEGINS | ANYWHERE},
    {"sur le meme sujet", BEGINS | MARKER},
    {"sur le meme theme", BEGINS | MARKER},
    {"articles lies", BEGINS | MARKER},
    {"articles similaires", BEGINS | MARKER},
    {"dans la meme rubrique", BEGINS | MARKER},
    {"vous aimerez aussi", BEGINS | MARKER},
    {"a decouvrir aussi", BEGINS | MARKER},
    {"les plus lus", BEGINS | MARKER},
    {"les plus recents", BEGINS | MARKER},
    {"a la une", WHOLE | MARKER},
    {"mots-cles", WHOLE | MARKER},
    {"mots-cles :", BEGINS},
    {"plus d'articles", BEGINS | MARKER},
    /* comments */
    {"comments", WHOLE | MARKER},
    {"view comments", BEGINS | MARKER},
    {"show comments", BEGINS | MARKER},
    {"leave a comment", BEGINS | MARKER},
    {"no comments yet", BEGINS | MARKER},
    {"leave a reply", BEGINS | MARKER},
    {"post a comment", BEGINS | MARKER},
    {"join the conversation", BEGINS | MARKER},
    {"be the first to comment", BEGINS | MARKER},
    {"commentaires", WHOLE | MARKER},
    {"vos commentaires", BEGINS | MARKER},
    {"voir les commentaires", BEGINS | MARKER},
    {"laisser un commentaire", BEGINS | MARKER},
    {"ajouter un commentaire", BEGINS | MARKER},
    {"soyez le premier", BEGINS | MARKER},
    {"reagir", WHOLE},
    {"reagissez", WHOLE},
    {"reagissez a", BEGINS},
    /* rights */
    {"all rights reserved", HOLDS},
    {"tous droits reserves", HOLDS},
    {"droits de reproduction", BEGINS},
    {"©", BEGINS},
    {"(c) 19", BEGINS},
    {"(c) 20", BEGINS},
    {"copyright", WHOLE},
    {"copyright ©", BEGINS},
    {"copyright (c)", BEGINS},
    {"copyright 19", BEGINS},
    {"copyright 20", BEGINS},
    {"privacy policy", BEGINS},
    {"privacy", WHOLE},
    {"terms of use", BEGINS},
    {"terms and conditions", BEGINS},
    {"terms of service", BEGINS},
    {"mentions legales", BEGINS},
    {"politique de confidentialite", BEGINS},
    {"conditions generales", BEGINS},
    {"contact us", WHOLE},
    {"contactez-nous", WHOLE},
    {"about us", WHOLE},
    {"qui sommes-nous", BEGINS},
    /* the page */
    {"skip to content", BEGINS | ANYWHERE},
    {"skip to main", BEGINS | ANYWHERE},
    {"skip to navigation", BEGINS | ANYWHERE},
    {"aller au contenu", BEGINS | ANYWHERE},
    {"back to top", BEGINS | ANYWHERE},
    {"retour en haut", BEGINS | ANYWHERE},
    {"haut de page", WHOLE},
    {"menu", WHOLE},
    {"search", WHOLE},
    {"rechercher", WHOLE},
    {"home", WHOLE},
    {"accueil", WHOLE},
    {"plan du site", BEGINS},
    {"previous article", BEGINS},
    {"next article", BEGINS},
    {"article precedent", BEGINS},
    {"article suivant", BEGINS},
    {"advertisement", WHOLE | ANYWHERE},
    {"advertising", WHOLE | ANYWHERE},
    {"sponsored", WHOLE | ANYWHERE},
    {"sponsored content", WHOLE | ANYWHERE},
    {"publicite", WHOLE | ANYWHERE},
    {"la suite apres cette publicite", BEGINS | ANYWHERE},
    {"article continues below", BEGINS | ANYWHERE},
    {"story continues below", BEGINS | ANYWHERE},
    {"listen to this article", BEGINS | ANYWHERE},
    {"ecouter cet article", BEGINS | ANYWHERE},
    {"ecouter l'article", BEGINS | ANYWHERE},
    {"this video can not be played", BEGINS | ANYWHERE},
    {"reading time", BEGINS | ANYWHERE},
    {"temps de lecture", BEGINS | ANYWHERE},
    {"lecture :", BEGINS | ANYWHERE},
    {"min read", HOLDS},
    {"minute read", HOLDS},
    {"min de lecture", HOLDS},
    {"minutes de lecture", HOLDS},
    {"min. de lecture", HOLDS},
    {"use cookies", HOLDS},
    {"uses cookies", HOLDS},
    {"cookie policy", HOLDS},
    {"cookie settings", HOLDS},
    {"cookie preferences", HOLDS},
    {"utilise des cookies", HOLDS},
    {"utilisons des cookies", HOLDS},
    {"gestion des cookies", HOLDS},
    {"accept all", WHOLE},
    {"accept all cookies", WHOLE},
    {"tout accepter", WHOLE},
    {"view this email", BEGINS | ANYWHERE},
    {"view in browser", BEGINS | ANYWHERE},
    {"view online", BEGINS | ANYWHERE},
    {"voir en ligne", BEGINS | ANYWHERE},
    {"voir cet e-mail", BEGINS | ANYWHERE},
    {"unsubscribe", BEGINS | ANYWHERE},
    {"se desabonner", BEGINS | ANYWHERE},
    {"se desinscrire", BEGINS | ANYWHERE},
    {"you are receiving this", BEGINS | ANYWHERE},
    {"you received this", BEGINS | ANYWHERE},
    {"vous recevez ce", BEGINS | ANYWHERE},
    {"powered by", BEGINS},
    {"loading", WHOLE},
};

static bool phrase_fits(const Phrase *p, Slice folded)
{
    if (p->how & WHOLE)
        return slice_eq_str(folded, p->text);
    if (p->how & HOLDS)
        return slice_find(folded, slice_from(p->text)) >= 0;
    size_t len = strlen(p->text);
    if (!slice_starts(folded, p->text))
        return false;
    /* The phrase ends where a word does. */
    char last = p->text[len - 1], next = folded.len > len ? folded.ptr[len] : ' ';
    return !(last >= 'a' && last <= 'z') || !(next >= 'a' && next <= 'z');
}

static Chrome phrase_kind(const Phrase *p)
{
    if (p->how & MARKER)
        return CHROME_MARKER;
    return p->how & ANYWHERE ? CHROME_ANYWHERE : CHROME_EDGE;
}

Chrome chrome_of(Slice folded)
{
    Chrome most = CHROME_NONE;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        Chrome kind = phrase_kind(&phrases[i]);
        bool begins = folded.len && phrases[i].text[0] == folded.ptr[0];
        if (kind > most && (begins || phrases[i].how & HOLDS) && phrase_fits(&phrases[i], folded))
            most = kind;
    }
    return most;
}

static bool take_phrase(Slice *text, const char *const *phrases_list)
{
    for (; *phrases_list; phrases_list++) {
        size_t len = strlen(*phrases_list);
        if (slice_starts(*text, *phrases_list) && (text->len == len || text->ptr[len] == ' ')) {
            *text = slice_trim(slice_sub(*text, len, text->len));
            return true;
        }
    }
    return false;
}

/* "3 hours ago", "il y a 2 jours", "published yesterday at 10:00": an age that tells no date. */
bool chrome_is_age(Slice folded)
{
    static const char *const labels[] = {"published",  "posted",  "updated", "publie",
                                         "mis a jour", "publiee", NULL};
    static const char *const days[] = {"today", "yesterday", "aujourd'hui",
                                       "hier",  "just now",  NULL};
    static const char *const before[] = {"il y a", "about", "environ", NULL};
    static const char *const units[] = {"seconds",  "second",   "minutes", "minute", "mins",
                                        "min",      "hours",    "hour",    "hrs",    "days",
                                        "day",      "weeks",    "week",    "months", "month",
                                        "secondes", "h",        "heures",  "heure",  "jours",
                                        "jour",     "semaines", "semaine", "mois",   NULL};
    static const char *const after[] = {"ago", NULL};
    bool labelled = take_phrase(&folded, labels);
    if (labelled && take_phrase(&folded, days))
        return true;
    bool french = take_phrase(&folded, before);
    size_t digits = 0;
    while (digits < folded.len && folded.ptr[digits] >= '0' && folded.ptr[digits] <= '9')
        digits++;
    folded = slice_trim(slice_sub(folded, digits, folded.len));
    if (!digits || !take_phrase(&folded, units))
        return false;
    return (take_phrase(&folded, after) || french || labelled) && folded.len == 0;
}

/* "Home > News > Kestrel Bay": short parts, at least three or the first one the front page. */
bool chrome_is_breadcrumb(Slice folded)
{
    static const char *const marks[] = {" > ", " › ", " » ", " / ", " → "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        Slice mark = slice_from(marks[i]), rest = folded;
        size_t parts = 1, longest = 0;
        ptrdiff_t at;
        while ((at = slice_find(rest, mark)) >= 0) {
            longest = (size_t)at > longest ? (size_t)at : longest;
            rest = slice_sub(rest, (size_t)at + mark.len, rest.len);
            parts++;
        }
        bool home = slice_starts(folded, "home ") || slice_starts(folded, "accueil ");
        if (longest <= 30 && (parts >= 3 || (parts == 2 && home)))
            return true;
    }
    return false;
}
