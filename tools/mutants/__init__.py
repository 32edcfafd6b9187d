"""Deliberate mistakes, put into a copy of the program one at a time: do the tests notice?

Begin reading in `__main__`. `modules.toml` says which modules are judged by which tests.

Why no library: mutmut 3 leaves out whatever stands at module level, in a class body or under
a decorator (here: every threshold, every property, every dataclass default), and forks
after the tests were imported. cosmic-ray writes into the files it runs on, brings a web
client and some twenty packages, and knows no "this statement is missing", which is the very
mistake that took out a check of the cipher. The standard library's ast does all we need.
"""
