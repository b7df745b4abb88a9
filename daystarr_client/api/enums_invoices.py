"""The words of the Portal API about what changed between two invoices."""

from daystarr_client.api.enums import OpenEnum


class LineChange(OpenEnum):
    """What became of a line."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"
    OTHER = "other"


class ChangeReason(OpenEnum):
    """Why a line changed; `other` says nothing more."""

    PROMOTION_ENDED = "promotion_ended"
    PRORATION = "proration"
    NEW_SERVICE = "new_service"
    ENDED_SERVICE = "ended_service"
    PRICE_CHANGE = "price_change"
    CREDIT = "credit"
    TAX = "tax"
    OTHER = "other"
