"""When something breaks: a refusal in words, a bug in one calm dialog and a log without words.

May touch errors and widgets; never a client's text.
Begin with trouble.py; attempt.py is how a page does what the vault may refuse.
"""
