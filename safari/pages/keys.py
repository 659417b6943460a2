"""The keys of jotting, drawn as they lie on a keyboard."""

from __future__ import annotations

from gettext import NullTranslations

from safari.pages.colours import INK, INK_2, PAPER, RULE
from safari.pages.drawing import Area, Box, Item, Type, centred
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit_together, set_left
from safari.pages.lines import Column

_CAP = Type(Face.SANS_SEMIBOLD, 9, 12, INK)
_CAP_HEIGHT, _CAP_LEAST, _PADDING, _GAP = 5.6, 6.0, 1.8, 1.3
_COLUMNS, _GUTTER, _ROW, _CAPS_WIDTH = 2, 6.8, 9.4, 31.0
_WORDS = (Step(10, 12.5, 1), Step(9, 11, 2))


def keys(area: Area, say: NullTranslations) -> tuple[tuple[Item, ...], float, int]:
    """Caps and what they do, in two columns; with how full the area is and how many words were cut."""
    told = _told(say)
    per_column = -(-len(told) // _COLUMNS)
    width = (area.width - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
    row = min(_ROW, area.height / per_column)
    items, fullness, cut = list[Item](), 0.0, 0
    passages = tuple(Passage(words) for _names, words in told)
    all_fitted = fit_together(passages, Column(Face.SANS, width - _CAPS_WIDTH), _WORDS)
    for place, ((caps, _words), fitted) in enumerate(zip(told, all_fitted, strict=True)):
        column, number = divmod(place, per_column)
        x, top = area.x + column * (width + _GUTTER), area.y + number * row
        items += _caps(caps, x, top)
        text_x = x + _CAPS_WIDTH
        style = Type(Face.SANS, fitted.step.size, fitted.step.leading, INK_2)
        middle = top + _CAP_HEIGHT / 2 - fitted.height / 2
        items += set_left(fitted.lines, text_x, middle, style)
        fullness, cut = max(fullness, fitted.fullness), cut + fitted.words_cut
    return tuple(items), fullness, cut


def _caps(names: tuple[str, ...], x: float, top: float) -> list[Item]:
    items: list[Item] = []
    for name in names:
        width = max(_CAP_LEAST, _CAP.width(name) + 2 * _PADDING)
        items.append(Box(Area(x, top, width, _CAP_HEIGHT), RULE, 0.25, 1.1, PAPER))
        items.append(centred(name, x + width / 2, top + (_CAP_HEIGHT - _CAP.line) / 2 + _CAP.drop, _CAP))
        x += width + _GAP
    return items


def _told(say: NullTranslations) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The keys of Run (see the visual language, "Keys in Run"), the ones a leader needs on the day."""
    return (
        ((say.gettext("any letter"),), say.gettext("goes into the line, wherever you are")),
        ((say.gettext("Enter"),), say.gettext("keeps the note")),
        (('"',), say.gettext("first: their exact words")),
        ((".",), say.gettext("first: what you see them do")),
        (("!",), say.gettext("first: ouch, it hurts to hear")),
        (("*",), say.gettext("first: aha, it opens your eyes")),
        (("+", "?"), say.gettext("first: an idea, a question")),
        (("@",), say.gettext("who said it")),
        (("#",), say.gettext("where in the journey, or a tag")),
        ((say.gettext("Ctrl"), "↑", "↓"), say.gettext("how it felt, from −3 to +3")),
        ((say.gettext("Ctrl"), "O"), say.gettext("off the record")),
        ((say.gettext("Ctrl"), "I"), say.gettext("a photo, if they agreed to one")),
        ((say.gettext("Ctrl"), "Z"), say.gettext("takes the last note back")),
        (("F1",), say.gettext("all keys on one sheet")),
    )
