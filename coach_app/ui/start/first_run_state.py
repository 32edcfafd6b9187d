"""What the five steps remember, and the vault that is made of it.

The recovery sheet needs a code, so the keys are made as soon as the passphrase is chosen
(step 2 to 3). Nothing is written before the end of step 4, when the place is known: whoever
stops earlier leaves nothing behind, and going back changes what has to change.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app.content import languages
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.errors import UserError
from coach_app.ui.start import places
from coach_app.ui.start.places import STAGING, Scratch
from coach_app.ui.start.secrets.recovery_sheet import RecoverySheet

if TYPE_CHECKING:
    from coach_app.data.keyring.draft import Draft
    from coach_app.data.storage.keys import DataKey, Kdf
    from coach_app.data.vault import Vault


@dataclass
class FirstRunState:
    """Everything typed so far; kept when steps are walked back and forth."""

    vault_folder: Path
    language: str = field(default_factory=languages.first)
    practice: str = ""
    passphrase: str = ""
    code: str = ""
    made_for: str = ""  # the passphrase that the draft was made with
    draft: Draft | None = None
    asked: tuple[int, int] = (0, 1)  # groups that are typed back, from 0
    typed: dict[int, str] = field(default_factory=dict)
    second_folder: str = ""
    made_on: dt.date = field(default_factory=dt.date.today)
    settled: list[Path] = field(default_factory=list)  # what was put in the vault's place

    def sheet(self) -> RecoverySheet:
        return RecoverySheet(self.practice, self.made_on, self.code)

    def needs_vault(self) -> bool:
        return self.draft is None or self.made_for != self.passphrase

    def keep(self, made: tuple[Draft, str]) -> None:
        """There is a draft: its code is new, so two groups are asked anew."""
        self.draft, self.code = made
        self.made_for = self.passphrase
        groups = len(self.code.split("-"))
        first, second = sorted(secrets.SystemRandom().sample(range(groups), 2))
        self.asked, self.typed = (first, second), {}

    def discard(self) -> None:
        """Forget the keys."""
        self.draft, self.code, self.made_for = None, "", ""

    def take_back(self) -> None:
        """The vault does not open in its place: take it away, so that another can be chosen."""
        _remove(self.settled)
        self.settled = []


def stage(_place: Path, passphrase: str, kdf: Kdf | None = None) -> tuple[Draft, str]:
    """The keys of the vault and the code of its sheet. Slow (key derivation): runs in a task.

    Nothing is written yet: whether anything can be, at the place of now, is asked in step 4.
    """
    from coach_app.data.keyring.draft import Draft

    draft = Draft.make(passphrase, kdf)
    return draft, draft.code


def settle(state: FirstRunState) -> DataKey:
    """Make the vault in its place and answer its key. Runs in a task.

    It is made in a hidden folder inside the place, opened there once, and only then are its
    parts renamed, the notes first: an empty stick cannot be replaced as a folder can. UserError
    or OSError leaves the place as it was, for another try.
    """
    from coach_app.data.vault import Vault, unlock_with_passphrase

    target, draft = state.vault_folder, state.draft
    assert draft is not None
    made = [folder for folder in (target, *target.parents) if not os.path.exists(folder)]
    scratch = Scratch(target, STAGING)
    try:
        with disk_told():
            if places.in_vault(target):
                raise _within()
            files.make_folder(target)
            places.sweep(target, (STAGING,))
            if not places.is_free(target):
                raise _filled()
            scratch.hold()
            vault, _code = Vault.create(scratch.vault, state.passphrase, draft=draft)
            try:
                _keep_words(vault, state)
            finally:
                vault.close()
            key = unlock_with_passphrase(scratch.vault, state.passphrase)
            state.settled = _move_up(scratch.vault, target)
    except BaseException:
        scratch.remove()
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    scratch.remove()
    return key


def _filled() -> UserError:
    return UserError(
        "vault-exists",
        QT_TRANSLATE_NOOP("Errors", "This folder is not empty."),
        QT_TRANSLATE_NOOP("Errors", "Choose an empty or a new folder."),
    )


def _within() -> UserError:
    return UserError(
        "vault-within",
        QT_TRANSLATE_NOOP("Errors", "That folder belongs to another vault."),
        QT_TRANSLATE_NOOP("Errors", "Choose an empty or a new folder."),
    )


def _keep_words(vault: Vault, state: FirstRunState) -> None:
    from coach_app.data.practice import Practice

    preferences = Practice(vault).preferences
    preferences.set("practice_name", state.practice)
    preferences.set("language", state.language)


def _move_up(source: Path, target: Path) -> list[Path]:
    """The parts of a vault from a folder inside its place; the notes make it one."""
    parts = sorted(source.iterdir(), key=lambda path: not path.name.startswith("gen-"))
    moved: list[Path] = []
    try:
        for path in parts:
            os.replace(path, target / path.name)
            moved.append(target / path.name)
    except BaseException:
        _remove(moved)
        raise
    files.sync_folder(target)
    return moved


def _remove(paths: list[Path]) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()


@contextlib.contextmanager
def disk_told() -> Iterator[None]:
    """What the database says of a full or missing disk becomes the sentence that it is."""
    from coach_app.data.faults import fault_of

    try:
        yield
    except (UserError, OSError):
        raise
    except Exception as error:
        fault = fault_of(str(error))
        if fault is None:
            raise
        raise fault from error
