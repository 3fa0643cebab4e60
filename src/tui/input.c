/* input.c - from a terminal's bytes to keys, pastes and reports.
 *
 * The reader holds the bytes that are not taken yet. At their head stands a character, a control,
 * or ESC; take() finds out how long the thing there is and what it means, or that it is not whole
 * yet. After ESC follow, by ECMA-48: "[" and a control sequence (parameters 0x30 to 0x3F,
 * intermediates 0x20 to 0x2F, a final byte from 0x40 on); "O" and a final byte (SS3); "]" "P" "X"
 * "^" "_" and a string up to ST, or BEL; and from a keyboard, any other character for Alt and its
 * key. A byte that cannot stand in a control sequence ends it unread, as terminals do it.
 *
 * While a paste is open all bytes up to its closing mark are text. */
#include "config.h"

#include "tui/input.h"
#include "tui/sequence.h"

#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <wchar.h>

#define PASTE_BEGIN SLICE("\033[200~")
#define PASTE_END   SLICE("\033[201~")

typedef struct LearntKey {
    char bytes[16];
    size_t len;
    Key key;
} LearntKey;

struct InputReader {
    bool utf8;
    bool expired; /* what is not whole will not become so */
    bool pasting;
    bool passing; /* a string too long to be kept is passed over up to its end */
    bool cut;
    StrBuf bytes; /* not taken before `at` */
    size_t at;
    StrBuf paste;
    LearntKey *learnt;
    size_t n_learnt, learnt_cap;
};

InputReader *input_new(bool utf8)
{
    InputReader *reader = mem_zalloc(1, sizeof *reader);
    reader->utf8 = utf8;
    return reader;
}

void input_free(InputReader *reader)
{
    if (!reader)
        return;
    strbuf_release(&reader->bytes);
    strbuf_release(&reader->paste);
    free(reader->learnt);
    free(reader);
}

void input_learn(InputReader *reader, Slice sequence, Key key)
{
    LearntKey learnt = {.len = sequence.len, .key = key};
    if (sequence.len < 2 || sequence.len > sizeof learnt.bytes || sequence.ptr[0] != ESC)
        return;
    memcpy(learnt.bytes, sequence.ptr, sequence.len);
    reader->learnt =
        mem_grow(reader->learnt, &reader->learnt_cap, reader->n_learnt + 1, sizeof *reader->learnt);
    reader->learnt[reader->n_learnt++] = learnt;
}

void input_feed(InputReader *reader, Slice bytes)
{
    if (reader->at == reader->bytes.len) {
        strbuf_clear(&reader->bytes);
        reader->at = 0;
    }
    strbuf_put_slice(&reader->bytes, bytes);
    reader->expired = false;
}

void input_expire(InputReader *reader)
{
    reader->expired = true;
}

static Slice rest_of(const InputReader *reader)
{
    return slice_sub(strbuf_slice(&reader->bytes), reader->at, reader->bytes.len);
}

bool input_waits(const InputReader *reader)
{
    return !reader->expired && !reader->pasting && reader->at < reader->bytes.len;
}

/* --- what stands at the head --- */

static Taken take_learnt(InputReader *reader, Slice s, Input *out)
{
    const LearntKey *best = NULL;
    for (size_t i = 0; i < reader->n_learnt; i++) {
        const LearntKey *learnt = &reader->learnt[i];
        if (learnt->len <= s.len && memcmp(learnt->bytes, s.ptr, learnt->len) == 0 &&
            (!best || learnt->len > best->len))
            best = learnt;
    }
    if (!best)
        return TAKEN_NOTHING;
    reader->at += best->len;
    return input_key(out, best->key);
}

static Taken take_character(InputReader *reader, Slice s, Input *out)
{
    uint32_t code;
    size_t len = utf8_decode(s.ptr, s.len, &code);
    if (reader->utf8 && code == UTF8_REPLACEMENT && len == s.len && len < 4 && !reader->expired &&
        (unsigned char)s.ptr[0] >= 0xc2 && (unsigned char)s.ptr[0] <= 0xf4)
        return TAKEN_NOTHING; /* the rest of it is on the way */
    if (!reader->utf8 && (unsigned char)s.ptr[0] >= 0x80) {
        wchar_t wide;
        mbstate_t state = {0};
        len = 1;
        code = mbrtowc(&wide, s.ptr, 1, &state) == 1 ? (uint32_t)wide : K_NONE;
    }
    reader->at += len;
    return input_key(out, code);
}

/* `s` begins with ESC and one of the openers of strings. */
static Taken take_string(InputReader *reader, Slice s, Input *out)
{
    size_t inner, behind;
    Slice string = slice_sub(s, 2, s.len);
    if (sequence_string_ends(string, &inner, &behind)) {
        reader->at += 2 + behind;
        return sequence_string(s.ptr[1], slice_sub(string, 0, inner), out);
    }
    if (string.len <= INPUT_STRING_MAX)
        return TAKEN_NOTHING;
    reader->passing = true;
    reader->at += 2;
    return TAKEN_UNREAD;
}

