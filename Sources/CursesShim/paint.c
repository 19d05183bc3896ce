// Colours, glyphs, cursor and title.
#include "private.h"

#include <wchar.h>

int32_t shim_start_colours(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

void shim_define_pair(int32_t pair, int32_t foreground, int32_t background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  init_extended_pair(pair, foreground, background);
#else
  init_pair((short)pair, (short)foreground, (short)background);
#endif
}

uint32_t shim_attributes(bool bold, bool dim, bool underline, bool reverse) {
  attr_t bits = WA_NORMAL;
  if (bold) bits |= WA_BOLD;
  if (dim) bits |= WA_DIM;
  if (underline) bits |= WA_UNDERLINE;
  if (reverse) bits |= WA_REVERSE;
  return (uint32_t)bits;
}

// Cells are made here, because `waddnwstr` looks at every letter a dozen times before it makes the same one of it.
void shim_paint(int32_t y, int32_t x, const uint32_t *glyphs, int32_t count, uint32_t attributes, int32_t pair) {
  enum { CHUNK = 256 };
  cchar_t cells[2 * CHUNK], cell;
  const wchar_t replacement = shim_speaks_utf8() ? 0xFFFD : L'?';
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  setcchar(&cell, L" ", attributes, 0, &pair);
#else
  setcchar(&cell, L" ", attributes, (short)pair, NULL);
#endif
  wattr_set(stdscr, WA_NORMAL, 0, NULL);
  while (count > 0) {
    int taken = count < CHUNK ? count : CHUNK, length = 0, columns = 0;
    for (int i = 0; i < taken; i++) {
      int width = glyphs[i] & SHIM_WIDE ? 2 : 1;
      wchar_t glyph = (wchar_t)(glyphs[i] & ~SHIM_WIDE);
      bool plain = width == 1 && glyph >= 0x20 && glyph < 0x7F;
      bool agreed = plain || wcwidth(glyph) == width;
      cell.chars[0] = agreed ? glyph : replacement;
      cells[length++] = cell;
      if (!agreed && width == 2) cells[length++] = cell;
      columns += width;
    }
    mvwadd_wchnstr(stdscr, y, x, cells, length);
    x += columns;
    glyphs += taken;
    count -= taken;
  }
}

void shim_begin_anew(void) {
  wattr_set(stdscr, WA_NORMAL, 0, NULL);
  werase(stdscr);
  clearok(curscr, TRUE);
}

void shim_place_cursor(int32_t y, int32_t x) {
  bool visible = y >= 0 && x >= 0 && wmove(stdscr, y, x) == OK;
  leaveok(stdscr, !visible);
  curs_set(visible);
}

void shim_set_title(const char *title, size_t length) {
  if (!shim_is_windowed()) return;
  shim_write("\033]2;", 4);
  shim_write(title, length);
  shim_write("\007", 1);
}
