"""The frame around one safari: where one is, its title, its steps, and the step at hand below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from safari.plan.safari import Safari, Stage
from safari.plan.series import in_series
from safari.words import _
from ui.safaris import menu_deeds
from ui.safaris.crumb import Crumb
from ui.safaris.series_words import series_words
from ui.safaris.steps import Step, step_called, steps
from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW
from ui.widgets import step_bar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from safari.library import Library
    from ui.screen import Context

# Which steps are behind one at each stage.
DONE: dict[Stage, frozenset[str]] = {
    Stage.IDEA: frozenset(),
    Stage.PLANNED: frozenset({"plan"}),
    Stage.READY: frozenset({"plan", "brief"}),
    Stage.RUN: frozenset({"plan", "brief", "run"}),
    Stage.DEBRIEFED: frozenset({"plan", "brief", "run", "debrief"}),
    Stage.TOLD: frozenset({"plan", "brief", "run", "debrief", "story"}),
}


class SafariFrame(QWidget):
    """One safari. A step is built when it is first shown. `left()` when one wants to go back, or the safari is gone.

    A step's widget may have `settle()`, `refresh()`, `save_pdf()`, and `head_buttons` that stand in the head instead of
    "Go on to …". With `TO_EDGE` it reaches the window's right edge and keeps the margin itself.
    """

    left = Signal()

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self.context, self.uid = context, uid
        self.step = ""
        self._stale = False
        self._library: Library = context.library
        self._built: dict[str, QWidget] = {}
        self._places: dict[str, QWidget] = {}
        self._make_head()
        self.bar = step_bar.StepBar([step_bar.Step(step.key, step.title) for step in steps()], "")
        self.bar.chosen.connect(self.go)
        self.bar.installEventFilter(self)
        self.stack = QStackedWidget()
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._top = column(self._head, 16, self.bar)
        self._outer.addLayout(self._top)
        self._outer.addWidget(self.stack, 1)
        self._add_keys()
        context.bridge.changed.connect(self._changed)
        self.refresh()

    def go(self, key: str) -> None:
        """Go to a step. One that stands alone gets the window, and the frame stays where it was."""
        step = step_called(key)
        if not self.settle():
            self._stay()
            return
        if step.alone:
            self._stay()
            if not self.step:
                self.go(steps()[0].key)
            self.context.show_alone(step.build(self.context, self.uid), full_screen=True)
            return
        widget = self._built.get(step.key)
        if widget is None:
            widget = self._built[step.key] = step.build(self.context, self.uid)
            self._place(step.key, widget)
        elif hasattr(widget, "refresh"):
            widget.refresh()
        self.step = step.key
        self.stack.setCurrentWidget(self._places[step.key])
        self.refresh()
        self._show_buttons(widget)
        focused: QWidget | None = self.focusWidget()
        if focused is None or not self._places[step.key].isAncestorOf(focused):
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the head as it stands in the library."""
        self._stale = False
        safari = self._library.plans.safari(self.uid)
        if safari is None:
            self.left.emit()
            return
        series = in_series(self._library.plans.series(self.uid)) if safari.series else {}
        where = [
            long_day(safari.day) if safari.day else _("no day yet"),
            safari.place,
            series_words(series.get(self.uid)),
        ]
        self.where.setText("".join(f", {part}" for part in where if part))
        self.title.setText(safari.title)
        self._show_steps(safari)

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; False where the step at hand said that it could not."""
        settle = getattr(self._built.get(self.step), "settle", None)
        return settle is None or settle() is not False

    def ask(self, deed: str) -> Any:  # noqa: ANN401 - what the step answers
        """Have the step at hand do something it may know; False where it does not."""
        do = getattr(self._built.get(self.step), deed, None)
        return do() if do is not None else False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_margins()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys along the bar pass by a step that would take the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            way = ways.get(Qt.Key(event.key()))
            if way is not None:
                keys = [step.key for step in steps() if not step.alone]
                place = keys.index(self.step) + way
                if 0 <= place < len(keys):
                    self.go(keys[place])
                    if self.step == keys[place]:  # also where the step offers a place to begin
                        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self.refresh)  # the safari may be gone, and the frame with it

    def _changed(self, change: Change) -> None:
        if "safaris" not in change.tables:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _stay(self) -> None:
        """The bar shows the step one is at, whichever was asked for."""
        self.bar.blockSignals(True)
        self.bar.go(self.step)
        self.bar.blockSignals(False)

    def _place(self, key: str, widget: QWidget) -> None:
        place = self._places[key] = QWidget()
        place.setLayout(column(widget))
        self.stack.addWidget(place)
        self._keep_margins()

    def _keep_margins(self) -> None:
        margin = MARGIN_NARROW if self.window().width() < NARROW_BELOW else MARGIN
        self._outer.setContentsMargins(margin, 20, 0, 0)
        self._top.setContentsMargins(0, 0, margin, 0)
        for key, place in self._places.items():
            to_edge = getattr(self._built[key], "TO_EDGE", False)
            place.setContentsMargins(0, 0, 0 if to_edge else margin, 0)

    def _make_head(self) -> None:
        self.back = Crumb(_("Safaris"), _("Back to all safaris"))
        self.back.clicked.connect(self.left)
        self.where = PlainText("", "meta", "ink2", wrap=False)
        self.where.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title = PlainText("", "breadcrumb_title", wrap=False)
        self.more = Button(icon="dots", name=_("More about this safari"))
        self.more.clicked.connect(self._drop_menu)
        self.go_on = Button("", "primary")
        self.go_on.clicked.connect(lambda: self.go(self._next().key))
        crumbs = row()
        crumbs.addWidget(self.back)
        crumbs.addWidget(self.where, 1)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addLayout(column(crumbs, self.title), 1)
        self._buttons = row(self.more, self.go_on, gap=12)
        self._head.addLayout(self._buttons)
        self._head.setAlignment(self._buttons, Qt.AlignmentFlag.AlignBottom)

    def _add_keys(self) -> None:
        for number, step in enumerate(steps(), 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda key=step.key: self.go(key))
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self.duplicate)
        back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self)
        back.activated.connect(self.left)

    def _show_steps(self, safari: Safari) -> None:
        done = DONE[safari.stage]
        shown = [step_bar.Step(step.key, step.title, done=step.key in done) for step in steps()]
        self.bar.set_steps(shown, self.step)

    def _show_buttons(self, widget: QWidget) -> None:
        own = getattr(widget, "head_buttons", ())
        following = self._next()
        self.go_on.setText(_("Go on to {step}").format(step=following.title))
        self.go_on.setVisible(not own and following.key != self.step)
        for built in self._built.values():
            for button in getattr(built, "head_buttons", ()):
                if self._buttons.indexOf(button) < 0:
                    self._buttons.addWidget(button)
                button.setVisible(button in own)

    def _next(self) -> Step:
        keys = [step.key for step in steps()]
        place = keys.index(self.step) if self.step in keys else 0
        return steps()[min(place + 1, len(keys) - 1)]

    def _drop_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"{_('All safaris')}\tAlt+Left").triggered.connect(lambda _on=False: self.left.emit())
        menu.addSeparator()
        menu.addAction(f"{_('Duplicate')}\tCtrl+D").triggered.connect(self.duplicate)
        menu.addAction(_("Plan a series…")).triggered.connect(self.repeat)
        menu.addAction(_("Language and time zone…")).triggered.connect(self.choose_language)
        menu.addSeparator()
        if self._library.drafts.are_begun(self.uid):
            menu.addAction(_("Wipe out what was begun…")).triggered.connect(self.wipe_out)
        menu.addAction(_("Remove this safari")).triggered.connect(self.remove)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def duplicate(self) -> None:
        """The same plan once more: goes to the copy."""
        if self.settle():
            menu_deeds.duplicate(self.context, self.uid)

    def repeat(self) -> None:
        """The same plan on more days."""
        if self.settle():
            menu_deeds.repeat(self, self.context, self.uid)

    def choose_language(self) -> None:
        """In which language its papers are, and in which time zone it takes place."""
        if self.settle():
            menu_deeds.choose_language(self, self.context, self.uid)

    def remove(self) -> None:
        """Remove the safari, with a way back. One that holds notes stays, and says why."""
        self.settle()
        menu_deeds.remove(self, self.context, self.uid)

    def wipe_out(self) -> None:
        """Take away, once more asked, all that was begun here and is no note."""
        menu_deeds.wipe_out(self, self.context, self.uid)
