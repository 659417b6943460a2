"""What is being typed and not kept yet: one draft a safari and author, outside the journal."""

from __future__ import annotations

from datetime import datetime

from safari.run.note import Draft
from safari.store.database import Database


def put(database: Database, draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    with database.transaction():
        database.execute(
            "INSERT INTO drafts(safari, author, text, chips, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(safari, author) DO UPDATE SET text = excluded.text, chips = excluded.chips, at = excluded.at",
            (draft.safari, draft.author, draft.text, draft.chips, draft.at.isoformat()),
        )


def drop(database: Database, safari: str, author: str) -> None:
    """Forget the draft: its words were kept as a note, or wiped out by their writer."""
    with database.transaction():
        database.execute("DELETE FROM drafts WHERE safari = ? AND author = ?", (safari, author))


def find(database: Database, safari: str | None = None, author: str | None = None) -> list[Draft]:
    """The drafts at hand (of one safari, of one author), newest first."""
    rows = database.rows(
        "SELECT safari, author, text, chips, at FROM drafts WHERE (?1 IS NULL OR safari = ?1)"
        " AND (?2 IS NULL OR author = ?2) ORDER BY at DESC",
        (safari, author),
    )
    return [Draft(of, by, text, chips, datetime.fromisoformat(at)) for of, by, text, chips, at in rows]
