"""What a safari is among those of its series."""

from __future__ import annotations

from datetime import date

from safari.plan.series import InSeries, in_series

FIRST, SECOND, THIRD = date(2026, 11, 19), date(2027, 2, 18), date(2027, 5, 20)


def test_each_knows_how_many_there_are_and_which_comes_next(library, planned):
    library.plans.edit(planned.uid, day=FIRST)
    later = library.plans.repeat(planned.uid, [THIRD, SECOND])
    found = in_series(library.plans.safaris())
    assert found[planned.uid] == InSeries(3, SECOND)
    assert [found[one.uid] for one in later] == [InSeries(3, THIRD), InSeries(3, None)]
    assert in_series(library.plans.series(later[0].uid)) == found
    library.plans.edit(later[0].uid, day=None)
    assert in_series(library.plans.safaris())[planned.uid] == InSeries(3, THIRD)
    assert in_series(library.plans.safaris())[later[0].uid] == InSeries(3, None)


def test_one_of_its_own_or_left_alone_is_in_none(library, planned):
    assert library.plans.series(planned.uid) == []
    library.plans.edit(planned.uid, day=FIRST)
    (other,) = library.plans.repeat(planned.uid, [SECOND])
    library.plans.remove(other.uid)
    assert in_series(library.plans.series(planned.uid)) == {}
