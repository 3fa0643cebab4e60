/* pair.c - two texts for a verb, aligned. */
#include "config.h"

#include <stdlib.h>

#include "cli/article.h"
#include "cli/pair.h"
#include "dossier/file.h"
#include "dossier/language.h"

#define FILE_LIMIT ((size_t)256 << 20)

/* --- bare files --- */

static bool read_file(PairedTexts *pair, int side, const Call *call)
{
    static const OptionId langs[] = {OPT_LANG_A, OPT_LANG_B};
    const char *path = call->args[side], *lang = call->options.values[langs[side]];
    if (lang && !language_code_valid(slice_from(lang))) {
        complain("--%s: found \"%s\", expected the code of a language such as en or fr",
                 option_table[langs[side]].name, lang);
        return false;
    }
    FileError error = file_read(path, FILE_LIMIT, &pair->files[side]);
    if (error != FILE_OK) {
        complain("%s: %s", path, file_error_text(error));
        return false;
    }
    parallel_text_read_lines(&pair->texts[side], strbuf_slice(&pair->files[side]),
                             slice_from(lang ? lang : ""));
    return true;
}

/* --- articles --- */

static bool read_article(PairedTexts *pair, int side, const Call *call)
{
    const Corpus *corpus = &pair->corpus;
    ArticleId id = corpus_article(corpus, call->args[side]);
    if (id == ARTICLE_NONE)
        return false;
    const Body *body = store_body(corpus->store, id);
    if (!body || body->error.len) {
        complain("%s: the text could not be read", call->args[side]);
        return false;
    }
    pair->ids[side] = id;
    parallel_text_read(&pair->texts[side], body, article_lang(corpus->store, id));
    return true;
}

/* --- both --- */

bool pair_open(PairedTexts *pair, const Call *call)
{
    bool ok = true;
    *pair = (PairedTexts){.bare = option_on(&call->options, OPT_LANG_A) ||
                                  option_on(&call->options, OPT_LANG_B)};
    if (!pair->bare && !corpus_open(&pair->corpus, call, NEED_NO_DATES))
        return false;
    for (int side = 0; side < 2 && ok; side++)
        ok = pair->bare ? read_file(pair, side, call) : read_article(pair, side, call);
    if (!ok) {
        pair_close(pair);
        return false;
    }
    for (int side = 0; side < 2; side++)
        pair->sides[side] = parallel_text_align(&pair->texts[side]);
    align_texts(&pair->sides[0], &pair->sides[1], &pair->alignment);
    return true;
}

void pair_close(PairedTexts *pair)
{
    alignment_release(&pair->alignment);
    for (int side = 0; side < 2; side++) {
        parallel_text_release(&pair->texts[side]);
        strbuf_release(&pair->files[side]);
    }
    if (!pair->bare)
        corpus_close(&pair->corpus);
}

/* --- as JSON --- */

void pair_note(const PairedTexts *pair, const Call *call, Writer *writer)
{
    static const char *const keys[] = {"a", "b"};
    if (!pair->bare)
        corpus_note(&pair->corpus, writer);
    for (int side = 0; side < 2; side++)
        writer_note(writer, keys[side],
                    pair->bare ? json_cstr(call->args[side])
                               : article_key(&pair->corpus, pair->ids[side]));
}

static json_t *segment_row(const PairedTexts *pair, int side, uint32_t segment)
{
    json_t *object = json_object();
    Slice text = pair->texts[side].segments[segment];
    json_object_set_new(object, "segment", json_integer((json_int_t)segment + 1));
    if (!pair->bare) {
        const char *body = store_body(pair->corpus.store, pair->ids[side])->text.ptr;
        json_object_set_new(object, "start", json_integer(text.ptr - body));
        json_object_set_new(object, "end", json_integer(text.ptr - body + (json_int_t)text.len));
    }
    json_object_set_new(object, "text", json_text(text));
    return object;
}

json_t *pair_run(const PairedTexts *pair, int side, Range run)
{
    json_t *list = json_array();
    for (uint32_t i = run.start; i < run.end; i++)
        json_array_append_new(list, segment_row(pair, side, i));
    return list;
}

json_t *pair_text(const PairedTexts *pair, int side, Range run)
{
    return json_text(parallel_text_run(&pair->texts[side], run));
}
