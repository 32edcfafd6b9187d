"""What is heavy is loaded when it is needed, and what reaches the network never."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.settings import SettingsFile
from coach_app.ui import language, theme
from coach_app.ui.window import MainWindow
folder = Path(sys.argv[1])
language.install("nl")
theme.apply(app, "light", 100, True)
practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, sys.argv[2])))
window = MainWindow(practice, SettingsFile(folder.parent / "config"))
window.show()
window.go("today")
for _ in range(20):
    app.processEvents()
heavy = ("numpy", "pyqtgraph", "alembic", "zxcvbn", "PySide6.QtNetwork", "PySide6.QtSvg")
loaded = [name for name in heavy if name in sys.modules]
window.client_screen.close()
practice.close()
print("loaded:", *loaded)
"""


@pytest.mark.proof
def test_nothing_heavy_is_loaded_when_the_main_window_is_up(practice, passphrase, tmp_path):
    folder = practice.vault.folder
    practice.close()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder), passphrase],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "loaded:"


NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "xmlrpc"}


@pytest.mark.proof
def test_no_source_file_imports_anything_that_reaches_the_network():
    found = []
    for path in (ROOT / "coach_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{a.name}" for a in node.names)]
            found += [
                (path.name, name)
                for name in names
                if name.split(".")[0] in NETWORK or "QtNetwork" in name or "QtWebEngine" in name
            ]
    assert found == []
