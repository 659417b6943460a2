"""What the step Brief shows: a line for each leader, and what there is to be handed out, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from safari.papers.made import Kind
from safari.people.wording import spoken
from safari.plan.safari import WITHOUT_CUSTOMERS
from safari.words import _, ngettext
from ui.people.languages import language_name
from ui.widgets.dates import written

if TYPE_CHECKING:
    from safari.guests.participant import Participant
    from safari.library import Library
    from safari.plan.safari import Safari

# What the step shows stands in these tables.
TABLES = frozenset(
    {
        *("safaris", "agenda_steps", "questions", "checklist_items", "participants", "leaders", "customers"),
        *("consents", "programme", "drivers", "invitations", "stories", "formats"),
    }
)


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """One leader: `uid` is the participant's; `below` says whom they sit beside and whether they placed their bet;
    `made` how their brief stands, `is_outdated` where what it says has changed since."""

    uid: str
    name: str
    below: str
    made: str
    is_made: bool
    is_outdated: bool

    @property
    def made_up_to_date(self) -> bool:
        """Whether the brief says what is so today."""
        return self.is_made and not self.is_outdated


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One kind of paper: its name is the kind's, `about` says what there is, `can_call_off` an invitation."""

    kind: Kind
    about: str
    can_call_off: bool = False


@dataclass(frozen=True, slots=True)
class BriefState:
    """All of it."""

    safari: Safari
    leaders: tuple[LeaderLine, ...]
    papers: tuple[PaperLine, ...]


def read(library: Library, safari: Safari) -> BriefState:
    """How the papers of a safari stand."""
    guests = library.guests.participants(safari.uid)
    outdated = library.brief.outdated(safari.uid)
    leaders = [_leader(library, safari, one, outdated) for one in guests if one.leader]
    kinds = [kind for kind in library.papers.kinds(safari.uid) if kind is not Kind.BRIEFS]
    return BriefState(safari, tuple(leaders), tuple(_paper(library, safari, kind, guests) for kind in kinds))


def _leader(library: Library, safari: Safari, one: Participant, outdated: frozenset[str]) -> LeaderLine:
    bet = _("bet placed") if one.bet else _("no bet yet")
    return LeaderLine(
        uid=one.uid,
        name=library.people.called(leader=one.leader),
        below=", ".join(part for part in (_beside(library, safari, one), bet) if part),
        made=_made(one, is_outdated=one.uid in outdated),
        is_made=one.briefed_on is not None,
        is_outdated=one.uid in outdated,
    )


def _beside(library: Library, safari: Safari, one: Participant) -> str:
    name = library.people.called(customer=one.beside) or one.agent
    if name:
        return _("Beside {name}").format(name=name)
    return "" if safari.setting in WITHOUT_CUSTOMERS else _("Beside nobody yet")


def _made(one: Participant, *, is_outdated: bool) -> str:
    if one.briefed_on is None:
        return _("Not made yet")
    if is_outdated:
        return _("No longer up to date")
    return _("Made {day}").format(day=written(one.briefed_on, "d MMMM"))


def _paper(library: Library, safari: Safari, kind: Kind, guests: list[Participant]) -> PaperLine:
    customers = sum(bool(one.customer) for one in guests)
    if kind is Kind.INVITATION:
        return PaperLine(kind, _invitation(library, safari.uid), can_call_off=library.brief.is_invited(safari.uid))
    if kind is Kind.CONSENT_FORMS:
        return PaperLine(kind, _forms(library, safari, guests) if customers else _("No customer is coming yet"))
    if kind is Kind.CHECKLIST:
        items = library.plans.checklist(safari.uid)
        said = _("{done} of {all} done").format(done=sum(item.done for item in items), all=len(items))
        return PaperLine(kind, said if items else _("Nothing on the lists"))
    about = {Kind.SEATING_PLAN: _("Who sits where, to hang at the door"), Kind.PLACE_CARDS: _("To fold, one for each")}
    return PaperLine(kind, about[kind])


def _forms(library: Library, safari: Safari, guests: list[Participant]) -> str:
    """How many forms there are, and in which language."""
    coming = [library.people.customer(one.customer) for one in guests if one.customer]
    said = ngettext("{n} customer, in their own language", "{n} customers, each in their own language", len(coming))
    others = [one for one in coming if one and not spoken(one.language)]
    if others:
        said = ngettext("{n} customer, in {language}", "{n} customers, in {language}", len(coming))
    if others and len(others) < len(coming):
        said = _("{n} customers, each in their own language, else in {language}")
    return said.format(n=len(coming), language=language_name(library.brief.language(safari.uid)))


def _invitation(library: Library, safari: str) -> str:
    """How the invitation stands, and whom it does not reach."""
    unreached = library.brief.unreached(safari)
    if library.brief.is_up_to_date(safari):
        said = _("Handed out as it stands")
    elif library.brief.is_invited(safari):
        said = _("What it says has changed since: save it anew")
    elif day := library.brief.called_off_on(safari):
        said = _("Called off {day}. Saved again, it invites anew").format(day=written(day, "d MMMM"))
    else:
        said = _("For everybody’s calendar")
    if not unreached:
        return said
    names = ", ".join(unreached)
    return _("{said}. It does not reach {names}: no e-mail address").format(said=said, names=names)
