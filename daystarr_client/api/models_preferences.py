"""What customers prefer, as the portal answers it."""

from pydantic import Field

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.api.fields import Day, Etag, Model
from daystarr_client.api.models import Money


class Preferences(Model):
    """What the customer prefers, in one version; `etag` goes with a change.

    `paper_bill_fee` is what each bill on paper costs, and `next_bill_on` the day of the first bill that a change of
    `paper_bills` is about, where that is known. `notify` is what the person's own email address is written about.
    """

    etag: Etag
    language: Language
    paper_bills: bool
    paper_bill_fee: Money
    next_bill_on: Day | None
    notify: tuple[Topic, ...] = Field(max_length=100)
