"""What the five steps remember, and the vault that grows under them.

The vault is written into a hidden folder beside its coming place as soon as the
passphrase is chosen (step 2 to 3), because the recovery sheet needs its code.
Only at the end of step 4 is that folder renamed to the vault: whoever stops
earlier leaves nothing behind, and going back changes what has to change.
"""

from __future__ import annotations

import datetime as dt
import os
import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach_app.content import languages
from coach_app.ui.start.places import STAGING, Scratch
from coach_app.ui.start.secrets.recovery_sheet import RecoverySheet


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


def stage(vault_folder: Path, passphrase: str, kdf: Any = None) -> tuple[Scratch, str]:
    """Make the vault in a hidden folder. Slow (key derivation): runs in a task."""
    from coach_app.data.vault import Vault

    scratch = Scratch(vault_folder.parent, STAGING)
    scratch.hold()
    try:
        vault, code = Vault.create(scratch.vault, passphrase, kdf=kdf)
        vault.close()
    except BaseException:
        scratch.remove()
        raise
    return scratch, code


def settle(state: FirstRunState) -> object:
    """Rename the staged vault to its place and derive its key. Runs in a task.

    Raises FileExistsError when something already lies there. Returns the DataKey.
    """
    from coach_app.data.vault import unlock_with_passphrase

    target, staging = state.vault_folder, state.staging
    assert staging is not None
    key = unlock_with_passphrase(staging.vault, state.passphrase)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not any(target.iterdir()):
        target.rmdir()  # an empty folder that the coach made for it
    if target.exists():
        raise FileExistsError("vault-folder")
    part = target.with_name(f".{target.name}.part")
    shutil.move(staging.vault, part)  # copies when the place is on another disk
    os.replace(part, target)
    staging.remove()
    return key
