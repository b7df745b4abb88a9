"""Where things are in a checkout."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A checkout of the repository and the virtual environment inside it."""

    root: Path

    @classmethod
    def here(cls) -> "Project":
        """The checkout that this file is part of."""
        return cls(Path(__file__).resolve().parent.parent)

    @property
    def venv(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def bin(self) -> Path:
        """The folder of the environment's programs."""
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.program("python")

    @property
    def build(self) -> Path:
        """Where generated files go; never committed."""
        return self.root / "build"

    def program(self, name: str) -> Path:
        """A program of the environment, by its name without a suffix."""
        return self.bin / (f"{name}.exe" if os.name == "nt" else name)

    def lock(self, name: str) -> Path:
        """The lock file `name`: build, runtime or dev."""
        return self.root / "locks" / f"{name}.txt"
