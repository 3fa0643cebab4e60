/* test_base.c - bisection, memory, strings, UTF-8, findings, map, files, workers. */
#include "config.h"

#include "base/bytes8.h"
#include "dossier/ascii.h"
#include "dossier/diag.h"
#include "dossier/file.h"
#include "dossier/lower_bound.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/nearest.h"
#include "dossier/utf8.h"
#include "dossier/workers.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Test(ascii, classes_of_bytes_and_code_points)
{
    for (int64_t c = -128; c <= 0x130; c++) {
        bool in = c >= 0 && c < 0x80;
        cr_expect_eq(ascii_is_digit(c), in && isdigit((int)c), "%d", (int)c);
        cr_expect_eq(ascii_is_lower(c), in && islower((int)c), "%d", (int)c);
        cr_expect_eq(ascii_is_letter(c), in && isalpha((int)c), "%d", (int)c);
        cr_expect_eq(ascii_is_space(c), in && isspace((int)c), "%d", (int)c);
    }
    for (int c = 0; c < 0x80; c++) {
        cr_expect_eq(ascii_lower((char)c), tolower(c));
        cr_expect_eq(ascii_hex((char)c) >= 0, isxdigit(c) != 0, "%d", c);
    }
    cr_expect_eq(ascii_hex('9'), 9);
    cr_expect_eq(ascii_hex('b'), 11);
    cr_expect_eq(ascii_hex('F'), 15);
}

Test(lower_bound, finds_the_first_that_is_not_before)
{
    static const int items[] = {1, 3, 3, 3, 7, 9};
    for (size_t low = 0; low <= 6; low++)
        for (size_t high = low; high <= 6; high++)
            for (int x = 0; x <= 10; x++) {
                size_t at, expected = low;
                while (expected < high && items[expected] < x)
                    expected++;
                LOWER_BOUND(at, low, high, items[at] < x);
                cr_expect_eq(at, expected, "%d in [%zu, %zu)", x, low, high);
            }
    size_t at;
    LOWER_BOUND(at, 4, 2, items[at] < 100);
    cr_expect_eq(at, 4, "nothing to look at");
}

Test(mem, arena_gives_aligned_memory_of_its_own)
{
    Arena *a = arena_new(64);
    char *first = arena_strndup(a, "abc", 3);
    void *big = arena_alloc(a, 100000);
    uint64_t *aligned = arena_zalloc(a, 3, sizeof *aligned);
    cr_expect_str_eq(first, "abc");
    cr_expect_not_null(big);
    cr_expect_eq((uintptr_t)aligned % 8, 0);
    cr_expect_eq(aligned[2], 0);
    cr_expect_geq(arena_bytes(a), 100000);
    arena_free(a);
}

