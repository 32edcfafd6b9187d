"""What a client may ask: to read, to take along, to correct, to freeze, to erase.

May touch the practice, rights and papers; what the client reads goes through client_sees.
Begin with page.py.
"""
