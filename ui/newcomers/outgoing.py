"""Saving a list of leaders or customers: which, where to, as CSV or as a workbook, in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.files.where import ask_where, documents, kind_of, way_to
from ui.files.writing import Writing
from ui.widgets.dialog import Confirm, Question

if TYPE_CHECKING:
    from safari.sharing.people_list import PeopleList
    from ui.screen import Context


class Outgoing(QObject):
    """`save_leaders()`, `save_customers()`, and after a warning `save_real_names()`."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        busy = _("Another list is still being saved. Try again once it is there.")
        self._writing = Writing(self, context.refuse, busy)

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
        if self._writing.may_begin() and Confirm.ask(self._over.window(), question):
            self._save(_("Customers with real names"), self._context.library.sharing.customer_list_with_real_names)

    def _save(self, title: str, gather: Callable[[], PeopleList]) -> None:
        from safari.exports import people_csv, people_xlsx
        from safari.exports.file_name import file_name

        if not self._writing.may_begin():
            return
        organisation = self._context.library.programme.organisation
        suggested = documents() / file_name(organisation, title, fallback=title)
        kinds = (people_xlsx.EXPORT, people_csv.EXPORT)
        path = ask_where(self._over, _("Save the list"), suggested, *kinds)
        if path is not None:
            self._writing.begin(lambda *_how: kind_of(path, kinds).write(gather(), path), self._saved)

    def _saved(self, path: Path) -> None:
        self._context.toast(_("Saved as {name}").format(name=path.name), *way_to(path.parent))
