"""Whether `plan schema` and `plan validate` say the same: `schema.py --plan build/plan`.

Files are read as editors' tools read them (TOML to JSON: here Python's tomllib, a date as its
text), and ajv judges them by the schema. All files of the repository, the examples of every rule,
and every key of every table given each of many values, left out, or misspelt: what `validate`
refuses as P102, P103 or P104 the schema refuses, and what the schema refuses `validate` does. The
editors' own tool, taplo, judges the plans and some mistakes.
"""

from __future__ import annotations

import argparse
import copy
import datetime
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Sandbox  # noqa: E402

JUDGES = ROOT / "build" / "judge"
TAPLO = JUDGES / "node_modules/@taplo/cli/dist/cli.js"

FORM = {"P102", "P103", "P104"}
# What is no day, no deadline or no cycle may be refused by a pattern too.
WORDS = {"P201", "P202", "P203", "P209"}

DAYS = (
    "29/4/2022",
    "29-4-2022",
    "29.4.2022",
    "2022-04-29",
    "ngày 29 tháng 4 năm 2022",
    "Ngày 29/04/2022",
    "29 April 2022",
    "April 29, 2022",
)
VALUES: tuple[Any, ...] = (
    "x",
    "",
    "  ",
    "\u00a0",
    "a b",
    "bảo-tàng",
    "a.b_c-1",
    "*",
    *DAYS,
    "30/2/2022",
    "29/4/22",
    "trước 17:00 ngày 29/4/2022",
    "quý II/2024",
    "30 ngày kể từ ngày ban hành",
    "quarterly",
    "vi",
    "exclusive",
    "following",
    "decision",
    "merged",
    "required",
    "off",
    "computed",
    "worked",
    "true",
    0,
    1,
    -1,
    999,
    1000,
    9999,
    10000,
    36500,
    36501,
    1.5,
    True,
    False,
    datetime.date(2022, 4, 29),
    datetime.datetime(2022, 4, 29, 10, 0, 0),
    datetime.datetime(2022, 4, 29, 10, 0, 0, tzinfo=datetime.timezone.utc),
    datetime.time(10, 0, 0),
    [],
    ["a"],
    ["a", "b c"],
    [""],
    [1],
    [["a"]],
    ["monday", "sunday"],
    ["moonday"],
    {},
    {"a": 1},
    [{}],
    [{"x-a": 1}],
)

RECORD = {"body": "x", "for": "1/3/2024", "on": "1/3/2024", "note": "n"}
PLANS = {
    "plan": {"id": "p", "number": "1/KH", "kind": "plan", "title": "P", "issuer": "I", "issued": "1/1/2024"},
    "directive": [{"number": "1/NQ", "kind": "law", "title": "D", "due": "năm 2030"}],
    "body": [
        {
            "id": "x",
            "name": "X",
            "aliases": ["Y"],
            "until": "1/1/2030",
            "successor": [{"body": "z", "from": "2/1/2030", "how": "merged"}],
        }
    ],
    "item": [
        {
            "id": "a",
            "title": "A",
            "due": "1/3/2024",
            "lead": ["x"],
            "each": True,
            "completion": [{**RECORD, "evidence": "1/BC"}],
            "extension": [{**RECORD, "to": "1/4/2024", "authority": "1/CV", "reason": "R"}],
            "waiver": [{**RECORD, "authority": "1/CV", "reason": "R"}],
        }
    ],
    "note": 1,
    "x-own": {"a": [1]},
}
SETTINGS = {
    "workspace": {"timezone": "UTC", "language": "vi", "soon": 7, "before": "inclusive", "roll": "none"},
    "remind": {"sender": "S", "reply_by": "B", "reply_to": "T"},
    "validate": {"P102": "error", "P501": "off"},
}
CALENDAR = {
    "calendar": {"name": "C", "weekend": ["sunday"]},
    "year": [
        {
            "year": 2027,
            "status": "announced",
            "source": "S",
            "day": [{"date": "12/3/2027", "kind": "holiday", "name": "N", "status": "computed", "source": "S"}],
        }
    ],
}
# The file that holds a document, and the files that have to stand beside it.
KINDS = {
    "plan": (PLANS, "a.toml", {}),
    "settings": (SETTINGS, "workspace.toml", {}),
    "calendar": (CALENDAR, "days.toml", {"workspace.toml": '[workspace]\ncalendar = "days.toml"\n'}),
}

Document = dict[str, Any]
Steps = tuple[str | int, ...]


def toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
        case dict():
            return "{" + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + "}"
    return str(value)


def are_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def in_tables(document: Document, name: str = "") -> str:
    """With headers, as people write it."""
    plain, below = "", ""
    for key, value in document.items():
        path = f"{name}.{key}" if name else key
        if are_tables(value):
            below += "".join(f"[[{path}]]\n{in_tables(one, path)}" for one in value)
        elif isinstance(value, dict) and not name:
            below += f"[{path}]\n{in_tables(value, path)}"
        else:
            plain += f"{key} = {toml(value)}\n"
    return plain + below


