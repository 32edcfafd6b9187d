"""What needs the vault closed, between closing it and starting anew: a restore, a new key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app.errors import UserError

if TYPE_CHECKING:
    from coach_app.data.moves.rekey import NewKey
    from coach_app.data.storage.keys import DataKey
    from coach_app.data.vault import Vault

RESTORE, REKEY = "restore", "rekey"
KINDS = frozenset({RESTORE, REKEY})
NO_NEW_KEY = f"{REKEY}-failed"  # the note: what was before still works, the new sheet does not
Told = Callable[[float], None]
Stop = Callable[[], bool]


@dataclass(frozen=True)
class ClosedWork:
    """``run`` answers the note for the first page; the vault of before is whole if it fails."""

    kind: str
    run: Callable[[Told, Stop], str]

    def note_of(self, error: BaseException) -> str:
        code = error.code if isinstance(error, UserError) else ""
        ends = {"cancelled": "stopped", "erased-unknown": "asks"}
        if self.kind == RESTORE:
            ends |= {"backup-damaged": "damaged", "backup-full": "full", "disk-full": "full"}
        return f"{self.kind}-{ends.get(code, 'failed')}"


def _places(second: str) -> tuple[Path, ...]:
    return (Path(second),) if second else ()


def restoring(vault: Vault, path: Path, key: DataKey, second: str) -> ClosedWork:
    """Put a backup in the place of this vault, under the passphrase and sheet of now: those of
    its day may be the very reason why they were changed."""
    folder, present, header = vault.folder, type(key)(bytes(vault.key())), vault.header
    places = _places(second)

    def run(tell: Told, stop: Stop) -> str:
        from coach_app.data.restore import restore
        from coach_app.data.storage.header import Sealing

        restore(
            folder,
            path,
            key,
            places=places,
            present_key=present,
            under=Sealing(header, present),
            on_progress=tell,
            is_cancelled=stop,
        )
        return "restored"

    return ClosedWork(RESTORE, run)


def rekeying(vault: Vault, new: NewKey, purge: bool, second: str) -> ClosedWork:
    """Encrypt everything anew; see ``data/moves/rekey.py``."""
    folder, key, places = vault.folder, vault.key(), _places(second)

    def run(tell: Told, stop: Stop) -> str:
        from coach_app.data.moves.rekey import rekey

        left = rekey(
            folder, key, new, purge=purge, places=places, on_progress=tell, is_cancelled=stop
        )
        return "rekeyed" if left is None else "rekeyed-left"

    return ClosedWork(REKEY, run)
