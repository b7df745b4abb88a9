"""What a signed-in customer is told about themself and their account."""

from datetime import date, datetime
from typing import Literal

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.features import FeatureState
from daystarr_portal.core.schema import Schema


class Health(Schema):
    """That the portal answers, and which version of it."""

    status: Literal["ok"]
    version: str


class SessionUser(Schema):
    """The person signed in."""

    id: str
    username: str
    display_name: str
    role: Literal["customer", "rep"]


class ServiceAddress(Schema):
    """Where the account's service is."""

    street: str
    city: str
    region: str
    postal_code: str


class SessionAccount(Schema):
    """The account they belong to; `time_zone` is an IANA name."""

    id: str
    number: str
    kind: Literal["residential", "business"]
    name: str
    status: Literal["active", "suspended", "closed"]
    time_zone: str
    currency: str
    language: str
    service_address: ServiceAddress
    paper_bills: bool


class Session(Schema):
    """The sign-in under way; `today` is the account's day at `server_time`, `changes_cursor` for `/changes` since."""

    user: SessionUser
    account: SessionAccount
    features: list[FeatureState]
    brand: Brand
    today: date
    server_time: datetime
    changes_cursor: str
