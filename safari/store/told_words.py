"""What was told of a note: the frozen pages it stands on, and how it goes from them where it is erased for good."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.store.database import Database

_OF_NOTE = (
    "SELECT uid, page FROM tellings WHERE json_extract(page, '$.sources.hero') = ?1"
    " OR json_extract(page, '$.sources.photo') = ?1"
    " OR EXISTS (SELECT 1 FROM json_each(page, '$.sources.moments') WHERE value = ?1)"
    " OR EXISTS (SELECT 1 FROM json_each(page, '$.sources.curve') WHERE value = ?1)"
)
# A page is long: it is read once, and only those that are asked for.
_NAMED = """\
WITH told(telling, sources) AS MATERIALIZED (
    SELECT uid, json_extract(page, '$.sources') FROM tellings WHERE uid IN (SELECT value FROM json_each(?1))
), named(telling, note, photo) AS (
    SELECT telling, json_extract(sources, '$.hero'), 0 FROM told
    UNION ALL SELECT telling, json_extract(sources, '$.photo'), 1 FROM told
    UNION ALL SELECT telling, value, 0 FROM told, json_each(sources, '$.moments')
    UNION ALL SELECT telling, value, 0 FROM told, json_each(sources, '$.curve')
)
SELECT telling, said_by, max(photo) FROM named JOIN notes ON notes.uid = named.note
"""
_OFF_RECORD = f"{_NAMED} WHERE off_record = 1 GROUP BY telling"
_SAID_BY = f"{_NAMED} WHERE said_by IS NOT NULL GROUP BY telling, said_by"
_ERASED = (
    "SELECT uid FROM tellings WHERE uid IN (SELECT value FROM json_each(?1)) AND json_extract(page, '$.is_erased')"
)
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def off_record_now(database: Database, tellings: Iterable[str]) -> frozenset[str]:
    """Those of these tellings (uids) that hold words of a note that is off the record by now."""
    return frozenset(uid for uid, *_whose in database.rows(_OFF_RECORD, (json.dumps([*tellings]),)))


def said_by_now(database: Database, tellings: Iterable[str]) -> list[tuple[str, str, bool]]:
    """These tellings (uids) with the customers (uids) whose words they hold, as their notes say by now, and whether the
    picture is theirs too."""
    return database.rows(_SAID_BY, (json.dumps([*tellings]),))


def erased(database: Database, tellings: Iterable[str]) -> frozenset[str]:
    """Those of these tellings (uids) out of whose page words were taken for good."""
    return frozenset(uid for (uid,) in database.rows(_ERASED, (json.dumps([*tellings]),)))


def silence(database: Database, note: str) -> set[str]:
    """Take what came from this note out of every frozen page, and out of the journal; the hashes of the pictures that
    went. Inside the intention at hand."""
    pictures: set[str] = set()
    for uid, page in database.rows(_OF_NOTE, (note,)):
        frozen = json.loads(page)
        if frozen["sources"]["photo"] == note and frozen["photo"]:
            pictures.add(frozen["photo"]["blob"])
        silent = _COMPACT.encode(_without(frozen, note))
        database.execute("UPDATE tellings SET page = ? WHERE uid = ?", (silent, uid))
        for column in ("before", "after"):
            sql = (
                f"UPDATE revisions SET {column} = json_replace({column}, '$.page', ?1)"
                " WHERE of_table = 'tellings' AND record = ?2"
            )
            database.execute(sql, (silent, uid))
    return pictures


def _without(frozen: dict[str, Any], note: str) -> dict[str, Any]:
    page, sources = frozen["page"], frozen["sources"]
    if sources["hero"] == note:
        page["hero"] = page["original"] = sources["hero"] = None
    if sources["photo"] == note:
        frozen["photo"] = sources["photo"] = None
    kept = [place for place, source in enumerate(sources["moments"]) if source != note]
    places = {place: moved for moved, place in enumerate(kept)}
    page["moments"] = [page["moments"][place] for place in kept]
    stops = [place for place, source in enumerate(sources["curve"]) if source != note]
    page["curve"] = [page["curve"][place] for place in stops]
    for point in page["curve"]:
        point["moment"] = places.get(point["moment"])
    sources["moments"] = [sources["moments"][place] for place in kept]
    sources["curve"] = [sources["curve"][place] for place in stops]
    return frozen | {"is_erased": True}
