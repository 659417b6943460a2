"""The minutes of a debrief, read back from the PDF and from the text."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from safari.board.theme import Card, Star, Theme
from safari.debrief.finding import Asked, Finding
from safari.debrief.reflection import Reflection
from safari.exports import minutes_pdf, minutes_text
from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Kind
from safari.store.tables import CARDS, FINDINGS, REFLECTIONS, STARS, THEMES
from safari.transcripts.transcript import Suggestion, What

DAY = date(2026, 11, 2)
QUOTES = (Use.NOTES, Use.ANONYMOUS_QUOTE)


@pytest.fixture
def told(library, breakfast, leaders, ingrid, jot):
    """A debrief of which everything was written; Ingrid agreed to be quoted. Gives her ouch."""
    library.people.identify(ingrid.uid, "Gunhild Tveit Eide", "gunhild@example.org")
    library.people.answer(ingrid.uid, QUOTES, Given(Answer.YES, How.WRITTEN, DAY))
    for leader in leaders:
        library.guests.invite(breakfast.uid, leader=leader.uid)
    seat = next(one for one in library.guests.participants(breakfast.uid) if one.leader == leaders[0].uid)
    library.guests.bet(seat.uid, "They will talk about money.")
    said, seen = jot(language="en"), jot("Marit broke our own rule.", kind=Kind.SAW, said_by=None)
    journal = library.journal
    with journal.intention("Sense made") as change:
        theme = change.add(THEMES, Theme(journal.new_uid(), breakfast.uid, 0, "Starting over"))
        change.add(CARDS, Card(journal.new_uid(), said.uid, theme.uid, 0))
        change.add(CARDS, Card(journal.new_uid(), seen.uid, theme.uid, 1))
        change.add(STARS, Star(journal.new_uid(), said.uid, leaders[0].uid))
        for place, (part, text, sure) in enumerate(
            ((Asked.WHAT, "Eleven calls.", True), (Asked.SO_WHAT, "We lose the person.", False))
        ):
            change.add(FINDINGS, Finding(journal.new_uid(), breakfast.uid, part, place, text, sure))
        words = ("She was polite.", "Ashamed.", "Call her.")
        change.add(REFLECTIONS, Reflection(journal.new_uid(), breakfast.uid, leaders[0].uid, *words))
    due = date(2026, 12, 15)
    issue = library.follow_through.add_issue(breakfast.uid, "Nobody knows her", [said.uid], owner=leaders[0].uid)
    library.follow_through.add_commitment(breakfast.uid, "One name", [said.uid], issue=issue.uid, due=due)
    return said


def printed(library, breakfast):
    """The text of all pages, and the reader."""
    reader = PdfReader(io.BytesIO(minutes_pdf.make(library.minutes.page(breakfast.uid))))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def written(library, breakfast):
    return minutes_text.make(library.minutes.page(breakfast.uid)).decode()


@pytest.mark.usefixtures("told")
def test_all_that_was_made_of_it_is_in_both(library, breakfast):
    library.closing.close(breakfast.uid)
    text, _reader = printed(library, breakfast)
    for words in (
        "Minutes of the debrief",
        *("Breakfast with claims customers", "19 November 2026, Fjellvik House, Bergen"),
        *("Leaders: Astrid Holm, CFO; Petros Rallis, Sales", "Customers: Ingrid, 67", "2 notes were taken."),
        *("Eleven calls.", "Fact", "We lose the person.", "Guess", "Starting over", "2 notes"),
        *("“I called eleven times.”", "Ingrid, 67 · 1 star", "Marit broke our own rule."),
        *("What surprised me", "She was polite.", "Ashamed.", "Call her.", "They will talk about money."),
        *("Nobody knows her", "Astrid Holm, CFO", "One name", "15 December 2026", "No owner yet"),
        *("Answers: Nobody knows her", "The debrief was closed on 2 November 2026, 09:30."),
    ):
        assert words in text
        assert words in " ".join(written(library, breakfast).split())


@pytest.mark.usefixtures("told")
def test_the_file_speaks_of_the_organisation_and_of_nobody_else(library, breakfast):
    _text, reader = printed(library, breakfast)
    assert reader.metadata.author == "Fjellvik Insurance"
    assert reader.metadata.title == "Breakfast with claims customers"
    raw = minutes_pdf.make(library.minutes.page(breakfast.uid))
    assert b"Gunhild" not in raw
    assert "Gunhild" not in written(library, breakfast)


def test_what_a_customer_took_back_is_not_in_it(library, breakfast, told, ingrid):
    library.closing.close(breakfast.uid)
    library.notes.edit(told.uid, text="I called twelve times.", reason="Heard again")
    library.people.withdraw(ingrid.uid, QUOTES, DAY)
    text = written(library, breakfast)
    assert "called" not in text
    assert "Ingrid" not in text
    assert "1 more customer" in text
    assert "1 note is not shown" in text


def test_how_a_customer_felt_stands_there_as_long_as_they_agree(library, breakfast, told, ingrid):
    touchpoint = library.journey.called("First call")
    library.debriefs.feel(breakfast.uid, ingrid.uid, touchpoint.uid, -3)
    assert "How they felt\n- Ingrid, 67\n  First call −3" in written(library, breakfast)
    library.people.withdraw(ingrid.uid, QUOTES, DAY)
    assert "How they felt" not in written(library, breakfast)


def test_nor_what_is_off_the_record(library, breakfast, told):
    library.notes.edit(told.uid, off_record=True)
    text = written(library, breakfast)
    assert "called" not in text
    assert "Starting over (1 note)" in text


def test_words_changed_afterwards_stand_beside_what_was_said_first(library, breakfast, told):
    library.closing.close(breakfast.uid)
    library.notes.edit(told.uid, text="I called twelve times.", reason="Heard again")
    text = " ".join(written(library, breakfast).split())
    changed = "“I called twelve times.” Ingrid, 67, changed on 2 November 2026: Heard again. What was said first:"
    assert f"{changed} “I called eleven times.”" in text


def test_words_that_were_somebody_elses_are_told_with_whose_they_were(library, breakfast, told):
    nikos = library.people.add_customer("Nikos, 41").uid
    library.people.answer(nikos, QUOTES, Given(Answer.YES, How.WRITTEN, DAY))
    library.closing.close(breakfast.uid)
    library.notes.edit(told.uid, said_by=nikos, reason="It was he")
    text = " ".join(written(library, breakfast).split())
    changed = "Nikos, 41, changed on 2 November 2026: It was he. What was said first:"
    assert f"{changed} “I called eleven times.” Ingrid, 67" in text
    assert f"{changed} “I called eleven times.” Ingrid, 67" in printed(library, breakfast)[0]
    library.notes.edit(told.uid, said_by=told.said_by, reason="It was she")
    assert "Changed after the debrief" not in written(library, breakfast)


@pytest.fixture
def refusing(library):
    """A customer who said no to everything."""
    customer = library.people.add_customer("Nikos, 41")
    library.people.answer(customer.uid, tuple(Use), Given(Answer.NO, How.SPOKEN, DAY))
    return customer


@pytest.mark.parametrize("whose", ["somebody else's", "nobody's"])
def test_what_was_said_first_is_shown_only_where_its_customer_agreed(library, breakfast, told, whose):
    nikos = library.people.add_customer("Nikos, 41").uid
    library.notes.edit(told.uid, text="The secret words.", said_by=nikos)
    library.closing.close(breakfast.uid)
    after = {
        "somebody else's": {"said_by": told.said_by},
        "nobody's": {"said_by": None, "kind": Kind.SAW},
    }[whose]
    library.notes.edit(told.uid, text="The words.", reason="Not what was agreed", **after)
    library.notes.edit(told.uid, text="Other words.", reason="Once more")
    library.people.answer(nikos, tuple(Use), Given(Answer.NO, How.SPOKEN, DAY))
    assert "secret" not in written(library, breakfast)
    assert library.closing.amended_note(told.uid).said_by == nikos


def test_customers_who_never_agreed_are_not_named(library, breakfast, told, refusing):
    library.guests.invite_customer(breakfast.uid, "Asked by nobody, 50")
    library.people.answer(refusing.uid, (Use.NOTES,), Given(Answer.YES, How.SPOKEN, DAY))
    library.guests.invite_customer(breakfast.uid, "Nikos, 41")
    page = library.minutes.page(breakfast.uid)
    assert (page.customers, page.unnamed) == (("Ingrid, 67",), 2)


def test_no_real_name_that_was_typed_is_in_it(library, breakfast, told, jot, leaders):
    name = "Gunhild Tveit Eide"
    said = jot(f"I am {name}, call me gunhild or gunhild.eide@example.org", language="en")
    library.board.add_theme(breakfast.uid, f"What {name} said", [said.uid])
    library.plans.edit(breakfast.uid, title=f"At {name}’s", place=f"The house of {name}", host=name)
    library.follow_through.add_issue(breakfast.uid, f"Nobody knows {name}", [said.uid])
    library.follow_through.add_commitment(breakfast.uid, f"Call Mrs Eide: {name}", [said.uid])
    library.debriefs.reflect(breakfast.uid, leaders[1].uid, surprised=f"{name} laughed")
    library.debriefs.write_finding(breakfast.uid, Asked.WHAT, f"{name} waited")
    library.journey.choose(breakfast.uid, library.journey.called(f"Home of {name}").uid)
    library.closing.close(breakfast.uid)
    library.notes.edit(told.uid, text=f"I, {name}, called", reason=f"{name} asked for it")
    library.notes.edit(told.uid, text="I, Gunhild, called", reason="Eide, Gunhild asked for it")
    text = written(library, breakfast)
    assert text.count("Ingrid, 67") > 10
    assert not [word for word in ("gunhild", "tveit", "eide") if word in text.lower()]


def test_what_a_leader_wrote_stays_in_it_once_they_are_not_invited_any_more(library, breakfast, told, leaders):
    seat = next(one for one in library.guests.participants(breakfast.uid) if one.leader == leaders[0].uid)
    library.guests.uninvite(seat.uid)
    text = written(library, breakfast)
    assert "She was polite." in text
    assert "Astrid Holm" in text


def test_long_minutes_go_on_overleaf_and_nothing_is_cut(library, breakfast, told):
    journal = library.journal
    with journal.intention("Much sense") as change:
        for place in range(60):
            text = f"Finding {place} " + "that takes more than one line of the column it stands in, as they do. " * 3
            change.add(FINDINGS, Finding(journal.new_uid(), breakfast.uid, Asked.NOW_WHAT, place, text))
    text, reader = printed(library, breakfast)
    assert len(reader.pages) > 3
    assert f"1 of {len(reader.pages)}" in text
    assert all(f"Finding {place} that takes" in text for place in range(60))
    assert told.text in text


def test_one_endless_paragraph_goes_on_overleaf(library, breakfast, told):
    library.follow_through.add_issue(breakfast.uid, "Nobody answers the telephone. " * 250, [told.uid])
    text, reader = printed(library, breakfast)
    assert text.count("Nobody answers") == 250
    heights = [page.mediabox.height for page in reader.pages]
    assert len(heights) > 1


def test_a_debrief_with_nothing_in_it_has_minutes_all_the_same(library, breakfast):
    text, reader = printed(library, breakfast)
    assert len(reader.pages) == 1
    assert "The debrief is not closed yet." in text


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "Hva som overrasket meg"), ("da", "Hvad der overraskede mig"), ("el", "15 Δεκεμβρίου 2026")],
)
def test_they_speak_the_language_of_the_papers(library, breakfast, language, words):
    library.plans.edit(breakfast.uid, language=language)
    text, _reader = printed(library, breakfast)
    assert words in text
    assert "Commitments" not in text


def _theme(library, safari, name, *notes):
    with library.journal.intention("Sorted") as change:
        theme = change.add(THEMES, Theme(library.journal.new_uid(), safari.uid, 0, name))
        for place, note in enumerate(notes):
            change.add(CARDS, Card(library.journal.new_uid(), note.uid, theme.uid, place))


def test_the_name_of_a_theme_hides_the_first_name_of_whose_notes_alone_it_holds(library, breakfast, ingrid, jot):
    library.people.identify(ingrid.uid, "Gunhild Tveit Eide", "")
    library.people.answer(ingrid.uid, QUOTES, Given(Answer.YES, How.WRITTEN, DAY))
    other = library.people.customer(library.guests.invite_customer(breakfast.uid, "Kari, 30").customer)
    _theme(library, breakfast, "Gunhild waited", jot(), jot("She waited.", kind=Kind.SAW, said_by=None))
    _theme(library, breakfast, "Gunhild and many others", jot("Twice."), jot("So did I.", said_by=other.uid))
    text = written(library, breakfast)
    assert "Ingrid, 67 waited (2 notes)" in text
    assert "Gunhild and many others (2 notes)" in text


def test_nobody_is_reached_through_them_and_whom_somebody_hid_stays_hidden(library, breakfast, ingrid, jot, tmp_path):
    library.people.identify(ingrid.uid, "Gunhild Tveit Eide", "22 33 44 55")
    library.people.answer(ingrid.uid, QUOTES, Given(Answer.YES, How.WRITTEN, DAY))
    sound = tmp_path / "call.flac"
    sound.write_bytes(b"fLaC" + bytes(100))
    call = library.recordings.add(breakfast.uid, library.recordings.hold(sound), 12_000)
    said = b"WEBVTT\n\n00:00.000 --> 00:02.000\nBjarne Solvik hung up.\n"
    transcript = library.transcripts.take_in(call.uid, library.transcripts.read(said))
    library.transcripts.mask(transcript.uid, [Suggestion(0, 0, 13, What.NAME)])
    _theme(library, breakfast, "Solvik hung up", jot("Bjarne Solvik hung up. Ring me: +47 22334455"))
    library.debriefs.write_finding(breakfast.uid, Asked.WHAT, "Bjarne was tired.")
    text = written(library, breakfast)
    assert "“[name] hung up. Ring me: Ingrid, 67”" in text
    assert "[name] hung up (1 note)" in text
    assert "[name] was tired." in text
