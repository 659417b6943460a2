"""The form in which a leader is added or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.people.form import Form
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.leader import Leader


class LeaderForm(Form):
    """A leader's name and role. `kept` is the leader once they are in the library."""

    def __init__(self, parent: QWidget | None, library: Library, leader: Leader | None = None) -> None:
        title = _("Change {name}").format(name=leader.name) if leader else _("Add a leader")
        super().__init__(parent, title, _("Keep") if leader else _("Add leader"))
        self._people, self._leader = library.people, leader
        self.kept: Leader | None = None
        self.name = TextField(leader.name if leader else "")
        self.role = TextField(leader.role if leader else "")
        self.add(_("Name"), self.name)
        self.add(_("Role"), self.role, _("One short line, such as CFO."))
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, leader_uid: str = "") -> str:
        """Show the form for a leader, or for a new one; the leader's uid once kept, "" where nothing was."""
        form = cls(parent, library, library.people.leader(leader_uid) if leader_uid else None)
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the leader. Raises SafariError without a name."""
        name, role = self.name.text(), self.role.text()
        if self._leader is None:
            self.kept = self._people.add_leader(name, role)
        else:
            self.kept = self._people.edit_leader(self._leader.uid, name=name, role=role)
