"""Full text of the first schema, frozen: one FTS5 table and the triggers that keep it in step.

``search_entry`` says which field of which record a row of ``search_text`` holds, so that a
record's rows are found by key and deleted without a scan. A text stands in exactly one of
the two columns: a query limited to ``open_text`` cannot meet a private word.

Rows keep their number when a text is edited: a higher number is a newer thing. Every column
has its own update trigger: saving one pane of a note does not index the other.
"""

from __future__ import annotations

from typing import NamedTuple

FULL_TEXT = """
CREATE VIRTUAL TABLE search_text USING fts5(
    open_text, private_text, tokenize = 'trigram remove_diacritics 1'
)
"""


class Part(NamedTuple):
    """One searchable column. ``private``: "0", "1" or a column that tells."""

    table: str
    column: str
    kind: str
    owner: str = "id"
    private: str = "0"
    client: str = "NULL"
    meeting: str = "NULL"


_OF_LINE = "(SELECT client_id FROM participant WHERE id = NEW.participant_id)"

PARTS: tuple[Part, ...] = (
    Part("client", "name", "client", client="NEW.id"),
    Part("client", "alias", "client", client="NEW.id"),
    Part("client", "private", "client", private="1", client="NEW.id"),
    Part("goal", "wording", "goal", client="NEW.client_id"),
    Part("note", "did", "note", owner="meeting_id", meeting="NEW.meeting_id"),
    Part("note", "shared", "note", owner="meeting_id", meeting="NEW.meeting_id"),
    Part("note", "private", "note", owner="meeting_id", private="1", meeting="NEW.meeting_id"),
    Part("participant_line", "sentence", "sentence", client=_OF_LINE, meeting="NEW.meeting_id"),
    Part(
        "participant_line",
        "private",
        "note",
        private="1",
        client=_OF_LINE,
        meeting="NEW.meeting_id",
    ),
    Part("addendum", "text", "addendum", private="NEW.private", meeting="NEW.meeting_id"),
    Part("step", "text", "step", client="NEW.client_id", meeting="NEW.meeting_id"),
    Part("chart_event", "text", "event", client="NEW.client_id"),
)

_ADD = """
    INSERT OR IGNORE INTO search_entry (owner, part, kind, private, client_id, meeting_id)
    SELECT NEW.{owner}, '{column}', '{kind}', {private}, {client}, {meeting}
    WHERE NEW.{column} <> '';
    INSERT INTO search_text (rowid, open_text, private_text)
    SELECT id, iif(private, '', NEW.{column}), iif(private, NEW.{column}, '')
    FROM search_entry WHERE owner = NEW.{owner} AND part = '{column}';
"""

_CHANGE = """
CREATE TRIGGER search_{table}_{column}_changed AFTER UPDATE OF {column} ON {table}
WHEN NEW.{column} IS NOT OLD.{column}
BEGIN
    DELETE FROM search_text WHERE rowid =
        (SELECT id FROM search_entry WHERE owner = OLD.{owner} AND part = '{column}');
    DELETE FROM search_entry
    WHERE owner = OLD.{owner} AND part = '{column}' AND NEW.{column} = '';
    {add}
END
"""

_DELETE = """
CREATE TRIGGER search_{table}_deleted AFTER DELETE ON {table}
BEGIN
    DELETE FROM search_text WHERE rowid IN
        (SELECT id FROM search_entry WHERE owner = OLD.{owner});
    DELETE FROM search_entry WHERE owner = OLD.{owner};
END
"""


def _triggers() -> list[str]:
    statements = []
    for table in dict.fromkeys(part.table for part in PARTS):
        parts = [part for part in PARTS if part.table == table]
        adds = {part.column: _ADD.format(**part._asdict()).strip() for part in parts}
        body = "\n    ".join(adds.values())
        statements.append(
            f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table}\nBEGIN\n    {body}\nEND"
        )
        statements += [
            _CHANGE.format(**part._asdict(), add=adds[part.column]).strip() for part in parts
        ]
        statements.append(_DELETE.format(table=table, owner=parts[0].owner).strip())
    return statements


SEARCH: tuple[str, ...] = (FULL_TEXT.strip(), *_triggers())
