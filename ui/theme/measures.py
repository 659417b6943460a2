"""Sizes that every screen shares, in logical pixels (visual.md: space, shape, motion)."""

from __future__ import annotations

SIDEBAR = 216
SIDEBAR_NARROW = 60
NARROW_BELOW = 1280  # window width under which the sidebar folds and margins shrink
MARGIN = 40
MARGIN_NARROW = 28
GUTTER = 40

RADIUS_SMALL = 4
RADIUS = 6
RADIUS_CARD = 8
RADIUS_INPUT = 10

BUTTON = 36
BUTTON_SMALL = 28
BUTTON_LARGE = 48
FIELD = 38
CHIP = 26
CHIP_RUN = 32
SIDEBAR_ITEM = 36
STEP_BAR = 44
TABS = 40
LIST_ROW = 50
MIN_TARGET = 28

HOVER_MS = 90
APPEAR_MS = 140
PANEL_MS = 220
TOAST_MS = 6000
