"""Drawn shapes as shapes of a slide: rectangles, pictures, and outlines that keep their curves."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from safari.pages.drawing import Area, Bar, Bend, Dots, Item, Picture, Stroke, Tint

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.shapes.shapetree import SlideShapes

_EMU = 36_000
_PIECES = 16  # straight pieces a bend of a tinted area has
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
Point = tuple[float, float]


def paint(shapes: SlideShapes, item: Item, name: str, described: str = "") -> None:
    """Add a drawn item as a shape with this name; `described` is what a screen reader says of it."""
    if isinstance(item, Picture):
        x, y, width, height = (round(side * _EMU) for side in item.window)
        shape: Any = shapes.add_picture(BytesIO(item.jpeg), x, y, width, height)  # type: ignore[arg-type] # EMU
    elif isinstance(item, Bar):
        shape = _filled(_plain(shapes, item.area), item.colour)
    elif isinstance(item, Dots):
        shape = _filled(_outlined(shapes, _around(item), _circles(item)), item.colour)
    elif isinstance(item, Stroke):
        shape = _drawn(shapes, item)
    elif isinstance(item, Tint):
        shape = _tinted(shapes, item)
    else:
        return
    if shape is None:
        return
    shape.name = name
    if described and isinstance(item, (Picture, Stroke)):
        shape._element.xpath("./*/p:cNvPr")[0].set("descr", described)  # noqa: SLF001 - python-pptx has no word for it


def rgb(colour: str) -> RGBColor:
    """A colour of ours as PowerPoint takes it."""
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))  # type: ignore[no-untyped-call] # its one bare class


def _plain(shapes: SlideShapes, area: Area) -> Any:  # noqa: ANN401 - python-pptx has no public name for a shape
    """A rectangle without the line, the shadow and the colours that a theme gives to shapes."""
    from pptx.enum.shapes import MSO_SHAPE

    x, y, width, height = (round(side * _EMU) for side in area)
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, x, y, width, height)  # type: ignore[arg-type] # EMU are plain numbers
    for style in shape._element.xpath("./p:style"):  # noqa: SLF001 - the same
        shape._element.remove(style)  # noqa: SLF001 - the same
    return shape


def _filled(shape: Any, colour: str) -> Any:  # noqa: ANN401 - the same
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
    return shape


def _drawn(shapes: SlideShapes, stroke: Stroke) -> Any:  # noqa: ANN401 - the same
    """A bent line as one shape: a point for each feeling, which can be dragged."""
    ends = [stroke.start, *(bend.end for bend in stroke.bends)]
    shape = _outlined(shapes, _area_of(ends), [f"M{_numbers(stroke.start)}", *map(_curve, stroke.bends)])
    shape.fill.background()
    shape.line.color.rgb = rgb(stroke.colour)
    shape.line.width = round(stroke.thickness * _EMU)
    return shape


def _tinted(shapes: SlideShapes, tint: Tint) -> Any:  # noqa: ANN401 - the same
    """What lies between a line and its ground, as far as the window shows it; nothing where that has no height."""
    top, foot = tint.window.y, tint.window.foot
    start, points = tint.start, [tint.start]
    for bend in tint.bends:
        points += [_on(start, bend, piece / _PIECES) for piece in range(1, _PIECES + 1)]
        start = bend.end
    shown = [(x, min(max(y, top), foot)) for x, y in points]
    edge = [(shown[0][0], tint.ground), *shown, (shown[-1][0], tint.ground)]
    area = _area_of(edge)
    if area.height * _EMU < 1:
        return None
    steps = [f"M{_numbers(edge[0])}", *(f"L{_numbers(point)}" for point in edge[1:]), "Z"]
    return _filled(_outlined(shapes, area, steps), tint.colour)


def _on(start: Point, bend: Bend, part: float) -> Point:
    """The point of a cubic Bézier piece at `part` of its way."""
    rest = 1 - part
    x, y = (
        rest**3 * a + 3 * rest**2 * part * b + 3 * rest * part**2 * c + part**3 * d
        for a, b, c, d in zip(start, bend.first, bend.second, bend.end, strict=True)
    )
    return x, y


def _area_of(points: list[Point]) -> Area:
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _around(dots: Dots) -> Area:
    middles = _area_of(list(dots.middles))
    radius = dots.radius
    return Area(middles.x - radius, middles.y - radius, middles.width + 2 * radius, middles.height + 2 * radius)


def _numbers(*points: Point) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _curve(bend: Bend) -> str:
    return f"C{_numbers(bend.first, bend.second, bend.end)}"


def _circles(dots: Dots) -> list[str]:
    return [f"O{x},{y} {dots.radius},{dots.radius}" for x, y in dots.middles]


def _outlined(shapes: SlideShapes, area: Area, steps: list[str]) -> Any:  # noqa: ANN401 - the same
    """A shape with an outline of its own (ECMA-376, 20.1.9): M to a point, L a line, C a bend, O a circle, Z close."""
    from pptx.oxml import parse_xml

    shape = _plain(shapes, area)
    width, height = round(area.width * _EMU), round(area.height * _EMU)
    path = "".join(_step(step, area) for step in steps)
    geometry = parse_xml(
        f'<a:custGeom xmlns:a="{_DRAWING}"><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{width}" h="{height}">{path}</a:path></a:pathLst>'
        "</a:custGeom>"
    )
    preset = shape._element.spPr.prstGeom  # noqa: SLF001 - python-pptx draws straight lines only
    preset.getparent().replace(preset, geometry)
    return shape


def _step(step: str, area: Area) -> str:
    kind, *points = step[0], *(tuple(map(float, point.split(","))) for point in step[1:].split())
    if kind == "Z":
        return "<a:close/>"
    if kind == "O":
        (x, y), (radius, _radius) = points
        wide = round(radius * _EMU)
        begin = _point((x + radius, y), area)
        arc = f'<a:arcTo wR="{wide}" hR="{wide}" stAng="0" swAng="21600000"/>'
        return f"<a:moveTo>{begin}</a:moveTo>{arc}<a:close/>"
    name = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}[kind]
    return f"<a:{name}>{''.join(_point(point, area) for point in points)}</a:{name}>"


def _point(point: tuple[float, ...], area: Area) -> str:
    return f'<a:pt x="{round((point[0] - area.x) * _EMU)}" y="{round((point[1] - area.y) * _EMU)}"/>'
