/* The reader in a real terminal: what is on the screen, colours, resize, suspend, crash, cursor. */
#include "config.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "term.h"

enum { SOON = 60000 /* ms; sanitizers and busy machines are slow */ };

static Term term;
static bool running;
static char program[4096], dossier[4096], state[] = "XDG_STATE_HOME=/tmp/dossier-term-XXXXXX";

static void prepare(void)
{
    snprintf(program, sizeof program, "%s/dossier", getenv("builddir"));
    snprintf(dossier, sizeof dossier, "%s/tests/golden/dossier/manifest.yaml", getenv("srcdir"));
    if (!mkdtemp(strchr(state, '=') + 1))
        abort();
}

static void clean(void)
{
    char command[64];
    if (running)
        term_end(&term);
    snprintf(command, sizeof command, "%s/dossier/state.db", strchr(state, '=') + 1);
    unlink(command);
    snprintf(command, sizeof command, "%s/dossier", strchr(state, '=') + 1);
    rmdir(command);
    rmdir(strchr(state, '=') + 1);
}

TestSuite(term, .init = prepare, .fini = clean, .timeout = 120);

static void start_with(int width, int height, char *name, char *extra)
{
    char *argv[] = {program, dossier, NULL};
    char *environment[] = {state, name, extra, NULL};
    term_start(&term, width, height, argv, environment);
    running = true;
}

static void start(int width, int height)
{
    static char name[] = "TERM=xterm-256color";
    start_with(width, height, name, NULL);
    cr_assert(term_shows(&term, "Articles 6", SOON), "%s", term_text(&term));
    cr_assert(term_shows(&term, "/6 ·", SOON), "not all are listed: %s", term_text(&term));
}

#define SHOWS(text)                                                                                \
    cr_assert(term_shows(&term, text, SOON), "%s is not shown:\n%s", text, term_text(&term))

/* What `dossier frame` prints for the same keys. */
static const char *frame_of(const char *size, const char *keys)
{
    static char text[1 << 16];
    int out[2];
    size_t n = 0;
    ssize_t k;
    if (pipe(out))
        abort();
    pid_t pid = fork();
    if (pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        execl(program, program, "frame", "--size", size, "--keys", keys, dossier, (char *)NULL);
        _exit(97);
    }
    close(out[1]);
    while ((k = read(out[0], text + n, sizeof text - n - 1)) > 0)
        n += (size_t)k;
    text[n] = '\0';
    close(out[0]);
    waitpid(pid, NULL, 0);
    return text;
}

/* The screen is, or soon comes to be, this one. */
static void becomes(const char *frame)
{
    if (!term_shows(&term, frame, SOON))
        cr_expect_str_eq(term_text(&term), frame);
}

/* --- the screen
 * --------------------------------------------------------------------------------- */

Test(term, the_screen_is_the_frame)
{
    start(120, 40);
    SHOWS("Timeline 13");
    becomes(frame_of("120x40", ""));
    term_type(&term, "/ferry");
    SHOWS("hit 1/");
    becomes(frame_of("120x40", "/ferry"));
    term_type(&term, "\rnn");
    SHOWS("hit 3/");
    becomes(frame_of("120x40", "/ferry<Enter>nn"));
}

Test(term, keys_of_the_terminal_arrive)
{
    start(80, 24);
    term_type(&term, "\033OB\033OB");
    SHOWS("A ferry every hour, says the council");
    term_type(&term, "\033OA");
    SHOWS("Le pont d’Aldmouth fermé après une");
    term_type(&term, "\r\033[6~");
    SHOWS("2/6 · 100%");
    term_type(&term, "/caf\303\251");
    SHOWS("/café");
}

Test(term, escape_answers_without_another_key)
{
    start(80, 24);
    term_type(&term, "/ferry");
    SHOWS("Results 3");
    term_type(&term, "\033");
    SHOWS("Articles 6");
}

Test(term, text_from_articles_cannot_speak_to_the_terminal)
{
    start(80, 24);
    term_type(&term, "jjj\r");
    SHOWS("timetable is");
    cr_expect_not(term_sent(&term, "\033[31mred"));
}

/* --- colours
 * ------------------------------------------------------------------------------------ */

