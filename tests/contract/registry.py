"""All calls of the client: a list for each area."""

from tests.contract import operations, operations_contacts, operations_orders, operations_services

OPERATIONS = [
    *operations.OPERATIONS,
    *operations_contacts.OPERATIONS,
    *operations_orders.OPERATIONS,
    *operations_services.OPERATIONS,
]
