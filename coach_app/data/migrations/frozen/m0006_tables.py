"""The column of the sixth schema, frozen: never change what has been released."""

COLUMNS: tuple[str, ...] = ("ALTER TABLE client ADD COLUMN loudness INTEGER",)
