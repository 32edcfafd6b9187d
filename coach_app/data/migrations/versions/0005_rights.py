"""The client's rights: what a consent covers, what is left out, corrections, and "frozen"."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0005_frozen import TRIGGERS
from coach_app.data.migrations.frozen.m0005_tables import COLUMNS, INDEXES, TABLES

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*COLUMNS, *TABLES, *INDEXES, *TRIGGERS):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
