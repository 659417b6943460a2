"""Choosing among many by name: typed, offered, and then a box that can be unticked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from safari.text import fold, search_words
from ui.widgets.boxes import column
from ui.widgets.check_box import CheckBox
from ui.widgets.text_field import TextField

MOST_OFFERED = 12


class NameFacet(QWidget):
    """`names()` gives all there are, by uid; it is asked when somebody begins to type. None chosen means all."""

    changed = Signal()

    def __init__(self, names: Callable[[], Mapping[str, str]], name: str, placeholder: str) -> None:
        super().__init__()
        self._names = names
        self._boxes: dict[str, CheckBox] = {}
        self.field = TextField(name=name, placeholder=placeholder)
        self._offers = QStandardItemModel(self)
        completer = self._completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        view = QListView()
        view.setObjectName("completions")
        completer.setPopup(view)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know one overload alone
        self.field.setCompleter(completer)
        self.field.textEdited.connect(self._offer)
        self._ticked = column()
        self.setLayout(column(self.field, 4, self._ticked))

    @property
    def chosen(self) -> frozenset[str]:
        """The uids chosen."""
        return frozenset(self._boxes)

    def choose(self, uid: str, name: str) -> None:
        """Choose one more."""
        if uid not in self._boxes:
            box = self._boxes[uid] = CheckBox(name, checked=True, count=None)
            box.toggled.connect(lambda _on: self._drop(uid))
            self._ticked.addWidget(box)
            self.changed.emit()

    def clear(self) -> None:
        """Choose none, and tell nobody."""
        for box in self._boxes.values():
            box.deleteLater()
        self._boxes.clear()

    def offered(self) -> list[str]:
        """The names offered for what was typed."""
        return [self._offers.item(row).text() for row in range(self._offers.rowCount())]

    def _offer(self, typed: str) -> None:
        words = search_words(typed)
        self._offers.clear()
        for uid, name in self._names().items():
            folded = f" {fold(name)}"
            if all(f" {word}" in folded for word in words) and uid not in self._boxes:
                item = QStandardItem(name)
                item.setData(uid, Qt.ItemDataRole.UserRole)
                self._offers.appendRow(item)
                if self._offers.rowCount() == MOST_OFFERED:
                    break
        self._completer.complete()

    def _take(self, index: QModelIndex) -> None:
        self.choose(str(index.data(Qt.ItemDataRole.UserRole)), str(index.data()))
        self.field.clear()

    def _drop(self, uid: str) -> None:
        box = self._boxes.pop(uid, None)
        if box is not None:
            box.deleteLater()
            self.changed.emit()
