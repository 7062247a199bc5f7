"""The corpora that whole processes are measured on, each a workspace in a folder of its own."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

import corpus


@dataclass(frozen=True)
class Corpus:
    folder: Path
    items: int
    files: int = 1
    members: int = 0
    bodies: int = corpus.BODIES

    @property
    def plans(self) -> Path:
        return self.folder / "plans"

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.stat().st_size for file in self.plans.iterdir())

    @property
    def title(self) -> str:
        if self.members:
            return f"{self.items:,} items x {self.members:,} bodies"
        if self.files == 1:
            return f"one file of {self.items:,} items"
        return f"{self.items:,} items in {self.files:,} files"


@dataclass(frozen=True)
class Corpora:
    one: Corpus
    many: Corpus
    wide: Corpus
    tiny: Corpus
    small: Corpus  # what a program's start is measured on
    growth: tuple[Corpus, ...]  # from a hundredth of the items to ten times as many


def corpora(folder: Path, items: int) -> Corpora:
    """For 100,000 items: one file; a hundred of 1,000; 1,000 items x 1,000 bodies; 10,000 tiny ones."""
    in_file = max(1, items // 100)
    sizes = (max(1, items // 100), max(1, items // 10), items, items * 10)
    growth = tuple(Corpus(folder / f"growth-{size}", size, max(1, size // in_file)) for size in sizes)
    side = max(5, items // 100)
    return Corpora(
        one=Corpus(folder / "one", items),
        many=growth[2],
        wide=Corpus(folder / "wide", side, members=side),
        tiny=Corpus(folder / "tiny", max(2, items // 10), files=max(2, items // 10)),
        small=Corpus(folder / "small", 10, bodies=5),
        growth=growth,
    )


def make(wanted: Corpus) -> Corpus:
    """Writes it, unless it lies there already, written by the same program for the same numbers."""
    stamp = wanted.folder / "stamp"
    program = hashlib.sha256(Path(corpus.__file__).read_bytes()).hexdigest()
    says = json.dumps({**asdict(wanted), "folder": wanted.folder.name, "program": program})
    if not stamp.exists() or stamp.read_text() != says:
        shutil.rmtree(wanted.folder, ignore_errors=True)
        corpus.write(wanted.folder, wanted.items, wanted.files, wanted.members, wanted.bodies)
        stamp.write_text(says)
    return wanted
