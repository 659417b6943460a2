"""The line and its chips: signs, keys, the list of offers, what is pasted."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from safari.run.note import Kind
from safari.text import LONGEST_NOTE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, TAB, ESC, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down


def chosen_kind(day) -> list[Kind]:
    return [kind for kind, chip in day.box.chips.kinds.items() if chip.isChecked()]


def chosen_people(day) -> list[str]:
    return [chip.text() for chip in day.box.chips.people.values() if chip.isChecked()]


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ('"', Kind.QUOTE),
        ("«", Kind.QUOTE),
        (".", Kind.SAW),
        ("!", Kind.OUCH),
        ("*", Kind.AHA),
        ("+", Kind.IDEA),
        ("?", Kind.QUESTION),
    ],
)
def test_a_sign_lights_its_chip_at_once_and_stays_in_the_line(day, hand, sign, kind):
    hand.types(sign)
    assert chosen_kind(day) == [kind]
    assert day.line.text() == sign


@pytest.mark.parametrize(("number", "kind"), list(enumerate(Kind, 1)))
def test_ctrl_and_a_number_pick_the_kind(day, hand, number, kind):
    hand.types("words")
    hand.presses(Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert chosen_kind(day) == [kind]
    assert day.sitting.jotting.jotted.kind is kind


def test_the_last_word_on_the_kind_wins(day, hand):
    hand.types("!words")
    hand.presses(Qt.Key.Key_5, CTRL)
    assert chosen_kind(day) == [Kind.IDEA]
    assert day.sitting.jotting.jotted.text == "words"
    hand.presses(Qt.Key.Key_5, CTRL)  # once more: what the line says
    assert chosen_kind(day) == [Kind.OUCH]


def test_naming_a_customer_makes_it_a_quote(day, hand):
    hand.types("They never rang back ")
    assert chosen_kind(day) == [Kind.SAW]
    hand.types("@Nikos ")
    assert chosen_kind(day) == [Kind.QUOTE]
    assert chosen_people(day) == ["Nikos"]


def test_feeling_goes_up_and_down_and_past_the_end_clears(day, hand):
    scale = day.box.chips.feeling
    seen = []
    for _press in range(5):
        hand.presses(UP, CTRL)
        seen.append(scale.feeling)
    assert seen == [0, 1, 2, 3, None]
    hand.presses(DOWN, CTRL)
    hand.presses(DOWN, CTRL)
    assert day.sitting.jotting.jotted.feeling == -1


def test_a_typed_feeling_can_be_stepped_on(day, hand):
    hand.types("It hurt ^-2")
    assert day.box.chips.feeling.feeling == -2
    hand.presses(DOWN, CTRL)
    assert day.sitting.jotting.jotted.feeling == -3
    assert day.line.text() == "It hurt "


def test_at_offers_customers_and_enter_picks(day, hand, breakfast):
    hand.types("!De spurte igjen @")
    assert day.box.offers.labels == ["Ingrid, 67", "Nikos", "Sofie"]
    hand.types("ni")
    assert day.box.offers.labels == ["Nikos"]
    hand.presses(ENTER)
    assert day.line.text() == "!De spurte igjen @Nikos "
    assert day.box.offers.labels == []
    assert chosen_people(day) == ["Nikos"]
    assert breakfast.texts() == []  # the first Enter picked, the next one keeps
    hand.enters(day)
    assert breakfast.texts() == ["De spurte igjen"]


def test_a_space_typed_after_a_pick_is_the_one_that_stands_there(day, hand):
    hand.types("I told @ni")
    hand.presses(ENTER)
    hand.types(" about #wait")
    hand.presses(TAB)
    hand.types(" twice")
    assert day.line.text() == "I told @Nikos about #Waiting twice"
    hand.types("  and  more")
    assert day.line.text().endswith("twice  and  more")


def test_a_space_typed_after_a_pick_amid_words_is_the_one_that_stands_there(day, hand):
    hand.types("I told @ni again")
    cursor = day.line.textCursor()
    cursor.setPosition(len("I told @ni"))
    day.line.setTextCursor(cursor)
    hand.presses(ENTER)
    hand.types(" twice ")
    assert day.line.text() == "I told @Nikos twice again"


def test_arrows_choose_and_tab_picks(day, hand):
    hand.types("@")
    hand.presses(DOWN)
    hand.presses(DOWN)
    hand.presses(UP)
    hand.presses(TAB)
    assert day.line.text() == "@Nikos "
    assert day.line.hasFocus()


def test_esc_closes_the_list_and_enter_then_keeps(day, hand, breakfast):
    hand.types("Price #wait")
    assert day.box.offers.labels == ["Waiting"]
    hand.presses(ESC)
    assert day.box.offers.labels == []
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, note.tags, note.touchpoint) == ("Price", ("wait",), None)


def test_the_mouse_picks_too(day, hand, qtbot):
    hand.types("x #")
    view = day.box.offers.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 0)).center())
    assert day.line.text() == "x #Starting over "
    assert list(day.box.chips.tags) == ["Starting over"]


def test_tags_used_before_are_offered(day, hand):
    hand.types("One #letters")
    hand.enters(day)
    hand.types("Two #le")
    assert day.box.offers.labels == ["letters"]


def test_the_list_lies_above_the_line_and_never_covers_it(day, hand):
    hand.types("@")
    offers, box = day.box.offers, day.box
    assert offers.geometry().bottom() < box.mapTo(day, box.rect().topLeft()).y()


def test_two_customers_of_one_alias_are_told_apart_by_picking(breakfast, open_run, hand):
    other = breakfast.library.people.add_customer("Nikos", language="el")
    breakfast.library.guests.invite(breakfast.uid, customer=other.uid)
    day = open_run().screen_of_day
    hand.types("@nik")
    assert day.box.offers.labels == ["Nikos", "Nikos"]
    hand.presses(DOWN)
    hand.presses(ENTER)
    hand.types("hello")
    assert day.sitting.jotting.jotted.said_by == other.uid


def test_chips_choose_and_unchoose_by_mouse(day, hand, breakfast, qtbot):
    chips = day.box.chips
    hand.types("«Περίμενα»")
    qtbot.mouseClick(chips.people[breakfast.customers.nikos.uid], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips.people[breakfast.customers.sofie.uid], Qt.MouseButton.LeftButton)
    assert chosen_people(day) == ["Sofie"]
    qtbot.mouseClick(chips.people[breakfast.customers.sofie.uid], Qt.MouseButton.LeftButton)
    assert chosen_people(day) == []
    qtbot.mouseClick(chips.add_tag, Qt.MouseButton.LeftButton)
    assert day.line.text() == "«Περίμενα» #"
    assert day.line.hasFocus()
    hand.types("αναμονή")
    assert list(chips.tags) == ["αναμονή"]
    qtbot.mouseClick(chips.tags["αναμονή"], Qt.MouseButton.LeftButton)
    assert list(chips.tags) == []
    assert day.line.text() == "«Περίμενα» αναμονή"  # the word stays


def test_unchoosing_a_typed_name_leaves_the_word(day, hand, breakfast):
    hand.types("I asked @Nikos why")
    day.box.chips.people[breakfast.customers.nikos.uid].click()
    assert chosen_people(day) == []
    assert day.line.text() == "I asked Nikos why"


def test_what_was_understood_is_shown_in_the_line(day, hand):
    hand.types("!It hurt 😀 @Nikos and then")
    marked = [selection.cursor.selectedText() for selection in day.line.extraSelections()]
    assert marked == ["!", "@Nikos"]


def test_any_letter_anywhere_goes_to_the_line(day, hand, breakfast):
    for widget in (day.top.record, day.timeline, day.questions.rows[0], day.box.chips.feeling, day.clock.agenda):
        widget.setFocus()
        assert widget.hasFocus()
        hand.types("å")
        assert day.line.hasFocus()
    assert day.line.text() == "ååååå"


def test_esc_comes_back_to_the_line_from_anywhere(day, hand):
    for widget in (day.top.done, day.timeline, day.questions.rows[0]):
        widget.setFocus()
        hand.presses(ESC)
        assert day.line.hasFocus()


def test_the_line_grows_to_four_lines_and_then_scrolls(day, hand):
    heights = []
    for _line in range(6):
        hand.types("words")
        heights.append(day.line.height())
        hand.presses(ENTER, SHIFT)
    assert heights[0] < heights[1] < heights[2] < heights[3] == heights[4] == heights[5]


def paste(day, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    day.line.insertFromMimeData(data)


class Pasted(QMimeData):
    """A clipboard as another program fills it: Python would not hand half a character on."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def text(self) -> str:
        return self._text


