"""One calendar made of invoices, appointments, tickets and AutoPay."""
