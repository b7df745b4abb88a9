"""What the provider of the demo sells."""

from dataclasses import dataclass
from enum import StrEnum

from daystarr_portal.seed.rows import Rows
from daystarr_portal.services.options import Choice, Option
from daystarr_portal.services.tables import PlanRow


class Code(StrEnum):
    """The plans, by a short name."""

    FIBER_100 = "fiber-100"
    FIBER_500 = "fiber-500"
    FIBER_1000 = "fiber-1000"
    FIBER_2000 = "fiber-2000"
    WIRELESS_25 = "wireless-25"
    BUSINESS_250 = "business-fiber-250"
    BUSINESS_1000 = "business-fiber-1000"
    WIFI = "whole-home-wifi"
    BUSINESS_WIFI = "business-wifi"
    HOME_PHONE = "home-phone"
    BUSINESS_PHONE = "business-phone"
    TV = "tv-essentials"
    STATIC_IP = "static-ip"
    WIRE_CARE = "inside-wire-care"


@dataclass(frozen=True)
class Plan:
    """A plan: prices in cents, each month and once; speeds in Mbps; `equipment` comes with it."""

    code: Code
    name: str
    kind: str
    customers: str
    price_minor: int
    setup_minor: int = 0
    speed: tuple[int, int] | None = None
    typical: tuple[int, int, int] | None = None  # down, up, latency in ms
    equipment: tuple[str, ...] = ()
    offered: bool = True
    needs_visit: bool = False
    description: str = ""
    options: tuple[Option, ...] = ()
    towns: tuple[str, ...] | None = None  # the postal codes where it can be had; None: everywhere


_ONT = "Optical network terminal"
_EXTENDERS = Option(
    id="extenders",
    name="Wi-Fi extenders",
    choices=[
        Choice(id="included", name="One extender"),
        Choice(id="one-more", name="One more extender", monthly_minor=3_00),
        Choice(id="two-more", name="Two more extenders", monthly_minor=6_00),
    ],
)
_NUMBER = Option(
    id="number",
    name="Phone number",
    choices=[
        Choice(id="new", name="A new number"),
        Choice(id="keep", name="Keep your number", once_minor=10_00),
    ],
)
_ADDRESSES = Option(
    id="addresses",
    name="How many addresses",
    choices=[
        Choice(id="one", name="One address"),
        Choice(id="five", name="Five addresses", monthly_minor=25_00),
    ],
)
_BOXES = Option(
    id="boxes",
    name="Streaming boxes",
    choices=[
        Choice(id="one", name="One box"),
        Choice(id="two", name="Two boxes", monthly_minor=5_00),
        Choice(id="three", name="Three boxes", monthly_minor=10_00),
    ],
)

