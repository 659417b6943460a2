"""One safari: where it stands, its title, its steps across the top, and the step at hand below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.plan.safari import Safari, Stage
from safari.words import _
from ui.safaris.steps import Step, step_called, steps
from ui.theme.measures import MARGIN, MARGIN_NARROW, NARROW_BELOW
from ui.widgets import step_bar
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.dialog import Confirm, Question
from ui.widgets.plain_text import PlainText
from ui.widgets.step_bar import StepBar

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from ui.screen import Context

DONE_BY_STAGE = {
    Stage.IDEA: frozenset[str](),
    Stage.PLANNED: frozenset({"plan"}),
    Stage.RUN: frozenset({"plan", "run"}),
    Stage.TOLD: frozenset({"plan", "run", "story"}),
}


class SafariFrame(QWidget):
    """`gone` when the safari was removed. A step's widget may say `head_buttons()`: its buttons for the head, the last
    one filled; without it the head leads on to the next step."""

    gone = Signal()

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self.uid, self.step_key = uid, ""
        self._context = context
        self._library: Library = context.library
        self._built: dict[str, QWidget] = {}
        self.back = Button(_("Safaris"), "word", size="small")
        self.back.clicked.connect(lambda: context.go("safaris"))
        self.breadcrumb = PlainText("", "meta", "ink2", wrap=False)
        self.title = PlainText("", "breadcrumb_title", wrap=False)
        self.more = Button(icon="dots", name=_("More for this safari"))
        self.more.clicked.connect(self._show_more)
        self.on = Button("", "primary")
        self.on.clicked.connect(self._go_on)
        self.bar = StepBar((), "")
        self.bar.chosen.connect(self._choose)
        self.body = QStackedWidget()
        self._head = row(gap=12)
        self._lay_out()
        for number, step in enumerate(steps(), 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda key=step.key: self._choose(key))
        context.bridge.changed.connect(self._changed)
        self.refresh()

    def show_step(self, key: str) -> None:
        """Go to a step; without a key to the one the safari is at. Run gets the whole window."""
        step = step_called(key or self._next_to_do())
        self.settle()
        if step.alone:
            self._context.show_alone(step.build(self._context, self.uid), full_screen=True)
            if not self.step_key:  # so that there is something to come back to
                self._stand_at(steps()[0])
            return
        self._stand_at(step)

    def refresh(self) -> None:
        """Show the safari as it is in the library now."""
        safari = self._library.plans.safari(self.uid)
        if safari is None:
            return
        self.title.setText(safari.title)
        self.breadcrumb.setText(_where(safari))
        done = DONE_BY_STAGE[safari.stage]
        shown = [step_bar.Step(step.key, step.title, done=step.key in done) for step in steps()]
        self.bar.set_steps(shown, self.step_key)

    def settle(self) -> None:
        """Put on disk what is typed in the step at hand."""
        settle = getattr(self._built.get(self.step_key), "settle", None)
        if settle is not None:
            settle()

    def save_pdf(self) -> None:
        """Save the page, from whichever step one is at."""
        if self.step_key != "story":
            self.show_step("story")
        save = getattr(self._built.get("story"), "save_pdf", None)
        if save is not None:
            save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = MARGIN_NARROW if self.window().width() < NARROW_BELOW else MARGIN
        layout = self.layout()
        if layout is not None and layout.contentsMargins().left() != side:
            layout.setContentsMargins(side, 24, side, 0)

    def _lay_out(self) -> None:
        crumbs = row(self.back, self.breadcrumb, None, gap=0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(crumbs)
        words.addWidget(self.title)
        self._head.addLayout(words, 1)
        self._buttons = row(gap=12)
        self._head.addLayout(self._buttons)
        self._head.setAlignment(self._buttons, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 24, MARGIN, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addSpacing(16)
        layout.addWidget(self.bar)
        layout.addSpacing(16)
        layout.addWidget(self.body, 1)

    def _stand_at(self, step: Step) -> None:
        widget = self._built.get(step.key)
        if widget is None:
            widget = self._built[step.key] = step.build(self._context, self.uid)
            self.body.addWidget(widget)
        elif hasattr(widget, "refresh"):
            widget.refresh()
        self.step_key = step.key
        self.body.setCurrentWidget(widget)
        self._show_buttons(widget)
        self.refresh()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, widget: QWidget) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
        own = getattr(widget, "head_buttons", None)
        following = self._following()
        if own is None and following is not None:
            self.on.setText(_("Go on to {step}").format(step=following.title))
        for button in [self.more, *(own() if own is not None else [self.on] if following is not None else [])]:
            self._buttons.addWidget(button)
            button.show()

    def _following(self) -> Step | None:
        later = [step for step in steps() if step.order > step_called(self.step_key).order]
        return later[0] if later else None

    def _go_on(self) -> None:
        following = self._following()
        if following is not None:
            self._choose(following.key)

    def _choose(self, key: str) -> None:
        self._context.go("safaris", self.uid, key)
        self.refresh()

    def _next_to_do(self) -> str:
        safari = self._library.plans.safari(self.uid)
        return "story" if safari is not None and safari.stage in (Stage.RUN, Stage.TOLD) else "plan"

    def _changed(self, change: Change) -> None:
        if "safaris" not in change.tables or self.uid not in change.records:
            return
        if self._library.plans.safari(self.uid) is None:
            self.gone.emit()
        else:
            self.refresh()

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Remove this safari…")).triggered.connect(self._remove)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _remove(self) -> None:
        asked = Question(
            _("Remove this safari?"),
            _("Its agenda, lists and seats go with it. Undo brings it back. Leaders and customers stay."),
            _("Remove {title}").format(title=self.title.text()),
            dangerous=True,
        )
        if not Confirm.ask(self, asked):
            return
        try:
            self._library.plans.remove(self.uid)
        except SafariError as error:
            self._context.toast(str(error))
        else:
            self._context.toast(_("Safari removed."), _("Undo"), self._library.undo)


def _where(safari: Safari) -> str:
    """ ", 19 November 2026, Bergen" for behind the word Safaris."""
    day = long_day(safari.day) if safari.day else ""
    return "".join(f", {part}" for part in (day, safari.place) if part)
