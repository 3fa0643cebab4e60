# The test programs. unit/test_<module>.c is one program; it links its layer and those below.
if TESTS_ENABLED

TEST_CFLAGS = $(AM_CFLAGS) $(CRITERION_CFLAGS) -Wno-shadow -Wno-conversion -Wno-missing-prototypes -Wno-cast-qual
AM_TESTS_ENVIRONMENT = LC_ALL=C.UTF-8; TZ=UTC; DOSSIER_DICTIONARIES=/nowhere; ASAN_OPTIONS=detect_leaks=0; \
	srcdir='$(abs_top_srcdir)'; builddir='$(abs_top_builddir)'; \
	export LC_ALL TZ ASAN_OPTIONS DOSSIER_DICTIONARIES srcdir builddir;
T_BASE = $(L_BASE) $(CRITERION_LIBS)
T_TEXT = $(L_TEXT) $(CRITERION_LIBS) $(X_TEXT)
T_DATES = $(L_DATES) $(CRITERION_LIBS)
T_STATE = $(L_STATE) $(CRITERION_LIBS) $(X_STATE)
T_STORE = $(L_STORE) $(CRITERION_LIBS)
T_MANIFEST = $(L_MANIFEST) $(CRITERION_LIBS) $(X_MANIFEST)
T_IMPORT = $(L_IMPORT) $(CRITERION_LIBS) $(X_IMPORT)
T_LOAD = $(L_LOAD) $(CRITERION_LIBS) $(X_IMPORT)
T_SEARCH = $(L_SEARCH) $(CRITERION_LIBS) $(X_SEARCH)
T_CURATE = $(L_CURATE) $(CRITERION_LIBS) $(X_IMPORT)
T_STORY = $(L_STORY) $(CRITERION_LIBS) $(X_STORY)
T_APP = $(L_APP) $(CRITERION_LIBS) $(X_APP)

# Tests that are texts, in tests/cases.
CASES = tests/unit/cases.c tests/unit/cases.h

check_PROGRAMS =
TESTS =

# --- app
check_PROGRAMS += test_app test_app_search test_elastic test_frame test_list test_overlays test_prompt test_theme test_reading test_marks test_open test_group_command test_bindings test_tour
TESTS += test_app test_app_search test_elastic test_frame test_list test_overlays test_prompt test_theme test_reading test_marks test_open test_group_command test_bindings test_tour
test_app_SOURCES = tests/unit/app_fixture.h tests/unit/test_app.c
test_app_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_app_LDADD = $(T_APP)
test_app_search_SOURCES = tests/unit/app_fixture.h tests/unit/test_app_search.c
test_app_search_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_app_search_LDADD = $(T_APP)
test_list_SOURCES = tests/unit/app_fixture.h tests/unit/test_list.c
test_list_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_list_LDADD = $(T_APP)
test_elastic_SOURCES = tests/unit/test_elastic.c
test_elastic_CFLAGS = $(TEST_CFLAGS)
test_elastic_LDADD = $(T_APP)
test_frame_SOURCES = tests/unit/test_frame.c
test_frame_CFLAGS = $(TEST_CFLAGS)
test_frame_LDADD = $(T_APP)
test_group_command_SOURCES = tests/unit/app_fixture.h tests/unit/test_group_command.c
test_group_command_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_group_command_LDADD = $(T_APP)
test_open_SOURCES = tests/unit/test_open.c
test_open_CFLAGS = $(TEST_CFLAGS)
test_open_LDADD = $(T_APP)
test_marks_SOURCES = tests/unit/app_fixture.h tests/unit/test_marks.c
test_marks_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_marks_LDADD = $(T_APP)
test_reading_SOURCES = tests/unit/app_fixture.h tests/unit/test_reading.c
test_reading_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_reading_LDADD = $(T_APP)
test_bindings_SOURCES = tests/unit/app_fixture.h tests/unit/test_bindings.c
test_bindings_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_bindings_LDADD = $(T_APP)
test_tour_SOURCES = tests/unit/app_fixture.h tests/unit/test_tour.c
test_tour_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_tour_LDADD = $(T_APP)
test_overlays_SOURCES = tests/unit/app_fixture.h tests/unit/test_overlays.c
test_overlays_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_overlays_LDADD = $(T_APP)
test_theme_SOURCES = tests/unit/test_theme.c
test_theme_CFLAGS = $(TEST_CFLAGS)
test_theme_LDADD = $(T_APP)
test_prompt_SOURCES = tests/unit/app_fixture.h tests/unit/test_prompt.c
test_prompt_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_prompt_LDADD = $(T_APP)

