// The yardstick of scripts/bench-xlsx: libxlsxwriter's own loop over the same cells as main.swift.
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

enum { columns = 20 };

int main(int count, char **arguments) {
  if (count != 3) return 64;
  int rows = atoi(arguments[1]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "cells");
  lxw_format *formats[4];
  const char *codes[] = {NULL, "0.0", "0.0%", "yyyy-mm-dd"};
  for (int kind = 0; kind < 4; kind++) {
    formats[kind] = workbook_add_format(book);
    format_set_border(formats[kind], LXW_BORDER_THIN);
    format_set_border_color(formats[kind], 0xA6A6A6);
    format_set_align(formats[kind], LXW_ALIGN_VERTICAL_CENTER);
    if (codes[kind]) format_set_num_format(formats[kind], codes[kind]);
  }
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      lxw_format *format = formats[column % 4];
      char text[64];
      switch (column % 4) {
      case 0:
        snprintf(text, sizeof text, "点検 %d-%d", row, column);
        worksheet_write_string(sheet, row, column, text, format);
        break;
      case 1: worksheet_write_number(sheet, row, column, row * column / 8.0, format); break;
      case 2: worksheet_write_number(sheet, row, column, row % 1000 / 1000.0, format); break;
      default: worksheet_write_number(sheet, row, column, 39651 + row % 365, format);
      }
    }
  }
  if (workbook_close(book) != LXW_NO_ERROR) return 74;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%.1f\n", usage.ru_maxrss / 1024.0);
  return 0;
}
