// Keys and pasted text.
//
// Bytes come from `wgetch`, which knows the keys, and are joined to letters here: `get_wch` drops the first half of a letter
// whose second half has not arrived yet, as happens in every paste longer than the buffer of the line.
#include "private.h"

#include <string.h>

enum {
  ESC = 0x1B,
  PASTE_BEGIN = 0x1001,
  // A paste whose end does not come is over after so many milliseconds of silence; after so many in all it is over with the
  // first gap as long as those between keys, if no more came at once than a key sends: what comes in pieces over a slow line
  // is text and no command.
  PASTE_SILENCE = 500,
  PASTE_PATIENCE = 1000,
  KEY_GAP = 30,
  KEY_BYTES = 8,
  // So often may a terminal call itself readable and give nothing before it counts as gone.
  EMPTY_READS = 16,
};

static WINDOW *keyboard;
static int empty_reads;
static int held = ERR;

static enum { GROUND, SEQUENCE_BEGUN, SEQUENCE, LINUX_SEQUENCE, REPORT } swallowing;
static uint32_t letter;
static int letter_rest;
static uint32_t letter_least;
static bool letter_with_alt;

static uint8_t pasted[SHIM_PASTE_LIMIT];
static size_t pasted_length;
static char paste_tail[6];
static bool pasting;
static int64_t paste_heard_at, paste_patient_until;
static int paste_piece;

