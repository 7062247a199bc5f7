"""Whether plan and its peers answer the same question: the same items are overdue, by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpora import Corpus
from measure import Command, output_of
from plan_runs import command

ID = re.compile(rb"viec-\d+")


def ids(command: Command) -> set[bytes]:
    return set(ID.findall(output_of(command)))


def disagreements(plan: Path, corpus: Corpus, peers: list[Command]) -> Iterator[str]:
    """A sentence for each peer that lists other items: its time would say nothing."""
    ours = ids(command(plan, "plan overdue", "overdue --format csv", corpus))
    if not ours:
        yield "Nothing is overdue in the corpus."
    for peer in peers:
        theirs = ids(peer)
        if theirs != ours:
            other = min(theirs ^ ours).decode()
            yield f"{peer.name} lists {len(theirs)} items, plan {len(ours)}; {other} is in one list alone."
