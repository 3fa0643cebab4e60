/* test_quote.c - values as CSV, JSON, XML and YAML want them written. */
#include "config.h"

#include "dossier/quote.h"

#include <criterion/criterion.h>
#include <string.h>

Test(quote, values_are_quoted_where_their_format_would_cut_them)
{
    static const char *const values[][3] = {
        /* value, CSV, JSON */
        {"plain", "plain", "\"plain\""},
        {"", "", "\"\""},
        {"a,b", "\"a,b\"", "\"a,b\""},
        {"a\rb", "\"a\rb\"", "\"a\\u000db\""},
        {"a\nb", "\"a\nb\"", "\"a\\u000ab\""},
        {"\"", "\"\"\"\"", "\"\\\"\""},
        {"\\", "\\", "\"\\\\\""},
        {"\x7F\x1F ", "\x7F\x1F ", "\"\\u007f\\u001f \""},
    };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        StrBuf csv = STRBUF_INIT, json = STRBUF_INIT;
        quote_csv(slice_from(values[i][0]), &csv);
        quote_json(slice_from(values[i][0]), &json);
        cr_expect_str_eq(strbuf_str(&csv), values[i][1]);
        cr_expect_str_eq(strbuf_str(&json), values[i][2]);
        strbuf_release(&csv);
        strbuf_release(&json);
    }
}

/* Text, the cell, and the text again when the cell is read. */
Test(quote, a_spreadsheet_has_nothing_to_calculate)
{
    static const char *const cells[][2] = {
        {"plain", "plain"},
        {"", ""},
        {"=1+1", "'=1+1"},
        {"=A1,B1", "\"'=A1,B1\""},
        {"+44 20 7946", "'+44 20 7946"},
        {"-and so on", "'-and so on"},
        {"@someone", "'@someone"},
        {"\tindented", "'\tindented"},
        {"\rline", "\"'\rline\""},
        {"-43", "-43"},
        {"-0043-03-15", "-0043-03-15"},
        {"+1.5", "+1.5"},
        {"-", "'-"},
        {"-1+cmd", "'-1+cmd"},
        {"'=1", "''=1"},
        {"''-43", "'''-43"},
        {"'quoted'", "'quoted'"},
        {"a=b", "a=b"},
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        StrBuf out = STRBUF_INIT;
        quote_csv_text(slice_from(cells[i][0]), &out);
        cr_expect_str_eq(strbuf_str(&out), cells[i][1]);
        Slice cell = strbuf_slice(&out);
        if (cell.len && cell.ptr[0] == '"')
            cell = slice_sub(cell, 1, cell.len - 1);
        cell = unquote_csv_text(cell);
        cr_expect(slice_eq_str(cell, cells[i][0]), "%s: " SLICE_FMT, cells[i][0], SLICE_ARG(cell));
        strbuf_release(&out);
    }
}

Test(quote, xml)
{
    static const char *const pairs[][2] = {
        {"a & b", "a &amp; b"},
        {"<p class=\"x\">", "&lt;p class=&quot;x&quot;&gt;"},
        {"it's", "it's"},
        {"line\r\n\ttab", "line&#13;\n\ttab"},
        {"bell\a", "bell\xEF\xBF\xBD"},
        {"no\xEF\xBF\xBE one", "no\xEF\xBF\xBD one"},
        {"\xE9t\xE9", "\xEF\xBF\xBDt\xEF\xBF\xBD"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        StrBuf out = STRBUF_INIT;
        quote_xml(slice_from(pairs[i][0]), &out);
        cr_expect_str_eq(strbuf_str(&out), pairs[i][1]);
        strbuf_release(&out);
    }
}

Test(quote, yaml)
{
    static const char *const pairs[][2] = {
        {"Plain words", "Plain words"},
        {"a: b", "\"a: b\""},
        {"a:b", "a:b"},
        {"- dash", "\"- dash\""},
        {"say \"x\"", "\"say \\\"x\\\"\""},
        {"x #1", "\"x #1\""},
        {"1984", "1984"},
        {"no", "no"},
        {"ends:", "\"ends:\""},
        {"La police\xC2\xA0: x", "\"La police\\u00A0: x\""},
        {"'quoted'", "\"'quoted'\""},
        {"it's", "it's"},
        {"two  blanks", "\"two  blanks\""},
        {"thin\xE2\x80\x89space", "\"thin\\u2009space\""},
        {"back\\slash", "\"back\\\\slash\""},
        {"", "\"\""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        StrBuf out = STRBUF_INIT;
        quote_yaml(slice_from(pairs[i][0]), false, &out);
        cr_expect_str_eq(strbuf_str(&out), pairs[i][1]);
        strbuf_release(&out);
    }
    char line[202];
    StrBuf plain = STRBUF_INIT, quoted = STRBUF_INIT;
    memset(line, 'a', 201);
    quote_yaml((Slice){line, 200}, false, &plain);
    quote_yaml((Slice){line, 201}, false, &quoted);
    cr_expect_eq(plain.len, 200);
    cr_expect_eq(quoted.len, 203);
    strbuf_release(&plain), strbuf_release(&quoted);
    StrBuf flow = STRBUF_INIT;
    quote_yaml(SLICE("a, b"), true, &flow);
    cr_expect_str_eq(strbuf_str(&flow), "\"a, b\"");
    strbuf_release(&flow);
}
