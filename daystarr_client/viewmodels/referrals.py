"""The page for referring friends."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.device.clipboard import Clipboard
from daystarr_client.services import reach_rules
from daystarr_client.services.links import Links
from daystarr_client.services.referrals import ReferralsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.qr_code import QrCode, qr_code
from daystarr_client.viewmodels.referrals_state import Invitation, checked, not_sent
from daystarr_client.viewmodels.referrals_view import (
    FRIENDS_SHOWN,
    FRIENDS_STEP,
    FriendRow,
    ReferralsView,
    referrals_view,
)
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

translate = QCoreApplication.translate


@qml_type
class ReferralsViewModel(ViewModel[ReferralsView]):
    """The link, the code, an invitation and the friends. `attention` names the field the keyboard should go to."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])

    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    headline = state_property(str, "headline", changed)
    link = state_property(str, "link", changed)
    code = state_property(str, "code", changed)
    spokenCode = state_property(str, "spoken_code", changed)
    qr = state_property(dict[str, Any], "qr", changed)
    terms = state_property(str, "terms", changed)
    earned = state_property(str, "earned", changed)
    empty = state_property(bool, "empty", changed)
    more = state_property(str, "more", changed)
    email = state_property(str, "email", changed)
    emailError = state_property(str, "email_error", changed)
    note = state_property(str, "note", changed)
    noteError = state_property(str, "note_error", changed)
    noteHint = state_property(str, "note_hint", changed)
    sending = state_property(bool, "sending", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    rows = object_property(RowsModel[FriendRow], "friend_rows")

    def __init__(
        self,
        referrals: ReferralsService,
        clipboard: Clipboard,
        links: Links,
        facts: CardFacts,
        brand: str,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ReferralsView(), parent)
        self._referrals = referrals
        self._clipboard = clipboard
        self._links = links
        self._facts = facts
        self._brand = brand
        self._toasts = toasts
        self._invitation = Invitation()
        self._shown = FRIENDS_SHOWN
        self.friend_rows = RowsModel(FriendRow, "key", self)
        referrals.changed.connect(self.retranslate)

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._referrals.refresh(quiet=self._referrals.referrals.value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown and typed."""
        self._referrals.refresh()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._referrals.refresh()

    @Slot()
    def showMore(self) -> None:
        """Show some more friends."""
        self._shown += FRIENDS_STEP
        self.retranslate()

    # Handing it out

    @Slot()
    def copyLink(self) -> None:
        """Copy the link."""
        if self.state.link:
            self._clipboard.copy(self.state.link)
            self._toasts.say(lambda: translate("Referrals", "Your link is copied"), "content-copy")

    @Slot()
    def copyCode(self) -> None:
        """Copy the code."""
        if self.state.code:
            self._clipboard.copy(self.state.code)
            self._toasts.say(lambda: translate("Referrals", "Your code is copied"), "content-copy")

    @Slot()
    def writeMyself(self) -> None:
        """Begin an email in the customer's own mail program."""
        if not self.state.link:
            return
        subject = fill(translate("Referrals", "Internet from %1"), self._brand)
        text = translate("Referrals", "I use %1 at home. Sign up with my link and we both get a credit: %2 (code %3)")
        body = fill(text, self._brand, self.state.link, self.state.code)
        to = reach_rules.address_of(self.state.email) or ""
        if not self._links.write(to, subject, body):
            said = translate("Referrals", "No mail program could be opened. Copy the link and send it in another way.")
            self._toasts.say(said, "alert-circle-outline")

    @Slot(str)
    def typeEmail(self, text: str) -> None:
        """What stands in the field of the email address now."""
        if not self._invitation.sending and text != self._invitation.email:
            self._become(replace(self._invitation, email=text, email_wrong=None, unsure=False, trouble=None))

    @Slot(str)
    def typeNote(self, text: str) -> None:
        """What stands in the field of the note now."""
        if not self._invitation.sending and text != self._invitation.note:
            self._become(replace(self._invitation, note=text, note_wrong=None))

    @Slot()
    def invite(self) -> None:
        """Have the portal write to the friend."""
        if self._invitation.sending:
            return
        invitation = checked(self._invitation, reach_rules.address_of)
        if invitation.email_wrong or invitation.note_wrong:
            self._become(invitation)
            self._point()
            return
        self._become(replace(invitation, sending=True, trouble=None))
        self._referrals.invite(invitation.email.strip(), invitation.note.strip(), self._on_invited)

    def _on_invited(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done():
                after = None
            case Failed(error=error):
                after = not_sent(self._invitation, error)
        if after is not None:
            self._become(after)
            self._point()
            return
        email = one_line(self._invitation.email.strip(), 60)
        self._become(Invitation())
        self._toasts.say(
            lambda: fill(translate("Referrals", "The invitation to %1 is on its way"), email), "email-outline"
        )

    def _point(self) -> None:
        invitation = self._invitation
        if invitation.email_wrong:
            self.attention.emit("email")
        elif invitation.note_wrong:
            self.attention.emit("note")
        elif invitation.trouble:
            self.attention.emit("notice")

    def _become(self, invitation: Invitation) -> None:
        self._invitation = invitation
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        loadable = self._referrals.referrals
        qr = _qr_code(loadable.value.link) if loadable.value else QrCode()
        view = referrals_view(loadable, self._invitation, qr, self._facts, self._shown)
        self.friend_rows.set_rows(view.rows)
        self.show(view)


@lru_cache(maxsize=1)
def _qr_code(link: str) -> QrCode:
    return qr_code(link)
