"""What was first said is told and offered only where it may be read today, and is theirs whose words these are now."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind, Note
from safari.store.tables import CUSTOMERS

SECRET = "My daughter is ill."
AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
REFUSED = Given(Answer.NO, How.SPOKEN, date(2026, 11, 19))
CHANGED = "Moment 1: the words were changed after the debrief. First said"


@pytest.fixture
def kari(library):
    """Another customer, who agreed to be quoted."""
    customer = library.people.add_customer("Kari, 50")
    library.people.identify(customer.uid, "Tordis Nes", "")
    library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    return customer


@pytest.fixture(params=[Kind.QUOTE, Kind.SAW])
def corrected(library, story, kari, clock, request):
    """Words of Kari's, which lock with the debrief, or what was seen of her: Ingrid's after it, in other words, and a
    moment of her story."""
    note = library.notes.keep(Note("", story.safari, None, request.param, SECRET, library.journal.clock(), kari.uid))
    library.closing.close(story.safari)
    clock.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    library.notes.edit(note.uid, text="It took long.", said_by=story.customer, reason="It was Ingrid")
    library.stories.add_moment(story.uid, note.uid)
    return note


def concerns(library, story):
    return [(one.sentence, one.mend) for one in library.checking.concerns(story.uid)]


@pytest.mark.usefixtures("corrected")
def test_words_of_somebody_else_are_told_as_theirs_and_not_offered(library, story):
    assert concerns(library, story) == [(f"{CHANGED} by Kari, 50: “{SECRET}”", None)]


@pytest.mark.usefixtures("corrected")
def test_by_the_alias_that_may_be_seen(library, story, kari):
    with library.journal.intention("As it was") as change:
        change.edit(CUSTOMERS, library.people.customer(kari.uid), alias="Tordis Nes, 50")
    assert [sentence for sentence, _mend in concerns(library, story)] == [f"{CHANGED} by A customer: “{SECRET}”"]


@pytest.mark.usefixtures("corrected")
@pytest.mark.parametrize("ends", ["refused", "withdrawn"])
def test_whoever_ended_that_they_are_read_is_not_read_in_the_check(library, story, kari, ends):
    if ends == "refused":
        library.people.answer(kari.uid, tuple(Use), REFUSED)
    else:
        library.people.withdraw(kari.uid, (Use.NOTES,), date(2026, 11, 19))
    assert concerns(library, story) == []


@pytest.mark.usefixtures("corrected")
@pytest.mark.parametrize("is_read", [True, False])
def test_where_the_page_still_has_them_the_words_of_today_are_offered(library, story, kari, is_read):
    if not is_read:
        library.people.answer(kari.uid, tuple(Use), REFUSED)
    (moment,) = library.stories.moments(story.uid)
    library.stories.edit_part(moment, text=SECRET)
    ((sentence, mend),) = concerns(library, story)
    assert sentence == "Moment 1: its note reads otherwise by now: “It took long.”"
    library.checking.mend(story.uid, mend)
    assert library.stories.moments(story.uid)[0].text == "It took long."


def test_another_customers_words_by_the_alias_that_may_be_seen(library, story, kari):
    note = library.notes.keep(Note("", story.safari, None, Kind.QUOTE, SECRET, library.journal.clock(), kari.uid))
    library.stories.add_moment(story.uid, note.uid)
    with library.journal.intention("As it was") as change:
        change.edit(CUSTOMERS, library.people.customer(kari.uid), alias="Tordis Nes, 50")
    assert concerns(library, story) == [("Moment 1: A customer said this, and the page is Ingrid, 67’s.", None)]


@pytest.mark.parametrize(
    ("first", "amended"),
    [
        ("I am torvald xzqw, called eleven times.", "I am [name], called eleven times."),
        ("Torvald Xzqw called eleven times.", "He called eleven times."),
        ("Call me on 22 34 56 78.", "Call me."),
    ],
)
def test_what_somebody_hid_after_the_debrief_is_not_offered_to_be_printed(library, story, clock, first, amended):
    library.notes.edit(story.hero, text=first)
    library.closing.close(story.safari)
    clock.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    library.notes.edit(story.hero, text=amended, reason="hide who it is")
    library.stories.edit(story.uid, hero_text=amended)
    sentence = f"The quote: the words were changed after the debrief. First said: “{first}”"
    assert concerns(library, story) == [(sentence, None)]


def test_nor_are_words_of_today_that_name_what_the_page_hides(library, story):
    library.notes.edit(story.hero, text="I am [name], called eleven times.")
    library.stories.edit(story.uid, hero_text="I am [name], called eleven times.")
    library.notes.edit(story.hero, text="I am torvald xzqw, called twelve times.")
    sentence = "The quote: its note reads otherwise by now: “I am torvald xzqw, called twelve times.”"
    assert concerns(library, story) == [(sentence, None)]
