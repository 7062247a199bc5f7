"""Every source, unit test and golden file must be named in its CMakeLists.txt.

Lists are written by hand, so that a build knows what it builds; this finds the file left out.
"""

from __future__ import annotations

import re
import sys

from harness import ROOT


def named(folder: str) -> set[str]:
    text = re.sub(r"#.*", "", (ROOT / folder / "CMakeLists.txt").read_text())
    return set(re.findall(r"[\w./-]+", text))


def missing() -> list[str]:
    words = {folder: named(folder) for folder in ("lib", "cli", "tests", "tests/bench", "tests/fuzz")}
    left_out = []
    for folder in ("lib", "cli"):
        for path in (ROOT / folder).rglob("*.cpp"):
            if str(path.relative_to(ROOT / folder)) not in words[folder]:
                left_out.append(path)
    for path in (ROOT / "tests").rglob("*.cpp"):
        own = path.parent.relative_to(ROOT).as_posix()
        folder = own if own in words else "tests"
        if not {path.name, str(path.relative_to(ROOT / folder))} & words[folder]:
            left_out.append(path)
    for path in (ROOT / "tests" / "golden").glob("*.test"):
        if path.stem not in words["tests"]:
            left_out.append(path)
    return sorted(str(path.relative_to(ROOT)) for path in left_out)


if __name__ == "__main__":
    for name in missing():
        print(f"{name}: in no list of a CMakeLists.txt")
    sys.exit(1 if missing() else 0)