check_PROGRAMS += test_walks
TESTS += test_walks
test_walks_SOURCES = tests/unit/test_walks.c
test_walks_CFLAGS = $(TEST_CFLAGS)
test_walks_LDADD = $(T_APP)

check_PROGRAMS += test_app_hits test_typing test_habits test_joined test_strip
TESTS += test_app_hits test_typing test_habits test_joined test_strip
test_habits_SOURCES = tests/unit/app_fixture.h tests/unit/random_text.h tests/unit/test_habits.c
test_habits_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_habits_LDADD = $(T_APP)
test_strip_SOURCES = tests/unit/app_fixture.h tests/unit/random_text.h tests/unit/test_strip.c
test_strip_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_strip_LDADD = $(T_APP)
test_joined_SOURCES = tests/unit/random_text.h tests/unit/test_joined.c
test_joined_CFLAGS = $(TEST_CFLAGS)
test_joined_LDADD = $(T_APP)
test_typing_SOURCES = tests/unit/app_fixture.h tests/unit/random_text.h \
	tests/unit/search_fixture.h tests/unit/test_typing.c
test_typing_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_typing_LDADD = $(T_APP)
test_app_hits_SOURCES = tests/unit/app_fixture.h tests/unit/test_app_hits.c
test_app_hits_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_app_hits_LDADD = $(T_APP)

check_PROGRAMS += test_steps
TESTS += test_steps
test_steps_SOURCES = tests/unit/app_fixture.h tests/unit/random_text.h tests/unit/test_steps.c
test_steps_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_steps_LDADD = $(T_APP)

check_PROGRAMS += test_said
TESTS += test_said
test_said_SOURCES = tests/unit/app_fixture.h tests/unit/test_said.c
test_said_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_said_LDADD = $(T_APP)

check_PROGRAMS += test_spans
TESTS += test_spans
test_spans_SOURCES = tests/unit/loading.h tests/unit/test_spans.c
test_spans_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_spans_LDADD = $(T_APP)

check_PROGRAMS += test_outside test_renew test_resume
TESTS += test_outside test_renew test_resume
test_outside_SOURCES = tests/unit/app_fixture.h tests/unit/test_outside.c
test_outside_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_outside_LDADD = $(T_APP)
test_resume_SOURCES = tests/unit/loading.h tests/unit/test_resume.c
test_resume_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_resume_LDADD = $(T_APP)
test_renew_SOURCES = tests/unit/loading.h tests/unit/test_renew.c
test_renew_CFLAGS = $(TEST_CFLAGS)
test_renew_LDADD = $(T_APP)

# --- the reader in a terminal of libvterm
check_PROGRAMS += test_input test_line test_sender test_term
TESTS += test_input test_line test_sender test_term
test_line_SOURCES = tests/term/term.c tests/term/term.h tests/term/test_line.c
test_line_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests/term
test_line_CFLAGS = $(TEST_CFLAGS) $(VTERM_CFLAGS)
test_line_LDADD = $(CRITERION_LIBS) $(VTERM_LIBS)
test_line_DEPENDENCIES = dossier$(EXEEXT)
test_input_SOURCES = tests/term/test_input.c
test_input_CFLAGS = $(TEST_CFLAGS)
test_input_LDADD = libtui.a $(T_APP) $(CURSES_LIBS)
test_sender_SOURCES = tests/term/test_sender.c
test_sender_CPPFLAGS = $(AM_CPPFLAGS) $(CURSES_CFLAGS)
test_sender_CFLAGS = $(TEST_CFLAGS) $(VTERM_CFLAGS)
test_sender_LDADD = libtui.a $(T_APP) $(CURSES_LIBS) $(VTERM_LIBS)
test_term_SOURCES = tests/term/term.c tests/term/term.h tests/term/test_term.c
test_term_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests/term
test_term_CFLAGS = $(TEST_CFLAGS) $(VTERM_CFLAGS)
test_term_LDADD = $(CRITERION_LIBS) $(VTERM_LIBS)
test_term_DEPENDENCIES = dossier$(EXEEXT)

