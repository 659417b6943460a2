"""What customers agreed to is read in one go, and says of whom no photo may be looked at."""

from __future__ import annotations

from datetime import date

from safari.people.consent import Answer, Given, How, Use
from ui.story.agreed import read_agreed


def test_whose_photos_nobody_looks_at_is_told_by_the_answers_read_already(day, monkeypatch):
    library, people = day.library, day.people
    refused = Given(Answer.NO, How.SPOKEN, date(2026, 11, 20))
    library.people.answer(people.nikos.uid, (Use.PHOTO,), refused)
    assert list(library.people.unseen()) == [people.nikos.uid]
    monkeypatch.setattr(library.people, "unseen", None)  # nobody asks again
    assert read_agreed(library).unseen == {people.nikos.uid: "Nikos, 41 said no to this: photo."}
    library.people.answer(people.nikos.uid, (Use.NOTES,), refused)
    assert read_agreed(library).unseen == {}