static VTermScreenCell cell_of(const char *text)
{
    int x, y;
    cr_assert(term_find(&term, text, &x, &y), "%s:\n%s", text, term_text(&term));
    return term_cell(&term, x, y);
}

Test(term, hits_and_keywords_have_colours)
{
    start(80, 24);
    cr_assert(term_shows(&term, "places 7", SOON), "%s", term_text(&term));
    VTermScreenCell keyword = cell_of("Aldmouth was closed");
    cr_expect(VTERM_COLOR_IS_INDEXED(&keyword.fg));
    cr_expect_not(keyword.attrs.underline || keyword.attrs.bold, "a colour is cue enough");
    term_type(&term, "/ferry\r");
    SHOWS("hit 1/");
    VTermScreenCell hit = cell_of("ferry every hour, says the");
    cr_expect(VTERM_COLOR_IS_INDEXED(&hit.bg));
    cr_expect(hit.attrs.bold, "the current hit");
}

Test(term, no_color_means_none)
{
    static char name[] = "TERM=xterm-256color", none[] = "NO_COLOR=1";
    start_with(80, 24, name, none);
    SHOWS("all keys");
    term_type(&term, "/ferry\r");
    SHOWS("hit 1/");
    for (int y = 0; y < 24; y++)
        for (int x = 0; x < 80; x++) {
            VTermScreenCell cell = term_cell(&term, x, y);
            cr_assert(VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg),
                      "a colour at %d, %d", x, y);
        }
    cr_expect(cell_of("ferry every hour, says the").attrs.reverse);
}

/* --- the cursor
 * --------------------------------------------------------------------------------- */

Test(term, the_real_cursor_stands_where_the_reader_is)
{
    start(80, 24);
    cr_expect_eq(term_cursor(&term).row, 1);
    term_type(&term, "jj");
    SHOWS("A ferry every hour, says the council");
    cr_expect_eq(term_cursor(&term).row, 7, "the third article, below two of three rows each");
    cr_expect_eq(term_cursor(&term).col, 0);
    term_type(&term, "/fer");
    SHOWS("Results");
    cr_expect_eq(term_cursor(&term).row, 22);
    cr_expect_eq(term_cursor(&term).col, 4);
}

Test(term, the_real_cursor_stands_on_the_hit)
{
    start(120, 40);
    for (int i = 1; i <= 3; i++) {
        char label[16];
        VTermScreenCell cell;
        snprintf(label, sizeof label, "hit %d/", i);
        term_type(&term, i == 1 ? "/ferry\r" : "n");
        SHOWS(label);
        VTermPos at = term_cursor(&term);
        cell = term_cell(&term, at.col, at.row);
        cr_expect(cell.chars[0] == 'f' || cell.chars[0] == 'F', "%s: %d, %d:\n%s", label, at.col,
                  at.row, term_text(&term));
        cr_expect_not(VTERM_COLOR_IS_DEFAULT_BG(&cell.bg), "the ground of a hit");
    }
}

/* On the accent bar of the selected row, in each pane and in what lies over them. */
Test(term, the_real_cursor_stands_on_the_selected_row)
{
    static const struct {
        const char *keys, *shows;
        bool between; /* no pane with rows: only waited for */
    } panes[] = {
        {"j", "2/6"},
        {"t", "━ Timeline 13"},
        {"r", "━ Related 4"},
        {":focus messages\r", "━ Messages"},
        {"q:focus keywords\r", "━ Keyword groups"},
        {"q/ferry\r", "hit 1/", .between = true}, /* going to the hit takes the focus */
        {"K", "━ Concordance"},
    };
    start(120, 40);
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
        term_type(&term, panes[i].keys);
        SHOWS(panes[i].shows);
        if (panes[i].between)
            continue;
        VTermPos at = term_cursor(&term);
        cr_expect_eq(term_cell(&term, at.col, at.row).chars[0], 0x258c, "%s: %d, %d:\n%s",
                     panes[i].shows, at.col, at.row, term_text(&term));
    }
}

/* --- signals
 * ------------------------------------------------------------------------------------ */

Test(term, a_new_size_is_taken_up)
{
    start(80, 24);
    term_resize(&term, 120, 30);
    SHOWS("Related");
    becomes(frame_of("120x30", ""));
    term_resize(&term, 20, 5);
    cr_assert(term_hides(&term, "Related", SOON));
    SHOWS("Articles 6");
    becomes(frame_of("20x5", ""));
}

