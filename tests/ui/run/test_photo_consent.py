"""Nobody's photo is kept without their yes: it is asked above the line, and the photo waits there."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from safari.people.consent import Answer, Given, How, Use
from ui.run.photo_question import PhotoQuestion
from ui.run.who_is_in_it import WhoIsInIt


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def with_photo(day, hand, qtbot):
    """A line about Ingrid with a photo in it."""
    hand.types("She showed us the letter @Ingrid")
    day.sitting.arrivals.bring([photo()])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1)
    hand.presses(Qt.Key.Key_Escape)
    return day


def question(day) -> PhotoQuestion:
    return day.findChild(PhotoQuestion)


def who(day) -> WhoIsInIt:
    return day.findChild(WhoIsInIt)


def agrees(breakfast, customer) -> None:
    given = Given(Answer.YES, How.WRITTEN, breakfast.clock().date())
    breakfast.library.people.answer(customer.uid, (Use.PHOTO,), given)


def notes(breakfast):
    return breakfast.library.notes.of_safari(breakfast.uid)


def test_it_is_asked_and_a_yes_keeps_the_note(with_photo, hand, breakfast, qtbot):
    hand.presses(Qt.Key.Key_Return)
    asked = question(with_photo)
    assert asked.isVisible()
    assert "Ingrid, 67" in asked.words.text()
    assert notes(breakfast) == []
    assert with_photo.sitting.settle()
    (draft,) = breakfast.library.drafts.left()
    assert len(draft.pictures) == 1  # it waits with the words
    assert asked.yes.hasFocus()
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(breakfast)) == 1 and with_photo.top.kept.state == "kept")
    (note,) = notes(breakfast)
    assert len(breakfast.library.notes.photos(note.uid)) == 1
    answer = breakfast.library.people.agreement(breakfast.customers.ingrid.uid).answers[Use.PHOTO]
    assert (answer.answer, answer.how, answer.taken_by) == (Answer.YES, How.SPOKEN, "Astrid Holm")
    assert not asked.isVisible()
    assert with_photo.line.hasFocus()


def test_a_no_takes_the_photo_off_and_keeps_the_words_in_the_line(with_photo, hand, breakfast, qtbot):
    hand.presses(Qt.Key.Key_Return)
    question(with_photo).no.click()
    qtbot.waitUntil(lambda: not with_photo.sitting.jotting.pictures)
    assert "said no" in with_photo.messages.sentence
    assert with_photo.line.text().startswith("She showed us the letter")
    assert not breakfast.library.people.agreement(breakfast.customers.ingrid.uid).allows(
        Use.PHOTO, breakfast.clock().date()
    )


def test_what_shows_nobody_needs_no_yes(with_photo, hand, breakfast, qtbot):
    hand.presses(Qt.Key.Key_Return)
    question(with_photo).nobody.click()
    qtbot.waitUntil(lambda: len(notes(breakfast)) == 1)
    assert Use.PHOTO not in breakfast.library.people.agreement(breakfast.customers.ingrid.uid).answers


@pytest.mark.parametrize("taken_back", [False, True])
def test_who_said_no_is_not_asked_again(with_photo, hand, breakfast, taken_back):
    people, ingrid = breakfast.library.people, breakfast.customers.ingrid.uid
    today = breakfast.clock().date()
    people.answer(ingrid, (Use.PHOTO,), Given(Answer.YES if taken_back else Answer.NO, How.WRITTEN, today))
    if taken_back:
        people.withdraw(ingrid, (Use.PHOTO,), today)
    hand.presses(Qt.Key.Key_Return)
    assert not question(with_photo).isVisible()
    assert "said no to photos" in with_photo.messages.sentence
    assert notes(breakfast) == []


def test_who_said_yes_is_not_asked(with_photo, hand, breakfast, qtbot):
    given = Given(Answer.YES, How.WRITTEN, breakfast.clock().date())
    breakfast.library.people.answer(breakfast.customers.ingrid.uid, (Use.PHOTO,), given)
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(breakfast)) == 1)


def test_a_spoken_yes_of_a_child_is_not_enough(with_photo, hand, breakfast, qtbot):
    breakfast.library.people.edit_customer(breakfast.customers.ingrid.uid, minor=True)
    hand.presses(Qt.Key.Key_Return)
    question(with_photo).yes.click()
    qtbot.waitUntil(lambda: "parent" in with_photo.messages.sentence)
    assert notes(breakfast) == []
    assert len(with_photo.sitting.jotting.pictures) == 1


def test_esc_goes_back_to_the_line_and_another_person_ends_the_question(with_photo, hand, qtbot):
    hand.presses(Qt.Key.Key_Return)
    hand.presses(Qt.Key.Key_Escape)
    assert with_photo.line.hasFocus()
    with_photo.sitting.jotting.drop_picture(with_photo.sitting.jotting.pictures[0])
    assert not question(with_photo).isVisible()


def test_a_kept_photo_does_not_become_another_customers_without_their_yes(day, hand, breakfast, qtbot):
    hand.types("The roof")
    day.sitting.arrivals.bring([photo()])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1)
    day.sitting.submit()
    who(day).nobody.click()
    qtbot.waitUntil(lambda: bool(day.sitting.model.rows[0].photos))
    hand.presses(Qt.Key.Key_Up)
    hand.types(" @Ingrid")
    hand.presses(Qt.Key.Key_Escape)
    day.sitting.change(notes(breakfast)[0].uid)
    day.sitting.jotting.choose_who(breakfast.customers.ingrid.uid)
    day.sitting.submit()
    assert question(day).isVisible()
    question(day).no.click()
    qtbot.waitUntil(lambda: "cannot be about them" in day.messages.sentence)
    assert notes(breakfast)[0].said_by is None


@pytest.fixture
def hers(day, hand, breakfast, qtbot):
    """What shows nobody, kept as Ingrid's, and in the line again as nobody's."""
    hand.types("The roof @Ingrid")
    hand.presses(Qt.Key.Key_Escape)
    day.sitting.arrivals.bring([photo()])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1)
    day.sitting.submit()
    question(day).nobody.click()
    qtbot.waitUntil(lambda: bool(day.sitting.model.rows and day.sitting.model.rows[0].photos))
    day.sitting.change(notes(breakfast)[0].uid)
    day.sitting.jotting.choose_nobody()
    day.sitting.submit()
    return day


def test_a_kept_photo_that_becomes_nobodys_asks_who_is_in_it(hers, breakfast, qtbot):
    assert who(hers).isVisible()
    assert notes(breakfast)[0].said_by == breakfast.customers.ingrid.uid
    who(hers).nobody.click()
    qtbot.waitUntil(lambda: notes(breakfast)[0].said_by is None)
    assert not who(hers).isVisible()


def test_whoever_is_in_a_kept_photo_and_says_no_leaves_it_hers(hers, breakfast, qtbot):
    who(hers).people[0].click()
    question(hers).no.click()
    qtbot.waitUntil(lambda: "stays as it was" in hers.messages.sentence)
    qtbot.waitUntil(lambda: bool(hers.sitting.model.unseen(notes(breakfast)[0])))  # the timeline has heard of her no
    hers.sitting.submit()
    assert hers.messages.sentence == "Ingrid, 67 said no to this: photo."
    assert hers.sitting.settle()
    assert notes(breakfast)[0].said_by == breakfast.customers.ingrid.uid


@pytest.fixture
def of_nobody_yet(day, hand, qtbot):
    """A line that names nobody, with a photo in it."""
    hand.types("The waiting room")
    day.sitting.arrivals.bring([photo()])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1)
    return day


def test_a_note_that_names_nobody_asks_who_is_in_its_photo(of_nobody_yet, hand, breakfast, qtbot):
    hand.presses(Qt.Key.Key_Return)
    asked = who(of_nobody_yet)
    assert asked.isVisible()
    assert [button.text() for button in asked.people] == ["Ingrid, 67", "Nikos", "Sofie"]
    assert notes(breakfast) == []
    for _each in asked.people:
        hand.presses(Qt.Key.Key_Tab)
    assert asked.nobody.hasFocus()
    assert asked.nobody.text() == "Not of a person"
    hand.presses(Qt.Key.Key_Backtab)
    hand.presses(Qt.Key.Key_Backtab)
    hand.presses(Qt.Key.Key_Return)
    assert "Has Nikos said yes to photos?" in question(of_nobody_yet).words.text()
    assert not asked.isVisible()
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(asked.isVisible)
    assert asked.words.text() == "Is anybody else in the photo?"
    assert [button.text() for button in asked.people] == ["Ingrid, 67", "Sofie"]
    assert asked.nobody.hasFocus()
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(breakfast)) == 1)
    (note,) = notes(breakfast)
    assert note.said_by is None  # in a picture they said nothing
    agreed = [breakfast.library.people.agreement(one.uid).answers for one in vars(breakfast.customers).values()]
    assert [Use.PHOTO in answers for answers in agreed] == [False, True, False]
    assert of_nobody_yet.line.hasFocus()


def test_whoever_is_in_it_and_says_no_takes_it_off(of_nobody_yet, hand, breakfast, qtbot):
    hand.presses(Qt.Key.Key_Return)
    who(of_nobody_yet).people[0].click()
    question(of_nobody_yet).no.click()
    qtbot.waitUntil(lambda: not of_nobody_yet.sitting.jotting.pictures)
    assert "Ingrid, 67 said no to photos" in of_nobody_yet.messages.sentence
    assert of_nobody_yet.line.text() == "The waiting room"
    of_nobody_yet.sitting.arrivals.bring([photo()])
    qtbot.waitUntil(lambda: len(of_nobody_yet.sitting.jotting.pictures) == 1)
    of_nobody_yet.sitting.submit()
    who(of_nobody_yet).people[0].click()
    assert "Take the photo off; the words stay." in of_nobody_yet.messages.sentence
    assert notes(breakfast) == []


def test_a_caption_written_after_the_answer_asks_nothing_again(of_nobody_yet, hand, breakfast, qtbot):
    consent = of_nobody_yet.sitting.photo_consent
    consent.answered.disconnect()  # somebody types on before it is kept
    hand.presses(Qt.Key.Key_Return)
    who(of_nobody_yet).nobody.click()
    of_nobody_yet.sitting.jotting.caption(of_nobody_yet.sitting.jotting.pictures[0], "The queue")
    assert consent.may_keep()


def test_only_those_who_did_not_say_yes_are_offered_and_none_where_all_did(of_nobody_yet, hand, breakfast, qtbot):
    for customer in (breakfast.customers.ingrid, breakfast.customers.sofie):
        agrees(breakfast, customer)
    hand.presses(Qt.Key.Key_Return)
    assert [button.text() for button in who(of_nobody_yet).people] == ["Nikos"]
    assert who(of_nobody_yet).nobody.text() == "None of these"  # it may show Ingrid, who said yes
    hand.presses(Qt.Key.Key_Escape)
    assert of_nobody_yet.line.hasFocus()
    agrees(breakfast, breakfast.customers.nikos)
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(breakfast)) == 1)


def test_naming_somebody_or_taking_the_photo_off_ends_the_question(of_nobody_yet, hand, breakfast):
    hand.presses(Qt.Key.Key_Return)
    of_nobody_yet.sitting.jotting.choose_who(breakfast.customers.sofie.uid)
    assert not who(of_nobody_yet).isVisible()
    of_nobody_yet.sitting.submit()
    assert "Has Sofie said yes" in question(of_nobody_yet).words.text()
