"""The language of the screens: our texts and Qt's own, switchable while running."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from coach_app import paths
from coach_app.content import languages

_installed: list[QTranslator] = []
_current = "en"


def install(language: str) -> None:
    """Load the texts of ``language``; every widget gets LanguageChange."""
    global _current
    app = QCoreApplication.instance()
    assert app is not None
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    _current = language
    QLocale.setDefault(QLocale(languages.get(language).locale))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(paths.resources() / "translations")
    for name, folder in (("qtbase", qt_folder), ("coach_app", ours)):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
            _installed.append(translator)


def choices() -> list[tuple[str, str]]:
    """Each language by its own name, for a choice."""
    return [(code, one.name) for code, one in languages.known().items()]


def current() -> str:
    return _current
