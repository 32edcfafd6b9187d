"""Words of the evidence, of the rule and of the choices."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coach_app.course.evidence import Evidence
from coach_app.measures.change import (
    BETTER,
    MAYBE_BETTER,
    MAYBE_WORSE,
    NOT_JUDGED,
    RECOVERED,
    SAME,
    WORSE,
)
from coach_app.programme import Halfway, Suggestion
from coach_app.ui.formats import number

HALFWAY = ("go-on", "change-relaxing", "repeat", "ask-safety")


def plain(value: float) -> str:
    return number(value, 0 if value == round(value) else 1)


class DecisionWords(QObject):
    # -- choices

    def choices(self, kind: str) -> list[tuple[str, str, str]]:
        """Code, title, explanation."""
        if kind == "halfway":
            return [
                ("go-on", self.tr("Go on as planned"), self.tr("Weeks 5 to 8 as they are")),
                (
                    "change-relaxing",
                    self.tr("Relax in another way"),
                    self.tr("Movement, music or outdoors. No contact tasks yet"),
                ),
                (
                    "repeat",
                    self.tr("Repeat a week"),
                    self.tr("One extra meeting before going on; ten weeks at most"),
                ),
                (
                    "ask-safety",
                    self.tr("Talk about safety first"),
                    self.tr("Ask straight, and see the warning signs"),
                ),
            ]
        return [
            ("finish", self.tr("Finish"), self.tr("Goodbye, and a talk after three months")),
            (
                "early-follow-up",
                self.tr("Finish, and talk sooner"),
                self.tr("The follow-up comes after six weeks"),
            ),
            ("talk", self.tr("Talk first"), self.tr("What changed that the scale does not show?")),
            (
                "stop-and-refer",
                self.tr("Stop and refer"),
                self.tr("Together to GP, practice nurse or psychologist"),
            ),
            ("refer-now", self.tr("Refer now"), self.tr("Do not wait for the end")),
        ]

    # -- the rule

    def rule_end(self, found: Suggestion) -> str:
        whys = {
            "red-flag": self.tr("There is a warning sign."),
            "well-being": self.tr("Well-being is very low (28 or lower)."),
            "worse": self.tr("The scale has gone up: that is worse."),
            "no-change-known": self.tr("There are no two measurements to compare."),
            "says-worse": self.tr("The client says it is worse."),
            "scale-better": self.tr("The scale fell."),
            "scale-same": self.tr("The scale shows no demonstrable change."),
            "says-better": self.tr("The client says it is better."),
            "says-same": self.tr("The client says it is the same."),
            "says-nothing": self.tr("The client has not said how it is."),
        }
        return " ".join(whys[code] for code in found.why if code in whys)

    def rule_halfway(self, found: Halfway) -> str:
        if found.ask_safety:
            return self.tr("Well-being fell by 10 or more. Ask about safety first.")
        if found.lands is None:
            return self.tr("Too little is measured to say whether relaxing lands.")
        if found.lands:
            return self.tr("Relaxing lands: tension fell, or there is more energy.")
        return self.tr(
            "Tension never fell after relaxing, and there is not more energy. Change the "
            "relaxing track, and open no contact tasks."
        )

    def suggested_halfway(self, found: Halfway) -> str:
        if found.ask_safety:
            return "ask-safety"
        return "change-relaxing" if found.lands is False else "go-on"

    # -- evidence: name, what, in words

    def rows(self, seen: Evidence) -> list[tuple[str, str, str, str]]:
        """Key of the picture, name, figure, words."""
        found = [("headline", self.tr("Measurement"), self._figures(seen), self._change(seen))]
        found.append(("weekly", self.tr("Weekly check"), *self._weekly(seen)))
        found.append(("circles", self.tr("Circles"), *self._circles(seen)))
        found.append(("tension", self.tr("Relaxing"), *self._tension(seen)))
        for words, first, last in seen.goals[:2]:
            found.append(("goal", self.tr("Own goal"), words, self.goal_marks(first, last)))
        if seen.steps_told:
            what = self.tr("{done} of {all} steps done, wholly or partly").format(
                done=seen.steps_done, all=seen.steps_told
            )
            found.append(("steps", self.tr("Steps at home"), what, ""))
        return found

    def _figures(self, seen: Evidence) -> str:
        if not seen.headline:
            return self.tr("nothing measured yet")
        return ", ".join(plain(total) for _, total in seen.headline)

    def _change(self, seen: Evidence) -> str:
        change = seen.change
        if change is None:
            return self.tr("Two measurements are needed to compare.")
        points = abs(change.points)
        if points == 0:
            moved = self.tr("The same as at the start.")
        elif change.after < change.before:
            moved = self.tr("%n points lower.", "", round(points))
        else:
            moved = self.tr("%n points higher.", "", round(points))
        how = {
            RECOVERED: self.tr("That is more than the measuring error, and below the cut-off."),
            BETTER: self.tr("That is more than the measuring error."),
            MAYBE_BETTER: self.tr("That may be a real fall; it may be chance."),
            SAME: self.tr("That falls within the measuring error."),
            MAYBE_WORSE: self.tr("That may be a real rise; it may be chance."),
            WORSE: self.tr("That is a real rise."),
            NOT_JUDGED: "",
        }[change.label]
        return f"{moved} {how}".strip()

    def _weekly(self, seen: Evidence) -> tuple[str, str]:
        ends = seen.weekly_ends
        if ends is None:
            return self.tr("too few weeks"), self.tr("Two weeks or more are needed.")
        count = sum(value is not None for value in seen.weekly)
        return (
            self.tr("from {first} to {last}").format(first=plain(ends[0]), last=plain(ends[1])),
            self.tr("Filled in in {count} of 8 weeks. Higher is a better week.").format(
                count=count
            ),
        )

    def _circles(self, seen: Evidence) -> tuple[str, str]:
        if not seen.people_now:
            return self.tr("no circle map yet"), ""
        before, now = dict_of(seen.people_first), dict_of(seen.people_now)
        added = [name for name in now if name not in before]
        closer = [name for name in now if name in before and now[name] < before[name]]
        what = self.tr("%n on the map", "", len(now))
        words = []
        if added:
            words.append(self.tr("New: {names}.").format(names=", ".join(added[:4])))
        if closer:
            words.append(self.tr("Closer now: {names}.").format(names=", ".join(closer[:4])))
        return what, " ".join(words) or self.tr("The same as on the first map.")

    def _tension(self, seen: Evidence) -> tuple[str, str]:
        if not seen.tensions:
            return self.tr("tension not measured"), ""
        fell = sum(one.fall > 0 for one in seen.tensions)
        return (
            self.tr("tension fell in {fell} of {all}").format(fell=fell, all=len(seen.tensions)),
            self.tr("Before and after a relaxation, on a line of 0 to 10."),
        )

    def goal_marks(self, first: int | None, last: int | None) -> str:
        if first is None:
            return self.tr("Not marked yet.")
        if last is None:
            return self.tr("Marked once: {mark} of 10.").format(mark=first)
        return self.tr("From {first} to {last} of 10.").format(first=first, last=last)


def dict_of(places: tuple[tuple[int, str], ...]) -> dict[str, int]:
    return {name: ring for ring, name in places}
