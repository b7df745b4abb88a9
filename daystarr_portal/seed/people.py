"""The customers of the demo: the named ones, and the others."""

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from daystarr_portal.seed.names import COMPANIES, PEOPLE, STREETS, TOWNS
from daystarr_portal.seed.plans import Code
from daystarr_portal.seed.profiles import Discount, Event, Habit, MethodSpec, Profile, Subscription

_VISA = MethodSpec("visa", "4242", expires=20)
_BANK = MethodSpec("Sandbox Bank", "6789", expires=None)

NAMED = (
    Profile(
        email="maria@example.com",
        name="Maria Lopez",
        number="10000010427",
        street="120 Main St",
        city="Owosso",
        postal_code="48867",
        phone="+19895550142",
        months=24,
        bill_age=14,
        habit=Habit.AUTOPAY,
        methods=(_VISA, _BANK),
        paper_backs=(2,),
        friends=4,
        events=(Event.CARD_DECLINED, Event.OUTAGE_CREDIT),
        subscriptions=(
            Subscription(
                Code.FIBER_500,
                days_before=9,
                discounts=(
                    Discount("Welcome promotion", 15_00, 23, 5),
                    Discount("Loyalty promotion", 10_00, 4, until=4),
                ),
            ),
            Subscription(Code.WIFI),
        ),
    ),
    Profile(
        email="mark@example.com",
        name="Mark Lowell",
        number="10000010811",
        street="44 Shiawassee Ave",
        city="Corunna",
        postal_code="48817",
        phone="+19895550177",
        months=18,
        bill_age=12,
        habit=Habit.PROMPT,
        settled=True,
        methods=(MethodSpec("mastercard", "4444", expires=11, saved=False),),
        subscriptions=(Subscription(Code.FIBER_100),),
    ),
    Profile(
        email="olivia@example.com",
        name="Olivia Hart",
        number="10000011930",
        street="9 Oak St",
        city="Owosso",
        postal_code="48867",
        phone="+19895550118",
        months=20,
        bill_age=27,
        unpaid=3,
        left_minor=20_00,
        habit=Habit.LATE,
        methods=(MethodSpec("visa", "1881", expires=7),),
        friends=1,
        subscriptions=(Subscription(Code.FIBER_500), Subscription(Code.HOME_PHONE, first_back=9)),
    ),
    Profile(
        email="machine@example.com",
        name="Lopez Machine LLC",
        contact="Elena Lopez",
        kind="business",
        number="10000020033",
        street="2200 Industrial Dr",
        city="Perry",
        postal_code="48872",
        phone="+19895550190",
        months=24,
        bill_age=19,
        habit=Habit.AUTOPAY_EARLY,
        methods=(MethodSpec("Sandbox Bank", "4410", expires=None), MethodSpec("amex", "0005", expires=30)),
        paper_bills=True,
        features={"tickets": True},
        subscriptions=(
            Subscription(Code.BUSINESS_250, last_back=8, ended_days_before=11),
            Subscription(Code.BUSINESS_1000, first_back=7, days_before=11),
            Subscription(Code.BUSINESS_WIFI, first_back=15),
            Subscription(Code.BUSINESS_PHONE),
            Subscription(Code.BUSINESS_PHONE, first_back=12),
            Subscription(Code.STATIC_IP),
        ),
    ),
    Profile(
        email="nora@example.com",
        name="Nora New",
        number="10000030001",
        street="15 Elm St",
        city="Owosso",
        postal_code="48867",
        phone="+19895550163",
        months=0,
        bill_age=0,
        habit=Habit.NEVER,
        subscriptions=(Subscription(Code.FIBER_500), Subscription(Code.WIFI)),
    ),
)

_HABITS = (Habit.AUTOPAY, Habit.AUTOPAY_EARLY, Habit.PROMPT, Habit.LATE, Habit.IN_TWO_PARTS)
_WEIGHTS = (8, 1, 6, 3, 2)
_CARDS = (("visa", "4242"), ("visa", "1111"), ("mastercard", "4444"), ("mastercard", "5100"), ("amex", "0005"))


