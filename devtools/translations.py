"""The languages of the program: sentences out of the sources, translations checked, and made ready for Qt.

`resources/translations/daystarr_<language>.ts` holds what people translate. The `.qm` files beside them, which the
program loads, are made from these whenever they are older, and are not committed. `en_XA` is no language: it is English
with accents and 40 % longer, to see what would be clipped.
"""

import os
import re
import subprocess
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

from devtools.checks import qt_tool
from devtools.project import Project

PLURALS_ONLY: Final = "en"
LANGUAGES: Final = ("en", "es")
STRETCHED: Final = "en_XA"
_PLACE: Final = re.compile(r"%(?:L?[1-9]|n)")
_ACCENTS: Final = str.maketrans("aceinosuyACEINOSUY", "àçéîñöšüýÀÇÉÎÑÖŠÜÝ")
_FILLER: Final = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt"
_ENDINGS: Final = ".:?!…"


@dataclass(frozen=True)
class Message:
    """One sentence, with its translations: several where it has a plural, none where there is nothing yet."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    plural: bool

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}"


def folder(project: Project) -> Path:
    """Where the translations are."""
    return project.root / "resources" / "translations"


def source(project: Project, language: str) -> Path:
    """What people translate."""
    return folder(project) / f"daystarr_{language}.ts"


def compiled(project: Project, language: str) -> Path:
    """What the program loads."""
    return folder(project) / f"daystarr_{language}.qm"


def extract(project: Project, file: Path, language: str) -> None:
    """Write the sentences of the sources into `file`, keeping what is translated there; drops what is gone."""
    names = sorted(str(path.relative_to(project.root)) for path in _sources(project))
    options = ["-no-obsolete", "-locations", "none", "-no-ui-lines", "-source-language", "en_US", "-silent"]
    for heuristic in ("sametext", "similartext"):  # what only looks like a translation is none
        options += ["-disable-heuristic", heuristic]
    options += ["-target-language", f"{language}_US", *(["-pluralonly"] if language == PLURALS_ONLY else [])]
    with tempfile.TemporaryDirectory() as place:
        listing = Path(place) / "sources.lst"
        listing.write_text("\n".join(names), "utf-8")
        command = [str(qt_tool(project, "lupdate")), *options, f"@{listing}", "-ts", str(file)]
        subprocess.run(command, cwd=project.root, check=True, capture_output=True)


def update(project: Project) -> None:
    """Bring all translations up to date with the sources, and make them ready for the program."""
    folder(project).mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        extract(project, source(project, language), language)
    prepare(project, LANGUAGES)


def messages(file: Path) -> list[Message]:
    """Every sentence of a translation."""
    found: list[Message] = []
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None, message
            plural = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            )
            found.append(
                Message(
                    context=name,
                    source=message.findtext("source", ""),
                    translations=tuple(forms),
                    finished=translation.get("type") is None and all(forms),
                    plural=plural,
                )
            )
    return found


def faults(message: Message) -> Iterator[str]:
    """What is wrong with a translation."""
    if not message.context:
        yield f"has no context, so nobody can find it: {message}"
    if not message.finished:
        yield f"is not translated: {message}"
        return
    wanted = sorted(_PLACE.findall(message.source))
    for text in message.translations:
        found = sorted(_PLACE.findall(text))
        # "1 factura" needs no number
        if found != wanted and not (message.plural and [place for place in wanted if place != "%n"] == found):
            yield f"has other places for values, {text!r}: {message}"
        if text != text.strip() and message.source == message.source.strip():
            yield f"has a space at an end, {text!r}: {message}"
        ending = message.source[-1:] if message.source[-1:] in _ENDINGS else ""
        if not text.endswith(ending) or (not ending and text[-1:] in ".:?!"):
            yield f"ends in another way, {text!r}: {message}"
        for opening, closing in ("¿?", "¡!"):
            if text.count(opening) != text.count(closing):
                yield f"lacks a {opening} or a {closing}, {text!r}: {message}"


def all_faults(project: Project, language: str) -> list[str]:
    """What is wrong with a language's translations."""
    return [fault for message in messages(source(project, language)) for fault in faults(message)]


def missing(project: Project, language: str) -> list[str]:
    """Sentences of the sources that the committed translation does not hold, and the other way round."""
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place) / "fresh.ts"
        extract(project, fresh, language)
        wanted = {(one.context, one.source) for one in messages(fresh)}
    held = {(one.context, one.source) for one in messages(source(project, language))}
    gone = [f"is no longer in the sources: {context}: {text!r}" for context, text in sorted(held - wanted)]
    return [f"is not in the translation: {context}: {text!r}" for context, text in sorted(wanted - held)] + gone


def prepare(project: Project, languages: Sequence[str] = (*LANGUAGES, STRETCHED)) -> None:
    """Make what the program loads, where that is older than what people translated."""
    for language in languages:
        origin = source(project, "es" if language == STRETCHED else language)
        made = compiled(project, language)
        if not origin.exists() or (made.exists() and made.stat().st_mtime_ns >= origin.stat().st_mtime_ns):
            continue
        with tempfile.TemporaryDirectory(dir=folder(project)) as place:
            draft = Path(place) / made.name
            readable = origin
            if language == STRETCHED:
                readable = Path(place) / "stretched.ts"
                stretch_all(origin, readable)
            command = [str(qt_tool(project, "lrelease")), "-silent", "-nounfinished", str(readable), "-qm", str(draft)]
            subprocess.run(command, check=True, capture_output=True)
            os.replace(draft, made)  # noqa: PTH105 - one step: several may do this at the same time


def stretch_all(origin: Path, file: Path) -> None:
    """Write the translation into the language that is no language."""
    tree = ET.parse(origin)
    tree.getroot().set("language", "en_US")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None, message
        translation.attrib.pop("type", None)
        text = stretched(message.findtext("source", ""))
        if message.get("numerus") == "yes":
            for form in list(translation):
                form.text = text
        else:
            translation.text = text
    tree.write(file, encoding="utf-8", xml_declaration=True)


def stretched(text: str) -> str:
    """`text` with accents and 40 % longer, its places for values untouched."""
    pieces = re.split(f"({_PLACE.pattern})", text)
    accented = "".join(piece if at % 2 else piece.translate(_ACCENTS) for at, piece in enumerate(pieces))
    letters = sum(unicodedata.category(one).startswith("L") for piece in pieces[::2] for one in piece)
    if letters < 2:
        return text
    more = max(2, ceil(len(text) * 0.4))
    filler = (_FILLER * (more // len(_FILLER) + 1))[: more - 1].rstrip()
    return f"{accented} {filler.translate(_ACCENTS)}" if more > 3 else accented + "éñö"[:more]


def _sources(project: Project) -> Iterator[Path]:
    yield from (project.root / "daystarr_client").rglob("*.py")
    yield from (project.root / "ui").rglob("*.qml")
