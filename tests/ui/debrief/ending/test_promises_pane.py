"""Issues and commitments are born beside the board, from cards or by themselves, and become promises of the story."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from safari.people.consent import Answer, Given, How, Use
from ui.debrief.chosen_cards import ChosenCards
from ui.widgets.plain_text import PlainText


def focused() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def pane(room):
    return room.panes["promises"]


def choose(room, *notes):
    cards = room._context.bridge.findChild(ChosenCards)
    cards.choose([note.uid for note in notes])
    return cards


def only(rows):
    (row,) = rows.values()
    return row


def test_an_issue_is_typed_and_given_an_owner(heard, pane, press, write):
    pane.issues.add.setFocus()
    write("Nobody answers")
    press(Qt.Key.Key_Return)
    (issue,) = heard.library.follow_through.issues(heard.uid)
    assert issue.text == "Nobody answers"
    row = only(pane.issues.rows)
    assert row.owner.hasFocus()
    press(Qt.Key.Key_Down)
    row.due.set.click()
    (issue,) = heard.library.follow_through.issues(heard.uid)
    assert issue.owner == heard.leaders[0]
    assert issue.due == date(2026, 12, 19)
    assert row.about.text() == "Astrid Holm · 19 Dec 2026"
    assert pane.issues.add.text() == ""
    write("15/1/2027")
    assert pane.settle()
    assert row.about.text() == "Astrid Holm · 15 Jan 2027"
    for _step in range(5):
        press(Qt.Key.Key_Up)
    assert row.about.text() == "Astrid Holm · 20 Jan 2027"
    heard.library.undo()
    assert row.about.text() == "Astrid Holm · 19 Dec 2026", "a visit to the field is one step"


def test_an_owner_that_the_disk_refuses_is_not_shown(heard, pane, full_disk, press):
    heard.library.follow_through.add_issue(heard.uid, "Nobody answers")
    row = only(pane.issues.rows)
    row.open_button.click()
    row.owner.setFocus()
    with full_disk():
        press(Qt.Key.Key_Down)
    assert heard.library.follow_through.issues(heard.uid)[0].owner is None
    assert row.owner.key() == ""


@pytest.mark.parametrize(
    ("kind", "below"), [("issues", "What one of us will do"), ("commitments", "Close the debrief")]
)
def test_tab_goes_from_the_words_through_owner_and_day_to_the_next_one(pane, press, write, kind, below):
    deeds = getattr(pane, kind)
    deeds.add.setFocus()
    write("One name a claim")
    walked = []
    for _step in range(7):
        press(Qt.Key.Key_Tab)
        walked.append(focused().accessibleName())
        if walked[-1] in {deeds.add.accessibleName(), below}:
            break
    assert walked[:2] == ["Who owns it", "Set a day"]
    assert walked[-1] == deeds.add.accessibleName()
    assert only(deeds.rows).words.text() == "One name a claim"
    press(Qt.Key.Key_Tab)
    assert focused().accessibleName() == below  # nothing more is written: Tab goes on


def test_tab_leaves_words_that_cannot_be_kept(heard, pane, press, write, full_disk):
    pane.commitments.add.setFocus()
    write("One name a claim")
    with full_disk():
        press(Qt.Key.Key_Tab)
        assert not pane.commitments.add.hasFocus()
    assert pane.commitments.add.toPlainText() == "One name a claim"


def test_the_owner_of_a_new_one_is_in_sight_where_the_list_is_long(heard, open_debrief, press, write, qtbot):
    for number in range(3):
        heard.library.follow_through.add_issue(heard.uid, f"Issue {number}")
        heard.library.follow_through.add_commitment(heard.uid, f"Commitment {number}")
    pane = open_debrief((1440, 700)).panes["promises"]
    pane.commitments.add.setFocus()
    write("Call her")
    press(Qt.Key.Key_Return)
    owner = focused()
    assert owner.accessibleName() == "Who owns it"
    qtbot.waitUntil(lambda: owner.visibleRegion().boundingRect() == owner.rect())


def test_only_one_of_both_lists_is_open(heard, pane, press, write):
    heard.library.follow_through.add_issue(heard.uid, "Nobody answers")
    only(pane.issues.rows).open_button.click()
    pane.commitments.add.setFocus()
    write("Call her")
    press(Qt.Key.Key_Return)
    assert only(pane.commitments.rows).is_open
    assert not only(pane.issues.rows).is_open


def test_it_comes_from_the_chosen_cards_and_says_so(heard, room, pane, press, write):
    cards = choose(room, heard.said, heard.seen)
    assert pane.issues.origin.text() == "From the 2 chosen cards"
    cards.wanted.emit("issue")
    assert pane.issues.add.hasFocus()
    write("Nobody answers")
    press(Qt.Key.Key_Return)
    (issue,) = heard.library.follow_through.issues(heard.uid)
    assert heard.library.follow_through.notes_behind(heard.uid)[issue.uid] == [heard.said.uid, heard.seen.uid]
    shown = [label.text() for label in only(pane.issues.rows).fields.findChildren(PlainText)]
    assert "Ingrid, 67: “I called eleven times.”" in shown
    assert "Four minutes of hold music." in shown


def test_from_the_note_one_comes_back_to_the_card_and_the_other_way(heard, room, pane, qtbot):
    issue = heard.library.follow_through.add_issue(heard.uid, "Nobody answers", [heard.said.uid])
    row = only(pane.issues.rows)
    cards = choose(room, heard.seen)
    assert row.link_button.text() == "Comes from the chosen card, too"
    row.link_button.click()
    assert heard.library.follow_through.born_of(heard.seen.uid).issues == (issue,)
    with qtbot.waitSignal(cards.sought) as sought:
        button = next(one for one in row.fields.findChildren(QWidget) if one.accessibleName().startswith("Show on the"))
        button.click()
    assert sought.args == [heard.said.uid]


def test_one_click_promises_it_in_the_story(heard, pane, wishes):
    made = heard.library.follow_through.add_commitment(heard.uid, "One name", owner=heard.leaders[1])
    row = only(pane.commitments.rows)
    row.promise_button.click()
    story = heard.library.stories.of_safari(heard.uid)
    (promise,) = heard.library.stories.promises(story.uid)
    assert (promise.what, promise.owner, promise.commitment) == ("One name", heard.leaders[1], made.uid)
    assert row.promise_button.text() == "Stands in the story"
    row.promise_button.click()
    assert wishes.went == [("safaris", heard.uid, "story")]


def test_a_fourth_issue_is_let_in_with_a_question(heard, pane):
    for number in range(4):
        heard.library.follow_through.add_issue(heard.uid, f"Issue {number}")
    assert pane.issues.nudge.text() == "4 issues are many. Which three would the customers choose?"
    assert len(pane.issues.rows) == 4


def test_a_change_of_words_is_kept_as_it_is_typed(heard, room, pane, press, write):
    heard.library.follow_through.add_issue(heard.uid, "Nobody")
    row = only(pane.issues.rows)
    row.open_button.click()
    assert row.text.hasFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" answers")
    assert room.settle()
    assert heard.library.follow_through.issues(heard.uid)[0].text == "Nobody answers"
    press(Qt.Key.Key_Return)
    assert row.open_button.hasFocus()
    assert row.words.text() == "Nobody answers"


def test_what_stands_in_the_field_is_kept_when_one_leaves(heard, room, pane, write):
    pane.commitments.add.setFocus()
    write("Call her")
    assert room.settle()
    assert [one.text for one in heard.library.follow_through.commitments(heard.uid)] == ["Call her"]


def test_where_the_disk_is_full_the_words_stay(heard, room, pane, write, full_disk):
    pane.issues.add.setFocus()
    write("Nobody answers")
    with full_disk():
        assert not room.settle()
    assert pane.issues.add.text() == "Nobody answers"
    assert "The disk is full" in pane.issues.trouble.text()
    assert room.settle()
    assert [one.text for one in heard.library.follow_through.issues(heard.uid)] == ["Nobody answers"]
    assert not pane.issues.trouble.isVisible()


def test_changed_words_that_the_disk_refused_stay_until_they_are_kept(heard, room, write, full_disk, press):
    pane = room.panes["promises"]
    heard.library.follow_through.add_issue(heard.uid, "Nobody")
    row = only(pane.issues.rows)
    row.open_button.click()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write(" answers")
    with full_disk():
        assert not room.settle()
        row.open_button.click()
        pane.commitments.add.setFocus()
        pane.refresh()
        assert row.text.isVisible(), "what could not be kept is not folded away"
        assert row.text.text() == "Nobody answers"
        assert "The disk is full" in row.trouble.text()
    assert room.settle()
    assert heard.library.follow_through.issues(heard.uid)[0].text == "Nobody answers"


def test_a_new_one_is_on_disk_while_it_is_typed_and_one_undo_takes_it_back(heard, room, write, press, qtbot):
    pane = room.panes["promises"]
    choose(room, heard.said)
    pane.issues.add.setFocus()
    write("Nobody ans")
    desk = heard.library.follow_through
    qtbot.waitUntil(lambda: [one.text for one in desk.issues(heard.uid)] == ["Nobody ans"], timeout=1000)
    assert pane.issues.rows == {}, "it is no row before it is done"
    pane.commitments.add.setFocus()
    assert pane.issues.add.text() == "Nobody ans"
    pane.issues.add.setFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write("wers")
    press(Qt.Key.Key_Return)
    (issue,) = desk.issues(heard.uid)
    assert issue.text == "Nobody answers"
    assert desk.notes_behind(heard.uid) == {issue.uid: [heard.said.uid]}
    assert only(pane.issues.rows).owner.hasFocus()
    heard.library.undo()
    assert desk.issues(heard.uid) == []


def test_what_is_being_written_is_on_disk_with_its_cards(heard, room, pane, write, qtbot):
    desk = heard.library.follow_through
    choose(room, heard.said, heard.seen)
    pane.issues.add.setFocus()
    write("Nobody ans")
    qtbot.waitUntil(lambda: len(desk.issues(heard.uid)) == 1, timeout=1000)
    assert list(desk.notes_behind(heard.uid).values()) == [[heard.said.uid, heard.seen.uid]]


@pytest.mark.parametrize("pressed", [True, False])
def test_it_comes_from_no_card_once_somebody_says_so(heard, room, press, write, *, pressed):
    desk, pane = heard.library.follow_through, room.panes["promises"]
    cards = choose(room, heard.said)
    pane.issues.add.setFocus()
    write("Nobody ans")
    assert pane.settle()
    assert len(desk.notes_behind(heard.uid)) == 1
    if pressed:
        assert pane.issues.apart.accessibleName() == "Issues: not from what is chosen"
        pane.issues.apart.click()
        assert cards.notes == ()
        assert not pane.issues.apart.isVisible()
        assert not pane.issues.origin.isVisible()
    pane.issues.add.setFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    write("wers")
    press(Qt.Key.Key_Return)
    assert only(pane.issues.rows).words.text() == "Nobody answers"
    assert (desk.notes_behind(heard.uid) == {}) is pressed
    assert len(only(pane.issues.rows)._lines) == (0 if pressed else 1)


def test_half_a_sentence_is_none_when_all_is_kept_before_a_step_back(heard, room, pane, write, qtbot):
    library, desk = heard.library, heard.library.follow_through
    choose(room, heard.said)
    pane.issues.add.setFocus()
    write("Nobody ans")
    qtbot.waitUntil(lambda: len(desk.issues(heard.uid)) == 1, timeout=1000)
    library.notes.edit(heard.seen.uid, feeling=-2)  # a card is moved
    assert room.settle()
    library.undo()
    assert library.notes.of_safari(heard.uid)[1].feeling is None, "what was done last is taken back"
    assert pane.issues.add.text() == "Nobody ans"
    assert pane.issues.add.hasFocus()
    assert pane.issues.rows == {}


def test_a_new_one_that_is_taken_back_or_emptied_while_it_is_typed_is_none(heard, pane, write, qtbot):
    desk = heard.library.follow_through
    pane.commitments.add.setFocus()
    write("Call")
    qtbot.waitUntil(lambda: len(desk.commitments(heard.uid)) == 1, timeout=1000)
    heard.library.undo()
    assert pane.commitments.add.text() == ""
    write("Ring")
    qtbot.waitUntil(lambda: [one.text for one in desk.commitments(heard.uid)] == ["Ring"], timeout=1000)
    pane.commitments.add.clear()
    qtbot.waitUntil(lambda: desk.commitments(heard.uid) == [], timeout=1000)
    assert pane.settle()
    assert pane.commitments.rows == {}


def test_words_changed_twice_are_two_steps_back(heard, pane, press, write):
    heard.library.follow_through.add_issue(heard.uid, "Nobody")
    row = only(pane.issues.rows)
    for words in (" answers", " her"):
        row.open_button.click()
        press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        write(words)
        press(Qt.Key.Key_Return)
    heard.library.undo()
    assert heard.library.follow_through.issues(heard.uid)[0].text == "Nobody answers"


def test_taken_off_the_keyboard_is_not_lost(heard, pane):
    heard.library.follow_through.add_issue(heard.uid, "Nobody answers")
    row = only(pane.issues.rows)
    row.open_button.click()
    row.drop_button.setFocus()
    row.drop_button.click()
    assert pane.issues.rows == {}
    assert pane.issues.add.hasFocus()
    heard.library.undo()
    assert len(pane.issues.rows) == 1


def test_who_ended_the_consent_is_not_read_here_either(heard, pane, qtbot):
    day = heard.moment[0].date()
    heard.library.follow_through.add_issue(heard.uid, "Nobody answers", [heard.said.uid])
    heard.library.people.answer(heard.ingrid, [Use.NOTES], Given(Answer.NO, How.SPOKEN, day))

    def shown():
        return " ".join(label.text() for label in only(pane.issues.rows).fields.findChildren(PlainText))

    qtbot.waitUntil(lambda: "eleven" not in shown())
    assert "Ingrid, 67: withheld, for the consent has ended" in shown()


def test_tab_goes_through_what_is_agreed_as_one_reads(heard, pane, room):
    for words in ("Nobody knows her", "She pays twice"):
        heard.library.follow_through.add_issue(heard.uid, words, [heard.said.uid])
    heard.library.follow_through.add_commitment(heard.uid, "One name", [heard.said.uid])
    pane.refresh()
    pane.issues.rows[next(iter(pane.issues.rows))].open_button.click()
    names, at = [], pane.issues.rows[next(iter(pane.issues.rows))].open_button
    while at is not pane.commitments.add:
        at = at.nextInFocusChain()
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None:
            names.append(at.accessibleName() or at.text())
    assert names == [
        *("What it is", "Who owns it", "Set a day"),
        *("Show on the board: Ingrid, 67: “I called eleven times.”",),
        *("Does not come from this: Ingrid, 67: “I called eleven times.”", "Take it off"),
        *("Change: She pays twice", "A problem to solve", "Change: One name", "What one of us will do"),
    ]


def test_a_marked_one_that_is_opened_stands_in_line_with_its_fields(heard, pane, room, qtbot):
    heard.library.follow_through.add_commitment(heard.uid, "One name", [heard.said.uid])
    pane.refresh()
    choose(room, heard.said)
    row = only(pane.commitments.rows)
    qtbot.waitUntil(lambda: row.words.x() > row.fields.x())
    beside = row.words.x()
    row.open_button.click()
    qtbot.waitUntil(lambda: row.text.x() == row.fields.x() < beside)
    row.open_button.click()
    qtbot.waitUntil(lambda: row.words.x() == beside)
