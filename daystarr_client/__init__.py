"""The DayStarr portal client: one Qt program for customers of an internet provider."""

__version__ = "0.1.0"