Test(str, distance_counts_edits_up_to_the_limit)
{
    static const struct {
        const char *a, *b;
        unsigned edits;
    } cases[] = {{"", "", 0},
                 {"", "abc", 3},
                 {"lang", "langs", 1},
                 {"lang", "slang", 1},
                 {"lang", "long", 1},
                 {"title", "titel", 1},
                 {"title", "itlte", 2},
                 {"ca", "abc", 3},
                 {"Title", "tITLE", 0},
                 {"abc", "xyz", 3},
                 {"a_b", "a?b", 1},
                 {"form", "from", 1},
                 {"kitten", "sitting", 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Slice a = slice_from(cases[i].a), b = slice_from(cases[i].b);
        for (unsigned limit = 0; limit < 5; limit++) {
            unsigned want = cases[i].edits < limit + 1 ? cases[i].edits : limit + 1;
            cr_expect_eq(edit_distance(a, b, limit), want, "%s %s %u", cases[i].a, cases[i].b,
                         limit);
            cr_expect_eq(edit_distance(b, a, limit), want);
        }
    }
}

Test(str, nearest_is_the_first_of_the_nearest_within_the_limit)
{
    static const char *const names[] = {"abcd", "abce", "abcx", "zzzz"};
    Nearest near = nearest_to(SLICE("abcf"), 2), far = nearest_to(SLICE("qqqq"), 3);
    Nearest exact = nearest_to(SLICE("ABCX"), 2);
    for (size_t i = 0; i < 4; i++) {
        Slice name = slice_from(names[i]);
        cr_expect_eq(nearest_offer(&near, name), i == 0);
        cr_expect_eq(nearest_offer(&exact, name), i == 0 || i == 2);
        cr_expect_not(nearest_offer(&far, name));
    }
    cr_expect_str_eq(near.name.ptr, "abcd");
    cr_expect_str_eq(exact.name.ptr, "abcx");
    cr_expect_null(far.name.ptr);
    nearest_offer(&exact, SLICE("abcX"));
    cr_expect_str_eq(exact.name.ptr, "abcx");
}

Test(str, numbers_must_be_whole_and_fit)
{
    uint64_t n = 7;
    cr_expect(slice_to_u64(SLICE("18446744073709551615"), &n));
    cr_expect_eq(n, UINT64_MAX);
    cr_expect_not(slice_to_u64(SLICE("18446744073709551616"), &n));
    cr_expect_not(slice_to_u64(SLICE(""), &n));
    cr_expect_not(slice_to_u64(SLICE("1x"), &n));
}

Test(str, order_is_by_bytes_and_the_shorter_first)
{
    cr_expect_lt(slice_cmp(SLICE("quay"), SLICE("quays")), 0);
    cr_expect_gt(slice_cmp(SLICE("quays"), SLICE("quay")), 0);
    cr_expect_lt(slice_cmp(SLICE(""), SLICE("a")), 0);
    cr_expect_eq(slice_cmp(SLICE("quay"), SLICE("quay")), 0);
    cr_expect_gt(slice_cmp(SLICE("b"), SLICE("aa")), 0);
}

/* Every code point goes out and comes back; every surrogate and everything beyond is refused. */
Test(utf8, round_trip_of_all_code_points)
{
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4];
        uint32_t back;
        size_t n = utf8_encode(cp, bytes);
        cr_assert_eq(utf8_decode(bytes, n, &back), n);
        cr_assert_eq(back, cp >= 0xD800 && cp <= 0xDFFF ? UTF8_REPLACEMENT : cp);
    }
}

Test(utf8, ill_formed_input_is_replaced_by_maximal_subparts)
{
    StrBuf out = STRBUF_INIT;
    /* The example of the Unicode standard, table 3-8 */
    size_t n = utf8_repair(SLICE("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"), &out);
    cr_expect_eq(n, 6);
    cr_expect_str_eq(out.ptr, "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
                              "b\xEF\xBF\xBD"
                              "c\xEF\xBF\xBD\xEF\xBF\xBD"
                              "d");
    cr_expect_eq(utf8_check("ok\xED\xA0\x80", 5), 2);
    cr_expect_eq(utf8_check("\xEF\xBF\xBD", 3), 3, "a real U+FFFD is well formed");
    strbuf_release(&out);
}

/* The second byte decides: one less than the first that may follow, one more than the last. */
Test(utf8, overlong_forms_surrogates_and_what_lies_beyond_are_refused)
{
    static const char *const bad[] = {"\xC1\xBF",         "\xE0\x9F\xBF",     "\xED\xA0\x80",
                                      "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80"};
    static const char *const good[] = {"\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF",
                                       "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        uint32_t cp;
        cr_expect_eq(utf8_decode(bad[i], strlen(bad[i]), &cp), 1, "%zu", i);
        cr_expect_eq(cp, UTF8_REPLACEMENT, "%zu", i);
        cr_expect_eq(utf8_check(bad[i], strlen(bad[i])), 0, "%zu", i);
    }
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect_eq(utf8_check(good[i], strlen(good[i])), strlen(good[i]), "%zu", i);
    char bytes[4];
    cr_expect_eq(utf8_encode(0x110000, bytes), 3);
    cr_expect_arr_eq(bytes, "\xEF\xBF\xBD", 3);
}

Test(utf8, prev_is_the_inverse_of_next)
{
    Slice s = SLICE("aé\xFF€😀\x80z");
    for (size_t at = 0; at < s.len;) {
        size_t next = utf8_next(s, at);
        cr_expect_eq(utf8_prev(s, next), at);
        at = next;
    }
}

Test(diag, place_is_counted_in_code_points)
{
    DiagList list = DIAG_LIST_INIT;
    Slice text = SLICE("first\nclé: [oops\nlast");
    diag_add_at(&list, DIAG_ERROR, "m.yaml", text, 12, 5, "found %s", "\"[oops\"");
    const Diag *d = &list.items[0];
    cr_expect_eq(d->line, 2);
    cr_expect_eq(d->column, 6);
    cr_expect_eq(d->width, 5);
    cr_expect_str_eq(d->source, "clé: [oops");
    cr_expect_str_eq(d->message, "found \"[oops\"");
    diag_list_release(&list);
}

