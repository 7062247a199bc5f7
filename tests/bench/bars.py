"""What is to be reached, and what was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from peers import TASKWARRIOR
from plan_runs import CHECK, SUMS, TOMLPLUSPLUS
from results import Measured, Results, Step, steps

# A tenth for what two medians differ by though nothing changed.
NOISE = 1.1


@dataclass(frozen=True)
class Bar:
    what: str
    limit: float
    measured: float | None  # none: it could not be measured here
    form: Callable[[float], str]

    @property
    def reached(self) -> bool | None:
        return None if self.measured is None else self.measured <= self.limit


def times(value: float) -> str:
    return f"{value:.2f}"


def part(value: float) -> str:
    """A ratio below one, as it is spoken of: a fifth is 1/5."""
    return f"1/{1 / value:.1f}".removesuffix(".0") if value < 1 else times(value)


def milliseconds(value: float) -> str:
    return f"{value:.2f} ms"


def seconds(value: float) -> str:
    return f"{value:.2f} s"


def beside(measured: Measured, peer: str) -> float | None:
    other = measured.series.get(peer)
    return other and measured.series[CHECK].ratio(other)


def memory(measured: Measured) -> Bar:
    peak = measured.series[CHECK].median("peak") / measured.size
    return Bar(f"peak memory of {CHECK} over its input, {measured.corpus.title}", 3, peak, times)


def worst(results: Results, figure: str) -> Step:
    commands = [name for name in results.growth[0].series if name != TOMLPLUSPLUS]
    every = [step for command in commands for step in steps(results.growth, command)]
    return max(every, key=lambda step: getattr(step, figure))


def growth(results: Results, figure: str, word: str) -> Bar:
    step = worst(results, figure)
    where = f"{step.command}, {step.from_items:,} to {step.to_items:,} items"
    return Bar(f"{word} an item, over that of the size before; the worst: {where}", NOISE, getattr(step, figure), times)


def of_stages(stages: dict[str, float]) -> list[Bar]:
    took = stages.get("wide_with_records")
    what = "1,000,000 obligations of 1,000 items x 1,000 bodies, in memory: expanded, assessed, tallied"
    return [] if took is None else [Bar(what, 0.3, took, seconds)]


def bars(results: Results) -> list[Bar]:
    wide = results.wide
    obligations = f"{wide.corpus.items * wide.corpus.members:,} obligations of {wide.corpus.title}"
    return [
        Bar(f"time of {CHECK} over {TOMLPLUSPLUS}'s, {results.one.corpus.title}", 1 / 5,
            beside(results.one, TOMLPLUSPLUS), part),
        Bar(f"time of {CHECK} over {TASKWARRIOR}'s export of what is overdue", 1 / 15,
            beside(results.one, TASKWARRIOR), part),
        memory(results.one),
        memory(results.many),
        memory(results.growth[-1]),
        *of_stages(results.stages),
        Bar(f"{obligations}: {SUMS}, sums alone", 0.3, wide.series[SUMS].median("wall"), seconds),
        Bar(f"{obligations}: {CHECK}, which lists what is late", 0.3, wide.series[CHECK].median("wall"), seconds),
        *(Bar(f"start and end of {name}, over `/bin/true`'s", 3, longer, milliseconds)
          for name, longer in results.over_true.items()),
        growth(results, "time_an_item", "time"),
        growth(results, "peak_an_item", "memory"),
    ]
