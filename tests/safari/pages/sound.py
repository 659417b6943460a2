"""What makes a page sound: nothing overlaps or leaves its place, no empty box is shown, every cut is reported."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from safari.pages.drawing import Area, Words
from safari.pages.faces import shows


def overlap(one: Area, other: Area, slack: float = 0.0) -> bool:
    return (
        one.x + slack < other.right
        and other.x + slack < one.right
        and one.y + slack < other.foot
        and other.y + slack < one.foot
    )


def body(line: Words) -> Area:
    """Where the small letters of a line stand, from x-height to baseline."""
    height = line.type.size * 0.48 / 72 * 25.4
    return Area(line.x, line.baseline - height, line.type.width(line.text), height)


def inside(letter: Any, area: Area) -> bool:
    """Whether the ink of a letter is in an area, but for what a letter such as j hangs out of its own box."""
    em = letter.size / 72 * 25.4
    return (
        area.x - 0.11 * em <= letter.left
        and letter.right <= area.right + 0.11 * em
        and area.y - 0.3 * em <= letter.top
        and letter.foot <= area.foot + 0.3 * em
    )


def check_blocks(blocks):
    areas = [block.area for block in blocks]
    assert not [pair for pair in combinations(areas, 2) if overlap(*pair, slack=0.01)]
    for block in blocks:
        for item in block.items:
            if isinstance(item, Words):
                box = body(item)
                assert item.type.size >= 9
                assert box.x >= block.area.x - 1, item
                assert box.right <= block.area.right + 0.5, item
                assert box.y >= block.area.y - 0.1, item
                assert box.foot <= block.area.foot + 0.5, item


def check_lines_apart(blocks):
    lines = [body(item) for block in blocks for item in block.items if isinstance(item, Words) and item.text]
    assert not [pair for pair in combinations(lines, 2) if overlap(*pair, slack=0.4)]


def check_report(told, blocks):
    assert (told.fullness > 1) == bool(told.cuts)
    assert {cut.block for cut in told.cuts} == {block.key for block in blocks if block.fullness > 1}
    for cut in told.cuts:
        assert cut.words > 0
        assert cut.name


def check_letters(page, blocks):
    """Nothing is set under 9 pt or outside its block."""
    areas = [block.area for block in blocks]
    for letter in page.letters:
        assert letter.size >= 8.99
        assert any(inside(letter, area) for area in areas), letter


def check_shown(blocks):
    """No line has an empty box, the glyph of a face for what it does not have."""
    from safari.pages.mixed import in_order

    lines = [item for block in blocks for item in block.items if isinstance(item, Words)]
    for line in (line for line in lines if not shows(line.text, line.type.face)):
        for strip in in_order(line.text, line.type.face, "zh"):
            assert strip.face or shows(strip.text, line.type.face)
            assert all(glyph.number for cluster in strip.clusters for glyph in cluster.glyphs), line
