"""Translations: collect the English source strings, and compile what the app loads.

python tools/translations.py update    # after changing texts; then translate in Qt Linguist
python tools/translations.py release   # compile; an unfinished string of a complete language fails
python tools/translations.py release --lenient   # while still writing
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = tomllib.loads((FOLDER / "languages.toml").read_text("utf-8"))


def _tool(name: str) -> str:
    """Path of a Qt tool beside this interpreter."""
    beside = Path(sys.executable).parent / (name + (".exe" if sys.platform == "win32" else ""))
    return str(beside) if beside.exists() else name


def update() -> None:
    """Write every source string to the .ts files. English needs its plural forms only."""
    sources = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "coach_app").rglob("*.py"))
    for language in LANGUAGES:
        plural = ["-pluralonly"] if language == "en" else []
        subprocess.run(
            [
                _tool("pyside6-lupdate"),
                *sources,
                *plural,
                "-no-obsolete",
                "-locations",
                "none",
                "-source-language",
                "en",
                "-target-language",
                language,
                "-ts",
                str(FOLDER / f"coach_app_{language}.ts"),
            ],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def release(lenient: bool = False) -> None:
    """What has no text yet is English on the screen: only a complete language is refused for it."""
    for language, asked in LANGUAGES.items():
        whole = asked.get("complete", False) and not lenient
        strict = ["-fail-on-unfinished", "-fail-on-invalid"] if whole else []
        source = FOLDER / f"coach_app_{language}.ts"
        target = source.with_suffix(".qm")
        if not source.exists():
            continue
        subprocess.run(
            [_tool("pyside6-lrelease"), "-silent", *strict, str(source), "-qm", str(target)],
            check=True,
        )


if __name__ == "__main__":
    command = sys.argv[1] if len(sys.argv) > 1 else "release"
    if command == "update":
        update()
    else:
        release("--lenient" in sys.argv)
