"""How much else the machine did while something was measured: what it says of a table's noise."""

from __future__ import annotations

import os
import time
from pathlib import Path


def busy() -> float:
    """Seconds that all processors worked, for whomever, or were taken by other machines."""
    ticks = [int(field) for field in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    idle = ticks[3] + ticks[4]  # with waiting for disks
    return (sum(ticks) - idle) / os.sysconf("SC_CLK_TCK")


def own() -> float:
    """Seconds of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


class Others:
    """From its making on."""

    def __init__(self) -> None:
        self._begin = (time.monotonic(), busy(), own())

    def share(self) -> float:
        """What others took, of all that the processors could do."""
        began, was_busy, was_own = self._begin
        seconds = (time.monotonic() - began) * (os.cpu_count() or 1)
        return max(0.0, (busy() - was_busy) - (own() - was_own)) / seconds
