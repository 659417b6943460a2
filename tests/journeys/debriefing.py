"""A breakfast with four leaders before its debrief: what each wrote down, what was timed, what was believed before."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from safari.clock import now
from safari.counting.timing import Instant
from safari.debrief.finding import Asked
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

THEME, SURPRISED = "Ingen eier saken", "At hun unnskyldte seg"
FINDINGS = {
    Asked.WHAT: "Elleve samtaler, ni mennesker",
    Asked.SO_WHAT: "Ingen vet hva som er sagt før",
    Asked.NOW_WHAT: "Én sak, ett navn",
}

# What the page says, by its language; what was said was Norwegian.
HEROES = {
    "nb": the.HERO,
    "en": "I called eleven times. Each time I began again.",
    "da": "Jeg ringede elleve gange. Hver gang begyndte jeg forfra.",
    "el": "Πήρα έντεκα φορές. Κάθε φορά ξεκινούσα από την αρχή.",
}
SOURCES = {
    "nb": "Ventetid, målt på dagen",
    "en": "A wait, timed on the day",
    "da": "Ventetid, målt på dagen",
    "el": "Αναμονή, μετρημένη την ίδια μέρα",
}
WHYS = {
    "nb": the.WHY,
    "en": "Every fourth who called more than five times left us.",
    "da": "Hver fjerde, der ringede mere end fem gange, sagde op.",
    "el": "Ένας στους τέσσερις που κάλεσε πάνω από πέντε φορές έφυγε.",
}
ASKS = {
    "nb": the.ASK,
    "en": "One case, one name, from day one.",
    "da": "Én sag, ét navn, fra første dag.",
    "el": "Μία υπόθεση, ένα όνομα, από την πρώτη μέρα.",
}

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


def make_sense(library: Library) -> str:
    """What the leaders made of it, the debrief closed; gives the safari's uid."""
    [safari] = library.plans.safaris()
    notes = {note.text: note.uid for note in library.notes.on_record(safari.uid)}
    leaders = {one.name: one.uid for one in library.people.leaders()}
    library.board.add_theme(safari.uid, THEME, [notes[words] for words in (the.HERO, the.AGAIN, the.WATER)])
    library.board.star([notes[the.HERO]], leaders[ASTRID], starred=True)
    for part, words in FINDINGS.items():
        library.debriefs.write_finding(safari.uid, part, words)
    library.debriefs.reflect(safari.uid, leaders[ASTRID], surprised=SURPRISED)
    commitment = library.follow_through.add_commitment(
        safari.uid, the.PROMISE, [notes[the.HERO]], owner=leaders[JONAS], due=now().date() + timedelta(days=30)
    )
    library.follow_through.promise(commitment.uid)
    library.closing.close(safari.uid)
    return safari.uid


def begin_story(library: Library, safari: str, language: str) -> str:
    """The story of it in the language of the page, with a picture; the words as said are Norwegian. Gives its uid."""
    desk = library.stories
    leaders = {one.name: one.uid for one in library.people.leaders()}
    notes = {note.text: note for note in library.notes.on_record(safari)}
    uid = desk.begin(safari).uid
    desk.choose_customer(uid, notes[the.HERO].said_by)
    desk.choose_quote(uid, notes[the.HERO].uid)
    for words in (the.WATER, the.AGAIN, the.MARIT):
        desk.add_moment(uid, notes[words].uid)
    desk.draw_curve(uid)
    desk.choose_photo(uid, library.notes.photos(notes[the.FOLDER].uid)[0].uid)
    desk.edit(
        uid,
        language=language,
        hero_text=HEROES[language],
        figure=WAITED,
        source=SOURCES[language],
        why=WHYS[language],
        ask=ASKS[language],
        leader=leaders[ERIK],
        leader_words=the.NORWEGIAN,
    )
    return uid


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
