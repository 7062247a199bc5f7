"""The fuzzers' corpora as they are kept: tests/fuzz/corpus/NAME.txt, an input a line, sorted.

`corpus.py unpack NAME FOLDER` writes each line as a file; `corpus.py pack NAME FOLDER…` takes the
smallest files of folders, at most MOST of at most LONGEST bytes. Escaped is what is not printable.
What a fuzzer found is made small before (in build-fuzz):

    tests/fuzz/NAME_fuzzer -set_cover_merge=1 -use_counters=0 -max_len=200 small corpus/NAME
    ../tests/fuzz/corpus.py pack NAME small seeds/NAME
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

KEPT = Path(__file__).resolve().parent / "corpus"
MOST = 200
LONGEST = 200
NAMED = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape(content: bytes) -> str:
    def shown(character: str) -> str:
        if character in NAMED:
            return NAMED[character]
        if character.isprintable():
            return character
        return "".join(f"\\x{byte:02x}" for byte in character.encode("utf-8", "surrogateescape"))

    return "".join(map(shown, content.decode("utf-8", "surrogateescape")))


def unescape(line: str) -> bytes:
    named = {short[1].encode(): long.encode() for long, short in NAMED.items()}
    return re.sub(
        rb"\\(x[0-9a-f]{2}|.)",
        lambda match: named.get(match[1]) or bytes([int(match[1][1:], 16)]),
        line.encode("utf-8"),
    )


def unpack(name: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for line in (KEPT / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1]:
        content = unescape(line)
        (folder / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)


def pack(name: str, *folders: Path) -> None:
    contents = {path.read_bytes() for folder in folders for path in folder.iterdir()}
    smallest = sorted((one for one in contents if 0 < len(one) <= LONGEST), key=lambda one: (len(one), one))
    lines = [escape(one) for one in smallest[:MOST]]
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{name}.txt").write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    {"pack": pack, "unpack": unpack}[sys.argv[1]](sys.argv[2], *map(Path, sys.argv[3:]))
