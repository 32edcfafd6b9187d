"""Five pieces of our own, as written music: form, harmony, a melody, and who plays.

Begin reading at ``pieces`` (what is written), then ``score`` (how), ``perform`` (how it sounds).
"""

from .perform import piece
from .pieces import PIECES

__all__ = ["PIECES", "piece"]
