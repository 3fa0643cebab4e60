/* test_input.c - bytes of a keyboard become keys, pastes and reports, and nothing else. */
#include "config.h"

#include "dossier/key.h"
#include "dossier/str.h"
#include "tui/input.h"

#include <criterion/criterion.h>

/* Puts down what was read: keys in their notation, the rest in braces. */
static void note(const Input *input, StrBuf *out)
{
    static const char *const actions[] = {"press", "release", "move", "up", "down"};
    switch (input->kind) {
    case INPUT_KEY:
        key_format(input->key, out);
        break;
    case INPUT_PASTE:
        strbuf_printf(out, "{paste " SLICE_FMT "%s}", SLICE_ARG(input->text),
                      input->cut ? " cut" : "");
        break;
    case INPUT_MOUSE:
        strbuf_printf(out, "{%s %d %d,%d}", actions[input->action], input->button, input->x,
                      input->y);
        break;
    case INPUT_COLOUR:
        strbuf_printf(out, "{colour %u %06x}", input->number, input->value);
        break;
    case INPUT_MODE:
        strbuf_printf(out, "{mode %u %u}", input->number, input->value);
        break;
    case INPUT_STATUS:
        strbuf_puts(out, "{status}");
        break;
    }
}

static void take_all(InputReader *reader, StrBuf *out)
{
    Input input;
    while (input_next(reader, &input))
        note(&input, out);
}

/* Feeds in pieces of `piece` bytes, and then nothing more comes. */
static void read_in_pieces(Slice bytes, size_t piece, StrBuf *out)
{
    InputReader *reader = input_new(true);
    strbuf_clear(out);
    for (size_t at = 0; at < bytes.len; at += piece) {
        input_feed(reader, slice_sub(bytes, at, at + piece));
        take_all(reader, out);
    }
    for (int i = 0; i < 8 && input_waits(reader); i++) {
        input_expire(reader);
        take_all(reader, out);
    }
    input_free(reader);
}

static const struct {
    const char *bytes, *want;
} sequences[] = {
    {"jk", "jk"},
    {"\r\t\x7f\x0f", "<Enter><Tab><BS><C-o>"},
    {"\xc3\xa9\xe6\xbc\xa2", "\xc3\xa9\xe6\xbc\xa2"},
    {"\033", "<Esc>"},
    {"\033\033", "<Esc><Esc>"},
    {"\033[A\033[B\033[C\033[D", "<Up><Down><Right><Left>"},
    {"\033OA\033OH\033OF\033OM\033Op\033OX", "<Up><Home><End><Enter>0="},
    {"\033[5~\033[6~\033[1~\033[8~\033[3~", "<PgUp><PgDn><Home><End><Del>"},
    {"\033[Z", "<S-Tab>"},
    {"\033[1;5A\033[1;2B\033[1;3C", "<C-Up><S-Down><A-Right>"},
    {"\033[5;5~", "<C-PgUp>"},
    /* Alt and a key: by ESC, by kitty's numbers, by modifyOtherKeys */
    {"\0331\033j\033\xc3\xa9", "<A-1><A-j><A-\xc3\xa9>"},
    {"\033[49;3u\033[27;3;49~", "<A-1><A-1>"},
    {"\033\r", "<A-Enter>"},
    /* kitty: control and a letter, the keypad, a release */
    {"\033[111;5u\033[57414u\033[57417u\033[57399;1u", "<C-o><Enter><Left>0"},
    {"\033[106;1:3u\033[106;1:1u", "j"},
    {"\033[27u\033[13u\033[9;2u", "<Esc><Enter><S-Tab>"},
    {"\033[97;9u", ""},  /* super and a */
    {"\033[57441u", ""}, /* the shift key itself */
    {"\033[27;5;9~", "<C-Tab>"},
    /* whole and unknown */
    {"\033[I\033[Oj", "j"},
    {"\033[?1;2;4cj", "j"},
    {"\033[999;999;999;999;999;999zj", "j"},
    {"\033[38;5;!pj", "j"},
    {"\033[1;;~j", "<Home>j"},
    {"\033[?xj\033[>4;2mj", "jj"},
    {"\033[[Aj", "j"},
    {"\033Oj\033O5Pj", "*<C-F1>j"},
    {"\033P1$r0m\033\\j", "j"},
    {"\033_Gi=1;OK\033\\j\033^x\033\\j\033Xy\aj", "jjj"},
    {"\033]52;c;YWJj\aj", "j"},
    {"\033[M !!j\033[Mabcj", "jj"},
    {"\033[<0;0;3Mj\033[<1Mj\033[<128;2;2Mj", "jjj"},
    /* what cannot stand in a sequence ends it unread; CAN ends it too */
    {"\033[12\033[Aj", "<Up>j"},
    {"\033[1\rj", "<Enter>j"},
    {"\033[1\x18j", "j"},
    {"\033[\xc3\xa9j", "\xc3\xa9j"},
    /* halves */
    {"j\033[", "j<A-[>"},
    {"\033O", "<A-O>"},
    {"\033]", "<A-]>"},
    {"\033[12;5", ""},
    {"\033]11;rgb:00", ""},
    /* reports */
    {"\033[<0;5;7M\033[<0;5;7m\033[<35;1;1M\033[<64;2;2M\033[<65;2;3M",
     "{press 0 4,6}{release 0 4,6}{move 3 0,0}{up 0 1,1}{down 1 1,2}"},
    {"\033]11;rgb:1e1e/00/f\033\\\033]10;rgb:ffff/ffff/ffff\a",
     "{colour 11 1e00ff}{colour 10 ffffff}"},
    {"\033]11;rgb:1e1e/00\aj\033]11;rgb:x/0/0\aj\033]12;rgb:0/0/0\aj", "jjj"},
    {"\033[?2026;2$y", "{mode 2026 2}"},
    {"\033[0nj", "{status}j"},
    {"\033[3n", "{status}"},
    {"\033[5nj\033[0;1nk\033[?0nl", "jkl"},
    /* pastes */
    {"\033[200~trust\rwomen\033[201~j", "{paste trust\rwomen}j"},
    {"\033[200~a\033[Ab\033[2\033[201~", "{paste a\033[Ab\033[2}"},
    {"\033[200~\033[201~", "{paste }"},
    {"\033[201~j", "j"},
};

