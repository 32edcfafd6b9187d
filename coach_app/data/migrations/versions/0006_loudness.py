"""How loud the sound of exercises is for a client."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0006_tables import COLUMNS

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in COLUMNS:
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
