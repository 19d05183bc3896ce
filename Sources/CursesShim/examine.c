// What a terminal can show, asked of it while no screen is taken.
#include "private.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/kd.h>
#include <stdlib.h>
#endif

int32_t shim_font_glyphs(uint16_t *scalars, int32_t capacity) {
#ifdef __linux__
  char kind = 0;
  if (ioctl(STDOUT_FILENO, KDGKBTYPE, &kind) != 0) return -1;
  // The kernel says how many there are when there is no room for them.
  struct unimapdesc map = {.entry_ct = 0, .entries = NULL};
  if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) != 0 && errno != ENOMEM) return -1;
  struct unipair *pairs = calloc(map.entry_ct + 1, sizeof *pairs);
  if (pairs == NULL) return -1;
  map.entries = pairs;
  int32_t count = -1;
  if (ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0) {
    count = map.entry_ct < capacity ? map.entry_ct : capacity;
    for (int32_t index = 0; index < count; index++) scalars[index] = pairs[index].unicode;
  }
  free(pairs);
  return count;
#else
  (void)scalars, (void)capacity;
  return -1;
#endif
}

int32_t shim_offered_colours(const char *term) {
  int found = 0;
  if (setupterm(term, STDOUT_FILENO, &found) != OK) return -1;
  int colours = tigetnum("colors");
  return colours < 0 ? 0 : colours;
}

static int64_t milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Reads an answer `ESC [ row ; column R`; whatever else comes is passed over. 0 when none comes in time.
static int32_t read_column(int32_t patience) {
  int64_t deadline = milliseconds() + patience;
  enum { OUTSIDE, ESCAPED, ROW, COLUMN } state = OUTSIDE;
  int32_t column = 0;
  while (true) {
    int64_t left = deadline - milliseconds();
    struct pollfd wait = {.fd = STDIN_FILENO, .events = POLLIN};
    if (left <= 0 || poll(&wait, 1, (int)left) <= 0) return 0;
    unsigned char byte;
    if (read(STDIN_FILENO, &byte, 1) != 1) return 0;
    if (byte == 0x1B) {
      state = ESCAPED;
    } else if (state == ESCAPED) {
      state = byte == '[' ? ROW : OUTSIDE;
    } else if (state == ROW && byte == ';') {
      state = COLUMN;
      column = 0;
    } else if (state == COLUMN && byte >= '0' && byte <= '9') {
      column = column < 10000 ? column * 10 + (byte - '0') : column;
    } else if (state == COLUMN && byte == 'R') {
      return column;
    } else if (byte < '0' || byte > '9') {
      state = OUTSIDE;
    }
  }
}

int32_t shim_measure(const char *text, size_t length, int32_t patience) {
  struct termios found, raw;
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &found) != 0) return -1;
  raw = found;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0) return -1;
  int taken = shim_out;
  shim_out = STDOUT_FILENO;
  shim_write("\r", 1);
  shim_write(text, length);
  shim_write("\033[6n", 4);
  int32_t column = read_column(patience);
  shim_write("\r\033[K", 4);
  shim_out = taken;
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
  return column - 1;
}
