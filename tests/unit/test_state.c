/* test_state.c - what was done in one sitting is there in the next. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/state.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static DiagList findings;
static char folder[] = "/tmp/dossier-state-XXXXXX";
static char *database;

static void setup(void)
{
    cr_assert_not_null(mkdtemp(folder));
    database = file_join(folder, "deep/er/state.db");
}

static void teardown(void)
{
    static const char *const names[] = {"deep/er/state.db", "deep/er/state.db-wal",
                                        "deep/er/state.db-shm"};
    for (size_t i = 0; i < 3; i++) {
        char *path = file_join(folder, names[i]);
        unlink(path);
        free(path);
    }
    char *er = file_join(folder, "deep/er"), *deep = file_join(folder, "deep");
    rmdir(er), rmdir(deep), rmdir(folder);
    free(er), free(deep), free(database);
    diag_list_release(&findings);
}

TestSuite(state, .init = setup, .fini = teardown);

Test(state, comes_back_in_the_next_sitting)
{
    State *s = state_open(database, "/a/manifest.yaml", &findings);
    state_set_read(s, SLICE("one"), true);
    state_set_read(s, SLICE("two"), true);
    state_set_read(s, SLICE("two"), false);
    state_set_position(s, SLICE("one"), 1234);
    state_set_mark(s, 'a', SLICE("key with space"), 7);
    state_save_search(s, SLICE("walks"), SLICE("walk AND talk"));
    state_save_search(s, SLICE("arrests"), SLICE("arrest*"));
    state_set_last_article(s, SLICE("one"));
    state_close(s);

    s = state_open(database, "/a/manifest.yaml", &findings);
    StateMark mark;
    cr_expect_eq(findings.count, 0);
    cr_expect(state_is_read(s, SLICE("one")));
    cr_expect_not(state_is_read(s, SLICE("two")));
    cr_expect_eq(state_position(s, SLICE("one")), 1234);
    cr_assert(state_mark(s, 'a', &mark));
    cr_expect(slice_eq_str(mark.article, "key with space"));
    cr_expect_eq(mark.at, 7);
    cr_expect_not(state_mark(s, 'b', &mark));
    cr_expect(slice_eq_str(state_saved_search(s, SLICE("walks")), "walk AND talk"));
    cr_assert_eq(state_saved_count(s), 2);
    cr_expect(slice_eq_str(state_saved_name(s, 0), "arrests"));
    cr_expect(slice_eq_str(state_saved_name(s, 1), "walks"));
    cr_expect(slice_eq_str(state_last_article(s), "one"));
    state_save_search(s, SLICE("walks"), (Slice){NULL, 0});
    cr_expect_eq(state_saved_count(s), 1);
    state_close(s);
}

Test(state, dossiers_do_not_mix_but_share_their_history)
{
    State *a = state_open(database, "/a", &findings);
    state_set_read(a, SLICE("one"), true);
    state_history_add(a, HISTORY_SEARCH, SLICE("first"));
    state_history_add(a, HISTORY_SEARCH, SLICE("second"));
    state_history_add(a, HISTORY_SEARCH, SLICE("first"));
    state_history_add(a, HISTORY_COMMAND, SLICE("quit"));
    state_close(a);
    State *b = state_open(database, "/b", &findings);
    cr_expect_not(state_is_read(b, SLICE("one")));
    cr_assert_eq(state_history_count(b, HISTORY_SEARCH), 2);
    cr_expect(slice_eq_str(state_history(b, HISTORY_SEARCH, 0), "first"));
    cr_expect(slice_eq_str(state_history(b, HISTORY_SEARCH, 1), "second"));
    cr_expect_null(state_history(b, HISTORY_SEARCH, 2).ptr);
    state_close(b);
}

Test(state, history_keeps_its_bound)
{
    State *s = state_open(":memory:", "/a", &findings);
    char line[16];
    for (int i = 0; i < STATE_HISTORY_MAX + 20; i++) {
        int n = snprintf(line, sizeof line, "%d", i);
        state_history_add(s, HISTORY_FILTER, (Slice){line, (size_t)n});
    }
    cr_expect_eq(state_history_count(s, HISTORY_FILTER), STATE_HISTORY_MAX);
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, STATE_HISTORY_MAX - 1), "20"));
    state_close(s);
}

static void expect_history(const State *s, StateHistory kind, const char *want)
{
    StrBuf lines = STRBUF_INIT;
    for (size_t i = 0; i < state_history_count(s, kind); i++) {
        strbuf_put_slice(&lines, state_history(s, kind, i));
        strbuf_putc(&lines, ' ');
    }
    cr_expect_str_eq(strbuf_str(&lines), want);
    strbuf_release(&lines);
}

/* Already in the sitting itself, not only in what the next one reads. */
Test(state, a_line_entered_again_moves_to_the_front_and_stays_single)
{
    State *s = state_open(":memory:", "/a", &findings);
    state_history_add(s, HISTORY_SEARCH, SLICE("quay"));
    state_history_add(s, HISTORY_SEARCH, SLICE("ferry"));
    state_history_add(s, HISTORY_SEARCH, SLICE("lock"));
    state_history_add(s, HISTORY_SEARCH, SLICE("quay"));
    expect_history(s, HISTORY_SEARCH, "quay lock ferry ");
    state_history_add(s, HISTORY_SEARCH, SLICE("quay"));
    state_history_add(s, HISTORY_SEARCH, SLICE(""));
    expect_history(s, HISTORY_SEARCH, "quay lock ferry ");
    state_history_add(s, HISTORY_FILTER, SLICE("lock"));
    expect_history(s, HISTORY_SEARCH, "quay lock ferry ");
    expect_history(s, HISTORY_FILTER, "lock ");
    state_close(s);
}

