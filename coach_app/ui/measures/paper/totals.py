"""What the sheet adds up to while it is being filled in, beside the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.measures import ScoreNote
from coach_app.ui import language, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.formats import figure
from coach_app.ui.measures.paper.sheet import AnswerSheet
from coach_app.ui.widgets import Card, Hairline
from coach_app.ui.widgets.plain import PlainLabel
from coach_app.ui.widgets.surfaces import text_label

ICONS = {"info": "info", "check": "hand-palm", "safety": "hand-palm"}


class PartLine(QWidget):
    """Name, how much is filled, and the sum so far of one subscale."""

    def __init__(self, sheet: AnswerSheet, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet, self.key = sheet, key
        self.name = text_label(sheet.measure.subscale(key).name.text(language.current()))
        self.filled = text_label("", "second", "ink2")
        self.value = text_label("", "name")
        self.of = text_label("", "body", "ink2")
        for part in (self.value, self.of):
            part.setWordWrap(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.filled, 1, 0)
        grid.addWidget(self.value, 0, 1, 2, 1)
        grid.addWidget(self.of, 0, 2, 2, 1)

    def show_sheet(self) -> None:
        so_far = self.sheet.running_part(self.key)
        self.filled.setText(
            self.tr("{filled} of {items} filled in").format(
                filled=so_far.filled, items=so_far.items
            )
        )
        self.value.setText(figure(so_far.value))
        self.of.setText(self.tr("of {high}").format(high=figure(so_far.high)))


class TotalsCard(Card):
    """The running total in large figures, its parts, and the category once it is valid."""

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18, gap=0)
        self.sheet = sheet
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.title = text_label(self.tr("So far"), "card")
        self.total = PlainLabel()
        self.total.setFont(theme.font("total"))
        self.of = text_label("", "body", "ink2")
        self.category = text_label("", "body_bold")
        self.parts = [PartLine(self.sheet, part.key) for part in self.sheet.measure.subscales]

    def _lay_out(self) -> None:
        column = self.body
        line = hbox(gap=10)
        line.addWidget(self.total, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self.of, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.title)
        column.addLayout(line)
        column.addWidget(self.category)
        self.part_box = QWidget()
        rows = vbox(self.part_box, gap=0, edge=(0, 6, 0, 0))
        for part in self.parts:
            rows.addWidget(Hairline())
            rows.addWidget(part)
        column.addWidget(self.part_box)
        self.part_box.setVisible(bool(self.parts))

    def set_slim(self, slim: bool) -> None:
        """One line on top of the grid instead of a card beside it."""
        side, edge = theme.px(18), theme.px(4 if slim else 16)
        self.body.setContentsMargins(side, edge, side, edge)
        self.total.setFont(theme.font("page" if slim else "total"))
        self.title.setVisible(not slim)
        self.part_box.setVisible(bool(self.parts) and not slim)

    def show_sheet(self) -> None:
        sheet = self.sheet
        so_far, score = sheet.running(), sheet.score()
        self.total.setText(figure(so_far.value))
        self.of.setText(self._of(so_far.high, len(sheet.open_items)))
        words = sheet.measure.category_text(score.category, language.current())
        self.category.setText(words)
        self.category.setVisible(bool(words))
        self.setAccessibleName(f"{self.title.text()}: {self.total.text()} {self.of.text()} {words}")
        for part in self.parts:
            part.show_sheet()

    def _of(self, high: float, left: int) -> str:
        if self.sheet.measure.method == "difference":
            if not left:
                return self.tr("difference")
            return self.tr("difference, %n items open", "", left)
        if not left:
            return self.tr("of {high}, all filled in").format(high=figure(high))
        return self.tr("of {high}, %n items open", "", left).format(high=figure(high))


class ScoreRemark(QWidget):
    """An icon and a sentence."""

    def __init__(self, icon: str, text: str, attention: bool = False) -> None:
        super().__init__()
        token = "honingInk" if attention else "ink2"
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap(icon, token, 20))
        mark.setFixedWidth(theme.px(24))
        self.words = text_label(text, "second", token)
        line = hbox(self, gap=6, edge=(4, 0, 0, 0))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)


def note_line(note: ScoreNote) -> ScoreRemark:
    """A warning about the sheet in words."""
    return ScoreRemark(ICONS[note.level], note.text(language.current()), note.level != "info")
