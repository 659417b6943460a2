"""The first page of a brief: when and where, the one question, why we go, whom you will meet, your bet."""

from __future__ import annotations

from datetime import date
from gettext import NullTranslations

from safari.pages.colours import BAND, INK, INK_2, OUCH_MARK, RULE
from safari.pages.drawing import Area, Bar, Block, Item, Type
from safari.pages.faces import Face
from safari.pages.fitting import Fitted, Passage, Step, fit, one_line, set_left
from safari.pages.labels import label, rule
from safari.pages.lines import Column
from safari.pages.listing import SIZES, Look, Row, listed
from safari.pages.met import met
from safari.pages.top_line import top_line
from safari.sharing.brief_page import BriefPage, BriefStep

_X, _WIDTH, _RIGHT_X, _RIGHT_WIDTH, _LEFT_WIDTH = 15.0, 180.0, 81.8, 113.2, 60.0
_FOR_TOP, _TITLE_TOP, _COLUMNS_FOOT = 18.8, 24.2, 255.0
_AFTER_TITLE, _AFTER_WHEN, _AFTER_RULE, _AFTER_LABEL, _BETWEEN = 1.4, 4.2, 3.4, 4.8, 5.2
_FIGURE_HEIGHT = 40.0
_BET = Area(15, 260.8, 180, 26)
_INSET = 4.7

_TITLE_STEPS = (Step(27, 31, 1), Step(24, 28, 2), Step(20, 24, 2))
_WHEN_STEPS = (Step(12, 16, 2), Step(11, 15, 2), Step(10, 13, 2), Step(9, 11.5, 2))
_FOCUS_STEPS = (Step(20, 25.5, 2), Step(18, 23, 3), Step(16, 20.5, 4), Step(13, 17.5, 4), Step(11, 15, 5))
_WHY_STEPS = (Step(12, 16.5, 2), Step(11, 15, 3), Step(10, 13.5, 3), Step(9, 11.5, 4))
_BET_STEPS = (Step(13, 17, 2), Step(11.5, 15, 3), Step(10, 13, 3), Step(9, 11.5, 4))
_VALUE_STEPS = (Step(34, 38, 1), Step(26, 30, 1), Step(18, 22, 1), Step(12, 16, 2))
_FIGURE_STEPS = (Step(10.5, 14, 2), Step(9, 11.5, 3))
_SMALL = Type(Face.SANS, 9, 11.5, INK_2)


def front(page: BriefPage, say: NullTranslations) -> tuple[Block, ...]:
    """The blocks of the first page, in reading order. Customers have the room that others leave."""
    title = _title(page)
    when = _when(page, title.area.foot + _AFTER_TITLE, say)
    top = when.area.foot + _AFTER_WHEN
    columns = top + _AFTER_RULE
    focus = _focus(page, columns, say)
    why = _why(page, focus[-1].area.foot + _BETWEEN if focus else columns, say)
    above = [*focus, *why]
    whom_top = above[-1].area.foot + _BETWEEN if above else columns
    whom = met(page, Area(_RIGHT_X, whom_top, _RIGHT_WIDTH, _COLUMNS_FOOT - whom_top), say)
    agenda = _agenda(page, columns, say)
    return (
        top_line(page.organisation, say.gettext("Brief for {name}").format(name=page.leader)),
        title,
        when._replace(items=(*when.items, rule(_X, top, _WIDTH))),
        *above,
        whom,
        *agenda,
        *_figure(page, _COLUMNS_FOOT - _FIGURE_HEIGHT, say),
        _bet(page, say),
    )


def _title(page: BriefPage) -> Block:
    reader = ", ".join(part for part in (page.leader, page.role) if part)
    style = Type(Face.SANS_SEMIBOLD, 10, 12.5, INK_2)
    who = one_line(reader, style, _WIDTH)
    title = fit(Passage(page.title), Column(Face.SERIF_SEMIBOLD, _WIDTH), _TITLE_STEPS)
    large = Type(Face.SERIF_SEMIBOLD, title.step.size, title.step.leading, INK)
    items = (*set_left(who.lines, _X, _FOR_TOP, style), *set_left(title.lines, _X, _TITLE_TOP, large))
    area = Area(_X, _FOR_TOP, _WIDTH, _TITLE_TOP - _FOR_TOP + title.height)
    return Block("brief_title", area, items, max(title.fullness, who.fullness), title.words_cut + who.words_cut)


def _when(page: BriefPage, top: float, say: NullTranslations) -> Block:
    words = ", ".join(part for part in (_day(page.day, page.language), _times(page, say), page.place) if part)
    leads = say.gettext("{name} leads through it.").format(name=page.host) if page.host else ""
    words = ". ".join(part for part in (words, leads) if part)
    fitted = fit(Passage(words), Column(Face.SANS, _WIDTH), _WHEN_STEPS)
    style = Type(Face.SANS, fitted.step.size, fitted.step.leading, INK)
    area = Area(_X, top, _WIDTH, fitted.height)
    return Block("brief_when", area, set_left(fitted.lines, _X, top, style), fitted.fullness, fitted.words_cut)


def _day(day: date | None, language: str) -> str:
    if day is None:
        return ""
    from babel.dates import format_date

    words = format_date(day, "EEEE d MMMM y" if language == "en" else "full", locale=language)
    return words[:1].upper() + words[1:]


def _times(page: BriefPage, say: NullTranslations) -> str:
    if page.starts is None or page.ends is None:
        return ""
    return say.gettext("{start} to {end}").format(start=f"{page.starts:%H:%M}", end=f"{page.ends:%H:%M}")