Test(diag, a_list_moved_brings_its_counts_along)
{
    DiagList to = DIAG_LIST_INIT, from = DIAG_LIST_INIT;
    diag_add(&to, DIAG_ERROR, "a", "one");
    diag_add(&from, DIAG_ERROR, "b", "two");
    diag_add(&from, DIAG_WARNING, "b", "three");
    diag_add(&from, DIAG_NOTE, "b", "four");
    diag_move(&to, &from);
    cr_expect_eq(to.count, 4);
    cr_expect_eq(to.errors, 2);
    cr_expect_eq(to.warnings, 1);
    cr_expect_str_eq(to.items[3].message, "four");
    cr_expect_eq(from.count, 0);
    cr_expect_eq(from.errors, 0);
    diag_list_release(&to);
}

Test(map, holds_what_was_put)
{
    Map *map = map_new(0);
    char key[16];
    for (uint32_t i = 0; i < 5000; i++) {
        int n = snprintf(key, sizeof key, "k%u", i * 7919u);
        cr_assert(map_set(map, (Slice){key, (size_t)n}, i));
    }
    cr_expect_eq(map_count(map), 5000);
    cr_expect_eq(map_get(map, SLICE("k7919")), 1);
    cr_expect_not(map_set(map, SLICE("k7919"), 9));
    cr_expect_eq(map_get(map, SLICE("k7919")), 9);
    cr_expect_eq(map_get(map, SLICE("absent")), MAP_NONE);
    uint32_t e = map_intern(map, SLICE(""));
    cr_expect_eq(map_intern(map, SLICE("")), e);
    map_free(map);
}

static char *temp_folder(void)
{
    char *path = mem_strdup("/tmp/dossier-test-XXXXXX");
    cr_assert_not_null(mkdtemp(path));
    return path;
}

Test(file, nothing_outside_the_folder_is_read)
{
    char *folder = temp_folder();
    char *inside = file_join(folder, "a.txt"), *link = file_join(folder, "out");
    char *fifo = file_join(folder, "fifo"), *near = file_join(folder, "near");
    cr_assert_eq(file_write_atomic(inside, SLICE("hello")), FILE_OK);
    cr_assert_eq(symlink("/etc/passwd", link), 0);
    cr_assert_eq(symlink("a.txt", near), 0);
    cr_assert_eq(mkfifo(fifo, 0600), 0);
    int fd = file_open_folder(folder);
    StrBuf out = STRBUF_INIT;
    cr_expect_eq(file_read_beneath(fd, "a.txt", 100, &out), FILE_OK);
    cr_expect_str_eq(strbuf_str(&out), "hello");
    cr_expect_eq(file_read_beneath(fd, "a.txt", 4, &out), FILE_TOO_LARGE);
    cr_expect_eq(file_read_beneath(fd, "/etc/passwd", 1 << 20, &out), FILE_OUTSIDE);
    cr_expect_eq(file_read_beneath(fd, "x/../../etc/passwd", 1 << 20, &out), FILE_OUTSIDE);
    cr_expect_eq(file_read_beneath(fd, "out", 1 << 20, &out), FILE_OUTSIDE);
    cr_expect_eq(file_read_beneath(fd, "fifo", 100, &out), FILE_NOT_REGULAR);
    cr_expect_eq(file_read_beneath(fd, ".", 100, &out), FILE_NOT_REGULAR);
    cr_expect_eq(file_read_beneath(fd, "none", 100, &out), FILE_MISSING);
    close(fd);
    unlink(inside), unlink(link), unlink(fifo), unlink(near), rmdir(folder);
    strbuf_release(&out);
    free(inside), free(link), free(fifo), free(near), free(folder);
}

static mode_t mode_of(const char *path)
{
    struct stat st;
    cr_assert_eq(stat(path, &st), 0);
    return st.st_mode & 07777;
}

