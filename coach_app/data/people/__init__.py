"""What is kept of people: clients, their circles, what waits for them, and their erasure.

May touch records and the store; erasure.py touches every table, on purpose.
Begin with clients.py, then erasure.py.
"""
