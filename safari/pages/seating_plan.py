"""The seating plan: one A4 page with the table, its chairs, and a name at each; leaders are filled and in bold."""

from __future__ import annotations

from gettext import NullTranslations
from typing import BinaryIO, NamedTuple

from safari.pages.colours import BAND, INK, INK_2, PAPER, RULE
from safari.pages.drawing import Area, Block, Box, Item, Type, Words, centred
from safari.pages.drawn import Drawn, told
from safari.pages.faces import PT, Face
from safari.pages.fitting import Passage, Step, fit, one_line, set_left, set_right
from safari.pages.lines import Column
from safari.pages.pdf import About, one_page
from safari.pages.printable import as_printed
from safari.pages.top_line import top_line
from safari.sharing.table_papers import PlacedGuest, SeatingPlan
from safari.words import catalogue

_X, _WIDTH, _TITLE_TOP, _LEGEND_TOP, _FOOT = 15.0, 180.0, 20.0, 279.0, 287.5
_TITLE_STEPS = (Step(27, 31, 1), Step(24, 28, 2), Step(20, 24, 2))
_HOST = Type(Face.SANS, 11, 15, INK_2)
_NAME_SIZES = (15.0, 13.5, 12.0, 11.0, 10.0, 9.0)
_LEADING = 1.2
_LARGEST, _ABOVE, _GAP = 14.0, 6.0, 1.8  # mm: the largest unit, the room over a table, from a chair to its name
_RADIUS = 0.34  # of a chair, in units
_HIGHER = 0.38  # of the room that is left, so much above the table
_LEGEND = Type(Face.SANS, 9, 11.5, INK_2)


class _Scale(NamedTuple):
    """Where the middle of the table is on the page, how many mm one unit is, and the size of names in points."""

    x: float
    y: float
    unit: float
    size: float

    @property
    def radius(self) -> float:
        """Of a chair, in mm."""
        return _RADIUS * self.unit


def draw(plan: SeatingPlan, target: BinaryIO) -> Drawn:
    """Writes the seating plan as a PDF of one A4 page into a binary file. The same plan gives the same bytes."""
    shown, unprintable = as_printed(plan)
    say = catalogue(plan.language)
    blocks = compose(shown, say)
    name = say.gettext("Seating plan")
    title = " · ".join(part for part in (shown.title, name) if part)
    target.write(one_page(blocks, About(title, shown.organisation, name, plan.language)))
    return told(blocks, unprintable)


def compose(plan: SeatingPlan, say: NullTranslations) -> tuple[Block, ...]:
    """The blocks of the page, in reading order."""
    heading = _heading(plan, say)
    top = heading.area.foot + _ABOVE
    area = Area(_X, top, _WIDTH, _LEGEND_TOP - _ABOVE - top)
    return (top_line(plan.organisation, plan.occasion), heading, *_table(plan, area), *_legend(plan, say))


def _heading(plan: SeatingPlan, say: NullTranslations) -> Block:
    title = fit(Passage(say.gettext("Who sits where")), Column(Face.SERIF_SEMIBOLD, _WIDTH), _TITLE_STEPS)
    style = Type(Face.SERIF_SEMIBOLD, title.step.size, title.step.leading, INK)
    items = set_left(title.lines, _X, _TITLE_TOP, style)
    foot = _TITLE_TOP + title.height
    cut = 0
    if plan.host:
        host = one_line(say.gettext("{name} leads through the day.").format(name=plan.host), _HOST, _WIDTH)
        items += set_left(host.lines, _X, foot, _HOST)
        foot += host.height
        cut = host.words_cut
    return Block("brief_title", Area(_X, _TITLE_TOP, _WIDTH, foot - _TITLE_TOP), items, title.fullness, cut)


def _table(plan: SeatingPlan, area: Area) -> tuple[Block, ...]:
    if not plan.guests:
        return ()
    scale = _scale(plan, area)
    unit = scale.unit
    around = Area(
        scale.x - plan.width * unit / 2,
        scale.y - plan.height * unit / 2,
        plan.width * unit,
        plan.height * unit,
    )
    corner = min(around.width, around.height) / 2 if plan.is_round else 2.5
    items: list[Item] = [Box(around, RULE, 0.35, corner, BAND)]
    cut = 0
    for guest in plan.guests:
        drawn, words_cut = _guest(guest, scale, area)
        items += drawn
        cut += words_cut
    return (Block("seating_table", area, tuple(items), 1.0 + cut / 100 if cut else 0.5, cut),)


