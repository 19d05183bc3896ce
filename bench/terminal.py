"""A program on a pseudo-terminal, timed from outside.

An answer is settled at its last byte, known once no byte has come for `QUIET` seconds. The silence itself is not
counted, and it is the same for every program, so it adds nothing to what is measured.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

QUIET = 0.020    # silence after which an answer is complete
PATIENCE = 0.5   # the longest wait for an answer's first byte, in seconds
ENVIRONMENT = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}

KEYS = {"Enter": b"\r", "Esc": b"\x1b", "Tab": b"\t", "Shift-Tab": b"\x1b[Z", "Space": b" ", "Backspace": b"\x7f",
        "Up": b"\x1bOA", "Down": b"\x1bOB", "Right": b"\x1bOC", "Left": b"\x1bOD", "Home": b"\x1bOH", "End": b"\x1bOF",
        "PgUp": b"\x1b[5~", "PgDn": b"\x1b[6~"}


def encode(key):
    """What a terminal sends for a key, in the notation of `batru render --keys`."""
    if len(key) == 1:
        return key.encode()
    if key.startswith("Ctrl-"):
        return bytes([ord(key[-1]) & 0x1F])
    return KEYS[key]


class Session:
    """One run of a program. `started` is the moment before it was spawned."""

    def __init__(self, command, width, height, home):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("4H", height, width, 0, 0))
        name = os.ttyname(slave)
        # A session leader that opens a terminal gets it as its controlling terminal.
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1),
                   (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        self.started = time.monotonic()
        self.pid = os.posix_spawn(command[0], command, {**ENVIRONMENT, "HOME": home}, file_actions=actions, setsid=True)
        os.close(slave)

    def answer(self, since, until=None, patience=PATIENCE):
        """(seconds from `since` to the last byte, bytes) of the next answer; (None, b"") when there is none.

        With `until` a silence ends the answer only once one of those byte strings has come.
        """
        data, last, deadline = bytearray(), None, since + patience
        while True:
            complete = last is not None and (until is None or any(word in data for word in until))
            wait = QUIET if complete else deadline - time.monotonic()
            if wait <= 0 or not self.poll.poll(wait * 1000):
                return (last - since, bytes(data)) if complete else (None, bytes(data))
            try:
                piece = os.read(self.master, 1 << 16)
            except OSError:  # the program is gone
                return None, bytes(data)
            last = time.monotonic()
            data += piece

    def press(self, key, patience=PATIENCE):
        """The answer to one key."""
        since = time.monotonic()
        os.write(self.master, encode(key))
        return self.answer(since, patience=patience)

    def peak_memory(self):
        """The largest resident size so far, in bytes."""
        return 1024 * int(self._status(f"/proc/{self.pid}/status")["VmHWM"].split()[0])

    def wakeups(self):
        """How often its threads have gone to sleep so far."""
        tasks = f"/proc/{self.pid}/task"
        return sum(int(self._status(f"{tasks}/{task}/status")["voluntary_ctxt_switches"]) for task in os.listdir(tasks))

    def close(self):
        """Ends the program and waits for it, reading what it says so that it is not held up."""
        os.kill(self.pid, signal.SIGTERM)
        deadline = time.monotonic() + 5
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.kill(self.pid, signal.SIGKILL)
                deadline += 5
            if self.poll.poll(5):
                try:
                    os.read(self.master, 1 << 16)
                except OSError:
                    pass
        os.close(self.master)

    @staticmethod
    def _status(path):
        with open(path, encoding="utf-8") as file:
            return dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)