def in_braces(document: Document) -> str:
    return "".join(f"{key} = {toml(value)}\n" for key, value in document.items())


def at(document: Any, steps: Steps) -> Any:
    for step in steps:
        document = document[step]
    return document


def tables_in(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """The way to each table of a document, notes and keys of one's own left out."""
    if isinstance(value, dict):
        yield steps
        for key, one in value.items():
            if not key.startswith("x-"):
                yield from tables_in(one, (*steps, key))
    elif are_tables(value):
        for index, one in enumerate(value):
            yield from tables_in(one, (*steps, index))


def is_of_time(value: Any) -> bool:
    return isinstance(value, (datetime.date, datetime.time))


@dataclass
class Case:
    what: str
    kind: str
    text: str
    time: bool = False  # a TOML date or time, which a schema sees as a text
    beside: dict[str, str] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    refused: str | None = None

    @property
    def schema(self) -> str:
        return "calendar" if self.kind == "calendar" else "plan"

    def wrong(self) -> str | None:
        if self.refused is None:
            if self.codes & FORM and not self.time:
                return f"validate says {sorted(self.codes & FORM)}, and the schema nothing"
        elif not self.codes & (FORM | WORDS):
            return f"the schema says {self.refused!r}, and validate nothing of the kind"
        return None


def mutations(schemas: dict[str, Any]) -> Iterator[Case]:
    for kind, (base, _, beside) in KINDS.items():
        definitions = schemas["calendar" if kind == "calendar" else "plan"]["$defs"]

        def case(what: str, document: Document, time: bool = False) -> Iterator[Case]:
            yield Case(f"{kind}: {what}", kind, in_tables(document), time, beside)
            if kind == "plan":  # the others take a run of the program each
                yield Case(f"{kind}, in braces: {what}", kind, in_braces(document), time, beside)

        yield from case("as it is", base)
        for steps in tables_in(base):
            name = ".".join(step for step in steps if isinstance(step, str))
            known = list(definitions[name]["properties"]) if name else list(base)
            if name == "validate":  # its keys are all alike
                known = [known[0], known[-1]]
            for key in known:
                for value in VALUES:
                    changed = copy.deepcopy(base)
                    at(changed, steps)[key] = value
                    yield from case(f"{name} {key} = {toml(value)}", changed, is_of_time(value))
            for key in at(base, steps):
                without = copy.deepcopy(base)
                value = at(without, steps).pop(key)
                yield from case(f"{name} without {key}", without)
                at(without, steps)[key + "x"] = value
                yield from case(f"{name} with {key}x for {key}", without, is_of_time(value))
            for key in ("x", "X-own", "xown", "notes", "P999", "calendar", "item", "x-own", "note"):
                changed = copy.deepcopy(base)
                at(changed, steps)[key] = "y"
                yield from case(f"{name} and {key}", changed)


def repository() -> Iterator[Case]:
    for folder in ("plans", "examples/office", "tests/seeded/office", "tests/seeded/lotus-bay"):
        for path in sorted((ROOT / folder).glob("*.toml")):
            text = path.read_text()
            kind = {"workspace": "settings", "days-off": "calendar"}.get(path.stem, "plan")
            yield Case(str(path.relative_to(ROOT)), kind, text, beside=KINDS[kind][2])


def examples(sandbox: Sandbox) -> Iterator[Case]:
    codes = json.loads(sandbox.run("plan explain --format json").out)["codes"]
    for code in (one["code"] for one in codes):
        rule = json.loads(sandbox.run(f"plan explain {code} --format json").out)
        for side in ("bad", "good"):
            for name, kind in (("plan", "plan"), ("settings", "settings")):
                if text := rule[side][name]:
                    yield Case(f"the {side} example of {code}", kind, text)


def as_json(text: str) -> Any:
    def plain(value: Any) -> Any:
        if is_of_time(value):
            return value.isoformat()
        raise TypeError(type(value))

    return json.loads(json.dumps(tomllib.loads(text), default=plain))


class Judge:
    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.folder = JUDGES / "schema"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.passed = self.failed = 0

    def count(self, what: str, good: bool, words: str = "") -> None:
        self.passed += good
        self.failed += not good
        if not good:
            print(f"{what}: {words.strip()}")

    def validate(self, sandbox: Sandbox, cases: list[Case]) -> None:
        """What `validate` says of each: plans in one go, the others in workspaces of their own."""
        groups: dict[str, list[Case]] = {"all": [case for case in cases if case.kind == "plan"]}
        groups |= {str(i): [case] for i, case in enumerate(cases) if case.kind != "plan"}
        commands = []
        for name, group in groups.items():
            for i, case in enumerate(group):
                file = f"{i}.toml" if name == "all" else KINDS[case.kind][1]
                for path, text in {**case.beside, file: case.text}.items():
                    (sandbox.work / name).mkdir(exist_ok=True)
                    (sandbox.work / name / path).write_text(text)
            commands.append(f"plan validate {name} --format json; echo")
        (sandbox.work / "all.sh").write_text("\n".join(commands))
        decoder, rest = json.JSONDecoder(), sandbox.run("bash all.sh").out.decode().lstrip()
        for name, group in groups.items():
            report, end = decoder.raw_decode(rest)
            rest = rest[end:].lstrip()
            for finding in report["findings"]:
                path = Path(finding["file"])
                assert path.parts[0] == name
                if name == "all":
                    group[int(path.stem)].codes.add(finding["code"])
                elif path.name == KINDS[group[0].kind][1]:
                    group[0].codes.add(finding["code"])

    def ajv(self, schemas: dict[str, Any], cases: list[Case]) -> bool:
        given, got = self.folder / "cases.json", self.folder / "verdicts.json"
        got.unlink(missing_ok=True)
        instances = [{"schema": case.schema, "instance": as_json(case.text)} for case in cases]
        given.write_text(json.dumps({"schemas": schemas, "cases": instances}))
        script = Path(__file__).with_name("schema.mjs")
        result = subprocess.run(["node", script, JUDGES, given, got], capture_output=True, text=True)
        self.count("ajv takes the schemas in its strict mode", result.returncode == 0, result.stderr)
        if result.returncode == 0:
            for case, refused in zip(cases, json.loads(got.read_text()), strict=True):
                case.refused = refused
        return result.returncode == 0

    def taplo(self, schema: Path, *files: Path) -> subprocess.CompletedProcess[str]:
        command = ["node", TAPLO, "check", "--schema", schema.as_uri(), *files]
        return subprocess.run(command, capture_output=True, text=True, cwd=self.folder)

    def judge_by_taplo(self) -> None:
        schema = self.folder / "plan.json"
        good = [*(ROOT / "plans").glob("*.toml"), *(ROOT / "examples/office").glob("*.toml")]
        result = self.taplo(schema, *good)
        self.count("taplo takes the plans", result.returncode == 0, result.stderr)
        for name, text, words in (
            ("key", '[plan]\ntitel = "A"\n', "titel"),
            ("missing", "[plan]\n", "required"),
            ("enum", '[plan]\ntitle = "A"\nkind = "plam"\n', "plam"),
            ("type", '[plan]\ntitle = 1\n', "string"),
            ("date", '[plan]\ntitle = "A"\nissued = 2024-03-01T10:00:00\n', "2024"),
        ):
            path = self.folder / f"{name}.toml"
            path.write_text(text)
            result = self.taplo(schema, path)
            told = result.returncode != 0 and words in result.stdout + result.stderr
            self.count(f"taplo refuses {name}.toml", told, result.stdout + result.stderr)
        path = self.folder / "dates.toml"
        path.write_text('[plan]\ntitle = "A"\nissued = 2024-03-01\nreceived = "4/3/2024"\n')
        result = self.taplo(schema, path)
        self.count("taplo takes both kinds of dates", result.returncode == 0, result.stdout + result.stderr)

    def readme(self) -> None:
        """The .taplo.toml of the README, in a repository as it has in mind."""
        config = re.search(r"^# \.taplo\.toml\n.*?(?=^```$)", (ROOT / "README.md").read_text(), re.M | re.S)
        with Sandbox(self.plan) as sandbox:
            sandbox.copy("plans")
            (sandbox.work / ".taplo.toml").write_text(config[0])
            for name in ("plan", "calendar"):
                schema = (self.folder / f"{name}.json").read_bytes()
                (sandbox.work / f"{name}.schema.json").write_bytes(schema)
            calendar = sandbox.work / "plans/days-off.toml"
            bad = sandbox.work / "plans/bad.toml"
            for path, text, good in (
                (calendar, "[calendar]\nname = 'A'\n", True),
                (calendar, "[calendar]\nnmae = 'A'\n", False),
                (bad, "[plan]\ntitel = 'A'\n", False),
            ):
                path.write_text(text)
                command = ["node", TAPLO, "check"]
                result = subprocess.run(command, capture_output=True, text=True, cwd=sandbox.work)
                path.unlink()
                self.count(f"taplo by the README, {text!r}", (result.returncode == 0) == good, result.stderr)

    def judge(self) -> None:
        with Sandbox(self.plan) as sandbox:
            schemas = {}
            for name in ("plan", "calendar"):
                result = sandbox.run(f"plan schema {name}")
                self.count(f"plan schema {name}", result.status == 0 and not result.err)
                (self.folder / f"{name}.json").write_bytes(result.out)
                schemas[name] = json.loads(result.out)
            cases = [*mutations(schemas), *repository(), *examples(sandbox)]
            # What is not TOML no schema sees.
            cases = [case for case in cases if is_toml(case.text)]
            if self.ajv(schemas, cases):
                self.validate(sandbox, cases)
                for case in cases:
                    wrong = case.wrong()
                    self.count(case.what, wrong is None, wrong or "")
                refused = sum(case.refused is not None for case in cases)
                self.count("both verdicts are met", 0 < refused < len(cases))
        self.judge_by_taplo()
        self.readme()


def is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    judge = Judge(arguments.parse_args().plan)
    judge.judge()
    print(f"judge of the schema: {judge.passed} passed, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main())
