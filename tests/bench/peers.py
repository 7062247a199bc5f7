"""What else lists overdue work: a script with tomllib, Taskwarrior, ledger; each on the same items.

Taskwarrior and ledger keep their own files, written before anything is measured. What is not
installed is left out, and said.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tomllib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpora import Corpus
from measure import Command, Failed, output_of
from plan_runs import TODAY
from tomllib_overdue import last_day_of

SCRIPT = "a script with tomllib"
TASKWARRIOR = "Taskwarrior"
LEDGER = "ledger"
PEERS = (SCRIPT, TASKWARRIOR, LEDGER)


@dataclass(frozen=True)
class Item:
    id: str
    title: str
    lead: str
    last_day: date
    done: bool


def items(corpus: Corpus) -> Iterator[Item]:
    for file in sorted(corpus.plans.glob("*.toml")):
        for item in tomllib.loads(file.read_text(encoding="utf-8")).get("item", ()):
            done = "completed" in item or "completion" in item
            yield Item(item["id"], item["title"], item["lead"], last_day_of(item), done)


def script(corpus: Corpus, _: Path) -> Command:
    program = Path(__file__).with_name("tomllib_overdue.py")
    # Without what a site or a virtual environment adds to the start.
    return Command(SCRIPT, (sys.executable, "-I", "-B", str(program), TODAY, str(corpus.plans)))


def taskwarrior(corpus: Corpus, folder: Path) -> Command:
    """Items as tasks, due on the morning of their last day: what is due before today is overdue."""
    data = folder / "taskwarrior"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    settings = data / "taskrc"
    settings.write_text(
        f"data.location={data}\nconfirmation=off\nverbose=nothing\nhooks=off\nrecurrence=off\n"
        "news.version=9\njson.array=on\n"
    )
    environment = {"TASKRC": str(settings), "TASKDATA": str(data)}

    def at(day: date) -> str:
        return f"{day:%Y%m%dT000000Z}"

    tasks = [
        {
            "uuid": str(uuid.uuid5(uuid.NAMESPACE_OID, item.id)),
            "description": f"{item.id} {item.title}",
            "project": item.lead,
            "entry": at(date(2019, 1, 1)),
            "due": at(item.last_day),
            **({"status": "completed", "end": at(item.last_day)} if item.done else {"status": "pending"}),
        }
        for item in items(corpus)
    ]
    given = data / "items.json"
    given.write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")
    output_of(Command("task import", ("task", "import", str(given)), environment=environment))
    # The first command after it puts what is done aside; those that are measured find it done.
    output_of(Command("task count", ("task", "status:pending", "count"), environment=environment))
    words = ("task", "status:pending", f"due.before:{TODAY}", "export")
    return Command(TASKWARRIOR, words, environment=environment)


def ledger(corpus: Corpus, folder: Path) -> Command:
    """Items as transactions on their last day, cleared when they are done."""
    folder.mkdir(parents=True, exist_ok=True)
    journal = folder / "items.ledger"
    with journal.open("w", encoding="utf-8") as file:
        for item in items(corpus):
            mark = "* " if item.done else ""
            file.write(f"{item.last_day:%Y/%m/%d} {mark}({item.id}) {item.title}\n    (Work:{item.lead})  1\n\n")
    form = "%(date) %(code) %(payee) %(account)\\n"
    words = ("ledger", "--args-only", "--file", str(journal), "register", "--uncleared", "--end", TODAY)
    return Command(LEDGER, (*words, "--format", form))


# With a command that only the program that is meant answers: others are called `task` too.
MAKERS: dict[str, tuple[tuple[str, ...], Callable[[Corpus, Path], Command]]] = {
    SCRIPT: ((sys.executable, "--version"), script),
    TASKWARRIOR: (("task", "_version"), taskwarrior),
    LEDGER: (("ledger", "--args-only", "--version"), ledger),
}

# Taskwarrior makes itself a folder at home otherwise.
NOBODYS = {"TASKRC": os.devnull, "TASKDATA": os.devnull}


def is_here(words: tuple[str, ...]) -> bool:
    if shutil.which(words[0]) is None:
        return False
    try:
        output_of(Command(words[0], words, environment=NOBODYS))
    except Failed:
        return False
    return True


def peers(corpus: Corpus, folder: Path) -> list[Command]:
    """Those that are here, ready to run; a line for each that is not."""
    ready = []
    for name, (asked, make) in MAKERS.items():
        if not is_here(asked):
            print(f"{name} is not installed: left out.")
        else:
            ready.append(make(corpus, folder))
    return ready
