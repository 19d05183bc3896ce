// Frozen: an edit here is not noticed by `swift build`. Everything else about ncurses lives in CursesShim.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
