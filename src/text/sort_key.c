/* sort_key.c - a text as the words it is sorted by: folded to their base, parted by a blank, each
 * run of digits with its length before it, so that the longer number is the larger. */
#include "config.h"

#include "dossier/sort_key.h"

#include "dossier/ascii.h"
#include "dossier/fold.h"

#include <string.h>

/* Bytes of a key that order what is no letter of a word; all are below those of letters. */
enum { KEY_END = '\1', KEY_BLANK = ' ', KEY_NUMBER = '0', KEY_LAST = '\xFF' };

/* Definite and indefinite articles, folded to their base and sorted. Of Dutch, German and the
 * others those that begin a title in the nominative. */
static const struct {
    char lang[3];
    const char *words;
} articles[] = {
    {"de", "das der die ein eine"},
    {"en", "a an the"},
    {"es", "el la las lo los un una unas unos"},
    {"fr", "d' des l' la le les un une"},
    {"it", "gli i il l' la le lo un un' una uno"},
    {"nl", "de een het"},
    {"pt", "a as o os um uma umas uns"},
};

static Slice articles_of(Slice lang)
{
    for (size_t i = 0; lang.len >= 2 && i < sizeof articles / sizeof *articles; i++)
        if (memcmp(articles[i].lang, lang.ptr, 2) == 0 && (lang.len == 2 || lang.ptr[2] == '-'))
            return slice_from(articles[i].words);
    return (Slice){NULL, 0};
}

/* Digits without the zeros before them, behind their number. */
static size_t put_number(Slice word, size_t at, StrBuf *out)
{
    while (at + 1 < word.len && word.ptr[at] == '0' && ascii_is_digit(word.ptr[at + 1]))
        at++;
    size_t end = at;
    while (end < word.len && ascii_is_digit(word.ptr[end]))
        end++;
    size_t count = end - at;
    strbuf_putc(out, KEY_NUMBER);
    for (; count >= 0x40; count -= 0x3F) /* longer ones come later */
        strbuf_putc(out, '\x7F');
    strbuf_putc(out, (char)(0x40 + count));
    strbuf_put_slice(out, slice_sub(word, at, end));
    return end;
}

static void put_word(Slice word, StrBuf *out)
{
    for (size_t at = 0; at < word.len;) {
        if (ascii_is_digit(word.ptr[at]))
            at = put_number(word, at, out);
        else if (word.ptr[at] == '\'')
            at++; /* O'Brien as OBrien */
        else
            strbuf_putc(out, word.ptr[at++]);
    }
}

void sort_key_put(Slice text, Slice lang, StrBuf *out)
{
    FoldedWord folded = FOLDED_WORD_INIT;
    WordIter iter = words_begin(text);
    size_t start = out->len, count = 0;
    bool article = false; /* all there is so far is one */
    for (Word word; words_next_folded(&iter, &word, &folded); count++) {
        if (article)
            out->len = start;
        else if (count > 0)
            strbuf_putc(out, KEY_BLANK);
        put_word(folded.base, out);
        article = count == 0 && slice_listed(folded.base, articles_of(lang));
    }
    folded_word_release(&folded);
    if (text.len == 0)
        strbuf_putc(out, KEY_LAST);
    strbuf_putc(out, KEY_END);
    strbuf_put_slice(out, text);
}

int sort_key_cmp(Slice a, Slice lang_a, Slice b, Slice lang_b)
{
    if (slice_eq(a, b) && slice_eq(lang_a, lang_b))
        return 0;
    StrBuf x = STRBUF_INIT, y = STRBUF_INIT;
    sort_key_put(a, lang_a, &x);
    sort_key_put(b, lang_b, &y);
    int order = slice_cmp(strbuf_slice(&x), strbuf_slice(&y));
    strbuf_release(&x);
    strbuf_release(&y);
    return order;
}