def everyone(rng: random.Random) -> list[Profile]:
    """The named customers, then 42 others that depend on the random numbers given."""
    people = [_person(rng, index, name) for index, name in enumerate(PEOPLE)]
    companies = [_company(rng, index, name, contact) for index, (name, contact) in enumerate(COMPANIES)]
    return [*NAMED, *people, *companies]


def _person(rng: random.Random, index: int, name: str) -> Profile:
    months = rng.choice((24, 24, 24, 22, 19, 15, 13))
    internet = rng.choice((Code.FIBER_100, Code.FIBER_500, Code.FIBER_500, Code.FIBER_1000, Code.FIBER_2000))
    welcome = (Discount("Welcome promotion", 10_00, months - 1, max(0, months - 12)),) if rng.random() < 0.4 else ()
    extras = {Code.WIFI: 0.6, Code.HOME_PHONE: 0.3, Code.TV: 0.25, Code.WIRE_CARE: 0.2}
    added = tuple(
        Subscription(code, first_back=rng.randrange(months)) for code, share in extras.items() if rng.random() < share
    )
    city, postal_code = rng.choice(TOWNS)
    habit = rng.choices(_HABITS, _WEIGHTS)[0]
    profile = Profile(
        email=_email(name),
        name=name,
        number=f"1000004{index:04d}",
        street=f"{rng.randint(1, 980)} {rng.choice(STREETS)}",
        city=city,
        postal_code=postal_code,
        phone=f"+1989555{200 + index:04d}",
        months=months,
        bill_age=rng.randint(1, 29),
        habit=habit,
        methods=_methods(rng, habit),
        paper_bills=rng.random() < 0.15,
        friends=rng.choice((0, 0, 0, 0, 1, 2)),
        subscriptions=(Subscription(internet, days_before=rng.choice((0, 0, 5, 12)), discounts=welcome), *added),
    )
    return _with_story(profile, index)


def _company(rng: random.Random, index: int, name: str, contact: str) -> Profile:
    months = rng.choice((24, 24, 21, 16, 9))
    lines = [Subscription(Code.BUSINESS_PHONE)] * rng.randint(1, 4)
    static_ip = [Subscription(Code.STATIC_IP)] * (rng.random() < 0.5)
    city, postal_code = rng.choice(TOWNS)
    habit = rng.choice((Habit.AUTOPAY, Habit.AUTOPAY_EARLY, Habit.PROMPT, Habit.PROMPT, Habit.LATE))
    profile = Profile(
        email=_email(contact),
        name=name,
        contact=contact,
        kind="business",
        number=f"1000006{index:04d}",
        street=f"{rng.randint(100, 3900)} {rng.choice(STREETS)}",
        city=city,
        postal_code=postal_code,
        phone=f"+1989555{300 + index:04d}",
        months=months,
        bill_age=rng.randint(1, 29),
        habit=habit,
        methods=_methods(rng, habit),
        paper_bills=rng.random() < 0.3,
        subscriptions=(
            Subscription(rng.choice((Code.BUSINESS_250, Code.BUSINESS_1000)), days_before=rng.choice((0, 8))),
            Subscription(Code.BUSINESS_WIFI, first_back=rng.randrange(months)),
            *lines,
            *static_ip,
        ),
    )
    return _with_company_story(profile, index)


def _methods(rng: random.Random, habit: Habit) -> tuple[MethodSpec, ...]:
    brand, last4 = rng.choice(_CARDS)
    card = MethodSpec(brand, last4, expires=rng.randint(3, 44))
    bank = MethodSpec("Sandbox Bank", f"{rng.randrange(10_000):04d}", expires=None)
    if habit in {Habit.AUTOPAY, Habit.AUTOPAY_EARLY}:
        return rng.choice(((card,), (card,), (card, bank), (bank, card)))
    return rng.choice(((card,), (replace(card, saved=False),), (bank, card)))


def _email(name: str) -> str:
    kept = "".join(character for character in name.lower().replace("dr. ", "") if character.isascii())
    words = "".join(character if character.isalnum() else " " for character in kept.replace("’", "")).split()
    return f"{words[0]}.{''.join(words[1:])}@example.com"


