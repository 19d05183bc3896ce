// Being told of changes in a folder.
#include "CFiles.h"

#ifdef __linux__
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/statfs.h>
#include <unistd.h>

// Folders of other machines, where changes made there are not told here.
static bool is_remote(const char *path) {
  static const uint32_t remote[] = {
    0x6969 /* NFS */, 0x517B /* SMB */, 0xFF534D42 /* CIFS */, 0xFE534D42 /* SMB2 */, 0x65735546 /* FUSE */,
    0x01021997 /* 9P */, 0x00C36400 /* Ceph */, 0x786F4256 /* vboxsf */, 0x7461636F /* OCFS2 */, 0x01161970 /* GFS2 */,
  };
  struct statfs system;
  if (statfs(path, &system) != 0) return true;
  for (unsigned place = 0; place < sizeof remote / sizeof remote[0]; place++) {
    if ((uint32_t)system.f_type == remote[place]) return true;
  }
  return false;
}

int files_watch_folder(const char *path) {
  if (is_remote(path)) return -1;
  int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watch < 0) return -1;
  // A link is made and never written.
  uint32_t changes = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
  if (inotify_add_watch(watch, path, changes | IN_ONLYDIR) < 0) {
    close(watch);
    return -1;
  }
  return watch;
}

bool files_forget_changes(int watch) {
  _Alignas(struct inotify_event) char bytes[4096];
  bool lasts = true;
  while (true) {
    ssize_t count = read(watch, bytes, sizeof bytes);
    if (count <= 0) return lasts;
    for (ssize_t place = 0; place < count;) {
      const struct inotify_event *event = (const struct inotify_event *)(bytes + place);
      if (event->mask & (IN_IGNORED | IN_MOVE_SELF | IN_UNMOUNT)) lasts = false;
      place += (ssize_t)sizeof *event + event->len;
    }
  }
}
#else
int files_watch_folder(const char *path) {
  (void)path;
  return -1;
}

bool files_forget_changes(int watch) {
  (void)watch;
  return false;
}
#endif
