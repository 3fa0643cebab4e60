/* stem.c - Snowball, by way of libstemmer. */
#include "config.h"

#include "dossier/mem.h"
#include "dossier/stem.h"
#include "dossier/words.h"

#include <libstemmer.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct Stemmer {
    struct sb_stemmer *snowball; /* NULL: stems nothing */
    StrBuf folded;               /* the last stem */
};

/* "fr-CA" -> "fr": libstemmer knows ISO 639 codes. */
static struct sb_stemmer *open_snowball(const char *lang)
{
    char code[4] = "";
    size_t len = lang ? strcspn(lang, "-_") : 0;
    if (len < 2 || len >= sizeof code)
        return NULL;
    for (size_t i = 0; i < len; i++)
        code[i] = (char)(lang[i] | 0x20);
    return sb_stemmer_new(code, "UTF_8");
}

Stemmer *stemmer_new(const char *lang)
{
    Stemmer *stemmer = mem_zalloc(1, sizeof *stemmer);
    stemmer->snowball = open_snowball(lang);
    return stemmer;
}

void stemmer_free(Stemmer *stemmer)
{
    if (!stemmer)
        return;
    if (stemmer->snowball)
        sb_stemmer_delete(stemmer->snowball);
    strbuf_release(&stemmer->folded);
    free(stemmer);
}

Slice stemmer_stem(Stemmer *stemmer, Slice folded)
{
    Slice stem = folded;
    if (stemmer->snowball && folded.len > 0 && folded.len <= INT_MAX / 2) {
        const sb_symbol *s =
            sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)folded.ptr, (int)folded.len);
        if (s)
            stem = (Slice){(const char *)s, (size_t)sb_stemmer_length(stemmer->snowball)};
    }
    strbuf_clear(&stemmer->folded);
    fold_word(stem, FOLD_BASE, &stemmer->folded);
    return strbuf_slice(&stemmer->folded);
}
