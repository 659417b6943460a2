"""Where one is in the customer's day: the place at hand goes into every note, until it is another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.run.whereabouts import Spot, by_place, last_place
from safari.text import line
from safari.words import _, ngettext
from ui.places.recap import Recap
from ui.places.remembered import place_at_hand, remember_place
from ui.widgets.list_line import ListLine
from ui.widgets.side_section import SideSection
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand

CALM_MS = 60  # the notes are counted once they have come to rest, not at each change
MOST_BEFORE = 4  # places of earlier visits


class PlacesPanel(SideSection):
    """The notes by place, after them the places of earlier visits; pressing a place is going there again.

    A note that is being written is taken to the place one goes to, unless a place was chosen for it.
    """

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Places"), first=True)
        self._at_hand, self._model, self._safari = at_hand, at_hand.sitting.model, at_hand.day.safari.uid
        self._before = at_hand.library.notes.places_before(self._safari, MOST_BEFORE)
        self._spots: tuple[Spot, ...] = ()
        self.field = SmallField(name=_("Where you are"), placeholder=_("Where are you? Ctrl+Y"), limit=80)
        self.lines: dict[str, ListLine] = {}
        self.recap = Recap(at_hand)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self.field)
        self.body.addLayout(self._list)
        self.body.addWidget(self.recap)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._wire()
        self._begin()

    def go(self, place: str) -> None:
        """Every note is taken here from now on."""
        jotting = self._at_hand.jotting
        follows = jotting.editing is None and jotting.chosen.place == jotting.standing.place
        jotting.stand(place=place)
        if follows:
            jotting.choose(place=place)
        remember_place(self._safari, self._at_hand.author, place)
        self._show_place(place)

    def go_to_field(self) -> None:
        """Bring the keyboard to the field; the place that stands there gives way to what is typed."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.field, self.recap.area]

    def _wire(self) -> None:
        self.field.entered.connect(self._enter)
        self._calm.timeout.connect(self._count)
        model = self._model
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            changed.connect(self._wait)
        self._at_hand.sitting.arrivals.arrived.connect(lambda _picture: self._remind())

    def _begin(self) -> None:
        """Where the writer said they are, else where they took their last note; the words in the line stay as they
        are."""
        author = self._at_hand.author
        there = place_at_hand(self._safari, author)
        place = last_place((row.note for row in self._model.rows), author) if there is None else there
        self._at_hand.jotting.stand(place=place)
        self._count()
        self._show_place(place)

    def _wait(self) -> None:
        if not self._calm.isActive():
            self._calm.start()

    def _enter(self) -> None:
        try:
            self.go(line(self.field.text()))
        except SafariError as error:
            self._at_hand.say(str(error), "ouch")
        self._at_hand.to_line()

    def _remind(self) -> None:
        """A photo has come in: those who never agreed to be in it may be."""
        self._at_hand.say(_("Is anybody else in the picture? Ask them, or leave them out."))

    def _show_place(self, place: str) -> None:
        if self.field.text() != place:
            self.field.setText(place)
        self.field.setCursorPosition(0)  # a long one is seen from its beginning
        self._mark(place)

    def _mark(self, place: str) -> None:
        for there, shown in self.lines.items():
            shown.setChecked(there == place)

    def _count(self) -> None:
        """Look through the notes again. The lines are made anew only where there is another place."""
        self.recap.read_again()
        spots = by_place((row.note, len(row.photos) or row.pictures) for row in self._model.rows)
        if spots == self._spots and self.lines:
            return
        self._spots = spots
        beside = {spot.place: _counted(spot) for spot in spots}
        beside |= {place: _("before") for place in self._before if place not in beside}
        if list(beside) != list(self.lines):
            self._lay_out(list(beside))
        for place, words in beside.items():
            shown = self.lines[place]
            shown.beside = words
            shown.setAccessibleName(f"{place}, {words}")
            shown.update()
        self._mark(self._at_hand.jotting.standing.place)  # the field is left alone: somebody may be typing there

    def _lay_out(self, places: list[str]) -> None:
        for place in self.lines.keys() - set(places):
            old = self.lines.pop(place)
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        lines = {place: self.lines.get(place) or self._line(place) for place in places}
        for row, shown in enumerate(lines.values()):
            self._list.insertWidget(row, shown)
        self.lines = lines

    def _line(self, place: str) -> ListLine:
        made = ListLine(place)
        made.clicked.connect(partial(self._go_again, place))
        return made

    def _go_again(self, place: str, _on: bool = False) -> None:
        by_key = self.lines[place].hasFocus()
        self.go(place)
        if by_key:
            self._at_hand.to_line()


def _counted(spot: Spot) -> str:
    notes = ngettext("{n} note", "{n} notes", spot.notes).format(n=spot.notes)
    photos = ngettext("{n} photo", "{n} photos", spot.photos).format(n=spot.photos)
    return f"{notes}, {photos}" if spot.photos else notes
