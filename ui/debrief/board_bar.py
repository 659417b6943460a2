"""The line above the board: new theme, likely themes, hearing a card again, and who gives stars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from safari.words import _, ngettext
from ui.listening.play_moment import Audible, PlayMoment, heard
from ui.memos.heard import heard_memo
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from safari.library import Library
    from safari.run.note import Note


class BoardBar(QWidget):
    """`new_theme` and `likely` are to be pressed, `starring` says whose stars are given now (a leader's uid)."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.new_theme = Button(_("New theme"), size="small", icon="plus")
        self.likely = Chip(_("Likely themes"))
        self.likely.setToolTip(_("What notes that are not sorted yet have in common"))
        self.hint = PlainText("", "meta", "ink3", wrap=False)
        self.play = PlayMoment()
        self.starring = DropDown(name=_("Whose stars are given"), pill=True)
        self.starring.setToolTip(_("S stars a card"))
        across = row(self.new_theme, self.likely, self.play, self.hint, self.starring, gap=12)
        across.setStretch(3, 1)
        self.setLayout(across)
        self._is_sorted = False

    def show_leaders(self, leaders: Iterable[str], names: Mapping[str, str]) -> None:
        """Offer these leaders, and whoever leads the programme."""
        words = _("Stars from {name}")
        offered = [(uid, words.format(name=names.get(uid, ""))) for uid in leaders]
        offered.append(("", words.format(name=_("Programme lead"))))
        now = [(self.starring.itemData(at), self.starring.itemText(at)) for at in range(self.starring.count())]
        if offered != now:
            chosen = self.starring.key() if now else offered[0][0]
            self.starring.set_choices(offered)
            self.starring.choose(chosen if chosen in dict(offered) else offered[0][0])

    def show_hint(self, *, is_sorted: bool) -> None:
        """What to do first, until there is a theme."""
        self._is_sorted = is_sorted
        self._say(0)

    def show_card(self, note: Note | None, picked: int) -> None:
        """The card at hand can be heard again where it was recorded; say how many are picked."""
        self._say(picked)
        self.play.show_moment(self._heard(note) if note is not None else None)

    def play_now(self) -> None:
        """Hear the card at hand again, or stop that."""
        if self.play.isVisible() and self.play.isEnabled():
            self.play.click()

    def _heard(self, note: Note) -> Audible | None:
        return heard(self._library, note) or heard_memo(self._library, note)

    def _say(self, picked: int) -> None:
        if picked:
            words = ngettext("{n} card picked", "{n} cards picked", picked).format(n=picked)
        elif self._is_sorted:
            words = ""
        else:
            words = _("Drag cards into themes, or press Enter on one.")
        self.hint.setText(words)
