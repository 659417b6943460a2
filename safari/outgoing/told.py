"""What came of saving notes, in sentences."""

from __future__ import annotations

from safari.sharing.outgoing_notes import Report
from safari.thousands import grouped
from safari.words import ngettext


def came_of_it(name: str, report: Report) -> str:
    """What was saved as a file of this name, how many notes stayed, and what was changed on the way."""
    told = ngettext("Saved: {name}, {n} note.", "Saved: {name}, {n} notes.", report.written)
    return " ".join((told.format(name=name, n=grouped(report.written)), *besides(report)))


def besides(report: Report) -> list[str]:
    """How many notes stayed, and what was changed on the way, a sentence each."""
    kinds = ((report.held_back, _stayed), (report.renamed, _renamed), (report.cut, _cut))
    return [sentence(count).format(n=grouped(count)) for count, sentence in kinds if count]


def _stayed(count: int) -> str:
    return ngettext(
        "{n} note stayed: its customer has not agreed to notes and to be quoted.",
        "{n} notes stayed: their customers have not agreed to notes and to be quoted.",
        count,
    )


def _renamed(count: int) -> str:
    return ngettext(
        "In {n} the alias stands for a real name.", "In {n} of them the alias stands for a real name.", count
    )


def _cut(count: int) -> str:
    return ngettext(
        "{n} is longer than a cell of Excel and lost its end.",
        "{n} are longer than a cell of Excel and lost their end.",
        count,
    )
