/* reader_bench.h - the parts of bench_reader. Each prints its lines. */
#ifndef READER_BENCH_H
#define READER_BENCH_H

#include "sample.h"

#include "dossier/str.h"

/* "  name   value unit": one line of the report. */
void report(const char *name, double value, const char *unit);
/* One line with the median, p99 and worst of a sample, in milliseconds. */
void report_sample(const char *name, Sample *sample);

/* Manifest, loading, indexing and tagging speeds on one processor and on all. */
void measure_loading(const char *manifest);
/* Bytes of text in the dossier. */
size_t dossier_text(const char *manifest);
/* The program in a terminal: first paint, keys, memory. */
void measure_terminal(const char *program, const char *manifest);
/* Keys to frames in this process: while loading and when loaded, and typing searches. */
void measure_keys(const char *manifest);
/* The long steps: how long no key is answered. Writes files into the working folder. */
void measure_steps(const char *manifest);

#endif
