"""A place on a screen where one part stands at a time, or none."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.held_focus import held_name, hold_again


class Slot(QWidget):
    """`put` replaces what stands there; the keyboard stays where it was. Without a part it takes no room.

    `inset` px stay free at the left and right, so that a list aligns with what stands inside a card.
    """

    def __init__(self, inset: int = 0) -> None:
        super().__init__()
        self.part: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(inset, 0, inset, 0)

    def put(self, part: QWidget | None) -> None:
        """Another part in place of the one there is."""
        gone, self.part = self.part, part
        held = held_name(self)
        if part is not None:
            self._box.addWidget(part)
            if self.isVisible():
                part.show()  # at once; by itself it would come with the next turn of the loop
        if gone is not None:
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        if self.isHidden() == (part is not None):  # showing costs, so only where it is needed
            self.setVisible(part is not None)
        if held is not None and part is not None:
            hold_again(part, held)
