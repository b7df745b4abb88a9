"""The development tasks behind `dev.py`: standard library only, for a machine that has nothing else yet."""