static bool cooked(void)
{
    struct termios modes;
    return tcgetattr(term.master, &modes) == 0 && (modes.c_lflag & ICANON) &&
           (modes.c_lflag & ECHO);
}

Test(term, it_stops_and_goes_on)
{
    start(80, 24);
    cr_expect_not(cooked());
    term_type(&term, "j\032");
    cr_assert(term_stopped(&term, SOON), "%s", term_text(&term));
    cr_expect(cooked(), "the shell's modes are back");
    cr_expect(term_sent(&term, "\033[?1049l"), "the shell's screen is back");
    term_continue(&term);
    SHOWS("Le pont d’Aldmouth fermé après une");
    cr_expect_not(cooked());
    kill(term.job, SIGTSTP);
    cr_assert(term_stopped(&term, SOON));
    term_continue(&term);
    term_type(&term, "j");
    SHOWS("A ferry every hour, says the council");
}

static void expect_left(void)
{
    cr_expect(cooked(), "the terminal's modes are back");
    cr_expect(term_sent(&term, "\033[?1049l"), "the shell's screen is back");
    cr_expect(term_sent(&term, "\033[?25h") || term_sent(&term, "\033[?12l\033[?25h"),
              "the cursor is shown");
}

static const int ends[] = {SIGHUP,  SIGTERM, SIGINT,  SIGQUIT, SIGUSR1,  SIGUSR2,
                           SIGALRM, SIGPROF, SIGXCPU, SIGIO,   SIGVTALRM};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT, SIGSYS, SIGTRAP, SIGILL, SIGFPE};

static void end_by(int number)
{
    start(80, 24);
    kill(term.job, number);
    cr_assert(term_ended(&term, SOON));
    cr_expect(WIFSIGNALED(term.status), "status %x", term.status);
    cr_expect_eq(WTERMSIG(term.status), number);
    expect_left();
    term_end(&term);
    running = false;
}

Test(term, it_leaves_in_order_when_told_to)
{
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        end_by(ends[i]);
}

Test(term, a_crash_gives_the_terminal_back)
{
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
        end_by(crashes[i]);
}

/* Who reads what it writes may go, and a limit for files is told where one is written. */
Test(term, signals_of_writing_do_not_end_it)
{
    start(80, 24);
    kill(term.job, SIGPIPE);
    kill(term.job, SIGXFSZ);
    term_type(&term, "j");
    SHOWS("translation of: Bridge");
}

Test(term, the_size_is_the_terminals_whatever_the_environment_says)
{
    static char name[] = "TERM=xterm-256color", columns[] = "COLUMNS=7";
    start_with(80, 24, name, columns);
    cr_assert(term_shows(&term, "Articles 6", SOON), "%s", term_text(&term));
    becomes(frame_of("80x24", ""));
}

Test(term, q_leaves)
{
    start(80, 24);
    term_type(&term, "q");
    cr_assert(term_ended(&term, SOON));
    cr_expect(WIFEXITED(term.status) && WEXITSTATUS(term.status) == 0, "status %x", term.status);
    expect_left();
}

Test(term, the_article_left_open_opens_again)
{
    start(80, 24);
    term_type(&term, "jj\rq");
    cr_assert(term_ended(&term, SOON));
    term_end(&term);
    running = false;
    start(80, 24);
    SHOWS("A ferry every hour, says the council");
}

/* --- what is no typing
 * ------------------------------------------------------------------------- */

Test(term, what_is_pasted_goes_into_the_prompt)
{
    start(80, 24);
    cr_expect(term_sent(&term, "\033[?2004h"));
    term_type(&term, "/");
    SHOWS("Tab completes");
    term_type(&term, "\033[200~the\r\nferry\033[201~");
    SHOWS("/the ferry");
    term_type(&term, "\033");
    cr_assert(term_hides(&term, "/the ferry", SOON));
    term_type(&term, "\033[200~q\r:quit\r\033[201~");
    SHOWS("pasted text is no command");
    term_type(&term, "q");
    cr_assert(term_ended(&term, SOON));
    cr_expect(term_sent(&term, "\033[?2004l"));
}

