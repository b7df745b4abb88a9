"""Where the program finds its own files and keeps the customer's."""

from importlib.util import find_spec
from pathlib import Path

ROBOTO_FACES = ("Regular", "Medium", "Bold")
ICON_FONT = "fonts/materialdesignicons6-webfont-6.9.96.ttf"
_PROGRAM = Path(__file__).resolve().parent.parent.parent


def program_dir() -> Path:
    """Give the folder that holds the program."""
    return _PROGRAM


def ui_dir() -> Path:
    """Give the folder of the QML modules."""
    return _PROGRAM / "ui"


def resources_dir() -> Path:
    """Give the folder of the brand file, artwork and translations."""
    return _PROGRAM / "resources"


def font_files() -> list[Path]:
    """Give the font files in the order they are loaded: text faces, then icons. Raises ModuleNotFoundError."""
    roboto = _package_dir("font_roboto") / "files"
    return [*(roboto / f"Roboto-{face}.ttf" for face in ROBOTO_FACES), _package_dir("qtawesome") / ICON_FONT]


def default_data_dir() -> Path:
    """Give the folder where this person's settings and the embedded portal live."""
    from platformdirs import user_data_path

    return user_data_path("DayStarr Portal", appauthor=False)


def _package_dir(name: str) -> Path:
    # The packages are located, not imported: QtAwesome would load Qt's widgets.
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"The package {name} is not installed.", name=name)
    return Path(spec.origin).parent
