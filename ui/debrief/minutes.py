"""The minutes of a debrief out of the window: a PDF, a text file, or the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from safari.words import _
from ui.debrief.panes import Deed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from safari.exports import Export
    from safari.library import Library
    from safari.sharing.minutes_page import MinutesPage
    from ui.screen import Context

_OWN = Qt.FindChildOption.FindDirectChildrenOnly  # what writes the notes has one within it


def save_minutes(parent: QWidget, context: Context, safari_uid: str) -> None:
    """Ask where, then write them there in the background: as a PDF or as text, whichever suffix is chosen."""
    from safari.exports import export
    from safari.exports.file_name import file_name
    from ui.files.where import ask_where, documents, kind_of, way_to
    from ui.files.writing import Writing

    def saved(made: tuple[Path, list[str]]) -> None:
        path, missing = made
        context.toast(" · ".join((_("Saved: {name}").format(name=path.name), *missing)), *way_to(path))

    writing = parent.findChild(Writing, options=_OWN) or Writing(parent, context.refuse)
    page = _minutes(context, safari_uid) if writing.may_begin() else None
    if page is None:
        return
    kinds = export("minutes_pdf"), export("minutes_text")
    name = file_name(_("Minutes"), page.title, fallback=_("Minutes"))
    where = ask_where(parent, _("Save the minutes"), documents() / name, *kinds)
    if where is not None:
        writing.begin(lambda *_how: _write(kind_of(where, kinds), page, where), saved)


def _write(kind: Export[MinutesPage], page: MinutesPage, where: Path) -> tuple[Path, list[str]]:
    from ui.story.room_left import complaints

    return kind.write(page, where), complaints(kind.tell(page)) if kind.tell else []


def copy_minutes(_parent: QWidget, context: Context, safari_uid: str) -> None:
    """The minutes as text on the clipboard."""
    from safari.exports.minutes_text import written

    if page := _minutes(context, safari_uid):
        QGuiApplication.clipboard().setText(written(page))
        context.toast(_("The minutes are on the clipboard."))


def _minutes(context: Context, safari_uid: str) -> MinutesPage | None:
    """None where they cannot be read now; that is said."""
    library: Library = context.library
    read: list[MinutesPage] = []
    context.attempt(lambda: read.append(library.minutes.page(safari_uid)))
    return next(iter(read), None)


DEEDS = (
    Deed(_("Minutes as PDF or text…"), 10, save_minutes),
    Deed(_("Copy the minutes"), 20, copy_minutes),
)
