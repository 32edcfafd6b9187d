"""The tour: every page of the demo practice as a picture, and every sound as a spectrogram.

    python -m tests.tour build/tour [--quick]

Languages, looks and sizes: Dutch and English, light and dark, 1280×800, narrow, and 200 %.
``--quick`` draws each page once. Ends with an error when a page fails.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.spectrograms import draw_all

TODAY = dt.date.today()
SIZES = {"": (1280, 800, 100), "-narrow": (980, 700, 100), "-200": (1280, 800, 200)}

# Exercises and the step that shows what they are.
PLAYED = {"R01": 1, "R02": 1, "R06": 2, "R12": 1, "C01": 1, "C02": 1, "C09": 1, "S01": 1, "S02": 1}


def main() -> int:
    out, quick = Path(sys.argv[1]), "--quick" in sys.argv
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["COACH_APP_HOME"] = scratch
        tour = Tour(out, Path(scratch))
        if quick:
            tour.draw("nl", "light", "")
        else:
            for language in ("nl", "en"):
                for look in ("light", "dark"):
                    tour.draw(language, look, "")
            tour.draw("nl", "light", "-narrow")
            tour.draw("nl", "light", "-200")
            tour.draw("en", "dark", "-200")
        tour.close()
        sounds = draw_all(out)
    print(f"{tour.count} pictures, {sounds} of sounds")
    return 0


class Tour:
    def __init__(self, out: Path, home: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from coach_app.demo.practice import make_demo
        from coach_app.settings import SettingsFile
        from coach_app.ui.start.demo_pictures import draw_demo

        self.out, self.home, self.count = out, home, 0
        self.app = QApplication.instance() or QApplication([])
        made = {lang: make_demo(home / f"demo-{lang}", lang, TODAY) for lang in ("nl", "en")}
        self.practices = {lang: practice for lang, (_, practice) in made.items()}
        for practice in self.practices.values():
            draw_demo(practice)
        self.practice = self.practices["nl"]
        self.settings = SettingsFile(home / "config")

    # -- what there is to see

    def pages(self) -> list[tuple[str, str, dict]]:
        rows = {row.name: row for row in self.practice.clients.rows(TODAY)}
        carla = next(row for name, row in rows.items() if name.startswith("Carla"))
        group = next((row for row in rows.values() if row.in_group), carla)
        oldest = next(row for name, row in rows.items() if name.startswith("Greet"))
        new = next((row for row in rows.values() if row.course_id is None), carla)
        course = self.practice.courses.current(carla.id)
        held = [m for m in self.practice.meetings.of_course(course.id) if m.status == "held"]
        weeks = {m.week: m for m in self.practice.meetings.of_course(course.id)}
        self.today = weeks[8].id
        of_group = self.practice.courses.current(group.id)
        group_meeting = self.practice.meetings.of_course(of_group.id)[1]
        pages = [("today", "today", {}), ("clients", "clients", {})]
        pages += [
            (f"client-{tab}", "client", {"client_id": carla.id, "tab": tab})
            for tab in ("overview", "meetings", "measurements", "makings", "circles", "profile")
        ]
        pages += [
            ("client-ten-years", "client", {"client_id": oldest.id}),
            (
                "client-ten-years-measurements",
                "client",
                {"client_id": oldest.id, "tab": "measurements"},
            ),
            ("client-new", "client", {"client_id": new.id}),
            ("client-form", "client_form", {}),
            ("course-form", "course_form", {"client_ids": [new.id]}),
            ("meeting", "meeting", {"meeting_id": held[-1].id}),
            ("meeting-group", "meeting", {"meeting_id": group_meeting.id}),
            ("signs", "signs", {"client_id": carla.id}),
            ("goodbye", "goodbye", {"meeting_id": held[-1].id, "client_id": carla.id}),
            ("intake", "intake", {"meeting_id": held[0].id, "client_id": carla.id}),
            ("halfway", "decision", {"meeting_id": weeks[4].id, "client_id": carla.id}),
            ("decision", "decision", {"meeting_id": weeks[8].id, "client_id": carla.id}),
            ("report", "report", {"course_id": course.id, "client_id": carla.id}),
            ("rights", "rights", {"client_id": carla.id}),
            ("look-through", "look_through", {"client_id": carla.id}),
            ("erase", "erase", {"client_id": carla.id}),
            ("privacy", "privacy", {}),
            ("laptop-gone", "privacy_paper", {"name": "laptop"}),
            ("plan", "plan", {"course_id": course.id, "week": 3}),
            ("group", "group", {"course_id": of_group.id}),
            ("practice", "practice", {}),
            ("cards", "cards", {}),
            ("exercises", "exercises", {}),
            ("exercises-client", "exercises", {"client_id": carla.id}),
            ("exercise-breath", "exercise", {"exercise_id": "R01", "client_id": carla.id}),
            ("exercise-drawing", "exercise", {"exercise_id": "C02"}),
            ("score-djg", "score_entry", {"client_id": carla.id, "measure_id": "djg-11"}),
            ("score-weekly", "score_entry", {"client_id": carla.id, "measure_id": "weekly"}),
        ]
        pages += [
            (f"settings-{tab}", "settings", {"tab": tab})
            for tab in ("practice", "display", "safety", "client", "measures", "about")
        ]
        pages += [(f"help-{t}", "help", {"topic": t}) for t in ("start", "keys", "offtrack")]
        return pages

    # -- drawing

    def draw(self, language: str, look: str, size: str) -> None:
        from coach_app.ui import language as languages
        from coach_app.ui import theme
        from coach_app.ui.window import MainWindow

        width, height, zoom = SIZES[size]
        self.practice = self.practices[language]
        values = self.settings.values
        values.language, values.look, values.zoom, values.less_motion = language, look, zoom, True
        languages.install(language)
        theme.apply(self.app, look, zoom, True)
        suffix = f"{language}-{look}{size}"
        self.start_pages(suffix, width, height)
        window = MainWindow(self.practice, self.settings, demo=True)
        window.resize(width, height)
        window.show()
        for name, page, args in self.pages():
            window.go(page, **args)
            self.take(window, f"{name}-{suffix}")
        window.go("runner", meeting_id=self.today)
        for part in ("arrive", "relax", "know", "close"):
            window.page.go_to(part)
            self.take(window, f"runner-{part}-{suffix}")
        window.cover()
        self.take(window, f"cover-{suffix}")
        window.uncover()
        self.client_views(window, suffix)
        window.hide()
        window.deleteLater()
        self.settle()

    def start_pages(self, suffix: str, width: int, height: int) -> None:
        from coach_app.ui.start.first_run import FirstRun
        from coach_app.ui.start.first_run_state import FirstRunState
        from coach_app.ui.start.unlock.page import UnlockPage

        first = FirstRun(FirstRunState(self.home / "new", self.settings.values.language))
        unlock = UnlockPage(self.home / "demo-nl", self.settings.values.language)
        for name, page in (("first-run", first), ("unlock", unlock)):
            page.resize(width, height)
            page.show()
            self.take(page, f"{name}-{suffix}")
            page.hide()
            page.deleteLater()

    def client_views(self, window, suffix: str) -> None:
        rows = self.practice.clients.rows(TODAY)
        carla = next(row for row in rows if row.name.startswith("Carla"))
        screen = window.client_screen
        screen.show_story(self.practice.courses.current(carla.id).id, carla.id)
        self.take(screen.window, f"client-view-story-{suffix}")
        screen.stop()
        screen.hand_over(carla.id, "weekly")
        self.take(screen.window, f"client-view-check-in-{suffix}")
        screen.stop()
        screen.show_welcome()
        self.take(screen.window, f"client-view-welcome-{suffix}")
        screen.stop()
        for key, step in PLAYED.items():
            self.exercise(screen, key, step)
            self.take(screen.window, f"client-view-{key.lower()}-{suffix}")
            screen.stop()

    def exercise(self, screen, key: str, step: int) -> None:
        """An exercise, without a client so that nothing is kept, at one of its steps."""
        from coach_app.exercises import load_exercises
        from coach_app.ui.client_view.player.flow import PlayRequest
        from coach_app.ui.client_view.player.options import PlayerOptions

        options = PlayerOptions(sound=False, tension=False)
        language = self.settings.values.language
        screen.show_exercise(PlayRequest(load_exercises()[key], language, options))
        self.settle()
        screen.window.page.done.emit()  # past the three stones
        self.settle()
        for _ in range(step):
            screen.play.session.next()
            self.settle()

    def settle(self) -> None:
        end = time.monotonic() + 0.25
        while time.monotonic() < end:
            self.app.processEvents()

    def take(self, widget, name: str) -> None:
        self.settle()
        if not widget.grab().save(str(self.out / f"{name}.png")):
            raise SystemExit(f"{name} could not be drawn")
        self.count += 1

    def close(self) -> None:
        for practice in self.practices.values():
            practice.close()


if __name__ == "__main__":
    sys.exit(main())
