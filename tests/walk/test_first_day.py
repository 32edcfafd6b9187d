"""One coach's first day, in a real window, with mouse and keyboard alone.

First run, client, course, meeting with notes and a step, check-in on the client screen,
a paper questionnaire, the chart and its files, lock, unlock: everything still there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.walk.desk import Desk

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parent.parent.parent
PASSPHRASE = "paarse hei en zachte regen op zondag"
NAME = "Wilma Bedacht"


@pytest.fixture
def desk(home):
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('less_motion = true\nlook = "light"\n')
    desk = Desk(home, ROOT / "build" / "walk", "--language", "nl")
    yield desk
    desk.kill()


def first_run(desk: Desk) -> None:
    desk.fill("Naam van je praktijk", "Praktijk Proef", "LineEdit")
    desk.shot("01-welkom")
    desk.click("Verder")
    desk.fill("Wachtzin", PASSPHRASE, "Edit")
    desk.fill("Nog een keer", PASSPHRASE, "Edit")
    desk.shot("02-wachtzin")
    desk.click("Verder")
    desk.see("Toon code")
    groups = desk.until(lambda: desk.ask(sheet=True), "the recovery sheet")
    for number, group in groups.items():
        desk.click(f"Groep {number}", "Edit")
        desk.type(group)
    desk.shot("03-herstelblad")
    desk.click("Verder")
    desk.see("Waar je kopieën komen")
    desk.shot("04-reservekopie")
    desk.click("Verder")
    desk.shot("05-klaar")
    desk.click("Voeg een cliënt toe")


def new_client_with_a_course(desk: Desk) -> None:
    desk.fill("Naam of schuilnaam", NAME, "LineEdit")
    desk.click("Bewaar cliënt")
    desk.click("Start een traject", "Button")
    desk.see("Alle datums")
    desk.shot("06-traject")
    desk.scroll_to("Plan het traject", "Button")
    desk.click("Plan het traject", "Button")


MOST_CLICKS = 25


def the_first_meeting(desk: Desk) -> None:
    """Led from part to part, from Today to the finished meeting; every click is counted."""
    desk.key("ctrl+1")
    desk.see("Vandaag", "Title")
    desk.shot("07-vandaag")
    desk.clicks = 0
    desk.click("Start", "Button", part=True)
    desk.see("Fijn dat je gekomen bent", part=True)
    desk.shot("08-aankomen")
    desk.click("Samen, ", "TextArea", part=True)
    desk.type("Rustig begonnen.")
    desk.click("Toon de privénotitie")
    desk.click("Alleen voor mij", "TextArea")
    desk.type("Praat zacht.")
    for part in ("Erkennen", "Check-in", "Ontspannen", "Maken", "Weten"):
        desk.click(f"Volgende: {part}")
    desk.see("Weten", "Label")
    desk.click("Laat zien", part=True)
    desk.see("Alleen zijn is een situatie", part=True)
    desk.shot("08-kaartje")
    desk.hold_key("Escape", 1.6)
    for part in ("Samen", "Stap thuis"):
        desk.click(f"Volgende: {part}")
    desk.click("Nieuwe stap", "LineEdit")
    desk.type("Elke dag een foto")
    desk.key("Return")
    desk.click("Volgende: Afronden")
    desk.click("Drie vragen aan Wilma")
    desk.click("Ja", "RoundButton")
    desk.see("Hoe was het tempo?")
    desk.click("Precies goed")
    desk.see("Wat wil je de volgende keer graag?")
    desk.click("Verder")
    desk.see("Eén zin om te bewaren van deze week")
    desk.type("Ik ben gekomen.")
    desk.click("Verder")
    desk.see("Klopt dit zo? Je mag het veranderen.")
    desk.shot("08-verslag-lezen")
    desk.click("Klaar")
    desk.hold_key("Escape", 1.6)
    desk.see("Wat er gezegd is")
    desk.shot("08-afronden")
    desk.click("Rond de bijeenkomst af")
    desk.see("Wat deden we")
    desk.shot("08-bijeenkomst")
    print(f"clicks of the first meeting: {desk.clicks}")
    assert desk.clicks <= MOST_CLICKS
    desk.gone("De bijeenkomst is afgerond. Het verslag staat klaar om te lezen.")


def check_in(desk: Desk) -> None:
    desk.key("ctrl+2")
    desk.click(NAME, part=True)
    desk.click("Metingen", "Tab")
    desk.scroll_to("Laat cliënt invullen", part=True)
    desk.click("Laat cliënt invullen", part=True)
    for number in range(4):
        desk.see(f"Vraag {number + 1} van 4")
        line = desk.until(lambda: desk.ask(find="", kind="ClientSlider", part=True), "the line")[0]
        desk.click_at(line["x"] - line["w"] // 8 + number * 60, line["y"])
        desk.shot(f"09-check-in-{number + 1}")
        desk.click("Verder")
    desk.shot("10-nakijken")
    desk.click("Klaar")
    desk.see("Dank je wel", part=True)
    desk.shot("11-dank")
    desk.hold_key("Escape", 1.6)
    desk.see("Te meten")


def paper(desk: Desk) -> None:
    desk.scroll_to("Neem over van papier: De Jong", part=True)
    desk.click("Neem over van papier: De Jong", part=True)
    desk.click("Ik houd me hieraan, zet aan")
    desk.see("Bewaar meting")
    for answer in "12133121323":
        desk.key(answer)
    desk.shot("12-papier")
    desk.click("Bewaar meting")


def the_chart_and_its_files(desk: Desk, files: Path) -> None:
    desk.key("ctrl+2")
    desk.click(NAME, part=True)
    desk.see("Verloop")
    desk.shot("13-verloop")
    for number, kind in enumerate(("PDF", "PNG", "CSV")):
        desk.click("Bewaar…")
        desk.see("Hoe wil je de grafiek bewaren?")
        desk.click(kind, part=True)
        if number == 0:
            desk.shot("14-bewaren")
        desk.click("Bewaar…", "PrimaryButton")
        target = files / f"verloop.{kind.lower()}"
        desk.until(lambda: desk.ask(find="", kind="QFileDialog", part=True), "the file dialog")
        desk.key("ctrl+a")
        desk.type(str(target))
        desk.key("Return")
        desk.until(target.exists, f"{target.name} written")
        desk.see("Verloop")


def test_the_first_day(desk: Desk, home: Path, tmp_path: Path) -> None:
    files = tmp_path / "bewaard"
    files.mkdir()
    first_run(desk)
    new_client_with_a_course(desk)
    the_first_meeting(desk)
    paper(desk)
    check_in(desk)
    the_chart_and_its_files(desk, files)
    assert (files / "verloop.png").read_bytes()[:4] == b"\x89PNG"
    assert (files / "verloop.pdf").read_bytes()[:4] == b"%PDF"
    table = (files / "verloop.csv").read_text("utf-8-sig")
    assert NAME not in table

    desk.click("Verloop")  # without a window manager nothing gives the focus back
    desk.key("ctrl+l")
    desk.see("Open de kluis")
    desk.shot("15-vergrendeld")
    desk.click("Wachtzin", "Edit")
    desk.type(PASSPHRASE)
    desk.key("Return")
    desk.see("Verloop")  # back where the coach was
    desk.shot("16-terug")
    desk.click("Bijeenkomsten", "Tab")
    desk.shot("17-bijeenkomsten")
    desk.key("ctrl+q")
    everything_is_in_the_vault(desk, home)


def everything_is_in_the_vault(desk: Desk, home: Path) -> None:
    """With the app gone, the vault tells the same."""
    from coach_app.data.practice import Practice
    from coach_app.data.vault import Vault, unlock_with_passphrase

    desk.kill()
    folder = home / "data" / "vault"
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))
    (row,) = practice.clients.rows()
    intake = practice.meetings.of_course(row.course_id)[0]
    note = practice.notes.get(intake.id)
    assert (row.name, intake.status) == (NAME, "held")
    assert (note.shared, note.private) == ("Rustig begonnen.", "Praat zacht.")
    told = [
        "We bekeken het kaartje ‘Alleen zijn en je alleen voelen’.",
        "We spraken één stap af: ‘Elke dag een foto’.",
        "Wilma voelde zich gehoord en vond het tempo goed. Wilma bewaart van vandaag: ‘Ik ben "
        "gekomen’. De volgende bijeenkomst is op",
    ]
    lines = note.did.splitlines()
    assert [line[: len(start)] for line, start in zip(lines, told, strict=False)] == told
    assert note.lines[0].sentence == "Ik ben gekomen."
    assert [step.text for step in practice.steps.agreed_in(intake.id)] == ["Elke dag een foto"]
    assert {score.measure_id for score in practice.course_files.of_client(row.id).scores} == {
        "weekly",
        "djg-11",
    }
    practice.close()