Test(state, a_full_history_that_repeats_a_line_loses_none)
{
    State *s = state_open(":memory:", "/a", &findings);
    char line[16];
    for (int i = 0; i < STATE_HISTORY_MAX; i++)
        state_history_add(s, HISTORY_FILTER,
                          (Slice){line, (size_t)snprintf(line, sizeof line, "%d", i)});
    state_history_add(s, HISTORY_FILTER, SLICE("7"));
    cr_expect_eq(state_history_count(s, HISTORY_FILTER), STATE_HISTORY_MAX);
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, 0), "7"));
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, STATE_HISTORY_MAX - 1), "0"));
    state_close(s);
}

/* Each writes what it changed, and not what it read when it began. */
Test(state, two_readers_do_not_undo_each_other)
{
    State *a = state_open(database, "/a", &findings);
    state_set_position(a, SLICE("one"), 1);
    state_set_read(a, SLICE("two"), true);
    cr_expect(state_flush(a));
    State *b = state_open(database, "/a", &findings);
    state_set_position(b, SLICE("one"), 500);
    state_set_read(b, SLICE("two"), false);
    state_close(b);
    state_set_position(a, SLICE("three"), 3);
    state_set_position(a, SLICE("one"), 1); /* as it was: no change */
    state_close(a);
    a = state_open(database, "/a", &findings);
    cr_expect_eq(state_position(a, SLICE("one")), 500);
    cr_expect_not(state_is_read(a, SLICE("two")));
    cr_expect_eq(state_position(a, SLICE("three")), 3);
    state_close(a);
}

/* What either typed is there for the next, each line once, the last typed first. */
Test(state, two_readers_keep_each_others_history)
{
    State *s = state_open(database, "/a", &findings);
    state_history_add(s, HISTORY_SEARCH, SLICE("quay"));
    state_history_add(s, HISTORY_SEARCH, SLICE("mill"));
    state_close(s);
    State *a = state_open(database, "/a", &findings), *b = state_open(database, "/b", &findings);
    state_history_add(a, HISTORY_SEARCH, SLICE("ferry"));
    state_history_add(a, HISTORY_FILTER, SLICE("bridge"));
    cr_expect(state_flush(a));
    state_history_add(b, HISTORY_SEARCH, SLICE("lock"));
    state_history_add(b, HISTORY_SEARCH, SLICE("quay"));
    cr_expect(state_flush(b));
    state_history_add(a, HISTORY_SEARCH, SLICE("lock"));
    state_history_add(a, HISTORY_SEARCH, SLICE("weir"));
    state_history_add(a, HISTORY_SEARCH, SLICE("lock"));
    expect_history(a, HISTORY_SEARCH, "lock weir ferry mill quay "); /* its own, until the next */
    expect_history(b, HISTORY_SEARCH, "quay lock mill ");
    state_close(a);
    state_set_read(b, SLICE("one"), true); /* nothing typed: no history is written */
    state_close(b);
    s = state_open(database, "/a", &findings);
    expect_history(s, HISTORY_SEARCH, "lock weir quay ferry mill ");
    expect_history(s, HISTORY_FILTER, "bridge ");
    state_close(s);
}

static void add_numbers(State *s, StateHistory kind, int from, int to)
{
    char line[16];
    for (int i = from; i < to; i++)
        state_history_add(s, kind, (Slice){line, (size_t)snprintf(line, sizeof line, "%d", i)});
}

/* The oldest of both go, and of their own kind alone. */
Test(state, two_readers_keep_the_bound_together)
{
    State *a = state_open(database, "/a", &findings), *b = state_open(database, "/a", &findings);
    state_history_add(a, HISTORY_COMMAND, SLICE("sort"));
    add_numbers(a, HISTORY_FILTER, 0, 300);
    cr_expect(state_flush(a));
    add_numbers(b, HISTORY_FILTER, 300, STATE_HISTORY_MAX + 20);
    cr_expect(state_flush(b));
    state_history_add(a, HISTORY_FILTER, SLICE("25"));
    state_close(a);
    state_close(b);
    State *s = state_open(database, "/a", &findings);
    cr_expect_eq(state_history_count(s, HISTORY_FILTER), STATE_HISTORY_MAX);
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, 0), "25"));
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, 1), "519"));
    cr_expect(slice_eq_str(state_history(s, HISTORY_FILTER, STATE_HISTORY_MAX - 1), "20"));
    expect_history(s, HISTORY_COMMAND, "sort ");
    state_close(s);
}

