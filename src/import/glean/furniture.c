/* furniture.c - the furniture of news sites: follow, share, subscribe, copyright, breadcrumbs.
 *
 * One table of phrases, English and French, as they look after line_fold(): lower case, no accents,
 * plain apostrophes. A phrase counts at the head and foot of a text, in short lines; the ones that
 * never stand in prose count anywhere. */
#include "config.h"

#include "base/bigram_filter.h"
#include "import/glean/furniture.h"
#include "import/glean/linefold.h"

#include "dossier/ascii.h"

#include <pthread.h>
#include <string.h>

enum { WHOLE = 1, BEGINS = 2, MARKER = 4, ANYWHERE = 8 };

typedef struct FurniturePhrase {
    const char *text;
    uint8_t len, how;
} FurniturePhrase;

#define P(text, how)                                                                               \
    {                                                                                              \
        text, sizeof(text) - 1, how                                                                \
    }

static const FurniturePhrase phrases[] = {
    /* sharing */
    P("share", WHOLE | ANYWHERE),
    P("share this", WHOLE | ANYWHERE),
    P("share this article", BEGINS | ANYWHERE),
    P("share this page", BEGINS | ANYWHERE),
    P("share this story", BEGINS | ANYWHERE),
    P("share this post", BEGINS | ANYWHERE),
    P("share this with", BEGINS | ANYWHERE),
    P("share this on", BEGINS | ANYWHERE),
    P("share on facebook", BEGINS | ANYWHERE),
    P("share on twitter", BEGINS | ANYWHERE),
    P("share on", BEGINS),
    P("share via", BEGINS | ANYWHERE),
    P("share page", WHOLE | ANYWHERE),
    P("about sharing", WHOLE | ANYWHERE),
    P("close panel", WHOLE | ANYWHERE),
    P("close share panel", WHOLE | ANYWHERE),
    P("copy this link", BEGINS | ANYWHERE),
    P("read more about these links", BEGINS | ANYWHERE),
    P("reuse this content", BEGINS),
    P("filed under", BEGINS),
    P("posted in", BEGINS),
    P("classe dans", BEGINS),
    P("publie dans", BEGINS),
    /* pictures */
    P("image source", BEGINS | ANYWHERE),
    P("image caption", BEGINS | ANYWHERE),
    P("media caption", BEGINS | ANYWHERE),
    P("image copyright", BEGINS | ANYWHERE),
    P("getty images", WHOLE | ANYWHERE),
    P("photograph:", BEGINS | ANYWHERE),
    P("photo:", BEGINS | ANYWHERE),
    P("photo :", BEGINS | ANYWHERE),
    P("photo credit", BEGINS | ANYWHERE),
    P("credit photo", BEGINS | ANYWHERE),
    P("credits photo", BEGINS | ANYWHERE),
    P("illustration :", BEGINS),
    P("illustration:", BEGINS),
    P("(photo ", BEGINS),
    /* press releases */
    P("for immediate release", BEGINS),
    P("embargoed until", BEGINS),
    P("pour diffusion immediate", BEGINS),
    P("ends", WHOLE | ANYWHERE),
    P("-ends-", WHOLE | ANYWHERE),
    P("- ends -", WHOLE | ANYWHERE),
    P("-30-", WHOLE | ANYWHERE),
    P("- 30 -", WHOLE | ANYWHERE),
    P("###", WHOLE | ANYWHERE),
    P("# # #", WHOLE | ANYWHERE),
    P("fin", WHOLE),
    P("share article", WHOLE | ANYWHERE),
    P("share:", BEGINS | ANYWHERE),
    P("save this article", BEGINS),
    P("tweet", WHOLE | ANYWHERE),
    P("tweet this", WHOLE | ANYWHERE),
    P("pin it", WHOLE | ANYWHERE),
    P("print", WHOLE),
    P("save", WHOLE),
    P("print this page", BEGINS | ANYWHERE),
    P("print this article", BEGINS | ANYWHERE),
    P("print this story", BEGINS | ANYWHERE),
    P("email this", WHOLE | ANYWHERE),
    P("email this page", BEGINS | ANYWHERE),
    P("email this article", BEGINS | ANYWHERE),
    P("email this story", BEGINS | ANYWHERE),
    P("email article", WHOLE | ANYWHERE),
    P("send by email", BEGINS | ANYWHERE),
    P("copy link", BEGINS | ANYWHERE),
    P("copy the link", BEGINS | ANYWHERE),
    P("facebook twitter", BEGINS | ANYWHERE),
    P("facebook", WHOLE),
    P("twitter", WHOLE),
    P("whatsapp", WHOLE),
    P("linkedin", WHOLE),
    P("email", WHOLE),
    P("partager", WHOLE | ANYWHERE),
    P("partagez", WHOLE | ANYWHERE),
    P("partager sur", BEGINS | ANYWHERE),
    P("partager cet", BEGINS | ANYWHERE),
    P("partager l'article", BEGINS | ANYWHERE),
    P("partagez cet", BEGINS | ANYWHERE),
    P("partager par", BEGINS | ANYWHERE),
    P("partager via", BEGINS | ANYWHERE),
    P("partager :", BEGINS | ANYWHERE),
    P("tweeter", WHOLE | ANYWHERE),
    P("imprimer", WHOLE | ANYWHERE),
    P("imprimer l'article", BEGINS | ANYWHERE),
    P("imprimer cet article", BEGINS | ANYWHERE),
    P("envoyer a un ami", BEGINS | ANYWHERE),
    P("envoyer par", BEGINS | ANYWHERE),
    P("copier le lien", BEGINS | ANYWHERE),
    /* following and subscribing */
    P("follow us", BEGINS | ANYWHERE),
    P("follow @", BEGINS | ANYWHERE),
    P("sign up to our", BEGINS),
    P("sign up for our", BEGINS),
    P("sign up to the", BEGINS),
    P("sign up for the", BEGINS),
    P("sign up here", BEGINS),
    P("sign up", WHOLE),
    P("sign in", WHOLE),
    P("log in", WHOLE),
    P("login", WHOLE),
    P("register", WHOLE),
    P("subscribe", WHOLE),
    P("subscribe to", BEGINS),
    P("subscribe now", BEGINS),
    P("subscribe for", BEGINS),
    P("get our newsletter", BEGINS | ANYWHERE),
    P("join our newsletter", BEGINS | ANYWHERE),
    P("newsletter", WHOLE),
    P("already a subscriber", BEGINS),
    P("support us", WHOLE),
    P("donate", WHOLE),
    P("suivez-nous", BEGINS | ANYWHERE),
    P("suivez nous", BEGINS | ANYWHERE),
    P("nous suivre", BEGINS),
    P("abonnez-vous", BEGINS),
    P("s'abonner", BEGINS),
    P("je m'abonne", BEGINS),
    P("deja abonne", BEGINS),
    P("inscrivez-vous", BEGINS),
    P("s'inscrire", WHOLE),
    P("se connecter", WHOLE),
    P("connexion", WHOLE),
    P("recevez notre", BEGINS),
    P("recevez nos", BEGINS),
    P("recevez toute l'actualite", BEGINS),
    P("article reserve aux abonnes", BEGINS | ANYWHERE),
    P("cet article est reserve", BEGINS | ANYWHERE),
    P("il vous reste", BEGINS),
    P("s'abonner a partir", BEGINS | ANYWHERE),
    P("abonnez-vous a partir", BEGINS | ANYWHERE),
    P("abonnez-vous pour", BEGINS | ANYWHERE),
    P("this article is for subscribers", BEGINS | ANYWHERE),
    P("subscribe to continue", BEGINS | ANYWHERE),
    P("subscribe to read", BEGINS | ANYWHERE),
    P("reserve aux abonnes", BEGINS | ANYWHERE),
    P("faire un don", WHOLE),
    /* other articles */
    P("read more", WHOLE | ANYWHERE),
    P("read more:", BEGINS | ANYWHERE),
    P("read more :", BEGINS | ANYWHERE),
    P("read more about", BEGINS),
    P("read more on", BEGINS),
    P("read also", WHOLE | ANYWHERE),
    P("read also:", BEGINS | ANYWHERE),
    P("read next", WHOLE | ANYWHERE),
    P("read next:", BEGINS | ANYWHERE),
    P("also read:", BEGINS | ANYWHERE),
    P("see also", WHOLE),
    P("see also:", BEGINS | ANYWHERE),
    P("related:", BEGINS | ANYWHERE),
    P("related", WHOLE | MARKER),
    P("related topics", BEGINS | MARKER),
    P("related articles", BEGINS | MARKER),
    P("related stories", BEGINS | MARKER),
    P("related content", BEGINS | MARKER),
    P("related links", BEGINS | MARKER),
    P("related internet links", BEGINS | MARKER),
    P("more on this story", BEGINS | MARKER),
    P("more from this", BEGINS | MARKER),
    P("more from the", BEGINS | MARKER),
    P("more from our", BEGINS | MARKER),
    P("more stories", WHOLE | MARKER),
    P("more stories from", BEGINS | MARKER),
    P("more news", WHOLE | MARKER),
    P("you may also like", BEGINS | MARKER),
    P("you might also", BEGINS | MARKER),
    P("recommended", WHOLE | MARKER),
    P("most read", BEGINS | MARKER),
    P("most popular", BEGINS | MARKER),
    P("most viewed", BEGINS | MARKER),
    P("trending", WHOLE | MARKER),
    P("top stories", WHOLE | MARKER),
    P("latest news", WHOLE | MARKER),
    P("topics", WHOLE | MARKER),
    P("tags", WHOLE | MARKER),
    P("lire aussi", BEGINS | ANYWHERE),
    P("a lire aussi", BEGINS | ANYWHERE),
    P("lire la suite", BEGINS | ANYWHERE),
    P("lire egalement", BEGINS | ANYWHERE),
    P("a lire egalement", BEGINS | ANYWHERE),
    P("voir aussi", WHOLE | ANYWHERE),
    P("voir aussi :", BEGINS | ANYWHERE),
    P("voir aussi:", BEGINS | ANYWHERE),
    P("a voir aussi", BEGINS | ANYWHERE),
    P("sur le meme sujet", BEGINS | MARKER),
    P("sur le meme theme", BEGINS | MARKER),
    P("articles lies", BEGINS | MARKER),
    P("articles similaires", BEGINS | MARKER),
    P("dans la meme rubrique", BEGINS | MARKER),
    P("vous aimerez aussi", BEGINS | MARKER),
    P("a decouvrir aussi", BEGINS | MARKER),
    P("les plus lus", BEGINS | MARKER),
    P("les plus recents", BEGINS | MARKER),
    P("a la une", WHOLE | MARKER),
    P("mots-cles", WHOLE | MARKER),
    P("mots-cles :", BEGINS),
    P("plus d'articles", BEGINS | MARKER),
    /* comments */
    P("comments", WHOLE | MARKER),
    P("view comments", BEGINS | MARKER),
    P("show comments", BEGINS | MARKER),
    P("leave a comment", BEGINS | MARKER),
    P("no comments yet", BEGINS | MARKER),
    P("leave a reply", BEGINS | MARKER),
    P("post a comment", BEGINS | MARKER),
    P("join the conversation", BEGINS | MARKER),
    P("be the first to comment", BEGINS | MARKER),
    P("commentaires", WHOLE | MARKER),
    P("vos commentaires", BEGINS | MARKER),
    P("voir les commentaires", BEGINS | MARKER),
    P("laisser un commentaire", BEGINS | MARKER),
    P("ajouter un commentaire", BEGINS | MARKER),
    P("soyez le premier", BEGINS | MARKER),
    P("reagir", WHOLE),
    P("reagissez", WHOLE),
    P("reagissez a", BEGINS),
    /* rights */
    P("droits de reproduction", BEGINS),
    P("©", BEGINS),
    P("(c) 19", BEGINS),
    P("(c) 20", BEGINS),
    P("copyright", WHOLE),
    P("copyright ©", BEGINS),
    P("copyright (c)", BEGINS),
    P("copyright 19", BEGINS),
    P("copyright 20", BEGINS),
    P("privacy policy", BEGINS),
    P("privacy", WHOLE),
    P("terms of use", BEGINS),
    P("terms and conditions", BEGINS),
    P("terms of service", BEGINS),
    P("mentions legales", BEGINS),
    P("politique de confidentialite", BEGINS),
    P("conditions generales", BEGINS),
    P("contact us", WHOLE),
    P("contactez-nous", WHOLE),
    P("about us", WHOLE),
    P("qui sommes-nous", BEGINS),
    /* the page */
    P("skip to content", BEGINS | ANYWHERE),
    P("skip to main", BEGINS | ANYWHERE),
    P("skip to navigation", BEGINS | ANYWHERE),
    P("aller au contenu", BEGINS | ANYWHERE),
    P("back to top", BEGINS | ANYWHERE),
    P("retour en haut", BEGINS | ANYWHERE),
    P("haut de page", WHOLE),
    P("menu", WHOLE),
    P("search", WHOLE),
    P("rechercher", WHOLE),
    P("home", WHOLE),
    P("accueil", WHOLE),
    P("plan du site", BEGINS),
    P("previous article", BEGINS),
    P("next article", BEGINS),
    P("article precedent", BEGINS),
    P("article suivant", BEGINS),
    P("advertisement", WHOLE | ANYWHERE),
    P("advertising", WHOLE | ANYWHERE),
    P("sponsored", WHOLE | ANYWHERE),
    P("sponsored content", WHOLE | ANYWHERE),
    P("publicite", WHOLE | ANYWHERE),
    P("la suite apres cette publicite", BEGINS | ANYWHERE),
    P("article continues below", BEGINS | ANYWHERE),
    P("story continues below", BEGINS | ANYWHERE),
    P("listen to this article", BEGINS | ANYWHERE),
    P("ecouter cet article", BEGINS | ANYWHERE),
    P("ecouter l'article", BEGINS | ANYWHERE),
    P("this video can not be played", BEGINS | ANYWHERE),
    P("reading time", BEGINS | ANYWHERE),
    P("temps de lecture", BEGINS | ANYWHERE),
    P("lecture :", BEGINS | ANYWHERE),
    P("accept all", WHOLE),
    P("accept all cookies", WHOLE),
    P("tout accepter", WHOLE),
    P("view this email", BEGINS | ANYWHERE),
    P("view in browser", BEGINS | ANYWHERE),
    P("view online", BEGINS | ANYWHERE),
    P("voir en ligne", BEGINS | ANYWHERE),
    P("voir cet e-mail", BEGINS | ANYWHERE),
    P("unsubscribe", BEGINS | ANYWHERE),
    P("se desabonner", BEGINS | ANYWHERE),
    P("se desinscrire", BEGINS | ANYWHERE),
    P("you are receiving this", BEGINS | ANYWHERE),
    P("you received this", BEGINS | ANYWHERE),
    P("vous recevez ce", BEGINS | ANYWHERE),
    P("powered by", BEGINS),
    P("loading", WHOLE),
};

