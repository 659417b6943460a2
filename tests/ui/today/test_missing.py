"""What is missing leads to where it is mended: briefs to Brief, answers to People, the rest to the plan."""

from __future__ import annotations

import pytest

from safari.plan.matter import Matter, Mend, ToSettle
from ui.today.missing import Missing
from ui.widgets.button import Button

BRIEF = ToSettle(Matter.BRIEF, "The brief of Astrid is not made yet.", Mend.MAKE_BRIEF, "Make")
NO_DAY = ToSettle(Matter.NO_DAY, "There is no day yet.", Mend.CHOOSE_DAY, "Choose")


@pytest.mark.parametrize(("matter", "step"), [(BRIEF, "brief"), (NO_DAY, "plan")])
def test_each_word_leads_to_its_step(dressed_app, qtbot, matter, step):
    missing = Missing((matter,))
    qtbot.addWidget(missing)
    with qtbot.waitSignal(missing.mend) as asked:
        missing.findChildren(Button)[0].click()
    assert asked.args == [step]


def test_an_answer_about_consent_leads_to_the_customer(dressed_app, qtbot):
    asked = ToSettle(Matter.CONSENT, "Nikos has not been asked.", Mend.ASK_CONSENT, "Ask", "participant", "nikos")
    missing = Missing((asked,))
    qtbot.addWidget(missing)
    with qtbot.waitSignal(missing.ask) as led:
        missing.findChildren(Button)[0].click()
    assert led.args == ["nikos"]


@pytest.mark.parametrize(("count", "words"), [(4, ["Choose"] * 4), (5, [*["Choose"] * 3, "and two more"])])
def test_there_are_never_more_than_four_lines(dressed_app, qtbot, count, words):
    missing = Missing((NO_DAY,) * count)
    qtbot.addWidget(missing)
    buttons = missing.findChildren(Button)
    assert [one.text() for one in buttons] == words
    with qtbot.waitSignal(missing.mend) as led:
        buttons[-1].click()
    assert led.args == ["plan"]
