"""Saving a list of leaders or customers: which, where to, as CSV or as a workbook, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from safari.errors import SafariError
from safari.words import _
from ui.background import run
from ui.widgets.dialog import Confirm, Question

if TYPE_CHECKING:
    from safari.exports import Export
    from safari.sharing.people_list import PeopleList
    from ui.background import Task
    from ui.screen import Context


class Outgoing(QObject):
    """`save_leaders()`, `save_customers()`, and after a warning `save_real_names()`."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or ".")
        self._task: Task | None = None

    def save_leaders(self) -> None:
        """Every leader and whom they met."""
        self._save(_("Leaders"), self._context.library.sharing.leader_list)

    def save_customers(self) -> None:
        """Every customer by alias, and what they agreed to."""
        self._save(_("Customers"), self._context.library.sharing.customer_list)

    def save_real_names(self) -> None:
        """Every customer with who they are, for somebody who was warned."""
        question = Question(
            _("Save the real names of customers?"),
            _(
                "The file says who every customer is and how to reach them. Whoever gets it can read that, and a "
                "consent that is withdrawn later does not reach it. Delete it once it has served."
            ),
            _("Save with real names"),
            dangerous=True,
        )
        if not self._is_at_work() and Confirm.ask(self._over.window(), question):
            self._save(_("Customers with real names"), self._context.library.sharing.customer_list_with_real_names)

    def _save(self, title: str, gather: Callable[[], PeopleList]) -> None:
        from safari.exports.file_name import file_name

        if self._is_at_work():
            return
        organisation = self._context.library.programme.organisation
        where = self._ask_where(file_name(organisation, title, fallback=title))
        if where is None:
            return
        path, what = where
        self._folder = path.parent
        self._task = run(lambda _task: what.write(gather(), path), self._saved, self._not_saved)

    def _is_at_work(self) -> bool:
        """Whether a list is still being saved; that is said, before anybody is asked anything."""
        if self._task is not None:
            self._context.toast(_("Another list is still being saved. Try again once it is there."))
        return self._task is not None

    def _ask_where(self, name: str) -> tuple[Path, Export[PeopleList]] | None:
        from safari.exports import people_csv, people_xlsx

        formats = {f"{one.title} (*{one.suffix})": one for one in (people_xlsx.EXPORT, people_csv.EXPORT)}
        suggested = str(self._folder / f"{name}{people_xlsx.EXPORT.suffix}")
        chosen, kind = QFileDialog.getSaveFileName(self._over, _("Save the list"), suggested, ";;".join(formats))
        if not chosen:
            return None
        path = Path(chosen)
        by_suffix = next((one for one in formats.values() if path.suffix.lower() == one.suffix), None)
        return path, by_suffix or formats.get(kind, people_xlsx.EXPORT)

    def _saved(self, path: Path) -> None:
        self._task = None
        self._context.toast(_("Saved as {name}").format(name=path.name))

    def _not_saved(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, SafariError):
            raise error
        self._context.toast(str(error))
