"""Holds the documents to the tree and to each other.

    documents.py --plan build/plan
    documents.py --plan build/plan --rewrite

Files, folders, sections and unit tests that a document names must be there; its contents must name
every section; the table of keys must be what `plan schema` says (`--rewrite` puts it there); and a
README must have a part for each part of the other one: sections, commands, blocks, rows, points.
The files that a README shows are a workspace without an error.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import readme
from golden import decode, encode, show
from harness import ROOT, Sandbox

TREE = ("CONTRIBUTING.md", "README.md", "README.vi.md")
LANGUAGES = {"README.md": "en", "README.vi.md": "vi"}
CONTENTS = ("Contents", "Mục lục")
# What is called otherwise in the other README's office.
SAME = {
    "examples/van-phong": "examples/office",
    "ban-giao-ho-so@phuong-bac": "ward-boxes@north-ward",
    "ban-giao-ho-so": "ward-boxes",
    "quy-che-khai-thac": "access-rules",
    "--tag quét": "--tag scanning",
    "9/BC-PB": "9/BC-NW",
    "23/TB-UBND": "23/TB-LB",
    "chinh-ly.toml": "spring.toml",
}
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
KEYS = re.compile(r"(?<=<!-- keys -->\n\n).*?(?=\n<!-- /keys -->)", re.DOTALL)


# ---- what a document names ----


def prose(text: str) -> str:
    return FENCED.sub("", text)


def anchor(heading: str) -> str:
    """As GitHub and GitLab make it."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-")


def missing_links(text: str, folder: Path) -> list[str]:
    anchors = {anchor(heading[2]) for heading in HEADING.finditer(prose(text))}
    missing = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(text)):
        if target.startswith("#"):
            if target[1:] not in anchors:
                missing.append(f"no section {target}")
        elif "://" not in target and not (folder / target.split("#")[0]).exists():
            missing.append(f"no file {target}")
    return missing


def missing_files(text: str, root: Path) -> list[str]:
    """Paths between backticks, in commands too. STAGE and NAME stand for many."""
    tops = "|".join(sorted(re.escape(entry.name) for entry in root.iterdir() if entry.is_dir()))
    path = re.compile(rf"(?:^|(?<=[\s(]))(?:{tops})/[\w./-]*|^[\w.-]+\.(?:md|txt|toml|json|yml)$")
    quoted = " ".join(re.findall(r"`([^`]+)`", prose(text)))
    named = {name for words in re.findall(r"`([^`]+)`", prose(text)) for name in path.findall(words)}
    missing = [
        f"no file {name}"
        for name in sorted(named)
        if not re.search(r"\b[A-Z]{4,}\b(?!\.)", name) and not (root / name).exists()
    ]
    stages = (root / "tests" / "CMakeLists.txt").read_text()
    for stage in sorted(set(re.findall(r"build/tests/(\w+)-test", quoted))):
        if f"plan_unit_test({stage}\n" not in stages:
            missing.append(f"no unit test {stage}-test")
    return missing


def left_out_of_contents(text: str) -> list[str]:
    linked = set(re.findall(r"\]\(#([^)\s]+)\)", prose(text)))
    return [
        f"the contents leave out “{heading[2]}”"
        for heading in HEADING.finditer(prose(text))
        if heading[1] == "##" and anchor(heading[2]) not in linked and heading[2] not in CONTENTS
    ]


# ---- the table of keys ----

HEADS = {"en": ("Key", "Takes", "Meaning"), "vi": ("Khóa", "Giá trị", "Ý nghĩa")}
TAKES = {
    "text": ("text", "chữ"),
    "id": ("id", "mã"),
    "day": ("date", "ngày"),
    "due": ("deadline", "thời hạn"),
    "list": ("list", "danh sách"),
    "either": ("text or list", "chữ hoặc danh sách"),
    "number": ("{} to {}", "{} đến {}"),
    "tables": ("tables", "các bảng"),
    "required": ("{}, **required**", "{}, **bắt buộc**"),
    "explain": ("The severity of that code: `plan explain`", "Mức độ của mã lỗi đó: `plan explain`"),
}


def word(name: str, language: str) -> str:
    return TAKES[name][language == "vi"]


def half(description: str, language: str) -> str:
    """A schema says everything twice: English · Vietnamese."""
    english, vietnamese = description.split(" · ")
    return (vietnamese if language == "vi" else english).replace("|", "\\|")


def takes(facts: dict, language: str) -> str:
    if "enum" in facts:
        return ", ".join(f"`{value}`" for value in facts["enum"])
    if "oneOf" in facts:
        return word("either", language)
    kind = facts["type"]
    if kind == "boolean":
        return "`true`, `false`"
    if kind == "integer":
        return word("number", language).format(facts["minimum"], facts["maximum"])
    if kind == "array":
        return word("tables" if "$ref" in facts["items"] else "list", language)
    pattern = facts.get("pattern", "")
    for begin, name in (("^[A-Za-z0-9", "id"), ("^[^:]*[0-9]{4}", "day"), ("^(?!(", "due")):
        if pattern.startswith(begin):
            return word(name, language)
    return word("text", language)


def header(name: str, schema: dict) -> str:
    top = schema["properties"].get(name)
    return f"[{name}]" if top and "type" not in top else f"[[{name}]]"


