"""The touchpoints of the journey as chips: those a safari is about are on; a new one is typed at the end.

A journey of very many is not shown as so many chips: the others are found by their name, where a new one is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QSizePolicy, QWidget

from safari.people.customer import Touchpoint
from safari.words import _
from ui.plan.kept_field import ELSEWHERE
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text_field import TextField

MOST = 50  # chips, where not more are on
STAYS = {Qt.FocusReason.PopupFocusReason, ELSEWHERE}  # the list of names is over the line, or another window


class TouchpointChips(QWidget):
    """`chosen(uid, on)` when a chip is pressed. `name` is called with a new touchpoint that was typed, and answers
    whether it is kept (where not, it stays in the line), or with "" when the line is given up."""

    chosen = Signal(str, bool)

    def __init__(self, name: Callable[[str], bool]) -> None:
        super().__init__()
        self._keep = name
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.chips: dict[str, Chip] = {}
        self._others: QStringListModel | None = None
        self.add = Chip(_("New"), icon="plus", does="begin")
        self.add.setAccessibleName(_("New touchpoint"))
        self.line = TextField(name=_("New touchpoint"), placeholder=_("Name, then Enter"), limit=500)
        self.line.setFixedWidth(180)
        self.line.hide()
        self._flow.addWidget(self.add)
        self._flow.addWidget(self.line)
        QWidget.setTabOrder(self.add, self.line)
        self.add.clicked.connect(self._begin)
        self.line.returnPressed.connect(self._name)
        self.line.installEventFilter(self)

    def show_touchpoints(self, touchpoints: Sequence[Touchpoint], on: frozenset[str]) -> None:
        """Show these, in journey order, with those in `on` switched on."""
        for uid in [uid for uid in self.chips if uid not in {one.uid for one in touchpoints}]:
            gone = self.chips.pop(uid)
            gone.hide()
            gone.deleteLater()
        shown = self._shown(touchpoints, on)
        self._offer([one.name for one in touchpoints if one not in shown])
        for place, one in enumerate(shown):
            chip = self.chips.get(one.uid)
            if chip is None:
                chip = self.chips[one.uid] = self._chip(one, place)
            if chip.text() != one.name:
                chip.setText(one.name)
            chip.setChecked(one.uid in on)
        self.updateGeometry()

    def _shown(self, touchpoints: Sequence[Touchpoint], on: frozenset[str]) -> list[Touchpoint]:
        """Those that are on, those that have a chip already, and the first of the others, as many as there is room."""
        must = {one.uid for one in touchpoints if one.uid in on or one.uid in self.chips}
        others = [one.uid for one in touchpoints if one.uid not in must]
        shown = must.union(others[: max(0, MOST - len(must))])
        return [one for one in touchpoints if one.uid in shown]

    def _offer(self, names: list[str]) -> None:
        """Offer those without a chip while a name is typed."""
        words = _("New or another") if names else _("New")
        if self.add.text() != words:
            self.add.setText(words)
            self.add.setAccessibleName(_("New touchpoint, or another one") if names else _("New touchpoint"))
        if names and self._others is None:
            self._others = self._completer()
        if self._others is not None and self._others.stringList() != names:
            self._others.setStringList(names)

    def _completer(self) -> QStringListModel:
        names = QStringListModel(self)
        completer, view = QCompleter(names, self), QListView()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        view.setObjectName("completions")
        completer.setPopup(view)
        completer.activated.connect(lambda _name: QTimer.singleShot(0, self, self._name))  # once it stands in the line
        self.line.setCompleter(completer)
        return names

    def _chip(self, one: Touchpoint, place: int) -> Chip:
        chip = Chip(one.name)
        chip.clicked.connect(lambda on: self.chosen.emit(one.uid, on))
        before = self._chip_at(place).previousInFocusChain()
        self._flow.insert_widget(place, chip)
        if before is not None:
            QWidget.setTabOrder(before, chip)
        chip.show()
        return chip

    def _chip_at(self, place: int) -> QWidget:
        """What stands at a place now: a touchpoint, or what adds one."""
        item = self._flow.itemAt(place)
        return (item.widget() if item is not None else None) or self.add

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in STAYS:
                self.settle()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.line.clear()
            self._keep("")
            self.add.show()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.hide()
            return True
        return False

    def _begin(self) -> None:
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add.hide()

    def settle(self) -> bool:
        """Keep a name that stands in the line; whether nothing is left to be kept."""
        if not self._take():
            return False
        self.add.show()
        self.line.hide()
        return True

    def _name(self) -> None:
        """Ask for what was typed; the line stays for the next one, or goes after an Enter without a name."""
        named = bool(self.line.text().strip())
        if self._take() and not named:
            self.add.show()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.hide()

    def _take(self) -> bool:
        name = self.line.text().strip()
        if name and not self._keep(name):
            return False
        self.line.clear()
        return True
