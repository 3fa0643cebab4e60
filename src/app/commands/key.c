/* key.c - one table of key names serves reading and writing the notation. */
#include "config.h"

#include "dossier/key.h"
#include "dossier/utf8.h"

static const struct {
    const char *name; /* the first name of a key is the one that is written */
    Key key;
} names[] = {
    {"Enter", K_ENTER},
    {"CR", K_ENTER},
    {"Tab", K_TAB},
    {"Esc", K_ESC},
    {"Space", ' '},
    {"BS", K_BACKSPACE},
    {"Backspace", K_BACKSPACE},
    {"lt", '<'},
    {"Up", K_UP},
    {"Down", K_DOWN},
    {"Left", K_LEFT},
    {"Right", K_RIGHT},
    {"Home", K_HOME},
    {"End", K_END},
    {"PgUp", K_PGUP},
    {"PageUp", K_PGUP},
    {"PgDn", K_PGDN},
    {"PageDown", K_PGDN},
    {"S-Tab", K_SHIFT_TAB},
    {"Del", K_DELETE},
    {"Ins", K_INSERT},
    {"F1", K_F1},
};

static bool name_to_key(Slice name, Key *key)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_ieq_str(name, names[i].name)) {
            *key = names[i].key;
            return true;
        }
    if (name.len == 3 && (name.ptr[0] == 'C' || name.ptr[0] == 'c') && name.ptr[1] == '-' &&
        (unsigned char)name.ptr[2] > ' ' && (unsigned char)name.ptr[2] < 0x7f) {
        *key = K_CTRL(name.ptr[2]);
        return true;
    }
    return false;
}

bool key_parse(Slice notation, size_t *at, Key *key)
{
    if (*at >= notation.len)
        return false;
    Slice rest = slice_sub(notation, *at, notation.len);
    if (rest.ptr[0] == '<') {
        ptrdiff_t close = slice_find(rest, SLICE(">"));
        if (close > 1 && name_to_key(slice_sub(rest, 1, (size_t)close), key)) {
            *at += (size_t)close + 1;
            return true;
        }
    }
    *at += utf8_decode(rest.ptr, rest.len, key);
    if (*key == '\n')
        *key = K_ENTER;
    return true;
}

void key_format(Key key, StrBuf *out)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].key == key) {
            strbuf_printf(out, "<%s>", names[i].name);
            return;
        }
    if (key < ' ')
        strbuf_printf(out, "<C-%c>",
                      key >= 1 && key <= 26 ? (int)('a' + key - 1) : (int)('@' + key));
    else
        strbuf_put_cp(out, key);
}
