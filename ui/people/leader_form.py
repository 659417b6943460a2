"""The form in which a leader is added or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import in_field
from safari.words import _
from ui.people.form import Form
from ui.people.optional_day import OptionalDay
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.leader import Leader


class LeaderForm(Form):
    """A leader: name, role, e-mail address, the day they became one. `kept` is the leader once in the library."""

    def __init__(self, parent: QWidget | None, library: Library, leader: Leader | None = None) -> None:
        title = _("Change {name}").format(name=leader.name) if leader else _("Add a leader")
        super().__init__(parent, title, _("Keep") if leader else _("Add leader"))
        self._people, self._leader = library.people, leader
        self.kept: Leader | None = None
        self.name = TextField(leader.name if leader else "")
        self.role = TextField(leader.role if leader else "")
        self.add(_("Name"), self.name)
        self.add(_("Role"), self.role, _("One short line, such as CFO."))
        self.email = TextField(leader.email if leader else "")
        self.add(_("E-mail"), self.email, _("Where the invitation goes. It may stay empty."))
        today = library.journal.clock().date()
        self.joined = OptionalDay(_("Joined while the programme ran"), leader.joined if leader else None, today)
        self.add(_("Since when"), self.joined, _("Quarters before that day stay empty in the overview."))
        self.bring_back(library, in_field("leader", leader.uid if leader else "new"), self.name, self.role, self.email)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, leader_uid: str = "") -> str:
        """Show the form for a leader, or for a new one; the leader's uid once kept, "" where nothing was."""
        form = cls(parent, library, library.people.leader(leader_uid) if leader_uid else None)
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the leader. Raises SafariError without a name, or where the e-mail address cannot be one."""
        details = {"email": self.email.text(), "joined": self.joined.day()}
        if self._leader is None:
            self.kept = self._people.add_leader(self.name.text(), self.role.text(), **details)
        else:
            names = {"name": self.name.text(), "role": self.role.text()}
            self.kept = self._people.edit_leader(self._leader.uid, **names, **details)
