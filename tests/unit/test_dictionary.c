/* test_dictionary.c - dictionaries in the format of dictd, of which each is written here. */
#include "config.h"

#include "story/dictionary.h"

#include <criterion/criterion.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

static char folder[] = "/tmp/dossier-dictionary-XXXXXX";

typedef struct Entry {
    const char *word, *body;
} Entry;

static void path_of(const char *name, char out[static 128])
{
    snprintf(out, 128, "%s/freedict-%s", folder, name);
}

static void put_number(FILE *file, size_t number)
{
    static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char digits[12];
    size_t n = 0;
    do
        digits[n++] = all[number % 64];
    while (number /= 64);
    while (n-- > 0)
        fputc(digits[n], file);
}

/* Compressed, as they are installed, or not. */
static void write_dictionary(const char *pair, const Entry *entries, size_t count, bool compressed)
{
    char name[64], path[128];
    snprintf(name, sizeof name, "%s.index", pair);
    path_of(name, path);
    FILE *index = fopen(path, "w");
    snprintf(name, sizeof name, "%s.dict.dz", pair);
    path_of(name, path);
    gzFile data = gzopen(path, compressed ? "wb" : "wbT");
    cr_assert(index && data);
    fputs("00databaseshort\tA\tA\n", index);
    for (size_t i = 0, at = 0; i < count; i++) {
        size_t len = strlen(entries[i].body);
        gzwrite(data, entries[i].body, (unsigned)len);
        fprintf(index, "%s\t", entries[i].word);
        put_number(index, at);
        fputc('\t', index);
        put_number(index, len);
        fputc('\n', index);
        at += len;
    }
    fclose(index);
    gzclose(data);
}

static void begin(void)
{
    cr_assert(mkdtemp(folder));
    setenv("DOSSIER_DICTIONARIES", folder, 1);
}

static void end(void)
{
    static const char *const names[] = {"eng-fra.index", "eng-fra.dict.dz", "fra-eng.index",
                                        "fra-eng.dict.dz"};
    char path[128];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        path_of(names[i], path);
        unlink(path);
    }
    rmdir(folder);
}

TestSuite(dictionary, .init = begin, .fini = end);

/* What a stem may mean, by commas; a half where the sureness is. */
static const char *meanings(const char *from, const char *to, const char *stem)
{
    static char text[512];
    DictionaryWord words[16];
    const Dictionary *dictionary = dictionary_between(from, to);
    text[0] = '\0';
    if (!dictionary)
        return "no dictionary";
    size_t count = dictionary_find(dictionary, slice_from(stem), words, 16);
    for (size_t i = 0; i < count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.*s%s", i ? "," : "",
                 (int)words[i].word.len, words[i].word.ptr, words[i].sureness < 1 ? " ½" : "");
    return text;
}

static const Entry english[] = {
    {"ferry", "ferry /feri/\n1. bac, traversier (boat)\n2. passer [across]\n"},
    {"the lighthouse", "the lighthouse /x/\nphare\n"},
    {"harbour master", "harbour master /x/ <n>\ncapitaine; chef de port\n"},
    {"hot smoke alarm", "hot smoke alarm\nalarme de fumée\n"},
    {"Brussels", "Brussels\nBruxelles\n"}};
static const Entry french[] = {{"écluse", "écluse /eklyz/ <n, fem>\nlock, sluice\n"},
                               {"phare", "phare <n>\nlighthouse, beacon\n"}};

static void write_both(bool compressed)
{
    write_dictionary("eng-fra", english, sizeof english / sizeof *english, compressed);
    write_dictionary("fra-eng", french, sizeof french / sizeof *french, compressed);
}

Test(dictionary, leads_from_stems_to_words)
{
    write_both(true);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
    cr_expect_str_eq(meanings("en-GB", "fr-CA", "brussel"), "bruxelles");
    cr_expect_str_eq(meanings("en", "fr", "smoke"), "", "long expressions say little");
    cr_expect_str_eq(meanings("en", "fr", "boat"), "", "what stands in brackets");
    cr_expect_str_eq(meanings("en", "fr", "nothing"), "");
}

Test(dictionary, the_two_directions_complete_one_another)
{
    write_both(true);
    cr_expect_str_eq(meanings("en", "fr", "sluic"), "écluse");
    cr_expect_str_eq(meanings("en", "fr", "lighthous"), "phare", "once, though both say it");
    cr_expect_str_eq(meanings("fr", "en", "phar"), "lighthouse,beacon");
    cr_expect_str_eq(meanings("fr", "en", "bac"), "ferry");
}

Test(dictionary, words_of_an_expression_count_half)
{
    write_both(true);
    cr_expect_str_eq(meanings("en", "fr", "harbour"), "capitaine ½,chef ½,port ½");
    cr_expect_str_eq(meanings("fr", "en", "port"), "harbour ½,master ½");
}

Test(dictionary, may_be_turned_off_or_be_absent)
{
    write_both(false);
    cr_expect_str_eq(meanings("en", "de", "ferri"), "no dictionary");
    cr_expect_str_eq(meanings("en", "xx", "ferri"), "no dictionary");
    cr_expect_str_eq(meanings("en", "en", "ferri"), "no dictionary");
    dictionary_turn(false);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "no dictionary");
    dictionary_turn(true);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
}

Test(dictionary, damaged_rows_are_passed_over)
{
    char path[128];
    write_both(true);
    path_of("eng-fra.index", path);
    FILE *index = fopen(path, "a");
    fputs("ferry\tA\t9999999\nferry\t////////\tB\nferry\t!\tB\nferry\tA\nferry\n\t\t\nferry\t\t\n",
          index);
    fclose(index);
    path_of("fra-eng.dict.dz", path);
    cr_assert_eq(truncate(path, 12), 0);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
    cr_expect_str_eq(meanings("en", "fr", "sluic"), "");
}

/* A byte comes when it is there. */
static void wait_for(int fd)
{
    struct pollfd wake = {fd, POLLIN, 0};
    char byte;
    cr_assert_eq(poll(&wake, 1, 60000), 1);
    cr_assert_eq(read(fd, &byte, 1), 1);
}

Test(dictionary, is_read_aside_and_found_from_then_on)
{
    int wake[2];
    write_both(true);
    cr_assert_eq(pipe(wake), 0);
    dictionary_read_aside(wake[1]);
    cr_expect_eq(dictionary_count(), 0);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "no dictionary");
    wait_for(wake[0]);
    cr_expect_eq(dictionary_count(), 1);
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
    cr_expect_str_eq(meanings("fr", "en", "bac"), "no dictionary");
    wait_for(wake[0]);
    cr_expect_eq(dictionary_count(), 2);
    dictionary_end_aside();
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
    close(wake[0]);
    close(wake[1]);
}

/* Given up at any moment, it is read by who asks next. */
Test(dictionary, what_was_given_up_is_read_later)
{
    write_both(true);
    dictionary_read_aside(-1);
    cr_expect_null(dictionary_between("en", "fr"));
    dictionary_end_aside();
    cr_expect_str_eq(meanings("en", "fr", "ferri"), "bac,traversier,passer");
    cr_expect_eq(dictionary_count(), 1);
}
