"""What we read of Stripe's answers; everything else in them is left alone."""

from typing import Annotated, Generic, TypeVar, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Item = TypeVar("Item", bound="Shape")


class Shape(BaseModel):
    """A part of an answer. Frozen, strict about what it reads and blind to the rest."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _id_of(value: object) -> object:
    """The id of something that came either as its id or, expanded, as itself."""
    return cast("dict[str, object]", value).get("id") if isinstance(value, dict) else value


Ref = Annotated[str, BeforeValidator(_id_of)]
"""The id of another object, whether that was expanded or not."""


class Listed(Shape, Generic[Item]):
    """A part of a list."""

    data: tuple[Item, ...]
    has_more: bool = False


class Refund(Shape):
    """Money of a payment that we gave back."""

    id: str
    amount: int
    status: str | None = None
    created: int
    payment_intent: Ref | None = None
    metadata: dict[str, str] = Field(default_factory=dict)


class Dispute(Shape):
    """Money that a bank took back: by a dispute of a card payment, or by the return of a bank payment."""

    id: str
    amount: int
    status: str
    reason: str
    created: int
    payment_intent: Ref | None = None


class Details(Shape):
    """How a charge was paid."""

    type: str = ""


class Charge(Shape):
    """One try of a payment; its refunds are there where they were asked for."""

    id: str
    disputed: bool = False
    refunds: Listed[Refund] | None = None
    payment_method_details: Details | None = None


class Redirect(Shape):
    """Where the customer is sent to confirm."""

    url: str


class NextAction(Shape):
    """What the customer has to do."""

    type: str = ""
    redirect_to_url: Redirect | None = None


class PaymentError(Shape):
    """Why a try failed."""

    code: str | None = None
    decline_code: str | None = None


class Intent(Shape):
    """A payment. Its latest charge is an id where it was not asked for."""

    id: str
    amount: int
    currency: str
    status: str
    created: int
    customer: Ref | None = None
    payment_method: Ref | None = None
    latest_charge: str | Charge | None = None
    next_action: NextAction | None = None
    last_payment_error: PaymentError | None = None
    metadata: dict[str, str] = Field(default_factory=dict)

    @property
    def charge(self) -> Charge | None:
        """The latest charge, where the answer holds it."""
        return self.latest_charge if isinstance(self.latest_charge, Charge) else None


class Customer(Shape):
    """Whose payment methods they are."""

    id: str
    created: int = 0


class Card(Shape):
    """What may be shown of a card."""

    brand: str
    last4: str
    exp_month: int
    exp_year: int


class BankAccount(Shape):
    """What may be shown of a bank account."""

    bank_name: str | None = None
    last4: str | None = None


class Method(Shape):
    """A payment method."""

    id: str
    type: str
    customer: Ref | None = None
    card: Card | None = None
    us_bank_account: BankAccount | None = None


class CardPresent(Shape):
    """A card that was held to a reader, and what it is kept as."""

    generated_card: Ref | None = None


class AttemptDetails(Shape):
    """How a method was given."""

    card_present: CardPresent | None = None


class Attempt(Shape):
    """One try to take a method."""

    id: str
    payment_method_details: AttemptDetails | None = None


class Setup(Shape):
    """A payment method being taken."""

    id: str
    status: str
    created: int
    payment_method: str | Method | None = None
    latest_attempt: str | Attempt | None = None
    metadata: dict[str, str] = Field(default_factory=dict)


class Checkout(Shape):
    """A visit to the hosted page; `url` is there as long as it is open."""

    id: str
    status: str
    url: str | None = None
    expires_at: int
    setup_intent: str | Setup | None = None


class Reader(Shape):
    """A card reader."""

    id: str
    label: str | None = None
    status: str | None = None


class ReaderAction(Shape):
    """What a reader was asked for."""

    process_setup_intent: "ReaderSetup | None" = None


class ReaderSetup(Shape):
    """The setup that a reader was asked for."""

    setup_intent: Ref


class Told(Shape):
    """What a message is about."""

    id: str
    object: str = ""
    payment_intent: Ref | None = None
    metadata: dict[str, str] | None = None
    action: ReaderAction | None = None


class ToldData(Shape):
    """The wrapping of that."""

    object: Told


class Message(Shape):
    """A message of Stripe."""

    id: str
    type: str
    data: ToldData
