"""All calls of the client: a list for each area."""

from tests.contract import operations, operations_contacts, operations_services

OPERATIONS = [*operations.OPERATIONS, *operations_contacts.OPERATIONS, *operations_services.OPERATIONS]