# --- base
check_PROGRAMS += test_base test_calendar test_quote
TESTS += test_base test_calendar test_quote
test_base_SOURCES = tests/unit/test_base.c
test_base_CFLAGS = $(TEST_CFLAGS)
test_base_LDADD = $(T_BASE)
test_calendar_SOURCES = tests/unit/test_calendar.c
test_calendar_CFLAGS = $(TEST_CFLAGS)
test_calendar_LDADD = $(T_BASE)
test_quote_SOURCES = tests/unit/test_quote.c
test_quote_CFLAGS = $(TEST_CFLAGS)
test_quote_LDADD = $(T_BASE)

# --- search
check_PROGRAMS += test_concordance test_index test_lexicon_search test_match test_search
TESTS += test_concordance test_index test_lexicon_search test_match test_search
test_index_SOURCES = tests/unit/search_fixture.h tests/unit/test_index.c
test_index_CFLAGS = $(TEST_CFLAGS)
test_index_LDADD = $(T_SEARCH)
test_match_SOURCES = tests/unit/obvious_match.c tests/unit/obvious_match.h \
	tests/unit/random_text.h tests/unit/search_fixture.h tests/unit/test_match.c
test_match_CFLAGS = $(TEST_CFLAGS) $(PCRE2_CFLAGS)
test_match_LDADD = $(T_SEARCH)
test_concordance_SOURCES = tests/unit/search_fixture.h tests/unit/test_concordance.c
test_concordance_CFLAGS = $(TEST_CFLAGS)
test_concordance_LDADD = $(T_SEARCH)
test_lexicon_search_SOURCES = tests/unit/search_fixture.h tests/unit/test_lexicon_search.c
test_lexicon_search_CFLAGS = $(TEST_CFLAGS)
test_lexicon_search_LDADD = $(T_SEARCH)
test_search_SOURCES = tests/unit/search_fixture.h tests/unit/test_search.c
test_search_CFLAGS = $(TEST_CFLAGS)
test_search_LDADD = $(T_SEARCH)

check_PROGRAMS += test_best
TESTS += test_best
test_best_SOURCES = tests/unit/search_fixture.h tests/unit/test_best.c
test_best_CFLAGS = $(TEST_CFLAGS)
test_best_LDADD = $(T_SEARCH)

check_PROGRAMS += test_ranking
TESTS += test_ranking
test_ranking_SOURCES = tests/unit/search_fixture.h tests/unit/test_ranking.c
test_ranking_CFLAGS = $(TEST_CFLAGS)
test_ranking_LDADD = $(T_SEARCH)

check_PROGRAMS += test_groups test_rows
TESTS += test_groups test_rows
test_groups_SOURCES = tests/unit/search_fixture.h tests/unit/test_groups.c
test_groups_CFLAGS = $(TEST_CFLAGS)
test_groups_LDADD = $(T_SEARCH)
test_rows_SOURCES = tests/unit/search_fixture.h tests/unit/test_rows.c
test_rows_CFLAGS = $(TEST_CFLAGS)
test_rows_LDADD = $(T_SEARCH)

