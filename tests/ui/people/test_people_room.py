"""The People room as somebody uses it: who waited longest, who agreed to what, and changing both."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from safari.people.consent import Answer, Given, How, Standing, Use
from ui.people.consent_form import ConsentForm
from ui.people.consent_row import standing_sentence
from ui.people.customer_form import CustomerForm
from ui.people.deeds import CUSTOMERS, SEGMENTS
from ui.people.leader_form import LeaderForm
from ui.people.segment_form import SegmentForm
from ui.widgets.dialog import Confirm


def table_of(table):
    model = table.people
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def words_on(widget):
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_leaders_by_how_long_they_have_waited(make_room, people):
    room = make_room()
    assert table_of(room.leaders) == [
        ["Petros, Sales", *"00000000", "0 of 7.5 hours", "never"],
        ["Astrid, CFO", *"00001000", "2 of 7.5 hours", "258"],
        ["Mette", *"00000100", "2 of 7.5 hours", "158"],
    ]
    assert [room.tabs.tabText(index) for index in range(4)] == ["Leaders", "Customers", "Segments", "Touchpoints"]
    assert room.tabs._counts == {0: 3, 1: 3, 2: 2, 3: 0}


def test_the_chosen_leader_in_the_panel(make_room, people):
    room = make_room()
    assert "Has not met a customer yet" in words_on(room.panel)
    room.leaders.choose(people["Astrid"].uid)
    words = words_on(room.panel)
    for part in ("258", "days since they met a customer", "Breakfast of Astrid on 4 March 2026, beside Ingrid, 67"):
        assert part in words
    assert "No safari is planned" in words


def test_customers_whose_consent_ends_first_come_first(make_room, people):
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    assert table_of(room.customers) == [
        ["Nikos, 41", "Home", "agreed", "agreed", "asked", "not asked", "3 Dec 2026", "1 Jan 2026"],
        ["Ingrid, 67", "Home", "agreed", "agreed", *["not asked"] * 2, "1 Jun 2027", "12 Jun 2026"],
        ["Sofie, 33", "", *["not asked"] * 4, "", ""],
    ]


def test_the_real_name_is_shown_only_when_asked_for(make_room, people):
    room = make_room()
    room.arrive(people["Ingrid, 67"].uid, "")
    assert room.tabs.currentIndex() == CUSTOMERS
    assert "Real" not in words_on(room)
    room.panel.card.show_who.click()
    assert "Real Ingrid, 67\n55 00 00 00" in words_on(room.panel)
    room.panel.card.show_who.click()
    assert "Real" not in words_on(room)


def test_arriving_for_consent_asks_for_it_at_once(make_room, people, monkeypatch):
    asked = []
    monkeypatch.setattr(ConsentForm, "ask", lambda _parent, _library, customer: asked.append(customer))
    make_room().arrive(people["Nikos, 41"].uid, "consent")
    assert asked == [people["Nikos, 41"].uid]


def test_withdrawing_asks_first_and_can_be_undone(make_room, people, library, window, monkeypatch):
    room = make_room()
    room.arrive(people["Ingrid, 67"].uid, "")
    monkeypatch.setattr(Confirm, "ask", lambda _parent, question: question.dangerous and "Ingrid" not in question.verb)
    room.panel.card.buttons["withdraw"].click()
    agreement = library.people.agreement(people["Ingrid, 67"].uid)
    assert agreement.standing(Use.NOTES, room._library.journal.clock().date()) is Standing.WITHDRAWN
    assert window.toasts == ["Consent withdrawn"]
    row = room.customers.people.row_of(people["Ingrid, 67"].uid)
    assert table_of(room.customers)[row][2] == "withdrawn"
    assert "withdraw" not in room.panel.card.buttons
    library.undo()
    assert table_of(room.customers)[room.customers.people.row_of(people["Ingrid, 67"].uid)][2] == "agreed"


def test_who_is_in_use_is_not_removed_and_the_sentence_says_why(make_room, people, library, window):
    room = make_room()
    room.leaders.choose(people["Astrid"].uid)
    room.panel.card.buttons["remove"].click()
    assert window.toasts[-1].startswith("Astrid is on a safari, in notes or in a story.")
    room.leaders.choose(people["Petros"].uid)
    room.panel.card.buttons["remove"].click()
    assert window.toasts[-1] == "Leader removed"
    assert "Petros" not in {one.name for one in library.people.leaders()}


def test_a_segment_with_customers_is_not_removed(make_room, people, library, window):
    room = make_room()
    room.tabs.setCurrentIndex(SEGMENTS)
    assert table_of(room.segments) == [["Home", "2"], ["Motor", "0"]]
    room.panel.card.buttons["remove"].click()
    assert window.toasts == ["Home has customers or safaris. Give them another segment first."]
    room.segments.choose(next(one.uid for one in library.people.segments() if one.name == "Motor"))
    room.panel.card.buttons["remove"].click()
    assert table_of(room.segments) == [["Home", "2"]]


@pytest.mark.parametrize(("tab", "form"), [(0, LeaderForm), (1, CustomerForm), (2, SegmentForm)])
def test_adding_asks_for_what_the_table_holds(make_room, people, monkeypatch, tab, form):
    asked = []

    def ask(_parent, _library, uid=""):
        asked.append(uid)
        return ""

    monkeypatch.setattr(form, "ask", ask)
    room = make_room()
    room.tabs.setCurrentIndex(tab)
    room.add_new()
    assert asked == [""]


def test_who_was_added_is_chosen(make_room, people, library, monkeypatch):
    monkeypatch.setattr(LeaderForm, "ask", lambda _parent, library, _uid="": library.people.add_leader("Zoë").uid)
    room = make_room()
    room.add_button.click()
    assert "Zoë" in words_on(room.panel)


def test_empty_tables_offer_to_begin(make_room, library, monkeypatch):
    room = make_room()
    assert "No leader yet." in words_on(room)
    monkeypatch.setattr(LeaderForm, "ask", lambda _parent, library, _uid="": library.people.add_leader("Astrid").uid)
    room._empty[0].button.click()
    assert table_of(room.leaders)[0][0] == "Astrid"


def test_a_change_elsewhere_is_seen_and_who_was_chosen_stays(make_room, people, library):
    room = make_room()
    room.leaders.choose(people["Mette"].uid)
    library.people.edit_leader(people["Astrid"].uid, name="Astrid Holm", role="CEO")
    assert "Astrid Holm, CEO" in {row[0] for row in table_of(room.leaders)}
    assert room.leaders.chosen_uid == people["Mette"].uid


def test_in_a_narrow_window_the_panel_comes_with_enter_and_goes_with_escape(qtbot, make_room, people):
    room = make_room((1040, 670))
    assert not room.panel.isVisible()
    room.leaders.setFocus()
    qtbot.keyClick(room.leaders, Qt.Key.Key_Down)
    qtbot.keyClick(room.leaders, Qt.Key.Key_Return)
    assert room.panel.isVisible()
    assert "258" in words_on(room.panel)
    assert room.panel.geometry().right() <= room.width()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not room.panel.isVisible()
    assert room.leaders.hasFocus()


def test_a_thousand_customers_are_no_trouble(make_room, people, library):
    with library.journal.intention("many"):
        for number in range(1000):
            library.people.add_customer(f"Customer {number}")
    room = make_room()
    assert room.tabs._counts[CUSTOMERS] == 1003
    assert room.customers.people.rowCount() == 0, "only what is in sight is read"
    room.tabs.setCurrentIndex(CUSTOMERS)
    assert room.customers.people.rowCount() == 1003


def test_cells_and_tables_speak_to_a_reader(make_room, people):
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    cell = room.customers.people.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell == "Photo: asked"
    assert all(table.accessibleName() for table in room.tables)
    assert all(button.accessibleName() for button in room.panel.card.buttons.values())


def test_qt_finds_no_fault_with_the_models(qtmodeltester, make_room, people):
    room = make_room()
    for kind, table in enumerate(room.tables):
        room.tabs.setCurrentIndex(kind)
        qtmodeltester.check(table.people, force_py=True)


def test_where_room_is_scarce_the_segment_goes_and_the_alias_stays(make_room, people):
    room = make_room((720, 600))
    room.tabs.setCurrentIndex(CUSTOMERS)
    QApplication.processEvents()
    assert room.customers.isColumnHidden(1)
    assert room.customers.columnWidth(0) > 100
    room.resize(1384, 870)
    QApplication.processEvents()
    assert not room.customers.isColumnHidden(1)
    assert abs(room.customers.columnWidth(1) - room.customers.columnWidth(0)) < 3  # they share what is left


def test_what_a_minor_said_is_told_not_to_count_yet(people, library):
    today = library.journal.clock().date()
    ingrid = people["Ingrid, 67"].uid
    library.people.edit_customer(ingrid, minor=True)
    library.people.answer(ingrid, (Use.PHOTO,), Given(Answer.YES, How.SPOKEN, today))
    agreed = library.people.agreement(ingrid)
    said = standing_sentence(agreed.answers[Use.PHOTO], agreed.standing(Use.PHOTO, today))
    assert said.startswith("Said yes, does not count yet, spoken, ")


def test_a_changed_entry_shows_at_once_and_no_other_is_read_for_it(make_room, people, library, monkeypatch):
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    sofie = people["Sofie, 33"].uid
    room.customers.choose(sofie)
    before = list(room.customers.people.rows)
    monkeypatch.setattr(library.people, "customers_by_end", lambda: pytest.fail("all customers are read"))
    library.people.edit_customer(sofie, alias="Sofia, 34", opted_out=True)
    assert table_of(room.customers)[2] == ["Sofia, 34", "", *["not asked"] * 4, "", "does not want to be asked"]
    assert room.customers.people.rows == before
    assert "Sofia, 34" in words_on(room.panel)
    library.undo()
    assert table_of(room.customers)[2][0] == "Sofie, 33"
    room.tabs.setCurrentIndex(SEGMENTS)
    library.people.edit_customer(sofie, alias="Sofia, 34")
    room.tabs.setCurrentIndex(CUSTOMERS)
    assert table_of(room.customers)[2][0] == "Sofia, 34"


def test_whoever_comes_or_goes_is_read_with_all_others(make_room, people, library):
    room = make_room()
    room.tabs.setCurrentIndex(CUSTOMERS)
    library.people.add_customer("Emma, 15")
    assert [row[0] for row in table_of(room.customers)] == ["Nikos, 41", "Ingrid, 67", "Emma, 15", "Sofie, 33"]
    library.undo()
    assert [row[0] for row in table_of(room.customers)] == ["Nikos, 41", "Ingrid, 67", "Sofie, 33"]
