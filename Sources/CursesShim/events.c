// Keys and signals as one stream of events.
#include "private.h"

#include <poll.h>
#include <time.h>
#include <unistd.h>

static bool readable, hung, others_ready;
static int32_t told_rows, told_columns;
// The terminal, the pipe of the signals, and the others.
enum { OWN = 2 };
static struct pollfd waits[OWN + SHIM_OTHERS_LIMIT];
static nfds_t wait_count = OWN;

void shim_prepare_events(void) {
  readable = hung = others_ready = false;
  wait_count = OWN;
  told_rows = shim_rows();
  told_columns = shim_columns();
}

static int64_t now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t shim_deadline(int32_t milliseconds) {
  return milliseconds < 0 ? -1 : now_in_milliseconds() + milliseconds;
}

static shim_event_kind tell_signal(void) {
  static int waiting;
  waiting |= shim_take_signals();
  if (waiting & SHIM_SIGNAL_END) {
    waiting &= ~SHIM_SIGNAL_END;
    return SHIM_ENDED;
  }
  if (waiting & SHIM_SIGNAL_CONTINUE) {
    // No SIGWINCH reaches a stopped process: look at the size afterwards.
    waiting = (waiting & ~SHIM_SIGNAL_CONTINUE) | SHIM_SIGNAL_RESIZE;
    shim_retake();
    return SHIM_CONTINUED;
  }
  if (waiting & SHIM_SIGNAL_STOP) {
    waiting &= ~SHIM_SIGNAL_STOP;
    return SHIM_STOP_ASKED;
  }
  if (waiting & SHIM_SIGNAL_RESIZE) shim_adopt_size();
  waiting = 0;
  if (shim_rows() == told_rows && shim_columns() == told_columns) return SHIM_NOTHING;
  told_rows = shim_rows();
  told_columns = shim_columns();
  return SHIM_RESIZED;
}

bool shim_is_gone(void) {
  return hung;
}

void shim_watch(const shim_other *others, int32_t count) {
  wait_count = OWN;
  for (int32_t i = 0; i < count && i < SHIM_OTHERS_LIMIT; i++) {
    short events = others[i].writing ? POLLIN | POLLOUT : POLLIN;
    waits[wait_count++] = (struct pollfd){.fd = others[i].descriptor, .events = events};
  }
  others_ready = false;
}

static void wait_for_input(int32_t milliseconds) {
  waits[0] = (struct pollfd){.fd = shim_in, .events = POLLIN};
  waits[1] = (struct pollfd){.fd = shim_signal_descriptor(), .events = POLLIN};
  if (poll(waits, wait_count, milliseconds) <= 0) return;
  if (waits[1].revents != 0) {
    char bytes[64];
    while (read(waits[1].fd, bytes, sizeof bytes) == (ssize_t)sizeof bytes) continue;
  }
  if (waits[0].revents & POLLIN) {
    readable = true;
    if (shim_read_in_vain()) hung = true;
  }
  if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL)) hung = true;
  for (nfds_t i = OWN; i < wait_count; i++) {
    if (waits[i].revents != 0) others_ready = true;
  }
}

shim_event shim_next(int64_t deadline) {
  shim_event event = {SHIM_NOTHING};
  if (!shim_is_taken()) return (shim_event){SHIM_ENDED};
  bool looked = false;
  for (;;) {
    event.kind = tell_signal();
    if (event.kind != SHIM_NOTHING) return event;
    if (readable || shim_paste_rest() == 0) {
      if (shim_decode(&event)) return event;
      readable = false;
    }
    if (hung) return (shim_event){SHIM_ENDED};
    if (others_ready) {
      others_ready = false;
      return (shim_event){SHIM_OTHERS};
    }
    int64_t rest = deadline < 0 ? -1 : deadline - now_in_milliseconds();
    if (deadline >= 0 && rest <= 0) {
      if (looked) return event;
      rest = 0;
    }
    int64_t paste = shim_paste_rest();
    if (paste >= 0 && (rest < 0 || paste < rest)) rest = paste;
    wait_for_input((int32_t)rest);
    looked = true;
  }
}
