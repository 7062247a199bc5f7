"""The runs of plan that are measured, and bare toml++'s on the same bytes."""

from __future__ import annotations

import os
from pathlib import Path

from corpora import Corpus
from measure import Command

TODAY = "2027-01-15"  # after every completion in the corpora
TOMLPLUSPLUS = "bare toml++"
CHECK = "`plan check`"
ONE_CORE = "`plan check`, one core"
SUMS = "`plan check --format prometheus`"
OVERDUE = "`plan overdue --format json`"


def command(plan: Path, name: str, words: str, corpus: Corpus, before: tuple[str, ...] = ()) -> Command:
    verb, *options = words.split()
    # The files are right or wrong whatever the day is.
    day = () if verb == "validate" else ("--today", TODAY)
    # 1: something is overdue, as it should be.
    return Command(name, (*before, str(plan), verb, str(corpus.plans), *day, *options), fine=(0, 1))


def check(plan: Path, corpus: Corpus) -> Command:
    return command(plan, f"{CHECK} of {corpus.title}", "check", corpus)


def plan_runs(plan: Path, corpus: Corpus) -> list[Command]:
    """Those of every corpus."""
    words = ("check", "validate", "upcoming --format json")
    return [command(plan, f"`plan {each}`", each, corpus) for each in words]


def other_runs(plan: Path, corpus: Corpus) -> list[Command]:
    """Those that tell where time goes: on one core, with all that is late in JSON, sums alone."""
    core = str(min(os.sched_getaffinity(0)))
    return [
        command(plan, ONE_CORE, "check", corpus, ("taskset", "--cpu-list", core)),
        command(plan, OVERDUE, "overdue --format json", corpus),
        command(plan, SUMS, "check --format prometheus", corpus),
    ]


def tomlplusplus(program: Path, corpus: Corpus) -> Command:
    return Command(TOMLPLUSPLUS, (str(program), str(corpus.plans)))


def sections(plan: Path, corpus: Corpus) -> Command:
    """Which way the sections went."""
    return Command("sections", (str(plan), "--version", "--verbose", "--lang", "en", str(corpus.plans)))
