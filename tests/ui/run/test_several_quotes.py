"""Several quotes pasted at once: asked once, under the line, and kept together."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage

from safari.run.note import Kind

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, ESC, Z = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Z
THREE = "“They asked again”\n“I knew it by heart”\n\n“Nobody wrote it down”\n"
QUOTES = ["They asked again", "I knew it by heart", "Nobody wrote it down"]


def paste(day, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    day.line.insertFromMimeData(data)


def test_enter_keeps_a_note_each_and_one_undo_takes_all_back(day, hand, breakfast, qtbot):
    hand.types("@Nikos ")
    paste(day, THREE)
    asked = (day.messages.sentence, day.messages.yes.text(), day.messages.no.text())
    assert asked == ("3 quotes. Keep them as 3 notes?", "Enter: 3 notes", "Esc: one")
    hand.enters(day)
    assert breakfast.texts() == QUOTES
    notes = breakfast.library.notes.of_safari(breakfast.uid)
    assert {(note.kind, note.said_by) for note in notes} == {(Kind.QUOTE, breakfast.customers.nikos.uid)}
    qtbot.waitUntil(lambda: [row.note.text for row in day.sitting.model.rows] == QUOTES)
    assert day.line.text() == ""
    assert day.messages.sentence == ""
    hand.presses(Z, CTRL)
    qtbot.waitUntil(lambda: breakfast.texts() == [] and day.sitting.model.rowCount() == 0)


def test_a_click_answers_too_and_leaves_the_keyboard_in_the_line(day, breakfast, qtbot):
    paste(day, THREE)
    qtbot.mouseClick(day.messages.no, Qt.MouseButton.LeftButton)
    assert not day.messages.no.isVisible()
    assert len(day.line.text().split("\n")) > 3
    day.line.write("")
    paste(day, THREE)
    qtbot.mouseClick(day.messages.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: breakfast.texts() == QUOTES)
    assert day.line.hasFocus()
    assert not day.messages.yes.isVisible()


def test_esc_makes_it_one_note(day, hand, breakfast):
    paste(day, THREE)
    hand.presses(ESC)
    assert day.messages.sentence == ""
    hand.enters(day)
    assert len(breakfast.texts()) == 1
    assert "Nobody wrote it down" in breakfast.texts()[0]


def test_whoever_types_on_is_not_asked_any_more(day, hand, breakfast):
    paste(day, THREE)
    hand.types("x")
    assert day.messages.sentence == ""
    hand.enters(day)
    assert len(breakfast.texts()) == 1


def test_a_text_within_a_sentence_is_not_asked_about(day, hand):
    hand.types("She said ")
    paste(day, THREE)
    assert day.messages.sentence == ""


def test_a_chip_chosen_after_the_question_counts_for_all(day, hand, breakfast):
    paste(day, THREE)
    hand.presses(Qt.Key.Key_3, CTRL)
    day.box.chips.people[breakfast.customers.sofie.uid].click()
    day.line.setFocus()
    hand.enters(day)
    notes = breakfast.library.notes.of_safari(breakfast.uid)
    assert {(note.kind, note.said_by) for note in notes} == {(Kind.OUCH, breakfast.customers.sofie.uid)}


def test_two_hundred_long_quotes_that_no_note_could_hold(day, hand, breakfast, qtbot):
    paste(day, "\n".join(f"“{number} {'and so it went on ' * 8}”" for number in range(200)))
    assert day.line.text() == ""
    assert "200 quotes. Keep them as 200 notes?" in day.messages.sentence
    hand.enters(day)
    qtbot.waitUntil(lambda: day.sitting.model.rowCount() == 200)
    assert [text.split()[0] for text in breakfast.texts()] == [str(number) for number in range(200)]
    assert [row.note.text.split()[0] for row in day.sitting.model.rows] == [str(number) for number in range(200)]


def test_where_the_disk_refuses_all_of_it_is_back_in_the_line(day, hand, breakfast, qtbot):
    path = breakfast.library.path
    path.rename(path.with_suffix(".gone"))
    try:
        paste(day, THREE)
        hand.presses(ENTER)
        qtbot.waitUntil(lambda: day.top.kept.state == "failed" and "Nobody" in day.line.text())
        assert day.sitting.model.rowCount() == 0
    finally:
        path.with_suffix(".gone").rename(path)
    assert breakfast.texts() == []


def test_more_quotes_than_the_line_holds_wait_for_a_disk_that_refuses_them(day, hand, breakfast, full_disk, qtbot):
    with full_disk():
        paste(day, "\n".join(f"“{number} {'and so it went on ' * 8}”" for number in range(200)))
        hand.presses(ENTER)
        qtbot.waitUntil(lambda: [row.state for row in day.sitting.model.rows] == ["failed"])
        assert not day.settle()  # nobody leaves without them
        qtbot.waitUntil(lambda: day.sitting.keeper.failed != ())
    day.sitting.try_again()
    qtbot.waitUntil(lambda: day.sitting.model.rowCount() == 200)
    assert len(breakfast.texts()) == 200
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")


def test_quotes_pasted_beside_a_photo_are_one_note_with_it(day, hand, breakfast, qtbot, photos_agreed):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    day.sitting.arrivals.bring([image])
    qtbot.waitUntil(lambda: len(day.sitting.jotting.pictures) == 1)
    paste(day, THREE)
    assert day.messages.sentence == ""
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert len(breakfast.library.notes.photos(note.uid)) == 1
