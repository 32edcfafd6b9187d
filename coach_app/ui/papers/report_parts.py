"""What goes into a progress report, by reader. No part reads a private note or another client."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QObject

from coach_app.content import Words
from coach_app.course.choice import best_rest
from coach_app.course.evidence import evidence_of, steps_of, told
from coach_app.course.inputs import measures_of
from coach_app.course.shelf import shelf_of
from coach_app.data.course_file_views import WholeCourseFile
from coach_app.data.views import Meeting
from coach_app.programme.red_flags import red_flags
from coach_app.reports.progress import ReportPart
from coach_app.ui.decision.words import DecisionWords, plain
from coach_app.ui.help.signs_page import kept_address

MOST_REST = 3

WORDS = Words("papers", "eight_weeks")  # for the client, in the client's own language


class ReportParts(QObject):
    """``of(reader)`` gives every part that has something in it, in order."""

    def __init__(
        self, file: WholeCourseFile, client_id: str, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._course, self._client = file, file.course, file.client(client_id)
        self._measures, self._app_language = measures_of(file.preferences), language
        self._meetings = file.meetings
        self._seen = evidence_of(file, client_id)
        self._words = DecisionWords(self)

    def language(self, reader: str) -> str:
        """The client reads their own language; others the coach's."""
        return self._client.fields.language if reader == "client" else self._app_language

    def of(self, reader: str) -> list[ReportPart]:
        made = {
            "client": self._for_client,
            "referrer": self._for_referrer,
            "own": self._for_file,
        }[reader]()
        return [one for one in made if one.lines or one.table or one.quotes or one.chart]

    def last(self, reader: str, coach: str) -> str:
        if reader == "client":
            return WORDS["last"].text(self.language(reader))
        if reader == "own":
            return self.tr("For the own file. Private notes are not in it.")
        if coach:
            return self.tr("Questions? Ask {coach}, with the client’s consent.").format(coach=coach)
        return self.tr("Questions? Ask the coach, with the client’s consent.")

    def day(self, moment: dt.datetime, language: str) -> str:
        local = moment.astimezone()
        locale = QLocale(language)
        return locale.toString(QDate(local.year, local.month, local.day), "d MMMM yyyy")

    # -- for the client

    def _for_client(self) -> list[ReportPart]:
        lang = self.language("client")
        goals = tuple(goal.wording for goal in self._client.goals)
        return [
            ReportPart("begin", WORDS["begin"].text(lang), quotes=goals),
            ReportPart("did", WORDS["did"].text(lang), lines=tuple(self._did(lang))),
            ReportPart("said", WORDS["said"].text(lang), quotes=tuple(self._sentences())),
            ReportPart("made", WORDS["made"].text(lang), lines=tuple(self._makings())),
            ReportPart("tried", WORDS["tried"].text(lang), lines=tuple(self._tried())),
            ReportPart("rest", WORDS["rest"].text(lang), lines=tuple(self._rest(lang))),
            ReportPart("later", WORDS["later"].text(lang), lines=tuple(self._later(lang))),
        ]

    def _held(self) -> list[Meeting]:
        return [one for one in self._meetings if one.status == "held"]

    def _did(self, lang: str) -> list[str]:
        held = self._held()
        if not held:
            return []
        lines = [
            WORDS["from_to"]
            .text(lang)
            .format(
                first=self.day(held[0].planned_at, lang), last=self.day(held[-1].planned_at, lang)
            )
        ]
        themes = list(dict.fromkeys(one.theme for one in held if one.theme))
        if themes:
            lines.append(WORDS["about"].text(lang).format(themes=", ".join(themes)))
        return lines

    def _sentences(self) -> list[str]:
        return [sentence for _, sentence in told(self._file, self._client.id)]

    def _makings(self) -> list[str]:
        titles = (one.title for one in self._file.makings)
        return list(dict.fromkeys(title for title in titles if title.strip()))

    def _tried(self) -> list[str]:
        steps = steps_of(self._file, self._client.id)
        tried = (step.text for step in steps if step.state in ("done", "partly"))
        return list(dict.fromkeys(tried))

    def _rest(self, lang: str) -> list[str]:
        known = shelf_of(self._file.own_exercises)
        fits = best_rest(self._file.runs, known, self._client.fields.body)
        return [known[key].name.text(lang) for key in fits[:MOST_REST]]

    def _later(self, lang: str) -> list[str]:
        known = red_flags().addresses
        gp, _ = kept_address(self._file.preferences, known["gp"])
        listen, _ = kept_address(self._file.preferences, known["listen"])
        values = {"gp": f" ({gp})" if gp else "", "listen": listen}
        keys = ("later_rest", "later_call")
        return [WORDS[key].text(lang).format(**values) for key in keys]

    # -- for somebody the client is referred to

    def _for_referrer(self) -> list[ReportPart]:
        return [
            ReportPart("course", self.tr("The course"), lines=tuple(self._course_lines())),
            ReportPart("measures", self.tr("Measurements"), table=tuple(self._table())),
            ReportPart("chart", self.tr("Course of the score"), chart=bool(self._seen.headline)),
            ReportPart("seen", self.tr("What was seen"), lines=tuple(self._evidence_lines())),
            ReportPart("decision", self.tr("Decision"), lines=tuple(self._decisions())),
            ReportPart("caution", self.tr("How to read this"), lines=tuple(self._caution())),
        ]

    def _course_lines(self) -> list[str]:
        held, lang = self._held(), self._app_language
        if not held:
            return [self.tr("No meeting has been held yet.")]
        missed = sum(one.status == "missed" for one in self._meetings)
        lines = [
            self.tr("From {first} to {last}: {count} meetings.").format(
                first=self.day(held[0].planned_at, lang),
                last=self.day(held[-1].planned_at, lang),
                count=len(held),
            )
        ]
        if missed:
            lines.append(self.tr("%n meetings were missed.", "", missed))
        if self._course.title:
            lines.append(self.tr("The meetings were in a group."))
        return lines

    def _table(self) -> list[tuple[str, ...]]:
        """Every scale with its first and last total, and the change in words."""
        from coach_app.measures.change import change_of

        lang = self._app_language
        by: dict[str, list[float]] = {}
        for score in self._file.scores_of(self._client.id):
            if score.total is not None and score.measure_id not in ("weekly", "tension"):
                by.setdefault(score.measure_id, []).append(score.total)
        if not by:
            return []
        rows: list[tuple[str, ...]] = [
            (self.tr("Scale"), self.tr("First"), self.tr("Last"), self.tr("Change"))
        ]
        for key, totals in by.items():
            measure = self._measures[key]
            words = ""
            if len(totals) > 1:
                words = change_of(measure, totals[0], totals[-1]).text(lang)
            last = plain(totals[-1]) if len(totals) > 1 else "–"
            rows.append((measure.short.text(lang), plain(totals[0]), last, words))
        return rows

    def _evidence_lines(self) -> list[str]:
        rows = self._words.rows(self._seen)
        return [
            f"{name}: {figure}. {words}".strip()
            for key, name, figure, words in rows
            if key in ("weekly", "tension", "steps")
        ]

    def _decisions(self) -> list[str]:
        names = {
            code: title
            for kind in ("halfway", "end")
            for code, title, _ in self._words.choices(kind)
        }
        lines = []
        for one in self._file.decisions:
            if one.client_id == self._client.id and one.chosen in names:
                when = self.day(one.made_at, self._app_language)
                reason = f" {one.reason}" if one.reason else ""
                lines.append(f"{when}: {names[one.chosen]}.{reason}")
        return lines

    def _caution(self) -> list[str]:
        return [
            self.tr("These figures are an indication, not a diagnosis."),
            self.tr(
                "People start when things are at their worst. Part of a fall comes by itself, "
                "without any help."
            ),
        ]

    # -- for the own file

    def _for_file(self) -> list[ReportPart]:
        goals = [
            f"‘{words}’ {self._words.goal_marks(first, last)}"
            for words, first, last in self._seen.goals
        ]
        closings = (self._file.closing(one.id, self._client.id) for one in self._meetings)
        wishes = tuple(closing.wish for closing in closings if closing.wish)
        return [
            *self._for_referrer()[:4],
            ReportPart("goals", self.tr("Own goals"), lines=tuple(goals)),
            ReportPart(
                "tried", self.tr("Steps done, wholly or partly"), lines=tuple(self._tried())
            ),
            ReportPart("said", self.tr("Own sentences"), quotes=tuple(self._sentences())),
            ReportPart("wishes", self.tr("Wishes for next time"), quotes=wishes),
            *self._for_referrer()[4:],
        ]
