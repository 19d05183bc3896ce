// Frozen: an edit here is not noticed by `swift build`.
#include <expat.h>
