"""The page for referring friends as it is shown: pure functions of what is known and typed."""

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_trust import ReferralState
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.referrals_state import LONGEST_NOTE, Invitation, Trouble, What, Wrong
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_referrals import Referral, Referrals
    from daystarr_client.services.loadable import Loadable

translate = QCoreApplication.translate
FRIENDS_SHOWN: Final = 12
FRIENDS_STEP: Final = 24


@dataclass(frozen=True, slots=True)
class FriendRow:
    """A friend: who, how far they have come, and what it brought."""

    key: str
    name: str
    status: str
    icon: str
    chip: str
    about: str
    credit: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralsView(CardView):
    """The page. `spoken_code` is how the code is read aloud."""

    stale: str = ""
    headline: str = ""
    link: str = ""
    code: str = ""
    spoken_code: str = ""
    qr: QrCode = field(default_factory=QrCode)
    terms: str = ""
    earned: str = ""
    empty: bool = False
    rows: tuple[FriendRow, ...] = ()
    more: str = ""
    email: str = ""
    email_error: str = ""
    note: str = ""
    note_error: str = ""
    note_hint: str = ""
    sending: bool = False
    notice: Said = SILENCE


def referrals_view(
    loadable: "Loadable[Referrals]", invitation: Invitation, qr: QrCode, facts: CardFacts, shown: int = FRIENDS_SHOWN
) -> ReferralsView:
    """The page with the first `shown` friends; `qr` is the link as a QR code."""
    known = loadable.value
    view = ReferralsView(
        email=invitation.email,
        email_error=wrong_words(invitation.email_wrong),
        note=invitation.note,
        note_error=wrong_words(invitation.note_wrong),
        note_hint=_room(invitation.note, facts),
        sending=invitation.sending,
        notice=trouble_words(invitation.trouble, facts),
    )
    if known is not None:
        view = _known(view, known, qr, facts, shown)
    stale = ""
    if loadable.stale and loadable.as_of is not None:
        text = translate("Referrals", "Not up to date: as of %1.")
        stale = fill(text, facts.formats.moment(loadable.as_of, facts.today))
    return in_phase(replace(view, stale=stale), loadable, facts.phone, asked=False)


def _known(view: ReferralsView, known: "Referrals", qr: QrCode, facts: CardFacts, shown: int) -> ReferralsView:
    money, number = facts.formats.money, facts.formats.number
    hidden = len(known.items) - shown
    headline = translate("Referrals", "You get %1 and your friend gets %2")
    code = one_line(known.code, 24)
    return replace(
        view,
        headline=fill(headline, money(known.reward), money(known.friend_reward)),
        link=known.link,
        code=code,
        spoken_code=" ".join(code),
        qr=qr,
        terms=one_line(known.terms, 1000),
        earned=fill(translate("Referrals", "You have earned %1 so far."), money(known.total_earned))
        if known.total_earned.amount_minor
        else "",
        empty=not known.items,
        rows=tuple(_row(friend, facts) for friend in known.items[:shown]),
        more=fill(translate("Referrals", "Show %1 more"), number(min(hidden, FRIENDS_STEP))) if hidden > 0 else "",
    )


def _row(friend: "Referral", facts: CardFacts) -> FriendRow:
    name = one_line(friend.friend_name, 60) or translate("Referrals", "A friend")
    status, icon, chip, about = _look(friend.state)
    day = facts.formats.day_near(friend.at.astimezone(facts.formats.zone).date(), facts.today)
    about = fill(about, day)
    credit = fill(translate("Referrals", "+%1"), facts.formats.money(friend.credit)) if friend.credit else ""
    spoken = ". ".join(part.rstrip(".") for part in (name, chip, about, credit) if part)
    return FriendRow(friend.id, name, status, icon, chip, about, credit, spoken)


