"""What the portal answers about documents."""

from daystarr_client.api.fields import Model, Text


class Sent(Model):
    """Where a document went: an address on file, masked."""

    sent_to: Text
