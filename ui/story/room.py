"""The step Story: the editor at the left, the page as it will be printed at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from safari.errors import SafariError
from safari.story.story import Story
from safari.words import _
from ui.files.where import open_file
from ui.safaris.page_step import BESIDE_BAR, PageStep
from ui.story.editor import StoryEditor
from ui.story.page_pane import PagePane
from ui.story.saving import Saving
from ui.story.state import TABLES, read
from ui.story.typing import Typing
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

    from safari.change import Change
    from safari.story.desk import StoryDesk
    from ui.screen import Context
    from ui.story.section import Section, Wish
    from ui.story.state import Record, StoryState

AIR, FOOT = 20, 28
SOON_MS = 40  # after the last key: with drawing and picturing, the page follows within 150 ms
GAP = 56  # of the 1144 beside the sidebar, 588 are for the page


class StoryRoom(PageStep):
    """One safari's story. `head_buttons` are those for the head of the screen; `settle()` keeps what is typed,
    `save_pdf()` saves the page, `refresh()` reads anew."""

    TABLES: ClassVar = TABLES

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._library, self._safari = context, context.library, safari_uid
        self._notes_changed = True
        self.state: StoryState | None = None
        self.typing, self.saving = Typing(self), Saving(self, self._say)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        clock = self._library.journal.clock
        self.editor = StoryEditor(self._library.notes.jpeg, lambda: clock().date())
        self.pane = PagePane()
        self.save_button = Button(_("Save as PDF"), "primary")
        self.head_buttons: tuple[QWidget, ...] = (self.save_button,)
        self.empty = EmptyState(
            _("A story begins with what a customer said."),
            _("There are no notes on this safari yet."),
            _("Go to Run"),
            icon="arrow_right",
        )
        self._lay_out()
        self._wire()

    @property
    def _desk(self) -> StoryDesk:
        desk: StoryDesk = self._library.stories
        return desk

    def _lay_out(self) -> None:
        written = QWidget()
        across = QHBoxLayout(written)
        across.setContentsMargins(0, AIR, 0, 0)
        across.setSpacing(GAP - BESIDE_BAR)
        across.addWidget(self.editor)
        across.addWidget(self.pane, 1)
        self.pane.setContentsMargins(0, 0, 0, FOOT)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(written)
        self._stack.addWidget(self.empty)

    def _wire(self) -> None:
        self.editor.typed.connect(self.typing.type)
        self.editor.wished.connect(self.do)
        self.editor.from_notes.connect(self._begin_from_notes)
        self.editor.opened.connect(self._frame)
        self.typing.changed.connect(self._soon.start)
        self._soon.timeout.connect(self._show_page)
        self.typing.due.connect(self.settle)
        self.pane.spoken.connect(lambda language: self.do(lambda desk, uid: desk.edit(uid, language=language)))
        self.pane.mend.connect(self._mend)
        self.pane.room_known.connect(self.editor.show_room)
        self.save_button.clicked.connect(self.save_pdf)
        self.empty.wanted.connect(lambda: self._context.go("safaris", self._safari, "run"))
        self.follow(self._context, self.editor)

    def refresh(self) -> None:
        """Read the story anew and show it."""
        safari = self._library.plans.safari(self._safari)
        if safari is None:
            return
        self.stale = False
        first = self.state is None
        self.state = read(self._library, safari, self.typing.typed, None if self._notes_changed else self.state)
        self._notes_changed = False
        is_empty = not (self.state.notes or self.state.begun)
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self.save_button.setEnabled(not is_empty)
        self.save_button.setToolTip(_("There is nothing on the page yet.") if is_empty else "Ctrl+E")
        self.editor.show_state(self.state)
        if first:
            self.editor.open(self._where_to_begin(), enter=False)
        self._show_page()

    def settle(self) -> bool:
        """Keep what is typed: before it is taken back, left or closed. False where some of it could not be kept; that
        stays typed, and is tried again after the next key and when somebody leaves."""
        refused: SafariError | None = None
        kept = True
        for record, fields in self.typing.take():
            try:
                self._keep(record, fields)
            except SafariError as error:
                refused = error
                if self._stands(record):
                    self.typing.put_back(record, fields)
                    kept = False
        if refused is not None:
            self._say(refused)
        return kept

    def _keep(self, record: Record, fields: dict[str, object]) -> None:
        sitting = self.typing.sitting
        if isinstance(record, Story):
            self._desk.write(self._safari, sitting, **fields)
        else:
            self._desk.edit_part(record, sitting, **fields)

    def _stands(self, record: Record) -> bool:
        """Whether there is a place for what was typed: a part may be gone meanwhile."""
        try:
            if isinstance(record, Story):
                return self._library.plans.safari(self._safari) is not None
            uid, desk = record.story, self._desk
            parts: list[Record] = [*desk.moments(uid), *desk.curve(uid), *desk.promises(uid)]
            return any(part.uid == record.uid for part in parts)
        except SafariError:  # nobody can tell; it was said already
            return True

    def do(self, wish: Wish) -> None:
        """Have the desk do something with the story, begun where there is none; what is typed is kept first."""
        self.settle()
        if not self._context.attempt(lambda: wish(self._desk, self._begun())):
            self.refresh()

    def save_pdf(self) -> None:
        """Save the page as a PDF, where the person says; not while words are missing on it that could not be kept."""
        if not self.settle() or self.state is None or self.saving.is_busy or not self.save_button.isEnabled():
            return
        if self.state.is_untouched:
            missing = _("There is nothing on this page yet, so there is nothing to save.")
            self._say(SafariError(missing, _("Choose whose page it is and the words that lead it.")))
            self.editor.open(self._where_to_begin())
            return
        try:
            uid = self._begun()
            page = self._desk.page(uid).page
        except SafariError as error:
            self._say(error)
        else:
            self.saving.save(page, self.state.safari.title, lambda path: self._saved(uid, path))

    def _begin_from_notes(self) -> None:
        if self._context.attempt(lambda: self._desk.begin_from_notes(self._safari)):
            self.editor.open(self.editor.quote)

    def _begun(self) -> str:
        return self._desk.begin(self._safari).uid

    def _where_to_begin(self) -> Section:
        """The first part of the heart that is not written; the quote where all are."""
        if self.state is None or self.state.heart_is_empty:
            return self.editor.quote
        unwritten = (section for section in self.editor.sections if not section.is_done(self.state))
        return next(unwritten, self.editor.quote)

    def _show_page(self) -> None:
        if self.state is None:
            return
        story, typed = self.state.story, self.typing.typed
        cleared = self._desk.page_of(story, typed)
        self.pane.show_page(cleared)
        self.editor.customer.show_default_occasion(cleared.page.occasion)
        customer = story.customer
        agreement = self._library.people.agreement(customer) if customer else None
        self.pane.show_agreed(self.state.alias(customer), agreement, self._library.journal.clock().date())

    def _frame(self, section: Section) -> None:
        self.pane.frame(section.blocks)

    def _mend(self, customer: str) -> None:
        from ui.people.consent_form import ConsentForm

        self.settle()
        ConsentForm.ask(self, self._library, customer)

    def _saved(self, uid: str, path: Path) -> None:
        """Note that the story is told, and say so. Somebody may have left meanwhile: nothing on screen is asked."""
        if self._context.attempt(lambda: self._desk.told(uid)):
            self._context.toast(_("Saved: {name}").format(name=path.name), _("Open"), lambda: open_file(path))

    def _say(self, error: SafariError) -> None:
        self._context.toast(str(error))

    def _changed(self, change: Change) -> None:
        self._notes_changed |= bool(change.tables & {"notes", "photos"})
        super()._changed(change)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()  # the library may be closed before it would be over
        self.settle()
