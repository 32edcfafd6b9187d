"""A gate: the evidence in a sentence, and what the coach decides with the reason kept."""

from __future__ import annotations

from PySide6.QtCore import Slot

from coach_app.course.gates import SECOND_FROM, gates_of
from coach_app.ui.meeting.gate_words import gate_words
from coach_app.ui.runner.guide import Guide
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.trouble.saving import save_by
from coach_app.ui.widgets import Segmented, TextArea, text_label
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section

DRAFT = "gate"  # a reason without a choice yet


class GateCard(Section):
    """Hidden where no gate is looked at. It advises; nothing is locked."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self.set_title(self.tr("Is it time for the next step?"))
        self.guide = guide
        text = gate_words(gates_of(guide.file, guide.meeting))
        show_if(self, bool(text))
        self._kind = "gate2" if guide.meeting.week >= SECOND_FROM else "gate1"
        self.words = text_label(text, "body")
        choices = [("go-on", self.tr("Go on")), ("repeat", self.tr("Repeat first"))]
        self.choice = Segmented(choices, None, self.tr("What do you two choose?"))
        self.reason = TextArea("", self.tr("Why? In a few words"), lines=2)
        self.reason.setAccessibleName(self.tr("Why? In a few words"))
        for widget in (self.words, self.choice, self.reason):
            self.body.addWidget(widget)
        self._fill()
        self.choice.changed.connect(self._keep)
        save_by(guide.ctx, self.reason, lambda _text: self._keep())

    def _fill(self) -> None:
        last = self.guide.file.decision(self._kind, self.guide.client_id or None)
        if last is not None:
            self.choice.set_value(last.chosen)
        draft = self.guide.file.draft(DRAFT, self._ref())
        self.reason.load(str(draft.get("reason", last.reason if last is not None else "")))

    def _ref(self) -> str:
        return f"{self.guide.meeting.id}:{self.guide.client_id or ''}:{self._kind}"

    @Slot()
    def _keep(self, *_: object) -> bool:
        """One decision a meeting: a change of mind replaces it. Whether it is kept."""
        chosen = str(self.choice.value() or "")
        guide = self.guide
        decisions, drafts = guide.ctx.practice.decisions, guide.ctx.practice.drafts
        if not chosen:  # the reason may come before the choice
            draft = {"reason": self.reason.text()}
            return attempt(guide.ctx, lambda: drafts.put(DRAFT, self._ref(), draft))

        def write() -> None:
            last = decisions.last(guide.course.id, self._kind, guide.client_id or None)
            if last is not None and last.meeting_id == guide.meeting.id:
                decisions.remove(last.id)
            decisions.add(
                guide.course.id,
                self._kind,
                chosen,
                client_id=guide.client_id or None,
                meeting_id=guide.meeting.id,
                reason=self.reason.text(),
            )
            drafts.drop(DRAFT, self._ref())

        kept = attempt(guide.ctx, write)
        if kept:
            guide.read()
        return kept

    def flush(self) -> None:
        self.reason.flush()
