"""What can be asked on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from coach_app import __version__
from coach_app.content import languages

NO_SCREEN = 3  # exit code


class StartOptions(NamedTuple):
    vault: Path | None = None
    demo: bool = False
    language: str = ""
    safe: bool = False

    def arguments(self, vault: Path | None = None) -> list[str]:
        """The command line that starts the same again, for ``vault``."""
        again: list[str] = []
        folder = vault or self.vault
        if folder is not None:
            again += ["--vault", str(folder)]
        if self.demo:
            again.append("--demo")
        if self.language:
            again += ["--language", self.language]
        if self.safe:
            again.append("--safe")
        return again


def parse(arguments: Sequence[str]) -> StartOptions:
    """Read the arguments; exits with a message on --help, --version or a mistake."""
    if not arguments:
        return StartOptions()  # the usual start does without the parser
    import argparse

    parser = argparse.ArgumentParser(
        prog="coach-app",
        description="A companion for coaches of lonely people. Everything stays on this computer.",
    )
    parser.add_argument("--vault", metavar="DIR", type=Path, help="folder of the vault to open")
    parser.add_argument("--demo", action="store_true", help="look around with made-up clients")
    parser.add_argument("--language", choices=languages.codes(), help="language of the screens")
    parser.add_argument(
        "--safe",
        action="store_true",
        help="read only, without sound and pen, plain look",
    )
    parser.add_argument("--version", action="version", version=f"Coach App {__version__}")
    found = parser.parse_args(list(arguments))
    vault = found.vault.expanduser().absolute() if found.vault else None
    return StartOptions(vault, found.demo, found.language or "", found.safe)


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """False on a Linux without display where Qt was not told to draw elsewhere."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
