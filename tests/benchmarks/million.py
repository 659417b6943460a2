"""A library of a million notes, built once and kept in the user's cache: what speed is measured on.

Its people and safaris stand in the journal as ever; its notes do not (that would be a second gigabyte that no
measurement reads), so an undo of these notes, their history and `check` are not to be tried on it.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from safari.library import Library
from safari.people.consent import Answer, Consent, How, Use
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.safari import Safari, Stage
from safari.run.note import Kind, Note
from safari.store.tables import CONSENTS, CUSTOMERS, LEADERS, NOTES, SAFARIS
from safari.text import searchable

NOTES_IN_IT = 1_000_000
SAFARIS_IN_IT, CUSTOMERS_IN_IT, LEADERS_IN_IT = 2_000, 1_500, 40
LAST_DAY = date(2026, 11, 16)
SENTENCES = 30_000
ROOT = Path(__file__).resolve().parents[2]
# Whatever decides how the file looks inside: when one of these changes, the library is built anew.
_MADE_BY = (
    *("safari/store/migrations/m0001_first.py", "safari/store/migrations/m0002_before_the_day.py"),
    *("safari/store/search.py", "safari/text.py", "safari/run/note.py", __file__),
)

# Real words of four languages, the common ones first; the rest of the vocabulary is made of their syllables.
COMMON = (
    "jeg og det at er du på ikke en som har med til de for vi så den var meg han men et om hun hadde fra ventet "
    "the and that I it was you they waited called nobody told me my claim money house water again letter phone "
    "και να το δεν με τη θα για που είναι από περίμενα κανείς μου τους σπίτι νερό τηλέφωνο πάλι ημέρες "
    "ringte skaden huset vann brev ingen svarte fordi måtte starte forfra elleve ganger skadenummeret utenat "
    "ventede penge besked kunde telefonen igen dage nætter hjælp forklarede rådgiver aftale tak venlig"
)


def library() -> Path:
    """Where the library lies; building it takes a minute or two the first time."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "customer-safari-benchmarks"
    path = folder / f"million-{_fingerprint()}.safari"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("million-*"):
            if old.is_dir():  # backups, where somebody opened it in a window
                shutil.rmtree(old)
            else:
                old.unlink()
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        build(unfinished, NOTES_IN_IT)
        unfinished.rename(path)
    return path


def build(path: Path, notes: int) -> None:
    """Make a library with so many notes at `path`."""
    chance = random.Random(7)
    opened = Library.create(path, "Fjellvik Insurance")
    people = _people(opened, chance)
    _bulk(opened, _rows(people, chance, notes))
    opened.close()


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for name in _MADE_BY:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()[:12]


def _people(opened: Library, chance: random.Random) -> dict[str, list[str]]:
    new = opened.journal.new_uid
    leaders = [Leader(new(), f"Leader {number}", "Director") for number in range(LEADERS_IN_IT)]
    customers = [Customer(new(), f"Customer {number}", language="nb") for number in range(CUSTOMERS_IN_IT)]
    safaris = [
        Safari(new(), "breakfast", f"Breakfast {number}", LAST_DAY - timedelta(SAFARIS_IN_IT - number), stage=Stage.RUN)
        for number in range(SAFARIS_IN_IT)
    ]
    with opened.journal.intention("A million notes begun") as change:
        for leader in leaders:
            change.add(LEADERS, leader)
        for safari in safaris:
            change.add(SAFARIS, safari)
        for customer in customers:
            change.add(CUSTOMERS, customer)
            for consent in _consents(customer.uid, new, chance):
                change.add(CONSENTS, consent)
    return {
        "leaders": [one.uid for one in leaders],
        "customers": [one.uid for one in customers],
        "safaris": [one.uid for one in safaris],
    }


def _consents(customer: str, new: Any, chance: random.Random) -> Iterator[Consent]:
    """Of twenty customers one was never asked, one has withdrawn, one's consent has run out, seventeen agreed."""
    lot = chance.randrange(20)
    if lot == 0:
        return
    until = date(2025, 1, 1) if lot == 1 else date(2036, 1, 1)
    withdrawn = LAST_DAY if lot == 2 else None
    for use in (Use.NOTES, Use.ANONYMOUS_QUOTE):
        given = date(2020, 1, 1)
        yield Consent(new(), customer, use, Answer.YES, How.WRITTEN, given, until=until, withdrawn_on=withdrawn)


def _sentences(chance: random.Random) -> list[tuple[str, str]]:
    common = COMMON.split()
    syllables = sorted({word[i : i + 3] for word in common for i in range(0, len(word), 3)})
    made = ("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(20_000))
    words = list(dict.fromkeys([*common, *made]))
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))  # Zipf: as languages are
    texts = [" ".join(chance.choices(words, cum_weights=weights, k=11)).capitalize() + "." for _ in range(SENTENCES)]
    return [(text, searchable(text)) for text in texts]


def _rows(people: dict[str, list[str]], chance: random.Random, notes: int) -> Iterator[dict[str, Any]]:
    sentences = _sentences(chance)
    begin = datetime.combine(LAST_DAY - timedelta(SAFARIS_IN_IT), datetime.min.time(), UTC)
    kinds = list(Kind)
    for number in range(notes):
        safari = number * SAFARIS_IN_IT // notes
        (first, first_folded), (second, second_folded) = chance.choices(sentences, k=2)
        note = Note(
            uid=f"{number:032x}",
            safari=people["safaris"][safari],
            author=chance.choice(people["leaders"]),
            kind=kinds[min(int(chance.expovariate(0.7)), 5)],
            text="",
            at=begin + timedelta(days=safari, seconds=30_000 + number % 500 * 12),
            said_by=chance.choice(people["customers"]) if chance.random() < 0.8 else None,
            feeling=chance.randint(-3, 3) if chance.random() < 0.6 else None,
            off_record=chance.random() < 0.01,
        )
        row = NOTES.values(note) | NOTES.derived(note)
        row["text"] = f"{first} {second}"
        row["folded"] = "" if note.off_record else f"{first_folded} {second_folded}"
        yield row


def _bulk(opened: Library, rows: Iterator[dict[str, Any]]) -> None:
    """Fill the notes first and the index once, at the end; then have it merged as idle moments would."""
    connection = opened.database.connection
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'notes'")
    kept = triggers.fetchall()
    connection.execute("PRAGMA synchronous = OFF")
    with opened.database.transaction():
        for name, _sql in kept:
            connection.execute(f"DROP TRIGGER {name}")
        first = next(rows)
        insert = f"INSERT INTO notes ({', '.join(first)}) VALUES ({', '.join(f':{name}' for name in first)})"
        connection.executemany(insert, itertools.chain([first], rows))
        connection.execute("INSERT INTO notes_index(notes_index) VALUES ('rebuild')")
        connection.execute("INSERT INTO notes_index(notes_index) VALUES ('optimize')")
        for _name, sql in kept:
            connection.execute(sql)
    connection.execute("PRAGMA synchronous = FULL")


if __name__ == "__main__":
    print(json.dumps({"library": str(library()), "python": sys.version}))
