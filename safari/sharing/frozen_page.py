"""A page as it was told, to be kept: frozen as JSON with its picture by its hash, and thawed again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from safari.errors import SafariError
from safari.sharing.page_sources import PageSources
from safari.sharing.story_page import ShareablePhoto, StoryPage
from safari.words import _


@dataclass(frozen=True, slots=True)
class FrozenPhoto:
    """The picture of a page: the hash of its JPEG as it was cut for the page, and the point kept in view."""

    blob: str
    face: tuple[float, float]


@dataclass(frozen=True, slots=True)
class FrozenPage:
    """A page but for the bytes of its picture. `sources` are the notes its words come from; `is_erased` says that words
    or the picture were taken out of it since, because their note was erased for good."""

    page: StoryPage
    photo: FrozenPhoto | None
    sources: PageSources
    is_erased: bool = False


def freeze(page: StoryPage, sources: PageSources, keep: Callable[[bytes], str]) -> str:
    """A page as JSON; the same page gives the same text. `keep` takes the picture in and answers its hash."""
    import msgspec

    photo = FrozenPhoto(keep(page.photo.jpeg), page.photo.face) if page.photo else None
    return msgspec.json.encode(FrozenPage(replace(page, photo=None), photo, sources)).decode()


def thaw(frozen: str) -> FrozenPage:
    """What `freeze` made. Raises SafariError where it is none."""
    import msgspec

    try:
        return msgspec.json.decode(frozen, type=FrozenPage)
    except msgspec.MsgspecError:
        sentence = _("The page that was told cannot be read.")
        raise SafariError(sentence, _("Check the library, or open a backup of it.")) from None


def whole(frozen: FrozenPage, jpeg: Callable[[str], bytes]) -> StoryPage:
    """The page with its picture again, where that is still there; `jpeg` gives the bytes of a hash."""
    bytes_ = jpeg(frozen.photo.blob) if frozen.photo else b""
    if frozen.photo is None or not bytes_:
        return frozen.page
    return replace(frozen.page, photo=ShareablePhoto(bytes_, frozen.photo.face))
