/* floor.c - the least that a reader with panes can do: what first paint is measured against.
 *
 *     floor MANIFEST
 *
 * Titles come out of libyaml's events; as soon as there is a screenful of them they are written,
 * with the text of the first article beside them, and a thread goes on parsing. No layout, no
 * curses, no search. Leaves on any key. */
#include "config.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <yaml.h>

typedef struct Floor {
    yaml_parser_t parser;
    const char *manifest;
    char screen[1 << 16];
    size_t used;
    size_t titles, wanted;
    bool beside; /* the first article is on the screen */
    bool painted;
} Floor;

static void put(Floor *f, const char *text, size_t len)
{
    if (len > sizeof f->screen - f->used)
        len = sizeof f->screen - f->used;
    memcpy(f->screen + f->used, text, len);
    f->used += len;
}

/* The beginning of the article beside the titles, a line a row. */
static void put_article(Floor *f, const char *name)
{
    char path[4096], line[4096], place[32];
    const char *slash = strrchr(f->manifest, '/');
    snprintf(path, sizeof path, "%.*s%s", slash ? (int)(slash + 1 - f->manifest) : 0, f->manifest,
             name);
    FILE *file = fopen(path, "r");
    f->beside = true;
    for (size_t row = 1; file && row <= f->wanted && fgets(line, sizeof line, file); row++) {
        put(f, place, (size_t)snprintf(place, sizeof place, "\033[%zu;40H", row));
        put(f, line, strcspn(line, "\n") < 79 ? strcspn(line, "\n") : 79);
    }
    if (file)
        fclose(file);
}

static void put_title(Floor *f, const char *title, size_t len)
{
    char place[32];
    put(f, place, (size_t)snprintf(place, sizeof place, "\033[%zu;1H", ++f->titles));
    put(f, title, len < 38 ? len : 38);
}

/* Takes events until a screenful is there, or all of them. */
static bool parse(Floor *f)
{
    static char key[16];
    yaml_event_t event;
    for (bool end = false; !end && (f->painted || f->titles < f->wanted);) {
        if (!yaml_parser_parse(&f->parser, &event))
            return false;
        end = event.type == YAML_STREAM_END_EVENT;
        if (event.type == YAML_SCALAR_EVENT) {
            const char *value = (const char *)event.data.scalar.value;
            if (!f->painted && strcmp(key, "title") == 0 && f->titles < f->wanted)
                put_title(f, value, event.data.scalar.length);
            if (!f->painted && strcmp(key, "file") == 0 && !f->beside)
                put_article(f, value);
            snprintf(key, sizeof key, "%s", value);
        }
        yaml_event_delete(&event);
    }
    return true;
}

static void *parse_on(void *floor)
{
    parse(floor);
    return NULL;
}

int main(int argc, char **argv)
{
    static Floor f;
    struct winsize size = {.ws_row = 24};
    struct termios modes, raw;
    pthread_t thread;
    char key;
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file || tcgetattr(STDIN_FILENO, &modes) != 0)
        return 2;
    raw = modes;
    raw.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    f.manifest = argv[1];
    f.wanted = (size_t)size.ws_row - 1;
    yaml_parser_initialize(&f.parser);
    yaml_parser_set_input_file(&f.parser, file);
    put(&f, "\033[2J", 4);
    parse(&f);
    ssize_t n = write(STDOUT_FILENO, f.screen, f.used);
    f.painted = true;
    if (n > 0 && pthread_create(&thread, NULL, parse_on, &f) == 0) {
        n = read(STDIN_FILENO, &key, 1);
        pthread_join(thread, NULL);
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    return 0;
}
