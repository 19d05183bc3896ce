#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "PseudoTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_open(int32_t *master, int32_t *slave) {
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0) return 0;
  // Tests run beside each other, and `ptsname` has one buffer for all of them: they would take each other's terminals.
  char name[64];
  *slave = ptsname_r(*master, name, sizeof name) != 0 ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  return *slave >= 0;
}

void pseudo_resize(int32_t master, uint16_t columns, uint16_t rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  ioctl(master, TIOCSWINSZ, &size);
}

pid_t pseudo_start(int32_t slave, char *const argv[], char *const envp[], int32_t *report) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t process = fork();
  if (process == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // Away from the numbers below, which may be its own.
    int terminal = fcntl(slave, F_DUPFD_CLOEXEC, 10), pipe_end = fcntl(ends[1], F_DUPFD_CLOEXEC, 10);
    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    for (int target = 0; target < 3; target++) dup2(terminal, target);
    dup2(pipe_end, 3);
    execve(argv[0], argv, envp);
    _exit(127);
  }
  close(ends[1]);
  *report = ends[0];
  return process;
}
