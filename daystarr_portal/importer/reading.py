"""Reads the files of a folder into records, and says what is wrong with each cell."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from daystarr_portal.importer.finding import Finding
from daystarr_portal.importer.records import RECORDS, Record

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Read(Generic[AnyRecord]):
    """A record, and the line it came from."""

    line: int
    record: AnyRecord


class Files:
    """The records of all files, and the findings so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._read: dict[type[Record], list[Read[Any]]] = {kind: [] for kind in RECORDS}

    def of(self, kind: type[AnyRecord]) -> list[Read[AnyRecord]]:
        """The records of one file."""
        return self._read[kind]

    def are_whole(self, *kinds: type[Record]) -> bool:
        """Whether every line of these files could be read, so that what is not in them is nowhere."""
        broken = {finding.file for finding in self.findings}
        return not any(kind.FILE in broken for kind in kinds)

    def report(self, kind: type[Record], line: int, column: str, reason: str) -> None:
        """Note something that is wrong."""
        self.findings.append(Finding(kind.FILE, line, column, reason))


def read_folder(folder: Path) -> Files:
    """Every known file in `folder`; a file that is not there has no records, but there must be accounts."""
    files = Files()
    known = {kind.FILE for kind in RECORDS}
    for stranger in sorted(path.name for path in folder.glob("*.csv") if path.name not in known):
        files.findings.append(Finding(stranger, 1, "", f"Is none of the files to import: {', '.join(sorted(known))}."))
    for kind in RECORDS:
        path = folder / kind.FILE
        if path.is_file():
            _read_file(files, path, kind)
        elif kind is RECORDS[0]:
            files.report(kind, 1, "", "Is missing.")
    return files


def _read_file(files: Files, path: Path, kind: type[Record]) -> None:
    rows = _rows(path)
    try:
        header = next(rows, None)
        if header is None:
            files.report(kind, 1, "", "Is empty: its first line names the columns.")
            return
        if not _check_header(files, header.cells, kind):
            return
        seen: dict[tuple[object, ...], int] = {}
        for row in rows:
            _read_row(files, kind, header.cells, row, seen)
    except UnicodeDecodeError:
        files.report(kind, 1, "", "Is not a text file in UTF-8.")
    except _BrokenCsvError as broken:
        files.report(kind, broken.line, "", "Is not well-formed CSV: check its quotes. What follows was not read.")


class _BrokenCsvError(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: list[str]


def _rows(path: Path) -> Iterator[_Row]:
    """The rows that hold anything, with the line each begins on."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.reader(opened, strict=True)
        line = 1
        try:
            for cells in reader:
                stripped = [cell.strip() for cell in cells]
                if any(stripped):
                    yield _Row(line, stripped)
                line = reader.line_num + 1
        except csv.Error:
            raise _BrokenCsvError(line) from None


def _read_row(
    files: Files, kind: type[Record], header: list[str], row: _Row, seen: dict[tuple[object, ...], int]
) -> None:
    if len(row.cells) != len(header):
        files.report(kind, row.line, "", f"Has {len(row.cells)} cells; the header names {len(header)} columns.")
        return
    filled = {name: cell for name, cell in zip(header, row.cells, strict=True) if cell}
    record = _record(files, kind, row.line, filled)
    if record is not None and _is_new(files, kind, row.line, record, seen):
        files.of(kind).append(Read(row.line, record))


def _check_header(files: Files, header: list[str], kind: type[Record]) -> bool:
    columns = kind.model_fields
    for name in header:
        if name not in columns:
            files.report(kind, 1, name, f"Is no column of this file: {', '.join(columns)}.")
        elif header.count(name) > 1:
            files.report(kind, 1, name, "Is named more than once.")
    for name, column in columns.items():
        if column.is_required() and name not in header:
            files.report(kind, 1, name, "This column is missing.")
    return not any(finding.file == kind.FILE for finding in files.findings)


def _record(files: Files, kind: type[AnyRecord], line: int, filled: dict[str, str]) -> AnyRecord | None:
    try:
        return kind.model_validate(filled)
    except ValidationError as error:
        for found in error.errors(include_input=False, include_url=False):
            files.report(kind, line, str(found["loc"][0]), _reason(found))
        return None


def _is_new(files: Files, kind: type[Record], line: int, record: Record, seen: dict[tuple[object, ...], int]) -> bool:
    if not kind.KEY:
        return True
    key = tuple(getattr(record, column) for column in kind.KEY)
    if key in seen:
        files.report(kind, line, kind.KEY[-1], f"Is the same as in line {seen[key]}.")
        return False
    seen[key] = line
    return True


def _reason(error: ErrorDetails) -> str:
    context: dict[str, Any] = error.get("ctx", {})
    return _REASONS.get(error["type"], "{message}.").format(message=error["msg"], **context)


_REASONS = {
    "missing": "A value is needed.",
    "literal_error": "Must be {expected}.",
    "too_long": "Can have at most {max_length} characters.",
    "string_too_long": "Can have at most {max_length} characters.",
    "string_too_short": "Must have at least {min_length} characters.",
    "int_parsing": "Must be a whole number.",
    "greater_than_equal": "Must be at least {ge}.",
    "less_than_equal": "Must be at most {le}.",
    "value_error": "{error}",
}
