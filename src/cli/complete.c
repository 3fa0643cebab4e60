/* complete.c - completion scripts for three shells, from the tables. Each completes verbs, the
 * options of a verb, and files; article ids are asked of the program itself. */
#include "config.h"

#include <string.h>

#include "cli/complete.h"

static bool takes_article(const Verb *verb)
{
    return strncmp(verb->args, "ARTICLE", 7) == 0;
}

static void put_verb_names(const Verbs *verbs, StrBuf *out)
{
    for (size_t i = 0; i < verbs->count; i++)
        strbuf_printf(out, "%s%s", i ? " " : "", verbs->items[i].name);
}

/* --- bash --- */

static void put_bash_options(StrBuf *out, const char *name, OptionSet set)
{
    strbuf_printf(out, "    %s) options=\"", name);
    for (OptionId id = 0; id < OPT_COUNT; id++)
        if (set & OPT_BIT(id))
            strbuf_printf(out, "--%s ", option_table[id].name);
    strbuf_puts(out, "--help\" ;;\n");
}

static void bash_script(const Verbs *verbs, StrBuf *out)
{
    strbuf_puts(out,
                "# bash completion for dossier(1)\n_dossier()\n{\n"
                "    local cur=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} options= verbs=\"");
    put_verb_names(verbs, out);
    strbuf_puts(out, "\"\n    COMPREPLY=()\n    case $verb in\n");
    for (size_t i = 0; i < verbs->count; i++)
        put_bash_options(out, verbs->items[i].name, verbs->items[i].options);
    put_bash_options(out, "*", READER_OPTIONS);
    strbuf_puts(out,
                "    esac\n"
                "    if [[ $cur == -* ]]; then\n"
                "        COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
                "        return\n    fi\n"
                "    if [[ $COMP_CWORD == 1 || ( $COMP_CWORD == 2 && $verb == help ) ]]; then\n"
                "        COMPREPLY=($(compgen -W \"$verbs\" -- \"$cur\"))\n    fi\n");
    strbuf_puts(out, "    case $COMP_CWORD,$verb in\n    ");
    const char *bar = "";
    for (size_t i = 0; i < verbs->count; i++)
        if (takes_article(&verbs->items[i])) {
            strbuf_printf(out, "%s2,%s", bar, verbs->items[i].name);
            bar = "|";
        }
    strbuf_puts(out, ")\n        COMPREPLY=($(compgen -W \"$(dossier list --csv 2>/dev/null | sed "
                     "'1d;s/,.*//')\" -- \"$cur\")) ;;\n"
                     "    esac\n"
                     "    COMPREPLY+=($(compgen -f -- \"$cur\"))\n}\n"
                     "complete -o filenames -F _dossier dossier\n");
}

/* --- zsh --- */

/* Text inside single quotes of a zsh specification, where colons and brackets mean something. */
static void put_zsh_text(StrBuf *out, const char *text)
{
    for (const char *p = text; *p; p++) {
        if (*p == '\'')
            strbuf_puts(out, "'\\'");
        else if (strchr(":[]\\", *p))
            strbuf_putc(out, '\\');
        strbuf_putc(out, *p);
    }
}

static void put_zsh_option(StrBuf *out, OptionId id)
{
    const Option *o = &option_table[id];
    strbuf_printf(out, " \\\n            '--%s[", o->name);
    put_zsh_text(out, o->help);
    strbuf_puts(out, "]");
    if (o->value)
        strbuf_printf(out, ":%s:%s", o->value, o->kind == KIND_FILE ? "_files" : " ");
    strbuf_puts(out, "'");
}