check_PROGRAMS += test_feedback test_fields test_suggest
TESTS += test_feedback test_fields test_suggest
test_suggest_SOURCES = tests/unit/search_fixture.h tests/unit/test_suggest.c
test_suggest_CFLAGS = $(TEST_CFLAGS)
test_suggest_LDADD = $(T_SEARCH)
test_feedback_SOURCES = tests/unit/search_fixture.h tests/unit/test_feedback.c
test_feedback_CFLAGS = $(TEST_CFLAGS)
test_feedback_LDADD = $(T_SEARCH)
test_fields_SOURCES = tests/unit/search_fixture.h tests/unit/test_fields.c
test_fields_CFLAGS = $(TEST_CFLAGS)
test_fields_LDADD = $(T_SEARCH)

# --- state
check_PROGRAMS += test_state
TESTS += test_state
test_state_SOURCES = tests/unit/test_state.c
test_state_CFLAGS = $(TEST_CFLAGS)
test_state_LDADD = $(T_STATE)

# --- store
check_PROGRAMS += test_filter
TESTS += test_filter
test_filter_SOURCES = tests/unit/test_filter.c
test_filter_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_filter_LDADD = $(T_LOAD)

check_PROGRAMS += test_import
TESTS += test_import
test_import_SOURCES = tests/unit/import_expect.c tests/unit/import_expect.h tests/unit/test_import.c
test_import_CFLAGS = $(TEST_CFLAGS) $(JANSSON_CFLAGS) $(XML_CFLAGS)
test_import_LDADD = $(T_CURATE)

check_PROGRAMS += test_import_formats
TESTS += test_import_formats
test_import_formats_SOURCES = tests/unit/test_import_formats.c
test_import_formats_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_formats_LDADD = $(T_CURATE)

check_PROGRAMS += test_import_cases
TESTS += test_import_cases
test_import_cases_SOURCES = $(CASES) tests/unit/test_import_cases.c
test_import_cases_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_cases_LDADD = $(T_IMPORT)

check_PROGRAMS += test_import_lint
TESTS += test_import_lint
test_import_lint_SOURCES = tests/unit/test_import_lint.c tests/unit/import_place.h
test_import_lint_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_lint_LDADD = $(T_CURATE)

check_PROGRAMS += test_manifest_shapes
TESTS += test_manifest_shapes
test_manifest_shapes_SOURCES = tests/unit/test_manifest_shapes.c tests/unit/import_place.h
test_manifest_shapes_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_manifest_shapes_LDADD = $(T_CURATE)
check_PROGRAMS += test_import_manifest
TESTS += test_import_manifest
test_import_manifest_SOURCES = tests/unit/test_import_manifest.c tests/unit/import_place.h
test_import_manifest_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_manifest_LDADD = $(T_CURATE)

check_PROGRAMS += test_glean
TESTS += test_glean
test_glean_SOURCES = tests/unit/test_glean.c
test_glean_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_glean_LDADD = $(T_IMPORT)

check_PROGRAMS += test_sources
TESTS += test_sources
test_sources_SOURCES = tests/unit/loading.h tests/unit/test_sources.c
test_sources_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_sources_LDADD = $(T_CURATE)

check_PROGRAMS += test_import_parts
TESTS += test_import_parts
test_import_parts_SOURCES = tests/unit/test_import_parts.c
test_import_parts_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_parts_LDADD = $(T_CURATE)

check_PROGRAMS += test_import_robust
TESTS += test_import_robust
test_import_robust_SOURCES = tests/unit/test_import_robust.c tests/unit/import_place.h
test_import_robust_CFLAGS = $(TEST_CFLAGS) $(XML_CFLAGS)
test_import_robust_LDADD = $(T_CURATE)

check_PROGRAMS += test_loader
TESTS += test_loader
test_loader_SOURCES = tests/unit/loading.h tests/unit/test_loader.c
test_loader_CFLAGS = $(TEST_CFLAGS)
test_loader_LDADD = $(T_LOAD)

check_PROGRAMS += test_manifest
TESTS += test_manifest
test_manifest_SOURCES = tests/unit/test_manifest.c
test_manifest_CFLAGS = $(TEST_CFLAGS)
test_manifest_LDADD = $(T_MANIFEST)

