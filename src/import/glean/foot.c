/* foot.c - the foot of a text, and furniture between its paragraphs. */
#include "config.h"

#include "import/glean/internal.h"

#define FOOT_LINES 40

/* Matter at the foot (source, address, date) counts only as lines of their own after the text. */
void glean_walk_foot(Glean *g, size_t from)
{
    TextLine *items = g->lines->items;
    size_t drop_from = g->lines->count;
    LineInfo found[FOOT_LINES];
    size_t n_found = 0;
    bool unexplained = false;
    for (size_t i = g->lines->count, looked = 0; i-- > from && looked < FOOT_LINES; looked++) {
        LineInfo info = line_inspect(items[i].text, g->lang);
        bool source = info.says == SAYS_TEXT && info.source.ptr && !info.author.ptr;
        if (info.alone && !unexplained && drop_from == i + 1 && n_found &&
            items[i + 1].blank == 0) {
            info.author = items[i].text; /* a signature above source or date */
            source = true;
        }
        if (info.says == SAYS_MARKER ||
            (!unexplained && (info.says == SAYS_FURNITURE || info.says == SAYS_MATTER ||
                              info.says == SAYS_FIELD || source))) {
            unexplained = false;
            drop_from = i;
            found[n_found++] = info;
            continue;
        }
        if (glean_is_prose(g->lines, i) || items[i].width > 90)
            break;
        if (info.says == SAYS_TEXT || info.says == SAYS_SECTION)
            unexplained = true;
    }
    if (drop_from == from && from == 0)
        return; /* nothing would be left */
    for (size_t i = drop_from; i < g->lines->count; i++)
        glean_drop(&items[i]);
    for (size_t i = n_found; i-- > 0;) {
        if (found[i].says == SAYS_FIELD)
            glean_take_field(g, found[i].field, found[i].value);
        else
            glean_take_matter(g->draft, &found[i]);
    }
}

void glean_walk_middle(Glean *g)
{
    for (size_t i = 0; i < g->lines->count; i++) {
        TextLine *line = &g->lines->items[i];
        if (line->kind == LINE_DROPPED || line->width > PROSE_WIDTH ||
            !line_is_furniture_anywhere(line->text))
            continue;
        bool caption = text_last_cp(line->text) == ','; /* "Image caption," and then the caption */
        glean_drop(line);
        if (caption && i + 1 < g->lines->count && line[1].blank == 0)
            glean_drop(&line[1]);
    }
}
