"""What a drawing tells about itself: how full the page is, what was cut, and where its blocks are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safari.pages.drawing import Area, Block, Filled
from safari.words import _

MOST_DOTS = 300
"""Customers who are drawn as a dot each: of more, nobody sees that they are single ones."""


@dataclass(frozen=True)
class Cut:
    """A block that lost words, its part where there are several (1, 2, 3), and how many words it has too many; `text`
    is the key of the one that lost them where a block tells several apart."""

    block: str
    part: int
    words: int
    text: str = ""

    @property
    def name(self) -> str:
        """The name of the text, else the block's, in the program's language, as in "12 words too many in The quote"."""
        return _text_name(self.text, self.part) or block_name(self.block, self.part)


@dataclass(frozen=True)
class BlockArea:
    """Where a block is, in millimetres from the left and top of an A4 page (210 x 297), and how full it is; `texts` as
    the block tells them."""

    block: str
    part: int
    area: Area
    fullness: float
    texts: tuple[Filled, ...] = ()


@dataclass(frozen=True)
class Drawn:
    """What the editor wants to know of a page.

    `fullness` is that of the fullest block, measured at that block's smallest allowed size: 1.0 is full, more means
    that words were cut. `fullest` is the key of that block, "" on an empty page. `unprintable` are the characters no
    typeface has; they are left out. `undotted` customers are counted, and have no dot all the same.
    """

    fullness: float
    fullest: str
    cuts: tuple[Cut, ...]
    unprintable: tuple[str, ...]
    blocks: tuple[BlockArea, ...]
    undotted: int = 0

    def frame(self, *blocks: str) -> Area | None:
        """The area around the blocks with these keys, to frame them on a preview; None where none is on the page."""
        areas = [each.area for each in self.blocks if each.block in blocks]
        frame = areas[0] if areas else None
        for area in areas[1:]:
            frame = area.around(frame) if frame else area
        return frame


def told(blocks: tuple[Block, ...], unprintable: tuple[str, ...]) -> Drawn:
    """The blocks of a page, summed up."""
    fullest = max(blocks, key=lambda block: block.fullness)
    return Drawn(
        fullness=fullest.fullness,
        fullest=fullest.key if fullest.fullness else "",
        cuts=tuple(cut for block in blocks for cut in _cuts(block)),
        unprintable=unprintable,
        blocks=tuple(BlockArea(block.key, block.part, block.area, block.fullness, block.texts) for block in blocks),
        undotted=sum(block.undotted for block in blocks),
    )


def _cuts(block: Block) -> Iterator[Cut]:
    """Text by text, then what else of the block was cut."""
    of_texts = [Cut(block.key, block.part, text.words_cut, text.key) for text in block.texts if text.words_cut]
    yield from of_texts
    if others := block.words_cut - sum(cut.words for cut in of_texts):
        yield Cut(block.key, block.part, others)


def of_dots(drawn: Drawn) -> list[str]:
    """What to tell whoever counted customers and sees no dots for them: a sentence, or nothing."""
    if not drawn.undotted:
        return []
    if drawn.undotted > MOST_DOTS:
        from safari.thousands import grouped

        return [
            _("No dots are drawn: {n} customers are more than the {most} that can be told apart.").format(
                n=grouped(drawn.undotted), most=MOST_DOTS
            )
        ]
    return [_("No dots are drawn: there is no room for them under why it matters.")]


def _text_name(text: str, part: int) -> str:
    """What the check before telling calls it, too; "" for the main text of a block, which is called as the block."""
    names = {
        "figure": _("The number"),
        "source": _("The source of the number"),
        "curve_note": _("The line beside the curve"),
        "name": _("The name of the customer"),
        "since": _("Customer since"),
        "title": _("The title of moment {n}").format(n=part),
        "when": _("The time of moment {n}").format(n=part),
        "leader_name": _("The name of the leader"),
        "leader_role": _("The line about the leader"),
    }
    return names.get(text, "")


def block_name(block: str, part: int = 0) -> str:
    """The name of a block in the program's language."""
    moments = (_("The first moment"), _("The second moment"), _("The third moment"))
    if block == "moments" and part:
        return moments[part - 1]
    names = {
        "top": _("The line at the top"),
        "photo": _("The picture"),
        "hero": _("The quote"),
        "original": _("The quote in its own language"),
        "who": _("The customer"),
        "moments": _("The moments"),
        "curve": _("The feeling"),
        "number": _("Why it matters"),
        "ask": _("The ask"),
        "promises": _("The promises"),
        "leader": _("The leader’s words"),
        "small_print": _("The small print"),
        "brief_title": _("The title"),
        "brief_when": _("When and where"),
        "brief_focus": _("The one question"),
        "brief_why": _("Why we go"),
        "brief_met": _("Whom you will meet"),
        "brief_agenda": _("The agenda"),
        "brief_figure": _("The figure"),
        "brief_bet": _("The bet"),
        "brief_questions": _("The questions"),
        "brief_dos": _("The do’s"),
        "brief_donts": _("The don’ts"),
        "brief_keys": _("How to jot"),
        "brief_reflection": _("What they said last time"),
        "brief_contact": _("Whom to ask"),
        "consent_text": _("The text of the form"),
        "consent_use": _("A line to tick"),
        "consent_line": _("A line to fill in"),
        "checklist_line": _("A line of the checklist"),
        "seating_table": _("The names at the table"),
        "place_card": _("A place card"),
        "minutes": _("The minutes"),
    }
    return names[block]
