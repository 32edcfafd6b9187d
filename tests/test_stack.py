"""What this app needs of the libraries under it."""

import sys

from PySide6.QtWidgets import QWidget


def test_calls_that_return_nothing_keep_none_alive(qtbot):
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with every such call."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(10_000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_the_database_library_can_encrypt_and_search():
    import sqlcipher3.dbapi2 as sqlcipher

    connection = sqlcipher.connect(":memory:")
    assert connection.execute("PRAGMA cipher_version").fetchone()[0]
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize='trigram')")
    connection.execute("INSERT INTO t VALUES ('zelftwijfel')")
    assert connection.execute("SELECT count(*) FROM t WHERE t MATCH '\"twijfel\"'").fetchone() == (
        1,
    )
