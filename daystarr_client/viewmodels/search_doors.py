"""Where the search leads: each page and action is opened in the way its own button would."""

from collections.abc import Callable
from dataclasses import dataclass

from daystarr_client.device.settings import SCHEMES
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.autopay_box import AutopayBoxViewModel
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.pages import INVOICES, MENU
from daystarr_client.viewmodels.search_entries import (
    AUTOPAY,
    AUTOPAY_OFF,
    HELP,
    LANGUAGE,
    PAY,
    REFRESH,
    SAVE_METHOD,
    SIGN_OUT,
    TEXT,
    THEME,
    Offer,
)
from daystarr_client.viewmodels.shell import ShellViewModel


@dataclass(frozen=True)
class SearchDoors:
    """Everything that can be begun from anywhere."""

    shell: ShellViewModel
    autopay: AutopayBoxViewModel
    appearance: AppearanceViewModel
    facts: CardFacts
    pay: StartPayment
    save_method: Callable[[], None]
    help: Callable[[], None]
    look_at_invoice: Callable[[str], None]

    def offer(self) -> Offer:
        """What can be done just now."""
        shell, autopay, looks = self.shell, self.autopay.state, self.appearance.state
        in_menu = {entry.page for entry in MENU}
        return Offer(
            menu=tuple(shell.menu_rows.rows),
            actions=tuple(shell.action_rows.rows),
            other_pages=tuple(page["name"] for page in shell.page_files if page["name"] not in in_menu),
            can_pay=self.facts.can_pay,
            can_recur=self.facts.can_recur,
            autopay_on=autopay.enabled,
            can_turn_off=autopay.can_turn_off,
            other_languages=tuple((one.code, one.name) for one in looks.languages if one.code != looks.language),
            theme=looks.theme,
            themes=SCHEMES,
            text_size=looks.text_size,
            text_sizes=looks.text_sizes,
        )

    def go(self, key: str) -> None:
        """Open a page or begin an action."""
        actions: dict[str, Callable[[], object]] = {
            PAY: lambda: self.pay(()),
            SAVE_METHOD: self.save_method,
            AUTOPAY: self._autopay,
            AUTOPAY_OFF: self.autopay.turnOff,
            HELP: self.help,
            REFRESH: self.shell.refresh,
            SIGN_OUT: self.shell.signOut,
        }
        if key in actions:
            actions[key]()
        elif key.startswith(LANGUAGE):
            self.appearance.setLanguage(key.removeprefix(LANGUAGE))
        elif key.startswith(THEME):
            self.appearance.setTheme(key.removeprefix(THEME))
        elif key.startswith(TEXT):
            self.appearance.setTextSize(int(key.removeprefix(TEXT)))
        elif any(row.name == key for row in self.shell.action_rows.rows):
            self.shell.act(key)
        elif any(row.name == key for row in self.shell.menu_rows.rows):
            self.shell.choose(key)
        else:
            self.shell.open(key)

    def invoice(self, invoice_id: str) -> None:
        """Look at an invoice."""
        self.look_at_invoice(invoice_id)
        self.shell.open(INVOICES)

    def _autopay(self) -> None:
        state = self.autopay.state
        if state.can_create:
            self.autopay.create()
        elif state.can_update:
            self.autopay.change()
        else:
            # The box on the home page says why it cannot be changed just now
            self.shell.home()
