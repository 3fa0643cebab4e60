/* desk.c - a reader in this process, without a terminal. */
#include "config.h"

#include "desk.h"

#include "dossier/workers.h"

#include <fcntl.h>
#include <unistd.h>

enum { WIDTH = 120, HEIGHT = 40 };

bool desk_open(Desk *desk, const char *manifest)
{
    char *paths[] = {(char *)manifest};
    desk->frame = FRAME_INIT;
    if (pipe(desk->wake) != 0)
        return false;
    for (int i = 0; i < 2; i++)
        fcntl(desk->wake[i], F_SETFL, O_NONBLOCK);
    SessionOptions options = {.app = {WIDTH, HEIGHT, desk->wake[1], false}, .state = ":memory:"};
    session_open(&desk->session, paths, 1, &options);
    return true;
}

void desk_close(Desk *desk)
{
    session_close(&desk->session);
    frame_release(&desk->frame);
    close(desk->wake[0]);
    close(desk->wake[1]);
}

bool desk_take_news(Desk *desk)
{
    char bytes[256];
    bool news = false;
    while (read(desk->wake[0], bytes, sizeof bytes) > 0)
        news = true;
    if (news)
        app_refresh(desk->session.app);
    return news;
}

uint64_t desk_press(Desk *desk, Key key)
{
    uint64_t start = clock_ns();
    app_key(desk->session.app, key);
    app_frame(desk->session.app, &desk->frame);
    return clock_ns() - start;
}

bool desk_is_tagged(const Desk *desk)
{
    size_t id = store_count(desk->session.store);
    TimexList dates = {.inferred = INTERVAL_NONE};
    while (id > 0 && chronicle_dates(desk->session.chronicle, (ArticleId)(id - 1), &dates))
        id--;
    timex_list_release(&dates);
    return id == 0;
}
