"""The desk of follow-through: issues and commitments, and the notes that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from safari.errors import SafariError
from safari.follow_through.commitment import Commitment, Evidence
from safari.follow_through.issue import Issue
from safari.store.tables import COMMITMENTS, EVIDENCE, ISSUES, NOTES, PROMISES
from safari.text import lines
from safari.words import _

if TYPE_CHECKING:
    from safari.run.note import Note
    from safari.store.journal import Intention, Journal
    from safari.store.table import Table
    from safari.story.desk import StoryDesk
    from safari.story.story import Promise

Deed = Issue | Commitment
D = TypeVar("D", Issue, Commitment)

_TABLES: dict[type, Table[Any]] = {Issue: ISSUES, Commitment: COMMITMENTS}
_COLUMNS: dict[type, str] = {Issue: "issue", Commitment: "commitment"}
_TOLD = {"text": "what", "owner": "owner", "due": "due"}  # the fields of a commitment as a promise calls them
_NOTES_OF = (
    "SELECT coalesce(evidence.issue, evidence.commitment), note FROM evidence JOIN notes ON notes.uid = evidence.note"
    " WHERE off_record = 0 AND coalesce(evidence.issue, evidence.commitment) IN"
    " (SELECT uid FROM issues WHERE safari = ?1 UNION SELECT uid FROM commitments WHERE safari = ?1)"
    " ORDER BY evidence.seq"
)
_COMES_OF = "uid IN (SELECT {column} FROM evidence WHERE note = ?)"


@dataclass(frozen=True, slots=True)
class Born:
    """What came of a note."""

    issues: tuple[Issue, ...] = ()
    commitments: tuple[Commitment, ...] = ()


class FollowThroughDesk:
    """Issues and commitments."""

    def __init__(self, journal: Journal, stories: StoryDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._stories = stories

    def issues(self, safari: str) -> list[Issue]:
        """The issues that were seen on a safari first, in order."""
        return ISSUES.find(self._database, "safari = ?", (safari,), "position, seq")

    def commitments(self, safari: str) -> list[Commitment]:
        """What was promised after a safari, in order."""
        return COMMITMENTS.find(self._database, "safari = ?", (safari,), "position, seq")

    def add_issue(self, safari: str, text: str, notes: Iterable[str] = (), **details: Any) -> Issue:  # noqa: ANN401 - fields of Issue
        """A problem at the end of the list, seen in these notes. Raises SafariError without words, and for a note that
        is off the record, or gone."""
        with self._journal.intention(_("Issue added")):
            return self._add(Issue(self._journal.new_uid(), safari, _behind(self.issues(safari)), text), notes, details)

    def add_commitment(self, safari: str, text: str, notes: Iterable[str] = (), **details: Any) -> Commitment:  # noqa: ANN401 - fields of Commitment
        """A promise at the end of the list, for what these notes say; it raises as `add_issue` does."""
        uid, place = self._journal.new_uid(), _behind(self.commitments(safari))
        with self._journal.intention(_("Commitment added")):
            return self._add(Commitment(uid, safari, place, text), notes, details)

    def write(self, kind: type[D], safari: str, uid: str, text: str, notes: Sequence[str] = ()) -> D | None:
        """What the line says in which a new one is written: added under this uid as soon as it says something, changed
        while somebody types on, taken off where nothing is left. It comes from these notes and no others. One undo
        takes back all that is written under one uid. Raises SafariError for a note that is off the record, or gone."""
        table: Table[D] = _TABLES[kind]
        standing = table.get(self._database, uid)
        words = lines({"text": text}, ("text",))["text"]
        added, changed = _("Issue added"), _("Issue changed")
        if kind is Commitment:
            added, changed = _("Commitment added"), _("Commitment changed")
        with self._journal.intention(changed if standing else added, sitting=uid) as change:
            if standing is None:
                place = _behind(table.find(self._database, "safari = ?", (safari,)))
                return self._add(kind(uid, safari, place, words), notes, {}) if words else None
            if words:
                self._unlink_others(change, standing, notes)
                self._link(change, standing, notes)
                return self.edit(standing, text=words)
            self.drop(standing)
            return None

    def edit(self, deed: D, sitting: str = "", **changes: Any) -> D:  # noqa: ANN401 - fields of the deed
        """Change fields of an issue or a commitment. What a promise of a story says of it follows, as long as nobody
        told it in other words. One undo takes back all of one `sitting` at a field. Raises SafariError without words.
        """
        table: Table[D] = _TABLES[type(deed)]
        changes = lines(changes, ("text",))
        _check_says_something(changes)
        with self._journal.intention(
            _label(deed, _("Issue changed"), _("Commitment changed")), sitting=sitting
        ) as change:
            standing = table.standing(self._database, deed.uid)
            if isinstance(standing, Commitment):
                self._retell(change, standing, changes)
            return change.edit(table, standing, **changes)

    def drop(self, deed: Deed) -> None:
        """Take an issue or a commitment off; a promise on a page stays as it is written there."""
        table, column = _TABLES[type(deed)], _COLUMNS[type(deed)]
        with self._journal.intention(_label(deed, _("Issue taken off"), _("Commitment taken off"))) as change:
            for evidence in EVIDENCE.find(self._database, f"{column} = ?", (deed.uid,)):
                change.remove(EVIDENCE, evidence)
            if isinstance(deed, Issue):
                for answer in COMMITMENTS.find(self._database, "issue = ?", (deed.uid,)):
                    change.edit(COMMITMENTS, answer, issue=None)
            for promise in self._told(deed.uid):
                change.edit(PROMISES, promise, commitment=None)
            change.remove(table, table.standing(self._database, deed.uid))

    def link(self, deed: Deed, notes: Iterable[str]) -> None:
        """It comes from these notes (uids), too. Raises SafariError for one off the record, or gone."""
        with self._journal.intention(_("Notes linked")) as change:
            self._link(change, deed, notes)

    def unlink(self, deed: Deed, note: str) -> None:
        """It does not come from this note."""
        where = f"note = ? AND {_COLUMNS[type(deed)]} = ?"
        with self._journal.intention(_("Note unlinked")) as change:
            for evidence in EVIDENCE.find(self._database, where, (note, deed.uid)):
                change.remove(EVIDENCE, evidence)

    def notes_behind(self, safari: str) -> dict[str, list[str]]:
        """The notes (uids) that the issues and commitments of a safari come from, by their uid; none off the record."""
        found: dict[str, list[str]] = {}
        for deed, note in self._database.rows(_NOTES_OF, (safari,)):
            found.setdefault(deed, []).append(note)
        return found

    def born_of(self, note: str) -> Born:
        """What came of a note."""
        issues = ISSUES.find(self._database, _COMES_OF.format(column="issue"), (note,))
        commitments = COMMITMENTS.find(self._database, _COMES_OF.format(column="commitment"), (note,))
        return Born(tuple(issues), tuple(commitments))

    def promised(self, safari: str) -> frozenset[str]:
        """The commitments (uids) of a safari that stand as promises in its story."""
        found = PROMISES.find(self._database, "commitment IN (SELECT uid FROM commitments WHERE safari = ?)", (safari,))
        return frozenset(promise.commitment for promise in found if promise.commitment)

    def promise(self, commitment: str) -> Promise:
        """Tell a commitment in the story of its safari: a promise with the same words, owner and day. The one that is
        there already where there is one. Raises SafariError where it comes from no safari."""
        standing = COMMITMENTS.standing(self._database, commitment)
        if told := self._told(commitment):
            return told[0]
        if standing.safari is None:
            raise SafariError(_("This commitment comes from no safari."), _("Write it in a story by hand."))
        with self._journal.intention(_("Promised in the story")):
            story = self._stories.begin(standing.safari)
            details = {"owner": standing.owner, "due": standing.due, "commitment": commitment}
            return self._stories.add_promise(story.uid, standing.text, **details)

    def _add(self, deed: D, notes: Iterable[str], details: dict[str, Any]) -> D:
        from dataclasses import replace

        changes = lines({"text": deed.text, **details}, ("text",))
        _check_says_something(changes)
        with self._journal.intention("") as change:
            born: D = change.add(_TABLES[type(deed)], replace(deed, **changes))
            self._link(change, born, notes)
        return born

    def _link(self, change: Intention, deed: Deed, notes: Iterable[str]) -> None:
        column = _COLUMNS[type(deed)]
        known = {one.note for one in EVIDENCE.find(self._database, f"{column} = ?", (deed.uid,))}
        for note in dict.fromkeys(notes):
            if self._tellable(note).uid not in known:
                change.add(EVIDENCE, Evidence(self._journal.new_uid(), note, **{column: deed.uid}))

    def _unlink_others(self, change: Intention, deed: Deed, notes: Sequence[str]) -> None:
        for evidence in EVIDENCE.find(self._database, f"{_COLUMNS[type(deed)]} = ?", (deed.uid,)):
            if evidence.note not in notes:
                change.remove(EVIDENCE, evidence)

    def _tellable(self, uid: str) -> Note:
        note = NOTES.standing(self._database, uid)
        if note.off_record:
            raise SafariError(_("This note is off the record."), _("It stays on the screen of the day."))
        return note

    def _told(self, commitment: str) -> list[Promise]:
        return PROMISES.find(self._database, "commitment = ?", (commitment,))

    def _retell(self, change: Intention, standing: Commitment, changes: dict[str, Any]) -> None:
        for promise in self._told(standing.uid):
            same = {
                told: changes[name]
                for name, told in _TOLD.items()
                if name in changes and getattr(promise, told) == getattr(standing, name)
            }
            change.edit(PROMISES, promise, **same)


def _behind(deeds: Sequence[Deed]) -> int:
    """The position behind all of these; those that were taken off left gaps."""
    return max((deed.position for deed in deeds), default=-1) + 1


def _check_says_something(changes: dict[str, Any]) -> None:
    if not changes.get("text", "-"):
        raise SafariError(_("It says nothing yet."), _("Write one sentence."))


def _label(deed: Deed, issue: str, commitment: str) -> str:
    return issue if isinstance(deed, Issue) else commitment