/* However the bytes are cut, the same things are read. */
Test(input, sequences_in_all_pieces)
{
    StrBuf got = STRBUF_INIT;
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        Slice bytes = slice_from(sequences[i].bytes);
        for (size_t piece = 1; piece <= bytes.len; piece++) {
            read_in_pieces(bytes, piece, &got);
            cr_expect_str_eq(strbuf_str(&got), sequences[i].want, "row %zu by %zu: %s", i, piece,
                             strbuf_str(&got));
        }
    }
    strbuf_release(&got);
}

Test(input, a_terminal_says_what_its_keys_send)
{
    InputReader *reader = input_new(true);
    StrBuf got = STRBUF_INIT;
    input_learn(reader, SLICE("\033[[A"), K_F1);
    input_learn(reader, SLICE("\033[25z"), K_HOME);
    input_learn(reader, SLICE("\033A"), K_UP);
    input_learn(reader, SLICE("x"), K_DOWN);
    input_feed(reader, SLICE("\033[[A\033[25z\033Ax"));
    take_all(reader, &got);
    cr_expect_str_eq(strbuf_str(&got), "<F1><Home><Up>x");
    strbuf_release(&got);
    input_free(reader);
}

/* A string without an end holds back what comes until it is known to be none, and is not kept. */
Test(input, a_long_string_is_passed_over)
{
    InputReader *reader = input_new(true);
    StrBuf got = STRBUF_INIT, filler = STRBUF_INIT;
    strbuf_pad(&filler, 'j', INPUT_STRING_MAX);
    input_feed(reader, SLICE("\033P"));
    for (int i = 0; i < 5; i++) {
        input_feed(reader, strbuf_slice(&filler));
        take_all(reader, &got);
    }
    input_feed(reader, SLICE("\033"));
    take_all(reader, &got);
    input_feed(reader, SLICE("\\k"));
    take_all(reader, &got);
    cr_expect_str_eq(strbuf_str(&got), "k");
    strbuf_release(&got);
    strbuf_release(&filler);
    input_free(reader);
}

Test(input, a_long_paste_says_that_it_is_cut)
{
    InputReader *reader = input_new(true);
    StrBuf filler = STRBUF_INIT;
    Input input;
    strbuf_pad(&filler, 'j', INPUT_PASTE_MAX / 2 + 1);
    input_feed(reader, SLICE("\033[200~"));
    for (int i = 0; i < 2; i++) {
        input_feed(reader, strbuf_slice(&filler));
        cr_expect_not(input_next(reader, &input));
        cr_expect_not(input_waits(reader));
    }
    input_feed(reader, SLICE("\033[201~"));
    cr_assert(input_next(reader, &input));
    cr_expect_eq(input.kind, INPUT_PASTE);
    cr_expect_eq(input.text.len, INPUT_PASTE_MAX);
    cr_expect(input.cut);
    strbuf_release(&filler);
    input_free(reader);
}

Test(input, where_text_is_no_utf8)
{
    InputReader *reader = input_new(false);
    Input input;
    input_feed(reader, SLICE("\xe9j")); /* no character in the C locale */
    cr_assert(input_next(reader, &input));
    cr_expect_eq(input.key, (Key)'j');
    input_free(reader);
}

/* Random control sequences of the grammar give at most one thing each, and never a letter of
 * theirs. */
Test(input, no_sequence_becomes_letters)
{
    uint64_t state = 7;
    StrBuf got = STRBUF_INIT, bytes = STRBUF_INIT;
    for (int round = 0; round < 20000; round++) {
        strbuf_clear(&bytes);
        strbuf_puts(&bytes, "\033[");
        for (int i = 0; i < 12; i++) {
            state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
            unsigned part = (unsigned)(state >> 33);
            if (part % 8 < 5)
                strbuf_putc(&bytes, (char)(0x30 + part / 8 % 16));
            else if (part % 8 == 5)
                strbuf_putc(&bytes, (char)(0x20 + part / 8 % 16));
            else
                break;
        }
        strbuf_putc(&bytes, (char)(0x40 + (state >> 40) % 63));
        if (slice_eq_str(strbuf_slice(&bytes), "\033[M") ||
            slice_eq_str(strbuf_slice(&bytes), "\033[[") ||
            slice_eq_str(strbuf_slice(&bytes), "\033[200~"))
            continue; /* these want more */
        strbuf_putc(&bytes, '!');
        read_in_pieces(strbuf_slice(&bytes), bytes.len, &got);
        Slice read = strbuf_slice(&got);
        cr_assert(slice_ends(read, "!"), "%s", strbuf_str(&bytes) + 1);
        size_t at = 0, keys = 0;
        for (Key key; key_parse(read, &at, &key); keys++)
            if (read.ptr[0] == '{')
                break;
        cr_assert_leq(keys, 2u, "%s gives %s", strbuf_str(&bytes) + 1, strbuf_str(&got));
    }
    strbuf_release(&got);
    strbuf_release(&bytes);
}
