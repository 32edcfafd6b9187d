"""Who guesses is slowed down, everywhere a secret is taken; Argon2 costs what this computer can."""

import datetime as dt

import pytest

from coach_app.data.keyring.calibrate import calibrated as calibrate
from coach_app.data.keyring.tries import TRIES, Tries
from coach_app.data.restore import unlock_backup
from coach_app.data.storage import keys
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.keys import FAST_KDF, LARGEST_KDF, SMALL_KDF, Kdf
from coach_app.data.vault import (
    Vault,
    key_from_header,
    unlock_with_passphrase,
    unlock_with_recovery,
    wait_before_next_try,
)
from coach_app.errors import UserError
from tests.data.files import FakeClock

WORDS = "een twee drie vier vijf zes"
MIB = 1024


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_wait_doubles_from_the_fifth_failure_on_and_ends_at_a_minute():
    clock = Clock()
    tries = Tries(clock)
    waits = []
    for _ in range(13):
        tries.wrong()
        waits.append(tries.wait())
        clock.now += waits[-1]
        assert tries.wait() == 0
    assert waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_what_remains_is_told_in_whole_seconds_until_the_last_moment():
    clock = Clock()
    tries = Tries(clock)
    for _ in range(6):
        tries.wrong()
    for passed, left in ((0, 4), (0.1, 4), (1, 3), (3.9, 1), (4, 0), (400, 0)):
        clock.now = passed
        assert tries.wait() == left
    clock.now = 1.5
    with pytest.raises(UserError) as caught:
        tries.check()
    assert (caught.value.code, caught.value.values) == ("too-soon", {"seconds": 3})
    clock.now = 4
    tries.check()


def test_a_right_one_ends_it():
    tries = Tries(Clock())
    for _ in range(9):
        tries.wrong()
    tries.right()
    assert tries.wait() == 0
    for _ in range(4):
        tries.wrong()
    assert tries.wait() == 0


@pytest.fixture
def house(tmp_path):
    folder = tmp_path / "vault"
    vault, code = Vault.create(folder, WORDS, FAST_KDF)
    made = Backups(vault).make(dt.datetime(2026, 3, 10, tzinfo=dt.UTC))
    yield vault, code, made.path
    vault.close()


def test_every_place_that_takes_a_secret_waits_and_does_not_even_try(house, monkeypatch):
    vault, code, backup = house
    clock = FakeClock(monkeypatch)
    other = keys.recovery_text(bytes(20))
    places = [
        lambda words, sheet: unlock_with_passphrase(vault.folder, words),
        lambda words, sheet: unlock_with_recovery(vault.folder, sheet),
        lambda words, sheet: unlock_backup(backup, passphrase=words),
        lambda words, sheet: unlock_backup(backup, recovery=sheet),
        lambda words, sheet: vault.change_passphrase(words, "iets nieuws", FAST_KDF),
        lambda words, sheet: key_from_header(vault.header, passphrase=words),
    ]
    for wrong in range(5):
        with pytest.raises(UserError, match="wrong-"):
            places[wrong]("nee", other)
    assert wait_before_next_try() == 2
    for place in places:
        for words, sheet in ((WORDS, code), ("nee", other)):
            with pytest.raises(UserError, match="too-soon") as caught:
                place(words, sheet)
            assert caught.value.what.endswith(".")
            assert caught.value.values == {"seconds": 2}
    assert wait_before_next_try() == 2  # trying during the wait does not make it longer
    clock.now += 2
    with pytest.raises(UserError, match="wrong-"):
        places[5]("nee", other)
    assert wait_before_next_try() == 4
    clock.now += 4
    places[0](WORDS, code)
    assert wait_before_next_try() == 0


def test_a_typing_error_on_the_sheet_is_no_guess(house):
    vault, code, _ = house
    typo = ("C" if code[0] != "C" else "D") + code[1:]
    for _ in range(8):
        with pytest.raises(UserError, match="recovery-typo"):
            unlock_with_recovery(vault.folder, typo)
    assert TRIES.wait() == 0


# -- Argon2 on this computer -----------------------------------------------------------------------


