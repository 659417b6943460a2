"""The step Story: the editor at the left, the page as it will be printed at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from safari.errors import SafariError
from safari.sharing.gate import Cleared
from safari.sharing.hollow import hollow
from safari.words import _
from ui.files.where import open_file
from ui.safaris.page_step import BESIDE_BAR, PageStep
from ui.story.as_told import AsTold
from ui.story.centring import Centring
from ui.story.editor import StoryEditor
from ui.story.head import head_buttons
from ui.story.keeping import Keeping
from ui.story.page_pane import PagePane
from ui.story.saving import Saving
from ui.story.state import TABLES
from ui.story.state import read as read_state
from ui.story.typing import Typing
from ui.widgets.empty_state import EmptyState
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

    from safari.change import Change
    from safari.sharing.story_page import StoryPage
    from safari.story.desk import StoryDesk
    from ui.screen import Context
    from ui.story.section import Section, Wish
    from ui.story.state import StoryState

    WentOut = Callable[[str], object]

AIR, FOOT = 20, 28
SOON_MS = 40  # after the last key: with drawing and picturing, the page follows within 150 ms
GAP = 56  # of the 1144 beside the sidebar, 588 are for the page


class StoryRoom(PageStep):
    """One safari's story. `head_buttons` are those for the head of the screen (see `ui.story.head`), who work with
    `context`, `library`, `state` and what is public below. `read` when `state` was read anew, and `draft`, the page."""

    TABLES: ClassVar = TABLES
    read = Signal()

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self.context, self.library, self._safari = context, context.library, safari_uid
        self._changed_since: frozenset[str] = frozenset()  # tables, since the story was read
        self.state: StoryState | None = None
        self.draft: Cleared | None = None
        self.is_empty = True
        self.typing, self.saving = Typing(self), Saving(self, self._say)
        self._keeping = Keeping(self.library, safari_uid, self.typing, self._say)
        self.centring = Centring(self, context, self.settle)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        clock = self.library.journal.clock
        self.editor = StoryEditor(self.library.notes.jpeg, lambda: clock().date())
        self.pane, self.as_told = PagePane(), AsTold()
        self._buttons = {one: one.build(self) for one in head_buttons()}
        self.head_buttons: tuple[QWidget, ...] = tuple(self._buttons.values())
        self._instead: QWidget | None = None
        self._left_side = QWidget()
        self._sides = QStackedLayout(self._left_side)
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
        desk: StoryDesk = self.library.stories
        return desk

    def _lay_out(self) -> None:
        written = QWidget()
        across = QHBoxLayout(written)
        across.setContentsMargins(0, AIR, 0, 0)
        across.setSpacing(GAP - BESIDE_BAR)
        self._sides.addWidget(self.editor)
        across.addWidget(self._left_side)
        across.addWidget(self.pane, 1)
        self.pane.setContentsMargins(0, 0, 0, FOOT)
        self.pane.set_below_held_back(self.as_told)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(written)
        self._stack.addWidget(self.empty)

    def _wire(self) -> None:
        self.editor.typed.connect(self.typing.type)
        self.editor.wished.connect(self.do)
        self.editor.picture.chosen.connect(self._choose_picture)
        self.editor.from_notes.connect(self._begin_from_notes)
        self.editor.opened.connect(self._frame)
        self.typing.changed.connect(self._soon.start)
        self._soon.timeout.connect(self._show_page)
        self.typing.due.connect(self._keeping.settle)
        self.pane.spoken.connect(lambda language: self.do(lambda desk, uid: desk.edit(uid, language=language)))
        self.pane.mend.connect(self._mend)
        self.as_told.left.connect(self.show_draft)
        self.pane.room_known.connect(self.editor.show_room)
        for wanted in (self.empty.wanted, self.editor.picture.to_run):
            wanted.connect(lambda: self.context.go("safaris", self._safari, "run"))
        self.follow(self.context, self._left_side)

    def refresh(self) -> None:
        """Read the story anew and show it."""
        safari = self.library.plans.safari(self._safari)
        if safari is None:
            return
        self.stale = False
        first = self.state is None
        self.state = read_state(self.library, safari, self.typing.typed, self.state, self._changed_since)
        self._changed_since = frozenset()
        self.is_empty = not (self.state.notes or self.state.begun)
        self._stack.setCurrentIndex(1 if self.is_empty else 0)
        self.editor.show_state(self.state)
        if first:
            self.editor.open(self._where_to_begin(), enter=False)
        self._show_page()
        self._offer_head()
        self.read.emit()

    def settle(self) -> bool:
        """Keep what is typed: before it is taken back, left or closed. False where some of it could not be kept."""
        is_a_day = self.editor.ask.settle()
        return self._keeping.settle() and is_a_day

    def do(self, wish: Wish) -> None:
        """Have the desk do something with the story, begun where there is none; what is typed is kept first."""
        self._keeping.settle()
        if not self.context.attempt(lambda: wish(self._desk, self._begun())):
            self.refresh()

    def save_pdf(self) -> None:
        """Save the page as a PDF, where the person says."""
        self.save_as("pdf")

    def save_as(self, key: str) -> None:
        """Save the page in the format of `safari.exports` with this key, where the person says. One at a time."""
        if not self.saving.is_busy and (given := self.page_to_give()):
            uid, cleared = given
            self.save(cleared.page, key, lambda name: self.library.tellings.went_out(uid, cleared, key, name))

    def save(self, page: StoryPage, key: str, went_out: WentOut) -> None:
        """Save this page of the story, then have `went_out` note that it is out; it is given the file's name."""
        if not self.saving.is_busy and self.state is not None:
            self.saving.save(page, self.state.safari.title, lambda path: self._saved(path, went_out), key)

    def page_to_give(self) -> tuple[str, Cleared] | None:
        """The story's uid and its page as it may be given away now; None where that was answered with a sentence.

        Not while words are missing on it that could not be kept, and not a page that nobody is on.
        """
        given = self.page_written()
        if given is None or (refusal := hollow(given[1])) is None:
            return given
        self._say(refusal)
        return None

    def page_written(self) -> tuple[str, Cleared] | None:
        """As `page_to_give`, also where nobody is on the page: only where nobody wrote on it there is none."""
        if self.is_empty or not self.settle() or self.state is None:
            return None
        if self.as_told.is_on:  # what is given away is what one sees
            self._say(self.as_told.refusal)
            return None
        if self.state.is_untouched:
            missing = _("There is nothing on this page yet, so there is nothing to save.")
            self._say(SafariError(missing, _("Choose whose page it is and the words that lead it.")))
            self.editor.open(self._where_to_begin())
            return None
        try:
            uid = self._begun()
            return uid, self._desk.page(uid)
        except SafariError as error:
            self._say(error)
            return None

    def look_at(self, number: int, read: Callable[[], StoryPage]) -> None:
        """Show version `number` as it was told, read by `read`, in the draft's place until somebody wants the draft."""
        self.settle()
        self.as_told.begin(number, read)
        self.refresh()

    def show_draft(self) -> None:
        """The page beside is the draft again."""
        if self.as_told.is_on:
            self.as_told.end()
            self.refresh()

    def put_aside(self, instead: QWidget | None) -> None:
        """Show something in the editor's place, the page still beside it (say, a check of the page); None: the
        editor again, and the draft. What stood there waits, and may be shown again with what is typed in it."""
        self.settle()
        self.show_draft()
        if self._instead is not None:
            self._sides.removeWidget(self._instead)
            self._instead.hide()
        self._instead = instead
        if instead is not None:
            self._sides.addWidget(instead)
        self._sides.setCurrentWidget(instead or self.editor)

    def is_beside(self, widget: QWidget) -> bool:
        """Whether this stands in the editor's place now."""
        return self._instead is widget

    def open_part(self, block: str, record: str = "") -> None:
        """Open the part of the editor that writes this block of the page ("hero", "number"), the cursor in it; where
        it writes several, in that of `record`."""
        self.put_aside(None)
        wanted = next((one for one in self.editor.sections if block in (*one.blocks, *one.texts)), self.editor.quote)
        self.editor.open(wanted, block=block, record=record)

    def _begin_from_notes(self) -> None:
        begin = partial(self._desk.begin_from_notes, self._safari)
        if self.context.attempt(lambda: self.centring.after(begin)):
            self.editor.open(self.editor.quote)

    def _choose_picture(self, photo: str) -> None:
        self.do(lambda desk, uid: self.centring.after(lambda sitting: desk.choose_photo(uid, photo, sitting)))

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
        story, typed = (self.state.whole or self.state).story, self.typing.typed
        self.draft = self._desk.page_of(story, typed)
        self.pane.show_page(self._told_page() or self.draft)
        self.editor.customer.show_default_occasion(self.draft.page.occasion)
        customer = story.customer
        agreement = self.library.people.agreement(customer) if customer else None
        self.pane.show_agreed(self.state.alias(customer), agreement, self.library.journal.clock().date())

    def _told_page(self) -> Cleared | None:
        """The told page that is looked at; None where that is the draft, or it may not be shown any more."""
        try:
            page = self.as_told.page()
        except SafariError as error:
            self.as_told.end()
            self._say(error)
            return None
        return None if page is None else Cleared(page, ())

    def _offer_head(self) -> None:
        """What gives the draft away is enabled while one sees it, and there is something on it."""
        told = self.as_told.is_on
        self.pane.language.setEnabled(not told)
        for said, button in self._buttons.items():
            why_not = _("There is nothing on the page yet.") if self.is_empty else ""
            if told and said.key != "tell":
                why_not = str(self.as_told.refusal)
            button.setEnabled(not why_not)
            button.setToolTip(tip(why_not or said.keys))

    def _frame(self, section: Section) -> None:
        self.pane.frame(section.blocks)

    def _mend(self, customer: str) -> None:
        from ui.people.consent_form import ConsentForm

        self.settle()
        ConsentForm.ask(self, self.library, customer)

    def _saved(self, path: Path, went_out: WentOut) -> None:
        """Note that the page is out, and say so. Somebody may have left meanwhile: nothing on screen is asked."""
        if self.context.attempt(lambda: went_out(path.name)):
            said = " · ".join((_("Saved: {name}").format(name=path.name), *self.saving.left_out))
            self.context.toast(said, _("Open"), lambda: open_file(path))

    def _say(self, error: SafariError) -> None:
        self.context.toast(str(error))

    def _changed(self, change: Change) -> None:
        self._changed_since |= change.tables
        super()._changed(change)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()  # the library may be closed before it would be over
        self.settle()
