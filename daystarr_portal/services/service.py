"""The services on an account, and the facts of the plans behind them."""

from datetime import date
from typing import Literal, cast

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.money import usd
from daystarr_portal.core.pages import Page
from daystarr_portal.core.problems import not_found
from daystarr_portal.services import repository
from daystarr_portal.services.schemas import (
    BroadbandLabel,
    Equipment,
    LabelFee,
    LabelLinks,
    Promotion,
    Service,
    ServiceKind,
    ServiceState,
)
from daystarr_portal.services.tables import PlanRow, ServiceRow

_ORDER = (ServiceState.ACTIVE, ServiceState.PENDING, ServiceState.SUSPENDED, ServiceState.ENDED)


class ServicesService:
    """Reads services and plans."""

    def __init__(self, database: Database, clock: Clock, brand: Brand) -> None:
        self._database = database
        self._clock = clock
        self._brand = brand

    def services(self, who: Principal) -> Page[Service]:
        """Every service there is and was, those that work first."""
        with self._database.read() as session:
            today = local_date(self._clock(), accounts.account(session, who.account_id).time_zone)
            items = [_view(row, today) for row in repository.services(session, who.account_id)]
        return Page(items=sorted(items, key=lambda item: _ORDER.index(item.state)))

    def label(self, plan_id: str) -> BroadbandLabel:
        """The broadband facts of an internet plan. Raises `Problem` 404 for another plan, or none."""
        with self._database.read() as session:
            row = repository.plan(session, plan_id)
        label = _label(row, self._brand) if row is not None else None
        if label is None:
            raise not_found()
        return label


def _view(row: ServiceRow, today: date) -> Service:
    running = [
        promotion
        for promotion in row.promotions
        if promotion.starts_on <= today and (promotion.ends_on is None or today < promotion.ends_on)
    ]
    return Service(
        id=row.id,
        name=row.name,
        kind=ServiceKind(row.kind),
        state=ServiceState(row.state),
        address=f"{row.street}, {row.city}, {row.region} {row.postal_code}",
        down_mbps=row.down_mbps,
        up_mbps=row.up_mbps,
        price=usd(row.price_minor),
        interval="month",
        promotion=(
            Promotion(
                description=running[0].description, amount=usd(running[0].amount_minor), ends_on=running[0].ends_on
            )
            if running and row.state != ServiceState.ENDED
            else None
        ),
        started_on=row.started_on,
        ended_on=row.ended_on,
        equipment=[
            Equipment(
                name=device.name,
                serial_last4=device.serial[-4:],
                owned_by=cast("Literal['provider', 'customer']", device.owned_by),
            )
            for device in row.equipment
            if device.returned_on is None
        ],
        static_ip_on_file=row.static_ip is not None,
        plan_id=row.plan_id,
    )


def _label(row: PlanRow, brand: Brand) -> BroadbandLabel | None:
    if (
        row.label_number is None
        or row.typical_down_mbps is None
        or row.typical_up_mbps is None
        or row.typical_latency_ms is None
    ):
        return None
    return BroadbandLabel(
        plan_id=row.id,
        number=row.label_number,
        provider=brand.name,
        plan_name=row.name,
        connection="fixed",
        monthly_price=usd(row.price_minor),
        is_introductory_price=False,
        contract_months=0,
        monthly_fees=[],
        one_time_fees=[LabelFee(name="Installation", amount=usd(row.setup_minor))] if row.setup_minor else [],
        early_termination_fee=usd(0),
        government_taxes="varies_by_location",
        discounts_and_bundles=True,
        typical_down_mbps=row.typical_down_mbps,
        typical_up_mbps=row.typical_up_mbps,
        typical_latency_ms=row.typical_latency_ms,
        data_included_gb=None,
        support_phone=brand.phone,
        support_url=brand.website,
        links=LabelLinks(discounts=brand.website, network_management=brand.website, privacy=brand.website),
    )
