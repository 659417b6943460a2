"""Letters to a customer: what, when, where, why, what happens with what they say, and that they can say no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import NullTranslations

from safari.letters.letter import Kind, Letter, body
from safari.letters.when import Meeting, day_words, when_and_where
from safari.people.address import is_address
from safari.plan.safari import Setting
from safari.words import catalogue

_BETWEEN_ADDRESSES = re.compile(r"[\s,;<>]+")


@dataclass(frozen=True, slots=True)
class ForCustomer:
    """All a letter to a customer says. `name` is who they really are ("" where nobody wrote it down), `contact` how to
    reach them; both are known to People alone and go nowhere but into their letter."""

    language: str
    organisation: str
    responsible: str
    contact_of_ours: str
    setting: Setting
    meeting: Meeting
    minor: bool
    name: str = ""
    contact: str = ""


def to_customer(asked: ForCustomer, kind: Kind) -> Letter:
    """The letter in the customer's language. It tells no alias: that is ours alone."""
    say = catalogue(asked.language)
    name = asked.name.strip()
    greeting = say.gettext("Dear {name},").format(name=name) if name else say.gettext("Hello,")
    told, told_shortly = _TOLD[kind](asked, say)
    end = "\n".join(part for part in (say.gettext("Kind regards"), asked.responsible, asked.organisation) if part)
    questions = "" if kind is Kind.CALL_OFF else _questions(asked, say)
    return Letter(
        to=address_in(asked.contact),
        subject=_subject(asked, kind, say),
        body=body((greeting, *told, questions, end)),
        short=body((greeting, *told_shortly, end)),
        language=asked.language,
    )


def address_in(contact: str) -> str:
    """The e-mail address in what is written down about how to reach somebody; "" where there is none, or several."""
    found = [part for part in _BETWEEN_ADDRESSES.split(contact) if is_address(part.removeprefix("mailto:"))]
    return found[0].removeprefix("mailto:") if len(found) == 1 else ""


def _subject(asked: ForCustomer, kind: Kind, say: NullTranslations) -> str:
    day = day_words(asked.meeting.day, asked.language)
    if kind is Kind.INVITATION:
        return say.gettext("May we hear from you?")
    if kind is Kind.REMINDER:
        return (
            say.gettext("We look forward to {day}").format(day=day)
            if day
            else say.gettext("We look forward to meeting you")
        )
    return say.gettext("Called off: {what}").format(what=day) if day else say.gettext("Our meeting is called off")


def _invitation(asked: ForCustomer, say: NullTranslations) -> tuple[tuple[str, ...], tuple[str, ...]]:
    what = _what(asked.setting, say)
    when = when_and_where(asked.meeting, asked.language, say) or say.gettext("We will find a day that suits you.")
    why = say.gettext(
        "Why we ask: figures never tell the whole story. Our leaders want to hear it from customers themselves, and to "
        "do something about it. Nobody will try to sell you anything."
    )
    happens = say.gettext(
        "What happens with what you say: if you agree, we write it down under a name that is not yours. The attached "
        "form asks you line by line what we may do with it. Nothing is ticked beforehand, and you can change your mind "
        "at any time."
    )
    free = say.gettext(
        "You are free to say no, now or on the day, and you need not say why. It changes nothing for you as our "
        "customer. An answer to this e-mail is enough."
    )
    shortly = say.gettext("The attached form says what happens with what you tell us. You are free to say no.")
    return (what, when, why, happens, _parent(asked, say), free), (what, when, shortly, _parent(asked, say))


def _what(setting: Setting, say: NullTranslations) -> str:
    """What we ask of them, by how leaders and customers meet."""
    wordings = {
        Setting.TABLE: say.gettext(
            "We would like to invite you to sit down with other customers and some of our leaders, to tell us how you "
            "find it to be our customer."
        ),
        Setting.RING: say.gettext(
            "We would like to invite you to talk with other customers about how you find it to be our customer. Our "
            "leaders sit around you and listen."
        ),
        Setting.VISIT: say.gettext(
            "We would like to visit you with one or two of our leaders, to see and hear how you find it to be our "
            "customer."
        ),
        Setting.PHONE: say.gettext(
            "One of our leaders would like to call you, to hear in your own words how you found it to be our customer."
        ),
    }
    otherwise = say.gettext("One of our leaders would like to hear from you how you find it to be our customer.")
    return wordings.get(setting, otherwise)


def _reminder(asked: ForCustomer, say: NullTranslations) -> tuple[tuple[str, ...], tuple[str, ...]]:
    glad = say.gettext("Thank you for taking the time. We look forward to listening to you.")
    when = when_and_where(asked.meeting, asked.language, say)
    form = say.gettext(
        "You need not prepare anything. We write nothing down before you have answered the consent form; there are "
        "copies of it on the day."
    )
    free = say.gettext("You can still say no, and you need not say why.")
    return (glad, when, form, _parent(asked, say), free), (glad, when, free)


def _call_off(asked: ForCustomer, say: NullTranslations) -> tuple[tuple[str, ...], tuple[str, ...]]:
    sorry = say.gettext("We are sorry: we have to call off our meeting.")
    when = when_and_where(asked.meeting, asked.language, say)
    later = say.gettext(
        "You need not do anything. If you agree, we will come back to you with another day; if you would rather not, "
        "an answer to this e-mail is enough."
    )
    return (sorry, when, later), (sorry, when)


def _parent(asked: ForCustomer, say: NullTranslations) -> str:
    return say.gettext("As you are under age, a parent or guardian signs the form as well.") if asked.minor else ""


def _questions(asked: ForCustomer, say: NullTranslations) -> str:
    if not asked.contact_of_ours:
        return ""
    return say.gettext("Questions before the day: {contact}").format(contact=asked.contact_of_ours)


_TOLD = {Kind.INVITATION: _invitation, Kind.REMINDER: _reminder, Kind.CALL_OFF: _call_off}
