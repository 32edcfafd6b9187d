"""Brackets within brackets, in everything that is read: one sentence, never the end of a stack."""

from __future__ import annotations

import hashlib
import io
import json
import time
import zipfile

import pytest

from coach_app.content import ContentError, parse, read_bytes
from coach_app.data.restore import restore
from coach_app.data.storage import header, ledger, succession
from coach_app.data.storage.backup import read_header, read_info
from coach_app.data.storage.layout import generation_of
from coach_app.data.vault import state
from coach_app.errors import UserError
from coach_app.exercises import ExerciseFileError
from coach_app.exercises.foreign import load_foreign
from coach_app.settings import Settings, SettingsFile

DEEP = (50, 200, 400, 900, 5_000, 40_000, 100_000)
SHAPES = {
    "lists": lambda n: "[" * n + "]" * n,
    "open lists": lambda n: "[" * n,
    "tables": lambda n: '{"a":' * n + "1" + "}" * n,
    "open tables": lambda n: '{"a":' * n,
}
TOML = {
    "lists": lambda n: "a = " + "[" * n + "]" * n,
    "open lists": lambda n: "a = " + "[" * n,
    "tables": lambda n: "a = " + "{a=" * n + "1" + "}" * n,
    "key with dots": lambda n: ".".join("a" * n) + " = 1",
    "head with dots": lambda n: "[" + ".".join("a" * n) + "]",
    "names in it": lambda n: 'id = "X01"\nname = ' + "[" * n + "]" * n,
}


@pytest.mark.parametrize("deep", DEEP)
@pytest.mark.parametrize("shape", SHAPES)
def test_json_that_is_read_of_a_vault(vault, tmp_path, shape, deep):
    text = SHAPES[shape](deep).encode()
    with pytest.raises(UserError) as told:
        header.from_json(text)
    assert told.value.code == "header-damaged"
    body = b'{"h": ' + text + b', "sha256": ' + text + b"}"
    with pytest.raises(UserError):
        header.from_json(body)
    folder = vault.folder
    (folder / "erased.json").write_bytes(text)
    with pytest.raises(UserError) as told:
        ledger.read(folder)
    assert told.value.code == "ledger-damaged"
    (generation_of(folder) / "restored.json").write_bytes(text)
    assert succession.of(generation_of(folder)) is None
    assert state(folder) == "ready"


@pytest.mark.parametrize("deep", DEEP)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_manifest_of_a_backup(vault, tmp_path, shape, deep):
    path = tmp_path / "x.ccb"
    inner = SHAPES[shape](deep).encode()
    for manifest in (inner, b'{"sha256": ' + inner + b"}", b'{"days": ' + inner + b"}"):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("manifest.json", manifest)
            archive.writestr("vault.json", inner)
            archive.writestr("notes.db", b"x" * 4096)
        path.write_bytes(out.getvalue())
        for read in (read_info, read_header):
            with pytest.raises(UserError) as told:
                read(path)
            assert told.value.code == "backup-damaged"
    with pytest.raises(UserError):
        restore(vault.folder, path, vault.key())


@pytest.mark.parametrize("deep", DEEP)
@pytest.mark.parametrize("shape", TOML)
def test_own_exercises_imports_and_settings(tmp_path, shape, deep):
    raw = TOML[shape](deep).encode()
    began = time.process_time()
    with pytest.raises(ExerciseFileError):
        load_foreign("x.coach-oefening", raw, lambda name: True)
    (tmp_path / "settings.toml").write_bytes(raw + b'\nlook = "dark"\n')
    assert isinstance(SettingsFile(tmp_path).values, Settings)
    assert time.process_time() - began < 20  # of the processor: a bomb takes minutes, or all memory


@pytest.mark.parametrize("deep", [50, 200, 400, 900])
@pytest.mark.parametrize("key", ["nl", "a"])
def test_a_value_that_is_no_text_is_told_in_a_line(key, deep):
    """Not too deep for the parser, yet perhaps for whoever writes it out."""
    raw = f"{key} = {'[' * deep}{']' * deep}\n".encode()
    with pytest.raises(ContentError) as told:
        read_bytes("x.toml", raw).string(key)
    assert len(str(told.value)) < 300


def test_a_whole_header_with_deep_extras_is_told():
    body: dict[str, object] = {"magic": header.MAGIC, "more": json.loads("[" * 400 + "]" * 400)}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    whole = {"h": body, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    with pytest.raises(UserError):
        header.from_json(json.dumps(whole).encode())
    with pytest.raises(ContentError):
        parse("x.toml", ("a = " + "[" * 100_000).encode())
