"""What can be done with people from their room: each deed asks where it must, and says how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from safari.people.consent import Use
from safari.words import _
from ui.people.consent_form import ConsentForm
from ui.people.customer_form import CustomerForm
from ui.people.leader_form import LeaderForm
from ui.people.segment_form import SegmentForm
from ui.people.touchpoint_form import TouchpointForm
from ui.tellings.calling_back import call_back, note_heard
from ui.widgets.dialog import Confirm, Question

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from ui.screen import Context

LEADERS, CUSTOMERS, SEGMENTS, TOUCHPOINTS = range(4)


class PeopleDeeds:
    """Deeds by kind: LEADERS, CUSTOMERS, SEGMENTS or TOUCHPOINTS. The room repaints when the library says so."""

    def __init__(self, context: Context, over: QWidget) -> None:
        self._context = context
        self._library: Library = context.library
        self._over = over
        self._forms = (LeaderForm, CustomerForm, SegmentForm, TouchpointForm)

    def edit(self, kind: int, uid: str = "") -> str:
        """Add somebody, or change them; their uid once kept."""
        return self._forms[kind].ask(self._over.window(), self._library, uid)

    def ask_consent(self, customer: str) -> None:
        """Note what a customer agrees to."""
        ConsentForm.ask(self._over.window(), self._library, customer)

    def save_consent_form(self, customer: str) -> None:
        """Save the form on which a customer answers, in their language."""
        from ui.files.consent_form import save_consent_form

        save_consent_form(self._context, self._over, customer)

    def write_to(self, customer: str, alias: str) -> None:
        """Show the letters to a customer about the safaris they are going to be on."""
        from ui.letters.letter_dialog import LetterDialog, Writing

        letters = self._library.letters
        writing = Writing(
            _("E-mail to {name}").format(name=alias),
            [(one.uid, one.title) for one in letters.coming(customer)],
            _("Attach the consent form yourself: “Consent form…” saves it."),
            lambda safari, kind: letters.to_customer(customer, safari, kind),
        )
        LetterDialog(self._over.window(), writing).exec()

    def withdraw(self, customer: str, alias: str) -> None:
        """Take back everything a customer agreed to, after asking."""
        question = Question(
            _("Withdraw everything {alias} agreed to?").format(alias=alias),
            _("From now on their words are shown nowhere: not in the Library room, not on a page, not in a list."),
            _("Withdraw consent"),
            dangerous=True,
        )
        if Confirm.ask(self._over.window(), question):
            today = self._library.journal.clock().date()
            uses = {Use.NOTES, *self._library.people.agreement(customer).answers}
            self._try(lambda: self._library.people.withdraw(customer, uses, today), _("Consent withdrawn"))

    def remove(self, kind: int, uid: str) -> None:
        """Remove somebody; where they are in use, the sentence that says so."""
        people = self._library.people
        removals = (
            (people.remove_leader, _("Leader removed")),
            (people.remove_customer, _("Customer removed")),
            (people.remove_segment, _("Segment removed")),
            (self._library.journey.remove, _("Touchpoint removed")),
        )
        remove, done = removals[kind]
        self._try(lambda: remove(uid), done)

    def move_touchpoint(self, uid: str, place: int) -> None:
        """Move a touchpoint along the journey."""
        self._context.attempt(lambda: self._library.journey.move(uid, place))

    def mark_recalled(self, file: str) -> None:
        """A file of a told page was called back."""
        call_back(self._context, file)

    def note_heard(self, telling: str) -> None:
        """Those a page was told to without a file know that it counts no more."""
        note_heard(self._context, telling)

    def _try(self, do: Callable[[], object], done: str) -> None:
        if self._context.attempt(do):
            self._context.toast(done, _("Undo"), self._library.undo)
