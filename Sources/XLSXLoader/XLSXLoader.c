// libxlsxwriter, loaded when the first workbook is written.
//
// Debian's libxlsxwriter brings libcrypto along, and loading both costs every start of the program two
// milliseconds. So the program is not linked with it: each function below is a jump through a slot that
// `tenken_load_xlsxwriter` fills. On other systems the library is linked as usual.
#include "XLSXLoader.h"

#ifdef __linux__
#include <dlfcn.h>
#include <pthread.h>
#include <xlsxwriter.h>

/* What is called of the library; a function that is missing here is missing when the program is linked. */
#define FUNCTIONS(F)                                                                                          \
  F(workbook_new_opt) F(workbook_add_worksheet) F(workbook_add_format) F(workbook_add_chart)                  \
  F(workbook_close) F(workbook_define_name) F(workbook_set_properties) F(lxw_workbook_free)                   \
  F(lxw_strerror)                                                                                             \
  F(worksheet_write_blank) F(worksheet_write_number) F(worksheet_write_string) F(worksheet_write_formula)     \
  F(worksheet_write_url) F(worksheet_merge_range) F(worksheet_set_row) F(worksheet_set_column)                \
  F(worksheet_set_default_row) F(worksheet_autofilter) F(worksheet_freeze_panes)                              \
  F(worksheet_set_selection) F(worksheet_activate) F(worksheet_hide) F(worksheet_set_first_sheet)             \
  F(worksheet_protect) F(worksheet_conditional_format_range) F(worksheet_data_validation_range)               \
  F(worksheet_insert_chart_opt) F(worksheet_set_landscape) F(worksheet_set_paper)                             \
  F(worksheet_set_margins) F(worksheet_set_header) F(worksheet_set_footer) F(worksheet_repeat_rows)           \
  F(worksheet_fit_to_pages) F(worksheet_print_area) F(worksheet_set_tab_color) F(worksheet_gridlines)         \
  F(format_set_font_name) F(format_set_font_size) F(format_set_font_color) F(format_set_bold)                 \
  F(format_set_italic) F(format_set_num_format) F(format_set_text_wrap) F(format_set_align)                   \
  F(format_set_indent) F(format_set_border) F(format_set_border_color) F(format_set_bottom)                   \
  F(format_set_top) F(format_set_bg_color) F(format_set_unlocked) F(format_set_hidden)                        \
  F(format_set_shrink) F(format_set_rotation)                                                                 \
  F(chart_add_series) F(chart_series_set_categories) F(chart_series_set_values) F(chart_series_set_name)      \
  F(chart_series_set_line) F(chart_series_set_fill) F(chart_series_set_marker_type)                           \
  F(chart_series_set_labels) F(chart_title_set_name) F(chart_title_off) F(chart_axis_set_name)                \
  F(chart_axis_set_min) F(chart_axis_set_max) F(chart_axis_set_num_format) F(chart_axis_set_reverse)          \
  F(chart_legend_set_position) F(chart_set_style)                                                             \
  F(lxw_chart_new) F(lxw_chart_free) F(chart_series_set_name_range) F(chart_series_set_marker_size)           \
  F(chart_series_set_marker_fill) F(chart_series_set_marker_line) F(chart_series_set_points)                  \
  F(chart_series_set_labels_custom) F(chart_series_set_labels_position) F(chart_series_set_labels_font)       \
  F(chart_series_set_labels_num_format) F(chart_title_set_name_font) F(chart_legend_set_font)                 \
  F(chart_legend_delete_series) F(chart_axis_set_name_font) F(chart_axis_set_num_font)                        \
  F(chart_axis_set_line) F(chart_axis_set_major_unit) F(chart_axis_set_label_position)                        \
  F(chart_axis_set_major_tick_mark) F(chart_axis_major_gridlines_set_visible)                                 \
  F(chart_axis_major_gridlines_set_line) F(chart_set_series_gap) F(chart_set_series_overlap)                  \
  F(chart_chartarea_set_line)                                                                                 \
  F(worksheet_set_portrait) F(worksheet_center_horizontally)

#if defined(__x86_64__)
#define JUMP(name) "jmp *xlsx_slot_" #name "(%rip)\n"
#elif defined(__aarch64__)
#define JUMP(name)                                                                                                   \
  "adrp x16, xlsx_slot_" #name "\nldr x16, [x16, :lo12:xlsx_slot_" #name "]\nbr x16\n"
#else
#error "say here how this processor jumps through a slot"
#endif

#define SLOT(name)                                                                                                   \
  __attribute__((visibility("hidden"), used)) void *xlsx_slot_##name;                                               \
  __asm__(".text\n.globl " #name "\n.hidden " #name "\n.type " #name ", %function\n" #name ":\n" JUMP(name));
FUNCTIONS(SLOT)

static const char *problem;

static void load(void) {
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    problem = dlerror();
    return;
  }
#define FILL(name)                                                                                                   \
  if (!problem && !(xlsx_slot_##name = dlsym(library, #name))) problem = dlerror();
  FUNCTIONS(FILL)
}

const char *tenken_load_xlsxwriter(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return problem;
}
#else
const char *tenken_load_xlsxwriter(void) { return 0; }
#endif
