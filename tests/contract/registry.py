"""All calls of the client: a list for each area."""

from tests.contract import (
    operations,
    operations_autopay,
    operations_calendar,
    operations_contacts,
    operations_documents,
    operations_invoices,
    operations_orders,
    operations_people,
    operations_recurring,
    operations_referrals,
    operations_scheduled,
    operations_security,
    operations_services,
    operations_tickets,
)

OPERATIONS = [
    *operations.OPERATIONS,
    *operations_autopay.OPERATIONS,
    *operations_calendar.OPERATIONS,
    *operations_contacts.OPERATIONS,
    *operations_documents.OPERATIONS,
    *operations_invoices.OPERATIONS,
    *operations_orders.OPERATIONS,
    *operations_people.OPERATIONS,
    *operations_recurring.OPERATIONS,
    *operations_referrals.OPERATIONS,
    *operations_scheduled.OPERATIONS,
    *operations_security.OPERATIONS,
    *operations_services.OPERATIONS,
    *operations_tickets.OPERATIONS,
]
