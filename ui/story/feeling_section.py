"""How it felt along the journey: the stops of the curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.story.story import CurveStop
from safari.words import _, ngettext
from ui.story.field import Field
from ui.story.part_rows import Part, PartRow, PartRows
from ui.story.section import Section
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.feeling_scale import FeelingScale
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.state import StoryState


class StopRow(PartRow):
    """One stop: its name, when, how it felt, and the moment told there."""

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self.name = Field(_("Where in the journey"), placeholder=_("Where, say: first call"), quiet=True)
        self.when = Field(_("When"), placeholder=_("When"), quiet=True)
        self.feeling = FeelingScale()
        self.moment = DropDown(name=_("The moment told there"), pill=True)
        self.name.typed.connect(lambda text: self.type("name", text))
        self.when.typed.connect(lambda text: self.type("when_felt", text))
        self.feeling.picked.connect(self._feel)
        self.moment.activated.connect(lambda: self.write("moment", self.moment.key() or None))
        names = row(gap=8)
        names.addWidget(self.name, 3)
        names.addWidget(self.when, 2)
        names.addLayout(self.buttons())
        whole = column(names, _flow(self.feeling, self.moment), gap=8)
        whole.setContentsMargins(0, 12, 0, 0)
        self.setLayout(whole)

    def fields(self) -> tuple[QWidget, ...]:
        return (self.name.edit, self.when.edit, self.feeling, self.moment)

    def show_part(self, part: Part, state: StoryState) -> None:
        if not isinstance(part, CurveStop):
            return
        self.name.show_text(part.name)
        self.when.show_text(part.when_felt)
        if self.feeling.feeling != part.feeling:
            self.feeling.set_feeling(part.feeling)
        numbers = [(moment.uid, _("Moment {n}").format(n=n)) for n, moment in enumerate(state.moments, 1)]
        self.moment.set_choices([("", _("No moment")), *numbers])
        self.moment.choose(part.moment or "")
        self.moment.setVisible(bool(numbers))

    def _feel(self, feeling: int | None) -> None:
        if feeling is None:  # a stop without a feeling is no stop
            self.feeling.set_feeling(self.part.feeling if isinstance(self.part, CurveStop) else 0)
        else:
            self.write("feeling", feeling)


class FeelingSection(Section):
    """The curve, drawn from the notes and mended by hand."""

    blocks = ("curve",)

    def __init__(self) -> None:
        super().__init__(_("The feeling"), _("How it felt, touchpoint by touchpoint."))
        self.help = PlainText("", "small", "ink2")
        self.from_notes = Button(_("Draw it from the notes"), size="small", icon="pulse")
        self.from_notes.clicked.connect(lambda: self.wish(lambda desk, uid: desk.draw_curve(uid)))
        self.add = Button(_("Add a stop"), size="small", icon="plus")
        self.add.clicked.connect(self._add)
        self.rows: PartRows[StopRow] = PartRows(self._row, self.add)
        self.curve_note = Field(_("In a few words"), placeholder=_("Nine weeks, eleven calls, nine different people"))
        self.curve_note.typed.connect(self._type)
        self.body.addWidget(self.help)
        self.body.addLayout(_flow(self.from_notes, self.add))
        self.body.addWidget(self.rows)
        self.body.addWidget(self.curve_note)

    def fill(self, state: StoryState) -> None:
        held_back = state.held_back_by()
        self.rows.show_parts(state.stops, state)
        self.from_notes.setVisible(not held_back)
        self.add.setVisible(not held_back)
        self.curve_note.hold_back(held_back)
        self.curve_note.show_text(state.story.curve_note)
        self.help.setText(self._help(state))
        self.help.setVisible(bool(self.help.text()))

    def summary(self, state: StoryState) -> str:
        count = len(state.stops)
        return ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count) if count else ""

    def show_room(self, words: dict[str, int]) -> None:
        self.curve_note.show_room(words.get("curve_note"))

    def is_done(self, state: StoryState) -> bool:
        return len(state.stops) > 1

    @staticmethod
    def _help(state: StoryState) -> str:
        if state.held_back_by():
            return state.held_back_by()
        if len(state.stops) > 1:
            return ""
        if state.stops:
            return _("One stop makes no curve: add another, or the page leaves it out.")
        return _("Notes with a feeling and a touchpoint make the curve. Stops can be typed, too.")

    def _row(self, part: Part) -> StopRow:
        made = StopRow(part)
        made.typed.connect(self.typed)
        made.wished.connect(self.wished)
        return made

    def _add(self) -> None:
        self.wish(lambda desk, uid: desk.add_stop(uid, "", 0))
        self.rows.enter_last()

    def _type(self, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, "curve_note", text)


def _flow(*widgets: QWidget) -> FlowLayout:
    """Beside each other, or below where the text is large and the window small."""
    flow = FlowLayout(gap=8, row_gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    return flow
