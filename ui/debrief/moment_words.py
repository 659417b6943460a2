"""What is said of notes about the same moment: where they agree, and where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.board.comparing import agree, differ
from safari.board.traits import Sort, Trait, as_written
from safari.run.kind_words import kind_word
from safari.words import _, ngettext
from ui.widgets.feeling_mark import feeling_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.board.comparing import Comparison
    from ui.debrief.card_row import Names


def agreements(compared: Comparison, names: Names) -> list[str]:
    """Where all agree that say anything of it."""
    found = []
    if agree(compared.customers):
        found.append(_("About {customer}.").format(customer=names.alias(compared.customers[0])))
    if agree(compared.touchpoints):
        place = names.touchpoints.get(compared.touchpoints[0], "")
        found.append(_("At the touchpoint “{touchpoint}”.").format(touchpoint=place))
    if agree(compared.feelings):
        found.append(_("The feeling was {feeling}.").format(feeling=feeling_text(compared.feelings[0])))
    if agree(compared.kinds):
        found.append(_("Noted as the same kind: {kind}.").format(kind=kind_word(compared.kinds[0])))
    if compared.shared:
        notes = {note.uid: note for note in compared.notes}
        words = _each(as_written(Trait(Sort.WORD, word), notes, {}) for word in compared.shared)
        found.append(_("In the same words: {words}.").format(words=words))
    return found


def differences(compared: Comparison, names: Names) -> list[str]:
    """Where they do not."""
    found = []
    if differ(compared.customers):
        found.append(_("About {several}.").format(several=_each(map(names.alias, compared.customers))))
    if differ(compared.touchpoints):
        places = _each(names.touchpoints.get(uid, "") for uid in compared.touchpoints)
        found.append(_("At different touchpoints: {several}.").format(several=places))
    if differ(compared.feelings):
        felt = _each(map(feeling_text, compared.feelings))
        steps = ngettext(
            "The feeling: {felt}, {n} step apart.", "The feeling: {felt}, {n} steps apart.", compared.apart
        )
        found.append(steps.format(felt=felt, n=compared.apart))
    if differ(compared.kinds):
        kinds = _each(map(kind_word, compared.kinds))
        found.append(_("Noted as different kinds: {kinds}.").format(kinds=kinds))
    if not compared.shared:
        found.append(_("No telling word stands in more than one."))
    return found


def _each(words: Iterable[str]) -> str:
    """Each once, in their order."""
    return ", ".join(dict.fromkeys(words))