check_PROGRAMS += test_reload
TESTS += test_reload
test_reload_SOURCES = tests/unit/loading.h tests/unit/test_reload.c
test_reload_CFLAGS = $(TEST_CFLAGS)
test_reload_LDADD = $(T_LOAD)

check_PROGRAMS += test_store
TESTS += test_store
test_store_SOURCES = tests/unit/test_store.c
test_store_CFLAGS = $(TEST_CFLAGS)
test_store_LDADD = $(T_STORE)

check_PROGRAMS += test_group_edit
TESTS += test_group_edit
test_group_edit_SOURCES = tests/unit/test_group_edit.c
test_group_edit_CFLAGS = $(TEST_CFLAGS)
test_group_edit_LDADD = $(T_MANIFEST)

check_PROGRAMS += test_date_fix
TESTS += test_date_fix
test_date_fix_SOURCES = tests/unit/test_date_fix.c
test_date_fix_CFLAGS = $(TEST_CFLAGS)
test_date_fix_LDADD = $(T_MANIFEST)

check_PROGRAMS += test_edits
TESTS += test_edits
test_edits_SOURCES = tests/unit/test_edits.c
test_edits_CFLAGS = $(TEST_CFLAGS)
test_edits_LDADD = $(T_MANIFEST)

# --- text
UNICODE_RULES = tests/unit/unicode_rules.c tests/unit/unicode_rules.h \
	tests/unit/unicode14_breaks.h tests/unit/unicode14_kinds.h
check_PROGRAMS += test_fold test_language test_sentence test_sort_key test_stem test_unicode test_words test_wrap
TESTS += test_fold test_language test_sentence test_sort_key test_stem test_unicode test_words test_wrap
test_unicode_SOURCES = tests/unit/test_unicode.c tests/unit/random_text.h $(UNICODE_RULES)
test_unicode_CFLAGS = $(TEST_CFLAGS)
test_unicode_LDADD = $(T_TEXT)
test_fold_SOURCES = tests/unit/test_fold.c tests/unit/random_text.h
test_fold_CFLAGS = $(TEST_CFLAGS)
test_fold_LDADD = $(T_TEXT)
test_language_SOURCES = tests/unit/test_language.c
test_language_CFLAGS = $(TEST_CFLAGS)
test_language_LDADD = $(T_TEXT)
test_sentence_SOURCES = tests/unit/test_sentence.c tests/unit/random_text.h
test_sentence_CFLAGS = $(TEST_CFLAGS)
test_sentence_LDADD = $(T_TEXT)
test_stem_SOURCES = tests/unit/test_stem.c
test_stem_CFLAGS = $(TEST_CFLAGS)
test_stem_LDADD = $(T_TEXT)
test_sort_key_SOURCES = tests/unit/test_sort_key.c
test_sort_key_CFLAGS = $(TEST_CFLAGS)
test_sort_key_LDADD = $(T_TEXT)
test_words_SOURCES = tests/unit/test_words.c tests/unit/random_text.h $(UNICODE_RULES)
test_words_CFLAGS = $(TEST_CFLAGS)
test_words_LDADD = $(T_TEXT)
test_wrap_SOURCES = tests/unit/test_wrap.c tests/unit/random_text.h $(UNICODE_RULES)
test_wrap_CFLAGS = $(TEST_CFLAGS)
test_wrap_LDADD = $(T_TEXT)

# --- story
check_PROGRAMS += test_import_dates
TESTS += test_import_dates
test_import_dates_SOURCES = tests/unit/test_import_dates.c
test_import_dates_CFLAGS = $(TEST_CFLAGS) $(JANSSON_CFLAGS)
test_import_dates_LDADD = $(T_STORY)

check_PROGRAMS += test_chronicle
TESTS += test_chronicle
test_chronicle_SOURCES = tests/unit/story_fixture.h tests/unit/test_chronicle.c
test_chronicle_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_chronicle_LDADD = $(T_STORY)

