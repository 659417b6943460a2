"""A library of two safaris whose customers agreed to different things, on 23 November 2026."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from safari.board.theme import Card, Star, Theme
from safari.exports import exports
from safari.finding.query import Query
from safari.library import Library
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import called, formats
from safari.run.note import Kind, Note
from safari.store.tables import CARDS, STARS, THEMES

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
QUOTABLE = (Use.NOTES, Use.ANONYMOUS_QUOTE)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def meet(library):
    """Adds a customer who said yes: `meet("Ingrid, 67", "Gudrun Xzqwhauge")`."""

    def meet(alias, real_name="", uses=QUOTABLE, until=date(2027, 5, 1)):
        customer = library.people.add_customer(alias, language="nb")
        if real_name:
            library.people.identify(customer.uid, real_name, "+47 55 00 00 00")
        if uses:
            given = Given(Answer.YES, How.WRITTEN, date(2026, 1, 1), until=until)
            library.people.answer(customer.uid, uses, given)
        return customer

    return meet


@pytest.fixture
def day(library):
    """The breakfast and the calls, a leader, and `keep("words", safari, customer)`."""
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    kind = called("breakfast", formats()[0])
    breakfast = library.plans.plan(kind, "Breakfast", day=date(2026, 11, 19))
    calls = library.plans.plan(kind, "Calls", day=date(2026, 11, 12))

    def keep(text, safari=breakfast, customer=None, kind=Kind.QUOTE, minutes=0, **details):
        at, said_by = NOW + timedelta(minutes=minutes), customer.uid if customer else None
        return library.notes.keep(Note("", safari.uid, astrid.uid, kind, text, at, said_by, **details))

    return SimpleNamespace(breakfast=breakfast, calls=calls, astrid=astrid, keep=keep)


@pytest.fixture
def sort_into(library):
    """Puts a note into a theme, with a star."""

    def sort_into(note, name):
        new = library.journal.new_uid
        with library.journal.intention("Sorted") as change:
            theme = change.add(THEMES, Theme(new(), note.safari, 0, name))
            change.add(CARDS, Card(new(), note.uid, theme.uid, 0))
            change.add(STARS, Star(new(), note.uid))

    return sort_into


@pytest.fixture
def save(library, tmp_path):
    """Saves what a query finds in one of the four formats; the path."""
    kinds = {one.key: one for one in exports()}

    def save(key, query=None, **watch):
        notes = library.outgoing.notes(query or Query(), **watch)
        return kinds[key].write(notes, tmp_path / "out" / "Notes")

    (tmp_path / "out").mkdir()
    return save


@pytest.fixture
def rows(save):
    """The rows of the CSV, a dict each."""

    def rows(query=None):
        said = save("notes_csv", query).read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(said, newline="")))

    return rows


@pytest.fixture
def bytes_of(save):
    """Everything a file holds, unzipped, and its own bytes."""

    def bytes_of(key):
        path = save(key)
        whole = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as parts:
                whole += b"".join(name.encode() + parts.read(name) for name in parts.namelist())
        return whole

    return bytes_of
