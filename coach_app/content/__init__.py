"""What ships as text files: one reader for all of them, and the languages they are written in.

Stands below measures, exercises, programme, data and the pages; knows none of them, no Qt and
no SQL. Begin reading in `reader`.
"""

from . import languages
from .reader import Reader, read, read_bytes
from .text import Text
from .toml import ContentError, parse
from .words import Words

__all__ = ["ContentError", "Reader", "Text", "Words", "languages", "parse", "read", "read_bytes"]
