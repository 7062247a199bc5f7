"""What was measured, before it is written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora import Corpus
from measure import Series


@dataclass(frozen=True)
class Measured:
    """One corpus and the runs on it."""

    corpus: Corpus
    size: int
    series: dict[str, Series]
    sections: str


@dataclass(frozen=True)
class Step:
    """From one size to the next: how many times the items, the time, the memory."""

    command: str
    from_items: int
    to_items: int
    time: float
    peak: float

    @property
    def times(self) -> float:
        return self.to_items / self.from_items

    @property
    def time_an_item(self) -> float:
        return self.time / self.times

    @property
    def peak_an_item(self) -> float:
        return self.peak / self.times


@dataclass(frozen=True)
class Results:
    one: Measured
    many: Measured
    wide: Measured
    tiny: Measured
    growth: list[Measured]
    true_took: float
    over_true: dict[str, float]
    stages: dict[str, float] = field(default_factory=dict)  # seconds; empty where they were not run


def steps(growth: list[Measured], command: str) -> Iterator[Step]:
    for small, large in zip(growth, growth[1:], strict=False):
        a, b = small.series[command], large.series[command]
        yield Step(
            command,
            small.corpus.items,
            large.corpus.items,
            b.ratio(a) or 0.0,
            b.ratio(a, "peak") or 0.0,
        )
