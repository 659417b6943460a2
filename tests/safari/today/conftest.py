"""An open library on Tuesday 17 November 2026, and a quick way to fill it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from safari.resources import resource
from safari.run.note import Kind, Note

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


class Programme:
    """A library with the few words that a test of Today needs."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.breakfast = called("breakfast", formats(resource("formats"))[0])

    def safari(self, title: str, days: int | None, starts: time | None = None):
        """A safari so many days ahead (less than nothing: so many ago); None is no day."""
        day = None if days is None else NOW.date() + timedelta(days=days)
        return self.library.plans.plan(self.breakfast, title, day=day, starts=starts)

    def customer(self, alias: str, *uses: Use, until: date | None = None) -> str:
        """A customer who said yes to these uses."""
        uid = self.library.people.add_customer(alias, language="da").uid
        given = Given(Answer.YES, How.WRITTEN, date(2026, 1, 7), until=until)
        self.library.people.answer(uid, uses, given)
        return uid

    def said(self, safari: str, customer: str | None, text: str, kind: Kind = Kind.QUOTE, *, off: bool = False) -> str:
        """A note, kept on the safari."""
        note = Note("", safari, None, kind, text, NOW, said_by=customer, off_record=off)
        return self.library.notes.keep(note).uid


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def programme(library):
    return Programme(library)
