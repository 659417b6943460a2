"""The desk of what is measured on the day: stopwatches, tallies, talk time, and how the agenda really went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from safari.counting.figures import sentence
from safari.counting.step_time import StepTime
from safari.counting.stopwatch import Stopwatch
from safari.counting.talk import Talk
from safari.counting.tally import Tally, Tick
from safari.counting.timing import Instant, as_clock, length_of
from safari.errors import SafariError
from safari.run.note import Kind, Note
from safari.store.held_words import check_may_be_read
from safari.store.tables import NOTES, STEP_TIMES, STOPWATCHES, TALKS, TALLIES, TICKS
from safari.text import line
from safari.words import _, catalogue

if TYPE_CHECKING:
    from safari.run.desk import NoteDesk
    from safari.store.journal import Journal

MORE = 5
"""Minutes that a step of the agenda is made longer at a time."""
_OF_TALLIES = "tally IN (SELECT uid FROM tallies WHERE safari = ?)"
_LONGEST_EXTRA = 1440
_WRITTEN = """\
SELECT json_extract(said.after, '$.text') FROM revisions AS made
JOIN revisions AS said ON said.intention = made.intention AND said.of_table = 'notes' AND said.record = ?2
WHERE made.of_table = 'tallies' AND made.record = ?1 AND json_extract(made.after, '$.note') = ?2
ORDER BY said.seq DESC LIMIT 1
"""  # what a tally was last written down as: its revision goes along with that of its note


@dataclass(frozen=True, slots=True)
class Counted:
    """A tally and the moments at which it counted, in the order they were kept."""

    tally: Tally
    moments: tuple[datetime, ...] = ()


class CountingDesk:
    """What is timed and counted while a safari runs. `Instant`s come from outside: the moment a key was pressed."""

    def __init__(self, journal: Journal, notes: NoteDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._notes = notes

    def running(self, safari: str, author: str | None) -> Stopwatch | None:
        """The stopwatch that this author has running."""
        found = STOPWATCHES.find(self._database, "safari = ? AND author IS ? AND ended IS NULL", (safari, author))
        return found[-1] if found else None

    def stopwatches(self, safari: str) -> list[Stopwatch]:
        """Every stopwatch of a safari, also one that is running."""
        return STOPWATCHES.find(self._database, "safari = ?", (safari,))

    def start_or_stop(self, safari: str, author: str | None, now: Instant, language: str) -> Stopwatch | Note:
        """Start a stopwatch; where one runs, stop it: it becomes a note with its length, in `language` (BCP 47)."""
        running = self.running(safari, author)
        if running is not None:
            return self._stop(running, now, language)
        watch = Stopwatch(self._journal.new_uid(), safari, author, "", now.at, *now.steady)
        with self._journal.intention(_("Stopwatch started")) as change:
            return change.add(STOPWATCHES, watch)

    def name_stopwatch(self, uid: str, label: str, sitting: str = "") -> Stopwatch:
        """Say what is timed: "on hold". One undo takes back all of one `sitting`."""
        with self._journal.intention(_("Stopwatch named"), sitting=sitting) as change:
            return change.edit(STOPWATCHES, STOPWATCHES.standing(self._database, uid), label=line(label))

    def counted(self, safari: str) -> list[Counted]:
        """What is counted on a safari, in order, with every count."""
        moments: dict[str, list[datetime]] = {}
        for tick in TICKS.find(self._database, _OF_TALLIES, (safari,)):
            moments.setdefault(tick.tally, []).append(tick.at)
        tallies = TALLIES.find(self._database, "safari = ?", (safari,), "position, seq")
        return [Counted(one, tuple(moments.get(one.uid, ()))) for one in tallies]

    def begin_tally(self, safari: str, name: str) -> Tally:
        """Something else is counted. Raises SafariError where it has no name."""
        standing = TALLIES.find(self._database, "safari = ?", (safari,))
        place = 1 + max((one.position for one in standing), default=-1)
        tally = Tally(self._journal.new_uid(), safari, place, _named(name))
        with self._journal.intention(_("Tally begun")) as change:
            return change.add(TALLIES, tally)

    def rename_tally(self, uid: str, name: str) -> Tally:
        """Another name for what is counted. Raises SafariError for none."""
        with self._journal.intention(_("Tally renamed")) as change:
            return change.edit(TALLIES, TALLIES.standing(self._database, uid), name=_named(name))

    def remove_tally(self, uid: str) -> None:
        """Remove a tally with all its counts; one undo brings them back. The note it became stays."""
        tally = TALLIES.standing(self._database, uid)
        with self._journal.intention(_("Tally removed")) as change:
            for tick in TICKS.find(self._database, "tally = ?", (uid,)):
                change.remove(TICKS, tick)
            change.remove(TALLIES, tally)

    def count(self, uid: str, at: datetime, initiator: str = "") -> Tick:
        """One more of what is counted. Raises SafariError where the tally was removed."""
        TALLIES.standing(self._database, uid)
        with self._journal.intention(_("One more counted"), initiator) as change:
            return change.add(TICKS, Tick(self._journal.new_uid(), uid, at))

    def count_back(self, uid: str) -> Tick | None:
        """Take the last count of a tally back; None where there is none."""
        ticks = TICKS.find(self._database, "tally = ?", (uid,), "seq DESC LIMIT 1")
        if not ticks:
            return None
        with self._journal.intention(_("One less counted")) as change:
            change.remove(TICKS, ticks[0])
        return ticks[0]

    def write_down(self, uid: str, author: str | None, at: datetime, language: str) -> Note:
        """A tally becomes one observation with its figures, in `language`; written down again, that note says the new
        ones. A note that somebody changed by hand stays as it is, and another one is made: of the same customer, and
        off the record where that one is. Raises SafariError while the words of that note are held back."""
        tally = TALLIES.standing(self._database, uid)
        moments = [tick.at for tick in TICKS.find(self._database, "tally = ?", (uid,))]
        text = sentence(tally, moments, language)
        standing = NOTES.get(self._database, tally.note) if tally.note else None
        said_by, off_record = (standing.said_by, standing.off_record) if standing is not None else (None, False)
        check_may_be_read(self._database, said_by, self._journal.clock().date())
        with self._journal.intention(_("Figures written down")) as change:
            if standing is not None and standing.text == self._database.value(_WRITTEN, (uid, standing.uid)):
                written = change.edit(NOTES, standing, text=text, language=language)
                if written != standing:
                    change.write(TALLIES, uid, {"note": standing.uid}, {"note": standing.uid})
                return written
            made = Note("", tally.safari, author, Kind.SAW, text, at, said_by, language=language, off_record=off_record)
            note = self._notes.keep(made)
            change.edit(TALLIES, tally, note=note.uid)
        return note

    def talks(self, safari: str) -> list[Talk]:
        """When leaders talked, also the talk that goes on."""
        return TALKS.find(self._database, "safari = ?", (safari,))

    def talk(self, safari: str, now: Instant) -> Talk:
        """A leader begins to talk; where one talks already, that goes on."""
        going_on = self._talk_at_hand(safari)
        if going_on is not None:
            return going_on
        with self._journal.intention(_("Talk time")) as change:
            return change.add(TALKS, Talk(self._journal.new_uid(), safari, now.at, *now.steady))

    def still_talks(self, safari: str, now: Instant) -> None:
        """Note that the talk at hand goes on, for whoever finds it after a crash; what is undone is its beginning."""
        talk = self._talk_at_hand(safari)
        if talk is not None:
            with self._journal.intention(_("Talk time"), for_good=True) as change:
                change.edit(TALKS, talk, lasted=length_of(talk, now))

    def hush(self, safari: str, now: Instant) -> Talk | None:
        """The talk at hand ends. Undo takes the whole talk back: its end is noted for good."""
        talk = self._talk_at_hand(safari)
        return None if talk is None else self._end_talk(talk, length_of(talk, now))

    def close_talk_left_open(self, safari: str) -> Talk | None:
        """End a talk that was left open, at the last moment it was known to go on; one that was not known to go on at
        all is taken away. The talk as it was found, or None."""
        talk = self._talk_at_hand(safari)
        if talk is None:
            return None
        if talk.lasted:
            return self._end_talk(talk, talk.lasted)
        with self._journal.intention(_("Talk time"), for_good=True) as change:
            change.remove(TALKS, talk)
        return talk

    def step_times(self, safari: str) -> list[StepTime]:
        """How the steps of the agenda went, of those that did not go as planned."""
        return STEP_TIMES.find(self._database, "safari = ?", (safari,))

    def close_steps(self, safari: str, steps: tuple[str, ...], at: datetime) -> None:
        """Steps of the agenda (uids) end now, by hand; the plan stays as it is."""
        with self._journal.intention(_("Agenda step closed")):
            for step in steps:
                self._time_step(safari, step, closed=at)

    def begin_agenda(self, safari: str, first: str, at: datetime, over: tuple[str, ...] = ()) -> None:
        """The agenda begins now, with its `first` step; those that are `over` (uids) end at once. How its steps went
        when it was begun before, on another day, counts no more."""
        with self._journal.intention(_("Agenda begun")):
            for one in self.step_times(safari):
                self._time_step(safari, one.step, closed=None)
            self._time_step(safari, first, began=at)
            self.close_steps(safari, over, at)

    def lengthen_step(self, safari: str, step: str) -> None:
        """A step of the agenda takes five minutes more. One that was closed by hand is open again."""
        extra = next((one.extra for one in self.step_times(safari) if one.step == step), 0)
        with self._journal.intention(_("Five minutes more")):
            self._time_step(safari, step, extra=min(extra + MORE, _LONGEST_EXTRA), closed=None)

    def _time_step(self, safari: str, step: str, **changes: Any) -> None:  # noqa: ANN401 - fields of StepTime
        standing = next((one for one in self.step_times(safari) if one.step == step), None)
        with self._journal.intention(_("Agenda step closed")) as change:
            if standing is not None:
                change.edit(STEP_TIMES, standing, **changes)
            else:
                change.add(STEP_TIMES, replace(StepTime(self._journal.new_uid(), safari, step), **changes))

    def _stop(self, watch: Stopwatch, now: Instant, language: str) -> Note:
        lasted = length_of(watch, now)
        waited = catalogue(language).gettext("Waited {time}").format(time=as_clock(lasted))
        text = f"{watch.label} {as_clock(lasted)}" if watch.label else waited
        with self._journal.intention(_("Stopwatch stopped")) as change:
            note = Note("", watch.safari, watch.author, Kind.SAW, text, now.at, language=language)
            kept = self._notes.keep(note)
            change.edit(STOPWATCHES, watch, ended=now.at, lasted=lasted, note=kept.uid)
        return kept

    def _talk_at_hand(self, safari: str) -> Talk | None:
        found = TALKS.find(self._database, "safari = ? AND ended IS NULL", (safari,))
        return found[-1] if found else None

    def _end_talk(self, talk: Talk, lasted: int) -> Talk:
        ended = talk.began + timedelta(milliseconds=lasted)
        with self._journal.intention(_("Talk time"), for_good=True) as change:
            return change.edit(TALKS, talk, ended=ended, lasted=lasted)


def _named(typed: str) -> str:
    name = line(typed)
    if not name:
        raise SafariError(_("What is counted has no name."), _("Type what it is: “Start again”."))
    return name
