"""The Library room as somebody uses it: typing, filtering, choosing, with the keyboard alone."""

from __future__ import annotations

import io
from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind, Note, Picture
from ui.finding.picture import Picture as PicturePane
from ui.people.consent_form import ConsentForm
from ui.theme import theme


@pytest.fixture
def notes(keep, ingrid):
    keep("Jeg ventet ikke på penger.", ingrid, feeling=-2, tags=("starting over",))
    keep("Περίμενα τριάντα έξι ημέρες.", ingrid, Kind.OUCH, feeling=-3, language="el")
    keep("The hall was dark", None, Kind.SAW)


def shown(room):
    return [room.model.index(row, 0).data() for row in range(room.model.rowCount())]


def words_on(widget):
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def settle(room):
    room._pause.stop()
    room._settle()


def test_all_notes_newest_first_with_what_there_is(make_room, notes):
    room = make_room()
    settle(room)
    assert shown(room) == ["The hall was dark", "Περίμενα τριάντα έξι ημέρες.", "Jeg ventet ikke på penger."]
    assert room.stock.text() == "3 notes from 1 safari"
    assert room.search_line.result.text() == ""


def test_typing_narrows_at_once_and_says_how_many(make_room, notes, type_into):
    room = make_room()
    room.arrive("", "find")
    type_into(room.search_line.line, "περι")
    assert shown(room) == ["Περίμενα τριάντα έξι ημέρες."]
    assert room.search_line.result.text() == "1 found"
    room.search_line.line.clear()
    assert len(shown(room)) == 3


def test_nothing_found_says_what_to_try_and_one_press_shows_all_again(make_room, notes, type_into):
    room = make_room()
    room.facets.kinds.boxes[Kind.OUCH].setChecked(True)
    type_into(room.search_line.line, "zebra")
    assert room.empty.isVisible()
    assert room.empty.sentence.text() == "Nothing found for “zebra”."
    assert room.empty.help.text() == "Clear the filters, or try fewer words."
    room.empty.button.click()
    assert len(shown(room)) == 3
    assert not room.facets.is_any


def test_an_empty_library_says_what_will_stand_here(make_room, window):
    room = make_room()
    assert room.empty.sentence.text() == "No note has been kept yet."
    room.empty.button.click()
    assert window.went == [("safaris", "", "")]


def test_filters_by_kind_feeling_who_and_safari(make_room, notes, ingrid, breakfast):
    room = make_room()
    room.facets.kinds.boxes[Kind.OUCH].setChecked(True)
    assert len(shown(room)) == 1
    room.facets.clear()
    room.facets.feelings.chips[-2].setChecked(True)
    assert shown(room) == ["Jeg ventet ikke på penger."]
    room.facets.clear()
    room.facets.who.choose(ingrid.uid, "Ingrid, 67")
    assert len(shown(room)) == 2
    room.facets.safaris.choose("no such safari", "Another")
    assert shown(room) == []
    room.facets.clear_button.click()
    assert len(shown(room)) == 3
    assert not room.facets.clear_button.isVisible()


def test_kinds_are_counted_within_the_rest_of_the_query(make_room, notes, ingrid):
    room = make_room()
    room.facets.who.choose(ingrid.uid, "Ingrid, 67")
    room.facets.kinds.boxes[Kind.QUOTE].setChecked(True)
    settle(room)
    counts = {kind: box._count for kind, box in room.facets.kinds.boxes.items()}
    assert counts == {
        Kind.QUOTE: 1,
        Kind.SAW: 0,
        Kind.OUCH: 1,
        Kind.AHA: 0,
        Kind.IDEA: 0,
        Kind.QUESTION: 0,
    }


def test_customers_are_offered_by_alias_and_never_by_their_real_name(make_room, notes, type_into):
    room = make_room()
    type_into(room.facets.who.field, "ing")
    assert room.facets.who.offered() == ["Ingrid, 67"]
    room.facets.who.field.clear()
    type_into(room.facets.who.field, "solheim")
    assert room.facets.who.offered() == []
    room.facets.who.field.completer().popup().hide()


def test_the_chosen_note_in_large_with_who_when_and_consent(make_room, notes):
    room = make_room()
    room.list.choose_row(2)
    words = words_on(room.chosen)
    for part in (
        "«Jeg ventet ikke på penger.»",
        "Ingrid, 67",
        "Retired teacher",
        "Written down by Astrid Holm",
        "17 November 2026, 09:41",
        "Breakfast",
        "#starting over",
        "Quotes without name, until 1 Jan 2027",
    ):
        assert part in words
    assert "Solheim" not in words


def test_the_chosen_note_says_where_it_was_taken_until_its_words_are_withheld(make_room, keep, library, ingrid):
    keep("A blue folder", ingrid, Kind.SAW, place="Kitchen & hall")
    room = make_room()
    room.list.choose_row(0)
    assert "Kitchen & hall" in words_on(room.chosen)
    library.people.withdraw(ingrid.uid, list(Use), date(2026, 11, 17))
    assert "Kitchen" not in words_on(room.chosen)
    room.search_line.line.setText("kitchen")
    assert shown(room) == []


