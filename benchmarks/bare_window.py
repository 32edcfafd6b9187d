"""The smallest PySide6 window: what every start is compared with."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.timing import tell_peak


class Bare(QWidget):
    painted = False

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print(f"start painted {time.time():.6f}", file=sys.stderr, flush=True)
            tell_peak()
            QTimer.singleShot(0, QApplication.quit)


app = QApplication([])
window = Bare()
window.resize(1280, 800)
window.show()
app.exec()
