"""Invoices and receipts as tagged PDFs."""
