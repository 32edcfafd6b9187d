"""French without a line of code: a table in the list, a file of screens, texts beside ours."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from coach_app import paths
from coach_app.content import Words
from coach_app.data.views import ClientFields
from coach_app.exercises import load_bytes, load_folder
from coach_app.exercises.writer import to_toml
from coach_app.measures.loader import load_folder as load_measures
from coach_app.programme.note_writer import Facts, NoteWriter
from coach_app.settings import SettingsFile
from coach_app.ui import language
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.clients.form_page import ClientFormPage
from coach_app.ui.settings.display import DisplayTab
from coach_app.ui.start.first_run_state import FirstRunState
from coach_app.ui.start.steps.welcome import WelcomeStep

FRENCH = '\n[fr]\nname = "Français"\nlocale = "fr_FR"\ndecimal = ","\n'
SCREENS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="fr" sourcelanguage="en"><context><name>WelcomeStep</name>
<message><source>Language</source><translation>Langue</translation></message></context></TS>
"""


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def french(tmp_path, monkeypatch, look):
    """A copy of what ships, with a little French in it."""
    folder = tmp_path / "resources"
    shutil.copytree(paths.resources(), folder)
    with (folder / "translations" / "languages.toml").open("a", encoding="utf-8") as file:
        file.write(FRENCH)
    screens = folder / "translations" / "coach_app_fr.ts"
    screens.write_text(SCREENS, "utf-8")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    done = ["-silent", str(screens), "-qm", str(screens.with_suffix(".qm"))]
    subprocess.run([tool, *done], check=True)
    change(folder / "client_texts.toml", 'en = "Next"', 'en = "Next"\nfr = "Suivant"')
    short = 'short = { nl = "De Jong Gierveld 11", en = "De Jong Gierveld 11"'
    change(folder / "measures" / "djg-11.toml", short, f'{short}, fr = "Gierveld onze"')
    change(folder / "texts" / "note.toml", 'en = "done" }', 'en = "done", fr = "réussi" }')
    breath = 'en = "Longer out than in"'
    change(folder / "exercises" / "R01.toml", breath, f'{breath}\nfr = "Souffler longtemps"')
    monkeypatch.setattr(paths, "resources", lambda: folder)
    yield folder
    language.install("nl")


def chosen(field, value: str) -> str:
    part = next(part for part in field.parts if part.value == value)
    part.click()
    return part.text()


def test_it_is_offered_by_its_own_name_wherever_a_language_is_chosen(french, qtbot, ctx):
    welcome = WelcomeStep(FirstRunState(Path("unused")))
    display, form = DisplayTab(ctx), ClientFormPage(ctx)
    for place in (welcome, display, form):
        qtbot.addWidget(place)
    assert [part.text() for part in welcome.languages.parts] == [
        "Nederlands",
        "English",
        "Français",
    ]
    for field in (welcome.languages, display.language, form.language):
        assert chosen(field, "fr") == "Français"
        assert field.value() == "fr"


def test_the_choice_is_kept_on_this_computer(french, tmp_path):
    kept = SettingsFile(tmp_path)
    kept.values.language = "fr"
    kept.save()
    assert SettingsFile(tmp_path).values.language == "fr"


def test_the_choice_falls_back_where_the_language_is_gone_again(tmp_path):
    kept = SettingsFile(tmp_path)
    kept.values.language = "fr"
    kept.save()
    assert SettingsFile(tmp_path).values.language == "nl"


def test_its_screens_and_its_dates_are_used(french):
    language.install("fr")
    assert QCoreApplication.translate("WelcomeStep", "Language") == "Langue"
    assert QLocale().language() == QLocale.Language.French


def test_a_client_reads_it_and_dutch_where_it_has_no_text(french, practice):
    client = practice.clients.create(ClientFields(name="Claire Fictive", language="fr"))
    assert practice.clients.get(client).fields.language == "fr"
    texts = ClientTexts("fr")
    assert texts("next") == "Suivant"
    assert texts("back") == "Terug"


def test_measures_exercises_and_notes_speak_it(french):
    assert load_measures(french / "measures")["djg-11"].short.text("fr") == "Gierveld onze"
    exercise = load_folder(french / "exercises")["R01"]
    assert exercise.name.text("fr") == "Souffler longtemps"
    assert exercise.purpose.text("fr") == exercise.purpose.text("nl")
    again = load_bytes("own", to_toml(exercise).encode(), own=True)
    assert again.name == exercise.name
    assert Words("note", "step")["done"].text("fr") == "réussi"
    writer = NoteWriter("fr", Facts(steps=(("Bel je zus", "done"),)))
    assert writer.part("steps") == "We keken terug op de stap ‘Bel je zus’. Die is réussi."
