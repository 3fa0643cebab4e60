/* language_words.h - frequent words by language. */
#ifndef DOSSIER_TEXT_LANGUAGE_WORDS_H
#define DOSSIER_TEXT_LANGUAGE_WORDS_H

#define LANGUAGE_COUNT 13

typedef struct LanguageWords {
    const char *code;  /* ISO 639-1 */
    const char *words; /* with one space between */
} LanguageWords;

extern const LanguageWords language_words[LANGUAGE_COUNT];

#endif
