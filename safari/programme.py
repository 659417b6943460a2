"""The programme: the organisation's customer-closeness work, one a library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Programme:
    """Whose programme this is. `name` is the line under it ("Closer to customers, 2026"), `language` its own.

    `sponsor` is the leader (uid) who stands for it; `responsible` is who answers for what customers give us, as
    consent forms say it, and `contact` their e-mail address, which invitations come from; `cool_down` is how many days
    pass before a customer is asked again.
    """

    uid: str
    organisation: str
    name: str = ""
    language: str = "en"
    sponsor: str | None = None
    responsible: str = ""
    contact: str = ""
    cool_down: int = 90
