"""A machine of one's own for daemons: a private mount namespace, in which the paths that the examples
name hold what the test gives. Nothing of it is seen outside."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Sandbox  # noqa: E402

DEBIAN = ROOT / "build" / "judge" / "debian"  # tests/judge/unpack
SECONDS = 120  # that anything is waited for

SETTINGS = """
[workspace]
timezone = "Asia/Ho_Chi_Minh"
language = "vi"
[remind]
reply_to = "clerk@office.example"
"""
PLAN = """
[plan]
id = "p"
number = "70-KH/TU"
title = "Tổng kết"
[[body]]
id = "x"
name = "Quận ủy Ba Đình"
contact = "ba-dinh@example.org"
[[item]]
id = "a"
title = "Báo cáo “tổng kết” | 100%"
due = "DUE"
lead = "x"
"""
OVERDUE, AHEAD = (PLAN.replace("DUE", day) for day in ("1/3/2021", "1/3/9021"))
SPOILT = OVERDUE + "[[directive]]\nnumber = [\n"


def may_unshare() -> bool:
    return subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0


class Machine:
    """Folders of the sandbox in the places of the machine's, while a command runs there."""

    def __init__(self, plan: Path) -> None:
        self.sandbox = Sandbox(plan)
        self.root = self.sandbox.root
        self.local = self.root / "bin"  # /usr/local/bin
        self.plans = self.root / "plans"  # /srv/plans
        self.mounts: list[str] = []
        self.plans.mkdir()
        self.bind(self.local, "/usr/local/bin")
        self.empty("/srv", "plans")
        self.bind(self.plans, "/srv/plans")

    def __enter__(self) -> Machine:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.sandbox.clear()
        self.sandbox.__exit__()

    def bind(self, source: Path, target: str) -> None:
        self.mounts.append(f"mount --bind {shlex.quote(str(source))} {target}")

    def empty(self, target: str, *folders: str) -> None:
        self.mounts.append(f"mount -t tmpfs none {target}")
        self.mounts += [f"mkdir -p {target}/{folder}" for folder in folders]

    def write(self, text: str) -> None:
        (self.plans / "workspace.toml").write_text(SETTINGS)
        (self.plans / "a.toml").write_text(text)

    def run(self, command: str, until: Callable[[], bool]) -> str:
        """A daemon, until that is true: what it printed. An empty environment but for PATH."""
        script = ["set -e", "mount --make-rprivate /", *self.mounts, f"exec env -i PATH=/usr/bin:/bin {command}"]
        with open(self.root / "log", "w+b") as log:
            process = subprocess.Popen(
                ["unshare", "--mount", "sh", "-c", "\n".join(script)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )
            end = time.monotonic() + SECONDS
            while process.poll() is None and time.monotonic() < end and not until():
                time.sleep(0.1)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            log.seek(0)
            return log.read().decode(errors="replace")


class Counter:
    """Counts what passed, and shows what did not."""

    def __init__(self) -> None:
        self.passed = self.failed = 0

    def count(self, what: str, good: bool, words: object = "") -> None:
        self.passed += good
        self.failed += not good
        if not good:
            print(f"{what}:\n{words}\n")

    def tell(self, name: str) -> int:
        print(f"{name}: {self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
