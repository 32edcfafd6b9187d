"""make bench: all figures of one run; ratios are within the run."""

import os
import sys
import tempfile

os.environ["COACH_APP_HOME"] = tempfile.mkdtemp(prefix="bench-")

from PySide6.QtWidgets import QApplication

from benchmarks import charts, copies, pages, player, scenery, sounds, start, storage


def main() -> int:
    from coach_app.ui import language, theme

    start.run()
    app = QApplication([])
    language.install("nl")
    theme.apply(app, "light", 100, True)
    pages.run(app)
    charts.run(app)
    storage.run()
    copies.run(app)
    player.run(app)
    sounds.run()
    scenery.run(app)
    return 0


sys.exit(main())
