"""The language of a safari's papers and the time zone of its day, where they differ from those of the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from safari.plan.wording import zones
from safari.words import LANGUAGES, _
from ui.people.form import Form
from ui.people.languages import language_name
from ui.widgets.drop_down import DropDown
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.plan.safari import Safari


class LanguageAndZone(Form):
    """Keeps both as one change."""

    def __init__(self, parent: QWidget | None, library: Library, safari: Safari) -> None:
        super().__init__(parent, _("Language and time zone"), _("Keep"))
        self._plans, self._safari = library.plans, safari
        usual = _("As the programme: {language}").format(language=language_name(library.programme.language))
        named = [(code, language_name(code)) for code in dict.fromkeys((*LANGUAGES, safari.language)) if code]
        self.language = DropDown([("", usual), *named])
        self.language.choose(safari.language)
        self.zone = TextField(safari.zone, placeholder=_here(), limit=100)
        every = QCompleter(QStringListModel(sorted(zones()), self), self)
        every.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        every.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(every)
        self._offered = QListView()
        every.setPopup(self._offered)
        self._offered.installEventFilter(self)  # after the completer's own, so that it is asked first
        said = _("Brief, consent forms and invitation are made in it. What is written in the plan stays as it is.")
        self.add(_("Language of the papers"), self.language, said)
        self.add(_("Time zone"), self.zone, _("Where the safari takes place; empty for the one of this computer."))
        self.language.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, safari: Safari) -> bool:
        """Whether something was kept."""
        return cls(parent, library, safari).is_kept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps also while zones are offered, unless one of them is chosen: else Qt would only close the list."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        none_chosen = watched is self._offered and not self._offered.currentIndex().isValid()
        if enter and none_chosen and event.type() == QEvent.Type.KeyPress:
            self._offered.hide()
            self.try_to_keep()
            return True
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Write both. Raises SafariError for a time zone nobody knows."""
        typed = self.zone.text().strip()
        zone = next((one for one in zones() if one.casefold() == typed.casefold()), typed)
        self._plans.edit(self._safari.uid, language=self.language.key(), zone=zone)


def _here() -> str:
    """The time zone of this computer by its IANA name."""
    from tzlocal import get_localzone_name

    return get_localzone_name() or "UTC"
