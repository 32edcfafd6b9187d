"""The steps of filling in a scale alone: question by question, overview, thank you.

Every answer is kept as a draft in the vault at once, so that a crash or a lock in the
middle loses nothing; the same day the client goes on where it stopped.
"""

from __future__ import annotations

import datetime as dt
import sys

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.course import client_sees, client_writes
from coach_app.course.client_sees import AnswersView, QuestionsView
from coach_app.errors import UserError
from coach_app.ui.client_view.kit.parts import ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.check_page import CheckPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import BetweenPage


class HandOver(QObject):
    """One questionnaire under way. ``page`` asks for the next page to be shown."""

    page = Signal(object)  # ScreenPage
    finished = Signal()

    def __init__(
        self,
        practice: client_writes.Target,
        client_id: str,
        measure_id: str,
        meeting_id: str | None,
        view: QuestionsView,
        today: dt.date,
    ) -> None:
        super().__init__()
        self.client_id, self.measure_id, self.meeting_id = client_id, measure_id, meeting_id
        self._practice, self._today = practice, today
        self.view = view
        self.texts = ClientTexts(view.language)
        self.answers: list[int | None] = [None] * len(view.questions)
        self._skipped: set[int] = set()
        self.at = 0  # the question the client is at; past the last one: the overview
        self._checking = False  # came from the overview: goes back to it
        self.failed: BaseException | None = None  # what keeping the draft ran into
        self._load()

    # --- draft

    def _load(self) -> None:
        kept = client_sees.answers_so_far(
            self._practice, *self._sheet, self._today, len(self.answers)
        )
        self.answers = list(kept.answers)
        self._skipped, self.at = set(kept.skipped), kept.at

    @property
    def _sheet(self) -> tuple[str, str, str | None]:
        return self.client_id, self.measure_id, self.meeting_id

    def keep(self) -> None:
        """Write the draft. A full disk is told to the coach later, never to the client."""
        so_far = AnswersView(tuple(self.answers), tuple(sorted(self._skipped)), self.at)
        client_writes.keep_answers(self._practice, *self._sheet, self._today, so_far)

    def keep_score(self) -> str:
        """The whole sheet; answers the score's id."""
        score_id = client_writes.keep_score(self._practice, *self._sheet, self.answers)
        client_writes.drop_answers(self._practice, *self._sheet)
        return score_id

    @property
    def started(self) -> bool:
        return any(answer is not None for answer in self.answers) or bool(self._skipped)

    # --- steps

    def current_page(self) -> ScreenPage:
        """The page where the client is, made anew."""
        if self.at >= len(self.answers):
            return self._check_page()
        return self._question_page()

    def _show(self) -> None:
        self.page.emit(self.current_page())

    def _question_page(self) -> ScreenPage:
        page = QuestionPage(
            self.texts,
            self.view.questions[self.at],
            self.at + 1,
            len(self.answers),
            self.answers[self.at],
        )
        page.answered.connect(self._answered)
        page.next.connect(self._next)
        page.skipped.connect(self._skip)
        page.back.connect(self._back)
        return page

    def _check_page(self) -> ScreenPage:
        page = CheckPage(self.texts, self.view.questions, self.answers)
        page.change.connect(self._change)
        page.finished.connect(self.finished)
        return page

    @Slot(int)
    def _answered(self, code: int) -> None:
        self.answers[self.at] = code
        self._skipped.discard(self.at)
        self._keep_quietly()

    @Slot()
    def _skip(self) -> None:
        self.answers[self.at] = None
        self._skipped.add(self.at)
        self._go_on()

    @Slot()
    def _next(self) -> None:
        self._go_on()

    def _go_on(self) -> None:
        if self._checking:
            self._checking, self.at = False, len(self.answers)
        else:
            self.at += 1
        self._keep_quietly()
        if self.view.between and self.at == 1:
            page = BetweenPage(self.texts)
            page.next.connect(self._show_now)
            self.page.emit(page)
            return
        self._show()

    @Slot()
    def _show_now(self) -> None:
        self._show()

    @Slot()
    def _back(self) -> None:
        self.at = len(self.answers) if self._checking else max(0, self.at - 1)
        self._checking = False
        self._keep_quietly()
        self._show()

    @Slot(int)
    def _change(self, index: int) -> None:
        self.at, self._checking = index, True
        self._show()

    def _keep_quietly(self) -> None:
        try:
            self.keep()
        except Exception as error:  # shown to the coach afterwards
            self.failed = error
            if not isinstance(error, UserError | OSError):
                sys.excepthook(type(error), error, error.__traceback__)
