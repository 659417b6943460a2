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
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from safari.closing.amended import Amended
    from safari.follow_through.desk import Born
    from safari.library import Library


@dataclass(frozen=True, slots=True)
class After:
    """`amended` says what it said first (None: the same), `born` what came of it; `is_locked`: it changes with a reason
    alone."""

    amended: Amended | None
    born: Born
    is_locked: bool


def read_after(library: Library, note: str) -> After:
    """What happened to a note since."""
    closing = library.closing
    return After(closing.amended_note(note), library.follow_through.born_of(note), closing.is_locked(note))


def afterwards(after: After, language: str) -> QWidget | None:
    """It in lines; None where nothing happened."""
    lines: list[tuple[str, str]] = []
    if after.amended is not None:
        lines.append(("pen", _("Said first: {words}").format(words=quoted(after.amended.first_said, language))))
        lines.append(("info", _("Because: {reasons}").format(reasons=" ".join(after.amended.why))))
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
