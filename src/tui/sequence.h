/* sequence.h - control sequences and strings of ECMA-48: how long one is, and what it means. */
#ifndef DOSSIER_TUI_SEQUENCE_H
#define DOSSIER_TUI_SEQUENCE_H

#include "tui/input.h"

enum { ESC = 0x1b, BEL = 0x07, CAN = 0x18, SUB = 0x1a };

/* What was found at the head of the bytes. */
typedef enum Taken {
    TAKEN_NOTHING, /* it is not whole yet */
    TAKEN_UNREAD,  /* something without a meaning for us, passed over */
    TAKEN_INPUT,
} Taken;

/* TAKEN_UNREAD for K_NONE. */
Taken input_key(Input *out, Key key);
/* Parameters of modifiers count from 1: shift 1, alt 2, control 4, super 8 and more above. A key
 * with a modifier that no binding can name is none. 0 is no parameter. */
Key key_with_modifiers(Key key, unsigned parameter);
/* Final letters of SS3: those of CSI, and the keypad's in application mode. */
Key sequence_keypad(char letter);
/* `s` begins behind "ESC [". Returns how many bytes of it the sequence takes, 0 when it is not
 * whole, SIZE_MAX when the first cannot stand there and is left. */
size_t sequence_take(Slice s, Taken *taken, Input *out);
/* Whether a string ends in `s`, by ST, BEL or where another sequence begins: `inner` bytes belong
 * to it, and `behind` are taken. */
bool sequence_string_ends(Slice s, size_t *inner, size_t *behind);
/* What a string says; `opener` is the byte after its ESC. */
Taken sequence_string(char opener, Slice s, Input *out);

#endif
