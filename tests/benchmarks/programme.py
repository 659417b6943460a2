"""A library of a large programme, built once and kept in the user's cache: what the speed of its rooms is measured on.

500 leaders, 20,000 customers and 2,000 safaris over eight years, of which thirty are still to come; the next one is a
breakfast of twelve leaders and twelve customers with everything planned. It is always half past nine on 17 November
2026 there.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from safari.guests.participant import Participant
from safari.library import Library
from safari.people.consent import Answer, Consent, How, Use
from safari.people.customer import Customer, Identity, Segment
from safari.people.leader import Leader
from safari.plan.agenda import AgendaStep
from safari.plan.checklist import ChecklistItem
from safari.plan.first_plan import first_plan
from safari.plan.format import called, formats
from safari.plan.safari import Question, Safari, Stage
from safari.run.note import Kind, Note
from safari.store.births import bear, made_ready
from safari.store.table import Table
from safari.store.tables import (
    AGENDA_STEPS,
    CHECKLIST_ITEMS,
    CONSENTS,
    CUSTOMERS,
    IDENTITIES,
    LEADERS,
    NOTES,
    PARTICIPANTS,
    QUESTIONS,
    SAFARIS,
    SEGMENTS,
)

LEADERS_IN_IT, CUSTOMERS_IN_IT, SAFARIS_IN_IT, TO_COME = 500, 20_000, 2_000, 30
AT_THE_NEXT = 12
NOTES_A_SAFARI = 10
NOW = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ROOT = Path(__file__).resolve().parents[2]
_MADE_BY = (
    *("safari/store/migrations/m0001_first.py", "safari/store/migrations/m0002_before_the_day.py"),
    *("safari/store/search.py", "safari/text.py", "safari/plan/safari.py", "safari/people/customer.py", __file__),
)
FIRST = [
    "Ingrid",
    "Nikos",
    "Sofie",
    "Lars",
    "Tom",
    "Maria",
    "Bjørn",
    "Torleif",
    "Anna",
    "Giorgos",
    "Mette",
    "Kåre",
    "Åse",
    "Per",
    "Ola",
    "Kari",
    "Eleni",
    "Petros",
]
LAST = [
    "Holm",
    "Lie",
    "Bøe",
    "Dahl",
    "Moe",
    "Åkjær",
    "Papadakis",
    "Rallis",
    "Sørensen",
    "Bakke",
    "Moen",
    "Kjær",
    "Lund",
    "Nygård",
    "Ioannou",
    "Berg",
]


def library() -> Path:
    """Where the library lies; building it takes half a minute the first time."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "customer-safari-benchmarks"
    path = folder / f"programme-{_fingerprint()}.safari"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("programme-*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        build(unfinished)
        unfinished.rename(path)
    return path


def opened(path: Path) -> Library:
    """The library, at its own time."""
    return Library.open(path, clock=lambda: NOW)


def build(path: Path) -> None:
    """Make it at `path`."""
    made = Library.create(path, "Fjellvik Insurance", clock=lambda: NOW)
    made.database.connection.execute("PRAGMA synchronous = OFF")
    people = _People(made, random.Random(11))
    with made.journal.intention("A large programme"):
        for table, records in (*people.people(), *people.safaris()):
            _keep(made, table, records)
    made.close()


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for name in _MADE_BY:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()[:12]


def _keep(made: Library, table: Table[Any], records: Sequence[Any]) -> None:
    with made.journal.intention("") as change:
        bear(change, made_ready(made.journal, table, records))


class _People:
    def __init__(self, made: Library, chance: random.Random) -> None:
        self._new, self._chance = made.journal.new_uid, chance
        self._kind = called("breakfast", formats()[0])
        segments = ("Home", "Motor", "Travel", "Farms", "Boats", "Firms")
        self._segments = [Segment(self._new(), name) for name in segments]
        self._leaders = [
            Leader(self._new(), f"{self._name()} {number}", "Director", f"leader{number}@fjellvik.example")
            for number in range(LEADERS_IN_IT)
        ]
        self._customers = [self._customer(number) for number in range(CUSTOMERS_IN_IT)]

    def people(self) -> Iterator[tuple[Table[Any], Sequence[Any]]]:
        yield SEGMENTS, self._segments
        yield LEADERS, self._leaders
        yield CUSTOMERS, self._customers
        named = enumerate(self._customers)
        yield IDENTITIES, [Identity(one.uid, f"{self._name()} {n}", f"c{n}@post.example") for n, one in named]
        yield CONSENTS, [consent for one in self._customers for consent in self._consents(one)]

    def safaris(self) -> Iterator[tuple[Table[Any], Sequence[Any]]]:
        safaris = [self._safari(number) for number in range(SAFARIS_IN_IT)]
        guests = {one.uid: list(self._guests(one)) for one in safaris}
        yield SAFARIS, safaris
        planned = [part for one in safaris for part in self._plan(one)]
        for table in (AGENDA_STEPS, QUESTIONS, CHECKLIST_ITEMS):
            yield table, [part for part in planned if type(part) is table.record]
        yield PARTICIPANTS, [guest for one in safaris for guest in guests[one.uid]]
        was = [one for one in safaris if one.stage is Stage.TOLD]
        yield NOTES, [note for one in was for note in self._notes(one, guests[one.uid])]

    def _name(self) -> str:
        return f"{self._chance.choice(FIRST)} {self._chance.choice(LAST)}"

    def _customer(self, number: int) -> Customer:
        alias = f"{self._chance.choice(FIRST)}, {self._chance.randrange(18, 90)} ({number})"
        segment = self._chance.choice(self._segments).uid
        who = "Had a claim last winter.\nLives by the fjord."
        return Customer(self._new(), alias, segment, "nb", who, "Customer since 1998")

    def _consents(self, customer: Customer) -> Iterable[Consent]:
        """Of ten customers three were never asked."""
        if self._chance.randrange(10) < 3:
            return
        given = TODAY - timedelta(self._chance.randrange(100, 700))
        until = given + timedelta(self._chance.randrange(365, 1500))
        for use in (Use.NOTES, Use.ANONYMOUS_QUOTE):
            yield Consent(self._new(), customer.uid, use, Answer.YES, How.WRITTEN, given, "Astrid Holm", until)

    def _safari(self, number: int) -> Safari:
        """From the oldest to the one furthest away; of those to come the first is in two days."""
        ahead = number - (SAFARIS_IN_IT - TO_COME)
        day = TODAY + timedelta(2 + 7 * ahead if ahead >= 0 else round(1.46 * ahead))
        stage = Stage.PLANNED if ahead >= 0 else Stage.TOLD
        return replace(
            Safari(self._new(), "breakfast", f"Breakfast about claims {number}", day, time(8), stage=stage),
            needs=self._kind.consents,
            setting=self._kind.setting,
            feel="How it is to wait",
            learn="What a call back is worth",
            focus="What did waiting do to you?",
            segment=self._chance.choice(self._segments).uid,
            place="Strandgaten 1",
        )

    def _plan(self, one: Safari) -> Iterator[AgendaStep | ChecklistItem | Question]:
        """All of its format; of a safari that was told all is done."""
        for part in first_plan(self._kind, one.uid, self._new):
            if isinstance(part, ChecklistItem) and one.stage is Stage.TOLD:
                yield replace(part, done=True)
            else:
                yield part

    def _guests(self, one: Safari) -> Iterable[Participant]:
        many = AT_THE_NEXT if one.day == TODAY + timedelta(2) else 6
        leaders, customers = self._chance.sample(self._leaders, many), self._chance.sample(self._customers, many)
        for customer in customers:
            yield Participant(self._new(), one.uid, customer=customer.uid)
        for leader, customer in zip(leaders, customers, strict=True):
            yield Participant(
                self._new(), one.uid, leader=leader.uid, beside=customer.uid, bet="They will ask for time."
            )

    def _notes(self, one: Safari, guests: Sequence[Participant]) -> Iterable[Note]:
        authors = [guest.leader for guest in guests if guest.leader]
        customers = [guest.customer for guest in guests if guest.customer]
        begin = datetime.combine(one.day or date.min, time(8), UTC)
        for number in range(NOTES_A_SAFARI):
            yield Note(
                self._new(),
                one.uid,
                self._chance.choice(authors),
                self._chance.choice(list(Kind)),
                f"I called {number} times, and every time I had to begin anew.",
                begin + timedelta(minutes=4 * number),
                self._chance.choice(customers),
                self._chance.randint(-3, 3),
            )


if __name__ == "__main__":
    print(json.dumps({"library": str(library()), "python": sys.version}))
