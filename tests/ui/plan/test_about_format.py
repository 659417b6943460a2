"""What a format is about: its lines go on from the words above them, in the language they are written in."""

from __future__ import annotations

import pytest

from safari.plan.format import called, formats
from ui.plan.about_format import AboutFormat
from ui.widgets.plain_text import PlainText


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Do", "Do not", "Sell.")),
        ("nb", ("Gjør", "La være", "Ikke selg.")),
        ("da", ("Gør", "Undgå", "Sælg ikke.")),
        ("el", ("Να κάνετε", "Να αποφύγετε", "Μην πουλάτε.")),
    ],
)
def test_what_not_to_do_is_not_denied_twice(qtbot, dressed_app, language, words):
    about = AboutFormat(None, called("breakfast", formats(language=language)[0]))
    qtbot.addWidget(about)
    shown = [line.text() for line in about.findChildren(PlainText)]
    assert [word for word in words if word not in shown] == []
