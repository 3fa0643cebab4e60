/* say.c - the line at the bottom: what a command has to say. */
#include "config.h"

#include <stdarg.h>
#include <string.h>

#include "app/model.h"
#include "app/say.h"
#include "dossier/utf8.h"

__attribute__((format(printf, 3, 0))) static void set_message(App *app, bool error,
                                                              const char *format, va_list args)
{
    StrBuf text = STRBUF_INIT;
    strbuf_vprintf(&text, format, args);
    size_t n = text.len;
    while (n >= sizeof app->message.text)
        n = utf8_prev(strbuf_slice(&text), n);
    if (n)
        memcpy(app->message.text, text.ptr, n);
    app->message.text[n] = '\0';
    app->message.error = error;
    strbuf_release(&text);
}

void app_say(App *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(app, false, format, args);
    va_end(args);
}

void app_complain(App *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    set_message(app, true, format, args);
    va_end(args);
}