/* Reports and keys that nobody knows leave the reader where it is. */
Test(term, unknown_sequences_are_passed_over)
{
    static const char *const sequences[] = {"\033[I",     "\033[27;5;9~",     "\033[<35;10;10M",
                                            "\033[?1;2c", "\033P1$r0m\033\\", "\033[57441;1:3u"};
    start(80, 24);
    term_type(&term, "jj");
    SHOWS("3/6");
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        term_type(&term, sequences[i]);
    term_type(&term, "j");
    SHOWS("4/6");
}

/* An answer to the question for the ground changes the colours, and is no key. */
Test(term, the_ground_is_asked_for_and_heeded)
{
    int x, y;
    start(80, 24);
    cr_assert(term_shows(&term, "Articles 6", SOON));
    cr_expect(term_sent(&term, "\033]11;?"));
    term_type(&term, "\033]11;rgb:ffff/ffff/ffff\033\\j");
    SHOWS("2/6");
    cr_assert(term_find(&term, "Articles 6", &x, &y));
    VTermScreenCell light = term_cell(&term, x - 2, y);
    term_type(&term, "\033]11;rgb:0000/0000/0000\033\\j");
    SHOWS("3/6");
    VTermScreenCell dark = term_cell(&term, x - 2, y);
    cr_expect_neq(light.fg.indexed.idx, dark.fg.indexed.idx);
}

Test(term, the_mouse_is_told_of_only_while_it_is_wanted)
{
    start(80, 24);
    cr_expect_not(term_sent(&term, "\033[?1002h"));
    term_type(&term, "\033[<65;40;10M");
    term_type(&term, ":set mouse on\r");
    SHOWS("mouse on");
    cr_expect(term_sent(&term, "\033[?1002h\033[?1006h"));
    cr_expect(term_shows(&term, "1/6", SOON), "the wheel did nothing before");
    term_type(&term, "\033[<65;4;4M"); /* three rows down, by the wheel over the list */
    SHOWS("4/6");
    term_type(&term, "\032");
    cr_assert(term_stopped(&term, SOON));
    cr_expect(term_sent(&term, "\033[?1006l\033[?1002l"), "it is the shell's again");
    term_continue(&term);
    SHOWS("4/6");
    term_type(&term, ":set mouse off\r");
    SHOWS("mouse off");
    term_type(&term, "\033[<64;4;4M");
    term_type(&term, "j");
    SHOWS("5/6");
}

Test(term, the_ground_can_be_set_by_hand)
{
    int x, y;
    start(80, 24);
    term_type(&term, "\033]11;rgb:0000/0000/0000\033\\j");
    SHOWS("2/6");
    cr_assert(term_find(&term, "Articles 6", &x, &y));
    VTermScreenCell dark = term_cell(&term, x - 2, y);
    term_type(&term, ":set background light\r");
    SHOWS("background light");
    VTermScreenCell light = term_cell(&term, x - 2, y);
    cr_expect_neq(light.fg.indexed.idx, dark.fg.indexed.idx);
    term_type(&term, ":set background auto\r");
    SHOWS("background auto");
    VTermScreenCell again = term_cell(&term, x - 2, y);
    cr_expect_eq(again.fg.indexed.idx, dark.fg.indexed.idx);
}

Test(term, frames_are_marked_where_the_terminal_shows_them_whole)
{
    start(80, 24);
    cr_expect(term_sent(&term, "\033[?2026$p"));
    cr_expect_not(term_sent(&term, "\033[?2026h"));
    term_type(&term, "\033[?2026;2$yj");
    SHOWS("2/6");
    term_type(&term, "j");
    SHOWS("3/6");
    cr_expect(term_sent(&term, "\033[?2026h"));
    cr_expect(term_sent(&term, "\033[?2026l"));
}

/* What a terminal has not is not sent to it: neither colours, nor questions and private modes that
 * it would print, nor another screen. */
