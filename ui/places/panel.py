"""Where one is in the customer's day: the place at hand goes into every note, until it is another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from safari.errors import SafariError
from safari.run.whereabouts import Spot, by_place, last_place
from safari.text import line
from safari.words import _, ngettext
from ui.widgets.list_line import ListLine
from ui.widgets.side_section import SideSection
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand


class PlacesPanel(SideSection):
    """The notes by place; pressing a place is going there again."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Places"), first=True)
        self._at_hand, self._model = at_hand, at_hand.sitting.model
        self.field = SmallField(name=_("Where you are"), placeholder=_("Where are you? Ctrl+Y"), limit=80)
        self.lines: dict[str, ListLine] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self.field)
        self.body.addLayout(self._list)
        self.field.entered.connect(self._enter)
        for changed in (self._model.rowsInserted, self._model.rowsRemoved, self._model.dataChanged):
            changed.connect(lambda *_args: self._show())
        at_hand.sitting.arrivals.arrived.connect(lambda _picture: self._remind())
        self.go(last_place((row.note for row in self._model.rows), at_hand.author))

    def go(self, place: str) -> None:
        """Every note is taken here from now on."""
        self._at_hand.jotting.stand(place=place)
        if self.field.text() != place:
            self.field.setText(place)
        self._show()

    def _enter(self) -> None:
        try:
            self.go(line(self.field.text()))
        except SafariError as error:
            self._at_hand.say(str(error), "ouch")
        self._at_hand.to_line()

    def _remind(self) -> None:
        """A photo has come in: those who never agreed to be in it may be."""
        self._at_hand.say(_("Is anybody else in the picture? Ask them, or leave them out."))

    def _show(self) -> None:
        spots = by_place((row.note, len(row.photos) or row.pictures) for row in self._model.rows)
        for old in self.lines.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = {spot.place: ListLine(spot.place, _counted(spot)) for spot in spots}
        for place, shown in self.lines.items():
            shown.setChecked(place == self._at_hand.jotting.standing.place)
            shown.clicked.connect(partial(self._go_again, place))
            self._list.addWidget(shown)

    def _go_again(self, place: str, _on: bool = False) -> None:
        self.go(place)


def _counted(spot: Spot) -> str:
    notes = ngettext("{n} note", "{n} notes", spot.notes).format(n=spot.notes)
    photos = ngettext("{n} photo", "{n} photos", spot.photos).format(n=spot.photos)
    return f"{notes}, {photos}" if spot.photos else notes