def _focus(page: BriefPage, top: float, say: NullTranslations) -> tuple[Block, ...]:
    if not page.focus:
        return ()
    fitted = fit(Passage(page.focus), Column(Face.SERIF_SEMIBOLD, _RIGHT_WIDTH), _FOCUS_STEPS)
    style = Type(Face.SERIF_SEMIBOLD, fitted.step.size, fitted.step.leading, INK)
    items = (
        label(say.gettext("The one question to come home with"), _RIGHT_X, top),
        *set_left(fitted.lines, _RIGHT_X, top + _AFTER_LABEL, style),
    )
    area = Area(_RIGHT_X, top, _RIGHT_WIDTH, _AFTER_LABEL + fitted.height)
    return (Block("brief_focus", area, items, fitted.fullness, fitted.words_cut),)


def _why(page: BriefPage, top: float, say: NullTranslations) -> tuple[Block, ...]:
    told = ((say.gettext("What you should feel"), page.feel), (say.gettext("What you should learn"), page.learn))
    blocks: list[Block] = []
    for number, (name, words) in enumerate([one for one in told if one[1]], 1):
        fitted = fit(Passage(words), Column(Face.SERIF, _RIGHT_WIDTH), _WHY_STEPS)
        style = Type(Face.SERIF, fitted.step.size, fitted.step.leading, INK)
        items = (label(name, _RIGHT_X, top), *set_left(fitted.lines, _RIGHT_X, top + _AFTER_LABEL, style))
        area = Area(_RIGHT_X, top, _RIGHT_WIDTH, _AFTER_LABEL + fitted.height)
        blocks.append(Block("brief_why", area, items, fitted.fullness, fitted.words_cut, number))
        top = area.foot + _BETWEEN
    return tuple(blocks)


def _agenda(page: BriefPage, top: float, say: NullTranslations) -> tuple[Block, ...]:
    if not page.agenda:
        return ()
    foot = _COLUMNS_FOOT - (_FIGURE_HEIGHT + _BETWEEN if page.figure else 0)
    whole = Area(_X, top, _LEFT_WIDTH, foot - top)
    room = Area(_X, top + _AFTER_LABEL + 0.6, _LEFT_WIDTH, whole.height - _AFTER_LABEL - 0.6)
    rows = tuple(_row(step, say) for step in page.agenda)
    look = Look(margin=_margin(rows), gap=2.6, colour=INK, lead_colour=INK_2)

    def more(count: int) -> str:
        return say.ngettext("and {count} more", "and {count} more", count).format(count=count)

    found = listed(rows, room, look, more)
    items = (label(say.gettext("Agenda"), _X, top), *found.items)
    return (Block("brief_agenda", whole, items, found.fullness, found.words_cut),)


def _row(step: BriefStep, say: NullTranslations) -> Row:
    lead = f"{step.begins:%H:%M}" if step.begins else say.gettext("{n} min").format(n=step.minutes)
    return Row(step.title, lead, Face.SANS_SEMIBOLD if step.main else Face.SANS)


def _margin(rows: tuple[Row, ...]) -> float:
    """The room for what stands before the rows: times, or minutes of up to four figures."""
    largest = Type(Face.SANS, SIZES[0].size, SIZES[0].leading, INK_2)
    return max(13.5, *(largest.width(row.lead) + 2.4 for row in rows))


def _figure(page: BriefPage, top: float, say: NullTranslations) -> tuple[Block, ...]:
    figure = page.figure
    if figure is None:
        return ()
    area = Area(_X, top, _LEFT_WIDTH, _FIGURE_HEIGHT)
    value = _fitted(figure.value, Face.SERIF_SEMIBOLD, _VALUE_STEPS)
    name = _fitted(figure.name, Face.SANS, _FIGURE_STEPS)
    source = one_line(figure.source, _SMALL, _LEFT_WIDTH)
    items: list[Item] = [rule(_X, top, _LEFT_WIDTH)]
    items.append(label(say.gettext("The figure it is tied to"), _X, top + _AFTER_RULE))
    top += _AFTER_RULE + _AFTER_LABEL
    for fitted, face in ((value, Face.SERIF_SEMIBOLD), (name, Face.SANS)):
        items += set_left(fitted.lines, _X, top, Type(face, fitted.step.size, fitted.step.leading, INK))
        top += fitted.height + 0.6
    items += set_left(source.lines, _X, top, _SMALL)
    cut = value.words_cut + name.words_cut + source.words_cut
    return (Block("brief_figure", area, tuple(items), max(value.fullness, name.fullness, source.fullness), cut),)


def _fitted(text: str, face: Face, steps: tuple[Step, ...]) -> Fitted:
    return fit(Passage(text), Column(face, _LEFT_WIDTH), steps)


def _bet(page: BriefPage, say: NullTranslations) -> Block:
    """The leader's own bet; where there is none yet, lines to write it on."""
    x, width = _BET.x + _INSET, _BET.width - 2 * _INSET
    asked = say.gettext("Your bet: I believe they will say …")
    items: list[Item] = [Bar(_BET, BAND), Bar(Area(_BET.x, _BET.y, 1, _BET.height), OUCH_MARK)]
    items.append(label(asked, x, _BET.y + 3))
    if not page.bet:
        items += [Bar(Area(x, _BET.y + below, width, 0.2), RULE) for below in (15.5, 22.5)]
        return Block("brief_bet", _BET, tuple(items))
    fitted = fit(Passage(page.bet), Column(Face.SERIF, width), _BET_STEPS)
    style = Type(Face.SERIF, fitted.step.size, fitted.step.leading, INK)
    items += set_left(fitted.lines, x, _BET.y + 8, style)
    return Block("brief_bet", _BET, tuple(items), fitted.fullness, fitted.words_cut)
