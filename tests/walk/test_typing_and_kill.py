"""Kill -9 while a note is being typed in a real window: what was a second old is there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from tests.walk.desk import Desk

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parent.parent.parent


def test_a_kill_takes_at_most_the_last_second_of_typing(practice, passphrase, home, tmp_path):
    client = practice.clients.create(ClientFields(name="Wilma Bedacht"))
    today = dt.date.today()
    course = practice.courses.start(
        [client], start_on=today, weekday=today.weekday(), time=dt.time(23), minutes=45
    )
    intake = practice.meetings.of_course(course)[0].id
    practice.meetings.start(intake)
    practice.preferences.set("place", {"page": "meeting", "args": {"meeting_id": intake}})
    folder = practice.vault.folder
    practice.close()

    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text("less_motion = true\n")
    desk = Desk(home, tmp_path, "--vault", str(folder), "--language", "nl")
    try:
        desk.click("Wachtzin", "Edit")
        desk.type(passphrase)
        desk.key("Return")
        desk.click("Samen, ", "TextArea", part=True)
        desk.type("Dit blijft staan.")
        desk.see("Bewaard om", part=True)
        desk.type(" En dit misschien niet.")
    finally:
        desk.kill()

    again = Practice(Vault.open(folder, unlock_with_passphrase(folder, passphrase)))
    assert again.notes.get(intake).shared.startswith("Dit blijft staan.")
    again.close()
