/* links.h - addresses of pages in a text, as links of the cells they stand in. */
#ifndef DOSSIER_APP_PANES_LINKS_H
#define DOSSIER_APP_PANES_LINKS_H

#include "dossier/frame.h"

/* The next address in the text from byte *at on, which moves behind it; absent: there is none. */
Slice link_next(Slice text, size_t *at);
/* The line of the text was painted from (x, y) on: of each address that has a part in it, the
 * cells of that part become a link to the whole. */
void links_lay(Frame *frame, int x, int y, Slice text, Range line);

#endif
