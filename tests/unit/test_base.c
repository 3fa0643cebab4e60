/* test_base.c - memory, strings, UTF-8, findings, calendar, map, files, workers. */
#include "config.h"

#include "base/eight.h"
#include "dossier/calendar.h"
#include "dossier/diag.h"
#include "dossier/file.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"
#include "dossier/workers.h"

#include <criterion/criterion.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

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
    cr_expect_eq(slice_distance(SLICE("title"), SLICE("titel"), 3), 2);
    cr_expect_eq(slice_distance(SLICE("lang"), SLICE("langs"), 3), 1);
    cr_expect_eq(slice_distance(SLICE("abc"), SLICE("xyz"), 1), 2);
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

Test(utf8, prev_is_the_inverse_of_next)
{
    Slice s = SLICE("aé\xFF€😀\x80z");
    for (size_t at = 0; at < s.len;) {
        size_t next = utf8_next(s, at);
        cr_expect_eq(utf8_prev(s, next), at);
        at = next;
    }
}

Test(diag, place_is_counted_in_code_points_and_shown_with_a_caret)
{
    DiagList list = DIAG_LIST_INIT;
    Slice text = SLICE("first\nclé: [oops\nlast");
    diag_add_at(&list, DIAG_ERROR, "m.yaml", text, 12, 5, "found %s", "\"[oops\"");
    StrBuf out = STRBUF_INIT;
    diag_format(&list.items[0], &out);
    cr_expect_str_eq(out.ptr, "m.yaml:2:6: error: found \"[oops\"\n"
                              "    clé: [oops\n"
                              "         ^~~~~\n");
    strbuf_release(&out);
    diag_list_release(&list);
}

Test(diag, control_characters_of_the_source_never_come_out)
{
    DiagList list = DIAG_LIST_INIT;
    diag_add_at(&list, DIAG_WARNING, "a", SLICE("x\x1b[31m\xE2\x80\xAEy"), 0, 1, "bad");
    StrBuf out = STRBUF_INIT;
    diag_format(&list.items[0], &out);
    cr_expect_eq(slice_find(strbuf_slice(&out), SLICE("\x1b")), -1);
    cr_expect_eq(slice_find(strbuf_slice(&out), SLICE("\xE2\x80\xAE")), -1);
    strbuf_release(&out);
    diag_list_release(&list);
}

Test(calendar, days_go_out_and_come_back)
{
    for (Day d = day_from_civil(-400, 1, 1); d < day_from_civil(2400, 1, 1); d += 13) {
        Civil c = day_to_civil(d);
        cr_assert(civil_valid(c.year, c.month, c.day));
        cr_assert_eq(day_from_civil(c.year, c.month, c.day), d);
        int year, week;
        day_to_iso_week(d, &year, &week);
        cr_assert_eq(day_from_iso_week(year, week, day_weekday(d)), d);
    }
}

Test(calendar, known_days)
{
    cr_expect_eq(day_weekday(day_from_civil(2021, 12, 6)), 1);
    cr_expect_eq(day_weekday(day_from_civil(2022, 2, 25)), 5);
    cr_expect_eq(day_easter(2021), day_from_civil(2021, 4, 4));
    cr_expect_eq(day_easter(2024), day_from_civil(2024, 3, 31));
    cr_expect_eq(day_nth_weekday(2021, 11, 4, 4), day_from_civil(2021, 11, 25));
    cr_expect_eq(day_nth_weekday(2021, 5, 1, -1), day_from_civil(2021, 5, 31));
    cr_expect_eq(day_add_months(day_from_civil(2021, 1, 31), 1), day_from_civil(2021, 2, 28));
    cr_expect_eq(iso_weeks_in_year(2020), 53);
}

typedef struct IsoCase {
    const char *in, *iso, *shown;
} IsoCase;

Test(calendar, iso_dates_keep_their_precision)
{
    static const IsoCase cases[] = {
        {"2021", "2021", "2021"},
        {"2021-03", "2021-03", "Mar 2021"},
        {"2021-09-30", "2021-09-30", "30 Sep 2021"},
        {"2021-W49", "2021-W49", "week of 6 Dec 2021"},
        {"2021-Q3", "2021-Q3", "Q3 2021"},
        {"2021-05-14T09:10+01:00", "2021-05-14T09:10+01:00", "14 May 2021 09:10"},
        {"2021-05-14 09:10Z", "2021-05-14T09:10Z", "14 May 2021 09:10"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        Interval at;
        StrBuf iso = STRBUF_INIT, shown = STRBUF_INIT;
        cr_assert(interval_parse_iso(slice_from(cases[i].in), &at), "%s", cases[i].in);
        interval_format_iso(at, &iso);
        interval_format(at, &shown);
        cr_expect_str_eq(strbuf_str(&iso), cases[i].iso);
        cr_expect_str_eq(strbuf_str(&shown), cases[i].shown);
        strbuf_release(&iso);
        strbuf_release(&shown);
    }
}

Test(calendar, what_is_no_date_is_refused)
{
    static const char *const bad[] = {
        "",          "21",         "2021-13",          "2021-02-29",
        "2021-W53",  "2021-Q5",    "2021-05-14T25:00", "2021-05-14T09:10+99:00",
        "2021-05-1", "2021-05-14x"};
    Interval at;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        cr_expect_not(interval_parse_iso(slice_from(bad[i]), &at), "%s", bad[i]);
}

Test(calendar, query_ranges)
{
    Interval r;
    cr_assert(interval_parse_range(SLICE("2021-09..2022"), &r));
    cr_expect_eq(r.first, day_from_civil(2021, 9, 1));
    cr_expect_eq(r.last, day_from_civil(2022, 12, 31));
    cr_assert(interval_parse_range(SLICE("..2021-06"), &r));
    cr_expect_eq(r.last, day_from_civil(2021, 6, 30));
    cr_expect_not(interval_parse_range(SLICE("2022..2021"), &r));
    cr_expect_not(interval_parse_range(SLICE(".."), &r));
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
        uint64_t eight = eight_load(bytes);
        cr_assert_eq(eight_below(eight, n) != 0, below);
        cr_assert_eq(eight_above(eight, n) != 0, above);
        cr_assert_eq(eight_holds(eight, n) != 0, holds);
        cr_assert_eq(eight_continuing(eight), continuing);
    }
}
