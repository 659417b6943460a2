"""The list of formats at the left: those shipped with the program have a lock."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtWidgets import QSizePolicy

from safari.words import _
from ui.safaris.format_list import FormatDelegate, FormatList
from ui.theme import colour, paint_icon, theme
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from safari.plan.format import Format

Index = QModelIndex | QPersistentModelIndex
LOCKED = Qt.ItemDataRole.UserRole + 1
LOCK = 14
WHOLE = 16_777_215  # as tall as there is room: Qt's own greatest height


class LockDelegate(FormatDelegate):
    """A row, with a lock at its right where it cannot be changed."""

    def kept_free(self, index: Index) -> float:
        return theme().px(LOCK) + 4 if index.data(LOCKED) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.data(LOCKED):
            side = theme().px(LOCK)
            rect = QRectF(option.rect)
            painter.save()
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            paint_icon(painter, "lock", QRectF(rect.right() - side - 8, rect.top() + 8, side, side), colour("ink3"))
            painter.restore()


class FormatChoice(FormatList):
    """All formats. `currentRowChanged` tells of another one."""

    def __init__(self) -> None:
        super().__init__()
        self._locks = LockDelegate()
        self.setItemDelegate(self._locks)
        self.setAccessibleName(_("Formats"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_all(self, kinds: Sequence[Format], own: Collection[tuple[str, str]]) -> None:
        """Show these; `own` are the key and language of those that can be changed."""
        self.show_formats(kinds)
        self.setMinimumHeight(0)
        self.setMaximumHeight(WHOLE)
        blocked = self.blockSignals(True)
        for row, kind in enumerate(kinds):
            self.item(row).setToolTip(tip(f"{kind.title}\n{kind.about}"))
            if (kind.key, kind.language) not in own:
                item = self.item(row)
                item.setData(LOCKED, True)
                said = _("{title}. Cannot be changed, but copied. {about}")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said.format(title=kind.title, about=kind.about))
        self.blockSignals(blocked)
