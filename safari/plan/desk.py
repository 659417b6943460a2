"""The desk of Plan: what can be done with a safari before the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from safari.guests.desk import GuestDesk
from safari.people.desk import PeopleDesk
from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem, When
from safari.plan.copies import again, copy_title, fresh, may_repeat
from safari.plan.first_plan import first_plan
from safari.plan.safari import Question, Safari, Stage
from safari.plan.situation import Situation
from safari.plan.stage_by_hand import Substance, move_by_hand
from safari.plan.to_settle import ToSettle, to_settle
from safari.plan.wording import (
    item_changed,
    lasting,
    new_order,
    question_changed,
    stage_word,
    step_changed,
    taken_off,
    titled,
    typed,
    what_changed,
    written,
)
from safari.store.journal import Intention, Journal, Scope
from safari.store.plan_parts import belongings, parts, take_off
from safari.store.removal import check_may_go
from safari.store.situations import situation
from safari.store.table import Table
from safari.store.tables import AGENDA_STEPS, CHECKLIST_ITEMS, QUESTIONS, SAFARI_TOUCHPOINTS, SAFARIS
from safari.text import line, lines
from safari.words import _

if TYPE_CHECKING:  # it loads msgspec, which nothing but planning a new safari needs
    from safari.plan.format import Format

R = TypeVar("R", ChecklistItem, Question)

# What a person may order by hand.
_ORDERED: dict[type, Table[Any]] = {AgendaStep: AGENDA_STEPS, ChecklistItem: CHECKLIST_ITEMS, Question: QUESTIONS}
_STAGED = frozenset({"day", "setting"})  # what may bring a plan to another stage
_KEPT = "SELECT EXISTS(SELECT 1 FROM notes WHERE safari = ?1 AND off_record = 0), \
EXISTS(SELECT 1 FROM stories WHERE safari = ?1 AND hero_text <> '')"


class PlanDesk:
    """Safaris: their agenda, checklists, questions."""

    def __init__(self, journal: Journal, people: PeopleDesk, guests: GuestDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._guests = people, guests

    def safaris(self) -> list[Safari]:
        """All safaris, the latest day first; those without a day before them."""
        return SAFARIS.find(self._database, order="day IS NOT NULL, day DESC, starts DESC, seq DESC")

    def latest(self) -> Safari | None:
        """The safari planned last, whatever its day."""
        return next(iter(SAFARIS.find(self._database, order="seq DESC")), None)

    def safari(self, uid: str) -> Safari | None:
        """One safari."""
        return SAFARIS.get(self._database, uid)

    def plan(self, kind: Format, title: str = "", **details: Any) -> Safari:  # noqa: ANN401 - fields of Safari
        """A new safari with the format's agenda, checklists and questions. `details` are fields of Safari."""
        uid = self._journal.new_uid()
        details = {"needs": kind.consents, "setting": kind.setting} | typed(details)
        safari = Safari(uid, kind.key, line(title) or kind.title, **details)
        with self._journal.intention(_("Safari planned")) as change:
            change.add(SAFARIS, safari)
            self._begin(change, safari.uid, kind)
        return safari

    def take_format(self, uid: str, kind: Format) -> Safari:
        """Begin the plan of a safari anew: agenda, checklists and questions become those of another format."""
        with self._journal.intention(_("Format changed")) as change:
            for part in (*self.agenda(uid), *self.checklist(uid), *self.questions(uid)):
                take_off(change, _ORDERED[type(part)], part)
            self._begin(change, uid, kind)
            safari = SAFARIS.standing(self._database, uid)
            change.edit(SAFARIS, safari, format=kind.key, needs=kind.consents, setting=kind.setting)
            return self._guests.restage(change, uid)

    def edit(self, uid: str, sitting: str = "", **changes: Any) -> Safari:  # noqa: ANN401 - fields of Safari
        """Change fields of a safari. One undo takes back all that was changed in one `sitting` at a field."""
        titled(changes.get("title", "-"))
        with self._journal.intention(what_changed(changes), sitting=sitting) as change:
            edited = change.edit(SAFARIS, SAFARIS.standing(self._database, uid), **typed(changes))
            return self._guests.restage(change, uid) if _STAGED & changes.keys() else edited

    def name_segment(self, uid: str, name: str, sitting: str = "") -> Safari:
        """Say whom a safari is about by the name of a segment, a new one where none is called so; "" for nobody."""
        with self._journal.intention(_("Segment changed"), sitting=sitting):
            segment = self._people.segment_called(name).uid if name.strip() else None
            return self.edit(uid, sitting, segment=segment)

    def duplicate(self, uid: str) -> Safari:
        """The same plan once more, as an idea: without its day and its people."""
        standing = SAFARIS.standing(self._database, uid)
        with self._journal.intention(_("Safari duplicated")) as change:
            return self._add_again(change, uid, again(standing, self._journal.new_uid(), copy_title(standing.title)))

    def repeat(self, uid: str, days: Iterable[date]) -> list[Safari]:
        """A series: the same plan on each of these days, each a safari of its own without people. One undo for all."""
        with self._journal.intention(_("Series planned")) as change:
            first = SAFARIS.standing(self._database, uid)
            listed = may_repeat(days, first.day)
            first = change.edit(SAFARIS, first, series=first.series or self._journal.new_uid())
            copies = [again(first, self._journal.new_uid(), first.title, day, first.series) for day in listed]
            return [self._add_again(change, uid, copy) for copy in copies]

    def series(self, uid: str) -> list[Safari]:
        """All safaris of the series of one; none where it is of none."""
        return SAFARIS.find(
            self._database, "series <> '' AND series = (SELECT series FROM safaris WHERE uid = ?)", (uid,)
        )

    def move_to_stage(self, uid: str, stage: Stage) -> Safari:
        """Move a safari to a stage by hand. Raises SafariError that says what it lacks: safari.plan.stage_by_hand."""
        safari = SAFARIS.standing(self._database, uid)
        leaders, customers = self._guests.numbers(uid).get(uid, (0, 0))
        notes, story = self._database.rows(_KEPT, (uid,))[0]
        moved = move_by_hand(safari, stage, Substance(leaders, customers, bool(notes), bool(story)))
        with self._journal.intention(_("Moved to “{stage}”").format(stage=stage_word(stage))) as change:
            return change.edit(SAFARIS, safari, stage=moved)

    def remove(self, uid: str) -> None:
        """Remove a safari. Raises SafariError that says why it stays: safari.store.removal."""
        check_may_go(self._database, uid, self._journal.clock().date())
        with self._journal.intention(_("Safari removed")) as change:
            for table, record in list(belongings(self._database, uid)):
                change.remove(table, record)
            change.remove(SAFARIS, SAFARIS.standing(self._database, uid))

    def agenda(self, safari: str) -> list[AgendaStep]:
        """The steps, in order."""
        return AGENDA_STEPS.find(self._database, "safari = ?", (safari,), "position, seq")

    def add_step(self, safari: str, title: str, minutes: int, sitting: str = "") -> AgendaStep:
        """A new step at the end."""
        place = len(self.agenda(safari))
        step = AgendaStep(self._journal.new_uid(), safari, place, lasting(minutes), written(title))
        with self._journal.intention(_("Agenda step added"), sitting=sitting) as change:
            return change.add(AGENDA_STEPS, step)

    def edit_step(self, uid: str, sitting: str = "", **changes: Any) -> AgendaStep:  # noqa: ANN401 - fields of AgendaStep
        """Change fields of a step. Raises SafariError for a length that is not between a minute and a day."""
        if "minutes" in changes:
            lasting(changes["minutes"])
        standing = AGENDA_STEPS.standing(self._database, uid)
        if "title" in changes and written(changes["title"]) != standing.title:
            changes.setdefault("short", "")  # the short name was made for the old title
        with self._journal.intention(step_changed(changes), sitting=sitting) as change:
            return change.edit(AGENDA_STEPS, standing, **lines(changes))

    def checklist(self, safari: str) -> list[ChecklistItem]:
        """All items of the three lists, in order."""
        return CHECKLIST_ITEMS.find(self._database, "safari = ?", (safari,), "position, seq")

    def add_item(self, safari: str, when: When, text: str, sitting: str = "") -> ChecklistItem:
        """A new item at the end of one of the lists."""
        place = sum(item.when_due is when for item in self.checklist(safari))
        with self._journal.intention(_("Checklist item added"), sitting=sitting) as change:
            item = ChecklistItem(self._journal.new_uid(), safari, when, place, written(text))
            return change.add(CHECKLIST_ITEMS, item)

    def edit_item(self, uid: str, sitting: str = "", **changes: Any) -> ChecklistItem:  # noqa: ANN401 - fields of ChecklistItem
        """Change fields of an item: its text, or whether it is done."""
        scope = self._journal.intention(item_changed(changes), sitting=sitting)
        return self._reword(CHECKLIST_ITEMS, uid, scope, changes)

    def questions(self, safari: str) -> list[Question]:
        """The questions, in order."""
        return QUESTIONS.find(self._database, "safari = ?", (safari,), "position, seq")

    def add_question(self, safari: str, text: str, sitting: str = "") -> Question:
        """A new question at the end."""
        question = Question(self._journal.new_uid(), safari, len(self.questions(safari)), written(text))
        with self._journal.intention(_("Question added"), sitting=sitting) as change:
            return change.add(QUESTIONS, question)

    def edit_question(self, uid: str, sitting: str = "", **changes: Any) -> Question:  # noqa: ANN401 - fields of Question
        """Change a question, or say that it was asked."""
        return self._reword(
            QUESTIONS, uid, self._journal.intention(question_changed(changes), sitting=sitting), changes
        )

    def move(self, moved: AgendaStep | ChecklistItem | Question, to: int) -> None:
        """Move a step, item or question to place `to` (0 is first) in its own list."""
        siblings = self._siblings(moved)
        order = [one for one in siblings if one.uid != moved.uid]
        order.insert(max(0, min(to, len(order))), next(one for one in siblings if one.uid == moved.uid))
        with self._journal.intention(new_order(type(moved))) as change:
            self._number(change, order)

    def drop(self, dropped: AgendaStep | ChecklistItem | Question) -> None:
        """Remove a step, item or question."""
        with self._journal.intention(taken_off(type(dropped))) as change:
            table = _ORDERED[type(dropped)]
            take_off(change, table, table.standing(self._database, dropped.uid))
            self._number(change, self._siblings(dropped))

    def touchpoints(self, safari: str) -> frozenset[str]:
        """The uids of the touchpoints a safari is about."""
        found = SAFARI_TOUCHPOINTS.find(self._database, "safari = ?", (safari,))
        return frozenset(link.touchpoint for link in found)

    def situation(self, uid: str) -> Situation:
        """All that what is to be settled rests on: see `safari.plan.to_settle.to_settle` and `in_place`."""
        return situation(self._database, SAFARIS.standing(self._database, uid), self._journal.clock().date())

    def to_settle(self, uid: str) -> tuple[ToSettle, ...]:
        """What is still to be settled for a safari, the weightiest first."""
        return to_settle(self.situation(uid))

    def _reword(self, table: Table[R], uid: str, scope: Scope, changes: dict[str, Any]) -> R:
        written(changes.get("text", "-"))
        with scope as change:
            return change.edit(table, table.standing(self._database, uid), **lines(changes))

    def _siblings(self, one: AgendaStep | ChecklistItem | Question) -> list[Any]:
        same_list = "safari = ? AND when_due = ?" if isinstance(one, ChecklistItem) else "safari = ?"
        named = (one.safari, one.when_due) if isinstance(one, ChecklistItem) else (one.safari,)
        return _ORDERED[type(one)].find(self._database, same_list, named, "position, seq")

    def _begin(self, change: Intention, uid: str, kind: Format) -> None:
        for part in first_plan(kind, uid, self._journal.new_uid):
            change.add(_ORDERED[type(part)], part)

    def _add_again(self, change: Intention, uid: str, copy: Safari) -> Safari:
        change.add(SAFARIS, copy)
        for table, part in parts(self._database, uid):
            change.add(table, fresh(part, copy.uid, self._journal.new_uid()))
        return copy

    @staticmethod
    def _number(change: Intention, order: list[Any]) -> None:
        for place, record in enumerate(order):
            change.edit(_ORDERED[type(record)], record, position=place)
