"""What somebody does by keyboard between an empty library and a safari that is ready: the same for each format."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from tests.journeys import trips
from tests.journeys.person import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.person import Person
    from tests.journeys.program import Program
    from tests.journeys.trips import Asked, Guest, Trip

SAID = Qt.ItemDataRole.AccessibleTextRole


def begin(start: Callable[..., Program], person: Person) -> Program:
    """The first start, the programme's name, and what its papers need: who answers, and from where it is written."""
    program = start()

    def named() -> None:
        person.write("Fjellvik Insurance")
        person.press("Return")

    person.in_dialog(lambda: person.press("Return"), named)
    answer_for(person)
    return program


def answer_for(person: Person) -> None:
    """Who answers for what customers give, and where it is written from: in the programme's form."""

    def answered_for() -> None:
        person.fill("Who answers for what they give us", "Kari Moe")
        person.fill("Their e-mail address", trips.CONTACT)
        person.press("Return")

    person.tab_to("The programme: Fjellvik Insurance")
    person.in_dialog(lambda: person.press("Return"), answered_for)


def plan(person: Person, trip: Trip) -> None:
    """A new safari with all that its plan asks for; where it is not today, nothing is left to settle then."""
    person.in_dialog(lambda: person.press("Ctrl+N"), lambda: new_safari(person, trip))
    assert name_of(person.at) == "Starts"
    person.write(trip.starts)
    person.fill("Place", trip.place)
    if trip.host:
        person.fill("Host", trip.host)
    person.fill("Leaders should feel", "What it is to wait")
    person.fill("Leaders should learn", "Where a case goes to sleep")
    person.fill("Focus question", trip.focus)
    invite(person, trip)
    for place, leader in enumerate(trip.leaders):
        know(person, leader)
        if trip.seated:
            beside(person, leader, trip.customers[place])
        if leader.agent:
            person.fill(f"Agent beside {leader.name}", leader.agent)
        if not trip.unplanned:
            person.fill(f"What {leader.name} believes they will say", leader.bet)
    for customer in trip.customers:
        ask(person, customer)
    if trip.seated:
        take_chairs(person)
    if trip.days_ahead:
        person.waits(lambda: not any("to settle" in words for words in person.read()))


def new_safari(person: Person, trip: Trip) -> None:
    """What the dialog asks: the language first, then the format, and the day; the title is the format's."""
    if trip.language != "en":
        person.set_to("Language of the plan", trips.LANGUAGES[trip.language])
    go_down(person, "Format", trip.title)
    person.fill("Day", f"{date.today() + timedelta(days=trip.days_ahead):%d.%m.%Y}")
    person.press("Return")


def invite(person: Person, trip: Trip) -> None:
    """Everybody who comes, typed one after the other."""
    leaders = [leader.name for leader in trip.leaders]
    if trip.key in ("service_day", "calls"):
        person.tab_to("Add leaders")
        person.press("Return")
        pick(person, leaders)
        return
    for kind, names in {"A leader…": leaders, "A customer…": [one.alias for one in trip.customers]}.items():
        if not names:
            continue
        person.tab_to("Add leaders and customers")
        person.press("Return")
        person.choose(kind)
        pick(person, names)


def pick(person: Person, names: list[str]) -> None:
    """Type the names into the list that dropped down."""
    for name in names:
        person.write(name)
        person.press("Return")
    person.press("Escape")


def know(person: Person, leader: Guest) -> None:
    """Their role, and where the invitation goes."""

    def details() -> None:
        person.fill("Role", leader.role)
        person.fill("E-mail", leader.email)
        person.press("Return")

    person.tab_to(leader.name)
    person.press("Return")
    person.in_dialog(lambda: person.choose("Change "), details)


def beside(person: Person, leader: Guest, customer: Asked) -> None:
    """Who sits beside whom."""
    person.tab_to(f"Choose who sits beside {leader.name}")
    person.press("Return")
    person.choose(customer.alias)


def take_chairs(person: Person) -> None:
    """Everybody gets a chair around the drawn table, and every rule holds."""

    def seat_everyone() -> None:
        person.tab_to("Seat everyone")
        person.press("Return")
        assert person.sees("Every rule holds")
        person.tab_to("Close")
        person.press("Return")

    person.tab_to("Seating plan")
    person.in_dialog(lambda: person.press("Return"), seat_everyone)


def ask(person: Person, customer: Asked) -> None:
    """Who they are, and what they agreed to: by the word beside what is still to settle."""

    def who_it_is() -> None:
        person.set_to("Language they speak", trips.LANGUAGES[customer.speaks])
        person.fill("Who they are", f"Has been with us for years, and {customer.alias} still calls.")
        person.fill("Real name", customer.real_name)
        person.fill("How to reach them", trips.REACHED)
        person.tab_to("Keep")
        person.press("Return")

    def answers() -> None:
        for use in customer.uses:
            person.tab_to(f"{use}: Yes")
            person.press("Return")
        for detail in ("Written", "One year"):
            person.tab_to(detail)
            person.press("Space")
        person.tab_to("Keep answers")
        person.press("Return")

    person.tab_to(customer.alias)
    person.press("Return")
    person.in_dialog(lambda: person.choose("Change "), who_it_is)
    uses = "notes, quotes and a photo" if "Photo" in customer.uses else "notes and quotes"
    person.tab_to(f"Ask: {customer.alias} has not been asked about {uses}.")
    person.in_dialog(lambda: person.press("Return"), answers)


def make_everything(person: Person, program: Program) -> None:
    """The step Brief, and its one button."""
    person.press("Alt+2")
    person.tab_to("Make everything")
    person.press("Return")
    person.waits(lambda: program.toast.startswith("Saved: "))
    assert not any("left out" in words for words in person.read())


def say_ready(person: Person, program: Program) -> None:
    """Ready, with nothing left to settle."""
    person.tab_to("Mark as ready")
    person.press("Return")
    person.waits(lambda: program.toast.startswith("Ready. "))
    assert program.toast == "Ready. Nothing is left to settle."


def go_down(person: Person, name: str, words: str, *, key: str = "Tab") -> None:
    """Tab to a list and go down it from its first row to the one with these words."""
    view = person.tab_to(name, key=key)
    assert isinstance(view, QAbstractItemView)
    person.press("Home")
    for _row in range(view.model().rowCount()):
        if view.currentIndex().data() == words:
            return
        person.press("Down")
    raise AssertionError(f"{name!r} has no row {words!r}")


def rows_of(person: Person, name: str) -> list[str]:
    """What a screen reader says of the rows of a list the keyboard can come to."""
    view = person.tab_to(name)
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    return [str(model.index(row, 0).data(SAID)) for row in range(model.rowCount())]
