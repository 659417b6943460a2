"""The calls of the day in the right column of Run: the list, and what is noted about the one at hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.loss_calls import pressing
from safari.loss_calls.call_words import outcome_word
from safari.loss_calls.loss_call import MOST_CALLS, LossCall, Outcome
from safari.loss_calls.round_of_calls import is_done, whom_next
from safari.run.note import Kind
from safari.words import _, ngettext
from ui.loss_calls.call_form import CallForm
from ui.widgets.button import Button
from ui.widgets.dates import clock
from ui.widgets.list_line import ListLine
from ui.widgets.plain_text import PlainText
from ui.widgets.side_section import SideSection

if TYPE_CHECKING:
    from safari.change import Change
    from safari.loss_calls.pressing import Press
    from safari.run.note import Note
    from ui.run.at_hand import AtHand
    from ui.run.day import Day
    from ui.run.keeper import Along

Read = tuple[dict[str, LossCall], tuple[str, ...], dict[str, "Note | None"]]


class CallsPanel(SideSection):
    """While a call is at hand, what is jotted is said by that customer."""

    def __init__(self, at_hand: AtHand) -> None:
        super().__init__(_("Calls"), first=True)
        self._at_hand, self._safari = at_hand, at_hand.day.safari.uid
        self._desk, self._notes = at_hand.library.loss_calls, at_hand.library.notes
        self.customers: tuple[str, ...] = ()
        self.calls: dict[str, LossCall] = {}
        self.known: tuple[str, ...] = ()
        self.verbatims: dict[str, Note | None] = {}
        self.customer = ""
        self._sentence_of = ""  # whose sentence stands in the line and is being kept
        self._sentence = ""  # uid of the note that it becomes
        self.button = Button(_("Next call"), icon="arrow_right")
        self.button.setToolTip("Ctrl+L")
        self.form = CallForm()
        self._words = PlainText("", "meta", "ink2")
        self._held_back = PlainText("", "meta", "ink2")
        self._list = QVBoxLayout()
        self.lines: dict[str, ListLine] = {}
        self._place()
        self._wire()
        self._show(self._read())
        self._go_on()

    def call_next(self) -> None:
        """Ctrl+L: the next customer is being called."""
        following = whom_next(self.customers, self.calls, self.customer)
        if not following:
            self._at_hand.say(_("All calls are done.") if self.customers else _("Nobody is on the list of calls yet."))
            return
        moment, before = self._at_hand.clock(), self.customer
        said = _("Calling {customer}.").format(customer=self._alias(following))
        self.take(following)
        begin = partial(self._desk.begin, self._safari, following, moment)
        self._at_hand.keeper.do(
            begin, lambda _call: self._at_hand.say(said), lambda: self._not_begun(following, before)
        )

    def take(self, customer: str) -> None:
        """The call to this customer is at hand; what was typed last is of the one before."""
        self.form.flush()
        self.customer = customer
        self._at_hand.jotting.stand(said_by=customer)
        self._show((self.calls, self.known, self.verbatims))

    def _not_begun(self, customer: str, before: str) -> None:
        """The disk would not take it: the call before is at hand again."""
        if self.customer == customer:
            self.take(before)

    def press(self, press: Press) -> None:
        """Change the call at hand."""
        if self._has_one():
            self._at_hand.keeper.do(partial(self._desk.press, self._safari, self.customer, press))

    def press_reason(self, place: int) -> None:
        """They left for the reason at this place."""
        names = tuple(self.form.reasons)
        if self._has_one() and place < len(names):
            self.press(pressing.reason(names[place]))

    def go_to_reason(self) -> None:
        """Bring the keyboard to the field for another reason."""
        if not self._has_one():
            return
        self.form.new_reason.setFocus()
        if self.form.new_reason.isReadOnly():
            self._refuse_third()

    def _refuse_third(self) -> None:
        self._at_hand.say(_("Two reasons at most: take one off first."))

    def take_verbatim(self) -> None:
        """The line becomes the one sentence of this call; where the line is empty, what they said last."""
        if not self._has_one():
            return
        jotting = self._at_hand.jotting
        if jotting.editing is None and jotting.text.strip():
            jotting.choose(kind=Kind.QUOTE, said_by=self.customer)
            self._sentence_of, self._sentence = self.customer, ""
            self._at_hand.sitting.submit()
            return
        said = (row.note for row in reversed(self._at_hand.sitting.model.rows) if row.state == "kept")
        last = next((note for note in said if note.said_by == self.customer and note.is_words_of_a_customer), None)
        if last is None:
            self._at_hand.say(_("Write what they said first; then it can be their one sentence."))
        else:
            self.press(pressing.verbatim(last.uid))

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.button]

    def settle(self) -> bool:
        """Have noted what was typed last."""
        self.form.flush()
        return True

    def _place(self) -> None:
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(self._words)
        self.body.addWidget(self.button)
        self.body.addWidget(self._held_back)
        self.body.addWidget(self.form)

    def _wire(self) -> None:
        self.button.clicked.connect(lambda _on=False: self.call_next())
        self.form.pressed.connect(self.press)
        self.form.left.connect(self._at_hand.to_line)
        self.form.new_reason.refused.connect(self._refuse_third)
        self._at_hand.bridge.changed.connect(self._changed)
        self._at_hand.keeper.along = self._mark
        self._at_hand.keeper.refused.connect(lambda order, _error: self._unmark(order.note.uid))
        self._at_hand.sitting.kept.connect(self._note_kept)
        self._at_hand.sitting.day_changed.connect(self._know)
        self._list_customers(self._at_hand.sitting.day)

    def _know(self, day: Day) -> None:
        """Somebody turned up, or came to be none of the day."""
        self._list_customers(day)
        if self.customer not in {"", *self.customers}:
            self.take("")
        self._show((self.calls, self.known, self.verbatims))

    def _list_customers(self, day: Day) -> None:
        self.customers = tuple(one.uid for one in day.customers)
        for gone in self.lines.keys() - set(self.customers):
            line = self.lines.pop(gone)
            line.hide()
            line.deleteLater()
        for customer in self.customers:
            if customer not in self.lines:
                line = self.lines[customer] = ListLine(self._alias(customer))
                line.clicked.connect(lambda _on=False, customer=customer: self.take(customer))
                self._list.addWidget(line)
        n = len(self.customers)
        many = _("{n} calls are planned. Ten are what one person can really listen to.").format(n=n)
        self._words.setText(many if n > MOST_CALLS else _("Add the customers to call under Plan."))
        self._words.setVisible(n > MOST_CALLS or not n)
        self.button.setVisible(bool(n))

    def _go_on(self) -> None:
        """After a restart: the call that has begun and has no outcome is at hand again."""
        open_ones = [one for one in self.calls.values() if one.called and one.outcome is Outcome.OPEN]
        latest = max(reversed(open_ones), key=lambda one: str(one.called), default=None)
        if latest is not None and latest.customer in self.lines:
            self.take(latest.customer)

    def _mark(self, note: Note) -> Along | None:
        """The note of the line becomes the sentence of the call, as one with it: this note, and none kept before."""
        customer = self._sentence_of
        if not customer or self._sentence or note.said_by != customer or note.kind is not Kind.QUOTE:
            return None
        self._sentence = note.uid
        return lambda kept: self._desk.say(self._safari, customer, kept.uid)

    def _unmark(self, uid: str) -> None:
        """The disk would not take it: its words, once they are kept, are another note. Where they wait to be tried
        again they are still the sentence."""
        if uid == self._sentence and all(order.note.uid != uid for order in self._at_hand.keeper.failed):
            self._sentence = ""

    def _note_kept(self, uid: str) -> None:
        if uid == self._sentence:
            self._sentence_of = self._sentence = ""

    def _has_one(self) -> bool:
        if not self.customer:
            self._at_hand.say(_("No call is at hand. Ctrl+L begins one."))
        return bool(self.customer)

    def _alias(self, customer: str) -> str:
        return self._at_hand.sitting.day.aliases.get(customer, "")

    def _changed(self, change: Change) -> None:
        if change.tables & {"loss_calls", "notes", "consents"}:
            self._at_hand.keeper.read(self._read, self._show)

    def _read(self) -> Read:
        calls = self._desk.of_safari(self._safari)
        verbatims = {who: self._notes.note(call.note) if call.note else None for who, call in calls.items()}
        return calls, self._desk.reasons(), verbatims

    def _show(self, read: Read) -> None:
        """Show what is on disk."""
        self.calls, self.known, self.verbatims = read
        done = sum(is_done(self.calls.get(one)) for one in self.customers)
        n = len(self.customers)
        self.count.setText(ngettext("{done} of {n} done", "{done} of {n} done", n).format(done=done, n=n) if n else "")
        for customer, line in self.lines.items():
            line.setChecked(customer == self.customer)
            line.beside = _stands(self.calls.get(customer))
            line.setAccessibleName(", ".join(part for part in (line.text(), line.beside) if part))
            line.update()
        held_back = self._at_hand.sitting.day.held_back.get(self.customer, "")
        self._held_back.setText(held_back)
        self._held_back.setVisible(bool(held_back))
        self.form.setVisible(bool(self.customer) and not held_back)
        if self.customer:
            nothing = LossCall("", self._safari, self.customer)
            call = nothing if held_back else self.calls.get(self.customer, nothing)
            self.form.show_call(call, self.known, None if held_back else self.verbatims.get(self.customer))


def _stands(call: LossCall | None) -> str:
    """How a call stands: its outcome, else when it began."""
    if call is None or (call.called is None and not call.outcome):
        return ""
    return outcome_word(call.outcome) or _("since {time}").format(time=clock(call.called) if call.called else "")
