"""Saving a list of leaders or customers: which, where to, as CSV or as a workbook, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.words import _
from ui.background import run
from ui.files.where import ask_where, documents
from ui.widgets.dialog import Confirm, Question

if TYPE_CHECKING:
    from safari.sharing.people_list import PeopleList
    from ui.background import Task
    from ui.screen import Context


class Outgoing(QObject):
    """`save_leaders()`, `save_customers()`, and after a warning `save_real_names()`."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._folder = documents()
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
        from safari.exports import people_csv, people_xlsx
        from safari.exports.file_name import file_name

        if self._is_at_work():
            return
        organisation = self._context.library.programme.organisation
        suggested = self._folder / file_name(organisation, title, fallback=title)
        kinds = (people_xlsx.EXPORT, people_csv.EXPORT)
        path = ask_where(self._over, _("Save the list"), suggested, *kinds)
        if path is None:
            return
        self._folder = path.parent
        what = next(one for one in kinds if one.suffix == path.suffix.lower())
        self._task = run(lambda _task: what.write(gather(), path), self._saved, self._not_saved)

    def _is_at_work(self) -> bool:
        """Whether a list is still being saved; that is said, before anybody is asked anything."""
        if self._task is not None:
            self._context.toast(_("Another list is still being saved. Try again once it is there."))
        return self._task is not None

    def _saved(self, path: Path) -> None:
        self._task = None
        self._context.toast(_("Saved as {name}").format(name=path.name))

    def _not_saved(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, SafariError):
            raise error
        self._context.toast(str(error))
