"""The left side: first the heart, then the brain, then the ask; one part open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from safari.words import _, ngettext
from ui.safaris.page_step import BESIDE_BAR
from ui.story.ask_section import AskSection
from ui.story.customer_section import CustomerSection
from ui.story.feeling_section import FeelingSection
from ui.story.invitation import Invitation
from ui.story.leader_section import LeaderSection
from ui.story.moments_section import MomentsSection
from ui.story.number_section import NumberSection
from ui.story.picture_section import PictureSection
from ui.story.quote_section import QuoteSection
from ui.widgets.boxes import row
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.scroll_area import ScrollArea, bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from safari.run.note import Photo
    from ui.story.section import Section
    from ui.story.state import StoryState


class StoryEditor(ScrollArea):
    """All parts. `typed` and `wished` as a section's; `opened(Section)` when another part is open,
    `from_notes` when somebody wants to begin from the notes."""

    typed = Signal(object, str, object)
    wished = Signal(object)
    opened = Signal(object)
    from_notes = Signal()

    def __init__(self, jpeg: Callable[[Photo], bytes], today: Callable[[], date]) -> None:
        super().__init__()
        self.invitation = Invitation()
        self.customer, self.quote = CustomerSection(), QuoteSection()
        self.moments, self.feeling = MomentsSection(), FeelingSection()
        self.picture, self.number = PictureSection(jpeg), NumberSection()
        self.ask, self.leader = AskSection(today), LeaderSection()
        self.heart: tuple[Section, ...] = (self.customer, self.quote, self.moments, self.feeling, self.picture)
        self.sections: tuple[Section, ...] = (*self.heart, self.number, self.ask, self.leader)
        self._counts: list[PlainText] = []
        self._room: dict[str, int] = {}
        self.body.setContentsMargins(0, 0, BESIDE_BAR, 24)
        self.body.addWidget(self.invitation)
        self._group("heart", _("First the heart"), self.heart)
        self._group("pulse", _("Then the brain"), (self.number,))
        self._group("flag", _("Then the ask"), (self.ask, self.leader))
        self.body.addStretch(1)
        self.invitation.wanted.connect(self.from_notes)
        self.number.quote_first.connect(lambda: self.open(self.quote))

    def open(self, wanted: Section, *, enter: bool = True, block: str = "", record: str = "") -> None:
        """Open one part and close the others; `enter` puts the cursor into it, where it writes this `block` (of a
        moment or promise: of this `record`)."""
        for section in self.sections:
            if section.is_open != (section is wanted):
                section.set_open(open_=section is wanted)
        wanted.show_room(self._room)
        self.opened.emit(wanted)
        if not enter and not self.invitation.isHidden():  # one begins above the parts: that stays in sight
            self.invitation.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if enter:
            wanted.enter(block, record)
        # Once the layout has given it its height.
        QTimer.singleShot(0, wanted, lambda: self._bring(wanted, wholly=enter))

    def _bring(self, section: Section, *, wholly: bool) -> None:
        """Scroll until the part is in view; of one that is too tall, and of any unless `wholly`, its beginning in the
        upper half is enough: what stands above it is not cut then."""
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, foot = section.y() - 8, section.geometry().bottom() + 12
        wholly = wholly and foot - top <= view
        if top < bar.value() or (not wholly and top > bar.value() + view / 2):
            bar.setValue(top)
        elif wholly and foot > bar.value() + view:
            bar.setValue(foot - view)
        focus = QApplication.focusWidget()
        if focus is not None and section.isAncestorOf(focus):
            bring_into_sight(focus)

    def show_state(self, state: StoryState) -> None:
        """Show a story as it stands now."""
        for section in self.sections:
            section.show_state(state)
        self.invitation.setVisible(state.heart_is_empty and bool(state.notes))
        done = sum(section.is_done(state) for section in self.heart)
        brain = bool(state.story.figure) + bool(state.story.why)
        promises = len(state.promises)
        words = (
            _("{n} of {all}").format(n=done, all=len(self.heart)),
            _("{n} of {all}").format(n=brain, all=2),
            ngettext("{n} promise", "{n} promises", promises).format(n=promises),
        )
        for label, text in zip(self._counts, words, strict=True):
            label.setText(text)

    def show_room(self, words: dict[str, int]) -> None:
        """How many words still fit, by block of the page."""
        self._room = words
        for section in self.sections:
            section.show_room(words)

    def _group(self, icon: str, title: str, sections: tuple[Section, ...]) -> None:
        count = PlainText("", "body", "ink2", wrap=False)
        self._counts.append(count)
        mark = IconLabel(icon, "ouch_mark" if icon == "heart" else "accent", side=20)
        head = row(mark, heading(title), None, count, gap=10)
        head.setContentsMargins(0, 2 if icon == "heart" else 26, 0, 8)
        self.body.addLayout(head)
        for section in sections:
            self.body.addWidget(section)
            section.asked.connect(lambda section=section: self.open(section))
            section.typed.connect(self.typed)
            section.wished.connect(self.wished)
