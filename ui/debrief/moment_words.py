"""What is said of notes about the same moment: where they agree, and where they do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from safari.run.kind_words import kind_word
from safari.words import _, ngettext
from ui.widgets.feeling_mark import feeling_text

if TYPE_CHECKING:
    from safari.board.comparing import Comparison
    from ui.debrief.card_row import Names


def agreements(compared: Comparison, names: Names) -> list[str]:
    """Where all agree that say anything of it."""
    found = []
    if len(compared.customers) == 1:
        found.append(_("About {customer}.").format(customer=names.alias(compared.customers[0])))
    if len(compared.touchpoints) == 1:
        place = names.touchpoints.get(compared.touchpoints[0], "")
        found.append(_("At the touchpoint “{touchpoint}”.").format(touchpoint=place))
    if len(compared.feelings) == 1:
        found.append(_("The feeling was {feeling}.").format(feeling=feeling_text(compared.feelings[0])))
    if compared.shared:
        words = _("In the same words: {words}.").format(words=", ".join(compared.shared))
        found.append(words)
    return found


def differences(compared: Comparison, names: Names) -> list[str]:
    """Where they do not."""
    found = []
    if len(compared.customers) > 1:
        found.append(_("About {several}.").format(several=_each(compared.customers, names.alias)))
    if len(compared.touchpoints) > 1:
        places = _each(compared.touchpoints, lambda uid: names.touchpoints.get(uid, ""))
        found.append(_("At different touchpoints: {several}.").format(several=places))
    if len(compared.feelings) > 1:
        felt = ", ".join(map(feeling_text, compared.feelings))
        steps = ngettext(
            "The feeling: {felt}, {n} step apart.", "The feeling: {felt}, {n} steps apart.", compared.apart
        )
        found.append(steps.format(felt=felt, n=compared.apart))
    if len(compared.kinds) > 1:
        kinds = ", ".join(map(kind_word, compared.kinds))
        found.append(_("Noted as different kinds: {kinds}.").format(kinds=kinds))
    if not compared.shared:
        found.append(_("No telling word stands in more than one."))
    return found


def _each(uids: Sequence[str], name: Callable[[str], str]) -> str:
    return ", ".join(name(uid) for uid in uids)
