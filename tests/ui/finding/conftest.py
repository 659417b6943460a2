"""A dressed program and an open library on Tuesday 17 November 2026, 09:41."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.library import Library
from ui.theme import theme

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp):
    """Fonts and colours as the program has them."""
    qapp.setStyle("Fusion")
    theme().choose("light")
    theme().start()


@pytest.fixture
def library(tmp_path):
    """An empty library of an insurance company."""
    opened = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance", clock=lambda: NOW)
    yield opened
    opened.close()
