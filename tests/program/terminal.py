"""A program at a terminal of its own: what it prints, and answers typed once it asks."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unittest
from pathlib import Path

SECONDS = 120  # until a question must be there, sanitizers and a busy machine included


class Terminal:
    """80 columns. `screen` is all that was shown, line breaks as \\n."""

    def __init__(self, command: list[str], cwd: Path, environment: dict[str, str]) -> None:
        self.screen = ""
        self._bytes = b""
        try:
            self.child, self._fd = pty.fork()
        except OSError as error:  # a root without /dev/pts
            raise unittest.SkipTest(f"no terminal can be had here: {error}") from error
        if self.child == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
                os.chdir(cwd)
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return True
        try:
            part = os.read(self._fd, 65536)
        except OSError:  # the other end is closed
            part = b""
        self._bytes += part
        self.screen = self._bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(part)

    def wait_for_question(self) -> str:
        """What was shown since the last answer, once it ends in a question."""
        end = time.monotonic() + SECONDS
        begin = len(self.screen)
        while not self.screen[begin:].endswith(": "):
            if not self._read(1) or time.monotonic() > end:
                raise AssertionError(f"no question in: {self.screen[begin:]!r}")
        return self.screen[begin:]

    def type(self, keys: str | bytes) -> None:
        os.write(self._fd, keys if isinstance(keys, bytes) else keys.encode())

    def answer(self, text: str) -> str:
        """Types a line; what is shown until the next question, the line's own echo left out."""
        self.type(text + "\n")
        begin = len(self.screen)
        end = time.monotonic() + SECONDS
        while not (self.screen[begin:].count("\n") > 0 and self.screen.endswith(": ")):
            if not self._read(1):
                break
            if time.monotonic() > end:
                raise AssertionError(f"no question in: {self.screen[begin:]!r}")
        return self.screen[begin:].partition("\n")[2]

    def finish(self) -> int:
        """The rest of what is shown, and the status as a shell tells it."""
        end = time.monotonic() + SECONDS
        while self._read(1):
            if time.monotonic() > end:
                self.kill()
                raise AssertionError(f"it does not end: {self.screen[-300:]!r}")
        _, status = os.waitpid(self.child, 0)
        os.close(self._fd)
        code = os.waitstatus_to_exitcode(status)
        return code if code >= 0 else 128 - code

    def wait_for(self, pattern: str) -> str:
        """What fits the pattern, once it is on the screen."""
        end = time.monotonic() + SECONDS
        while not (found := re.search(pattern, self.screen)):
            if not self._read(1) or time.monotonic() > end:
                raise AssertionError(f"no {pattern} in: {self.screen!r}")
        return found[0]

    def close(self) -> None:
        """Ends it, whatever it does."""
        self.kill()
        os.waitpid(self.child, 0)
        os.close(self._fd)

    def kill(self) -> None:
        os.kill(self.child, signal.SIGKILL)
