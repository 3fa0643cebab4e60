/* stem.c - Snowball, by way of libstemmer.
 *
 * The same rules stand in the library for UTF-8 and, for some languages, for ISO 8859-1, where a
 * letter is a byte and they take two thirds of the time. Plain small letters are the same bytes in
 * both; words of other letters are not stemmed that way, because some rules count bytes. */
#include "config.h"

#include "dossier/fold.h"
#include "dossier/mem.h"
#include "dossier/stem.h"

#include <libstemmer.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

struct Stemmer {
    struct sb_stemmer *snowball; /* NULL: stems nothing */
    struct sb_stemmer *latin;    /* the same for ISO 8859-1; NULL where there is none */
    StrBuf folded;               /* the last stem */
};

/* "fr-CA" -> "fr": libstemmer knows ISO 639 codes. */
static struct sb_stemmer *open_snowball(const char *lang, const char *encoding)
{
    char code[4] = "";
    size_t len = lang ? strcspn(lang, "-_") : 0;
    if (len < 2 || len >= sizeof code)
        return NULL;
    for (size_t i = 0; i < len; i++)
        code[i] = (char)(lang[i] | 0x20);
    return sb_stemmer_new(code, encoding);
}

Stemmer *stemmer_new(const char *lang)
{
    Stemmer *stemmer = mem_zalloc(1, sizeof *stemmer);
    stemmer->snowball = open_snowball(lang, "UTF_8");
    stemmer->latin = stemmer->snowball ? open_snowball(lang, "ISO_8859_1") : NULL;
    return stemmer;
}

void stemmer_free(Stemmer *stemmer)
{
    if (!stemmer)
        return;
    if (stemmer->snowball)
        sb_stemmer_delete(stemmer->snowball);
    if (stemmer->latin)
        sb_stemmer_delete(stemmer->latin);
    strbuf_release(&stemmer->folded);
    free(stemmer);
}

static bool is_small_ascii(Slice s)
{
    if (s.len == 0 || s.len > 255)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < 'a' || s.ptr[i] > 'z')
            return false;
    return true;
}

static Slice run_snowball(struct sb_stemmer *snowball, Slice word)
{
    const sb_symbol *stem = sb_stemmer_stem(snowball, (const sb_symbol *)word.ptr, (int)word.len);
    return stem ? (Slice){(const char *)stem, (size_t)sb_stemmer_length(snowball)} : word;
}

Slice stemmer_stem(Stemmer *stemmer, Slice folded)
{
    strbuf_clear(&stemmer->folded);
    if (stemmer->latin && is_small_ascii(folded)) {
        Slice stem = run_snowball(stemmer->latin, folded);
        if (is_small_ascii(stem)) { /* and no letter that is other bytes in UTF-8 */
            strbuf_put_slice(&stemmer->folded, stem);
            return strbuf_slice(&stemmer->folded);
        }
    }
    bool can = stemmer->snowball && folded.len > 0 && folded.len <= INT_MAX / 2;
    fold_word(can ? run_snowball(stemmer->snowball, folded) : folded, FOLD_BASE, &stemmer->folded);
    return strbuf_slice(&stemmer->folded);
}
