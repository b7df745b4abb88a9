"""What the API says about documents that were sent."""

from daystarr_portal.core.schema import Schema


class Sent(Schema):
    """Where a document went: an address on file, masked."""

    sent_to: str
