"""What is shown: text, meters, pills, warnings, dates, pictures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from ui.plan.date_field import DateField
from ui.theme import colour, theme
from ui.widgets.avatar import Avatar, initials
from ui.widgets.consent_pill import ConsentPill
from ui.widgets.date_leaf import DateLeaf
from ui.widgets.days_bar import DaysBar
from ui.widgets.empty_state import EmptyState
from ui.widgets.feeling_mark import FeelingMark, feeling_text
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.growing_text import GrowingText
from ui.widgets.illustration import Illustration
from ui.widgets.meter import Meter
from ui.widgets.plain_text import PlainText
from ui.widgets.quotation import quoted
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.toast import Toast
from ui.widgets.warning_list import Unsettled, WarningList


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def told(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(what))


@pytest.mark.parametrize(("language", "shown"), [
    ("en", "“Wait.”"), ("nb", "«Wait.»"), ("el", "«Wait.»"), ("da", "»Wait.«"), ("fr", "“Wait.”"), ("da-DK", "»Wait.«"),
])  # fmt: skip
def test_words_stand_between_the_marks_of_their_language(language, shown):
    assert quoted(" Wait. ", language) == shown


def test_markup_that_somebody_typed_is_shown_as_typed(qtbot):
    label = PlainText("<b>bold</b> <img src=file:///etc/passwd>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert told(label) == "<b>bold</b> <img src=file:///etc/passwd>"


def test_a_shortened_text_shows_it_and_tells_the_whole(qtbot):
    words = "Cannot be read in so little room"
    label = PlainText(words, wrap=False)
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    label.grab()
    assert label.shortened()
    assert label.toolTip() == words
    label.resize(600, 24)
    label.grab()
    assert not label.shortened()
    assert label.toolTip() == ""


def test_a_text_that_wraps_asks_for_the_height_of_its_lines(qtbot):
    label = PlainText("word " * 60, "quote")
    qtbot.addWidget(label)
    assert label.heightForWidth(300) % 28 == 0
    assert label.heightForWidth(300) > label.heightForWidth(900)


@pytest.mark.parametrize(("name", "letters"), [
    ("Astrid Holm", "AH"), ("Ingrid, 67", "I"), ("Ελένη Παπαδάκη", "ΕΠ"), ("Anna Maria von Trapp", "AT"),
    ("", ""), ("?", "?"),
])  # fmt: skip
def test_initials(name, letters, qtbot):
    assert initials(name) == letters
    avatar = Avatar(name, customer=True)
    qtbot.addWidget(avatar)
    assert told(avatar) == name


@pytest.mark.parametrize(("feeling", "text", "dot"), [(-3, "−3", "ouch_mark"), (0, "0", "ink2"), (2, "+2", "aha_mark")])
def test_a_feeling_has_shape_number_and_words(feeling, text, dot, qtbot):
    mark = FeelingMark(feeling)
    qtbot.addWidget(mark)
    assert feeling_text(feeling) == text
    assert colour(dot).name() in colours(mark)
    assert told(mark).startswith("feeling")


def test_the_meter_turns_red_and_names_what_is_too_long(qtbot):
    meter = Meter("How full the page is", 92)
    qtbot.addWidget(meter)
    meter.show()
    assert colour("ouch_mark").name() not in colours(meter)
    meter.show_fullness(104, "12 words too many in The quote")
    assert colour("ouch_mark").name() in colours(meter)
    [bar] = meter.findChildren(DaysBar)
    assert QAccessible.queryAccessibleInterface(bar).role() == QAccessible.Role.ProgressBar


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_the_number_of_the_meter_is_never_shortened(qtbot, size):
    theme().set_text_size(size)
    try:
        meter = Meter("How full the page is", 2)
        qtbot.addWidget(meter)
        meter.setFixedWidth(meter._label.sizeHint().width())
        meter.show()
        for percent in (81, 100, 104):
            meter.show_fullness(percent)
            assert not meter._percent.shortened()
            assert meter._label.shortened()
    finally:
        theme().set_text_size(1.0)


def test_consent_that_is_missing_can_be_mended(qtbot):
    pill = ConsentPill()
    qtbot.addWidget(pill)
    pill.show()
    pill.show_agreed("Ingrid agreed: quotes, photo, alias")
    [button] = pill.findChildren(QPushButton)
    assert not button.isVisible()
    pill.show_missing("No photo consent from Ingrid", "Ask for it")
    with qtbot.waitSignal(pill.mend):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_each_thing_to_settle_has_its_word(qtbot):
    listed = WarningList()
    qtbot.addWidget(listed)
    alone = Unsettled("seat", "people", "Jonas sits alone.", "Invite")
    listed.show_list("Two things to settle", [alone, Unsettled("day", "calendar", "No day.", "Choose")])
    buttons = listed.findChildren(QPushButton)
    assert [told(button) for button in buttons] == ["Invite: Jonas sits alone.", "Choose: No day."]
    with qtbot.waitSignal(listed.mend) as mended:
        buttons[1].click()
    assert mended.args == ["day"]
    listed.show_list("", [])
    assert not listed.isVisible()


def lines_of(listed):
    return [told(button) for button in listed.buttons()]


def test_of_very_many_the_first_are_shown_until_the_rest_is_wanted(qtbot):
    listed = WarningList()
    qtbot.addWidget(listed)
    many = [Unsettled(str(n), "people", f"Leader {n} sits alone.", "Seat") for n in range(30)]
    listed.show_list("Thirty things to settle", many)
    listed.show()
    listed.activateWindow()
    qtbot.waitUntil(listed.isActiveWindow)
    assert lines_of(listed)[:2] == ["Seat: Leader 0 sits alone.", "Seat: Leader 1 sits alone."]
    assert lines_of(listed)[7:] == ["and 23 more"]
    listed.buttons()[-1].setFocus()
    assert listed.standing() == ("", 7)
    listed.show_list("Nine and twenty", many[:29])
    assert listed.stand_at("", 7)
    assert [told(button) for button in listed.buttons() if button.hasFocus()] == ["and 22 more"]
    listed.show_list("Thirty things to settle", many)
    listed.buttons()[-1].click()
    assert len(lines_of(listed)) == 30
    assert listed.buttons()[7].hasFocus()
    listed.show_list("Nine and twenty", many[1:])
    assert len(lines_of(listed)) == 29, "it stays unfolded"


def test_a_line_that_says_the_same_stays_and_others_come_where_they_belong(qtbot):
    listed = WarningList()
    qtbot.addWidget(listed)
    first, second, third = (Unsettled(key, "people", f"{key} sits alone.", "Seat") for key in "abc")
    listed.show_list("Two", [second, third])
    kept = listed.buttons()
    listed.show_list("Three", [first, second, replace(third, sentence="c has gone.")])
    assert lines_of(listed) == ["Seat: a sits alone.", "Seat: b sits alone.", "Seat: c has gone."]
    assert listed.buttons()[1] is kept[0]
    assert listed.buttons()[0].nextInFocusChain() is kept[0]


def test_the_keyboard_stays_at_the_line_it_is_in_else_at_its_place(qtbot):
    listed = WarningList()
    qtbot.addWidget(listed)
    matters = [Unsettled(key, "people", f"{key} sits alone.", "Seat") for key in "abc"]
    listed.show_list("Three", matters)
    listed.show()
    listed.activateWindow()
    qtbot.waitUntil(listed.isActiveWindow)
    listed.buttons()[1].setFocus()
    assert listed.standing() == ("b", 1)
    listed.show_list("Three", [matters[0], replace(matters[1], sentence="b has nobody."), matters[2]])
    assert listed.stand_at("b", 1)
    assert listed.standing() == ("b", 1)
    listed.show_list("Two", [matters[0], matters[2]])
    assert listed.stand_at("b", 1)
    assert listed.standing() == ("c", 1)
    listed.show_list("", [])
    assert not listed.stand_at("b", 1)


def test_a_list_in_a_narrow_column_hides_no_words(qtbot):
    listed = WarningList()
    qtbot.addWidget(listed)
    listed.resize(260, 600)
    sentence = "Four leaders, three customers. Jonas sits alone."
    listed.show_list("One thing", [Unsettled("a", "people", sentence, "Invite")])
    listed.show()
    words = next(label for label in listed.findChildren(PlainText) if label.text().startswith("Four"))
    assert words.height() >= words.heightForWidth(words.width()) > 30


def test_several_lines_grow_with_what_is_written_and_then_scroll(qtbot):
    field = GrowingText(least=2, most=4)
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()
    low = field.height()
    field.setPlainText("one\ntwo\nthree")
    assert field.height() == low + theme().line_height("quoteS")
    field.setPlainText("line\n" * 30)
    assert field.height() == low + 2 * theme().line_height("quoteS")
    assert field.verticalScrollBar().maximum() > 0


def test_a_megabyte_pasted_is_refused_and_does_not_hang(qtbot):
    from PySide6.QtCore import QMimeData

    field = GrowingText()
    qtbot.addWidget(field)
    data = QMimeData()
    data.setText("x" * 1_000_000)
    field.insertFromMimeData(data)
    assert field.text() == ""
    toast = field.findChild(Toast)
    assert isinstance(toast, Toast)
    assert toast.sentence == "That would be 1000000 characters, and 20000 fit here. Nothing was added."


def test_chips_flow_into_as_many_rows_as_they_need(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, gap=6, row_gap=6)
    for _number in range(6):
        part = QWidget()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(640) == 20
    assert flow.heightForWidth(320) == 46
    assert flow.heightForWidth(100) == 6 * 20 + 5 * 6
    widget.resize(320, 60)
    widget.show()
    third = flow.itemAt(3)
    assert third is not None
    assert third.geometry().top() == 26


def test_a_day_comes_back_as_it_was_given(qtbot):
    import datetime as dt

    day = DateField(dt.date(2026, 11, 19), name="Day")
    qtbot.addWidget(day)
    assert day.day() == dt.date(2026, 11, 19)
    qtbot.keyClick(day, Qt.Key.Key_Up)
    assert day.day() == dt.date(2026, 11, 20)
    assert told(day) == "Day"


def test_the_leaf_and_the_picture_paint_and_the_leaf_speaks(qtbot):
    leaf, picture = DateLeaf("Thursday", "19", "November"), Illustration(280)
    for widget in (leaf, picture):
        qtbot.addWidget(widget)
    assert told(leaf) == "Thursday 19 November"
    assert len(colours(picture)) > 12
    assert picture.sizeHint().height() == 158


def test_an_empty_place_says_what_to_do(qtbot):
    place = EmptyState("No safari is planned yet.", "It takes a morning.", "New safari", icon="plus", picture=True)
    qtbot.addWidget(place)
    place.show()
    with qtbot.waitSignal(place.wanted):
        qtbot.keyClick(place.button, Qt.Key.Key_Space)


def test_a_scroll_area_lies_on_the_paper(qtbot):
    area = ScrollArea()
    qtbot.addWidget(area)
    area.body.addWidget(PlainText("words"))
    area.body.addStretch(1)
    area.resize(200, 200)
    area.show()
    assert area.grab().toImage().pixelColor(150, 150).name() == colour("paper").name()