static void put_zsh_case(StrBuf *out, const char *name, const Verb *verb, OptionSet set)
{
    strbuf_printf(out, "    %s)\n        _arguments", name);
    for (OptionId id = 0; id < OPT_COUNT; id++)
        if (set & OPT_BIT(id))
            put_zsh_option(out, id);
    if (verb && takes_article(verb))
        strbuf_puts(
            out,
            " \\\n            ':article:($(dossier list --csv 2>/dev/null | sed \"1d;s/,.*//\"))'");
    else if (verb && verb->n_args && !verb->more)
        strbuf_printf(out, " \\\n            ':%s:%s'", verb->args,
                      strcmp(verb->args, "FILE") == 0 ? "_files" : " ");
    if (verb && strcmp(verb->name, "help") == 0)
        strbuf_puts(out, " \\\n            ':verb:($verbs)' ;;\n");
    else
        strbuf_puts(out, " \\\n            '*:path:_files' ;;\n");
}

static void zsh_script(const Verbs *verbs, StrBuf *out)
{
    strbuf_puts(
        out,
        "#compdef dossier\n# zsh completion for dossier(1)\nlocal -a verbs described\nverbs=(");
    put_verb_names(verbs, out);
    strbuf_puts(out, ")\ndescribed=(\n");
    for (size_t i = 0; i < verbs->count; i++) {
        strbuf_printf(out, "    '%s:", verbs->items[i].name);
        put_zsh_text(out, verbs->items[i].summary);
        strbuf_puts(out, "'\n");
    }
    strbuf_puts(
        out,
        ")\nif (( CURRENT == 2 )); then\n    _describe verb described\n    _files\n    return\nfi\n"
        "local verb=$words[2]\n(( CURRENT-- ))\nshift words\ncase $verb in\n");
    for (size_t i = 0; i < verbs->count; i++)
        put_zsh_case(out, verbs->items[i].name, &verbs->items[i], verbs->items[i].options);
    put_zsh_case(out, "*", NULL, READER_OPTIONS);
    strbuf_puts(out, "esac\n");
}

/* --- fish --- */

static void put_fish_text(StrBuf *out, const char *text)
{
    strbuf_putc(out, '\'');
    for (const char *p = text; *p; p++) {
        if (*p == '\'' || *p == '\\')
            strbuf_putc(out, '\\');
        strbuf_putc(out, *p);
    }
    strbuf_puts(out, "'\n");
}

static void put_fish_verb(StrBuf *out, const Verb *verb)
{
    strbuf_printf(out, "complete -c dossier -n __fish_use_subcommand -a %s -d ", verb->name);
    put_fish_text(out, verb->summary);
    for (OptionId id = 0; id < OPT_COUNT; id++) {
        const Option *o = &option_table[id];
        if (!(verb->options & OPT_BIT(id)))
            continue;
        strbuf_printf(out, "complete -c dossier -n '__fish_seen_subcommand_from %s' -l %s%s -d ",
                      verb->name, o->name,
                      !o->value              ? ""
                      : o->kind == KIND_FILE ? " -r"
                                             : " -x");
        put_fish_text(out, o->help);
    }
    if (takes_article(verb))
        strbuf_printf(out,
                      "complete -c dossier -n '__fish_seen_subcommand_from %s' "
                      "-a '(dossier list --csv 2>/dev/null | sed \"1d;s/,.*//\")'\n",
                      verb->name);
}

static void fish_script(const Verbs *verbs, StrBuf *out)
{
    strbuf_puts(out, "# fish completion for dossier(1)\n");
    for (size_t i = 0; i < verbs->count; i++)
        put_fish_verb(out, &verbs->items[i]);
    strbuf_puts(out, "complete -c dossier -n '__fish_seen_subcommand_from help' -f -a '");
    put_verb_names(verbs, out);
    strbuf_puts(out, "'\n");
}

bool completion_script(const Verbs *verbs, Slice shell, StrBuf *out)
{
    if (slice_eq_str(shell, "bash"))
        bash_script(verbs, out);
    else if (slice_eq_str(shell, "zsh"))
        zsh_script(verbs, out);
    else if (slice_eq_str(shell, "fish"))
        fish_script(verbs, out);
    else
        return false;
    return true;
}
