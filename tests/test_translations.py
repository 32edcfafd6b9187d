"""Both languages are complete, and no translation loses a placeholder."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tools import translations

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"


def messages(path: Path):
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def forms(message) -> list[str]:
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_string_is_unfinished(language):
    unfinished = [
        (context, message.findtext("source"))
        for context, message in messages(FOLDER / f"coach_app_{language}.ts")
        if message.find("translation").get("type") or not all(forms(message))
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_placeholders_match(language):
    """{names}, %n and markup stand in the translation as in the source."""
    wrong = []
    for context, message in messages(FOLDER / f"coach_app_{language}.ts"):
        source = message.findtext("source")
        for form in forms(message):
            names = re.compile(r"\{\w*\}|</?\w+>")
            if sorted(names.findall(source)) != sorted(names.findall(form)):
                wrong.append((context, source, form))
        if ("%n" in source) != any("%n" in form for form in forms(message)):
            wrong.append((context, source, forms(message)))
    assert wrong == []


def test_every_string_of_the_code_is_in_the_dutch_file(tmp_path):
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    sources = [str(path) for path in (ROOT / "coach_app").rglob("*.py")]
    fresh = tmp_path / "fresh.ts"
    subprocess.run(
        [tool, *sources, "-ts", fresh, "-source-language", "en", "-target-language", "nl"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    known = {(c, m.findtext("source")) for c, m in messages(FOLDER / "coach_app_nl.ts")}
    needed = {(c, m.findtext("source")) for c, m in messages(fresh)}
    assert needed - known == set()


def test_a_number_stands_only_in_tr():
    """lupdate finds plural forms in ``self.tr("%n …", "", n)`` only, never in translate()."""
    import ast

    wrong = []
    for path in sorted((ROOT / "coach_app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if not any(isinstance(text, str) and "%n" in text for text in texts):
                continue
            is_tr = isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
            if not is_tr or len(node.args) != 3:
                wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []


UNFINISHED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="fr" sourcelanguage="en"><context><name>A</name>
<message><source>One</source><translation>Un</translation></message>
<message><source>Two</source><translation type="unfinished"></translation></message>
</context></TS>
"""


def test_an_unfinished_string_stops_a_complete_language_only(tmp_path, monkeypatch):
    (tmp_path / "coach_app_fr.ts").write_text(UNFINISHED, "utf-8")
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "LANGUAGES", {"fr": {"complete": True}})
    with pytest.raises(subprocess.CalledProcessError):
        translations.release()
    monkeypatch.setattr(translations, "LANGUAGES", {"fr": {}})
    translations.release()
    assert (tmp_path / "coach_app_fr.qm").exists()
