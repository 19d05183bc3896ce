// Shared by the files of this target only.
#ifndef CURSES_SHIM_PRIVATE_H
#define CURSES_SHIM_PRIVATE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#undef lines
#undef columns

#include "CursesShim.h"

// Bits of the signals that wait to be told.
enum {
  SHIM_SIGNAL_RESIZE = 1,
  SHIM_SIGNAL_CONTINUE = 2,
  SHIM_SIGNAL_STOP = 4,
  SHIM_SIGNAL_END = 8,
};

extern int shim_in, shim_out;

// screen.c
void shim_adopt_size(void);
void shim_retake(void);

// input.c
bool shim_prepare_input(void);
void shim_forget_input(void);
// The next event from the bytes that are here; false when they end before.
bool shim_decode(shim_event *event);
// Milliseconds until a paste whose end does not come is over; negative where none is open.
int64_t shim_paste_rest(void);
// Counts a read that gave nothing although the terminal called itself readable; true when it counts as gone.
bool shim_read_in_vain(void);

// pointer.c
// How a report of the mouse stands after a byte of it: not complete, complete, complete but of no concern, or none at all.
typedef enum { SHIM_REPORT_OPEN, SHIM_REPORT_TOLD, SHIM_REPORT_UNTOLD, SHIM_REPORT_BROKEN } shim_report;
// A report begins; `bytes` for the older form of three bytes.
void shim_begin_report(bool bytes);
shim_report shim_take_report(int code, shim_event *event);

// events.c
void shim_prepare_events(void);

// gather.c
// From now on the frames that ncurses writes to `descriptor` go out in one write each.
void shim_gather_from(int descriptor);
void shim_stop_gathering(void);

// signals.c
bool shim_catch_signals(void);
void shim_release_signals(void);
int shim_signal_descriptor(void);
int shim_take_signals(void);
void shim_stop_group(void);

// restore.c
bool shim_remember_terminal(void);
void shim_remember_sequences(bool windowed, bool pointed);
void shim_open_log(const char *path);
void shim_close_log(void);
void shim_divert_errors(void);
void shim_return_errors(void);
void shim_mark_taken(bool taken);
bool shim_is_taken(void);
void shim_write_entering(void);
void shim_write_leaving(void);
void shim_write_after_leaving(void);
void shim_restore_at_once(void);
bool shim_is_windowed(void);
bool shim_is_pointed(void);
void shim_write(const char *bytes, size_t count);

#endif
