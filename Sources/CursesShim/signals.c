// Signals become bytes in a pipe that `shim_next` polls; those of a crash give the terminal back and go on.
//
// Handlers instead of a blocked mask and a signalfd: a mask holds for one thread only, and children would inherit it.
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const int told[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT};
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { TOLD = sizeof told / sizeof told[0], FATAL = sizeof fatal / sizeof fatal[0] };

static struct sigaction told_before[TOLD];
static struct sigaction fatal_before[FATAL];
static volatile sig_atomic_t raised[TOLD];
static int pipe_out = -1, pipe_in = -1;
static void *spare_stack;

static void tell(int signal) {
  int saved = errno;
  for (int i = 0; i < TOLD; i++) {
    if (told[i] == signal) raised[i] = 1;
  }
  // A full pipe is no loss: the reader wakes all the same and looks at `raised`.
  ssize_t ignored = write(pipe_in, "", 1);
  (void)ignored;
  errno = saved;
}

// The signal stays blocked until the handler returns; then it, or the fault repeated, meets the action found at first.
static void give_back_and_die(int signal) {
  shim_restore_at_once();
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == signal) sigaction(signal, &fatal_before[i], NULL);
  }
  raise(signal);
}

static bool open_pipe(void) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  pipe_out = ends[0];
  pipe_in = ends[1];
  return true;
}

bool shim_catch_signals(void) {
  if (pipe_out < 0 && !open_pipe()) return false;
  struct sigaction action = {.sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  // A launcher may have left them blocked; then no resize would ever be noticed.
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < TOLD; i++) sigaddset(&ours, told[i]);
  sigprocmask(SIG_UNBLOCK, &ours, NULL);
  action.sa_handler = tell;
  for (int i = 0; i < TOLD; i++) {
    raised[i] = 0;
    sigaction(told[i], &action, &told_before[i]);
    // Under nohup the process shall go on.
    bool ignored = told_before[i].sa_handler == SIG_IGN;
    if (ignored && (told[i] == SIGHUP || told[i] == SIGINT)) sigaction(told[i], &told_before[i], NULL);
  }

  size_t size = (size_t)SIGSTKSZ > 65536 ? (size_t)SIGSTKSZ : 65536;
  if (spare_stack == NULL) spare_stack = malloc(size);
  stack_t stack = {.ss_sp = spare_stack, .ss_size = size};
  if (spare_stack != NULL) sigaltstack(&stack, NULL);
  action.sa_handler = give_back_and_die;
  action.sa_flags = SA_ONSTACK;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &fatal_before[i]);
  return true;
}

void shim_release_signals(void) {
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &told_before[i], NULL);
}

void shim_outlive_keyboard(void) {
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  sigemptyset(&ignored.sa_mask);
  static const int sent[] = {SIGHUP, SIGINT, SIGTSTP, SIGQUIT};
  for (unsigned i = 0; i < sizeof sent / sizeof sent[0]; i++) sigaction(sent[i], &ignored, NULL);
}

int shim_signal_descriptor(void) {
  return pipe_out;
}

int shim_take_signals(void) {
  static const int meanings[TOLD] = {
    SHIM_SIGNAL_RESIZE, SHIM_SIGNAL_CONTINUE, SHIM_SIGNAL_STOP, SHIM_SIGNAL_END, SHIM_SIGNAL_END, SHIM_SIGNAL_END,
  };
  int found = 0;
  for (int i = 0; i < TOLD; i++) {
    if (!raised[i]) continue;
    // Cleared before it is told: one that comes in between is told once more, and none is lost.
    raised[i] = 0;
    found |= meanings[i];
  }
  return found;
}

static void set_raised(int signal, bool value) {
  for (int i = 0; i < TOLD; i++) {
    if (told[i] == signal) raised[i] = value;
  }
}

void shim_stop_group(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  // The going on is known here; a change of size while stopped is told by nobody.
  set_raised(SIGCONT, false);
  set_raised(SIGWINCH, true);
}
