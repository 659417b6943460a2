"""Why we go: every field keeps by itself, says what is wrong where it is wrong, and follows undo without a jump."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.places import formats_folder
from safari.plan.format import Format
from safari.resources import resource
from ui.widgets.number_field import NumberField

Key, Ctrl, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stands(fjellvik, breakfast):
    """The safari as it stands in the library."""
    return lambda: fjellvik.plans.safari(breakfast.uid)


def go_to(field):
    field.setFocus()
    field.selectAll()
    assert field.hasFocus()


@pytest.fixture
def retype(write, press):
    """Goes to a field, types other words into it, and presses a key."""

    def retyped(field, text, key):
        go_to(field)
        press(Key.Key_Delete)
        write(text)
        press(key)

    return retyped


def test_undo_shows_in_the_field_without_taking_the_keyboard(plan, fjellvik, breakfast, window):
    fjellvik.plans.edit(breakfast.uid, place="Oslo")
    go_to(plan.why.title)
    plan.why.title.setCursorPosition(3)
    fjellvik.plans.edit(breakfast.uid, place="Tromsø")
    assert plan.why.place.text() == "Tromsø"
    assert plan.why.title.hasFocus()
    assert plan.why.title.cursorPosition() == 3


def test_somebody_elses_change_does_not_wipe_what_is_being_typed(plan, fjellvik, breakfast, write):
    go_to(plan.why.title)
    write("Breakfast with")
    fjellvik.plans.edit(breakfast.uid, place="Tromsø")
    assert plan.why.title.text() == "Breakfast with"


def test_a_space_at_the_end_stays_while_one_types_on(plan, stands, write):
    go_to(plan.why.title)
    write("Breakfast with ")
    plan.settle()
    assert stands().title == "Breakfast with"
    assert plan.why.title.text() == "Breakfast with "


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("19.11.2026", date(2026, 11, 19)),
        ("1.12", date(2026, 12, 1)),
        ("1/10", date(2027, 10, 1)),
        ("2026-12-24", date(2026, 12, 24)),
        ("3 dec", date(2026, 12, 3)),
        ("24. December 2027", date(2027, 12, 24)),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(plan, stands, retype, typed, wanted):
    retype(plan.why.day, typed, Key.Key_Return)
    assert stands().day == wanted
    assert plan.why.day.text() == (f"{wanted.day} {wanted:%B %Y}" if wanted else "")


@pytest.mark.parametrize("typed", ["32.11.2026", "soon", "29.2.2027", "1.1.0001", "9" * 400])
def test_an_impossible_day_is_said_at_the_field_and_changes_nothing(plan, stands, write, press, typed):
    go_to(plan.why.day)
    write(typed)
    press(Key.Key_Return)
    assert "is not a day. Write it like 19 November 2026" in plan.why.labelled["day"]._below.text()
    assert stands().day == date(2026, 11, 19)
    assert plan.why.day.text() == typed
    press(Key.Key_Escape)
    assert plan.why.day.text() == "19 November 2026"
    assert not plan.why.labelled["day"]._below.isVisible()


def test_the_calendar_opens_by_key_and_picks_by_key(plan, stands, press):
    go_to(plan.why.day)
    press(Key.Key_Down, Alt)
    month = plan.why.day._calendar.month
    assert month.isVisible()
    view = month.focusProxy() or month
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Return)
    assert stands().day == date(2026, 11, 20)
    assert not month.isVisible()


def test_the_day_is_taken_away_by_its_cross(plan, stands):
    plan.why.day.clear_action.trigger()
    assert stands().day is None
    assert plan.why.day.text() == ""
    assert not plan.why.day.clear_action.isVisible()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("9", time(9)), ("9:30", time(9, 30)), ("0815", time(8, 15)), ("8.05", time(8, 5)), ("", None)],
)
def test_a_time_is_read_as_people_write_it(plan, stands, retype, typed, wanted):
    retype(plan.why.starts, typed, Key.Key_Return)
    assert stands().starts == wanted


@pytest.mark.parametrize("typed", ["25:00", "8:75", "-1", "noon"])
def test_an_impossible_time_is_said_at_the_field(plan, stands, write, press, typed):
    go_to(plan.why.starts)
    write(typed)
    press(Key.Key_Tab)
    assert "is not a time of day. Write it like 08:30." in plan.why.labelled["starts"]._below.text()
    assert stands().starts == time(8)
    assert plan.why.starts.text() == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ærlig talt: “hvorfor?” 🙂", "Ærlig talt: “hvorfor?” 🙂"),
        ("a\u202eb\u0007c", "abc"),
        ("<b>&lt;img src='file:///etc/passwd'>", "<b>&lt;img src='file:///etc/passwd'>"),
    ],
)
def test_hostile_titles_are_plain_words(plan, stands, window, typed, kept):
    go_to(plan.why.title)
    plan.why.title.insert(typed)
    plan.settle()
    assert stands().title == kept
    assert window.stack.currentWidget().frame.title.text() == kept


def test_a_title_pasted_with_line_breaks_stands_on_one_line(plan, stands, dressed_app, press):
    dressed_app.clipboard().setText("Breakfast\nwith\r\nclaims")
    go_to(plan.why.title)
    press(Key.Key_V, Ctrl)
    plan.settle()
    assert "\n" not in stands().title
    assert stands().title.split()[0] == "Breakfast"


def test_400_letters_get_a_sentence_and_stay_in_the_field(plan, stands, press):
    go_to(plan.why.title)
    plan.why.title.insert("x" * 400)
    press(Key.Key_Tab)
    assert "400 characters, and 300 fit" in plan.why.labelled["title"]._below.text()
    assert stands().title == "Breakfast with claims customers"
    assert plan.why.title.text() == "x" * 400


def test_300_letters_fit_and_the_head_shortens_them(plan, stands, window):
    go_to(plan.why.title)
    plan.why.title.insert("W" * 300)
    plan.settle()
    head = window.stack.currentWidget().frame.title
    assert stands().title == "W" * 300
    assert head.shortened()
    assert head.width() < window.width()


def test_an_empty_title_is_refused(plan, stands, press):
    go_to(plan.why.title)
    press(Key.Key_Delete)
    press(Key.Key_Tab)
    assert plan.why.labelled["title"]._below.text().startswith("A safari needs a title.")
    assert stands().title == "Breakfast with claims customers"


def test_touchpoints_are_named_one_after_the_other_and_switched(plan, fjellvik, breakfast, write, press):
    plan.why.touchpoints.add.setFocus()
    press(Key.Key_Space)
    for name in ("First call", "Claim form"):
        write(name)
        press(Key.Key_Return)
    press(Key.Key_Escape)
    first, second = fjellvik.journey.touchpoints()
    assert fjellvik.plans.touchpoints(breakfast.uid) == {first.uid, second.uid}
    chip = plan.why.touchpoints.chips[first.uid]
    chip.setFocus()
    press(Key.Key_Space)
    assert fjellvik.plans.touchpoints(breakfast.uid) == {second.uid}
    fjellvik.undo()
    assert chip.isChecked()


def test_a_journey_of_very_many_touchpoints_is_found_by_name(plan, fjellvik, write, press, qtbot):
    chips = plan.why.touchpoints
    for number in range(80):
        fjellvik.journey.called(f"Step {number}")
    plan.refresh()
    assert len(chips.chips) == 50
    assert chips.add.text() == "New or another"
    chips.add.setFocus()
    press(Key.Key_Space)
    write("step 77")
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Key.Key_Down)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: chips.line.text() == "")
    (breakfast,) = fjellvik.plans.safaris()
    (chosen,) = fjellvik.plans.touchpoints(breakfast.uid)
    assert chips.chips[chosen].text() == "Step 77"
    assert chips.chips[chosen].isChecked()
    write("Quite new")
    press(Key.Key_Return)
    assert len(fjellvik.journey.touchpoints()) == 81


def test_esc_gives_up_what_was_refused(plan, stands, write, press):
    go_to(plan.why.title)
    press(Key.Key_Delete)
    press(Key.Key_Tab)
    assert plan.settle() is False
    go_to(plan.why.title)
    press(Key.Key_Escape)
    assert plan.why.title.text() == stands().title
    assert plan.settle()


def test_a_touchpoint_a_full_disk_refuses_stays_in_the_line(plan, fjellvik, write, press, full_disk):
    chips = plan.why.touchpoints
    chips.add.setFocus()
    press(Key.Key_Space)
    with full_disk():
        write("First call")
        press(Key.Key_Return)
        assert chips.line.text() == "First call"
        assert "disk is full" in plan.why.labelled["touchpoints"]._below.text()
        assert plan.settle() is False
        assert chips.line.isVisible()
    assert plan.settle()
    assert [one.name for one in fjellvik.journey.touchpoints()] == ["First call"]
    assert not plan.why.labelled["touchpoints"]._below.isVisible()


def test_nobody_leaves_a_plan_while_words_are_not_kept(plan, window, stands, write, full_disk):
    room = window.stack.currentWidget()
    go_to(plan.why.title)
    with full_disk():
        write("Breakfast with fleet owners")
        room.frame.back.click()
        room.frame.go("story")
        window.go("safaris")
        window.go("safaris", "", "new")
        assert room.frame.step == "plan"
        assert room.currentWidget() is room.frame
        assert plan.isVisible()
        assert "disk is full" in plan.why.labelled["title"]._below.text()
        assert "could not be kept" in window.toasts.toast.sentence
        assert not window.ask_room("settle")
    room.frame.back.click()
    assert room.currentWidget() is room.overview
    assert stands().title == "Breakfast with fleet owners"


def test_the_plan_reads_nothing_while_somebody_writes_elsewhere(plan, window, fjellvik, breakfast, monkeypatch):
    window.stack.currentWidget().frame.go("story")
    asked: list[str] = []
    situation = fjellvik.plans.situation

    def note(uid):
        asked.append(uid)
        return situation(uid)

    monkeypatch.setattr(fjellvik.plans, "situation", note)
    fjellvik.plans.edit(breakfast.uid, place="Tromsø")
    assert not asked
    window.stack.currentWidget().frame.go("plan")
    assert plan.why.place.text() == "Tromsø"


def test_a_broken_format_file_is_named_quietly_and_the_rest_works(fjellvik, breakfast, open_window, qtbot):
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text('key = "lunch"\ntitle = 3\n', encoding="utf-8")
    opened = open_window(fjellvik, "safaris")
    opened.go("safaris", breakfast.uid, "plan")
    below = opened.stack.currentWidget().frame._built["plan"].why.labelled["format"]._below
    assert below.text().startswith("The format file lunch.toml cannot be used. Line 2: “title” must be a text")


def test_another_format_changes_the_plan_and_offers_the_way_back(fjellvik, breakfast, open_window):
    own = resource("formats/breakfast.toml").read_text(encoding="utf-8")
    own = own.replace('"breakfast"', '"lunch"').replace("Breakfast with customers", "Lunch with customers")
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text(own.replace("A week with us", "A month with us"), encoding="utf-8")
    opened = open_window(fjellvik, "safaris")
    opened.go("safaris", breakfast.uid, "plan")
    plan = opened.stack.currentWidget().frame._built["plan"]
    plan.why.format.choose("lunch")
    plan.why.format.activated.emit(1)
    assert fjellvik.plans.agenda(breakfast.uid)[1].title == "A month with us"
    assert opened.toasts.toast.sentence == "Agenda, checklists and questions are now those of “Lunch with customers”."
    opened.toasts.toast.way.click()
    assert fjellvik.plans.agenda(breakfast.uid)[1].title == "A week with us"
    assert plan.why.format.key() == "breakfast"
    assert isinstance(plan.why._formats[0], Format)


def test_scrolling_over_a_field_changes_nothing(plan, stands, window):
    before = stands()
    plan.why.feel.setFocus()
    for field in (plan.why.format, plan.why.segment, *plan.findChildren(NumberField)):
        place = field.mapTo(field.window(), QPoint(10, 10))
        QTest.wheelEvent(field.window().windowHandle(), place, QPoint(0, -120))
        assert plan.why.feel.hasFocus(), field.accessibleName()
    assert stands() == before


def test_every_field_has_a_name(plan):
    for name, labelled in plan.why.labelled.items():
        assert labelled.field.accessibleName(), name


def test_the_keyboard_goes_through_the_plan_as_one_reads_it(plan, press, dressed_app):
    plan.why.format.setFocus()
    came = []
    for _time in range(14):
        press(Key.Key_Tab)
        came.append(dressed_app.focusWidget())
    why, segment = plan.why, plan.why.segment
    expected = [why.title, why.day, why.starts, why.place, why.host, why.feel, why.learn, why.focus, segment]
    expected += [why.touchpoints.add, why.driver.choice]
    assert [one if one is not segment.lineEdit() else segment for one in came[:11]] == expected
    assert came[11] is plan.agenda.view
    assert came[12] in (plan.checklists["before"].heading, plan.checklists["before"].view)


def test_a_row_the_keyboard_comes_to_is_scrolled_to(plan, window, press):
    for section in (*plan.checklists.values(), plan.questions):
        section.heading.setChecked(True)
    window.resize(1440, 700)
    view = plan.questions.view
    view.setFocus()
    press(Key.Key_Down, times=9)
    place = view.viewport().mapTo(plan.area.viewport(), view.visualRect(view.currentIndex()).bottomLeft())
    assert 0 < place.y() <= plan.area.viewport().height()


def test_ctrl_z_takes_back_letters_first_and_then_what_was_kept(plan, stands, write, press):
    go_to(plan.why.place)
    write("Oslo")
    press(Key.Key_Tab)
    go_to(plan.why.feel)
    press(Key.Key_Z, Ctrl)
    assert stands().place == "Bergen", "nothing was typed in this field, so it is the library that goes back"
    assert plan.why.feel.hasFocus()
    write("Waiting")
    press(Key.Key_Z, Ctrl)
    assert plan.why.feel.text() == ""
    assert stands().place == "Bergen"
    press(Key.Key_Z, Ctrl, Qt.KeyboardModifier.ShiftModifier)
    assert plan.why.feel.text() == "Waiting"