def key_table(schema: dict, language: str) -> str:
    lines = ["| {} | {} | {} |".format(*HEADS[language]), "|---|---|---|"]
    for name, table in schema["$defs"].items():
        lines.append(f"| **`{header(name, schema)}`** | | *{half(table['description'], language)}* |")
        keys = {key: facts for key, facts in table["properties"].items() if key != "note"}
        if name == "validate":
            codes = list(keys)
            values = takes(keys[codes[0]], language)
            lines.append(f"| `{codes[0]}` … `{codes[-1]}` | {values} | {word('explain', language)} |")
            continue
        for key, facts in keys.items():
            values = takes(facts, language)
            if key in table.get("required", ()):
                values = word("required", language).format(values)
            lines.append(f"| `{key}` | {values} | {half(facts['description'], language)} |")
    return "\n".join(lines) + "\n"


def wrong_keys(text: str, schema: dict, language: str) -> list[str]:
    found = KEYS.search(text)
    if not found:
        return ["no table of keys between <!-- keys --> and <!-- /keys -->"]
    wanted, there = key_table(schema, language).splitlines(), found[0].splitlines()
    return [f"the table of keys lacks: {line}" for line in wanted if line not in there] + [
        f"the table of keys has: {line}" for line in there if line not in wanted
    ] + ([] if sorted(wanted) != sorted(there) or wanted == there else ["the keys stand in another order"])


# ---- the files that it shows ----


def invalid_files(text: str, plan: Path) -> list[str]:
    """The TOML blocks together, as one workspace with a calendar of its own: no error in them."""
    blocks = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    files = {"workspace.toml": "", "days-off.toml": "", "plan.toml": ""}
    for block in blocks:
        if "[workspace]" in block:
            files["workspace.toml"] += re.sub(r"^calendar = .*$", 'calendar = "days-off.toml"', block, flags=re.MULTILINE)
        elif "[calendar]" in block:
            files["days-off.toml"] += block
        elif "[" in block:
            files["plan.toml"] += block
    if not all(files.values()):
        return ["no settings, no calendar or no plan among its TOML blocks"]
    with Sandbox(plan) as sandbox:
        for name, content in files.items():
            (sandbox.work / name).write_text(content)
        result = sandbox.run("plan validate . --format short --lang en && plan check . --fail-on never", together=True)
    return [] if result.status == 0 else decode(result.out).splitlines()


# ---- one README and the other ----


def bare(command: str) -> str:
    """A command without its texts and its language, which differ."""
    for there, here in SAME.items():
        command = command.replace(there, here)
    command = re.sub(r"<<'END'\n.*?\nEND", "<<END", command, flags=re.DOTALL)
    command = re.sub(r"\"(?:\\.|[^\"\\])*\"|'[^']*'", '""', command)
    return " ".join(re.sub(r" --lang (?:en|vi)\b", "", command).split())


def parts(text: str) -> list[tuple[str, list[str]]]:
    """For each section, its heading and what it consists of, in order, without its words."""
    at = [(m.start(), m[1], m[2]) for m in HEADING.finditer(FENCED.sub(lambda b: "x" * len(b[0]), text))]
    ends = [begin for begin, _, _ in at[1:]] + [len(text)]
    found = []
    for (begin, level, name), end in zip(at, ends):
        section = text[begin:end]
        blocks = FENCED.findall(section)
        inside = [f"level {len(level)}"]
        inside += [f"block of {block.splitlines()[0][3:] or 'text'}" for block in blocks]
        inside += [f"$ {bare(shown.command)}" for shown in readme.commands(section)]
        plain = prose(section)
        inside += [f"point {n + 1}" for n in range(len(re.findall(r"^(?:\*|\d+\.) ", plain, re.MULTILINE)))]
        inside += [f"row {n + 1}" for n in range(len(re.findall(r"^\|", plain, re.MULTILINE)))]
        found.append((name, inside))
    return found


def unequal(first: str, second: str) -> list[str]:
    one, other = parts(first), parts(second)
    differences = []
    for (name, mine), (their_name, theirs) in zip(one, other):
        where = f"“{name}” and “{their_name}”"
        differences += [f"{where}: the second lacks {part}" for part in mine if part not in theirs]
        differences += [f"{where}: the first lacks {part}" for part in theirs if part not in mine]
        if sorted(mine) == sorted(theirs) and mine != theirs:
            differences.append(f"{where}: another order")
    for name, _ in one[len(other):] + other[len(one):]:
        differences.append(f"a section more: “{name}”")
    return differences


def main() -> int:
    arguments = argparse.ArgumentParser(description="Holds the documents to the tree and to each other.")
    arguments.add_argument("--plan", type=Path, required=True, help="the program")
    arguments.add_argument("--rewrite", action="store_true", help="put the table of keys there")
    given = arguments.parse_args()
    schema = json.loads(subprocess.run([given.plan, "schema"], check=True, capture_output=True).stdout)

    texts = {name: decode((ROOT / name).read_bytes()) for name in TREE}
    wrong = []
    for name, text in texts.items():
        faults = missing_links(text, ROOT) + left_out_of_contents(text)
        if name not in LANGUAGES:
            faults += missing_files(text, ROOT)
        elif given.rewrite:
            table = key_table(schema, LANGUAGES[name])
            (ROOT / name).write_bytes(encode(KEYS.sub(lambda _: table, text)))
        else:
            faults += wrong_keys(text, schema, LANGUAGES[name]) + invalid_files(text, given.plan)
        wrong += [f"{name}: {fault}" for fault in faults]
    wrong += [f"README.md, README.vi.md: {fault}" for fault in unequal(texts["README.md"], texts["README.vi.md"])]
    for fault in wrong:
        show(fault + "\n")
    show(f"documents: {len(TREE) if not wrong else 0} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
