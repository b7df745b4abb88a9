"""What customers prefer, as the portal answers it."""

from pydantic import Field

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.api.fields import Day, Etag, Instant, Model
from daystarr_client.api.models import Money


class Preferences(Model):
    """What the customer prefers, in one version; `etag` goes with a change.

    `paper_bill_fee` is what each bill on paper costs, and `next_bill_on` the day of the first bill that a change of
    `paper_bills` is about, where that is known; `paper_bills_since` is when the present choice was made in the portal.
    `notify` is what the person's own email address is written about, and `offered` what of it the portal writes.
    """

    etag: Etag
    language: Language
    paper_bills: bool
    paper_bill_fee: Money
    next_bill_on: Day | None
    paper_bills_since: Instant | None = None
    notify: tuple[Topic, ...] = Field(max_length=100)
    offered: tuple[Topic, ...] = Field(default=(), max_length=100)