Test(term, a_terminal_is_sent_what_it_has)
{
    static const struct {
        const char *term;
        bool colours, questions;
    } terminals[] = {
        {"TERM=linux", true, false},      {"TERM=vt220", false, false}, {"TERM=ansi", true, false},
        {"TERM=xterm-mono", false, true}, {"TERM=screen", true, true},
    };
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
        char name[32];
        snprintf(name, sizeof name, "%s", terminals[i].term);
        start_with(80, 24, name, NULL);
        SHOWS("/6 ·");
        term_type(&term, "/ferry\r");
        SHOWS("hit 1/");
        cr_expect_eq(term_sent(&term, "\033[33m") || term_sent(&term, "\033[43m"),
                     terminals[i].colours, "colours of %s", name);
        cr_expect_eq(term_sent(&term, "\033]11;?") || term_sent(&term, "\033[?2026") ||
                         term_sent(&term, "\033[?2004"),
                     terminals[i].questions, "questions of %s", name);
        cr_expect_not(term_sent(&term, "\033[38;"), "no palette of %s has 256", name);
        term_type(&term, "Q");
        cr_assert(term_ended(&term, SOON));
        term_end(&term);
        running = false;
    }
}

Test(term, a_terminal_without_an_entry_is_taken_for_the_common_one)
{
    static char unknown[] = "TERM=nonesuch-9";
    start_with(80, 24, unknown, NULL);
    cr_assert(term_shows(&term, "Articles 6", SOON), "%s", term_text(&term));
    SHOWS("TERM=nonesuch-9 is not known here: xterm-256color serves");
    term_type(&term, "j");
    SHOWS("2/6");
    cr_assert(term_hides(&term, "xterm-256color serves", SOON));
}

/* --- other programs --------------------------------------------------------------------------- */

Test(term, what_is_copied_goes_to_the_terminal)
{
    start(80, 24);
    term_type(&term, "\ryy");
    SHOWS("copied: the sentence");
    cr_expect(term_sent(&term, "\033]52;c;QnJpZGdlIGF0IEFsZG1vdXRo")); /* Bridge at Aldmouth */
}

static void start_with_setting(char *setting)
{
    static char name[] = "TERM=xterm-256color";
    start_with(80, 24, name, setting);
    cr_assert(term_shows(&term, "/6 ·", SOON), "%s", term_text(&term));
}

/* Where a terminal shows links it is told of an article's address; others would print it or are
 * silent about it. */
Test(term, addresses_are_links_where_the_terminal_has_them)
{
    static const struct {
        const char *term, *extra;
        bool links;
    } terminals[] = {
        {"TERM=xterm-256color", "A=", true}, {"TERM=screen", "TMUX=", true},
        {"TERM=screen", "A=", false},        {"TERM=linux", "A=", false},
        {"TERM=vt220", "A=", false},
    };
    char file[] = "/tmp/dossier-links-XXXXXX";
    static const char text[] = "A ferry\n\nIt sails (https://quay.example/times) daily.\n";
    int fd = mkstemp(file);
    cr_assert(fd >= 0 && write(fd, text, sizeof text - 1) == (ssize_t)sizeof text - 1);
    close(fd);
    snprintf(dossier, sizeof dossier, "%s", file);
    for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
        char name[32], extra[32];
        snprintf(name, sizeof name, "%s", terminals[i].term);
        snprintf(extra, sizeof extra, "%s", terminals[i].extra);
        start_with(80, 24, name, extra);
        SHOWS("It sails (https://quay.example");
        cr_expect_eq(term_sent(&term, "\033]8;id=1;https://quay.example/times\033\\"),
                     terminals[i].links, "%s %s", name, extra);
        term_type(&term, "Q");
        cr_assert(term_ended(&term, SOON));
        term_end(&term);
        running = false;
    }
    unlink(file);
}

Test(term, the_editor_has_the_terminal_and_gives_it_back)
{
    static char editor[] = "VISUAL=printf 'edited %s %s'";
    start_with_setting(editor);
    term_type(&term, "\rv");
    SHOWS("1/6 ·");
    term_type(&term, "]");
    SHOWS("2/6 ·");
    cr_expect(term_sent(&term, "edited +1 "));
    cr_expect(term_sent(&term, "/closed.md"));
}

Test(term, the_pager_reads_the_article)
{
    static char pager[] = "PAGER=tr a-z A-Z";
    start_with_setting(pager);
    term_type(&term, "\r|");
    term_type(&term, "]");
    SHOWS("2/6 ·");
    cr_expect(term_sent(&term, "AFTER AN INSPECTION FOUND CRACKS"));
}

