"""Who sits together, as each setting has it: bets under leaders, agents, visitors, listeners, and chance."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from safari.plan.format import called, formats
from ui.plan.reason import Reason

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def take(fjellvik, breakfast):
    """Gives the safari another format."""
    return lambda key: fjellvik.plans.take_format(breakfast.uid, called(key, formats()[0]))


@pytest.fixture
def two(plan, fjellvik, breakfast):
    """A leader beside a customer; the row of the leader."""
    leader = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    fjellvik.guests.invite_customer(breakfast.uid, "Ingrid, 67", beside=leader.uid)
    return lambda: plan.who._rows[leader.uid]


def stands(fjellvik, breakfast):
    return fjellvik.guests.participants(breakfast.uid)[0]


@pytest.mark.parametrize(
    "case",
    [
        ("breakfast", "Who sits together", {"leader", "arrow", "customer", "bet"}),
        ("event", "Who sits together", {"leader", "arrow", "customer", "bet"}),
        ("service_day", "Who sits together", {"leader", "arrow", "agent", "bet"}),
        ("calls", "Who listens", {"leader", "bet"}),
        ("life", "Who visits whom", {"leader", "bet"}),
        ("loss_calls", "Who calls whom", {"leader", "bet"}),
        ("barbecue", "Who was there", {"leader"}),
    ],
)
def test_a_row_has_what_its_setting_needs(plan, two, take, case):
    key, heading, shown = case
    take(key)
    line = two()
    parts = ("leader", "arrow", "customer", "choose", "agent", "bet")
    made = {part: getattr(line, part) for part in parts}
    assert {part for part, widget in made.items() if widget is not None and widget.isVisible()} == shown
    assert plan.who.heading.text() == heading
    assert plan.tabs.tabText(1) == heading
    assert plan.who.run.isVisible() == (key == "barbecue")
    assert plan.who.seating.isVisible() == (key in {"breakfast", "event"})


def test_customers_of_a_visit_stand_by_themselves(plan, two, take, fjellvik):
    take("life")
    rows = list(plan.who._rows.values())
    assert [(line.seat.name, line.seat.alias) for line in rows] == [("Astrid Holm", ""), ("", "Ingrid, 67")]
    assert rows[1].customer.isVisible()
    assert rows[1].nobody is None or not rows[1].nobody.isVisible()


def test_leaders_alone_are_added_at_once_where_no_customer_is_invited(plan, take):
    take("calls")
    assert plan.who.empty.text() == "Nobody yet. Add the leaders who listen."
    plan.who.add.click()
    assert plan.who._pickers["leader"].isVisible()
    plan.who._pickers["leader"].hide()


def test_a_bet_is_kept_as_it_is_typed(two, fjellvik, breakfast, write, qtbot):
    two().bet.setFocus()
    write("It is the price")
    qtbot.waitUntil(lambda: stands(fjellvik, breakfast).bet == "It is the price", timeout=300)
    assert fjellvik.undo() == "Bet changed"
    assert stands(fjellvik, breakfast).bet == ""
    assert two().bet.accessibleName() == "What Astrid Holm believes they will say"


def test_a_bet_that_is_half_typed_is_kept_when_one_leaves(plan, two, fjellvik, breakfast, write):
    two().bet.setFocus()
    write("They wait")
    assert plan.settle()
    assert stands(fjellvik, breakfast).bet == "They wait"


def test_a_bet_that_cannot_be_kept_stays_and_says_so(plan, two, write, full_disk):
    two().bet.setFocus()
    write("They wait")
    with full_disk():
        assert not plan.settle()
        assert "The disk is full." in two().wrong.text()
    assert two().bet.text() == "They wait"
    assert plan.settle()
    assert not two().wrong.isVisible()


def test_typing_a_bet_goes_on_while_others_change_the_plan(two, fjellvik, breakfast, write):
    two().bet.setFocus()
    write("They w")
    fjellvik.guests.invite_leader(breakfast.uid, "Jonas Bakke")
    write("ait")
    assert two().bet.text() == "They wait"
    assert two().bet.hasFocus()


def test_whom_to_ask_is_said_with_what_there_is_to_know(plan, fjellvik, breakfast):
    fjellvik.people.add_leader("Jonas Bakke")
    segment = fjellvik.people.segment_called("Home owners").uid
    fjellvik.people.add_customer("Ingrid, 67", segment=segment)
    fjellvik.people.add_customer("Nikos, 41", opted_out=True)
    said = Qt.ItemDataRole.AccessibleTextRole
    plan.who.add_leader()
    leaders = plan.who._pickers["leader"]
    assert leaders.list.item(0).data(said) == "Jonas Bakke, no customer met yet"
    leaders.hide()
    plan.who.add_customer()
    customers = plan.who._pickers["customer"]
    assert [customers.list.item(row).data(said) for row in range(2)] == [
        "Ingrid, 67, Home owners, never asked",
        "Nikos, 41, wants no asking",
    ]
    customers.hide()


def test_whoever_waits_longest_is_offered_first(plan, fjellvik, breakfast, hold):
    kind = called("breakfast", formats()[0])
    for name, day in (("Astrid Holm", date(2026, 10, 1)), ("Jonas Bakke", date(2026, 3, 1))):
        past = fjellvik.plans.plan(kind, "Past", day=day)
        fjellvik.guests.invite_leader(past.uid, name)
        hold(fjellvik, past)
    plan.who.add_leader()
    shown = plan.who._pickers["leader"].list
    assert [shown.item(row).text() for row in range(shown.count())] == ["Jonas Bakke", "Astrid Holm"]
    assert "2 h this year" in shown.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    plan.who._pickers["leader"].hide()


def test_who_is_not_asked_after_all_is_not_invited(plan, fjellvik, breakfast, monkeypatch, press):
    fjellvik.people.add_customer("Nikos, 41", opted_out=True)
    monkeypatch.setattr(Reason, "ask", lambda _parent, _sentence: "")
    plan.who.add_customer()
    press(Key.Key_Return)
    assert fjellvik.guests.participants(breakfast.uid) == []
    plan.who._pickers["customer"].hide()


@pytest.mark.parametrize("count", [60])
def test_sixty_guests_have_a_row_each(plan, fjellvik, breakfast, count):
    with fjellvik.journal.intention("Many"):
        for number in range(count):
            leader = fjellvik.guests.invite_leader(breakfast.uid, f"Leader {number}")
            fjellvik.guests.invite_customer(breakfast.uid, f"Customer {number}", beside=leader.uid)
    QApplication.processEvents()
    assert len([line for line in plan.who._rows.values() if line.isVisible()]) == count
    assert sum(one.matter == "consent" for one in plan.settling.matters.values()) == count


def test_the_name_of_an_agent_has_room(two, take, fjellvik, breakfast):
    take("service_day")
    fjellvik.guests.agent(stands(fjellvik, breakfast).uid, "Marianne Fjell")
    QApplication.processEvents()
    field = two().agent
    assert field.fontMetrics().horizontalAdvance("Marianne Fjell") + 20 < field.width()
