"""The ask and the promises: what leaders will do, who, by when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.story.story import Promise
from safari.words import _
from ui.plan.date_field import DateField
from ui.story.debrief_offers import DebriefOffers
from ui.story.field import Field
from ui.story.part_rows import Part, PartRow, PartRows
from ui.story.room_left import room_sentence
from ui.story.section import Section
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import short_day
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from safari.follow_through.commitment import Commitment
    from ui.story.state import StoryState

A_MONTH = timedelta(days=30)
DAY_WIDTH = 140


class DueField(QWidget):
    """A day, or none yet: a button that sets one, and one that takes it away. `chosen(day, sitting)`: all days chosen
    in one sitting are one step back."""

    def __init__(self, today: Callable[[], date], chosen: Callable[[date | None, str], object]) -> None:
        super().__init__()
        self.set = Button(_("Set a day"), size="small", icon="calendar")
        self.day = DateField(name=_("By when"), written=short_day, since=today)
        self.clear = Button(size="small", icon="close", name=_("No day"))
        self.set.clicked.connect(lambda: self._set(today() + A_MONTH, chosen))
        self.clear.clicked.connect(lambda: chosen(None, ""))
        self.day.changed.connect(chosen)
        self.setLayout(row(self.set, self.day, self.clear, gap=4))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._size()
        theme().themed.connect(self._size)

    def show_day(self, due: date | None) -> None:
        """Show a day, or the button that sets one."""
        if due is None:  # nothing is left standing in a field that nobody sees
            self.day.kept.give_up()
        self.day.show_day(due)
        self.set.setVisible(due is None)
        self.day.setVisible(due is not None)
        self.clear.setVisible(due is not None)

    def settle(self) -> bool:
        """Keep a day that is typed; False where it is none."""
        return self.day.kept.settle()

    def _size(self) -> None:
        self.day.setMinimumWidth(theme().px(DAY_WIDTH))

    def _set(self, due: date, chosen: Callable[[date | None, str], object]) -> None:
        chosen(due, "")
        self.day.setFocus()


class PromiseRow(PartRow):
    """One promise: what, who, by when."""

    def __init__(self, part: Part, today: Callable[[], date]) -> None:
        super().__init__(part)
        self.what = Field(_("What is promised"), placeholder=_("What, say: each claim gets one handler"), quiet=True)
        self.owner = DropDown(name=_("Who promises it"))
        self.due = DueField(today, lambda due, sitting: self.write("due", due, sitting))
        self.what.typed.connect(lambda text: self.type("what", text))
        self.owner.activated.connect(lambda: self.write("owner", self.owner.key() or None))
        above, below = row(gap=10), row(gap=10)
        above.addWidget(self.what, 1)
        above.addLayout(self.buttons())
        below.addWidget(self.owner, 1)
        below.addWidget(self.due)
        whole = column(above, below, gap=8)
        whole.setContentsMargins(0, 12, 0, 0)
        self.setLayout(whole)

    def fields(self) -> tuple[QWidget, ...]:
        return (self.what.edit, self.owner, self.due.set, self.due.day, self.due.clear)

    def show_part(self, part: Part, state: StoryState) -> None:
        if isinstance(part, Promise):
            self.what.show_text(part.what)
            self.owner.set_choices([("", _("Nobody yet")), *((one.uid, one.name) for one in state.leaders)])
            self.owner.choose(part.owner or "")
            self.due.show_day(part.due)


class AskSection(Section):
    """The one thing asked for, and the promises under it. `today` is the day by the library's clock."""

    blocks = ("ask", "promises")
    texts = ("owner", "due")

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(_("The ask and the promises"), _("One thing. Then who, and by when."))
        self._today = today
        self.ask = Field(_("What we ask for"), lines=2, style="quoteS")
        self.ask.good(_("One sentence that begins with what will be different."))
        self.ask.typed.connect(self._type)
        self.rows: PartRows[PromiseRow] = PartRows(self._row, self.ask.edit)
        self.add = Button(_("Add a promise"), size="small", icon="plus")
        self.add.clicked.connect(self._add)
        self.offers = DebriefOffers()
        self.offers.picked.connect(self._promise)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.rows)
        self.room = PlainText("", "meta", "ink3")
        self.body.addLayout(column(self.room, row(self.add, None), gap=8))
        self.body.addWidget(self.offers)

    def enter(self, block: str = "", record: str = "") -> None:
        """Where a promise lacks who or by when, the cursor is there."""
        promise = next((each for each in self.rows.rows if each.part.uid == record), None)
        if promise is None or block not in self.texts:
            super().enter(block, record)
        else:
            lacks = promise.owner if block == "owner" else promise.due.set
            lacks.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, state: StoryState) -> None:
        self.ask.show_text(state.story.ask)
        self.rows.show_parts(state.promises, state)
        self.offers.show_offers(state.unpromised)

    def summary(self, state: StoryState) -> str:
        return state.story.ask or ", ".join(promise.what for promise in state.promises)

    def show_room(self, words: dict[str, int]) -> None:
        self.ask.show_room(words.get("ask"))
        left = words.get("promises")
        self.room.setText(room_sentence(left))
        self.room.set_ink("ouch" if left is not None and left < 0 else "ink3")
        self.room.setVisible(bool(self.room.text()))

    def settle(self) -> bool:
        """Keep a day that is typed; False where it is none."""
        kept = [each.due.settle() for each in self.rows.rows]
        return all(kept)

    def _row(self, part: Part) -> PromiseRow:
        made = PromiseRow(part, self._today)
        made.typed.connect(self.typed)
        made.wished.connect(self.wished)
        return made

    def _add(self) -> None:
        self.wish(lambda desk, uid: desk.add_promise(uid))
        self.rows.enter_last()

    def _promise(self, of: Commitment) -> None:
        self.wish(lambda desk, uid: desk.add_promise(uid, of.text, owner=of.owner, due=of.due, commitment=of.uid))
        self.rows.enter_last()

    def _type(self, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, "ask", text)
