"""The stage of a safari, moved by hand: what each stage rests on, and the sentence that says what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safari.errors import SafariError
from safari.plan.safari import EARLY, WITHOUT_CUSTOMERS, Safari, Stage
from safari.plan.wording import stage_word
from safari.words import _


@dataclass(frozen=True, slots=True)
class Substance:
    """What there is of a safari: how many are coming, whether notes were kept, whether a story has its first words."""

    leaders: int
    customers: int
    notes: bool
    story: bool


def move_by_hand(safari: Safari, to: Stage, there: Substance) -> Stage:
    """The stage `to`, where a safari may be moved to it by hand. Raises SafariError that says what it lacks.

    Before the day one moves freely, but what is planned or ready has its day and its people. What was run stays so:
    a safari with notes or a story never goes back to before the day, and none goes on that holds nothing.
    """
    if to is safari.stage:
        return to
    if to in EARLY:
        _back_to_plans(safari, there)
        _planned(safari, to, there)
    elif to is Stage.TOLD and not there.story:
        raise SafariError(_("There is no story to tell yet."), _("Choose the words that lead its page first."))
    elif to is not Stage.TOLD and not there.notes:
        raise SafariError(_("Nothing was noted on this safari yet."), _("It is run with the first note kept on it."))
    return to


def _back_to_plans(safari: Safari, there: Substance) -> None:
    if safari.stage not in EARLY and (there.notes or there.story):
        raise SafariError(
            _("This safari holds notes or a story."), _("It was run, and does not go back to what is planned.")
        )


def _planned(safari: Safari, to: Stage, there: Substance) -> None:
    missing = " ".join(_missing(safari, there)) if to is not Stage.IDEA else ""
    if missing:
        raise SafariError(missing, _("With that settled it can be moved to “{stage}”.").format(stage=stage_word(to)))


def _missing(safari: Safari, there: Substance) -> Iterator[str]:
    if safari.day is None:
        yield _("There is no day yet.")
    if not there.leaders:
        yield _("No leader is coming yet.")
    if not there.customers and safari.setting not in WITHOUT_CUSTOMERS:
        yield _("No customer is coming yet.")
