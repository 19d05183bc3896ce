// Giving the terminal back. `shim_restore_at_once` is async-signal-safe: its sequences are made while all is well.
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios found;
static pid_t owner;
static volatile sig_atomic_t taken;
static bool windowed, pointed;
static int errors = -1, log_file = -1;

static char crash_sequence[512];
static size_t crash_length;
static char clear_sequence[64];
static size_t clear_length;

// Mouse, focus reports and bracketed paste off, the title as it was.
static const char windowed_entering[] = "\033[22;2t\033[?2004h";
// Buttons and wheel, never movements, in the form that has room for any column.
static const char pointed_entering[] = "\033[?1000h\033[?1006h";
static const char windowed_leaving[] = "\033[?1006l\033[?1003l\033[?1002l\033[?1000l\033[?1004l\033[?2004l\033[23;2t";

void shim_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(shim_out, bytes, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      if (errno == EAGAIN) {  // Whoever shares the terminal may have made it non-blocking.
        struct pollfd room = {.fd = shim_out, .events = POLLOUT};
        if (poll(&room, 1, 1000) > 0) continue;
      }
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

// Copies a terminfo string without its padding marks `$<…>`.
static size_t append(char *target, size_t length, size_t limit, const char *source) {
  while (source != NULL && *source != 0 && length < limit) {
    const char *end = source[0] == '$' && source[1] == '<' ? strchr(source, '>') : NULL;
    if (end != NULL) {
      source = end + 1;
    } else {
      target[length++] = *source++;
    }
  }
  return length;
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

bool shim_remember_terminal(void) {
  return tcgetattr(shim_in, &found) == 0;
}

void shim_remember_sequences(bool understands_xterm, bool wants_pointer) {
  static bool registered;
  windowed = understands_xterm;
  pointed = understands_xterm && wants_pointer;
  owner = getpid();
  const char *leave = capability("rmcup");
  clear_length = 0;
  if (leave == NULL) clear_length = append(clear_sequence, 0, sizeof clear_sequence, capability("clear"));

  size_t length = 0, limit = sizeof crash_sequence;
  if (windowed) length = append(crash_sequence, length, limit, windowed_leaving);
  length = append(crash_sequence, length, limit, capability("cnorm"));
  length = append(crash_sequence, length, limit, capability("rmkx"));
  length = append(crash_sequence, length, limit, capability("sgr0"));
  length = append(crash_sequence, length, limit, capability("op"));
  length = append(crash_sequence, length, limit, leave != NULL ? leave : capability("clear"));
  length = append(crash_sequence, length, limit, capability("sgr0"));
  crash_length = length;

  if (!registered) {
    registered = true;
    atexit(shim_restore_at_once);
  }
}

void shim_open_log(const char *path) {
  if (path != NULL) log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_file < 0) log_file = open("/dev/null", O_WRONLY | O_CLOEXEC);
}

void shim_close_log(void) {
  if (log_file >= 0) close(log_file);
  log_file = -1;
}

void shim_divert_errors(void) {
  if (log_file < 0) return;
  errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(log_file, STDERR_FILENO);
}

void shim_return_errors(void) {
  if (errors < 0) return;
  dup2(errors, STDERR_FILENO);
  close(errors);
  errors = -1;
}

void shim_mark_taken(bool now) {
  taken = now;
}

bool shim_is_taken(void) {
  return taken;
}

bool shim_is_windowed(void) {
  return windowed;
}

bool shim_is_pointed(void) {
  return pointed;
}

void shim_write_entering(void) {
  if (windowed) shim_write(windowed_entering, sizeof windowed_entering - 1);
  if (pointed) shim_write(pointed_entering, sizeof pointed_entering - 1);
}

void shim_write_leaving(void) {
  if (windowed) shim_write(windowed_leaving, sizeof windowed_leaving - 1);
}

// Where there is no second screen to leave, the figures must not stay behind.
void shim_write_after_leaving(void) {
  shim_write(clear_sequence, clear_length);
}

void shim_restore_at_once(void) {
  if (!taken || getpid() != owner) return;
  taken = 0;
  int saved = errno;
  shim_write(crash_sequence, crash_length);
  tcsetattr(shim_in, TCSANOW, &found);
  shim_return_errors();
  errno = saved;
}
