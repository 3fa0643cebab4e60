/* test_language.c - guessing languages, short and long; the shape of language tags. */
#include "config.h"

#include "dossier/language.h"

#include <criterion/criterion.h>
#include <pthread.h>

static const struct {
    const char *lang, *text;
} examples[] = {
    {"en", "The officers were on patrol in the park."},
    {"en", "Women can go on patrol with female officers around parts of London"},
    {"en", "It is not the end of it"},
    {"en", "Police pledge more patrols after the killing"},
    {"fr", "Les agents patrouillent dans le parc avec des femmes."},
    {"fr", "L’enquête n’est pas close"},
    {"fr", "La police a promis de déployer 650 agents dans les rues de Londres"},
    {"fr", "Aujourd'hui, elle est partie sans lui"},
    {"de", "Die Polizei hat heute in Berlin mehr Streifen angekündigt, und das ist nicht alles."},
    {"es", "La policía ha anunciado más patrullas en las calles de la ciudad"},
    {"it", "La polizia ha annunciato più pattuglie nelle strade della città"},
    {"nl", "De politie heeft vandaag meer patrouilles aangekondigd in het centrum van de stad"},
    {"pt", "A polícia anunciou mais patrulhas nas ruas da cidade, mas não disse quando"},
    {"sv", "Polisen har meddelat att det blir fler patruller på gatorna i staden"},
    {"pl", "Policja nie powiedziała, czy to jest koniec sprawy, ale może być"},
    {"ru", "Полиция сообщила, что патрулей на улицах города станет больше"},
    {"el", "Η αστυνομία ανακοίνωσε"},
    {"ja", "東京の警察は今日、発表した"},
    {"zh", "警方今天宣布增加巡逻"},
    {"ko", "경찰은 오늘 발표했다"},
    {"fi", "Poliisi kertoi tiistaina, että kaupungin kaduille tulee lisää partioita ja että niitä "
           "on jatkossa "
           "myös öisin puistoissa."},
    {"", ""},
    {"", "650"},
    {"", "Sarah Everard"},
    {"", "Wayne Couzens, Nicole Smallman, Bibaa Henry, Sabina Nessa"},
    {"", "!!! --- ???"},
    {"", "ba zegolkake pe kenuwiba"},
    {"", "tronu shastinzefe to wibashadra wipenutro"},
    {"", "hkbd trcnkrj po yfpadzflp mqgomp"},
    {"", "Nguyen Sarah Lambeth Anna Sabina Krzysztof Okafor Tanaka Hernandez Connors"},
    {"cs",
     "Policie v úterý oznámila, že v ulicích města bude více hlídek, a to i v noci v parcích."},
    {"hu", "A rendőrség kedden bejelentette, hogy több járőr lesz a város utcáin, éjszaka a "
           "parkokban is."},
};

Test(language, examples)
{
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        char lang[8];
        int confidence = language_guess(slice_from(examples[i].text), lang);
        cr_expect_str_eq(lang, examples[i].lang, "\"%s\": %s %d", examples[i].text, lang,
                         confidence);
        cr_expect(confidence >= 0 && confidence <= 100 && (confidence > 0) == (lang[0] != '\0'));
    }
}

Test(language, longer_is_surer)
{
    char lang[8];
    int some = language_guess(SLICE("the patrol"), lang);
    int more = language_guess(
        SLICE("The patrol was in the park, and it was there for the whole of the night."), lang);
    cr_expect_gt(more, some);
    cr_expect_geq(more, 70);
}

static void *guess_often(void *wrong)
{
    for (int i = 0; i < 200; i++) {
        char lang[8];
        size_t n = (size_t)i % (sizeof examples / sizeof *examples);
        language_guess(slice_from(examples[n].text), lang);
        if (strcmp(lang, examples[n].lang) != 0)
            ++*(int *)wrong;
    }
    return NULL;
}

Test(language, from_several_threads)
{
    pthread_t threads[4];
    int wrong[4] = {0};
    for (int i = 0; i < 4; i++)
        cr_assert_eq(pthread_create(&threads[i], NULL, guess_often, &wrong[i]), 0);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        cr_expect_eq(wrong[i], 0);
    }
}

static const struct {
    const char *code;
    bool valid;
} codes[] = {
    {"en", true},
    {"fr-CA", true},
    {"zh-Hant-TW", true},
    {"ast", true},
    {"de-1996", true},
    {"", false},
    {"e", false},
    {"engl", false},
    {"en-", false},
    {"-en", false},
    {"en_GB", false},
    {"e1", false},
    {"en-toolongtag", false},
    {"en--GB", false},
    {"en GB", false},
};

Test(language, tags)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        cr_expect_eq(language_code_valid(slice_from(codes[i].code)), codes[i].valid, "%s",
                     codes[i].code);
}
