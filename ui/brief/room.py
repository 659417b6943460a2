"""The step Brief: what is made for whom at the left, the chosen leader's brief as it will be printed at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from safari.papers.made import Kind, called, off_the_calendar
from safari.plan.matter import Mend
from safari.plan.safari import EARLY, Stage
from safari.plan.settling_words import headline
from safari.words import _
from ui.brief.leaders import Leaders
from ui.brief.pane import BriefPane
from ui.brief.papers import Papers
from ui.brief.progress import Progress
from ui.brief.state import TABLES, read
from ui.files.making import Making
from ui.plan.settle import Settle
from ui.safaris.page_step import BESIDE_BAR, PageStep
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from safari.library import Library
    from safari.plan.to_settle import ToSettle
    from ui.brief.actions import LeaderAction
    from ui.brief.state import BriefState
    from ui.screen import Context

GAP = 44
AIR, FOOT = 20, 28
FORMATS = {
    Kind.INVITATION: "ics",
    Kind.SEATING_PLAN: "seating_plan",
    Kind.PLACE_CARDS: "place_cards",
    Kind.CHECKLIST: "checklist",
}  # what is one file; the rest goes into a folder


class StillToSettle(Settle):
    """What is left to settle, seen from here: all but the briefs is settled in the plan."""

    def verb(self, matter: ToSettle) -> str:
        return matter.verb if matter.mend is Mend.MAKE_BRIEF else _("Plan")


class BriefRoom(PageStep):
    """One safari's papers. `head_buttons` are those for the head of the screen."""

    TABLES: ClassVar = TABLES

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self.state: BriefState | None = None
        self.making = Making(self, context)
        self.leaders, self.papers, self.progress = Leaders(), Papers(), Progress()
        self.left_out = PlainText("", "small", "ouch")
        self.settling = StillToSettle(context, safari_uid)
        self.pane = BriefPane()
        self.ready_button = Button("")
        self.make_button = Button(_("Make everything"), "primary")
        self.head_buttons: tuple[QWidget, ...] = (self.ready_button, self.make_button)
        self.empty = EmptyState(
            _("Nobody should arrive unprepared."),
            _("Each leader who comes gets two pages: whom they will meet, why, and how to be there."),
            _("Go to Plan"),
            icon="arrow_left",
        )
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.left = ScrollArea()
        body = self.left.body
        body.setContentsMargins(0, AIR, BESIDE_BAR, FOOT)
        for widget, below in ((self.progress, 0), (self.left_out, 16), (self.leaders, 32), (self.papers, 28)):
            body.addWidget(widget)
            body.addSpacing(below if widget is not self.left_out else 0)
        body.addWidget(self.settling)
        body.addStretch(1)
        self.left_out.setContentsMargins(0, 0, 0, 16)
        self.left_out.hide()
        self.right = QStackedWidget()
        self.right.addWidget(self.pane)
        self.right.addWidget(self.empty)
        self.pane.setContentsMargins(0, AIR, 0, 0)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP - BESIDE_BAR)
        across.addWidget(self.left)
        across.addWidget(self.right, 1)

    def _wire(self) -> None:
        self.leaders.chosen.connect(self._show_brief)
        self.leaders.save.connect(self.save_leader)
        self.leaders.act.connect(self._act)
        self.leaders.to_plan.connect(self._to_plan)
        self.papers.save.connect(self.save)
        self.papers.call_off.connect(self.call_off)
        self.settling.mend.connect(self._mend)
        self.empty.wanted.connect(self._to_plan)
        self.make_button.clicked.connect(self.make_everything)
        self.ready_button.clicked.connect(self.say_ready)
        self.progress.stop.connect(self.making.stop)
        self.making.progressed.connect(self._show_progress)
        self.making.ended.connect(self._show_progress)
        self.making.told.connect(self._tell)
        self.follow(self._context, self.left)

    def refresh(self) -> None:
        """Read anew how the papers stand, and show it."""
        safari = self._library.plans.safari(self._safari)
        if safari is None:
            return
        self.stale = False
        self.state = read(self._library, safari)
        self.leaders.show_lines(self.state.leaders)
        self.papers.show_lines(self.state.papers)
        self.settling.refresh()
        self.right.setCurrentWidget(self.pane if self.state.leaders else self.empty)
        self._show_ready()
        self._show_brief(self.leaders.shown)
        self._order_for_keys()

    def _order_for_keys(self) -> None:
        """Tab goes down the left side, then to the pages; rows come and go, and Qt puts new ones last."""
        settle = self.settling.card.buttons()
        tab_as_read([*self.leaders.buttons(), *self.papers.buttons(), *settle, self.pane.area])

    def make_everything(self) -> None:
        """Make all papers into a folder."""
        if self.state is not None:
            self.making.into_folder(self.state.safari.title, partial(self._library.papers.all, self._safari))

    def save_pdf(self) -> None:
        """Make the papers of the leader whose brief is shown."""
        self.save_leader(self.leaders.shown)

    def save_leader(self, uid: str) -> None:
        """Make one leader's papers into a folder."""
        line = next((one for one in self.state.leaders if one.uid == uid), None) if self.state else None
        if self.state is not None and line is not None:
            name = f"{self.state.safari.title} - {line.name}"
            self.making.into_folder(name, partial(self._library.papers.for_leader, uid))

    def save(self, kind: Kind) -> None:
        """Make the papers of one kind: one into a file, many into a folder."""
        if self.state is None or not self._context.attempt(lambda: self._library.papers.check(self._safari, kind)):
            return
        name = f"{called(kind)} - {self.state.safari.title}"
        make = partial(self._library.papers.of, self._safari, kind)
        if kind in FORMATS and (kind is not Kind.INVITATION or not self._library.brief.invitation(self._safari).off):
            self.making.as_file(name, FORMATS[kind], make)
        else:
            self.making.into_folder(name, make)

    def call_off(self) -> None:
        """Save what takes the event out of every calendar again, once that is really meant."""
        from ui.widgets.dialog import Confirm, Question

        sentence = _(
            "A file is saved that takes the event out of every calendar it is in. Send it to those who were invited."
        )
        question = Question(_("Call off the invitation?"), sentence, _("Call off"), dangerous=True, cancel=_("Keep it"))
        if self.state is not None and not self.making.is_busy and Confirm.ask(self, question):
            name = off_the_calendar(self.state.safari.title)
            self.making.as_file(name, "ics", partial(self._library.papers.call_off, self._safari))

    def say_ready(self) -> None:
        """Move the safari to ready, or back; never held up by what is still to settle, but that is said."""
        if self.state is None:
            return
        was_ready = self.state.safari.stage is Stage.READY
        stage = Stage.PLANNED if was_ready else Stage.READY
        if self._context.attempt(lambda: self._library.plans.move_to_stage(self._safari, stage)):
            said = _("No longer marked as ready.") if was_ready else _ready(len(self.settling.matters))
            self._context.toast(said, _("Undo"), self._library.undo)

    def _act(self, uid: str, action: LeaderAction) -> None:
        self._context.attempt(lambda: action.do(self._context, uid))

    def _mend(self, matter: ToSettle) -> None:
        """What is to be settled is settled in the plan, but for briefs."""
        if matter.mend is Mend.MAKE_BRIEF:
            self.make_everything()
        else:
            self._to_plan()

    def _to_plan(self) -> None:
        self._context.go("safaris", self._safari, "plan")

    def _show_brief(self, uid: str) -> None:
        if uid and self.isVisible():
            self._context.attempt(lambda: self.pane.show_page(self._library.brief.page(uid)))

    def _show_ready(self) -> None:
        """How far the safari is, on its button. That stays in the head: what was run is past being made ready."""
        stage = self.state.safari.stage if self.state else Stage.IDEA
        is_ready = stage not in {Stage.IDEA, Stage.PLANNED}
        self.ready_button.setText(_("Ready") if is_ready else _("Mark as ready"))
        self.ready_button.set_icon("check" if is_ready else "")
        self.ready_button.setEnabled(stage in EARLY and not self.making.is_busy)
        self.ready_button.setToolTip("" if stage in EARLY else _("This safari was run already."))

    def _show_progress(self, step: int = 0, steps: int = 0) -> None:
        was_at_make, was_at_stop = self.make_button.hasFocus(), self.progress.button.hasFocus()
        if self.making.is_busy or steps:
            self.progress.show_step(step, steps)
            if was_at_make:  # which is about to be pale: the keyboard would go anywhere
                self.progress.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_ready()
        self.make_button.setEnabled(not steps)
        self.make_button.setToolTip(_("Papers are being made.") if steps else "")
        if not (self.making.is_busy or steps):
            if was_at_stop:
                self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.progress.hide()

    def _tell(self, left_out: tuple[str, ...]) -> None:
        self.left_out.setText("\n".join(left_out))
        self.left_out.setVisible(bool(left_out))


def _ready(to_settle: int) -> str:
    if not to_settle:
        return _("Ready. Nothing is left to settle.")
    return _("Ready. {matters}.").format(matters=headline(to_settle))
