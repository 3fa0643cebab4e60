# What is installed beside the program: content, documents, completions.

# The dossier that is installed with the program, and opens when none is named.
contentdir = $(pkgdatadir)/content
dist_content_DATA = content/manifest.yaml
articlesdir = $(contentdir)/articles
dist_articles_DATA = \
	content/articles/2021-05-14-operation.md \
	content/articles/2021-09-30-pledge.en.md \
	content/articles/2021-09-30-pledge.fr.md \
	content/articles/2021-12-week-of-action.md \
	content/articles/2022-02-25-walk-and-talk.md

# Manual pages. dossier(1) and the completions are made by the program from its own tables of verbs, options and keys,
# so that they cannot say anything else. (A cross build needs one that runs here: make DOSSIER=/usr/bin/dossier.)
DOSSIER = ./dossier$(EXEEXT)
nodist_man_MANS = doc/dossier.1
dist_man_MANS = \
	doc/dossier-import.1 \
	doc/dossier-manifest.5 \
	doc/dossier-query.7 \
	doc/dossier-related.7 \
	doc/dossier-timeline.7
bashcompdir = $(datadir)/bash-completion/completions
nodist_bashcomp_DATA = doc/completions/dossier
zshcompdir = $(datadir)/zsh/site-functions
nodist_zshcomp_DATA = doc/completions/_dossier
fishcompdir = $(datadir)/fish/vendor_completions.d
nodist_fishcomp_DATA = doc/completions/dossier.fish
dist_doc_DATA = README COPYING doc/ARCHITECTURE.md
CLEANFILES = doc/dossier.1 $(nodist_bashcomp_DATA) $(nodist_zshcomp_DATA) $(nodist_fishcomp_DATA)

doc/dossier.1: doc/dossier.1.in dossier$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc && while IFS= read -r line; do \
	    case $$line in \
	    @verbs@) $(DOSSIER) help manual verbs || exit 1;; \
	    @options@) $(DOSSIER) help manual options || exit 1;; \
	    @keys@) $(DOSSIER) help manual keys || exit 1;; \
	    *) printf '%s\n' "$$line";; \
	    esac; \
	done <$(srcdir)/doc/dossier.1.in >$@.tmp && mv $@.tmp $@
doc/completions/dossier: dossier$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc/completions && $(DOSSIER) help completion bash >$@
doc/completions/_dossier: dossier$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc/completions && $(DOSSIER) help completion zsh >$@
doc/completions/dossier.fish: dossier$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) doc/completions && $(DOSSIER) help completion fish >$@
