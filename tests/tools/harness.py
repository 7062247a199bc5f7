"""Runs shell commands with `plan` on the PATH, in a folder and an environment of their own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120  # for one command, sanitizers and a busy machine included


@dataclass
class Result:
    out: bytes
    err: bytes
    status: int


class Sandbox:
    """A temporary folder: `work`, where the commands run, and `bin`, which holds `plan`."""

    def __init__(self, plan: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="plan-test-")
        self.root = Path(self._folder.name).resolve()
        self.work = self.root / "work"
        self.home = self.root / "home"
        (self.root / "bin").mkdir()
        self.home.mkdir()
        self.work.mkdir()
        (self.root / "bin" / "plan").symlink_to(plan.resolve())

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def clear(self) -> None:
        shutil.rmtree(self.work)
        self.work.mkdir()

    def copy(self, *names: str) -> None:
        """Copies of files and folders of the repository, where there are any."""
        for name in names:
            source = ROOT / name
            if source.is_dir():
                ignore = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, self.work / name, symlinks=True, ignore=ignore)
            elif source.exists():
                shutil.copy(source, self.work / name)

    def environment(self) -> dict[str, str]:
        """Nothing of the caller's: no locale, zone or width that is not given in a command."""
        system = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        # A sanitizer's report must not look like one of the program's own statuses.
        sanitizers = {
            name: f"exitcode=99:{os.environ.get(name, '')}"
            for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS")
        }
        return {"PATH": f"{self.root}/bin:{system}", "HOME": str(self.home), **sanitizers}

    def run(self, command: str, stdin: bytes = b"", together: bool = False) -> Result:
        """`together`: standard error goes where standard output goes, as on a terminal."""
        process = subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-c", command],
            cwd=self.work,
            env=self.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if together else subprocess.PIPE,
            start_new_session=True,
        )
        try:
            out, err = process.communicate(stdin, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            err = (err or b"") + f"killed after {SECONDS} s\n".encode()
        status = process.returncode  # of a signal as a shell tells it
        return Result(out, err or b"", status if status >= 0 else 128 - status)


def run_unittest(name: str) -> int:
    """Runs the tests of the main module and prints their count for tally.py."""
    tests = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(tests)
    failed = len(result.failures) + len(result.errors)
    print(f"{name}: {result.testsRun - failed} passed, {failed} failed")
    return 1 if failed else 0
