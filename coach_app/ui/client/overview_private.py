"""What the figures mean, for the coach only: the off-track signal and what to mind."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coach_app.course.chart_data import CourseChart
from coach_app.measures import Signal as Track
from coach_app.ui import language, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.charts import words
from coach_app.ui.widgets import TextButton, text_label
from coach_app.ui.widgets.plain import PlainLabel

_COLOURS = {"grey": "edge", "on_track": "mos", "watch": "honing", "off_track": "klei"}


class TrackSign(QWidget):
    """Ring, circle, triangle or square: the same as the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._level, self._shape = "grey", "ring"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_signal(self, signal: Track, spoken: str) -> None:
        self._level, self._shape = signal.level, signal.shape
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(22), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.color(_COLOURS[self._level])
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(colour, theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._shape == "ring" else colour)
        if self._shape in ("ring", "circle"):
            painter.drawEllipse(box)
        elif self._shape == "square":
            painter.drawRect(box)
        else:
            top = QPointF(box.center().x(), box.top())
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))


class CoachOnly(QWidget):
    """A heather pane with a dashed edge: never on the client screen."""

    why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.icon = PlainLabel()
        self.icon.setPixmap(theme.pixmap("lock-simple", "hei", 20))
        self.title = text_label(self.tr("Only for you"), "card", "heiInk")
        self.sign = TrackSign()
        self.level = text_label("", "body_bold", "ink")
        self.sentence = text_label("", "body", "ink")
        self.help = TextButton(self.tr("How is this judged?"), small=True)
        self.notes = QVBoxLayout()
        self._lay_out()
        self.help.clicked.connect(self.why)

    def _lay_out(self) -> None:
        head = hbox(gap=8)
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        head.addWidget(self.help)
        row = hbox(gap=10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        said = vbox(gap=0)
        said.addWidget(self.level)
        said.addWidget(self.sentence)
        row.addLayout(said, 1)
        self.notes.setSpacing(theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(v) for v in (18, 12, 12, 16)])
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(row)
        column.addLayout(self.notes)

    def set_chart(self, chart: CourseChart) -> None:
        """The signal in shape, word and sentence, then what to mind about the figures."""
        lang = language.current()
        level = chart.signal.level_text(lang)
        self.level.setText(level[:1].upper() + level[1:])
        self.sentence.setText(chart.signal.text(lang))
        self.sign.set_signal(chart.signal, f"{level}. {chart.signal.text(lang)}")
        clear_layout(self.notes)
        texts = [*chart.signal.alert_texts(lang), *words.notes(chart)]
        if chart.headline.marks:
            texts += chart.headline.marks[-1].notes
        for text in dict.fromkeys(texts):
            if text != chart.signal.text(lang):
                self.notes.addWidget(text_label(text, "second", "ink"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("heiSoft"))
        painter.setPen(QPen(theme.color("hei"), 1, Qt.PenStyle.DashLine))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, theme.px(14), theme.px(14))
