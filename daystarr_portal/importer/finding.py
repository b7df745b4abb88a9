"""What is wrong with the files to import."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing wrong. `line` counts from 1 as an editor does; `column` is empty where it is about the whole line."""

    file: str
    line: int
    column: str
    reason: str

    def __str__(self) -> str:
        where = f", {self.column}" if self.column else ""
        return f"{self.file}, line {self.line}{where}: {self.reason}"
