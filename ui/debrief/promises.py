"""Issues and commitments beside the board: born there, from chosen cards or by themselves, with an owner and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from safari.closing.left_over import FEW_ISSUES, too_many_issues
from safari.follow_through.commitment import Commitment
from safari.follow_through.issue import Issue
from safari.words import _, ngettext
from ui.debrief.arrangement import Arrangement
from ui.debrief.chosen_cards import chosen_cards
from ui.debrief.deed_list import DeedList
from ui.debrief.panes import Pane
from ui.debrief.promises_row import Around, Behind, Deed, PromisesRow
from ui.theme.icons import kind_icon
from ui.widgets.boxes import column
from ui.widgets.quotation import quoted
from ui.widgets.scroll_area import bring_into_sight

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from safari.follow_through.desk import FollowThroughDesk
    from safari.library import Library
    from safari.run.note import Note
    from ui.screen import Context

ISSUE, COMMITMENT = "issue", "commitment"
SENSE = 1  # the tab in which this stands


class PromisesPane(QWidget):
    """What leaders will do about what they heard."""

    TABLES: ClassVar = frozenset(
        {"issues", "commitments", "evidence", "notes", "leaders", "participants", "promises", "customers", "consents"}
    )

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self._chosen = chosen_cards(context, safari_uid)
        self._around = Around((), (), {}, frozenset(), ())
        desk: FollowThroughDesk = self._library.follow_through

        def write_issue(uid: str, text: str) -> Issue | None:
            return desk.write(Issue, safari_uid, uid, text, self._chosen.notes)

        def write_commitment(uid: str, text: str) -> Commitment | None:
            return desk.write(Commitment, safari_uid, uid, text, self._chosen.notes)

        self.issues = DeedList(_("Issues"), _("A problem to solve"), write_issue)
        self.commitments = DeedList(_("Commitments"), _("What one of us will do"), write_commitment)
        self.setLayout(column(self.issues, self.commitments, gap=24))
        self.issues.add.entered.connect(lambda: self.bear(ISSUE))
        self.commitments.add.entered.connect(lambda: self.bear(COMMITMENT))
        for part in (self.issues, self.commitments):
            part.apart.clicked.connect(lambda: self._chosen.choose(()))
        self._chosen.changed.connect(self._mark)
        self._chosen.wanted.connect(self._begin)

    def refresh(self) -> None:
        """Read anew what there is."""
        desk = self._library.follow_through
        issues, commitments = desk.issues(self._safari), desk.commitments(self._safari)
        self.issues.show_coming(issues)
        self.commitments.show_coming(commitments)
        issues = [one for one in issues if one.uid != self.issues.coming]
        commitments = [one for one in commitments if one.uid != self.commitments.coming]
        self._around = Around(
            leaders=[(one.uid, one.name) for one in self._leaders()],
            issues=[(one.uid, one.text) for one in issues],
            behind=self._behind(),
            promised=desk.promised(self._safari),
            chosen=self._chosen.notes,
        )
        lists: tuple[tuple[DeedList, Sequence[Deed]], ...] = ((self.issues, issues), (self.commitments, commitments))
        for part, deeds in lists:
            rows = [part.rows.get(one.uid) or self._row(one) for one in deeds]
            part.keep_rows(rows)
            for each, one in zip(rows, deeds, strict=True):
                each.show_deed(one, self._around)
            part.order_stops(rows)
        nudge = too_many_issues(len(issues))
        self.issues.count.setText("" if nudge else _("{n} of {most}").format(n=len(issues), most=FEW_ISSUES))
        self.issues.nudge.setText(nudge)
        self.issues.nudge.setVisible(bool(nudge))
        self.commitments.nudge.hide()
        self._mark()

    def settle(self) -> bool:
        """Keep what is typed: in a row, and what would be one more."""
        parts = (self.issues, self.commitments)
        kept = [each.settle() for part in parts for each in part.rows.values()]
        kept += [part.kept.settle() for part in parts]
        return all(kept)

    def bear(self, kind: str) -> None:
        """Somebody is done with what stands in the field: it becomes a row, from the cards that are chosen now."""
        part, desk = self._part(kind), self._library.follow_through
        if not part.kept.settle():
            return
        deeds: Sequence[Deed] = desk.issues(self._safari) if kind == ISSUE else desk.commitments(self._safari)
        born = next((one for one in deeds if one.uid == part.coming), None)
        if born is None or not self._context.attempt(lambda: part.write(born.uid, born.text)):
            return
        at_it = part.add.hasFocus()
        part.begin_next()
        self.refresh()
        self._open(born.uid)
        if at_it:
            owner = part.rows[born.uid].owner
            owner.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, owner, lambda: bring_into_sight(owner))  # once it has its place

    def _begin(self, kind: str) -> None:
        """Somebody wants to make something of the chosen cards: say what it is."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, Arrangement):
            around = around.parentWidget()
        if around is not None:
            around.tabs.setCurrentIndex(SENSE)  # in a narrow window it stands in a tab
        field = self._part(kind).add
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, field, lambda: bring_into_sight(field))  # once it has its place

    def _part(self, kind: str) -> DeedList:
        return self.issues if kind == ISSUE else self.commitments

    def _row(self, deed: Deed) -> PromisesRow:
        made = PromisesRow(deed, self._today, self._keep)
        made.written.connect(self._write)
        made.asked.connect(self._do)
        made.unlinked.connect(
            lambda one, note: self._context.attempt(lambda: self._library.follow_through.unlink(one, note))
        )
        made.sought.connect(self._chosen.sought)
        return made

    def _keep(self, deed: Deed, text: str, sitting: str) -> None:
        """Words that were changed; none at all are no words."""
        if text.strip():
            self._edit(deed, sitting, text=text)

    def _write(self, deed: Deed, name: str, value: Any, sitting: str) -> None:  # noqa: ANN401 - a field's
        if not self._context.attempt(lambda: self._edit(deed, sitting, **{name: value})):
            self.refresh()

    def _edit(self, deed: Deed, sitting: str = "", **changes: Any) -> None:  # noqa: ANN401 - fields of the deed
        edit: Callable[..., object] = self._library.follow_through.edit
        edit(deed, sitting, **changes)

    def _do(self, deed: Deed, verb: str) -> None:
        desk = self._library.follow_through
        if verb == "open":
            self._fold(deed)
        elif verb == "link":
            self._context.attempt(lambda: desk.link(deed, self._chosen.notes))
        elif verb == "drop":
            if self._context.attempt(lambda: desk.drop(deed)):
                self._context.toast(_("Taken off."), _("Undo"), self._library.undo)
        elif deed.uid in self._around.promised:
            self._context.go("safaris", self._safari, "story")
        elif self._context.attempt(lambda: desk.promise(deed.uid)):
            self._context.toast(_("It is a promise of the story now."), _("Undo"), self._library.undo)

    def _fold(self, deed: Deed) -> None:
        part = self._part(ISSUE if isinstance(deed, Issue) else COMMITMENT)
        opens = not part.rows[deed.uid].is_open
        self._open(deed.uid if opens else "")
        if opens:
            part.rows[deed.uid].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, uid: str) -> None:
        """One is open at a time, of both lists; one in which something stands that could not be kept stays, too."""
        for each in (*self.issues.rows.values(), *self.commitments.rows.values()):
            each.open(on=each.deed.uid == uid)

    def _mark(self) -> None:
        chosen = self._chosen.notes
        said = ngettext("From the chosen card", "From the {n} chosen cards", len(chosen)).format(n=len(chosen))
        for part in (self.issues, self.commitments):
            part.origin.setText(said if chosen else "")
            part.origin.setVisible(bool(chosen))
            part.apart.setVisible(bool(chosen))
            for each in part.rows.values():
                each.mark(chosen)

    def _leaders(self) -> list[Any]:
        """Those who came first, then everybody else."""
        came = {one.leader for one in self._library.guests.participants(self._safari)}
        return sorted(self._library.people.leaders(), key=lambda one: one.uid not in came)

    def _behind(self) -> dict[str, list[Behind]]:
        linked = self._library.follow_through.notes_behind(self._safari)
        aliases = {one.uid: one.alias for one in self._library.people.customers()} if linked else {}
        told = {note.uid: note for note in self._library.notes.on_record(self._safari)} if linked else {}
        behind = {uid for notes in linked.values() for uid in notes}
        shown = {uid: self._shown(note, aliases) for uid, note in told.items() if uid in behind}
        return {deed: [shown[uid] for uid in notes if uid in shown] for deed, notes in linked.items()}

    def _shown(self, note: Note, aliases: dict[str, str]) -> Behind:
        """A note as it may be read here: not where its customer ended that."""
        alias = aliases.get(note.said_by or "", "")
        words = quoted(note.text, note.language) if note.is_spoken else note.text
        if note.said_by and not self._library.people.agreement(note.said_by).may_be_read(self._today()):
            words = _("withheld, for the consent has ended")
        return Behind(note.uid, kind_icon(note.kind), ": ".join(part for part in (alias, words) if part))

    def _today(self) -> date:
        today: date = self._library.journal.clock().date()
        return today


def build(context: Context, safari_uid: str) -> QWidget:
    """The issues and commitments of one safari."""
    return PromisesPane(context, safari_uid)


PANES = (Pane("promises", "right", 60, build),)
