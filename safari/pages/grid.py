"""Where the blocks of the N=1 page lie on its paper: one grid, and what a shorter paper takes from it.

The column is 180 mm wide on every paper and stands in its middle; places are millimetres from the left and top of an A4
sheet, which is what the column was drawn for.
"""

from __future__ import annotations

from typing import NamedTuple

from safari.pages.drawing import Area

_LEFT, _WIDTH = 15.0, 180.0
_BELOW_HEAD, _MOMENTS, _CURVE_TITLE, _CURVE_NAMES = 5.5, 40.3, 4.8, 8.5
_BELOW_CURVE, _BELOW_RULE, _GAP, _LEADER, _SMALL_PRINT = 5.4, 2.7, 3.4, 15.6, 7.8


class Grid(NamedTuple):
    """A paper (`width`, `height`) and the three heights it may shorten: down to the photo's foot, of the curve's plot,
    and of the row with the number and the ask. No type gets smaller for it."""

    width: float
    height: float
    head_foot: float
    plot: float
    decision: float

    @property
    def moments_top(self) -> float:
        """The rule above the moments."""
        return _exact(self.head_foot + _BELOW_HEAD)

    @property
    def curve(self) -> Area:
        """The feeling curve: its title, its plot and the names under it."""
        height = _exact(_CURVE_TITLE + self.plot + _CURVE_NAMES)
        return Area(_LEFT, _exact(self.moments_top + _MOMENTS), _WIDTH, height)

    @property
    def curve_plot(self) -> Area:
        """Where the line of the curve runs."""
        return Area(_LEFT, _exact(self.curve.y + _CURVE_TITLE), _WIDTH, self.plot)

    @property
    def curve_names(self) -> Area:
        """The names under the curve."""
        return Area(_LEFT, _exact(self.curve_plot.foot), _WIDTH, _CURVE_NAMES)

    @property
    def decision_rule(self) -> float:
        """The rule above the number and above the ask."""
        return _exact(self.curve.foot + _BELOW_CURVE)

    @property
    def decision_top(self) -> float:
        """Where the number and the ask begin under their rule."""
        return _exact(self.decision_rule + _BELOW_RULE)

    @property
    def leader(self) -> Area:
        """The band with the leader's words."""
        return Area(_LEFT, _exact(self.decision_top + self.decision + _GAP), _WIDTH, _LEADER)

    @property
    def small_print(self) -> Area:
        """Two lines of small print; a third hangs below."""
        return Area(_LEFT, _exact(self.leader.foot + _GAP), _WIDTH, _SMALL_PRINT)


def _exact(millimetres: float) -> float:
    """Without the last digits that adding leaves."""
    return round(millimetres, 6)


A4 = Grid(210.0, 297.0, head_foot=96.1, plot=30.1, decision=64.0)
LETTER = Grid(215.9, 279.4, head_foot=88.1, plot=26.1, decision=58.4)
"""US Letter is 17.6 mm shorter: the head gives 8 of them, the curve 4, the number and the promises the rest."""
