"""Languages: one list, a fixed order where a text is missing, and no language named in code."""

import ast
from pathlib import Path

import pytest

from coach_app import paths
from coach_app.content import ContentError, Text, languages, read

ROOT = Path(__file__).parent.parent.parent
LIST = paths.resources() / "translations" / "languages.toml"


def test_dutch_and_english_ship_and_are_complete():
    assert languages.complete()[:2] == ("nl", "en")
    assert [languages.get(code).name for code in ("nl", "en")] == ["Nederlands", "English"]


def test_each_language_has_its_screens_and_no_other_is_there():
    screens = {path.stem for path in LIST.parent.glob("*.ts")}
    assert screens == {f"coach_app_{code}" for code in languages.codes()}


def test_a_missing_text_reads_in_the_order_of_the_list():
    both = Text("ja", "yes")
    assert [both.text(asked) for asked in ("nl", "en", "en_GB", "en-US", "fr", "")] == [
        "ja",
        "yes",
        "yes",
        "yes",
        "ja",
        "ja",
    ]
    assert Text(en="yes").text("nl") == "yes"
    assert Text().text("nl") == ""
    assert not Text(nl="")


def test_texts_are_equal_and_filled_by_all_their_languages():
    assert Text("ja", "yes") == Text(en="yes", nl="ja")
    assert hash(Text("ja", "yes")) == hash(Text(en="yes", nl="ja"))
    assert Text("ja", "yes") != Text("ja", "yes", fr="oui")
    assert Text("{n} keer", "{n} times", fr="{n} fois").fill(n=2)["fr"] == "2 fois"


def test_figures_follow_the_language():
    assert [languages.get(code).figure(6.5) for code in ("nl", "en")] == ["6,5", "6.5"]
    assert languages.get("nl").figure(10.0) == "10"


@pytest.mark.parametrize(
    "path", sorted(paths.resources().glob("texts/*.toml")), ids=lambda p: p.stem
)
def test_the_words_of_the_code_are_whole(path):
    """The reader refuses a text without one of the complete languages."""
    whole = read(path)
    for section in whole:
        assert list(whole.table(section))
    from coach_app.content.words import Words

    for section in read(path):
        for key, text in Words(path.stem, section).items():
            assert set(languages.complete()) <= set(text), (section, key)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "English"', "", "en.name"),
        ('decimal = "."', 'decimal = "."\ncomma = true', "en.comma"),
        ("complete = true", "complete = false", "complete"),
    ],
)
def test_a_broken_list_names_the_key(tmp_path, monkeypatch, old, new, key):
    (tmp_path / "translations").mkdir()
    text = LIST.read_text("utf-8")
    assert old in text
    (tmp_path / "translations" / LIST.name).write_text(text.replace(old, new, 1), "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(ContentError) as caught:
        languages.known()
    assert (caught.value.file, caught.value.key) == (LIST.name, key)


def test_no_code_names_a_language():
    """Else another language would be code. The source texts of the screens are English."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "coach_app").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Constant) and node.value in ("nl", "en", "nl_NL", "en_GB"))
        or (isinstance(node, ast.Attribute) and node.attr in ("nl", "en"))
    ]
    assert [place.split(":")[0] for place in found] == [str(Path("coach_app/ui/language.py"))]
