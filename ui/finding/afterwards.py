"""What happened to a note after it was kept: what was said first, and which issues and commitments came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText
from ui.widgets.said_first import said_first

if TYPE_CHECKING:
    from safari.follow_through.desk import Born
    from safari.library import Library
    from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class After:
    """`first` is what it said first as a sentence ("": the same), and `why` it reads otherwise, `born` what came of it;
    `is_locked`: it changes with a reason alone."""

    first: str
    why: tuple[str, ...]
    born: Born
    is_locked: bool


def read_after(library: Library, note: Note, language: str) -> After:
    """What happened to a note since; `language` is that of its words."""
    closing = library.closing
    amended = closing.amended_note(note.uid)
    first = said_first(library, amended, note.said_by, language) if amended else ""
    born = library.follow_through.born_of(note.uid)
    return After(first, amended.why if amended else (), born, closing.is_locked(note.uid))


def afterwards(after: After) -> QWidget | None:
    """It in lines; None where nothing happened."""
    lines: list[tuple[str, str]] = []
    if after.first:
        lines.append(("pen", after.first))
        lines.append(("info", _("Because: {reasons}").format(reasons=" ".join(after.why))))
    lines += [("flag", _("Issue: {text}").format(text=one.text)) for one in after.born.issues]
    lines += [("check", _("Commitment: {text}").format(text=one.text)) for one in after.born.commitments]
    if not lines:
        return None
    made = QWidget()
    made.setLayout(column(*(_line(icon, words) for icon, words in lines), gap=10))
    return made


def _line(icon: str, words: str) -> QWidget:
    across = row(gap=12)
    across.addWidget(IconLabel(icon, "ink2", side=16, beside="small"), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(PlainText(words, "small"), 1)
    line = QWidget()
    line.setLayout(across)
    return line
