/* search_departure.h - where one was before a search, and going back there. */
#ifndef DOSSIER_APP_SEARCH_DEPARTURE_H
#define DOSSIER_APP_SEARCH_DEPARTURE_H

#include "app/search_state.h"

void departures_release(SearchState *search);
/* The search was entered: what the prompt remembered waits for Esc. */
void departure_push(SearchState *search);

/* A search, or a filter, is about to begin: remembers where one is. */
void app_search_depart(App *app, bool filter);
/* Shows the place of departure. */
void app_search_go_origin(App *app);
/* The prompt was cancelled: back to there, and to the search that was there. */
void app_search_cancel(App *app);
/* Esc: back to where one was before the search, and to the search that was there. */
void app_search_leave(App *app);
/* The last search of the history once more, from where one stands; then n steps. False: none, or
 * one is there. */
bool app_search_again(App *app, long n);

#endif
