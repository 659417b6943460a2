"""A place on a screen where one part stands at a time, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.button import Button


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
        held = self._focus_name()
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
        if held is not None:
            self._take_focus(held)

    def _focus_name(self) -> str | None:
        """The name of the control in here that the keyboard is on."""
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus is not None and self.isAncestorOf(focus) else None

    def _take_focus(self, name: str) -> None:
        """Give the keyboard to the control of this name, or to the first there is."""
        if self.part is None:
            return
        controls = [one for one in self.part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        same = [one for one in controls if one.accessibleName() == name]
        buttons = [one for one in controls if isinstance(one, Button)]
        for control in (*same, *buttons, *controls)[:1]:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
