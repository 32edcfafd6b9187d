"""A finished note: when it was locked, and what was added later, each with its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot

from coach_app.data.views import Addendum
from coach_app.ui import formats
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.widgets import PrimaryButton, Segmented, Tag, TextArea, text_label
from coach_app.ui.widgets.layout.section import Section


class AddendaCard(Section):
    """``wanted`` carries the text and whether it is for the coach only."""

    wanted = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Added later"))
        self.list = vbox(gap=12)
        self.area = TextArea("", self.tr("What came up after the meeting"), lines=3)
        self.area.setAccessibleName(self.tr("Added later"))
        values = [(False, self.tr("Together")), (True, self.tr("For me alone"))]
        self.kind = Segmented(values, True, self.tr("Who may read this"))
        self.add = PrimaryButton(self.tr("Add with today’s date"))
        self.help = text_label(
            self.tr("The finished note stays as it is. What you add gets a date."),
            "second",
            "ink2",
        )
        self.private_shown = False
        self._lay_out()
        self.add.clicked.connect(self.keep)

    def _lay_out(self) -> None:
        row = hbox(gap=8)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self.add)
        self.body.addLayout(self.list)
        self.body.addWidget(self.help)
        self.body.addWidget(self.area)
        self.body.addLayout(row)

    def fill(self, addenda: Sequence[Addendum], private_shown: bool) -> None:
        """Private additions show only while the private pane is open."""
        self.private_shown = private_shown
        clear_layout(self.list)
        for addendum in addenda:
            when = formats.day_time(addendum.written_at.astimezone())
            kind = "private" if addendum.private else "shared"
            icon = "lock-simple" if addendum.private else "eye"
            tag = self.tr("For me alone") if addendum.private else self.tr("Together")
            head = hbox(gap=8)
            head.addWidget(text_label(when, "second_bold", "ink2", wrap=False))
            head.addWidget(Tag(tag, kind, icon))
            head.addStretch(1)
            self.list.addLayout(head)
            if addendum.private and not private_shown:
                self.list.addWidget(text_label(self.tr("Folded"), "second", "ink2"))
            else:
                self.list.addWidget(text_label(addendum.text))

    @Slot()
    def keep(self) -> None:
        text = self.area.text().strip()
        if text:
            self.wanted.emit(text, bool(self.kind.value()))

    def load(self, draft: Mapping[str, object]) -> None:
        """Text that was typed and not added yet."""
        self.area.load(str(draft.get("text", "")))

    def emptied(self) -> None:
        self.area.load("")
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
