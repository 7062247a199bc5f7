"""Reads a user's crontab as Debian's cron does (crontab(5)): settings, then five fields and a command."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

FIELDS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))


@dataclass
class Job:
    when: str
    command: str
    environment: dict[str, str] = field(default_factory=dict)


def check_field(written: str, low: int, high: int) -> None:
    for part in written.split(","):
        match = re.fullmatch(r"(?:\*|(\d+)(?:-(\d+))?)(?:/([1-9]\d*))?", part)
        numbers = [int(number) for number in (match.groups()[:2] if match else []) if number]
        if not match or any(not low <= number <= high for number in numbers) or numbers != sorted(numbers):
            raise ValueError(f"no field of a crontab: {written}")


def read_crontab(text: str) -> list[Job]:
    if not text.endswith("\n"):
        raise ValueError("cron ignores a last line without its line break")
    environment: dict[str, str] = {}
    jobs = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        setting = re.fullmatch(r"\s*([A-Z_]+)\s*=\s*(.*?)\s*", line)
        if setting:
            # Nothing in a setting is expanded; quotes around all of it go.
            name, value = setting.groups()
            environment[name] = value[1:-1] if value[:1] in "'\"" and value[-1:] == value[:1] else value
            continue
        *fields, command = line.split(None, 5)
        if len(fields) != 5:
            raise ValueError(f"no line of a crontab: {line}")
        for written, (low, high) in zip(fields, FIELDS):
            check_field(written, low, high)
        if re.search(r"(?<!\\)%", command):
            raise ValueError(f"an unescaped %: {line}")
        jobs.append(Job(" ".join(fields), command.replace("\\%", "%"), dict(environment)))
    return jobs
