"""python -m coach_app."""

import sys

from coach_app.app import main

if __name__ == "__main__":
    sys.exit(main())
