// What libxlsxwriter has no function for: charts of columns and lines together, and values cached by hand.
#include "XLSXLoader.h"
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* The library's writers of a chart's series; the same for every chart, so it does not matter who sets them last. */
static void (*write_columns)(lxw_chart *);
static void (*write_lines)(lxw_chart *);

/* Each of the library's writers takes the series that the list holds. */
static void write_lines_over_columns(lxw_chart *chart) {
  lxw_chart_series *columns = STAILQ_FIRST(chart->series_list);
  lxw_chart_series *lines = STAILQ_NEXT(columns, list_pointers);
  uint8_t grouping = chart->grouping;
  STAILQ_NEXT(columns, list_pointers) = NULL;
  write_columns(chart);
  if (lines) {
    STAILQ_FIRST(chart->series_list) = lines;
    chart->grouping = LXW_GROUPING_STANDARD;
    write_lines(chart);
  }
  chart->grouping = grouping;
  STAILQ_FIRST(chart->series_list) = columns;
  STAILQ_NEXT(columns, list_pointers) = lines;
}

int tenken_xlsx_lines_over_columns(void *chart) {
  lxw_chart *columns = chart;
  lxw_chart *lines = lxw_chart_new(LXW_CHART_LINE);
  if (!lines) return 0;
  write_lines = lines->write_chart_type;
  lxw_chart_free(lines);
  write_columns = columns->write_chart_type;
  columns->write_chart_type = write_lines_over_columns;
  return 1;
}

int tenken_xlsx_cache(void *to, const char *text, double number, int is_blank) {
  lxw_series_range *range = to;
  struct lxw_series_data_point *point = calloc(1, sizeof(struct lxw_series_data_point));
  if (!point) return 0;
  point->number = number;
  point->no_data = is_blank != 0;
  if (text) {
    point->is_string = 1;
    point->string = strdup(text);
    if (!point->string) {
      free(point);
      return 0;
    }
    range->has_string_cache = 1;
  }
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  range->num_data_points++;
  range->ignore_cache = 1;
  return 1;
}
