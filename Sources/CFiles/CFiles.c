#define _GNU_SOURCE
#include "CFiles.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int files_rename_new(const char *from, const char *to) {
#if defined(__APPLE__)
  return renamex_np(from, to, RENAME_EXCL);
#elif defined(RENAME_NOREPLACE)
  return renameat2(-100 /* AT_FDCWD */, from, -100, to, RENAME_NOREPLACE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

// The file and what lies beside it, ready for a handler that may not put texts together.
enum { endings = 4, longest = 4096 };
static char paths[endings][longest];
static volatile sig_atomic_t is_dropped;

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction before[3];

static void drop(int number) {
  if (is_dropped) {
    for (int place = 0; place < endings; place++) unlink(paths[place]);
  }
  signal(number, SIG_DFL);
  raise(number);
}

bool files_drop_on_signal(const char *path) {
  static const char *const beside[endings] = {"", "-journal", "-wal", "-shm"};
  if (strlen(path) + 9 > longest) return false;
  for (int place = 0; place < endings; place++) {
    strcpy(paths[place], path);
    strcat(paths[place], beside[place]);
  }
  is_dropped = 1;
  for (int place = 0; place < 3; place++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = drop;
    sigemptyset(&action.sa_mask);
    sigaction(signals[place], 0, &before[place]);
    // Who was told to outlive a signal goes on doing so.
    if (before[place].sa_handler != SIG_IGN) sigaction(signals[place], &action, 0);
  }
  return true;
}

void files_keep(void) {
  if (!is_dropped) return;
  is_dropped = 0;
  for (int place = 0; place < 3; place++) sigaction(signals[place], &before[place], 0);
}
