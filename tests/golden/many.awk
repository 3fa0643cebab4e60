# many.awk - writes a dossier of many small articles into the folder DIR: a manifest, and a file for
# each article. The same on every machine: chance is a sum of its own.
#
#   awk -v dir=DIR -f many.awk

function below(n) {
    chance = (chance * 1103 + 12345) % 65536
    return int(chance / 64) % n
}

function one_of(words, n) { return words[1 + below(n)] }

function list(into, text,    n) { return split(text, into, "|") }

function day_of(i) { return sprintf("%d-%02d-%02d", 2018 + int(i / 14), 1 + i * 5 % 12, 1 + i * 11 % 28) }

function en_day(    y) {
    y = 2017 + below(5)
    return (1 + below(28)) " " one_of(months, 12) (below(3) ? " " y : "")
}

function fr_day() { return (2 + below(27)) " " one_of(mois, 12) " " (2017 + below(5)) }

function en_sentence(    kind, who, what) {
    kind = below(9); who = one_of(people, n_people); what = one_of(things, n_things)
    if (kind == 0) return "On " en_day() ", " who " closed the " what "."
    if (kind == 1) return "The " what " was opened again on " en_day() ", said " who "."
    if (kind == 2) return "It cost " (2 + below(90)) " million, " who " said in " one_of(months, 12) " " (2016 + below(5)) "."
    if (kind == 3) return "“We shall keep the " what ",” " who " told the council; *nobody* agreed."
    if (kind == 4) return "The [" what "](https://example.org/" below(100) ") of " one_of(towns, n_towns) " is older than the " one_of(things, n_things) "."
    if (kind == 5) return "From " en_day() " to " en_day() " no ferry crossed to " one_of(towns, n_towns) "."
    if (kind == 6) return "Last week " who " walked over the " what " twice a day."
    if (kind == 7) return who " of " one_of(towns, n_towns) " has a **" what "**, a " one_of(things, n_things) " and a " one_of(things, n_things) "."
    return "The council and the harbour board met in " one_of(towns, n_towns) " because of the " what "."
}

function fr_sentence(    kind, who, what) {
    kind = below(4); who = one_of(people, n_people); what = one_of(choses, n_choses)
    if (kind == 0) return "Le " fr_day() ", " who " a fermé le " what "."
    if (kind == 1) return "Le " what " a été rouvert le " fr_day() ", selon " who "."
    if (kind == 2) return "L’an dernier, le conseil a vu le " what " de " one_of(towns, n_towns) "."
    return "« Nous garderons le " what " », a dit " who " au conseil en " one_of(mois, 12) " " (2017 + below(4)) "."
}

function paragraph(lang,    text, n) {
    n = 1 + below(4)
    while (n--)
        text = text (text ? " " : "") (lang == "fr" ? fr_sentence() : en_sentence())
    return text
}

function article(i,    file, lang, n, kind) {
    lang = i % 7 == 3 ? "fr" : "en"
    file = sprintf("a%02d.md", i)
    title = lang == "fr" ? "Le " one_of(choses, n_choses) " de " one_of(towns, n_towns) : \
        one_of(heads, n_heads) " " one_of(towns, n_towns) ": the " one_of(things, n_things)
    for (n = 2 + below(4) + (i % 10 == 0) * 8; n > 0; n--) {
        kind = below(8)
        print (kind == 0 ? "## " one_of(towns, n_towns) "\n\n" : kind == 1 ? "> " : kind == 2 ? "- " : "") \
            paragraph(lang) "\n" >(dir "/" file)
    }
    close(dir "/" file)
    print "  - id: a" sprintf("%02d", i) "\n    file: " file "\n    title: \"" title "\"" >manifest
    if (lang == "fr") print "    lang: fr" >manifest
    if (i % 9 != 8) print "    date: " (i % 11 == 5 ? substr(day_of(i), 1, 7) : day_of(i)) >manifest
    if (i % 5 != 4) print "    source: " one_of(sources, n_sources) >manifest
    if (i % 4 == 1) print "    author: " one_of(people, n_people) >manifest
    if (i % 6 == 2) print "    url: https://example.org/articles/" i >manifest
    if (i % 8 == 6) print "    tags: [" one_of(things, n_things) ", news]" >manifest
}

BEGIN {
    chance = 4711
    list(months, "January|February|March|April|May|June|July|August|September|October|November|December")
    list(mois, "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre")
    n_people = list(people, "Mary Vane|Tom Archer|Ann Holt|Père Aubin|the mayor|Dr Ito")
    n_things = list(things, "bridge|ferry|quay|lighthouse|north road|boat|town hall|pier|timetable")
    n_choses = list(choses, "pont|phare|bateau|quai|bac")
    n_towns = list(towns, "Aldmouth|Brackwater|Saint-Élie|Coldhithe|Östra Hamn|東港")
    n_heads = list(heads, "News from|Letters about|A year in|Trouble at|What became of")
    n_sources = list(sources, "Coast Courier|Aldmouth Gazette|Le Phare|Echo")
    manifest = dir "/manifest.yaml"
    print "dossier: 1\ntitle: Forty of the coast\nlanguage: en\narticles:" >manifest
    for (i = 0; i < 40; i++) article(i)
    print "groups:\n  - name: people\n    colour: yellow\n    terms: [Mary Vane, Tom Archer, the mayor, Ann Holt]" >manifest
    print "  - name: places\n    colour: green\n    terms: [Aldmouth, { en: bridge, fr: pont }, quay, 東港]" >manifest
    print "  - name: never\n    colour: \"#5f87ff\"\n    terms: [zeppelin]" >manifest
}