/* These count wherever they stand in the line. */
static const FurniturePhrase inner_phrases[] = {
    P("appeared first on", ANYWHERE),
    P("est apparu en premier sur", ANYWHERE),
    P("all rights reserved", 0),
    P("tous droits reserves", 0),
    P("min read", 0),
    P("minute read", 0),
    P("min de lecture", 0),
    P("minutes de lecture", 0),
    P("min. de lecture", 0),
    P("use cookies", 0),
    P("uses cookies", 0),
    P("cookie policy", 0),
    P("cookie settings", 0),
    P("cookie preferences", 0),
    P("utilise des cookies", 0),
    P("utilisons des cookies", 0),
    P("gestion des cookies", 0),
};

/* Phrases by their first byte: the first one, and from each to the next; PHRASES ends it. */
enum { PHRASES = sizeof phrases / sizeof *phrases };
static uint16_t chains[256], next_phrase[PHRASES];
static pthread_once_t chains_once = PTHREAD_ONCE_INIT;

static void make_chains(void)
{
    for (size_t c = 0; c < 256; c++)
        chains[c] = PHRASES;
    for (size_t i = PHRASES; i-- > 0;) {
        uint16_t *chain = &chains[(unsigned char)phrases[i].text[0]];
        next_phrase[i] = *chain;
        *chain = (uint16_t)i;
    }
}

