/* help.c - dossier help: a verb explained, or all of them; and what the build asks for: sections of
 * the manual page and completion scripts, which help does not show. */
#include "config.h"

#include "cli/complete.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/verbs/internal.h"

static bool put_generated(const Verbs *verbs, Slice what, Slice which, StrBuf *out)
{
    if (slice_eq_str(what, "manual"))
        return manual_section(verbs, which, out);
    return slice_eq_str(what, "completion") && completion_script(verbs, which, out);
}

Status verb_help(const Call *call)
{
    if (call->n_args == 0)
        return help_all(call->verbs);
    Slice name = slice_from(call->args[0]);
    const Verb *verb = verb_find(call->verbs, name);
    if (verb)
        return help_verb(verb);
    StrBuf out = STRBUF_INIT;
    Slice which = slice_from(call->n_args > 1 ? call->args[1] : NULL);
    bool known = put_generated(call->verbs, name, which, &out);
    Status status = known ? print_out(strbuf_slice(&out)) : STATUS_ERROR;
    strbuf_release(&out);
    if (known)
        return status;
    const Verb *near = verb_near(call->verbs, name);
    return near ? complain("no verb \"%s\"; did you mean \"%s\"?", call->args[0], near->name)
                : complain("no verb \"%s\"; \"dossier --help\" lists them", call->args[0]);
}
