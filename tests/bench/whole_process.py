"""Measures whole processes on generated corpora, beside other programs, and writes the table.

    whole_process.py --plan build/plan --tomlplusplus build/tests/bench/bare-tomlplusplus \\
        --folder build/tests/bench/corpora [--items 100000] [--runs 7] [--table tests/bench/RESULTS.md]

What stands in the table's file before and after its marks is left as it is; a file without marks is
written anew. `make bench` runs it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from answers import disagreements
from corpora import Corpora, Corpus, corpora, make
from measure import TIME, Command, output_of, rounds
from measured_on import measured_on
from others import Others
from peers import peers
from plan_runs import check, other_runs, plan_runs, sections, tomlplusplus
from results import Measured, Results
from startup import over_true
from tables import markdown

BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures whole processes beside other programs.")
    parser.add_argument("--plan", type=Path, required=True)
    parser.add_argument("--tomlplusplus", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True, help="for the corpora")
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--starts", type=int, default=300)
    parser.add_argument("--stages", type=Path, help="what Google Benchmark wrote as JSON")
    parser.add_argument("--compiler", default="")
    parser.add_argument("--date", help="of the measurement, to be named in the table")
    parser.add_argument("--table", type=Path, required=True)
    return parser.parse_args()


def measure(given: argparse.Namespace, more: dict[Corpus, list[Command]]) -> list[Measured]:
    """The corpora in the same rounds; on each the runs of every corpus, then those given with it."""
    print(", ".join(corpus.title for corpus in more), "…", flush=True)
    commands = {
        corpus: [tomlplusplus(given.tomlplusplus, corpus), *plan_runs(given.plan, corpus), *others]
        for corpus, others in more.items()
    }
    series = iter(rounds([command for each in commands.values() for command in each], given.runs))
    return [
        Measured(corpus, corpus.size, {command.name: next(series) for command in each}, ways(given.plan, corpus))
        for corpus, each in commands.items()
    ]


def ways(plan: Path, corpus: Corpus) -> str:
    return output_of(sections(plan, corpus)).decode().splitlines()[-1]


def stages(file: Path | None) -> dict[str, float]:
    """Seconds by Google Benchmark's names."""
    if file is None:
        return {}
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    runs = json.loads(file.read_text())["benchmarks"]
    return {run["name"].partition("/")[0]: run["real_time"] * units[run["time_unit"]] for run in runs}


def measure_all(given: argparse.Namespace, all_of: Corpora) -> Results:
    def others(corpus: Corpus) -> list[Command]:
        return other_runs(given.plan, make(corpus))

    beside = peers(make(all_of.one), given.folder / "peers")
    for line in disagreements(given.plan, all_of.one, beside):
        sys.exit(line)
    [one] = measure(given, {all_of.one: [*others(all_of.one), *beside]})
    # One of the sizes is a corpus of its own too.
    growth = measure(given, {make(each): others(each) if each == all_of.many else [] for each in all_of.growth})
    [wide] = measure(given, {all_of.wide: others(all_of.wide)})
    [tiny] = measure(given, {all_of.tiny: others(all_of.tiny)})
    true_took, longer = over_true(
        [
            Command("`plan --version`", (str(given.plan), "--version")),
            check(given.plan, make(all_of.small)),
        ],
        given.starts,
    )
    return Results(
        one=one,
        many=next(each for each in growth if each.corpus == all_of.many),
        wide=wide,
        tiny=tiny,
        growth=growth,
        true_took=true_took,
        over_true=longer,
        stages=stages(given.stages),
    )


def written(before: str, text: str) -> str:
    """The file with what was measured between its marks."""
    marked = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    whole = f"{BEGIN}\n{text}\n{END}"
    return marked.sub(lambda _: whole, before) if marked.search(before) else whole


def main() -> None:
    given = arguments()
    if not Path(TIME).exists():
        sys.exit(f"{TIME} is needed: cli/packages/setup bench")
    given.folder.mkdir(parents=True, exist_ok=True)
    others = Others()
    results = measure_all(given, corpora(given.folder, given.items))
    facts = measured_on(given.plan, given.compiler, given.runs, others.share(), given.date)
    text = markdown(results, facts)
    before = given.table.read_text(encoding="utf-8") if given.table.exists() else ""
    given.table.write_text(written(before, text), encoding="utf-8")
    print(f"\n{text}\nThis stands in {given.table}.")


if __name__ == "__main__":
    main()
