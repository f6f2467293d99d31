"""The whole program under the rules of Windows, on a machine that has none.

`machine.py` says which rules, and where the simulation is weaker than Windows.
"""
