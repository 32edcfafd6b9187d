"""Somebody knows the passphrase: a new data key, and everything encrypted with it anew.

A new passphrase alone rewraps the same key: an old header or an old backup, with the old
passphrase, still gives it. Here the whole vault goes into a new generation under a new key,
the way a restore does it: the one of now stays until the new one is whole and has its name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from coach_app.data.back.present import Closed, Kept
from coach_app.data.keyring import begun, old_keys
from coach_app.data.keyring.old_keys import OldKeys
from coach_app.data.keyring.slots import passphrase_slot, recovery_slot
from coach_app.data.restore import restore
from coach_app.data.storage.header import Header, Sealing
from coach_app.data.storage.keys import DataKey, Kdf
from coach_app.data.storage.layout import generation_of, header_of, unreadable
from coach_app.data.storage.shelf import ahead


@dataclass(frozen=True)
class NewKey:
    """A key that nothing is encrypted with yet: a header with its slots, and its sheet."""

    sealing: Sealing
    code: str


def new_key(header: Header, passphrase: str, kdf: Kdf | None = None) -> NewKey:
    """A data key for the vault of ``header``, its passphrase and recovery sheet. Slow."""
    key = DataKey.random()
    first = passphrase_slot(key, header.vault_id, passphrase, kdf)
    second, code = recovery_slot(key, header.vault_id)
    return NewKey(Sealing(replace(header, slots=(first, second), recovery_used_at=""), key), code)


def rekey(
    folder: Path,
    key: DataKey,
    new: NewKey,
    *,
    purge: bool,
    places: Iterable[Path] = (),
    now: dt.datetime | None = None,
    on_progress: Callable[[float], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> OldKeys | None:
    """Encrypt the vault in ``folder`` anew; it must not be open. ``key`` is that of now.

    ``purge``: older generations, and backups in the vault and in ``places``, go once a backup
    under the new key is there; else they stay and open with the old passphrase. Answers what of
    the old could not be reached and is cleared away at a later opening.
    """
    tell = on_progress or (lambda share: None)
    moment, others = now or dt.datetime.now(dt.UTC), tuple(places)

    def note(part: Path, kept: Kept) -> None:
        if kept.safety is None:
            raise unreadable()  # what cannot be read whole is restored first
        ahead.carry(generation_of(folder), part)
        told = tuple(str(place.absolute()) for place in others)
        old_keys.write(part, OldKeys(purge, kept.safety.name, told))

    begun.begin(generation_of(folder))
    try:
        restore(
            folder,
            generation_of(folder),
            key,
            now=moment,
            on_progress=lambda share: tell(0.8 * share),
            is_cancelled=is_cancelled,
            places=others,
            under=new.sealing,
            before_named=note,
        )
    finally:
        begun.end(folder)  # a kill alone leaves it
    generation = generation_of(folder)
    vault = Closed(generation, header_of(generation), new.sealing.key)
    # The new key is in use from here on: nothing behind this line may look like a failure.
    tell(0.85)
    left = old_keys.clear(vault, generation, moment)
    tell(1.0)
    return left
