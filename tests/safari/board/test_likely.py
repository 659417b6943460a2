"""Likely themes: from shared tags, touchpoints and words, by plain statistics; and what notes of one moment share."""

from __future__ import annotations

from math import log

import pytest

from safari.board.comparing import agree, compare, differ
from safari.board.likely import log_likelihood
from safari.board.traits import Sort, words_in
from safari.run.note import Kind


def offered(library, breakfast):
    """The suggestions, as words: the notes, why, and the theme."""
    notes = library.board.board(breakfast.uid).notes
    return [
        ({notes[uid].text for uid in one.notes}, [(trait.sort, trait.key) for trait in one.shared], one.theme)
        for one in library.board.suggestions(breakfast.uid)
    ]


def likelihood(found, of, rate):
    """The logarithm of how likely so many of so many are where each is so with this rate."""
    return sum(many * log(chance) for many, chance in ((found, rate), (of - found, 1 - rate)) if many)


@pytest.mark.parametrize(
    "counted", [(10, 100, 5, 100), (4, 10, 40, 300), (6, 12, 200, 1000), (3, 3, 1, 9), (2, 4, 0, 50), (5, 5, 9, 10)]
)
def test_the_log_likelihood_is_dunnings(counted):
    here, of_here, elsewhere, of_elsewhere = counted
    alike = (here + elsewhere) / (of_here + of_elsewhere)
    apart = likelihood(here, of_here, here / of_here) + likelihood(elsewhere, of_elsewhere, elsewhere / of_elsewhere)
    ratio = apart - likelihood(here, of_here, alike) - likelihood(elsewhere, of_elsewhere, alike)
    assert log_likelihood(*counted) == pytest.approx(2 * ratio)


def test_what_is_no_more_frequent_here_tells_nothing():
    assert log_likelihood(4, 8, 1, 100) > 6.63
    assert log_likelihood(1, 10, 10, 100) == 0, "as frequent here as there tells nothing"
    assert log_likelihood(0, 10, 5, 10) == 0


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("I called eleven times and had to start over.", "en", ("eleven", "start")),
        ("Hver gang måtte jeg starte forfra.", "nb", ("starte", "forfra")),
        ("Κάθε φορά άλλη φωνή.", "el", ("φωνη",)),
        ("Jeg fik at vide, at ingen var hjemme.", "da", ("vide", "hjemme")),
        ("Aber immer wieder", "de", ("aber", "immer", "wieder")),
    ],
)
def test_words_that_only_join_do_not_count(text, language, words):
    assert words_in(text, language) == words


def test_a_shared_tag_makes_a_theme_likely(library, breakfast, jot):
    for text in ("one", "two", "three"):
        jot(text, tags=("Waiting",))
    for text in ("else", "other"):
        jot(text)
    assert offered(library, breakfast) == [({"one", "two", "three"}, [(Sort.TAG, "waiting")], "")]


def test_a_shared_touchpoint_too(library, breakfast, jot):
    survey = library.journey.called("Survey").uid
    for text in ("one", "two"):
        jot(text, touchpoint=survey)
    jot("three")
    assert offered(library, breakfast) == [({"one", "two"}, [(Sort.TOUCHPOINT, survey)], "")]


def test_a_word_that_is_said_everywhere_tells_nothing(library, breakfast, breakfast_format, jot):
    other = library.plans.plan(breakfast_format, "Another").uid
    for number in range(20):
        jot(f"The insurance, number {number}", safari=other)
    for text in ("Insurance and the queue", "Insurance, and a queue again", "Insurance for boats", "Blue folder"):
        jot(text, language="en")
    assert offered(library, breakfast) == [
        ({"Insurance and the queue", "Insurance, and a queue again"}, [(Sort.WORD, "queue")], "")
    ]


def test_notes_like_those_of_a_theme_are_offered_to_it(library, breakfast, jot):
    queue = [jot(f"Stood in the queue {word}", tags=("queue",)) for word in ("long", "alone", "twice")]
    voices = [jot(f"Another voice {word}", tags=("voice",)) for word in ("soft", "loud", "tired")]
    theme = library.board.add_theme(breakfast.uid, "Waiting", queue)
    library.board.add_theme(breakfast.uid, "Voices", voices)
    jot("The queue did not move", tags=("queue",))
    jot("A blue folder")
    ((notes, shared, into),) = offered(library, breakfast)
    assert notes == {"The queue did not move"}
    assert set(shared) == {(Sort.TAG, "queue"), (Sort.WORD, "queue")}
    assert into == theme.uid


def test_nothing_moves_by_itself(library, breakfast, jot, stands):
    for text in ("one", "two"):
        jot(text, tags=("waiting",))
    before = stands()
    assert library.board.suggestions(breakfast.uid)
    assert stands() == before


def test_how_a_customer_is_called_is_no_theme(library, breakfast, jot):
    library.guests.invite(breakfast.uid, customer=library.people.add_customer("Ingrid, 67").uid)
    for text in ("Ingrid brought a folder", "Ingrid smiled", "Somebody coughed"):
        jot(text)
    assert offered(library, breakfast) == []


def test_few_notes_with_nothing_in_common_offer_nothing(library, breakfast, jot):
    assert offered(library, breakfast) == []
    jot("Blue folder")
    jot("Dry floor")
    assert offered(library, breakfast) == []


def test_what_is_off_the_record_says_nothing(library, breakfast, jot):
    jot("one", tags=("secret",))
    jot("two", tags=("secret",), off_record=True)
    jot("three")
    assert offered(library, breakfast) == []


def test_notes_of_one_moment_agree_and_do_not(library, jot):
    survey = library.journey.called("Survey").uid
    seen = [
        jot("She counted eleven calls", feeling=-3, touchpoint=survey, language="en", kind=Kind.OUCH),
        jot("Eleven calls, and nobody knew", feeling=-1, touchpoint=survey, language="en"),
        jot("A blue folder", language="en"),
    ]
    compared = compare([library.notes.note(uid) for uid in seen])
    assert agree(compared.touchpoints)
    assert differ(compared.feelings)
    assert compared.apart == 2
    assert differ(compared.kinds)
    assert set(compared.shared) == {"eleven", "calls"}
    alone = compare([library.notes.note(seen[0])])
    assert not agree(alone.feelings), "one alone agrees with nobody"
