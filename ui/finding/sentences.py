"""What the Library room says about what it found."""

from __future__ import annotations

from safari.finding.query import Query
from safari.thousands import grouped
from safari.words import _, ngettext


def stock(notes: int, safaris: int) -> str:
    """What there is: "412 notes from 23 safaris"."""
    if not notes:
        return ""
    of_notes = ngettext("{n} note", "{n} notes", notes).format(n=grouped(notes))
    of_safaris = ngettext("{n} safari", "{n} safaris", safaris).format(n=grouped(safaris))
    return _("{notes} from {safaris}").format(notes=of_notes, safaris=of_safaris)


def how_many(found: int, most: int, *, complete: bool) -> str:
    """What a search found: "37 found", "More than 2,000 found"; "" while it is still being counted."""
    if found > most or (not complete and found == most):
        return _("More than {n} found").format(n=grouped(most))
    return _("{n} found").format(n=grouped(found)) if complete else ""


def nothing_found(query: Query, *, filtered: bool) -> tuple[str, str]:
    """A sentence and what to try, where nothing was found."""
    if not query.words.strip():
        return _("No note fits these filters."), _("Take one of them away, or clear them all.")
    sentence = _("Nothing found for “{words}”.").format(words=query.words.strip())
    if filtered:
        return sentence, _("Clear the filters, or try fewer words.")
    return sentence, _("Try fewer words, or only the beginning of one: “vent” finds ventet and ventede.")


def nothing_there() -> tuple[str, str]:
    """A sentence and what to do, where no note was ever kept."""
    return _("No note has been kept yet."), _("As soon as somebody jots one down on a safari, it is found here.")
