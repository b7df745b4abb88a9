"""The sections of the settings about paper bills and emails."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.services.preference_wishes import Edited, Fate, Wish, WishLanguage, WishPaper, WishTopic
from daystarr_client.services.preferences import PreferencesService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.preferences_view import (
    PAPER,
    Doings,
    PreferencesView,
    TopicRow,
    name_of,
    preferences_view,
    saved_words,
)
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.settings_trouble import trouble_of
from daystarr_client.viewmodels.toasts import Toasts


@qml_type
class PreferencesViewModel(ViewModel[PreferencesView]):
    """Each press takes effect at once; paper is asked about first, because it costs."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    paperOn = state_property(bool, "paper_on", changed)
    paperText = state_property(str, "paper_text", changed)
    paperSince = state_property(str, "paper_since", changed)
    paperQuestion = state_property(str, "paper_question", changed)
    paperTerms = state_property(str, "paper_terms", changed)
    paperAgree = state_property(str, "paper_agree", changed)
    paperNotice = state_property(dict[str, Any], "paper_notice", changed)
    languages = state_property(list[Any], "languages", changed)
    mailNotice = state_property(dict[str, Any], "mail_notice", changed)
    topics = object_property(RowsModel[TopicRow], "topic_rows")

    def __init__(
        self,
        preferences: PreferencesService,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock` is in seconds, and never goes back."""
        super().__init__(PreferencesView(), parent)
        self._preferences = preferences
        self._facts = facts
        self._toasts = toasts
        self._clock = clock
        self._doings = Doings({})
        self.topic_rows = RowsModel(TopicRow, "key", self)
        preferences.changed.connect(self.retranslate)
        self.retranslate()

    def opened(self) -> None:
        """The page comes into sight."""
        self._preferences.refresh(quiet=self._preferences.preferences.value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._preferences.refresh()

    def left(self) -> None:
        """The page goes out of sight: what was only asked about is forgotten."""
        self._do(Doings(self._doings.wishes))

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._preferences.refresh()

    @Slot(bool)
    def setPaper(self, on: bool) -> None:
        """The switch of paper bills was pressed: turning them on is asked about first."""
        known = self._preferences.preferences.value
        if known is None or PAPER in self._doings.wishes:
            return
        if on and not known.paper_bills:
            self._do(replace(self._doings, asked_fee=known.paper_bill_fee, paper_fate=Fate.SAVED, paper_trouble=None))
        elif not on and known.paper_bills:
            self._wish(WishPaper(on=False, fee_minor=known.paper_bill_fee.amount_minor))

    @Slot()
    def agreeToPaper(self) -> None:
        """Have bills on paper for what was said."""
        fee = self._doings.asked_fee
        if fee is not None:
            self._wish(WishPaper(on=True, fee_minor=fee.amount_minor))

    @Slot()
    def leavePaper(self) -> None:
        """Leave paper off."""
        self._do(replace(self._doings, asked_fee=None))

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Have emails written in this language."""
        known = self._preferences.preferences.value
        language = Language(code)
        if known is not None and language is not Language.OTHER and language is not known.language:
            self._wish(WishLanguage(language))

    @Slot(str, bool)
    def setTopic(self, key: str, on: bool) -> None:
        """Be written to about this, or no longer."""
        if any(row.key == key and not row.busy and row.on is not on for row in self.topic_rows.rows):
            self._wish(WishTopic(Topic(key), on))

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        view = preferences_view(self._preferences.preferences, self._doings, self._facts, self._clock())
        self.topic_rows.set_rows(view.topics)
        self.show(view)

    def _wish(self, wish: Wish) -> None:
        name = name_of(wish)
        if name in self._doings.wishes:
            return
        wishes = {**self._doings.wishes, name: wish}
        if name == PAPER:
            self._do(replace(self._doings, wishes=wishes, asked_fee=None, paper_trouble=None, paper_fate=Fate.SAVED))
        else:
            self._do(replace(self._doings, wishes=wishes, mail_trouble=None, mail_fate=Fate.SAVED))
        self._preferences.edit(wish, partial(self._on_edited, wish))

    def _on_edited(self, wish: Wish, outcome: Outcome[Edited]) -> None:
        name = name_of(wish)
        doings = replace(self._doings, wishes={key: other for key, other in self._doings.wishes.items() if key != name})
        match outcome:
            case Done(value=Edited(fate=fate)):
                said = saved_words(wish, fate)
                if said:
                    self._toasts.say(said, "check-circle-outline" if fate is Fate.SAVED else "information-outline")
                self._do(replace(doings, paper_fate=fate) if name == PAPER else replace(doings, mail_fate=fate))
            case Failed(error=error):
                trouble = trouble_of(error, self._clock())
                paper = name == PAPER
                self._do(replace(doings, paper_trouble=trouble) if paper else replace(doings, mail_trouble=trouble))
                self._preferences.refresh(quiet=True)  # it may have happened all the same

    def _do(self, doings: Doings) -> None:
        self._doings = doings
        self.retranslate()
