"""A copy for the client to take along: one ZIP with a page to read, JSON, CSV and pictures.

It is made of what ``telling.tell`` gives and is not encrypted; whoever saves it is told so.
"""

from __future__ import annotations

import io
import json
import zipfile

from coach_app.content import Words
from coach_app.data.rights.views import Dossier, Row
from coach_app.rights.plain_rows import csv_text, plain
from coach_app.rights.telling import Told, tell

README = Words("rights", "copy")
FORMAT = "coach-app-dossier"
VERSION = 1
#: Tables whose rows are about keeping, not about the client: in the JSON, no sheet of their own.
NO_SHEET = frozenset({"making_picture", "participant", "draft"})


def json_bytes(told: Told) -> bytes:
    """Everything that is told, table by table."""
    dossier = told.dossier
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "schema": dossier.schema,
        "made_at": plain(dossier.made_at),
        "client": dossier.client_id,
        "left_out": dict(told.left),
        "tables": {
            name: [_row(name, row) for row in rows] for name, rows in dossier.tables.items() if rows
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _row(table: str, row: Row) -> dict[str, object]:
    """Pictures lie beside the file, under the id of what was made."""
    return {
        name: _picture_name(row, name) if table == "making_picture" and value else plain(value)
        for name, value in row.items()
        if not (table == "making_picture" and name == "thumb")
    }


def _picture_name(row: Row, name: str) -> object:
    return f"pictures/{row['making_id']}.png" if name == "picture" else plain(row[name])


def zip_bytes(dossier: Dossier, page: bytes) -> bytes:
    """``page``: "Wat staat er over mij?" as a PDF, in the client's language."""
    told = tell(dossier)
    language = str(told.dossier.rows("client")[0]["language"])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{README['readme_name'].text(language)}.txt", _readme(language))
        file.writestr(f"{README['page_name'].text(language)}.pdf", page)
        file.writestr("data.json", json_bytes(told))
        for name, rows in told.dossier.tables.items():
            if rows and name not in NO_SHEET:
                file.writestr(f"csv/{name}.csv", csv_text(rows))
        for row in told.dossier.rows("making_picture"):
            picture = row["picture"] or row["thumb"]
            if isinstance(picture, bytes) and picture:
                file.writestr(f"pictures/{row['making_id']}.png", picture)
    return out.getvalue()


def _readme(language: str) -> str:
    return README["readme"].text(language).replace("\n", "\r\n")
