"""Help: the article about what is on the screen, and those related to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Related:
    """Another article."""

    topic: str
    title: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """An article; `backTitle` is the one read before it."""

    open: bool = False
    topic: str = ""
    title: str = ""
    lead: str = ""
    parts: "tuple[Part, ...]" = ()
    related: tuple[Related, ...] = ()
    back_title: str = ""
    contact: str = ""


def help_view(trail: Sequence[str], phone: str) -> HelpView:
    """The last article of `trail`, which was read from its beginning."""
    from daystarr_client.viewmodels.help_articles.shelf import ARTICLES

    topic = trail[-1]
    article: Article = ARTICLES[topic]()
    number = one_line(phone, 40)
    return HelpView(
        open=True,
        topic=topic,
        title=article.title,
        lead=article.lead,
        parts=article.parts,
        related=tuple(Related(other, ARTICLES[other]().title) for other in article.related),
        back_title=ARTICLES[trail[-2]]().title if len(trail) > 1 else "",
        contact=fill(translate("Help", "Still not clear? Call us at %1."), number) if number else "",
    )


@qml_type
class HelpViewModel(ViewModel[HelpView]):
    """One article at a time, with a way back to those read before. The articles load with the first question."""

    changed = Signal()
    # Another article is shown in place of one
    turned = Signal()
    open = state_property(bool, "open", changed)
    topic = state_property(str, "topic", changed)
    title = state_property(str, "title", changed)
    lead = state_property(str, "lead", changed)
    parts = state_property(list[Any], "parts", changed)
    related = state_property(list[Any], "related", changed)
    backTitle = state_property(str, "back_title", changed)
    contact = state_property(str, "contact", changed)

    def __init__(self, phone: str, page: Callable[[], str], parent: QObject | None = None) -> None:
        """`page` tells the page in sight, or what of the way in."""
        super().__init__(HelpView(), parent)
        self._page = page
        self._phone = phone
        self._trail: list[str] = []

    def retranslate(self) -> None:
        """Another language is spoken."""
        if self.state.open:
            self._draw()

    @Slot("QVariantList")
    def explain(self, names: list[str]) -> None:
        """Explain what has the keyboard, whose object names these are from the inside out, or else the page."""
        from daystarr_client.viewmodels.help_articles.shelf import topic_of

        self._trail = [topic_of(names, self._page())]
        self._draw()

    @Slot(str)
    def read(self, topic: str) -> None:
        """A related article."""
        if any(other.topic == topic for other in self.state.related):
            self._trail.append(topic)
            self._draw()
            self.turned.emit()

    @Slot()
    def back(self) -> None:
        """The article read before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._draw()
            self.turned.emit()

    @Slot()
    def close(self) -> None:
        """Enough read."""
        if self.state.open:
            self.show(replace(self.state, open=False))

    def _draw(self) -> None:
        self.show(help_view(self._trail, self._phone))