check_PROGRAMS += test_chronicle_dates
TESTS += test_chronicle_dates
test_chronicle_dates_SOURCES = tests/unit/story_fixture.h tests/unit/test_chronicle_dates.c
test_chronicle_dates_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_chronicle_dates_LDADD = $(T_STORY)

check_PROGRAMS += test_export
TESTS += test_export
test_export_SOURCES = tests/unit/story_fixture.h tests/unit/test_export.c
test_export_CFLAGS = $(TEST_CFLAGS) $(JANSSON_CFLAGS) -Wno-missing-field-initializers
test_export_LDADD = $(T_STORY)

check_PROGRAMS += test_related
TESTS += test_related
test_related_SOURCES = tests/unit/related_fixture.h tests/unit/story_fixture.h tests/unit/test_related.c
test_related_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_related_LDADD = $(T_STORY)
check_PROGRAMS += test_mouse test_table test_links
TESTS += test_mouse test_table test_links
test_table_SOURCES = tests/unit/app_fixture.h tests/unit/test_table.c
test_table_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_table_LDADD = $(T_APP)
test_mouse_SOURCES = tests/unit/app_fixture.h tests/unit/test_mouse.c
test_mouse_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_mouse_LDADD = $(T_APP)
check_PROGRAMS += test_related_pane test_related_why test_dictionary test_align test_differences
TESTS += test_related_pane test_related_why test_dictionary test_align test_differences
test_differences_SOURCES = tests/unit/test_differences.c
test_differences_CFLAGS = $(TEST_CFLAGS)
test_differences_LDADD = $(T_STORY)
test_related_pane_SOURCES = tests/unit/app_fixture.h tests/unit/test_related_pane.c
test_related_pane_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_related_pane_LDADD = $(T_APP)
test_related_why_SOURCES = tests/unit/related_fixture.h tests/unit/story_fixture.h tests/unit/test_related_why.c
test_related_why_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_related_why_LDADD = $(T_STORY)
test_align_SOURCES = tests/unit/test_align.c
test_align_CFLAGS = $(TEST_CFLAGS)
test_align_LDADD = $(T_STORY)
test_dictionary_SOURCES = tests/unit/test_dictionary.c
test_dictionary_CFLAGS = $(TEST_CFLAGS) $(ZLIB_CFLAGS)
test_dictionary_LDADD = $(T_STORY)

check_PROGRAMS += test_packed_dates
TESTS += test_packed_dates
test_packed_dates_SOURCES = tests/unit/random_text.h tests/unit/story_fixture.h tests/unit/test_packed_dates.c
test_packed_dates_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_packed_dates_LDADD = $(T_STORY)

check_PROGRAMS += test_clause test_event test_timeline_axis test_timeline_check test_timeline_view test_timex
TESTS += test_clause test_event test_timeline_axis test_timeline_check test_timeline_view test_timex
test_timeline_check_SOURCES = tests/unit/story_fixture.h tests/unit/test_timeline_check.c
test_timeline_check_CFLAGS = $(TEST_CFLAGS) -Wno-missing-field-initializers
test_timeline_check_LDADD = $(T_STORY)
test_timex_SOURCES = tests/unit/test_timex.c
test_timex_CFLAGS = $(TEST_CFLAGS)
test_timex_LDADD = $(T_DATES)
test_timeline_view_SOURCES = tests/unit/test_timeline_view.c tests/unit/timeline_fixture.h
test_timeline_view_CFLAGS = $(TEST_CFLAGS)
test_timeline_view_LDADD = $(T_STORY)
test_timeline_axis_SOURCES = tests/unit/test_timeline_axis.c tests/unit/timeline_fixture.h
test_timeline_axis_CFLAGS = $(TEST_CFLAGS)
test_timeline_axis_LDADD = $(T_STORY)
test_clause_SOURCES = tests/unit/test_clause.c
test_clause_CFLAGS = $(TEST_CFLAGS)
test_clause_LDADD = $(T_STORY)
test_event_SOURCES = tests/unit/test_event.c tests/unit/timeline_fixture.h
test_event_CFLAGS = $(TEST_CFLAGS)
test_event_LDADD = $(T_STORY)

