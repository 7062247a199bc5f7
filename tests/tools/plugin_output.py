"""Reads what a monitoring plugin prints, as strictly as the Monitoring Plugins Development Guidelines
(2.1, 2.5, 2.6) and Nagios's plugin API allow. Raises ValueError."""

from __future__ import annotations

import re
from dataclasses import dataclass

STATUSES = ("OK", "WARNING", "CRITICAL", "UNKNOWN")
LIMIT = 19  # characters of a label that a round-robin database keeps
NUMBER = r"-?(?:\d+(?:\.\d+)?|\.\d+)"
RANGE = rf"@?(?:(?:{NUMBER}|~):)?(?:{NUMBER})?"
METRIC = re.compile(
    rf"(?P<label>'(?:[^'=|]|'')+'|[^'= |;]+)=(?P<value>{NUMBER})(?P<unit>[um]?s|%|[KMGT]?B|c|)"
    rf"(?:;(?P<warn>{RANGE})(?:;(?P<crit>{RANGE})(?:;(?P<least>{NUMBER})?(?:;(?P<most>{NUMBER})?)?)?)?)?"
)


@dataclass
class Metric:
    value: float
    warn: str
    crit: str

    def breaks(self, written: str) -> bool:
        """Whether the value raises the alert of a range; none is raised where there is no range."""
        if not written:
            return False
        inside = written.startswith("@")
        low, colon, high = written.removeprefix("@").rpartition(":")
        lowest = float("-inf") if low == "~" else float(low or 0)
        highest = float(high) if high else float("inf")
        if lowest > highest or (colon and not low and not high):
            raise ValueError(f"no range: {written}")
        return (lowest <= self.value <= highest) == inside


@dataclass
class PluginOutput:
    status: int
    prose: str
    metrics: dict[str, Metric]
    long_text: list[str]


def read_metrics(text: str) -> dict[str, Metric]:
    metrics: dict[str, Metric] = {}
    at = 0
    while at < len(text):
        match = METRIC.match(text, at)
        if not match or (match.end() < len(text) and text[match.end()] != " "):
            raise ValueError(f"no performance data: {text[at:]!r}")
        label = match["label"].strip("'")
        if label[:LIMIT] in {known[:LIMIT] for known in metrics}:
            raise ValueError(f"two labels begin alike: {label}")
        metrics[label] = Metric(float(match["value"]), match["warn"] or "", match["crit"] or "")
        at = match.end() + 1
    return metrics


def read_output(output: bytes) -> PluginOutput:
    text = output.decode()
    if not text.endswith("\n") or "\r" in text or "\0" in text:
        raise ValueError("not whole lines")
    first, *long_text = text[:-1].split("\n")
    if "|" in "".join(long_text):
        raise ValueError("performance data in the long text")
    line, bar, data = first.partition(" | ")
    match = re.fullmatch(rf"PLAN ({'|'.join(STATUSES)}) - (\S.*)", line)
    if not match or "|" in line or (bar and not data) or data.strip() != data:
        raise ValueError(f"no status line: {first!r}")
    return PluginOutput(STATUSES.index(match[1]), match[2], read_metrics(data), long_text)
