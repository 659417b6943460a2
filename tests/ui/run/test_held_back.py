"""Words of a customer who withdrew are not on the timeline, and not brought back into the line; on disk they stay."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from safari.people.consent import Answer, Given, How, Use
from safari.run.note import Draft, Kind, Note, Picture
from ui.run.timeline_model import ROW, SHOWN

SAID = "I called eleven times."
HALF = "They asked again for"
SENTENCE = "Withheld: Ingrid, 67 has withdrawn consent."
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW, SHOWN)


@pytest.fixture
def said(breakfast, photo):
    """What Ingrid said, with a picture, a place and a tag; and what Nikos said."""
    ingrid, nikos, at = breakfast.customers.ingrid.uid, breakfast.customers.nikos.uid, breakfast.clock()
    give(breakfast, Answer.YES)
    note = Note("", breakfast.uid, None, Kind.OUCH, SAID, at, ingrid, feeling=-3, tags=("eleven",), place="Kitchen")
    breakfast.library.notes.keep(note, (photo,))
    breakfast.library.notes.keep(Note("", breakfast.uid, None, Kind.QUOTE, "Nobody was rude.", at, nikos))
    return ingrid


@pytest.fixture
def photo():
    jpeg = io.BytesIO()
    Image.new("RGB", (10, 10)).save(jpeg, "JPEG")
    return Picture(jpeg.getvalue(), 10, 10, "Her kitchen, eleven letters")


def give(breakfast, answer):
    given = Given(answer, How.WRITTEN, breakfast.clock().date())
    breakfast.library.people.answer(breakfast.customers.ingrid.uid, (Use.NOTES,), given)


def withdraw(breakfast):
    breakfast.library.people.withdraw(breakfast.customers.ingrid.uid, [Use.NOTES], breakfast.clock().date())


def rows(screen):
    model = screen.sitting.model
    return [[model.index(place).data(role) for role in ROLES] for place in range(model.rowCount())]


def test_the_timeline_says_that_they_are_held_back(breakfast, said, open_run):
    withdraw(breakfast)
    shown = rows(open_run().screen_of_day)
    assert "eleven" not in repr(shown)
    assert "Kitchen" not in repr(shown)
    assert SENTENCE in shown[0][0]
    assert (shown[0][2].photos, shown[0][3].text, shown[0][3].feeling) == ((), SENTENCE, None)
    assert "Nobody was rude." in shown[1][0]


def test_withdrawn_while_run_is_open_they_go_and_a_new_yes_brings_them_back(breakfast, said, open_run, qtbot):
    screen = open_run().screen_of_day
    before = rows(screen)
    assert SAID in before[0][0]
    withdraw(breakfast)
    qtbot.waitUntil(lambda: "eleven" not in repr(rows(screen)))
    give(breakfast, Answer.YES)
    qtbot.waitUntil(lambda: rows(screen) == before)


def test_held_back_words_do_not_come_into_the_line(breakfast, said, open_run):
    withdraw(breakfast)
    screen = open_run(None).screen_of_day
    [held, _nikos] = [row.note.uid for row in screen.sitting.model.rows]
    screen.sitting.change(held)
    assert screen.line.toPlainText() == ""
    assert screen.messages.sentence == SENTENCE
    assert "eleven" not in list(screen.sitting.tags())


@pytest.mark.parametrize("by", ["chip", "sign", "note"])
def test_half_a_sentence_waits_on_disk_and_comes_back_with_a_new_yes(breakfast, said, open_run, by):
    author, notes = breakfast.leaders.astrid.uid, breakfast.library.notes
    [note, _nikos] = notes.of_safari(breakfast.uid)
    chips = {
        "chip": f'{{"said_by": "{said}"}}',
        "sign": "",
        "note": f'{{"said_by": "{said}", "editing": "{note.uid}"}}',
    }[by]
    text = f"{HALF} @Ingrid" if by == "sign" else HALF
    breakfast.library.drafts.keep(Draft(breakfast.uid, author, text, chips, breakfast.clock()))
    withdraw(breakfast)
    step = open_run()
    screen = step.screen_of_day
    assert (screen.line.toPlainText(), screen.sitting.jotting.editing) == ("", None)
    assert screen.messages.sentence == f"What was being typed is not brought back. {SENTENCE}"
    screen.line.setPlainText("Something else")
    step.settle()
    screen.line.setPlainText("")
    step.settle()

    give(breakfast, Answer.YES)
    again = open_run().screen_of_day
    assert again.line.toPlainText().startswith(HALF)
    assert again.sitting.jotting.jotted.said_by == said
    assert [draft.author for draft in breakfast.library.drafts.left()] == [author]


def test_two_half_sentences_come_back_one_by_one_and_what_is_off_the_record_stays_so(breakfast, said, open_run):
    author = breakfast.leaders.astrid.uid
    chips = (f'{{"said_by": "{said}", "off_record": true}}', f'{{"said_by": "{said}"}}', f'{{"said_by": "{said}"}}')
    withdraw(breakfast)
    texts = ("Her daughter drinks", "She called twice", "~ she is ill")
    for minutes, (text, chosen) in enumerate(zip(texts, chips, strict=True)):
        at = breakfast.clock() + timedelta(minutes=minutes)
        breakfast.library.drafts.keep(Draft(breakfast.uid, author, text, chosen, at))
        assert open_run().screen_of_day.line.toPlainText() == ""
    give(breakfast, Answer.YES)
    came = []
    for _time in texts:
        sitting = open_run().screen_of_day.sitting
        came.append((sitting.jotting.text, sitting.jotting.jotted.off_record))
        breakfast.library.drafts.keep(Draft(breakfast.uid, author, "", "", breakfast.clock()))  # wiped out
    assert came == [(texts[0], True), (texts[1], False), (texts[2], True)]


def line_of(open_run):
    """Opens Run: what stands in the line, and what is said."""
    screen = open_run().screen_of_day
    return screen.line.toPlainText(), screen.messages.sentence


@pytest.mark.parametrize("way", ["chip and sign", "two signs", "taken off the safari"])
def test_words_of_two_customers_wait_for_the_yes_of_both(breakfast, said, open_run, way):
    people, nikos = breakfast.library.people, breakfast.customers.nikos.uid
    chips = f'{{"said_by": "{said}"}}' if way == "chip and sign" else ""
    text = "@Nikos drinks" if chips else "@Ingrid says that @Nikos drinks"
    breakfast.library.drafts.keep(Draft(breakfast.uid, breakfast.leaders.astrid.uid, text, chips, breakfast.clock()))
    withdraw(breakfast)
    people.withdraw(nikos, [Use.NOTES], breakfast.clock().date())
    if way == "taken off the safari":
        for one in breakfast.library.guests.participants(breakfast.uid):
            if one.customer == nikos:
                breakfast.library.guests.uninvite(one.uid)
    assert line_of(open_run)[0] == ""
    give(breakfast, Answer.YES)
    assert line_of(open_run)[0] == ""
    people.answer(nikos, (Use.NOTES,), Given(Answer.YES, How.WRITTEN, breakfast.clock().date()))
    assert line_of(open_run)[0] == text


def test_what_waits_aside_comes_back_though_its_customer_is_off_the_safari(breakfast, said, open_run):
    chips = f'{{"said_by": "{said}"}}'
    breakfast.library.drafts.keep(Draft(breakfast.uid, breakfast.leaders.astrid.uid, HALF, chips, breakfast.clock()))
    withdraw(breakfast)
    assert line_of(open_run) == ("", f"What was being typed is not brought back. {SENTENCE}")
    for one in breakfast.library.guests.participants(breakfast.uid):
        if one.customer == said:
            breakfast.library.guests.uninvite(one.uid)
    line, told = line_of(open_run)
    assert (line, told.endswith(SENTENCE)) == ("", True)  # it waits, still
    give(breakfast, Answer.YES)
    assert line_of(open_run)[0] == HALF


def test_what_waits_aside_for_somebody_who_was_removed_is_not_brought_back(breakfast, open_run):
    people = breakfast.library.people
    kari = breakfast.library.guests.invite_customer(breakfast.uid, "Kari, 31")
    draft = Draft(breakfast.uid, breakfast.leaders.astrid.uid, f"{HALF} @Kari", "", breakfast.clock())
    breakfast.library.drafts.keep(draft)
    people.withdraw(kari.customer, [Use.NOTES], breakfast.clock().date())
    assert line_of(open_run)[0] == ""
    breakfast.library.guests.uninvite(kari.uid)
    people.remove_customer(kari.customer)
    line, told = line_of(open_run)
    assert (line, "not in the library any more" in told) == ("", True)


def test_a_note_that_stood_in_the_line_stays_hers(breakfast, said, open_run, qtbot):
    sitting = open_run(None).screen_of_day.sitting
    [hers, _nikos] = [row.note for row in sitting.model.rows]
    sitting.change(hers.uid)
    withdraw(breakfast)
    qtbot.waitUntil(lambda: sitting.model.held_back(hers) == SENTENCE)
    sitting.jotting.choose_nobody()
    assert sitting.jotting.jotted.said_by is None
    told = []
    sitting.says.connect(lambda sentence, *_how: told.append(sentence))
    sitting.submit()
    assert told == [SENTENCE]
    assert sitting.settle()
    assert breakfast.library.notes.note(hers.uid) == hers
