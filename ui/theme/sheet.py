"""The one style sheet: fields, menus, tables, scroll bars: what Qt draws. Short, for it is parsed at start."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme.tokens import Tokens

SHEET = Template("""
QDialog { background: $surface; }
QToolTip { background: $ink; color: $paper; border: 0; padding: 5px 9px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: 6px; padding: 0 11px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${field}px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
  border-color: $ink2; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; padding: 0 10px; min-height: ${field_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 5px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $sunken; border-color: $line; color: $disabled; }
QAbstractSpinBox, QAbstractSpinBox:focus { padding: 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QPlainTextEdit#flat, QLineEdit#flat { background: transparent; border-color: transparent; padding: 2px 6px; }
QPlainTextEdit#flat:hover, QLineEdit#flat:hover { border-color: $line; }
QPlainTextEdit#flat:focus, QLineEdit#flat:focus { background: $surface; border-color: $accent; padding: 1px 5px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: 0; width: 30px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 0; }
QComboBox QAbstractItemView, QListView#completions { background: $surface; color: $ink; border: 1px solid $line_strong;
  padding: 4px; outline: 0; selection-background-color: $select; selection-color: $ink; }
QComboBox QAbstractItemView::item, QListView#completions::item { min-height: ${row}px; padding: 0 8px;
  border-radius: 4px; }
QComboBox QAbstractItemView::item:selected, QListView#completions::item:selected { background: $select; }
QMenu { background: $surface; color: $ink; border: 1px solid $line_strong; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 14px; border-radius: 4px; min-height: 20px; }
QMenu::item:selected { background: $select; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenuBar { background: $sidebar; color: $ink2; border-bottom: 1px solid $line; padding: 1px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $select; color: $ink; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $mute; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $line_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableView { background: transparent; border: 0; gridline-color: $line; outline: 0;
  selection-background-color: $select; selection-color: $ink; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $ink2; border: 0; border-bottom: 1px solid $line;
  padding: 4px 6px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $sunken; }
QCalendarWidget QToolButton { color: $ink; background: $surface; border: 0; border-radius: 4px; padding: 5px 9px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $select; }
QCalendarWidget QTableView { background: $surface; selection-background-color: $accent;
  selection-color: $on_accent; }
""")


def make_sheet(tokens: Tokens, factor: float = 1.0) -> str:
    """The style sheet in the colours of one theme; field heights follow the text size."""
    field = round(38 * max(1.0, factor)) - 2  # what is within the border
    sizes = {"field": field, "field_focus": field - 2, "row": round(28 * max(1.0, factor))}
    return SHEET.substitute({key: str(value) for key, value in tokens._asdict().items()}, **sizes)
