/* app.h - the reader without a terminal: state, commands and panes; keys go in, frames come out.
 *
 * One thread owns an App. Keys and sizes change its state; app_frame() makes the layout
 * (selection, scrolling, wrapping of the one shown article) and then only draws. Searching runs on
 * a thread of its own that says through `wake_fd` when there is news, so that a key never waits for
 * a search. Nothing here sees a terminal or prints. */
#ifndef DOSSIER_APP_H
#define DOSSIER_APP_H

#include "dossier/chronicle.h"
#include "dossier/frame.h"
#include "dossier/index.h"
#include "dossier/key.h"
#include "dossier/load.h"
#include "dossier/state.h"
#include "dossier/store.h"

typedef struct App App;

/* Borrowed; they outlive the App. loader may be NULL (everything is in the store). */
typedef struct AppSources {
    const Store *store;
    Index *index;
    State *state; /* what is remembered between sittings; not NULL */
    Loader *loader;
    Chronicle *chronicle;
    /* Called when everything is read: work that was put off begins; with `wait` it returns when
     * that is done. May be NULL. */
    void (*on_loaded)(void *ctx, bool wait);
    void *ctx;
} AppSources;

typedef struct AppOptions {
    int width, height; /* cells; 0: 80 by 24 until app_resize() */
    int wake_fd;       /* a byte is written here when a search has news; -1: none */
    int64_t opened;    /* when, in seconds since 1970, for the list of dossiers; 0: not kept */
    bool wait;         /* frames wait for loading and searches: for scripts and tests */
} AppOptions;

/* What the program around is asked to do. */
typedef enum AppRequest {
    REQUEST_NONE,
    REQUEST_REDRAW,
    REQUEST_SUSPEND,
    REQUEST_QUIT,
    REQUEST_COPY,   /* text to the clipboard */
    REQUEST_BROWSE, /* a page to the browser */
    REQUEST_EDIT,   /* a file to the editor, at a line */
    REQUEST_PAGE,   /* text to the pager */
    REQUEST_OPEN,   /* another dossier in place of this one (session_switch) */
} AppRequest;

/* What a request is about; good until the next key. No control character but the line end is in the
 * text. */
typedef struct AppErrand {
    Slice text;
    const char *target; /* address or path */
    unsigned line;
} AppErrand;

App *app_new(const AppSources *sources, const AppOptions *options);
void app_free(App *app);
void app_resize(App *app, int width, int height);
void app_key(App *app, Key key);
/* Text that was pasted goes into the open prompt, line ends and controls as blanks; without a
 * prompt nothing is done but to say so. It never runs a command. `cut`: more of it is lost. */
void app_paste(App *app, Slice text, bool cut);
typedef enum AppMouse { APP_PRESS, APP_DRAG, APP_RELEASE, APP_WHEEL_UP, APP_WHEEL_DOWN } AppMouse;

/* The pointer, its left button or its wheel at a cell, counted from 0; `now` by clock_ns(). */
void app_mouse(App *app, AppMouse action, int x, int y, uint64_t now);
bool app_wants_mouse(const App *app); /* `:set mouse on` */
/* Keys in the notation of key.h, as if typed, until the reader leaves or another dossier is to be
 * opened: returns what is left of them. */
const char *app_run_keys(App *app, const char *keys);
/* Runs one command line as `:` does. */
void app_run(App *app, const char *command);
/* Takes findings over into the messages pane; empties the list. */
void app_findings(App *app, DiagList *findings);
/* Takes in what came since: articles, bodies, search results. Cheap when there is nothing. */
void app_refresh(App *app);
/* True when a first frame would gain nothing by waiting: there are rows enough for the list, and
 * the text of the article that is open, or nothing more will come. */
bool app_ready(const App *app);
/* Milliseconds that a first frame may wait for app_ready(). */
int app_patience(const App *app);
/* A frame is on the screen: what was held back for it goes on. */
void app_painted(App *app);
/* Milliseconds until app_tick() wants to be called, or -1. */
int app_timeout(const App *app);
void app_tick(App *app);
/* Gives the frame the app's size and paints it. */
void app_frame(App *app, Frame *frame);
AppRequest app_take_request(App *app); /* and forgets it */
AppErrand app_errand(const App *app);
/* What is to be remembered is written now. */
void app_settle(App *app);
/* Says something in the status line, until the next key. */
void app_notice(App *app, const char *text);
/* What the terminal says is behind the text. */
void app_set_ground(App *app, Ground ground);
/* The theme of this dossier's keyword groups; again after app_refresh() said new groups by another
 * address. */
void app_theme(const App *app, Depth depth, Theme *theme);

#endif
