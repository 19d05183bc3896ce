// Reports of a mouse, parsed here because ncurses reads them only in the form that its description of the terminal names:
// under screen and tmux that is the older one, whatever was asked for.
//
// Asked for is `ESC [ < button ; column ; row M`. A terminal that knows no such form sends `ESC [ M` and three bytes, which
// must not be taken for letters.
#include "private.h"

enum { BUTTON, COLUMN, ROW, NUMBERS, LARGEST = 9999 };

static int numbers[NUMBERS], place;
static bool in_bytes;

void shim_begin_report(bool bytes) {
  in_bytes = bytes;
  place = 0;
  for (int i = 0; i < NUMBERS; i++) numbers[i] = 0;
}

// The button as reported: 64 and 65 are the wheel; what is held besides adds 4, 8 or 16, and a movement 32.
static bool tell(shim_event *event) {
  int32_t gesture;
  switch (numbers[BUTTON]) {
  case 0: gesture = SHIM_CLICK; break;
  case 64: gesture = SHIM_WHEEL_UP; break;
  case 65: gesture = SHIM_WHEEL_DOWN; break;
  default: return false;
  }
  if (numbers[COLUMN] < 1 || numbers[ROW] < 1) return false;
  *event = (shim_event){SHIM_POINTER, gesture, numbers[COLUMN] - 1, numbers[ROW] - 1};
  return true;
}

static shim_report take_byte(int code, shim_event *event) {
  // ncurses took the byte for a key; of those that a report holds it can only be the one that erases.
  if (code == KEY_BACKSPACE) code = 0x7F;
  if (code < 0x20 || code > 0xFF) return SHIM_REPORT_BROKEN;
  numbers[place++] = code - 0x20;
  if (place < NUMBERS) return SHIM_REPORT_OPEN;
  return tell(event) ? SHIM_REPORT_TOLD : SHIM_REPORT_UNTOLD;
}

shim_report shim_take_report(int code, shim_event *event) {
  if (in_bytes) return take_byte(code, event);
  if (code >= '0' && code <= '9') {
    int number = numbers[place] * 10 + code - '0';
    numbers[place] = number < LARGEST ? number : LARGEST;
    return SHIM_REPORT_OPEN;
  }
  if (code == ';' && place < ROW) {
    place++;
    return SHIM_REPORT_OPEN;
  }
  // `m` tells that a button was let go.
  if (code == 'm') return SHIM_REPORT_UNTOLD;
  if (code != 'M') return SHIM_REPORT_BROKEN;
  return place == ROW && tell(event) ? SHIM_REPORT_TOLD : SHIM_REPORT_UNTOLD;
}
