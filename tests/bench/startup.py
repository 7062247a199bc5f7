"""How long programs take to start and end, beside /bin/true: milliseconds over it."""

from __future__ import annotations

import os
import time
from statistics import median

from measure import Command, Failed

TRUE = Command("`/bin/true`", ("/bin/true",))


def once(command: Command, environment: dict[str, str]) -> float:
    quiet = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    begin = time.perf_counter()
    process = os.posix_spawnp(command.words[0], command.words, environment, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    wall = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in command.fine:
        raise Failed(f"{command.name}: status {os.waitstatus_to_exitcode(status)}")
    return wall * 1000


def over_true(commands: list[Command], count: int) -> tuple[float, dict[str, float]]:
    """/bin/true's own median, and for each command the median of what it took longer in each round."""
    environments = {each.name: each.whole_environment() for each in (TRUE, *commands)}
    true_took: list[float] = []
    longer: dict[str, list[float]] = {command.name: [] for command in commands}
    for _ in range(count):
        true_took.append(once(TRUE, environments[TRUE.name]))
        for command in commands:
            longer[command.name].append(once(command, environments[command.name]) - true_took[-1])
    return median(true_took), {name: median(all_of) for name, all_of in longer.items()}