def _look(state: ReferralState) -> tuple[str, str, str, str]:
    match state:
        case ReferralState.INVITED:
            about = translate("Referrals", "Has not signed up yet. Invited on %1.")
            return "neutral", "email-outline", translate("Referrals", "Invited"), about
        case ReferralState.SIGNED_UP:
            about = translate("Referrals", "Signed up on %1. We are arranging the installation.")
            return "scheduled", "account-check-outline", translate("Referrals", "Signed up"), about
        case ReferralState.INSTALLED:
            about = translate("Referrals", "Installed on %1. Your credit comes once their first bill is paid.")
            return "visit", "home-outline", translate("Referrals", "Installed"), about
        case ReferralState.CREDITED:
            about = translate("Referrals", "Your credit was put on your account on %1.")
            return "paid", "check", translate("Referrals", "Credited"), about
        case ReferralState.EXPIRED:
            about = translate("Referrals", "The invitation ran out on %1. You can invite them again.")
            return "due", "timer-sand", translate("Referrals", "Ran out"), about
        case ReferralState.OTHER:
            about = translate("Referrals", "Changed on %1. Ask us how it stands.")
            return "neutral", "information-outline", translate("Referrals", "Ask us"), about
        case _:
            assert_never(state)


def _room(note: str, facts: CardFacts) -> str:
    number = facts.formats.number
    text = translate("Referrals", "%1 of %2 characters. The link and the code are added for you.")
    return fill(text, number(len(note.strip())), number(LONGEST_NOTE))


def wrong_words(wrong: Wrong | None) -> str:
    """What is wrong with a field, and what to type instead."""
    return "" if wrong is None else _wrong()[wrong]


def _wrong() -> dict[Wrong, str]:
    return {
        Wrong.NO_EMAIL: translate("Referrals", "Enter your friend's email address."),
        Wrong.NOT_AN_EMAIL: translate(
            "Referrals", "This is not an email address. It should look like name@example.com."
        ),
        Wrong.OWN_EMAIL: translate("Referrals", "This is your own address. Enter your friend's."),
        Wrong.INVITED_BEFORE: translate("Referrals", "You have invited this friend already. You see them in the list."),
        Wrong.NOTE_HAS_LINK: translate("Referrals", "Take the link out of your note: the right one is added for you."),
        Wrong.NOTE_TOO_LONG: translate("Referrals", "Make your note a little shorter."),
        Wrong.NOTE_REFUSED: translate("Referrals", "Your note holds something we cannot send. Use plain words."),
    }


def trouble_words(trouble: Trouble | None, facts: CardFacts) -> Said:
    """What went wrong with sending, and what to do."""
    if trouble is None:
        return SILENCE
    match trouble.what:
        case What.UNREACHABLE:
            title = translate("Referrals", "The portal cannot be reached")
            body = translate(
                "Referrals", "Nothing was sent. What you typed stays here: check your internet connection."
            )
        case What.UNSURE:
            title = translate("Referrals", "No answer from the portal")
            body = translate(
                "Referrals", "We cannot tell yet whether it was sent. Send it again: nobody gets it twice."
            )
        case What.WAIT:
            title = translate("Referrals", "Too many invitations for now")
            body = fill(_wait(trouble.seconds), facts.formats.number(_amount(trouble.seconds)))
        case What.BROKEN:
            title = translate("Referrals", "The invitation could not be sent")
            body = translate("Referrals", "Try again. If it stays, call us at %1.")
            if trouble.reference:
                body = translate("Referrals", "Try again. If it stays, call us at %1 and tell us the reference %2.")
            body = fill(body, facts.phone, trouble.reference)
        case _:
            assert_never(trouble.what)
    return Said("due", title, body)


def _amount(seconds: float) -> int:
    return math.ceil(seconds / 3600) if seconds > 5400 else max(2, math.ceil(seconds / 60))


def _wait(seconds: float) -> str:
    if seconds > 5400:
        return translate("Referrals", "Wait %1 hours, then try again. Your link and your code work all the time.")
    return translate("Referrals", "Wait %1 minutes, then try again. Your link and your code work all the time.")
