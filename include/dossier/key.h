/* key.h - keys, and their notation: `5j`, `<Enter>`, `<C-o>`, `<PgDn>`, `<Space>`, `<lt>`, `<A-1>`,
 * `<C-Up>`. */
#ifndef DOSSIER_KEY_H
#define DOSSIER_KEY_H

#include "dossier/str.h"

/* A code point (controls as they come from the keyboard: Enter is 13, Tab 9, Esc 27, ^O 15), or one
 * of KEY_…. */
typedef uint32_t Key;

enum {
    K_NONE = 0x110000,
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_HOME,
    K_END,
    K_PGUP,
    K_PGDN,
    K_SHIFT_TAB,
    K_DELETE,
    K_INSERT,
    K_F1
};
/* Added to a key: a modifier that is no part of the key itself. */
#define K_WITH_SHIFT 0x01000000u
#define K_WITH_ALT   0x02000000u
#define K_WITH_CTRL  0x04000000u

#define K_ENTER     13u
#define K_TAB       9u
#define K_ESC       27u
#define K_BACKSPACE 127u
#define K_CTRL(c)   ((Key)((c)&31))

/* The next key of `notation` from *at on. False at the end. An unknown <…> is read as the character
 * "<". */
bool key_parse(Slice notation, size_t *at, Key *key);
void key_format(Key key, StrBuf *out); /* in notation */

#endif