PLANS = {
    plan.code: plan
    for plan in (
        Plan(
            Code.FIBER_100,
            "Fiber 100",
            "internet",
            "residential",
            54_99,
            99_00,
            (100, 100),
            (104, 103, 9),
            (_ONT,),
            needs_visit=True,
            description="Fiber internet for one or two people: email, video calls, streaming.",
        ),
        Plan(
            Code.FIBER_500,
            "Fiber 500",
            "internet",
            "residential",
            74_99,
            99_00,
            (500, 500),
            (512, 508, 8),
            (_ONT,),
            needs_visit=True,
            description="Fiber internet for a busy home, the same speed up as down.",
        ),
        Plan(
            Code.FIBER_1000,
            "Fiber 1000",
            "internet",
            "residential",
            94_99,
            99_00,
            (1000, 1000),
            (940, 936, 7),
            (_ONT,),
            needs_visit=True,
            description="A gigabit both ways for many devices at once.",
        ),
        Plan(
            Code.FIBER_2000,
            "Fiber 2000",
            "internet",
            "residential",
            124_99,
            149_00,
            (2000, 2000),
            (1960, 1945, 7),
            (_ONT,),
            needs_visit=True,
            description="Two gigabits both ways, for those who move large files.",
            towns=("48867",),
        ),
        Plan(
            Code.WIRELESS_25,
            "Fixed Wireless 25",
            "internet",
            "residential",
            49_99,
            0,
            (25, 5),
            (24, 5, 38),
            ("Roof antenna",),
            offered=False,
            description="Internet over radio, where there was no fiber yet.",
        ),
        Plan(
            Code.BUSINESS_250,
            "Business Fiber 250",
            "internet",
            "business",
            129_00,
            199_00,
            (250, 250),
            (258, 255, 8),
            (_ONT,),
            needs_visit=True,
            description="Fiber internet for an office, with a person to call at any hour.",
        ),
        Plan(
            Code.BUSINESS_1000,
            "Business Fiber 1000",
            "internet",
            "business",
            249_00,
            199_00,
            (1000, 1000),
            (942, 939, 7),
            (_ONT,),
            needs_visit=True,
            description="A gigabit for a plant or a large office.",
        ),
        Plan(
            Code.WIFI,
            "Whole-home Wi-Fi",
            "wifi",
            "residential",
            7_00,
            0,
            equipment=("Wi-Fi router", "Wi-Fi extender"),
            needs_visit=True,
            description="A router and an extender of ours, looked after by us.",
            options=(_EXTENDERS,),
        ),
        Plan(
            Code.BUSINESS_WIFI,
            "Managed Wi-Fi",
            "wifi",
            "business",
            25_00,
            50_00,
            equipment=("Ceiling access point",),
            needs_visit=True,
            description="Access points with a network for guests, looked after by us.",
        ),
        Plan(
            Code.HOME_PHONE,
            "Home phone",
            "phone",
            "residential",
            24_99,
            0,
            equipment=("Phone adapter",),
            description="Unlimited calls within the United States and Canada; keep your number.",
            options=(_NUMBER,),
        ),
        Plan(
            Code.BUSINESS_PHONE,
            "Business phone line",
            "phone",
            "business",
            34_99,
            25_00,
            equipment=("Desk phone",),
            description="A line with voicemail, transfer and an attendant.",
            options=(_NUMBER,),
        ),
        Plan(
            Code.TV,
            "TV Essentials",
            "tv",
            "residential",
            49_99,
            0,
            equipment=("Streaming box",),
            description="Local channels and the most watched others, over the internet connection.",
            options=(_BOXES,),
        ),
        Plan(
            Code.STATIC_IP,
            "Static IP address",
            "static_ip",
            "all",
            15_00,
            0,
            description="An address of your own that never changes.",
            options=(_ADDRESSES,),
        ),
        Plan(
            Code.WIRE_CARE,
            "Inside wire care",
            "other",
            "residential",
            4_99,
            0,
            description="We repair the wiring inside your home without a charge for the visit.",
        ),
    )
}


def add_plans(rows: Rows) -> dict[Code, str]:
    """Add every plan; answers their ids."""
    ids: dict[Code, str] = {}
    for position, plan in enumerate(PLANS.values(), start=1):
        ids[plan.code] = rows.new_id("pln")
        rows.add(
            PlanRow(
                id=ids[plan.code],
                code=plan.code,
                name=plan.name,
                description=plan.description,
                kind=plan.kind,
                customers=plan.customers,
                price_minor=plan.price_minor,
                setup_minor=plan.setup_minor,
                offered=plan.offered,
                needs_visit=plan.needs_visit,
                options=[option.model_dump() for option in plan.options],
                postal_codes=None if plan.towns is None else list(plan.towns),
                position=position,
                down_mbps=plan.speed[0] if plan.speed else None,
                up_mbps=plan.speed[1] if plan.speed else None,
                typical_down_mbps=plan.typical[0] if plan.typical else None,
                typical_up_mbps=plan.typical[1] if plan.typical else None,
                typical_latency_ms=plan.typical[2] if plan.typical else None,
                label_number=_label_number(plan.code) if plan.speed else None,
            )
        )
    return ids


def _label_number(code: Code) -> str:
    """The FCC's form: F, ten digits that stand for the provider, fifteen characters for the plan."""
    return f"F0009720600{code.replace('-', '').upper():0<15.15}"