/* More is typed between two flushes than is kept. */
Test(state, of_a_long_sitting_the_last_lines_are_written)
{
    State *s = state_open(database, "/a", &findings);
    add_numbers(s, HISTORY_SEARCH, 0, 10);
    cr_expect(state_flush(s));
    add_numbers(s, HISTORY_SEARCH, 5, STATE_HISTORY_MAX + 8);
    state_close(s);
    s = state_open(database, "/a", &findings);
    cr_expect_eq(state_history_count(s, HISTORY_SEARCH), STATE_HISTORY_MAX);
    cr_expect(slice_eq_str(state_history(s, HISTORY_SEARCH, 0), "507"));
    cr_expect(slice_eq_str(state_history(s, HISTORY_SEARCH, STATE_HISTORY_MAX - 1), "8"));
    state_close(s);
}

Test(state, folders_made_for_it_are_the_users_alone)
{
    umask(0);
    state_close(state_open(database, "/a", &findings));
    static const char *const made[] = {"deep", "deep/er"};
    for (size_t i = 0; i < 2; i++) {
        char *path = file_join(folder, made[i]);
        struct stat st;
        cr_assert_eq(stat(path, &st), 0);
        cr_expect_eq(st.st_mode & 0777, 0700, "%s", made[i]);
        free(path);
    }
}

/* A relative XDG_STATE_HOME is to be ignored, says its specification. */
Test(state, its_place_is_named_by_absolute_variables_only)
{
    char *home = file_join(folder, "deep"), *er = file_join(home, "er");
    char *inside = file_join(er, "dossier/state.db");
    setenv("HOME", folder, 1);
    setenv("XDG_STATE_HOME", er, 1);
    state_close(state_open(NULL, "/a", &findings));
    cr_expect_eq(access(inside, F_OK), 0);
    setenv("XDG_STATE_HOME", "deep", 1);
    cr_expect_eq(chdir(folder), 0);
    State *s = state_open(NULL, "/a", &findings);
    state_set_read(s, SLICE("one"), true);
    state_close(s);
    cr_expect_eq(system("test -f .local/state/dossier/state.db && ! test -e deep/dossier && "
                        "rm -rf .local deep/er/dossier"),
                 0);
    cr_expect_eq(findings.count, 0);
    free(home), free(er), free(inside);
}

Test(state, a_place_that_cannot_be_written_costs_only_the_memory)
{
    State *s = state_open("/proc/no/such/state.db", "/a", &findings);
    cr_expect_eq(findings.warnings, 1);
    state_set_read(s, SLICE("one"), true);
    cr_expect(state_is_read(s, SLICE("one")));
    cr_expect_not(state_flush(s));
    state_close(s);
}

/* A path with what SQLite's addresses take for marks, and one reader while another has it open. */
Test(state, is_read_while_another_has_it_open)
{
    char *odd = file_join(folder, "odd %3f?#.db");
    State *a = state_open(odd, "/a", &findings);
    state_set_read(a, SLICE("one"), true);
    cr_expect(state_flush(a));
    State *b = state_open(odd, "/a", &findings);
    cr_expect(state_is_read(b, SLICE("one")));
    state_set_read(b, SLICE("two"), true);
    state_close(b);
    state_set_read(a, SLICE("three"), true);
    state_close(a);
    State *c = state_open(odd, "/a", &findings);
    cr_expect(state_is_read(c, SLICE("one")));
    cr_expect(state_is_read(c, SLICE("two")));
    cr_expect(state_is_read(c, SLICE("three")));
    state_close(c);
    cr_expect_eq(findings.count, 0);
    cr_expect_eq(unlink(odd), 0);
    free(odd);
}

/* What is only looked at is left as it lies. */
Test(state, reading_writes_nothing)
{
    State *s = state_open(database, "/a", &findings);
    state_set_position(s, SLICE("one"), 7);
    state_close(s);
    char *log = file_join(folder, "deep/er/state.db-wal");
    s = state_open(database, "/a", &findings);
    cr_expect_eq(state_position(s, SLICE("one")), 7);
    cr_expect_neq(access(log, F_OK), 0);
    state_close(s);
    cr_expect_neq(access(log, F_OK), 0);
    free(log);
}

Test(state, what_is_no_database_is_said_at_once)
{
    State *s = state_open(database, "/a", &findings);
    state_close(s);
    FILE *file = fopen(database, "w");
    cr_assert_not_null(file);
    for (int i = 0; i < 1000; i++)
        fputs("no database ", file);
    fclose(file);
    s = state_open(database, "/a", &findings);
    cr_expect_eq(findings.warnings, 1);
    state_set_read(s, SLICE("one"), true);
    cr_expect_not(state_flush(s));
    state_close(s);
}