def _with_story(profile: Profile, index: int) -> Profile:
    story = _STORIES.get(index)
    return story(profile) if story else profile


def _with_company_story(profile: Profile, index: int) -> Profile:
    story = _COMPANY_STORIES.get(index)
    return story(profile) if story else profile


def _moved_away(profile: Profile) -> Profile:
    ended = tuple(replace(subscription, last_back=0) for subscription in profile.subscriptions)
    return replace(
        profile, status="closed", bill_age=130, habit=Habit.PROMPT, settled=True, subscriptions=ended, friends=0
    )


def _moved_up(profile: Profile) -> Profile:
    faster = (
        Subscription(Code.FIBER_100, last_back=6, ended_days_before=13),
        Subscription(Code.FIBER_500, first_back=5, days_before=13),
    )
    return replace(profile, subscriptions=(*faster, *profile.subscriptions[1:]))


def _got_fiber(profile: Profile) -> Profile:
    """There was no fiber in the street before."""
    connected = (Subscription(Code.WIRELESS_25, last_back=10), Subscription(Code.FIBER_500, first_back=9))
    return replace(profile, subscriptions=(*connected, *profile.subscriptions[1:]))


def _gave_up_a_line(profile: Profile) -> Profile:
    line = Subscription(Code.BUSINESS_PHONE, last_back=4)
    return replace(profile, subscriptions=(*profile.subscriptions, line), events=(Event.PAID_TWICE,))


def _bank_returned(profile: Profile) -> Profile:
    methods = (MethodSpec("Sandbox Bank", "2227", expires=None), MethodSpec("mastercard", "5100"))
    return replace(profile, habit=Habit.PROMPT, methods=methods, events=(Event.BANK_RETURN,))


_EXPIRED = (MethodSpec("visa", "1111", expires=-2),)
_EXPIRES_SOON = (MethodSpec("visa", "4242", expires=1),)
_STORIES: Mapping[int, Callable[[Profile], Profile]] = {
    0: lambda profile: replace(profile, events=(Event.CARD_DECLINED,)),
    1: lambda profile: replace(profile, language="es", habit=Habit.AUTOPAY),
    2: lambda profile: replace(profile, habit=Habit.PROMPT, events=(Event.PAID_TWICE,)),
    3: lambda profile: replace(profile, habit=Habit.PROMPT, events=(Event.OVERPAID,)),
    4: _moved_away,
    5: lambda profile: replace(profile, status="suspended", habit=Habit.LATE, unpaid=4, friends=0),
    6: lambda profile: replace(profile, events=(Event.VOIDED,)),
    7: _moved_up,
    8: lambda profile: replace(profile, habit=Habit.PROMPT, unpaid=1, methods=_EXPIRED),
    9: lambda profile: replace(profile, habit=Habit.AUTOPAY, methods=_EXPIRES_SOON),
    10: lambda profile: replace(profile, events=(Event.OUTAGE_CREDIT,)),
    11: _bank_returned,
    12: lambda profile: replace(profile, events=(Event.GAVE_UP,)),
    13: lambda profile: replace(profile, habit=Habit.LATE, unpaid=2, left_minor=15_00),
    14: _got_fiber,
    15: lambda profile: replace(profile, features={"refer_a_friend": False}),
    16: lambda profile: replace(profile, features={"tickets": True}),
    17: lambda profile: replace(profile, habit=Habit.LATE, unpaid=2),
    18: lambda profile: replace(profile, habit=Habit.PROMPT, unpaid=1, bill_age=29),
    19: lambda profile: replace(profile, registered=False),
}
_COMPANY_STORIES: Mapping[int, Callable[[Profile], Profile]] = {
    1: lambda profile: replace(profile, habit=Habit.PROMPT, events=(Event.OVERPAID,)),
    2: lambda profile: replace(profile, events=(Event.VOIDED, Event.OUTAGE_CREDIT)),
    3: lambda profile: replace(profile, habit=Habit.LATE, unpaid=2),
    4: _gave_up_a_line,
    5: _bank_returned,
}
