"""What the results were measured on: the machine, the compiler, the peers' versions."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from peers import NOBODYS


def first_line(*words: str) -> str:
    if shutil.which(words[0]) is None:
        return "not installed"
    environment = {**os.environ, **NOBODYS}
    said = subprocess.run(
        words, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=environment
    )
    return said.stdout.strip().partition("\n")[0] if said.returncode == 0 else "not installed"


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def memory() -> str:
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{pages / 2**30:.0f} GiB"


def system() -> str:
    name = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    return f"{name}, Linux {platform.release().partition('-')[0]}"


def measured_on(plan: Path, compiler: str, runs: int, others: float, date: str | None) -> str:
    facts = {
        "processor": f"{processor()}, {len(os.sched_getaffinity(0))} cores",
        "memory": memory(),
        "system": system(),
        "compiler": " ".join(compiler.split()) or "not said",
        "plan": first_line(str(plan), "--version"),
        "Python": platform.python_version(),
        "Taskwarrior": first_line("task", "_version"),
        "ledger": first_line("ledger", "--version").partition(",")[0],
        "runs": f"medians of {runs}, all commands of a table in turns",
        "other programs": f"took {others:.0%} of the processors meanwhile",
        **({"date": date} if date else {}),
    }
    return "".join(f"* {name}: {fact}\n" for name, fact in facts.items())
