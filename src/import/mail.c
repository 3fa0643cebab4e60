/* mail.c - newsletters: a message (eml), or a mailbox of them (mbox, RFC 4155): one article a
 * message. */
#include "config.h"

#include "import/feeditem.h"
#include "import/html/internal.h"
#include "import/glean/reflow.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/glean/glean.h"
#include "import/html/node.h"
#include "import/mime.h"
#include "import/glean/names.h"

#include <string.h>

static bool is_header_line(Slice text)
{
    static const char *const names[] = {"From:",         "To:",
                                        "Subject:",      "Date:",
                                        "Received:",     "Return-Path:",
                                        "Message-ID:",   "Message-Id:",
                                        "MIME-Version:", "Mime-Version:",
                                        "Delivered-To:", "Reply-To:",
                                        "List-Id:",      "X-",
                                        "Content-Type:", "DKIM-Signature:",
                                        "Sender:",       "ARC-"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (slice_starts(text, names[i]))
            return true;
    }
    return false;
}

static bool has_header(Slice text, const char *name)
{
    StrBuf value = STRBUF_INIT;
    bool has = mime_header(text, name, &value);
    strbuf_release(&value);
    return has;
}

static int mail_sniff(const ImportSource *source)
{
    Slice text = source->bytes, ext = source_extension(source);
    bool named =
        slice_ieq_str(ext, "eml") || slice_ieq_str(ext, "mbox") || slice_ieq_str(ext, "mbx");
    if (slice_starts(text, "From ")) {
        const char *end = memchr(text.ptr, '\n', text.len);
        if (end && is_header_line(slice_sub(text, (size_t)(end + 1 - text.ptr), text.len)))
            return 95;
    }
    if (!is_header_line(text))
        return 0;
    bool message = has_header(text, "From") && has_header(text, "Date") &&
                   (has_header(text, "Subject") || has_header(text, "To"));
    return message ? 90 : named ? 60 : 0;
}

/* --- one message --- */

/* "Re: [sarn] Chair found": what the mailer put before the subject is no part of it. */
static Slice without_marks(Slice subject)
{
    static const char *const marks[] = {
        "Re:", "RE:", "Fwd:", "FWD:", "Fw:", "FW:", "Tr:", "TR:", "Réf:"};
    for (size_t before = 0; before != subject.len;) {
        before = subject.len;
        subject = slice_trim(subject);
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (slice_starts(subject, marks[i]))
                subject = slice_sub(subject, strlen(marks[i]), subject.len);
        }
        const char *shut =
            subject.len && subject.ptr[0] == '[' ? memchr(subject.ptr, ']', subject.len) : NULL;
        if (shut && shut + 1 < subject.ptr + subject.len)
            subject = slice_sub(subject, (size_t)(shut + 1 - subject.ptr), subject.len);
    }
    return subject;
}

static void set_header(FeedItem *item, Slice message, const char *name, Field field)
{
    StrBuf value = STRBUF_INIT;
    if (mime_header(message, name, &value))
        feed_item_set(item, field,
                      field == FIELD_TITLE ? without_marks(strbuf_slice(&value))
                                           : strbuf_slice(&value));
    strbuf_release(&value);
}

/* "Linnet Marsh <l.marsh@x.example>", "=?…?= <…>", "\"Marsh, Linnet\" <…>": the name, if there is
 * one. */
static void set_sender(FeedItem *item, Slice message)
{
    StrBuf value = STRBUF_INIT;
    mime_header(message, "From", &value);
    Slice from = slice_trim(strbuf_slice(&value));
    const char *angle = from.len ? memchr(from.ptr, '<', from.len) : NULL;
    Slice name = angle ? slice_trim(slice_sub(from, 0, (size_t)(angle - from.ptr))) : from;
    if (name.len > 1 && name.ptr[0] == '"' && name.ptr[name.len - 1] == '"')
        name = slice_sub(name, 1, name.len - 1);
    if (!angle)
        feed_item_author(item, from);
    else if (name.len && !memchr(name.ptr, '@', name.len))
        feed_item_set(item, name_alone(name) ? FIELD_AUTHOR : FIELD_SOURCE, name);
    strbuf_release(&value);
}