def test_the_keyboard_alone_goes_from_the_line_to_the_list_and_back(qtbot, make_room, notes):
    room = make_room()
    room.arrive("", "find")
    assert room.search_line.line.hasFocus()
    qtbot.keyClick(room.search_line.line, Qt.Key.Key_Down)
    assert room.list.hasFocus()
    assert room.list.currentIndex().row() == 0
    qtbot.keyClick(room.list, Qt.Key.Key_Down)
    assert room.list.currentIndex().row() == 1
    qtbot.keyClick(room.list, Qt.Key.Key_End)
    assert room.list.currentIndex().row() == 2
    qtbot.keyClick(room.list, Qt.Key.Key_V)
    assert room.search_line.line.hasFocus()
    assert shown(room) == ["Jeg ventet ikke på penger."]
    qtbot.keyClick(room.search_line.line, Qt.Key.Key_Escape)
    assert len(shown(room)) == 3


def test_a_note_kept_meanwhile_comes_on_top_and_the_chosen_one_stays(make_room, notes, keep):
    room = make_room()
    room.list.choose_row(1)
    keep("one more")
    assert shown(room)[0] == "one more"
    assert room.list.currentIndex().data() == "Περίμενα τριάντα έξι ημέρες."


def test_undo_and_edits_are_seen(make_room, notes, keep, library):
    room = make_room()
    kept = keep("a slip of the pen")
    library.notes.edit(kept.uid, text="as it was meant")
    assert shown(room)[0] == "as it was meant"
    library.undo()
    library.undo()
    assert len(shown(room)) == 3


def test_off_the_record_is_nowhere(make_room, notes, keep):
    room = make_room()
    keep("between us", off_record=True)
    assert len(shown(room)) == 3
    room.search_line.line.setText("between")
    assert shown(room) == []


def test_a_withdrawal_takes_the_words_off_the_screen_at_once(make_room, notes, library, ingrid):
    room = make_room()
    room.list.choose_row(2)
    library.people.withdraw(ingrid.uid, list(Use), date(2026, 11, 17))
    assert shown(room)[2] == "Withheld: Ingrid, 67 has withdrawn consent."
    assert "penger" not in words_on(room.chosen)
    room.search_line.line.setText("ventet")
    assert shown(room) == []


def test_not_asked_yet_is_marked_and_can_be_mended_from_here(make_room, keep, library, monkeypatch):
    sofie = library.people.add_customer("Sofie, 33")
    keep("Jeg ville bare høre én sige: vi har dig.", sofie)
    room = make_room()
    room.list.choose_row(0)
    assert "Not asked yet: stays in this library" in words_on(room.chosen)
    assert "tell" not in room.chosen.buttons
    asked = []
    monkeypatch.setattr(ConsentForm, "ask", lambda _parent, _library, customer: asked.append(customer))
    room.chosen.buttons["mend"].click()
    assert asked == [sofie.uid]


def test_tell_this_story_takes_the_quote_and_never_replaces_another(make_room, notes, library, breakfast, window):
    room = make_room()
    room.list.choose_row(2)
    room.chosen.buttons["tell"].click()
    story = library.stories.of_safari(breakfast.uid)
    assert story.hero_text == "Jeg ventet ikke på penger."
    assert window.went[-1] == ("safaris", breakfast.uid, "story")
    room.list.choose_row(1)
    room.chosen.buttons["tell"].click()
    assert library.stories.of_safari(breakfast.uid).hero_text == "Jeg ventet ikke på penger."
    assert window.toasts == ["This safari’s story has another quote. It stays; you can choose this one there."]


def test_what_changed_while_another_room_was_shown_is_there_on_return(make_room, notes, keep):
    room = make_room()
    room.hide()
    keep("kept elsewhere")
    room.show()
    room.refresh()
    assert shown(room)[0] == "kept elsewhere"


def test_arriving_for_a_note_shows_it(make_room, notes, keep):
    kept = keep("that one")
    keep("another")
    room = make_room()
    room.search_line.line.setText("ventet")
    room.arrive(kept.uid, "")
    assert room.list.currentIndex().data() == "that one"


def test_more_than_two_thousand_are_said_so_and_the_rest_comes_on_scrolling(make_room, notes, keep, monkeypatch, qtbot):
    monkeypatch.setattr("ui.finding.room.MOST", 60)
    monkeypatch.setattr("safari.finding.listing.HITS_AT_ONCE", 30)
    for number in range(200):
        keep(f"call {number}")
    room = make_room()
    room.search_line.line.setText("call")
    qtbot.waitUntil(lambda: room.search_line.result.text() == "More than 60 found")
    room.list.scrollToBottom()
    qtbot.waitUntil(lambda: room.model.rowCount() > 80)
    for _turn in range(6):
        room.list.scrollToBottom()
    assert room.model.rowCount() == 200


