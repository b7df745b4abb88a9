"""The world outside the program, behind small protocols."""
