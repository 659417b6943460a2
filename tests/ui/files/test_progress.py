"""Long work says how far it is, with numbers as the program's language writes them."""

from __future__ import annotations

import pytest

from safari.words import speak
from ui.files.progress import Progress


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.mark.parametrize(("language", "said"), [("en", "1,100 of 12,000"), ("el", "1.100 of 12.000")])
def test_thousands_stand_apart_as_the_language_writes_them(qtbot, language, said):
    speak(language)
    try:
        progress = Progress("{step} of {steps}", "", "")
        qtbot.addWidget(progress)
        progress.show_step(1100, 12_000)
        assert progress.words.text() == said
    finally:
        speak("en")
