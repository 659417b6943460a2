"""A library without touchpoints: the curve says where they are added."""

from __future__ import annotations


def test_it_is_said_where_they_are_added(heard, open_debrief):
    curve = open_debrief().panes["curve"]
    assert "Touchpoints are added in People." in curve.summary.text()
    heard.library.journey.called("The first call")
    assert "in People" not in curve.summary.text()
    assert curve.add.isVisible()
