// What Swift 6 cannot import of ncurses, and what has to be C: signals, the restoring of a terminal after a crash, and
// the wait for input. One screen per process; every call but the signal handlers belongs to one thread.
#ifndef CURSES_SHIM_H
#define CURSES_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How the attempt to take the terminal ended.
typedef enum {
  SHIM_OPENED,
  SHIM_NOT_A_TERMINAL,
  SHIM_NO_CURSOR_ADDRESSING,
  SHIM_CANNOT_START,
} shim_outcome;

/// What `shim_next` found.
typedef enum {
  SHIM_NOTHING,
  /// `value` is a Unicode scalar, controls included.
  SHIM_CHARACTER,
  /// `value` is the scalar typed with Alt.
  SHIM_ALT,
  /// A lone Esc.
  SHIM_ESCAPE,
  /// `value` is one of the KEY_ codes of ncurses, or one of those below.
  SHIM_KEY,
  /// The text waits in `shim_pasted`.
  SHIM_PASTE,
  /// `value` is what the mouse did, at `column` and `row` from 0.
  SHIM_POINTER,
  SHIM_RESIZED,
  /// The process was stopped and goes on; the terminal is taken again.
  SHIM_CONTINUED,
  /// Somebody sent SIGTSTP.
  SHIM_STOP_ASKED,
  /// Something that `shim_watch` named is ready.
  SHIM_OTHERS,
  /// SIGTERM, SIGHUP, SIGINT, or the terminal is gone.
  SHIM_ENDED,
} shim_event_kind;

/// Keys that ncurses has no code for: Ctrl with an arrow.
#define SHIM_WORD_LEFT 0x1002
#define SHIM_WORD_RIGHT 0x1003

/// What a mouse did.
enum {
  /// The left button went down.
  SHIM_CLICK,
  SHIM_WHEEL_UP,
  SHIM_WHEEL_DOWN,
};

typedef struct {
  shim_event_kind kind;
  int32_t value;
  int32_t column;
  int32_t row;
} shim_event;

/// A descriptor beside the terminal, and whether its taking what is to be written matters too.
typedef struct {
  int32_t descriptor;
  bool writing;
} shim_other;

/// So many of them are waited for; those behind are not.
#define SHIM_OTHERS_LIMIT 32

/// Longest paste that is kept, in bytes; the rest is read and dropped.
#define SHIM_PASTE_LIMIT 65536

// Screen

/// Takes the terminal. An unknown `term` is tried as xterm-256color. `windowed` tells that the terminal understands
/// xterm's sequences for titles, pasting and the mouse, `pointed` that the mouse is wanted. Until `shim_close`, fd 2 goes to
/// `log_path`, or nowhere when it is NULL.
shim_outcome shim_open(const char *term, const char *log_path, bool windowed, bool pointed);
/// Gives the terminal back as it was found; harmless when said twice.
void shim_close(void);
/// Gives the terminal back, stops the process group as Ctrl-Z does, and takes the terminal again when it goes on.
void shim_suspend(void);
/// From now on nothing that a keyboard or a lost line can send ends or stops the process; SIGTERM still does.
void shim_outlive_keyboard(void);
/// True when the terminal itself is gone.
bool shim_is_gone(void);
/// True where the locale could be made UTF-8.
bool shim_speaks_utf8(void);
int32_t shim_rows(void);
int32_t shim_columns(void);

// Painting

/// Starts colours and returns their number; 0 where the terminal has none.
int32_t shim_start_colours(void);
/// Gives `pair` its two palette indices.
void shim_define_pair(int32_t pair, int32_t foreground, int32_t background);
/// The attribute bits of a weight and its company.
uint32_t shim_attributes(bool bold, bool dim, bool underline, bool reverse);
/// Set in a glyph that takes two columns.
#define SHIM_WIDE 0x80000000u
/// Writes a run of glyphs in one style; a glyph whose width the C library sees otherwise becomes a replacement sign.
void shim_paint(int32_t y, int32_t x, const uint32_t *glyphs, int32_t count, uint32_t attributes, int32_t pair);
/// Empties the screen and has the next `shim_show` send all of it.
void shim_begin_anew(void);
/// Puts the blinking cursor at a place; a place outside the screen hides it.
void shim_place_cursor(int32_t y, int32_t x);
/// Sends what was painted.
void shim_show(void);
/// Sets the title of the window where there is one; `title` holds no controls.
void shim_set_title(const char *title, size_t length);

// Input

/// The moment in so many milliseconds, for `shim_next`; negative where the number is.
int64_t shim_deadline(int32_t milliseconds);
/// Waits for an event until `deadline`; a negative one waits without end.
shim_event shim_next(int64_t deadline);
/// Has `shim_next` wait for these as well, until others are named.
void shim_watch(const shim_other *others, int32_t count);
/// The pasted text, UTF-8 as received; valid until the next `shim_next`.
const uint8_t *shim_pasted(size_t *length);

// Examining the terminal while it is not taken

/// Writes the scalars for which the font of a Linux console has glyphs; -1 where standard output is no such console.
int32_t shim_font_glyphs(uint16_t *scalars, int32_t capacity);
/// The number of colours that the description of `term` names; -1 where the system knows no such terminal.
int32_t shim_offered_colours(const char *term);
/// Columns by which the cursor moves for `text` at the beginning of a line, which is empty afterwards; -1 where standard
/// input and output are no terminal, or it does not answer within `patience` milliseconds.
int32_t shim_measure(const char *text, size_t length, int32_t patience);

#endif
