"""What the five steps remember, and the vault that grows under them.

The vault is written into a hidden folder beside its coming place as soon as the
passphrase is chosen (step 2 to 3), because the recovery sheet needs its code.
Only at the end of step 4 does it get its place: whoever stops earlier leaves
nothing behind, and going back changes what has to change.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
import tempfile
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
    made_for: str = ""  # the passphrase that the staged vault was made with
    staging: Scratch | None = None
    asked: tuple[int, int] = (0, 1)  # groups that are typed back, from 0
    typed: dict[int, str] = field(default_factory=dict)
    second_folder: str = ""
    made_on: dt.date = field(default_factory=dt.date.today)
    settled: list[Path] = field(default_factory=list)  # what was put in the vault's place

    def sheet(self) -> RecoverySheet:
        return RecoverySheet(self.practice, self.made_on, self.code)

    def needs_vault(self) -> bool:
        return self.staging is None or self.made_for != self.passphrase

    def keep(self, made: tuple[Scratch, str]) -> None:
        """A vault was staged: its code is new, so two groups are asked anew."""
        self.discard()
        self.staging, self.code = made
        self.made_for = self.passphrase
        groups = len(self.code.split("-"))
        first, second = sorted(secrets.SystemRandom().sample(range(groups), 2))
        self.asked, self.typed = (first, second), {}

    def discard(self) -> None:
        """Remove the staged vault, if any."""
        if self.staging is not None:
            self.staging.remove()
        self.staging, self.code, self.made_for = None, "", ""

    def take_back(self) -> None:
        """The vault does not open in its place: take it away, so that another can be chosen."""
        _remove(self.settled)
        self.settled = []
        with contextlib.suppress(OSError):
            self.vault_folder.rmdir()


def stage(vault_folder: Path, passphrase: str, kdf: Kdf | None = None) -> tuple[Scratch, str]:
    """Make the vault in a hidden folder. Slow (key derivation): runs in a task.

    It lies beside its place where that can be, else where the system keeps what is passing:
    the place itself is asked for two steps later.
    """
    first: UserError | OSError | None = None
    for beside in (vault_folder.parent, Path(tempfile.gettempdir())):
        try:
            return _stage_in(beside, passphrase, kdf)
        except (UserError, OSError) as error:
            if not places.kind_of(error):
                raise
            first = first or error
    assert first is not None
    raise first


def _stage_in(beside: Path, passphrase: str, kdf: Kdf | None) -> tuple[Scratch, str]:
    from coach_app.data.vault import Vault

    scratch = Scratch(beside, STAGING)
    try:
        with disk_told():
            scratch.hold()
            vault, code = Vault.create(scratch.vault, passphrase, kdf=kdf)
            vault.close()
    except BaseException:
        scratch.remove()
        raise
    return scratch, code


def settle(state: FirstRunState) -> DataKey:
    """Put the staged vault in its place and derive its key. Runs in a task.

    It is copied into a hidden folder inside the place, opened there once, and only then are its
    parts renamed, the notes first: an empty stick cannot be replaced as a folder can. UserError
    or OSError leaves the place as it was and the staged vault whole, for another try.
    """
    from coach_app.data.vault import Vault, unlock_with_passphrase

    target, staging = state.vault_folder, state.staging
    assert staging is not None
    key = unlock_with_passphrase(staging.vault, state.passphrase)
    made = [folder for folder in (target, *target.parents) if not folder.exists()]
    with disk_told():
        files.make_folder(target)
        places.sweep(target, (STAGING,))
        if not places.is_free(target):
            raise _filled()
        scratch = Scratch(target, STAGING)
        try:
            scratch.hold()
            _copy(staging.vault, scratch.vault)
            vault = Vault.open(scratch.vault, key)
            try:
                _keep_words(vault, state)
            finally:
                vault.close()
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


def _copy(source: Path, target: Path) -> None:
    """The files of a closed vault, each on the disk before it counts."""
    files.new_folder(target)
    for path in sorted(source.rglob("*")):
        there = target / path.relative_to(source)
        if path.is_dir():
            files.new_folder(there)
        elif path.name not in ("app.lock", "reserve.bin"):  # made anew when the vault opens
            with path.open("rb") as old, files.create(there) as new:
                shutil.copyfileobj(old, new)
                new.flush()
                os.fsync(new.fileno())


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
