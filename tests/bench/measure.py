"""Runs commands in turns (A B A B …), so that what disturbs a machine disturbs all of them alike."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

TIME = "/usr/bin/time"


@dataclass(frozen=True)
class Command:
    name: str
    words: tuple[str, ...]
    fine: tuple[int, ...] = (0,)  # exit statuses
    environment: dict[str, str] = field(default_factory=dict, compare=False)

    def whole_environment(self) -> dict[str, str]:
        """Nothing of the caller's settings; one zone and one locale for all."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **self.environment}


@dataclass(frozen=True)
class Figures:
    """Of one run: seconds and bytes."""

    wall: float
    user: float
    system: float
    peak: int


class Failed(Exception):
    """A command that did not do its work: its time says nothing."""


def output_of(command: Command) -> bytes:
    done = subprocess.run(command.words, env=command.whole_environment(), capture_output=True, check=False)
    if done.returncode not in command.fine:
        raise Failed(f"{command.name}: status {done.returncode}: {done.stderr[-400:].decode(errors='replace')}")
    return done.stdout


def run(command: Command) -> Figures:
    """By /usr/bin/time, with a clock around it, since its own wall time has steps of 10 ms. Starting
    it costs every command the same, less than a millisecond."""
    with tempfile.TemporaryDirectory(prefix="plan-bench-") as folder:
        said = Path(folder) / "time"
        words = (TIME, "--quiet", "--format", "%U %S %M", "--output", str(said), *command.words)
        with open(os.devnull, "r+b") as nowhere:
            begin = time.perf_counter()
            done = subprocess.run(
                words, env=command.whole_environment(), stdin=nowhere, stdout=nowhere, stderr=nowhere, check=False
            )
            wall = time.perf_counter() - begin
        if done.returncode not in command.fine:
            raise Failed(f"{command.name}: status {done.returncode}")
        user, system, kilobytes = said.read_text().split()
    return Figures(wall, float(user), float(system), int(kilobytes) * 1024)


@dataclass(frozen=True)
class Series:
    """All runs of one command, in the order of the rounds."""

    runs: tuple[Figures, ...]

    def median(self, figure: str) -> float:
        return median(getattr(run, figure) for run in self.runs)

    def ratio(self, other: Series, figure: str = "wall") -> float | None:
        """The median of the rounds' ratios; none where the other's figure is too small to be told."""
        pairs = [(getattr(a, figure), getattr(b, figure)) for a, b in zip(self.runs, other.runs, strict=True)]
        if any(b == 0 for _, b in pairs):
            return None
        return median(a / b for a, b in pairs)


def rounds(commands: list[Command], count: int) -> list[Series]:
    """Each command once to warm the disk's cache, then so many rounds of all."""
    for command in commands:
        run(command)
    of_rounds = [[run(command) for command in commands] for _ in range(count)]
    return [Series(runs) for runs in zip(*of_rounds, strict=True)]
