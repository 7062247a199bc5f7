"""Writes what the fuzzers start from: `seeds.py FOLDER`.

FOLDER/reader: the input files of the golden tests and the samples of the rules; FOLDER/due,
FOLDER/number, FOLDER/rrule: the deadlines, numbers and RRULEs in them. And to each its corpus
(corpus.py). The same files are always the same bytes.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "tools"))

import corpus  # noqa: E402
from golden import encode, unescape  # noqa: E402

INPUT = re.compile(r"^<<< \S+\.toml( escaped)?\n(.*?)(?=^(?:<<<|\$\$\$|# \d+))", re.MULTILINE | re.DOTALL)
SAMPLE = re.compile(r'R"\((.*?)\)"', re.DOTALL)
DUE = re.compile(r'^(?:due|repeat|until|for)\s*=\s*"([^"\n]+)"', re.MULTILINE)
NUMBER = re.compile(r'^(?:number|authority|implements|from|reason)\s*=\s*\[?"([^"\n]+)"', re.MULTILINE)
RRULE = re.compile(r"\b(?:RRULE:)?FREQ=[\w=;,+-]+")


def texts() -> list[str]:
    found = []
    for golden in sorted((ROOT / "tests" / "golden").glob("*.test")):
        for escaped, text in INPUT.findall(golden.read_text(encoding="utf-8")):
            found.append(unescape(text) if escaped else text)
    for rule in sorted((ROOT / "lib" / "validate" / "rules").glob("*.cpp")):
        found.extend(SAMPLE.findall(rule.read_text(encoding="utf-8")))
    for folder in ("plans", "examples"):
        for plan in sorted((ROOT / folder).rglob("*.toml")):
            found.append(plan.read_text(encoding="utf-8"))
    return found


def write(folder: Path, seeds: list[bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


def main() -> None:
    folder = Path(sys.argv[1])
    found = texts()
    plans = [encode(text) for text in found]
    write(folder / "reader", plans)
    whole = "\n".join(plan.decode("utf-8", "replace") for plan in plans)
    for name, form in (("due", DUE), ("number", NUMBER)):
        write(folder / name, [one.encode("utf-8") for one in sorted(set(form.findall(whole)))])
    tests = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "due").glob("*.cpp")))
    write(folder / "rrule", [b"\0" + one.encode("utf-8") for one in sorted(set(RRULE.findall(whole + tests)))])
    for name in ("due", "number", "reader", "rrule"):
        corpus.unpack(name, folder / name)


main()