def test_only_plain_text_is_pasted(day):
    data = QMimeData()
    data.setHtml("<h1>Big</h1><img src='file:///etc/passwd'>")
    data.setText("Big")
    day.line.insertFromMimeData(data)
    assert day.line.text() == "Big"


def test_a_megabyte_is_refused_with_a_sentence_and_does_not_hang(day, hand, qtbot):
    hand.types("before ")
    began = monotonic()
    paste(day, "x" * 1_000_000)
    assert monotonic() - began < 2
    assert day.line.text() == "before "
    assert day.messages.sentence == "That would be 1000007 characters, and 20000 fit here. Nothing was added."


@pytest.mark.parametrize("unit", ["x", "x ", "@", "#a ", "@a #", "^+3 ", "!! ", "\u05d0", "e\u0301", "\U0001f600"])
def test_as_much_as_fits_does_not_hang_whatever_it_is(day, hand, unit):
    began = monotonic()
    paste(day, unit * (LONGEST_NOTE // len(unit) // 2))  # an emoji takes two places
    hand.types("y")
    assert monotonic() - began < 3


@pytest.mark.parametrize(
    ("hostile", "what"),
    [
        ("\0", "control code"),
        ("\x1b", "control code"),
        ("\x9b", "control code"),
        ("\u202e", "turn of the reading direction"),
        ("\ufeff", "file mark"),
        ("\ud83d", "half of a character"),
    ],
)
def test_what_nobody_sees_is_left_out_of_a_paste_and_said(day, hostile, what):
    day.line.insertFromMimeData(Pasted(f"eleven{hostile} letters"))
    assert day.line.text() == "eleven letters"
    assert day.messages.sentence == f"1 character that nobody sees was left out ({what})."


def test_what_nobody_sees_is_left_out_when_it_is_typed_or_composed(day, hand):
    hand.types("a\u202eb")
    assert day.line.text() == "ab"
    assert day.messages.sentence == "1 character that nobody sees was left out (turn of the reading direction)."
    several = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "!\u202e?")
    QApplication.sendEvent(day.line, several)
    assert day.line.text() == "ab!?"
    composed = QInputMethodEvent()
    composed.setCommitString("c\u2066\u2069\x07d")
    QApplication.sendEvent(day.line, composed)
    assert day.line.text() == "ab!?cd"
    what = "turn of the reading direction, control code"
    assert day.messages.sentence == f"3 characters that nobody sees were left out ({what})."


def test_an_emoji_and_its_joiners_are_seen(day, hand):
    family = "\U0001f468\u200d\U0001f469 caf\u0065\u0301\tso\r\nit is"
    paste(day, family)
    assert day.line.text() == family.replace("\r\n", "\n")
    assert day.messages.sentence == ""


def test_a_full_line_takes_no_more_letters(day, hand):
    paste(day, "x" * LONGEST_NOTE)
    hand.types("y")
    assert len(day.line.text()) == LONGEST_NOTE
    assert "Nothing was added" in day.messages.sentence
    hand.presses(Qt.Key.Key_Backspace)
    hand.types("y")
    assert day.line.text().endswith("xy")


@pytest.mark.parametrize("hostile", ["a\0b", "a\ud800b", "a\u202eb", "<b>a</b>", "'); DROP TABLE notes; --"])
def test_hostile_text_is_kept_as_harmless_text(day, hand, breakfast, hostile):
    paste(day, hostile)
    hand.enters(day)
    (text,) = breakfast.texts()
    assert text == hostile.translate({0: None, 0xD800: None, 0x202E: None})


def test_ctrl_v_pastes_by_keyboard(day, hand):
    QGuiApplication.clipboard().setText("from elsewhere")
    hand.presses(Qt.Key.Key_V, CTRL)
    assert day.line.text() == "from elsewhere"
