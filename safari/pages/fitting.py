"""Making a text fit its area: the next smaller size, then the last whole sentence, then the last whole word.

The rule is the section "The N=1 page" of the visual language: nothing is set under 9 pt, areas never move, and whoever
reads the page sees by "…" that something was left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from safari.pages.breaks import letters_of, spaced_units
from safari.pages.direction import RightToLeft
from safari.pages.drawing import Filled, Type, Words, right_aligned
from safari.pages.faces import PT
from safari.pages.lines import Column, count_lines, even_lines, has_long_word, letters_that_fit, pieces
from safari.text import is_unspaced

ELLIPSIS = "…"
_SENTENCE_END = re.compile(r"[.!?…;。！？؟۔।]['’”»«\")」』]*$")


class Step(NamedTuple):
    """One size to try, in points, and how many lines of it the area holds."""

    size: float
    leading: float
    lines: int


class Passage(NamedTuple):
    """A text and the quotation marks around it, which stay when the text is cut."""

    text: str
    opening: str = ""
    closing: str = ""

    @property
    def whole(self) -> str:
        """The text between its marks; nothing where there is no text."""
        return f"{self.opening}{self.text}{self.closing}" if self.text else ""


class Fitted(NamedTuple):
    """The lines of a text that fits, at which step, how full the area is at the smallest step, and what was cut."""

    lines: tuple[str, ...]
    step: Step
    fullness: float
    words_cut: int

    @property
    def height(self) -> float:
        """The height of all line boxes in millimetres."""
        return len(self.lines) * self.step.leading * PT


def held_by(height: float, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps, none with more lines than a height in millimetres holds; each keeps one."""
    return tuple(step._replace(lines=max(1, min(step.lines, int(height / (step.leading * PT))))) for step in steps)


def fit(passage: Passage, column: Column, steps: tuple[Step, ...]) -> Fitted:
    """The passage at the first step where it fits; cut at the last step where it fits at none."""
    return fit_together((passage,), column, steps)[0]


def fit_together(passages: tuple[Passage, ...], column: Column, steps: tuple[Step, ...]) -> tuple[Fitted, ...]:
    """Several passages, each in a column of its own, all at the first step where every one of them fits."""
    for step in steps[:-1]:
        if all(fits(passage, column, step) for passage in passages):
            return tuple(_set(passage, column, step, steps[-1]) for passage in passages)
    return tuple(_set(passage, column, steps[-1], steps[-1]) for passage in passages)


@lru_cache(maxsize=1024)
def fits(passage: Passage, column: Column, step: Step) -> bool:
    """Whether the passage fits at this step with every word whole."""
    if has_long_word(passage.whole, column, step.size):
        return False
    return count_lines(pieces(passage.whole, column, step.size), column)[0] <= step.lines


@lru_cache(maxsize=256)
def _set(passage: Passage, column: Column, step: Step, smallest: Step) -> Fitted:
    fullness = fullness_at(passage, column, smallest)
    kept, words_cut = passage.whole, 0
    if step == smallest and fullness > 1:
        kept, words_cut = shortened(passage, column, smallest)
    words = pieces(kept, column, step.size)
    count = count_lines(words, column)[0]
    return Fitted(even_lines(words, column, count) if count else (), step, fullness, words_cut)


def fullness_at(passage: Passage, column: Column, step: Step) -> float:
    """The lines the whole passage takes, the last one in part, over the lines the step holds."""
    lines, filled = count_lines(pieces(passage.whole, column, step.size), column)
    return (lines - 1 + filled) / step.lines if lines else 0.0


def shortened(passage: Passage, column: Column, step: Step, *, sentences: bool = True) -> tuple[str, int]:
    """As much of the passage as fits at this step, ending in "…", and how many words that leaves out.

    It ends after the last whole sentence that fits, where `sentences` are to be whole, else after the last whole word,
    else within the first word. In a script without spaces the next word may be all the rest: there it ends within that.
    """
    spaced = spaced_units(passage.text)
    words = [word for _space, word in spaced]

    def cut(count: int, gap: str) -> str:
        kept = "".join(space + word for space, word in spaced[:count])
        return f"{passage.opening}{kept}{gap}{ELLIPSIS}{passage.closing}"

    def holds(text: str) -> bool:
        return count_lines(pieces(text, column, step.size), column)[0] <= step.lines

    def whole_words(count: int) -> bool:
        return not has_long_word(words[count - 1], column, step.size) and holds(cut(count, ""))

    most = 0
    while most < len(words) - 1 and whole_words(most + 1):
        most += 1
    sentence_ends = (count for count in range(most, 0, -1) if _SENTENCE_END.search(words[count - 1]))
    for count in sentence_ends if sentences else ():
        if holds(cut(count, " ")):
            return cut(count, " "), len(words) - count
    space, word = spaced[most]
    if not most or (is_unspaced(word[:1]) and has_long_word(word, column, step.size)):
        before = "".join(gap + one for gap, one in spaced[:most]) + space
        around = Passage("", passage.opening + before, ELLIPSIS + passage.closing)
        begun = _begun(word, around, column, step)
        if not most or holds(begun):
            return begun, len(words) - most
    return cut(most, ""), len(words) - most


def _begun(word: str, around: Passage, column: Column, step: Step) -> str:
    """As many letters of a word that is longer than a line as the lines hold between what is `around`; at least one."""
    kept = ""
    for _line in range(step.lines):
        kept += word[len(kept) :][: letters_that_fit(word[len(kept) :], column, step.size)] if word != kept else ""

    def with_end(length: int) -> str:
        return around._replace(text=kept[:length]).whole

    def lines(length: int) -> int:
        return count_lines(pieces(with_end(length), column, step.size), column)[0]

    lengths = list(accumulate(map(len, letters_of(kept))))
    fitting = bisect_right(lengths, step.lines, key=lines)
    return with_end(lengths[max(0, fitting - 1)] if lengths else 0)


def filled(key: str, text: str, fitted: Fitted) -> Filled:
    """How a text of a block that has several fits."""
    return Filled(key, text, fitted.fullness, fitted.words_cut)


def one_line(text: str, style: Type, width: float) -> Fitted:
    """A text that has one line at one size: whole, or cut. It stands where it is set, whichever way it runs."""
    column = Column(style.face, width, style.spacing)
    fitted = fit(Passage(text), column, (Step(style.size, style.leading, 1),))
    return fitted._replace(lines=tuple(_as_wide_as_it_is(line) for line in fitted.lines))


def _as_wide_as_it_is(line: str) -> str:
    return RightToLeft(line) if isinstance(line, RightToLeft) else line


def set_left(lines: tuple[str, ...], x: float, top: float, style: Type) -> tuple[Words, ...]:
    """Lines one under the other, from the top of the first line box; what runs from right to left ends at the right."""
    return tuple(
        Words(x + _indent(line, style), top + index * style.line + style.drop, line, style)
        for index, line in enumerate(lines)
    )


def _indent(line: str, style: Type) -> float:
    """How far a line begins from the left of its column."""
    if isinstance(line, RightToLeft):
        return max(0.0, line.room - style.width(line))
    return 0.0


def set_right(lines: tuple[str, ...], right: float, top: float, style: Type) -> tuple[Words, ...]:
    """The same, each line ending at `right`."""
    return tuple(
        right_aligned(line, right, top + index * style.line + style.drop, style) for index, line in enumerate(lines)
    )
