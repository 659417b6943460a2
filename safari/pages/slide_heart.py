"""The left of the slide: the line at the top, the picture, the quote, who said it, three moments, how it felt."""

from __future__ import annotations

from gettext import NullTranslations

from safari.pages import colours
from safari.pages.apart import COMMA
from safari.pages.drawing import Area, Bar, Dots, Item, Picture, Type, Words
from safari.pages.faces import Face
from safari.pages.feeling_curve import feeling_curve
from safari.pages.fitting import Passage, Step
from safari.pages.grid import Grid
from safari.pages.jpeg_size import jpeg_size
from safari.pages.quotation_marks import quoted
from safari.pages.slide_panel import SIZE, Box, Panel, Text, as_text, box, line_box, panel
from safari.sharing.story_page import PageMoment, ShareableWords, StoryPage

LEFT, HEART, RIGHT = 15.0, 180.0, 323.667
"""Where the slide's text begins, how wide the heart is, and where the text ends."""
HEART_FOOT = 165.3
_TOP, _RULE_TOP, _FOOT, _MOMENTS = 8.6, 15.2, 81.2, 86.7
_PICTURE = Area(LEFT, 19.6, 48.9, _FOOT - 19.6)
_BESIDE_PICTURE = _PICTURE.right + 6.8
_HERO_TOP, _GAP, _WHO_HEIGHT = 17.8, 2.0, 20.4
_GUTTER, _CIRCLE = 6.75, 5.8

_ORGANISATION = Type(Face.SANS_SEMIBOLD, 12, 15, colours.INK)
_OCCASION = Type(Face.SANS, 11, 15, colours.INK_2)
_HERO = Type(Face.SERIF_SEMIBOLD, 32, 37, colours.INK)
_HERO_SIZES = (Step(32, 37, 9), Step(28, 32.5, 9), Step(24, 28, 9), Step(20, 24, 9), Step(17, 20.5, 9))
_ORIGINAL = Type(Face.SERIF, 12.5, 16.5, colours.INK_2)
_NAME = Type(Face.SERIF_SEMIBOLD, 14, 17.5, colours.INK)
_ABOUT = Type(Face.SANS, 11, 14.5, colours.INK_2)
_TITLE = Type(Face.SANS_SEMIBOLD, 11, 13.5, colours.INK)
_WHEN = Type(Face.SANS, 10, 13.5, colours.INK_2)
_NUMERAL = Type(Face.SANS_BOLD, 9.5, 16.4, colours.PAPER)
_WORDS = Type(Face.SERIF, 13, 17, colours.INK)


def top(page: StoryPage) -> tuple[Panel, ...]:
    """The organisation at the left, the occasion at the right, a rule under both."""
    area = Area(LEFT, _TOP, RIGHT - LEFT, 6.6)
    half = area.width / 2 - 2
    organisation, occasion = line_box(page.organisation, _ORGANISATION, half), line_box(page.occasion, _OCCASION, half)
    made_of = tuple(page.occasion.split(COMMA))
    right = (text._replace(made_of=made_of) for text in occasion.at(area.right - half, _TOP, half, "right"))
    texts = (*organisation.at(LEFT, _TOP, half), *right)
    rule = Bar(Area(LEFT, _RULE_TOP, area.width, 0.5), colours.INK)
    return (panel("top", area, texts, (rule,), organisation, occasion),)


def hero(page: StoryPage) -> tuple[Panel, ...]:
    """The picture, the quote as large as it can be, and its original under it where there is room."""
    x = _BESIDE_PICTURE if page.photo else LEFT
    width, height = LEFT + HEART - x, _FOOT - _WHO_HEIGHT - _HERO_TOP
    original = _quote(page.original, page.language, _ORIGINAL, (width, height), (Step(12.5, 16.5, 9),))
    said = _quote(page.hero, page.language, _HERO, (width, height), _HERO_SIZES)
    if page.original and page.hero and not original.words_cut:
        room = height - original.height - _GAP
        beside = _quote(page.hero, page.language, _HERO, (width, max(room, 0.1)), _HERO_SIZES)
        said = said if beside.words_cut else beside
    left = height - said.height - (_GAP if said.text else 0)
    panels = [panel("hero", Area(x, _HERO_TOP, width, said.height), _marked(said, x, width, page), (), said)]
    if page.photo:
        shown = Picture(_PICTURE, page.photo.jpeg, jpeg_size(page.photo.jpeg), page.photo.face)
        panels.insert(0, Panel("photo", _PICTURE, (), (shown,)))
    if page.original:
        under = _HERO_TOP + height - left
        panels.append(_original(original, Area(x, under, width, max(0.0, left)), len(page.original.text.split())))
    return tuple(panels)


def _quote(
    words: ShareableWords | None, language: str, style: Type, room: tuple[float, float], sizes: tuple[Step, ...]
) -> Box:
    marked = quoted(words, language) if words else None
    passage = Passage(marked.text, marked.opening, marked.closing) if marked else Passage("")
    return box(passage, style, *room, sizes)