static bool phrase_fits(const FurniturePhrase *p, Slice folded)
{
    if (folded.len < p->len || memcmp(folded.ptr, p->text, p->len) != 0)
        return false;
    if (p->how & WHOLE)
        return folded.len == p->len;
    /* The phrase ends where a word does. */
    char last = p->text[p->len - 1], next = folded.len > p->len ? folded.ptr[p->len] : ' ';
    return !ascii_is_lower(last) || !ascii_is_lower(next);
}

static Furniture phrase_kind(const FurniturePhrase *p)
{
    if (p->how & MARKER)
        return FURNITURE_MARKER;
    return p->how & ANYWHERE ? FURNITURE_ANYWHERE : FURNITURE_EDGE;
}

Furniture furniture_of(Slice folded)
{
    Furniture most = FURNITURE_NONE;
    if (folded.len == 0)
        return most;
    pthread_once(&chains_once, make_chains);
    for (size_t i = chains[(unsigned char)folded.ptr[0]]; i < PHRASES; i = next_phrase[i])
        if (phrase_kind(&phrases[i]) > most && phrase_fits(&phrases[i], folded))
            most = phrase_kind(&phrases[i]);
    BigramFilter filter;
    bigram_filter_of(folded, &filter);
    for (size_t i = 0; i < sizeof inner_phrases / sizeof *inner_phrases; i++) {
        const FurniturePhrase *p = &inner_phrases[i];
        Slice text = {p->text, p->len};
        if (phrase_kind(p) > most && bigram_filter_may_hold(&filter, text) &&
            slice_find(folded, text) >= 0)
            most = phrase_kind(p);
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
bool furniture_is_age(Slice folded)
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
    while (digits < folded.len && ascii_is_digit(folded.ptr[digits]))
        digits++;
    folded = slice_trim(slice_sub(folded, digits, folded.len));
    if (!digits || !take_phrase(&folded, units))
        return false;
    return (take_phrase(&folded, after) || french || labelled) && folded.len == 0;
}

/* One of the marks may stand in it. */
static bool may_be_breadcrumb(Slice folded)
{
    const char *end = folded.ptr + folded.len;
    for (const char *p = folded.ptr; p && p + 1 < end; p++) {
        p = memchr(p, ' ', (size_t)(end - p));
        if (!p || p + 1 == end)
            return false;
        if (p[1] == '>' || p[1] == '/' || (unsigned char)p[1] >= 0x80)
            return true;
    }
    return false;
}

/* "Home > News > Kestrel Bay": short parts, at least three or the first one the front page. */
bool furniture_is_breadcrumb(Slice folded)
{
    static const char *const marks[] = {" > ", " › ", " » ", " / ", " → "};
    if (!may_be_breadcrumb(folded))
        return false;
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
