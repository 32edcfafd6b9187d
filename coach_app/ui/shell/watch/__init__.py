"""What makes the program lock by itself: rest, sleep, a closed lid, a locked system.

Each watch tells what it can notice on this computer. Begin with ways.py.
"""

from coach_app.ui.shell.watch.idle import COVERED, JUMP, THERE, IdleWatch
from coach_app.ui.shell.watch.system import SystemWatch
from coach_app.ui.shell.watch.ways import Watch, Works, ways_here

__all__ = ["COVERED", "JUMP", "THERE", "IdleWatch", "SystemWatch", "Watch", "Works", "ways_here"]
