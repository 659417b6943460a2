"""An empty library."""

from __future__ import annotations

import pytest

from safari.library import Library


@pytest.fixture
def library(tmp_path):
    made = Library.create(tmp_path / "fjellvik.safari", "Fjellvik Insurance")
    yield made
    made.close()
