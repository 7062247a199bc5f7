"""Runs a README: its commands must print what it shows.

    readme.py --plan build/plan README.md
    readme.py --plan build/plan --rewrite README.md

Every line `$ …` of a ```console block runs, in order, in one copy of the tree with `plan` on the
PATH; `> …` continues a command. What stands below it is all that it prints, errors included. In a
```sh block, which is for what can't run in a test, each `make TARGET` must name a target.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from golden import decode, difference, encode, show
from harness import ROOT, Sandbox

BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*\n(?:> .*\n)*)", re.MULTILINE)
NOT_COPIED = re.compile(r"\.git|build.*")


@dataclass
class Shown:
    line: int
    command: str
    begin: int  # of the output, in the README's characters
    end: int


def commands(text: str) -> list[Shown]:
    shown = []
    for block in BLOCK.finditer(text):
        if block[1] != "console":
            continue
        found = list(COMMAND.finditer(text, block.start(2), block.end(2)))
        ends = [match.start() for match in found[1:]] + [block.end(2)]
        for match, end in zip(found, ends):
            line = text.count("\n", 0, match.start()) + 1
            command = match[1].replace("\n> ", "\n").rstrip("\n")
            shown.append(Shown(line, command, match.end(), end))
    return shown


def unknown_targets(text: str) -> list[str]:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    used = [
        target
        for block in BLOCK.finditer(text)
        if block[1] == "sh"
        for target in re.findall(r"^(?:\$ )?(?:sudo )?make ([a-z]+)", block[2], re.MULTILINE)
    ]
    return [target for target in used if target not in known]


def check(path: Path, plan: Path, rewrite: bool) -> bool:
    text = decode(path.read_bytes())
    rewritten, after, passed, failed = "", 0, 0, 0
    with Sandbox(plan) as sandbox:
        sandbox.copy(*(entry.name for entry in ROOT.iterdir() if not NOT_COPIED.fullmatch(entry.name)))
        for shown in commands(text):
            actual = decode(sandbox.run(shown.command, together=True).out)
            if actual and not actual.endswith("\n"):
                actual += "\n"
            expected = text[shown.begin : shown.end]
            rewritten += text[after : shown.begin] + actual
            after = shown.end
            passed, failed = passed + (actual == expected), failed + (actual != expected)
            if actual != expected and not rewrite:
                show(f"{path}:{shown.line}:\n  $ {shown.command}\n{difference(expected, actual)}\n")
    if rewrite and failed:
        path.write_bytes(encode(rewritten + text[after:]))
    for target in unknown_targets(text):
        show(f"{path}: the Makefile has no target {target}")
        failed += 1
    show(f"{path.name}: {passed} passed, {failed} {'rewritten' if rewrite else 'failed'}")
    return rewrite or not failed


def main() -> int:
    arguments = argparse.ArgumentParser(description="Runs the commands of a README.")
    arguments.add_argument("--plan", type=Path, required=True, help="the program")
    arguments.add_argument("--rewrite", action="store_true", help="show what it prints now")
    arguments.add_argument("files", type=Path, nargs="*")
    given = arguments.parse_args()
    results = [check(path, given.plan, given.rewrite) for path in given.files]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