check_PROGRAMS += test_story_cases
TESTS += test_story_cases
test_story_cases_SOURCES = $(CASES) tests/unit/loading.h tests/unit/test_story_cases.c
test_story_cases_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_story_cases_LDADD = $(T_STORY)

check_PROGRAMS += test_text_cases
TESTS += test_text_cases
test_text_cases_SOURCES = $(CASES) tests/unit/test_text_cases.c
test_text_cases_CFLAGS = $(TEST_CFLAGS)
test_text_cases_LDADD = $(T_TEXT)

check_PROGRAMS += test_dates_cases
TESTS += test_dates_cases
test_dates_cases_SOURCES = $(CASES) tests/unit/test_dates_cases.c
test_dates_cases_CFLAGS = $(TEST_CFLAGS)
test_dates_cases_LDADD = $(T_DATES)

# --- fuzz targets: the corpus, and changed copies of it
FUZZ_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests/fuzz

check_PROGRAMS += fuzz_import
TESTS += fuzz_import
fuzz_import_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_import.c tests/fuzz/replay.c
fuzz_import_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_import_LDADD = $(L_CURATE) $(X_IMPORT)

check_PROGRAMS += fuzz_edit
TESTS += fuzz_edit
fuzz_edit_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_edit.c tests/fuzz/replay.c
fuzz_edit_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_edit_LDADD = $(L_MANIFEST) $(X_MANIFEST)

check_PROGRAMS += fuzz_manifest
TESTS += fuzz_manifest
fuzz_manifest_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_manifest.c tests/fuzz/replay.c
fuzz_manifest_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_manifest_LDADD = $(L_MANIFEST) $(X_MANIFEST)

check_PROGRAMS += fuzz_text
TESTS += fuzz_text
fuzz_text_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_text.c tests/fuzz/replay.c
fuzz_text_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_text_LDADD = $(L_TEXT) $(X_TEXT)

check_PROGRAMS += fuzz_query
TESTS += fuzz_query
fuzz_query_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_query.c tests/fuzz/replay.c
fuzz_query_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_query_LDADD = $(L_SEARCH) $(X_SEARCH)

check_PROGRAMS += fuzz_timex
TESTS += fuzz_timex
fuzz_timex_SOURCES = tests/fuzz/fuzz.h tests/fuzz/fuzz_timex.c tests/fuzz/replay.c
fuzz_timex_CPPFLAGS = $(FUZZ_CPPFLAGS)
fuzz_timex_LDADD = $(L_DATES)

# --- tables that are made by a script are what it makes; the rules of the house
TESTS += tests/unicode.pl tests/house/house.pl

# --- the program: transcripts of its verbs, and the examples of its documents
T_LOG_COMPILER = $(SHELL) $(srcdir)/tests/cli/transcript
SH_LOG_COMPILER = $(SHELL)
TESTS += \
	tests/cli/align.t \
	tests/cli/asked.t \
	tests/cli/batch.t \
	tests/cli/check.t \
	tests/cli/completions.sh \
	tests/cli/documents.sh \
	tests/cli/frame.t \
	tests/cli/hostile.t \
	tests/cli/import.t \
	tests/cli/install.sh \
	tests/cli/kwic.t \
	tests/cli/list.t \
	tests/cli/related.t \
	tests/cli/search.t \
	tests/cli/show.t \
	tests/cli/timeline.t \
	tests/cli/verbs.t \
	tests/cli/usage.t \
	tests/golden/check.sh \
	tests/import/whole.sh \
	tests/term/tmux.sh

endif

# addresses as links
test_links_SOURCES = tests/unit/app_fixture.h tests/unit/test_links.c
test_links_CFLAGS = $(TEST_CFLAGS) -Wno-unused-function
test_links_LDADD = $(T_APP)
