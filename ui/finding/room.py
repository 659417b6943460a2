"""The Library room: a search line, filters, what was found, and the one that was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from safari.errors import SafariError
from safari.finding.listing import Everything, Hits, Listing
from safari.finding.query import Query
from safari.run.note import in_field
from safari.text import search_words
from safari.words import _
from ui.finding.afterwards import read_after
from ui.finding.chosen_note import Chosen, ChosenNote
from ui.finding.facets import Facets
from ui.finding.note_list import NoteList
from ui.finding.notes_model import NotesModel
from ui.finding.reword import Reword
from ui.finding.search_line import SearchLine
from ui.finding.sentences import how_many, nothing_found, nothing_there, stock
from ui.half_typed import HalfTyped
from ui.listening.play_moment import heard
from ui.memos.heard import heard_memo
from ui.outgoing.save_notes import SaveNotes
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.dates import short_day
from ui.widgets.empty_state import EmptyState
from ui.widgets.panes import Panes
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read
from ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from safari.change import Change
    from safari.finding.found import Found
    from safari.library import Library
    from ui.screen import Context

MOST = 2_000  # hits looked for without being asked; more come when one scrolls to them
PAUSE_MS = 150  # without a key: time to count, and to show the first one in large
NAMES = frozenset({"customers", "leaders", "safaris", "segments", "touchpoints", "consents"})
SINCE = frozenset({"amendments", "debriefs", "evidence", "issues", "commitments"})  # what happens to a note afterwards


class LibraryRoom(RoomPage):
    """Every note on the record. Ctrl+F puts the keyboard into the search line."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self._is_stale = False
        self._is_counted = False
        self._to_reword = self._sent_from = ""
        self._back = QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, enabled=False)
        self.search_line = SearchLine()
        self.facets = Facets(self._customers, self._safaris)
        self.model = NotesModel(Everything(self._library.finding))
        self.list = NoteList(self.model)
        self.chosen = ChosenNote()
        self.stock = PlainText("", "body", "ink2", wrap=False)
        self.empty = EmptyState("", action=_("Go to the safaris"))
        self.save_button = SaveNotes(context, self.query)
        self._growth = QTimer(self, singleShot=True, interval=0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._arrange()
        self._connect()
        self._show_what_there_is()

    def arrive(self, uid: str, step: str) -> None:
        """Show a note, with its words to be changed at the step "words"; without one go to the search line."""
        if uid:
            self._to_reword = uid if step == "words" else ""
            self._clear()
            place = self.model.listing.row_of(uid)
            self.list.choose_row(-1 if place is None else place)
            self.list.setFocus()
        else:
            self.search_line.take_focus()

    def sent_from(self, room: str) -> None:
        """Alt+Left goes back to where somebody was sent from to see a note."""
        self._sent_from = room
        self._back.setEnabled(bool(room))

    def refresh(self) -> None:
        """Take in what changed while another room was shown."""
        self._let_go_of_what_is_wiped_out()
        if self._is_stale:
            self._is_stale = self._is_counted = False
            self._search()

    def settle(self) -> bool:
        """Keep words that are being changed, or where a reason is wanted have them wait for it on disk; False where the
        disk will not take them."""
        self._let_go_of_what_is_wiped_out()
        settled = [self._keep_words(reword) for reword in self.chosen.rewords]
        return all(settled)

    def query(self) -> Query:
        """What is asked for now."""
        return self.facets.query(self.search_line.line.text())

    def _arrange(self) -> None:
        head = row(PlainText(_("Library"), "title", wrap=False), 16, self.stock, None, self.save_button)
        head.setAlignment(self.stock, Qt.AlignmentFlag.AlignBottom)
        self._above, self._across = row(), row(gap=32)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.list)
        self._shown.addWidget(self.empty)
        found = QWidget()
        self._order = PlainText(_("Newest first"), "meta", "ink2", wrap=False)
        found.setLayout(column(self._order, 6, self._shown))
        found.setMinimumWidth(380)
        self.chosen.setMinimumWidth(240)
        panes = Panes(found, self.chosen, "library", 288)
        self._across.addWidget(self.facets)
        self._across.addWidget(panes, 1)
        self.body.addLayout(column(head, 16, self.save_button.progress, self.search_line, 20, self._above))
        self.body.addLayout(self._across, 1)

    def _connect(self) -> None:
        self.search_line.searched.connect(self._search)
        self.search_line.left.connect(self._go_to_list)
        self.facets.changed.connect(self._search)
        self.narrowed.connect(self._fold)
        self.list.typed.connect(self.search_line.type_on)
        self.list.nearly_over.connect(self._grow)
        self.list.chosen.connect(self._choose)
        self.chosen.mend.connect(self._ask_consent)
        self.chosen.opened.connect(lambda safari: self._context.go("safaris", safari))
        self.chosen.told.connect(self._tell_story)
        self.chosen.reworded.connect(self._reword)
        self.chosen.began.connect(self._bring_back)
        self.empty.wanted.connect(self._help_on)
        self._growth.timeout.connect(self._grow_to_most)
        self._pause.timeout.connect(self._settle)
        self._back.activated.connect(lambda: self._context.go(self._sent_from))
        self._context.bridge.changed.connect(self._take_in)

    def _search(self) -> None:
        query = self.query()
        try:
            self.model.show(self._listing(query), search_words(query.words))
        except SafariError as error:
            self._context.toast(str(error))
            return
        self._show_what_there_is()

    def _listing(self, query: Query) -> Listing:
        finding = self._library.finding
        return Everything(finding) if query.is_everything else Hits(finding, query)

    def _show_what_there_is(self) -> None:
        query, listing = self.query(), self.model.listing
        self._say_how_many()
        self._order.setVisible(bool(listing.count))
        self.save_button.offer(there=bool(listing.count))
        if listing.count:
            self._shown.setCurrentWidget(self.list)
        else:
            self._say_nothing(query)
            self._shown.setCurrentWidget(self.empty)
        if not listing.is_complete:
            self._growth.start()
        self._pause.start()

    def _say_nothing(self, query: Query) -> None:
        if query.is_everything:
            self.empty.say(*nothing_there())
        else:
            self.empty.say(*nothing_found(query, filtered=self.facets.is_any))
        if self.empty.button is not None:
            self.empty.button.setText(_("Go to the safaris") if query.is_everything else _("Show all notes"))

    def _say_how_many(self) -> None:
        listing = self.model.listing
        everything = self.query().is_everything
        said = "" if everything else how_many(listing.count, MOST, complete=listing.is_complete)
        if said or everything:
            self.search_line.say(said)

    def _grow(self) -> None:
        if not self.model.listing.is_complete:
            self.model.grow()
            self._say_how_many()

    def _grow_to_most(self) -> None:
        self._grow()
        if not self.model.listing.is_complete and self.model.listing.count < MOST:
            self._growth.start()

    def _settle(self) -> None:
        """Nobody has typed for a moment: count, show the first one in large, say what was found."""
        finding, query = self._library.finding, self.query()
        self.facets.kinds.count(finding.kinds(query))
        if not self._is_counted:
            self._is_counted = True
            self.stock.setText(stock(finding.count(Query()), finding.safaris()))
        if not self.list.currentIndex().isValid():
            self.list.choose_row(0)
        if not query.is_everything:
            announce(self.search_line, self.search_line.result.text() or self.empty.sentence.text())

    def _choose(self, found: Found | None) -> None:
        self.chosen.show_note(None if found is None else self._chosen(found))
        if found is not None and found.note.uid == self._to_reword and not found.is_withheld:
            self._to_reword = ""
            if self.chosen.reword is not None:
                QTimer.singleShot(0, self.chosen.reword, self.chosen.reword.open)

    def _chosen(self, found: Found) -> Chosen:
        people, customer = self._library.people, found.note.said_by or ""
        known = people.customer(customer) if customer else None
        who = known.who.partition("\n")[0] if known else ""
        notes, today = self._library.notes, self._library.journal.clock().date()
        photos = () if found.is_withheld else notes.photos(found.note.uid)
        read = tuple((photo, partial(notes.jpeg, photo)) for photo in photos)
        where = None if found.is_withheld else heard(self._library, found.note)
        spoken = None if found.is_withheld else heard_memo(self._library, found.note)
        after = None if found.is_withheld else read_after(self._library, found.note, found.language)
        return Chosen(found, who, people.agreement(customer), today, read, where, spoken, after)

    def _reword(self) -> None:
        if self.chosen.reword is not None and self._keep_words(self.chosen.reword):
            self._context.toast(_("The note was changed."), _("Undo"), self._library.undo)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_words(self, reword: Reword) -> bool:
        notes, changed = self._library.notes, reword.changed
        half = reword.findChild(HalfTyped)
        if changed is None or half is None:
            return True
        text, reason = changed
        if notes.note(reword.note) is None:
            self.chosen.forget(reword)
            return True
        if reword.lacks_reason:
            return half.settle()
        keep = partial(notes.edit, reword.note, text=text, reason=reason, draft=half.nothing)
        if not self._context.attempt(keep):
            return False
        self.chosen.forget(reword)
        return True

    def _let_go_of_what_is_wiped_out(self) -> None:
        """Words that somebody wiped out on their safari are neither shown here any more, nor kept."""
        for reword in self.chosen.findChildren(Reword):
            half = reword.findChild(HalfTyped)
            if half is not None and half.is_wiped_out:
                self.chosen.forget(reword)

    def _bring_back(self, reword: Reword) -> None:
        """What is changed here is on disk as it is typed; what was left when the program ended is offered again."""
        note = self._library.notes.note(reword.note)
        if note is None:
            return
        where = note.safari, in_field("words", note.uid)
        half = HalfTyped(reword, self._library, where, lambda: reword.half_typed)
        if half.left is not None:
            reword.offer(half.left)
        reword.typed.connect(half.touch)
        half.failed.connect(lambda error: self._context.toast(str(error)))

    def _take_in(self, change: Change) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        if "notes" in change.tables:
            self._is_counted = False
            self.list.take_in(change.records)
        if change.tables & NAMES or change.tables & SINCE:
            self.model.refresh()
            self._choose(self.model.found(self.list.currentIndex().row()))
        if "notes" in change.tables or change.tables & NAMES:
            self._show_what_there_is()

    def _tell_story(self, found: Found) -> None:
        stories, safari = self._library.stories, found.note.safari
        try:
            story = stories.begin(safari)
            if story.hero is None:
                stories.choose_quote(story.uid, found.note.uid)
        except SafariError as error:
            self._context.toast(str(error))
            return
        self._context.go("safaris", safari, "story")
        if story.hero not in (None, found.note.uid):
            self._context.toast(_("This safari’s story has another quote. It stays; you can choose this one there."))

    def _ask_consent(self, customer: str) -> None:
        from ui.people.consent_form import ConsentForm

        ConsentForm.ask(self.window(), self._library, customer)

    def _help_on(self) -> None:
        if self.query().is_everything:
            self._context.go("safaris")
        else:
            self._clear()

    def _clear(self) -> None:
        self.facets.clear()
        self.search_line.line.clear()

    def _go_to_list(self) -> None:
        if self.model.rowCount():
            self.list.choose_row(max(0, self.list.currentIndex().row()))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, narrow: bool) -> None:
        self.facets.fold(folded=narrow)
        (self._above if narrow else self._across).insertWidget(0, self.facets)
        self._above.setContentsMargins(0, 0, 0, 16 if narrow else 0)
        tab_as_read([self.search_line.line, *self.facets.in_order(), self.list, self.save_button])

    def _customers(self) -> dict[str, str]:
        return {one.uid: one.alias for one in self._library.people.customers()}

    def _safaris(self) -> dict[str, str]:
        safaris = self._library.plans.safaris()
        return {one.uid: f"{one.title}, {short_day(one.day)}" if one.day else one.title for one in safaris}
