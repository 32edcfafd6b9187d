"""What to mind with these people: safety agreements and what the body list leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.data.views import BODY_LIST, Client
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.exercises.body_words import body_words
from coach_app.ui.widgets import text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.plain import PlainLabel


def to_mind(clients: Sequence[Client], agreements: bool = True) -> list[str]:
    """First lines of safety agreements, then the body list in words; each once.

    Without ``agreements`` nothing stands there that one person of a group told in private.
    """
    safety = [
        client.fields.safety.strip().splitlines()[0]
        for client in clients
        if agreements and client.fields.safety.strip()
    ]
    codes = {code for client in clients for code in client.fields.body}
    words = [body_words(code)[1] for code in BODY_LIST if code in codes]
    words = [word[:1].lower() + word[1:] for word in words]  # they follow a colon
    found: dict[str, str] = {}
    for line in (*safety, *words):
        found.setdefault(line.strip(" .").casefold(), line)
    return list(found.values())


class MindLine(QWidget):
    """One quiet line of honey; hidden where there is nothing to mind."""

    def __init__(self) -> None:
        super().__init__()
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap("hand-palm", "honingInk", 20))
        self.words = text_label("")
        row = hbox(self, gap=12, edge=(16, 10))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def fill(self, clients: Sequence[Client], agreements: bool = True) -> None:
        lines = to_mind(clients, agreements)
        text = self.tr("Mind: {words}").format(words="; ".join(lines)) if lines else ""
        self.words.setText(text)
        self.setAccessibleName(text)
        show_if(self, bool(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        rounded(QPainter(self), box, theme.px(10), theme.color("honingSoft"), None)
