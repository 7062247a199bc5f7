"""clang-tidy over the sources that a build folder knows, many files at a time.

Nearly all of clang-tidy's time goes into the standard library's headers, anew for each file. So
files with the same flags are read together, as in a unity build: copies of them, in which what
several have in their unnamed namespaces under one name has names of its own. A batch that does not
compile all the same is halved, and a file alone is read as it stands.

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
from dataclasses import dataclass, field
from pathlib import Path

from harness import ROOT

LARGEST = 40  # files in a batch

Flags = tuple[str, ...]


@dataclass
class Source:
    path: Path
    text: str
    renamed: set[str] = field(default_factory=set)


def flags_of(command: str) -> Flags:
    """A compiler's command without the compiler, its input and its output."""
    words = iter(shlex.split(command)[1:])
    flags = []
    for word in words:
        if word in ("-o", "-c"):
            next(words)
        else:
            flags.append(word)
    return tuple(flags)


def names_in(text: str) -> set[str]:
    """`NAMESPACE NAME` of what stands in unnamed namespaces, as far as the lines show it. A name that
    is missed costs further runs of its batch."""
    names = set()
    outer, unnamed = "", False
    # The end of a namespace of one line says nothing more.
    text = re.sub(r"^(namespace \{\n.*\n\})$", r"\1  // namespace", text, flags=re.MULTILINE)
    for line in text.splitlines():
        if line.startswith("namespace "):
            unnamed = line == "namespace {"
            outer = outer if unnamed else line
        elif line.startswith("}  // namespace"):
            unnamed = False
        elif unnamed and re.match(r"[A-Za-z_]", line) and not line.startswith(("using ", "template", "TEST_CASE")):
            plain = re.sub(r"<[^()]*>|\[\[\w+\]\]|\w+::", "", line)
            found = re.search(r"(\w+)\s*(?:[(\[{=;:]|$)", plain)
            if found and f"::{found[1]}(" not in line:  # a member, outside of its class
                names.add(f"{outer} {found[1]}")
    return names


def names_elsewhere() -> set[str]:
    """Types of the headers, and what `using` makes known: the names that an unnamed namespace of
    another file hides."""
    names = set()
    for folder in ("cli", "lib", "tests"):
        for path in (ROOT / folder).rglob("*.[ch]pp"):
            text = path.read_text()
            if path.suffix == ".hpp":
                names |= set(re.findall(r"^(?:struct|class|enum class) (\w+)", text, re.MULTILINE))
            names |= set(re.findall(r"^using [\w:]*::(\w+);", text, re.MULTILINE))
    return names


def batches(build: Path, folders: list[str]) -> list[tuple[Flags, list[Source]]]:
    """The largest first."""
    groups: dict[Flags, list[Source]] = {}
    known: set[Path] = set()
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = Path(entry["file"])
        if path.suffix != ".cpp" or path in known or not any(path.is_relative_to(ROOT / name) for name in folders):
            continue
        known.add(path)
        groups.setdefault(flags_of(entry["command"]), []).append(Source(path, path.read_text()))
    elsewhere = names_elsewhere()
    found = []
    for flags, sources in groups.items():
        for begin in range(0, len(sources), LARGEST):
            taken: set[str] = set()
            batch = sources[begin : begin + LARGEST]
            for source in batch:
                names = names_in(source.text)
                source.renamed = {name.split()[-1] for name in names & taken}
                source.renamed |= {name.split()[-1] for name in names} & elsewhere
                taken |= names
            found.append((flags, batch))
    return sorted(found, key=lambda batch: -len(batch[1]))


def write_together(folder: Path, sources: list[Source]) -> Path:
    """A file that reads copies of all of them, behind the headers of all."""
    headers: dict[str, None] = {}
    copies = []
    for number, source in enumerate(sources):
        include = re.compile(r'^#include ([<"].*[>"])$', re.MULTILINE)
        for name in include.findall(source.text):
            beside = source.path.parent / name[1:-1]
            headers[f'"{beside}"' if name[0] == '"' and beside.exists() else name] = None
        text = include.sub("", source.text)
        for name in source.renamed:
            # A member of that name is the file's own, or it is another's.
            member = re.search(rf"^    (?!return )\w[\w:<>,&* ]*[ &*]{name}\(", text, re.MULTILINE)
            text = re.sub(rf"(?<![{'' if member else '.>'}:\w]){name}\b", f"{name}_{number}", text)
            text = re.sub(rf"^( +\.{name})_{number} = ", r"\1 = ", text, flags=re.MULTILINE)
        copy = folder / source.path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text)
        copies.append(f'"{copy}"')
    together = folder / "together.cpp"
    together.write_text("".join(f"#include {name}\n" for name in [*headers, *copies]))
    return together


def tidy(path: Path, flags: Flags, *options: str) -> str:
    """What clang-tidy has to say; nothing where all is clean."""
    result = subprocess.run(["clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", *options, str(path),
                             "--", *flags], capture_output=True, text=True)
    if result.returncode == 0:
        return ""
    return result.stdout or result.stderr or f"clang-tidy ended with {result.returncode}\n"


def tidy_batch(flags: Flags, sources: list[Source]) -> str:
    if len(sources) == 1:
        return tidy(sources[0].path, flags)
    with tempfile.TemporaryDirectory() as folder:
        together = write_together(Path(folder), sources)
        compiler = ["clang++", "-fsyntax-only", "-w", *flags, str(together)]
        if subprocess.run(compiler, capture_output=True).returncode == 0:
            return tidy(together, flags, "--checks=-bugprone-suspicious-include").replace(folder, str(ROOT))
    half = len(sources) // 2
    return tidy_batch(flags, sources[:half]) + tidy_batch(flags, sources[half:])


def main(build: str, jobs: str, *folders: str) -> int:
    dirty = False
    with ThreadPoolExecutor(int(jobs)) as pool:
        work = batches(ROOT / build, list(folders))
        for found in pool.map(lambda batch: tidy_batch(*batch), work):
            print(found, end="", flush=True)
            dirty = dirty or found != ""
    return 1 if dirty else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
