// Taking the terminal, its size, and stopping and going on.
#include "private.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int shim_in = -1, shim_out = -1;

static SCREEN *screen;
static FILE *input, *output;
static bool utf8;

static bool is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Numbers and dates stay in the C locale: only the encoding is taken from the environment.
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  if (!is_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
  if (!is_utf8()) setlocale(LC_CTYPE, "en_US.UTF-8");
  utf8 = is_utf8();
}

static bool find_terminal(void) {
  if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
    shim_in = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    shim_out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  } else {
    shim_in = open("/dev/tty", O_RDWR | O_CLOEXEC);
    shim_out = shim_in < 0 ? -1 : fcntl(shim_in, F_DUPFD_CLOEXEC, 3);
  }
  return shim_in >= 0 && shim_out >= 0;
}

static void let_terminal_go(void) {
  if (input != NULL) fclose(input);
  else if (shim_in >= 0) close(shim_in);
  if (output != NULL) fclose(output);
  if (shim_out >= 0) close(shim_out);
  input = output = NULL;
  shim_in = shim_out = -1;
  shim_stop_gathering();
  shim_close_log();
}

static const char *known_name(const char *term) {
  const char *candidates[] = {term, "xterm-256color"};
  for (int i = 0; i < 2; i++) {
    int found = 0;
    if (candidates[i] != NULL && setupterm(candidates[i], shim_out, &found) == OK) return candidates[i];
  }
  return NULL;
}

static bool start(const char *term) {
  input = fdopen(shim_in, "r");
  int outlet = fcntl(shim_out, F_DUPFD_CLOEXEC, 3);
  if (input == NULL || outlet < 0) return false;
  output = fdopen(outlet, "w");
  if (output == NULL) {
    close(outlet);
    return false;
  }
  use_env(TRUE);
  use_tioctl(TRUE);
  screen = newterm(term, output, input);
  if (screen == NULL) return false;
  raw();
  noecho();
  nonl();
  curs_set(0);
  leaveok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  // Frames go out whole, so ncurses need not look for keys while it draws one.
  typeahead(-1);
  shim_gather_from(outlet);
  shim_adopt_size();
  shim_prepare_events();
  return shim_prepare_input();
}

shim_outcome shim_open(const char *term, const char *log_path, bool windowed, bool pointed) {
  if (shim_is_taken()) return SHIM_CANNOT_START;
  choose_locale();
  if (!find_terminal() || !shim_remember_terminal()) {
    let_terminal_go();
    return SHIM_NOT_A_TERMINAL;
  }
  const char *name = known_name(term);
  if (name == NULL || tigetstr("cup") == NULL) {
    let_terminal_go();
    return name == NULL ? SHIM_CANNOT_START : SHIM_NO_CURSOR_ADDRESSING;
  }
  shim_remember_sequences(windowed, pointed);
  if (!shim_catch_signals()) {
    let_terminal_go();
    return SHIM_CANNOT_START;
  }
  shim_open_log(log_path);
  shim_divert_errors();
  shim_mark_taken(true);
  if (!start(name)) {
    shim_restore_at_once();
    shim_release_signals();
    let_terminal_go();
    return SHIM_CANNOT_START;
  }
  shim_write_entering();
  return SHIM_OPENED;
}

static void leave(void) {
  shim_write_leaving();
  endwin();
  shim_write_after_leaving();
  shim_mark_taken(false);
  shim_return_errors();
}

void shim_close(void) {
  if (!shim_is_taken()) return;
  leave();
  shim_release_signals();
  shim_forget_input();
  delscreen(screen);
  screen = NULL;
  let_terminal_go();
}

// After `endwin` the next `doupdate` enters the screen and its modes again. The size is taken before, or ncurses does it.
void shim_retake(void) {
  if (!isendwin()) endwin();
  reset_prog_mode();
  shim_adopt_size();
  shim_write_entering();
  shim_begin_anew();
}

void shim_suspend(void) {
  if (!shim_is_taken()) return;
  leave();
  shim_stop_group();
  shim_divert_errors();
  shim_mark_taken(true);
  shim_retake();
}

bool shim_speaks_utf8(void) {
  return utf8;
}

int32_t shim_rows(void) {
  return getmaxy(stdscr);
}

int32_t shim_columns(void) {
  return getmaxx(stdscr);
}

void shim_adopt_size(void) {
  struct winsize now;
  if (ioctl(shim_out, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0) return;
  if (now.ws_row == getmaxy(stdscr) && now.ws_col == getmaxx(stdscr)) return;
  resize_term(now.ws_row, now.ws_col);
  shim_begin_anew();
}
