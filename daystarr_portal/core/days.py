"""Days that someone asks for."""

from datetime import date

from daystarr_portal.core.problems import FieldProblem, invalid

FIRST_YEAR, LAST_YEAR = 1990, 2200


def check_years(first: date, last: date) -> None:
    """Refuse days that no account has, and no arithmetic survives. Raises `Problem` 422 for `from` or `to`."""
    for name, day in (("from", first), ("to", last)):
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            detail = f"Ask for days of the years {FIRST_YEAR} to {LAST_YEAR}."
            raise invalid(FieldProblem(pointer=name, detail=detail))
