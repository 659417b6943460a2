"""The picture of the page: one of the notes' photos, and the point of it to keep in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.people.consent import How
from safari.sharing.framing import CLOSEST
from safari.words import _
from ui.story.face_point import CLOSER, FacePoint
from ui.story.section import Section
from ui.story.thumbnail import Thumbnail
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_text import PlainText
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.run.note import Photo
    from ui.story.state import StoryState


class PictureSection(Section):
    """Small pictures to choose from; the chosen one larger, with the point that stays in view.

    `jpeg` reads a photo's bytes from the library. `chosen(uid)` when somebody wants another photo, `to_run` when there
    is none to choose and somebody goes where photos come in.
    """

    blocks = ("photo",)
    chosen = Signal(str)
    to_run = Signal()

    def __init__(self, jpeg: Callable[[Photo], bytes]) -> None:
        super().__init__(_("The picture"), _("The one who speaks, if they agreed."))
        self._jpeg = jpeg
        self.thumbnails: dict[str, Thumbnail] = {}
        self.help = PlainText("", "small", "ink2")
        self.face = FacePoint()
        self.face.moved.connect(self._move)
        self.face.zoomed.connect(self._zoom)
        self.closer = Button(size="small", icon="plus", name=_("Closer"))
        self.back = Button(size="small", icon="minus", name=_("Further back"))
        self.closer.clicked.connect(lambda: self.face.zoom_to(self.face.zoom * CLOSER))
        self.back.clicked.connect(lambda: self.face.zoom_to(self.face.zoom / CLOSER))
        self.none = Button(_("No picture"), size="small")
        self.none.clicked.connect(lambda: self.wish(lambda desk, uid: desk.choose_photo(uid, None)))
        self.run = Button(_("Go to Run"), size="small", icon="arrow_right")
        self.run.clicked.connect(self.to_run)
        self._flow = FlowLayout()
        self.body.addWidget(self.help)
        self.body.addLayout(row(self.run, None))
        self.body.addLayout(self._flow)
        self.body.addWidget(self.face)
        self.body.addLayout(row(self.none, None, self.back, self.closer, gap=8))

    def fill(self, state: StoryState) -> None:
        self._offer(state)
        chosen = next((photo for photo in state.photos if photo.uid == state.story.photo), None)
        for uid, each in self.thumbnails.items():
            each.setChecked(uid == state.story.photo)
        self.help.setText(self._help(state, chosen))
        self.run.setVisible(not (state.photos or _why_withheld(state)))
        self.none.setVisible(state.has_photo)  # also one that nobody may see can be taken off
        for control in (self.face, self.closer, self.back):
            control.setVisible(chosen is not None)
        if chosen is not None:
            self.face.show_photo(chosen.blob, lambda: self._jpeg(chosen))
            self.face.show_point(state.story.face_x, state.story.face_y, state.story.zoom)
            self.closer.setEnabled(state.story.zoom < CLOSEST)
            self.back.setEnabled(state.story.zoom > 1)

    def summary(self, state: StoryState) -> str:
        photo = next((photo for photo in state.photos if photo.uid == state.story.photo), None)
        if photo is None:
            return ""
        agreed = {
            How.WRITTEN: _("Photo consent in writing"),
            How.SPOKEN: _("Photo consent by word of mouth"),
            How.RECORDED: _("Photo consent on a recording"),
        }
        how = state.pictured.get(state.story.customer or "")
        return agreed[how] if how else _("No photo consent")

    @staticmethod
    def _help(state: StoryState, chosen: Photo | None) -> str:
        if why := _why_withheld(state):
            return why
        if not state.photos:
            come_in = _("Photos come in through Run: drop one there, or press Ctrl+I.")
            return f"{_nothing_to_choose(state)} {come_in}"
        if state.customer and state.customer.uid not in state.pictured:
            sentence = _("{who} has not agreed to a picture: the page keeps to its layout without one until then.")
            return sentence.format(who=state.customer.alias)
        if chosen is None and state.has_photo:
            return _("The picture that was chosen is withheld. Choose another one, or none.")
        if chosen is None:
            return _("Choose one. Without a picture the quote takes its place.")
        return _(
            "Click the face, or move the point with the arrow keys. Plus and minus, or the wheel, go closer and back."
        )

    def _offer(self, state: StoryState) -> None:
        """One small picture for each photo of the notes."""
        offered = {photo.uid: photo for photo in state.photos}
        for uid in [uid for uid in self.thumbnails if uid not in offered]:
            self._drop(self.thumbnails.pop(uid))
        for uid, photo in offered.items():
            if uid not in self.thumbnails:
                self.thumbnails[uid] = self._thumbnail(photo, state)
        tab_as_read([self.head, self.run, *self.thumbnails.values(), self.face, self.none, self.back, self.closer])

    def _thumbnail(self, photo: Photo, state: StoryState) -> Thumbnail:
        note = state.note(photo.note)
        who = state.alias(note.said_by if note else None)
        name = photo.caption or (_("Photo of {who}").format(who=who) if who else _("Photo"))
        made = Thumbnail(name, self._jpeg(photo))
        made.clicked.connect(lambda: self.chosen.emit(photo.uid))
        self._flow.addWidget(made)
        made.show()
        return made

    def _drop(self, gone: QWidget) -> None:
        self._flow.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _zoom(self, zoom: float) -> None:
        self.closer.setEnabled(zoom < CLOSEST)
        self.back.setEnabled(zoom > 1)
        if self.state:
            self.typed.emit(self.state.story, "zoom", zoom)

    def _move(self, x: float, y: float) -> None:
        if self.state:
            self.typed.emit(self.state.story, "face_x", x)
            self.typed.emit(self.state.story, "face_y", y)


def _why_withheld(state: StoryState) -> str:
    """Why no photo of the page's customer may be looked at; "" where it may."""
    reason = state.unseen.get(state.story.customer or "", "")
    none = _("{reason} The page keeps to its layout without a picture.").format(reason=reason)
    return state.held_back_by() or (none if reason else "")


def _nothing_to_choose(state: StoryState) -> str:
    """Why there is no photo."""
    if state.has_photo:
        return _("The picture that was chosen is withheld.")
    if (state.whole or state).photos:
        return _("The photos of this safari are withheld.")
    return _("No photo was taken on this safari. The page has a layout without one.")
