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

static const struct {
    char letter;
    Key modifier;
} modifiers[] = {{'S', K_WITH_SHIFT}, {'A', K_WITH_ALT}, {'M', K_WITH_ALT}, {'C', K_WITH_CTRL}};

static Key modifier_of(char letter)
{
    for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
        if ((letter | 0x20) == (modifiers[i].letter | 0x20))
            return modifiers[i].modifier;
    return 0;
}

static bool name_to_key(Slice name, Key *key);

/* "A-x": a modifier, and a key or its name behind it. */
static bool modified_key(Slice name, Key *key)
{
    Key modifier = name.len > 2 && name.ptr[1] == '-' ? modifier_of(name.ptr[0]) : 0;
    Slice rest = slice_sub(name, 2, name.len);
    if (!modifier)
        return false;
    if (utf8_next(rest, 0) == rest.len)
        utf8_decode(rest.ptr, rest.len, key);
    else if (!name_to_key(rest, key))
        return false;
    *key |= modifier;
    return true;
}

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
    return modified_key(name, key);
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
    for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++)
        if (key & modifiers[i].modifier) {
            StrBuf rest = STRBUF_INIT;
            key_format(key & ~modifiers[i].modifier, &rest);
            Slice inner = strbuf_slice(&rest);
            if (inner.len > 2 && inner.ptr[0] == '<')
                inner = slice_sub(inner, 1, inner.len - 1);
            strbuf_printf(out, "<%c-" SLICE_FMT ">", modifiers[i].letter, SLICE_ARG(inner));
            strbuf_release(&rest);
            return;
        }
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
