"""Which words a first story is made of."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.people.consent import Use
from safari.run.note import Kind
from safari.story.first_story import telling

HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def jotted(ingrid, nikos, sofie, jot):
    """Ingrid tells most; Sofie would, had she agreed."""
    jot("I stood in water to my ankles.", ingrid, at="First call", feeling=-2)
    jot("They asked for the claim number again.", ingrid, Kind.QUOTE, "First call", feeling=-1)
    jot(HERO, ingrid, at="Calls", feeling=-3)
    jot("Then Marit said: you can stop calling now.", ingrid, Kind.AHA, "Marit calls back", feeling=3)
    jot("She folds her hands when she waits.", ingrid, Kind.SAW)
    jot("Κάθε φορά άλλη φωνή.", nikos, Kind.QUOTE, feeling=-1)
    for words in ("It was the worst month of my whole life.", "I cried in the car every evening."):
        jot(words, sofie, feeling=-3)
        jot(f"{words} Off the record.", ingrid, feeling=-3, off_record=True)


def test_the_most_telling_customer_who_agreed_leads(library, safari, ingrid, jotted):
    story = library.stories.begin_from_notes(safari.uid)
    assert (story.customer, story.hero_text) == (ingrid.uid, HERO)
    assert [moment.text for moment in library.stories.moments(story.uid)] == [
        "I stood in water to my ankles.",
        "They asked for the claim number again.",
        "Then Marit said: you can stop calling now.",
    ]
    assert [(stop.name, stop.feeling) for stop in library.stories.curve(story.uid)] == [
        ("First call", -1),
        ("Calls", -3),
        ("Marit calls back", 3),
    ]


def test_moments_are_numbered_along_the_journey_whoever_wrote_first(library, safari, ingrid, jot):
    for name in ("Signs up", "First bill", "Calls us"):
        library.journey.called(name)
    jot("The fifth time a man just fixed it.", ingrid, at="Calls us", feeling=2)
    jot(HERO, ingrid, at="First bill", feeling=-3)
    jot("I signed the same form in three places.", ingrid, at="Signs up", feeling=-1)
    story = library.stories.begin_from_notes(safari.uid)
    moments = library.stories.moments(story.uid)
    assert [moment.title for moment in moments] == ["Signs up", "Calls us"]
    assert [stop.moment for stop in library.stories.curve(story.uid)] == [moments[0].uid, None, moments[1].uid]


def test_moments_without_a_place_in_the_journey_are_in_the_order_they_were_told(library, safari, ingrid, jot):
    for name in ("Signs up", "First bill"):
        library.journey.called(name)
    jot("I paid it twice.", ingrid, at="First bill", feeling=-2)
    jot("Nobody asked me why.", ingrid, feeling=-2)
    jot("I signed the same form in three places.", ingrid, at="Signs up", feeling=-1)
    jot(HERO, ingrid, feeling=-3)
    story = library.stories.begin_from_notes(safari.uid)
    assert [moment.title for moment in library.stories.moments(story.uid)] == ["First bill", "", "Signs up"]


@pytest.fixture
def starred(library, jot):
    """Keeps a note that so many leaders starred."""
    names = ("Astrid Holm", "Jonas Bakke", "Eleni Papadaki")

    def keep(stars, words, *details, **fields):
        note = jot(words, *details, **fields)
        for name in names[:stars]:
            library.board.star([note.uid], library.people.add_leader(name).uid, starred=True)
        return note

    return keep


def test_the_most_starred_words_lead_and_stars_bring_moments_onto_the_page(library, safari, ingrid, starred):
    strong = [starred(0, f"{day}. I never got an answer.", ingrid, feeling=-3) for day in ("Monday", "Tuesday", "Now")]
    quiet = starred(2, "I called eleven times.", ingrid, Kind.QUOTE)
    calm = starred(1, "I made tea.", ingrid, Kind.QUOTE)
    story = library.stories.begin_from_notes(safari.uid)
    assert (story.hero, story.hero_text) == (quiet.uid, "I called eleven times.")
    assert [moment.note for moment in library.stories.moments(story.uid)] == [strong[0].uid, strong[1].uid, calm.uid]


def test_of_words_with_as_many_stars_the_most_telling_lead(library, safari, ingrid, starred):
    starred(2, "It took a while.", ingrid, Kind.QUOTE)
    strong = starred(2, HERO, ingrid, feeling=-2)
    starred(0, "It was the worst month of my whole life.", ingrid, feeling=-3)
    assert library.stories.begin_from_notes(safari.uid).hero == strong.uid


def test_who_said_the_most_starred_words_leads_though_others_tell_more(library, safari, nikos, jotted, starred):
    note = starred(1, "Nobody calls back.", nikos, Kind.QUOTE)
    story = library.stories.begin_from_notes(safari.uid)
    assert (story.customer, story.hero) == (nikos.uid, note.uid)


def test_two_with_as_many_stars_differ_by_their_next_and_then_by_what_tells(library, safari, ingrid, nikos, starred):
    starred(2, "Nobody calls back.", nikos, Kind.QUOTE)
    starred(2, HERO, ingrid, feeling=-3)
    starred(0, "I cried in the car.", ingrid, feeling=-3)
    assert library.stories.begin_from_notes(safari.uid).customer == ingrid.uid
    starred(1, "I waited for weeks.", nikos, Kind.QUOTE)
    assert library.stories.begin_from_notes(safari.uid).customer == nikos.uid


def test_stars_open_no_door_to_words_nobody_agreed_to(library, safari, sofie, jotted, starred):
    starred(3, "I slept in the car.", sofie, feeling=-3)
    assert library.stories.begin_from_notes(safari.uid).hero_text == HERO


def test_nothing_is_invented(library, safari, jotted):
    story = library.stories.begin_from_notes(safari.uid)
    assert (story.figure, story.customers, story.source, story.why, story.ask) == ("", None, "", "", "")
    assert (story.leader, story.leader_words) == (None, "")
    assert library.stories.promises(story.uid) == []


def test_its_page_holds_nothing_back(library, safari, jotted):
    page, withheld, _sources = library.stories.page(library.stories.begin_from_notes(safari.uid).uid)
    assert withheld == ()
    assert page.hero is not None
    assert page.name == "Ingrid, 67"
    assert "Off the record" not in repr(page)


@pytest.fixture
def photographed(library, ingrid, nikos, jot, picture):
    """Both said the same, and both were photographed; Nikos did not agree to photos."""
    for customer in (ingrid, nikos):
        library.notes.add_photo(jot("A day I will not forget, never.", customer, feeling=-3).uid, picture)


def test_a_picture_comes_along_where_photos_were_agreed_to(library, safari, ingrid, nikos, photographed):
    story = library.stories.begin_from_notes(safari.uid)
    assert story.customer == ingrid.uid  # at equal strength the one who spoke first
    assert story.photo is not None
    library.people.withdraw(ingrid.uid, [Use.NOTES], safari.day)
    story = library.stories.begin_from_notes(safari.uid)
    assert (story.customer, story.photo) == (nikos.uid, None)


def test_it_takes_the_place_of_an_earlier_heart_and_leaves_brain_and_ask(library, safari, ingrid, jotted):
    stories = library.stories
    uid = stories.begin(safari.uid).uid
    stories.edit(uid, ask="One claim, one name.")
    stories.add_moment(uid)
    stories.begin_from_notes(safari.uid)
    assert len(stories.moments(uid)) == 3
    assert stories.story(uid).ask == "One claim, one name."
    assert library.undo() == "Story begun from the notes"
    assert stories.story(uid).customer is None
    assert [moment.text for moment in stories.moments(uid)] == [""]


def test_without_words_it_says_so(library, safari):
    with pytest.raises(SafariError, match="No customer’s words"):
        library.stories.begin_from_notes(safari.uid)
    assert library.stories.of_safari(safari.uid) is None


def test_quotes_of_nobody_say_what_to_do(library, safari, jot):
    jot("I gave up.", None, Kind.QUOTE)
    with pytest.raises(SafariError, match="No quote says yet whose words it is") as told:
        library.stories.begin_from_notes(safari.uid)
    assert "Name the customer in Run." in str(told.value)


def test_without_consent_it_says_so(library, safari, sofie, jot):
    jot("I cried in the car.", sofie, feeling=-3)
    with pytest.raises(SafariError, match="has agreed to be quoted"):
        library.stories.begin_from_notes(safari.uid)


def test_strong_words_of_a_good_length_tell_most(ingrid, jot):
    ouch = jot("I called eleven times and nobody knew me.", ingrid, feeling=-3)
    quote = jot("I called eleven times and nobody knew me.", ingrid, Kind.QUOTE, feeling=-3)
    calm = jot("I called eleven times and nobody knew me.", ingrid, feeling=0)
    short = jot("Oh.", ingrid, feeling=-3)
    long = jot("I called eleven times and nobody knew me. " * 9, ingrid, feeling=-3)
    assert telling(ouch) > max(telling(quote), telling(calm), telling(short), telling(long))
