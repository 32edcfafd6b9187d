"""Warning signs: every one says what to ask, what to do and whom to call."""

import datetime as dt

import pytest

from coach_app import paths
from coach_app.programme import ProgrammeFileError
from coach_app.programme.red_flags import load_red_flags, red_flags

RAW = (paths.resources() / "programme" / "red_flags.toml").read_bytes()


def test_each_sign_calls_addresses_that_exist():
    found = red_flags()
    assert len(found.signs) == 12
    for one in found.signs:
        assert one.call
        assert set(one.call) <= set(found.addresses)
        for text in (one.sign, one.ask, one.act):
            assert text["nl"]
            assert text["en"]


def test_thoughts_of_death_come_first_and_lead_to_112_and_113():
    first = red_flags().signs[0]
    assert first.urgent
    assert first.call[:2] == ("112", "113")
    assert red_flags().addresses["113"].checked == dt.date(2025, 10, 3)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("format = 1", "format = 3", "format"),
        ("format = 1", "format", "file"),
        ('call = ["112", "113", "gp"]', 'call = ["911"]', "call"),
        ("checked = 2025-10-03", 'checked = "vorig jaar"', "checked"),
        ('en = "Danger to life"', 'en = ""', "name"),
    ],
)
def test_a_broken_file_names_the_key(old, new, key):
    text = RAW.decode().replace(old, new, 1)
    assert text != RAW.decode()
    with pytest.raises(ProgrammeFileError) as found:
        load_red_flags("red_flags.toml", text.encode())
    assert key in found.value.key
