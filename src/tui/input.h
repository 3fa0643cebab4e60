/* input.h - what comes from a terminal, taken apart into keys, pastes and reports.
 *
 * Bytes are fed as they are read, in whatever pieces; each call of input_next() takes one whole
 * thing. Control sequences are parsed by the grammar of ECMA-48 (5th edition, 5.4 and 5.6), so one
 * that nobody knows is passed over whole and never read as the keys that its letters would be. What
 * a sequence of the terminal's own means is learnt from its terminfo entry; besides, the forms that
 * xterm and those after it use are known: "ESC [ 1 ; modifiers letter", "ESC [ number ; modifiers
 * ~", modifyOtherKeys' "ESC [ 27 ; modifiers ; code ~" and kitty's "ESC [ code ; modifiers u". */
#ifndef DOSSIER_TUI_INPUT_H
#define DOSSIER_TUI_INPUT_H

#include "dossier/key.h"

typedef enum InputKind {
    INPUT_KEY,
    INPUT_PASTE,  /* what stood between the marks of a bracketed paste */
    INPUT_MOUSE,  /* xterm's SGR report, mode 1006 */
    INPUT_COLOUR, /* answer to OSC 10 or 11 */
    INPUT_MODE,   /* answer to DECRQM: a private mode and its state */
    INPUT_STATUS, /* answer to DSR 5: what was sent before has arrived */
} InputKind;

typedef enum MouseAction {
    MOUSE_PRESS,
    MOUSE_RELEASE,
    MOUSE_MOVE,
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN,
} MouseAction;

typedef struct Input {
    InputKind kind;
    Key key;    /* INPUT_KEY */
    Slice text; /* INPUT_PASTE: as it came, valid until the next call */
    bool cut;   /* more was pasted than INPUT_PASTE_MAX bytes; the rest is gone */
    MouseAction action;
    int button;      /* of press, release and move: 0 left, 1 middle, 2 right, 3 none */
    int x, y;        /* cells from 0, at the top left */
    unsigned number; /* INPUT_COLOUR: 10 or 11; INPUT_MODE: the mode */
    uint32_t
        value; /* INPUT_COLOUR: 0xRRGGBB; INPUT_MODE: 0 unknown, 1 set, 2 reset, 3 and 4 for ever */
} Input;

#define INPUT_PASTE_MAX  (1u << 20) /* bytes */
#define INPUT_STRING_MAX 4096u      /* bytes of an OSC or DCS string that are looked at */

typedef struct InputReader InputReader;

/* Whether bytes from 0x80 on are UTF-8; else each is a character of the locale's. */
InputReader *input_new(bool utf8);
void input_free(InputReader *reader); /* NULL is allowed */
/* What a key of this terminal sends, from terminfo. A sequence of one byte is no news. */
void input_learn(InputReader *reader, Slice sequence, Key key);
void input_feed(InputReader *reader, Slice bytes);
/* Takes the next whole thing; false when there is none yet. */
bool input_next(InputReader *reader, Input *out);
/* Whether what came last could be the beginning of more: an Esc, or half a sequence. A caller who
 * hears nothing for some 25 ms then calls input_expire(). */
bool input_waits(const InputReader *reader);
/* Nothing more comes: a lone Esc is the key, "Esc [" is Alt and "[", half a sequence is dropped. */
void input_expire(InputReader *reader);

#endif
