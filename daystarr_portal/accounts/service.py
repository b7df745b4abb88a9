"""The session a customer sees, and which features they may use."""

from daystarr_portal.accounts import repository
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.features import Feature, feature_states, is_on
from daystarr_portal.accounts.schemas import Session, SessionAccount, SessionUser
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.changes import repository as changes
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import feature_unavailable


class AccountService:
    """Answers what the account is and what is switched on for it."""

    def __init__(self, database: Database, clock: Clock, brand: Brand) -> None:
        self._database = database
        self._clock = clock
        self._brand = brand

    def brand(self) -> Brand:
        """Who the customer deals with."""
        return self._brand

    def session(self, who: Principal) -> Session:
        """Everything the client needs to draw the window around the pages."""
        now = self._clock()
        with self._database.read() as session:
            account = repository.account(session, who.account_id)
            user = repository.user(session, who.account_id, who.user_id)
            overrides = repository.feature_overrides(session, who.account_id)
            newest_change = changes.head(session, who.account_id)
        return Session(
            user=_user(user),
            account=_account(account),
            features=feature_states(overrides),
            brand=self._brand,
            today=local_date(now, account.time_zone),
            server_time=now,
            changes_cursor=str(newest_change),
        )

    def is_on(self, account_id: str, feature: Feature) -> bool:
        """Whether a feature can be used on an account."""
        with self._database.read() as session:
            overrides = repository.feature_overrides(session, account_id)
        return is_on(feature, overrides)

    def require(self, who: Principal, feature: Feature) -> None:
        """Go on only where the feature is on. Raises `Problem` 403 `feature_unavailable`."""
        if not self.is_on(who.account_id, feature):
            raise feature_unavailable()


def _user(row: UserRow) -> SessionUser:
    return SessionUser.model_validate(
        {"id": row.id, "username": row.username, "display_name": row.display_name, "role": row.role}
    )


def _account(row: AccountRow) -> SessionAccount:
    return SessionAccount.model_validate(
        {
            "id": row.id,
            "number": row.number,
            "kind": row.kind,
            "name": row.name,
            "status": row.status,
            "time_zone": row.time_zone,
            "currency": row.currency,
            "language": row.language,
            "service_address": {
                "street": row.street,
                "city": row.city,
                "region": row.region,
                "postal_code": row.postal_code,
            },
            "paper_bills": row.paper_bills,
        }
    )
