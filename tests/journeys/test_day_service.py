"""A day in customer service by keyboard alone: two cases, what they add up to, and the one that tells most."""

from __future__ import annotations

from safari.cases.case import Channel
from safari.yes_no import YesNo
from tests.journeys import day
from tests.journeys.trips import TRIPS

SERVICE_DAY = next(trip for trip in TRIPS if trip.key == "service_day")
ABOUT = "Bill sent twice"
SECRET = "Marit thinks of leaving."


def test_a_day_in_customer_service_by_keyboard(start, person):
    program = day.begin(start, person, SERVICE_DAY)
    first_case(person)
    second_case(person)
    figures(person)
    day.jot_off_the_record(person, SECRET)
    day.finish(person, program)
    day.finds(person, "bill sent twice", ABOUT)
    day.finds_nothing(person, "Marit")
    library = day.reopened(program)
    stands(library)
    library.close()


def first_case(person):
    """By phone, two systems, handed over, avoidable; a note while it goes on."""
    person.press("F2")
    person.waits(lambda: any(words.startswith("Case 1, since ") for words in person.read()))
    person.press("Alt+P", "Alt+B")
    person.write(ABOUT)
    person.press("Return")
    for system in ("CRM", "Billing"):
        person.press("Alt+N")
        person.write(system)
        person.press("Return")
        person.waits(lambda system=system: system in person.read())
    person.press("Alt+H", "Alt+A")
    day.jot(person, "!She reads the number out for the third time")
    person.waits(lambda: person.sees("1 handover"))
    person.press("F2")
    person.waits(lambda: person.sees("F2 starts a case, F2 ends it"))


def second_case(person):
    """By chat, the first system again, solved."""
    person.press("F2")
    person.waits(lambda: any(words.startswith("Case 2, since ") for words in person.read()))
    person.press("Alt+C", "Alt+Q", "Alt+S")
    person.waits(lambda: "Solved" in person.read())
    person.press("Shift+F2")
    day.kept(person)


def figures(person):
    """The day in figures; the first case is worth a note."""
    person.waits(lambda: person.sees("The day in figures"))
    assert person.sees("Half of them took at most")
    assert person.sees("100 % (1 of 1)")
    person.tab_to(f"Make a note of {ABOUT}")  # Alt+X where it is the first offered: here the longest by a blink is
    person.press("Return")
    person.waits(lambda: person.sees("Noted"))
    person.press("Escape")


def stands(library):
    """The cases, and the notes of the day."""
    [safari] = library.plans.safaris()
    first, second = library.cases.of_safari(safari.uid)
    assert (first.channel, first.about, first.handovers) == (Channel.PHONE, ABOUT, 1)
    assert (set(first.systems), first.avoidable, first.solved) == ({"CRM", "Billing"}, YesNo.YES, YesNo.OPEN)
    assert (second.channel, second.solved, len(second.systems)) == (Channel.CHAT, YesNo.YES, 1)
    assert first.ended is not None
    assert second.ended is not None
    written, offered, secret = day.notes(library)
    assert written.text == "She reads the number out for the third time"
    assert offered.text.startswith(f"{ABOUT}. ")
    assert "2 systems" in offered.text
    assert offered.uid == first.note
    assert (secret.text, secret.off_record) == (SECRET, True)