class Computer:
    """Fills ``speed`` KiB a second; ``free``: KiB that can be had."""

    def __init__(self, speed: float, free: float = 2**40, start: float = 0.0) -> None:
        self.speed, self.free, self.start = speed, free, start
        self.clock = Clock()
        self.asked: list[Kdf] = []

    def derive(self, passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
        kdf.check()
        assert len(salt) == 16  # as a header has them
        self.asked.append(kdf)
        if kdf.memory > self.free:
            raise UserError("no-memory", "This computer has too little free memory now.")
        self.clock.now += self.start + kdf.memory * kdf.passes / self.speed
        return bytes(32)

    def seconds(self, kdf: Kdf) -> float:
        return self.start + kdf.memory * kdf.passes / self.speed

    def calibrated(self) -> Kdf:
        return calibrate(self.derive, self.clock)


@pytest.mark.parametrize("speed", [s * MIB for s in (300, 500, 800, 1500, 2000, 4000, 8000)])
def test_a_guess_takes_half_a_second_to_a_second_on_this_computer(speed):
    computer = Computer(speed)
    found = computer.calibrated()
    assert 0.5 <= computer.seconds(found) <= 1.0
    assert 64 * MIB <= found.memory <= 512 * MIB
    assert found.passes >= 3
    assert found.lanes == 4


def test_a_slow_computer_still_gets_the_least_that_is_safe():
    computer = Computer(50 * MIB)
    assert computer.calibrated() == SMALL_KDF == Kdf(64 * MIB, 3, 4)
    assert computer.asked == [SMALL_KDF]  # once is enough to know


def test_it_measures_as_often_as_it_has_to_and_no_more():
    at_once = Computer(64 * 3 * MIB / 0.5)
    assert at_once.calibrated() == SMALL_KDF
    assert at_once.asked == [SMALL_KDF]
    slowest = Computer(64 * 3 * MIB / 1.0)
    assert slowest.calibrated() == SMALL_KDF
    usual = Computer(1500 * MIB)
    assert usual.calibrated() == Kdf(368 * MIB, 3, 4)
    assert usual.asked == [SMALL_KDF, Kdf(368 * MIB, 3, 4)]
    fastest = Computer(1e9)
    assert fastest.calibrated() == LARGEST_KDF
    assert fastest.asked == [SMALL_KDF, LARGEST_KDF]


def test_a_computer_whose_speed_jumps_about_does_not_keep_anybody_waiting():
    asked: list[Kdf] = []
    clock = Clock()

    def derive(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
        asked.append(kdf)
        clock.now += 0.1 if len(asked) % 2 else 5
        return bytes(32)

    calibrate(derive, clock)
    assert len(asked) == 5


def test_a_very_fast_one_gets_no_more_than_a_header_may_ask():
    found = Computer(1e9).calibrated()
    assert found == LARGEST_KDF == Kdf(512 * MIB, 8, 4)
    found.check()


def test_memory_comes_before_passes():
    found = Computer(2000 * MIB).calibrated()
    assert (found.memory, found.passes) == (496 * MIB, 3)
    assert Computer(8000 * MIB).calibrated().memory == 512 * MIB


def test_a_slow_first_measurement_is_measured_again():
    """What the first run costs beside the work makes the first estimate too low."""
    computer = Computer(1200 * MIB, start=0.3)
    assert 0.5 <= computer.seconds(computer.calibrated()) <= 1.0


def test_memory_that_is_slower_the_more_of_it_is_used_does_not_make_it_too_long():
    """What fits in the processor's own memory goes faster: the first estimate is too high."""
    clock = Clock()

    def seconds(kdf: Kdf) -> float:
        return kdf.memory * kdf.passes / (1000 * MIB) * (1.7 if kdf.memory > 128 * MIB else 1)

    def derive(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
        clock.now += seconds(kdf)
        return bytes(32)

    assert 0.5 <= seconds(calibrate(derive, clock)) <= 1.0


def test_too_little_memory_ends_the_search_at_what_fits():
    computer = Computer(2000 * MIB, free=100 * MIB)
    assert computer.calibrated() == SMALL_KDF
    assert len(computer.asked) == 2


def test_less_than_the_least_is_told():
    with pytest.raises(UserError, match="no-memory"):
        Computer(2000 * MIB, free=60 * MIB).calibrated()


def test_measuring_ends_also_where_the_clock_stands_still():
    computer = Computer(1000 * MIB)
    assert calibrate(computer.derive, lambda: 0.0) == LARGEST_KDF
    assert len(computer.asked) <= 5


def test_another_fault_is_not_taken_for_little_memory():
    def broken(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
        if kdf != SMALL_KDF:
            raise UserError("header-damaged", "…")
        return bytes(32)

    with pytest.raises(UserError, match="header-damaged"):
        calibrate(broken, lambda: 0.0)


def test_the_real_one_gives_a_cost_that_a_header_may_have():
    """A quick stand-in for the work; the real derivation is measured in make bench."""
    calibrate(lambda p, s, kdf: keys.key_from_passphrase(p, s, FAST_KDF)).check()


@pytest.mark.parametrize("act", ["create", "change", "after recovery"])
def test_a_new_passphrase_is_measured_for_this_computer(vault, tmp_path, monkeypatch, act):
    from coach_app.data.keyring import calibrate as module

    monkeypatch.setattr(module, "calibrated", lambda: Kdf(21 * MIB, 1, 2))
    if act == "create":
        made, _ = Vault.create(tmp_path / "new", WORDS)
        made.close()
    else:
        made = vault
        if act == "change":
            made.change_passphrase(WORDS, "iets nieuws")
        else:
            made.set_passphrase("iets nieuws")
    assert made.header.slot("passphrase").kdf == Kdf(21 * MIB, 1, 2)