@pytest.mark.parametrize("size", [(1384, 870), (1040, 670)])
def test_both_sizes_hold_all_of_it(make_room, notes, size):
    room = make_room(size)
    room.list.choose_row(0)
    QApplication.processEvents()
    assert room.narrow == (size[0] < 1280)
    for widget in (room.search_line, room.list, room.chosen.card):
        assert widget.isVisible()
        assert widget.mapTo(room, widget.rect().topRight()).x() <= room.width()
    assert all(group.button.isVisible() == room.narrow for group in room.facets.groups)


def test_a_folded_filter_drops_down_and_says_how_many_are_chosen(make_room, notes):
    room = make_room((1040, 670))
    kinds = room.facets.groups[0]
    kinds.button.click()
    assert room.facets.kinds.isVisible()
    room.facets.kinds.boxes[Kind.OUCH].click()
    assert kinds.button.text() == "Kind: 1"
    assert shown(room) == ["Περίμενα τριάντα έξι ημέρες."]
    kinds._popup.hide()


def test_a_reader_hears_each_row(make_room, notes):
    room = make_room()
    heard = room.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ouch, Ingrid, 67, feeling minus 3, 09:41, Περίμενα τριάντα έξι ημέρες., Breakfast"
    table = QAccessible.queryAccessibleInterface(room.list)
    assert table.text(QAccessible.Text.Name) == "Notes, newest first"


def test_every_control_has_a_name(make_room, notes):
    room = make_room()
    facets = room.facets
    controls = [*facets.kinds.boxes.values(), *facets.feelings.chips.values(), facets.who.field, facets.safaris.field]
    controls += [room.search_line.line, *room.chosen.buttons.values()]
    assert all(control.accessibleName() for control in controls)


@pytest.fixture
def keep_picture(library, breakfast, astrid):
    """Keeps a note with a picture of its own."""

    def keep_picture(text, customer=None):
        made = io.BytesIO()
        Image.new("RGB", (60, 40), "#1C5B52").save(made, "JPEG")
        said_by = customer.uid if customer else None
        note = Note("", breakfast.uid, astrid.uid, Kind.SAW, text, library.journal.clock(), said_by)
        return library.notes.keep(note, (Picture(made.getvalue(), 60, 40),))

    return keep_picture


KEPT_BACK, STAYS = "The photo is kept back: no consent to it", "The photo stays in this library: no consent to it yet"


def test_a_photo_of_whoever_was_not_asked_is_seen_and_marked_and_goes_when_they_end_it(
    make_room, library, keep_picture, ingrid, qtbot
):
    def sees():
        pane = room.chosen.card.findChild(PicturePane)
        if pane is not None:
            qtbot.waitUntil(lambda: not pane.image.isNull())
        said = words_on(room.chosen)
        return pane is not None, STAYS in said, KEPT_BACK in said

    def answer(given):
        library.people.answer(ingrid.uid, [Use.PHOTO], given)

    keep_picture("look", ingrid)
    room = make_room()
    room.list.choose_row(0)
    assert sees() == (True, True, False)
    answer(Given(Answer.YES, How.WRITTEN, date(2026, 1, 1)))
    assert sees() == (True, False, False)
    answer(Given(Answer.YES, How.WRITTEN, date(2026, 1, 2), until=date(2026, 1, 3)))
    assert sees() == (False, False, True)
    answer(Given(Answer.YES, How.WRITTEN, date(2026, 1, 4)))
    assert sees() == (True, False, False)
    library.people.withdraw(ingrid.uid, [Use.PHOTO], date(2026, 1, 5))
    assert sees() == (False, False, True)
    library.undo()
    assert sees() == (True, False, False)
    answer(Given(Answer.NO, How.SPOKEN, date(2026, 1, 6)))
    assert sees() == (False, False, True)


def test_a_photo_of_nobody_is_seen_and_not_marked(make_room, keep_picture):
    keep_picture("look")
    room = make_room()
    room.list.choose_row(0)
    assert room.chosen.card.findChild(PicturePane) is not None
    assert STAYS not in words_on(room.chosen)


def test_a_photo_without_words_says_so(make_room, keep_picture, qtbot):
    keep_picture("")
    room = make_room()
    assert shown(room) == ["A photo without words"]
    room.list.choose_row(0)
    assert "A photo without words" in words_on(room.chosen)
    pane = room.chosen.card.findChild(PicturePane)
    qtbot.waitUntil(lambda: not pane.image.isNull())


@pytest.mark.parametrize(("size", "first"), [((1384, 870), "Quote"), ((1040, 670), "Kind")])
def test_the_tab_key_goes_from_the_line_through_the_filters_to_the_list(make_room, notes, qtbot, size, first):
    room = make_room(size)
    room.search_line.take_focus()
    names = []
    while not room.list.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        there = QApplication.focusWidget()
        names.append(there.accessibleName() if there else "")
    assert names[0] == first
    assert names[-2:] == ["Safari", "Notes, newest first"]


def test_the_filters_are_as_wide_as_the_words_at_every_text_size(make_room, notes):
    room = make_room((1700, 900))
    before = room.facets.width()
    try:
        theme().set_text_size(1.5)
        QApplication.processEvents()
        assert room.facets.width() == pytest.approx(before * 1.5, abs=2)
    finally:
        theme().set_text_size(1.0)
