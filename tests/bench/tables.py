"""The results as Markdown, times as ratios."""

from __future__ import annotations

from collections.abc import Iterable

from bars import bars
from peers import PEERS
from plan_runs import TOMLPLUSPLUS
from results import Measured, Results, steps


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def times(value: float | None) -> str:
    if value is None:
        return "-"
    # Three digits that count, and no more than hundredths of what is large.
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def bars_table(results: Results) -> str:
    words = {True: "reached", False: "**missed**", None: "not measured"}
    rows = [
        (bar.what, bar.form(bar.limit), "-" if bar.measured is None else bar.form(bar.measured), words[bar.reached])
        for bar in bars(results)
    ]
    return table(("bar", "at most", "measured", ""), rows)


def peak(measured: Measured) -> tuple[str, int]:
    """What memory is held against: the input; where few items are many obligations, those."""
    if measured.corpus.members:
        return "peak memory, bytes an obligation", measured.corpus.items * measured.corpus.members
    return "peak memory / input", measured.size


def runs_table(measured: Measured, expected: tuple[str, ...] = ()) -> str:
    base = measured.series[TOMLPLUSPLUS]
    peak_head, peak_unit = peak(measured)

    def row(name: str) -> tuple[str, ...]:
        if name not in measured.series:
            return (name, "not installed", "-", "-")
        series = measured.series[name]
        processor = [series.median(figure) for figure in ("user", "system")]
        base_processor = sum(base.median(figure) for figure in ("user", "system"))
        return (
            name,
            times(series.ratio(base)),
            times(sum(processor) / base_processor) if base_processor else "-",
            times(series.median("peak") / peak_unit),
        )

    names = [*measured.series, *(name for name in expected if name not in measured.series)]
    head = ("", "time", "processor time", peak_head)
    unit = (
        f"{measured.size / 1e6:.1f} MB; the unit of time: bare toml++'s {base.median('wall') * 1000:.0f} ms. "
        f"{measured.sections}.\n\n"
    )
    return unit + table(head, map(row, names))


def growth_table(results: Results, command: str) -> str:
    rows = [
        (f"{step.from_items:,} → {step.to_items:,}", times(step.time), times(step.peak), times(step.time_an_item))
        for step in steps(results.growth, command)
    ]
    return table((command, "times the time", "times the memory", "time an item, times"), rows)


def startup_table(results: Results) -> str:
    rows = [(name, f"{longer:.2f} ms") for name, longer in results.over_true.items()]
    return table((f"over `/bin/true`, which takes {results.true_took:.2f} ms", "longer by"), rows)


def stages_table(results: Results) -> str:
    unit = results.stages["tomlplusplus"]
    rows = [(f"`{name}`", times(took / unit)) for name, took in results.stages.items()]
    return table(("stage (`tests/bench/*_bench.cpp`)", f"bare toml++'s {unit * 1000:.0f} ms in the same process = 1"), rows)


def markdown(results: Results, measured_on: str) -> str:
    def title(measured: Measured) -> str:
        name = measured.corpus.title
        return name[0].upper() + name[1:]

    parts = [
        f"## Measured on\n\n{measured_on}",
        f"## Bars\n\n{bars_table(results)}",
        f"## {title(results.one)}\n\n{runs_table(results.one, PEERS)}",
        f"## {title(results.many)}\n\n{runs_table(results.many)}",
        f"## {title(results.wide)}\n\n{runs_table(results.wide)}",
        f"## {title(results.tiny)}\n\n{runs_table(results.tiny)}",
        "## Growth\n\n" + "\n".join(growth_table(results, name) for name in results.growth[0].series),
        f"## Start\n\n{startup_table(results)}",
    ]
    if results.stages:
        parts.append(f"## Stages\n\n{stages_table(results)}")
    return "\n".join(parts)
