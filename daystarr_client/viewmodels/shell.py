"""The frame around the pages, of one customer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.api.enums import FeatureName
from daystarr_client.services.connection import ConnectionService, Reach
from daystarr_client.services.session import In, SessionService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.formats import Formats, initials
from daystarr_client.viewmodels.pages import ACTIONS, HOME, MENU, PAGES, LeavablePage, PageViewModel
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.shell_state import MenuRow, Navigation, menu_rows, offline_sentence
from daystarr_client.viewmodels.wording import one_line

LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class ShellView:
    """What the frame shows. `page` is the name of the page in sight."""

    page: str = HOME
    brand_name: str = ""
    short_brand_name: str = ""
    display_name: str = ""
    initials: str = ""
    username: str = ""
    account_number: str = ""
    offline_text: str = ""


@qml_type
class ShellViewModel(ViewModel[ShellView]):
    """Leads from page to page. `pages` are the view-models by page name, `actions` what the green button can do."""

    changed = Signal()
    page = state_property(str, "page", changed)
    brandName = state_property(str, "brand_name", changed)
    shortBrandName = state_property(str, "short_brand_name", changed)
    displayName = state_property(str, "display_name", changed)
    initials = state_property(str, "initials", changed)
    username = state_property(str, "username", changed)
    accountNumber = state_property(str, "account_number", changed)
    offlineText = state_property(str, "offline_text", changed)
    menu = object_property(RowsModel[MenuRow], "menu_rows")
    actions = object_property(RowsModel[MenuRow], "action_rows")
    pages = object_property(list[dict[str, Any]], "page_files")

    def __init__(
        self,
        session: SessionService,
        connection: ConnectionService,
        formats: Formats,
        pages: Mapping[str, PageViewModel],
        actions: Mapping[str, Callable[[], None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ShellView(), parent)
        self._session = session
        self._connection = connection
        self._formats = formats
        self._pages = pages
        self._actions = actions
        self._navigation = Navigation()
        self._last_answer = session.now()
        self.menu_rows = RowsModel(MenuRow, "name", self)
        self.action_rows = RowsModel(MenuRow, "name", self)
        self.page_files = [{"name": name, "file": PAGES[name]} for name in PAGES if name in pages]
        session.changed.connect(self._update)
        connection.changed.connect(self._on_connection)
        connection.recovered.connect(self.refresh)
        self._update()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._update()

    def start(self) -> None:
        """The first page comes into sight."""
        self._open_current()

    @Slot(str)
    def open(self, page: str) -> None:
        """Go to a page."""
        if page in self._pages:
            self._go(self._navigation.to(page))

    @Slot(str)
    def choose(self, name: str) -> None:
        """A line of the drawer was chosen."""
        for entry, row in zip(MENU, self.menu_rows.rows, strict=True):
            if entry.name == name and row.available and entry.page is not None:
                self.open(entry.page)

    @Slot(str)
    def act(self, name: str) -> None:
        """A line of the green button was chosen."""
        for row in self.action_rows.rows:
            if row.name == name and row.available:
                self._actions[name]()

    @Slot()
    def home(self) -> None:
        """Go home."""
        self._go(self._navigation.to(HOME))

    @Slot()
    def back(self) -> None:
        """Go to the page before."""
        self._go(self._navigation.back())

    @Slot()
    def refresh(self) -> None:
        """Fetch again what the page in sight shows."""
        page = self._pages.get(self._navigation.current)
        if page is not None:
            page.refresh()

    @Slot()
    def signOut(self) -> None:
        """Sign out."""
        self._session.sign_out()

    def _go(self, navigation: Navigation) -> None:
        if navigation.current == self._navigation.current:
            return
        before = self._pages.get(self._navigation.current)
        if isinstance(before, LeavablePage):
            before.left()
        self._navigation = navigation
        self._update()
        self._open_current()

    def _open_current(self) -> None:
        page = self._pages.get(self._navigation.current)
        if page is not None:
            page.opened()

    @Slot()
    def _on_connection(self) -> None:
        if self._connection.reach is Reach.OFFLINE:
            self._last_answer = self._session.now() - timedelta(seconds=self._connection.silence)
        self._update()

    @Slot()
    def _update(self) -> None:
        if not isinstance(self._session.state, In):
            return
        session = self._session.state.session
        offered: set[FeatureName] = {feature.name for feature in session.features if feature.enabled}
        self.menu_rows.set_rows(menu_rows(MENU, self._pages, offered, self._navigation.current))
        self.action_rows.set_rows(menu_rows(ACTIONS, self._actions, offered))
        self.show(
            replace(
                self.state,
                page=self._navigation.current,
                brand_name=one_line(session.brand.name, LONGEST_NAME),
                short_brand_name=one_line(session.brand.short_name, LONGEST_NAME),
                display_name=one_line(session.user.display_name, LONGEST_NAME),
                initials=initials(one_line(session.user.display_name, LONGEST_NAME)),
                username=one_line(session.user.username, LONGEST_NAME),
                account_number=one_line(session.account.number, LONGEST_NAME),
                offline_text=offline_sentence(
                    self._connection.reach, self._last_answer, self._formats, self._session.now()
                ),
            )
        )
