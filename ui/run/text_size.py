"""Larger and smaller text by keys, while Run hides the menu: the same setting as View > Text size."""

from __future__ import annotations

from safari.places import settings_file
from ui.remembered import Remembered
from ui.theme import theme
from ui.theme.fonts import TEXT_SIZES

USUAL = 1.0


def step(by: int) -> float:
    """One size up (1) or down (-1), or back to the usual one (0); remembered at once. The size it is now."""
    if by:
        here = TEXT_SIZES.index(theme().factor) + by
        wanted = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, here))]
    else:
        wanted = USUAL
    if wanted != theme().factor:
        theme().set_text_size(wanted)
        Remembered(settings_file()).keep_looks()
    return wanted
