"""The table of `make proof`: a row for each promise, carried by real tests.

``promises.toml`` names the rows and the tests that carry them. ``plugin`` collects what those
tests did while pytest runs; ``run`` starts the tests side by side, joins their rows and prints.
"""
