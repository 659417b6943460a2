"""The second page of a brief: questions worth asking, do's and don'ts, how to jot, what you said last time."""

from __future__ import annotations

from gettext import NullTranslations

from safari.pages.colours import BAND, INK, INK_2, OUCH_MARK
from safari.pages.dates import long_date
from safari.pages.drawing import Area, Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, one_line, set_left
from safari.pages.keys import keys
from safari.pages.labels import label, rule
from safari.pages.lines import Column
from safari.pages.listing import Look, Row, listed
from safari.pages.quotation_marks import quoted
from safari.pages.top_line import top_line
from safari.sharing.brief_page import BriefPage, Reflection

_QUESTIONS = Area(15, 19, 86.6, 118)
_DOS = Area(108.4, 19, 86.6, 57)
_DONTS = Area(108.4, 80, 86.6, 57)
_KEYS = Area(15, 146, 180, 82)
_REFLECTION = Area(15, 234, 180, 42)
_CONTACT_TOP = 279.8
_INSET, _HEAD = 4.7, 5.8
_REFLECTION_STEPS = (Step(15, 19.5, 3), Step(13, 17, 4), Step(11.5, 15, 4), Step(10, 13, 5), Step(9, 11.5, 5))
_SMALL = Type(Face.SANS, 9, 11.5, INK_2)


def back(page: BriefPage, say: NullTranslations) -> tuple[Block, ...]:
    """The blocks of the second page, in reading order."""
    lists = (
        (("brief_questions", say.gettext("Questions worth asking"), "?"), page.questions, _QUESTIONS),
        (("brief_dos", say.gettext("Do"), "+"), page.dos, _DOS),
        (("brief_donts", say.gettext("Do not"), "–"), page.donts, _DONTS),
    )
    return (
        top_line(page.organisation, " · ".join(part for part in (page.title, page.leader) if part)),
        *(_list(name, texts, area, say) for name, texts, area in lists if texts),
        _jotting(say),
        *_last_time(page.reflection, say, page.language),
        *_contact(page, say),
    )


def _list(name: tuple[str, str, str], texts: tuple[str, ...], area: Area, say: NullTranslations) -> Block:
    key, title, lead = name

    def more(count: int) -> str:
        return say.ngettext("and {count} more", "and {count} more", count).format(count=count)

    look = Look(margin=5, gap=1.5, colour=INK, lead_colour=INK_2)
    room = Area(area.x, area.y + _HEAD, area.width, area.height - _HEAD)
    found = listed(tuple(Row(text, lead) for text in texts), room, look, more)
    return Block(key, area, (label(title, area.x, area.y), *found.items), found.fullness, found.words_cut)


def _jotting(say: NullTranslations) -> Block:
    items = (rule(_KEYS.x, _KEYS.y - 3.4, _KEYS.width), label(say.gettext("How to jot"), _KEYS.x, _KEYS.y))
    drawn, fullness, cut = keys(Area(_KEYS.x, _KEYS.y + 6.4, _KEYS.width, _KEYS.height - 6.4), say)
    return Block("brief_keys", _KEYS, (*items, *drawn), fullness, cut)


def _last_time(reflection: Reflection | None, say: NullTranslations, language: str) -> tuple[Block, ...]:
    if reflection is None or not reflection.words.text:
        return ()
    x, width = _REFLECTION.x + _INSET, _REFLECTION.width - 2 * _INSET
    said = quoted(reflection.words, language)
    passage = Passage(said.text, said.opening, said.closing)
    fitted = fit(passage, Column(Face.SERIF, width), _REFLECTION_STEPS)
    style = Type(Face.SERIF, fitted.step.size, fitted.step.leading, INK)
    day = long_date(reflection.day, language) if reflection.day else ""
    where = one_line(", ".join(part for part in (reflection.occasion, day) if part), _SMALL, width)
    height = 8.8 + fitted.height + _SMALL.line * len(where.lines) + 3
    items: tuple[Item, ...] = (
        Bar(_REFLECTION._replace(height=height), BAND),
        Bar(Area(_REFLECTION.x, _REFLECTION.y, 1, height), OUCH_MARK),
        label(say.gettext("What you said last time"), x, _REFLECTION.y + 2.6),
        *set_left(fitted.lines, x, _REFLECTION.y + 8, style),
        *set_left(where.lines, x, _REFLECTION.y + 8.8 + fitted.height, _SMALL),
    )
    cut = fitted.words_cut + where.words_cut
    return (Block("brief_reflection", _REFLECTION, items, max(fitted.fullness, where.fullness), cut),)


def _contact(page: BriefPage, say: NullTranslations) -> tuple[Block, ...]:
    if not page.contact:
        return ()
    words = say.gettext("Questions before the day: {contact}").format(contact=page.contact)
    area = Area(15, _CONTACT_TOP, 180, 7.8)
    fitted = fit(Passage(words), Column(Face.SANS, area.width), (Step(9, 11, 2),))
    return (
        Block("brief_contact", area, set_left(fitted.lines, area.x, area.y, _SMALL), fitted.fullness, fitted.words_cut),
    )
