// What ncurses sends for one frame, gathered and handed over in one write.
//
// ncurses flushes with every movement of the cursor: a frame would go out in a dozen writes and the first one in a hundred
// and more, each of which wakes the terminal, and could be seen half drawn. While it draws, its descriptor therefore leads
// to memory. `shim_out` never does, so that a crash gives the terminal back at any moment.
#include "private.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// The descriptor that ncurses writes to, and the memory.
static int outlet = -1, memory = -1;

#ifdef __linux__
static bool lead_outlet_to(int target) {
  return dup3(target, outlet, O_CLOEXEC) >= 0;
}

void shim_gather_from(int descriptor) {
  outlet = descriptor;
  memory = memfd_create("frame", MFD_CLOEXEC);
}
#else
// Without memory that has a descriptor, ncurses goes on writing by itself.
static bool lead_outlet_to(int target) {
  return dup2(target, outlet) >= 0;
}

void shim_gather_from(int descriptor) {
  outlet = descriptor;
}
#endif

void shim_stop_gathering(void) {
  if (memory >= 0) close(memory);
  outlet = memory = -1;
}

static void hand_over(void) {
  static char bytes[1 << 16];
  off_t length = lseek(memory, 0, SEEK_CUR), start = 0;
  while (start < length) {
    size_t wanted = (size_t)(length - start) < sizeof bytes ? (size_t)(length - start) : sizeof bytes;
    ssize_t count = pread(memory, bytes, wanted, start);
    if (count <= 0) break;
    shim_write(bytes, (size_t)count);
    start += count;
  }
  lseek(memory, 0, SEEK_SET);
}

void shim_show(void) {
  wnoutrefresh(stdscr);
  // Coming back from `endwin`, ncurses sets the modes of the terminal through its descriptor.
  bool gathers = memory >= 0 && !isendwin() && lead_outlet_to(memory);
  doupdate();
  if (!gathers) return;
  lead_outlet_to(shim_out);
  hand_over();
}
