#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* In the headers of GLib this is a macro that Swift does not see. */
static inline void tenken_object_unref(void *object) { g_object_unref(object); }
