"""Telling a story beside its page, by keyboard: the check, the telling, what was told, what to call back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu

from safari.people.consent import Use
from ui.presenting.presentation import Presentation
from ui.tellings.pane import TellingPane


@pytest.fixture
def pane(room, head, window):
    head("Tell").click()
    return window.findChild(TellingPane)


def _withdraw(day, use=Use.PHOTO):
    day.library.people.withdraw(day.ingrid.uid, [use], date(2026, 11, 20))


def test_the_check_stands_beside_the_page_and_mends_on_the_spot(pane, day, keyboard, room):
    assert [one.sentence for one in pane.checks.concerns] == ["Why it matters: “Gudrun” is their real name."]
    assert pane.count.text() == "1 thing to look at"
    assert _button_in_focus().text() == "Write Ingrid"
    keyboard.press(Qt.Key.Key_Return)
    assert day.library.stories.story(day.story).why == "Ingrid is one of many."
    assert pane.checks.concerns == ()
    assert room.state.story.why == "Ingrid is one of many."


def test_what_is_missing_for_a_page_counts_among_what_to_look_at(pane, day):
    _withdraw(day, Use.NOTES)
    shown = [one.text() for one in pane.checks.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(pane.checks.concerns) + 1 == int(pane.count.text().split()[0]), shown


def test_it_leads_to_the_field(pane, room, keyboard):
    keyboard.tab_to("Go there")
    keyboard.press(Qt.Key.Key_Return)
    assert not room.is_beside(pane)
    assert room.editor.number.is_open
    assert room.editor.number.isAncestorOf(QApplication.focusWidget())


def test_a_number_from_nowhere_leads_to_where_it_comes_from(pane, day, room):
    day.library.stories.edit(day.story, figure="214", source="", why="Many.")
    [concern] = [one for one in pane.checks.concerns if "comes from" in one.sentence]
    pane.checks.wanted.emit(concern)
    assert room.editor.number.source.edit.hasFocus()


def test_a_number_of_nobody_knows_what_leads_to_where_that_is_said(pane, day, room):
    day.library.stories.edit(day.story, figure="7", source="Counted by hand, 19 November 2026", why="")
    [concern] = [one for one in pane.checks.concerns if one.sentence == "Nobody can see what the number 7 counts."]
    pane.checks.wanted.emit(concern)
    assert room.editor.number.why.edit.hasFocus()


def test_a_leaders_words_without_a_name_lead_to_who_says_them(pane, day, room):
    day.library.stories.edit(day.story, leader_words="I signed.")
    [concern] = [one for one in pane.checks.concerns if "without a name" in one.sentence]
    pane.checks.wanted.emit(concern)
    assert room.editor.leader.leader.hasFocus()


@pytest.mark.parametrize("has", ["owner", "due", "neither"])
def test_a_promise_that_lacks_something_leads_to_its_own_field(pane, day, room, qtbot, has):
    owner, due = day.jonas.uid if has == "owner" else None, date(2026, 12, 1) if has == "due" else None
    field = "Set a day" if has == "owner" else "Who promises it"
    room.window().resize(1100, 700)
    for what in ("Call back", "Dry floors"):
        day.library.stories.add_promise(day.story, what, owner=owner, due=due)
    [concern] = [one for one in pane.checks.concerns if "“Dry floors” has no" in one.sentence]
    pane.checks.wanted.emit(concern)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert (focus.text() if isinstance(focus, QAbstractButton) else focus.accessibleName()).startswith(field)
    assert room.editor.ask.rows.rows[2].isAncestorOf(focus)
    qtbot.waitUntil(lambda: focus.visibleRegion().boundingRect() == focus.rect())


def test_nothing_of_the_page_is_framed_while_it_is_told(room, head, qtbot):
    def painted():
        return room.pane.preview.grab().toImage()

    qtbot.waitUntil(lambda: room.pane.preview.drawing is not None)
    room.editor.open(room.editor.number)
    written = painted()
    head("Tell").click()
    told = painted()
    room.pane.frame(room.editor.number.blocks)
    assert painted() == written
    assert told != written


def test_what_may_stay_is_left_until_it_changes(pane, head, window, keyboard, day):
    keyboard.tab_to("Leave it")
    keyboard.press(Qt.Key.Key_Return)
    assert pane.checks.concerns == ()
    assert QApplication.focusWidget() is pane.form.audience
    keyboard.press(Qt.Key.Key_Escape)
    head("Tell").click()
    assert window.findChildren(TellingPane)[-1].checks.concerns == ()
    day.library.stories.edit(day.story, ask="Ask Gudrun.")
    assert len(window.findChildren(TellingPane)[-1].checks.concerns) == 1


def test_the_check_draws_up_no_page_of_its_own(pane, room, day, monkeypatch):
    drawn_up, page_of = [], day.library.stories.page_of

    def drawn(*asked):
        drawn_up.append(asked)
        return page_of(*asked)

    monkeypatch.setattr(day.library.stories, "page_of", drawn)
    pane.checks.left.emit(pane.checks.concerns[0])
    assert (pane.checks.concerns, drawn_up) == ((), [])
    day.library.stories.edit(day.story, ask="Ask Gudrun.")
    assert len(pane.checks.concerns) == 1
    assert len(drawn_up) == 1, "the page beside"


def test_while_a_told_page_is_looked_at_the_check_is_of_the_draft(pane, room, day, window):
    pane.form.button.click()
    _press(pane.rows[0], "Look at it")
    pane.checks.left.emit(pane.checks.concerns[0])
    assert any("Nothing stands out" in one for one in _texts(pane.checks))


def test_a_page_is_told_by_keyboard_and_listed(pane, day, keyboard, window):
    keyboard.tab_to("To whom")
    keyboard.write("The management team")
    keyboard.press(Qt.Key.Key_Return)
    (told,) = day.library.tellings.of_story(day.story)
    assert (told.number, told.audience) == (1, "The management team")
    assert window.toasts.toast.sentence == "Told. Version 1 is kept as it is now."
    assert pane.form.audience.text() == ""
    (row,) = pane.rows
    assert "Ingrid agreed: notes, quotes, photo" in _texts(row)
    assert "20 November 2026, The management team" in _texts(row)


def test_who_told_it_is_chosen_among_the_leaders(pane, day):
    pane.form.teller.choose(day.jonas.uid)
    pane.form.button.click()
    assert day.library.tellings.of_story(day.story)[0].told_by == day.jonas.uid
    assert "20 November 2026, Jonas Bakke" in _texts(pane.rows[0])


def test_esc_goes_back_to_writing(pane, room, keyboard):
    keyboard.press(Qt.Key.Key_Escape)
    assert not room.is_beside(pane)
    assert _button_in_focus().text() == "Tell"


def test_a_told_page_is_looked_at_while_the_draft_goes_on(pane, room, day, qtbot, window):
    pane.form.button.click()
    day.library.stories.edit(day.story, why="Something else.")
    _press(pane.rows[0], "Look at it")
    qtbot.waitUntil(lambda: _on_paper(room) == "Gudrun is one of many.", timeout=15_000)
    room.as_told.button.click()
    qtbot.waitUntil(lambda: _on_paper(room) == "Something else.", timeout=15_000)
    assert not room.as_told.isVisible()


def test_while_a_told_page_is_shown_it_says_so_and_the_draft_is_not_given_away(room, day, head, window, qtbot):
    head("Tell").click()
    pane = window.findChild(TellingPane)
    pane.form.button.click()
    _press(pane.rows[0], "Look at it")
    assert room.as_told.isVisible()
    assert room.as_told.said.text() == "This is version 1 as it was told."
    day.library.stories.edit(day.story, why="Something else.")
    qtbot.waitUntil(lambda: _on_paper(room) == "Gudrun is one of many.", timeout=15_000)
    assert not any(head(word).isEnabled() for word in ("Present", "PowerPoint", "Save as PDF"))
    assert "This is version 1" in head("Save as PDF").toolTip()
    room.save_pdf()
    assert window.toasts.toast.sentence.startswith("This is version 1 as it was told.")
    head("Tell").click()
    pane.closed.emit()
    assert head("Save as PDF").isEnabled()
    qtbot.waitUntil(lambda: _on_paper(room) == "Something else.", timeout=15_000)


def test_a_told_page_whose_consent_ends_while_it_is_looked_at_goes(pane, room, day, qtbot):
    pane.form.button.click()
    _press(pane.rows[0], "Look at it")
    day.library.people.withdraw(day.ingrid.uid, [Use.NOTES], date(2026, 11, 20))
    assert not room.as_told.isVisible()
    assert room.pane._cleared.page.hero is None


def test_a_page_that_nobody_is_on_is_not_called_sound(pane, day):
    day.library.people.withdraw(day.ingrid.uid, list(Use), date(2026, 11, 20))
    said = [label.text() for label in pane.checks.findChildren(QLabel) if label.isVisible()]
    assert not any("Nothing stands out" in one for one in said)
    assert any("nobody is on this page" in one for one in said)


def test_to_whom_it_is_to_be_told_stays_typed_whoever_goes_back_to_writing(pane, room, head, day, keyboard):
    pane.form.teller.choose(day.jonas.uid)
    pane.form.audience.setFocus()
    keyboard.write("The board")
    room.open_part("hero")
    assert not pane.isVisible()
    head("Tell").click()
    keyboard.press(Qt.Key.Key_Escape)
    head("Tell").click()
    (shown,) = [one for one in room.findChildren(TellingPane) if one.isVisible()]
    assert (shown.form.audience.text(), shown.form.teller.key()) == ("The board", day.jonas.uid)


def test_to_whom_it_was_told_stays_half_typed_whatever_goes_out(room, day, head, window, keyboard):
    page = day.library.stories.page(day.story)
    day.library.tellings.went_out(day.story, page, "pdf", "Ingrid.pdf")
    head("Tell").click()
    pane = window.findChild(TellingPane)
    pane.rows[0].audience.setFocus()
    keyboard.write("The bo")
    day.library.tellings.went_out(day.story, page, "pptx", "Ingrid.pptx")
    day.library.tellings.tell(day.story, "Somebody else")
    assert any("Ingrid.pptx" in text for row in pane.rows for text in _texts(row))
    keyboard.write("ard")
    keyboard.press(Qt.Key.Key_Return)
    assert "The board" in {one.audience for one in day.library.tellings.of_story(day.story)}


@pytest.fixture
def told_pane(pane, room):
    """The column after the page was told, and the room it stands in."""
    pane.form.button.click()
    return pane, room


@pytest.mark.parametrize("key", ["pdf", "text", "png_chat"])
def test_a_told_page_is_saved_again_as_it_was_and_its_file_noted(told_pane, day, saved_as, qtbot, key):
    pane, room = told_pane
    day.library.stories.edit(day.story, why="Something else.")
    written = saved_as(f"told.{key}")
    with qtbot.waitSignal(room.saving.saved, timeout=15_000) as saved:
        pane.rows[0].saved.emit(key)
    (told,) = day.library.tellings.of_story(day.story)
    assert [one.name for one in day.library.tellings.files(told.uid)] == [saved.args[0].name]
    assert saved.args[0].parent == written.parent
    assert any(saved.args[0].name in text for text in _texts(pane.rows[0]))
    if key == "text":
        assert "Gudrun is one of many." in saved.args[0].read_text(encoding="utf-8")


def test_every_format_of_a_page_is_offered_for_a_told_one(pane, room, saved_as, qtbot):
    saved_as("told")
    pane.form.button.click()
    _press(pane.rows[0], "Save it as…")
    (menu,) = pane.rows[0].findChildren(QMenu)
    assert [one.text() for one in menu.actions()][:1] == ["PDF…"]
    assert len(menu.actions()) >= 6
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        menu.actions()[0].trigger()


def test_saving_the_page_notes_the_file(room, day, saved_as, qtbot):
    saved_as("Ingrid.pdf")
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        room.save_pdf()
    (told,) = day.library.tellings.of_story(day.story)
    assert [one.name for one in day.library.tellings.files(told.uid)] == ["Ingrid.pdf"]


def test_a_withdrawn_consent_stands_above_the_story_and_leads_to_its_files(room, day, window, keyboard):
    day.library.tellings.went_out(day.story, day.library.stories.page(day.story), "pdf", "Ingrid.pdf")
    assert not room.editor.findChild(TellingPane)
    _withdraw(day)
    keyboard.tab_to("See the file")
    keyboard.press(Qt.Key.Key_Return)
    (row,) = window.findChild(TellingPane).rows
    assert "Ingrid, 67 has withdrawn the consent: photo." in _texts(row)
    assert [one.text() for one in row.buttons] == ["It was told to them", "It is called back"]
    assert QApplication.focusWidget() is row.files[0]
    keyboard.press(Qt.Key.Key_Return)
    assert window.toasts.toast.sentence == "Every file is called back."
    (row,) = window.findChild(TellingPane).rows
    assert row.buttons[-1].text() == "It is out again"
    assert day.library.tellings.to_recall() == []


def test_all_that_is_withdrawn_stands_in_one_line_of_what_was_told_so_far(room, day, head, window):
    day.library.tellings.went_out(day.story, day.library.stories.page(day.story), "pdf", "Ingrid.pdf")
    day.library.people.withdraw(day.ingrid.uid, list(Use), date(2026, 11, 20))
    head("Tell").click()
    (row,) = window.findChild(TellingPane).rows
    said = [one for one in _texts(row) if "has withdrawn" in one]
    assert said == ["Ingrid, 67 has withdrawn the consent: notes, quotes without name, photo."]


def test_what_was_told_stays_within_reach_where_nobody_is_on_the_page_any_more(room, day, head, window):
    day.library.tellings.went_out(day.story, day.library.stories.page(day.story), "pdf", "Ingrid.pdf")
    day.library.people.withdraw(day.ingrid.uid, [Use.NOTES], date(2026, 11, 20))
    head("Tell").click()
    pane = window.findChild(TellingPane)
    assert pane.isVisible()
    assert len(pane.rows) == 1
    pane.form.button.click()
    assert "So nobody is on this page" in window.toasts.toast.sentence
    assert len(day.library.tellings.of_story(day.story)) == 1


def test_a_told_page_is_presented(pane, window):
    pane.form.button.click()
    _press(pane.rows[0], "Present it")
    assert window.findChild(Presentation).page.hero.text == "I called eleven times."
    window.leave_alone()


def _button_in_focus():
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    return focus


def _press(row, verb):
    next(one for one in row.buttons if one.text() == verb).click()


def _texts(widget):
    from ui.widgets.plain_text import PlainText

    return [one.text() for one in widget.findChildren(PlainText)]


def _on_paper(room):
    drawing = room.pane.preview.drawing
    return drawing.page.why if drawing else ""


def test_to_whom_a_file_went_is_said_later(room, day, head, window, keyboard):
    day.library.tellings.went_out(day.story, day.library.stories.page(day.story), "pdf", "Ingrid.pdf")
    head("Tell").click()
    pane = window.findChild(TellingPane)
    keyboard.tab_to("Tell this page")
    keyboard.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is pane.rows[0].audience
    keyboard.write("The board")
    keyboard.press(Qt.Key.Key_Return)
    assert "20 November 2026, The board" in _texts(pane.rows[0])
    day.library.undo()
    assert day.library.tellings.of_story(day.story)[0].audience == ""


def test_tab_goes_as_one_reads_also_when_lines_were_made_anew(pane, day, keyboard):
    pane.form.button.click()
    day.library.stories.edit(day.story, ask="Ask Gudrun.")
    walked = [keyboard.tab_to("Back to writing").text()]
    for _step in range(9):
        keyboard.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName().partition(":")[0])
    assert walked == [
        *("Back to writing", "Write Ingrid", "Go there", "Leave it", "Write Ingrid", "Go there", "Leave it"),
        *("To whom", "Who tells it", "Tell this page"),
    ]
