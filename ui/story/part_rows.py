"""Rows of fields, one for each moment, stop or promise; kept as they are while their part stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.story.story import CurveStop, Moment, Promise
from safari.words import _
from ui.theme import colour
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.held_focus import holds_focus
from ui.widgets.painting import painting
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QHBoxLayout

    from ui.story.state import StoryState

Part = Moment | CurveStop | Promise
P = TypeVar("P", bound=Part)


class PartRow(QWidget):
    """One part's fields. `typed(part, field, value)` and `wished(intention)` as a section's."""

    typed = Signal(object, str, object)
    wished = Signal(object)

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part
        self.place = 0
        self._said: dict[QWidget, tuple[str, str]] = {}  # of each control: its name, and with the place
        self.up = Button(size="small", icon="arrow_up", name=_("Move up"))
        self.down = Button(size="small", icon="arrow_down", name=_("Move down"))
        self.remove = Button(size="small", icon="close", name=_("Take off the page"))
        self.up.clicked.connect(lambda: self._move(self.place - 1))
        self.down.clicked.connect(lambda: self._move(self.place + 1))
        self.remove.clicked.connect(lambda: self.wished.emit(lambda desk, _uid: desk.drop_part(self.part)))

    def show_part(self, part: Part, state: StoryState) -> None:
        """Show the part as it stands now."""
        raise NotImplementedError

    def fields(self) -> tuple[QWidget, ...]:
        """The controls in the order Tab goes; one begins to type in the first."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where one begins to type."""
        return self.fields()[0]

    def buttons(self) -> QHBoxLayout:
        """Up, down, off."""
        return row(self.up, self.down, self.remove, gap=4)

    def stand(self, place: int, count: int) -> None:
        """Know the place among the others."""
        self.place = place
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.up.setToolTip(_("Move up") if place else _("It is the first"))
        self.down.setToolTip(_("Move down") if place < count - 1 else _("It is the last"))
        self.update()

    def say_place(self, count: int) -> None:
        """Where there are several, a reader says to which of them a control belongs: "When, 2 of 3"."""
        for each in (*self.fields(), self.up, self.down, self.remove):
            said = each.accessibleName()
            name, with_place = self._said.get(each, ("", ""))
            name = name if said == with_place else said  # it may have been given another name meanwhile
            told = _("{name}, {n} of {all}").format(name=name, n=self.place + 1, all=count)
            self._said[each] = name, told if name and count > 1 else name
            if said != self._said[each][1]:
                each.setAccessibleName(self._said[each][1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.place:
            with painting(self) as painter:
                painter.fillRect(0, 0, self.width(), 1, colour("line"))

    def type(self, field: str, value: object) -> None:
        """Say what stands in a field."""
        self.typed.emit(self.part, field, value)

    def write(self, field: str, value: object, sitting: str = "") -> None:
        """Ask for a field to be changed at once; all that is changed in one sitting is one step back."""
        self.wished.emit(lambda desk, _uid: desk.edit_part(self.part, sitting, **{field: value}))

    def _move(self, to: int) -> None:
        self.wished.emit(lambda desk, _uid: desk.move_part(self.part, to))


R = TypeVar("R", bound=PartRow)


class PartRows(QWidget, Generic[R]):
    """The rows in order. `make(part)` builds one and wires it; Tab comes to them from the control `after` which they
    stand."""

    def __init__(self, make: Callable[[Part], R], after: QWidget) -> None:
        super().__init__()
        self._make, self._after = make, after
        self.rows: list[R] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def show_parts(self, parts: Sequence[Part], state: StoryState) -> None:
        """Bring the rows to these parts; a row that stays keeps its cursor."""
        standing = {each.part.uid: each for each in self.rows}
        uids = [part.uid for part in parts]
        self._let_go([each for each in self.rows if each.part.uid not in uids])
        self.rows = [standing.get(part.uid) or self._make(part) for part in parts]
        self._place()
        for place, (each, part) in enumerate(zip(self.rows, parts, strict=True)):
            each.part = part
            each.stand(place, len(self.rows))
            each.show_part(part, state)
            each.say_place(len(self.rows))
        self.setVisible(bool(self.rows))

    def enter_last(self) -> None:
        """Put the cursor into the row just added."""
        if self.rows:
            self.rows[-1].first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self, gone: list[R]) -> None:
        for each in gone:
            had_focus = holds_focus(each)
            each.hide()
            each.deleteLater()
            neighbour = next((other for other in self.rows if other not in gone), None)
            if had_focus and neighbour is not None:
                neighbour.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        for place, each in enumerate(self.rows):
            item = self._layout.itemAt(place)
            if item is None or item.widget() is not each:
                self._layout.removeWidget(each)
                self._layout.insertWidget(place, each)
                each.show()
        controls = [one for each in self.rows for one in (*each.fields(), each.up, each.down, each.remove)]
        tab_as_read([self._after, *controls])
