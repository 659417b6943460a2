"""The chip beside the line that begins a spoken note, and tells how long it is."""

from __future__ import annotations

from safari.words import _
from ui.widgets.chip import Chip
from ui.widgets.moments import moment_text


class VoiceChip(Chip):
    """A word and a microphone; only the microphone in a narrow window. While it listens: "Stop 0:42"."""

    def __init__(self) -> None:
        super().__init__(_("Voice"), icon="microphone", does="act", tall=True)
        self._is_narrow = False
        self._shown = ""

    def set_narrow(self, *, narrow: bool) -> None:
        """Whether there is room for its word."""
        self._is_narrow = narrow
        self._show()

    def show_time(self, heard: int | None, left: int | None = None) -> None:
        """How long the note is by now, in ms, None for no note; instead of that how long it may still get."""
        if heard is None:
            self._shown = ""
        elif left is None:
            self._shown = _("Stop {time}").format(time=moment_text(heard))
        else:
            self._shown = _("Stop, {time} left").format(time=moment_text(left))
        self._show()

    def _show(self) -> None:
        word = self._shown or ("" if self._is_narrow else _("Voice"))
        icon = "stop" if self._shown else "microphone"
        if (word, icon) == (self.text(), self.icon_name):
            return
        self.icon_name = icon
        self.setText(word)
        self.setAccessibleName(_("Stop the spoken note") if self._shown else _("Spoken note"))
        self.setToolTip("" if word else _("Spoken note"))
        self.update()
