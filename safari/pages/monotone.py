"""A smooth line through points that never goes beyond a point.

Source: F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis
17 (1980), 238-246: tangents are kept inside a circle of radius three, so that no piece overshoots.
"""

from __future__ import annotations

import math
from itertools import pairwise

from safari.pages.drawing import Bend

Point = tuple[float, float]


def monotone_bends(points: tuple[Point, ...]) -> tuple[Bend, ...]:
    """The cubic pieces from point to point; x has to grow. Between two points the line stays between their levels."""
    slopes = _tangents(points)
    return tuple(
        _bend(left, right, slopes[index], slopes[index + 1]) for index, (left, right) in enumerate(pairwise(points))
    )


def _bend(left: Point, right: Point, slope_left: float, slope_right: float) -> Bend:
    third = (right[0] - left[0]) / 3
    return Bend(
        (left[0] + third, left[1] + third * slope_left), (right[0] - third, right[1] - third * slope_right), right
    )


def _tangents(points: tuple[Point, ...]) -> list[float]:
    secants = [(right[1] - left[1]) / (right[0] - left[0]) for left, right in pairwise(points)]
    inner = [0.0 if before * after <= 0 else (before + after) / 2 for before, after in pairwise(secants)]
    slopes = [secants[0], *inner, secants[-1]]
    for index, secant in enumerate(secants):
        if secant == 0:
            slopes[index] = slopes[index + 1] = 0.0
            continue
        steepness = math.hypot(slopes[index] / secant, slopes[index + 1] / secant)
        if steepness > 3:
            slopes[index] *= 3 / steepness
            slopes[index + 1] *= 3 / steepness
    return slopes
