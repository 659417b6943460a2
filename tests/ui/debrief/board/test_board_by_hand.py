"""The board by mouse and by keys: cards are picked, carried, moved, starred; themes made, renamed, merged, split."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from ui.debrief.board import BoardPane
from ui.debrief.chosen_cards import chosen_cards
from ui.finding.room import LibraryRoom
from ui.safaris.carrying import _Ghost
from ui.theme import theme
from ui.widgets.plain_text import PlainText

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALL = ["Water", "Number", "He", "Dry", "A"]


def test_all_that_was_said_stands_unsorted(hands, debrief):
    assert hands.stands == {"Not sorted yet": ALL}
    assert debrief.count.text() == "5 notes from 1 leader"
    assert "Drag cards into themes" in hands.pane.bar.hint.text()


def test_a_card_is_carried_into_a_theme_and_undone(hands):
    waiting = hands.add_theme("Waiting")
    hands.carry("Number", waiting, QPoint(60, 40))
    assert hands.stands == {"Not sorted yet": ["Water", "He", "Dry", "A"], "Waiting": ["Number"]}
    assert hands.library.undo() == "Card moved"
    assert hands.stands == {"Not sorted yet": ALL, "Waiting": []}


def test_a_line_shows_where_it_lands_and_there_it_lands(hands):
    waiting = hands.add_theme("Waiting", "Water", "He", "Dry")
    second = waiting.cards.visualRect(waiting.cards.cards.index(1, 0))
    hands.carry("Number", waiting, second.topLeft() + QPoint(60, 8), hold=True)
    ghost = hands.pane.window().findChild(_Ghost)
    assert ghost is not None
    assert ghost.isVisible()
    line = waiting.cards.viewport().grab().toImage().pixelColor(60, second.top() - 5)
    assert line.name().upper() == "#1C5B52"
    QTest.mouseRelease(hands.place_of("Number")[0], Qt.MouseButton.LeftButton, pos=QPoint(0, 0))
    assert hands.stands["Waiting"] == ["Water", "He", "Dry"], "let go outside of any column: nothing moves"
    hands.carry("Number", waiting, second.topLeft() + QPoint(60, 8))
    assert hands.stands["Waiting"] == ["Water", "Number", "He", "Dry"]


def test_esc_puts_back_what_is_carried(hands):
    waiting = hands.add_theme("Waiting")
    hands.carry("Number", waiting, QPoint(60, 40), hold=True)
    source, _place = hands.place_of("Number")
    QTest.keyClick(source, Key.Key_Escape)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=QPoint(0, 0))
    assert hands.stands == {"Not sorted yet": ALL, "Waiting": []}


def test_several_are_carried_at_once(hands):
    waiting = hands.add_theme("Waiting")
    hands.click("Water")
    hands.click("Number", Ctrl)
    hands.click("Water", Ctrl)
    assert hands.columns.picked == {hands.uid_of("Water"), hands.uid_of("Number")}
    assert hands.pane.bar.hint.text() == "2 cards picked"
    hands.carry("Number", waiting, QPoint(60, 40))
    assert hands.stands["Waiting"] == ["Water", "Number"]
    assert not hands.columns.picked
    assert hands.library.undo() == "Cards moved"


def test_shift_and_click_pick_all_between(hands):
    hands.click("Water")
    hands.click("Dry", Shift)
    assert {hands.columns.row_of(uid).note.text.split()[0] for uid in hands.columns.picked} == set(ALL) - {"A"}
    hands.click("Water")
    assert not hands.columns.picked, "a click chooses that one alone"


def test_by_keys_a_card_goes_across_and_along(hands, press):
    hands.add_theme("Waiting", "Water", "He")
    hands.add_theme("Voices")
    hands.stand_at("Number")
    press(Key.Key_Right, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "He", "Number"]
    assert hands.columns.current() == hands.uid_of("Number"), "the keyboard goes along"
    press(Key.Key_Up, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "Number", "He"]
    press(Key.Key_Down, Ctrl)
    press(Key.Key_Down, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "He", "Number"]
    press(Key.Key_Right, Ctrl)
    press(Key.Key_Right, Ctrl)
    assert hands.stands["Voices"] == ["Number"]
    press(Key.Key_Left, Ctrl, times=2)
    assert hands.stands["Not sorted yet"] == ["Number", "Dry", "A"]


def test_by_keys_cards_are_picked_and_moved(hands, press):
    hands.add_theme("Waiting")
    hands.stand_at("Water")
    press(Key.Key_Space)
    press(Key.Key_Down, times=2)
    press(Key.Key_Space)
    press(Key.Key_Right, Ctrl)
    assert hands.stands["Waiting"] == ["Water", "He"]
    hands.stand_at("Number")
    press(Key.Key_Down, Shift)
    assert len(hands.columns.picked) == 2
    press(Key.Key_Escape)
    assert not hands.columns.picked
    press(Key.Key_A, Ctrl)
    assert len(hands.columns.picked) == 3


def test_arrows_go_to_empty_columns_too(hands, press):
    hands.add_theme("Empty")
    hands.add_theme("Waiting", "He")
    hands.stand_at("Water")
    press(Key.Key_Right)
    assert hands.column("Empty").cards.hasFocus()
    press(Key.Key_Right)
    assert hands.columns.current() == hands.uid_of("He")
    press(Key.Key_Left, times=2)
    assert hands.column("Not sorted yet").cards.hasFocus()


def test_stars_rise_for_whoever_gives_them(hands, breakfast, press):
    waiting = hands.add_theme("Waiting", "Water", "Number", "He")
    starring = hands.pane.bar.starring
    assert starring.currentText() == "Stars from Astrid Holm"
    hands.stand_at("He")
    press(Key.Key_S)
    assert hands.stands["Waiting"] == ["He", "Water", "Number"]
    starring.choose(breakfast.leaders["Eleni Papadaki"])
    starring.activated.emit(0)
    press(Key.Key_S)
    assert waiting.cards.cards.rows[0].stars == 2
    press(Key.Key_S)
    assert waiting.cards.cards.rows[0].stars == 1, "Eleni takes hers back, Astrid's stays"
    hands.carry("Number", waiting, QPoint(60, 4))
    assert hands.stands["Waiting"] == ["He", "Number", "Water"], "never above one with more stars"


def test_a_click_on_the_star_stars(hands):
    source, _place = hands.place_of("Water")
    table = hands.column("Not sorted yet").cards
    box = table.delegate.star_box(table.visualRect(table.cards.index(0, 0)))
    QTest.mouseClick(source, Qt.MouseButton.LeftButton, pos=box.center())
    assert table.cards.rows[0].stars == 1
    assert box.height() >= 28


def test_the_head_of_a_theme_is_as_tall_as_large_text(hands, qtbot):
    waiting = hands.add_theme("Waiting")
    theme().set_text_size(1.5)
    try:
        qtbot.waitUntil(lambda: waiting._head.height() >= waiting.editor.sizeHint().height() > 40)
    finally:
        theme().set_text_size(1.0)


def test_themes_are_merged_split_and_removed_by_their_menu(hands, breakfast):
    waiting = hands.add_theme("Waiting", "Water", "Number")
    voices = hands.add_theme("Voices", "A")
    voices.more.click()
    hands.choose("Merge into", "Waiting")
    assert hands.stands == {"Not sorted yet": ["He", "Dry"], "Waiting": ["Water", "Number", "A"]}
    hands.click("Number", Ctrl)
    waiting.more.click()
    hands.choose("Split off what is picked")
    assert hands.stands["New theme"] == ["Number"]
    hands.column("New theme").settle()
    waiting.more.click()
    hands.choose("Move to the right")
    assert list(hands.stands) == ["Not sorted yet", "New theme", "Waiting"]
    waiting.more.click()
    hands.choose("Remove the theme, keep its cards")
    assert hands.stands == {"Not sorted yet": ["Water", "He", "Dry", "A"], "New theme": ["Number"]}


def test_letters_do_what_they_do_on_a_greek_keyboard_too(hands):
    keys = {one.key().toString() for one in hands.column("Not sorted yet").cards.findChildren(QShortcut)}
    assert keys == {"S", "P", "Ctrl+A"}, "a shortcut is found by the place of its key, an event knows its letter only"


def test_a_board_opened_anew_begins_with_nothing_chosen(hands):
    cards = chosen_cards(hands.pane.context, hands.uid)
    cards.choose([hands.uid_of("Water")])
    BoardPane(hands.pane.context, hands.uid).deleteLater()
    assert cards.notes == ()


def test_everything_is_in_the_menu_of_a_card(hands, press):
    hands.add_theme("Waiting & wondering")
    hands.stand_at("Water")
    press(Key.Key_Return)
    hands.choose("Move the card to", "Waiting && wondering")
    assert hands.stands["Waiting & wondering"] == ["Water"]
    press(Key.Key_Return)
    hands.choose("Star")
    assert hands.columns.row_of(hands.uid_of("Water")).stars == 1
    press(Key.Key_Return)
    hands.choose("Move the card to", "A new theme")
    assert hands.stands["New theme"] == ["Water"]


def test_the_menu_is_about_the_card_it_dropped_from_wherever_the_keyboard_is(hands):
    waiting = hands.add_theme("Waiting", "Water")
    hands.stand_at("Water")
    where, place = hands.place_of("Number")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where.mapToGlobal(place))
    QApplication.sendEvent(where, event)
    hands.choose("Move the card to", "Waiting")
    assert waiting.cards.model().rowCount() == 2
    assert "Number" in hands.stands["Waiting"]


def test_the_words_are_changed_of_one_card_at_a_time(hands, press):
    hands.click("Water")
    press(Key.Key_Return)
    assert {"Change the words…", "Show in the Library"} <= hands.offered()
    hands.click("Number", Ctrl)
    hands.click("Water", Ctrl)
    press(Key.Key_Return)
    offered = hands.offered()
    assert "They saw the same moment" in offered
    assert not {"Change the words…", "Show in the Library"} & offered


def test_the_same_moment_stands_side_by_side(hands, press):
    hands.add_theme("Waiting", "A")
    hands.stand_at("Number")
    press(Key.Key_Space)
    hands.click("A", Ctrl)
    press(Key.Key_Return)
    hands.choose("They saw the same moment")
    beside = hands.pane.beside
    assert beside.isVisible()
    assert beside.title.text() == "The same moment, 2 notes"
    assert "At the touchpoint “First call”." in beside.said
    assert "The feeling: −2, −3, 1 step apart." in beside.said
    assert "About Ingrid, Nikos." in beside.said
    press(Key.Key_Escape)
    assert hands.columns.isVisible()
    assert hands.columns.row_of(hands.uid_of("Number")).seen_by == 2
    hands.library.undo()
    assert hands.columns.row_of(hands.uid_of("Number")).seen_by == 0


def test_beside_each_other_nothing_is_said_of_what_is_kept_back(hands, breakfast):
    together = [hands.uid_of("Number"), hands.uid_of("A")]
    hands.library.board.same_moment(together)
    nikos = breakfast.customers["Nikos, 41"]
    hands.library.people.withdraw(nikos, (Use.NOTES,), date(2026, 11, 20))
    hands.pane.show_beside(together[0])
    beside = hands.pane.beside
    assert beside.title.text() == "The same moment, 2 notes"
    assert beside.said == ["No telling word stands in more than one."]
    assert not [one for one in beside.findChildren(PlainText) if "voice" in one.text() or "−3" in one.text()]


def test_from_the_words_in_the_library_alt_left_leads_back_to_the_card(hands, debrief, press, qtbot):
    window = debrief.window()
    hands.stand_at("Number")
    press(Key.Key_Return)
    hands.choose("Change the words…")
    assert window.room == "library"
    press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.room == "safaris"
    assert debrief.isVisible()
    assert hands.columns.current() == hands.uid_of("Number")
    assert hands.columns.columns[""].cards.hasFocus()
    window.go("library")
    press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.room == "library"  # nobody was sent there
    notes = window.findChild(LibraryRoom)
    qtbot.waitUntil(lambda: bool(notes.stock.text()))  # it has counted, and asks the library no more


def test_the_panes_around_know_what_is_chosen(hands):
    hands.click("Water")
    chosen = hands.pane._chosen
    assert chosen.notes == (hands.uid_of("Water"),)
    hands.click("Dry", Ctrl)
    hands.click("Water", Ctrl)
    assert chosen.notes == (hands.uid_of("Water"), hands.uid_of("Dry"))
    chosen.sought.emit(hands.uid_of("He"))
    assert hands.columns.current() == hands.uid_of("He")


def test_a_reader_says_each_card(hands):
    table = hands.add_theme("Waiting", "Number").cards
    assert table.accessibleName() == "Waiting"
    face = QAccessible.queryAccessibleInterface(table)
    said = face.child(0).text(QAccessible.Text.Name) if face.childCount() else ""
    spoken = table.cards.data(table.cards.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ouch, Ingrid, feeling minus 2, “Number thirty-eight in the queue.”, written by Astrid Holm"
    assert said in {"", spoken}
    hands.click("Number", Ctrl)
    picked = table.cards.data(table.cards.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert picked.startswith("Picked, ")


def test_what_a_customer_keeps_back_is_not_shown(hands, breakfast):
    refused = Given(Answer.NO, How.WRITTEN, breakfast.library.journal.clock().date())
    breakfast.library.people.answer(breakfast.customers["Nikos, 41"], (Use.NOTES,), refused)
    QApplication.processEvents()
    row = hands.columns.row_of(hands.uid_of("A"))
    assert row.is_withheld
    assert "voice" not in f"{row.words}{row.said}"


def test_off_the_record_leaves_the_board_and_comes_back(hands):
    hands.add_theme("Waiting", "Water", "Number")
    uid = hands.uid_of("Water")
    hands.library.notes.edit(uid, off_record=True)
    QApplication.processEvents()
    assert hands.stands["Waiting"] == ["Number"]
    hands.library.undo()
    assert hands.stands["Waiting"] == ["Water", "Number"]


def test_a_full_disk_says_so_and_changes_nothing(hands, debrief, full_disk, press, monkeypatch):
    said = []
    hands.add_theme("Waiting")
    monkeypatch.setattr(
        hands.pane, "context", hands.pane.context._replace(toast=lambda words, *_more: said.append(words))
    )
    hands.stand_at("Water")
    with full_disk():
        press(Key.Key_Right, Ctrl)
    assert said == ["The disk is full. Free some space; nothing was lost."]
    assert hands.stands == {"Not sorted yet": ALL, "Waiting": []}
