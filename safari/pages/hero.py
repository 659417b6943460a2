"""The head of the page: the photo, the quote that carries it, and the same words in the customer's own language."""

from __future__ import annotations

from typing import NamedTuple

from safari.pages.colours import INK, INK_2, OUCH_MARK
from safari.pages.direction import Line, RightToLeft, mirrored
from safari.pages.drawing import Area, Block, Item, Picture, Type, Words
from safari.pages.faces import PT, Face
from safari.pages.fitting import Fitted, Passage, Step, fit, fits, fullness_at, held_by, set_left
from safari.pages.grid import A4, Grid
from safari.pages.jpeg_size import jpeg_size
from safari.pages.lines import Column
from safari.pages.quotation_marks import Quoted, quoted
from safari.sharing.story_page import ShareableWords, StoryPage

_PHOTO_TOP, _TOP = 19.6, 17.6
_GAP = 2.4
_TRACKING = -0.48
_SENTENCE_GAIN = 0.25
_ORIGINAL = Type(Face.SERIF, 12.5, 17.5, INK_2)


class _Place(NamedTuple):
    """Where the quote stands: left edge, width, the sizes to try, and the height it shares with the original."""

    x: float
    width: float
    steps: tuple[Step, ...]
    shared_height: float


_BESIDE_PHOTO = _Place(81.8, 113.2, (Step(33, 36.5, 3), Step(30, 34, 3), Step(27, 30, 4), Step(24, 27, 4)), 57.4)
_WITHOUT_PHOTO = _Place(15.0, 180.0, (Step(35.5, 41.5, 4), Step(32, 37, 4), Step(28, 32.5, 5), Step(24, 27.5, 6)), 62.0)


def photo(page: StoryPage, grid: Grid = A4) -> tuple[Block, ...]:
    """The photo in its frame; nothing where the customer agreed to none."""
    if page.photo is None:
        return ()
    frame = Area(15, _PHOTO_TOP, 60, grid.head_foot - _PHOTO_TOP)
    picture = Picture(frame, page.photo.jpeg, jpeg_size(page.photo.jpeg), page.photo.face)
    return (Block("photo", frame, (picture,)),)


def hero(page: StoryPage, grid: Grid = A4) -> tuple[Block, ...]:
    """The quote, as large as it can be; under it the original where there is room for it at any size of the quote."""
    place = _on_paper(_BESIDE_PHOTO if page.photo else _WITHOUT_PHOTO, grid)
    marked = quoted(page.hero, page.language) if page.hero else None
    if not marked or not marked.text:
        return _original(page, place, 0.0)
    column = Column(Face.SERIF_SEMIBOLD, place.width, _TRACKING, _SENTENCE_GAIN)
    passage = Passage(marked.text, marked.opening, marked.closing)
    shared = _steps_that_leave_room(page, passage, column, place)
    fitted = fit(passage, column, shared or place.steps)
    fullness = fullness_at(passage, column, place.steps[-1])
    area = Area(place.x, _TOP, place.width, fitted.height)
    block = Block("hero", area, _set_quote(fitted, marked, place), fullness, fitted.words_cut)
    return (block, *_original(page, place, fitted.height + _GAP))


def _on_paper(place: _Place, grid: Grid) -> _Place:
    """The place as high as the paper allows, and so many lines of the quote as that holds."""
    height = place.shared_height - (A4.head_foot - grid.head_foot)
    return place._replace(steps=held_by(height, place.steps), shared_height=height)


def _steps_that_leave_room(page: StoryPage, passage: Passage, column: Column, place: _Place) -> tuple[Step, ...]:
    """The sizes of the quote at which the original fits under it; none where it never does."""
    if page.original is None:
        return ()
    original = _fitted_original(page.original, page.language, place, place.shared_height)

    def leaves_room(step: Step) -> bool:
        height = fit(passage, column, (step,)).height
        return fits(passage, column, step) and height + _GAP + original.height <= place.shared_height

    return tuple(step for step in place.steps if leaves_room(step))[:1]


def _set_quote(fitted: Fitted, marked: Quoted, place: _Place) -> tuple[Item, ...]:
    """The lines of the quote; the opening mark alone has the colour of an ouch."""
    style = Type(Face.SERIF_SEMIBOLD, fitted.step.size, fitted.step.leading, INK, _TRACKING)
    first, *others = set_left(fitted.lines, place.x, _TOP, style) or (Words(place.x, _TOP, "", style),)
    mark = Words(first.x, first.baseline, marked.opening, style._replace(colour=OUCH_MARK))
    line = first.text
    words = line.without(marked.opening) if isinstance(line, Line) else line.removeprefix(marked.opening)
    if isinstance(line, RightToLeft):
        turned = mark._replace(text=mirrored(mark.text), x=first.x + style.width(words))
        return (first._replace(text=words), turned, *others)
    return (mark, first._replace(x=first.x + style.width(marked.opening), text=words), *others)


def _fitted_original(words: ShareableWords, language: str, place: _Place, height: float) -> Fitted:
    marked = quoted(words, language)
    step = Step(_ORIGINAL.size, _ORIGINAL.leading, max(1, int(height / (_ORIGINAL.leading * PT))))
    column = Column(_ORIGINAL.face, place.width, 0.0, _SENTENCE_GAIN)
    return fit(Passage(marked.text, marked.opening, marked.closing), column, (step,))


def _original(page: StoryPage, place: _Place, below: float) -> tuple[Block, ...]:
    """The customer's own language, `below` millimetres under the top; left out whole where it does not fit there."""
    if page.original is None:
        return ()
    room = place.shared_height - below
    fitted = _fitted_original(page.original, page.language, place, room)
    top = _TOP + below
    if fitted.words_cut or fitted.height > room:
        words = len(page.original.text.split(" "))
        fullness = max(fitted.fullness, fitted.height / room, 1.001)
        return (Block("original", Area(place.x, top, place.width, 0.0), (), fullness, words),)
    area = Area(place.x, top, place.width, fitted.height)
    return (Block("original", area, set_left(fitted.lines, place.x, top, _ORIGINAL), fitted.fullness),)
