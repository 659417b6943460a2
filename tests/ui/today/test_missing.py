"""What is missing leads to where it is mended: briefs to Brief, the rest to the plan."""

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
        missing.findChild(Button).click()
    assert asked.args == [step]
