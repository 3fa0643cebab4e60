/* keyboard.c - reading standard input, and what this terminal's keys send, by its terminfo
 * entry. */
#include "config.h"

#include "tui/keyboard.h"

#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include <term.h> /* last: its macros have names such as bell and lines */

enum { ESC_MS = 25 }; /* how long what follows an Esc may take */

static InputReader *reader;

static const struct {
    const char *capability;
    Key key;
} terminal_keys[] = {
    {"kcuu1", K_UP},       {"kcud1", K_DOWN},    {"kcub1", K_LEFT},   {"kcuf1", K_RIGHT},
    {"khome", K_HOME},     {"kend", K_END},      {"kpp", K_PGUP},     {"knp", K_PGDN},
    {"kcbt", K_SHIFT_TAB}, {"kdch1", K_DELETE},  {"kich1", K_INSERT}, {"kf1", K_F1},
    {"kent", K_ENTER},     {"kbs", K_BACKSPACE},
};

static void learn_keys(void)
{
    for (size_t i = 0; i < sizeof terminal_keys / sizeof *terminal_keys; i++) {
        const char *s = tigetstr(terminal_keys[i].capability);
        if (s && s != (const char *)-1)
            input_learn(reader, slice_from(s), terminal_keys[i].key);
    }
}

/* Takes in what the terminal has sent; false when there is nothing. */
static bool read_more(void)
{
    char bytes[4096];
    struct pollfd in = {STDIN_FILENO, POLLIN, 0};
    if (poll(&in, 1, 0) <= 0 || !(in.revents & POLLIN))
        return false;
    ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
    if (n <= 0)
        return false;
    input_feed(reader, (Slice){bytes, (size_t)n});
    return true;
}

void keyboard_open(bool utf8)
{
    reader = input_new(utf8);
    learn_keys();
}

void keyboard_close(void)
{
    input_free(reader);
    reader = NULL;
}

bool keyboard_read(Input *input)
{
    do {
        if (input_next(reader, input))
            return true;
    } while (read_more());
    return false;
}

int keyboard_wait(void)
{
    const char *delay = getenv("ESCDELAY");
    int ms = delay ? atoi(delay) : ESC_MS;
    return !input_waits(reader) ? -1 : ms > 0 && ms < 10000 ? ms : ESC_MS;
}

void keyboard_expire(void)
{
    input_expire(reader);
}
