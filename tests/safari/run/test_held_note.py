"""A note whose customer withdrew, or ended photos: it stays theirs, and no story is told of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Picture

HELD = "Withheld: Ingrid, 67 has withdrawn consent"


@pytest.fixture
def note(library, jot, ingrid):
    """What Ingrid said before she withdrew."""
    made = jot()
    library.people.withdraw(ingrid.uid, [Use.NOTES], library.journal.clock().date())
    return made


def agree(library, customer):
    library.people.answer(customer.uid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, date(2026, 11, 19)))


def test_it_becomes_nobodys_and_nobody_elses_only_after_a_new_yes(library, note, ingrid, nikos):
    for whose in (None, nikos.uid):
        with pytest.raises(SafariError, match=HELD):
            library.notes.edit(note.uid, said_by=whose)
    assert library.notes.note(note.uid) == note
    assert library.notes.edit(note.uid, said_by=ingrid.uid, feeling=-2).feeling == -2
    agree(library, ingrid)
    assert library.notes.edit(note.uid, said_by=None).said_by is None


def test_its_words_are_copied_into_no_story(library, note, ingrid, nikos):
    story = library.stories.begin(note.safari)
    library.stories.choose_customer(story.uid, nikos.uid)
    for deed in (
        lambda: library.stories.choose_quote(story.uid, note.uid),
        lambda: library.stories.add_moment(story.uid, note.uid),
    ):
        with pytest.raises(SafariError, match=HELD):
            deed()
    assert library.stories.story(story.uid).hero_text == ""
    assert library.stories.moments(story.uid) == []
    agree(library, ingrid)
    assert library.stories.add_moment(story.uid, note.uid).text == note.text


PICTURE = Picture(b"a jpeg", 60, 40, "")


@pytest.fixture
def pictured(library, jot, clock):
    """What was seen at Ingrid's, with a photo, on a day on which her yes stands."""
    clock.now = clock.now.replace(day=20)
    made = jot("Eleven letters on her table")
    library.notes.add_photo(made.uid, PICTURE)
    return made


@pytest.fixture
def end_photos(library, ingrid, clock):
    """Ingrid ends her consent to photos, in one of three ways."""

    def end(how):
        today = clock().date()
        if how == "withdrawn":
            library.people.withdraw(ingrid.uid, [Use.PHOTO], today)
            return
        said, until = (Answer.NO, None) if how == "refused" else (Answer.YES, today - timedelta(days=1))
        library.people.answer(ingrid.uid, [Use.PHOTO], Given(said, How.WRITTEN, until or today, until=until))

    return end


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("refused", "Ingrid, 67 said no to this: photo."),
        ("withdrawn", "Ingrid, 67 has withdrawn the consent: photo."),
        ("expired", "What Ingrid, 67 agreed to has expired: photo."),
    ],
)
def test_whose_photo_nobody_sees_it_stays_theirs_until_a_new_yes(library, pictured, end_photos, how, sentence):
    nikos = library.people.add_customer("Nikos, 41")
    end_photos(how)
    for whose in (None, nikos.uid):
        with pytest.raises(SafariError, match=sentence):
            library.notes.edit(pictured.uid, said_by=whose)
    assert library.notes.note(pictured.uid) == pictured
    assert library.notes.edit(pictured.uid, text="Letters", said_by=pictured.said_by).text == "Letters"
    today = library.journal.clock().date()
    library.people.answer(pictured.said_by, [Use.PHOTO], Given(Answer.YES, How.WRITTEN, today))
    assert library.notes.edit(pictured.uid, said_by=None).said_by is None


def test_words_without_a_photo_may_be_somebody_elses_though_photos_were_refused(library, jot, nikos, end_photos):
    made = jot()
    end_photos("refused")
    assert library.notes.edit(made.uid, pictures=(PICTURE,), said_by=nikos.uid).said_by == nikos.uid


def test_the_photo_of_who_was_not_asked_may_be_somebody_elses(library, jot, ingrid, nikos):
    made = jot(said_by=nikos.uid)
    library.notes.add_photo(made.uid, PICTURE)
    assert library.notes.edit(made.uid, said_by=ingrid.uid).said_by == ingrid.uid


def test_undo_of_a_note_that_became_hers_takes_her_later_no_back_first(library, jot, ingrid, end_photos):
    made = jot(said_by=None)
    library.notes.add_photo(made.uid, PICTURE)
    library.notes.edit(made.uid, said_by=ingrid.uid)
    end_photos("refused")
    assert library.undo() == "Consent of Ingrid, 67 noted"
    assert library.notes.note(made.uid).said_by == ingrid.uid
    assert library.undo() == "Note changed"
    assert library.people.unseen() == {}