def _marked(said: Box, x: float, width: float, page: StoryPage) -> tuple[Text, ...]:
    mark = len(quoted(page.hero, page.language).opening) if page.hero else 0
    return tuple(text._replace(mark=mark) for text in said.at(x, _HERO_TOP, width))


def _original(original: Box, area: Area, words: int) -> Panel:
    """The quote in its own language; left out whole, and told, where it does not fit under the other."""
    if original.words_cut or original.height > area.height + 0.01:
        return Panel("original", area, (), (), max(original.fullness, 1.001), words)
    return panel("original", area, original.at(area.x, area.y, area.width), (), original)


def who(page: StoryPage) -> tuple[Panel, ...]:
    """The red bar, the name, and who it is, on the foot of the picture."""
    x = _BESIDE_PICTURE if page.photo else LEFT
    width = LEFT + HEART - x
    stop = "" if page.since.endswith((".", "!", "?", "…", ";", ":")) or not page.who else "."
    name = line_box(page.name, _NAME, width)
    about = box(
        Passage(f"{page.since}{stop} {page.who}".strip() if page.since else page.who),
        _ABOUT,
        width,
        2.4 * _ABOUT.line,
        (Step(11, 14.5, 2), Step(10, 13, 2), Step(9.5, 12, 2)),
    )
    if not (name.text or about.text):
        return ()
    about_top = _FOOT - about.height
    name_top = about_top - name.height
    area = Area(x, name_top - 3, width, _FOOT - name_top + 3)
    texts = (*name.at(x, name_top, width), *about.at(x, about_top, width))
    return (panel("who", area, texts, (Bar(Area(x, name_top - 3, 10.8, 1), colours.OUCH_MARK),), name, about),)


def moments(page: StoryPage) -> tuple[Panel, ...]:
    """Up to three moments beside each other, all in one size."""
    told = page.moments[:3]
    if not told:
        return ()
    width = (HEART - _GUTTER * (len(told) - 1)) / len(told)
    height = (124.2 if len(page.curve) > 1 else HEART_FOOT) - _MOMENTS
    sizes: tuple[Step, ...] = (Step(13, 17, 9), Step(12, 15.5, 9), Step(11, 14, 9), Step(10, 12.8, 9))
    sizes = sizes if len(page.curve) > 1 else (Step(16, 21, 12), Step(14, 18.5, 12), *sizes)

    def words(moment: PageMoment, steps: tuple[Step, ...]) -> Box:
        return _quote(moment.words, page.language, _WORDS, (width, height - 12), steps)

    fitting = (at for at in range(len(sizes)) if all(words(one, sizes[at : at + 1]).words_cut == 0 for one in told))
    steps = sizes[next(fitting, len(sizes) - 1) :][:1]
    areas = [Area(LEFT + at * (width + _GUTTER), _MOMENTS, width, height) for at in range(len(told))]
    return tuple(
        _moment(moment, words(moment, steps), area, part)
        for part, (moment, area) in enumerate(zip(told, areas, strict=True), 1)
    )


def _moment(moment: PageMoment, words: Box, area: Area, part: int) -> Panel:
    head, x = area.y + 2.6, area.x + _CIRCLE + 2
    aside = area.width * 0.38
    when = line_box(moment.when, _WHEN, aside)
    room = area.right - x - (aside + 1 if when.text else 0)
    title = box(Passage(moment.title), _TITLE, room, 9.6, (Step(11, 13.5, 1), Step(10, 12, 2)))
    middle = head + _CIRCLE / 2
    texts = (
        Text(Area(area.x, head, _CIRCLE, _CIRCLE), str(part), _NUMERAL, "centre"),
        *title.at(x, middle - title.height / 2, room),
        *when.at(area.right - aside, middle - when.height / 2, aside, "right"),
        *words.at(area.x, area.y + 11.6, area.width),
    )
    shapes: tuple[Item, ...] = (
        Bar(Area(area.x, area.y, area.width, 0.35), colours.RULE),
        Dots(((area.x + _CIRCLE / 2, middle),), _CIRCLE / 2, colours.of_feeling(moment.feeling)),
    )
    return panel("moments", area, texts, shapes, title, when, words)._replace(part=part)


def curve(page: StoryPage, say: NullTranslations) -> tuple[Panel, ...]:
    """The feeling curve of the page, its line as one shape."""
    grid = Grid(*SIZE, head_foot=_FOOT, plot=25.0, decision=0.0)
    return tuple(
        Panel(
            "curve",
            block.area,
            tuple(as_text(item, block.area) for item in block.items if isinstance(item, Words)),
            tuple(item for item in block.items if not isinstance(item, Words)),
            block.fullness,
            block.words_cut,
        )
        for block in feeling_curve(page, say, grid)
    )
