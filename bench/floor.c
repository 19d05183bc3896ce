// The floor: what a plain, careful C program on ncurses needs to show the same frames after the same keys.
//
//   floor FRAMES
//
// FRAMES is what bench/frames.py writes: int32 numbers, then code points. The file is mapped and painted as it lies
// there, so no parsing stands between a key and its frame. Each key paints the whole next frame run by run and leaves
// the comparison with the screen to ncurses, as such programs do.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "a code point of the file is a wchar_t here");

enum { BOLD = 1, DIM = 2, ITALIC = 4, UNDERLINE = 8, REVERSE = 16, STYLES = 1024 };

struct style {
  attr_t attributes;
  int pair;
};

struct show {
  int32_t height, steps;
  const int32_t *sequence;  // which frame each step shows; step 0 is before the first key
  const int32_t *offsets;   // where each frame starts, in int32 from the file's start
  const int32_t *file;
  struct style styles[STYLES];
};

static attr_t attributes(int32_t bits) {
  attr_t result = A_NORMAL;
  if (bits & BOLD) result |= A_BOLD;
  if (bits & DIM) result |= A_DIM;
  if (bits & ITALIC) result |= A_ITALIC;
  if (bits & UNDERLINE) result |= A_UNDERLINE;
  if (bits & REVERSE) result |= A_REVERSE;
  return result;
}

static void paint(const struct show *show, int step) {
  const int32_t *at = show->file + show->offsets[show->sequence[step % show->steps]];
  for (int y = 0; y < show->height; y++) {
    int32_t runs = *at++;
    move(y, 0);
    while (runs-- > 0) {
      const struct style *style = &show->styles[*at++];
      int32_t length = *at++;
      attr_set(style->attributes, 0, (void *)&style->pair);
      addnwstr((const wchar_t *)at, length);
      at += length;
    }
  }
  refresh();
}

static const int32_t *mapped(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts) != 0) return NULL;
  void *start = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  return start == MAP_FAILED ? NULL : start;
}

int main(int count, char **words) {
  const int32_t *file = count == 2 ? mapped(words[1]) : NULL;
  if (file == NULL || file[2] > STYLES) {
    fprintf(stderr, "usage: floor FRAMES\n");
    return 64;
  }
  static struct show show;
  int32_t styles = file[2];
  show.height = file[1];
  show.steps = file[4];
  show.file = file;
  const int32_t *at = file + 5;
  show.sequence = at + 3 * styles;
  show.offsets = show.sequence + show.steps;

  setlocale(LC_ALL, "");
  if (newterm(NULL, stdout, stdin) == NULL) return 69;
  set_escdelay(25);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // Whatever the terminal is called, these are one key each, as they are to the program that is measured.
  define_key("\033OH", KEY_HOME);
  define_key("\033OF", KEY_END);
  curs_set(0);
  start_color();
  use_default_colors();
  for (int i = 0; i < styles; i++, at += 3) {
    show.styles[i].pair = at[0] < 0 && at[1] < 0 ? 0 : alloc_pair(at[0], at[1]);
    show.styles[i].attributes = attributes(at[2]);
  }

  paint(&show, 0);
  for (int step = 1;;) {
    wint_t key;
    int kind = get_wch(&key);
    if (kind == ERR) break;
    if (kind == KEY_CODE_YES && key == KEY_RESIZE) continue;
    paint(&show, step++);
  }
  endwin();
  return 0;
}
