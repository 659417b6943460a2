"""The agenda along the top of Run, where a step is too short for its words."""

from __future__ import annotations

from datetime import time
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QFontMetricsF, QImage

from safari.plan.agenda import AgendaStep
from safari.plan.format import called, formats
from ui.run import agenda_bar
from ui.run.agenda_bar import AgendaBar
from ui.theme import font


@pytest.fixture
def written(qtbot, monkeypatch):
    """What stands on the agenda bar of a format at some width: its words, each with where it begins and ends."""

    def draw(key: str, width: int) -> list[tuple[str, float, float, float]]:
        kind = called(key, formats()[0])
        steps = [
            AgendaStep(str(place), "s", place, step.minutes, step.title, step.short)
            for place, step in enumerate(kind.agenda)
        ]
        day: Any = SimpleNamespace(agenda=steps, safari=SimpleNamespace(starts=time(9)))
        bar = AgendaBar(day)
        qtbot.addWidget(bar)
        bar.resize(width, bar.sizeHint().height())
        seen = []
        write = agenda_bar._write

        def note(painter, box, text, style, ink):
            metrics = QFontMetricsF(font(style))
            seen.append((text, box.top(), box.left(), box.left() + metrics.horizontalAdvance(text)))
            write(painter, box, text, style, ink)

        monkeypatch.setattr(agenda_bar, "_write", note)
        bar.render(QImage(bar.size(), QImage.Format.Format_ARGB32_Premultiplied))
        return [one for one in seen if one[0]]

    return draw


@pytest.mark.parametrize("width", [540, 820, 1180])
@pytest.mark.parametrize("key", ["event", "service_day", "calls", "life", "loss_calls", "barbecue"])
def test_no_word_runs_into_the_next(written, key, width):
    words = written(key, width)
    assert words
    for line in {top for _text, top, _left, _right in words}:
        along = [(left, right) for _text, top, left, right in words if top == line]
        assert all(right < left for (_, right), (left, _) in pairwise(along))


def test_a_step_too_short_for_its_name_says_nothing_rather_than_one_letter(written):
    texts = [text for text, *_where in written("life", 540)]
    assert [text for text in texts if len(text) < 3] == []
    assert {"Tour", "Follow", "Debrief", "09:45"} <= set(texts)
    assert "12:25" not in texts  # thanks, five minutes
