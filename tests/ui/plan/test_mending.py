"""A green word does what it says, and never something else."""

from __future__ import annotations

import pytest

from safari.plan.matter import Matter, Mend, ToSettle


@pytest.mark.parametrize("mend", [Mend.GIVE_REASON, Mend.NAME_AGENT, Mend.MAKE_BRIEF])
def test_only_taking_off_takes_somebody_off(plan, fjellvik, breakfast, mend):
    one = fjellvik.guests.invite_leader(breakfast.uid, "Astrid Holm")
    plan.mend(ToSettle(Matter.NO_AGENT, "", mend, "", participant=one.uid))
    assert [each.uid for each in fjellvik.guests.participants(breakfast.uid)] == [one.uid]


def test_a_missing_time_leads_to_its_field(plan):
    plan.mend(ToSettle(Matter.NO_TIME, "", Mend.CHOOSE_TIME, ""))
    assert plan.why.starts.hasFocus()
