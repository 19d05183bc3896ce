// A pseudo-terminal and a process on it, for tests: Swift does not see these calls of the C library on Linux.
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <stdint.h>
#include <sys/types.h>

/// Opens a pseudo-terminal; false when the system has none left. Both ends are closed in children.
int pseudo_open(int32_t *master, int32_t *slave);
void pseudo_resize(int32_t master, uint16_t columns, uint16_t rows);
/// Starts a program in a session of its own, with the terminal as 0, 1, 2 and the writing end of a pipe as 3.
/// Returns the process and the pipe's reading end, or -1.
pid_t pseudo_start(int32_t slave, char *const argv[], char *const envp[], int32_t *report);

#endif
