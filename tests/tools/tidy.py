"""clang-tidy over the sources that a build folder knows, many files at a time.

Nearly all of clang-tidy's time goes into the standard library's headers, anew for each file. So
files with the same flags are read together, as in a unity build; those that would clash (a function
of the same name, each in its own unnamed namespace) go into different ones, and a batch that does
not compile is halved.

    tidy.py BUILD JOBS FOLDER...
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from harness import ROOT

LARGEST = 16  # files in a batch


def flags_of(command: str) -> tuple[str, ...]:
    """A compiler's command without the compiler, its input and its output."""
    words = iter(shlex.split(command)[1:])
    flags = []
    for word in words:
        if word in ("-o", "-c"):
            next(words)
        else:
            flags.append(word)
    return tuple(flags)


def names_in(source: str) -> set[str]:
    """What a file has in its unnamed namespaces, as far as its lines show it. A name that is missed
    costs a second run of its batch, one too many costs nothing or a batch more."""
    names = set()
    outer, unnamed = "", False
    for line in source.splitlines():
        if line.startswith("namespace "):
            unnamed = line == "namespace {"
            outer = outer if unnamed else line
        elif line.startswith("}  // namespace"):
            unnamed = False
        elif unnamed and re.match(r"[A-Za-z_]", line) and not line.startswith(("using ", "template", "TEST_CASE")):
            plain = re.sub(r"<[^()]*>|\[\[\w+\]\]|\w+::", "", line)
            if found := re.search(r"(\w+)\s*(?:[(\[{=;:]|$)", plain):
                names.add(f"{outer} {found[1]}")
    return names


def batches(build: Path, folders: list[str]) -> list[tuple[tuple[str, ...], list[Path]]]:
    """Flags and the files to read with them, the largest batches first."""
    found: list[tuple[tuple[str, ...], list[Path]]] = []
    groups: dict[tuple[str, ...], dict[Path, set[str]]] = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = Path(entry["file"])
        if path.suffix == ".cpp" and any(path.is_relative_to(ROOT / folder) for folder in folders):
            groups.setdefault(flags_of(entry["command"]), {})[path] = names_in(path.read_text())
    done: set[Path] = set()
    for flags, files in groups.items():
        open_batches: list[tuple[list[Path], set[str]]] = []
        for path, names in files.items():
            if path in done:
                continue
            done.add(path)
            for paths, taken in open_batches:
                if len(paths) < LARGEST and not names & taken:
                    break
            else:
                paths, taken = [], set()
                open_batches.append((paths, taken))
            paths.append(path)
            taken |= names
        found += [(flags, paths) for paths, _ in open_batches]
    return sorted(found, key=lambda batch: -len(batch[1]))


def tidy(source: Path, flags: tuple[str, ...], *options: str) -> str:
    """What clang-tidy has to say; nothing where all is clean."""
    result = subprocess.run(["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", *options, str(source),
                             "--", *flags], capture_output=True, text=True)
    if result.returncode == 0:
        return ""
    return result.stdout or result.stderr or f"clang-tidy ended with {result.returncode}\n"


def tidy_batch(flags: tuple[str, ...], paths: list[Path]) -> str:
    if len(paths) == 1:
        return tidy(paths[0], flags)
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as together:
        together.write("".join(f'#include "{path}"\n' for path in paths))
        together.flush()
        source = Path(together.name)
        if subprocess.run(["clang++", "-fsyntax-only", "-w", *flags, str(source)], capture_output=True).returncode == 0:
            return tidy(source, flags, "--checks=-bugprone-suspicious-include")
    half = len(paths) // 2
    return tidy_batch(flags, paths[:half]) + tidy_batch(flags, paths[half:])


def main(build: str, jobs: str, *folders: str) -> int:
    dirty = False
    with ThreadPoolExecutor(int(jobs)) as pool:
        for found in pool.map(lambda batch: tidy_batch(*batch), batches(ROOT / build, list(folders))):
            print(found, end="", flush=True)
            dirty = dirty or found != ""
    return 1 if dirty else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
