"""For how many people a format is made: fewest and most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

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
    """Two numbers. `keep((fewest, most))` writes once a number is typed; what is wrong with it is told to `say`."""

    def __init__(self, who: str, keep: Callable[[tuple[int, int]], object], say: Callable[[str], object]) -> None:
        super().__init__()
        self._keep, self._say = keep, say
        self._stands = (0, 1)
        self.fewest = NumberField(name=_("{who}, at least").format(who=who), least=0, most=LARGEST)
        self.most = NumberField(1, name=_("{who}, at most").format(who=who), least=1, most=LARGEST)
        for field in (self.fewest, self.most):
            field.setKeyboardTracking(False)  # half a number is another number
            field.valueChanged.connect(lambda _value: self.settle())
        self.setLayout(row(self.fewest, PlainText(_("to"), "body", "ink2", wrap=False), self.most, None, gap=8))
        self.setFocusProxy(self.fewest)

    def show_size(self, many: HowMany) -> None:
        """Show what stands in the library; numbers that could not be kept stay."""
        refused = self._values() != self._stands
        self._stands = (many.fewest, many.most)
        if not refused:
            for field, value in zip((self.fewest, self.most), self._stands, strict=True):
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
