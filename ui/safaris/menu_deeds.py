"""What the menu of a safari does with it: once more, as a series, in another language; what goes for good, or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.drafts.begun import BegunError
from safari.errors import SafariError
from safari.plan.safari import EARLY, Safari
from safari.words import _, ngettext

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.screen import Context


def duplicate(context: Context, uid: str) -> None:
    """The same plan once more, without day and people: goes to the copy, with a way back."""
    made: list[Safari] = []
    if context.attempt(lambda: made.append(context.library.plans.duplicate(uid))):
        context.toast(_("This is the copy."), _("Undo"), context.library.undo)
        context.go("safaris", made[0].uid, "plan")


def repeat(parent: QWidget, context: Context, uid: str) -> None:
    """Plan the same on more days; without a day of its own there is nothing to repeat from, and it says so."""
    from ui.safaris.repeat_safari import RepeatSafari

    safari = context.library.plans.safari(uid)
    if safari is None:
        return
    if safari.day is None:
        context.toast(_("This safari has no day yet. Give it one first: the series begins there."))
        return
    planned = RepeatSafari.ask(parent, context.library, safari)
    if planned:
        said = ngettext("{n} more safari is planned.", "{n} more safaris are planned.", planned).format(n=planned)
        context.toast(said, _("Undo"), context.library.undo)


def choose_language(parent: QWidget, context: Context, uid: str) -> None:
    """In which language its papers are, and in which time zone it takes place."""
    from ui.safaris.language_and_zone import LanguageAndZone

    safari = context.library.plans.safari(uid)
    if safari is not None and LanguageAndZone.ask(parent, context.library, safari):
        _offer_anew(context, safari)


def remove(parent: QWidget, context: Context, uid: str) -> None:
    """Remove it, with a way back. Why it stays is said: where a note was begun, with a way to wipe it out."""
    safari, window = context.library.plans.safari(uid), parent.window()
    if safari is None:
        return
    try:
        context.library.plans.remove(uid)
    except BegunError as error:
        context.toast(str(error), _("Wipe out…"), lambda: wipe_out(window, context, uid))
    except SafariError as error:
        context.refuse(error)
    else:
        context.toast(_("Removed: {words}").format(words=safari.title), _("Undo"), context.library.undo)


def wipe_out(parent: QWidget, context: Context, uid: str) -> None:
    """Take away for good what was begun and is no note: also what nobody may read today, and so nobody could wipe out
    under Run. What is half-typed in other fields stays there. It is asked before, for no undo brings it back."""
    from ui.widgets.dialog import Confirm, Question

    sentence = _(
        "Notes begun here, typed or said, and changes of notes go for good, also what may not be read today."
        " No undo brings it back; kept notes stay."
    )
    question = Question(_("Wipe out what was begun?"), sentence, _("Wipe out"), dangerous=True)
    if Confirm.ask(parent, question) and context.attempt(lambda: context.library.drafts.wipe_out(uid)):
        context.toast(_("What was begun is wiped out."))


def _offer_anew(context: Context, before: Safari) -> None:
    """What is written in a plan stays in its language; before the day it can be begun anew in the other one."""
    library = context.library
    now = library.plans.safari(before.uid)
    if now is None or now.language == before.language or now.stage not in EARLY:
        return
    kinds, _broken = library.formats.formats(now.language or library.programme.language)
    kind = next((one for one in kinds if one.key == now.format), None)
    if kind is not None:
        words = _("Begin it anew as “{format}”").format(format=kind.title)

        def begin() -> None:
            context.attempt(lambda: library.plans.take_format(now.uid, kind))

        context.toast(_("The plan stays as it is written."), words, begin)