/* Who else may read or write a file is the reader's choice; only the content is replaced. */
Test(file, a_file_written_anew_keeps_its_mode)
{
    static const mode_t modes[] = {0600, 0640, 0664, 0666, 0755, 0400};
    char *folder = temp_folder(), *path = file_join(folder, "a.txt");
    StrBuf out = STRBUF_INIT;
    umask(077); /* does not count: the mode is set, not asked for */
    cr_assert_eq(file_write_atomic(path, SLICE("new")), FILE_OK);
    cr_expect_eq(mode_of(path), 0644);
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        cr_assert_eq(chmod(path, modes[i]), 0);
        cr_assert_eq(file_write_atomic(path, SLICE("again")), FILE_OK);
        cr_expect_eq(mode_of(path), modes[i], "%o", (unsigned)modes[i]);
    }
    cr_expect_eq(file_read(path, 100, &out), FILE_OK);
    cr_expect_str_eq(strbuf_str(&out), "again");
    unlink(path);
    cr_expect_eq(rmdir(folder), 0, "nothing else lies there");
    strbuf_release(&out);
    free(path), free(folder);
}

Test(file, what_cannot_be_put_in_place_leaves_nothing_behind)
{
    char *folder = temp_folder(), *path = file_join(folder, "sub"), *in = file_join(path, "a");
    cr_assert_eq(mkdir(path, 0700), 0);
    cr_assert_eq(file_write_atomic(in, SLICE("kept")), FILE_OK);
    cr_expect_eq(file_write_atomic(path, SLICE("a file over a folder")), FILE_NOT_REGULAR);
    cr_expect_eq(unlink(in), 0);
    cr_expect_eq(rmdir(path), 0);
    cr_expect_eq(rmdir(folder), 0, "nothing else lies there");
    free(in), free(path), free(folder);
}

static atomic_uint done;

static void count_job(void *arg)
{
    atomic_fetch_add(&done, *(unsigned *)arg);
}

Test(workers, every_job_runs_once)
{
    unsigned one = 1;
    Workers *w = workers_new(3);
    for (int i = 0; i < 1000; i++)
        workers_submit(w, count_job, &one);
    workers_wait(w);
    cr_expect_eq(atomic_load(&done), 1000);
    workers_free(w);
}

/* --- eight bytes at a time -------------------------------------------------------------------- */

Test(eight, tests_agree_with_a_look_at_each_byte)
{
    uint64_t state = 1;
    for (int round = 0; round < 20000; round++) {
        char bytes[8];
        bool below = false, above = false, holds = false;
        unsigned continuing = 0, n = (unsigned)round % 128;
        for (int i = 0; i < 8; i++) {
            state = state * UINT64_C(6364136223846793005) + 1;
            unsigned char c = (unsigned char)(state >> 56 & (round & 1 ? 0x7F : 0xFF));
            bytes[i] = (char)c;
            below |= c < n;
            above |= c > n;
            holds |= c == n;
            continuing += (c & 0xC0) == 0x80;
        }
        uint64_t eight = bytes8_load(bytes);
        cr_assert_eq(bytes8_below(eight, n) != 0, below);
        cr_assert_eq(bytes8_above(eight, n) != 0, above);
        cr_assert_eq(bytes8_holds(eight, n) != 0, holds);
        cr_assert_eq(bytes8_continuing(eight), continuing);
    }
}

/* Every word of a list is found, and nothing that only looks like one. */
Test(str, words_are_found_in_a_list)
{
    Slice list = SLICE("a about an ant's zoo");
    static const char *const in[] = {"a", "about", "an", "ant's", "zoo"};
    static const char *const out[] = {"", " ", "ab", "ant", "aa", "zoos", "z", "a about", "b"};
    for (size_t i = 0; i < sizeof in / sizeof *in; i++)
        cr_expect(slice_listed(slice_from(in[i]), list), "%s", in[i]);
    for (size_t i = 0; i < sizeof out / sizeof *out; i++)
        cr_expect_not(slice_listed(slice_from(out[i]), list), "%s", out[i]);
    cr_expect_not(slice_listed(SLICE("a"), (Slice){NULL, 0}));
}

Test(str, a_list_is_taken_apart_at_its_marks)
{
    static const char *const lists[][2] = {
        {"", ""},    {"a", "<a>"},    {"a b", "<a><b>"},      {"a b ", "<a><b>"},
        {" ", "<>"}, {" a", "<><a>"}, {"ab  c", "<ab><><c>"}, {"a  ", "<a><>"}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        Slice list = slice_from(lists[i][0]), part;
        StrBuf found = STRBUF_INIT;
        size_t at = 0;
        while (slice_part(list, ' ', &at, &part))
            strbuf_printf(&found, "<" SLICE_FMT ">", SLICE_ARG(part));
        cr_expect_str_eq(strbuf_str(&found), lists[i][1]);
        cr_expect_not(slice_part(list, ' ', &at, &part), "the end stays the end");
        strbuf_release(&found);
    }
}
