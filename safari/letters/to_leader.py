"""Letters to a leader: the invitation with the bet asked for, a reminder, and the word that it is called off."""

from __future__ import annotations

from gettext import NullTranslations

from safari.letters.letter import Kind, Letter, body
from safari.letters.when import Meeting, day_words, when_and_where
from safari.sharing.brief_page import BriefPage
from safari.words import catalogue


def to_leader(page: BriefPage, address: str, kind: Kind) -> Letter:
    """The letter that goes with a leader's brief, in the brief's language. It names no customer."""
    say = catalogue(page.language)
    greeting = say.gettext("Dear {name},").format(name=page.leader)
    told, told_shortly = _told(page, kind, say)
    end = "\n".join(part for part in (page.contact, page.organisation) if part)
    return Letter(
        to=address,
        subject=_subject(page, kind, say),
        body=body((greeting, *told, end)),
        short=body((greeting, *told_shortly, end)),
        language=page.language,
    )


def _subject(page: BriefPage, kind: Kind, say: NullTranslations) -> str:
    what = ", ".join(part for part in (page.title, day_words(page.day, page.language)) if part)
    wordings = {
        Kind.INVITATION: say.gettext("Invitation: {what}"),
        Kind.REMINDER: say.gettext("Reminder: {what}"),
        Kind.CALL_OFF: say.gettext("Called off: {what}"),
    }
    return wordings[kind].format(what=what)


def _told(page: BriefPage, kind: Kind, say: NullTranslations) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands between the greeting and the end, and the same in few words."""
    starts, ends = (one.time() if one else None for one in (page.starts, page.ends))
    when = when_and_where(Meeting(page.day, starts, ends, page.place), page.language, say)
    if kind is Kind.CALL_OFF:
        off = say.gettext("{title} is called off.").format(title=page.title)
        calendar = say.gettext(
            "The attached file takes it out of your calendar. You will hear from us about another day."
        )
        return (off, when, calendar), (off, when)
    if kind is Kind.REMINDER:
        soon = say.gettext("We look forward to seeing you at {title}.").format(title=page.title)
        read = say.gettext("Your brief has two pages. Please read it before the day: whom you meet, and how to listen.")
        return (soon, when, _focus(page, say), read, _bet(page, say)), (soon, when, _bet(page, say))
    come = say.gettext("You are invited to {title}.").format(title=page.title)
    listen = say.gettext(
        "You come to listen: four minutes for every minute you talk. One customer met says more than a hundred slides."
    )
    attached = say.gettext(
        "The invitation for your calendar and your brief are attached. Please answer the invitation."
    )
    return (come, when, _focus(page, say), listen, attached, _bet(page, say)), (come, when, _bet(page, say))


def _focus(page: BriefPage, say: NullTranslations) -> str:
    return say.gettext("The one question: {question}").format(question=page.focus) if page.focus else ""


def _bet(page: BriefPage, say: NullTranslations) -> str:
    """Asked for as long as there is none."""
    if page.bet:
        return ""
    return say.gettext("Before the day we need your bet. Please answer with one line: “I believe they will say …”")
