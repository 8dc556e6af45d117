/// Loads libxlsxwriter; no function of it may be called before. Again is no work.
///
/// @return nothing where all is well, else why it cannot be loaded.
const char *_Nullable tenken_load_xlsxwriter(void);
