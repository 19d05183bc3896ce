// What Swift cannot say to the system about files: a name that replaces nothing, and what is taken away when a signal ends
// the program.
#ifndef C_FILES_H
#define C_FILES_H

#include <stdbool.h>

/// Gives the file at `from` the name `to` where nothing bears it; 0, or -1 with `errno`: `EEXIST` where the name is taken,
/// `ENOSYS`, `EINVAL` or `ENOTSUP` where the file system cannot do so in one step.
int files_rename_new(const char *from, const char *to);

/// Has SIGINT, SIGTERM and SIGHUP take away the file at `path` and what SQLite keeps beside it before they end the
/// program; false when the path is too long. One path at a time; `files_keep` ends it.
bool files_drop_on_signal(const char *path);

/// A descriptor that becomes readable when something in a folder gets its name, is written or goes away; -1 where the system
/// does not tell, as for folders of other machines.
int files_watch_folder(const char *path);

/// Reads what a watch has told; false when it will tell nothing more, for the folder itself is gone.
bool files_forget_changes(int watch);

/// Lets signals end the program as before.
void files_keep(void);

#endif
