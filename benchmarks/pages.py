"""Pages in a real window: the list of 2 000 clients, and whether one page feels the others."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import fill
from benchmarks.timing import line, median

MANY, FEW, OPENED = 2000, 100, 12


def painted(app: QApplication, act) -> float:
    """Milliseconds of ``act`` until everything that it caused has been painted."""
    start = time.perf_counter()
    act()
    for _ in range(8):
        app.processEvents()
    return (time.perf_counter() - start) * 1000


def opening(app: QApplication, folder: Path, clients: int) -> tuple[list[float], list[float]]:
    """Times of the client list and of opening clients' pages with their charts."""
    from coach_app.settings import SettingsFile
    from coach_app.ui.window import MainWindow

    practice = fill.make_vault(folder / f"vault-{clients}")
    fill.one_client(practice, "Anna Voorbeeld")
    fill.copy_client(practice, clients - 1)
    window = MainWindow(practice, SettingsFile(folder))
    window.show()
    rows = practice.clients.rows(fill.TODAY)
    assert len(rows) == clients
    lists, charts = [], []
    for row in rows[:: max(1, len(rows) // OPENED)][:OPENED]:
        window.go("today")
        app.processEvents()
        lists.append(painted(app, lambda: window.go("clients")))
        charts.append(painted(app, lambda key=row.id: window.go("client", client_id=key)))
    window.hide()
    practice.close()
    window.deleteLater()
    return lists[1:], charts[1:]


def run(app: QApplication) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        few_lists, few = opening(app, Path(scratch), FEW)
        many_lists, many = opening(app, Path(scratch), MANY)
    line(f"client list, {MANY} clients, first paint", f"{median(many_lists):.0f} ms")
    line(f"  with {FEW} clients", f"{median(few_lists):.0f} ms")
    line(f"client page with chart, {FEW} clients", f"{median(few):.0f} ms")
    ratio = median(many) / median(few)
    line(f"client page with chart, {MANY} ÷ {FEW} clients", f"{ratio:.2f}", "≤ 1.2")
