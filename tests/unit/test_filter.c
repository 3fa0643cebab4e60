/* test_filter.c - the user's filters: declared, run without a shell, ended when they go too far. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/filter.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct FilterCase {
    char folder[64];
    char *config, *file;
    DiagList findings;
    Filters *filters;
    StrBuf out;
} FilterCase;

static void begin_filter(FilterCase *c, const char *config)
{
    strcpy(c->folder, "/tmp/dossier-test-XXXXXX");
    cr_assert_not_null(mkdtemp(c->folder));
    c->config = file_join(c->folder, "filters");
    c->file = file_join(c->folder, "a b.xyz");
    c->findings = DIAG_LIST_INIT;
    c->out = STRBUF_INIT;
    cr_assert_eq(file_write_atomic(c->config, slice_from(config)), FILE_OK);
    cr_assert_eq(file_write_atomic(c->file, SLICE("the text")), FILE_OK);
    c->filters = filters_read(c->config, &c->findings);
}

static void end_filter(FilterCase *c)
{
    unlink(c->config);
    unlink(c->file);
    rmdir(c->folder);
    free(c->config);
    free(c->file);
    filters_free(c->filters);
    diag_list_release(&c->findings);
    strbuf_release(&c->out);
}

Test(filter, runs_without_a_shell_and_takes_any_path)
{
    FilterCase c;
    begin_filter(&c, "# a comment\n xyz = cat %s\n");
    cr_expect(filters_take(c.filters, "x.XYZ"));
    cr_expect_not(filters_take(c.filters, "x.pdf"));
    cr_expect(filters_run(c.filters, c.file, &c.out, &c.findings));
    cr_expect_str_eq(strbuf_str(&c.out), "the text");
    cr_expect_eq(c.findings.count, 0);
    end_filter(&c);
}

Test(filter, a_failing_or_missing_program_is_one_error)
{
    FilterCase c;
    begin_filter(&c, "xyz = false %s\n");
    cr_expect_not(filters_run(c.filters, c.file, &c.out, &c.findings));
    cr_expect_eq(c.findings.errors, 1);
    end_filter(&c);
    begin_filter(&c, "xyz = dossier-no-such-program %s\n");
    cr_expect_not(filters_run(c.filters, c.file, &c.out, &c.findings));
    cr_expect_eq(c.findings.errors, 1);
    end_filter(&c);
}

Test(filter, time_and_size_are_limited, .timeout = 120)
{
    FilterCase c;
    begin_filter(&c, "xyz = sh -c \"sleep 60\" %s\n");
    filters_limit(c.filters, 1, 1000);
    cr_expect_not(filters_run(c.filters, c.file, &c.out, &c.findings));
    cr_expect_eq(c.findings.errors, 1);
    end_filter(&c);
    begin_filter(&c, "xyz = yes %s\n");
    filters_limit(c.filters, 60, 100000);
    cr_expect_not(filters_run(c.filters, c.file, &c.out, &c.findings));
    cr_expect_eq(c.findings.errors, 1);
    end_filter(&c);
}

Test(filter, a_line_that_is_no_filter_is_named)
{
    FilterCase c;
    begin_filter(&c, "xyz = cat %s\nnonsense\npdf = cat\n");
    cr_expect_eq(c.findings.warnings, 2);
    cr_expect_eq(c.findings.items[0].line, 2);
    cr_expect_eq(filters_count(c.filters), 1);
    end_filter(&c);
}
