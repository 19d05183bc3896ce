"""Proof that both programs show the frames they are said to show: each is visited once under tmux and read back."""

import os
import re
import subprocess
import sys
import time

import terminal

CLOCK = re.compile(r" *\b[0-2][0-9]:[0-5][0-9]$")
PATIENCE = 5  # seconds for a frame to appear


class Pane:
    """A program in a tmux server of its own."""

    def __init__(self, name, command, width, height, home):
        self.tmux = ["tmux", "-S", os.path.join(home, name), "-f", "/dev/null"]
        settings = ["status off", "escape-time 0", "default-terminal tmux-256color"]
        options = [word for setting in settings for word in ("set-option", "-g", *setting.split(), ";")]
        self._run("start-server", ";", *options, "new-session", "-d", "-x", str(width), "-y", str(height),
                  *command, env={**terminal.ENVIRONMENT, "HOME": home})

    def _run(self, *words, env=None):
        return subprocess.run([*self.tmux, *words], env=env, check=True, capture_output=True, text=True).stdout

    def press(self, key):
        self._run("send-keys", "-H", *(f"{byte:02x}" for byte in terminal.encode(key)))

    def shows(self, frame):
        """Nothing once the pane shows the frame's text; the first rows that differ when time runs out."""
        wanted = ["".join(characters for _, characters in row).rstrip() for row in frame]
        deadline = time.monotonic() + PATIENCE
        while True:
            seen = [line.rstrip() for line in self._run("capture-pane", "-p").split("\n")]
            seen += [""] * (len(wanted) - len(seen))
            differing = [(y, a, b) for y, (a, b) in enumerate(zip(wanted, seen)) if a != b and a != timeless(b)]
            if not differing:
                return None
            if time.monotonic() > deadline:
                return "\n".join(f"  row {y}\n    wanted {a!r}\n    seen   {b!r}" for y, a, b in differing[:3])

    def close(self):
        subprocess.run([*self.tmux, "kill-server"], capture_output=True, check=False)


def timeless(row):
    """A row without the clock at its end, which a written frame does not have, its right part moved back over it."""
    clock = CLOCK.search(row)
    if clock is None:
        return row
    left, gap, right = row[:clock.start()].rpartition("   ")
    return left + gap + " " * len(clock[0]) + right


def prove(name, command, keys, steps, width, height, home):
    """Ends the run when the program shows anything else than `steps` before and after the keys."""
    pane = Pane(name, command, width, height, home)
    try:
        for number, frame in enumerate(steps):
            if number:
                pane.press(keys[number - 1])
            difference = pane.shows(frame)
            if difference:
                sys.exit(f"{name} shows another frame after {' '.join(keys[:number]) or 'its start'}:\n{difference}")
    finally:
        pane.close()
