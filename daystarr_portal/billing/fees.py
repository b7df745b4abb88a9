"""What the provider charges beside the plans, in cents."""

PAPER_BILL_MINOR = 5_00
"""Each bill that is sent on paper."""
