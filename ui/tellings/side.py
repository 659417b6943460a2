"""Telling a story beside its page: brings the column and the desks together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from safari.errors import SafariError
from safari.run.note import in_field
from safari.sharing.hollow import hollow
from safari.words import _, ngettext
from ui.half_typed import HalfTyped
from ui.presenting.show import present
from ui.tellings.pane import TellingPane
from ui.tellings.recall_line import RecallLine
from ui.tellings.told_row import Told

if TYPE_CHECKING:
    from safari.change import Change
    from safari.checking.concern import Concern
    from safari.tellings.desk import TellingDesk
    from safari.tellings.recall import Recall
    from safari.tellings.telling import Telling
    from ui.story.room import StoryRoom
    from ui.tellings.told_row import ToldRow
    from ui.widgets.button import Button
    from ui.widgets.text_field import TextField


class TellingSide(QObject):
    """What the button Tell of the story opens. What somebody left as it is stays left while the story is open."""

    def __init__(self, room: StoryRoom, button: Button) -> None:
        super().__init__(room)
        self._room, self._button = room, button
        self._left: set[str] = set()
        self.pane: TellingPane | None = None
        self.line = RecallLine()
        self.line.wanted.connect(self._open_files)
        room.pane.set_below_held_back(self.line)
        room.read.connect(self._read)
        room.context.bridge.changed.connect(self._changed)
        button.clicked.connect(self.open)

    @property
    def _desk(self) -> TellingDesk:
        desk: TellingDesk = self._room.library.tellings
        return desk

    @property
    def _safari(self) -> str:
        return self._room.state.safari.uid if self._room.state else ""

    @property
    def _story(self) -> str:
        """The story's uid; "" where nobody began it."""
        state = self._room.state
        return state.story.uid if state and state.begun else ""

    def open(self) -> None:
        """Show the column in the editor's place; where it is open already, the cursor goes there."""
        if self._open_pane() is None:
            if self._room.page_written() is None:  # a sentence was said
                return
            self.pane = self.pane or self._made()
            self._room.put_aside(self.pane)
            self._room.pane.frame(())  # nothing of the page is being written
        self._show()
        if self.pane is not None:
            self.pane.enter()

    def _open_files(self) -> None:
        """The same, at the files to call back."""
        self.open()
        if self.pane is not None:
            self.pane.enter_files()

    def close(self) -> None:
        """Back to writing; the page beside is the draft again."""
        self._room.put_aside(None)
        self._button.setFocus()

    def _made(self) -> TellingPane:
        pane = TellingPane()
        pane.closed.connect(self.close)
        pane.checks.mended.connect(self._mend)
        pane.checks.wanted.connect(lambda concern: self._room.open_part(concern.block, concern.record))
        pane.checks.left.connect(self._leave)
        pane.form.told.connect(self._tell)
        pane.row_made.connect(self._wire_row)
        self._bring_back(pane.form.audience, self._safari)
        return pane

    def _bring_back(self, whom: TextField, about: str) -> HalfTyped:
        """What is typed there is on disk before anybody tells it, and stands there again after a crash."""
        where = self._safari, in_field("audience", about)
        half = HalfTyped(whom, self._room.library, where, lambda: (whom.text(), ""))
        if half.left is not None and not whom.text():
            whom.setText(half.left.text)
        whom.textChanged.connect(half.touch)
        half.failed.connect(lambda error: self._room.context.toast(str(error)))
        return half

    def _wire_row(self, row: ToldRow) -> None:
        telling = row.told.telling
        if not telling.audience:
            half = self._bring_back(row.audience, telling.uid)
            row.audience_said.connect(lambda whom: self._say_to_whom(telling, whom, half))
        row.looked_at.connect(lambda: self._look_at(telling))
        row.presented.connect(lambda: self._present(telling))
        row.saved.connect(lambda key: self._save(telling, key))
        row.recalled.connect(self._mark)

    def _open_pane(self) -> TellingPane | None:
        """The column, where it is shown: it waits with what is typed in it while somebody goes back to writing."""
        return self.pane if self.pane is not None and self._room.is_beside(self.pane) else None

    def _read(self) -> None:
        """The story was read anew."""
        recalls = self._recalls()
        self.line.show_recalls(recalls)
        self._show(recalls)

    def _changed(self, change: Change) -> None:
        """Something was told, went out or was called back: here, on Today, beside a customer."""
        if not change.tables & {"tellings", "handouts"}:
            return
        if self._room.isVisible():
            self._read()
        else:
            self._room.stale = True  # read anew when it is shown next

    def _recalls(self) -> list[Recall]:
        return self._desk.to_recall(story=self._story, all_=True) if self._story else []

    def _show(self, recalls: list[Recall] | None = None) -> None:
        pane, story, draft = self._open_pane(), self._story, self._room.draft
        if pane is None or not story or draft is None:
            return
        by_telling = {one.telling.uid: one for one in (self._recalls() if recalls is None else recalls)}
        found: tuple[Concern, ...] = self._room.library.checking.concerns(story)
        nobody = str(hollow(draft) or "")
        pane.show_concerns([one for one in found if one.key not in self._left], nobody)
        leaders = self._room.state.leaders if self._room.state else ()
        pane.show_told([self._told(one, by_telling) for one in self._desk.of_story(story)], leaders)

    def _told(self, telling: Telling, recalls: dict[str, Recall]) -> Told:
        people = self._room.library.people
        everybody = tuple((people.called(customer=one.customer), one) for one in self._desk.consents(telling.uid))
        by = people.called(leader=telling.told_by)
        return Told(telling, by, everybody, tuple(self._desk.files(telling.uid)), recalls.get(telling.uid))

    def _mend(self, concern: Concern) -> None:
        if concern.mend is not None:
            mend = concern.mend
            self._room.do(lambda _desk, uid: self._room.library.checking.mend(uid, mend))

    def _leave(self, concern: Concern) -> None:
        self._left.add(concern.key)
        self._show()
        if self.pane is not None and not self.pane.checks.concerns:
            self.pane.enter()

    def _tell(self, audience: str, leader: str) -> None:
        if self._room.page_to_give() is None:
            return
        told: list[Telling] = []
        do = partial(self._desk.tell, self._story, audience, leader or None)
        if self._room.context.attempt(lambda: told.append(do())) and self.pane is not None:
            self.pane.form.begin_anew()
            sentence = _("Told. Version {n} is kept as it is now.").format(n=told[0].number)
            self._room.context.toast(sentence)

    def _say_to_whom(self, telling: Telling, whom: str, half: HalfTyped) -> None:
        keep = partial(self._desk.edit, telling.uid, audience=whom)
        if whom.strip() and self._room.context.attempt(keep):
            half.end()

    def _look_at(self, telling: Telling) -> None:
        """Show the told page beside, until the draft is wanted again."""
        desk = self._desk
        self._room.look_at(telling.number, lambda: desk.page(telling.uid))

    def _present(self, telling: Telling) -> None:
        self._room.context.attempt(lambda: present(self._room.context, self._desk.page(telling.uid)))

    def _save(self, telling: Telling, key: str) -> None:
        desk = self._desk
        try:
            page = desk.page(telling.uid)
        except SafariError as error:
            self._room.context.toast(str(error))
            return
        self._room.save(page, key, lambda name: desk.went_out_again(telling.uid, key, name))

    def _mark(self, file: str, back: bool) -> None:
        room = self._room
        if room.context.attempt(lambda: self._desk.mark_recalled(file, recalled=back)) and back:
            out = sum(len(one.out) for one in self._recalls())
            left = ngettext("{n} file is still out.", "{n} files are still out.", out).format(n=out)
            room.context.toast(left if out else _("Every file is called back."))
