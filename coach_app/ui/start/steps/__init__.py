"""The five steps of the first run, a file each.

May touch secrets and widgets; what they remember lies in first_run_state.py.
Begin with step.py.
"""
