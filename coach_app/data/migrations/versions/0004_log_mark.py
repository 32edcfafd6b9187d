"""Which write-ahead log belongs to this database: one row, see storage/log_binding.py."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0004_tables import ROWS, TABLES

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*TABLES, *ROWS):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
