"""Before telling: what the page may not print is neither read nor quoted by the check."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from safari.checking import desk
from safari.checking.checks import Draft
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind, Note

SECRET = "Solveig said 22 34 56 78"
AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


@pytest.fixture
def jot(library, story):
    """Keeps a quote; its customer's."""

    def kept(words, said_by=story.customer, **told):
        note = Note("", story.safari, None, Kind.QUOTE, words, library.journal.clock(), said_by, **told)
        return library.notes.keep(note)

    return kept


@pytest.fixture
def read(library, story, monkeypatch):
    """All words the check reads of the story."""

    def texts():
        drafts: list[Draft] = []
        monkeypatch.setattr(desk, "concerns", drafts.append)
        library.checking.concerns(story.uid)
        return {one.text for one in drafts[0].texts}, drafts[0]

    return texts


def printed(page) -> str:
    """All words of a page."""
    if is_dataclass(page):
        return "\n".join(printed(getattr(page, one.name)) for one in fields(page))
    return "\n".join(map(printed, page)) if isinstance(page, tuple) else str(page)


@pytest.mark.parametrize("whose", ["their own", "nobody's"])
def test_a_quote_that_went_off_the_record_is_not_quoted(library, story, found, jot, whose):
    note = jot(SECRET, **({} if whose == "their own" else {"said_by": None}))
    library.stories.choose_quote(story.uid, note.uid)
    assert any("22 34 56 78" in sentence for sentence in found())
    library.notes.edit(note.uid, off_record=True)
    library.notes.edit(note.uid, text="Other words.")
    assert found() == []


def test_nor_is_a_moment_or_a_stop(library, story, found, jot):
    note = jot(SECRET, feeling=-2, touchpoint=library.journey.called("Claim").uid)
    library.stories.add_moment(story.uid, note.uid)
    (stop,) = library.stories.draw_curve(story.uid)
    library.stories.edit_part(stop, name=SECRET)
    assert len([one for one in found() if "22 34 56 78" in one]) == 2
    library.notes.edit(note.uid, off_record=True)
    assert found() == []


def test_nothing_of_somebody_who_took_their_consent_back_is_read(library, story, found):
    library.people.edit_customer(story.customer, who="Gudrun, a nurse")
    assert found(curve_note=SECRET, since="with Gudrun Hauge") != []
    library.people.withdraw(story.customer, tuple(Use), library.journal.clock().date())
    assert found() == []
    assert found(why="Gudrun Hauge left.") == ["Why it matters: “Gudrun Hauge” is their real name."]


def test_words_of_another_customer_are_read_where_the_page_prints_them(library, story, found, jot):
    nikos = library.people.add_customer("Nikos, 41")
    library.stories.add_moment(story.uid, jot(SECRET, said_by=nikos.uid).uid)
    assert found() == []
    library.people.answer(nikos.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    assert found() != []


@pytest.mark.parametrize("taken_back", [(), (Use.NAMED_QUOTE,), (Use.NOTES,), "off the record"])
def test_all_that_is_read_is_printed(library, story, jot, read, taken_back):
    note = jot("They never called.", feeling=-2, touchpoint=library.journey.called("Claim").uid)
    stories, uid = library.stories, story.uid
    stories.add_moment(uid, note.uid)
    stories.draw_curve(uid)
    stories.edit(uid, who="A nurse", since="2011", curve_note="Three silences", named=True, figure="214", why="Gone.")
    stories.edit(uid, source="Figures", ask="Call.", leader_words="I sat there.", leader_role="beside her")
    stories.add_promise(uid, "One handler")
    if taken_back == "off the record":
        library.notes.edit(note.uid, off_record=True)
    else:
        library.people.withdraw(story.customer, taken_back, library.journal.clock().date())
    page, (texts, draft) = printed(stories.page(uid).page), read()
    assert {one for one in texts if one not in page} == set()
    typed = {"A nurse", "2011", "Three silences", "beside her", "I called eleven times.", "They never called.", "Claim"}
    assert {one for one in typed if one in page} == texts & typed
    assert {one.now for one in draft.quoted} <= texts