static const struct {
  const char *bytes;
  int code;
} alternates[] = {
  {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
  {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
  {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
  {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
  {"\033[2~", KEY_IC}, {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[Z", KEY_BTAB},
  {"\033OP", KEY_F(1)}, {"\033OQ", KEY_F(2)}, {"\033OR", KEY_F(3)}, {"\033OS", KEY_F(4)},
  {"\033[11~", KEY_F(1)}, {"\033[12~", KEY_F(2)}, {"\033[13~", KEY_F(3)}, {"\033[14~", KEY_F(4)},
  {"\033[[A", KEY_F(1)}, {"\033[[B", KEY_F(2)}, {"\033[[C", KEY_F(3)}, {"\033[[D", KEY_F(4)}, {"\033[[E", KEY_F(5)},
  {"\033[15~", KEY_F(5)}, {"\033[17~", KEY_F(6)}, {"\033[18~", KEY_F(7)}, {"\033[19~", KEY_F(8)},
  {"\033[20~", KEY_F(9)}, {"\033[21~", KEY_F(10)}, {"\033[23~", KEY_F(11)}, {"\033[24~", KEY_F(12)},
  {"\033[1;5D", SHIM_WORD_LEFT}, {"\033[1;5C", SHIM_WORD_RIGHT}, {"\033[5D", SHIM_WORD_LEFT}, {"\033[5C", SHIM_WORD_RIGHT},
  {"\033Od", SHIM_WORD_LEFT}, {"\033Oc", SHIM_WORD_RIGHT},
  {"\033[200~", PASTE_BEGIN},
};

bool shim_prepare_input(void) {
  set_escdelay(25);
  // A pad, because reading from a window would first draw it.
  keyboard = newpad(1, 1);
  if (keyboard == NULL) return false;
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  meta(keyboard, TRUE);
  // Keys that would hide a control, and the mouse, whose reports are read in `pointer.c`.
  static const int unwanted[] = {KEY_MOUSE, KEY_SUSPEND};
  for (size_t i = 0; i < sizeof unwanted / sizeof unwanted[0]; i++) define_key(NULL, unwanted[i]);
  for (size_t i = 0; i < sizeof alternates / sizeof alternates[0]; i++) {
    // A key of the terminal's own description stands; codes above KEY_MAX are its extensions, which have no name here.
    int known = key_defined(alternates[i].bytes);
    if (known == 0 || known > KEY_MAX) define_key(alternates[i].bytes, alternates[i].code);
  }
  letter_with_alt = false;
  empty_reads = letter_rest = 0;
  held = ERR;
  swallowing = GROUND;
  pasting = false;
  flushinp();
  return true;
}

void shim_forget_input(void) {
  delwin(keyboard);
  keyboard = NULL;
}

const uint8_t *shim_pasted(size_t *length) {
  *length = pasted_length;
  return pasted;
}

bool shim_read_in_vain(void) {
  return ++empty_reads > EMPTY_READS;
}

// The next byte or KEY_ code that is already here, or ERR.
static int take(void) {
  int code = held;
  held = ERR;
  if (code == ERR) code = wgetch(keyboard);
  if (code != ERR) empty_reads = 0;
  return code;
}

// Adds a byte of UTF-8; true when it completes a letter. Bytes that make no letter are dropped.
static bool joins(int byte) {
  if (letter_rest > 0 && (byte & 0xC0) == 0x80) {
    letter = letter << 6 | (uint32_t)(byte & 0x3F);
    bool surrogate = letter >= 0xD800 && letter < 0xE000;
    return --letter_rest == 0 && letter >= letter_least && letter <= 0x10FFFF && !surrogate;
  }
  letter_rest = 0;
  if (byte < 0x80) {
    letter = (uint32_t)byte;
    return true;
  }
  if (byte >= 0xC2 && byte < 0xE0) {
    letter = byte & 0x1F, letter_rest = 1, letter_least = 0x80;
  } else if (byte >= 0xE0 && byte < 0xF0) {
    letter = byte & 0x0F, letter_rest = 2, letter_least = 0x800;
  } else if (byte >= 0xF0 && byte < 0xF5) {
    letter = byte & 0x07, letter_rest = 3, letter_least = 0x10000;
  }
  return false;
}

static void begin_paste(void) {
  pasting = true;
  pasted_length = 0;
  memset(paste_tail, 0, sizeof paste_tail);
  paste_piece = 0;
  paste_heard_at = shim_deadline(0);
  paste_patient_until = shim_deadline(PASTE_PATIENCE);
}

// Takes what is here of a paste; true when its end mark came. The mark is sought in the text itself, so that it may come in
// pieces. Nothing waits for the rest: until it is here signals are heard and frames are drawn.
static bool collect_paste(void) {
  static const char end[] = "\033[201~";
  enum { MARK = sizeof end - 1 };
  _Static_assert(MARK == sizeof paste_tail, "the tail holds the mark");
  for (;;) {
    int code = take();
    if (code == ERR) return false;
    int64_t now = shim_deadline(0);
    if (now - paste_heard_at >= KEY_GAP) paste_piece = 0;
    if (paste_piece <= KEY_BYTES) paste_piece++;
    paste_heard_at = now;
    if (code > 0xFF) {
      // ncurses took these bytes for a key; in text it can only be the one that erases.
      if (code != KEY_BACKSPACE) continue;
      code = 0x7F;
    }
    if (pasted_length < SHIM_PASTE_LIMIT) pasted[pasted_length++] = (uint8_t)code;
    memmove(paste_tail, paste_tail + 1, MARK - 1);
    paste_tail[MARK - 1] = (char)code;
    if (memcmp(paste_tail, end, MARK) != 0) continue;
    if (pasted_length >= MARK && memcmp(pasted + pasted_length - MARK, end, MARK) == 0) pasted_length -= MARK;
    return true;
  }
}

// A letter that the limit cut through is left out whole.
static void drop_cut_letter(void) {
  size_t length = pasted_length;
  while (length > 0 && (pasted[length - 1] & 0xC0) == 0x80) length--;
  if (length == 0 || pasted[length - 1] < 0xC0) return;
  uint8_t lead = pasted[length - 1];
  size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (pasted_length - (length - 1) < wanted) pasted_length = length - 1;
}

// Swallows a string that a terminal sends by itself (OSC, DCS and their like), as far as it is here.
static void swallow_string(void) {
  int code = take();
  while (code != ERR && code != 0x07 && code != ESC) code = take();
  if (code == ESC) {
    code = take();
    if (code != '\\') held = code;
  }
}

// What follows an Esc that begins no known key; false when it was swallowed or is not complete.
static bool decode_after_escape(shim_event *event) {
  int code = take();
  if (code == ERR || code == ESC || code < 0x20 || code == 0x7F || code == KEY_BACKSPACE) {
    held = code;
    event->kind = SHIM_ESCAPE;
    return true;
  }
  if (code > 0xFF) return false;
  if (code == '[') {
    swallowing = SEQUENCE_BEGUN;
    return false;
  }
  if (strchr("O]P_^X", code) != NULL) {
    int next = take();
    held = next;
    if (next != ERR) {
      if (code == 'O') take();
      else swallow_string();
      return false;
    }
  }
  letter_with_alt = true;
  if (!joins(code)) return false;
  letter_with_alt = false;
  *event = (shim_event){.kind = SHIM_ALT, .value = (int32_t)letter};
  return true;
}

// Carries a sequence that no key knows to its last byte; true when it was a report of the mouse that is to be told.
static bool swallow(int code, shim_event *event) {
  if (swallowing == REPORT) {
    shim_report report = shim_take_report(code, event);
    if (report == SHIM_REPORT_OPEN) return false;
    swallowing = GROUND;
    // What cuts a report short is not part of it.
    if (report == SHIM_REPORT_BROKEN) held = code;
    return report == SHIM_REPORT_TOLD;
  }
  if (swallowing == SEQUENCE_BEGUN && shim_is_pointed() && (code == '<' || code == 'M')) {
    shim_begin_report(code == 'M');
    swallowing = REPORT;
  } else if (code > 0xFF || code < 0x20 || swallowing == LINUX_SEQUENCE) {
    swallowing = GROUND;
  } else if (swallowing == SEQUENCE_BEGUN && code == '[') {
    swallowing = LINUX_SEQUENCE;
  } else {
    swallowing = code >= 0x40 ? GROUND : SEQUENCE;
  }
  return false;
}

static void end_paste(shim_event *event) {
  pasting = false;
  drop_cut_letter();
  event->kind = SHIM_PASTE;
}

int64_t shim_paste_rest(void) {
  if (!pasting) return -1;
  int64_t end = paste_heard_at + PASTE_SILENCE, gap = paste_heard_at + KEY_GAP;
  if (gap < paste_patient_until) gap = paste_patient_until;
  if (paste_piece <= KEY_BYTES && gap < end) end = gap;
  int64_t rest = end - shim_deadline(0);
  return rest > 0 ? rest : 0;
}

bool shim_decode(shim_event *event) {
  for (;;) {
    if (pasting) {
      if (!collect_paste() && shim_paste_rest() != 0) return false;
      end_paste(event);
      return true;
    }
    int code = take();
    if (code == ERR) return false;
    if (swallowing != GROUND) {
      if (swallow(code, event)) return true;
      continue;
    }
    if (code == PASTE_BEGIN) {
      begin_paste();
      continue;
    }
    if (code > 0xFF) {
      *event = (shim_event){.kind = SHIM_KEY, .value = code};
      return true;
    }
    if (code == ESC) {
      if (decode_after_escape(event)) return true;
      continue;
    }
    if (joins(code)) {
      *event = (shim_event){.kind = letter_with_alt ? SHIM_ALT : SHIM_CHARACTER, .value = (int32_t)letter};
      letter_with_alt = false;
      return true;
    }
  }
}