/* The signature begins at a line "-- " (RFC 3676). */
static Slice without_signature(Slice text)
{
    static const char *const marks[] = {"\n-- \n", "\n-- \r\n"};
    for (size_t i = 0; i < 2; i++) {
        ptrdiff_t at = slice_find(text, slice_from(marks[i]));
        if (at >= 0)
            text = slice_sub(text, 0, (size_t)at + 1);
    }
    return text;
}

static void put_plain(Draft *draft, Slice text)
{
    TextLines lines = {NULL, 0, 0};
    lines_split(without_signature(text), &lines);
    glean_language(draft, NULL, text);
    glean_lines(&lines, draft, NULL);
    lines_to_blocks(&lines, 0, lines.count, draft);
    text_lines_release(&lines);
}

static bool read_message(const ImportSource *source, Slice message, DiagList *findings,
                         DraftFn emit, void *ctx)
{
    FeedItem item;
    feed_item_init(&item);
    set_header(&item, message, "Subject", FIELD_TITLE);
    set_header(&item, message, "Date", FIELD_DATE);
    set_header(&item, message, "Content-Language", FIELD_LANG);
    set_header(&item, message, "Message-ID", FIELD_KEY);
    set_sender(&item, message);
    StrBuf text = STRBUF_INIT;
    bool html, any = mime_text(message, &text, &html);
    Draft *draft = item.draft;
    if (any && html) {
        fragment_to_draft(strbuf_slice(&text), (Slice){NULL, 0}, draft, findings);
        glean_blocks(draft, NULL);
    } else if (any) {
        put_plain(draft, strbuf_slice(&text));
    }
    strbuf_release(&text);
    if (draft->n_blocks < 2) {
        diag_add(findings, DIAG_WARNING, source->name,
                 "a message without a text is left out: " SLICE_FMT, SLICE_ARG(draft->meta.title));
        draft_free(draft);
        return false;
    }
    glean_finish(draft, NULL);
    emit(ctx, draft);
    return true;
}

/* --- mailboxes --- */

/* A line "From " after an empty one begins a message. */
static size_t next_message(Slice box, size_t at)
{
    for (; at + 5 < box.len; at++) {
        if (box.ptr[at] != '\n' || !slice_starts(slice_sub(box, at + 1, box.len), "From "))
            continue;
        if (at == 0 || box.ptr[at - 1] == '\n' ||
            (at > 1 && box.ptr[at - 1] == '\r' && box.ptr[at - 2] == '\n'))
            return at + 1;
    }
    return box.len;
}

/* ">From " at the beginning of a line was "From ". */
static void put_unquoted(StrBuf *out, Slice message)
{
    bool line_start = true;
    for (size_t i = 0; i < message.len; i++) {
        if (line_start && slice_starts(slice_sub(message, i, message.len), ">From "))
            continue;
        line_start = message.ptr[i] == '\n';
        strbuf_putc(out, message.ptr[i]);
    }
}

static bool read_box(const ImportSource *source, DiagList *findings, DraftFn emit, void *ctx)
{
    Slice box = source->bytes;
    size_t taken = 0;
    for (size_t at = 0; at < box.len;) {
        size_t end = next_message(box, at + 1);
        const char *line = memchr(box.ptr + at, '\n', end - at);
        size_t start = line ? (size_t)(line + 1 - box.ptr) : end;
        StrBuf message = STRBUF_INIT;
        put_unquoted(&message, slice_sub(box, start, end));
        taken += read_message(source, strbuf_slice(&message), findings, emit, ctx);
        strbuf_release(&message);
        at = end;
    }
    return taken > 0;
}

static bool mail_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                      DraftFn emit, void *ctx)
{
    (void)declared;
    if (slice_starts(source->bytes, "From "))
        return read_box(source, findings, emit, ctx);
    return read_message(source, source->bytes, findings, emit, ctx);
}

const Importer importer_mail = {
    .extensions = "eml mbox mbx",
    .raw = true,
    .sniff = mail_sniff,
    .read = mail_read,
};
