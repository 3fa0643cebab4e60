/* wording.h - which of the sentences that mention an event stands for it. */
#ifndef DOSSIER_STORY_EVENTS_WORDING_H
#define DOSSIER_STORY_EVENTS_WORDING_H

#include "story/events/mention.h"

#include "dossier/event.h"

/* One way in which an event is mentioned. */
typedef struct Wording {
    const Body *body;
    Slice lang;
    const RawMention *mention;
} Wording;

/* The best sentence of n > 0 wordings, one for each mention of an event, from the clause with the
 * date where that stands far behind; a sentence with a figure that follows one of them is added
 * when the best has none. `lang`: of the reader, may be absent. */
EventSentence wording_choose(const Wording *wordings, size_t n, Slice lang);

#endif
