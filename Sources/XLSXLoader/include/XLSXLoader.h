/// Loads libxlsxwriter; no function of it may be called before. Again is no work.
///
/// @return nothing where all is well, else why it cannot be loaded.
const char *_Nullable tenken_load_xlsxwriter(void);

/// Draws the first series of a chart of columns as columns, and every further one as lines and markers over them.
/// The library can say that in its struct only.
///
/// @param chart an `lxw_chart` with one series at the least, not yet written.
/// @return whether there was memory for it.
int tenken_xlsx_lines_over_columns(void *_Nonnull chart);

/// Adds a value to what a chart's range holds beside its reference, for whoever shows the chart without working it
/// out. The library cannot look it up itself: rows that are written leave its memory.
///
/// @param range an `lxw_series_range`.
/// @param text of a range of texts; nothing for a number.
/// @param is_blank whether the cell has no value.
/// @return whether there was memory for it.
int tenken_xlsx_cache(void *_Nonnull range, const char *_Nullable text, double number, int is_blank);
