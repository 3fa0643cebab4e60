/* sequence.c - what the control sequences of terminals mean: keys, mouse reports, answers. */
#include "config.h"

#include "tui/sequence.h"

#include "dossier/ascii.h"
#include "dossier/utf8.h"

enum { NUMBERS_MAX = 4 };

Taken input_key(Input *out, Key key)
{
    *out = (Input){.kind = INPUT_KEY, .key = key};
    return key == K_NONE ? TAKEN_UNREAD : TAKEN_INPUT;
}

/* --- keys and modifiers --- */

/* Parameters of modifiers count from 1: shift 1, alt 2, control 4, super 8 and more above. A key
 * with a modifier that no binding can name is none. */
Key key_with_modifiers(Key key, unsigned parameter)
{
    unsigned bits = parameter ? parameter - 1 : 0;
    if (key == K_NONE || bits & ~(1u | 2u | 4u | 64u | 128u)) /* 64, 128: caps and num lock */
        return K_NONE;
    if (bits & 4u) {
        if (key >= '@' && key <= '_')
            key = K_CTRL(key);
        else if (ascii_is_lower(key))
            key = K_CTRL(key);
        else if (key == ' ')
            key = 0;
        else
            key |= K_WITH_CTRL;
    }
    if (bits & 1u && key == K_TAB)
        key = K_SHIFT_TAB;
    else if (bits & 1u && (key > K_NONE || key < ' '))
        key |= K_WITH_SHIFT;
    return bits & 2u ? key | K_WITH_ALT : key;
}

/* Final letters of CSI and SS3. */
static Key sequence_letter(char letter)
{
    switch (letter) {
    case 'A':
        return K_UP;
    case 'B':
        return K_DOWN;
    case 'C':
        return K_RIGHT;
    case 'D':
        return K_LEFT;
    case 'F':
        return K_END;
    case 'H':
        return K_HOME;
    case 'M':
        return K_ENTER; /* of the keypad, SS3 alone */
    case 'P':
        return K_F1;
    case 'Z':
        return K_SHIFT_TAB;
    default:
        return K_NONE;
    }
}

/* The keypad in application mode: SS3 and one of these. */
Key sequence_keypad(char letter)
{
    static const char letters[] = "jklmnopqrstuvwxyX", keys[] = "*+,-./0123456789=";
    const char *at = memchr(letters, letter, sizeof letters - 1);
    return at ? (Key)keys[at - letters] : sequence_letter(letter);
}

/* Numbers before "~" (DEC's editing keys, and rxvt's Home and End). */
static Key key_of_number(unsigned number)
{
    static const Key keys[] = {
        [1] = K_HOME, [2] = K_INSERT, [3] = K_DELETE, [4] = K_END, [5] = K_PGUP,
        [6] = K_PGDN, [7] = K_HOME,   [8] = K_END,    [11] = K_F1};
    return number < sizeof keys / sizeof *keys && keys[number] ? keys[number] : K_NONE;
}

/* Code points of kitty's protocol; its keypad and its other keys lie in the private use area. */
static Key key_of_code(unsigned code)
{
    static const Key keypad[] = {'0',    '1',     '2',    '3',    '4',    '5',      '6',
                                 '7',    '8',     '9',    '.',    '/',    '*',      '-',
                                 '+',    K_ENTER, '=',    ',',    K_LEFT, K_RIGHT,  K_UP,
                                 K_DOWN, K_PGUP,  K_PGDN, K_HOME, K_END,  K_INSERT, K_DELETE};
    enum { KEYPAD = 57399, PRIVATE_FIRST = 57344, PRIVATE_LAST = 63743 };
    if (code >= KEYPAD && code - KEYPAD < sizeof keypad / sizeof *keypad)
        return keypad[code - KEYPAD];
    if ((code >= PRIVATE_FIRST && code <= PRIVATE_LAST) || (code >= 0xd800 && code < 0xe000) ||
        code > 0x10ffff)
        return K_NONE;
    return code;
}

/* --- control sequences --- */

typedef struct Sequence {
    char prefix; /* '<', '=', '>' or '?' before the numbers, or 0 */
    char intermediate;
    char final;
    bool release; /* kitty's ":3" after the modifiers */
    unsigned count, numbers[NUMBERS_MAX];
} Sequence;

static void read_numbers(Slice parameters, Sequence *s)
{
    bool sub = false; /* after a colon stands a detail of the number before */
    unsigned detail = 0;
    s->count = parameters.len ? 1 : 0;
    for (size_t i = 0; i < parameters.len; i++) {
        char c = parameters.ptr[i];
        unsigned *number = &s->numbers[s->count - 1 < NUMBERS_MAX ? s->count - 1 : NUMBERS_MAX - 1];
        if (c == ';') {
            s->count++;
            sub = false;
        } else if (c == ':') {
            sub = true;
            detail = 0;
        } else if (sub) {
            detail = detail * 10 + (unsigned)(c - '0');
            s->release |= s->count == 2 && detail == 3;
        } else if (*number < 10000000 && s->count <= NUMBERS_MAX) {
            *number = *number * 10 + (unsigned)(c - '0');
        }
    }
    if (s->count > NUMBERS_MAX)
        s->count = NUMBERS_MAX;
}

