"""Words of a page that come from a note, and how that note reads."""

from __future__ import annotations

from dataclasses import dataclass

from safari.checking.concern import Written


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a page and the note they come from: how it reads `now`, how it read when the debrief was closed
    (`first_said`; "" where that is no different, or nobody closed it), all the ways it read `earlier`, and the `alias`
    of who said it; `first_by` that of who said it first, where that is somebody else."""

    written: Written
    now: str
    first_said: str = ""
    earlier: frozenset[str] = frozenset()
    alias: str = ""
    first_by: str = ""

    @property
    def may_stand(self) -> str:
        """What was first said, where those are the words of whoever says it now: somebody chose it."""
        return "" if self.first_by else self.first_said

    @property
    def key(self) -> str:
        """What a line about the words of a quote is named by: each quote has one."""
        return f"quote {self.written.record} {self.written.field}"
