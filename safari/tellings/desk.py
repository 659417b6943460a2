"""The desk of tellings: what was told of a story, to whom, as which files; and what of it is to be called back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.consent import NEVER_ASKED, Use
from safari.people.desk import PeopleDesk
from safari.plan.safari import Stage
from safari.sharing.desk import SharingDesk
from safari.sharing.frozen_page import freeze, thaw, whole
from safari.sharing.hollow import hollow
from safari.sharing.story_page import StoryPage
from safari.sharing.withheld import why_not_these
from safari.store import blobs, told_words
from safari.store.agreements import of_customers
from safari.store.journal import Journal
from safari.store.tables import HANDOUTS, SAFARIS, STORIES, TELLINGS
from safari.tellings.on_page import QUOTED, OnPage, ended, on_page, packed, relying, unpacked
from safari.tellings.recall import Recall
from safari.tellings.telling import Handout, Telling
from safari.text import line
from safari.words import _

if TYPE_CHECKING:  # Today asks what is to be called back at every start; the gate for pages is loaded with a story
    from safari.sharing.gate import Cleared

# A file of it is out; or it went out as none, and nobody said yet that whoever it was told to knows.
_OUT = (
    "(EXISTS (SELECT 1 FROM handouts WHERE handouts.telling = tellings.uid AND recalled IS NULL)"
    " OR NOT EXISTS (SELECT 1 FROM handouts WHERE handouts.telling = tellings.uid))"
)
_OF = "(?1 = '' OR story = ?1)"
# No other page can concern a customer: it is theirs, they were on it, or words on it were given to them since.
_ABOUT = (
    "(?2 = '' OR customer = ?2 OR instr(consents, ?2)"
    " OR EXISTS (SELECT 1 FROM notes WHERE said_by = ?2 AND instr(page, notes.uid)))"
)
_NEWEST = "number DESC"

Reasons = list[tuple[str, str]]  # customers (uids), and a sentence about each


class TellingDesk:
    """Tellings: each is the page of a story as it was shown to somebody, frozen. The story itself goes on as a draft.

    What was told was told: no undo takes a telling back, nor a file that left. To whom it was, and that a file was
    called back, can be undone.
    """

    def __init__(self, journal: Journal, people: PeopleDesk, sharing: SharingDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._sharing = people, sharing

    def tell(self, story: str, audience: str = "", told_by: str | None = None) -> Telling:
        """Freeze the page of a story as it may be shown today: it is told. Raises SafariError where nobody is on it."""
        cleared = self._sharing.page(STORIES.standing(self._database, story), {})
        if refusal := hollow(cleared):
            raise refusal
        return self._told(story, cleared, audience, told_by)

    def went_out(self, story: str, cleared: Cleared, format_: str, name: str) -> Handout | None:
        """A page left this library as a file: note it at the telling of this very page, made where there is none.

        `cleared` is what the file was made from: the story itself may have been changed since. `format_` is the key of
        the export, `name` the file's without its folder. None where nobody is on the page, so that there will be
        nothing to call back; nothing at all once the library is being closed.
        """
        if self._database.closing or hollow(cleared):
            return None
        with self._journal.intention(_("Story told"), for_good=True):
            telling = self._same(story, cleared) or self._told(story, cleared)
            return self.went_out_again(telling.uid, format_, name)

    def went_out_again(self, telling: str, format_: str, name: str) -> Handout | None:
        """A page that was told before left this library as a file: note it. Nothing while the library is closed."""
        if self._database.closing:
            return None
        with self._journal.intention(_("Story told"), for_good=True) as change:
            self._is_told(self.telling(telling).story)
            file = Handout(self._journal.new_uid(), telling, format_, name, self._journal.clock())
            return change.add(HANDOUTS, file)

    def telling(self, uid: str) -> Telling:
        """One telling. Raises SafariError where it is gone."""
        return TELLINGS.standing(self._database, uid)

    def of_story(self, story: str) -> list[Telling]:
        """What was told of a story, newest first."""
        return TELLINGS.find(self._database, "story = ?", (story,), _NEWEST)

    def files(self, telling: str) -> list[Handout]:
        """The files a telling went out as, oldest first."""
        return HANDOUTS.find(self._database, "telling = ?", (telling,))

    def edit(self, uid: str, **changes: str | None) -> Telling:
        """Say to whom it was told (`audience`) and by which leader (`told_by`). The page stays."""
        if isinstance(audience := changes.get("audience"), str):
            changes["audience"] = line(audience)
        with self._journal.intention(_("Telling changed")) as change:
            return change.edit(TELLINGS, self.telling(uid), **changes)

    def consents(self, uid: str) -> list[OnPage]:
        """Who is on a told page, and what they had agreed to when it was told."""
        return unpacked(self.telling(uid).consents)

    def page(self, uid: str) -> StoryPage:
        """A told page as it was. Raises SafariError where a consent it relied on ended, or its words are off the record
        by now: it may not be shown any more."""
        telling = self.telling(uid)
        if why := self._judged([telling])[uid]:
            raise SafariError(why[0][1], _("This page may not be shown any more."))
        return whole(thaw(telling.page), lambda digest: blobs.get(self._database, digest))

    def to_recall(self, *, story: str = "", customer: str = "", all_: bool = False) -> list[Recall]:
        """The told pages that somebody's consent no longer covers, newest first, with the files to call back.

        Of one `story` or with one `customer` on them where that is said. Those whose files were all called back are
        in it only with `all_`; one that went out as no file is called back from those it was told to.
        """
        where = f"{'1' if all_ else _OUT} AND {_OF} AND {_ABOUT}"
        found = TELLINGS.find(self._database, where, (story, customer))
        if not found:
            return []
        judged = self._judged(found)
        erased = told_words.erased(self._database, judged)
        recalls = (self._recall(one, judged[one.uid], is_erased=one.uid in erased) for one in reversed(found))
        return [one for one in recalls if one and (not customer or customer in one.customers)]

    def mark_heard(self, telling: str) -> Handout:
        """Note that those a page was told to, without a file, know that it counts no more. It is kept as what was
        handed out to them, called back at once."""
        told, now = self.telling(telling), self._journal.clock()
        name = told.audience or _("Told without a file")
        with self._journal.intention(_("Called back")) as change:
            return change.add(HANDOUTS, Handout(self._journal.new_uid(), telling, "", name, now, now))

    def mark_recalled(self, file: str, *, recalled: bool = True) -> Handout:
        """Note that a file was called back (deleted, taken from the wall), or that it was not after all."""
        when = self._journal.clock() if recalled else None
        label = _("File called back") if recalled else _("File is out again")
        with self._journal.intention(label) as change:
            return change.edit(HANDOUTS, HANDOUTS.standing(self._database, file), recalled=when)

    def _told(self, story: str, cleared: Cleared, audience: str = "", told_by: str | None = None) -> Telling:
        page, sources, customer = cleared.page, cleared.sources, cleared.sources.customer or ""
        agreed = of_customers(self._database, (customer, *sources.others))
        with self._journal.intention(_("Story told"), for_good=True) as change:
            self._is_told(story)
            telling = Telling(
                *(self._journal.new_uid(), story, customer, len(self.of_story(story)) + 1, self._journal.clock()),
                page=freeze(page, sources, lambda jpeg: blobs.put(self._database, jpeg, "image/jpeg")),
                consents=packed(on_page(page, customer, sources.others, agreed)),
                told_by=told_by,
                audience=line(audience),
            )
            return change.add(TELLINGS, telling)

    def _is_told(self, story: str) -> None:
        safari = SAFARIS.standing(self._database, STORIES.standing(self._database, story).safari)
        with self._journal.intention(_("Story told"), for_good=True) as change:
            change.edit(SAFARIS, safari, stage=Stage.TOLD)

    def _same(self, story: str, cleared: Cleared) -> Telling | None:
        """The newest telling of this very page, of the same words of the same people."""
        for one in self.of_story(story):
            frozen = thaw(one.page)
            if frozen.is_erased or frozen.sources != cleared.sources:
                continue
            if whole(frozen, lambda digest: blobs.get(self._database, digest)) == cleared.page:
                return one
        return None

    def _recall(self, telling: Telling, why: Reasons, *, is_erased: bool) -> Recall | None:
        is_blocked = bool(why)
        if is_erased:
            why.append((telling.customer, _("Words on it were erased for good.")))
        if not why:
            return None
        return Recall(
            telling=telling,
            safari=STORIES.standing(self._database, telling.story).safari,
            whose=self._people.called(customer=telling.customer),
            reasons=tuple(dict.fromkeys(sentence for _customer, sentence in why)),
            customers=tuple(dict.fromkeys(customer for customer, _sentence in why)),
            files=tuple(self.files(telling.uid)),
            is_blocked=is_blocked,
        )

    def _judged(self, tellings: list[Telling]) -> dict[str, Reasons]:
        """By telling: why its page may not be shown any more; nothing where it may."""
        today, everybody = self._journal.clock().date(), self._everybody(tellings)
        off_record = told_words.off_record_now(self._database, everybody)
        agreed = of_customers(self._database, {one.customer for those in everybody.values() for one in those})
        judged: dict[str, Reasons] = {}
        for telling in tellings:
            why = judged[telling.uid] = []
            over: dict[str, list[Use]] = {}
            for one in everybody[telling.uid]:
                over.setdefault(one.customer, []).extend(ended(one, agreed.get(one.customer, NEVER_ASKED), today))
            for customer, uses in over.items():
                alias = self._people.called(customer=customer) if uses else ""
                said = why_not_these(alias, uses, agreed.get(customer, NEVER_ASKED), today)
                why += [(customer, sentence) for sentence in said]
            if telling.uid in off_record:
                why.append((telling.customer, _("Words on it are off the record by now.")))
        return judged

    def _everybody(self, tellings: list[Telling]) -> dict[str, list[OnPage]]:
        """By telling: who was on its page, then whom words or the picture on it were given to since."""
        found = {telling.uid: relying(telling.consents) for telling in tellings}
        for telling, customer, has_photo in told_words.said_by_now(self._database, found):
            relied_on = {use for one in found.get(telling, ()) if one.customer == customer for use in one.relied_on}
            words = () if relied_on else QUOTED
            photo = (Use.PHOTO,) if has_photo and Use.PHOTO not in relied_on else ()
            if telling in found and (words or photo):
                since = OnPage(customer, minor=False, relied_on=(*words, *photo), answers=())
                found[telling].append(since)
        return found
