"""The desk of newcomers: leaders and customers from a file, all of them or none, and one undo for all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from safari.errors import SafariError
from safari.newcomers import differences
from safari.newcomers.matching import Present, everybody
from safari.newcomers.matching import preview as matched
from safari.newcomers.people_file import Fields, Kind, PeopleFile
from safari.newcomers.person import Person
from safari.newcomers.preview import Line, Preview, Standing
from safari.newcomers.wording import taken_in
from safari.people.customer import Customer, Identity, Segment
from safari.people.leader import Leader
from safari.progress import Progress, Stop, never, silent
from safari.store.births import Births, bear, made_ready
from safari.store.journal import Intention, Journal
from safari.store.tables import CUSTOMERS, IDENTITIES, LEADERS, SEGMENTS
from safari.text import fold
from safari.words import _

_AT_A_TIME = 500  # people between two looks at whether somebody wants to stop
_CAME = "SELECT 1 FROM revisions WHERE seq > ? AND of_table IN ('leaders', 'customers', 'identities') LIMIT 1"


class Taken(NamedTuple):
    """What was taken in: how many people are new, and how many entries changed."""

    new: int = 0
    changed: int = 0


class NewcomersDesk:
    """Nothing is taken in before `take_in`; all that comes before only reads."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def preview(
        self, file: PeopleFile, kind: Kind, fields: Fields = (), aliases: Mapping[int, str] | None = None
    ) -> Preview:
        """What would happen if the file were taken in; see safari.newcomers.matching. Safe on any thread."""
        as_of = self._database.value("SELECT MAX(seq) FROM revisions") or 0  # before looking: what comes then counts
        return replace(matched(file, kind, self._present(kind), fields, aliases), as_of=as_of)

    def take_in(
        self,
        preview: Preview,
        left_out: Collection[int] = (),
        progress: Progress = silent,
        stop: Stop = never,
    ) -> Taken:
        """Take in what a preview shows, without the lines left out: all of it or nothing, and one undo.

        Safe on any thread: rows are made ready while others go on keeping notes, and written in one short transaction.
        Nothing is written once `stop` says so. Raises SafariError where the disk is full, and where since the preview
        somebody was removed, or somebody who is new there came into the library.
        """
        lines = preview.chosen(left_out)
        new = [line for line in lines if line.standing is Standing.NEW]
        changed = [line for line in lines if line.standing is Standing.CHANGED]
        segments = self._segments(lines)
        known = {fold(one.name): one.uid for one in (*SEGMENTS.find(self._database), *segments)}
        births: list[Births | None] = [made_ready(self._journal, SEGMENTS, segments)]
        for start in range(0, len(new), _AT_A_TIME):
            progress(start, len(lines))
            if stop():
                return Taken()
            births += self._births(preview.kind, new[start : start + _AT_A_TIME], known)
        progress(len(new), len(lines))
        if stop() or not lines:
            return Taken()
        with self._journal.intention(taken_in(preview.kind, len(lines))) as change:
            self._still_new(preview, new)
            for born in births:
                bear(change, born)
            for line in changed:
                self._edit(change, preview.kind, line, known)
        return Taken(len(new), len(changed))

    def _present(self, kind: Kind) -> Present:
        leaders = {one.uid: one for one in LEADERS.find(self._database)}
        if kind is Kind.LEADERS:
            return Present(leaders)
        identities = {one.uid: one for one in IDENTITIES.find(self._database)}
        customers = {
            one.uid: (one, identities.get(one.uid) or Identity(one.uid)) for one in CUSTOMERS.find(self._database)
        }
        return Present(leaders, customers, {one.uid: one.name for one in SEGMENTS.find(self._database)})

    def _still_new(self, preview: Preview, new: Sequence[Line]) -> None:
        """Raise SafariError where somebody who was new in the preview is there by now; asked within the transaction."""
        if not self._database.value(_CAME, (preview.as_of,)):
            return
        known = everybody(preview.kind, self._present(preview.kind))
        for line in new:
            met = known.meant_by(line.person)
            if met.known or met.trouble:
                raise SafariError(
                    _("Whoever stands on line {line} came into the library meanwhile.").format(line=line.number),
                    _("Choose the file again, and it is compared anew. Nothing was changed."),
                )

    def _segments(self, lines: Sequence[Line]) -> list[Segment]:
        """The segments that the lines name and nobody has made yet."""
        known = {fold(one.name) for one in SEGMENTS.find(self._database)}
        named = {fold(line.person.segment): line.person.segment for line in lines if line.person.segment}
        return [Segment(self._journal.new_uid(), name) for folded, name in named.items() if folded not in known]

    def _births(self, kind: Kind, lines: Sequence[Line], segments: Mapping[str, str]) -> list[Births | None]:
        people = [line.person for line in lines]
        if kind is Kind.LEADERS:
            return [made_ready(self._journal, LEADERS, [self._leader(one) for one in people])]
        customers = [self._customer(one, segments) for one in people]
        identities = [
            Identity(customer.uid, one.name, one.contact)
            for customer, one in zip(customers, people, strict=True)
            if one.name or one.contact
        ]
        return [made_ready(self._journal, CUSTOMERS, customers), made_ready(self._journal, IDENTITIES, identities)]

    def _leader(self, one: Person) -> Leader:
        return Leader(self._journal.new_uid(), one.name, one.role, one.email)

    def _customer(self, one: Person, segments: Mapping[str, str]) -> Customer:
        segment = segments.get(fold(one.segment)) if one.segment else None
        return Customer(self._journal.new_uid(), one.alias, segment, one.language, one.who, one.since)

    def _edit(self, change: Intention, kind: Kind, line: Line, segments: Mapping[str, str]) -> None:
        if kind is Kind.LEADERS:
            leader = LEADERS.standing(self._database, line.uid)
            change.edit(LEADERS, leader, **differences.of_leader(leader, line.person))
            return
        customer = CUSTOMERS.standing(self._database, line.uid)
        fields: dict[str, str | None] = dict(differences.of_customer(customer, line.person))
        if line.person.segment:
            fields["segment"] = segments[fold(line.person.segment)]
        change.edit(CUSTOMERS, customer, **fields)
        identity = IDENTITIES.get(self._database, line.uid)
        changes = differences.of_identity(identity or Identity(line.uid), line.person)
        if identity is None and changes:
            change.add(IDENTITIES, replace(Identity(line.uid), **changes))
        elif identity is not None:
            change.edit(IDENTITIES, identity, **changes)
