"""The DayStarr portal client: one Qt program for customers of an internet provider."""
