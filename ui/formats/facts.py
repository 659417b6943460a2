"""What a format is, field by field: title, what it is about, how people meet, for how many, what is agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.people.consent import Use
from safari.people.consent_words import use_name
from safari.plan.safari import Setting
from safari.words import LANGUAGES, _
from ui.formats.size_field import SizeField
from ui.formats.words import icon_choices, setting_words
from ui.people.languages import language_name
from ui.plan.kept_field import KeptField
from ui.widgets.boxes import column
from ui.widgets.check_box import CheckBox
from ui.widgets.drop_down import DropDown
from ui.widgets.growing_text import GrowingText
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import section
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library
    from safari.plan.format import Format
    from ui.screen import Context

FEW_LETTERS = 500  # what a line takes up; the library takes fewer and says so


class Facts(QWidget):
    """The fields of a format of one's own (by its uid). Writes by itself, field by field."""

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self._context, self._uid = context, uid
        self._library: Library = context.library
        self.title = TextField(limit=FEW_LETTERS)
        self.about = GrowingText(placeholder=_("Two or three sentences"), least=3, most=10, style="body")
        self.setting = DropDown([(str(one), setting_words(one)) for one in Setting])
        self.icon = DropDown(icon_choices(), icon="cup")
        self.language = DropDown([(code, language_name(code)) for code in LANGUAGES])
        self.customers = SizeField(_("Customers"), lambda many: self._edit(customers=many), self._say("customers"))
        self.leaders = SizeField(_("Leaders"), lambda many: self._edit(leaders=many), self._say("leaders"))
        self.consents = {use: CheckBox(use_name(use)) for use in Use}
        self.labelled = {
            "title": Labelled(_("Title"), self.title),
            "about": Labelled(_("What it is about"), self.about),
            "setting": Labelled(_("How leaders and customers meet"), self.setting),
            "icon": Labelled(_("Icon"), self.icon),
            "customers": Labelled(_("Customers"), self.customers),
            "leaders": Labelled(_("Leaders"), self.leaders),
            "language": Labelled(_("Language it is written in"), self.language),
        }
        self.title_kept = KeptField(self.title, lambda text, at: self._edit(at, title=text), self._say("title"))
        self.about_kept = KeptField(self.about, lambda text, at: self._edit(at, about=text), self._say("about"))
        self.setting.activated.connect(lambda _row: self._choose("setting", Setting(self.setting.key())))
        self.icon.activated.connect(lambda _row: self._choose_icon())
        self.language.activated.connect(lambda _row: self._choose("language", self.language.key()))
        for box in self.consents.values():
            box.toggled.connect(lambda _on: self._choose("consents", self._ticked()))
        asked = column(section(_("Customers must have agreed to")), 4, *self.consents.values(), gap=2)
        self.setLayout(column(*self.labelled.values(), asked, gap=16))

    def show_format(self, kind: Format) -> None:
        """Show what stands in the library; what is being typed stays."""
        self.title_kept.show(kind.title)
        self.about_kept.show(kind.about)
        self.setting.choose(kind.setting)
        self._show_icon(kind.icon)
        self.language.choose(kind.language)
        self.customers.show_size(kind.customers)
        self.leaders.show_size(kind.leaders)
        for use, box in self.consents.items():
            blocked = box.blockSignals(True)
            box.setChecked(use in kind.consents)
            box.blockSignals(blocked)
            box.update()

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; whether nothing is left to be kept."""
        settled = [one.settle() for one in (self.title_kept, self.about_kept, self.customers, self.leaders)]
        return all(settled)

    def _show_icon(self, icon: str) -> None:
        """One of a file that is none of ours shows as a cup, as it does in every list."""
        self.icon.choose(icon if icon in {key for key, _word in icon_choices()} else "cup")
        self.icon.icon_name = self.icon.key()
        self.icon.update()

    def _choose_icon(self) -> None:
        self._choose("icon", self.icon.key())
        self._show_icon(self.icon.key())

    def _ticked(self) -> tuple[Use, ...]:
        return tuple(use for use, box in self.consents.items() if box.isChecked())

    def _choose(self, name: str, value: Any) -> None:  # noqa: ANN401 - a field of Format
        """Keep a choice; where it cannot be, the reason stands below, and the choice is as it was."""
        wrong = ""
        try:
            self._library.formats.edit(self._uid, **{name: value})
        except SafariError as error:
            wrong = str(error)
            self.show_format(self._library.formats.standing(self._uid))
        if name in self.labelled:
            self._say(name)(wrong)
        elif wrong:
            self._context.toast(wrong)

    def _edit(self, sitting: str = "", **fields: object) -> None:
        self._library.formats.edit(self._uid, sitting, **fields)

    def _say(self, name: str) -> Any:  # noqa: ANN401 - a function of a sentence
        return lambda sentence: self.labelled[name].say(sentence, "ouch")