/* Half a sequence that is not going on. Two bytes are what Alt and a key send. */
static Taken take_half(InputReader *reader, Slice s, Input *out)
{
    reader->at += s.len;
    return s.len == 2 ? input_key(out, (Key)(unsigned char)s.ptr[1] | K_WITH_ALT) : TAKEN_UNREAD;
}

static Taken take_csi(InputReader *reader, Slice s, Input *out)
{
    Taken taken;
    if (slice_starts(s, "\033[200~")) {
        reader->at += PASTE_BEGIN.len;
        reader->pasting = true;
        reader->cut = false;
        strbuf_clear(&reader->paste);
        return TAKEN_UNREAD;
    }
    size_t len = sequence_take(slice_sub(s, 2, s.len), &taken, out);
    if (!len)
        return reader->expired ? take_half(reader, s, out) : TAKEN_NOTHING;
    reader->at += 2 + (len == SIZE_MAX ? 0 : len);
    return taken;
}

/* SS3: a letter, before it perhaps the digit of modifiers (old xterm). */
static Taken take_ss3(InputReader *reader, Slice s, Input *out)
{
    size_t at = 2;
    unsigned modifiers = 0;
    if (at < s.len && s.ptr[at] >= '1' && s.ptr[at] <= '9')
        modifiers = (unsigned)(s.ptr[at++] - '0');
    if (at >= s.len)
        return reader->expired ? take_half(reader, s, out) : TAKEN_NOTHING;
    if (s.ptr[at] < 0x40 || s.ptr[at] > 0x7e)
        return take_half(reader, slice_sub(s, 0, 2), out);
    reader->at += at + 1;
    return input_key(out, key_with_modifiers(sequence_keypad(s.ptr[at]), modifiers));
}

static Taken take_escape(InputReader *reader, Slice s, Input *out)
{
    Taken taken = take_learnt(reader, s, out);
    if (taken != TAKEN_NOTHING)
        return taken;
    if (s.len == 1) {
        if (!reader->expired)
            return TAKEN_NOTHING;
        reader->at++;
        return input_key(out, K_ESC);
    }
    switch (s.ptr[1]) {
    case '[':
        return take_csi(reader, s, out);
    case 'O':
        return take_ss3(reader, s, out);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
        taken = take_string(reader, s, out);
        return taken == TAKEN_NOTHING && reader->expired ? take_half(reader, s, out) : taken;
    case ESC: /* the key, and whatever the second begins */
        reader->at++;
        return input_key(out, K_ESC);
    default: /* Alt and a key */
        break;
    }
    reader->at++;
    taken = take_character(reader, slice_sub(s, 1, s.len), out);
    if (taken == TAKEN_NOTHING)
        reader->at--;
    else if (taken == TAKEN_INPUT)
        out->key |= K_WITH_ALT;
    return taken;
}

/* Text up to the closing mark goes into the paste; a piece of the mark at the end may become
 * one. */
static Taken take_paste(InputReader *reader, Slice s, Input *out)
{
    ptrdiff_t mark = slice_find(s, PASTE_END);
    size_t text = mark >= 0 ? (size_t)mark : s.len;
    if (mark < 0)
        for (size_t keep = PASTE_END.len - 1; keep > 0; keep--)
            if (keep <= s.len && memcmp(s.ptr + s.len - keep, PASTE_END.ptr, keep) == 0) {
                text = s.len - keep;
                break;
            }
    size_t space = INPUT_PASTE_MAX - reader->paste.len;
    strbuf_put(&reader->paste, s.ptr, text < space ? text : space);
    reader->cut |= text > space;
    reader->at += text;
    if (mark < 0)
        return TAKEN_NOTHING;
    reader->at += PASTE_END.len;
    reader->pasting = false;
    *out = (Input){.kind = INPUT_PASTE, .text = strbuf_slice(&reader->paste), .cut = reader->cut};
    return TAKEN_INPUT;
}

/* A string's last byte may be the ESC of its ST. */
static Taken pass_string(InputReader *reader, Slice s)
{
    size_t inner, behind;
    reader->passing = !sequence_string_ends(s, &inner, &behind);
    if (reader->passing)
        behind = s.ptr[s.len - 1] == ESC ? s.len - 1 : s.len;
    reader->at += behind;
    return reader->passing ? TAKEN_NOTHING : TAKEN_UNREAD;
}

static Taken take(InputReader *reader, Slice s, Input *out)
{
    if (reader->pasting)
        return take_paste(reader, s, out);
    if (reader->passing)
        return pass_string(reader, s);
    return s.ptr[0] == ESC ? take_escape(reader, s, out) : take_character(reader, s, out);
}

bool input_next(InputReader *reader, Input *out)
{
    while (reader->at < reader->bytes.len) {
        Taken taken = take(reader, rest_of(reader), out);
        if (taken != TAKEN_UNREAD)
            return taken == TAKEN_INPUT;
    }
    return false;
}
