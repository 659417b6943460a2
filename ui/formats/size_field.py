"""For how many people a format is made: fewest and most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.words import _
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.number_field import NumberField
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from safari.plan.format import HowMany

LARGEST = 1000


class SizeField(QWidget):
    """Two numbers. `keep((fewest, most))` writes once a number is typed; what is wrong with it is told to `say`.

    Esc gives up what was typed and is not kept.
    """

    def __init__(self, who: str, keep: Callable[[tuple[int, int]], object], say: Callable[[str], object]) -> None:
        super().__init__()
        self._keep, self._say = keep, say
        self._stands = (0, 1)
        self.fewest = NumberField(name=_("{who}, at least").format(who=who), least=0, most=LARGEST)
        self.most = NumberField(1, name=_("{who}, at most").format(who=who), least=1, most=LARGEST)
        for field in (self.fewest, self.most):
            field.setKeyboardTracking(False)  # half a number is another number
            field.valueChanged.connect(lambda _value: self.settle())
            field.installEventFilter(self)
        self.setLayout(row(self.fewest, PlainText(_("to"), "body", "ink2", wrap=False), self.most, None, gap=8))
        self.setFocusProxy(self.fewest)

    def show_size(self, many: HowMany) -> None:
        """Show what stands in the library; numbers that could not be kept, or are half typed, stay."""
        refused = self._values() != self._stands
        self._stands = (many.fewest, many.most)
        if not refused:
            self._put([not _is_half_typed(field) for field in (self.fewest, self.most)])

    def give_up(self) -> None:
        """Back to what stands in the library."""
        self._put([True, True])
        self._say("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            typed = any(_is_half_typed(field) for field in (self.fewest, self.most))
            if typed or self._values() != self._stands:
                self.give_up()
                return True
        return super().eventFilter(watched, event)

    def _put(self, which: list[bool]) -> None:
        """Have the fields say what stands; `which` of the two."""
        for field, value, wanted in zip((self.fewest, self.most), self._stands, which, strict=True):
            if wanted:
                blocked = field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(blocked)

    def settle(self) -> bool:
        """Keep the numbers now; whether nothing is left to be kept."""
        for field in (self.fewest, self.most):
            blocked = field.blockSignals(True)
            field.interpretText()
            field.blockSignals(blocked)
        wrong = ""
        if self._values() != self._stands:
            try:
                self._keep(self._values())
            except SafariError as error:
                wrong = str(error)
                announce(self, wrong)
            else:
                self._stands = self._values()
        self._say(wrong)
        return not wrong

    def _values(self) -> tuple[int, int]:
        return self.fewest.value(), self.most.value()


def _is_half_typed(field: NumberField) -> bool:
    """Whether somebody is at a number that Enter, or leaving the field, has yet to end."""
    return field.hasFocus() and field.cleanText() != field.textFromValue(field.value())
