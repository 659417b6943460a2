"""The minutes of a debrief out of the window: a PDF, a text file, or the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from safari.words import _
from ui.debrief.panes import Deed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.sharing.minutes_page import MinutesPage
    from ui.screen import Context


def save_minutes(parent: QWidget, context: Context, safari_uid: str) -> None:
    """Ask where, then write them there in the background: as a PDF or as text, whichever suffix is chosen."""
    from functools import partial

    from safari.exports import export
    from safari.exports.file_name import file_name
    from ui.background import run
    from ui.files.where import ask_where, documents

    kinds = export("minutes_pdf"), export("minutes_text")
    page = _minutes(context, safari_uid)
    if page is None:
        return
    name = file_name(_("Minutes"), page.title, fallback=_("Minutes"))
    where = ask_where(parent, _("Save the minutes"), documents() / name, *kinds)
    if where is not None:
        kind = next((one for one in kinds if one.suffix == where.suffix.lower()), kinds[0])
        run(lambda _task: kind.write(page, where), partial(_saved, context), partial(_failed, context))


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
    context.attempt(lambda: read.append(library.closing.minutes(safari_uid)))
    return next(iter(read), None)


def _saved(context: Context, path: Path) -> None:
    from ui.files.where import open_file

    said = _("Saved: {name}").format(name=path.name)
    context.toast(said, _("Open"), lambda: open_file(path))


def _failed(context: Context, error: Exception) -> None:
    from safari.errors import SafariError

    if not isinstance(error, SafariError):
        raise error
    context.toast(str(error))


DEEDS = (
    Deed(_("Minutes as PDF or text…"), 10, save_minutes),
    Deed(_("Copy the minutes"), 20, copy_minutes),
)
