"""A breakfast with four leaders before its debrief: what each wrote down, what was timed, what was believed before."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from safari.clock import now
from safari.counting.timing import Instant
from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind, Note, Picture
from safari.steady import reading
from tests.journeys import breakfast as the

if TYPE_CHECKING:
    from pathlib import Path

    from safari.people.customer import Customer

ASTRID, JONAS, ERIK, TORUNN = LEADERS = ("Astrid Holm", "Jonas Bakke", "Erik Dahl", "Torunn Vik")
FIRST, CALLS, BACK = the.TOUCHPOINTS
NAMED = f"{the.REAL_NAME} har permen med seg overalt."  # somebody wrote down who she really is
BET = "De vil klage på prisen."
WAITED = "4:32"  # Torunn timed how long it rang
WAIT = "on hold"
TITLE = "Breakfast with claims customers"

# Who wrote it, of which kind, the words, who said it or whom it is about, how they felt, where on the journey.
WRITTEN = (
    (ASTRID, Kind.OUCH, the.WATER, the.INGRID, -2, FIRST),
    (ASTRID, Kind.OUCH, the.HERO, the.INGRID, -3, CALLS),
    (JONAS, Kind.QUOTE, the.AGAIN, the.INGRID, -1, CALLS),
    (JONAS, Kind.AHA, the.MARIT, the.INGRID, 3, BACK),
    (JONAS, Kind.SAW, the.FOLDER, the.INGRID, None, None),
    (ERIK, Kind.AHA, the.NORWEGIAN, None, None, None),
    (ERIK, Kind.QUOTE, the.GREEK, the.NIKOS, None, None),
    (ERIK, Kind.OUCH, the.SECRET, the.INGRID, None, None),
    (TORUNN, Kind.QUOTE, the.DANISH, the.SOFIE, None, None),
    (TORUNN, Kind.QUOTE, the.LETTER, the.INGRID, None, CALLS),
    (TORUNN, Kind.IDEA, the.ONE_NAME, None, None, None),
    (TORUNN, Kind.QUESTION, the.WHOSE, None, None, None),
    (TORUNN, Kind.SAW, NAMED, the.INGRID, None, None),
)
ON_RECORD = len(WRITTEN)  # one of them is not; the stopwatch made another


def lay_down(path: Path) -> Path:
    """A library as the day left it: four leaders and three customers, all that they wrote down and timed."""
    the.lay_plan(path, now().date())
    library = Library.open(path)
    [safari] = library.plans.safaris()
    library.people.add_leader(TORUNN, "Head of claims")
    library.guests.invite_leader(safari.uid, TORUNN)
    leaders = {one.name: one.uid for one in library.people.leaders()}
    customers = {one.alias: one for one in library.people.customers()}
    agreed = Given(Answer.YES, How.WRITTEN, now().date(), until=now().date() + timedelta(days=365))
    library.people.answer(customers[the.INGRID].uid, (Use.PHOTO,), agreed)
    seat = next(one for one in library.guests.participants(safari.uid) if one.leader == leaders[ASTRID])
    library.guests.bet(seat.uid, BET)
    _write_down(library, safari.uid, leaders, customers)
    _time(library, safari.uid, leaders[TORUNN])
    library.close()
    return path


def _write_down(library: Library, safari: str, leaders: dict[str, str], customers: dict[str, Customer]) -> None:
    for minute, (author, kind, words, who, feeling, where) in enumerate(WRITTEN):
        said = customers[who] if who else None
        note = Note(
            "",
            safari,
            leaders[author],
            kind,
            words,
            now() + timedelta(seconds=minute),
            said_by=said.uid if said else None,
            feeling=feeling,
            touchpoint=library.journey.called(where).uid if where else None,
            language={the.GREEK: "el", the.DANISH: "da"}.get(words, "nb"),
            off_record=words == the.SECRET,
        )
        library.notes.keep(note, (_photo(),) if words == the.FOLDER else ())


def _time(library: Library, safari: str, leader: str) -> None:
    """How long it rang: the stopwatch of one leader, which became a note when it was stopped."""
    minutes, seconds = map(int, WAITED.split(":"))
    lasted = timedelta(minutes=minutes, seconds=seconds)
    began, ended = reading(), reading()
    ended = ended._replace(steady=began.steady + round(lasted.total_seconds() * 1000))
    library.counting.start_or_stop(safari, leader, Instant(now() - lasted, began), "nb")
    [watch] = library.counting.stopwatches(safari)
    library.counting.name_stopwatch(watch.uid, WAIT)
    library.counting.start_or_stop(safari, leader, Instant(now(), ended), "nb")


def _photo() -> Picture:
    file = BytesIO()
    Image.effect_noise((600, 765), 60).convert("RGB").save(file, "JPEG")
    return Picture(file.getvalue(), 600, 765)