Test(term, a_program_that_is_not_there_is_told)
{
    static char editor[] = "VISUAL=nonesuch-editor";
    start_with_setting(editor);
    term_type(&term, "\rv");
    SHOWS("nonesuch-editor: there is no such program");
}

/* --- no terminal to speak of
 * -------------------------------------------------------------------- */

static void expect_refused(char *name, const char *why)
{
    start_with(80, 24, name, NULL);
    cr_assert(term_ended(&term, SOON));
    cr_expect(WIFEXITED(term.status) && WEXITSTATUS(term.status) == 3, "status %x", term.status);
    cr_expect(strstr(term_text(&term), why), "%s", term_text(&term));
    cr_expect_not(term_sent(&term, "\033"));
    term_end(&term);
    running = false;
}

Test(term, a_terminal_that_cannot_is_told_in_a_line)
{
    static char dumb[] = "TERM=dumb", none[] = "TERM=";
    expect_refused(dumb, "cannot move its cursor: try TERM=xterm-256");
    expect_refused(none, "TERM is not set");
}

/* Nothing of what the article says in controls, bidi controls and tags. (Progress erases its line
 * by a sequence of its own.) */
static void expect_harmless(const char *what)
{
    static const char *const never[] = {"\x1B]",        "\x1B[3",          "\a", "\x7F", "\xC2\x9B",
                                        "\xE2\x80\xAE", "\xF3\xA0\x81\xA9"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        cr_expect(!term_sent(&term, never[i]), "%s: sequence %zu", what, i);
}

/* Writes an article that speaks to the terminal, and returns its path. */
static char *speaking_article(void)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/speaks.md", strchr(state, '=') + 1);
    FILE *f = fopen(path, "w");
    if (!f)
        abort();
    fputs("---\ntitle: \"T\\e]0;owned\\a\\u009b31m\"\ndate: 2024-01-02\nlang: en\n---\n"
          "On 3 May 2023 the words \x1B[31m were \u202E red and \xF3\xA0\x81\xA9 hidden \x7F.\n",
          f);
    fclose(f);
    return path;
}

Test(term, no_verb_lets_an_article_speak_to_the_terminal)
{
    static char *const verbs[][3] = {
        {"list", "", ""},           {"list", "--json", ""},      {"list", "--csv", ""},
        {"list", "--csv", "--raw"}, {"list", "--jsonl", ""},     {"show", "1", ""},
        {"show", "1", "--json"},    {"search", "words", ""},     {"search", "words", "--csv"},
        {"kwic", "words", "--csv"}, {"kwic", "words", "--json"}, {"timeline", "", ""},
        {"timeline", "--csv", ""},  {"timeline", "--ics", ""},   {"timeline", "--md", ""},
        {"dates", "1", ""},         {"dates", "1", "--tml"},     {"check", "", ""},
        {"check", "--csv", ""},     {"count", "words", "--csv"}, {"frame", "", ""},
        {"import", "--dry-run", ""}};
    static char name[] = "TERM=xterm-256color";
    char *path = speaking_article(), *environment[] = {state, name, NULL};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        char *argv[6] = {program}, what[64];
        size_t n = 1;
        for (size_t k = 0; k < 3; k++)
            if (*verbs[i][k])
                argv[n++] = verbs[i][k];
        argv[n] = path;
        snprintf(what, sizeof what, "%s %s %s", verbs[i][0], verbs[i][1], verbs[i][2]);
        term_start(&term, 80, 24, argv, environment);
        running = true;
        cr_expect(term_ended(&term, SOON), "%s", what);
        cr_expect(term.raw_len > 0, "%s", what);
        expect_harmless(what);
        term_end(&term);
        running = false;
    }
    unlink(path);
}

Test(term, without_a_terminal_there_is_one_line_and_a_status)
{
    int status;
    pid_t pid = fork();
    if (pid == 0) {
        int null = open("/dev/null", O_RDWR);
        for (int fd = 0; fd < 3; fd++)
            dup2(null, fd);
        execl(program, program, dossier, (char *)NULL);
        _exit(97);
    }
    waitpid(pid, &status, 0);
    cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 3, "status %x", status);
}
