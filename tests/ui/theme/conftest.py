"""Whoever changes the look puts it back."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def put_back(look):
    """Every test here may change it."""
