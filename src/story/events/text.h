/* text.h - an event in one line, out of the sentences that tell it. */
#ifndef DOSSIER_STORY_EVENTS_TEXT_H
#define DOSSIER_STORY_EVENTS_TEXT_H

#include "story/events/telling.h"

#include "dossier/event.h"

/* One way an event is told. */
typedef struct Voice {
    const Body *body;
    Slice lang;
    const Telling *telling;
} Voice;

/* The best sentence of n > 0 voices, one for each mention of an event, from the clause with the
 * date where that stands far behind; a sentence with a figure that follows one of them is added
 * when the best has none. `lang`: of the reader, may be absent. */
EventSentence sentence_choose(const Voice *voices, size_t n, Slice lang);

#endif