def _scale(plan: SeatingPlan, area: Area) -> _Scale:
    """As large as the page allows, with room for the names above, below and at both sides."""
    highest = max(abs(guest.y) for guest in plan.guests) + _RADIUS
    widest = max(abs(guest.x) for guest in plan.guests) + _RADIUS
    line = _NAME_SIZES[0] * _LEADING * PT + _GAP
    unit = min(_LARGEST, (area.height - 2 * line) / (2 * highest), area.width * 0.5 / (2 * widest))
    size = next((one for one in _NAME_SIZES if one * _LEADING * PT <= unit), _NAME_SIZES[-1])
    spare = area.height - 2 * line - 2 * highest * unit
    return _Scale(area.x + area.width / 2, area.y + line + highest * unit + spare * _HIGHER, unit, size)


def _guest(guest: PlacedGuest, scale: _Scale, area: Area) -> tuple[tuple[Item, ...], int]:
    x, y = scale.x + guest.x * scale.unit, scale.y + guest.y * scale.unit
    radius = scale.radius
    colour = INK if guest.is_leader else RULE
    chair = Box(
        Area(x - radius, y - radius, 2 * radius, 2 * radius), colour, 0.35, radius, INK if guest.is_leader else PAPER
    )
    face = Face.SANS_SEMIBOLD if guest.is_leader else Face.SANS
    beside = guest.side in {"left", "right"}
    room = (area.right - x if guest.side == "right" else x - area.x) - radius - _GAP if beside else area.width
    name = fit(Passage(guest.name), Column(face, room), _steps(scale, beside=beside))
    style = Type(face, name.step.size, name.step.leading, INK)
    return (chair, *_name(name.lines, guest.side, (x, y), radius, style)), name.words_cut


def _steps(scale: _Scale, *, beside: bool) -> tuple[Step, ...]:
    """A long name is set on two lines where the next chair leaves room for them, and smaller."""
    steps = []
    for size in (size for size in _NAME_SIZES if size <= scale.size):
        one = Step(size, size * _LEADING, 1)
        steps.append(one)
        if beside and 2 * one.leading * PT <= scale.unit:
            steps.append(one._replace(lines=2))
    return tuple(steps)


def _name(
    lines: tuple[str, ...], side: str, middle: tuple[float, float], radius: float, style: Type
) -> tuple[Words, ...]:
    """A name beside its chair, level with it, or over or under it."""
    x, y = middle
    if side in {"left", "right"}:
        top = y - len(lines) * style.line / 2
        if side == "right":
            return set_left(lines, x + radius + _GAP, top, style)
        return set_right(lines, x - radius - _GAP, top, style)
    top = y - radius - _GAP / 2 - style.line if side == "top" else y + radius + _GAP / 2
    return tuple(centred(line, x, top + style.drop, style) for line in lines)


def _legend(plan: SeatingPlan, say: NullTranslations) -> tuple[Block, ...]:
    """What a filled and an open chair mean, under the table."""
    if not plan.guests:
        return ()
    area = Area(_X, _LEGEND_TOP, _WIDTH, _FOOT - _LEGEND_TOP)
    middle, radius, x = _LEGEND_TOP + _LEGEND.line / 2, 1.3, _X
    items: list[Item] = []
    for words, fill, colour in ((say.gettext("Leader"), INK, INK), (say.gettext("Customer"), PAPER, RULE)):
        items.append(Box(Area(x, middle - radius, 2 * radius, 2 * radius), colour, 0.35, radius, fill))
        items.append(Words(x + 2 * radius + _GAP, _LEGEND_TOP + _LEGEND.drop, words, _LEGEND))
        x += 2 * radius + _GAP + _LEGEND.width(words) + 8
    return (Block("seating_legend", area, tuple(items)),)
