"""Questions at hand: the ones worth asking, each with a circle that is ticked once somebody asked it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from safari.words import _, ngettext
from ui.theme import colour, lay_out, paint_icon, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting, pen
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from safari.plan.safari import Question
    from ui.theme import TextBlock

MARK, TEXT, ABOVE = 14, 31, 7
ALL_OF, AHEAD = 5, 4  # so few are all shown; of more, so many that nobody has asked


class QuestionRow(QAbstractButton):
    """One question, checked when asked. Space, Enter or a click says so, or takes it back. `left` by the keyboard."""

    left = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.show_question(question)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Not Minimum: the height that is hinted at is of a narrow column, and would scroll where there is room for all.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_question(self, question: Question) -> None:
        """Show this question, and whether it was asked."""
        self.question = question
        self.setText(question.text)
        self.setShortcut(QKeySequence())  # an & in a question is no key
        self.setAccessibleName(question.text)
        self.setChecked(question.asked)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._block(width).height) + 2 * ABOVE

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme().line_height("quote") + 2 * ABOVE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press_by_enter(self, event):
            return
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        block = self._block(self.width())
        with painting(self) as painter:
            middle = QPointF(theme().px(MARK) / 2 + 2, ABOVE + block.line_height / 2)
            side = theme().px(MARK) + (2 if self.isChecked() else 0)
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            if self.isChecked():
                paint_icon(painter, "check", box, colour("accent"), 2.5)
            else:
                painter.setPen(pen(colour("ink2" if self.underMouse() else "line_strong"), 1.25))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box)
            block.paint(painter, QPointF(TEXT * theme().factor, ABOVE), colour("ink3" if self.isChecked() else "ink"))

    def _block(self, width: int) -> TextBlock:
        return lay_out(self.text(), "question", width - TEXT * theme().factor)


class Questions(QWidget):
    """The questions of a safari; `asked(uid, bool)` when one is ticked or its tick is taken back.

    Of many, the one at hand and the next three are shown; `done` and `more` say how many others there are, and open.
    """

    asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QuestionRow] = []
        self._count = PlainText("", "meta", "ink3", wrap=False).to_the_right()
        self._is_open = False
        self.done, self.more = Button("", "word", size="small"), Button("", "word", size="small")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 6, 0, 0)
        self._list.setSpacing(0)
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        top = row(heading(_("Questions at hand"), side=True), gap=12)
        top.setStretch(0, 1)
        top.addWidget(self._count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(self._list)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self.done, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on=False: self._turn())
            button.hide()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show these; a row that is there already stays, so that the focus does."""
        if [one.uid for one in questions] != [one.question.uid for one in self.rows]:
            for old in self.rows:
                self._list.removeWidget(old)
                old.deleteLater()
            self.rows = [self._row(question) for question in questions]
        for shown, question in zip(self.rows, questions, strict=True):
            shown.show_question(question)
        self._tell_count()

    def at_hand(self) -> QuestionRow | None:
        """The question at hand: the one the keyboard is on, else the first that nobody has asked."""
        focused = next((shown for shown in self.rows if shown.hasFocus()), None)
        return focused or next((shown for shown in self.rows if not shown.isChecked()), None)

    def ask_the_one_at_hand(self) -> None:
        """Say that the question at hand was asked."""
        shown = self.at_hand()
        if shown is not None:
            shown.click()
            announce(self, _("Asked: {question}").format(question=shown.text()))

    def _row(self, question: Question) -> QuestionRow:
        made = QuestionRow(question)
        made.clicked.connect(lambda on, uid=question.uid: self._tell(uid, on))
        made.left.connect(self._fold)
        self._list.addWidget(made)
        return made

    def _tell(self, uid: str, on: bool) -> None:
        self._tell_count()
        self.asked.emit(uid, on)

    def _tell_count(self) -> None:
        asked = sum(shown.isChecked() for shown in self.rows)
        said = _("{n} of {all} asked").format(n=asked, all=len(self.rows))
        self._count.setText(said if self.rows else "")
        self._fold()

    def _turn(self) -> None:
        """Show all of them, or only those ahead again; the keyboard stays among them."""
        self._is_open = not self._is_open
        self._fold()
        if self.done.hasFocus() and self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        """The one the keyboard is on stays; and one stays in any case, for F6 to come to."""
        if len(self.rows) <= ALL_OF:
            self._is_open = False
        folded = len(self.rows) > ALL_OF and not self._is_open
        ahead = [shown for shown in self.rows if not shown.isChecked()]
        stays = {*(ahead[:AHEAD] or self.rows[:1]), *(shown for shown in self.rows if shown.hasFocus())}
        hidden = [shown for shown in self.rows if folded and shown not in stays]
        for shown in self.rows:
            shown.setHidden(shown in hidden)
        done = sum(shown.isChecked() for shown in hidden)
        self.done.setText(ngettext("{n} asked", "{n} asked", done).format(n=done))
        self.done.setAccessibleName(_("Show the questions that were asked: {n}").format(n=done))
        self.done.setVisible(done > 0)
        more = len(hidden) - done
        self.more.setText(_("and {n} more").format(n=more))
        self.more.setAccessibleName(_("Show all questions: {n} more").format(n=more))
        if self._is_open:
            self.more.setText(_("Show fewer"))
            self.more.setAccessibleName(_("Show fewer questions"))
        self.more.setVisible(more > 0 or self._is_open)
