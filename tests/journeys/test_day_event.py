"""A customer event by keyboard alone: the rounds begin, whoever sits on a seat is the one who said it."""

from __future__ import annotations

from safari.run.note import Kind
from tests.journeys import day
from tests.journeys.trips import TRIPS

EVENT = next(trip for trip in TRIPS if trip.key == "event")
SECRET = "He would rather not say whom he works for."


def test_an_event_by_keyboard(start, person):
    program = day.begin(start, person, EVENT)
    rounds(person)
    day.jot_off_the_record(person, SECRET)
    day.finish(person, program)
    day.finds(person, "elleve ganger", "Elleve ganger forklarte jeg det samme")
    day.finds_nothing(person, "works for")
    library = day.reopened(program)
    stands(library)
    library.close()


def rounds(person):
    """Two rounds; in the first, the customers on the first and the second seat speak."""
    person.press("Ctrl+R")
    person.waits(lambda: person.sees("left of round 1"))
    for seat, words in ((2, '"Elleve ganger forklarte jeg det samme'), (1, "!Ingen ringte tilbake")):
        day.write(person, words)
        person.press(f"Ctrl+Shift+{seat}", "Return")
        day.kept(person)
    person.press("Ctrl+R")
    person.waits(lambda: person.sees("left of round 2"))
    day.jot(person, "*Vi svarte på noe annet enn de spurte om")


def stands(library):
    """The rounds, and who said what."""
    [safari] = library.plans.safaris()
    first, second = library.rounds.of_safari(safari.uid)[:2]
    assert first.ended is not None
    assert second.began is not None
    guests = {one.uid: one.customer for one in library.guests.participants(safari.uid)}
    by_seat = [guests[uid] for uid in first.inner_ring]
    assert len(set(by_seat)) == 3
    found = day.notes(library)
    assert [(note.kind, note.text) for note in found] == [
        (Kind.QUOTE, "Elleve ganger forklarte jeg det samme"),
        (Kind.OUCH, "Ingen ringte tilbake"),
        (Kind.AHA, "Vi svarte på noe annet enn de spurte om"),
        (found[3].kind, SECRET),
    ]
    assert [note.said_by for note in found] == [by_seat[1], by_seat[0], None, None]
    assert [note.off_record for note in found] == [False, False, False, True]