static Taken give_mouse(const Sequence *s, Input *out)
{
    unsigned code = s->numbers[0];
    if (s->count != 3 || code & 128u || s->numbers[1] < 1 || s->numbers[2] < 1)
        return TAKEN_UNREAD;
    *out = (Input){.kind = INPUT_MOUSE,
                   .button = (int)(code & 3u),
                   .x = (int)s->numbers[1] - 1,
                   .y = (int)s->numbers[2] - 1};
    if (code & 64u) {
        if (s->final != 'M' || (code & 3u) > 1)
            return TAKEN_UNREAD;
        out->action = code & 1u ? MOUSE_WHEEL_DOWN : MOUSE_WHEEL_UP;
    } else {
        out->action = s->final == 'm' ? MOUSE_RELEASE : code & 32u ? MOUSE_MOVE : MOUSE_PRESS;
    }
    return TAKEN_INPUT;
}

static Taken give_sequence(const Sequence *s, Input *out)
{
    unsigned modifiers = s->count > 1 ? s->numbers[1] : 0;
    if (s->prefix == '<' && !s->intermediate && (s->final == 'M' || s->final == 'm'))
        return give_mouse(s, out);
    if (s->prefix == '?' && s->intermediate == '$' && s->final == 'y' && s->count == 2) {
        *out = (Input){.kind = INPUT_MODE, .number = s->numbers[0], .value = s->numbers[1]};
        return TAKEN_INPUT;
    }
    if (s->prefix || s->intermediate || s->release)
        return TAKEN_UNREAD;
    if (s->final == 'n' && s->count == 1 && (s->numbers[0] == 0 || s->numbers[0] == 3)) {
        *out = (Input){.kind = INPUT_STATUS};
        return TAKEN_INPUT;
    }
    if (s->final == 'u' && s->count)
        return input_key(out, key_with_modifiers(key_of_code(s->numbers[0]), modifiers));
    if (s->final == '~' && s->numbers[0] == 27 && s->count == 3)
        return input_key(out, key_with_modifiers(key_of_code(s->numbers[2]), modifiers));
    if (s->final == '~')
        return input_key(out, key_with_modifiers(key_of_number(s->numbers[0]), modifiers));
    if (s->final == 'M' || (s->count && s->numbers[0] != 1))
        return TAKEN_UNREAD;
    return input_key(out, key_with_modifiers(sequence_letter(s->final), modifiers));
}

/* Three characters of the oldest mouse report. */
static size_t three_characters(Slice s)
{
    size_t at = 0;
    for (int i = 0; i < 3 && at < s.len; i++)
        at = utf8_next(s, at);
    return at;
}

size_t sequence_take(Slice s, Taken *taken, Input *out)
{
    Sequence sequence = {0};
    size_t at = 0, first;
    *taken = TAKEN_UNREAD;
    if (s.len && s.ptr[0] >= '<' && s.ptr[0] <= '?')
        sequence.prefix = s.ptr[at++];
    for (first = at; at < s.len && s.ptr[at] >= 0x30 && s.ptr[at] < 0x3c; at++)
        continue;
    Slice parameters = slice_sub(s, first, at);
    while (at < s.len && s.ptr[at] >= 0x20 &&
           s.ptr[at] < 0x40) /* '<' to '?' here: private, unread */
        sequence.intermediate = s.ptr[at++];
    if (at == s.len)
        return 0;
    if (s.ptr[at] < 0x40 || s.ptr[at] > 0x7e)
        return s.ptr[at] == CAN || s.ptr[at] == SUB ? at + 1 : at ? at : SIZE_MAX;
    sequence.final = s.ptr[at++];
    if (sequence.final == '[' && at == 1) /* the Linux console's function keys: one letter more */
        return at < s.len ? at + 1 : 0;
    if (sequence.final == 'M' && at == 1) {
        size_t report = three_characters(slice_sub(s, at, s.len));
        return report < 3 && report + at == s.len ? 0 : at + report;
    }
    read_numbers(parameters, &sequence);
    *taken = give_sequence(&sequence, out);
    return at;
}

/* --- strings --- */

/* "rgb:RRRR/GGGG/BBBB", one to four digits each. */
static bool read_colour(Slice s, uint32_t *colour)
{
    uint32_t value = 0, part = 0, digits = 0, parts = 0;
    if (!slice_starts(s, "rgb:"))
        return false;
    for (size_t i = 4; i <= s.len; i++) {
        char c = i < s.len ? s.ptr[i] : '/';
        if (c == '/') {
            if (digits < 1 || digits > 4 || ++parts > 3)
                return false;
            value = value << 8 | (digits == 1 ? part * 17 : part >> (4 * digits - 8));
            part = digits = 0;
            continue;
        }
        const char *digit = memchr("0123456789abcdef", c | 0x20, 16);
        if (!digit || !c)
            return false;
        part = part << 4 | (uint32_t)(digit - "0123456789abcdef");
        digits++;
    }
    *colour = value;
    return parts == 3;
}

Taken sequence_string(char opener, Slice s, Input *out)
{
    uint32_t colour;
    if (opener != ']' || s.len < 3 || s.ptr[0] != '1' || (s.ptr[1] != '0' && s.ptr[1] != '1') ||
        s.ptr[2] != ';' || !read_colour(slice_sub(s, 3, s.len), &colour))
        return TAKEN_UNREAD;
    *out =
        (Input){.kind = INPUT_COLOUR, .number = 10 + (unsigned)(s.ptr[1] - '0'), .value = colour};
    return TAKEN_INPUT;
}

bool sequence_string_ends(Slice s, size_t *inner, size_t *behind)
{
    for (size_t i = 0; i < s.len; i++) {
        bool escape = s.ptr[i] == ESC && i + 1 < s.len;
        *inner = i;
        *behind = escape && s.ptr[i + 1] == '\\' ? i + 2 : escape ? i : i + 1;
        if (escape || s.ptr[i] == BEL || s.ptr[i] == CAN || s.ptr[i] == SUB)
            return true;
    }
    return false;
}
