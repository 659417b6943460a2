"""All calls of the day in a small table: how long, how long on hold, avoidable, whose process, how many notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from safari.words import _
from safari.yes_no import YesNo
from ui.theme import theme
from ui.theme.measures import LIST_ROW
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.moments import length_text, moment_text
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from safari.recordings.verdicts import CallVerdict

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NUMBERS = {1, 2, 5}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Control = Qt.KeyboardModifier.ControlModifier
Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CallsModel(QAbstractTableModel):
    """The calls in the order they are listened to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CallVerdict] = []
        self._heads = (_("Call"), _("Length"), _("On hold"), _("Avoidable"), _("Whose process"), _("Notes"))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(self._heads)

    def show_calls(self, rows: Sequence[CallVerdict]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401 - of Qt
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return int(Right if section in NUMBERS else Left) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - of Qt
        cells = self._cells(self.rows[index.row()])
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {cells[index.column()]}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Right if index.column() in NUMBERS else Left)
        return None

    @staticmethod
    def _cells(row: CallVerdict) -> tuple[str, ...]:
        avoidable = {YesNo.YES: _("Yes"), YesNo.NO: _("No"), YesNo.OPEN: ""}[row.avoidable]
        held = length_text(row.hold) if row.hold else "0"
        return row.title, moment_text(row.lasts), held, avoidable, row.owner, str(row.notes)


class CallsTable(QTableView):
    """`chosen(uid)` on Enter or a double click; `left` on Esc. `changes(uid)`, `moves(uid, by)` with Ctrl+Up and
    Ctrl+Down and `removes(uid)` with Delete; `words` is a row of buttons that do the same."""

    chosen = Signal(str)
    changes = Signal(str)
    moves = Signal(str, int)
    removes = Signal(str)
    left = Signal()

    def __init__(self, model: CallsModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(_("All calls of the day"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(LIST_ROW - 8))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for stretched in (0, 4):
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.words = self._words()
        self.doubleClicked.connect(lambda index: self.chosen.emit(self._model.rows[index.row()].recording))

    @property
    def chosen_call(self) -> str:
        """The uid of the call the keyboard is on; "" where there is none."""
        row = self.currentIndex().row()
        return self._model.rows[row].recording if 0 <= row < len(self._model.rows) else ""

    def event(self, event: QEvent) -> bool:
        """Ctrl+Up and Ctrl+Down would be those of the input line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go to the input line."""
        if _step(event):
            self._move(_step(event))
        elif event.key() == Qt.Key.Key_Delete and self.chosen_call:
            self.removes.emit(self.chosen_call)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self._model.rows[self.currentIndex().row()].recording)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _move(self, by: int) -> None:
        """The row goes up or down, and the keyboard with it."""
        row, uid = self.currentIndex().row(), self.chosen_call
        if uid and 0 <= row + by < len(self._model.rows):
            self.selectRow(row + by)
            self.moves.emit(uid, by)

    def _words(self) -> QWidget:
        deeds: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (_("Change"), _("Change whose call it is, its name and its day (F2)"), self._change),
            (_("Earlier"), _("Listen to it earlier (Ctrl+Up)"), lambda: self._move(-1)),
            (_("Later"), _("Listen to it later (Ctrl+Down)"), lambda: self._move(1)),
            (_("Remove"), _("Remove the call (Delete)"), self._remove),
            (_("Back to the call"), _("Back to the call (Esc)"), self.left.emit),
        )
        self.buttons = [_word(*deed) for deed in deeds]
        shown = QWidget()
        shown.setLayout(row(*self.buttons, None, gap=16))
        return shown

    def _change(self) -> None:
        if self.chosen_call:
            self.changes.emit(self.chosen_call)

    def _remove(self) -> None:
        if self.chosen_call:
            self.removes.emit(self.chosen_call)


def _step(event: QKeyEvent) -> int:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return STEPS.get(Qt.Key(event.key()), 0) if held == Control else 0


def _word(word: str, name: str, deed: Callable[[], object]) -> Button:
    button = Button(word, "word", size="small")
    button.setAccessibleName(name)
    button.setToolTip(tip(name))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
    button.clicked.connect(lambda _on=False: deed())
    return button
